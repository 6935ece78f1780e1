"""What holds for the redline of any two trees: it gives both back, and marks nothing that did not change."""

from dataclasses import replace
from datetime import UTC, datetime
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from mouflow.compare.credit import Credit
from mouflow.document.redline import accepted, redline, rejected
from mouflow.document.tree import Document
from tests.document.redline.edits import edited
from tests.document.redline.forms import form, marks, nodes, unnumbered
from tests.tries import tries
from tests.writers import trees, wild_trees

CREDIT = Credit("Biro Hukum", datetime(2025, 9, 19, 8, tzinfo=UTC))
DICE = st.integers(0, 10**6).map(Random)
ANY = trees.documents() | wild_trees.plain_documents()


def gives_both_back(old: Document, new: Document) -> Document:
    """Asserts the laws for a pair; their redline."""
    found = redline(old, new, CREDIT)
    assert form(accepted(found.document)) == form(new)
    assert unnumbered(rejected(found.document)) == unnumbered(old)
    assert all((mark.author, mark.date) == (CREDIT.author, CREDIT.date) for mark in marks(found.document))
    names = {mark.move for mark in marks(found.document) if mark.move}
    for name in names:
        kinds = {mark.kind for mark in marks(found.document) if mark.move == name}
        assert kinds == {"moved-from", "moved-to"}
    assert names <= {move.name for move in found.moves}
    return found.document


@settings(deadline=None, max_examples=tries(40))
@given(trees.documents(), DICE)
def test_an_edited_tree(document: Document, dice: Random):
    gives_both_back(document, edited(document, dice))


@settings(deadline=None, max_examples=tries(40))
@given(wild_trees.plain_documents(), DICE)
def test_an_edited_wild_tree(document: Document, dice: Random):
    gives_both_back(document, edited(document, dice))


@settings(deadline=None, max_examples=tries(25))
@given(ANY, ANY)
def test_two_trees_that_have_nothing_to_do_with_one_another(old: Document, new: Document):
    gives_both_back(old, new)


@settings(deadline=None, max_examples=tries(25))
@given(ANY)
def test_a_tree_and_itself_have_no_marks(document: Document):
    found = redline(document, document, CREDIT)
    assert not marks(found.document)
    assert not [node for node in nodes(found.document.sheets) if getattr(node, "former", None)]
    assert (found.moves, found.untracked) == ((), ())
    assert form(found.document) == form(document)


@settings(deadline=None, max_examples=tries(25))
@given(trees.marked_documents())
def test_resolving_leaves_no_marks_and_no_marks_are_left_alone(document: Document):
    for resolve in (accepted, rejected):
        assert not marks(resolve(document))
        assert resolve(resolve(document)) == resolve(document)
    plain = replace(document, sheets=accepted(document).sheets)
    assert accepted(plain) == plain == rejected(plain)
