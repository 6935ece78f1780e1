"""Minutes of a round (berita acara) with the attendance list and the matrix, as files."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from mouflow.document.compose import Composition, compose
from mouflow.document.proof import DRAFT
from mouflow.document.tree import Document
from mouflow.errors import Place, Problem
from mouflow.language.forms import judul
from mouflow.model import Draft
from mouflow.model.sides import sides
from mouflow.record.events import Attended
from mouflow.record.life import OUTCOMES, Text
from mouflow.record.scheme import short
from mouflow.record.store.store import Store
from mouflow.workspace import files
from mouflow.workspace.folder import Workspace
from mouflow.workspace.record.kept import Archive
from mouflow.workspace.record.lives import lives
from mouflow.workspace.record.opening import record_of
from mouflow.workspace.record.round_rows import UNDISCUSSED, Talk, lines, topics
from mouflow.workspace.record.round_talk import Signer, absent, remarks, signers, talk_of
from mouflow.writers import ENDINGS, WRITERS, warnings_of

FORMATS = ("docx", "pdf", "html")
TEMPLATE = "berita-acara.html"


@dataclass(frozen=True, slots=True)
class MinutesOrder:
    """Whose minutes: the agreement (a package: each copy that held it), the round (0 for the last), its own number."""

    agreement: str
    round: int
    formats: tuple[str, ...]
    out: Path
    number: str = ""
    force: bool = False


@dataclass(frozen=True, slots=True)
class MinutesFile:
    """A file of minutes: whose, of which round, whether that is closed, and the path, format and size in bytes."""

    agreement: str
    round: int
    closed: bool
    path: Path
    format: str
    size: int


@dataclass(frozen=True, slots=True)
class MinutesWritten:
    """The files, and the warnings that did not stand against them."""

    written: tuple[MinutesFile, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class TextLine:
    """A text that lay before the round: its number, day, digest, remark, and the party that wrote it."""

    draft: int
    day: date
    author: str
    digest: str
    note: str
    final: bool


def write_minutes(workspace: Workspace, environ: Mapping[str, str], order: MinutesOrder) -> MinutesWritten:
    """Writes the minutes of a round in every format; those of an open round are marked as a draft.

    Raises NotRecorded and UnknownName for a name that is not in the record, NoRounds and NoRound for a round that was
    never opened, and NotOurs for files that mouflow did not write.
    """
    with record_of(workspace, environ, create=False) as store:
        archive = Archive(workspace, store)
        talks = tuple(talk_of(archive, name, order.round) for name in _held(store, order))
    formats = tuple(dict.fromkeys(order.formats))
    files.guarded(order.out, tuple(_name(talk, form) for talk in talks for form in formats), order.force)
    contents: dict[str, bytes] = {}
    written: list[MinutesFile] = []
    problems: dict[str, Problem] = {}
    for talk in talks:
        whole = minutes(workspace, talk, order.number)
        for problem in warnings_of(whole, formats, Place(talk.life.agreement)):
            problems.setdefault(problem.line(), problem)
        for form in formats:
            contents[_name(talk, form)] = WRITERS[form](whole)
            written.append(_file(talk, form, order.out, len(contents[_name(talk, form)])))
    files.write_all(order.out, contents, order.force)
    return MinutesWritten(tuple(written), tuple(problems.values()))


def _held(store: Store, order: MinutesOrder) -> tuple[str, ...]:
    """The agreement, or the copies of a package that held that round; all of them when none did."""
    found = lives(store, order.agreement)
    had = tuple(
        life for life in found if any(not order.round or each.number == order.round for each in life.rounds)
    )  # fmt: skip
    return tuple(life.agreement for life in had or found)


def _name(talk: Talk, form: str) -> str:
    return f"berita-acara-{talk.life.agreement.replace('/', '-')}-{talk.round.number}{ENDINGS[form]}"


def _file(talk: Talk, form: str, out: Path, size: int) -> MinutesFile:
    held = talk.round
    return MinutesFile(talk.life.agreement, held.number, bool(held.closed), out / _name(talk, form), form, size)


def minutes(workspace: Workspace, talk: Talk, number: str = "") -> Document:
    """The document of a round's minutes; its looks are those of the draft that the round ended with."""
    draft, held, agreement = talk.draft, talk.round, talk.life.agreement
    composition = Composition(
        template=TEMPLATE,
        root=draft,
        variables=_variables(talk, number),
        style=workspace.house.style(workspace.settings.profile or "house", draft.style),
        title=f"Berita acara penyelarasan {agreement}, putaran ke-{held.number}",
        subject=draft.subject,
        watermark="" if held.closed else DRAFT,
        properties={"agreement": agreement, "round": str(held.number), "text": held.text.event.digest}
        | {"date": held.opened.date},
    )
    return compose(workspace.house.templates, composition)


def _variables(talk: Talk, number: str) -> dict[str, object]:
    held = talk.round
    results = topics(talk)
    return {
        "draft": talk.draft,
        "base": talk.base,
        "agreement": talk.life.agreement,
        "instrument": judul(talk.draft.kind),
        "sides": sides(talk.draft),
        "pairs": _pairs(signers(talk), talk.draft.style.signatures == "first-right"),
        "round": held.number,
        "number": number or None,
        "day": date.fromisoformat(held.opened.date),
        "place": held.opened.place,
        "closed": bool(held.closed),
        "texts": _texts(talk),
        "units": held.opened.units,
        "absent": absent(talk),
        "attended": tuple(_attended(each) for each in held.attended),
        "topics": results,
        "postponed": tuple(each for each in results if each.status == OUTCOMES["postponed"]),
        "undiscussed": tuple(each for each in results if each.status == UNDISCUSSED),
        "remarks": tuple(remarks(talk)),
        "lines": lines(talk),
        "heads": _heads(talk),
    }


def _pairs(found: tuple[Signer, ...], first_right: bool) -> tuple[tuple[Signer, ...], ...]:
    """Who signs, two by two as they stand on the page; an odd last one is alone."""
    rows = (found[place : place + 2] for place in range(0, len(found), 2))
    return tuple(row[::-1] if first_right else row for row in rows)


def _attended(each: Attended) -> dict[str, str]:
    return {"name": each.name, "unit": each.unit, "office": each.office}


def _texts(talk: Talk) -> tuple[TextLine, ...]:
    """The text that the round began with, and those that were submitted while it was open."""
    first, last = talk.round.base.version, talk.round.text.version
    lay = (text for text in talk.life.texts if first <= text.version <= last)
    return tuple(_line(text) for text in lay)


def _line(text: Text) -> TextLine:
    event = text.event
    author = next((side.name for side in event.sides if side.id == event.author), event.author)
    return TextLine(event.draft, date.fromisoformat(event.date), author, short(event.digest), event.note, event.final)


def _heads(talk: Talk) -> tuple[str, str]:
    """What heads the columns of both drafts: who wrote them, and which they are."""
    return _head("Draf", talk.base), _head("Usulan", talk.draft)


def _head(word: str, draft: Draft) -> str:
    alias = next((side.alias for side in sides(draft) if side.party.id == draft.author), draft.author)
    return f"{word} {alias} (draf ke-{draft.draft})"
