"""A file -> the matters it holds (a draft, a letter, or a package's many drafts), and each matter -> its document."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from mouflow.document.agreement import agreement_variables
from mouflow.document.compose import Composition, compose
from mouflow.document.letter import letter_variables
from mouflow.document.proof import DRAFT, FINAL, WORDS, Proof
from mouflow.document.said import words_digest
from mouflow.document.style import Style
from mouflow.document.tree import Document
from mouflow.errors import N_, MouflowError, Problem, ProblemsFound, Rule, UnknownName, blocked
from mouflow.language.forms import judul
from mouflow.model import Draft, Letter, Package, Partner
from mouflow.model.partner import partner_draft
from mouflow.reading.models import Reading, draft_of, letter_of, package_of
from mouflow.reading.yaml import Tree, read_yaml
from mouflow.record.digest import content
from mouflow.workspace import files
from mouflow.workspace.consistency import place_problems
from mouflow.workspace.folder import PACKAGE, Workspace, versions

NO_BASE = Rule("package.base", "error", N_("there is no draft {base} beside the package; known: {known}"))
NO_TABLE = Rule("package.table", "error", N_('there is no table "{file}" beside the package; correct the name'))
LOOK = Rule("draft.style", "error", N_("{detail}"))
ASSESSMENT, SCHEME = N_("an assessment"), N_("a scheme of assessments")


class NoText(MouflowError):
    """A file of the workspace that holds figures, ASSESSMENT or SCHEME, where one with a text is wanted."""

    pattern = N_('"{path}" is {what}, which has no text of its own; name a draft, a letter or a package')

    def __init__(self, path: str, what: str) -> None:
        super().__init__(path=path, what=what)
        if what == ASSESSMENT:
            self.pattern = OF_ASSESSMENT


OF_ASSESSMENT = N_(
    '"{path}" is {what}, which has no text of its own; `mouflow letters` writes its letters; '
    "here name a draft, a letter or a package"
)


@dataclass(frozen=True, slots=True)
class Matter:
    """One text to be written: a draft or letter, the file it came from, and its name as a file."""

    text: Draft | Letter
    file: Path
    name: str
    partner: str = ""


@dataclass(frozen=True, slots=True)
class Held:
    """What a file holds: its matters, all its problems, and the package and base where it is one."""

    matters: tuple[Matter, ...]
    problems: tuple[Problem, ...]
    used: tuple[Path, ...]  # every file that was read for it
    package: Package | None = None
    partners: tuple[Partner, ...] = ()
    base: Draft | None = None
    tree: Tree | None = None  # where everything stands in the file, and in the base of a package
    base_tree: Tree | None = None


def held(workspace: Workspace, path: Path) -> Held:
    """What a file holds; nothing but problems when it cannot be read as any of them. NoText for an assessment."""
    tree = read_yaml(workspace.read(path), files.shown(path))
    if what := figures_in(tree):
        raise NoText(path=files.shown(path), what=what)
    return held_in(workspace, path, tree)


def figures_in(tree: Tree) -> str | None:
    """ASSESSMENT or SCHEME where a file's tree is one of them; None for a text."""
    keys = _keys(tree)
    if keys & {"letter", "agreement"}:
        return None
    return ASSESSMENT if "assessment" in keys else SCHEME if "scheme" in keys else None


def held_in(workspace: Workspace, path: Path, tree: Tree) -> Held:
    """What the tree of a file holds that is neither an assessment nor a scheme."""
    keys = _keys(tree)
    if "letter" in keys:
        return _single(workspace, letter_of(tree, workspace.house.kinds), path)
    if keys & {"partners", "table", "stands_for"}:
        return _package(workspace, path, package_of(tree))
    return _single(workspace, draft_of(tree, workspace.house.kinds), path)


def _keys(tree: Tree) -> set[object]:
    return set(tree.value) if isinstance(tree.value, dict) else set()


def _single(workspace: Workspace, reading: Reading[Draft] | Reading[Letter], path: Path) -> Held:
    text = reading.value
    if text is None:
        return Held((), reading.problems, (path,), tree=reading.tree)
    logos, problems = workspace.pictures.faults(text, path)
    placed = [replace(problem, place=reading.tree.place(way)) for way, problem in problems]
    placed.extend(_look_problems(workspace, text, reading.tree))
    if isinstance(text, Draft):
        placed.extend(place_problems(workspace, text, reading.tree, path))
    matter = Matter(text, path, _name(text))
    return Held((matter,), (*reading.problems, *placed), (path, *logos), tree=reading.tree)


def _name(text: Draft | Letter) -> str:
    return text.letter if isinstance(text, Letter) else f"{text.agreement}-v{text.draft}"


