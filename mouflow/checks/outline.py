"""The provisions of a text with their numbers: from the model, or recognised in a foreign text."""

import re

from mouflow.checks.nodes import Growth, Node, Outline, Path, grown
from mouflow.checks.outline_foreign import recognised
from mouflow.checks.passage import Passage
from mouflow.model.draft import Draft

__all__ = ["Node", "Outline", "outline"]

_STEP = re.compile(r"(Pasal|ayat|huruf|angka) \(?(\w+)\)?")
_PARTS = ("clause-title", "clause", "paragraph", "item", "recital")


def outline(passages: tuple[Passage, ...], draft: Draft | None) -> Outline:
    """The outline of a draft, whose passages say what they are called, or what can be recognised of one."""
    return _known(passages) if draft else recognised(passages)


def _known(passages: tuple[Passage, ...]) -> Outline:
    """The outline by the labels of passages, each of which names all that it stands in."""
    recitals: list[Growth] = []
    clauses: list[Growth] = []
    owners: list[Path] = []
    paths: dict[str, Path] = {"": ()}
    for index, passage in enumerate(passages):
        path: Path = ()
        if passage.label and passage.part in _PARTS:
            path = paths.get(passage.label) or _grow(passage.label, index, paths, recitals, clauses)
            if passage.part == "clause-title":
                path[-1].title = passage.text
        owners.append(path)
    return grown(recitals, clauses, owners, auto=True)


def _grow(label: str, index: int, paths: dict[str, Path], recitals: list[Growth], clauses: list[Growth]) -> Path:
    """The path of a new node below the one that the rest of its label names."""
    steps = _STEP.findall(label)
    kind, number = steps[-1]
    if label.startswith("premis"):
        recitals.append(Growth("premis", number, index))
        path: Path = (recitals[-1],)
    else:
        above = paths.get(label.rpartition(f" {kind} ")[0] if len(steps) > 1 else "", ())
        node = Growth(kind, number, index)
        (above[-1].children if above else clauses).append(node)
        path = (*above, node)
    paths[label] = path
    return path
