"""Sums of money are written as the rules of spelling have them: Rp10.000,00."""

import re
from collections.abc import Iterator

from mouflow.checks.frame import Check, Finding, Fix, Parameters
from mouflow.checks.numbers import DOTTED, ENGLISH, NumberMention
from mouflow.checks.quotation import in_quotation
from mouflow.checks.subject import Subject
from mouflow.errors import N_, Rule
from mouflow.language.numerals import money
from mouflow.language.values import MOST

FORM = Rule("number.money-form", "hint", N_('"{text}" is written {right}'))
SEPARATORS = Rule("number.money-form", "warning", N_('"{text}" has its point and comma changed over; write {right}'))
SUM = re.compile(
    r"(?P<sign>[Rr][pP]\s?[.:]?\s*)(?P<figures>[0-9](?:[0-9.,]*[0-9])?)(?P<dash>\s?[,.]\s?[-–—]{1,2})?"
    r"(?P<scale>\s?(?i:ribu|juta|miliar|milyar|triliun|trilyun)\b)?"
)
FEWEST = 5  # figures that need a dot between thousands; Rp1000 may stand in a table


def find(subject: Subject, _: Parameters) -> Iterator[Finding]:
    """Every sum of money in another form."""
    for mention in subject.numbers:
        if mention.kind != "money":
            continue
        passage = subject.passages[mention.passage]
        found = SUM.search(passage.text, mention.start, mention.end)
        if found is None or passage.quoted:
            continue
        right = _right(found, mention)
        if right != found[0] and not in_quotation(passage.text, found.start()):
            english = not DOTTED.fullmatch(found["figures"]) and bool(ENGLISH.fullmatch(found["figures"]))
            facts = {"text": " ".join(found[0].split()), "right": right}
            where = (passage, found.start(), found.end())
            if english:
                yield Finding(SEPARATORS, facts, *where, proposals=(right,))
            else:
                yield Finding(FORM, facts, *where, fix=Fix(right))


def _right(found: re.Match[str], mention: NumberMention) -> str:
    """The sum in its right form; a short one that is right but for its blank keeps its scale: Rp5 juta."""
    written = found["figures"]
    if found["scale"]:
        return f"Rp{written}{found['scale']}"
    in_form = DOTTED.fullmatch(written) or (len(written) < FEWEST and written.isdigit())
    if found["sign"] == "Rp" and not found["dash"] and in_form and _whole_or_sen(written):
        return found[0]
    return found[0] if mention.value > MOST else money(mention.value)


def _whole_or_sen(written: str) -> bool:
    """Whether the sum has no decimals, or two."""
    decimals = written.partition(",")[2]
    return len(decimals) in (0, 2)


CHECK = Check(
    id="number.money-form",
    rules=(FORM, SEPARATORS),
    find=find,
    about=N_(
        "A sum of money is written without a blank, with dots between thousands and a comma before the sen: "
        "Rp10.000,00. Rp 10.000, Rp. 10.000,- and Rp10000 are mended by themselves; a sum with English signs, "
        "Rp10,000.00, may be misread by a factor of a thousand, so that its right form is only proposed."
    ),
    bad="Biaya pelatihan ditetapkan sebesar Rp 10.000.000,- untuk setiap angkatan.",
    good="Biaya pelatihan ditetapkan sebesar Rp10.000.000,00 (sepuluh juta rupiah) untuk setiap angkatan.",
)
