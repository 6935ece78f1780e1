"""What lies beside the letters: the manifests, and all PDFs in one file for the printer."""

from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

from mouflow.workspace.letters.book import Written
from mouflow.workspace.letters.inventory import Inventory
from mouflow.workspace.letters.manifest import CSV, JSONL, manifest
from mouflow.workspace.letters.merging import maker, merged
from mouflow.workspace.letters.shelf import State
from mouflow.workspace.letters.wanted import listed

MERGED = "letters.pdf"
LISTS = (CSV, JSONL, MERGED)


def write_manifests(found: Inventory) -> tuple[Path, ...]:
    """The manifests of what is there; one that somebody changed is left alone, and none of these."""
    for name, content in manifest(found.rows).items():
        found.shelf.take(listed(name, name.rpartition(".")[2], sha256(content).hexdigest()), content)
    return _put_away(found, (CSV, JSONL))


def write_merged(found: Inventory) -> tuple[Path, ...]:
    """The PDFs of the plan in one file, in its order; made only when it is not there already, or they changed."""
    letters = tuple(row for row in found.own if row.format.startswith("pdf"))
    wanted = listed(MERGED, "pdf", merged_digest(letters))
    if letters and found.shelf.state(wanted) is State.MISSING:
        place = found.shelf.place()
        parts = ((found.order.out / row.file, _title(row)) for row in letters)
        merged(parts, place, bytes.fromhex(wanted.input)[:16])
        found.shelf.take_file(wanted, place)
    return _put_away(found, (MERGED,))


def merged_digest(letters: Sequence[Written]) -> str:
    """The digest of all that the PDF for the printer is made of."""
    return sha256("\n".join((maker(), *(f"{row.sha256} {_title(row)}" for row in letters))).encode()).hexdigest()


def _title(row: Written) -> str:
    """How a letter is called in the outline."""
    return " – ".join(part for part in (row.name, row.locus, row.letter, row.number) if part)


def _put_away(found: Inventory, names: Sequence[str]) -> tuple[Path, ...]:
    """Puts lists in their places; those that are there as they are to be."""
    for _, error in found.shelf.put_away():
        raise error
    return tuple(found.order.out / name for name in names if name in found.shelf.good)
