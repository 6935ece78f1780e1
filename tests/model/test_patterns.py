"""Patterns: cut up and put together again, filled as their fields ask, and names that are files on every system."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mouflow.model.patterns import (
    DATED,
    FIGURES,
    FILE_FIELDS,
    NUMBER_FIELDS,
    Brace,
    NoSuchFigure,
    Slot,
    filled,
    parts,
    plain,
    slots,
    unsafe,
)

WORDS = st.text(st.characters(exclude_characters="{}"), max_size=8)
FIGURE = st.sampled_from(sorted(FIGURES))
NAMED = st.sampled_from([name for name in NUMBER_FIELDS if name not in FIGURES])
SPEC = st.sampled_from(["", ":romawi", *(f":0{n}" for n in range(1, 10))])
SLOT = st.one_of(NAMED.map("{{{}}}".format), st.tuples(FIGURE, SPEC).map(lambda pair: f"{{{pair[0]}{pair[1]}}}"))
PATTERN = st.lists(st.one_of(WORDS, SLOT)).map("".join)
VALUES = {
    "seq": 14,
    "day": 22,
    "month": 1,
    "year": 2024,
    "letter": "hasil",
    "kind": "surat",
    "entity": "e",
    "locus": "",
}


def source(part: str | Slot | Brace) -> str:
    if isinstance(part, Slot):
        return f"{{{part.name}{'' if part.spec is None else f':{part.spec}'}}}"
    return part.text if isinstance(part, Brace) else part


@given(st.text("{}:seq0a/", max_size=20))
def test_the_parts_of_any_text_are_that_text(text):
    assert "".join(source(part) for part in parts(text)) == text


@given(st.text("{}:seq0a/", max_size=20))
def test_parts_know_where_they_stand(text):
    for part in parts(text):
        if not isinstance(part, str):
            assert text[part.offset :].startswith(source(part))


@given(PATTERN)
def test_a_sound_pattern_is_filled_to_the_last_field(pattern):
    found = tuple(parts(pattern))
    assert all(part.fits for part in found if isinstance(part, Slot))
    pieces = [filled(source(part), VALUES) for part in found]
    assert filled(pattern, VALUES) == "".join(pieces)
    assert not set("{}") & set(filled(pattern, VALUES))


@given(WORDS)
def test_words_alone_are_left_as_they_are(text):
    assert filled(text, {}) == text


@given(st.integers(1, 3999), st.integers(1, 9))
def test_widths_only_add_zeros(number, width):
    written = filled(f"{{seq:0{width}}}", {"seq": number})
    assert int(written) == number
    assert len(written) == max(width, len(str(number)))


@pytest.mark.parametrize(
    ("pattern", "number"),
    [
        ("{seq:03}/HM.01/{month:romawi}/{year}", "014/HM.01/I/2024"),
        ("B/{seq}/{day:02}-{month:02}", "B/14/22-01"),
        ("{seq:romawi}.{letter}.{entity}", "XIV.hasil.e"),
        ("{seq:01}", "14"),
        ("tanpa isian", "tanpa isian"),
    ],
)
def test_numbers(pattern, number):
    assert filled(pattern, VALUES) == number


@pytest.mark.parametrize("seq", [0, 4000, 10_030])
def test_numbers_that_romans_could_not_write(seq):
    with pytest.raises(NoSuchFigure) as error:
        filled("{seq:romawi}/X", {"seq": seq})
    assert str(error.value) == (
        f'{seq} cannot be written in Roman figures, as "{{seq:romawi}}/X" asks; write the number in figures'
    )


@pytest.mark.parametrize(
    ("slot", "fits"),
    [
        ("{seq:03}", True),
        ("{seq:romawi}", True),
        ("{month:romawi}", True),
        ("{seq:3}", False),
        ("{seq:003}", False),
        ("{seq:00}", False),
        ("{seq:}", False),
        ("{seq:>3}", False),
        ("{entity:03}", False),
        ("{letter:romawi}", False),
    ],
)
def test_what_may_be_said_of_a_field(slot, fits):
    assert [one.fits for one in slots(slot)] == [fits]


def test_figures_are_fields_of_numbers():
    assert set(DATED) < FIGURES < set(NUMBER_FIELDS)
    assert {"name", "number", "level", "assessment"} < set(FILE_FIELDS)


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("hasil/bangka-barat", None),
        ("Surat 2024/hasil è", None),
        ("..x/y..z", "ending"),
        ("../../etc/x", "outside"),
        ("a/../b", "outside"),
        (".", "outside"),
        ("/etc/x", "outside"),
        ("C:\\x", "forbidden"),
        ("a:b", "forbidden"),
        ("a?b", "forbidden"),
        ("a\nb", "forbidden"),
        ("a\x7fb", "forbidden"),
        ("a.", "ending"),
        ("a ", "ending"),
        (" a", "ending"),
        (".a", "ending"),
        ("a./b", "ending"),
        ("a//b", "empty"),
        ("a/", "empty"),
        ("", "empty"),
    ],
)
def test_names_that_are_no_files_everywhere(name, why):
    assert unsafe(name) == why


@given(st.text(max_size=40))
def test_a_safe_name_stays_below_its_folder(name):
    if unsafe(name) is None:
        folders = name.split("/")
        assert not name.startswith("/")
        assert not {"", ".", ".."} & set(folders)
        assert not set('<>:"\\|?*\0') & set(name)


@pytest.mark.parametrize(
    ("number", "part"),
    [("014/HM.01/I/2024", "014-HM.01-I-2024"), ("B/1 X", "B-1-X"), ("../x", "x"), ("///", "-"), ("a:b?", "a-b")],
)
def test_a_number_in_a_files_name(number, part):
    assert plain(number) == part
    assert unsafe(part) is None


@given(st.text(min_size=1, max_size=30))
def test_any_number_can_be_in_a_files_name(number):
    assert unsafe(f"x-{plain(number)}-x") is None
