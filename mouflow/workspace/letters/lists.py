"""What lies beside the letters: the manifests, and all PDFs in one file for the printer."""

from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

from mouflow.workspace.letters.bundle import MERGED, bundle, title
from mouflow.workspace.letters.inventory import Inventory
from mouflow.workspace.letters.manifest import CSV, JSONL, manifest
from mouflow.workspace.letters.merging import Leaf, merged
from mouflow.workspace.letters.shelf import State
from mouflow.workspace.letters.wanted import listed

LISTS = (CSV, JSONL, MERGED)


def write_manifests(found: Inventory) -> tuple[Path, ...]:
    """The manifests of what is there; one that somebody changed is left alone, and none of these."""
    for name, content in manifest(found.rows).items():
        found.shelf.take(listed(name, name.rpartition(".")[2], sha256(content).hexdigest()), content)
    return _put_away(found, (CSV, JSONL))


def write_merged(found: Inventory) -> tuple[Path, ...]:
    """The PDFs of the plan in one file, in its order; made only when it is not there already, or they changed."""
    letters = tuple(row for row in found.own if row.format.startswith("pdf"))
    wanted = bundle(letters, found.order)
    if letters and found.shelf.state(wanted) is State.MISSING:
        place = found.shelf.place()
        leaves = (Leaf(found.order.out / row.file, title(row), row.sha256) for row in letters)
        merged(leaves, place, bytes.fromhex(wanted.input)[:16])
        found.shelf.take_file(wanted, place)
    return _put_away(found, (MERGED,))


def _put_away(found: Inventory, names: Sequence[str]) -> tuple[Path, ...]:
    """Puts lists in their places; those that are there as they are to be."""
    for _, error in found.shelf.put_away():
        raise error
    return tuple(found.order.out / name for name in names if name in found.shelf.good)
