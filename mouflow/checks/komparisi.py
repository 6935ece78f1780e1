"""The komparisi of a foreign text: who signs, in which office, by which authority, for whom, and as which party."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from mouflow.checks.aliases import ALIAS_WORDS
from mouflow.checks.heading import CLAUSE
from mouflow.checks.named import Named, SideMention, cut
from mouflow.checks.names import OFFICES, looks_like_name
from mouflow.checks.passage import Passage

DEFINED = re.compile(
    r"\b(?:disebut|dinamakan)\s+(?:juga\s+)?(?:sebagai\s+)?[\"“”'‘’«(*]*"
    rf"(?P<alias>{ALIAS_WORDS}|(?!PARA\b|PIHAK\b)[A-Z][A-Z.-]+(?:\s[A-Z.-]+){{0,4}}\b)"
)
AGAIN = re.compile(r"\bPada\s+hari\s+ini\b")  # another text in the same file
BEHIND = re.compile(
    r"[\s.;,:)”\"'*]*(?:dan\b[\s:]*(?=[IVX\d]|$))?"
)  # what stands behind an alias, before the next party
GATHERED = re.compile(r"\bPARA\s+PIHAK\b")
BEGINS = re.compile(r"(?:bertanda\s?tangan\s+di\s?bawah(?:\s+ini)?|\bhari\s+ini\b[^:]*)\s*:?\s*", re.IGNORECASE)
COUNTED = re.compile(r"\s*(?:(?:[IVX]{1,4}|\d{1,2}|[a-z])\s*[.)]|[-–•*])\s*(?=\S|$)|\s*[IVX]{1,4}\s*[\t|]")
FIELD = re.compile(
    r"\s*(?P<label>Nama(?:\s+Lengkap)?|Jabatan|Dasar(?:\s+Kewenangan)?|Surat\s+Kuasa|SK|Alamat(?:\s+Kantor)?|Instansi"
    r"|NIP|Pangkat(?:\s*/\s*Golongan)?)"
    r"\s*(?P<colon>[:\t])?\s*(?P<value>.*)",
    re.IGNORECASE | re.DOTALL,
)
# What stands between a name and an office.
SPLIT = re.compile(
    r":\s*|[\t|]\s*|\s{3}|,?\s(?:selaku|sebagai|dalam\s+jabatan(?:nya)?(?:\s+sebagai|\s+selaku)?)\s+"
    rf"|,\s+(?=(?:{OFFICES})\b)",
    re.IGNORECASE,
)
FURTHER = (
    r"dalam|bertindak|berkedudukan|beralamat|berdomisili|bertempat|untuk|selanjutnya|oleh|kemudian"
    rf"|mewakili(?!\s+(?:{OFFICES})\b)|(?:dan\s+)?karena"
)
OFFICE_END = re.compile(
    rf",\s*(?:{FURTHER}|berdasarkan|sesuai|yang|di(?:angkat|lantik|tetapkan)|dengan|selaku(?!\s+kuasa)|Keputusan|Surat|SK|Akta)\b|;|\n",
    re.IGNORECASE,
)
AUTHORITY = re.compile(
    r"\b(?:berdasarkan|sesuai(?:\s+dengan)?|(?:di|ter)angkat\s+(?:dengan|melalui|oleh)|dilantik\s+(?:dengan|melalui)"
    r"|ditetapkan\s+dengan)\s+",
    re.IGNORECASE,
)
AUTHORITY_END = re.compile(
    rf",\s*(?:{FURTHER}|yang\s+(?:berkedudukan|beralamat|selanjutnya)|sehingga)\b|;\s*$"
    r"|\s(?:bertindak|dalam\s+hal\s+ini)\b",
    re.IGNORECASE,
)
# A decree or power of attorney that is named without "berdasarkan".
DOCUMENT = re.compile(
    r"(?=\b(?:(?:Surat\s+)?(?:Keputusan|Kuasa|Perintah|Tugas|Penunjukan|Mandat)|SK|Akta)\b[^;\n]{0,120}?\bN(?:omor|o\.))",
    re.IGNORECASE,
)
ACTS_FOR = re.compile(
    r"\b(?:untuk\s+dan\s+)?atas\s+nama\s+(?:serta\s+(?:sah\s+)?mewakili\s+)?|\b(?:sah\s+)?mewakili\s+(?!Gubernur|Bupati|Wali)",
    re.IGNORECASE,
)
INSTITUTION_END = re.compile(
    rf",\s*(?:{FURTHER}|yang|berdasarkan|sesuai|dengan)\b"
    r"|\s(?:yang\s+)?(?:berkedudukan|beralamat|selanjutnya|untuk\s+selanjutnya|berdasarkan|sesuai\s+dengan)\b|;|\n",
    re.IGNORECASE,
)
LONGEST = 12  # passages that introduce one party, when they come cell by cell


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a passage."""

    text: str  # all of the passage
    passage: int
    start: int
    end: int

    def cut(self, start: int, end: int) -> Named | None:
        """The stretch between two characters of the passage, trimmed."""
        return cut(self.text, self.passage, start, min(end, self.end), strip=" \t\n\r:;,*_|")


