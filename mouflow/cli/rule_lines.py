"""The page of a rule on the terminal: what it finds, how grave that is, a text at fault, a good one, its settings.

A rule that no check has, such as one of reading, is told with its messages.
"""

import json
from collections.abc import Iterator
from dataclasses import asdict
from textwrap import indent, wrap

from mouflow.errors import N_, Translate
from mouflow.workspace.problem_pages import ProblemPage
from mouflow.workspace.rule_pages import RulePage

HEAD = N_("{id}: {severities}")
SCOPES = {
    "text": N_("Runs on every text."),
    "structure": N_("Runs on drafts, and on texts in which Pasal are recognised."),
    "draft": N_("Runs on drafts."),
    "letter": N_("Runs on letters."),
    "assessment": N_("Runs on assessments."),
}
FINAL = N_("Only with --final, or on a text that says final: true.")
OFF = N_("Off, unless mouflow.yaml turns it on.")
BAD, GOOD = N_("At fault:"), N_("Good:")
MESSAGES = N_("Its messages (… stands for what is found):")
PARAMETERS = N_("Parameters and their defaults (in mouflow.yaml, below checks):")


def page_lines(page: RulePage | ProblemPage, width: int, speak: Translate) -> Iterator[str]:
    """The lines of a rule's page, at most so wide; examples and messages as they are."""
    return _problem_lines(page, width, speak) if isinstance(page, ProblemPage) else _check_lines(page, width, speak)


def _check_lines(page: RulePage, width: int, speak: Translate) -> Iterator[str]:
    yield speak(HEAD).format(id=page.id, severities=", ".join(speak(severity) for severity in page.severities))
    notes = (SCOPES[page.scope], *([FINAL] if page.final else []), *([OFF] if page.noisy else []))
    yield from wrap(" ".join(speak(note) for note in notes), width)
    yield ""
    yield from wrap(" ".join(speak(page.about).split()), width)
    for heading, text in ((BAD, page.bad), (GOOD, page.good)):
        yield ""
        yield speak(heading)
        yield indent(text.strip("\n"), "    ")
    if page.parameters:
        yield ""
        yield speak(PARAMETERS)
        yield f"    {page.id}:"
        yield from (f"      {name}: {shown(default)}" for name, default in page.parameters.items())


def _problem_lines(page: ProblemPage, width: int, speak: Translate) -> Iterator[str]:
    """Facts are left open in the messages."""
    yield speak(HEAD).format(id=page.id, severities=", ".join(speak(severity) for severity in page.severities))
    yield ""
    yield from wrap(speak(page.about), width)
    if page.messages:
        yield ""
        yield speak(MESSAGES)
        yield from (f"    {speak(message).format_map(_Open())}" for message in page.messages)


class _Open(dict[str, str]):
    """Facts that are not known."""

    def __missing__(self, name: str) -> str:
        return "…"


def shown(default: object) -> str:
    """A default as it is written in mouflow.yaml."""
    whole = sorted(default) if isinstance(default, set | frozenset) else default
    return json.dumps(whole, ensure_ascii=False, default=str)


def page_answer(page: RulePage | ProblemPage) -> dict[str, object]:
    """The page for programs, in English."""
    return asdict(page)
