"""Texts of two origins: clauses known by number and heading, references by words, notes by what they say."""

from dataclasses import replace

import pytest

from mouflow.document.redline import accepted, rejected
from mouflow.document.redline.styles import merged_style
from mouflow.document.style import Format
from mouflow.document.tree import Document, Heading, Paragraph, Part, Reference, Run, Section, text_of, walk
from tests.document.redline.forms import form, marks
from tests.document.redline.kit import ONE, THREE, TWO, both_ways, clause, compared, document, shown
from tests.writers.trees import number

SECOND = TWO.replace("anggaran", "anggaran negara")


def titled(id: str, value: int, title: str, *texts: str) -> Section:
    """A clause with a number."""
    found = clause(id, title, *texts)
    heading = replace(found.blocks[0], number=number("clauses", 0, value))
    return replace(found, blocks=(heading, *found.blocks[1:]))


def flat(value: int, title: str) -> Heading:
    return Heading(2, (Run(title),), "heading-2", number=number("clauses", 0, value))


NAMED = document(titled("a", 1, "MAKSUD", ONE), titled("b", 2, "BIAYA", TWO), titled("c", 3, "WAKTU", THREE), "Akhir.")
FLAT = {
    "as they are": document(flat(1, "MAKSUD"), ONE, flat(2, "BIAYA"), SECOND, flat(3, "WAKTU"), THREE, "Akhir."),
    "a heading reworded": document(
        flat(1, "MAKSUD"), ONE, flat(2, "BIAYA DAN ANGGARAN"), SECOND, flat(3, "WAKTU"), THREE, "Akhir."
    ),
    "another order": document(flat(1, "BIAYA"), SECOND, flat(2, "MAKSUD"), ONE, flat(3, "WAKTU"), THREE, "Akhir."),
}


@pytest.mark.parametrize("name", FLAT)
def test_a_text_without_clauses_pairs_with_one_that_has_them(name: str):
    for old, new in ((NAMED, FLAT[name]), (FLAT[name], NAMED)):
        found = both_ways(old, new)
        kinds = {mark.kind for mark in marks(found)}
        moved = {"moved-from", "moved-to"}
        assert kinds <= ({"ins", "del"} | (moved if name == "another order" else set()))


def test_only_the_words_are_marked():
    assert shown(NAMED, FLAT["as they are"]) == [
        "Pasal 1 MAKSUD",
        ONE,
        "Pasal 2 BIAYA",
        TWO.replace("anggaran", "anggaran [+negara +]").replace("+] ", "+]"),
        "Pasal 3 WAKTU",
        THREE,
        "Akhir.",
    ]


def test_numbers_that_were_typed():
    before = document("Pasal 1", "MAKSUD", ONE, "Pasal 2 BIAYA", TWO, "Pasal 3", "WAKTU", THREE, "Akhir.")
    assert [line for line in shown(before, NAMED) if "[" in line] == [
        "[-Pasal 1-][-¶-]",
        "#b Pasal 2 [-Pasal 2 -]BIAYA",
        "[-Pasal 3-][-¶-]",
    ]
    both_ways(before, NAMED)
    both_ways(NAMED, before)


def test_one_clause_that_lost_its_name_among_others():
    new = document(*NAMED.sheets[0].blocks[:1], flat(2, "BIAYA"), SECOND, *NAMED.sheets[0].blocks[2:])
    assert [line.strip() for line in shown(NAMED, new) if "[" in line] == [
        TWO.replace("anggaran", "anggaran [+negara +]").replace("+] ", "+]")
    ]
    both_ways(NAMED, new)


def test_headings_that_stand_twice_name_nothing():
    twice = document(flat(1, "BIAYA"), ONE, flat(1, "BIAYA"), SECOND)
    both_ways(NAMED, twice)
    both_ways(twice, NAMED)


def referring(inline: Reference) -> Document:
    return document(titled("a", 1, "MAKSUD", ONE), Paragraph((Run("menurut "), inline, Run(" ini")), "body"))


def test_a_reference_that_led_somewhere_and_leads_nowhere_now_is_the_same_when_it_reads_alike():
    live = referring(Reference("a", (Part("Pasal 1", "a"),)))
    dead = referring(Reference("", (Part("Pasal 1"),)))
    found = compared(live, dead).document
    assert not marks(found)
    assert form(accepted(found)) == form(dead)
    assert words(rejected(found)) == words(live)


def words(document: Document) -> list[str]:
    blocks = walk(document.sheets[0].blocks)
    return [text_of(block.inlines) for block in blocks if isinstance(block, Paragraph | Heading)]


def noted(*notes: str) -> Document:
    """A text with a note at the end of each of its paragraphs."""
    signs = [Reference("", (Part(sign),)) for sign in "¹²³"[: len(notes)]]
    calls = (
        Paragraph((Run(each), sign), "body") for each, sign in zip((ONE, TWO, THREE)[-len(notes) :], signs, strict=True)
    )
    ends = (Paragraph((sign, Run(f" {each}")), "note") for each, sign in zip(notes, signs, strict=True))
    return document(*calls, *ends)


def test_notes_that_were_counted_on_are_no_change():
    found = shown(noted("dua", "tiga"), noted("satu", "dua", "tiga"))
    assert [line for line in found if "[" in line] == [f"[+{ONE}+][+¹+][+¶+]", "[+¹+][+ satu+][+¶+]"]


def test_a_note_that_was_reworded_keeps_its_sign():
    found = shown(noted("dua", "tiga"), noted("dua", "lain"))
    assert [line for line in found if "[" in line] == ["² [-tiga-][+lain+]"]


def test_the_look_of_a_redline_holds_what_either_side_needs():
    style = NAMED.style
    old = replace(style, formats={"kuno": Format(bold=True), "body": Format(bold=True)}, lists={"kuno": ("clauses", 1)})
    found = merged_style(old, style)
    assert (found.formats["kuno"], found.formats["body"]) == (Format(bold=True), style.format("body"))
    assert found.lists == {"kuno": ("clauses", 1), **style.lists}
    assert merged_style(style, style) is style
    assert compared(replace(NAMED, style=old), NAMED).document.style == found
