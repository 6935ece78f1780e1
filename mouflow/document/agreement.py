"""What templates of agreements are given beyond the file itself: sides, and where their signatures and logos stand."""

from collections.abc import Mapping
from itertools import zip_longest

from mouflow.model.draft import Draft
from mouflow.model.sides import Side, ordinal, sides

MOST_LOGOS = 5  # in a row


def agreement_variables(draft: Draft, pictures: Mapping[str, str]) -> dict[str, object]:
    """The variables of an agreement's template; `pictures` are asset names by party."""
    parties = sides(draft)
    first_right = draft.style.signatures == "first-right"
    return {
        "draft": draft,
        "sides": parties,
        "pairs": _pairs(parties, first_right),
        "logos": _logos(parties, pictures, first_right),
        "pictures": pictures,
        "sequence": ordinal(draft.amends.sequence, draft.style.aliases) if draft.amends else "",
    }


def _pairs(parties: tuple[Side, ...], first_right: bool) -> tuple[tuple[Side, ...], ...]:
    """The signatories two by two as they stand on the page; an odd last one is alone."""
    rows = (parties[place : place + 2] for place in range(0, len(parties), 2))
    return tuple(row[::-1] if first_right else row for row in rows)


def _logos(
    parties: tuple[Side, ...], pictures: Mapping[str, str], first_right: bool
) -> tuple[tuple[Side | None, ...], ...]:
    """The sides in rows as their logos stand; None where a row has none, and no row when no side has a logo.

    Of two parties each keeps its place, so that a lone logo stands on its side of the page.
    """
    shown = [side for side in parties if side.party.id in pictures]
    if shown and len(parties) == 2:
        shown = list(parties)
    width = min(len(shown), MOST_LOGOS)
    rows = zip_longest(*[iter(shown)] * width) if width else ()
    return tuple(row[::-1] if first_right else row for row in rows)
