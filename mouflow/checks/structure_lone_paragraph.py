"""structure.lone-paragraph: a Pasal with an ayat (1) and no other."""

from collections.abc import Iterator

from mouflow.checks.frame import Check, Finding, Parameters
from mouflow.checks.subject import Subject
from mouflow.errors import N_, Rule

LONE = Rule(
    "structure.lone-paragraph",
    "warning",
    N_("{clause} has {paragraph} and no other; write it without the number, or restore the ayat that is missing"),
)


def find(subject: Subject, _parameters: Parameters) -> Iterator[Finding]:
    """A finding for each Pasal with a single ayat."""
    for clause in subject.outline.clauses:
        paragraphs = [child for child in clause.children if child.kind == "ayat"]
        if len(paragraphs) == 1:
            passage = subject.passages[paragraphs[0].passage]
            facts = {"clause": clause.name, "paragraph": paragraphs[0].name}
            yield Finding(LONE, facts, passage, 0, len(passage.text))


CHECK = Check(
    id="structure.lone-paragraph",
    rules=(LONE,),
    find=find,
    about=N_(
        "A Pasal is parted into ayat where it says more than one thing, so an ayat (1) alone shows that a second "
        "one was struck, or that its number was lost. A Pasal with one sentence has no ayat."
    ),
    bad="Pasal 1\nPEMBIAYAAN\n(1) Biaya dibebankan pada anggaran masing-masing PIHAK.\nPasal 2\nPENUTUP\nSelesai.",
    good="Pasal 1\nPEMBIAYAAN\nBiaya dibebankan pada anggaran masing-masing PIHAK.\nPasal 2\nPENUTUP\nSelesai.",
    scope="structure",
)
