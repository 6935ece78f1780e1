"""text.spelling: words that KBBI and EYD write another way."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping

from mouflow.checks.frame import Check, Finding, Fix, Parameters
from mouflow.checks.passage import Passage
from mouflow.checks.spelling_list import BESIDE_INDONESIAN, HINTS, PASSIVE, PLAIN, passive
from mouflow.checks.subject import Subject
from mouflow.checks.verbatim import is_verbatim
from mouflow.checks.wordlist import listed
from mouflow.errors import N_, Rule
from mouflow.language.forms import SMALL

WRONG = Rule("text.spelling", "warning", N_('"{text}" is spelled "{right}"'))
LOOSE = Rule("text.spelling", "hint", N_('"{text}" is better spelled "{right}"'))
SPELLING: Mapping[str, str] = PLAIN | BESIDE_INDONESIAN | HINTS
SPLIT = passive(PASSIVE)
TAIL = "nya"
# Both words of these are common; they are looked for together.
COMMON = ("lain lain", "sama sama", "hal hal", "dari pada", "kerja-sama")
KEYS = frozenset(
    key
    for wrong in SPELLING
    if wrong not in COMMON and wrong not in SPLIT
    for key in (re.split(r"[ -]", wrong)[-1],)
    for key in (key, key + TAIL)
) - {"sama", "samanya"}
STEMS = frozenset(wrong.removeprefix("di ") for wrong in SPLIT)
SIGNS = str.maketrans(dict.fromkeys(".,;:!?\"'()[]*/_-", " "))
INDONESIAN = listed("yang dan di dengan untuk pada dalam dari oleh hasil kepuasan pelayanan atau masyarakat")
WORD = re.compile(r"(?<!\w)[^\W\d_]+")
# Names of bodies keep the spelling of the decree that founded them; heads of government have it by law.
BODY = re.compile(
    r"\b(?:Biro|Dinas|Badan|Bagian|Kepala|Kantor|Bidang|Seksi|Sub\s?[Bb]agian|Direktorat|Kementerian"
    r"|Departemen|Deputi|Asisten"
    r"|Harian|Koran|PT\.?|CV\.?|UD\.?|Bank|Yayasan|Koperasi|Firma|Toko|Apotik|Fakultas|Balai|Pusat|Unit"
    r"|Tim|Komisi|Desa|Jalan|Jl\.)"
    r"(?:\s+(?:[A-Z][\w.-]*,?|dan|&)){0,6}\s+\Z"
)
ALWAYS = frozenset(("walikota", "propinsi", "nopember", "pebruari", "materai", "bermaterai"))
TITLED = frozenset(("walikota", "nopember", "pebruari", "ombusman", "ombudsmen"))
TITLE_BEFORE = re.compile(r"(?i:nomor|no\.?)\s*:?\s*\S[^;\n]{0,60}?\btentang\b[^;()\n]*\Z")
NEAR = 250  # characters before a word in which a title may begin
PLACES = ("signature", "law")


def _by_first() -> dict[str, re.Pattern[str]]:
    """For the first word of each entry a pattern of all entries that begin with it."""
    entries: dict[str, list[str]] = defaultdict(list)
    for wrong in SPELLING:
        first = re.split(r"[ -]", wrong)[0]
        for begin in (first, first + TAIL):
            entries[begin].append(wrong)
    return {first: _pattern(wrongs) for first, wrongs in entries.items()}


def _pattern(wrongs: list[str]) -> re.Pattern[str]:
    longest = sorted(wrongs, key=lambda wrong: -len(wrong))
    words = "|".join(re.escape(wrong).replace(r"\ ", r"\s+") for wrong in longest)
    return re.compile(rf"(?P<wrong>{words})(?P<tail>{TAIL})?(?![\w@])", re.IGNORECASE)


BY_FIRST = _by_first()


def find(subject: Subject, _: Parameters) -> Iterator[Finding]:
    """Every listed word that is the writer's own."""
    titles = _Titles(subject)
    for index, passage in enumerate(subject.passages):
        low = passage.text.lower()
        words = low.translate(SIGNS).split()
        if KEYS.isdisjoint(words) and not _is_common(low, words):
            continue
        for found in _listed(passage.text):
            if not _is_left(passage, found) and not titles.holds(index, found.start()):
                yield _finding(passage, found)


def _is_common(low: str, words: list[str]) -> bool:
    """Whether common words stand there that may be wrong together."""
    return ("di" in words and not STEMS.isdisjoint(words)) or any(pair in low for pair in COMMON)


