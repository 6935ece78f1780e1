"""law.gazette: a place in the Lembaran Negara or its Tambahan that is not the cited law's."""

from collections.abc import Iterator

from mouflow.checks.citations import Citation
from mouflow.checks.frame import Check, Finding, Parameters
from mouflow.checks.law_index import index, own, plain_number, says, shown
from mouflow.checks.passage import Passage
from mouflow.checks.registry import Law
from mouflow.checks.subject import Subject
from mouflow.errors import N_, Rule

GAZETTE = N_('{law} stands in Lembaran Negara {real}, not in "{text}"; write "{proposals}"')
SUPPLEMENT = N_('the Tambahan Lembaran Negara of {law} is number {real}, not "{text}"; write "{proposals}"')
WRONG = Rule("law.gazette", "error", GAZETTE)
UNSURE = Rule("law.gazette", "warning", GAZETTE)
NUMBER = Rule("law.gazette", "error", SUPPLEMENT)
NUMBER_UNSURE = Rule("law.gazette", "warning", SUPPLEMENT)


def find(subject: Subject, _: Parameters) -> Iterator[Finding]:
    """Every gazette and supplement of a law of the registry that differs from the registry's."""
    laws = index(subject.laws)
    for one, passage in own(subject):
        law = laws.cited(one)
        if law and (not one.title or not law.title or says(one.title, law.title)):
            yield from _findings(one, passage, law)


def _findings(one: Citation, passage: Passage, law: Law) -> Iterator[Finding]:
    if one.gazette and law.gazette and (one.gazette[0], plain_number(one.gazette[1])) != law.gazette:
        start, end = one.gazette_span
        year, number = law.gazette
        text = passage.text[start:end]
        right = _written(text, one.gazette, law.gazette)
        facts = {"law": shown(law), "real": f"{year}/{number}", "text": " ".join(text.split()), "proposals": right}
        yield Finding(WRONG if law.sure else UNSURE, facts, passage, start, end, proposals=(right,))
    if one.supplement and law.supplement and plain_number(one.supplement) != law.supplement:
        facts = {"law": shown(law), "real": law.supplement, "text": one.supplement, "proposals": law.supplement}
        rule = NUMBER if law.sure else NUMBER_UNSURE
        yield Finding(rule, facts, passage, *one.supplement_span, proposals=(law.supplement,))


def _written(text: str, said: tuple[int, str], real: tuple[int, str]) -> str:
    """The year and the number in the style of the text: "2009 Nomor 112", "2009/112", "112 Tahun 2009"."""
    year, number = str(said[0]), said[1]
    if text.startswith(year) and text.endswith(number):
        return f"{real[0]}{text[len(year) : len(text) - len(number)]}{real[1]}"
    return f"{real[1]}{text[len(number) : len(text) - len(year)]}{real[0]}"


CHECK = Check(
    id="law.gazette",
    rules=(WRONG, UNSURE, NUMBER, NUMBER_UNSURE),
    find=find,
    about=N_(
        "A law that is cited in full is followed by its place in the state gazette (Lembaran Negara) and in its "
        "supplement (Tambahan Lembaran Negara). These figures are copied from text to text with their slips; those of "
        "laws in the registry are compared with it."
    ),
    bad=(
        "Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik (Lembaran Negara Republik Indonesia Tahun 2009 "
        "Nomor 112, Tambahan Lembaran Negara Republik Indonesia Nomor 5083);"
    ),
    good=(
        "Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik (Lembaran Negara Republik Indonesia Tahun 2009 "
        "Nomor 112, Tambahan Lembaran Negara Republik Indonesia Nomor 5038);"
    ),
)
