"""party.contact: telephone and e-mail swapped or impossible, or none where a clause is about them."""

import re
from collections.abc import Iterator

from mouflow.checks.frame import Check, Finding, Parameters
from mouflow.checks.named import Named
from mouflow.checks.outline import Node
from mouflow.checks.subject import Subject
from mouflow.checks.topics import BLANK, clauses_about
from mouflow.errors import N_, Rule

NO_PHONE = Rule(
    "party.contact",
    "error",
    N_('"{text}" stands as the telephone number and is an e-mail address; write each behind its own label'),
)
NO_EMAIL = Rule(
    "party.contact",
    "error",
    N_('"{text}" stands as the e-mail address and is a telephone number; write each behind its own label'),
)
IMPOSSIBLE = Rule(
    "party.contact", "error", N_('no mail reaches "{text}": it is no address such as name@office.go.id; correct it')
)
SHORT = Rule(
    "party.contact",
    "warning",
    N_('"{text}" has {count} figures, too few for a telephone number; add those that are missing'),
)
NOBODY = Rule(
    "party.contact",
    "hint",
    N_('the clause "{title}" says how to reach nobody; add a telephone number or an e-mail address'),
)
LACKING = Rule(
    "party.contact", "hint", N_('the clause "{title}" gives no contact for {party}; add its telephone or e-mail')
)
ADDRESS = re.compile(r"[\w.+%'-]+@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,24}")
DOMAIN = re.compile(r"[\w-]+(?:\.[\w-]+)*\.[A-Za-z]{2,24}")
DOTS = re.compile(r"\.\.|^\.|\.@")
HIDDEN = re.compile(r"[\[(]\s*at\s*[\])]", re.IGNORECASE)
NUMBER = re.compile(r"[+(]?\d[\d\s().+/-]{3,}")
FURTHER = re.compile(r"\s*(?:ext|pes|pesawat)\b.*$", re.IGNORECASE | re.DOTALL)
TOPIC = re.compile(r"\bnarahubung\b|\bnara\s+hubung\b|\bkorespondensi\b|\bcontact\s+person\b", re.IGNORECASE)
ELSEWHERE = re.compile(
    r"\b(?:kemudian|lebih\s+lanjut|tersendiri|terpisah|Lampiran|surat|menunjuk\s+pejabat|ditetapkan)\b", re.IGNORECASE
)
LEAST = {"08": 10, "0": 8, "+": 10, "62": 10}  # figures of a mobile, a long-distance and an international number
LEAST_LOCAL = 5
SERVICE = re.compile(r"1\d{2}|1[45]0\d{2,3}")  # 137, 112, 14045


def find(subject: Subject, _: Parameters) -> Iterator[Finding]:
    """Each value that its label does not fit, and a clause on contacts that has none."""
    for phone in subject.sides.phones:
        yield from _phone(subject, phone)
    for email in subject.sides.emails:
        yield from _email(subject, email)
    told = {value.passage for value in (*subject.sides.phones, *subject.sides.emails)}
    for clause, passages in clauses_about(subject, TOPIC):
        if told.isdisjoint(passages):
            yield from _missing(subject, clause, passages)


def _phone(subject: Subject, phone: Named) -> Iterator[Finding]:
    if ADDRESS.fullmatch(phone.text):
        yield _at(subject, phone, NO_PHONE, {"text": phone.text})
        return
    first = FURTHER.sub("", phone.text).split("/")[0]
    count = sum(letter.isdigit() for letter in first)
    if not BLANK.search(phone.text) and NUMBER.match(f"{first}    ") and _is_short(first, count):
        yield _at(subject, phone, SHORT, {"text": phone.text, "count": count})


def _is_short(text: str, count: int) -> bool:
    """Whether a number has fewer figures than one of its kind needs."""
    bare = text.lstrip(" (")
    figures = "".join(letter for letter in bare if letter.isdigit())
    if SERVICE.fullmatch(figures):
        return False
    least = next((LEAST[start] for start in LEAST if bare.startswith(start)), LEAST_LOCAL)
    return count < least


def _email(subject: Subject, email: Named) -> Iterator[Finding]:
    text = email.text
    if "@" not in text and NUMBER.fullmatch(text):
        yield _at(subject, email, NO_EMAIL, {"text": text})
    elif not BLANK.search(text) and not HIDDEN.search(text) and _is_impossible(text):
        yield _at(subject, email, IMPOSSIBLE, {"text": text})


def _is_impossible(text: str) -> bool:
    """Whether what stands as an address is none; words that merely follow the label are no address at all."""
    words = [word for word in re.split(r"[\s/]+", text) if word]
    if not words:
        return False
    first = words[0]
    if ADDRESS.fullmatch(first) and not DOTS.search(first):
        return False
    if len(words) > 1 and "@" not in text:
        return False
    return "@" in text or DOMAIN.fullmatch(first) is not None


def _missing(subject: Subject, clause: Node, passages: tuple[int, ...]) -> Iterator[Finding]:
    """A clause on contacts that gives none, though it does not leave them to another paper."""
    heading = subject.passages[passages[0]]
    facts: dict[str, object] = {"title": clause.title}
    if any(ELSEWHERE.search(subject.passages[n].text) or BLANK.search(subject.passages[n].text) for n in passages):
        return
    if subject.draft is None:
        if not subject.sides.phones and not subject.sides.emails:
            yield Finding(NOBODY, facts, heading, 0, len(heading.text))
        return
    for n, party in enumerate(subject.draft.parties):
        if party.contact is None or not (party.contact.phone or party.contact.email):
            yield Finding(LACKING, facts | {"party": party.name}, way=("parties", n))


def _at(subject: Subject, named: Named, rule: Rule, facts: dict[str, object]) -> Finding:
    return Finding(rule, facts, subject.passages[named.passage], named.start, named.end)


CHECK = Check(
    id="party.contact",
    rules=(NO_PHONE, NO_EMAIL, IMPOSSIBLE, SHORT, NOBODY, LACKING),
    find=find,
    about=N_(
        "A contact helps only when it can be reached: a telephone number behind the label of an e-mail address, an"
        " address without its @, or a number with too few figures is a slip of copying. A clause on contacts"
        " (Narahubung) that names none is worth a look."
    ),
    bad="PIHAK KESATU: Kepala Keasistenan, telepon kalbar@example.go.id, pos-el (0561) 736111.",
    good="PIHAK KESATU: Kepala Keasistenan, telepon (0561) 736111, pos-el kalbar@example.go.id.",
)
