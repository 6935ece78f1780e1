"""Freezing: the final text as it is kept -> its PDF and Word file in the record, and nothing but signatures after."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from mouflow.document.proof import DIGEST
from mouflow.errors import N_, MouflowError, Problem, ProblemsFound, Translate
from mouflow.reading.pdf import fonts_in
from mouflow.record.events import Frozen, Happened
from mouflow.record.fold import decide
from mouflow.record.life import Life
from mouflow.record.reasons import Reason, Refused
from mouflow.record.states import possible
from mouflow.record.store.entries import blob, file_digest
from mouflow.workspace import files
from mouflow.workspace.folder import Workspace
from mouflow.workspace.matters import Matter, document
from mouflow.workspace.record.acting import without_late
from mouflow.workspace.record.desk import Desk, Outcome, made_before, record
from mouflow.workspace.record.finality import barring, final_rules
from mouflow.workspace.record.kept import laid_out
from mouflow.workspace.rulebook import Rulebook
from mouflow.writers import ENDINGS, WRITERS

MIMES = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}
UNFIT = N_("the text is not fit to be signed: {problems}")


class OtherWords(MouflowError):
    """A kept text that is read as other words than those that were agreed to."""

    pattern = N_(
        "the text of {agreement} that the record keeps is read as {found}, and {digest} was agreed to; it was altered, "
        "or this mouflow reads it otherwise: see mouflow verify"
    )


class Listed(MouflowError):
    """Problems as a list inside a sentence."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__()
        self.problems = problems

    def message(self, translate: Translate = str) -> str:
        """`file:line:column: what is wrong [rule]; …` in the language of `translate`."""
        return "; ".join(f"{each.place}: {each.message(translate)} [{each.rule.id}]" for each in self.problems)


@dataclass(frozen=True, slots=True)
class Freezing:
    """How a text is frozen: by which version of mouflow, and a folder into which the files are written too, if any."""

    mouflow: str
    out: Path | None = None
    force: bool = False


@dataclass(frozen=True, slots=True)
class Face:
    """The final text of a life as files, by format, with the name that they have outside of the record."""

    life: Life
    name: str
    contents: dict[str, bytes]
    template: str


def freeze(desk: Desk, name: str, how: Freezing) -> tuple[Outcome, tuple[Path, ...]]:
    """Renders the kept text, keeps the files, and records their digests; gives the paths that were written, too.

    Raises Refused when the table does not allow it, and ProblemsFound when the text is not fit to be signed. Of a
    package, copies that cannot be frozen are left with the reason.
    """
    found, left = without_late(desk, name)
    if made := made_before(desk, [(life, _empty(life)) for life in found]):
        return made, ()
    rules = final_rules(desk.workspace, desk.day)
    faces: list[Face] = []
    refused, problems = list(left), list[Problem]()
    for life in found:
        try:
            _allowed(desk, life)
            faces.append(_face(desk, life, rules))
        except Refused as refusal:
            refused.append(refusal)
        except ProblemsFound as unfit:
            problems.extend(unfit.problems)
            refused.append(Refused(life, _reason(unfit.problems), possible(life)))
    if not faces and problems:
        raise ProblemsFound(tuple(problems))
    return _recorded(desk, how, faces, refused)


def _recorded(desk: Desk, how: Freezing, faces: list[Face], refused: list[Refused]) -> tuple[Outcome, tuple[Path, ...]]:
    """The events, with their files; these are written outside first where that may not be possible."""
    contents = {f"{face.name}{ENDINGS[form]}": data for face in faces for form, data in face.contents.items()}
    if how.out:
        files.guarded(how.out, tuple(contents), how.force)
    plans = [(face.life, _event(face, how.mouflow)) for face in faces]
    blobs = [blob(data, MIMES[form]) for face in faces for form, data in face.contents.items()]
    outcome = record(desk, plans, blobs, refused)
    return outcome, files.write_all(how.out, contents, how.force) if how.out else ()


def _allowed(desk: Desk, life: Life) -> None:
    """Raises Refused when the table does not allow it, before anything is rendered."""
    decide(life, Happened(life.agreement, life.version + 1, desk.at, desk.acting(life), _empty(life)))


def _empty(life: Life) -> Frozen:
    """The event as it is asked for, before there are files."""
    return Frozen(life.digest_of(""), "", "", "", (), "")


def _face(desk: Desk, life: Life, rules: Rulebook) -> Face:
    """The files of the kept text. Raises ProblemsFound when it is not fit to be signed."""
    with laid_out(desk, life.agreement, life.texts[-1]) as (workspace, matter):
        made = document(workspace, matter)
        if made.properties[DIGEST] != life.digest_of(""):
            raise OtherWords(agreement=life.agreement, digest=life.digest_of(""), found=made.properties[DIGEST])
        problems = barring(workspace, matter, made, (rules, desk.day))
        if problems:
            raise ProblemsFound(problems)
        contents = {form: WRITERS[form](made) for form in MIMES}
        return Face(life, matter.name, contents, _template(workspace, matter))


def _reason(problems: tuple[Problem, ...]) -> Reason:
    return Reason(UNFIT, problems=Listed(problems))


def _event(face: Face, mouflow: str) -> Frozen:
    pdf, docx = (file_digest(face.contents[form]) for form in ("pdf", "docx"))
    return Frozen(face.life.digest_of(""), pdf, docx, face.template, fonts_in(face.contents["pdf"], face.name), mouflow)


def _template(workspace: Workspace, matter: Matter) -> str:
    """The digest of the template of a text and of those that it is built on."""
    assert not hasattr(matter.text, "letter")
    names = dict.fromkeys(_built_on(workspace, f"{matter.text.kind}.html"))
    sources = workspace.house.templates.sources
    return file_digest("\0".join(f"{name}\0{sources[name].text}" for name in names).encode())


def _built_on(workspace: Workspace, name: str) -> Iterator[str]:
    """A template and those that it extends or includes."""
    from jinja2.meta import find_referenced_templates  # loads Jinja's compiler, as composing does

    templates = workspace.house.templates
    yield name
    for other in find_referenced_templates(templates.environment.parse(templates.sources[name].text)):
        if other:
            yield from _built_on(workspace, other)
