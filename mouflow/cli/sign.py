"""`mouflow sign`: a party's signature on the frozen text."""

from pathlib import Path
from typing import Any

import click

from mouflow.cli.office import act_options, agreement_argument, at_desk, each_option, tell
from mouflow.cli.options import FOLDER, one_of
from mouflow.cli.session import Session
from mouflow.cli.spoken import Spoken
from mouflow.cli.words import day_option
from mouflow.errors import N_
from mouflow.workspace.record.signatures import FORMS, Ink, sign

MEANING = N_(
    "Records that a party signed the frozen text: who signs, in which capacity and on which basis is what the text "
    "says. Once all have signed, or the others are deferred, it is in force; a deferred party signs late by the same "
    "command. Of a package a partner signs its own copy, the other party all copies."
)
DATE_HELP = N_("The day: of the signature; today, when nothing is said.")
PLACE_HELP = N_("Where it was signed.")
FORM_WORD = N_("form of signature")
INK_HELP = N_("In which form: wet or electronic (wet, when nothing is said).")
SCAN_HELP = N_("The scan, or the electronically signed file; the record keeps it.")
NOTE_HELP = N_("A remark, which the record keeps beside it: who acts as Plt. or Plh. says here why that is in order.")
EXAMPLES = (
    "mouflow sign kalbar-2025 --date 2025-10-01 --place Pontianak --as pemprov",
    "mouflow sign kalteng-2024 --each --date 2024-06-04 --as ombudsman",
)


@click.command("sign", cls=Spoken, help=MEANING, examples=EXAMPLES)
@agreement_argument()
@day_option(DATE_HELP)
@click.option("--place", default="", metavar=N_("TEXT"), help=PLACE_HELP)
@click.option("--form", "ink", default="wet", metavar="|".join(FORMS), help=INK_HELP, **one_of(FORM_WORD, FORMS))
@click.option("--scan", metavar=N_("FILE"), type=FOLDER, help=SCAN_HELP)
@click.option("--note", default="", metavar=N_("TEXT"), help=NOTE_HELP)
@each_option()
@act_options
@click.pass_obj
def command(session: Session, /, agreement: str, form: str, scan: Path | None, **options: Any) -> None:
    """Records the signature and prints what became of the agreement."""
    day, place, ink, note = (options.pop(name) for name in ("day", "place", "ink", "note"))
    with at_desk(session, options) as desk:
        tell(session, sign(desk, agreement, Ink(day, place, ink, scan, note)), form)
