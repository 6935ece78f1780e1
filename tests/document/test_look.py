"""Profiles and a document's choice become one style, or are refused with the reason."""

import pytest

from mouflow.document.look import style_of
from mouflow.errors import MouflowError
from mouflow.model import Profile
from mouflow.model.look import Format
from mouflow.model.profile import StyleChoice
from mouflow.reading.models import read_profile
from mouflow.reading.yaml import read_yaml
from tests.document.kit import house_profiles, house_style


def profile(text: str) -> Profile:
    reading = read_profile(text.encode(), "p.yaml")
    assert reading.value is not None, reading.problems
    return reading.value


def styled(text: str = "{}", choice: str = "{}", **others: str):
    """The style of the profile `own`, beside the house's, with a document's choice."""
    profiles = {**house_profiles(), "own": profile(text), **{name: profile(body) for name, body in others.items()}}
    return style_of(profiles, "own", StyleChoice.model_validate(read_yaml(choice.encode(), "c.yaml").value))


def test_the_house():
    style = house_style()
    assert (style.paper.name, style.paper.width, style.font.name) == ("A4", 210, "Bookman Old Style")
    assert style.format("title").bold is True
    assert style.format("no-such-role") == Format()
    assert style.lists["items"] == ("clauses", 2)
    assert style.numberings["recitals"].levels[0].scope == "premis"


def test_a_letter_is_set_in_its_own_font():
    style = style_of(house_profiles(), "letter", StyleChoice())
    assert (style.font.name, style.font.substitutes[0]) == ("Arial", "Liberation Sans")
    assert style.margins != house_style().margins
    assert style.lists == house_style().lists


@pytest.mark.parametrize(
    ("choice", "part", "value"),
    [
        ("paper: F4", "paper.height", 330),
        ("font: Arial", "font.family", "sans-serif"),
        ("size: 11", "size", 11),
        ("line: 1.5", "line", 1.5),
        ("margins: {top: 1, bottom: 1, left: 1, right: 1}", "margins.left", 1),
        ("profile: letter", "font.name", "Arial"),
    ],
)
def test_what_a_document_chooses(choice, part, value):
    found: object = styled("extends: house", choice)
    for name in part.split("."):
        found = getattr(found, name)
    assert found == value


def test_a_profile_says_only_what_differs():
    style = styled(
        "extends: middle\nformats: {title: {italic: true}}",
        middle="extends: house\nsize: 11\nformats: {title: {size: 20}}",
    )
    assert style.size == 11
    assert style.format("title") == Format(align="center", bold=True, after=3, keep_next=True, size=20, italic=True)
    assert style.format("body") == house_style().format("body")


def test_named_parts_are_added_or_take_the_place_of_those_of_the_same_name():
    style = styled(
        "extends: house\npaper: A5\npapers: [{name: A5, width: 148, height: 210}]\n"
        "numberings: [{name: recitals, levels: [{count: decimal, label: '{}.', refer: 'butir {}'}]}]"
    )
    assert style.paper.width == 148
    assert style.numberings["recitals"].levels[0].refer == "butir {}"
    assert set(style.numberings) == set(house_style().numberings)


@pytest.mark.parametrize(
    ("text", "choice", "message"),
    [
        (
            "extends: house",
            "paper: A44",
            'unknown paper "A44"; did you mean "A4"? known: A4, F4',
        ),
        (
            "extends: house",
            "paper: Letter",
            'unknown paper "Letter"; known: A4, F4',
        ),
        (
            "extends: house",
            "font: Ariel",
            'unknown font "Ariel"; did you mean "Arial"? known: Bookman Old Style, Arial, Times New Roman',
        ),
        (
            "extends: house",
            "profile: hose",
            'unknown profile "hose"; did you mean "house"? known: foreign, house, letter, own',
        ),
        (
            "extends: hose",
            "{}",
            'unknown profile "hose"; did you mean "house"? known: foreign, house, letter, own',
        ),
        (
            "extends: own",
            "{}",
            "profiles extend each other in a circle: own → own",
        ),
        (
            "{}",
            "{}",
            'profile "own" does not say: paper, font, margins, size, line; add it, or write extends: house',
        ),
        (
            "paper: A4\nsize: 11",
            "font: Arial",
            'profile "own" does not say: margins, line; add it, or write extends: house',
        ),
        (
            "extends: house",
            "margins: {top: 2, bottom: 2, left: 9, right: 8.5}",
            "margins of 2, 2, 9, 8.5 cm leave no room on A4 (210 × 297 mm); make them smaller",
        ),
        (
            "extends: house",
            "margins: {top: 9, bottom: 9, left: 2, right: 2}",
            "margins of 9, 9, 2, 2 cm leave no room on A4 (210 × 297 mm); make them smaller",
        ),
        (
            "extends: house\nlists: {points: {numbering: nmbers}}",
            "{}",
            'unknown numbering "nmbers"; did you mean "numbers"? known: clauses, recitals, numbers',
        ),
        (
            "extends: house\nlists: {points: {numbering: recitals, level: 1}}",
            "{}",
            'list "points" stands on level 1 of "recitals", which has 1 (from 0); correct it',
        ),
    ],
)
def test_what_cannot_be_a_style(text, choice, message):
    with pytest.raises(MouflowError) as caught:
        styled(text, choice)
    assert str(caught.value) == message


def test_a_longer_circle_names_its_way():
    with pytest.raises(MouflowError) as caught:
        styled("extends: a", a="extends: b", b="extends: own")
    assert str(caught.value) == "profiles extend each other in a circle: own → a → b → own"
