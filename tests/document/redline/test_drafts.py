"""Redlines of the worked drafts: what the reports tell of them is marked, and nothing else."""

import re
from itertools import combinations
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mouflow.document.redline import accepted, rejected, renumbered
from mouflow.document.tree import Document, Reference, Run, Section
from tests.document.redline.edits import edited, with_a_word
from tests.document.redline.forms import form, marked_words, marks, nodes
from tests.document.redline.kit import changed, compared, worked

NAMES = ("kalbar-2021/v1", "kalbar-2021/v2", "kalbar-2025/v1", "kalbar-2025/v2", "kalbar-2021-adendum/v1")
DICE = st.integers(0, 10**6).map(Random)
LONG = ("kalbar-2021/v2", "kalbar-2025/v1", "kalbar-2025/v2")


def bodies(document: Document):
    return [sheet.blocks for sheet in document.sheets]


def test_the_second_draft_of_kalimantan_barat():
    found = compared(worked("kalbar-2025/v1"), worked("kalbar-2025/v2"))
    assert [line.strip() for line in changed(found)] == [
        "c. mekanisme pengelolaan [+dan percepatan penyelesaian +]pengaduan masyarakat"
        "[+ agar tidak ada laporan yang berulang+]; dan",
        "#independensi Pasal 4 [+INDEPENDENSI+][+¶+]",
        "[+Pelaksanaan Nota Kesepakatan ini tidak mengurangi kewenangan pengawasan PIHAK KESATU, termasuk pengambilan"
        " data penilaian tanpa pemberitahuan terlebih dahulu.+][+¶+]",
        "#monev Pasal 5 [<PEMANTAUAN DAN EVALUASI<][<¶<]",
        "[<PARA PIHAK melakukan pemantauan dan evaluasi atas pelaksanaan Nota Kesepakatan ini paling sedikit 2 (dua)"
        " kali dalam 1 (satu) tahun.<][<¶<]",
        "(2) PIHAK yang menghendaki perpanjangan memberitahukan secara tertulis kepada PIHAK lainnya paling lambat"
        " [-3 (tiga-][+6 (enam+]) bulan sebelum berakhirnya Nota Kesepakatan ini.",
        "#monev Pasal 8 [>PEMANTAUAN DAN EVALUASI>][>¶>]",
        "[>PARA PIHAK melakukan pemantauan dan evaluasi atas pelaksanaan Nota Kesepakatan ini paling sedikit 2 (dua)"
        " kali dalam 1 (satu) tahun.>][>¶>]",
    ]


@pytest.mark.parametrize(("old", "new"), [*combinations(NAMES, 2), *combinations(NAMES[::-1], 2)])
def test_each_version_against_each(old: str, new: str):
    found = compared(worked(old), worked(new)).document
    assert marks(found)
    assert bodies(accepted(found)) == bodies(worked(new))
    assert form(renumbered(rejected(found))) == form(worked(old))


@pytest.mark.parametrize("name", NAMES)
def test_a_draft_and_itself(name: str):
    found = compared(worked(name), worked(name))
    assert found.document == worked(name)
    assert (found.moves, found.untracked) == ((), ())


@settings(deadline=None, max_examples=40)
@given(st.sampled_from(LONG), DICE, st.sampled_from((0.02, 0.1, 0.3)))
def test_any_edit_of_a_draft(name: str, dice: Random, rate: float):
    old, new = worked(name), edited(worked(name), dice, rate)
    found = compared(old, new).document
    assert form(accepted(found)) == form(new)
    assert bodies(renumbered(rejected(found))) == bodies(old)


@settings(deadline=None, max_examples=60)
@given(st.sampled_from(LONG), DICE)
def test_one_word_changed_is_one_word_marked(name: str, dice: Random):
    new, word = with_a_word(worked(name), "berbeda", dice)
    found = compared(worked(name), new)
    marked = [(kind, each) for kind, text in marked_words(found.document) for each in re.findall(r"\w[\w'’-]*", text)]
    assert sorted(marked) == [("del", word), ("ins", "berbeda")]
    assert found.moves == ()


def test_a_reference_whose_number_only_followed_a_move_is_no_change():
    old, new = worked("kalbar-2025/v1"), worked("kalbar-2025/v2")
    words = [{n.text for n in nodes(d.sheets) if isinstance(n, Reference)} for d in (old, new)]
    found = compared(old, new).document
    assert not [node for node in nodes(found.sheets) if isinstance(node, Reference) and node.mark]
    assert all(words)


def test_a_moved_clause_stands_twice_with_its_number_on_each_side():
    found = compared(worked("kalbar-2025/v1"), worked("kalbar-2025/v2"))
    sections = [node for node in nodes(found.document.sheets) if isinstance(node, Section) and node.id == "monev"]
    assert [(s.blocks[0].mark.kind, s.blocks[0].number.label, s.blocks[0].mark.note) for s in sections] == [
        ("moved-from", "Pasal 5", "dipindahkan ke Pasal 8"),
        ("moved-to", "Pasal 8", "dipindahkan dari Pasal 5"),
    ]
    assert {mark.move for mark in marks(found.document) if mark.move} == {"move1"}
    assert [(move.name, move.origin, move.destination, move.rewordings) for move in found.moves] == [
        ("move1", "Pasal 5", "Pasal 8", ())
    ]
    assert not [run for s in sections for run in nodes(s) if isinstance(run, Run) and run.mark is None]