class _Titles:
    """The titles of cited laws, which keep the spelling of their day; looked up when first needed."""

    def __init__(self, subject: Subject) -> None:
        self._subject = subject
        self._spans: dict[int, list[tuple[int, int]]] | None = None

    def holds(self, passage: int, start: int) -> bool:
        """Whether the character stands in such a title."""
        if self._spans is None:
            self._spans = defaultdict(list)
            for cited in self._subject.citations:
                self._spans[cited.passage].append(cited.title_span)
        return any(first <= start < last for first, last in self._spans.get(passage, ()))


def _listed(text: str) -> Iterator[re.Match[str]]:
    """The listed words of a text."""
    end = 0
    for word in WORD.finditer(text):
        pattern = BY_FIRST.get(word[0].lower())
        found = pattern.match(text, word.start()) if pattern and word.start() >= end else None
        if found:
            end = found.end()
            yield found


def _is_left(passage: Passage, found: re.Match[str]) -> bool:
    """Whether the word is a name, a quotation, or a word of another language."""
    text, (start, end) = passage.text, found.span()
    wrong = " ".join(found["wrong"].casefold().split())
    if ("-" in wrong and text[max(0, start - 1) : start] == "-") or text[end : end + 2].strip()[:1] == "→":
        return True
    if passage.part == "law" or (passage.part == "signature" and wrong not in ALWAYS):
        return True
    if wrong in BESIDE_INDONESIAN and (INDONESIAN.isdisjoint(text.lower().split()) or not found[0].islower()):
        return True
    before = text[max(0, start - NEAR) : start]
    if found[0][0].isupper() and (
        TITLE_BEFORE.search(before) or (wrong not in ALWAYS and _is_named(text, found, before))
    ):
        return True
    return is_verbatim(passage, start, end)


def _is_named(text: str, found: re.Match[str], before: str) -> bool:
    """Whether a word with a capital belongs to the name of an office, a firm or a place."""
    if found[0].isupper():
        return False
    brand = found["wrong"].casefold() == "apotik" and text[found.end() : found.end() + 2].strip()[:1].isupper()
    return brand or BODY.search(before[-80:]) is not None


def _finding(passage: Passage, found: re.Match[str]) -> Finding:
    wrong = " ".join(found["wrong"].casefold().split())
    right = _cased(passage.text, found, wrong, SPELLING[wrong] + (found["tail"] or "").lower())
    said = " ".join(found[0].split())
    return Finding(
        LOOSE if wrong in HINTS else WRONG, {"text": said, "right": right}, passage, *found.span(), fix=Fix(right)
    )


def _cased(text: str, found: re.Match[str], wrong: str, right: str) -> str:
    """The right words with the capitals of the wrong ones, which a title has on each and a sentence on the first."""
    said = found[0]
    if said.isupper() and len(said) > 1:
        return right.upper()
    if not said[0].isupper():
        return right.capitalize() if wrong in ("nopember", "pebruari") else right
    if any(part[:1].islower() for part in said.split()[1:]):
        return right[:1].upper() + right[1:]
    if len(said.split()) > 1 or wrong in TITLED or _is_titled(text, found):
        parts = right.split()
        return " ".join(
            "-".join(map(_titled, part.split("-"))) if not n or part not in SMALL else part
            for n, part in enumerate(parts)
        )
    return right[:1].upper() + right[1:]


def _titled(word: str) -> str:
    return word[:1].upper() + word[1:]


def _is_titled(text: str, found: re.Match[str]) -> bool:
    """Whether a word with a capital stands among others, or in the midst of a sentence."""
    before = text[max(0, found.start() - 3) : found.start()].strip(' *_#("“')
    after = text[found.end() : found.end() + 3].lstrip(" \n")
    return bool(before and before[-1].isalnum()) or after[:1].isupper()


CHECK = Check(
    id="text.spelling",
    rules=(WRONG, LOOSE),
    find=find,
    about=N_(
        "Words that official texts often misspell, with the spelling of Kamus Besar Bahasa Indonesia and of EYD "
        "Edisi V: kerja sama, bermeterai, perizinan, provinsi, di bawah, wali kota. Titles of laws, names of "
        "offices and firms, addresses and quotations keep their letters. --fix corrects them and keeps capitals."
    ),
    bad="Kerjasama ini dibuat dengan materai cukup sebagaimana tersebut dibawah ini.",
    good="Kerja sama ini dibuat dengan meterai cukup sebagaimana tersebut di bawah ini; surat ke"
    " kerjasama@example.go.id.",
)
