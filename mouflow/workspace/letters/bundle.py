"""The PDF for the printer as the book knows it: of which letters it is made, and whether they are still like this."""

import shlex
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from hashlib import sha256

from mouflow.errors import N_, Place, Problem, Rule
from mouflow.workspace import files
from mouflow.workspace.letters.book import Written
from mouflow.workspace.letters.merging import maker
from mouflow.workspace.letters.orders import Order
from mouflow.workspace.letters.shelf import Shelf
from mouflow.workspace.letters.wanted import listed

MERGED = "letters.pdf"
OUTDATED = Rule(
    "letters.left-over",
    "warning",
    N_("it does not hold the letters as they are now; make it anew: {command}"),
)


def bundle(letters: Sequence[Written], order: Order) -> Written:
    """Its row, when it is made of these letters by an order: `letter` and `entity` say which the order means.

    `name` is the digest of the letters alone, so that it is known for how long they stay like this.
    """
    row = listed(MERGED, "pdf", _digest((maker(), *_parts(letters))))
    return replace(row, name=_digest(_parts(letters)), letter=" ".join(order.kinds), entity=" ".join(order.only))


def title(row: Written) -> str:
    """How a letter is called in the outline."""
    return " – ".join(part for part in (row.name, row.locus, row.letter, row.number) if part)


def outdated(shelf: Shelf, order: Order, rows: Iterable[Written]) -> Iterator[Problem]:
    """A warning where it is there as it was written, and the letters that it holds are no longer so.

    `rows` are the letters that are there, in the order of the file.
    """
    noted = shelf.rows.get(MERGED)
    if noted is None or MERGED in shelf.good:
        return
    kinds, only = tuple(noted.letter.split()), tuple(noted.entity.split())
    held = [row for row in rows if row.format.startswith("pdf") and _is_meant(row, kinds, only)]
    if noted.name != _digest(_parts(held)) and shelf.is_there(noted):  # which reads all of it, so it is asked last
        again = replace(order, kinds=kinds, only=only, archive=any(row.format == "pdf/a" for row in held))
        yield Problem(Place(files.shown(order.out / MERGED)), OUTDATED, {"command": _call(again)})


def _parts(letters: Iterable[Written]) -> Iterator[str]:
    return (f"{row.sha256} {title(row)}" for row in letters)


def _digest(parts: Iterable[str]) -> str:
    return sha256("\n".join(parts).encode()).hexdigest()


def _is_meant(row: Written, kinds: Sequence[str], only: Sequence[str]) -> bool:
    """Whether an order of these letters, to these entities or loci, means it; nothing said means all."""
    return (not kinds or row.letter in kinds) and (
        not only or row.entity in only or f"{row.entity}/{row.locus}" in only
    )


def _call(order: Order) -> str:
    """The call that makes it."""
    said = ["mouflow", "letters", order.name, "--to", "pdf", "--merge", "--out", files.shown(order.out)]
    for option, values in (("--kind", order.kinds), ("--only", order.only)):
        said += (word for value in values for word in (option, value))
    if order.sample is not None:
        said += ("--sample", str(order.sample))
    if order.pattern is not None:
        said += ("--name", order.pattern)
    said += (word for word, wanted in (("--archive", order.archive), ("--skip-bad", order.skip_bad)) if wanted)
    return shlex.join(said)
