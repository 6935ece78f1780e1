"""The words of a number say what its figures say."""

from collections.abc import Iterator
from decimal import Decimal

from mouflow.checks.date_writing import same_case, spliced
from mouflow.checks.fractions import FractionMention, fraction_words, fractions
from mouflow.checks.frame import Check, Finding, Parameters
from mouflow.checks.number_writing import figures, in_words
from mouflow.checks.numbers import NumberMention
from mouflow.checks.passage import Passage
from mouflow.checks.quotation import in_quotation
from mouflow.checks.subject import Subject
from mouflow.errors import N_, Rule

OTHER = Rule("number.words", "error", N_('the words of "{text}" say {said}, not {figures}; write {proposals}'))
UNREAD = Rule("number.words", "warning", N_('the words "{words}" say no number; write "{right}"'))
UNWORDED = Rule("number.words", "warning", N_('the words "{words}" say no number; write those of {figures}'))


def find(subject: Subject, _: Parameters) -> Iterator[Finding]:
    """Every number whose words are of another one, or of none."""
    for mention in subject.numbers:
        if not mention.words or mention.said == mention.value:
            continue
        passage = subject.passages[mention.passage]
        if passage.quoted or in_quotation(passage.text, mention.start):
            continue
        yield _unread(passage, mention) if mention.said is None else _other(passage, mention, mention.said)
    for passage in subject.passages:
        for fraction in fractions(passage.text) if not passage.quoted else ():
            if fraction.said != fraction.value and not in_quotation(passage.text, fraction.start):
                yield _of_fraction(passage, fraction)


def _of_fraction(passage: Passage, fraction: FractionMention) -> Finding:
    """A fraction whose words are those of another one."""
    text, start, end = passage.text, fraction.start, fraction.end
    figures = text[slice(*fraction.figures_span)]
    above, below = (int(part) for part in figures.split("/"))
    said = f"{fraction.said.numerator}/{fraction.said.denominator}"
    spoken = same_case(text[slice(*fraction.words_span)], fraction_words(above, below))
    splices = ((*fraction.words_span, spoken), (*fraction.figures_span, said))
    proposals = tuple(spliced(text, start, end, [splice]) for splice in splices)
    facts = {"text": text[start:end], "said": said, "figures": figures, "proposals": " / ".join(proposals)}
    return Finding(OTHER, facts, passage, start, end, proposals=proposals)


def _other(passage: Passage, mention: NumberMention, said: Decimal) -> Finding:
    """Figures and words that differ, with both ways to make them agree."""
    text, start, end = passage.text, mention.start, mention.end
    scaled = text[mention.figures_span[1] : mention.words_span[0]].strip(" (%").isalpha()
    proposals = []
    right = in_words(mention, mention.value)
    if right is not None:
        proposals.append(spliced(text, start, end, [(*mention.words_span, right)]))
    number = figures("" if scaled else mention.figures, said, dotted=said >= 10_000)
    if not scaled:
        proposals.append(spliced(text, start, end, [(*mention.figures_span, number)]))
    facts = {
        "text": text[start:end],
        "said": number,
        "figures": mention.figures,
        "proposals": " / ".join(proposals),
    }
    return Finding(OTHER, facts, passage, start, end, proposals=tuple(proposals))


def _unread(passage: Passage, mention: NumberMention) -> Finding:
    """Words that are no number, with those of the figures."""
    right = in_words(mention, mention.value)
    span = mention.words_span
    if right is None:
        return Finding(UNWORDED, {"words": mention.words, "figures": mention.figures}, passage, *span)
    return Finding(UNREAD, {"words": mention.words, "right": right}, passage, *span, proposals=(right,))


CHECK = Check(
    id="number.words",
    rules=(OTHER, UNREAD, UNWORDED),
    find=find,
    about=N_(
        "A number that is written twice, 3 (tiga), must be the same twice: years, sums of money, percentages and "
        "ordinals too. Where it is not, a court has to choose, and so has the reader. Both ways to make them "
        "agree are proposed. Brackets that hold anything but a number are left alone."
    ),
    bad="Nota Kesepakatan ini berlaku untuk jangka waktu 3 (empat) tahun terhitung sejak tanggal ditandatangani.",
    good="Nota Kesepakatan ini berlaku untuk jangka waktu 3 (tiga) tahun dan dibuat dalam 2 (dua) rangkap asli.",
)
