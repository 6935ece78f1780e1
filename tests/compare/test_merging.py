"""The merge of three drafts: its laws over random edits of random and worked drafts, and each kind of collision."""

import copy
from collections.abc import Callable
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mouflow.compare.merging import merged
from mouflow.compare.takings import Taking, doubtful, takings
from mouflow.model.merged import Choice, Clash, Series, collisions, value_of
from tests.compare import edits

RANDOM = st.randoms(use_true_random=False)


@given(RANDOM)
def test_what_one_side_left_alone_is_as_the_other_has_it(random: Random) -> None:
    base = edits.base(random)
    new = edits.edited(base, random)
    for ours, theirs in ((base, new), (new, base), (new, new)):
        node = merged(base, ours, theirs)
        assert value_of(node, "ours") == value_of(node, "theirs") == new
        assert list(collisions(node)) == []


@given(RANDOM)
def test_both_sides_are_treated_alike(random: Random) -> None:
    base = edits.base(random)
    ours, theirs = edits.edited(base, random, 15), edits.edited(base, random, 15)
    one, two = merged(base, ours, theirs), merged(base, theirs, ours)
    assert value_of(one, "ours") == value_of(two, "theirs")
    assert value_of(one, "theirs") == value_of(two, "ours")
    assert len(list(collisions(one))) == len(list(collisions(two)))


@given(RANDOM)
def test_changes_in_different_clauses_never_collide_and_are_all_there(random: Random) -> None:
    base = edits.base(random)
    ours, theirs, both = copy.deepcopy(base), copy.deepcopy(base), copy.deepcopy(base)
    for n in range(len(base["clauses"])):
        for side in random.choice(([ours], [theirs], [])):
            clause = copy.deepcopy(side["clauses"][n])
            for _ in range(3):
                edits.reword(clause, random)
            side["clauses"][n] = both["clauses"][n] = clause
    node = merged(base, ours, theirs)
    assert value_of(node, "ours") == value_of(node, "theirs") == both
    assert list(collisions(node)) == []


@given(RANDOM)
def test_a_clean_merge_takes_nothing_that_nobody_wrote(random: Random) -> None:
    base = edits.base(random)
    found = [edits.edited(base, random, 15) for _ in range(2)]
    node = merged(base, *found)
    if not list(collisions(node)):
        known = {text for value in (base, *found) for text in _words(value)}
        assert set(_words(value_of(node, "ours"))) <= known


def _words(value: Any) -> list[str]:
    if isinstance(value, dict | list):
        return [word for inner in (value.values() if isinstance(value, dict) else value) for word in _words(inner)]
    return str(value).split()


BASE = {
    "subject": "Sinergi Pelayanan Publik",
    "parties": [{"id": "satu", "name": "A", "number": None}, {"id": "dua", "name": "B"}],
    "signing": {"copies": 2},
    "recitals": ["bahwa satu hal perlu;", "bahwa hal lain juga perlu;"],
    "legal_basis": [{"law": "UU 25/2009", "title": "Pelayanan Publik"}],
    "clauses": [
        {"id": "awal", "title": "Awal", "text": "Isi pertama dari pasal ini."},
        {"id": "tengah", "title": "Tengah", "paragraphs": ["Ayat satu yang panjang.", "Ayat dua yang lain."]},
        {
            "id": "akhir",
            "title": "Akhir",
            "text": "Daftar:",
            "items": ["butir satu;", {"id": "b", "text": "butir b."}],
        },
    ],
    "order": ["a", "v", "c", "d", "e"],
    "term": {"years": 5, "reminders": [12, 6, 3]},
}
Change = Callable[[Any], None]


def changed(change: Change) -> Any:
    value = copy.deepcopy(BASE)
    change(value)
    return value


def do(code: str) -> Change:
    """A change as the statement that makes it, of the draft `d`."""

    def made(d: Any) -> None:
        exec(code, {"d": d})

    return made


