"""Texts of a file in the document: exactly what was typed, and the small markup and nothing else."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from mouflow.document.compose import Composition, compose
from mouflow.document.markup import ILLEGAL
from mouflow.document.texts import UnreadableText
from mouflow.document.tree import Break, Paragraph, Reference, Run, Section, text_of
from mouflow.errors import ProblemsFound
from mouflow.model.base import Rich
from tests.document.kit import composed, draft, house_style, lines, rendered, templates

TEXTS = st.text(min_size=1).filter(
    lambda text: text.strip() and not set(text) & set("*[]{}") and not ILLEGAL.search(text)
)
CLAUSE = '<section id="satu"><h2 class="clause">X</h2><p class="body">{{ text }}</p></section>'
PAGE = f'<section class="text">{CLAUSE}</section>'


def inlines(text):
    section = composed(PAGE, {"text": Rich(text)}).sheets[0].blocks[0]
    assert isinstance(section, Section)
    paragraph = section.blocks[1]
    assert isinstance(paragraph, Paragraph)
    return paragraph.inlines


def collapsed(text):
    """What XML and typesetting make of white space: any run of blanks, tabs and line ends is one blank."""
    return " ".join(part for part in text.replace("\r", " ").replace("\n", " ").replace("\t", " ").split(" ") if part)


@given(TEXTS)
@example("A & B <Ltd>")
@example("<script>alert(1)</script>")
@example("{% x %} {# y #} &nbsp; &amp; <p> </section>")
@example("a\r\n\tb  c")
@example("\xa0a\u2003b\xa0")
@example("ꦲꦤꦕꦫꦏ العربية 😀 \"'")
def test_any_text_comes_out_as_typed(text):
    assert collapsed(text_of(inlines(text))) == collapsed(text)


@given(TEXTS)
def test_any_name_comes_out_as_typed(name):
    document = composed('<section class="text"><p class="title">{{ name }}</p></section>', {"name": name})
    assert text_of(document.sheets[0].blocks[0].inlines) == collapsed(name)


@pytest.mark.parametrize(
    "name", ["{{7*7}}", "{% x %}", "**a**", "[[satu]]", "<script>", "A & B <Ltd>", "{{ subject }}"]
)
def test_a_name_takes_no_markup(name):
    document = composed('<section class="text"><p class="title">{{ name }}</p></section>', {"name": name})
    assert document.sheets[0].blocks[0].inlines == (Run(name),)


def test_bold_italic_reference_and_value():
    assert inlines("a **b *c*** d [[satu]], **[[satu]]** dan *{{ parties.dua.name }}*") == (
        Run("a "),
        Run("b ", bold=True),
        Run("c", bold=True, italic=True),
        Run(" d "),
        *(reference for reference in inlines("[[satu]]")),
        Run(", "),
        *(reference for reference in inlines("**[[satu]]**")),
        Run(" dan "),
        Run("Pihak Dua", italic=True),
    )
    (reference,) = inlines("[[satu]]")
    assert isinstance(reference, Reference)
    assert (reference.target, reference.text, reference.bold) == ("satu", "Pasal 1", False)


def test_a_value_is_no_markup():
    root = draft("clauses:\n  - {id: satu, title: A, text: B}\nnote: '**x** <b> [[satu]] {{ 1 }}'\n")
    document = compose(
        templates('<section class="text"><p class="body">{{ text }}</p></section>'),
        Composition("main.html", root, {"text": Rich("{{ note }}")}, house_style(), "Judul"),
    )
    assert text_of(document.sheets[0].blocks[0].inlines) == "**x** <b> [[satu]] {{ 1 }}"


def test_a_blank_line_is_a_line_break():
    assert inlines("a\n \nb") == (Run("a"), Break(), Run("b"))
    assert inlines("a\nb") == (Run("a b"),)


def test_a_text_that_cannot_be_read_names_the_template_and_the_reason():
    with pytest.raises(ProblemsFound) as caught:
        rendered("<p>\n{{ text }}</p>", {"text": Rich("a {{7*7}}")})
    assert lines(caught.value) == [
        'templates/main.html:2: error: the template fails: cannot read "{{7*7}}"; a text takes **bold**, *italic*, '
        "[[id]] and {{ value | filter }}; correct the line [template.failed]"
    ]
    assert isinstance(caught.value.problems[0].facts["detail"], UnreadableText)


def test_a_reference_that_leads_nowhere_names_the_template():
    with pytest.raises(ProblemsFound) as caught:
        inlines("lihat [[sato]] dan [[zz]]")
    place = "templates/main.html:1: error:"
    assert lines(caught.value) == [
        f'{place} "#sato" leads to no numbered provision; did you mean "satu"? [template.reference]',
        f'{place} "#zz" leads to no numbered provision; known: satu [template.reference]',
    ]


@pytest.mark.parametrize(
    "text",
    [
        "{% import 'tools.html' as tools %}{{ tools.show(text) }}",
        "{% from 'tools.html' import show %}{{ show(text) }}",
        "{% set root = 5 %}{{ text }}",
    ],
)
def test_a_text_is_printed_wherever_a_template_prints_it(text):
    tools = "{% macro show(text) %}{{ text }}{% endmacro %}"
    assert rendered(text, {"text": Rich("**a** {{ subject }}")}, tools=tools) == "<strong>a</strong> Contoh"
