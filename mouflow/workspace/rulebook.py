"""What the checks of a workspace are: which rules, how grave, with which parameters, laws and permissions."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from fnmatch import fnmatch
from pathlib import Path

from mouflow.checks.allowing import Allowance
from mouflow.checks.frame import Check, Parameters
from mouflow.checks.registry import Law
from mouflow.checks.running import Choice
from mouflow.errors import N_, Place, Problem, ProblemsFound, Rule, blocked, nearest
from mouflow.model.settings import CheckSetting, Settings
from mouflow.reading.yaml import Tree, read_yaml
from mouflow.workspace import files
from mouflow.workspace.folder import SETTINGS, Workspace
from mouflow.workspace.laws import house_laws, own_laws

UNKNOWN = Rule("settings.check", "error", N_('there is no check "{id}"; known: {known}'))
UNKNOWN_NEAR = Rule("settings.check", "error", N_('there is no check "{id}"; did you mean "{near}"?'))
PARAMETER = Rule("settings.parameter", "error", N_('the check "{id}" takes no "{name}"; known: {known}'))
PARAMETER_NEAR = Rule("settings.parameter", "error", N_('the check "{id}" takes no "{name}"; did you mean "{near}"?'))
VALUE = Rule("settings.parameter", "error", N_('"{name}" of "{id}" takes {kind}; write it like its default, {default}'))
KINDS: Mapping[type, str] = {
    bool: N_("true or false"),
    int: N_("a whole number"),
    float: N_("a number"),
    Decimal: N_("a number"),
    str: N_("a text"),
    tuple: N_("a list of texts"),
    dict: N_("a group of texts by name"),
}


@dataclass(frozen=True, slots=True)
class Rulebook:
    """The checks, what is chosen for them, the laws, and what mouflow.yaml allows, by files as they are named there."""

    checks: tuple[Check, ...]
    choice: Choice
    laws: tuple[Law, ...] = ()
    allowed: tuple[Allowance, ...] = ()

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of all checks."""
        return tuple(check.id for check in self.checks)

    def allowed_in(self, root: Path, path: Path) -> tuple[tuple[Allowance, Allowance], ...]:
        """What mouflow.yaml allows in a file: each as it is written there, and as it holds for that file."""
        name = path.resolve().relative_to(root.resolve()).as_posix() if files.inside(root, path) else path.as_posix()
        return tuple((one, _held(one, files.shown(path))) for one in self.allowed if fnmatch(name, one.file))


def _held(allowance: Allowance, file: str) -> Allowance:
    return Allowance(allowance.rule, allowance.reason, allowance.place, file, words=allowance.words)


def rulebook(workspace: Workspace, checks: Sequence[Check], final: bool = False) -> Rulebook:
    """The rulebook of a workspace; ProblemsFound for settings that name no check, no parameter or no such value."""
    settings = workspace.settings
    tree = _tree(workspace, settings)
    known = {check.id: check for check in checks}
    problems = tuple(_problems(settings, tree, known))
    laws, faults = own_laws(workspace.root, settings.laws, tree)
    if blocked((*problems, *faults)):
        raise ProblemsFound(tuple(sorted((*problems, *faults), key=lambda problem: problem.place)))
    severities = {name: setting.severity for name, setting in settings.checks.items() if setting.severity}
    parameters = {name: _parameters(setting, known[name]) for name, setting in settings.checks.items() if name in known}
    choice = Choice(severities, {name: said for name, said in parameters.items() if said}, final)
    return Rulebook(tuple(checks), choice, (*laws, *house_laws()), tuple(_allowed(settings, tree)))


def _tree(workspace: Workspace, settings: Settings) -> Tree | None:
    """The settings with their places, where they say anything of checks."""
    path = workspace.root / SETTINGS
    if not (settings.checks or settings.allow or settings.laws) or not path.is_file():
        return None
    return read_yaml(files.read(path), files.shown(path))


def _place(tree: Tree | None, *way: str | int) -> Place:
    return tree.place(way) if tree else Place(SETTINGS)


def _key(tree: Tree | None, *way: str | int) -> Place:
    """The place of a key."""
    return tree.keys[way] if tree and way in tree.keys else _place(tree, *way)


def _problems(settings: Settings, tree: Tree | None, known: Mapping[str, Check]) -> Iterator[Problem]:
    """Checks and parameters that there are none of, and values of another kind."""
    for name, setting in settings.checks.items():
        if name not in known:
            yield _unlike(_key(tree, "checks", name), (UNKNOWN, UNKNOWN_NEAR), tuple(known), id=name)
            continue
        defaults = known[name].parameters
        for parameter, value in setting.parameters.items():
            way = ("checks", name, parameter)
            if parameter not in defaults:
                rules, names = (PARAMETER, PARAMETER_NEAR), (*defaults, "severity")
                yield _unlike(_key(tree, *way), rules, names, id=name, name=parameter)
            elif _valued(value, defaults[parameter]) is None:
                kind, default = KINDS.get(_kind(defaults[parameter]), N_("a text")), _shown(defaults[parameter])
                facts = {"id": name, "name": parameter, "kind": kind, "default": default}
                yield Problem(_place(tree, *way), VALUE, facts)
    for n, one in enumerate(settings.allow):
        if one.rule not in known:
            yield _unlike(_place(tree, "allow", n, "rule"), (UNKNOWN, UNKNOWN_NEAR), tuple(known), id=one.rule)


def _unlike(place: Place, rules: tuple[Rule, Rule], known: tuple[str, ...], **facts: str) -> Problem:
    """A name that is not among the known ones, with the nearest where one is like it; the last fact is the name."""
    near = nearest([*facts.values()][-1], known)
    return Problem(place, rules[1] if near else rules[0], {**facts, "near": near, "known": ", ".join(known) or "-"})


def _parameters(setting: CheckSetting, check: Check) -> Parameters:
    """The parameters that are set, of the kinds of their defaults."""
    return {name: _valued(value, check.parameters[name]) for name, value in setting.parameters.items()}


def _kind(default: object) -> type:
    return tuple if isinstance(default, list | tuple | set | frozenset) else type(default)


def _valued(value: object, default: object) -> object:
    """The value as the check takes it, of the kind of its default; None when it is of another."""
    kind = _kind(default)
    if kind in (float, Decimal):
        return _number(value, kind)
    if kind is tuple and isinstance(value, list) and all(isinstance(entry, str | int) for entry in value):
        sample = next(iter(default), "") if isinstance(default, list | tuple | set | frozenset) else ""
        whole = isinstance(sample, int)
        sound = all(isinstance(entry, int) for entry in value) if whole else True
        return tuple(entry if whole else str(entry) for entry in value) if sound else None
    if isinstance(default, Mapping) and isinstance(value, dict):
        return {str(name): entry for name, entry in value.items()}
    return value if kind is type(value) and kind in (bool, int, str) else None


def _number(value: object, kind: type) -> object:
    """A number with decimals, which the strict reader leaves as text; None for anything else."""
    if isinstance(value, bool) or not isinstance(value, str | int):
        return None
    try:
        number = Decimal(value)
    except InvalidOperation:
        return None
    return None if not number.is_finite() else float(number) if kind is float else number


def _shown(default: object) -> str:
    if isinstance(default, list | tuple | set | frozenset):
        return f"[{', '.join(map(str, default))}]"
    return str(default).lower() if isinstance(default, bool) else str(default)


def _allowed(settings: Settings, tree: Tree | None) -> Iterator[Allowance]:
    for n, one in enumerate(settings.allow):
        place = _place(tree, "allow", n)
        yield Allowance(one.rule, one.reason, place, one.file, words=one.words or "")
