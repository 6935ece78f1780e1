"""The commands over the whole record: log, verify, backup and restore."""

import json
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Answer

DRAFTS = Path(__file__).parents[2] / "drafts"
Ask = Callable[..., Answer]


@pytest.fixture
def ask(call: Ask, tmp_path: Path) -> Ask:
    """A call in a workspace whose record holds two submitted drafts and a review, with a folder for the key."""
    shutil.copytree(DRAFTS, tmp_path / "work" / "drafts")

    def asked(*arguments: str, **more: str) -> Answer:
        return call(*arguments, folder=tmp_path / "work", XDG_STATE_HOME=str(tmp_path / "state"), **more)

    for words in ("submit kalbar-2025@1 --as pemprov", "review kalbar-2025 telaah-hukum --as pemprov"):
        assert (answer := asked(*words.split())).code == 0, answer.err
    return asked


def test_the_log_tells_every_event(ask: Ask):
    answer = ask("log")
    assert (answer.code, answer.err) == (0, "")
    lines = [line.split("  ") for line in answer.out.splitlines()]
    assert [line[-1] for line in lines] == ["pemprov submitted draft 1", "pemprov gave the review telaah-hukum"]
    assert ask("log", "kalbar-2025").out == answer.out


def test_the_log_for_programs(ask: Ask):
    rows = json.loads(ask("log", "--format", "json").out)["entries"]
    assert [(row["seq"], row["agreement"], row["kind"]) for row in rows] == [
        (1, "kalbar-2025", "submitted"),
        (2, "kalbar-2025", "reviewed"),
    ]
    assert rows[1]["facts"]["step"] == "telaah-hukum"


def test_the_export(ask: Ask, tmp_path: Path):
    out = tmp_path / "catatan.jsonl"
    assert ask("log", "--out", str(out)).code == 0
    assert out.read_text() == ask("log", "--format", "jsonl").out
    assert [json.loads(line)["seq"] for line in out.read_text().splitlines()] == [1, 2]
    assert ask("log", "--format", "json", "--out", str(out)).err == (
        f"mouflow: --format json and --out {out} cannot go together; leave one out\n"
    )


def test_an_unknown_agreement(ask: Ask):
    answer = ask("log", "kalbar")
    assert (answer.code, answer.out) == (2, "")
    assert answer.err == 'mouflow: unknown agreement "kalbar"; did you mean "kalbar-2025"? known: kalbar-2025\n'


@pytest.mark.parametrize("command", ["log", "verify", "backup"])
def test_without_a_record_nothing_is_made(call: Ask, tmp_path: Path, command: str):
    answer = call(command)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith('mouflow: there is no record at "')
    assert answer.err.endswith('record.db" yet; mouflow submit starts one\n')
    assert list(tmp_path.iterdir()) == []


def test_a_whole_record(ask: Ask):
    answer = ask("verify")
    words = "the record is whole: 2 events of 1 agreements, 1 files, signed up to event 2\n"
    assert (answer.code, answer.out, answer.err) == (0, words, "")
    found = json.loads(ask("verify", "--format", "json").out)
    assert (found["sound"], found["entries"], found["signed"], found["findings"]) == (True, 2, 2, [])


def tamper(tmp_path: Path, *statements: str) -> None:
    connection = sqlite3.connect(tmp_path / "work" / "record.db", isolation_level=None)
    for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
        connection.execute(f"DROP TRIGGER {name}")
    for statement in statements:
        connection.execute(statement)
    connection.close()


def test_a_record_that_was_changed(ask: Ask, tmp_path: Path):
    tamper(tmp_path, "UPDATE event SET body = replace(body, 'telaah-hukum', 'telaah-keuangan') WHERE seq = 2")
    answer = ask("verify")
    assert answer.code == 1
    lines = answer.out.splitlines()
    assert lines[0] == (
        "event 2 (kalbar-2025): error: the words of the event are no longer those that were recorded [edited]"
    )
    assert lines[1] == (
        "  cure: keep a copy of the store as it is, compare it with the last backup, and go on from the backup"
    )
    assert lines[2].startswith("the record is not what was recorded: ")
    found = json.loads(ask("verify", "--format", "json").out)
    assert [(one["id"], one["seq"], one["until"]) for one in found["findings"]] == [("edited", 2, 2)]


