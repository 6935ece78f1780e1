"""Every reason to refuse: seen once with its exact words, by every guard and condition of the table."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from mouflow.errors import Term
from mouflow.record import reasons
from mouflow.record.events import Submitted
from mouflow.record.guards import by_a_party
from mouflow.record.life import STATES, Life
from mouflow.record.reasons import Reason
from mouflow.record.states import TRANSITIONS, row_of
from tests.record.kit import refusal, told
from tests.record.refused import TALKING
from tests.record.refused_signing import SIGNING
from tests.record.scenes import scenes
from tests.record.walks import Case

CASES = (*TALKING, *SIGNING)
ROOT = Path(reasons.__file__).parent.parent
PATTERNS = {name: value for name, value in vars(reasons).items() if isinstance(value, Term)}
RULES = {by_a_party} | {rule for row in TRANSITIONS for rule in (*row.guards, *row.conditions)}


def refusing(life: Life, case: Case) -> Iterator[Callable[..., Reason | None]]:
    """The guards and conditions of the table that refuse the event of a case."""
    now = told(life, case[2], case[3](life))
    row = row_of(life.state, type(now.event))
    if row:
        guards = row.guards if row.event is Submitted else (by_a_party, *row.guards)
        yield from (guard for guard in guards if guard(life, now))
        yield from (condition for condition in row.conditions if condition(life))


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case[1]}: {case[4][:60]}")
def test_a_refusal_says_why_and_changes_nothing(case: Case) -> None:
    pattern, name, who, make, sentence = case
    life = scenes()[name]
    kept = repr(life)
    refused = refusal(life, who, make(life))
    assert refused.reason.message() == sentence
    assert refused.reason.pattern == pattern
    assert refused.message().startswith(f"kalbar ({STATES[life.state][0]}): {sentence}. Possible now: ")
    assert repr(life) == kept


def told_in(folder: str) -> set[str]:
    """The names of the reasons that the files of a folder give."""
    sources = "".join(path.read_text(encoding="utf-8") for path in sorted((ROOT / folder).rglob("*.py")))
    return {name for name in PATTERNS if f"Reason({name}" in sources}


def test_every_reason_is_seen() -> None:
    assert len(PATTERNS) > 45
    seen = {name for name, pattern in PATTERNS.items() if pattern in {case[0] for case in CASES}}
    assert seen == told_in("record")
    assert seen | told_in("workspace") == set(PATTERNS)  # the others answer before the table is asked


def test_every_guard_and_condition_refuses_something() -> None:
    assert len(RULES) > 35
    found = {rule for case in CASES for rule in refusing(scenes()[case[1]], case)}
    assert sorted(rule.__name__ for rule in RULES - found) == []
