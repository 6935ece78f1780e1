"""What a draft says of itself against where it lies: its version and agreement, and the parents of an addendum."""

from collections.abc import Iterator
from pathlib import Path

from mouflow.errors import N_, Problem, Rule
from mouflow.model import Draft
from mouflow.reading.models import draft_of
from mouflow.reading.yaml import Tree, read_yaml
from mouflow.workspace import files
from mouflow.workspace.folder import VERSION, Workspace, versions

FILE = Rule(
    "draft.file", "error", N_('this says draft {draft}, but the file is "{file}"; rename it, or correct the number')
)
FOLDER = Rule(
    "draft.folder", "error", N_('this says agreement "{id}", but lies in the folder "{folder}"; write the same')
)
CIRCLE = Rule("draft.amends", "error", N_("agreements amend each other in a circle: {way}; correct one of them"))


def place_problems(workspace: Workspace, draft: Draft, tree: Tree, path: Path) -> Iterator[Problem]:
    """What a draft that lies in the workspace's own folder of drafts says against that place."""
    if path.resolve().parent.parent != workspace.drafts.resolve():
        return
    folder, named = path.resolve().parent.name, VERSION.fullmatch(path.name)
    if draft.agreement != folder:
        yield Problem(tree.place(("agreement",)), FOLDER, {"id": draft.agreement, "folder": folder})
    if named and int(named[1]) != draft.draft:
        yield Problem(tree.place(("draft",)), FILE, {"draft": draft.draft, "file": path.name})
    way = circle(workspace, draft)
    if way:
        yield Problem(tree.place(("amends", "agreement")), CIRCLE, {"way": " → ".join(way)})


def circle(workspace: Workspace, draft: Draft) -> tuple[str, ...]:
    """The agreements from an addendum over its parents back to itself; empty when they come to an end."""
    way: list[str] = [draft.agreement]
    parent = draft.amends.agreement if draft.amends else None
    while parent is not None:
        if parent in way:
            return (*way, parent) if parent == draft.agreement and len(way) > 1 else ()
        way.append(parent)
        parent = _parent(workspace, parent)
    return ()


def _parent(workspace: Workspace, agreement: str) -> str | None:
    """The agreement that the newest draft of another one amends; None when it amends none, or is not here."""
    folder = workspace.drafts / agreement
    known = versions(folder) if folder.is_dir() else {}
    if not known:
        return None
    newest = known[max(known)]
    found = draft_of(read_yaml(files.read(newest), files.shown(newest))).value
    return found.amends.agreement if found and found.amends else None
