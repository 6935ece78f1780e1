"""Template and variables -> document tree: rendered, read, numbered, and its pictures checked."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from mouflow.document.blocks import read_sheets
from mouflow.document.numbering import number_sheets
from mouflow.document.style import Style
from mouflow.document.templates import Templates
from mouflow.document.tree import Asset, Document
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
    assets: Mapping[str, Asset] = field(default_factory=dict)
    properties: Mapping[str, str] = field(default_factory=dict)


def compose(templates: Templates, composition: Composition) -> Document:
    """The document tree of a composition; ProblemsFound with file and line when a template fails."""
    source = templates.sources.get(composition.template)
    rendered = templates.render(composition.template, {"root": composition.root, **composition.variables})
    sheets = read_sheets(rendered, composition.style, source.file if source else composition.template)
    return Document(
        title=composition.title,
        sheets=number_sheets(sheets, composition.style),
        style=composition.style,
        subject=composition.subject,
        watermark=composition.watermark,
        assets=composition.assets,
        properties=composition.properties,
    )
