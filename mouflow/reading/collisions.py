"""The rule that reports what a merge could not settle: the marks of a collision, in a text or in a comment."""

import re
from collections.abc import Iterator

from mouflow.errors import N_, Place, Problem, Rule
from mouflow.model.marks import SIGNS, Mark, marks
from mouflow.reading.yaml import Path, Tree

COLLISION = Rule(
    "merge.collision",
    "error",
    N_("both sides changed this: {one} has {ours}, {two} has {theirs}; keep one and remove the marks"),
)
STRAY = Rule(
    "merge.collision",
    "error",
    N_("a mark of a merge is left here; keep one text and remove <<<<<<<, ======= and >>>>>>>"),
)
NOTHING = N_("nothing")
LONGEST = 120  # characters of each text that the message repeats
COMMENTS = re.compile(r"^[ \t]*#.*(?:(?:\r\n|\r|\n)[ \t]*#.*)*", re.MULTILINE)
HASH = re.compile(r"(?P<before>^|\n)[ \t]*#[ \t]?")


def collision_problems(tree: Tree) -> Iterator[Problem]:
    """Each collision that is left in a file, at its very character."""
    yield from (_problem(place, mark) for place, mark in collisions(tree))


def collisions(tree: Tree) -> Iterator[tuple[Place, Mark]]:
    """Each collision that is left in a file with its place: those in texts, then those in comments."""
    if SIGNS[0] in tree.source.text or SIGNS[-1] in tree.source.text:
        for path, text in _texts(tree.value, ()):
            yield from ((tree.place_in(path, mark.offset), mark) for mark in marks(text))
        yield from _in_comments(tree)


def _problem(place: Place, mark: Mark) -> Problem:
    if not mark.whole:
        return Problem(place, STRAY)
    facts = {"one": mark.one, "ours": _shown(mark.ours), "two": mark.two, "theirs": _shown(mark.theirs)}
    return Problem(place, COLLISION, facts)


def _shown(text: str) -> str:
    """A text in quotes, cut where it is long; a word for none."""
    if not text:
        return NOTHING
    return f'"{text}"' if len(text) <= LONGEST else f'"{text[: LONGEST - 1]}…"'


def _in_comments(tree: Tree) -> Iterator[tuple[Place, Mark]]:
    """The collisions in lines that are comments as a whole; a block of such lines is one text."""
    source = tree.source
    texts = [span for span in tree.spans.values() if span.style in ("|", ">", "'", '"')]
    for run in COMMENTS.finditer(source.text):
        if any(span.start <= run.start() < span.end for span in texts):
            continue
        written = HASH.sub(lambda found: found["before"] + " " * (len(found[0]) - len(found["before"])), run[0])
        yield from ((source.place(run.start() + mark.offset), mark) for mark in marks(written))


def _texts(value: object, path: Path) -> Iterator[tuple[Path, str]]:
    """Each text of a file with its path."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, dict | list):
        for step, inner in value.items() if isinstance(value, dict) else enumerate(value):
            yield from _texts(inner, (*path, step))
