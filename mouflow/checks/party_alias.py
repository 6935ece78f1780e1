"""party.alias: two parties that the komparisi gives the same alias."""

from collections.abc import Iterator

from mouflow.checks.aliases import ORDINALS, first_word, place_of
from mouflow.checks.frame import Check, Finding, Fix, Parameters
from mouflow.checks.named import Named, SideMention
from mouflow.checks.names import likeness
from mouflow.checks.subject import Subject
from mouflow.errors import N_, Rule
from mouflow.language.forms import ke

TWICE = Rule(
    "party.alias",
    "error",
    N_('"{alias}" names two parties: {first} and {second}; call the later one "{proposal}"'),
)
UNNAMED = Rule("party.alias", "error", N_('"{alias}" names two parties; call the later one "{proposal}"'))


def find(subject: Subject, _: Parameters) -> Iterator[Finding]:
    """Each party after the first one with an alias."""
    taken: dict[str | int, SideMention] = {}
    places = {place_of(side.alias.text) for side in subject.sides.introduced if side.alias}
    for n, side in enumerate(subject.sides.introduced, 1):
        if side.alias is None:
            continue
        key = place_of(side.alias.text) or side.alias.text.casefold()
        if key not in taken:
            taken[key] = side
        elif _differ(taken[key], side):
            yield _twice(subject, side.alias, _proposal(side.alias.text, n, places), (taken[key], side))


def _twice(subject: Subject, alias: Named, proposal: str, sides: tuple[SideMention, SideMention]) -> Finding:
    facts: dict[str, object] = {"alias": alias.text, "proposal": proposal}
    first, second = (_called(side) for side in sides)
    if first and second:
        facts |= {"first": first, "second": second}
    return Finding(
        TWICE if first and second else UNNAMED,
        facts,
        subject.passages[alias.passage],
        alias.start,
        alias.end,
        fix=Fix(proposal, safe=False) if proposal else None,
        proposals=(proposal,) if proposal else (),
    )


def _called(side: SideMention) -> str:
    """The institution, or who signs for it; empty where the text says neither."""
    named = side.institution or side.signatory
    return named.text if named else ""


def _differ(first: SideMention, second: SideMention) -> bool:
    """Whether they are two parties: two persons may act together for one institution."""
    if first.institution and second.institution:
        return first.institution.text.casefold() != second.institution.text.casefold()
    if first.signatory and second.signatory:
        return likeness(first.signatory.text, second.signatory.text) == "other"
    return True


def _proposal(alias: str, place: int, taken: set[int]) -> str:
    """The alias of the party that stands at a place, or of the next one that is free, written as the other one."""
    free = next(count for count in range(max(place, 2), place + len(taken) + 2) if count not in taken)
    if not first_word(alias) and place_of(alias) == 0:
        return f"PIHAK {ke(free)}".upper()
    word = alias.split()[0]
    said = next((name for name, value in ORDINALS.items() if value == free), ke(free))
    return f"{word} {said.upper() if alias.split()[-1].isupper() else said.capitalize()}"


CHECK = Check(
    id="party.alias",
    rules=(TWICE, UNNAMED),
    find=find,
    about=N_(
        "Each party has an alias of its own, by which the clauses give it rights and duties. Where the komparisi"
        " calls two parties PIHAK PERTAMA, nobody can say who owes what. Two persons who act for one institution"
        " share its alias."
    ),
    bad=(
        "I. AGUS SALIM : Kepala Perwakilan, bertindak untuk dan atas nama Ombudsman Republik Indonesia,"
        " selanjutnya disebut PIHAK PERTAMA;\n"
        "II. BUDI UTOMO : Bupati Sambas, bertindak untuk dan atas nama Pemerintah Kabupaten Sambas,"
        " selanjutnya disebut PIHAK PERTAMA."
    ),
    good=(
        "I. AGUS SALIM : Kepala Perwakilan, bertindak untuk dan atas nama Ombudsman Republik Indonesia,"
        " selanjutnya disebut PIHAK PERTAMA;\n"
        "II. BUDI UTOMO : Bupati Sambas, bertindak untuk dan atas nama Pemerintah Kabupaten Sambas,"
        " selanjutnya disebut PIHAK KEDUA."
    ),
)
