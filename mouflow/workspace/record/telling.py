"""One sentence for each event, as the log, the answers of commands and refusals of stale acts tell it."""

from collections.abc import Mapping
from typing import Any

from mouflow.errors import N_, MouflowError, Translate, told
from mouflow.record.events import Happened
from mouflow.workspace.record.fixed_parts import LABELS

SENTENCES: Mapping[str, str] = {
    "submitted": N_("{actor} submitted draft {draft}{final}"),
    "reviewed": N_("{actor} gave the review {step}"),
    "initialed": N_("{actor} gave the initial {step}"),
    "decided": N_("{actor} took the decision {step}"),
    "accepted": N_("{actor} accepted the text"),
    "withdrawn": N_("{actor} withdrew {step}: {reason}"),
    "returned": N_("{actor} returned the text ({step}): {reason}"),
    "shared": N_("{actor} shared the text with the other parties"),
    "round-opened": N_("{actor} opened round {number}, {date}, {place}"),
    "attended": N_("{actor} recorded that {name} ({unit}) took part"),
    "commented": N_("{actor} made comment {number} on {on}: {text}"),
    "answered": N_("{actor} answered comment {number}: {text}"),
    "comment-closed": N_("{actor} closed comment {number} ({outcome}): {reason}"),
    "row-decided": N_("{actor} decided {row}: {outcome}"),
    "round-closed": N_("{actor} closed the round"),
    "frozen": N_("{actor} froze the final text"),
    "signed": N_("{actor} signed ({name}, {date})"),
    "signed-late": N_("{actor} signed late ({name}, {date})"),
    "deferred": N_("{actor} deferred {party} ({way}): {reason}"),
    "declined": N_("{actor} declined to sign: {reason}"),
    "in-force": N_("it is in force from {date}{end}"),
    "amended": N_("it is amended by {child} from {date}"),
    "extended": N_("its end moved to {until} ({basis})"),
    "expired": N_("it expired; its last day was over on {date}"),
    "terminated": N_("{actor} terminated it from {date}: {reason}"),
    "cancelled": N_("{actor} cancelled it: {reason}"),
    "reopened": N_("{actor} reopened the frozen text: {reason}"),
    "corrected": N_("{actor} noted on event {version}: {note}"),
}
FINAL = N_(", the final text")
UNTIL = N_(" until {until}")
WHOLE = N_("the whole text")
RECORDED_BY = N_("{sentence}, recorded by {by}")
LAST = 5  # of the events that a message lists
ACCEPTANCE = N_("the acceptance")


class Said(MouflowError):
    """A sentence about an event, which is told in the user's language like a message."""

    def __init__(self, happened: Happened) -> None:
        super().__init__()
        self.pattern = SENTENCES[happened.event.kind]
        self.happened = happened

    def message(self, translate: Translate = str) -> str:
        """The sentence in the language of `translate`."""
        said = told(self.pattern, _facts(self.happened, translate), translate)
        return translate(RECORDED_BY).format(sentence=said, by=self.happened.by) if self.happened.by else said


class Since(MouflowError):
    """What happened one after the other, as a list inside a sentence; of many, the last ones."""

    pattern = N_("nothing")

    def __init__(self, since: tuple[Happened, ...]) -> None:
        super().__init__()
        self.since = since

    def message(self, translate: Translate = str) -> str:
        """`draft 2 …; comment 1 …` in the language of `translate`, each with its time."""
        told_ones = [f"{sentence(each, translate)} ({each.at})" for each in self.since[-LAST:]]
        more = ["…"] if len(self.since) > LAST else []
        return "; ".join([*more, *told_ones]) or translate(self.pattern)


def sentence(happened: Happened, translate: Translate = str) -> str:
    """What happened, in one sentence."""
    return Said(happened).message(translate)


def _facts(happened: Happened, translate: Translate) -> dict[str, object]:
    """The facts of an event's sentence; what is empty is said in words."""
    event: Any = happened.event
    facts = {name: on_one_line(getattr(event, name)) for name in type(event).__dataclass_fields__}
    facts["actor"] = str(happened.actor)
    if "final" in facts:
        facts["final"] = translate(FINAL) if facts["final"] else ""
    if happened.event.kind == "in-force":
        facts["end"] = translate(UNTIL).format(until=facts["until"]) if facts["until"] else ""
    if "on" in facts:
        facts["on"] = _part(facts["on"], translate) if facts["on"] else translate(WHOLE)
    if "row" in facts:
        facts["row"] = _part(facts["row"], translate)
    if "step" in facts:
        facts["step"] = facts["step"] or translate(ACCEPTANCE)
    return facts


def _part(part: str, translate: Translate) -> str:
    """A part of a text by its id, a fixed one by its words."""
    return translate(LABELS[part]) if part in LABELS else part


def on_one_line(value: Any) -> Any:
    """A text with its lines joined by blanks; anything else as it is."""
    return " ".join(value.splitlines()) if isinstance(value, str) else value
