"""Merging: the draft that both sides started from and what each made of it -> one draft, collisions marked."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from mouflow.compare.merging import merged
from mouflow.compare.takings import Fate, Source, doubtful, takings
from mouflow.errors import N_, MouflowError, Problem, Rule, blocked
from mouflow.model.labels import label
from mouflow.model.merged import Fresh, Group, Node, Three
from mouflow.model.merged import Side as Party
from mouflow.model.provisions import Way
from mouflow.reading.collisions import collisions
from mouflow.reading.rewriting import finished
from mouflow.reading.splicing import spliced
from mouflow.reading.yaml import Tree, read_yaml
from mouflow.workspace import files
from mouflow.workspace.folder import Workspace
from mouflow.workspace.matters import held
from mouflow.workspace.outputs import format_of
from mouflow.workspace.sides import Side, drafts_of

ENDINGS = {"yaml": ".yaml", "yml": ".yml"}
GAP = Rule("merge.order", "warning", N_("both sides put something new here; check which comes first"))
NOTE = "Gabungan {one} dan {two} atas draf {base}"
"""The note of a merged draft, in the language of drafts: merge of one and two over draft base."""


class OutIsInput(MouflowError):
    """A merge that would be written over one of the drafts that it is made of."""

    pattern = N_('"{path}" is one of the drafts to merge; write the merge to another file')


@dataclass(frozen=True, slots=True)
class MergeOrder:
    """What to merge: the draft that both sides started from, what each made of it, and the file for the result."""

    base: str
    ours: str
    theirs: str
    out: Path
    force: bool = False


@dataclass(frozen=True, slots=True)
class TakenRow:
    """Something that is not as in the base: what it is called, what became of it, and who did that."""

    label: str
    fate: Fate
    side: Source


@dataclass(frozen=True, slots=True)
class CollisionRow:
    """A collision: where it stands in the merged file, and what each side has there."""

    file: str
    line: int
    column: int
    ours: str
    theirs: str


@dataclass(frozen=True, slots=True)
class Merger:
    """A merge that was written: its file, what was taken from whom, the collisions, and the problems it brought."""

    path: Path
    draft: int
    taken: tuple[TakenRow, ...]
    collisions: tuple[CollisionRow, ...]
    problems: tuple[Problem, ...]

    @property
    def clean(self) -> bool:
        """Whether no error is in the merged draft."""
        return not blocked(self.problems)


def merge(workspace: Workspace, order: MergeOrder) -> Merger:
    """Merges what two sides made of one draft into a new file, collisions included.

    Raises NotOneDraft and TwoAgreements for names that are not three drafts of one agreement, ProblemsFound for drafts
    with errors, OutIsInput, and NotOurs where a file of another hand stands.
    """
    sides, before = drafts_of(workspace, (order.base, order.ours, order.theirs))
    format_of(order.out, ENDINGS)
    if order.out.resolve() in {side.file.resolve() for side in sides}:
        raise OutIsInput(path=files.shown(order.out))
    raw = {name: files.read(side.file) for name, side in zip(("base", "ours", "theirs"), sides, strict=True)}
    trees = {name: read_yaml(raw[name], files.shown(side.file)) for name, side in zip(raw, sides, strict=True)}
    node = _headed(merged(*(tree.value for tree in trees.values())), sides)
    host: Party = "theirs" if _is_base(trees) else "ours"
    text = finished(spliced(node, trees, names(sides), host), raw[host].decode("utf-8"))
    (path,) = files.write_all(order.out.parent, {order.out.name: text.encode("utf-8")}, order.force)
    return _told(workspace, path, node, (trees["base"], before))


def _is_base(trees: dict[str, Tree]) -> bool:
    """Whether ours says what the base says, so that theirs is the merge and keeps its very bytes."""
    return trees["ours"].value == trees["base"].value


def names(sides: tuple[Side, ...]) -> tuple[str, str]:
    """How marks and the note call the two sides: by their numbers, by their authors too where the numbers are equal."""
    _, one, two = (side.draft for side in sides)
    if one.draft != two.draft:
        return f"draf {one.draft}", f"draf {two.draft}"
    if one.author != two.author:
        return f"draf {one.draft} {one.author}", f"draf {two.draft} {two.author}"
    return f"draf {one.draft} pertama", f"draf {two.draft} kedua"


def _headed(node: Node, sides: tuple[Side, ...]) -> Node:
    """The merge with what a draft says of itself: the next number, the later day, our author, a note of its making."""
    if not isinstance(node, Group):
        return node
    base, ours, theirs = (side.draft for side in sides)
    one, two = names(sides)
    heading = {
        "draft": (max(base.draft, ours.draft, theirs.draft) + 1, ""),
        "based_on": (base.draft, "draft"),
        "date": (max(ours.date, theirs.date).isoformat(), ""),
        "author": (ours.author, ""),
        "note": (NOTE.format(one=one, two=two, base=base.draft), "author"),
    }
    if not (base.final and ours.final and theirs.final) and (ours.final or theirs.final):
        heading["final"] = (False, "")
    entries = dict(node.entries)
    for key, (value, after) in heading.items():
        entries[key] = Fresh(entries[key].three if key in entries else Three(), value, after)
    return replace(node, entries=tuple(entries.items()))


def _told(workspace: Workspace, path: Path, node: Node, base: tuple[Tree, tuple[Problem, ...]]) -> Merger:
    """What a merge that was written says of itself: its drafts' own warnings are not told again."""
    tree = read_yaml(files.read(path), files.shown(path))
    known = {(problem.rule.id, problem.message()) for problem in base[1]}
    fresh = [each for each in held(workspace, path).problems if (each.rule.id, each.message()) not in known]
    gaps = [Problem(tree.place(way), GAP) for way in doubtful(node)]
    found = sorted((*fresh, *gaps), key=lambda problem: problem.place)
    told = sorted(collisions(tree), key=lambda each: each[0])
    rows = tuple(CollisionRow(place.file, place.line, place.column, mark.ours, mark.theirs) for place, mark in told)
    draft = tree.value.get("draft") if isinstance(tree.value, dict) else None
    taken = tuple(dict.fromkeys(_taken(node, tree, base[0])))
    return Merger(path, draft if isinstance(draft, int) else 0, taken, rows, tuple(found))


def _taken(node: Node, tree: Tree, base: Tree) -> Iterator[TakenRow]:
    for taking in takings(node):
        called = _label((base if taking.fate == "removed" else tree).value, taking.way)
        yield TakenRow(called, taking.fate, taking.side)


def _label(value: object, way: Way) -> str:
    """What the value at a way is called: the provision that it belongs to, or the names of what it stands in."""
    last = max((n for n, step in enumerate(way) if isinstance(step, int)), default=-1)
    return label(way[: last + 1]) or " · ".join(_names(value, way))


def _names(value: object, way: Way) -> Iterator[str]:
    """The keys on the way; an entry of a list by its id or whatever it has first, else by its number."""
    for step in way:
        if isinstance(step, int):
            value = value[step] if isinstance(value, list) else None
            name = value.get("id", next(iter(value.values()))) if isinstance(value, dict) else value
            yield str(name if isinstance(name, str | int) else step + 1)
        else:
            value = value.get(step) if isinstance(value, dict) else None
            yield step