def introduced(passages: tuple[Passage, ...], head: int) -> Iterator[SideMention]:
    """The parties in their order, up to the words that gather them (PARA PIHAK), or the first Pasal."""
    pieces: list[Piece] = []
    alias = None
    for n in range(head, len(passages)):
        text = passages[n].text
        if passages[n].part in ("clause-title", "clause", "title") or CLAUSE.match(text):
            return
        start = 0
        if alias and AGAIN.search(text):
            return
        if begins := BEGINS.search(text):
            pieces, start = [], begins.end()
        for found in DEFINED.finditer(text, start):
            if not _is_komparisi(found["alias"], text, found.start(), pieces):
                continue
            pieces.append(Piece(text, n, start, found.start()))
            alias = Named(found["alias"], n, found.start("alias"), found.end("alias"))
            yield _side(pieces, alias)
            pieces, start = [], _next_word(text, found.end())
        if GATHERED.search(text, start) and not pieces:
            return
        if start < len(text):
            pieces = [*pieces[1 - LONGEST :], Piece(text, n, start, len(text))]


def _next_word(text: str, at: int) -> int:
    """Where the words go on behind an alias, and behind the "dan" that leads to the last party."""
    found = BEHIND.match(text, at)
    return found.end() if found else at


def _is_komparisi(alias: str, text: str, end: int, pieces: list[Piece]) -> bool:
    """Whether the words before an alias introduce a party, and do not define a term."""
    if alias.upper().startswith("PIHAK"):
        return True
    return ACTS_FOR.search(text, 0, end) is not None or any(ACTS_FOR.search(piece.text) for piece in pieces)


def _side(pieces: list[Piece], alias: Named) -> SideMention:
    """What the pieces before an alias say of the party."""
    fields, free = _fields(pieces)
    signatory, office = fields.get("nama"), fields.get("jabatan")
    if signatory is None:
        signatory, office = _person(free, office)
    elif office is None:
        office = next((found for piece in free if (found := _office(piece, _counted(piece)))), None)
    authority = fields.get("dasar") or fields.get("surat") or fields.get("sk")
    return SideMention(
        signatory=signatory,
        office=office,
        authority=authority or _between(pieces, AUTHORITY, AUTHORITY_END) or _between(pieces, DOCUMENT, AUTHORITY_END),
        institution=_between(pieces, ACTS_FOR, INSTITUTION_END) or fields.get("instansi"),
        alias=alias,
    )


def _fields(pieces: list[Piece]) -> tuple[dict[str, Named], list[Piece]]:
    """The values of labels ("Nama : …", "Jabatan : …") by the label's first word, and the pieces without one."""
    fields: dict[str, Named] = {}
    free: list[Piece] = []
    pending = ""
    for piece in pieces:
        start = _counted(piece)
        found = FIELD.match(piece.text, start, piece.end)
        if pending and piece.text[start : piece.end].strip(" :\t"):
            value, name, pending = piece.cut(start, piece.end), pending, ""
            if value:
                fields.setdefault(name, value)
        elif found and (found["colon"] or not found["value"].strip()):
            name = found["label"].casefold().split()[0]
            value = piece.cut(found.start("value"), _line(piece, found.start("value")))
            pending = "" if value else name
            if value:
                fields.setdefault(name, value)
            _rest_of_lines(piece, found.start("value"), fields)
        elif not pending:
            free.append(piece)
    return fields, free


def _rest_of_lines(piece: Piece, start: int, fields: dict[str, Named]) -> None:
    """Takes up the labels on further lines of the same piece."""
    at = piece.text.find("\n", start, piece.end)
    while at >= 0:
        found = FIELD.match(piece.text, at + 1, piece.end)
        if found and found["colon"]:
            value = piece.cut(found.start("value"), _line(piece, found.start("value")))
            if value:
                fields.setdefault(found["label"].casefold().split()[0], value)
        at = piece.text.find("\n", at + 1, piece.end)


def _person(free: list[Piece], office: Named | None) -> tuple[Named | None, Named | None]:
    """The name that the pieces begin with, and the office behind it or in the next piece."""
    for n, piece in enumerate(free):
        start = _counted(piece)
        if piece.text[start : piece.end].strip(" :\t|,;") in ("", "dan", "serta"):
            continue
        split = SPLIT.search(piece.text, start, piece.end)
        name = piece.cut(start, split.start() if split else piece.end)
        if name is None or not looks_like_name(name.text):
            return None, office or _office(piece, start)
        if split:
            return name, office or _office(piece, split.end())
        following = next((one for one in free[n + 1 :] if one.text[one.start : one.end].strip(" :\t|")), None)
        return name, office or (_office(following, following.start) if following else None)
    return None, office


def _office(piece: Piece, start: int) -> Named | None:
    """The office that begins at a character: up to what it is founded on, or whom it acts for."""
    while start < piece.end and piece.text[start] in " :\t|":
        start += 1
    stop = OFFICE_END.search(piece.text, start, piece.end)
    return piece.cut(start, stop.start() if stop else piece.end)


def _between(pieces: list[Piece], start: re.Pattern[str], end: re.Pattern[str]) -> Named | None:
    """The first words between two patterns."""
    for piece in pieces:
        if found := start.search(piece.text, piece.start, piece.end):
            stop = end.search(piece.text, found.end(), piece.end)
            if value := piece.cut(found.end(), stop.start() if stop else piece.end):
                return value
    return None


def _counted(piece: Piece) -> int:
    """Where the words of a piece begin, behind its number ("I.", "1)")."""
    found = COUNTED.match(piece.text, piece.start, piece.end)
    return found.end() if found else piece.start


def _line(piece: Piece, start: int) -> int:
    """Where the line ends."""
    stop = piece.text.find("\n", start, piece.end)
    return piece.end if stop < 0 else stop
