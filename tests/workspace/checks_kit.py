"""Small checks for tests of how checks are run: one finds words, one looks at drafts, others are off or final."""

from collections.abc import Iterator

from mouflow.checks.frame import Check, Finding, Fix, Parameters
from mouflow.checks.subject import Subject
from mouflow.errors import N_, Rule

WORD = Rule("try.word", "error", N_('"{text}" stands here; remove it'))
PARTY = Rule("try.party", "warning", N_("the party {name} has no number"))
NOISE = Rule("try.noise", "hint", N_("{count} passages"))
LAST = Rule("try.final", "error", N_("the file has no day"))


def _word(subject: Subject, parameters: Parameters) -> Iterator[Finding]:
    word = str(parameters["word"])
    for passage in subject.passages:
        start = passage.text.find(word)
        while start >= 0 and not passage.quoted:
            end = start + len(word)
            yield Finding(WORD, {"text": word}, passage, start, end, fix=Fix("baik"))
            start = passage.text.find(word, end)


def _party(subject: Subject, _: Parameters) -> Iterator[Finding]:
    for n, party in enumerate(subject.draft.parties if subject.draft else ()):
        if party.number is None:
            yield Finding(PARTY, {"name": party.name}, way=("parties", n, "number"))


def _noise(subject: Subject, _: Parameters) -> Iterator[Finding]:
    yield Finding(NOISE, {"count": len(subject.passages)})


def _final(_subject: Subject, _: Parameters) -> Iterator[Finding]:
    yield Finding(LAST)


ABOUT = {"about": "For tests.", "bad": "buruk", "good": "baik"}
CHECKS = (
    Check("try.word", (WORD,), _word, parameters={"word": "buruk", "most": 3, "share": 0.5, "not": ("a",)}, **ABOUT),
    Check("try.party", (PARTY,), _party, scope="draft", **ABOUT),
    Check("try.noise", (NOISE,), _noise, noisy=True, **ABOUT),
    Check("try.final", (LAST,), _final, final=True, **ABOUT),
)
