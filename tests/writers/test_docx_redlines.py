"""Redlines of whole documents in Word: exact and rightly numbered on both sides, sound for the judges."""

from dataclasses import fields, is_dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from typing import Any

import pytest

from mouflow.compare.credit import Credit
from mouflow.document.redline import redline, rejected, renumbered
from mouflow.document.tree import Document, Heading, Paragraph, Reference, Run, Section, walk
from mouflow.writers.docx import write
from tests.document.redline.edits import edited
from tests.document.redline.kit import clause, compared, document, entries, grid, worked
from tests.writers.judges import Trio, audit, not_exact_in_libreoffice, shared_judge
from tests.writers.tree_reader import PARTS
from tests.writers.word_reader import ACCEPTED, REJECTED, W, body, has, members, numbered, paragraph_text

WORKED = (
    ("kalbar-2025/v1", "kalbar-2025/v2"),
    ("kalbar-2021/v1", "kalbar-2021/v2"),
    ("kalbar-2021/v1", "kalbar-2025/v2"),
)


def sides(kind: str, seed: int) -> tuple[Document, Document]:
    """A worked draft and the same after random edits, in either order."""
    dice = Random(seed)
    one = renumbered(worked(kind))
    two = renumbered(edited(one, dice, 0.2))
    return (one, two) if dice.random() < 0.5 else (two, one)


CASES = {
    **{f"{old}-{new}": (worked(old), worked(new)) for old, new in WORKED},
    # Without seed 4: an item that begins with a list bears its label on an empty paragraph, which a redline has not.
    **{
        f"{kind}-{seed}": sides(kind, seed) for kind in ("kalbar-2025/v2", "kalbar-2021/v2") for seed in (0, 1, 2, 3, 5)
    },
}


def flat(node: Any) -> Any:
    """The document with its references as plain words."""
    if isinstance(node, tuple):
        return tuple(flat(each) for each in node)
    if isinstance(node, Reference):
        return Run(node.text, node.bold, node.italic, node.underline)
    if not is_dataclass(node):
        return node
    names = [each.name for each in fields(node) if each.name in ("sheets", *PARTS)]
    return replace(node, **{name: flat(getattr(node, name)) for name in names})


def labels(content: bytes, gone: tuple[str, ...]) -> list[str]:
    return [label for label, _ in numbered(content, gone)]


@pytest.mark.parametrize("name", CASES)
def test_both_sides_are_exact_and_the_lint_finds_nothing(name: str):
    judge = shared_judge("docx_text")
    old, new = CASES[name]
    found = compared(old, new).document
    content = write(found)
    # Fields show what they showed last until Word counts them anew, also after all changes were rejected.
    for mode, side in (("accept", new), ("reject", rejected(found))):
        assert judge.paragraph_texts(content, mode) == judge.paragraph_texts(write(side), "raw")
    assert shared_judge("tracked_lint").lint(content) == []


@pytest.mark.parametrize("name", CASES)
def test_word_counts_the_numbers_of_both_sides(name: str):
    old, new = CASES[name]
    content = write(compared(old, new).document)
    assert labels(content, ACCEPTED) == labels(write(new), ACCEPTED)
    assert labels(content, REJECTED) == labels(write(old), ACCEPTED)


@pytest.mark.parametrize("name", CASES)
def test_ids_stand_once_and_bookmarks_with_what_stays(name: str):
    old, new = CASES[name]
    root = body(write(compared(old, new).document))
    names = [mark.get(W + "name") for mark in root.iter(W + "bookmarkStart")]
    tags = [tag.get(W + "val") for tag in root.iter(W + "tag")]
    assert names
    assert len(names) == len(set(names))
    assert len(tags) == len(set(tags))
    kept = {mark.get(W + "name") for mark in body(write(new)).iter(W + "bookmarkStart")}
    assert kept <= set(names)


def test_a_list_that_lost_its_first_item_needs_no_list_of_its_own():
    old = renumbered(document(clause("a", "A", "Isi:", entries("satu", "dua", "tiga"), "akhir")))
    new = renumbered(document(clause("a", "A", "Isi:", entries("dua", "tiga"), "akhir")))
    content = write(compared(old, new).document)
    assert b"startOverride" not in members(content)["word/numbering.xml"]
    assert labels(content, REJECTED)[-3:] == ["a.", "b.", "c."]


