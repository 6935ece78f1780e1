"""The status of agreements in lines for the terminal."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import click

from mouflow.errors import N_, Translate
from mouflow.workspace.record.status import (
    OUTCOMES,
    STATES,
    ActRow,
    Asked,
    Change,
    CommentRow,
    FallRow,
    FileRow,
    GateRow,
    PackageRow,
    PartyRow,
    RoundRow,
    RowRow,
    Status,
    StepRow,
    packages,
    unsubmitted,
)

HEAD = N_("{agreement}: {state}, version {version}")
TEXT, FINAL_TEXT = N_("draft {draft}, {short}, submitted by {by} on {day}"), N_("final text, {text}")
FORCE, NO_END = N_("in force from {since} until {until}"), N_("in force from {since}")
FROZEN, AMENDS, AMENDED = N_("frozen as {pdf}"), N_("an addendum to {parent}"), N_("amended by {children}")
ENDED, CORRECTED = N_("reason: {reason}"), N_("correction of event {version}: {note}")
PARTIES, APPROVALS = N_("Parties"), N_("Approvals")
ACCEPTED, BY_STEPS = N_("accepted on {day}"), N_("accepts by its approvals")
UNACCEPTED = N_("not accepted yet")
SIGNED, LATE = N_("signed on {date} ({signatory})"), N_("signed late on {date} ({signatory})")
DEFERRED = {"same-text": N_("signs the same text later: {reason}"), "needs-changes": N_("needs changes: {reason}")}
DECLINED, UNSIGNED = N_("declined to sign: {reason}"), N_("not signed yet")
STANDS = N_("stands, given by {by} on {day} for draft {draft}")
COVERS, GROUP = N_("covers {parts}"), N_("{given} of {needed} of {steps}")
NEXT, AFTER = N_("open"), N_("waits for {names}")
UNNEEDED = N_("not needed any more")
FELL_WORDS = N_("fell: draft {draft} changed words that it covers (given by {by} on {day})")
FELL_STEP = N_("fell: draft {draft} changed the step itself (given by {by} on {day})")
FELL_TAKEN = N_("fell: withdrawn ({reason})")
ACCEPTANCE_FELL = N_("its acceptance fell: draft {draft} has other words")
ACCEPTANCE_TAKEN = N_("its acceptance was withdrawn ({reason})")
MORE = N_("… {count} more; all: mouflow compare {old} {new}")
ROUND = N_("Round {number}, {date}, {place}")
CLOSED_ROUND = N_("rounds held: {number}")
UNDECIDED, STALE = N_("undecided"), N_("{outcome}, and its words changed since")
POSTPONED, COMMENTS, FILES, OPEN = N_("Postponed"), N_("Open comments"), N_("Files"), N_("Open")
COMMENT = N_("{number} {by} on {on}: {text}")
WHOLE = N_("the whole text")
DIFFERS = {
    "words": N_("{path} says other words than draft {draft} that was submitted; a changed text needs the next number"),
    "form": N_("{path} was changed in form only; its words are those of draft {draft}"),
    "newer": N_("{path} is newer than what was submitted; hand it in with: mouflow submit {name}@{draft}"),
    "gone": N_("{path} is gone; the record has it"),
    "broken": N_("{path} can no longer be read; mouflow check says why"),
    "picture": N_("{path} is another file than the one that was submitted"),
}
CLOSE, NOTHING_OPEN = N_("{command}  (after {names})"), N_("nothing is open")
SUM = N_("{package}: in force for {in_force} of {copies} partners; {later} to follow")
SUM_ENDED = N_("; {ended} ended")
PART_FORCE = N_("in force for {signed} of {parties} parties; {later} to follow")
NOT_SUBMITTED = N_("not submitted")
COPY = N_("approvals {given} of {needed}, accepted {accepted} of {parties}, signed {signed} of {parties}")
COLORS = {"standing": "green", "fallen": "red", "next": "yellow", "waiting": "bright_black", "unneeded": "bright_black"}
FIRST = {"agreed": N_("all of the above")}
SOME = 8  # changed parts that are shown of an approval that fell


@dataclass(frozen=True, slots=True)
class Teller:
    """Puts statuses into lines in the user's language."""

    speak: Translate
    color: bool | None

    def lines(self, asked: Asked, found: tuple[Status, ...], named: str | None) -> Iterator[str]:
        """What was named at length; a package as a table of its copies; without a name a line for each agreement."""
        if named is None:
            yield from self._all(asked, found)
        elif len(found) == 1 and found[0].agreement == named:
            yield from self._whole(found[0])
        else:
            yield from self._copies(found)

    def _all(self, asked: Asked, found: tuple[Status, ...]) -> Iterator[str]:
        sums = {each.package: each for each in packages(found)}
        rows = [(each.agreement, *self._row(each)) for each in found if "/" not in each.agreement]
        rows += [(name, self._sum(each).partition(": ")[2], "", "") for name, each in sums.items()]
        rows += [(name, self.speak(NOT_SUBMITTED), "", "") for name in unsubmitted(asked.root, found)]
        yield from columns(sorted(rows))
        yield from self._gates_of(found)

    def _row(self, status: Status) -> tuple[str, str, str]:
        notes = (self._file(each) for each in status.files if each.what != "form")
        digest = f"{status.draft} · {status.short}"
        return self._state(status), digest, "; ".join((*self._in_part(status), *notes))

    def _copies(self, found: tuple[Status, ...]) -> Iterator[str]:
        for each in packages(found):
            yield self._sum(each)
        counted = ((each.agreement, self._state(each), self._counts(each)) for each in found)
        yield from columns(sorted(counted))
        notes = dict.fromkeys(f"  {self._file(note)}" for each in found for note in each.files)
        yield from notes
        yield from self._gates_of(found)

    def _gates_of(self, found: Iterable[Status]) -> Iterator[str]:
        """The open gates of several agreements, each below its name."""
        for each in found:
            if each.open:
                yield ""
                yield click.style(each.agreement, bold=True)
                yield from self._gates(each.open)

    def _counts(self, status: Status) -> str:
        members = {name for step in status.steps for name in step.of}
        steps = [step.state for step in status.steps if step.id not in members]
        accepted = sum(party.accepted is not None or party.accepted_by_steps for party in status.parties)
        signed = sum(party.signature in ("signed", "late") for party in status.parties)
        counted = self.speak(COPY).format(
            given=steps.count("standing"),
            needed=len(steps),
            accepted=accepted,
            signed=signed,
            parties=len(status.parties),
        )
        deferred = (self._signature(party) for party in status.parties if party.signature == "deferred")
        return "; ".join((counted, *deferred))

    def _sum(self, each: PackageRow) -> str:
        facts = {"package": each.package, "in_force": each.in_force, "copies": each.copies, "later": each.later}
        ended = self.speak(SUM_ENDED).format(ended=each.ended) if each.ended else ""
        return self.speak(SUM).format(**facts) + ended

    def _state(self, status: Status) -> str:
        return self.speak(STATES[status.state][0])

    def _in_part(self, status: Status) -> tuple[str, ...]:
        """For how many parties it is in force, while others may still join."""
        later = sum(party.signature == "deferred" for party in status.parties)
        if status.state != "in_force" or not later:
            return ()
        signed = sum(party.signature in ("signed", "late") for party in status.parties)
        return (self.speak(PART_FORCE).format(signed=signed, parties=len(status.parties), later=later),)

    def _whole(self, status: Status) -> Iterator[str]:
        head = self.speak(HEAD).format(agreement=status.agreement, state=self._state(status), version=status.version)
        yield click.style(head, bold=True)
        yield from (f"  {line}" for line in self._facts(status))
        yield from self._section(PARTIES, (line for each in status.parties for line in self._party(each)))
        yield from self._section(APPROVALS, (line for each in status.steps for line in self._step(status, each)))
        if status.round:
            yield from self._round(status.round)
        yield from self._section(POSTPONED, (f"{row.id}: {self.speak(row.label)}" for row in status.postponed))
        yield from self._section(COMMENTS, (self._comment(each) for each in status.comments))
        yield from self._section(FILES, (self._file(each) for each in status.files))
        if status.open is not None:
            yield from self._section(OPEN, self._gates(status.open) if status.open else (self.speak(NOTHING_OPEN),), "")

    def _section(self, title: str, lines: Iterable[str], indent: str = "  ") -> Iterator[str]:
        """A heading and its lines; nothing when there are none."""
        for n, line in enumerate(lines):
            if n == 0:
                yield click.style(self.speak(title), bold=True)
            yield f"{indent}{line}" if line.startswith("  ") or indent else f"  {line}"

    def _facts(self, status: Status) -> Iterator[str]:
        if status.submitted:
            facts = {"draft": status.draft, "short": status.short, "by": status.submitted.by}
            text = self.speak(TEXT).format(**facts, day=status.submitted.at[:10])
            yield self.speak(FINAL_TEXT).format(text=text) if status.final else text
        if status.amends:
            yield self.speak(AMENDS).format(parent=status.amends)
        if status.frozen:
            yield self.speak(FROZEN).format(pdf=status.frozen)
        if status.since:
            yield self.speak(FORCE if status.until else NO_END).format(since=status.since, until=status.until)
        yield from self._in_part(status)
        if status.amended:
            yield self.speak(AMENDED).format(children=", ".join(status.amended))
        if status.ended:
            yield self.speak(ENDED).format(reason=status.ended)
        for version, note in status.corrections:
            yield self.speak(CORRECTED).format(version=version, note=note)
        if status.rounds and not status.round:
            yield self.speak(CLOSED_ROUND).format(number=status.rounds)

    def _party(self, party: PartyRow) -> Iterator[str]:
        yield f"{party.id}: {party.name}; {self._accepted(party)}; {self._signature(party)}"

    def _accepted(self, party: PartyRow) -> str:
        if party.accepted:
            return self.speak(ACCEPTED).format(day=party.accepted.at[:10])
        if party.fall:
            words = ACCEPTANCE_FELL if party.fall.draft else ACCEPTANCE_TAKEN
            return self.speak(words).format(draft=party.fall.draft, reason=party.fall.reason)
        return self.speak(BY_STEPS if party.accepted_by_steps else UNACCEPTED)

    def _signature(self, party: PartyRow) -> str:
        words = {"signed": SIGNED, "late": LATE, "declined": DECLINED, "missing": UNSIGNED}
        pattern = DEFERRED[party.way] if party.signature == "deferred" else words[party.signature]
        return self.speak(pattern).format(date=party.date, signatory=party.signatory, reason=party.reason)

    def _step(self, status: Status, step: StepRow) -> Iterator[str]:
        state = click.style(self._step_state(step), fg=COLORS[step.state])
        covers = f" ({self.speak(COVERS).format(parts=', '.join(step.covers))})" if step.covers else ""
        yield f"{step.id} ({step.party}, {step.office}){covers}: {state}"
        if step.fall and step.act and step.state == "fallen":
            yield from self._words(status, step.fall, step.act)

    def _step_state(self, step: StepRow) -> str:
        if step.of:
            words = self.speak(GROUP).format(given=step.given, needed=step.needed, steps=", ".join(step.of))
            return f"{words}, {self.speak(AFTER).format(names=', '.join(step.after))}" if step.after else words
        if step.act and step.state in ("standing", "fallen"):
            return self._given(step, step.act)
        if step.state == "unneeded":
            return self.speak(UNNEEDED)
        return self.speak(AFTER).format(names=", ".join(step.after)) if step.after else self.speak(NEXT)

    def _given(self, step: StepRow, act: ActRow) -> str:
        facts = {"by": act.by, "day": act.at[:10], "draft": act.draft}
        if step.fall is None:
            return self.speak(STANDS).format(**facts)
        if not step.fall.draft:
            return self.speak(FELL_TAKEN).format(reason=step.fall.reason)
        words = FELL_STEP if step.fall.step_changed else FELL_WORDS
        return self.speak(words).format(**{**facts, "draft": step.fall.draft})

    def _words(self, status: Status, fall: FallRow, act: ActRow) -> Iterator[str]:
        """The words that made an approval fall, in context."""
        for change in fall.words[:SOME]:
            yield f"  {self._change(change)}"
        if len(fall.words) > SOME:
            names = (f"{status.agreement}@{act.draft}", f"{status.agreement}@{fall.draft}")
            facts = {"count": len(fall.words) - SOME, "old": names[0], "new": names[1]}
            yield f"  {self.speak(MORE).format(**facts)}"

    def _change(self, change: Change) -> str:
        from mouflow.cli.changed_words import changed_line  # loads the comparison, which is there when something fell

        return changed_line(change, self.speak, self.color)

    def _round(self, found: RoundRow) -> Iterator[str]:
        head = self.speak(ROUND).format(number=found.number, date=found.date, place=found.place)
        yield click.style(head, bold=True)
        for row in found.rows:
            yield f"  {row.id}: {self.speak(row.label)}: {self._outcome(row)}"

    def _outcome(self, row: RowRow) -> str:
        if not row.outcome:
            return self.speak(UNDECIDED)
        outcome = OUTCOMES[row.outcome] + (f" ({row.reason})" if row.reason else "")
        return self.speak(STALE).format(outcome=outcome) if row.stale else outcome

    def _comment(self, each: CommentRow) -> str:
        on = each.on or self.speak(WHOLE)
        return self.speak(COMMENT).format(number=each.number, by=each.by, on=on, text=each.text)

    def _file(self, each: FileRow) -> str:
        name = each.path.rpartition("/")[0].rpartition("/")[2]
        line = self.speak(DIFFERS[each.what]).format(path=each.path, draft=each.draft, name=name)
        return click.style(line, dim=True) if each.what == "form" else line

    def _gates(self, found: Iterable[GateRow]) -> Iterator[str]:
        for n, gate in enumerate(found, 1):
            at = f" ({gate.at})" if gate.at and gate.at not in gate.message else ""
            yield f"  {n}. {gate.message}{at}"
            names = ", ".join(self.speak(FIRST.get(name, name)) for name in gate.after)
            command = self.speak(CLOSE).format(command=gate.command, names=names) if names else gate.command
            yield f"     {command}"


def columns(rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    """The rows with their cells below each other."""
    every = tuple(rows)
    widths = [max(map(len, column)) for column in zip(*every, strict=True)]
    for row in every:
        yield "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
