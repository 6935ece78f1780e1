"""party.alias-mixed: PIHAK KESATU and PIHAK PERTAMA for the same party."""

from collections import Counter
from collections.abc import Iterator

from mouflow.checks.aliases import first_word, is_quoted
from mouflow.checks.frame import Check, Finding, Fix, Parameters
from mouflow.checks.named import Named
from mouflow.checks.subject import Subject
from mouflow.errors import N_, Rule

MIXED = Rule(
    "party.alias-mixed",
    "warning",
    N_('"{text}" here, but "{other}" elsewhere; call the first party one way: "{other}"'),
)
OTHER = {"kesatu": "pertama", "pertama": "kesatu"}


def find(subject: Subject, _: Parameters) -> Iterator[Finding]:
    """Each use of the way that the komparisi does not use, or that is the rarer one."""
    used = [(first_word(alias.text), alias) for alias in subject.sides.aliases if _counts(subject, alias)]
    usual = _usual(subject, tuple(word for word, _ in used if word))
    for word, alias in used:
        if word and usual and word != usual:
            yield _mixed(subject, alias, usual)


def _counts(subject: Subject, alias: Named) -> bool:
    passage = subject.passages[alias.passage]
    return not passage.quoted and not is_quoted(alias, passage.text)


def _usual(subject: Subject, words: tuple[str, ...]) -> str:
    """How the first party is called; empty where it is called one way only."""
    count = Counter(words)
    if len(count) < 2:
        return ""
    said = {first_word(side.alias.text) for side in subject.sides.introduced if side.alias} - {""}
    return said.pop() if len(said) == 1 else max(count, key=lambda word: (count[word], word == words[0]))


def _mixed(subject: Subject, alias: Named, usual: str) -> Finding:
    head, last = alias.text.rsplit(None, 1)
    other = f"{head} {usual.upper() if last.isupper() else usual.capitalize()}"
    passage, facts = subject.passages[alias.passage], {"text": alias.text, "other": other}
    return Finding(MIXED, facts, passage, alias.start, alias.end, fix=Fix(other, safe=False), proposals=(other,))


CHECK = Check(
    id="party.alias-mixed",
    rules=(MIXED,),
    find=find,
    about=N_(
        "PIHAK KESATU and PIHAK PERTAMA are both in use, but a document keeps to one of them: who reads both may"
        " take them for two parties. The way of the komparisi counts, or else the more frequent one. Quoted words"
        " are left alone."
    ),
    bad=(
        "PIHAK KESATU menyediakan tim pendamping.\nPIHAK KEDUA menyiapkan data.\nPIHAK KESATU menyusun laporan.\n"
        "PIHAK PERTAMA menyampaikan hasilnya."
    ),
    good=(
        "PIHAK KESATU menyediakan tim pendamping.\nPIHAK KEDUA menyiapkan data.\nPIHAK KESATU menyusun laporan.\n"
        "Laporan pihak pertama yang datang dicatat lebih dahulu."
    ),
)
