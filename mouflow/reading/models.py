"""YAML text -> a checked model: every problem of the file at once, each with its place."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import Any, Generic, TypeVar

from pydantic import BaseModel, ValidationError

from mouflow.errors import Problem, blocked
from mouflow.model import Draft, Letter, Package, Profile, Settings
from mouflow.model.laws import LawRegistry
from mouflow.reading.collisions import collision_problems
from mouflow.reading.faults import fault
from mouflow.reading.letters import letter_texts, table_problems
from mouflow.reading.links import kind_problem, link_problems, text_problems
from mouflow.reading.rules import TOO_MANY_PROBLEMS
from mouflow.reading.source import MOST_PROBLEMS
from mouflow.reading.unfilled import blank_problems
from mouflow.reading.yaml import Tree, read_yaml

M = TypeVar("M", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class Reading(Generic[M]):
    """What a file holds: the model (None while an error stands against it), its YAML tree, all its problems."""

    value: M | None
    tree: Tree
    problems: tuple[Problem, ...]

    @property
    def sound(self) -> bool:
        """Whether nothing but warnings and hints was found."""
        return self.value is not None and not blocked(self.problems)


def read_draft(text: bytes, file: str, kinds: tuple[str, ...] = ()) -> Reading[Draft]:
    """The draft that a file holds; `kinds` are the kinds that have a template (empty: any)."""
    return draft_of(read_yaml(text, file), kinds)


def draft_of(tree: Tree, kinds: tuple[str, ...] = ()) -> Reading[Draft]:
    """The draft that a file's tree holds."""

    def linked(draft: Draft | None) -> Iterator[Problem]:
        yield from link_problems(draft, tree)
        yield from kind_problem(tree, kinds)

    return reading_of(Draft, tree, linked)


def read_letter(text: bytes, file: str, kinds: tuple[str, ...] = ()) -> Reading[Letter]:
    """The letter that a file holds."""
    return letter_of(read_yaml(text, file), kinds)


def letter_of(tree: Tree, kinds: tuple[str, ...] = ()) -> Reading[Letter]:
    """The letter that a file's tree holds."""

    def linked(letter: Letter | None) -> Iterator[Problem]:
        yield from text_problems(letter, letter_texts(tree.value), (), tree)
        yield from table_problems(tree, tree.value)
        yield from kind_problem(tree, kinds)

    return reading_of(Letter, tree, linked)


def read_package(text: bytes, file: str) -> Reading[Package]:
    """The package that a file holds; its base draft and its table of partners are read apart."""
    return package_of(read_yaml(text, file))


def package_of(tree: Tree) -> Reading[Package]:
    """The package that a file's tree holds."""
    return reading_of(Package, tree)


def read_profile(text: bytes, file: str) -> Reading[Profile]:
    """The profile that a file holds."""
    return reading_of(Profile, read_yaml(text, file))


def read_settings(text: bytes, file: str) -> Reading[Settings]:
    """The settings that a workspace's file holds."""
    return reading_of(Settings, read_yaml(text, file))


def read_laws(text: bytes, file: str) -> Reading[LawRegistry]:
    """The registry of laws that a file holds."""
    return reading_of(LawRegistry, read_yaml(text, file))


def _nothing_more(_model: BaseModel | None) -> Iterator[Problem]:
    return iter(())


def reading_of(model: type[M], tree: Tree, more: Callable[[M | None], Iterator[Problem]] = _nothing_more) -> Reading[M]:
    """What a tree holds: its own problems, those of form, and `more`, which is asked also where there is no model."""
    if tree.value is None:
        return Reading(None, tree, tree.problems)
    value, found = validated(model, tree)
    linked = islice(more(value), MOST_PROBLEMS + 1)
    left = (*blank_problems(tree), *collision_problems(tree))
    problems = sorted((*tree.problems, *found, *linked, *left), key=lambda problem: problem.place)
    if len(problems) > MOST_PROBLEMS:
        follows = Problem(problems[MOST_PROBLEMS].place, TOO_MANY_PROBLEMS, {"limit": MOST_PROBLEMS})
        problems = [*problems[:MOST_PROBLEMS], follows]
    return Reading(value, tree, tuple(problems))


def validated(model: type[M], tree: Tree) -> tuple[M | None, tuple[Problem, ...]]:
    """The model of a tree's value, or None with every reason why it is none."""
    try:
        return model.model_validate(tree.value), ()
    except ValidationError as error:
        return None, tuple(fault(one, tree, model) for one in error.errors(include_url=False) if not _hollow(one))


def _hollow(error: Mapping[str, Any]) -> bool:
    """Whether a list is called too short only because its entries, told of by themselves, were not counted."""
    return error["type"] == "too_short" and bool(len(error["input"]) >= error["ctx"]["min_length"])
