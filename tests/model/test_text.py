"""The small markup of texts: what is words, what is not, and at which character."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from mouflow.model.text import Fault, Pointer, Value, Words, pieces

MARKUP = st.text(alphabet="ab *_[]{}|.\n-é", max_size=60)


def source(piece):
    if isinstance(piece, Pointer):
        return "[[…]]"
    return "{{…}}" if isinstance(piece, Value) else piece.text


@given(MARKUP)
@example("***a** b*")
@example("[[a]]{{ b }}")
def test_nothing_is_lost_but_stars_that_mark_a_look(text):
    kept = "".join(source(piece) for piece in pieces(text))
    normal = re.sub(
        r"\{\{\s*[\w-]+(\.[\w-]+)*\s*(\|\s*\w+\s*)*\}\}", "{{…}}", re.sub(r"\[\[[^\[\]]*\]\]", "[[…]]", text)
    )
    assert kept.replace("*", "") == normal.replace("*", "")
    assert (text.count("*") - kept.count("*")) % 2 == 0 or "{{" in text


@given(MARKUP)
def test_offsets_are_those_of_the_text(text):
    for piece in pieces(text):
        if isinstance(piece, Words | Fault):
            assert text.startswith(piece.text, piece.offset)
        else:
            assert text.startswith("[[" if isinstance(piece, Pointer) else "{{", piece.offset)


@given(st.text().filter(lambda text: not set(text) & set("*[]{}")))
def test_words_without_markup_are_one_piece(text):
    assert list(pieces(text)) == ([Words(text, 0)] if text else [])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("**tebal**", [Words("tebal", 2, bold=True)]),
        ("*miring*", [Words("miring", 1, italic=True)]),
        ("***dua***", [Words("dua", 3, bold=True, italic=True)]),
        (
            "a **b *c* d** e",
            [Words("a ", 0), Words("b ", 4, True), Words("c", 7, True, True), Words(" d", 9, True), Words(" e", 13)],
        ),
        ("**[[pasal-satu]]**", [Pointer("pasal-satu", 2, bold=True)]),
        ("*{{ term.years | angka }}*", [Value(("term", "years"), ("angka",), 1, italic=True)]),
        ("[[ a ]]", [Pointer("a", 0)]),
        ("{{ 2 | angka | kapital }}", [Value(("2",), ("angka", "kapital"), 0)]),
        ("{{ parties.kotawaringin-barat.name }}", [Value(("parties", "kotawaringin-barat", "name"), (), 0)]),
    ],
)
def test_looks_references_and_values(text, expected):
    assert list(pieces(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "5 * 3 * 2", "2*3*4", "a*b*c", "lihat catatan*", "*catatan", "** a **", "**", "****", "*", "a ** b", "* a *",
        "**a", "a**", "[a]", "{a}", "{% if x %}", "{# x #}", "<script>", "A & B <Ltd>", "snake_case", "[ [a] ]",
    ],
)  # fmt: skip
def test_what_only_looks_like_markup_is_words(text):
    assert list(pieces(text)) == [Words(text, 0)]


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("a {{7*7}} b", Fault("{{7*7}}", 2)),
        ("a {{ }} b", Fault("{{ }}", 2)),
        ("a {{ b c }}", Fault("{{ b c }}", 2)),
        ("a {{ b | }}", Fault("{{ b | }}", 2)),
        ("a {{ b() }}", Fault("{{ b() }}", 2)),
        ("a {{ 'b' }}", Fault("{{ 'b' }}", 2)),
        ("a {{ b.__class__ | c('d') }}", Fault("{{ b.__class__ | c('d') }}", 2)),
        ("a {{ b", Fault("{{", 2)),
        ("a b }}", Fault("}}", 4)),
        ("a [[b", Fault("[[", 2)),
        ("a b]]", Fault("]]", 3)),
        ("a [[b]", Fault("[[", 2)),
        ("**a {{7*7}}**", Fault("{{7*7}}", 4)),
    ],
)
def test_markup_that_cannot_be_read(text, fault):
    assert [piece for piece in pieces(text) if isinstance(piece, Fault)] == [fault]


@pytest.mark.parametrize("part", ["**a ", " *a", "[[a", "{{a", "a** ", "**", "* ", "{{ a | b ", "[["])
def test_a_long_text_is_read_in_one_go(part):
    # Each of these took time by the square of its length when pairs were looked for from every star.
    assert sum(1 for _ in pieces(part * 100_000)) >= 1


def test_the_source_of_a_value():
    assert Value(("term", "years"), ("angka", "kapital"), 0).source == "term.years | angka | kapital"
