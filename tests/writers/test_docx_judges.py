"""Other programs' verdict on our Word files: validators, a lint, LibreOffice's text, numbers and pages."""

import shutil
import subprocess
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

from mouflow.document.tree import Block, Document, Heading, Item, List, Number, Run, Sheet, text_of, walk
from mouflow.writers.docx import write
from tests.writers.judges import audit, libreoffice, not_exact_in_libreoffice, open_xml_sdk, shared_judge
from tests.writers.sample import CLOSING, DOCUMENT, MARKED, SIGNATURES, STYLE, paragraph
from tests.writers.tree_reader import ACCEPTED, REJECTED, blocks_of, settled, words

HEADINGS = [block for block in walk(blocks_of(DOCUMENT)) if isinstance(block, Heading)]
LETTERS = "abcdefghijklmnopqrstuvwxyz"


def random_lists(seed: int) -> Document:
    """Clauses and nested lists that start, restart, jump and pass levels over."""
    random, blocks, clause = Random(seed), [], 0
    for _ in range(20):
        if random.random() < 0.5:
            clause = clause + 1 if random.random() < 0.8 else random.randint(1, 40)
            number = Number("clauses", 0, clause, f"Pasal {clause}")
            blocks.append(Heading(1, (Run("JUDUL"),), "clause", "", number))
        blocks.append(random_list(random, random.randint(1, 4), 0))
        blocks.append(paragraph("body", "antara"))
    return replace(DOCUMENT, sheets=(Sheet(tuple(blocks), "body"),), watermark="")


def random_list(random: Random, level: int, depth: int) -> List:
    start, entries = random.choice((1, 1, 1, random.randint(1, 30))), []
    for value in range(start, start + random.randint(1, 4)):
        inside: list[Block] = [paragraph("item", f"butir{random.randint(0, 999)}")]
        while depth < 3 and level < 4 and random.random() < 0.4:
            inside.append(random_list(random, random.randint(level + 1, 4), depth + 1))
        entries.append(Item(tuple(inside), Number("clauses", level, value, label(level, value))))
    return List(tuple(entries), "items")


def label(level: int, value: int) -> str:
    look = STYLE.numberings["clauses"].levels[level]
    letters = LETTERS[(value - 1) % 26] * ((value + 25) // 26)
    return look.label.format(value if look.count == "decimal" else letters)


def long_document(fill: int) -> Document:
    """So many paragraphs before the signatures that they meet the page's end at another line each time."""
    text = tuple(paragraph("body", f"Alinea {place}. " + "kata " * 12) for place in range(fill))
    return replace(DOCUMENT, sheets=(Sheet((*text, CLOSING, SIGNATURES), "body"),), watermark="")


CASES: Mapping[str, Document] = {
    "agreement": DOCUMENT,
    "redline": MARKED,
    "accepted": settled(MARKED, ACCEPTED),
    "rejected": settled(MARKED, REJECTED),
    "final": replace(DOCUMENT, watermark="", properties={}),
    **{f"lists{seed}": random_lists(seed) for seed in range(6)},
    **{f"long{fill}": long_document(fill) for fill in range(14, 26)},
}


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("word")
    paths = {name: folder / f"{name}.docx" for name in CASES}
    for name, path in paths.items():
        path.write_bytes(write(CASES[name]))
    return paths


@pytest.mark.parametrize("name", [name for name in CASES if not name.startswith("long")])
def test_openxml_audit_finds_nothing(name: str, tmp_path: Path):
    assert audit(write(CASES[name]), tmp_path) == []


def test_the_audit_sees_a_fault(tmp_path: Path):
    assert audit(write(DOCUMENT).replace(b"word/theme/", b"word/thema/"), tmp_path) != []


def test_the_open_xml_sdk_finds_nothing(files: dict[str, Path]):
    found = open_xml_sdk([files[name] for name in ("agreement", "redline", "lists0", "final")])
    assert len(found) == 4
    assert {name: faults for name, faults in found.items() if faults} == {}


@pytest.mark.parametrize("name", ["agreement", "redline", "accepted", "lists0"])
def test_the_tracked_changes_lint_finds_nothing(name: str):
    assert shared_judge("tracked_lint").lint(write(CASES[name])) == []


@pytest.fixture(scope="module")
def plain_texts(files: dict[str, Path], tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    names = [name for name in files if name != "redline" and not name.startswith("long")]
    made = libreoffice([files[name] for name in names], "txt:Text", tmp_path_factory.mktemp("text"))
    return {name: path.read_text("utf-8-sig") for name, path in zip(names, made, strict=True)}


@pytest.mark.parametrize("name", [name for name in CASES if name != "redline" and not name.startswith("long")])
def test_libreoffice_reads_our_words_with_its_own_numbers(name: str, plain_texts: dict[str, str]):
    wanted = words(blocks_of(CASES[name]))
    assert len(wanted) > 100
    # LibreOffice writes each bullet as the same sign into plain text, whatever the list says.
    assert plain_texts[name].replace("•", "–").split() == wanted


def test_libreoffice_accepts_and_rejects_exactly(files: dict[str, Path]):
    redline, rejected, accepted = (files[name] for name in ("redline", "rejected", "accepted"))
    exchanged = (redline, accepted, rejected)
    faults = [("redline.docx", "accept"), ("redline.docx", "reject")]
    assert not_exact_in_libreoffice([(redline, rejected, accepted), exchanged]) == faults  # of the exchanged one


@pytest.fixture(scope="module")
def pages(files: dict[str, Path], tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """The text of each page, by case."""
    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext is not installed: apt-get install poppler-utils")
    names = [name for name in files if name.startswith("long") or name == "agreement"]
    made = libreoffice([files[name] for name in names], "pdf", tmp_path_factory.mktemp("pdf"))
    call = ("pdftotext", "-layout")
    texts = [subprocess.run([*call, path, "-"], capture_output=True, text=True, check=True).stdout for path in made]
    return {name: text.removesuffix("\f").split("\f") for name, text in zip(names, texts, strict=True)}


def test_signatures_never_stand_without_text_and_never_apart(pages: dict[str, list[str]]):
    counts = set()
    for name, texts in pages.items():
        if name.startswith("long"):
            signed = [text for text in texts if "PIHAK KESATU," in text]
            assert len(signed) == 1
            assert "Demikian" in signed[0]
            assert "NAMA PEJABAT SATU" in signed[0]
            assert "NAMA PEJABAT TIGA" in signed[0]
            counts.add(len(texts))
    # The cases meet the page's end: some fit on one page, some do not.
    assert len(counts) > 1


def test_headings_never_end_a_page_and_head_rows_repeat(pages: dict[str, list[str]]):
    texts = pages["agreement"]
    assert len(texts) >= 5
    bodies = [
        [line.strip() for line in text.partition("Paraf PIHAK")[0].splitlines() if line.strip()] for text in texts
    ]
    titles = [line for block in HEADINGS for line in text_of(block.inlines).splitlines()]
    assert len(titles) > 5
    assert not [lines[-1] for lines in bodies if lines[-1] in titles or lines[-1].startswith("Pasal ")]
    plan = [text for text in texts if "Menyediakan tim" in text]
    assert len(plan) >= 2
    assert all("Kegiatan" in text and "Tugas KESATU" in text for text in plan)


def test_every_page_says_which_it_is_and_bears_the_initials(pages: dict[str, list[str]]):
    texts = pages["agreement"]
    for number, text in enumerate(texts, 1):
        assert f"Halaman {number} dari {len(texts)}" in " ".join(text.split())
        assert "Paraf PIHAK KESATU" in text
