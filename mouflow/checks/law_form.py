"""law.form: a law that an agreement cites in short."""

from collections.abc import Iterator

from mouflow.checks.citations import Citation
from mouflow.checks.frame import Check, Finding, Parameters
from mouflow.checks.law_index import named_before, numbered_end, outermost
from mouflow.checks.subject import Subject
from mouflow.errors import N_, Rule
from mouflow.language.laws import KINDS

SHORT = Rule("law.form", "hint", N_('"{text}" cites a law in short; write "{proposals}"'))
OUTSIDE = frozenset(("cell", "note", "work", "request", "signature", "number", "party"))


def find(subject: Subject, _: Parameters) -> Iterator[Finding]:
    """Every citation that is not written as the laws write their own names."""
    for one, passage in outermost(subject):
        if passage.part not in OUTSIDE and not named_before(one) and one.start < one.number_span[0]:
            right = _in_full(one)
            text = passage.text[one.start : numbered_end(one)]
            if right and not _is_full(text, right):
                facts = {"text": " ".join(text.split()), "proposals": right}
                yield Finding(SHORT, facts, passage, one.start, numbered_end(one), proposals=(right,))


def _in_full(one: Citation) -> str:
    """The citation with the kind's name in full; empty for a kind that has no other name."""
    short, _, region = one.kind.partition(" ")
    if short not in KINDS:
        return ""
    return f"{' '.join(filter(None, (KINDS[short], region)))} Nomor {one.number} Tahun {one.year}"


def _is_full(text: str, right: str) -> bool:
    """Whether it is written so; "Republik Indonesia" may be there or not."""
    said, meant = (" ".join(one.replace("Republik Indonesia", "").split()) for one in (text, right))
    return said == meant or said == meant.upper()


CHECK = Check(
    id="law.form",
    rules=(SHORT,),
    find=find,
    about=N_(
        "In the text of an agreement a law is cited by its name in full: Undang-Undang Nomor 25 Tahun 2009. Short "
        'forms such as "UU No.25 tahun 2009" belong into letters and reports.'
    ),
    bad="Pasal 1\nDASAR\nPARA PIHAK melaksanakan pelayanan sesuai dengan UU No.25 tahun 2009.",
    good="Pasal 1\nDASAR\nPARA PIHAK melaksanakan pelayanan sesuai dengan Undang-Undang Nomor 25 Tahun 2009.",
    scope="structure",
    noisy=True,
)
