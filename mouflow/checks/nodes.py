"""What an outline is made of: the provisions of a text with their numbers."""

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Node:
    """A provision: its kind and number ("Pasal" "7", "ayat" "2", "huruf" "a", "angka" "1", "premis" "b"), title, place.

    `passage` is the index of the passage that opens it (its heading, or its first words), -1 where it has none of its
    own. `auto`: the number follows from its position, so that it cannot be wrong. A kind "romawi" counts i, ii, iii,
    and a kind "desimal" counts 7.1, 7.2.
    """

    kind: str
    number: str
    title: str
    passage: int
    children: tuple["Node", ...] = ()
    auto: bool = False

    @property
    def name(self) -> str:
        """How it is cited within what it stands in: "Pasal 7", "ayat (2)", "huruf a"."""
        return named(self.kind, self.number)


@dataclass(frozen=True, slots=True)
class Outline:
    """The recitals and clauses of a text in order; empty where none are recognised. `owners`: the way of nodes (indexes
    from the top) that each passage stands in, by the index of the passage."""

    recitals: tuple[Node, ...] = ()
    clauses: tuple[Node, ...] = ()
    owners: tuple[tuple[Node, ...], ...] = ()

    @property
    def known(self) -> bool:
        """Whether Pasal were recognised at all."""
        return bool(self.clauses)

    def walk(self) -> Iterator[Node]:
        """Every node, parents before children."""
        waiting = [*reversed((*self.recitals, *self.clauses))]
        while waiting:
            node = waiting.pop()
            yield node
            waiting.extend(reversed(node.children))


class Growth:
    """A node that is still growing; `style` is how its number is written, by which siblings are known."""

    __slots__ = ("children", "kind", "number", "passage", "style", "title")

    def __init__(self, kind: str, number: str, passage: int, style: str = "") -> None:
        self.kind = kind
        self.number = number
        self.passage = passage
        self.style = style
        self.title = ""
        self.children: list[Growth] = []


Path = tuple[Growth, ...]


def grown(recitals: list[Growth], clauses: list[Growth], owners: list[Path], *, auto: bool) -> Outline:
    """The outline of nodes that have grown; `owners` is the path of each passage."""
    made: dict[int, Node] = {}
    for growth in (*recitals, *clauses):
        _freeze(growth, made, auto)
    return Outline(
        tuple(made[id(growth)] for growth in recitals),
        tuple(made[id(growth)] for growth in clauses),
        tuple(tuple(made[id(growth)] for growth in path) for path in owners),
    )


def _freeze(growth: Growth, made: dict[int, Node], auto: bool) -> Node:
    """The node, with all below it; text nests but a few levels deep."""
    children = tuple(_freeze(child, made, auto) for child in growth.children)
    node = Node(growth.kind, growth.number, growth.title, growth.passage, children, auto)
    made[id(growth)] = node
    return node


def named(kind: str, number: str) -> str:
    """A step of a reference in words."""
    return f"{kind} ({number})" if kind == "ayat" else f"{kind} {number}".rstrip()
