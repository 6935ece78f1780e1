"""What the tests of documents share: templates from texts, the house's style, and complaints as lines."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from mouflow.document.agreement import agreement_variables
from mouflow.document.compose import Composition, compose
from mouflow.document.look import style_of
from mouflow.document.proof import Proof
from mouflow.document.style import Style
from mouflow.document.templates import Source, Templates
from mouflow.document.tree import Asset, Document
from mouflow.errors import ProblemsFound
from mouflow.model import Draft, Profile
from mouflow.model.profile import StyleChoice
from mouflow.reading.models import read_draft, read_profile
from mouflow.record.digest import content

ROOT = Path(__file__).parent.parent.parent
HOUSE = ROOT / "templates"
EXAMPLES = ROOT.parent / "shared" / "examples"
PIXEL = Asset(b"\x89PNG", "image/png", 1, 1)


@cache
def house_profiles() -> dict[str, Profile]:
    found = {path.stem: read_profile(path.read_bytes(), path.name) for path in (HOUSE / "profiles").glob("*.yaml")}
    assert found
    return {name: reading.value for name, reading in found.items() if reading.value is not None}


@cache
def house_style() -> Style:
    return style_of(house_profiles(), "house", StyleChoice())


@cache
def house_templates() -> Templates:
    found = {
        path.name: Source(path.read_text(encoding="utf-8"), f"templates/{path.name}") for path in HOUSE.glob("*.html")
    }
    assert len(found) > 5
    return Templates(found)


def draft(text: str = "") -> Draft:
    """The smallest draft, with other keys laid over it as YAML lines."""
    reading = read_draft((SMALL + text).encode(), "draft.yaml")
    assert reading.value is not None, [str(problem) for problem in reading.problems]
    return reading.value


SMALL = """
mouflow: 1
agreement: contoh
draft: 1
date: 2025-09-12
author: satu
kind: nota-kesepakatan
subject: Contoh
parties:
  - {id: satu, name: Pihak Satu, level: central, signatory: {name: Nama Satu, office: Kepala}}
  - {id: dua, name: Pihak Dua, level: province, signatory: {name: Nama Dua, office: Gubernur}}
"""


def templates(text: str, **others: str) -> Templates:
    """Templates of which `main` is the text, and the others by their names; with a budget for quick tests."""
    texts = {"main": text, **others}
    sources = {f"{name}.html": Source(body, f"templates/{name}.html") for name, body in texts.items()}
    return Templates(sources, steps=200_000)


def rendered(text: str, variables: dict[str, object] | None = None, **others: str) -> str:
    """What the template says, without the places in its start tags."""
    return str(templates(text, **others).render("main.html", {"root": draft_of_values(), **(variables or {})}))


@cache
def draft_of_values() -> Draft:
    return draft("clauses:\n  - {id: satu-pasal, title: Judul, text: Isi.}\n")


def complaints(text: str, variables: dict[str, object] | None = None, **others: str) -> list[str]:
    """The problems of rendering a template, as they are shown."""
    with pytest.raises(ProblemsFound) as caught:
        rendered(text, variables, **others)
    return lines(caught.value)


def lines(error: ProblemsFound) -> list[str]:
    return [str(problem) for problem in error.problems]


def composed(text: str, variables: dict[str, object] | None = None, **others: str) -> Document:
    """The tree of a template."""
    root = draft_of_values()
    return compose(templates(text, **others), Composition("main.html", root, variables or {}, house_style(), "Judul"))


def refusals(text: str, variables: dict[str, object] | None = None, **others: str) -> list[str]:
    """The problems of composing a template, as they are shown."""
    with pytest.raises(ProblemsFound) as caught:
        composed(text, variables, **others)
    return lines(caught.value)


def examples() -> Iterator[Path]:
    """The normative examples, where they lie beside the project."""
    yield from sorted(EXAMPLES.glob("*/*.yaml"))


def agreement(root: Draft, pictures: dict[str, str] | None = None) -> Document:
    """The document of a draft by the house's templates, in the look that the draft chooses."""
    style = style_of(house_profiles(), "house", root.style)
    shown = pictures or {}
    assets = dict.fromkeys(shown.values(), PIXEL)
    variables = agreement_variables(root, shown)
    mark = "FINAL" if root.final else "DRAF"
    proof = Proof(root.agreement, str(root.draft), mark, content(root).whole).line
    facts = {"assets": assets, "proof": proof}
    return compose(house_templates(), Composition(f"{root.kind}.html", root, variables, style, "Judul", **facts))
