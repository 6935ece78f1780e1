"""The office at random: its real commands and a naive bookkeeping are of one mind after every call."""

import pytest
from hypothesis import HealthCheck, settings
from hypothesis.stateful import run_state_machine_as_test

from mouflow.workspace.record import freezing
from mouflow.writers import WRITERS
from tests.cli.machine_office import Office, written_once
from tests.cli.record_machine import RecordMachine

SOAK = settings.default.max_examples > 1000
EXAMPLES, LENGTH = (1_100, 70) if SOAK else (12, 40)  # of each half; a step is some calls of commands
CALLS = 100_000 if SOAK else 100


@pytest.mark.parametrize("half", [1, 2])  # two processes share the work
def test_the_commands_do_what_the_books_allow_and_nothing_else(half: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(freezing, "WRITERS", written_once(WRITERS))
    before = Office.calls
    size = settings(max_examples=EXAMPLES, stateful_step_count=LENGTH, suppress_health_check=[HealthCheck.too_slow])
    run_state_machine_as_test(RecordMachine, settings=size)
    assert Office.calls - before >= CALLS, f"half {half} made too few calls to say anything"
