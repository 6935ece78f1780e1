"""Template and variables -> document tree: rendered, read, numbered, and its pictures checked."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from mouflow.document.blocks import Sheets, read_sheets
from mouflow.document.markup import DANGLING, DANGLING_NEAR, listed
from mouflow.document.numbering import DanglingReference, number_sheets
from mouflow.document.style import Style
from mouflow.document.templates import Templates
from mouflow.document.tree import Asset, Document, Sheet
from mouflow.errors import Place, Problem, ProblemsFound, nearest
from mouflow.model.base import Model


@dataclass(frozen=True, slots=True)
class Composition:
    """What a document is made of: the template's name, the file it tells (`root`), other variables, look and names."""

    template: str
    root: Model
    variables: Mapping[str, object]
    style: Style
    title: str
    subject: str = ""
    watermark: str = ""
    proof: str = ""  # the line by which each face says which text it is
    assets: Mapping[str, Asset] = field(default_factory=dict)
    properties: Mapping[str, str] = field(default_factory=dict)


def compose(templates: Templates, composition: Composition) -> Document:
    """The document tree of a composition; ProblemsFound with file and line when a template fails."""
    source = templates.sources.get(composition.template)
    file = source.file if source else composition.template
    given = {"root": composition.root, "proof": composition.proof, **composition.variables}
    rendered = templates.render(composition.template, given)
    read = read_sheets(rendered, composition.style, file, frozenset(composition.assets), templates.rows)
    return Document(
        title=composition.title,
        sheets=_numbered(read, composition.style),
        style=composition.style,
        subject=composition.subject,
        watermark=composition.watermark,
        proof=composition.proof,
        assets=composition.assets,
        properties=composition.properties,
    )


def _numbered(read: Sheets, style: Style) -> tuple[Sheet, ...]:
    """The sheets with numbers and references; ProblemsFound at each reference that leads nowhere."""
    try:
        return number_sheets(read.sheets, style)
    except DanglingReference as error:
        problems = tuple(_dangling(target, read.references[target], error.known) for target in error.targets)
        raise ProblemsFound(tuple(sorted(problems, key=lambda problem: problem.place))) from error


def _dangling(target: str, place: Place, known: tuple[str, ...]) -> Problem:
    near = nearest(target, known)
    return Problem(place, DANGLING_NEAR if near else DANGLING, {"id": target, "near": near, "known": listed(known)})
