"""A Word or PDF file -> which draft it claims to be, and whether the words in it are still that draft's words."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from mouflow.document.proof import WORDS, Proof, claimed, printed
from mouflow.errors import N_, MouflowError, Place, Problem, Rule, blocked
from mouflow.workspace.folder import Workspace
from mouflow.workspace.identifying_files import PAGE, Found, Line, found_in
from mouflow.workspace.identifying_texts import Recorded, Source, nothing_recorded, sources
from mouflow.workspace.identifying_words import (
    Difference,
    differences,
    digest_of,
    heard,
    lines_of,
    short,
    strange_margins,
    without_running,
)

Verdict = Literal["same", "differ", "unknown", "foreign"]
CLAIM = Rule(
    "identify.claim", "error", N_('the file says that it is "{claimed}", but its text is "{real}"; render it anew')
)
PAGES = Rule(
    "identify.pages",
    "error",
    N_('page {number} says "{printed}", but the properties of the file say "{claimed}"; one of them was changed'),
)
MARGIN = Rule(
    "identify.margin", "error", N_('above or below the text stand words that mouflow did not write there: "{words}"')
)


@dataclass(frozen=True, slots=True)
class Identified:
    """What a file is.

    `claim` is None for a file that mouflow did not make. `against` says where the text lies that the words were held
    against; it is empty where there is no text with the claimed digest, and the digest of the words that the file has
    of itself had to do. `like` is another text of the agreement with just these words: its claim, and where it lies.
    """

    file: str
    verdict: Verdict
    claim: Proof | None = None
    against: str = ""
    differences: tuple[Difference, ...] = ()
    like: tuple[Proof, str] | None = None
    problems: tuple[Problem, ...] = ()

    @property
    def sound(self) -> bool:
        """Whether the words are those that it claims, and nothing else in it says otherwise."""
        return self.verdict == "same" and not blocked(self.problems)


def identify(workspace: Workspace, path: Path, recorded: Recorded = nothing_recorded) -> Identified:
    """What a file claims to be, and whether its words are still those.

    The text with the claimed digest is looked for in the record, then among the workspace's drafts; the words of the
    file are read back from it and held against that text's. Raises Unreadable, UnknownName for an ending that is not
    read, the WordError family and UnreadablePdf for files that cannot be read, ProblemsFound where a template fails.
    """
    found = found_in(workspace, path)
    claim = claimed(found.properties) or _printed_claim(found)
    if claim is None:
        return Identified(found.file, "foreign", problems=found.problems)
    known = sources(workspace, claim, recorded)
    own = next((source for source in known if _is_claimed(source, claim)), None)
    return _alone(found, claim, known) if own is None else _against(found, claim, own, known)


def _printed_claim(found: Found) -> Proof | None:
    """What the first page says that says anything; a file that another program printed has no properties of ours."""
    lines = (*found.running, *(line for line in found.lines if line.unit == PAGE))
    return next((proof for line in lines for proof in printed(line.text)), None)


def _is_claimed(source: Source, claim: Proof) -> bool:
    """Whether the text has the claimed digest, of which a printed line has only the beginning."""
    return claim.digest in (source.digest, Proof("", "", "", source.digest).short)


def _against(found: Found, claim: Proof, own: Source, known: tuple[Source, ...]) -> Identified:
    """The file held against the text that it claims to be."""
    problems = (*found.problems, *_wrong_claim(found, claim, own), *_margins(found, own))
    said = lines_of(own.document)
    lines = _lines(found, own)
    if heard(said) == heard(lines):
        return Identified(found.file, "same", claim, own.text.origin, problems=problems)
    told = differences(said, lines)
    like = _like(found, tuple(source for source in known if source is not own))
    return Identified(found.file, "differ", claim, own.text.origin, told, like, problems)


def _alone(found: Found, claim: Proof, known: tuple[Source, ...]) -> Identified:
    """The file held against nothing but the digest of the words that it has of itself."""
    like = _like(found, known)
    problems = (*found.problems, *_pages(found, claim))
    stored = found.properties.get(WORDS)
    if stored is None:
        return Identified(found.file, "unknown", claim, like=like, problems=problems)
    same = stored == digest_of(found.lines)
    return Identified(found.file, "same" if same else "differ", claim, like=like, problems=problems)


def _like(found: Found, others: tuple[Source, ...]) -> tuple[Proof, str] | None:
    """The text among the others that has just the words of the file."""
    like = next((source for source in others if _has_words(source, found)), None)
    return (like.proof, like.text.origin) if like else None


def _has_words(source: Source, found: Found) -> bool:
    """Whether the file has the words of a text; one that cannot be composed, such as without its font, is not it."""
    try:
        return heard(lines_of(source.document)) == heard(_lines(found, source))
    except MouflowError:
        return False


def _lines(found: Found, source: Source) -> tuple[Line, ...]:
    """The words of the file's text, where it may be that of the source."""
    return without_running(source.document, found.lines, {line.number for line in found.running})


def _wrong_claim(found: Found, claim: Proof, own: Source) -> Iterator[Problem]:
    """The claim, where it says another number or state than the text with its digest has."""
    if claim.line != own.proof.line:
        yield Problem(Place(found.file), CLAIM, {"claimed": claim.line, "real": own.proof.line})


def _margins(found: Found, own: Source) -> Iterator[Problem]:
    """The first page whose header and footer say something else than those of the text."""
    for line in strange_margins(own.document, found.running)[:1]:
        yield Problem(Place(found.file), MARGIN, {"words": short(line.text)})


def _pages(found: Found, claim: Proof) -> Iterator[Problem]:
    """The first page that prints another claim than the file's properties have."""
    for line in found.running:
        for proof in printed(line.text):
            if proof.line != claim.line:
                facts = {"number": line.number, "printed": proof.line, "claimed": claim.line}
                yield Problem(Place(found.file), PAGES, facts)
                return
