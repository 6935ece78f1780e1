"""`mouflow identify`: which draft a Word or PDF file is, and whether its words are still that draft's."""

from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

import click

from mouflow.cli.complaints import PROBLEMS, print_problems
from mouflow.cli.options import form_option
from mouflow.cli.output import print_json, problem_row
from mouflow.cli.session import Session
from mouflow.cli.spoken import Spoken
from mouflow.errors import N_, Translate
from mouflow.workspace.folder import open_workspace
from mouflow.workspace.identifying import Identified, identify
from mouflow.workspace.identifying_words import Difference
from mouflow.workspace.record.recorded import Standing, recorded_texts, standing_of

MEANING = N_(
    "Says which agreement, draft and state a Word or PDF file claims to be, and whether the words in it are still "
    "those of that draft: they are read back from the file and held against the text with the same digest, from the "
    "record or from drafts/. Ends with 1 when other words stand in a file, or nobody can tell."
)
CLAIMS = N_("{file}: {agreement}, draft {draft}, {mark}, digest {short}")
FOREIGN = N_("{file}: not made by mouflow as a draft (but by another program, or as a redline, a matrix or a letter)")
SAME = N_("the words are those of {origin}")
DIFFER = N_("the words are not those of {origin}; differences: {count}")
ALONE_SAME = N_("no text with this digest is here; by its own account its words are as mouflow wrote them")
ALONE_DIFFER = N_("no text with this digest is here; its words are not those that mouflow wrote into it")
UNKNOWN = N_("no text with this digest is here, and nothing in the file tells what its words were")
LIKE = N_("they are the words of {agreement}, draft {draft}, {mark}, digest {short} ({origin})")
INSTEAD, ADDED, MISSING = (
    N_('{place}: "{new}" instead of "{old}"'),
    N_('{place}: "{new}" is added'),
    N_('{place}: "{old}" is missing'),
)
CURRENT = N_("in the record it is {state}, and this is its current text")
FORMER = N_("in the record it is {state}; its current text is draft {draft}, digest {short}")
NEVER = N_("in the record it is {state}, and this text was never submitted")
MORE = N_("… and {count} more")
MOST = 5  # differences that are told

EXAMPLES = (
    "mouflow identify out/kalbar-2025-v1.docx",
    "mouflow identify out/kalbar-2025-v1.docx out/kalbar-2025-v1.pdf --format json",
)


@click.command("identify", cls=Spoken, help=MEANING, examples=EXAMPLES)
@click.argument("paths", metavar=N_("FILE..."), nargs=-1, required=True, type=click.Path(path_type=Path))
@form_option()
@click.pass_obj
def command(session: Session, paths: tuple[Path, ...], form: str) -> None:
    """Prints what each file is; ends with 1 when the words of one are not those that it claims."""
    workspace = open_workspace(session.folder)
    with recorded_texts(workspace, session.environ) as recorded:
        found = [identify(workspace, path, recorded) for path in paths]
    standing = [standing_of(workspace, session.environ, one.claim) if one.claim else None for one in found]
    if form == "json":
        print_json({"files": [_row(*each) for each in zip(found, standing, strict=True)]})
    else:
        for one, where in zip(found, standing, strict=True):
            for line in (*_lines(one, session.speak), *_standing(where, session.speak)):
                click.echo(line)
            print_problems(one.problems, session.speak, err=True)
    if not all(one.sound for one in found):
        raise click.exceptions.Exit(PROBLEMS)


def _lines(found: Identified, speak: Translate) -> Iterator[str]:
    """What is said of one file."""
    claim = found.claim
    if claim is None:
        yield speak(FOREIGN).format(file=found.file)
        return
    facts = {"agreement": claim.agreement, "draft": claim.draft, "mark": claim.mark, "short": claim.short}
    yield speak(CLAIMS).format(file=found.file, **facts)
    yield f"  {speak(_verdict(found)).format(origin=speak(found.against), count=len(found.differences))}"
    yield from (f"    {_told(each, speak)}" for each in found.differences[:MOST])
    if len(found.differences) > MOST:
        yield f"    {speak(MORE).format(count=len(found.differences) - MOST)}"
    if found.like:
        proof, origin = found.like
        facts = {"agreement": proof.agreement, "draft": proof.draft, "mark": proof.mark, "short": proof.short}
        yield f"  {speak(LIKE).format(origin=speak(origin), **facts)}"


def _standing(where: Standing | None, speak: Translate) -> Iterator[str]:
    """What the record says of the text; nothing where it does not know the agreement."""
    if where is not None:
        pattern = CURRENT if where.current else FORMER if where.known else NEVER
        yield f"  {speak(pattern).format(state=speak(where.word), draft=where.draft, short=where.short)}"


def _verdict(found: Identified) -> str:
    if found.verdict == "unknown":
        return UNKNOWN
    if found.against:
        return SAME if found.verdict == "same" else DIFFER
    return ALONE_SAME if found.verdict == "same" else ALONE_DIFFER


def _told(each: Difference, speak: Translate) -> str:
    """A difference and where it is: the page or paragraph of the file, and the clause."""
    place = speak(each.place.unit).format(number=each.place.number)
    where = f"{place} ({each.label})" if each.label else place
    pattern = INSTEAD if each.old and each.new else ADDED if each.new else MISSING
    return speak(pattern).format(place=where, old=each.old, new=each.new)


def _row(found: Identified, where: Standing | None) -> dict[str, object]:
    """What is said of one file, for programs."""
    like = {**asdict(found.like[0]), "origin": found.like[1]} if found.like else None
    return {
        "file": found.file,
        "verdict": found.verdict,
        "sound": found.sound,
        "claim": asdict(found.claim) if found.claim else None,
        "against": found.against or None,
        "record": {name: fact for name, fact in asdict(where).items() if name != "word"} if where else None,
        "differences": [_difference(each) for each in found.differences],
        "like": like,
        "problems": [problem_row(problem) for problem in found.problems],
    }


def _difference(each: Difference) -> dict[str, object]:
    return {
        "place": each.place.unit.format(number=each.place.number),
        "clause": each.label or None,
        "old": each.old,
        "new": each.new,
    }