@pytest.mark.parametrize(
    ("ours", "theirs", "expected"),
    [
        ("d['signing']['copies'] = 4", "d['term']['years'] = 3", "d['signing']['copies'] = 4; d['term']['years'] = 3"),
        ("d['clauses'].pop(0)", "d['clauses'][1]['title'] = 'Baru'",
         "d['clauses'].pop(0); d['clauses'][0]['title'] = 'Baru'"),
        ("d['clauses'].insert(0, d['clauses'].pop())", "d['clauses'][2]['text'] = 'Daftar ini:'",
         "d['clauses'][2]['text'] = 'Daftar ini:'; d['clauses'].insert(0, d['clauses'].pop())"),
        ("d['clauses'][2]['items'][0] = {'id': 'a', 'text': 'butir satu;'}",
         "d['clauses'][2]['items'][0] = 'butir ke satu;'",
         "d['clauses'][2]['items'][0] = {'id': 'a', 'text': 'butir ke satu;'}"),
        ("d['parties'][0]['number'] = '1/A'", "del d['parties'][0]['number']", "d['parties'][0]['number'] = '1/A'"),
        ("d['term']['reminders'].append(2)", "d['term']['reminders'].append(1)", "d['term']['reminders'] += [1, 2]"),
        ("d['recitals'].insert(1, 'bahwa baru;')", "d['recitals'][1] = 'bahwa hal lain itu juga perlu;'",
         "d['recitals'][1:] = ['bahwa baru;', 'bahwa hal lain itu juga perlu;']"),
        ("d['legal_basis'].append({'law': 'X', 'title': 'Y'})", "d['legal_basis'].append({'law': 'X', 'title': 'Y'})",
         "d['legal_basis'].append({'law': 'X', 'title': 'Y'})"),
        ("d['clauses'][1].update(text='Kini begini.'); d['clauses'][1].pop('paragraphs')",
         "d['clauses'][1]['title'] = 'Baru'",
         "d['clauses'][1] = {'id': 'tengah', 'title': 'Baru', 'text': 'Kini begini.'}"),
    ],
)  # fmt: skip
def test_what_does_not_collide(ours: str, theirs: str, expected: str) -> None:
    node = merged(BASE, changed(do(ours)), changed(do(theirs)))
    assert value_of(node, "ours") == value_of(node, "theirs") == changed(do(expected))
    assert list(collisions(node)) == []


@pytest.mark.parametrize(
    ("ours", "theirs", "kind"),
    [
        ("d['signing']['copies'] = 4", "d['signing']['copies'] = 3", Choice),
        ("d['parties'][0]['name'] = 'A satu'", "d['parties'][0]['name'] = 'A dua'", Choice),
        ("d['subject'] = 'Sinergi Layanan Publik'", "d['subject'] = 'Sinergi Pelayanan Masyarakat'", Clash),
        ("d['clauses'].pop(0)", "d['clauses'][0]['text'] = 'Isi pertama.'", Choice),
        ("d['clauses'][0]['text'] = 'Isi pertama.'", "d['clauses'].pop(0)", Choice),
        ("d['clauses'].append({'id': 'x', 'title': 'X', 'text': 'Satu.'})",
         "d['clauses'].append({'id': 'x', 'title': 'X', 'text': 'Dua.'})", Clash),
        ("d['clauses'][1].update(text='Kini.'); d['clauses'][1].pop('paragraphs')",
         "d['clauses'][1]['paragraphs'].append('Ayat tiga.')", Choice),
        ("d['order'] = ['v', 'c', 'd', 'e', 'a']", "d['order'] = ['v', 'c', 'a', 'd', 'e']", Series),
        ("del d['parties'][0]['name']", "d['parties'][0]['name'] = 'Z'", Choice),
    ],
)  # fmt: skip
def test_what_collides(ours: str, theirs: str, kind: type) -> None:
    one, two = changed(do(ours)), changed(do(theirs))
    node = merged(BASE, one, two)
    assert [type(found) for found in collisions(node)] == [kind]
    assert value_of(node, "ours") == one
    assert value_of(node, "theirs") == two


def test_an_id_that_one_gave_stays_where_the_words_collide() -> None:
    ours = changed(do("d['clauses'][2]['items'][0] = 'butir A;'"))
    theirs = changed(do("d['clauses'][2]['items'][0] = {'id': 'a', 'text': 'butir B;'}"))
    node = merged(BASE, ours, theirs)
    assert list(collisions(node)) == [Clash("A", "B")]
    assert value_of(node, "ours")["clauses"][2]["items"][0] == {"id": "a", "text": "butir A;"}


def test_what_was_taken_from_whom() -> None:
    ours = changed(do("d['clauses'].pop(0); d['term']['years'] = 3; d['clauses'][1]['items'].append('c.')"))
    theirs = changed(
        do("d['clauses'][1]['title'] = 'Baru'; c = d['clauses']; c.append(c.pop(0)); d['term']['years'] = 3")
    )
    assert set(takings(merged(BASE, ours, theirs))) == {
        Taking("changed", "theirs", ("clauses", 0, "title")),
        Taking("added", "ours", ("clauses", 1, "items", 2)),
        Taking("removed", "ours", ("clauses", 0)),
        Taking("changed", "both", ("term", "years")),
    }


def test_new_clauses_of_both_in_one_gap_are_both_there_and_told() -> None:
    ours = changed(do("d['clauses'].append({'id': 'z', 'title': 'Z', 'text': 'Z.'})"))
    theirs = changed(do("d['clauses'].append({'id': 'y', 'title': 'Y', 'text': 'Y.'})"))
    node = merged(BASE, ours, theirs)
    assert [clause["id"] for clause in value_of(node, "ours")["clauses"][3:]] == ["y", "z"]
    assert list(doubtful(node)) == [("clauses", 3)]
    assert list(collisions(node)) == []
