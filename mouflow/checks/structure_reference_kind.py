"""structure.reference-kind: references to an ayat where there are none, or to an item where it stands in an ayat."""

from collections.abc import Iterator

from mouflow.checks.frame import Check, Finding, Parameters
from mouflow.checks.lookup import Lost, cited, lost
from mouflow.checks.subject import Subject
from mouflow.errors import N_, Rule

MEANT = Rule(
    "structure.reference-kind", "warning", N_('"{text}" names {kind}, but {above} has {real}; write {proposals}')
)
NONE = Rule(
    "structure.reference-kind", "warning", N_('"{text}" names {kind}, but {above} has none; correct the reference')
)
OTHER = Rule(
    "structure.reference-kind", "warning", N_('"{text}" names {kind}, but {above} has {real}; correct the reference')
)


def find(subject: Subject, _parameters: Parameters) -> Iterator[Finding]:
    """A finding for each reference that names another kind of provision than stands there."""
    for found in lost(subject):
        if not found.fits:
            yield _finding(subject, found)


def _finding(subject: Subject, found: Lost) -> Finding:
    mention = found.mention
    passage = subject.passages[mention.passage]
    kinds = dict.fromkeys(child.kind for child in found.above[-1].children)
    facts = {
        "text": passage.text[mention.start : mention.end],
        "kind": found.step[0],
        "above": cited(found.above),
        "real": "/".join(kinds),
        "proposals": "/".join(f'"{one}"' for one in found.elsewhere),
    }
    rule = NONE if not kinds else MEANT if found.elsewhere else OTHER
    return Finding(rule, facts, passage, mention.start, mention.end, proposals=found.elsewhere)


CHECK = Check(
    id="structure.reference-kind",
    rules=(MEANT, NONE, OTHER),
    find=find,
    about=N_(
        "A reference names each step by its kind: ayat with a number in brackets, huruf with a letter, angka with "
        "a number. Pasal 5 huruf a is no reference where Pasal 5 is parted into ayat, since each of these may "
        "have its own huruf a; and ayat (2) is none in a Pasal without ayat. Such references are left behind when "
        "a Pasal gets or loses its ayat."
    ),
    bad="Pasal 1\nRUANG LINGKUP\nRuang lingkup meliputi:\na. satu; dan\nb. dua.\nPasal 2\nPELAKSANAAN\n"
    "Kegiatan sebagaimana dimaksud dalam Pasal 1 ayat (2) dilaksanakan bersama.",
    good="Pasal 1\nRUANG LINGKUP\nRuang lingkup meliputi:\na. satu; dan\nb. dua.\nPasal 2\nPELAKSANAAN\n"
    "Kegiatan sebagaimana dimaksud dalam Pasal 1 huruf b dilaksanakan bersama.",
    scope="structure",
)
