"""The words that a file of the workspace says now, as digests."""

from collections.abc import Mapping
from pathlib import Path

from mouflow.errors import MouflowError, blocked
from mouflow.model import Draft
from mouflow.record.digest import content
from mouflow.workspace.folder import open_workspace
from mouflow.workspace.matters import held


def digests_now(root: Path, source: str) -> Mapping[str, str]:
    """The digest of a draft under the empty name, or of each copy of a package; none for a file with errors."""
    try:
        inside = held(open_workspace(root), root / source)
    except MouflowError:
        return {}
    if blocked(inside.problems):
        return {}
    return {each.partner: content(each.text).whole for each in inside.matters if isinstance(each.text, Draft)}
