"""The approval sheet (lembar paraf): who agreed to which words, in which capacity, and what is open, as a file."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from mouflow.document.compose import Composition, compose
from mouflow.document.tree import Document
from mouflow.errors import N_, MouflowError, Place, Problem
from mouflow.language.forms import judul
from mouflow.model import Draft
from mouflow.model.sides import sides
from mouflow.record.life import STATES, Life
from mouflow.record.scheme import short
from mouflow.workspace import files
from mouflow.workspace.folder import Workspace
from mouflow.workspace.outputs import format_of, write_file
from mouflow.workspace.record.approval_rows import Act, SignatureLine, StepLine, approvals_of
from mouflow.workspace.record.kept import Archive, kept_draft
from mouflow.workspace.record.lives import lives
from mouflow.workspace.record.opening import record_of
from mouflow.workspace.record.part_names import WHOLE, part_name
from mouflow.workspace.record.round_rows import aliases
from mouflow.writers import ENDINGS, WRITERS, warnings_of

FORMATS = ("docx", "pdf", "html")
TEMPLATE = "lembar-paraf.html"
KINDS: Mapping[str, str] = {
    "review": "Telaah",
    "initial": "Paraf",
    "decision": "Keputusan",
    "acceptance": "Persetujuan",
}
COUNTS, FELL, GIVEN_BACK, OPEN, WAITS, GONE = "berlaku", "usang", "ditarik", "belum", "menunggu", "tidak diminta lagi"
SIGNED: Mapping[str, str] = {
    "signed": "ditandatangani",
    "late": "ditandatangani menyusul",
    "deferred": "ditunda",
    "declined": "menolak",
    "missing": "belum",
}
FORMS: Mapping[str, str] = {"wet": "tanda tangan basah", "electronic": "tanda tangan elektronik", "": ""}
WAYS: Mapping[str, str] = {"same-text": "naskah yang sama", "needs-changes": "perlu penyesuaian", "": ""}
NEEDS: Mapping[str, str] = {"all": "semua", "any": "salah satu"}


class SeveralCopies(MouflowError):
    """A package where one text is wanted."""

    pattern = N_('"{name}" has {count} copies, and one file holds the approvals of one; name it, such as {example}')


@dataclass(frozen=True, slots=True)
class SheetWritten:
    """The written file, its size in bytes, and the warnings that did not stand against it."""

    path: Path
    size: int
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A row of the sheet: a step with one act, or with room for the next; `struck` when the act no longer counts."""

    kind: str
    office: str
    side: str
    covers: str
    who: str
    standing: tuple[str, ...]  # capacity, basis, validity, remark
    day: date | None
    draft: int
    digest: str
    state: str
    struck: bool


@dataclass(frozen=True, slots=True)
class SignRow:
    """A party at the signing."""

    side: str
    name: str
    who: str
    standing: tuple[str, ...]
    day: date | None
    state: str


@dataclass(frozen=True, slots=True)
class Names:
    """What the sheet calls things: parts of the draft, parties by their ids, and steps by their offices."""

    draft: Draft
    called: Mapping[str, str]
    steps: Mapping[str, str]

    def side(self, party: str) -> str:
        """The party as the text calls it."""
        return self.called.get(party, party)

    def covered(self, parts: tuple[str, ...]) -> str:
        """The parts that a step covers; the whole text for none."""
        return ", ".join(part_name(part, self.draft) for part in parts) or WHOLE

    def offices(self, steps: tuple[str, ...]) -> str:
        """Steps by their offices, in a row."""
        return ", ".join(self.steps.get(step) or step for step in steps)


def write_sheet(workspace: Workspace, environ: Mapping[str, str], name: str, out: Path, force: bool) -> SheetWritten:
    """Writes the approval sheet of an agreement, or of one copy of a package; the file's ending says the format.

    Raises NoEnding or UnknownName for another ending, SeveralCopies for a package, and NotOurs for a file that mouflow
    did not write.
    """
    form = format_of(out, {each: ENDINGS[each] for each in FORMATS})
    files.guarded(out.parent, (out.name,), force)
    with record_of(workspace, environ, create=False) as store:
        found = lives(store, name)
        if len(found) > 1:
            raise SeveralCopies(name=name, count=len(found), example=found[0].agreement)
        (life,) = found
        draft = kept_draft(Archive(workspace, store), life.agreement, life.texts[-1])
    whole = sheet(workspace, life, draft)
    content = WRITERS[form](whole)
    warnings = warnings_of(whole, (form,), Place(life.agreement))
    return SheetWritten(write_file(out, content, force), len(content), warnings)


