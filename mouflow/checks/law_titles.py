"""Where the title of a cited law ends: by the titles that are known, else by how titles are written."""

import re

from mouflow.checks.passage import Passage

ABOUT = re.compile(r"\s*+[,(]?\s*+(?i:tentang|ttg\.?)\s+[\"“']?")
# A title that names another regulation goes on behind it: "Perubahan atas Undang-Undang Nomor … tentang …".
NESTS = re.compile(
    r"\b(?i:atas|pelaksanaan|pencabutan|penetapan|pelaksana|pengganti|peraturan\s+pelaksanaan(?:\s+dari)?|berdasarkan)\s*\Z"
)
STOP = re.compile(r"[()\[\];:\n\"“”?!…–—]|\.(?=\s|$)|\s-\s|\s\|")
TOKEN = re.compile(r"[^\s,]+|,")
SMALL = re.compile(
    r"(?i:dan|atau|dan/atau|di|ke|dari|dalam|untuk|pada|bagi|atas|yang|serta|oleh|dengan|antara|terhadap|secara|sebagai"
    r"|melalui|kepada|menjadi|tentang|per)\Z"
)
# Words with a capital that begin a new part of the sentence.
CLAUSE = re.compile(r"(?i:pihak|para|pasal|ayat|lembaran|tambahan|ln|tln|jo|juncto|tahun|nomor)\b")
# Words without one that end a title which is written without capitals.
ENDS = re.compile(
    r"(?:yang|bahwa|agar|maka|untuk|telah|sudah|ini|itu|tersebut|adalah|ialah|wajib|harus|dapat|bisa|akan|juga|sehingga"
    r"|karena|sebagaimana|serta|oleh|terhadap|kepada|dengan|pada|maupun|menyatakan|menyebutkan|menegaskan|mengatur"
    r"|mewajibkan|mengamanatkan|disebutkan|dinyatakan|diatur|beserta|bukan|tidak|sebagai|menjadi|pasal|ayat|pihak)\Z"
)
AND = ("dan", "serta", "atau", "dan/atau")
LONGEST = 40  # words of a title


# A title may be longer than a known one: one more word in capitals, up to the end of the sentence's part.
LONGER = re.compile(r"\s+(?!(?i:pihak|para|pasal|ayat|lembaran|tambahan|jo|juncto|tahun|nomor)\b)[A-Z][a-z]")
END = re.compile(r"\s*(?:[,.;(]|\Z)")


class TitleReader:
    """Reads titles; knows those of the registry."""

    def __init__(self, known: tuple[str, ...]) -> None:
        ordered = sorted(dict.fromkeys(known), key=len, reverse=True)
        words = "|".join(r",?\s+".join(map(re.escape, title.replace(",", "").split())) for title in ordered)
        self._known = re.compile(rf"(?:{words})(?!\w|-\w)", re.IGNORECASE) if words else None

    def after(self, passage: Passage, start: int, limit: int) -> tuple[int, int] | None:
        """The title that follows the year of a citation; `limit` is where the next citation begins; None for none."""
        about = ABOUT.match(passage.text, start)
        if about is None:
            return None
        text, first = passage.text, about.end()
        if limit < len(text) and NESTS.search(text[first:limit]):
            return first, self._behind(passage, limit)
        stop = STOP.search(text, first, limit)
        end = stop.start() if stop else limit
        if passage.part != "law":
            known = self._known.match(text, first) if self._known else None
            longer = _cut(text, first, end)
            if known and not (LONGER.match(text, known.end()) and END.match(text, longer)):
                return known.span()
            end = longer
        end = first + len(text[first:end].rstrip(" ,;.'"))
        return (first, end) if end > first else None

    def _behind(self, passage: Passage, start: int) -> int:
        """Where the title of a citation that stands in another title may end: its own title is read on from there."""
        inner = ABOUT_YEAR.search(passage.text, start)
        if inner is None:
            return len(passage.text)
        found = self.after(passage, inner.end("year"), len(passage.text))
        return found[1] if found else inner.end("year")


ABOUT_YEAR = re.compile(r"(?:/|(?i:tahun|th[n]?\.?))\s*(?P<year>(?:1[89]|20)\d\d)\b")


def _cut(text: str, first: int, end: int) -> int:
    """Where a title ends before `end`: with its last word in capitals, or where another part of the sentence begins."""
    tokens = _tokens(text, first, end)
    if not tokens:
        return first
    if tokens[0][0][:1].islower():
        return _plain_end(tokens)
    last = first
    for n, (word, stop) in enumerate(tokens):
        small = SMALL.match(word) is not None
        if word == ",":
            if not _goes_on(tokens, n):
                break
            continue
        if CLAUSE.match(word) or (word[:1].islower() and not small and not word[0].isdigit()):
            break
        if not small or word.isupper():
            last = stop
    return last


def _tokens(text: str, first: int, end: int) -> list[tuple[str, int]]:
    found = []
    for match in TOKEN.finditer(text, first, end):
        found.append((match[0], match.end()))
        if len(found) > LONGEST:
            break
    return found


def _goes_on(tokens: list[tuple[str, int]], n: int) -> bool:
    """Whether a comma stands in a list of a title: "Bendera, Bahasa, dan Lambang Negara, serta Lagu Kebangsaan"."""
    rest = [word for word, _ in tokens[n + 1 : n + 8]]
    if not rest:
        return False
    if rest[0].casefold() in AND:
        return len(rest) > 1 and rest[1][:1].isupper() and not CLAUSE.match(rest[1])
    listed = any(word.casefold() in AND for word in rest)
    return rest[0][:1].isupper() and not CLAUSE.match(rest[0]) and "," in rest and listed


def _plain_end(tokens: list[tuple[str, int]]) -> int:
    """Where a title without capitals ends: at a comma, or before a word that no title goes on with."""
    last = tokens[0][1]
    for n, (word, stop) in enumerate(tokens):
        if n and (word == "," or ENDS.match(word)):
            break
        if not SMALL.match(word):
            last = stop
    return last
