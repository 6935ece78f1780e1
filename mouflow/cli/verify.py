"""`mouflow verify`: whether the record is still what was recorded."""

import click

from mouflow.cli.complaints import COLORS, PROBLEMS
from mouflow.cli.options import form_option
from mouflow.cli.output import print_json
from mouflow.cli.session import Session, workspace_root
from mouflow.cli.spoken import Spoken
from mouflow.errors import N_, Translate
from mouflow.workspace.record.ledger import Finding, Verdict, verdict_of

MEANING = N_(
    "Verifies the record: the chain of all events, the files that were handed in, and the signed checkpoints, those of "
    "your own trail outside of the workspace too. Says for each fault where it is and what to do. Ends with 1 when the "
    "record is not what was recorded."
)
SOUND = N_(
    "the record is whole: {entries} events of {agreements} agreements, {files} files, signed up to event {signed}"
)
UNSOUND = N_("the record is not what was recorded: {place}")
ENTRY = N_("event {seq}")
ENTRIES = N_("events {seq} to {until}")
RECORD = N_("record")
CURE = N_("cure: {cure}")

EXAMPLES = (
    "mouflow verify",
    "mouflow verify --format json",
)


@click.command("verify", cls=Spoken, help=MEANING, examples=EXAMPLES)
@form_option()
@click.pass_obj
def command(session: Session, form: str) -> None:
    """Prints the verdict; ends with 1 when something grave was found."""
    verdict = verdict_of(workspace_root(session.folder) or session.folder, session.environ)
    if form == "json":
        print_json(_answer(verdict))
    else:
        _print(verdict, session.speak)
    if not verdict.sound:
        raise click.exceptions.Exit(PROBLEMS)


def _print(verdict: Verdict, speak: Translate) -> None:
    """Prints a line for each finding, its cure below, and the verdict at the end."""
    for each in verdict.findings:
        where = ENTRIES if each.until else ENTRY if each.seq else RECORD
        place = speak(where).format(seq=each.seq, until=each.until)
        severity = click.style(speak(each.severity), fg=COLORS[each.severity], bold=True)
        about = f" ({each.agreement})" if each.agreement else ""
        click.echo(f"{place}{about}: {severity}: {each.message(speak)} [{each.doubt.id}]")
        click.echo(f"  {speak(CURE).format(cure=each.remedy(speak))}")
    words = SOUND if verdict.sound else UNSOUND
    click.echo(speak(words).format(**_numbers(verdict)))


def _answer(verdict: Verdict) -> dict[str, object]:
    """The verdict for programs, in English."""
    return {"sound": verdict.sound, **_numbers(verdict), "findings": [_row(each) for each in verdict.findings]}


def _numbers(verdict: Verdict) -> dict[str, object]:
    return {
        "store": verdict.store,
        "place": verdict.place,
        "entries": verdict.head.seq,
        "head": verdict.head.hash,
        "agreements": verdict.agreements,
        "files": verdict.files,
        "checkpoints": verdict.checkpoints,
        "signed": verdict.signed,
    }


def _row(finding: Finding) -> dict[str, object]:
    return {
        "id": finding.doubt.id,
        "severity": finding.severity,
        "seq": finding.seq,
        "until": finding.until or finding.seq,
        "agreement": finding.agreement,
        "message": finding.message(),
        "cure": finding.remedy(),
    }
