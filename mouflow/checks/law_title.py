"""law.title: a title that is not the cited law's."""

from collections.abc import Iterator

from mouflow.checks.citations import Citation
from mouflow.checks.frame import Check, Finding, Parameters
from mouflow.checks.law_index import Index, alike, folded, in_title_case, index, named_before, own, says, shown
from mouflow.checks.passage import Passage
from mouflow.checks.registry import Law
from mouflow.checks.subject import Subject
from mouflow.errors import N_, Rule

PATTERN = N_('{law} is on {title}, not on "{text}"; correct the title')
WRONG = Rule("law.title", "error", PATTERN)
UNSURE = Rule("law.title", "warning", PATTERN)
OTHERS = Rule("law.title", "error", N_('{law} is on {title}; "{text}" is {other}: correct the title or the number'))
OTHERS_UNSURE = Rule("law.title", "warning", OTHERS.pattern)


def find(subject: Subject, _: Parameters) -> Iterator[Finding]:
    """Every citation of a law of the registry with another title than the law's, or than a short form of it."""
    laws = index(subject.laws)
    for one, passage in own(subject):
        law = laws.cited(one)
        if law and law.title and one.title and not named_before(one) and not says(one.title, law.title):
            found = _finding(one, passage, law, laws)
            if found:
                yield found


def _finding(one: Citation, passage: Passage, law: Law, laws: Index) -> Finding | None:
    """A title of another law, a slip of the pen, or something else; None where it may be a paraphrase."""
    start, end = one.title_span
    facts: dict[str, object] = {"law": shown(law), "title": law.title, "text": one.title}
    other = next(iter(laws.titled(one.kind, one.title)), None)
    if other:
        facts["other"] = shown(other)
        rule = OTHERS if law.sure and other.sure else OTHERS_UNSURE
        return Finding(rule, facts, passage, start, end, proposals=(_cased(law.title, one.title),))
    longer = folded(one.title).startswith(f"{folded(law.title)} ")
    if longer and not law.sure:
        return None
    if not in_title_case(one.title) and (longer or not alike(one.title, law.title)):
        return None
    sure = law.sure and in_title_case(one.title) and not longer
    return Finding(WRONG if sure else UNSURE, facts, passage, start, end, proposals=(_cased(law.title, one.title),))


def _cased(title: str, like: str) -> str:
    return title.upper() if like.isupper() and " " in like else title


CHECK = Check(
    id="law.title",
    rules=(WRONG, UNSURE, OTHERS, OTHERS_UNSURE),
    find=find,
    about=N_(
        "A law of the registry that is cited with a title which is not its own: a word that was changed, a slip of "
        "the pen, or the title of another law, so that the reader cannot know which one is meant. The beginning of a "
        "title and its initials (KIP, ITE) are let pass, and so are paraphrases in small letters."
    ),
    bad="Kegiatan ini berdasarkan Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Umum.",
    good="Kegiatan ini berdasarkan Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik.",
)
