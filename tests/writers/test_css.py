"""Names and words in CSS: no two names fall together, and no word can end what it stands in."""

import tinycss2
from hypothesis import given
from hypothesis import strategies as st

from mouflow.document.style import Format
from mouflow.document.tree import Number
from mouflow.writers.css import BULLET, css_name, css_string, for_browser, for_paper, level_of, place_of, stands_bare
from tests.writers.sample import STYLE

ANY = st.text(st.characters(blacklist_categories=("Cs",)), max_size=30)


@given(ANY, ANY)
def test_two_names_are_two_classes(one: str, other: str) -> None:
    assert (css_name(one) == css_name(other)) == (one == other)


@given(ANY)
def test_a_class_is_one_plain_word_and_none_of_the_writer(name: str) -> None:
    made = css_name(name)
    assert made == "" or set(made) <= set("abcdefghijklmnopqrstuvwxyz0123456789-_")
    assert made not in ("_sheet", "_label", "_grid", "_line", "_bare", "_last", "_page", "_pages", "_paged", "_end")


@given(ANY.filter(lambda text: "\0" not in text))
def test_a_string_says_its_text_and_nothing_else(text: str) -> None:
    (token,) = tinycss2.parse_component_value_list(css_string(text))
    assert token.type == "string"
    assert token.value == text.replace("\r\n", "\r\n")
    assert not set("<>{}()';\n") & set(css_string(text))


def rules(css: str) -> list[object]:
    made = tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True)
    assert [rule for rule in made if rule.type == "error"] == []
    return made


def test_both_sheets_are_sound_css_with_a_rule_for_each_role() -> None:
    for css in (for_paper(STYLE, ("TeX Gyre Bonum",)), for_browser(STYLE, "DRAF")):
        assert len(rules(css)) > 60
        for role, look in STYLE.formats.items():
            said = look.bold or look.align or look.before or look.after or look.size or look.keep_lines
            assert (f".{role}{{" in css) == bool(said), role


def test_the_watermark_cannot_leave_its_string() -> None:
    plain, wild = for_browser(STYLE, "DRAF"), for_browser(STYLE, '"}</style><script>@import "x"')
    assert "</" not in wild
    assert "@import" not in wild
    assert len(rules(plain)) == len(rules(wild))
    assert "body::before" not in for_browser(STYLE, "")


def test_the_font_names_are_quoted() -> None:
    assert 'font-family:"TeX Gyre Bonum",serif' in for_paper(STYLE, ("TeX Gyre Bonum",))
    assert 'font-family:"a\\7d \\3b b",serif' in for_paper(STYLE, ("a};b",))


def test_an_item_stands_at_its_own_level() -> None:
    assert place_of(STYLE, Number("clauses", 2, 1, "a."), "items") == ("clauses", 2)
    assert place_of(STYLE, Number("clauses", 9, 1, "a."), "items") == ("", 0)
    assert place_of(STYLE, Number("unknown", 0, 1, "a."), "items") == ("", 0)
    assert place_of(STYLE, None, "items") == ("clauses", 2)
    assert place_of(STYLE, None, "points") == ("", 0)
    assert level_of(STYLE, "", 0) is BULLET
    assert level_of(STYLE, "clauses", 3).left == 2.6


def test_words_stand_bare_only_without_room_of_their_own() -> None:
    assert stands_bare(Format(bold=True, size=9, align="center", line=1.5))
    for look in (Format(before=1), Format(after=1), Format(left=1), Format(hanging=1), Format(rule="below")):
        assert not stands_bare(look)
