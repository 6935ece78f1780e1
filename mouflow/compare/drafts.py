"""Two drafts of one agreement -> their comparison."""

from collections.abc import Iterator
from dataclasses import replace

from mouflow.compare.arranging import mirrored
from mouflow.compare.atoms import Atoms
from mouflow.compare.clause_pairs import match_clauses
from mouflow.compare.comparison import Comparison, Version
from mouflow.compare.fields import field_changes
from mouflow.compare.links import link
from mouflow.compare.passage_pairs import pair_passages
from mouflow.compare.passages import Printer, side_of
from mouflow.compare.telling import Sides, clause_changes, recital_changes
from mouflow.errors import N_, MouflowError
from mouflow.model.draft import Draft


class OtherAgreement(MouflowError):
    """Two drafts that are not of one agreement, so that no clause of one is a clause of the other."""

    pattern = N_('"{old}" and "{new}" are two agreements; compare two drafts of the same one')


def compare(old: Draft, new: Draft) -> Comparison:
    """What became of each clause, premise and value from one draft to the other.

    The clauses are matched by id, then by words; `compare(new, old)` tells the same from the other side. Raises
    OtherAgreement for drafts of two agreements, and MouflowError where a text cannot be printed, which reading finds
    first with its place.
    """
    if old.agreement != new.agreement:
        raise OtherAgreement(old=old.agreement, new=new.agreement)
    # What is moved and what stays is a choice where both would do. It is made once, from the earlier draft to the
    # later, so that both directions tell of the same clauses.
    if _rank(old) <= _rank(new):
        return _compared(old, new)
    return mirrored(_compared(new, old))


def _rank(draft: Draft) -> tuple[int, str, str]:
    """What makes one of two drafts the earlier; their text decides where number and day do not."""
    return draft.draft, draft.date.isoformat(), draft.model_dump_json()


def _compared(old: Draft, new: Draft) -> Comparison:
    atoms = Atoms()
    printers = Printer(old, atoms, {}), Printer(new, atoms, {})
    before, after = side_of(printers[0]), side_of(printers[1])
    matching = match_clauses(before, after)
    sides = Sides(
        before, after, matching, link(before, after, matching), pair_passages(before.recitals, after.recitals)
    )
    renamed = dict(_renamed(sides))
    if renamed:  # a reference to a provision that has a new id leads where it led
        printers = printers[0], Printer(new, atoms, renamed)
        sides = replace(sides, new=side_of(printers[1]))
    return Comparison(
        old=_version(old),
        new=_version(new),
        clauses=clause_changes(sides),
        recitals=recital_changes(sides),
        fields=field_changes(old, new, printers),
    )


def _renamed(sides: Sides) -> Iterator[tuple[str, str]]:
    """New ids that stand for what the old draft calls by another, with that."""
    old, new = sides.old, sides.new
    pairs = [(old.clauses[i], new.clauses[j]) for i, j in sides.matching.pairs.items()]
    pairs += [(sides.passage_old(a).provision, sides.passage_new(b).provision) for a, b in sides.links.pairs.items()]
    pairs += [(old.recitals[i].provision, new.recitals[j].provision) for i, j in sides.recitals.pairs.items()]
    yield from ((theirs.id, mine.id) for mine, theirs in pairs if mine.id and theirs.id and mine.id != theirs.id)


def _version(draft: Draft) -> Version:
    return Version(draft.agreement, draft.draft, draft.date, draft.author, draft.note or "")
