"""Merges written into a side's text: the merge is what is read, and the bytes, comments and order around it stay."""

import difflib
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mouflow.compare.merging import merged
from mouflow.model.merged import Node, Side, collisions
from mouflow.reading import splicing
from mouflow.reading.collisions import collisions as found_in
from mouflow.reading.notes import written
from mouflow.reading.splicing import NotWritten, spliced
from mouflow.reading.yaml import Tree, read_yaml
from tests.compare import edits
from tests.tries import tries

RANDOM = st.randoms(use_true_random=False)
NAMES = ("draf 2", "draf 3")


def trees(*texts: str) -> dict[str, Tree]:
    found = {name: read_yaml(text.encode(), name) for name, text in zip(("base", "ours", "theirs"), texts, strict=True)}
    assert [tree.problems for tree in found.values()] == [(), (), ()]
    return found


def merge(*texts: str) -> Node:
    return merged(*(tree.value for tree in trees(*texts).values()))


def splice(*texts: str, host: Side = "ours") -> str:
    return spliced(merge(*texts), trees(*texts), NAMES, host)


@settings(max_examples=tries(20))
@given(RANDOM)
def test_what_one_side_left_alone_is_as_the_other_wrote_it(random: Random) -> None:
    value = edits.base(random)
    base, new = edits.text(value, random), edits.text(edits.edited(value, random), random)
    assert splice(base, new, base) == splice(base, new, new) == splice(base, base, new, host="theirs") == new


@settings(max_examples=tries(20))
@given(RANDOM)
def test_the_merge_is_what_is_read_and_each_collision_is_marked_once(random: Random) -> None:
    value = edits.base(random)
    texts = [edits.text(each, random) for each in (value, *(edits.edited(value, random, 15) for _ in range(2)))]
    node = merge(*texts)
    tree = read_yaml(splice(*texts).encode(), "baru")
    assert tree.problems == ()
    assert tree.value == written(node, NAMES)
    marks = [mark for _, mark in found_in(tree)]
    assert len(marks) == len(list(collisions(node)))
    assert all((mark.one, mark.two) == NAMES for mark in marks)


@given(RANDOM, st.sampled_from(edits.WORKED))
def test_lines_of_ours_that_nobody_changed_stay_with_their_comments(random: Random, path: Path) -> None:
    """Theirs is written anew without any comment; what is not theirs' change is still as ours wrote it."""
    ours = path.read_text(encoding="utf-8")
    value = edits.value_of_file(path)
    theirs = edits.text(edits.edited(value, random, 2), random)
    lines = splice(ours, ours, theirs).splitlines()
    changed = [line for line in difflib.unified_diff(ours.splitlines(), lines, n=0) if line[:1] in "+-"]
    assert len(changed) < len(ours.splitlines()) / 2


BASE = """\
# Kepala
subject: Sinergi
copies: 2   # asli
clauses:
  # pertama
  - id: a
    title: A
    text: Isi pasal a.

  # kedua
  - id: b
    title: B
    text: >
      Isi pasal b yang
      panjang sekali.
    items: [satu;, {id: h, text: dua.}]
"""


@pytest.mark.parametrize(
    ("ours", "theirs", "expected"),
    [
        # a new clause with its own comment and style, a changed word in a folded text
        (
            BASE.replace("panjang", "pendek"),
            BASE + "\n  # baru\n  - id: c\n    title: C\n    text: |-\n      Isi c.\n",
            BASE.replace("panjang", "pendek") + "\n  # baru\n  - id: c\n    title: C\n    text: |-\n      Isi c.\n",
        ),
        # one clause removed with its comment, the other moved on our side
        (
            BASE.replace("title: B", "title: BB"),
            BASE.replace("  # pertama\n  - id: a\n    title: A\n    text: Isi pasal a.\n\n", ""),
            "# Kepala\nsubject: Sinergi\ncopies: 2   # asli\nclauses:\n"
            + BASE[BASE.index("  # kedua") :].replace("title: B", "title: BB"),
        ),
        # comments that theirs changed above what nobody changed
        (
            BASE.replace("text: Isi pasal a.", "text: Isi baru pasal a."),
            BASE.replace("# kedua", "# kedua, lihat surat"),
            BASE.replace("text: Isi pasal a.", "text: Isi baru pasal a.").replace("# kedua", "# kedua, lihat surat"),
        ),
        # a bare text that got an id, between brackets
        (
            BASE.replace("dua.", "dua lagi."),
            BASE.replace("[satu;,", "[{id: g, text: satu;},"),
            BASE.replace("dua.", "dua lagi.").replace("[satu;,", "[{id: g, text: satu;},"),
        ),
        # a key that theirs has, and one that theirs no longer has
        (
            BASE.replace("copies: 2", "copies: 2\nplace: Pontianak"),
            BASE.replace("copies: 2   # asli\n", "").replace("Sinergi\n", "Sinergi\ndate: 2025-09-12 # hari\n"),
            BASE.replace("copies: 2 ", "place: Pontianak ").replace("Sinergi\n", "Sinergi\ndate: 2025-09-12 # hari\n"),
        ),
        # all entries of a list gone
        (
            BASE.replace("title: A", "title: AA"),
            BASE.replace("    items: [satu;, {id: h, text: dua.}]\n", "    items: []\n"),
            BASE.replace("title: A", "title: AA").replace("[satu;, {id: h, text: dua.}]", "[]"),
        ),
    ],
    ids=("new", "removed", "comments", "bare", "keys", "emptied"),
)
def test_what_comes_from_theirs(ours: str, theirs: str, expected: str) -> None:
    assert splice(BASE, ours, theirs) == expected


