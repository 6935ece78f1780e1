"""Amendments: two drafts -> the changes in an addendum's words, as a sheet, and as the draft of an addendum."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from textwrap import wrap

from mouflow.compare.amending import Amended, amendments
from mouflow.compare.drafts import compare
from mouflow.document.compose import Composition, compose
from mouflow.document.tree import Document
from mouflow.errors import N_, MouflowError, Place, Problem
from mouflow.model import Change
from mouflow.model.base import LONGEST_ID
from mouflow.reading.addendum import Addendum, addendum_draft
from mouflow.workspace import files
from mouflow.workspace.folder import VERSION, Workspace
from mouflow.workspace.outputs import format_of, write_file
from mouflow.workspace.sides import Side, drafts_of
from mouflow.writers import ENDINGS, WRITERS, warnings_of

FORMATS = ("docx", "pdf", "html", "text")
YAML = {"yaml": ".yaml"}
SUFFIX = "-adendum"
DEEPEST = 4  # steps that the terminal indents


class AddendumThere(MouflowError):
    """An addendum that there is a draft of already, and no other file was named."""

    pattern = N_('"{path}" is there already; name another file with --out')


class NothingChanged(MouflowError):
    """Two drafts without a difference that an addendum could say."""

    pattern = N_('"{old}" and "{new}" say the same; there is nothing to amend')


@dataclass(frozen=True, slots=True)
class AmendOrder:
    """Which drafts, into which file (None for the addendum's own place), and whether as an addendum or as a sheet."""

    old: str
    new: str
    out: Path | None = None
    draft: bool = False
    force: bool = False

    @property
    def addendum(self) -> bool:
        """Whether an addendum's draft is wanted; a file that ends in .yaml can be nothing else."""
        return self.draft or (self.out is not None and self.out.suffix.lower() == YAML["yaml"])


@dataclass(frozen=True, slots=True)
class Amendments:
    """The changes from one draft to another in words, the drafts, and the warnings that stand against them."""

    told: tuple[Amended, ...]
    old: Side
    new: Side
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class AmendmentsWritten:
    """A written file, and the warnings that did not stand against it."""

    path: Path
    problems: tuple[Problem, ...]


def amend(workspace: Workspace, old: str, new: str) -> Amendments:
    """The changes between two drafts of one agreement, as an addendum to the first says them.

    Raises NotOneDraft and TwoAgreements for names that are none, and ProblemsFound for drafts with errors.
    """
    (before, after), problems = drafts_of(workspace, (old, new))
    comparison = compare(before.draft, after.draft)
    return Amendments(amendments(comparison, before.draft, after.draft), before, after, problems)


def write_amendments(workspace: Workspace, order: AmendOrder, today: date) -> AmendmentsWritten:
    """Writes the changes as the draft of an addendum, or as a sheet; the ending of the file says the format.

    Raises NoEnding or UnknownName for another ending, NothingChanged for an addendum without a change, AddendumThere
    for one that is there, and NotOurs for a file that mouflow did not write.
    """
    if order.addendum:
        return _write_addendum(workspace, order, today)
    out = order.out or Path()
    form = format_of(out, {each: ENDINGS[each] for each in FORMATS})
    files.guarded(out.parent, (out.name,), order.force)
    found = amend(workspace, order.old, order.new)
    sheet = sheet_of(workspace, found)
    warnings = warnings_of(sheet, (form,), Place(files.shown(found.new.file)))
    return AmendmentsWritten(write_file(out, WRITERS[form](sheet), order.force), (*found.problems, *warnings))


def sheet_of(workspace: Workspace, found: Amendments) -> Document:
    """The changes as a document; its looks are those of the new draft."""
    old, new = found.old.draft, found.new.draft
    composition = Composition(
        template="lembar-perubahan.html",
        root=new,
        variables={"draft": new, "before": old, "amendments": found.told},
        style=workspace.house.style(workspace.settings.profile or "house", new.style),
        title=f"Lembar perubahan {new.agreement}",
        subject=new.subject,
        properties={"agreement": new.agreement, "drafts": f"{old.draft}, {new.draft}", "date": new.date.isoformat()},
    )
    return compose(workspace.house.templates, composition)


def _write_addendum(workspace: Workspace, order: AmendOrder, today: date) -> AmendmentsWritten:
    """Writes the first draft of the addendum, into drafts/<parent>-adendum/v1.yaml when no file is named."""
    if order.out:
        format_of(order.out, YAML)
    found = amend(workspace, order.old, order.new)
    if not found.told:
        raise NothingChanged(old=files.shown(found.old.file), new=files.shown(found.new.file))
    name = found.old.draft.agreement[: LONGEST_ID - len(SUFFIX)].rstrip("-") + SUFFIX
    path = order.out or workspace.drafts / name / "v1.yaml"
    if order.out is None and path.parent.exists():
        raise AddendumThere(path=files.shown(path.parent))
    named, number = _placed(workspace, path, name)
    drafts = (found.old.draft, found.new.draft)
    addendum = Addendum(named, number, *drafts, _changes(found.told), _logos(workspace, found.new, path))
    content = addendum_draft(addendum, today).encode("utf-8")
    written = write_file(path, content, order.force) if order.out else files.create(path, content)
    return AmendmentsWritten(written, found.problems)


def _placed(workspace: Workspace, path: Path, name: str) -> tuple[str, int]:
    """The id and the number that a draft must have at that place of the workspace; elsewhere the id, and 1."""
    version = VERSION.fullmatch(path.name)
    if version and path.resolve().parent.parent == workspace.drafts.resolve():
        return path.resolve().parent.name, int(version[1])
    return name, 1


def _logos(workspace: Workspace, side: Side, path: Path) -> dict[str, str]:
    """The logos of the parties as they are named beside the addendum; none for a file outside of the workspace."""
    inside = files.inside(workspace.root, path.parent)
    base = path.resolve().parent
    given = {party.id: side.file.resolve().parent / party.logo for party in side.draft.parties if party.logo}
    return {name: Path(os.path.relpath(logo, base)).as_posix() for name, logo in given.items() if inside}


def _changes(told: tuple[Amended, ...]) -> tuple[Change, ...]:
    """The changes as an addendum's file holds them."""
    return tuple(
        Change(provision=each.provision, action=each.action, old=each.old or None, new=each.new or None)
        for amended in told
        for each in amended.changes
    )


def answer(found: Amendments) -> Mapping[str, object]:
    """The changes for programs: each with its sentence, the lines that follow it, and what it changes."""
    return {
        "agreement": found.old.draft.agreement,
        "old": found.old.draft.draft,
        "new": found.new.draft.draft,
        "amendments": [
            {
                "sentence": each.sentence,
                "lines": [{"label": line.label, "words": line.words, "role": line.role} for line in each.lines],
                "changes": [
                    {"provision": one.provision, "action": one.action, "old": one.old or None, "new": one.new or None}
                    for one in each.changes
                ],
            }
            for each in found.told
        ],
    }


def told(found: Amendments, width: int) -> str:
    """The changes as text of so many columns: each sentence under its number, the words that follow it indented."""
    lines: list[str] = []
    for place, each in enumerate(found.told, 1):
        lines += [*([""] if lines else []), *_wrapped(each.sentence, f"{place}. ", "   ", width)]
        for line in each.lines:
            indent = " " * (3 + 3 * min(line.depth, DEEPEST))
            lines += _wrapped(line.words, f"{indent}{line.label} " if line.label else indent, indent, width)
    return "\n".join(lines)


def _wrapped(words: str, first: str, rest: str, width: int) -> list[str]:
    """The words in lines, a new line of theirs kept."""
    parts = words.split("\n")
    heads = (first, *(rest for _ in parts[1:]))
    return [
        line
        for head, part in zip(heads, parts, strict=True)
        for line in wrap(part, width, initial_indent=head, subsequent_indent=" " * len(head), break_on_hyphens=False)
    ]
