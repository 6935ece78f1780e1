"""Redlines: two texts of any origin -> one file in which every change is tracked; the ending says the format."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path

from mouflow.compare.credit import Credit
from mouflow.document.front import FrontFacts, front
from mouflow.document.front_changes import changes_of
from mouflow.document.front_counts import Counts, counts_of
from mouflow.document.redline import redline
from mouflow.document.redline.untracked import LOOK
from mouflow.document.tree import Document
from mouflow.errors import N_, MouflowError, Place, Problem
from mouflow.word.counting import counts_in
from mouflow.word.redline import redline_packages
from mouflow.workspace import files
from mouflow.workspace.folder import Workspace
from mouflow.workspace.given import Given, given, lines_of, tree_of
from mouflow.workspace.outputs import format_of, write_file
from mouflow.workspace.sides import TwoAgreements
from mouflow.writers import ENDINGS, WRITERS, warnings_of

FORMATS = ("docx", "pdf", "html", "text")
FRONTED = ("pdf", "html", "text")  # what has no review pane begins with a list of the changes
LEAST_WORDS = 50  # in texts that are judged to be unrelated
LEAST_SHARE = 0.1  # of the words of the shorter text, standing in threes that the other has too
LINE_WORDS = 4  # of a line that two texts can be said to share
WORD = re.compile(r"\w+")


class Unrelated(MouflowError):
    """Two files that have next to nothing in common."""

    pattern = N_(
        '"{first}" and "{second}" share no line and only {share} percent of their words in a row, so they are no '
        "versions of one text; name the right files, or use --unrelated to compare them all the same"
    )


class LetterAgainstDraft(MouflowError):
    """A letter and a draft of an agreement."""

    pattern = N_('"{letter}" is a letter and "{draft}" a draft of an agreement; name two drafts or two letters')


class OverInput(MouflowError):
    """A redline that would take the place of one of its texts."""

    pattern = N_('"{path}" is one of the two texts; write the redline to another file')


@dataclass(frozen=True, slots=True)
class RedlineOrder:
    """Which two texts, into which file; whose changes they are, and since which moment.

    When none is given it is the day of the new draft, else the moment when the new Word file was saved last, else
    `today`: Word's validators want one at each change. `before`: changes that a Word file tracks already are read as
    rejected, not as accepted. `unrelated`: two texts are compared although they have nothing in common.
    """

    old: str
    new: str
    out: Path
    author: str = ""
    moment: datetime | None = None
    today: date | None = None
    before: bool = False
    unrelated: bool = False
    force: bool = False


@dataclass(frozen=True, slots=True)
class RedlineWritten:
    """The written file, its format and size in bytes, how many changes it shows, and all that it warns of."""

    path: Path
    format: str
    size: int
    counts: Counts
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class _Made:
    content: bytes
    counts: Counts
    problems: tuple[Problem, ...]


def write_redline(workspace: Workspace, order: RedlineOrder) -> RedlineWritten:
    """Writes the redline of two texts; the ending of the file says the format.

    Two .docx as .docx: the new file as it is, with the changes tracked in it. All else: as the document tree has it.
    Raises NoEnding or UnknownName for another ending, NotOneText, NoWords, TwoAgreements, LetterAgainstDraft, OverInput
    and Unrelated for texts that cannot be compared, ProblemsFound for drafts with errors, the WordError family for Word
    files that cannot be read, and NotOurs for a file that mouflow did not write. Nothing is written then.
    """
    form = format_of(order.out, {each: ENDINGS[each] for each in FORMATS})
    old, new = (given(workspace, name, order.before) for name in (order.old, order.new))
    _refuse(old, new, order)
    files.guarded(order.out.parent, (order.out.name,), order.force)
    credit = Credit(order.author or workspace.settings.me or Credit().author, order.moment or _moment(new, order.today))
    in_place = form == "docx" and old.package is not None and new.package is not None
    made = _in_place(old, new, credit) if in_place else _as_tree(workspace, (old, new), credit, form)
    path = write_file(order.out, made.content, order.force)
    problems = {problem.line(): problem for problem in (*old.problems, *new.problems, *made.problems)}
    return RedlineWritten(path, form, len(made.content), made.counts, tuple(problems.values()))


def _moment(new: Given, today: date | None) -> datetime | None:
    """When the new text was made, as it says itself, so that the same texts mostly give the same file; else today."""
    day = new.day or today
    return new.saved or (datetime(day.year, day.month, day.day, tzinfo=UTC) if day else None)


def _refuse(old: Given, new: Given, order: RedlineOrder) -> None:
    """Raises the error for two texts that are not to be compared, or not into that file."""
    for text in (old, new):
        if order.out.exists() and text.path.exists() and order.out.samefile(text.path):
            raise OverInput(path=files.shown(order.out))
    if old.draft and new.draft and old.draft.agreement != new.draft.agreement:
        paths = {"first": files.shown(old.path), "second": files.shown(new.path)}
        raise TwoAgreements(**paths, one=old.draft.agreement, other=new.draft.agreement)
    for one, two in ((old, new), (new, old)):
        if one.letter and two.draft:
            raise LetterAgainstDraft(letter=files.shown(one.path), draft=files.shown(two.path))
    if not order.unrelated and not (old.matter or new.matter):
        share = _share(tuple(lines_of(old)), tuple(lines_of(new)))
        if share is not None and share < LEAST_SHARE:
            raise Unrelated(first=files.shown(old.path), second=files.shown(new.path), share=round(100 * share))


def _share(old: Sequence[str], new: Sequence[str]) -> float | None:
    """Which share of the shorter text stands in the other too, in threes of words; None where a line stands in both.

    Also None for texts so short that nothing can be said. Two versions of one text share half of these threes and more,
    two contracts that only speak the same language one or two in a hundred.
    """
    one, two = ([WORD.findall(line.casefold()) for line in lines] for lines in (old, new))
    if {tuple(line) for line in one if len(line) >= LINE_WORDS} & {tuple(line) for line in two}:
        return None
    flat = [[word for line in lines for word in line] for lines in (one, two)]
    least = min(map(len, flat))
    if least < LEAST_WORDS:
        return None
    threes = [Counter(zip(words, words[1:], words[2:], strict=False)) for words in flat]
    return float((threes[0] & threes[1]).total()) / (least - 2)


def _in_place(old: Given, new: Given, credit: Credit) -> _Made:
    """The new Word file with its changes tracked."""
    assert old.package
    assert new.package
    made = redline_packages(old.package, new.package, credit)
    return _Made(made.content, counts_in(made.content, files.shown(new.path)), made.untracked)


def _as_tree(workspace: Workspace, texts: tuple[Given, Given], credit: Credit, form: str) -> _Made:
    """The redline of the two documents, in a format; with a list of the changes where that has no review pane."""
    (before, first), (after, second) = (tree_of(workspace, text) for text in texts)
    made = redline(before, after, credit)
    document = replace(made.document, credit=credit)
    counts = counts_of(changes_of(document))
    place = Place(files.shown(texts[1].path))
    if form in FRONTED:
        day = credit.date.date() if credit.date else None
        author = credit.author if credit.author != Credit().author else ""
        document = front(document, FrontFacts(texts[0].title, texts[1].title, author, day, made.moves))
    own = all(text.matter for text in texts)  # the look of any other text is that of our reading it
    told = tuple(replace(each, place=place) for each in made.untracked if own or each.rule is not LOOK)
    problems = (*first, *second, *told, *warnings_of(document, (form,), place))
    return _Made(_written(document, form), counts, problems)


def _written(document: Document, form: str) -> bytes:
    return WRITERS[form](document)
