"""What there is to know of each rule: its page for who asks, and the table of all for the README."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from mouflow.checks import RULES
from mouflow.checks.frame import Check, Scope
from mouflow.errors import N_, SEVERITIES, UnknownName

SENTENCE = re.compile(r".+?[.!?](?=\s+[\"'(A-Z]|$)", re.DOTALL)
SPECIAL = re.compile(r"(?P<code>`[^`]*`)|[\\`*_|<]")
ENOUGH = 60  # characters of a summary; a shorter first sentence needs the next one
RULE, SEVERITY, MEANING = "rule", "severity", "what it finds"  # the README is in English
OFF, FINAL = "off", "final"


@dataclass(frozen=True, slots=True)
class RulePage:
    """A rule: its id, how grave its findings are, why it is there, a text at fault and a good one, and its settings.

    `scope`, `final` and `noisy` say where and when it runs, as its check does.
    """

    id: str
    severities: tuple[str, ...]
    about: str
    bad: str
    good: str
    scope: Scope
    final: bool
    noisy: bool
    parameters: Mapping[str, object]

    @property
    def summary(self) -> str:
        """How its explanation begins."""
        return beginning(self.about)


def rule_names() -> tuple[str, ...]:
    """The ids of all rules."""
    return tuple(check.id for check in RULES)


def rule_page(name: str) -> RulePage:
    """The page of a rule; UnknownName, with the nearest, when there is none."""
    for check in RULES:
        if check.id == name:
            return _page(check)
    raise UnknownName(N_("rule"), name, rule_names())


def rule_pages(checks: Sequence[Check] = RULES) -> tuple[RulePage, ...]:
    """The pages of all rules, in the order of their ids."""
    return tuple(_page(check) for check in sorted(checks, key=lambda check: check.id))


def _page(check: Check) -> RulePage:
    found = {rule.severity for rule in check.rules}
    return RulePage(
        id=check.id,
        severities=tuple(severity for severity in SEVERITIES if severity in found),
        about=check.about,
        bad=check.bad,
        good=check.good,
        scope=check.scope,
        final=check.final,
        noisy=check.noisy,
        parameters=check.parameters,
    )


def beginning(text: str) -> str:
    """The first sentence of a paragraph, on one line, with those that follow while it is too short to say much."""
    line = " ".join(text.split())
    end = 0
    for found in SENTENCE.finditer(line):
        end = found.end()
        if end >= ENOUGH:
            break
    return line[: end or len(line)]


def rules_table(pages: Sequence[RulePage] | None = None) -> str:
    """The rules as a table in Markdown, a line for each: id, severity, what it finds."""
    lines = [f"| {RULE} | {SEVERITY} | {MEANING} |", "|---|---|---|"]
    lines += [
        f"| `{page.id}` | {_graveness(page)} | {_escaped(page.summary)} |"
        for page in (rule_pages() if pages is None else pages)
    ]
    return "".join(f"{line}\n" for line in lines)


def _graveness(page: RulePage) -> str:
    """Its severities, and that it does not always run."""
    notes = [word for word, holds in ((FINAL, page.final), (OFF, page.noisy)) if holds]
    return ", ".join(page.severities) + (f" ({', '.join(notes)})" if notes else "")


def rules_chapter(pages: Sequence[RulePage] | None = None, rank: int = 4) -> str:
    """A page in Markdown for each rule, below headings of that rank: explanation, a text at fault, a good one."""
    return "".join(_section(page, "#" * rank) for page in (rule_pages() if pages is None else pages))


def _section(page: RulePage, hashes: str) -> str:
    about = f"{hashes} {page.id}\n\n{_graveness(page).capitalize()}. {_escaped(' '.join(page.about.split()))}\n\n"
    return f"{about}At fault:\n\n{fenced(page.bad)}\n\nGood:\n\n{fenced(page.good)}\n\n"


def fenced(text: str) -> str:
    """The text as a block of Markdown that is shown as it is."""
    ticks = "`" * max([3, *(len(run) + 1 for run in re.findall("`+", text))])
    return f"{ticks}text\n{text.strip(chr(10))}\n{ticks}"


def _escaped(text: str) -> str:
    """The text as Markdown shows it as it is; code stays code."""
    return SPECIAL.sub(lambda found: found["code"] or ("&lt;" if found[0] == "<" else f"\\{found[0]}"), text)
