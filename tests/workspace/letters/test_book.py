"""The book of letters: numbers are given once and kept, and each thing that stands in its way is told."""

import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mouflow.workspace.letters import book_file
from mouflow.workspace.letters.book import Book, Number, Written
from mouflow.workspace.letters.book_faults import (
    BookBusy,
    BookDamaged,
    BookFull,
    BookUnwritable,
    NewerBook,
    NotABook,
    NumberTaken,
)
from tests.conftest import Disk

DAY = date(2024, 1, 22)
ROW = Written(
    "a.pdf", "hasil/a", "pdf", "s", "", "i", 2, "a", "Kota A", "", "hasil", "surat", "001", "80.00", "Hijau", ""
)


def number(seq: int, series: str = "s") -> Number:
    return Number(series, seq, f"{seq:03}/{series}")


def test_a_book_that_is_not_there_is_empty_and_stays_away(tmp_path: Path):
    book = Book(tmp_path / "letters.db")
    assert (book.kept("uji"), book.taken("s"), book.written("surat", "uji")) == ({}, frozenset(), {})
    book.keep("uji", {}, DAY)
    assert list(tmp_path.iterdir()) == []


def test_keeps_numbers_and_leaves_nothing_beside_it(tmp_path: Path):
    book = Book(tmp_path / "letters.db")
    book.keep("uji", {"hasil/a": number(1), "hasil/b": number(2)}, DAY)
    book.keep("lain", {"hasil/a": number(3)}, DAY)
    again = Book(tmp_path / "letters.db")
    assert again.kept("uji") == {"hasil/a": number(1), "hasil/b": number(2)}
    assert again.kept("lain") == {"hasil/a": number(3)}
    assert (again.taken("s"), again.taken("t")) == ({1, 2, 3}, frozenset())
    assert [path.name for path in tmp_path.iterdir()] == ["letters.db"]


def test_a_number_of_another_letter_is_refused_and_with_it_all(tmp_path: Path):
    book = Book(tmp_path / "letters.db")
    book.keep("uji", {"hasil/a": number(1)}, DAY)
    with pytest.raises(NumberTaken) as caught:
        book.keep("uji", {"hasil/b": number(2), "hasil/c": number(1)}, DAY)
    assert str(caught.value) == (
        'the number 001/s was given to the letter "hasil/a" in the meantime; give the same command again'
    )
    with pytest.raises(NumberTaken, match='to the letter "uji: hasil/a" in the meantime'):
        book.keep("lain", {"hasil/a": number(1)}, DAY)
    assert (book.kept("uji"), book.taken("s")) == ({"hasil/a": number(1)}, {1})


def test_a_new_number_holds_and_the_old_one_is_never_free(tmp_path: Path):
    book = Book(tmp_path / "letters.db")
    for one in (number(1), number(7), number(2, "t"), number(1)):
        book.keep("uji", {"hasil/a": one}, DAY)
        assert book.kept("uji") == {"hasil/a": one}
    assert (book.taken("s"), book.taken("t")) == ({1, 7}, {2})


def test_the_same_place_in_the_series_in_other_words(tmp_path: Path):
    book = Book(tmp_path / "letters.db")
    book.keep("uji", {"hasil/a": Number("s", 1, "001/I")}, DAY)
    book.keep("uji", {"hasil/a": Number("s", 1, "001/II")}, DAY)
    assert book.kept("uji") == {"hasil/a": Number("s", 1, "001/II")}


@settings(max_examples=30, deadline=None)
@given(steps=st.lists(st.tuples(st.sampled_from("abc"), st.integers(1, 6), st.sampled_from("st")), max_size=12))
def test_no_number_is_ever_of_two_letters(steps: list[tuple[str, int, str]], tmp_path_factory: pytest.TempPathFactory):
    book, holders, last = Book(tmp_path_factory.mktemp("book") / "letters.db"), {}, {}
    for key, seq, series in steps:
        if holders.setdefault((series, seq), key) == key:
            book.keep("uji", {key: number(seq, series)}, DAY)
            last[key] = number(seq, series)
        else:
            with pytest.raises(NumberTaken):
                book.keep("uji", {key: number(seq, series)}, DAY)
    assert book.kept("uji") == last
    for series in "st":
        assert book.taken(series) == {seq for own, seq in holders if own == series}


RUSH = """
import sys
from datetime import date
from pathlib import Path
from mouflow.workspace.letters.book import Book, Number
from mouflow.workspace.letters.book_faults import NumberTaken

book, own = Book(Path(sys.argv[1])), sys.argv[2]
for n in range(25):
    while True:
        seq = max(book.taken("s"), default=0) + 1
        try:
            book.keep(own, {f"hasil/{n}": Number("s", seq, str(seq))}, date(2024, 1, 22))
        except NumberTaken:
            continue
        break
"""


def test_many_processes_at_once_get_numbers_of_their_own(tmp_path: Path):
    """Also the first one, when there is no book yet."""
    path = tmp_path / "letters.db"
    crew = [subprocess.Popen([sys.executable, "-c", RUSH, path, f"uji-{n}"]) for n in range(4)]
    assert [one.wait() for one in crew] == [0] * 4
    assert Book(path).taken("s") == set(range(1, 101))
    assert [len(Book(path).kept(f"uji-{n}")) for n in range(4)] == [25] * 4
    assert [found.name for found in tmp_path.iterdir()] == ["letters.db"]


