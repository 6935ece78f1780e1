"""Planted defects: what is wrong, in which text, by which edit; and how well the rule that should finds it."""

import re
from collections import Counter
from collections.abc import Callable, Mapping
from copy import deepcopy
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from mouflow.checks.subject import Subject
from tests.checks.corpus.drafts import draft, draft_subject, letter_facts, letter_subject
from tests.checks.corpus.reading import check_of, seen, subject, told
from tests.checks.corpus.texts import Text, agreement, as_markdown, letter, minutes, press

Base = Literal["agreement", "press", "letter", "minutes", "draft", "letter-draft"]
Edit = Callable[[Text], str]
Facts = dict[str, Any]
SEEDS = 20
MAKERS = {"agreement": agreement, "press": press, "letter": letter, "minutes": minutes}


@dataclass(frozen=True)
class Plant:
    """A defect of a rule: the edit that plants it, in a text of that kind; `at` is a value of a draft by its path.

    `anywhere`: the finding stands elsewhere than the edit, as that of a gap stands at the Pasal behind it.
    """

    rule: str
    what: str
    base: Base
    edit: Edit | None = None
    at: Mapping[str, Any] | None = None
    anywhere: bool = False


def says(rule: str, *words: str, anywhere: bool = False) -> tuple[Plant, ...]:
    """An ayat is added to the last clause but one of an agreement."""
    return tuple(Plant(rule, one, "agreement", _with_ayat(one), anywhere=anywhere) for one in words)


def tells(rule: str, *words: str) -> tuple[Plant, ...]:
    """A paragraph is added to a press report."""
    return tuple(Plant(rule, one, "press", _with_line(one)) for one in words)


def notes(rule: str, *words: str) -> tuple[Plant, ...]:
    """A paragraph is added to minutes of a meeting, in which the name of the month stands in every date."""
    return tuple(Plant(rule, one, "minutes", _with_line(one)) for one in words)


def swaps(rule: str, base: Base, *pairs: tuple[str, str], anywhere: bool = False) -> tuple[Plant, ...]:
    """The first match of a pattern is replaced."""
    return tuple(Plant(rule, f"{old} → {new}", base, _swapped(old, new), anywhere=anywhere) for old, new in pairs)


def bodies(rule: str, title: str, *words: str, anywhere: bool = False) -> tuple[Plant, ...]:
    """The words of a clause are replaced."""
    return tuple(
        Plant(rule, f"{title}: {one}", "agreement", _with_body(title, one), anywhere=anywhere) for one in words
    )


def cut(rule: str, *titles: str) -> Plant:
    """Clauses are taken out, and those behind them counted on."""
    return Plant(rule, f"without {', '.join(titles)}", "agreement", _without(titles), anywhere=True)


def drafted(rule: str, *changes: Mapping[str, Any]) -> tuple[Plant, ...]:
    """Values of a draft are changed by their paths; the finding may stand at the value or at what it prints."""
    return tuple(Plant(rule, str(dict(one)), "draft", at=one) for one in changes)


def lettered(rule: str, *changes: Mapping[str, Any]) -> tuple[Plant, ...]:
    """Values of a letter are changed by their paths."""
    return tuple(Plant(rule, str(dict(one)), "letter-draft", at=one) for one in changes)


def missed(plant: Plant, seed: int) -> str:
    """What went wrong with a plant: the rule found nothing, or only elsewhere; empty where it found it."""
    check = check_of(plant.rule)
    if plant.at is not None:
        before, after = _drafts(plant.base, seed), _planted_draft(plant, seed)
        found = seen(check, after)
        new = [one for one in found if told(one) not in {told(old) for old in seen(check, before)}]
        return "" if new else f"not found; {[told(one) for one in found]}"
    good = _good(plant.base, seed)
    assert plant.edit
    words = plant.edit(good)
    assert words != good.words, f"{plant.what} changed nothing in {good.name}"
    known = {told(old) for old in seen(check, subject(good))}
    found = [one for one in seen(check, subject(Text(good.name, words, good.facts))) if told(one) not in known]
    if not found:
        return "not found"
    lines = Counter(map(_bare, words.split("\n"))) - Counter(map(_bare, good.words.split("\n")))
    placed = [one for one in found if one.passage is None or _bare(one.passage.text) in lines]
    return "" if placed or plant.anywhere else f"found elsewhere: {[told(one) for one in found]}"


