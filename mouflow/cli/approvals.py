"""`mouflow approvals`: who agreed to which words, as a list here or as an approval sheet (lembar paraf)."""

from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

import click

from mouflow.cli.complaints import print_problems
from mouflow.cli.office import agreement_argument
from mouflow.cli.options import file_option, force_option, form_option
from mouflow.cli.output import print_json, problem_row
from mouflow.cli.session import Session, workspace_root
from mouflow.cli.spoken import Spoken
from mouflow.errors import N_, Translate
from mouflow.workspace.record.approval_rows import STATES, Act, Approvals, SignatureLine, StepLine, approvals, short

MEANING = N_(
    "Lists every approval with who gave it, in which capacity, when and for which words, and whether it still counts. "
    "With --out it writes the approval sheet (lembar paraf) of one text: docx, pdf or html."
)
OUT_HELP = N_("The file to write: a name that ends in .docx, .pdf or .html.")
HEAD = N_("{agreement}, draft {draft} ({digest}), {state}")
STEPS = {
    "review": N_("  {name} (review of {party}): {state}"),
    "initial": N_("  {name} (initial of {party}): {state}"),
    "decision": N_("  {name} (decision of {party}): {state}"),
    "acceptance": N_("  {name} (acceptance of {party}): {state}"),
}
ACCEPTANCE = N_("  acceptance of {party}: {state}")
COUNTS, NEXT, FORMER = N_("stands"), N_("not given"), N_("no longer asked for")
WAITS = N_("waits for {steps}")
GROUP = N_("{given} of {needed} given ({of})")
GIVEN = N_("    {who}, {day}, draft {draft}, {covers}: {state}")
WHOLE = N_("the whole text")
BY = N_("{who}, recorded by {by}")
ACTS = {"standing": N_("stands"), "fallen": N_("fallen since draft {draft}"), "withdrawn": N_("withdrawn: {reason}")}
SIGNATURE = N_("  signature of {party}: {state}")
SIGNED = {
    "signed": N_("signed by {name}, {day}"),
    "late": N_("signed late by {name}, {day}"),
    "deferred": N_("deferred: {reason}"),
    "declined": N_("declined: {reason}"),
    "missing": N_("not signed"),
}
WROTE = N_("wrote {path} ({size} kB)")

EXAMPLES = (
    "mouflow approvals kalbar-2025",
    "mouflow approvals kalbar-2025 --out lembar-paraf.docx",
)


@click.command("approvals", cls=Spoken, help=MEANING, examples=EXAMPLES)
@agreement_argument()
@file_option(OUT_HELP, required=False)
@form_option()
@force_option()
@click.pass_obj
def command(session: Session, /, agreement: str, out: Path | None, form: str, force: bool) -> None:
    """Prints the list, or writes the sheet."""
    if out is not None:
        _write(session, agreement, out, force, form)
        return
    found = approvals(workspace_root(session.folder) or session.folder, session.environ, agreement)
    if form == "json":
        print_json({"agreements": [asdict(each) for each in found]})
        return
    for each in found:
        for line in _lines(each, session.speak):
            click.echo(line)


def _write(session: Session, agreement: str, out: Path, force: bool, form: str) -> None:
    from mouflow.workspace.folder import open_workspace  # reads drafts and templates, which a list does not need
    from mouflow.workspace.record.approval_sheet import write_sheet

    written = write_sheet(open_workspace(session.folder), session.environ, agreement, out, force)
    if form == "json":
        problems = [problem_row(each) for each in written.problems]
        print_json({"written": [{"path": str(written.path), "size": written.size}], "problems": problems})
        return
    print_problems(written.problems, session.speak, err=True)
    size = max(1, round(written.size / 1000))
    click.echo(session.speak(WROTE).format(path=written.path, size=size))


def _lines(found: Approvals, speak: Translate) -> Iterator[str]:
    state = speak(STATES[found.state][0])
    digest = short(found.digest)
    yield speak(HEAD).format(agreement=found.agreement, draft=found.draft, digest=digest, state=state)
    for step in (*found.steps, *found.acceptances):
        yield from _step(step, _state(step, speak), speak)
    for step in found.former:
        yield from _step(step, speak(FORMER), speak)
    for signature in found.signatures:
        told = _signature(signature, speak)
        yield speak(SIGNATURE).format(party=signature.party, state=told)


def _step(step: StepLine, state: str, speak: Translate) -> Iterator[str]:
    pattern = STEPS[step.kind] if step.id else ACCEPTANCE
    yield speak(pattern).format(name=step.id, party=step.party, state=state)
    for act in step.acts:
        yield _act(act, speak)


def _state(step: StepLine, speak: Translate) -> str:
    state = speak(COUNTS if step.state == "standing" else NEXT)
    if step.of:
        state += ", " + speak(GROUP).format(given=step.given, needed=step.needed, of=", ".join(step.of))
    if step.after:
        state += ", " + speak(WAITS).format(steps=", ".join(step.after))
    return state


def _act(act: Act, speak: Translate) -> str:
    held = f" ({act.capacity}{f', {act.basis}' if act.basis else ''})" if act.capacity != "definitif" else ""
    return speak(GIVEN).format(
        who=_recorded(f"{act.party}{f':{act.person}' if act.person else ''}{held}", act.by, speak),
        day=act.at[:10],
        draft=act.draft,
        covers=", ".join(part or speak(WHOLE) for part in act.digests),
        state=speak(ACTS[act.state]).format(draft=act.fell_by, reason=act.reason),
    )


def _signature(found: SignatureLine, speak: Translate) -> str:
    told = speak(SIGNED[found.state]).format(name=found.signatory, day=found.date, reason=found.reason)
    return _recorded(told, found.by, speak)


def _recorded(told: str, by: str, speak: Translate) -> str:
    """The words with who recorded it, when that is another than who acted."""
    return speak(BY).format(who=told, by=by) if by else told