def sheet(workspace: Workspace, life: Life, draft: Draft) -> Document:
    """The document of an agreement's approvals; its looks are those of its current draft."""
    composition = Composition(
        template=TEMPLATE,
        root=draft,
        variables=_variables(life, draft),
        style=workspace.house.style(workspace.settings.profile or "house", draft.style),
        title=f"Lembar paraf {life.agreement}, draf ke-{draft.draft}",
        subject=draft.subject,
        properties={"agreement": life.agreement, "text": life.digest_of(""), "version": str(life.version)}
        | {"date": life.last[:10]},
    )
    return compose(workspace.house.templates, composition)


def _variables(life: Life, draft: Draft) -> dict[str, object]:
    found = approvals_of(life)
    names = Names(draft, aliases(life, draft), {step.id: step.office for step in found.steps})
    steps, acceptances = (tuple(_rows(each, names)) for each in ((*found.steps, *found.former), found.acceptances))
    return {
        "draft": draft,
        "agreement": life.agreement,
        "instrument": judul(draft.kind),
        "sides": sides(draft),
        "state": STATES[life.state][1],
        "version": life.version,
        "day": date.fromisoformat(life.last[:10]),
        "digest": found.digest,
        "short": short(found.digest),
        "steps": steps,
        "acceptances": acceptances,
        "struck": any(row.struck for row in (*steps, *acceptances)),
        "signatures": tuple(_signature(each, names) for each in found.signatures),
        "signing": life.frozen is not None,
    }


def _rows(steps: Iterable[StepLine], names: Names) -> Iterator[SheetRow]:
    """A row for each act, and one with room for the next where a step does not stand."""
    for step in steps:
        for act in step.acts:
            yield _given(step, act, names)
        if step.of or (step.state != "standing" and (step.office or not step.id)):
            yield _open(step, names)


def _given(step: StepLine, act: Act, names: Names) -> SheetRow:
    gone = step.id and not step.office
    return SheetRow(
        KINDS[step.kind],
        step.office or step.id,
        names.side(step.party),
        names.covered(tuple(part for part in act.digests if part)),
        act.person or names.side(act.party),
        (*_standing(act), *_recorder(act.by, names)),
        date.fromisoformat(act.at[:10]),
        act.draft,
        ", ".join(short(digest) for digest in act.digests.values()),
        f"{_act_state(act)}; {GONE}" if gone else _act_state(act),
        act.state != "standing",
    )


def _act_state(act: Act) -> str:
    if act.state == "fallen":
        return f"{FELL} sejak draf ke-{act.fell_by}"
    return f"{GIVEN_BACK}: {act.reason}" if act.state == "withdrawn" else COUNTS


def _standing(act: Act | SignatureLine) -> Iterator[str]:
    """In which capacity somebody acts, and by what."""
    if act.capacity != "definitif":
        yield act.capacity
    if act.basis:
        yield act.basis
    if isinstance(act, Act):
        if act.since or act.until:
            yield f"berlaku {act.since or '…'} s.d. {act.until or '…'}"
        if act.note:
            yield act.note


def _recorder(by: str, names: Names) -> tuple[str, ...]:
    """Who recorded an act of somebody else's; nothing when who acted did."""
    party, _, person = by.partition(":")
    return (f"dicatat oleh {person or names.side(party)}",) if by else ()


def _open(step: StepLine, names: Names) -> SheetRow:
    """A step that is still to be given, or a group with its count."""
    state = COUNTS if step.state == "standing" else OPEN
    if step.of:
        need = NEEDS.get(step.need, f"{step.needed} dari {len(step.of)}")
        state += f" ({step.given} diberikan; perlu {need} dari: {names.offices(step.of)})"
    if step.after:
        state += f" ({WAITS} {names.offices(step.after)})"
    place = (KINDS[step.kind], step.office, names.side(step.party), names.covered(step.covers))
    return SheetRow(*place, "", (), None, 0, "", state, struck=False)


def _signature(found: SignatureLine, names: Names) -> SignRow:
    remarks = tuple(each for each in (WAYS[found.way], found.reason) if each)
    state = f"{SIGNED[found.state]} ({'; '.join(remarks)})" if remarks else SIGNED[found.state]
    more = (found.place, FORMS[found.form])
    return SignRow(
        names.side(found.party),
        found.name,
        found.signatory,
        (*_standing(found), *(each for each in more if each), *_recorder(found.by, names)),
        date.fromisoformat(found.date) if found.date else None,
        state,
    )
