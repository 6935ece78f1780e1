"""Subjects for tests of rules: a foreign text, a good draft or letter with changes; and what a check finds in it."""

from collections.abc import Mapping
from copy import deepcopy
from datetime import date
from functools import cache, partial
from importlib import import_module
from pathlib import Path
from typing import Any

import yaml

from mouflow.checks.drafts import passages_of
from mouflow.checks.frame import Check, Finding
from mouflow.checks.letters import letter_passages
from mouflow.checks.passage import Passage
from mouflow.checks.subject import Subject
from mouflow.errors import Place
from mouflow.reading.models import read_draft, read_letter

ROOT = Path(__file__).parents[2]
TODAY = date(2025, 11, 1)
DRAFT, LETTER = "kalbar-2025/v1", "kalbar-2025/surat-undangan"
Changes = str | Mapping[str, Any]


@cache
def all_checks() -> tuple[Check, ...]:
    """Every check that has a file of its own, in order of its file's name."""
    names = sorted(path.stem for path in (ROOT / "mouflow/checks").glob("*_*.py"))
    modules = (import_module(f"mouflow.checks.{name}") for name in names if not name.startswith("_"))
    return tuple(module.CHECK for module in modules if hasattr(module, "CHECK"))


def foreign(text: str, today: date = TODAY, **known: Any) -> Subject:
    """A text that mouflow did not make: each line with words is a passage, at its line and column."""
    lines = ((n, line) for n, line in enumerate(text.split("\n"), 1) if line.strip())
    passages = tuple(
        Passage(line.strip(), "body", partial(_at, n, len(line) - len(line.lstrip()) + 1)) for n, line in lines
    )
    return Subject("foreign", "teks.txt", passages, today, **known)


def drafted(changes: Changes = "", today: date = TODAY, **known: Any) -> Subject:
    """A good draft with changes: a YAML fragment laid over it, or values by dotted path (`parties.0.number`).

    In a fragment groups are merged, and all else, lists too, takes the place of what was there; null takes it away.
    """
    content = _dumped(_changed(DRAFT, changes))
    reading = read_draft(content, "draf.yaml")
    assert reading.value, [problem.line() for problem in reading.problems]
    passages = passages_of(reading.value, reading.tree)
    return Subject("draft", "draf.yaml", passages, today, draft=reading.value, **known)


def lettered(changes: Changes = "", today: date = TODAY, **known: Any) -> Subject:
    """A good letter with changes, as `drafted` has them."""
    reading = read_letter(_dumped(_changed(LETTER, changes)), "surat.yaml")
    assert reading.value, [problem.line() for problem in reading.problems]
    passages = letter_passages(reading.value, reading.tree)
    return Subject("letter", "surat.yaml", passages, today, letter=reading.value, **known)


def worked(name: str, today: date = TODAY, **known: Any) -> Subject:
    """One of the worked drafts or letters, such as `kalbar-2021/v2`, as it is."""
    file = f"drafts/{name}.yaml"
    content = (ROOT / file).read_bytes()
    if b"\nletter:" in content:
        letter = read_letter(content, file)
        assert letter.value
        return Subject("letter", file, letter_passages(letter.value, letter.tree), today, letter=letter.value, **known)
    reading = read_draft(content, file)
    assert reading.value
    return Subject("draft", file, passages_of(reading.value, reading.tree), today, draft=reading.value, **known)


def findings(check: Check, subject: Subject, **parameters: Any) -> list[Finding]:
    """What a check finds, with some of its parameters changed."""
    return list(check.find(subject, {**check.parameters, **parameters}))


def found(check: Check, subject: Subject, **parameters: Any) -> list[str]:
    """The messages of what a check finds."""
    return [finding.rule.pattern.format(**finding.facts) for finding in findings(check, subject, **parameters)]


def fixed(finding: Finding) -> str:
    """The text of the finding's passage with the finding's words replaced by its fix."""
    assert finding.passage
    assert finding.fix
    return finding.passage.text[: finding.start] + finding.fix.text + finding.passage.text[finding.end :]


def _at(line: int, column: int, offset: int) -> Place:
    return Place("teks.txt", line, column + offset)


@cache
def _base(name: str) -> Any:
    return yaml.safe_load((ROOT / f"drafts/{name}.yaml").read_bytes())


def _dumped(facts: Any) -> bytes:
    return yaml.safe_dump(facts, allow_unicode=True, sort_keys=False, width=10_000).encode("utf-8")


def _changed(name: str, changes: Changes) -> Any:
    facts = deepcopy(_base(name))
    if isinstance(changes, str):
        return _laid_over(facts, yaml.safe_load(changes) or {})
    for path, value in changes.items():
        *way, last = [int(step) if step.isdigit() else step for step in path.split(".")]
        spot = facts
        for step in way:
            spot = spot[step]
        spot[last] = value
    return facts


def _laid_over(below: Any, above: Any) -> Any:
    if not isinstance(below, dict) or not isinstance(above, dict):
        return above
    whole = below | {key: _laid_over(below.get(key), value) for key, value in above.items()}
    return {key: value for key, value in whole.items() if value is not None}
