"""`mouflow completion`: what a shell needs to complete commands, options and names."""

import click
from click.shell_completion import get_completion_class

from mouflow.cli.options import one_of
from mouflow.cli.spoken import Spoken
from mouflow.errors import N_

MEANING = N_(
    "Prints the script for bash, zsh or fish. Let your shell read it when it starts, and the Tab key completes "
    "commands, options and files."
)
SHELL = N_("shell")
SHELLS = ("bash", "zsh", "fish")

EXAMPLES = (
    "mouflow completion bash >> ~/.bashrc",
    "mouflow completion fish > ~/.config/fish/completions/mouflow.fish",
)


@click.command("completion", cls=Spoken, help=MEANING, examples=EXAMPLES)
@click.argument("shell", metavar=N_("SHELL"), **one_of(SHELL, SHELLS))
@click.pass_context
def command(context: click.Context, shell: str) -> None:
    """Prints the script."""
    writer = get_completion_class(shell)
    if writer is None:  # a library that dropped one of the three shells
        raise LookupError(shell)
    click.echo(writer(context.find_root().command, {}, "mouflow", "_MOUFLOW_COMPLETE").source())
