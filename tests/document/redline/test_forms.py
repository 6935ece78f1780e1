"""What was given another form: its words are kept, it stands in its new form, and rejecting gives the old one back."""

import re
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mouflow.document.redline import accepted, rejected, renumbered
from mouflow.document.redline.forms import built, built_sheets, spots, spots_of
from mouflow.document.redline.normal import normal
from mouflow.document.tree import Block, Document, Form, Heading, Item, List, Paragraph, Run, Section, Table
from tests.document.redline.edits import edited
from tests.document.redline.forms import form, marked_words, marks, nodes, unnumbered
from tests.document.redline.kit import (
    ONE,
    THREE,
    TWO,
    both_ways,
    clause,
    compared,
    document,
    entries,
    grid,
    shown,
    worked,
)
from tests.document.redline.reforms import reformed
from tests.tries import tries
from tests.writers import trees, wild_trees
from tests.writers.trees import number

DICE = st.integers(0, 10**6).map(Random)
ANY = trees.documents() | wild_trees.plain_documents()


def words(text: str, role: str = "body") -> Paragraph:
    return Paragraph((Run(text),), role)


def forms(found: Document) -> list[Form | None]:
    leaves = (node for node in nodes(found.sheets) if isinstance(node, Paragraph | Heading | Table))
    return [leaf.former for leaf in leaves]


@settings(deadline=None, max_examples=tries(60))
@given(ANY, DICE, st.booleans())
def test_any_change_of_form_and_of_words(old: Document, dice: Random, edit: bool):
    new = reformed(edited(old, dice) if edit else old, dice)
    for one, two in ((old, new), (new, old)):
        found = compared(one, two).document
        assert form(accepted(found)) == form(two)
        assert unnumbered(rejected(found)) == unnumbered(one)
        assert not [each for each in forms(accepted(found)) + forms(rejected(found)) if each]


@settings(deadline=None, max_examples=tries(30))
@given(st.sampled_from(("kalbar-2021/v2", "kalbar-2025/v2")), DICE)
def test_a_draft_in_other_forms(name: str, dice: Random):
    old = worked(name)
    new = reformed(old, dice, 0.1)
    found = compared(old, new).document
    assert form(accepted(found)) == form(new)
    assert [sheet.blocks for sheet in renumbered(rejected(found)).sheets] == [sheet.blocks for sheet in old.sheets]


@settings(deadline=None, max_examples=tries(30))
@given(ANY)
def test_a_tree_is_what_its_leaves_say(document: Document):
    plain = normal(document)
    sheets = [sheet for sheet in plain.sheets if sheet.blocks]
    assert list(built_sheets(spots(sheets))) == sheets
    for sheet in sheets:
        assert built(spots_of(sheet.blocks)) == sheet.blocks


def numbered(*texts: str) -> List:
    items = (Item((words(text, "item"),), number("recitals", 0, n)) for n, text in enumerate(texts, 1))
    return List(tuple(items), "items")


OTHER = {
    "paragraph": words(ONE),
    "heading": Heading(2, (Run(ONE),), "clause"),
    "deeper heading": Heading(3, (Run(ONE),), "clause"),
    "bullet": entries(ONE),
    "number": numbered(ONE),
    "deeper": List((Item((entries(ONE),)),), "points", False),
    "in a section": Section((words(ONE),), "recitals"),
}


@pytest.mark.parametrize("before", OTHER)
@pytest.mark.parametrize("after", OTHER)
def test_another_form_marks_no_word(before: str, after: str):
    old, new = document(OTHER[before], TWO), document(OTHER[after], TWO)
    found = both_ways(old, new)
    assert not marks(found)
    assert [form is None for form in forms(found)] == [before == after, True]
    seen = {"paragraph", "in a section"} != {before, after}
    assert [form.seen for form in forms(found) if form] == ([] if before == after else [seen])


def test_a_split_item_that_became_paragraphs_costs_no_word():
    old, new = document(entries(f"{ONE} {TWO}", THREE)), document(ONE, TWO, entries(THREE))
    assert shown(old, new) == [f"{ONE}[- -][+¶+]", TWO, f"- {THREE}", "."]
    assert shown(new, old) == [f"{ONE}[-¶-]", f"- [+ +]{TWO}", f"- {THREE}", "."]
    both_ways(old, new)
    both_ways(new, old)


def test_what_was_deleted_beside_a_changed_form_stands_in_no_item_of_its_own():
    old = document(List((Item((words(ONE, "item"), words(TWO, "item"))),), "items"), "Penutup.")
    assert shown(old, document(ONE, "Penutup.")) == [ONE, f"[-{TWO}-][-¶-]", "Penutup."]
    both_ways(old, document(ONE, "Penutup."))


def test_a_clause_dissolved_into_open_text_keeps_its_words():
    old, new = document(clause("a", "SATU", ONE, TWO), THREE), document(ONE, TWO, THREE)
    assert shown(old, new)[-3:] == [ONE, TWO, THREE]
    both_ways(old, new)


def test_a_paragraph_that_moved_into_another_clause_is_a_move():
    old = document(clause("a", "SATU", ONE, TWO), clause("b", "DUA", THREE))
    new = document(clause("a", "SATU", TWO), clause("b", "DUA", THREE, ONE))
    assert {kind for kind, _ in marked_words(both_ways(old, new))} == {"moved-from", "moved-to"}


def test_a_table_that_came_into_a_list_is_the_same_table():
    table = grid("a|b", "c|d")
    old = document(entries(ONE), table, TWO)
    new = document(List((Item((words(ONE, "item"), table)),), "items"), TWO)
    assert not marks(both_ways(old, new))
    assert not marks(both_ways(new, old))


@settings(deadline=None, max_examples=tries(30))
@given(st.sampled_from(("kalbar-2021/v2", "kalbar-2025/v2")), DICE)
def test_another_form_alone_inserts_and_deletes_few_words(name: str, dice: Random):
    old = worked(name)
    found = compared(old, reformed(old, dice, 0.05)).document
    changed = [text for kind, text in marked_words(found) if kind in ("ins", "del")]
    assert sum(len(re.findall(r"\w+", text)) for text in changed) < 0.02 * _size(old.sheets[0].blocks)


def _size(blocks: tuple[Block, ...]) -> int:
    return sum(len(re.findall(r"\w+", node.text)) for node in nodes(blocks) if isinstance(node, Run))
