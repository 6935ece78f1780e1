"""law.number-year: a law that is cited by the number or the year of another."""

import re
from collections.abc import Iterator

from mouflow.checks.citations import Citation
from mouflow.checks.frame import Check, Finding, Parameters
from mouflow.checks.law_index import Index, folded, index, key_of, named_before, numbered_end, own, shown, written
from mouflow.checks.passage import Passage
from mouflow.checks.registry import Law
from mouflow.checks.regulations import short_kind
from mouflow.checks.subject import Subject
from mouflow.checks.topics import sentence_end, sentence_start
from mouflow.errors import N_, Rule

PATTERN = N_('"{text}" is not the law on {title}, which is {law}; correct the number or the year: {proposals}')
WRONG = Rule("law.number-year", "error", PATTERN)
UNSURE = Rule("law.number-year", "warning", PATTERN)
OLDER = Rule(
    "law.number-year",
    "hint",
    N_('the law on {title} is {law}, and not "{text}", as far as is known; check whether the older one is meant'),
)
KIND = Rule("law.number-year", "error", N_('"{text}" is not on {title}, but {law} is; correct the kind: {proposals}'))
MEANT = Rule(
    "law.number-year",
    "warning",
    N_('"{text}" stands beside words on {title}, which is {law}; check the number and the year: {proposals}'),
)
STRAY = Rule(
    "law.number-year",
    "hint",
    N_('"{text}" is cited once, and {law} elsewhere; check the number and the year: {proposals}'),
)
CENTRAL = frozenset(("uu", "pp", "perpres", "keppres", "permendagri", "po"))


def find(subject: Subject, _: Parameters) -> Iterator[Finding]:
    """Every citation that the registry does not have, and whose title or whose words it has under another number."""
    laws = index(subject.laws)
    titled = {(one.kind, one.number, one.year) for one in subject.citations if one.title}
    right = {shown(law): law for one in subject.citations if (law := laws.cited(one))}
    for one, passage in own(subject):
        if laws.cited(one):
            continue
        if one.title:
            found = _titled(one, passage, laws)
        else:
            told = (one.kind, one.number, one.year) in titled
            found = None if told else _untitled(one, passage, laws, tuple(right.values()))
        if found:
            yield found


def _titled(one: Citation, passage: Passage, laws: Index) -> Finding | None:
    """What is wrong with a law that is cited with its title."""
    same = laws.titled(one.kind, one.title)
    if not same and not named_before(one):
        return _other_kind(one, passage, laws)
    if not same:
        return None
    law = max(same, key=lambda law: _shared(one, law))
    if _shared(one, law):
        return _finding(WRONG if law.sure else UNSURE, one, passage, same, law)
    return _finding(OLDER if one.year < law.year else UNSURE, one, passage, same, law)


def _shared(one: Citation, law: Law) -> int:
    """How many of number and year are the law's."""
    return (one.number.lstrip("0") == law.number) + (one.year == law.year)


def _other_kind(one: Citation, passage: Passage, laws: Index) -> Finding | None:
    """A title, number and year of a law of another kind."""
    if key_of(one.kind) not in CENTRAL:
        return None
    for law in laws.by_number.values():
        if _shared(one, law) == 2 and law.sure and folded(law.title) == folded(one.title):
            proposal = f"{shown(law)}"
            facts = {"text": _text(one, passage), "title": law.title, "law": shown(law), "proposals": proposal}
            return Finding(KIND, facts, passage, one.start, numbered_end(one), proposals=(proposal,))
    return None


def _untitled(one: Citation, passage: Passage, laws: Index, right: tuple[Law, ...]) -> Finding | None:
    """A citation without a title that is one figure off a law that its sentence speaks of, or that the text cites."""
    near = [law for law in laws.by_number.values() if _is_near(one, law)]
    text = passage.text
    sentence = text[sentence_start(text, one.start) : sentence_end(text, one.end)]
    for law in near:
        if law.title and " " in law.title and re.search(_loose(law.title), sentence, re.IGNORECASE):
            return _finding(MEANT, one, passage, (law,), law)
    for law in near:
        if law in right and law.title:
            return _finding(STRAY, one, passage, (law,), law)
    return None


def _loose(title: str) -> str:
    return r"\b" + r"[\s,]+".join(map(re.escape, title.replace(",", " ").split())) + r"\b"


def _is_near(one: Citation, law: Law) -> bool:
    """Whether it has one of the law's number and year, and the other but for one figure, or for two changed over."""
    if key_of(short_kind(law.kind)) != key_of(one.kind) or _shared(one, law) != 1:
        return False
    if one.year == law.year:
        return _one_off(one.number, law.number)
    return _one_off(str(one.year), str(law.year))


def _one_off(one: str, other: str) -> bool:
    if len(one) != len(other):
        return False
    return sum(a != b for a, b in zip(one, other, strict=True)) == 1 or (one != other and one == other[::-1])


def _finding(rule: Rule, one: Citation, passage: Passage, laws: tuple[Law, ...], law: Law) -> Finding:
    proposals = tuple(dict.fromkeys(written(one, passage.text, each) for each in (law, *laws)))
    facts = {
        "text": _text(one, passage),
        "title": law.title,
        "law": shown(law),
        "proposals": ", ".join(proposals),
    }
    return Finding(rule, facts, passage, one.start, numbered_end(one), proposals=proposals)


def _text(one: Citation, passage: Passage) -> str:
    return " ".join(passage.text[one.start : numbered_end(one)].split())


CHECK = Check(
    id="law.number-year",
    rules=(WRONG, UNSURE, OLDER, KIND, MEANT, STRAY),
    find=find,
    about=N_(
        "A law is known by its number and year. Where its title is that of a law in the registry and its number or "
        "year is not, one of them was mistyped, and the right citation is proposed. An older law of the same title is "
        "told as a hint. Without a title, a citation that is one figure off is told where its sentence speaks of what "
        "that law is on, or where the text cites that law elsewhere. Laws that the registry does not have are not "
        "judged; `laws:` in mouflow.yaml names files with more of them."
    ),
    bad="Standar pelayanan disusun menurut UU 25/2019 tentang Pelayanan Publik.",
    good="Standar pelayanan disusun menurut UU 25/2009 tentang Pelayanan Publik.",
)
