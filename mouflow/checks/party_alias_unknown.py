"""party.alias-unknown: a party that nobody introduced, such as PIHAK KETIGA between two parties."""

import re
from collections.abc import Iterator

from mouflow.checks.aliases import ALIAS_WORDS, is_defined, is_quoted, place_of
from mouflow.checks.frame import Check, Finding, Parameters
from mouflow.checks.named import Named
from mouflow.checks.subject import Subject
from mouflow.errors import N_, Rule

THIRD = Rule(
    "party.alias-unknown",
    "warning",
    N_(
        '"{text}" is used, but only {count} parties are introduced; name one of them, or write "{common}" for third'
        " parties"
    ),
)
UNKNOWN = Rule(
    "party.alias-unknown", "warning", N_('"{text}" is used, but only {count} parties are introduced; name one of them')
)
NONE = Rule(
    "party.alias-unknown", "error", N_('"{text}" is used, but the agreement has {count} parties; name one of them')
)
ALONE = re.compile(rf"[\s,.:;*_]*{ALIAS_WORDS}[\s,.:;*_]*")
THIRD_PARTY = 3


def find(subject: Subject, _: Parameters) -> Iterator[Finding]:
    """Each use of an alias beyond those of the parties."""
    count = subject.sides.count
    if count < 2:
        return
    texts = subject.passages
    defined = {place_of(alias.text) for alias in subject.sides.aliases if is_defined(alias, texts[alias.passage].text)}
    raised = {alias.passage for alias in subject.sides.aliases if place_of(alias.text) > count}
    raised = {n for n in raised if texts[n].text.isupper() and not ALONE.fullmatch(texts[n].text)}
    for alias in subject.sides.aliases:
        place = place_of(alias.text)
        if place > count and place not in defined and _is_meant(subject, alias, place, raised):
            rule = THIRD if place == THIRD_PARTY else NONE if subject.draft else UNKNOWN
            facts = {"text": alias.text, "count": count, "common": alias.text.casefold()}
            if rule is not THIRD:
                del facts["common"]
            yield Finding(rule, facts, texts[alias.passage], alias.start, alias.end)


def _is_meant(subject: Subject, alias: Named, place: int, raised: set[int]) -> bool:
    """Whether a party is meant; "Pihak Ketiga" and a title in capitals (`raised`) speak of third parties at large."""
    passage = subject.passages[alias.passage]
    if passage.quoted or is_quoted(alias, passage.text):
        return False
    return place != THIRD_PARTY or (alias.text.isupper() and alias.passage not in raised)


CHECK = Check(
    id="party.alias-unknown",
    rules=(THIRD, UNKNOWN, NONE),
    find=find,
    about=N_(
        "A clause can bind only those who sign. PIHAK KETIGA between two parties is often left over from another"
        ' document; "pihak ketiga" in small letters means any third party and is right.'
    ),
    bad=(
        "I. AGUS SALIM : Kepala Perwakilan, bertindak untuk dan atas nama Ombudsman Republik Indonesia,"
        " selanjutnya disebut PIHAK KESATU;\n"
        "II. BUDI UTOMO : Bupati Sambas, bertindak untuk dan atas nama Pemerintah Kabupaten Sambas,"
        " selanjutnya disebut PIHAK KEDUA.\n"
        "Pasal 1\nPIHAK KETIGA menyediakan data."
    ),
    good=(
        "I. AGUS SALIM : Kepala Perwakilan, bertindak untuk dan atas nama Ombudsman Republik Indonesia,"
        " selanjutnya disebut PIHAK KESATU;\n"
        "II. BUDI UTOMO : Bupati Sambas, bertindak untuk dan atas nama Pemerintah Kabupaten Sambas,"
        " selanjutnya disebut PIHAK KEDUA.\n"
        "Pasal 1\nData tidak diberikan kepada pihak ketiga."
    ),
)