def test_what_comes_from_theirs_is_indented_as_ours() -> None:
    theirs = """\
subject: Sinergi
copies: 2
clauses:
- id: a
  title: A
  text: Isi pasal a.
  items:
  - x
- id: b
  title: B
  text: |
    Isi pasal b yang panjang sekali.
  items:
  - satu;
  - {id: h, text: dua.}
  - tiga
"""
    ours = BASE.replace("copies: 2", "copies: 4")
    expected = ours.replace("    text: Isi pasal a.\n", "    text: Isi pasal a.\n    items:\n    - x\n")
    expected = expected.replace("text: dua.}]", "text: dua.}, tiga]").replace("  # pertama\n", "")
    assert splice(BASE, ours, theirs) == expected.replace("\n  # kedua\n", "")


@pytest.mark.parametrize(
    ("ours", "theirs", "expected"),
    [
        ("title: A1", "title: A2", "    title: <<<<<<< (draf 2) A1 ======= (draf 3) A2 >>>>>>>\n"),
        ("title: 'A: 1'", "title: A2", "    title: '<<<<<<< (draf 2) A: 1 ======= (draf 3) A2 >>>>>>>'\n"),
    ],
)
def test_a_collision_in_a_text(ours: str, theirs: str, expected: str) -> None:
    made = splice(BASE, BASE.replace("title: A", ours), BASE.replace("title: A", theirs))
    assert made == BASE.replace("    title: A\n", expected)


def test_a_collision_of_numbers_is_a_comment_above() -> None:
    made = splice(BASE, BASE.replace("copies: 2", "copies: 4"), BASE.replace("copies: 2", "copies: 3"))
    assert made == BASE.replace("copies: 2", "# <<<<<<< (draf 2) 4 ======= (draf 3) 3 >>>>>>>\ncopies: 4")


def test_a_clause_that_one_removed_and_the_other_changed_stays_and_is_marked() -> None:
    gone = BASE.replace("  # pertama\n  - id: a\n    title: A\n    text: Isi pasal a.\n\n", "")
    new = BASE.replace("Isi pasal a.", "Isi lain pasal a.")
    mark = "  # <<<<<<< (draf 2) dihapus ======= (draf 3) seperti tertulis di bawah >>>>>>>\n"
    assert splice(BASE, gone, new) == new.replace("  # pertama\n", f"  # pertama\n{mark}").replace("\n\n", "\n")
    mark = "  # <<<<<<< (draf 2) seperti tertulis di bawah ======= (draf 3) dihapus >>>>>>>\n"
    assert splice(BASE, new, gone) == new.replace("  # pertama\n", f"  # pertama\n{mark}")


def test_a_clause_in_two_forms_has_theirs_in_a_comment() -> None:
    ours = BASE.replace("    text: Isi pasal a.\n", "    paragraphs:\n      - Satu.\n      - Dua.\n")
    theirs = BASE.replace("Isi pasal a.", "Isi lain.")
    comment = (
        "  # <<<<<<< (draf 2) seperti tertulis di bawah\n  # ======= (draf 3)\n  # - id: a\n  #   title: A\n"
        "  #   text: Isi lain.\n  # >>>>>>>\n"
    )
    assert splice(BASE, ours, theirs) == ours.replace("  # pertama\n", f"  # pertama\n{comment}")


def test_a_collision_of_order_is_a_comment_above_the_list() -> None:
    lines = [f"  - {{id: {letter}, text: isi}}\n" for letter in "abcde"]
    texts = ["".join(lines[n] for n in order) for order in ((0, 1, 2, 3, 4), (1, 2, 3, 4, 0), (1, 2, 0, 3, 4))]
    made = splice(*(f"x: 1\nrequests:\n{text}" for text in texts))
    comment = "# <<<<<<< (draf 2) urutan: b, c, d, e, a ======= (draf 3) urutan: b, c, a, d, e >>>>>>>\n"
    assert made == f"x: 1\n{comment}requests:\n{texts[1]}"


def test_line_ends_are_those_of_the_host() -> None:
    ours = BASE.replace("copies: 2", "copies: 4").replace("\n", "\r\n")
    made = splice(BASE, ours, BASE + "  - id: c\n    title: C\n    text: Isi c.\n")
    assert made == ours + "  - id: c\r\n    title: C\r\n    text: Isi c.\r\n"


def test_a_text_that_would_not_read_as_the_merge_is_not_written(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(splicing, "applied", lambda *_: "subject: lain\n")
    with pytest.raises(NotWritten) as caught:
        splice(BASE, BASE, BASE)
    assert str(caught.value) == 'cannot write the merge in the layout of "ours"; put each entry on lines of its own'
