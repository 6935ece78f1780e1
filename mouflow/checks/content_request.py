"""content.request: a point that was asked for and that no clause carries."""

import re
from collections.abc import Iterator

from mouflow.checks.frame import Check, Finding, Parameters
from mouflow.checks.subject import Subject
from mouflow.errors import N_, Rule
from mouflow.model.clause import Clause
from mouflow.model.draft import Draft, Request
from mouflow.model.provisions import Way, provisions

LOST = Rule(
    "content.request",
    "warning",
    N_('the requested point "{text}" is carried by no clause; add a clause and name it in "met_by" of {id}'),
)
OFF = Rule(
    "content.request",
    "warning",
    N_('the requested point "{text}" has nothing in common with {provisions}; correct "met_by" of {id}, or the clause'),
)
WORD = re.compile(r"[^\W\d_]{3,}")
BEGINS = re.compile(r"^(?:meng|meny|mem|men|me|peng|peny|pem|pen|per|pe|ber|di|ter|ke|se)(?=\w{4})")
ENDS = re.compile(r"(?<=\w{4})(?:nya|kan|an|i)$")
STEM = 5  # letters by which words of one root are known
# Words that every such agreement has.
COMMON = re.compile(
    r"(?:adalah|agar|antara|atau|bagi|bersama|daerah|dalam|dan|dapat|dari|dengan|dimaksud|guna|hal|hari|kabupaten"
    r"|kegiatan|kepada|kerja|kesepakatan|kota|kualitas|melakukan|melaksanakan|melalui|meningkatkan|nota|oleh"
    r"|ombudsman|pada|para|pelaksanaan|pelayanan|pemerintah|peningkatan|penyelenggaraan|perangkat|pihak"
    r"|provinsi|publik|rangka|saat|sama|sebagai|sebagaimana|secara|seluruh|semua|serta|setiap|tentang|terhadap"
    r"|tersebut|untuk|upaya|yang)\Z"
)


def find(subject: Subject, _: Parameters) -> Iterator[Finding]:
    """Every request that names no provision, none that there is, or only such as share no word of weight with it."""
    draft = subject.draft
    if draft is None or not draft.requests:
        return
    ways = {part.id: way for way, part in provisions(draft) if part.id}
    for n, request in enumerate(draft.requests):
        met = [name for name in request.met_by if name in ways]
        way: Way = ("requests", n, "text")
        passage = next((one for one in subject.passages if one.way == way), None)
        if passage is None:
            continue
        facts = {"text": request.text, "id": request.id}
        if not met:
            yield Finding(LOST, facts, passage, 0, len(passage.text))
        elif not _shares(request, tuple(ways[name] for name in met), subject, draft):
            facts["provisions"] = ", ".join(met)
            yield Finding(OFF, facts, passage, 0, len(passage.text))


def _shares(request: Request, ways: tuple[Way, ...], subject: Subject, draft: Draft) -> bool:
    """Whether a provision has a word of weight of the request; a request without any is not judged."""
    asked = _stems(request.text)
    if not asked:
        return True
    said = " ".join(passage.text for passage in subject.passages if any(_is_in(passage.way, way) for way in ways))
    titles = " ".join(_title(draft, way) for way in ways)
    return bool(asked & _stems(f"{titles} {said}"))


def _is_in(way: Way, above: Way) -> bool:
    return way[: len(above)] == above


def _title(draft: Draft, way: Way) -> str:
    """The title of the clause that a provision stands in; none for a recital."""
    clause = draft.clauses[int(way[1])] if way[0] == "clauses" else None
    return clause.title if isinstance(clause, Clause) else ""


def _stems(text: str) -> frozenset[str]:
    """The beginnings of the roots of the words of weight."""
    words = (word for word in WORD.findall(text.casefold()) if not COMMON.match(word))
    return frozenset(ENDS.sub("", BEGINS.sub("", word))[:STEM] for word in words)


CHECK = Check(
    id="content.request",
    rules=(LOST, OFF),
    find=find,
    about=N_(
        "What the parties asked for stands under `requests`, each point with the provisions that carry it. Between the "
        "first meeting and the signing a point is easily lost: one that names no provision, or only such as are gone, "
        "is told, and so is one whose provisions do not speak of it."
    ),
    bad=("requests:\n  - {id: r-pengaduan, text: Narahubung dan mekanisme pengelolaan pengaduan, met_by: []}\n"),
    good=(
        "requests:\n  - {id: r-pengaduan, text: Narahubung dan mekanisme pengelolaan pengaduan, met_by: [narahubung]}\n"
    ),
    scope="draft",
)
