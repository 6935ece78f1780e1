"""The one place where errors reach the user: wrong calls and problems, in mouflow's own words."""

from collections.abc import Sequence

import click

from mouflow.errors import N_, MouflowError, Problem, ProblemsFound, Term, Translate, UnknownName

PROBLEMS, WRONG_CALL = 1, 2
COLORS = {"error": "red", "warning": "yellow", "hint": "cyan"}
OPTION = N_("option")


class WrongCall(MouflowError):
    """A call that the library refused for a reason that has no words of its own here; its English sentence is kept."""

    pattern = N_("{reason}; see {command} --help")

    def __init__(self, reason: str, command: str) -> None:
        super().__init__(reason=reason, command=command)


class MissingValue(MouflowError):
    """A name or option that the command cannot do without; `name` as the usage line writes it."""

    pattern = N_("{name} is missing; see {command} --help")

    def __init__(self, name: str, command: str) -> None:
        super().__init__(name=name, command=command)


class OptionNeedsValue(MouflowError):
    """An option at the end of the line that wants a value behind it."""

    pattern = N_("option {name} needs a value; see {command} --help")

    def __init__(self, name: str, command: str) -> None:
        super().__init__(name=name, command=command)


class OptionTakesNoValue(MouflowError):
    """A switch that was given a value (`--force=yes`)."""

    pattern = N_("option {name} takes no value; write {name} alone")

    def __init__(self, name: str) -> None:
        super().__init__(name=name)


class ExtraArgument(MouflowError):
    """A name more than the command takes."""

    pattern = N_('unexpected "{name}"; see {command} --help')

    def __init__(self, name: str, command: str) -> None:
        super().__init__(name=name, command=command)


class PackageMissing(MouflowError):
    """A Python package that a command needs is not installed; `name` as it is imported."""

    pattern = N_('the Python package "{name}" is not installed; mouflow doctor tells how to get what is missing')

    def __init__(self, name: str) -> None:
        super().__init__(name=name)


class NotTogether(MouflowError):
    """Two options of which only one makes sense in a call."""

    pattern = N_("{first} and {second} cannot go together; leave one out")

    def __init__(self, first: str, second: str) -> None:
        super().__init__(first=first, second=second)


class Unprinted(MouflowError):
    """What a command says, for which the place that it goes to has no room."""

    pattern = N_("the answer cannot be printed: {reason}; make room, or send it elsewhere")

    def __init__(self, reason: str) -> None:
        super().__init__(reason=reason)


def own_error(error: click.UsageError, context: click.Context) -> MouflowError:
    """The same fact as an error of mouflow's family; `context` is that of the command whose arguments were wrong."""
    command = context.command_path
    if isinstance(error, click.NoSuchOption):
        return UnknownName(OPTION, error.option_name, _option_names(context))
    if isinstance(error, click.MissingParameter) and error.param:
        return MissingValue(_spelling(error.param), command)
    if isinstance(error, click.BadOptionUsage):
        if _is_switch(context, error.option_name):
            return OptionTakesNoValue(error.option_name)
        return OptionNeedsValue(error.option_name, command)
    return WrongCall(error.format_message().rstrip("."), command)


def shown(error: MouflowError, speak: Translate) -> int:
    """Prints the error where errors go, each problem on a line, a wrong call on one; gives the exit code."""
    if isinstance(error, ProblemsFound):
        print_problems(error.problems, speak, err=True)
        return PROBLEMS
    # A file's name may hold a line break; an error is one line all the same.
    click.echo(f"mouflow: {' '.join(error.message(speak).splitlines())}", err=True)
    return WRONG_CALL


def print_problems(problems: Sequence[Problem], speak: Translate, err: bool) -> None:
    """Prints one line for each problem, its severity in colour where the terminal shows colours."""
    for problem in problems:
        word = speak(problem.rule.severity)
        bright = click.style(word, fg=COLORS[problem.rule.severity], bold=True)
        click.echo(problem.line(speak).replace(f": {word}: ", f": {bright}: ", 1), err=err)


def _option_names(context: click.Context) -> tuple[str, ...]:
    """The long spellings of all options of the command, which a message can propose."""
    return tuple(name for param in context.command.get_params(context) for name in param.opts if name.startswith("--"))


def _spelling(param: click.Parameter) -> str:
    """How the user writes it: `--to` for an option, `NAME` for an argument, as its usage line calls it."""
    return max(param.opts, key=len) if isinstance(param, click.Option) else Term(param.human_readable_name.rstrip("."))


def _is_switch(context: click.Context, name: str) -> bool:
    """Whether the option of that spelling is one without a value."""
    options = [param for param in context.command.get_params(context) if isinstance(param, click.Option)]
    return any(option.is_flag and name in option.opts for option in options)
