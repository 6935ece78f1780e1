"""A second bookkeeping, naive and slow: it keeps the events as they are written, and asks all of them each time.

It shares no code with the record: what stands, what is agreed and what is allowed is worked out anew from the list.
"""

from collections.abc import Iterator
from typing import Any

Plain = dict[str, Any]

KINDS = {"reviewed": "review", "initialed": "initial", "decided": "decision", "accepted": "acceptance"}


class Book:
    """The events of one agreement and what they come to."""

    def __init__(self) -> None:
        self.events: list[Plain] = []
        self.place = "draft"
        self.deferred: dict[str, str] = {}

    def note(self, event: Plain) -> None:
        """Takes an event that happened."""
        agreed = self.state == "agreed"
        self.events.append(event)
        kind = event["kind"]
        if kind == "submitted":
            self.place = "alignment" if agreed or self.place == "alignment" else "review"
        fixed = {"returned": "draft", "shared": "shared", "round-opened": "alignment", "frozen": "signing"}
        fixed |= {"reopened": "alignment", "in-force": "in_force", "expired": "expired", "terminated": "terminated"}
        self.place = (fixed | {"cancelled": "cancelled"}).get(kind, self.place)
        self._defer(event)
        if self.place == "shared" and self.ready():
            self.place = "alignment"

    def _defer(self, event: Plain) -> None:
        """Who is deferred, and how: it ends with a signature, a refusal, or the acceptance of changed words."""
        kind, party = event["kind"], _party(event)
        if kind == "deferred":
            self.deferred[event["facts"]["party"]] = event["facts"]["way"]
        own = [step for step in self.asked() if (step["party"], step["kind"]) == (party, "acceptance")]
        content = kind == "accepted" and self.deferred.get(party) == "needs-changes" and all(map(self.done, own))
        if content or kind in ("signed", "signed-late", "declined"):
            self.deferred.pop(party, None)

    @property
    def state(self) -> str:
        """The state of the agreement."""
        return "agreed" if self.place == "alignment" and self.ready() else self.place

    # --- what was said

    def all(self, *kinds: str) -> Iterator[Plain]:
        """The events of these kinds, in order."""
        return (event for event in self.events if event["kind"] in kinds)

    def last(self, kind: str) -> Plain | None:
        """The last event of a kind."""
        return next(iter(reversed(list(self.all(kind)))), None)

    @property
    def text(self) -> Plain:
        """The facts of the current text; empty before the first."""
        found = self.last("submitted")
        return found["facts"] if found else {}

    @property
    def parties(self) -> list[str]:
        """The ids of the parties."""
        return [side["id"] for side in self.text.get("sides", [])]

    @property
    def core(self) -> list[str]:
        """The ids of the core parties."""
        return [side["id"] for side in self.text.get("sides", []) if side["core"]]

    @property
    def steps(self) -> dict[str, Plain]:
        """The steps of the approvals by name."""
        return {step["id"]: step for step in self.text.get("steps", [])}

    def digest(self, part: str, text: Plain | None = None) -> str:
        """The digest of a part of a text, else of the current one."""
        said = self.text if text is None else text
        return (said.get("parts", {}).get(part, "") if part else said.get("digest", "")) or ""

    # --- what stands

    def act(self, step: str, party: str = "") -> Plain | None:
        """The act on a step, or a party's acceptance without one, that counts now."""
        for at in reversed(range(len(self.events))):
            event = self.events[at]
            own = event["kind"] in KINDS and event["facts"]["step"] == step
            if own and (step or _party(event) == party):
                return event if self._counts(at) else None
        return None

    def _counts(self, at: int) -> bool:
        """Whether no later text changed what an act covers, and nobody took it back."""
        act = self.events[at]
        name = act["facts"]["step"]
        text = [event for event in self.events[:at] if event["kind"] == "submitted"][-1]["facts"]
        asked = _step(text, name)
        covers = asked.get("covers") or [""] if asked else [""]
        for event in self.events[at + 1 :]:
            facts = event["facts"]
            if event["kind"] == "withdrawn" and facts["step"] == name and _party(event) == _party(act):
                return False
            if event["kind"] == "submitted":
                if any(self.digest(part, facts) != self.digest(part, text) for part in covers):
                    return False
                if _asks(asked) != _asks(_step(facts, name)):
                    return False
        return True

    def done(self, step: Plain) -> bool:
        """Whether a step, or enough of a group's steps, stand."""
        of = step.get("of", [])
        if not of:
            return self.act(step["id"]) is not None
        need = step.get("need", "all")
        count = len([name for name in of if self.act(name)])
        return count == len(of) if need == "all" else count >= (1 if need == "any" else int(need))

    def asked(self) -> list[Plain]:
        """The steps that are no part of a group, and the groups."""
        members = {name for step in self.steps.values() for name in step.get("of", [])}
        return [step for name, step in self.steps.items() if name not in members]

    def accepted(self, party: str) -> bool:
        """Whether a party accepted: by steps of its own, which `asked` holds, or once for all."""
        own = any(step["party"] == party and step["kind"] == "acceptance" for step in self.steps.values())
        return own or self.act("", party) is not None

    # --- rounds and comments

    def open_round(self) -> Plain | None:
        """The opening of the round that is open."""
        found = list(self.all("round-opened", "round-closed"))
        return found[-1] if found and found[-1]["kind"] == "round-opened" else None

    def postponed(self, events: list[Plain] | None = None) -> set[str]:
        """The rows that were put off last."""
        decided = [event for event in (self.events if events is None else events) if event["kind"] == "row-decided"]
        outcomes = {event["facts"]["row"]: event["facts"]["outcome"] for event in decided}
        return {row for row, outcome in outcomes.items() if outcome == "postponed"}

    def rows(self) -> set[str]:
        """The rows that the open round must decide."""
        begun = [
            at for at, event in enumerate(self.events) if event["kind"] in ("round-opened", "submitted")
        ]  # the last of them says what differs
        at = begun[-1]
        return {row["id"] for row in self.events[at]["facts"].get("rows", [])} | self.postponed(self.events[:at])

    def undecided(self) -> set[str]:
        """The rows without a state for the words that are there."""
        opened = self.open_round()
        return {row for row in self.rows() if not self._still(row, opened)} if opened else set()

    def _still(self, row: str, opened: Plain) -> bool:
        """Whether the last decision of the round on a row was for the words that are there."""
        found = None
        said: Plain = {}
        for event in self.events:
            said = event["facts"] if event["kind"] == "submitted" else said
            if event["kind"] == "row-decided" and event["facts"]["row"] == row and event["version"] > opened["version"]:
                found = self.digest(row, said)
        return found == self.digest(row)

    def open_comments(self) -> set[int]:
        """The numbers of the comments that nobody closed."""
        made = {event["facts"]["number"] for event in self.all("commented")}
        return made - {event["facts"]["number"] for event in self.all("comment-closed")}

    def ready(self) -> bool:
        """Whether the text is final and agreed to by all."""
        if not self.text.get("final") or self.open_round() or self.open_comments() or self.postponed():
            return False
        late = self.excused()
        asked = [step for step in self.asked() if step["party"] not in late]
        return all(map(self.done, asked)) and all(map(self.accepted, set(self.parties) - late))

    def excused(self) -> set[str]:
        """Who needs another text, where two at least go on without them."""
        late = {party for party, way in self.deferred.items() if way == "needs-changes"}
        return late if len(self.parties) - len(late) >= 2 else set()

    # --- signing

    def since_frozen(self) -> list[Plain]:
        """The events since the text was frozen or reopened last."""
        since: list[Plain] = []
        for event in self.events:
            since = [] if event["kind"] in ("frozen", "reopened") else since
            since.append(event)
        return since if self.last("frozen") else []

    def signed(self) -> set[str]:
        """The parties that signed."""
        return {_party(event) for event in self.since_frozen() if event["kind"] in ("signed", "signed-late")}

    def declined(self) -> set[str]:
        """The parties that declined and did not sign after all."""
        return {_party(event) for event in self.since_frozen() if event["kind"] == "declined"} - self.signed()

    def quorum(self) -> bool:
        """Whether all core parties and two at least signed, and the others are accounted for."""
        signed = self.signed()
        others = set(self.parties) - signed - self.declined() - set(self.deferred)
        return set(self.core) <= signed and not others and len(signed) >= 2


def _party(event: Plain) -> str:
    return str(event["actor"]).partition(":")[0]


def _step(text: Plain, name: str) -> Plain | None:
    return next((step for step in text.get("steps", []) if step["id"] == name), None)


def _asks(step: Plain | None) -> tuple[Any, ...] | None:
    """What a step asks of whom; who may act for the office does not matter."""
    return step and (step["party"], step["kind"], step.get("covers", []))
