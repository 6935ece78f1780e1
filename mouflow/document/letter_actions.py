"""The follow-up matrix of a letter about an assessment: a row for each suggestion, with what was done about it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from mouflow.document.assessment import NOTHING
from mouflow.document.charts import percent
from mouflow.document.letter_findings import Found, Group, by_words, is_locus, own_suggestions, unit_name
from mouflow.model.assessment import Entity, FollowUp, Suggestion
from mouflow.model.assessment_letter import AssessmentLetter

STATUSES = ("Belum", "Proses", "Selesai")


@dataclass(frozen=True, slots=True)
class Action:
    """A row of the follow-up matrix; what is not known yet is empty.

    `finding` is empty for a suggestion of the whole, `same` the row that says the finding already. `wanted` is the
    evidence that was asked for, where none is there yet; `deadline` the day that was set, where the plan has another.
    """

    finding: str
    same: int | None
    component: str
    place: str
    suggestion: str = NOTHING
    unit: str = ""
    plan: str = ""
    target: str = ""
    deadline: str = ""
    evidence: str = ""
    wanted: str = ""
    status: str = NOTHING


GENERAL = Action("", None, "", "")  # what a suggestion that follows from no finding has for one


@dataclass(frozen=True, slots=True)
class Tally:
    """How many suggestions have a status, and how many percent of all that is."""

    status: str
    count: int
    share: str


@dataclass(frozen=True, slots=True)
class Progress:
    """How many findings and suggestions there are, whether all is done, and the suggestions by their status."""

    findings: int
    suggestions: int
    done: bool
    tallies: tuple[Tally, ...]


def matrix(letter: AssessmentLetter, groups: Iterable[Group]) -> tuple[Action, ...]:
    """A row for each suggestion: of the findings in their order, then of the whole; to a locus what concerns it.

    `groups` are the findings of the entity, for one outside a locus may be that locus's to mend. A finding without
    suggestions has a row too, else it would be lost.
    """
    rows: list[Action] = []
    for found in (found for group in groups for found in group.findings):
        rows.extend(_of_finding(letter, found, len(rows) + 1))
    general = (_asked(letter.entity, one, GENERAL) for one in own_suggestions(letter))
    return (*rows, *general)


def _of_finding(letter: AssessmentLetter, found: Found, start: int) -> Iterator[Action]:
    """The rows of a finding, which the first of them tells; `start` is the number of that row."""
    locus = letter.locus
    inside = locus is not None and is_locus(locus, found.unit)
    own = tuple(one for one in found.suggestions if locus is None or inside or is_locus(locus, one.unit))
    told = Action(found.text, None, _known(found.component), "" if inside else _known(found.unit))
    if not found.suggestions and (locus is None or inside):
        yield told
    for number, one in enumerate(own):
        yield _asked(letter.entity, one, replace(told, same=start if number else None))


def _asked(entity: Entity, one: Suggestion, told: Action) -> Action:
    """The row with what the suggestion asks for, and what was done about it."""
    done = one.follow_up or FollowUp()
    return replace(
        told,
        suggestion=one.what,
        unit=_known(unit_name(entity, one.unit)),
        plan=done.plan or "",
        target=_known(by_words(done.target)),
        deadline="" if done.target == one.by else _known(by_words(one.by)),
        evidence=done.evidence or "",
        wanted="" if done.evidence else one.evidence or "",
        status=done.status,
    )


def _known(words: str) -> str:
    """The words; nothing for the dash that stands for what is not known, since such a cell is to be filled in."""
    return "" if words == NOTHING else words


def progress(actions: Sequence[Action]) -> Progress:
    """How far all suggestions are: not begun, under way, done."""
    states = [action.status for action in actions if action.status != NOTHING]
    total = len(states)
    counts = tuple(Tally(status, states.count(status), percent(states.count(status), total)) for status in STATUSES)
    findings = sum(1 for action in actions if action.finding and action.same is None)
    return Progress(findings, total, bool(states) and set(states) == {STATUSES[-1]}, counts)
