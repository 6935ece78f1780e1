"""structure.reference: references to a Pasal, an ayat or an item that this text does not have."""

from collections.abc import Iterator

from mouflow.checks.frame import Check, Finding, Parameters
from mouflow.checks.lookup import Lost, cited, lost
from mouflow.checks.nodes import Node, named
from mouflow.checks.subject import Subject
from mouflow.errors import N_, Rule

_PATTERN = N_('"{text}" leads nowhere: there is no {missing}, the last one is {last}; correct the number')
CERTAIN = Rule("structure.reference", "error", _PATTERN)
LIKELY = Rule("structure.reference", "warning", _PATTERN)
NO_ANNEX = Rule(
    "structure.reference",
    "warning",
    N_('"{text}" leads nowhere: this text has no annex; add the work plan, or leave the reference out'),
)


def find(subject: Subject, _parameters: Parameters) -> Iterator[Finding]:
    """A finding for each reference that leads to a number that is not there."""
    for found in lost(subject):
        if found.fits:
            yield _finding(subject, found)
    yield from _to_annex(subject)


def _finding(subject: Subject, found: Lost) -> Finding:
    mention = found.mention
    passage = subject.passages[mention.passage]
    facts = {
        "text": passage.text[mention.start : mention.end],
        "missing": f"{cited(found.above)} {named(*found.step)}".lstrip(),
        "last": _last(subject, found),
    }
    certain = found.sure and not found.relative
    return Finding(CERTAIN if certain else LIKELY, facts, passage, mention.start, mention.end)


def _last(subject: Subject, found: Lost) -> str:
    """The last provision of the kind that is asked for."""
    if found.above:
        kinds = [child for child in found.above[-1].children if child.kind == found.step[0]]
        return (kinds or found.above[-1].children)[-1].name
    outline = subject.outline
    nodes: tuple[Node, ...] = outline.clauses if found.step[0] == "Pasal" else outline.recitals
    return nodes[-1].name


def _to_annex(subject: Subject) -> Iterator[Finding]:
    """References of a draft to an annex that it does not have."""
    draft = subject.draft
    if draft is None or draft.work_plan or draft.amends:
        return
    for mention in subject.references:
        passage = subject.passages[mention.passage]
        if mention.own and mention.steps[0][0] == "Lampiran" and passage.part in ("clause", "paragraph", "item"):
            facts = {"text": passage.text[mention.start : mention.end]}
            yield Finding(NO_ANNEX, facts, passage, mention.start, mention.end)


CHECK = Check(
    id="structure.reference",
    rules=(CERTAIN, LIKELY, NO_ANNEX),
    find=find,
    about=N_(
        "A reference such as Pasal 7 ayat (2) must lead to a provision of the text. One that was typed goes wrong "
        "when provisions are moved or struck, and nobody sees it before it matters. References to laws and to "
        "other agreements are left alone, and so are those of an addendum, which refers to its parent. In a "
        "draft, [[id]] prints a reference that always leads where it should."
    ),
    bad="Pasal 1\nMAKSUD\nMaksudnya jelas.\nPasal 2\nPELAKSANAAN\n"
    "Maksud sebagaimana dimaksud dalam Pasal 3 dilaksanakan bersama.",
    good="Pasal 1\nMAKSUD\nMaksudnya jelas.\nPasal 2\nPELAKSANAAN\n"
    "Maksud sebagaimana dimaksud dalam Pasal 1 dilaksanakan bersama sesuai dengan Pasal 46 PP 28/2018.",
    scope="structure",
)
