"""What templates of agreements are given beyond the file itself: sides, and where their signatures and logos stand."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import zip_longest

from mouflow.document.filters import ke
from mouflow.language import FILTERS
from mouflow.model.draft import Draft
from mouflow.model.party import Party, Signatory

# Temporary officials, short before the office where they sign and in full where a sentence names them.
TEMPORARY: Mapping[str, str] = {
    "Pj.": "Penjabat",
    "Pjs.": "Penjabat Sementara",
    "Plt.": "Pelaksana Tugas",
    "Plh.": "Pelaksana Harian",
}
MOST_LOGOS = 5  # in a row


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

    @property
    def standing(self) -> str:
        """The office as a sentence names it: `Pelaksana Tugas Bupati …`, `Sekretaris Daerah, mewakili Bupati …`."""
        return standing(self.party.signatory)


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
    return f"{signatory.capacity} {signatory.office}" if signatory.capacity in TEMPORARY else signatory.office


def standing(signatory: Signatory) -> str:
    """The office in a sentence, in full words, and whom the signatory stands for."""
    if signatory.capacity in TEMPORARY:
        return f"{TEMPORARY[signatory.capacity]} {signatory.office}"
    if signatory.capacity == "a.n.":
        return f"{signatory.office}, mewakili {signatory.on_behalf}"
    if signatory.capacity == "u.b.":
        return f"{signatory.office}, mewakili {signatory.on_behalf} melalui {signatory.through}"
    if signatory.capacity == "kuasa":
        return f"{signatory.office}, selaku kuasa {signatory.on_behalf}"
    return signatory.office


def sides(draft: Draft) -> tuple[Side, ...]:
    """The parties in their order, each with its alias; the first is KESATU or PERTAMA as the draft's style says."""
    return tuple(
        Side(party, f"PIHAK {ordinal(place, draft.style.aliases)}", FILTERS["romawi"](place))
        for place, party in enumerate(draft.parties, 1)
    )


def ordinal(place: int, first: str) -> str:
    """The ordinal in capitals; `first` is what the first one is called: kesatu or pertama."""
    return (first if place == 1 else ke(place)).upper()


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