def test_a_second_list_that_lost_its_first_item_counts_on_both_sides():
    first = entries("kesatu", "kedua")
    old = renumbered(document(clause("a", "A", first, "antara", entries("satu", "dua", "tiga"), "akhir")))
    new = renumbered(document(clause("a", "A", first, "antara", entries("dua", "tiga", "empat"), "akhir")))
    content = write(compared(old, new).document)
    assert labels(content, ACCEPTED)[-3:] == ["a.", "b.", "c."]
    assert labels(content, REJECTED)[-3:] == ["a.", "b.", "c."]
    assert members(content)["word/numbering.xml"].count(b"startOverride") == 1


def test_a_clause_that_came_or_went_is_no_content_control_the_others_are():
    old = renumbered(document(clause("a", "SATU", "Isi pertama."), clause("b", "DUA", "Isi kedua."), "akhir"))
    new = renumbered(document(clause("a", "SATU", "Isi pertama."), clause("c", "TIGA", "Isi lain."), "akhir"))
    content = write(compared(old, new).document)
    root = body(content)
    assert [tag.get(W + "val") for tag in root.iter(W + "tag")] == ["a"]
    assert sorted(mark.get(W + "name") for mark in root.iter(W + "bookmarkStart")) == ["_mou_a", "_mou_b", "_mou_c"]


def test_a_clause_that_lost_its_heading_bears_its_bookmark_at_words_that_stay():
    old = renumbered(document(clause("a", "SATU", "Isi pertama yang tetap."), "akhir"))
    kept = old.sheets[0].blocks[0].blocks[1:]
    new = replace(old, sheets=(replace(old.sheets[0], blocks=(Section(kept, "", "a"), *old.sheets[0].blocks[1:])),))
    root = body(write(compared(old, new).document))
    mark = next(each for each in root.iter(W + "bookmarkStart") if each.get(W + "name") == "_mou_a")
    assert paragraph_text(mark.getparent()) == "Isi pertama yang tetap."


def test_rows_in_and_out_are_tracked_rows():
    rows = ("tanggal satu|tempat satu", "kegiatan dua|luaran dua", "laporan tiga|biaya tiga", "naskah empat|waktu")
    old, new = (document(grid(*(rows[place] for place in places)), "akhir") for places in ((0, 1, 2), (0, 2, 3)))
    root = body(write(compared(old, new).document))
    found = [[kind for kind in ("ins", "del") if has(row, f"trPr/{kind}")] for row in root.iter(W + "tr")]
    assert sorted(map(tuple, found)) == [(), (), ("del",), ("ins",)]


def test_the_audit_finds_nothing_in_a_worked_redline(tmp_path: Path):
    found = redline(*CASES["kalbar-2025/v1-kalbar-2025/v2"], Credit("Biro Hukum", datetime(2025, 9, 22, tzinfo=UTC)))
    assert audit(write(found.document), tmp_path) == []


@pytest.mark.long
def test_libreoffice_accepts_and_rejects_all_of_them(tmp_path: Path):
    trios: list[Trio] = []
    for number, pair in enumerate(CASES.values()):
        old, new = (flat(each) for each in pair)  # LibreOffice counts fields when it loads, not when it rejects
        redline_, *sides_ = (tmp_path / f"{number}-{part}.docx" for part in ("redline", "old", "new"))
        for path, made in zip((redline_, *sides_), (compared(old, new).document, old, new), strict=True):
            path.write_bytes(write(made))
        trios.append((redline_, *sides_))
    assert not_exact_in_libreoffice(trios) == []


def test_the_cases_hold_changes_of_every_kind():
    found = [body(write(compared(old, new).document)) for old, new in CASES.values()]
    for kind in ("ins", "del", "moveFrom", "moveTo", "pPrChange", "rPrChange"):
        assert any(next(root.iter(W + kind), None) is not None for root in found), kind
    assert all(paragraph_text(next(root.iter(W + "p"))) is not None for root in found)
    headings = [
        block for old, _ in CASES.values() for block in walk(old.sheets[0].blocks) if isinstance(block, Heading)
    ]
    assert len(headings) > 50
    assert any(isinstance(block, Section | Paragraph) for block in walk(next(iter(CASES.values()))[0].sheets[0].blocks))