def test_notes_what_was_written_by_folder(tmp_path: Path):
    book = Book(tmp_path / "letters.db")
    book.note("surat", "uji", [ROW])
    book.note("lain", "uji", [ROW])
    newer = Written(**{name: getattr(ROW, name) for name in ROW.__slots__} | {"sha256": "t", "former": "s"})
    book.note("surat", "uji", [newer])
    assert book.written("surat", "uji") == {"a.pdf": newer}
    assert book.written("lain", "uji") == {"a.pdf": ROW}
    assert book.written("surat", "lain") == {}


def test_other_things_in_its_place(tmp_path: Path):
    path = tmp_path / "letters.db"
    cure = "bring back a copy of it, or move it away if no letter of this workspace was ever numbered"
    for make, reason in (
        (lambda: path.write_text("catatan surat " * 100), "it is no SQLite database"),
        (lambda: path.write_bytes(b""), "it is empty"),
        (lambda: other_database(path), "it is the database of another program"),
        (path.mkdir, "it is a folder"),
    ):
        make()
        with pytest.raises(NotABook) as caught:
            Book(path).kept("uji")
        assert str(caught.value) == f'"{path}" does not hold the numbers of letters: {reason}; {cure}'
        with pytest.raises(NotABook):
            Book(path).keep("uji", {"a": number(1)}, DAY)
        path.rmdir() if path.is_dir() else path.unlink()


def other_database(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE numbers (n)")


def test_a_newer_book(tmp_path: Path):
    path = kept(tmp_path)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 2")
    with pytest.raises(NewerBook) as caught:
        Book(path).kept("uji")
    assert str(caught.value) == f'"{path}" has schema 2 and this mouflow knows up to 1; use the newer mouflow'


@pytest.mark.parametrize(
    ("act", "reason"),
    [
        ("DROP TABLE written", "no such table: written"),
        ("ALTER TABLE written RENAME COLUMN zone TO warna", "no such column: zone"),
    ],
)
def test_a_book_from_which_something_was_taken(tmp_path: Path, act: str, reason: str):
    path = tmp_path / "letters.db"
    Book(path).note("surat", "uji", [ROW])
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(act)
    with pytest.raises(BookDamaged) as caught:
        Book(path).written("surat", "uji")
    assert str(caught.value) == (
        f'"{path}" is damaged: {reason}; bring back a copy of it, since it holds the numbers that were given'
    )


def test_a_damaged_book(tmp_path: Path):
    path = kept(tmp_path)
    content = bytearray(path.read_bytes())
    content[4096:] = b"\xff" * (len(content) - 4096)
    path.write_bytes(content)
    with pytest.raises(BookDamaged) as caught:
        Book(path).kept("uji")
    assert str(caught.value) == (
        f'"{path}" is damaged: database disk image is malformed; '
        "bring back a copy of it, since it holds the numbers that were given"
    )


def test_another_run_writes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    path = kept(tmp_path)
    monkeypatch.setattr(book_file, "connected", lambda path, mode: hasty(path))
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert Book(path).kept("uji") == {"hasil/a": number(1)}
        with pytest.raises(BookBusy) as caught:
            Book(path).keep("uji", {"hasil/b": number(2)}, DAY)
    assert str(caught.value) == f'"{path}" is busy: another run has been writing for 10 seconds; try again'
    assert Book(path).taken("s") == {1}


def hasty(path: Path) -> sqlite3.Connection:
    """A connection that waits for nobody."""
    return sqlite3.connect(path, isolation_level=None, timeout=0)


def kept(folder: Path) -> Path:
    path = folder / "letters.db"
    Book(path).keep("uji", {"hasil/a": number(1)}, DAY)
    return path


@pytest.fixture
def small_disk(disk: Disk) -> Path:
    return disk("200k")


def test_a_full_disk_keeps_all_or_nothing(small_disk: Path):
    path = kept(small_disk)
    many = {f"hasil/{n}": Number("s", n, "x" * 300) for n in range(2, 2_000)}
    with pytest.raises(BookFull) as caught:
        Book(path).keep("uji", many, DAY)
    assert str(caught.value) == (f'no room left for "{path}"; free some space, then give the same command again')
    assert Book(path).kept("uji") == {"hasil/a": number(1)}


def test_no_book_is_made_on_a_full_disk(small_disk: Path):
    (small_disk / "ballast").write_bytes(b"x" * (196 << 10))
    with pytest.raises(BookFull):
        Book(small_disk / "letters.db").keep("uji", {"hasil/a": number(1)}, DAY)
    assert [found.name for found in small_disk.iterdir()] == ["ballast"]


def test_a_disk_that_may_only_be_read(small_disk: Path):
    path = kept(small_disk)
    subprocess.run(["mount", "-o", "remount,ro", small_disk], check=True)
    assert Book(path).kept("uji") == {"hasil/a": number(1)}
    reason = "file or folder is read-only for you; mend its permissions"
    for book in (Book(path), Book(small_disk / "other.db")):
        with pytest.raises(BookUnwritable) as caught:
            book.keep("uji", {"hasil/b": number(2)}, DAY)
        assert str(caught.value).endswith(f'" cannot be used: {reason}')
