"""Sheets, and what differs between two documents without a mark: all of it is told, and nothing else."""

from dataclasses import replace

from mouflow.document.tree import Document, Field, Paragraph, Run, Sheet
from tests.document.redline.kit import ONE, THREE, TWO, both_ways, compared, document, grid


def test_sheets_that_come_and_go():
    text, annex = Sheet(document(ONE).sheets[0].blocks, "body"), Sheet(document(TWO).sheets[0].blocks, "work-plan")
    one, two = replace(document(), sheets=(text,)), replace(document(), sheets=(text, annex))
    for old, new in ((one, two), (two, one)):
        found = both_ways(old, new)
        assert [sheet.role for sheet in found.sheets] == ["body", "work-plan"]
        assert [problem.rule.id for problem in compared(old, new).untracked] == ["redline.untracked-sheets"]
    parted = replace(document(), sheets=(text, Sheet(document(TWO, THREE).sheets[0].blocks, "body")))
    whole = document(ONE, THREE)
    found = both_ways(parted, whole)
    assert [len(sheet.blocks) for sheet in found.sheets] == [3]
    assert [len(sheet.blocks) for sheet in both_ways(whole, parted).sheets] == [1, 2]


def test_what_bears_no_mark_is_told():
    old = document(ONE, grid("a|b"))
    footer = (Paragraph((Run("draf 1 – rahasia"),), "body"),)
    old = replace(old, sheets=(replace(old.sheets[0], footer=footer),), watermark="DRAF", properties={"draft": "1"})
    table = replace(grid("a|b"), columns=(30.0, 70.0))
    new = document(ONE, table)
    footer = (Paragraph((Run("draf 2 – terbuka"),), "body"),)
    new = replace(new, sheets=(replace(new.sheets[0], footer=footer),), title="Baru", properties={"draft": "2"})
    new = replace(new, style=replace(new.style, size=11))
    assert [str(problem) for problem in compared(old, new).untracked] == [
        'Baru: warning: the title of the file is "Baru" where it was "Judul"; the redline bears the new one '
        "[redline.untracked-title]",
        'Baru: warning: the watermark is "" where it was "DRAF"; the redline bears the new one unmarked '
        "[redline.untracked-watermark]",
        "Baru: warning: the letter sizes differ between the two; the redline has the new one's, and no mark shows it "
        "[redline.untracked-style]",
        'Baru: warning: the header or footer of a page says "draf 2 – terbuka" where it said "draf 1 – rahasia"; '
        "the redline bears the new words unmarked [redline.untracked-header]",
        'Baru: warning: the columns of the table that begins with "a b" have other widths than before; no mark shows '
        "it [redline.untracked-columns]",
    ]


def test_the_draft_s_own_number_in_a_footer_is_no_news():
    def numbered(number: str) -> Document:
        footer = (Paragraph((Run(f"draf ke-{number}, halaman "), Field("page")), "body"),)
        found = document(ONE)
        return replace(found, sheets=(replace(found.sheets[0], footer=footer),), properties={"draft": number})

    assert compared(numbered("1"), numbered("2")).untracked == ()


def test_widths_that_another_unit_rounded_and_heads_that_say_the_same_are_no_news():
    footer = (Paragraph((Run("draf ke-1"),), "body"),)
    old = document(ONE, replace(grid("a|b"), columns=(50.3, 49.7)))
    old = replace(old, sheets=(replace(old.sheets[0], footer=footer),), properties={"draft": "1"})
    new = document(ONE, grid("a|b"))
    new = replace(new, sheets=(replace(new.sheets[0], footer=footer),))
    assert compared(old, new).untracked == ()
