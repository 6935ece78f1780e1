"""What templates of agreements and letters are given beyond the file itself: sides, their places, and pictures."""

from collections.abc import Mapping
from dataclasses import dataclass

from mouflow.language import FILTERS
from mouflow.model.draft import Draft
from mouflow.model.party import Party, Signatory


@dataclass(frozen=True, slots=True)
class Side:
    """A party in the text: its alias (`PIHAK KESATU`), its Roman number, and how its signatory signs."""

    party: Party
    alias: str
    roman: str

    @property
    def lead(self) -> tuple[str, ...]:
        """The lines above the signatory's office: `a.n. …`, `u.b.`."""
        return lead_lines(self.party.signatory)

    @property
    def office(self) -> str:
        """The office as it is signed: `Plt. Bupati …`."""
        return office_line(self.party.signatory)


def lead_lines(signatory: Signatory) -> tuple[str, ...]:
    """The lines above the office of someone who signs for another; none for one who signs in an own right."""
    if signatory.capacity == "a.n.":
        return (f"a.n. {signatory.on_behalf}",)
    if signatory.capacity == "u.b.":
        return (f"a.n. {signatory.on_behalf}", str(signatory.through), "u.b.")
    if signatory.capacity == "kuasa":
        return (f"Kuasa {signatory.on_behalf}",)
    return ()


def office_line(signatory: Signatory) -> str:
    """The office, with the mark of a temporary official before it (Pj., Pjs., Plt., Plh.)."""
    temporary = signatory.capacity in ("Pj.", "Pjs.", "Plt.", "Plh.")
    return f"{signatory.capacity} {signatory.office}" if temporary else signatory.office


def sides(draft: Draft) -> tuple[Side, ...]:
    """The parties in their order, each with its alias; the first is KESATU or PERTAMA as the draft's style says."""
    return tuple(
        Side(party, f"PIHAK {_ordinal(place, draft.style.aliases)}", FILTERS["romawi"](place))
        for place, party in enumerate(draft.parties, 1)
    )


def _ordinal(place: int, first: str) -> str:
    return (first if place == 1 else f"ke{FILTERS['terbilang'](place)}").upper()


def agreement_variables(draft: Draft, pictures: Mapping[str, str]) -> dict[str, object]:
    """The variables of an agreement's template; `pictures` are asset names by party."""
    parties = sides(draft)
    return {
        "draft": draft,
        "sides": parties,
        "pairs": _pairs(parties, draft.style.signatures == "first-right"),
        "pictures": pictures,
    }


def _pairs(parties: tuple[Side, ...], first_right: bool) -> tuple[tuple[Side, ...], ...]:
    """The signatories two by two as they stand on the page; an odd last one is alone."""
    rows = (parties[place : place + 2] for place in range(0, len(parties), 2))
    return tuple(row[::-1] if first_right else row for row in rows)
