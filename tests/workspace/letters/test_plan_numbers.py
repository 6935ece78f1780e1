"""Numbers of letters: given in order, kept for ever, never given twice, and only when letters are really written."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mouflow.errors import ProblemsFound
from mouflow.workspace.letters.book import BOOK, Book, Number
from mouflow.workspace.letters.book_faults import NumberTaken
from mouflow.workspace.letters.numbering import Wanted, numbered
from mouflow.workspace.letters.plan import allocate
from tests.workspace.letters.plan_kit import FILE, KINDS, LETTERS, THREE, entity, numbers, opened, plan

DAY = date(2024, 1, 22)
PATTERNS = ("{seq:03}/A/{month:romawi}/{year}", "{seq}/B/{letter}")
WANTED = st.builds(
    Wanted,
    key=st.sampled_from([f"hasil/{n}" for n in range(12)]),
    pattern=st.sampled_from(PATTERNS),
    day=st.sampled_from([DAY, date(2024, 2, 1), date(2025, 1, 1)]),
    first=st.sampled_from([1, 1, 7]),
    fields=st.just({"letter": "hasil"}),
)
RUNS = st.lists(st.tuples(st.lists(WANTED, max_size=12, unique_by=lambda one: one.key), st.booleans()), max_size=5)


class Kept:
    """A book in memory: the number that holds for each letter, and all that were ever given, with their letters."""

    def __init__(self):
        self.now, self.ever = {}, {}

    def run(self, wanted, renumber=False):
        taken = {}
        for series, seq in self.ever:
            taken.setdefault(series, set()).add(seq)
        found = tuple(numbered(wanted, self.now, taken, renumber))
        for one in found:
            holder = self.ever.setdefault((one.number.series, one.number.seq), one.key)
            assert holder == one.key, "a number was given to two letters"
            self.now[one.key] = one.number
        return found


@given(RUNS)
def test_no_number_of_a_series_is_ever_given_to_two_letters(runs):
    kept = Kept()
    for wanted, renumber in runs:
        kept.run(wanted, renumber)


@given(RUNS, st.randoms(use_true_random=False))
def test_what_comes_and_goes_changes_no_number_that_was_kept(runs, random):
    kept = Kept()
    for wanted, _ in runs:
        before = dict(kept.now)
        shuffled = random.sample(wanted, len(wanted))
        found = {one.key: one.number for one in kept.run(shuffled)}
        assert all(found[key] == number for key, number in before.items() if key in found)
        again = kept.run(wanted)
        assert {one.key: one.number for one in again} == found
        assert not any(one.new for one in again)


@given(st.lists(WANTED, max_size=12, unique_by=lambda one: one.key))
def test_new_numbers_rise_from_the_first_in_the_order_of_the_letters(wanted):
    found = [one.number for one in Kept().run(wanted)]
    for series in {number.series for number in found}:
        seqs = [
            number.seq for number, one in zip(found, wanted, strict=True) if (number.series, one.first) == (series, 7)
        ]
        assert seqs == sorted(seqs)
        assert all(seq >= 7 for seq in seqs)
    if all(one.first == 1 for one in wanted):
        counts = {}
        for number in found:
            counts[number.series] = counts.get(number.series, 0) + 1
            assert number.seq == counts[number.series]


@given(RUNS)
def test_renumbering_leaves_nothing_stale(runs):
    kept = Kept()
    for wanted, _ in runs:
        kept.run(wanted)
        kept.run(wanted, renumber=True)
        assert not any(one.stale or one.new for one in kept.run(wanted))


def test_renumbering_keeps_the_place_in_the_series():
    one = Wanted("hasil/satu", PATTERNS[0], DAY)
    kept = {"hasil/satu": Number(one.series, 14, "014/A/I/2024")}
    later = Wanted("hasil/satu", PATTERNS[0], date(2024, 3, 1))
    assert [each.number.text for each in numbered([later], kept, {})] == ["014/A/I/2024"]
    assert [each.number.text for each in numbered([later], kept, {}, renumber=True)] == ["014/A/III/2024"]
    other = Wanted("hasil/satu", PATTERNS[0], date(2025, 3, 1))
    assert [each.number.text for each in numbered([other], kept, {other.series: {1, 2}}, renumber=True)] == [
        "003/A/III/2025"
    ]


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def written(workspace, **order):
    """A plan whose numbers are kept, as right before its letters are written."""
    found = plan(workspace, **order)
    allocate(workspace, found, DAY)
    return found


def test_a_second_run_gives_the_same_numbers(folder):
    first = written(opened(folder))
    second = plan(opened(folder))
    assert numbers(second) == numbers(first)
    assert len(first.numbers) == 9
    assert second.numbers == {}
    assert [one.digest for one in second.letters] == [one.digest for one in first.letters]


def test_a_plan_alone_keeps_nothing(folder):
    plan(opened(folder))
    assert not (folder / BOOK).exists()


def test_a_proof_run_shows_numbers_and_keeps_none(folder):
    proof = written(opened(folder), sample=2)
    assert proof.numbers == {}
    assert numbers(proof).items() <= numbers(plan(opened(folder))).items()
    assert not Book(folder / BOOK).kept("uji")


def test_those_that_are_asked_for_alone_get_the_first_numbers(folder):
    assert numbers(written(opened(folder), only=("tiga",), kinds=("hasil",))) == {"hasil/tiga": "001/HM.01/I/2024"}
    assert numbers(written(opened(folder), kinds=("hasil",))) == {
        "hasil/satu": "002/HM.01/I/2024",
        "hasil/dua": "003/HM.01/I/2024",
        "hasil/tiga": "001/HM.01/I/2024",
    }


def test_who_comes_later_gets_a_later_number_and_who_goes_leaves_a_gap(folder):
    written(opened(folder), kinds=("hasil",))
    entities = entity("nol") + THREE.replace(entity("dua"), "")
    found = numbers(written(opened(folder, entities), kinds=("hasil",)))
    assert {key: number[:3] for key, number in found.items()} == {
        "hasil/nol": "004",
        "hasil/satu": "001",
        "hasil/tiga": "003",
    }
    again = numbers(plan(opened(folder, entity("dua") + entity("lima")), kinds=("hasil",)))
    assert {key: number[:3] for key, number in again.items()} == {"hasil/dua": "002", "hasil/lima": "005"}


def test_the_first_number_of_all_and_of_a_kind(folder):
    kinds = KINDS.replace("letter: lokus", "letter: lokus, first: 100, number: '{seq}/L'")
    found = numbers(plan(opened(folder, letters=f"{LETTERS}  first: 20\n{kinds}")))
    assert [found[key] for key in ("hasil/satu", "hasil/tiga", "lokus/satu/l-0", "lokus/tiga/l-1")] == [
        "020/HM.01/I/2024",
        "022/HM.01/I/2024",
        "100/L",
        "105/L",
    ]


def test_a_number_that_no_longer_fits_is_kept_with_a_warning(folder):
    before = numbers(written(opened(folder), kinds=("hasil",)))
    later = LETTERS.replace("2024-01-22", "2024-02-01") + KINDS
    found = plan(opened(folder, letters=later), kinds=("hasil",))
    assert numbers(found) == before
    assert [str(problem) for problem in found.problems] == [
        f"{FILE}:13:11: warning: 3 letter(s) keep a number, such as 001/HM.01/I/2024, that no longer fits the pattern "
        "or the day; write the old ones back, or use --renumber [letters.number]"
    ]
    assert found.numbers == {}
    anew = written(opened(folder, letters=later), kinds=("hasil",), renumber=True)
    assert list(numbers(anew).values()) == ["001/HM.01/II/2024", "002/HM.01/II/2024", "003/HM.01/II/2024"]
    assert anew.problems == ()
    assert plan(opened(folder, letters=later), kinds=("hasil",)).problems == ()


def test_letters_without_a_pattern_have_no_number(folder):
    letters = LETTERS.replace('  number: "{seq:03}/HM.01/{month:romawi}/{year}"\n', "") + KINDS
    found = written(opened(folder, letters=letters))
    assert set(numbers(found).values()) == {None}
    assert found.numbers == {}
    assert not (folder / BOOK).exists()


def test_patterns_that_would_print_one_number_twice(folder):
    kinds = KINDS.replace("letter: lokus", "letter: lokus, number: '{seq:01}/A'").replace(
        "letter: hasil", "letter: hasil, number: '{seq}/A'"
    )
    with pytest.raises(ProblemsFound) as error:
        plan(opened(folder, letters=LETTERS + kinds))
    assert [str(problem) for problem in error.value.problems] == [
        f"{FILE}:17:46: error: the letters to Pemerintah Kota Satu and to Dinas 0, Pemerintah Kota Satu would both "
        "have the number 1/A; make their patterns differ [letters.number]"
    ]


def test_a_run_that_was_slower_takes_no_numbers(folder):
    slow = plan(opened(folder), kinds=("lokus",))
    written(opened(folder), kinds=("hasil",))
    before = Book(folder / BOOK).kept("uji")
    with pytest.raises(NumberTaken):
        allocate(opened(folder), slow, DAY)
    assert Book(folder / BOOK).kept("uji") == before
    written(opened(folder), kinds=("lokus",))
    assert len({number.text for number in Book(folder / BOOK).kept("uji").values()}) == 9
