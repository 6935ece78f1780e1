"""structure.expected: articles that reviewers expect in an agreement and do not find."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from mouflow.checks.frame import Check, Finding, Parameters
from mouflow.checks.reference_owners import is_amending, own_instrument
from mouflow.checks.subject import Subject
from mouflow.errors import N_, Rule

ID = "structure.expected"
MISSING = Rule(ID, "warning", N_('no Pasal on "{clause}"; reviewers expect one: add it'))
ADVISED = Rule(ID, "hint", N_('no Pasal on "{clause}"; most agreements have one'))
_LEAST = 4  # so many Pasal make a whole agreement of a foreign text
_AGREEMENTS = re.compile(r"nota kesepa(?:katan|haman)|kesepakatan bersama|perjanjian kerja ?sama|pks|mou|memorandum")
_KINDS = frozenset(("nota-kesepakatan", "nota-kesepahaman", "kesepakatan-bersama", "perjanjian-kerja-sama"))


@dataclass(frozen=True, slots=True)
class _Article:
    """How an article is known, in small letters: by a word of its title, or by words that only it says."""

    title: re.Pattern[str]
    words: re.Pattern[str]


def _article(title: str, words: str) -> _Article:
    return _Article(re.compile(title), re.compile(words))


_DONE = r"(?:dilakukan|dilaksanakan|melakukan|melaksanakan)"
_ARTICLES = {
    "maksud dan tujuan": _article(r"maksud|tujuan", r"\b(?:maksud|tujuan)\b.{0,60}\bini\b.{0,10}\b(?:adalah|ialah)\b"),
    "ruang lingkup": _article(
        r"lingkup|ob[jy]ek|bidang kerja|bentuk kerja",
        r"\bruang lingkup\b.{0,80}\b(?:meliputi|mencakup|adalah|terdiri)\b",
    ),
    "tugas dan tanggung jawab": _article(
        r"tugas|tanggung jawab|\bhak\b|kewajiban|peran",
        r"\bpihak \w+ (?:bertugas|berkewajiban|berhak|bertanggung jawab|mempunyai (?:hak|kewajiban|tugas))",
    ),
    "pelaksanaan": _article(
        r"^pelaksanaan|tata cara|mekanisme|tindak lanjut|rencana kerja|program kerja",
        r"\b(?:dituangkan|diatur|dijabarkan|ditindaklanjuti)\b.{0,30}\b(?:rencana kerja|perjanjian kerja ?sama)",
    ),
    "jangka waktu": _article(
        r"jangka waktu|masa berlaku|masa kerja", r"\bberlaku\b.{0,40}\b(?:untuk jangka waktu|selama)\b.{0,12}\d"
    ),
    "penutup": _article(r"penutup|ketentuan akhir", r"\bdibuat\b.{0,60}\brangkap\b|\bberm[ae]terai cukup\b"),
    "narahubung": _article(
        r"narahubung|penghubung|korespondensi|komunikasi|pemberitahuan|menyurat|contact",
        r"\bmenunjuk\b.{0,30}\b(?:narahubung|penghubung|wakil)|\bnarahubung\s*:"
        r"|\balamat korespondensi\b|\bcontact person\b",
    ),
    "pembiayaan": _article(
        r"biaya|pendanaan|anggaran|keuangan|pembayaran",
        r"\b(?:biaya|pembiayaan|pendanaan)\b.{0,100}\b(?:dibebankan|ditanggung|bersumber)\b",
    ),
    "perubahan": _article(
        r"perubahan|adendum|addendum|amandemen",
        r"\b(?:perubahan (?:atas|terhadap|nota|kesepakatan|perjanjian)|belum (?:cukup )?diatur)\b.{0,160}"
        r"\b(?:add?endum|amandemen|kesepakatan|disepakati)\b",
    ),
    "pemantauan dan evaluasi": _article(
        r"pantau|monitor|evaluasi|pengawasan|pengendalian",
        rf"\b{_DONE}\b.{{0,40}}\b(?:pemantauan|monitoring|evaluasi)\b|\b(?:pemantauan|monitoring|evaluasi)\b.{{0,60}}\b{_DONE}\b",
    ),
}
_CLAUSES = ("Maksud dan Tujuan", "Ruang Lingkup", "Tugas dan Tanggung Jawab/Pelaksanaan", "Jangka Waktu", "Penutup")
_ADVISED = ("Narahubung", "Pembiayaan", "Perubahan", "Pemantauan dan Evaluasi")


def find(subject: Subject, parameters: Parameters) -> Iterator[Finding]:
    """A finding for each article that is expected of such an agreement and not there."""
    if not _is_agreement(subject):
        return
    titles = [clause.title.lower() for clause in subject.outline.clauses]
    text = _text(subject)
    way = ("clauses",) if subject.draft else None
    for key, rule in (("clauses", MISSING), ("advised", ADVISED)):
        for name in _names(parameters.get(key)):
            if not any(_is_there(one.strip().lower(), titles, text) for one in name.split("/")):
                yield Finding(rule, {"clause": name}, way=way)


def _is_agreement(subject: Subject) -> bool:
    """Whether the text is a whole agreement and no addendum."""
    if subject.draft:
        return subject.draft.kind in _KINDS and subject.draft.amends is None
    named = _AGREEMENTS.fullmatch(own_instrument(subject.passages))
    return bool(named) and len(subject.outline.clauses) >= _LEAST and not is_amending(subject.passages)


def _text(subject: Subject) -> str:
    """The words of the clauses in small letters, a line a passage; with what closes a foreign text behind them."""
    first = subject.outline.clauses[0].passage
    parts = ("clause", "paragraph", "item") if subject.draft else ()
    texts = (passage.text for passage in subject.passages[first:] if not parts or passage.part in parts)
    return "\n".join(texts).lower()


def _names(value: object) -> Iterable[str]:
    """The names that a parameter lists; none where it is no list."""
    return tuple(str(name) for name in value) if isinstance(value, tuple | list) else ()


def _is_there(name: str, titles: list[str], text: str) -> bool:
    """Whether a Pasal is on that: by its title or its words; one that only the user names by all words of its name."""
    article = _ARTICLES.get(name)
    if article:
        return any(article.title.search(title) for title in titles) or bool(article.words.search(text))
    words = name.split()
    return any(all(word in title for word in words) for title in titles)


CHECK = Check(
    id=ID,
    rules=(MISSING, ADVISED),
    find=find,
    about=N_(
        "Reviewers expect certain articles in an agreement: Maksud dan Tujuan, Ruang Lingkup, Tugas dan Tanggung "
        "Jawab or Pelaksanaan, Jangka Waktu and Penutup; and mostly also Narahubung, Pembiayaan, Perubahan, and "
        "Pemantauan dan Evaluasi. They are found by title or by their words. The parameters `clauses` and "
        "`advised` list them; a name with a slash is met by any of its parts."
    ),
    bad="NOTA KESEPAKATAN\nPasal 1\nMAKSUD DAN TUJUAN\nMaksudnya jelas.\nPasal 2\nRUANG LINGKUP\n"
    "Ruang lingkupnya jelas.\nPasal 3\nPELAKSANAAN\nPelaksanaannya jelas.\nPasal 4\nPENUTUP\nSelesai.",
    good="NOTA KESEPAKATAN\nPasal 1\nMAKSUD DAN TUJUAN\nMaksudnya jelas.\nPasal 2\nRUANG LINGKUP\n"
    "Ruang lingkupnya jelas.\nPasal 3\nPELAKSANAAN\nPelaksanaannya jelas.\nPasal 4\nJANGKA WAKTU\n"
    "Berlaku selama 3 (tiga) tahun.\nPasal 5\nPENUTUP\n"
    "Biaya dibebankan pada anggaran masing-masing PIHAK. PARA PIHAK menunjuk narahubung. Perubahan atas Nota "
    "Kesepakatan ini disepakati PARA PIHAK. PARA PIHAK melakukan evaluasi setiap tahun.",
    scope="structure",
    parameters={"clauses": _CLAUSES, "advised": _ADVISED},
)
