"""The schemes of assessment: a workspace's own, from `templates/schemes/`, and behind them the house's."""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from mouflow.assessment import problems as placed
from mouflow.assessment import scheme_faults
from mouflow.errors import N_, Problem, Rule
from mouflow.model.scheme import Scheme
from mouflow.reading.assessments import read_scheme
from mouflow.reading.models import Reading
from mouflow.workspace import files
from mouflow.workspace.folder import Workspace

SCHEMES = "schemes"
TWICE = Rule(
    "scheme.twice", "error", N_('the scheme "{scheme}" stands in {first} already; give one of them another name')
)


@lru_cache(maxsize=1)
def house_schemes() -> tuple[Scheme, ...]:
    """The schemes that come with mouflow."""
    readings = [read_scheme(content, name) for name, content in files.house_texts(".yaml", SCHEMES).items()]
    return tuple(_sound(reading) for reading in readings)


def _sound(reading: Reading[Scheme]) -> Scheme:
    assert reading.value is not None, reading.problems
    return reading.value


def schemes_of(workspace: Workspace) -> tuple[tuple[Scheme, ...], tuple[Problem, ...]]:
    """The schemes of a workspace, its own first, and what is wrong with its own, at their places.

    A scheme of the workspace takes the place of the house's of the same name. One that cannot be read is left out; one
    that contradicts itself stays, so whoever measures by it looks at the problems first.
    """
    readings = tuple(_readings(workspace))
    own = tuple(reading.value for reading in readings if reading.value is not None)
    names = {scheme.scheme for scheme in own}
    problems = (problem for reading in readings for problem in (*reading.problems, *scheme_problems(reading)))
    behind = (scheme for scheme in house_schemes() if scheme.scheme not in names)
    return (*own, *behind), (*problems, *_doubles(readings))


def scheme_problems(reading: Reading[Scheme]) -> tuple[Problem, ...]:
    """What contradicts itself in a scheme that was read."""
    return placed(scheme_faults(reading.value), reading.tree.place) if reading.value else ()


def _readings(workspace: Workspace) -> Iterator[Reading[Scheme]]:
    folder = workspace.templates / SCHEMES
    for name in files.texts_in(folder, ".yaml"):
        yield read_scheme(workspace.read(folder / name), files.shown(folder / name))


def _doubles(readings: Iterable[Reading[Scheme]]) -> Iterator[Problem]:
    """Schemes that have the name of one before them."""
    first: dict[str, str] = {}
    for reading in readings:
        if reading.value is None:
            continue
        name = reading.value.scheme
        if name in first:
            yield Problem(reading.tree.place(("scheme",)), TWICE, {"scheme": name, "first": first[name]})
        first.setdefault(name, reading.tree.source.file)
