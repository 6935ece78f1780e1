"""Which language mouflow speaks: the order of the sources, and the words that are no language."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mouflow.errors import UnknownName
from mouflow.interface import LANGUAGES, interface_language, translation
from mouflow.language import FILTERS, FilterError

INDONESIAN = {"LC_ALL": "id_ID.UTF-8", "LC_MESSAGES": "id_ID.UTF-8", "LANG": "id_ID.UTF-8"}


@pytest.mark.parametrize(
    ("environ", "configured", "language"),
    [
        ({}, None, "en"),
        ({"MOUFLOW_LANG": "id"}, None, "id"),
        ({"MOUFLOW_LANG": "id"}, "en", "id"),
        ({"MOUFLOW_LANG": "en", **INDONESIAN}, "id", "en"),
        ({"MOUFLOW_LANG": ""}, "id", "id"),
        ({"MOUFLOW_LANG": ""}, None, "en"),
        (INDONESIAN, "en", "en"),
        (INDONESIAN, None, "id"),
        ({"LANG": "id_ID.UTF-8"}, None, "id"),
        ({"LANG": "id"}, None, "id"),
        ({"LANG": "id@formal"}, None, "id"),
        ({"LC_MESSAGES": "id_ID", "LANG": "de_DE.UTF-8"}, None, "id"),
        ({"LC_ALL": "C", "LANG": "id_ID.UTF-8"}, None, "en"),
        ({"LC_ALL": "", "LC_MESSAGES": "", "LANG": "id_ID.UTF-8"}, None, "id"),
        ({"LC_MESSAGES": "en_GB.UTF-8", "LANG": "id_ID.UTF-8"}, None, "en"),
        ({"LC_CTYPE": "id_ID.UTF-8"}, None, "en"),
        ({"LANG": "idx_XX.UTF-8"}, None, "en"),
        ({"LANG": "fr_FR.UTF-8"}, None, "en"),
    ],
)
def test_order_of_the_sources(environ, configured, language):
    assert interface_language(environ, configured) == language


@given(st.dictionaries(st.sampled_from(("LC_ALL", "LC_MESSAGES", "LANG")), st.text()))
def test_a_locale_is_never_a_mistake(environ):
    assert interface_language(environ, None) in LANGUAGES


@pytest.mark.parametrize(
    ("environ", "configured", "message"),
    [
        ({"MOUFLOW_LANG": "fr"}, None, 'unknown MOUFLOW_LANG "fr"; known: en, id'),
        ({"MOUFLOW_LANG": "idn"}, "en", 'unknown MOUFLOW_LANG "idn"; did you mean "id"? known: en, id'),
        ({}, "indonesia", 'unknown interface "indonesia"; known: en, id'),
        ({}, "", 'unknown interface ""; known: en, id'),
    ],
)
def test_words_that_are_no_language(environ, configured, message):
    with pytest.raises(UnknownName) as caught:
        interface_language(environ, configured)
    assert str(caught.value) == message


def test_english_needs_no_catalogue():
    assert translation("en")("problem(s) nobody translated") == "problem(s) nobody translated"


def test_indonesian_comes_from_the_catalogue():
    assert translation("id")("error") == "kesalahan"
    assert translation("id")("problem(s) nobody translated") == "problem(s) nobody translated"


def test_an_unknown_language_has_no_translation():
    with pytest.raises(UnknownName) as caught:
        translation("fr")
    assert str(caught.value) == 'unknown interface "fr"; known: en, id'


def test_an_error_speaks_both_languages():
    with pytest.raises(FilterError) as caught:
        FILTERS["angka"]("lima")
    assert caught.value.message(translation("en")) == 'angka needs a whole number, got "lima"'
    assert caught.value.message(translation("id")) == 'angka memerlukan bilangan bulat, bukan "lima"'
