"""The office of the machine: a workspace in memory, its commands, and a naive book of every agreement beside it."""

import json
import shutil
import sqlite3
from collections.abc import Callable, Iterable, Mapping
from contextlib import closing, redirect_stderr, redirect_stdout
from datetime import UTC, datetime, timedelta
from functools import partial
from io import StringIO
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

from mouflow.cli import run
from tests.cli.machine_texts import LIVES, SETTINGS, draft, package
from tests.record.allowed import allowed
from tests.record.book import Book

MEMORY = Path("/dev/shm")  # where there is one, no disk is waited for
BODY = ("agreement", "version", "kind", "at", "actor", "by", "facts")
Plain = dict[str, Any]
Meant = Callable[[Book], Plain]
Writer = Callable[[Any], bytes]


class Office:
    """A workspace, what was called in it, and what came of it by the naive bookkeeping."""

    calls = 0  # of all offices of this process

    def __init__(self) -> None:
        self.root = Path(mkdtemp(prefix="mouflow-", dir=MEMORY if MEMORY.is_dir() else None))
        (self.root / "mouflow.yaml").write_text(SETTINGS, encoding="utf-8")
        self.environ = {"MOUFLOW_LANG": "en", "XDG_STATE_HOME": str(self.root / "state")}
        self.now = datetime(2025, 9, 12, 5, tzinfo=UTC)
        self.books = {life: Book() for life in LIVES}

    def close(self) -> None:
        """Leaves nothing behind."""
        shutil.rmtree(self.root)

    def call(self, *arguments: str) -> tuple[int, str, str]:
        """The exit code of a command, what it printed, and what it complained of."""
        Office.calls += 1
        out, err = StringIO(), StringIO()
        with redirect_stdout(out), redirect_stderr(err):
            code = run(arguments, self.environ, self.root, self.now.date(), self.now)
        return code, out.getvalue(), err.getvalue()

    def told(self, *arguments: str) -> Any:
        """The answer in JSON of a command that must be fine."""
        code, out, err = self.call(*arguments, "--format", "json")
        assert code == 0, (arguments, err)
        return json.loads(out)

    def head(self) -> tuple[Any, ...]:
        """The last entry of the record, read past the program."""
        path = self.root / "record.db"
        if not path.exists():
            return (0, "")
        with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as connection:
            found = connection.execute("SELECT seq, hash FROM event ORDER BY seq DESC LIMIT 1").fetchone()
        return tuple(found or (0, ""))

    def write(self, agreement: str, number: int, author: str, final: bool, words: dict[str, str]) -> None:
        """Puts a draft into the workspace; of a package with the package itself, on this draft."""
        folder = self.root / "drafts" / agreement
        folder.mkdir(parents=True, exist_ok=True)
        text = draft(agreement, number, author, final, words)
        (folder / f"v{number}.yaml").write_text(text, encoding="utf-8")
        if agreement == "paket":
            (folder / "package.yaml").write_text(package(number), encoding="utf-8")

    def pass_days(self, days: int) -> None:
        """Lets time go by."""
        self.now += timedelta(days=days)

    def concerned(self, name: str, party: str) -> list[str]:
        """The lives that a name means to a party: of a package its own copy, else all but deferred partners' copies."""
        if name != "paket":
            return [name] if self.books[name].events else []
        copies = [life for life in LIVES if life.startswith("paket/") and self.books[life].events]
        if f"paket/{party}" in copies:
            return [f"paket/{party}"]
        return [life for life in copies if len(copies) == 1 or life.partition("/")[2] not in self.books[life].deferred]

    def attempt(self, arguments: Iterable[str], who: str, lives: Iterable[str], meant: Meant | None) -> list[Plain]:
        """Calls a command, and holds what it did to what the books allow; gives the events that it recorded.

        A refused command leaves the record as it was. `meant` is the event that the command stands for in a life; None
        when only the events that come out can be judged.
        """
        line = (*arguments, "--as", who, "--format", "json")
        before = self.head()
        wanted = {life for life in lives if meant and self.may(life, who, meant)}
        code, out, err = self.call(*line)
        if code:
            assert (code, self.head()) == (2, before), (line, err)
            assert not wanted, (line, err)
            return []
        recorded: list[Plain] = json.loads(out)["recorded"]
        kinds = {(event["agreement"], event["kind"]) for event in recorded}
        assert meant is None or {life for life, kind in kinds if kind != "in-force"} == wanted, (line, out)
        for event in recorded:
            self._take(event)
        assert self.head()[0] == before[0] + len(recorded), line
        return recorded

    def may(self, life: str, who: str, meant: Meant) -> bool:
        """Whether the book of a life allows the event that a call stands for."""
        book = self.books[life]
        at = self.now.isoformat(timespec="seconds")
        return allowed(book, {"actor": who, "at": at, "version": len(book.events) + 1, **meant(book)})

    def _take(self, event: Plain) -> None:
        """Takes an event into its book, which must allow it and come to the same state."""
        book = self.books[event["agreement"]]
        said = {key: value for key, value in event.items() if key not in ("state", "fallen")}
        assert allowed(book, event), event
        assert event["version"] == len(book.events) + 1
        stood = {name for name in book.steps if book.act(name)}
        book.note(said)
        assert event["state"] == book.state, event
        if event["kind"] == "submitted":
            fell = {name for name in stood if not book.act(name)}
            assert fell <= set(event["fallen"]) <= fell | set(book.parties), event

    def compare(self) -> None:
        """Holds the status of each agreement, and the log of all, to the books; and the record to its own check."""
        if not self.head()[0]:
            return
        for life, book in self.books.items():
            if book.events:
                self.look(life)
        bodies = [{key: entry[key] for key in BODY if key in entry} for entry in self.told("log")["entries"]]
        for life, book in self.books.items():
            assert [body for body in bodies if body["agreement"] == life] == book.events
        verdict = self.told("verify")
        assert verdict["sound"], verdict
        assert verdict["entries"] == len(bodies)

    def look(self, life: str) -> None:
        """Holds the status of an agreement to its book."""
        book = self.books[life]
        (found,) = self.told("status", life)["agreements"]
        assert (found["state"], found["version"]) == (book.state, len(book.events))
        assert found["digest"] == book.digest("")
        steps = {step["id"]: step for step in found["steps"]}
        assert {name for name in book.steps if book.done(book.steps[name])} == {
            name for name, step in steps.items() if step["state"] == "standing"
        }, steps


def written_once(writers: Mapping[str, Writer]) -> dict[str, Writer]:
    """Writers that set the same text once: the few texts of the machine come back, and setting one takes longest."""
    known: dict[tuple[str, str], bytes] = {}

    def write(form: str, made: Any) -> bytes:
        key = (form, repr(made))
        if key not in known:
            known[key] = writers[form](made)
        return known[key]

    return {form: partial(write, form) for form in writers}
