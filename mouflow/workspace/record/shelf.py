"""The shelf from which kept texts are taken: a workspace, opened when a text is first asked for, and its store."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from mouflow.record.store.store import Store
from mouflow.workspace.folder import Workspace, open_workspace


@dataclass(frozen=True)
class Shelf:
    """The workspace of a folder, with its store."""

    root: Path
    store: Store

    @cached_property
    def workspace(self) -> Workspace:
        """Where looks and templates come from."""
        return open_workspace(self.root)
