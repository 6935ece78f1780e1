"""`mouflow schema`: the JSON Schema of a kind of file."""

import click

from mouflow.cli.output import print_json
from mouflow.cli.spoken import Spoken
from mouflow.errors import N_
from mouflow.workspace.listing import schema

MEANING = N_(
    "Prints the JSON Schema of a kind of file: draft (when nothing is said), package, letter, assessment, scheme, "
    "profile or settings. It comes from the same models that check a file, so an editor completes and refuses what "
    "mouflow does. "
    "comparison is the schema of what mouflow compare answers as JSON, status of what mouflow status does."
)

EXAMPLES = (
    "mouflow schema > draft.schema.json",
    "mouflow schema package",
    "mouflow schema assessment",
    "mouflow schema comparison",
)


@click.command("schema", cls=Spoken, help=MEANING, examples=EXAMPLES)
@click.argument("of", metavar=N_("[KIND]"), default="draft")
def command(of: str) -> None:
    """Prints the schema."""
    print_json(schema(of))
