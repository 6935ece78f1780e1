"""The arguments that name drafts, which the Tab key completes from the workspace."""

import click
from click.shell_completion import CompletionItem

from mouflow.cli.options import Decorator
from mouflow.cli.session import Session
from mouflow.errors import N_, MouflowError


def names_argument(required: bool = True) -> Decorator:
    """One or more names of drafts: files, folders, agreements."""
    return click.argument("names", metavar=N_("NAME..."), nargs=-1, required=required, shell_complete=begun)


def name_argument() -> Decorator:
    """The name of one draft."""
    return click.argument("name", metavar=N_("NAME"), shell_complete=begun)


def begun(context: click.Context, _param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """The agreements that begin so, and what the shell finds among the files."""
    from mouflow.workspace.folder import agreements, open_workspace  # loads the reader: only for the Tab key

    session = context.find_object(Session)
    try:
        found = agreements(open_workspace(session.folder)) if session else ()
    except MouflowError:  # a Tab is no place to complain of broken settings
        found = ()
    ids = [CompletionItem(name) for name in found if name.startswith(incomplete)]
    return [*ids, CompletionItem(incomplete, type="file")]
