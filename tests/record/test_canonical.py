"""Canonical JSON: one value, one text; what has no such text is refused with its words."""

import json
from datetime import date
from types import MappingProxyType
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mouflow.record.canonical import NotCanonical, SameKey, canonical, plain

TEXTS = st.text(st.characters(exclude_categories=["Cs"]))
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | TEXTS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXTS.map(lambda key: normalize("NFC", key)), inner),
    max_leaves=20,
)


@given(VALUES)
def test_it_reads_back_and_is_the_same_again(value: object):
    written = canonical(value)
    read = json.loads(written)
    assert read == plain(value)
    assert canonical(read) == written


@given(st.dictionaries(TEXTS.map(lambda key: normalize("NFC", key)), VALUES, min_size=2))
def test_the_order_of_keys_does_not_count(values: dict[str, object]):
    assert canonical(dict(reversed(values.items()))) == canonical(values)


@given(TEXTS)
def test_composed_and_decomposed_letters_are_one(text: str):
    assert canonical(normalize("NFD", text)) == canonical(normalize("NFC", text))


CASES = [
    ({"b": 1, "a": [True, None, "é"]}, '{"a":[true,null,"é"],"b":1}'),
    ({"z": 1, "Z": 2, "é": 3, "😀": 4}, '{"Z":2,"z":1,"é":3,"😀":4}'),
    ((1, (2,)), "[1,[2]]"),
    (MappingProxyType({"a": 'x"\n\x00'}), '{"a":"x\\"\\n\\u0000"}'),
    (10**30, "1" + "0" * 30),
    ("e\u0301", '"é"'),
]


@pytest.mark.parametrize(("value", "text"), CASES)
def test_the_form_is_fixed(value: object, text: str):
    assert canonical(value) == text.encode()


REFUSED = [
    (1.5, "float", "1.5"),
    (float("nan"), "float", "nan"),
    (date(2025, 9, 12), "date", "datetime.date(2025, 9, 12)"),
    ({"a": {1, 2}}, "set", "{1, 2}"),
    ({1: "a"}, "int", "1"),
    (b"x", "bytes", "b'x'"),
    ("a\ud800b", "str", "'\\ud800'"),
]


@pytest.mark.parametrize(("value", "kind", "shown"), REFUSED)
def test_what_has_no_single_form_is_refused(value: object, kind: str, shown: str):
    with pytest.raises(NotCanonical) as refusal:
        canonical(value)
    assert str(refusal.value) == (
        "canonical JSON holds texts, whole numbers, true, false, null, lists and values by key, "
        f"not {kind} ({shown}); write it as text"
    )


def test_two_keys_that_become_one_are_refused():
    with pytest.raises(SameKey) as refusal:
        canonical({"é": 1, "e\u0301": 2})
    assert str(refusal.value) == "two keys are the same text, '\\xe9'; give one of them another name"
