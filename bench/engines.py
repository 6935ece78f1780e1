"""Who writes what: mouflow and its peers, each as a function from the number of a document to its bytes."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from importlib.util import find_spec
from pathlib import Path

from bench import facts
from mouflow.document.tree import Document
from mouflow.model import Letter
from mouflow.workspace.folder import Workspace, locate, open_workspace
from mouflow.workspace.matters import Matter, document, held
from mouflow.writers import WRITERS

ROOT = Path(__file__).parent.parent
AGREEMENT = "kalbar-2025"
CURE = "docxtpl is not installed, so it is left out; install it: pip install 'mouflow[bench]'"

Make = Callable[[int], bytes]


@dataclass(frozen=True, slots=True)
class Engine:
    """One way to a document; `peer` names the engine that it is compared with, empty for a peer itself."""

    name: str
    text: str  # letter | agreement
    format: str  # docx | pdf
    prepare: Callable[[], Make]  # done once, as a user would for a whole batch
    peer: str = ""


def matter_of(workspace: Workspace, path: Path) -> Matter:
    """The one text of a file that must be sound."""
    found = held(workspace, path)
    if found.problems or len(found.matters) != 1:
        raise ValueError("\n".join(problem.line() for problem in found.problems) or str(path))
    return found.matters[0]


def _letters(form: str) -> Make:
    """mouflow's letters: composed and written, each with its own number and addressee."""
    workspace = open_workspace(ROOT)
    base = matter_of(workspace, facts.LETTER)
    if not isinstance(base.text, Letter):
        raise TypeError(facts.LETTER)
    letter = base.text

    def make(n: int) -> bytes:
        own = letter.model_copy(update={"number": facts.number_of(n), "to": (facts.addressee_of(n), "di Tempat")})
        return WRITERS[form](document(workspace, replace(base, text=own)))

    return make


def _agreement() -> tuple[Workspace, Matter]:
    """The newest draft, as a final text: without the DRAF mark, which the peers have not."""
    workspace = open_workspace(ROOT)
    matter = matter_of(workspace, locate(workspace, AGREEMENT)[0])
    return workspace, replace(matter, text=matter.text.model_copy(update={"final": True}))


def composed_agreement() -> Document:
    """The agreement's document tree."""
    return document(*_agreement())


def _agreements(form: str) -> Make:
    workspace, matter = _agreement()
    return lambda _: WRITERS[form](document(workspace, matter))


def _plain_facts() -> dict[str, object]:
    return {**facts.agreement(composed_agreement()), "line": AGREEMENT}


def _weasyprint_letters() -> Make:
    from bench.peers.plain_weasyprint import pdf

    return lambda n: pdf("letter.html", facts.letter(n))


def _weasyprint_agreements() -> Make:
    from bench.peers.plain_weasyprint import pdf

    given = _plain_facts()
    return lambda _: pdf("agreement.html", given)


def _hand_letters() -> Make:
    from bench.peers import by_hand

    return lambda n: by_hand.letter(_with_logo(n))


def _hand_agreements() -> Make:
    from bench.peers import by_hand

    given = _plain_facts()
    return lambda _: by_hand.agreement(given)


def _docxtpl_letters() -> Make:
    from bench.peers import by_docxtpl

    given = _with_logo(1)
    table = next(part["table"] for part in given["body"] if part["table"])
    made = by_docxtpl.template(given["letterhead"], tuple(table["columns"]), tuple(table["widths"]))
    return lambda n: by_docxtpl.letter(made, facts.letter(n))


def _with_logo(n: int) -> dict[str, object]:
    """The letter's facts with the whole path of its emblem."""
    given = facts.letter(n)
    return {**given, "letterhead": {**given["letterhead"], "logo": str(facts.LOGO)}}


def engines() -> Iterator[Engine]:
    """All engines that are installed, the peers of a text before mouflow."""
    if find_spec("docxtpl"):
        yield Engine("docxtpl", "letter", "docx", _docxtpl_letters)
    yield Engine("python-docx by hand", "letter", "docx", _hand_letters)
    yield Engine("mouflow", "letter", "docx", lambda: _letters("docx"), "docxtpl")
    yield Engine("WeasyPrint, plain", "letter", "pdf", _weasyprint_letters)
    yield Engine("mouflow", "letter", "pdf", lambda: _letters("pdf"), "WeasyPrint, plain")
    yield Engine("python-docx by hand", "agreement", "docx", _hand_agreements)
    yield Engine("mouflow", "agreement", "docx", lambda: _agreements("docx"), "python-docx by hand")
    yield Engine("WeasyPrint, plain", "agreement", "pdf", _weasyprint_agreements)
    yield Engine("mouflow", "agreement", "pdf", lambda: _agreements("pdf"), "WeasyPrint, plain")
