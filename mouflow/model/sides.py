"""The parties in the text: what each is called (`PIHAK KESATU`), and how its signatory is named and signs."""

from collections.abc import Mapping
from dataclasses import dataclass

from mouflow.language import FILTERS
from mouflow.language.forms import ke
from mouflow.model.draft import Draft
from mouflow.model.party import Party, Signatory

# Temporary officials, short before the office where they sign and in full where a sentence names them.
TEMPORARY: Mapping[str, str] = {
    "Pj.": "Penjabat",
    "Pjs.": "Penjabat Sementara",
    "Plt.": "Pelaksana Tugas",
    "Plh.": "Pelaksana Harian",
}


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
