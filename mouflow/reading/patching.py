"""Changing words inside texts of a YAML source: nothing but these words changes, as far as YAML lets it."""

from collections.abc import Iterable, Mapping, Sequence
from copy import deepcopy
from typing import Any, NamedTuple

from mouflow.reading.rewriting import Edit, applied, finished, rewritten
from mouflow.reading.yaml import Path, Tree, read_yaml


class Patch(NamedTuple):
    """Characters `start` to `end` of the text at a path give way to other words."""

    path: Path
    start: int
    end: int
    text: str


def patched(source: str, patches: Iterable[Patch]) -> str:
    """The source with other words in these texts; where only these words can change, all else keeps its bytes.

    Patches of one text must not overlap. A text in which the words cannot stand as they are, such as one in quotation
    marks that gets another, is written anew in its own style.
    """
    tree = read_yaml(source.encode("utf-8"), "")
    by_path: dict[Path, list[Patch]] = {}
    for patch in patches:
        by_path.setdefault(patch.path, []).append(patch)
    wanted = {path: _text(tree, path, every) for path, every in by_path.items()}
    edits = {path: tuple(_edit(tree, patch) for patch in every) for path, every in by_path.items()}
    sound = _sound(tree, tuple(edits), edits, wanted)
    text = finished(_edited(tree, sound, edits), source)
    rest = {path: text for path, text in wanted.items() if path not in sound}
    return rewritten(text, rest) if rest else text


def _text(tree: Tree, path: Path, patches: Sequence[Patch]) -> str:
    """The text at a path as it shall be."""
    return applied(str(_value(tree.value, path)), (Edit(*patch[1:]) for patch in patches))


def _value(value: Any, path: Path) -> Any:
    for step in path:
        value = value[step]
    return value


def _edit(tree: Tree, patch: Patch) -> Edit:
    """The edit of the source that changes the words alone: what they share with those before stays untouched."""
    words = str(_value(tree.value, patch.path))[patch.start : patch.end]
    lead, tail = shared(words, patch.text)
    start, end = patch.start + lead, patch.end - tail
    first = _index(tree, patch.path, start)
    last = _index(tree, patch.path, end - 1) + 1 if end > start else first
    return Edit(first, last, patch.text[lead : len(patch.text) - tail])


def shared(before: str, after: str) -> tuple[int, int]:
    """How many characters two texts share at their start, and how many at their end."""
    most = min(len(before), len(after))
    lead = next((n for n in range(most) if before[n] != after[n]), most)
    tail = next((n for n in range(most - lead) if before[-n - 1] != after[-n - 1]), most - lead)
    return lead, tail


def _index(tree: Tree, path: Path, offset: int) -> int:
    place = tree.place_in(path, offset)
    return tree.source.starts[place.line - 1] + place.column - 1


def _edited(tree: Tree, paths: Iterable[Path], edits: Mapping[Path, tuple[Edit, ...]]) -> str:
    return applied(tree.source.text, (edit for path in paths for edit in edits[path]))


def _sound(
    tree: Tree, paths: tuple[Path, ...], edits: Mapping[Path, tuple[Edit, ...]], wanted: Mapping[Path, str]
) -> tuple[Path, ...]:
    """Those of the paths whose edits give the wanted texts and leave all others as they are."""
    if not paths or _gives(tree, _edited(tree, paths, edits), {path: wanted[path] for path in paths}):
        return paths
    if len(paths) == 1:
        return ()
    half = len(paths) // 2
    return (*_sound(tree, paths[:half], edits, wanted), *_sound(tree, paths[half:], edits, wanted))


def _gives(tree: Tree, text: str, wanted: Mapping[Path, str]) -> bool:
    """Whether a text reads as the tree with the wanted texts, and no worse."""
    expected = deepcopy(tree.value)
    for path, words in wanted.items():
        _value(expected, path[:-1])[path[-1]] = words
    read = read_yaml(text.encode("utf-8"), "")
    return read.value == expected and [one.rule for one in read.problems] == [one.rule for one in tree.problems]
