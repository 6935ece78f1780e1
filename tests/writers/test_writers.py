"""The table of writers: each format's file is there, and is loaded when it first writes."""

import subprocess
import sys

from mouflow.writers import ENDINGS, WRITERS, Writer, docx, html, pdf, text, xlsx
from tests.writers.sample import DOCUMENT

LATE = """
import sys
import mouflow.writers
from mouflow.writers import WRITERS
heavy = ("mouflow.writers.pdf", "mouflow.writers.docx", "weasyprint")
assert not [name for name in heavy if name in sys.modules], "loaded too early"
WRITERS["docx"].loaded()
assert [name for name in heavy if name in sys.modules] == ["mouflow.writers.docx"]
"""


def test_each_format_has_its_function_and_its_ending() -> None:
    loaded = {name: writer.loaded() for name, writer in WRITERS.items() if isinstance(writer, Writer)}
    assert loaded == {
        "docx": docx.write,
        "html": html.write,
        "pdf": pdf.write,
        "pdf/a": pdf.write_archive,
        "text": text.write,
        "xlsx": xlsx.write,
    }
    assert set(ENDINGS) == set(WRITERS)


def test_a_writer_writes_what_its_function_writes() -> None:
    assert WRITERS["html"](DOCUMENT) == html.write(DOCUMENT)
    assert WRITERS["text"](DOCUMENT) == text.write(DOCUMENT)


def test_a_format_is_loaded_when_it_is_written() -> None:
    subprocess.run((sys.executable, "-c", LATE), check=True)
