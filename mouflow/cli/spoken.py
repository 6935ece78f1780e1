"""Commands whose help is in the user's language, and the group that loads a command when it is called."""

from collections.abc import Mapping
from importlib import import_module
from typing import Any

import click
from click.shell_completion import CompletionItem

from mouflow.cli.complaints import WRONG_CALL, ExtraArgument, PackageMissing, own_error
from mouflow.cli.session import Session
from mouflow.errors import N_, Translate, UnknownName

Table = Mapping[str, tuple[str, str]]

OPTIONS = N_("[OPTIONS]")
COMMAND = N_("COMMAND [ARGS]...")
HELP_HELP = N_("Show this message and stop.")
USAGE, OPTIONS_HEADING, COMMANDS_HEADING, EXAMPLES_HEADING = N_("Usage:"), N_("Options"), N_("Commands"), N_("Examples")
COMMAND_WORD = N_("command")


def speaker(context: click.Context) -> Translate:
    """What translates for this call; English outside of a session, as in a test of one command."""
    session = context.find_object(Session)
    return session.speak if session else str


class SpokenHelp(click.Command):
    """A command whose texts are English patterns, translated when they are shown, with examples below its options."""

    def __init__(self, *, examples: tuple[str, ...], **settings: Any) -> None:
        super().__init__(options_metavar=OPTIONS, **settings)
        self.examples = examples

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """The arguments that are left for a command below; a wrong call is raised as an error of mouflow's family."""
        try:
            return super().parse_args(ctx, args)
        except click.UsageError as error:
            raise own_error(error, ctx) from None

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Writes usage, meaning, options and examples."""
        self.format_usage(ctx, formatter)
        formatter.write_paragraph()
        with formatter.indentation():
            formatter.write_text(speaker(ctx)(self.help or self.name or ""))
        self.format_options(ctx, formatter)
        with formatter.section(speaker(ctx)(EXAMPLES_HEADING)):
            for example in self.examples:
                formatter.write(f"{'':>{formatter.current_indent}}{example}\n")

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Writes the usage line, with the names of arguments in the user's language."""
        speak = speaker(ctx)
        pieces = [speak(piece) for piece in self.collect_usage_pieces(ctx)]
        formatter.write_usage(ctx.command_path, " ".join(pieces), prefix=f"{speak(USAGE)} ")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Writes the options with their meaning."""
        records = [self._record(ctx, option) for option in self.get_params(ctx) if isinstance(option, click.Option)]
        with formatter.section(speaker(ctx)(OPTIONS_HEADING)):
            formatter.write_dl(records)

    def _record(self, context: click.Context, option: click.Option) -> tuple[str, str]:
        """The option's spellings and its meaning."""
        speak = speaker(context)
        spellings, _ = option.get_help_record(context) or ("", "")
        if option.metavar:
            spellings = spellings.removesuffix(option.metavar) + speak(option.metavar)
        words = HELP_HELP if option is self.get_help_option(context) else option.help
        return spellings, speak(words) if words else ""


class Spoken(SpokenHelp):
    """One command; too many names are refused in our words instead of the library's."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(context_settings={"allow_extra_args": True}, **settings)

    def invoke(self, ctx: click.Context) -> Any:
        """Runs the command; raises ExtraArgument for a name more than it takes."""
        if ctx.args:
            raise ExtraArgument(ctx.args[0], ctx.command_path)
        return super().invoke(ctx)


class Commands(SpokenHelp, click.Group):
    """The group over a table of commands: name → (module, its line in the help)."""

    def __init__(self, *, table: Table, **settings: Any) -> None:
        context = {"help_option_names": ["-h", "--help"]}  # commands below take them over
        super().__init__(subcommand_metavar=COMMAND, invoke_without_command=True, context_settings=context, **settings)
        self.table = table

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """The names in the order of the table, which is the order of work."""
        return list(self.table)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's signature
        """The command of that name, which is `command` in its module; None when there is none."""
        if cmd_name not in self.table:
            return None
        try:
            command: click.Command = import_module(self.table[cmd_name][0]).command
        except ModuleNotFoundError as error:
            if error.name is None or error.name.startswith("mouflow"):
                raise
            raise PackageMissing(error.name) from error
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that the arguments begin with; raises UnknownName with the nearest one."""
        if args[0] not in self.table and not ctx.resilient_parsing:
            raise UnknownName(COMMAND_WORD, args[0], tuple(self.table))
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: click.Context) -> Any:
        """Runs the command that was named; with none, the help goes where errors go."""
        result = super().invoke(ctx)
        if ctx.invoked_subcommand is None:
            click.echo(ctx.get_help(), err=True)
            ctx.exit(WRONG_CALL)
        return result

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Writes the commands, each with its line of the table, then the options; no command is loaded for it."""
        speak = speaker(ctx)
        with formatter.section(speak(COMMANDS_HEADING)):
            formatter.write_dl([(name, speak(line)) for name, (_, line) in self.table.items()])
        super().format_options(ctx, formatter)

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """The commands and options that begin so; asking each command would load them all at each Tab."""
        speak = speaker(ctx)
        found = [CompletionItem(name, help=speak(line)) for name, (_, line) in self.table.items()]
        options = click.Command.shell_complete(self, ctx, incomplete)
        return [item for item in found if item.value.startswith(incomplete)] + options
