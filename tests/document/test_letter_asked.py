"""Only what a template prints is worked out for it, and the letter is the same as when all is."""

import pytest

from mouflow.document.assessment_letter import letter_composition
from mouflow.document.compose import compose
from mouflow.document.templates import Source, Templates
from tests.document.kit import house_templates
from tests.document.letter_kit import dimensioned, told
from tests.templates.test_assessment_letters import BABEL, RICH, case_of

KINDS = (
    "surat-hasil-penilaian",
    "surat-evaluasi",
    "surat-penilaian-mandiri",
    "laporan-tindak-lanjut",
    "surat-pendampingan",
)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(("text", "locus"), [(BABEL, None), (BABEL, "disdik"), (RICH, None), (RICH, "x")])
def test_the_letter_is_the_same(kind: str, text: str, locus: str | None) -> None:
    case, templates = case_of(text), house_templates()
    one, look = told(case, kind, locus), dimensioned(case)
    asked = templates.asked(f"{kind}.html")
    assert asked
    assert {"letter", "entity", "year"} <= asked
    whole, part = letter_composition(one, look), letter_composition(one, look, asked)
    assert set(part.variables) == set(whole.variables)
    assert any(part.variables[name] is None is not whole.variables[name] for name in whole.variables)
    assert all(part.variables[name] == whole.variables[name] for name in asked & set(whole.variables))
    there, here = compose(templates, whole), compose(templates, part)
    assert here.sheets == there.sheets


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("{{ a }}{% set b = c %}{{ b }}", {"a", "c"}),
        ('{% extends "base.html" %}{% block x %}{{ a }}{% endblock %}', {"a", "from_base"}),
        ('{% include "base.html" %}', {"from_base"}),
        ('{% from "base.html" import m %}{{ m(a) }}', {"a", "from_base"}),
        ("{% include a %}", None),
        ('{% extends "none.html" %}', None),
        ('{% extends "it.html" %}', None),
        ("{% if %}", None),
    ],
)
def test_what_a_template_prints(text: str, asked: set[str] | None) -> None:
    sources = {"base.html": "{% macro m(x) %}{{ x }}{% endmacro %}{{ from_base }}", "it.html": text}
    templates = Templates({name: Source(content, name) for name, content in sources.items()})
    assert templates.asked("it.html") == asked
