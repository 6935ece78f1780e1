"""Values written into a YAML source: what was meant is read, and no other byte is touched."""

from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mouflow.reading.layout import Layout
from mouflow.reading.rewriting import rewritten
from mouflow.reading.spelling import Manner, reads_as, spelled
from mouflow.reading.yaml import read_yaml
from tests.compare import edits

SHARED = Path(__file__).parents[3] / "shared" / "examples"
FILES = [*edits.WORKED, *sorted(SHARED.glob("*/*.yaml"))]
TEXT = st.text(st.sampled_from(" abc:#-'\"\\{}[]|>,&*!%@?\n0.~éش"), max_size=20).filter(lambda text: text.strip())
STYLES = st.sampled_from(("", "'", '"', "|", ">"))


@given(TEXT, STYLES, st.booleans(), st.sampled_from((0, 4)), st.sampled_from((0, 12)))
def test_a_text_reads_as_it_was_meant_in_any_manner(text: str, style: str, flow: bool, column: int, width: int) -> None:
    manner = Manner(style, column, column + 2, width, flow)
    assert reads_as(spelled(text, manner), text, manner)


@pytest.mark.parametrize(
    "value", [None, True, False, 0, -12, "0", "true", "null", "~", "", "2025-09-12", [1, "a: b"], {"a": None}]
)
def test_a_value_keeps_its_type(value: object) -> None:
    assert read_yaml(f"a: {spelled(value, Manner())}\n".encode(), "").value == {"a": value}


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_a_value_written_as_it_is_changes_no_byte(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    tree = read_yaml(source.encode(), path.name)
    layout = Layout(tree)
    scalars = {way: layout.value(way) for way in tree.spans if not isinstance(layout.value(way), dict | list)}
    assert len(scalars) > 50
    assert rewritten(source, scalars) == source


@given(st.randoms(use_true_random=False))
def test_other_words_are_read_and_nothing_else_is_touched(random: Random) -> None:
    path = random.choice(FILES)
    source = path.read_text(encoding="utf-8")
    tree = read_yaml(source.encode(), path.name)
    layout = Layout(tree)
    texts = [way for way in tree.spans if isinstance(layout.value(way), str)]
    chosen = {way: f"{layout.value(way)} lagi: #{random.randrange(9)}" for way in random.sample(texts, 5)}
    new = read_yaml(rewritten(source, chosen).encode(), "baru")
    found = Layout(new)
    assert all(found.value(way) == chosen.get(way, layout.value(way)) for way in texts)
    untouched = [line for n, line in enumerate(source.splitlines(), 1) if n not in _lines(layout, chosen)]
    assert [line for line in rewritten(source, chosen).splitlines() if line in set(untouched)] == untouched


def _lines(layout: Layout, ways: dict) -> set[int]:
    source = layout.tree.source
    return {
        line
        for way in ways
        for line in range(source.line(layout.tree.spans[way].start), source.line(layout.value_end(way)) + 1)
    }


@pytest.mark.parametrize(
    ("source", "path", "value", "expected"),
    [
        ("a: b   # catatan\n", ("a",), "c", "a: c   # catatan\n"),
        ("a: 'b'\n", ("a",), "it's", "a: 'it''s'\n"),
        ("a: b\n", ("a",), "c: d", 'a: "c: d"\n'),
        ("a:\n", ("a",), "c", "a: c\n"),
        ("a:   # kosong\n", ("a",), "c", "a: c   # kosong\n"),
        ("- a\n", (0,), "c", "- c\n"),
        ("a: {b: c, d: 1}\n", ("a", "b"), "x, y", 'a: {b: "x, y", d: 1}\n'),
        ("a: {b: c, d: 1}\n", ("a", "d"), 2, "a: {b: c, d: 2}\n"),
        ("a: [1, 2]\n", ("a",), [3], "a: [3]\n"),
        ("a: |\n  b\n  c\n\nd: e\n", ("a",), "x\ny\n", "a: |\n  x\n  y\n\nd: e\n"),
        ("a: |\n  b\n", ("a",), "x", "a: |-\n  x\n"),
        ("a: >\n  satu dua tiga\n  empat\nd: e\n", ("a",), "empat lima enam\n", "a: >\n  empat lima\n  enam\nd: e\n"),
        ("a: satu dua tiga\n  empat\nd: e\n", ("a",), "empat lima enam", "a: empat lima\n  enam\nd: e\n"),
        ("a: b\r\nc: d\r\n", ("a",), "x", "a: x\r\nc: d\r\n"),
        ("\ufeffa: b", ("a",), "x", "\ufeffa: x"),
        ("? a\n: b\n", ("a",), "x", "? a\n: x\n"),
    ],
)
def test_a_value_is_written_in_the_style_of_what_stood_there(
    source: str, path: tuple, value: object, expected: str
) -> None:
    if source.startswith("-"):
        source, path, expected = f"k:\n{source}", ("k", *path), f"k:\n{expected}"
    assert rewritten(source, {path: value}) == expected


def test_a_path_that_is_not_there() -> None:
    with pytest.raises(KeyError):
        rewritten("a: b\n", {("c",): "x"})