@cache
def _good(base: Base, seed: int) -> Text:
    """A good text; every third agreement as Markdown."""
    made = MAKERS[base](seed % SEEDS)
    return as_markdown(made) if base == "agreement" and seed % 3 == 1 else made


@cache
def _drafts(base: Base, seed: int) -> Subject:
    return draft_subject(draft(seed % SEEDS)) if base == "draft" else letter_subject(letter_facts(seed % SEEDS))


def _planted_draft(plant: Plant, seed: int) -> Subject:
    facts = deepcopy(draft(seed % SEEDS) if plant.base == "draft" else letter_facts(seed % SEEDS))
    assert plant.at is not None
    for path, value in plant.at.items():
        _put(facts, path, value)
    return draft_subject(facts) if plant.base == "draft" else letter_subject(facts)


def _put(facts: Facts, path: str, value: Any) -> None:
    """Set a value by its path; `clauses.pembiayaan.text` finds a clause by its id, `-` takes the value away."""
    *way, last = path.split(".")
    spot: Any = facts
    for step in way:
        spot = _step(spot, step)
    if value == "-":
        del spot[_place(spot, last) if isinstance(spot, list) else last]
    elif isinstance(spot, list) and last == "+":
        spot.append(value)
    elif isinstance(spot, list):
        spot[next((n for n, one in enumerate(spot) if _named(one, last)), -1) if not last.isdigit() else int(last)] = (
            value
        )
    else:
        spot[last] = value


def _step(spot: Any, step: str) -> Any:
    if isinstance(spot, list):
        return spot[int(step)] if step.isdigit() else next(one for one in spot if _named(one, step))
    return spot[step]


def _place(spot: list[Any], last: str) -> int:
    return int(last) if last.isdigit() else next(n for n, one in enumerate(spot) if _named(one, last))


def _named(one: Any, name: str) -> bool:
    return isinstance(one, dict) and one.get("id") == name


def _bare(line: str) -> str:
    return re.sub(r"[*#`_]|^\d+\.\s+(?=bahwa)", "", line).strip()


def _filled(words: str, text: Text) -> str:
    """The words with the facts of the text; braces of other kinds stay."""
    return re.sub(r"\{(\w+)\}", lambda found: text.facts.get(found[1], found[0]), words)


def _between(text: Text) -> str:
    return "\n\n" if text.name.endswith(".md") else "\n"


def _with_ayat(words: str) -> Edit:
    def edit(text: Text) -> str:
        line = f"(4) {_filled(words, text)}{'' if words[-1] in '.”' else '.'}"
        return re.sub(
            r"(?m)^(\(3\) .*)\n(?=\s*(?:## )?Pasal 12\b)", lambda m: f"{m[1]}{_between(text)}{line}\n", text.words
        )

    return edit


def _with_line(words: str) -> Edit:
    return lambda text: text.words + _filled(words, text) + "\n"


def _swapped(old: str, new: str) -> Edit:
    def edit(text: Text) -> str:
        found = re.search(_filled(old, text), text.words, re.MULTILINE)
        assert found, f"{old} is not in {text.name}"
        return text.words[: found.start()] + found.expand(_filled(new, text)) + text.words[found.end() :]

    return edit


def _with_body(title: str, words: str) -> Edit:
    def edit(text: Text) -> str:
        gap = _between(text)
        body = _filled(words, text).replace("\n", gap)
        pattern = rf"(?ms)^((?:### )?{title}\n\s*).*?(?=^(?:## )?Pasal \d|^Demikian)"
        made, count = re.subn(pattern, lambda found: found[1] + body + gap, text.words)
        assert count == 1, title
        return made

    return edit


def _without(titles: tuple[str, ...]) -> Edit:
    def edit(text: Text) -> str:
        words = text.words
        for title in titles:
            pattern = rf"(?ms)^(?:## )?Pasal \d+\s+(?:### )?{title}\n.*?(?=^(?:## )?Pasal \d|^Demikian)"
            words, count = re.subn(pattern, "", words)
            assert count == 1, title
        counted = iter(range(1, 99))
        return re.sub(r"(?m)^((?:## )?Pasal) \d+$", lambda found: f"{found[1]} {next(counted)}", words)

    return edit