def _package(workspace: Workspace, path: Path, reading: Reading[Package]) -> Held:
    from mouflow.reading.packages import package_problems  # with the readers of tables, which most calls do not need

    package = reading.value
    if package is None:
        return Held((), reading.problems, (path,))
    known = versions(path.parent)
    if package.base not in known:
        numbers = ", ".join(str(number) for number in sorted(known)) or "-"
        missing = Problem(reading.tree.place(("base",)), NO_BASE, {"base": package.base, "known": numbers})
        return Held((), (*reading.problems, missing), (path,))
    base = held(workspace, known[package.base])
    package, tree, rows, used = _with_table(package, path, reading.tree)
    problems = (*reading.problems, *rows, *base.problems)
    if not base.matters or not isinstance(base.matters[0].text, Draft):
        return Held((), problems, (path, *used, *base.used))
    draft = base.matters[0].text
    problems = (*problems, *package_problems(package, tree, draft))
    matters: tuple[Matter, ...] = ()
    if not blocked(problems):
        matters = tuple(_copy(draft, package, partner, path) for partner in package.partners)
    read = (path, *used, *base.used)
    return Held(matters, problems, read, package, package.partners, draft, tree, base.tree)


def _copy(base: Draft, package: Package, partner: Partner, path: Path) -> Matter:
    draft = partner_draft(base, package, partner)
    return Matter(draft, path, f"{_name(draft)}-{partner.id}", partner.id)


def _with_table(
    package: Package, path: Path, tree: Tree
) -> tuple[Package, Tree, tuple[Problem, ...], tuple[Path, ...]]:
    """The package with the partners of its table behind its own, the places of all, and what is wrong in the table."""
    from mouflow.reading.packages import with_table  # as above
    from mouflow.reading.table import read_partners

    if package.table is None:
        return package, tree, (), ()
    table = path.parent / package.table
    if not files.is_there(table) or not files.inside(path.parent, table):
        place = tree.place(("table",))
        return package, tree, (Problem(place, NO_TABLE, {"file": package.table}),), ()
    read = read_partners(files.read(table), files.shown(table))
    return *with_table(package, tree, read), read.problems, (table,)


def is_base(workspace: Workspace, matter: Matter) -> bool:
    """Whether a package beside the draft makes it the text of many partners."""
    path = matter.file.parent / PACKAGE
    if not isinstance(matter.text, Draft) or not path.is_file():
        return False
    package = package_of(read_yaml(workspace.read(path), files.shown(path))).value
    return package is not None and package.base == matter.text.draft


def document(workspace: Workspace, matter: Matter) -> Document:
    """The document tree of a matter, with the proof of its words; ProblemsFound when its look or its template fails."""
    if isinstance(matter.text, Letter):
        return _composed(workspace, matter, None)
    proof = replace(_claim(matter, matter.text), digest=content(matter.text).whole)
    made = _composed(workspace, matter, proof)
    return replace(made, properties={**made.properties, WORDS: words_digest(made)})


def working_document(workspace: Workspace, matter: Matter) -> Document:
    """The document tree of a matter as it goes into another, such as a redline, whose words are not the draft's."""
    claim = None if isinstance(matter.text, Letter) else _claim(matter, matter.text)
    return replace(_composed(workspace, matter, claim), proof="")


def _claim(matter: Matter, text: Draft) -> Proof:
    """What the files of a draft say that they are; nothing of their words yet."""
    agreement = f"{text.agreement}/{matter.partner}" if matter.partner else text.agreement
    return Proof(agreement, str(text.draft), FINAL if text.final else DRAFT)


def _composed(workspace: Workspace, matter: Matter, proof: Proof | None) -> Document:
    text = matter.text
    style = _style(workspace, text)
    assets, pictures = workspace.pictures.shown_in(text, matter.file)
    if isinstance(text, Letter):
        variables, title = letter_variables(text, pictures), text.subject
    else:
        variables, title = agreement_variables(text, pictures), f"{judul(text.kind)} tentang {text.subject}"
    return compose(
        workspace.house.templates,
        Composition(
            template=f"{text.kind}.html",
            root=text,
            variables=variables,
            style=style,
            title=title,
            subject=text.subject,
            watermark="" if text.final else DRAFT,
            proof=proof.line if proof else "",
            assets=assets,
            properties=(proof.properties if proof else {}) | _properties(text),
        ),
    )


def _style(workspace: Workspace, text: Draft | Letter) -> Style:
    default = "letter" if isinstance(text, Letter) else workspace.settings.profile or "house"
    return workspace.house.style(default, text.style)


def _look_problems(workspace: Workspace, text: Draft | Letter, tree: Tree) -> Iterator[Problem]:
    """A paper, font or profile that there is none of, at the draft's own style, or what is wrong with a profile."""
    try:
        _style(workspace, text)
    except ProblemsFound as error:
        yield from error.problems
    except MouflowError as error:
        yield Problem(tree.place(("style",)), LOOK, {"detail": error})


def _properties(text: Draft | Letter) -> dict[str, str]:
    """What a written file says of itself beside its proof: of which kind and day it is, and which letter."""
    if isinstance(text, Letter):
        return {"letter": text.letter, "kind": text.kind} | ({"date": text.date.isoformat()} if text.date else {})
    return {"kind": text.kind, "date": text.date.isoformat()}


def chosen(found: Held, partners: tuple[str, ...]) -> tuple[Matter, ...]:
    """The matters of the named partners, or all; UnknownName for a partner that is not in the package."""
    known = tuple(matter.partner for matter in found.matters if matter.partner)
    for name in partners:
        if known and name not in known:
            raise UnknownName(N_("partner"), name, known)
    return tuple(matter for matter in found.matters if not partners or matter.partner in partners)
