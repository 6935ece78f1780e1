"""Words changed inside texts of a YAML source: the texts read as wanted, and nothing else changes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mouflow.reading.patching import Patch, patched, shared
from mouflow.reading.spelling import Manner, spelled
from mouflow.reading.yaml import read_yaml

SOURCE = """\
# Draf awal
mouflow: 1   # kunci pertama

recitals:
  - bahwa kerjasama itu   baik;   # kutipan
  - 'bahwa perijinan ''cepat'' itu baik;'
  - "bahwa\\tperijinan \\"cepat\\" itu baik;"
  - >
    bahwa kerjasama antara
    kedua pihak
    memang perlu;

    dan dan lain-lain
  - |
    bahwa propinsi
      kerjasama
  - bahwa kerjasama yang
    berlanjut berlanjut
    terus   # akhir
flow: {a: kerjasama, b: [propinsi, lain]}
"""


def recital(n: int) -> str:
    value = read_yaml(SOURCE.encode(), "").value
    assert isinstance(value, dict)
    return str(value["recitals"][n])


def at(words: str, n: int, text: str) -> Patch:
    start = recital(n).index(words)
    return Patch(("recitals", n), start, start + len(words), text)


@pytest.mark.parametrize(
    ("patch", "old", "new"),
    [
        (at("kerjasama", 0, "kerja sama"), "bahwa kerjasama itu   baik", "bahwa kerja sama itu   baik"),
        (at("perijinan", 1, "perizinan"), "'bahwa perijinan ''cepat''", "'bahwa perizinan ''cepat''"),
        (at("perijinan", 2, "perizinan"), '"bahwa\\tperijinan', '"bahwa\\tperizinan'),
        (at("kerjasama", 3, "kerja sama"), "bahwa kerjasama antara\n", "bahwa kerja sama antara\n"),
        (at("dan dan", 3, "dan"), "    dan dan lain-lain\n", "    dan lain-lain\n"),
        (at("kerjasama", 4, "kerja sama"), "      kerjasama\n", "      kerja sama\n"),
        (at("berlanjut berlanjut", 5, "berlanjut"), "    berlanjut berlanjut\n", "    berlanjut\n"),
        (at("yang berlanjut", 5, "yang"), "yang\n    berlanjut berlanjut\n", "yang berlanjut\n"),
        (Patch(("flow", "a"), 0, 9, "kerja sama"), "{a: kerjasama,", "{a: kerja sama,"),
        (Patch(("flow", "b", 0), 0, 8, "provinsi"), "[propinsi,", "[provinsi,"),
    ],
)
def test_only_the_words_change(patch: Patch, old: str, new: str) -> None:
    assert SOURCE.count(old) == 1
    assert patched(SOURCE, (patch,)) == SOURCE.replace(old, new)


def test_many_at_once() -> None:
    found = patched(
        SOURCE, (at("dan dan", 3, "dan"), at("kerjasama", 3, "kerja sama"), at("kerjasama", 0, "kerja sama"))
    )
    changed = SOURCE.replace("bahwa kerjasama itu", "bahwa kerja sama itu").replace(
        "kerjasama antara", "kerja sama antara"
    )
    assert found == changed.replace("dan dan", "dan")


def test_a_text_that_cannot_hold_the_words_is_written_anew() -> None:
    found = patched(SOURCE, (at("baik", 1, "'baik'"), at("kerjasama", 0, "# kerja: sama"), at("dan dan", 3, "dan")))
    value = read_yaml(found.encode(), "").value
    assert isinstance(value, dict)
    assert value["recitals"][1] == "bahwa perijinan 'cepat' itu 'baik';"
    assert value["recitals"][0] == "bahwa # kerja: sama itu   baik;"
    assert "# kutipan" in found
    assert "    dan lain-lain\n" in found
    assert "    bahwa kerjasama antara\n    kedua pihak\n" in found


@pytest.mark.parametrize("text", ["\ufeffa: kerjasama", "a: kerjasama\r\nb: 1\r\n", "a: kerjasama # catatan"])
def test_marks_breaks_and_ends_of_files_stay(text: str) -> None:
    assert patched(text, (Patch(("a",), 0, 9, "kerja sama"),)) == text.replace("kerjasama", "kerja sama")


def test_what_two_texts_share() -> None:
    assert shared("kerjasama", "kerja sama") == (5, 4)
    assert shared("dan dan", "dan") == (3, 0)
    assert shared("", "a") == (0, 0)
    assert shared("aa", "aa") == (2, 0)


WORDS = st.text(alphabet="ab 'é\"#:-\n\\", min_size=1, max_size=30).map(str.strip).filter(bool)
STYLES = st.sampled_from(["", "'", '"', "|", ">"])


@st.composite
def written(draw: st.DrawFn) -> tuple[str, str, int, int, str]:
    """A YAML source with a text in some style, and a stretch of that text with other words for it."""
    value = draw(WORDS)
    manner = Manner(draw(STYLES), width=draw(st.sampled_from([0, 12])))
    source = f"# awal\na: {spelled(value, manner)}\n# tengah\nb: dan dan # akhir\n"
    start = draw(st.integers(0, len(value)))
    end = draw(st.integers(start, len(value)))
    return source, value, start, end, draw(st.one_of(st.just(""), WORDS))


@given(written())
def test_any_words_in_any_style(drawn: tuple[str, str, int, int, str]) -> None:
    source, value, start, end, words = drawn
    wanted = value[:start] + words + value[end:]
    found = patched(source, (Patch(("a",), start, end, words), Patch(("b",), 0, 7, "dan")))
    assert read_yaml(found.encode(), "").value == {"a": wanted, "b": "dan"}
    assert found.startswith("# awal\n")
    assert found.endswith("# tengah\nb: dan # akhir\n")
