"""Waiting for a change: what counts as one, and that both ways of waiting see it."""

import os
from pathlib import Path
from threading import Timer

import pytest

from mouflow.cli.watching import _noticed, _slept, stamps, wait_for_change


def touched(path: Path, text: str) -> None:
    """Writes the file with a time of change that differs surely."""
    path.write_text(text)
    os.utime(path, ns=(1, path.stat().st_mtime_ns + 10**9))


def test_stamps_tell_a_change_a_loss_and_a_return(tmp_path):
    path = tmp_path / "v1.yaml"
    missing = stamps([path])
    assert missing == {path: None}
    path.write_text("a")
    first = stamps([path])
    assert first != missing
    touched(path, "b")
    assert stamps([path]) != first
    path.unlink()
    assert stamps([path]) == missing


def test_it_waits_until_a_file_differs(tmp_path):
    path = tmp_path / "v1.yaml"
    path.write_text("a")
    asked = []

    def pause(folders):
        asked.append(set(folders))
        if len(asked) == 3:
            touched(path, "b")

    wait_for_change(stamps([path]), pause)
    assert asked == [{tmp_path}] * 3


def test_a_change_that_came_before_the_wait_is_seen_at_once(tmp_path):
    path = tmp_path / "v1.yaml"
    path.write_text("a")
    before = stamps([path])
    touched(path, "b")

    def never(_folders):
        raise AssertionError

    wait_for_change(before, never)


@pytest.mark.parametrize("pause", [_slept, _noticed], ids=["looking", "watchfiles"])
def test_both_ways_see_a_change_while_they_wait(tmp_path, pause):
    if pause is _noticed:
        pytest.importorskip("watchfiles", reason="watchfiles is not installed (extra: watch)")
    path = tmp_path / "v1.yaml"
    path.write_text("a")
    before = stamps([path])
    timer = Timer(0.2, touched, (path, "b"))
    timer.start()
    wait_for_change(before, pause)
    timer.join()
    assert stamps([path]) != before


def test_a_folder_that_went_away_is_waited_for(tmp_path):
    path = tmp_path / "drafts" / "v1.yaml"
    before = stamps([path])
    path.parent.mkdir()
    timer = Timer(0.2, touched, (path, "a"))
    timer.start()
    wait_for_change(before)
    timer.join()
    assert stamps([path]) != before
