"""What mouflow wrote comes back: words, headings, lists with levels and labels, tables, clauses with their ids."""

import subprocess
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from shutil import which

import pytest
from hypothesis import HealthCheck, given, settings

from mouflow.document.charts import dimension_chart
from mouflow.document.tree import Document, Picture, Reference, Sheet, walk
from mouflow.model.look import Font
from mouflow.word.package import open_package
from mouflow.word.read import read_document
from mouflow.writers import docx
from tests.document.kit import ROOT, agreement
from tests.templates.test_goldens import EVERY
from tests.templates.test_goldens import draft as draft_at
from tests.tries import tries
from tests.word.kit_read import foreign_style, tokens
from tests.writers import sample
from tests.writers.trees import documents


def again(document: Document) -> Document:
    return read_document(open_package(docx.write(document), "x.docx"), document.style).document


@settings(
    max_examples=tries(40), deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
@given(documents())
def test_any_tree_comes_back(document: Document) -> None:
    assert without_tables(tokens(again(document))) == without_tables(tokens(document))


def without_tables(found: list[tuple[object, ...]]) -> list[tuple[object, ...]]:
    """The tokens without the frames of tables, since a row may be narrower than its table; headings have any role."""
    return [token for token in found if token[0] not in ("table", "cell")]


def test_the_sample_comes_back_whole() -> None:
    assert len(tokens(sample.DOCUMENT)) > 400
    assert tokens(again(sample.DOCUMENT)) == tokens(sample.DOCUMENT)


@pytest.mark.parametrize("path", EVERY, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_an_agreement_comes_back_whole(path: Path) -> None:
    document = agreement(draft_at(path))
    reading = read_document(open_package(docx.write(document), "x.docx"), foreign_style())
    assert tokens(reading.document) == tokens(document)
    assert reading.problems == ()
    assert reading.document.properties == dict(document.properties)
    assert reading.document.title == document.title


def test_running_lines_and_references_come_back() -> None:
    document = agreement(draft_at(ROOT / "drafts/kalbar-2025/v1.yaml"))
    found = again(document)
    for old, new in zip(document.sheets, found.sheets, strict=True):
        for name in ("header", "footer"):
            said = [tokens(replace(document, sheets=(Sheet(getattr(sheet, name)),))) for sheet in (old, new)]
            assert said[0] == said[1]
    assert {*targets(found)} == {*targets(document)} != set()


def targets(document: Document) -> list[str]:
    inlines = (getattr(block, "inlines", ()) for sheet in document.sheets for block in walk(sheet.blocks))
    return [inline.target for words in inlines for inline in words if isinstance(inline, Reference)]


def test_written_again_it_is_the_same() -> None:
    once = again(agreement(draft_at(ROOT / "drafts/kalbar-2025/v2.yaml")))
    assert tokens(again(once)) == tokens(once)


@pytest.mark.skipif(which("soffice") is None, reason="LibreOffice is not installed")
def test_after_libreoffice_saved_it(tmp_path: Path) -> None:
    """Without content controls, which LibreOffice drops, the clauses are found by their bookmarks."""
    documents = {name: agreement(draft_at(ROOT / f"drafts/{name}/v1.yaml")) for name in ("kalbar-2025", "kalbar-2021")}
    for name, document in documents.items():
        (tmp_path / f"{name}.docx").write_bytes(docx.write(document))
    profile = f"-env:UserInstallation=file://{tmp_path}/lo"
    files = [str(tmp_path / f"{name}.docx") for name in documents]
    command = ["soffice", profile, "--headless", "--convert-to", "docx", "--outdir", str(tmp_path / "saved"), *files]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    for name, document in documents.items():
        package = open_package((tmp_path / "saved" / f"{name}.docx").read_bytes(), name)
        assert tokens(read_document(package, foreign_style()).document) == tokens(document)


def test_a_chart_comes_back_as_the_drawing_that_it_was() -> None:
    """Word holds a metafile of it too, which says the same less well."""
    chart = dimension_chart({"Input": Decimal(90), "Proses": None}, Font("Arial", ("Liberation Sans",), "sans-serif"))
    sheet = Sheet((sample.paragraph("body", Picture("bagan", chart.alt, chart.height)),), "body")
    document = replace(sample.DOCUMENT, sheets=(sheet,), assets={**sample.ASSETS, "bagan": chart.asset})
    reading = read_document(open_package(docx.write(document), "x.docx"), document.style)
    (picture,) = reading.document.sheets[0].blocks[0].inlines
    assert (picture.alt, round(picture.height, 3)) == (chart.alt, round(chart.height, 3))
    assert reading.document.assets[picture.asset] == chart.asset
    assert reading.problems == ()
    assert docx.write(reading.document)
