"""Seams between paragraphs: what LibreOffice would melt is kept apart, without a change of either side's words."""

from dataclasses import replace
from pathlib import Path

import pytest

from mouflow.document.tree import Block, Document, Paragraph, Run, Section, Sheet
from mouflow.writers.docx import write
from mouflow.writers.docx.seams import seams
from tests.writers.judges import Trio, not_exact_in_libreoffice, shared_judge
from tests.writers.sample import DELETED, INSERTED, MARKED, MOVED_FROM, MOVED_TO, STYLE, clause, item, items
from tests.writers.tree_reader import ACCEPTED, REJECTED, settled


def came(text: str) -> Run:
    return Run(text, mark=INSERTED)


def went(text: str) -> Run:
    return Run(text, mark=DELETED)


def said(*words: Run | str, mark=None) -> Paragraph:
    return Paragraph(tuple(Run(word) if isinstance(word, str) else word for word in words), "body", "", mark)


def document(*blocks: Block) -> Document:
    return Document("Judul", (Sheet(blocks, "body"),), STYLE)


HEADING = clause(2, "b", "B").blocks[0]
NEW = said(came("baru"), mark=INSERTED)
CASES: dict[str, tuple[Block, ...]] = {
    "addition": (said("satu dua", came(" lagi")), NEW, said("akhir")),
    "replacement": (said("satu ", went("dua"), came("tiga")), NEW, said("akhir")),
    "both kept": (said("satu", came(" lagi")), said(came("nol "), "x"), said("akhir")),
    "replaced after": (said("satu", came(" lagi")), said(came("nol "), went("dua"), " x"), said("akhir")),
    "deleted after": (said("satu", came(" lagi")), said(went("dua"), came("nol "), " x"), said("akhir")),
    "empty": (said("satu", came(" lagi")), said(mark=INSERTED), said("akhir")),
    "nothing kept": (said(came("lagi")), NEW, said("akhir")),
    "clause": (
        clause(1, "a", "A", said("satu", came(" lagi"))),
        Section((replace(HEADING, inlines=(came("B"),), mark=INSERTED), said(came("isi"), mark=INSERTED)), "", "b"),
        said("akhir"),
    ),
    "items": (
        items(
            item(2, 1, said("satu; ", went("dan"))),
            item(2, 2, said("dua", came("; dan"))),
            replace(item(2, 3, said(came("tiga."), mark=INSERTED)), mark=INSERTED),
        ),
        said("akhir"),
    ),
    "first of a section": (clause(1, "a", "A", said("x")), Section((said("nol ", went("lama "), "satu"),), "", "c")),
    "moved": (
        said("satu", came(" lagi")),
        said(Run("pindah", mark=MOVED_TO), mark=MOVED_TO),
        said("akhir"),
        said(Run("pindah", mark=MOVED_FROM), mark=MOVED_FROM),
        said("z"),
    ),
}


def shown(block: Paragraph, found: Document) -> list[tuple[str, str]]:
    """The words of a paragraph as they are written, with their kind."""
    return [(run.text, run.mark.kind if run.mark else "") for run in seams(found).get(id(block), block.inlines)]


def test_of_a_replacement_the_deletion_goes_next_to_the_seam():
    left = said("satu ", went("dua"), came("tiga"))
    assert shown(left, document(left, NEW, said("z"))) == [("satu ", ""), ("tiga", "ins"), ("dua", "del")]
    first, right = said("satu", came(" lagi")), said(came("nol "), went("dua"), " x")
    both = document(first, right)
    assert shown(first, both) == [("satu", ""), (" lagi", "ins")]
    assert shown(right, both) == [("dua", "del"), ("nol ", "ins"), (" x", "")]


def test_else_the_last_word_is_written_anew():
    left = said("satu kata-kata", came(" lagi"))
    assert shown(left, document(left, NEW, said("z"))) == [
        ("satu ", ""),
        ("kata-kata", "ins"),
        (" lagi", "ins"),
        ("kata-kata", "del"),
    ]


@pytest.mark.parametrize("blocks", [CASES["nothing kept"], CASES["deleted after"], CASES["moved"], (said("a"), NEW)])
def test_nothing_is_changed_where_nothing_would_melt(blocks: tuple[Block, ...]):
    assert seams(document(*blocks)) == {}


def test_a_table_between_keeps_apart_and_a_document_without_changes_has_no_seams():
    assert seams(document(*settled(MARKED, ACCEPTED).sheets[0].blocks)) == {}


@pytest.mark.parametrize("name", CASES)
def test_both_sides_stay_exact(name: str):
    judge, found = shared_judge("docx_text"), document(*CASES[name])
    for mode, gone in (("accept", ACCEPTED), ("reject", REJECTED)):
        wanted = judge.paragraph_texts(write(settled(found, gone)), "raw")
        assert judge.paragraph_texts(write(found), mode) == wanted
    assert shared_judge("tracked_lint").lint(write(found)) == []


def test_libreoffice_accepts_and_rejects_each_of_them(tmp_path: Path):
    trios: list[Trio] = []
    for number, blocks in enumerate(CASES.values()):
        found = document(*blocks)
        redline, old, new = (tmp_path / f"{number}-{part}.docx" for part in ("redline", "old", "new"))
        for path, side in ((redline, found), (old, settled(found, REJECTED)), (new, settled(found, ACCEPTED))):
            path.write_bytes(write(side))
        trios.append((redline, old, new))
    assert not_exact_in_libreoffice(trios) == []