def test_a_tail_that_was_cut_is_known_from_the_trail(ask: Ask, tmp_path: Path):
    tamper(tmp_path, "DELETE FROM event WHERE seq = 2", "DELETE FROM checkpoint WHERE seq = 2")
    answer = ask("verify")
    assert answer.code == 1
    assert (
        "the last entries are missing: 2 were signed on 2025-09-12T12:00:00+00:00, and 1 are here [cut]" in answer.out
    )


def test_a_file_of_a_text_that_is_gone(ask: Ask, tmp_path: Path):
    tamper(tmp_path, "DELETE FROM blob")
    answer = ask("verify")
    words = (
        "event 1 (kalbar-2025): error: the file drafts/kalbar-2025/v1.yaml of draft 1 is not in the record [lost-file]"
    )
    assert (answer.code, answer.out.splitlines()[0]) == (1, words)


def test_an_event_of_another_time(ask: Ask, tmp_path: Path):
    from mouflow.record.store.opening import open_store  # to append what no command would
    from tests.record.store.conftest import new

    with open_store(tmp_path / "work" / "record.db", create=False) as store:
        store.append([new(3)])
    assert "event 3 (kalbar-2025): error: the event cannot be read: kind 'noted' [not-an-event]" in ask("verify").out
    assert "event 3 of kalbar-2025 cannot be read: kind 'noted'" in ask("log").out


def test_a_backup_comes_back(ask: Ask, tmp_path: Path):
    work = tmp_path / "work"
    before = ask("log").out
    answer = ask("backup", "--out", str(tmp_path / "cadangan.db"))
    assert (answer.code, answer.out.partition(" (")[0]) == (0, f"wrote {tmp_path / 'cadangan.db'}")
    assert ask("backup", "--out", str(tmp_path / "cadangan.db")).err == (
        f'mouflow: "{tmp_path / "cadangan.db"}" is already there; name another file for the backup\n'
    )
    refused = ask("restore", str(tmp_path / "cadangan.db"))
    assert (refused.code, refused.err.endswith("already holds 2 events; restore into an empty place\n")) == (2, True)
    (work / "record.db").rename(tmp_path / "damaged.db")
    answer = ask("restore", str(tmp_path / "cadangan.db"))
    assert (answer.code, answer.out.endswith("record.db holds 2 events again; next: mouflow verify\n")) == (0, True)
    assert ask("log").out == before
    assert ask("verify").code == 0


def test_a_record_that_began_by_itself_takes_nothing_in(ask: Ask, tmp_path: Path):
    from mouflow.record.store.opening import open_store  # an empty record, which no command makes

    ask("backup", "--out", str(tmp_path / "cadangan.db"))
    (tmp_path / "work" / "record.db").unlink()
    open_store(tmp_path / "work" / "record.db", create=True).close()
    answer = ask("restore", str(tmp_path / "cadangan.db"))
    assert answer.code == 2
    assert answer.err.endswith(f'is another record than "{tmp_path / "cadangan.db"}"; move it away, then restore\n')


def test_a_backup_without_a_name_has_the_moment_in_it(ask: Ask, tmp_path: Path):
    found = json.loads(ask("backup", "--format", "json").out)
    assert found["path"] == str(tmp_path / "work" / "record-20250912-120000.db")
    assert (found["entries"], found["size"]) == (2, Path(found["path"]).stat().st_size)


def test_what_cannot_be_signed_is_told_and_recorded(call: Ask, tmp_path: Path):
    shutil.copytree(DRAFTS / "kalbar-2025", tmp_path / "drafts" / "kalbar-2025")
    answer = call("submit", "kalbar-2025@1", "--as", "pemprov")
    assert answer.code == 0
    assert answer.err == "mouflow: nothing was signed: there is no folder for your key; set XDG_STATE_HOME or HOME\n"
    assert "[unsigned]" in call("verify").out
