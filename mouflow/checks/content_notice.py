"""content.notice: a clause that demands notice before the Ombudsman's visits."""

import re
from collections.abc import Iterator

from mouflow.checks.frame import Check, Finding, Parameters
from mouflow.checks.ombudsman import WHO, Ombudsman, Sentence, ombudsman, sentences
from mouflow.checks.quotation import in_quotation
from mouflow.checks.subject import Subject
from mouflow.errors import N_, Rule

NOTICE = Rule(
    "content.notice",
    "warning",
    N_('"{text}" demands notice before a visit of the Ombudsman, whose assessments come unannounced; remove it'),
)
TELLS = (
    r"(?:memberitahu(?:kan)?|memberi\s+tahu|diberitahu(?:kan)?|pemberitahuan|menginformasikan|diinformasikan|mengabarkan"
    r"|menyampaikan\s+(?:surat|jadwal|rencana|informasi)|disampaikan\s+(?:jadwal|suratnya)|dijadwalkan|surat\s+pengantar"
    r"|mengajukan\s+(?:surat\s+)?permohonan|bersurat|berkoordinasi|koordinasi|didahului(?:\s+dengan)?\s+surat|konfirmasi)"
)
VISIT = (
    r"(?:kunjungan(?!\s+(?:kerja|studi|balasan|kehormatan))|pengambilan\s+data|pengumpulan\s+data|pemeriksaan|penilaian"
    r"|peninjauan|inspeksi|sidak|observasi|investigasi|turun\s+(?:ke\s+)?lapangan|pengamatan|verifikasi\s+lapangan"
    r"|mengunjungi|memeriksa|mengambil\s+data|menilai|mendatangi|meninjau)"
)
FIRST = r"(?:terlebih\s+dahulu|lebih\s+dulu|sebelum(?:nya)?|paling\s+(?:lambat|sedikit|kurang)|selambat-lambatnya)"
GAP = r"[^.;\n]{0,160}?"
NEVER = re.compile(
    r"\b(?:tanpa|tidak(?:\s+(?:perlu|wajib|harus|akan|dapat|didahului|memerlukan|disertai))?(?:\s+(?:dengan|ada))?)"
    rf"\s+(?:\w+\s+){{0,2}}?{TELLS}|\bmendadak\b|\bsewaktu-waktu\b|\btanpa\s+(?:\w+\s+)?terlebih\s+dahulu",
    re.IGNORECASE,
)
DEMANDS = tuple(
    re.compile(rf"\b{words}\b", re.IGNORECASE)
    for words in (
        rf"{TELLS}\b{GAP}\b{FIRST}\b{GAP}\b{VISIT}",
        rf"{FIRST}\b{GAP}\b{VISIT}\b{GAP}\b{TELLS}",
        rf"{VISIT}\b{GAP}\b{TELLS}\b{GAP}\b{FIRST}",
        rf"{VISIT}\b{GAP}\b(?:setelah|dengan|harus|wajib)\s+(?:\w+\s+){{0,2}}?{FIRST}\s+{TELLS}",
        rf"{VISIT}\b{GAP}\b(?:setelah|sesudah)\s+(?:\w+\s+){{0,2}}?(?:pemberitahuan|diberitahukan)",
        rf"{TELLS}\b{GAP}\b{VISIT}\b{GAP}\b(?:sebelum(?:nya)?|terlebih\s+dahulu)",
    )
)
# Notice of other things, or after the visit.
OTHER = re.compile(
    r"\b(?:pengakhiran|mengakhiri|perpanjangan|memperpanjang|berakhirnya|narahubung|perubahan\s+(?:alamat|data|pejabat)"
    r"|keadaan\s+kahar|narasumber|pelatihan|sosialisasi|setelah\s+(?:kunjungan|pemeriksaan|penilaian)|perkembangan"
    r"|hasil\s+(?:kunjungan|pemeriksaan|penilaian|pengambilan)|tindak\s+lanjut)\b",
    re.IGNORECASE,
)
CUES = (
    (
        *(
            "kunjung",
            "ngunjung",
            "pengambilan data",
            "pengumpulan data",
            "mengambil data",
            "eriksa",
            "nilai",
            "tinjau",
            "inspeksi",
        ),
        *("sidak", "observasi", "investigasi", "lapangan", "pengamatan", "mendatangi"),
    ),
    ("tahu", "informasi", "kabar", "jadwal", "surat", "koordinasi", "permohonan", "konfirmasi", "rencana"),
    ("terlebih", "lebih dulu", "sebelum", "paling", "selambat", "setelah", "sesudah"),
)


def find(subject: Subject, _: Parameters) -> Iterator[Finding]:
    """Every sentence that demands it, once."""
    who = ombudsman(subject)
    if who is None:
        return
    for sentence in sentences(subject, CUES):
        found = _demand(sentence, who)
        if found:
            start, end = sentence.start + found.start(), sentence.start + found.end()
            if in_quotation(sentence.passage.text, start):
                continue
            yield Finding(NOTICE, {"text": " ".join(found[0].split())}, sentence.passage, start, end)


def _demand(sentence: Sentence, who: Ombudsman) -> re.Match[str] | None:
    """The words that demand notice of the Ombudsman; None for others, and where it need not give any."""
    text = sentence.text
    if NEVER.search(text) or OTHER.search(text):
        return None
    for pattern in DEMANDS:
        found = pattern.search(text)
        if found and not _is_of_others(sentence, found, who):
            return found
    return None


def _is_of_others(sentence: Sentence, found: re.Match[str], who: Ombudsman) -> bool:
    """Whether it is the other party that gives notice, or both do."""
    before = sentence.text[: found.start()]
    named = before if WHO.search(before) else f"{sentence.before} {before}"
    return WHO.search(named) is not None and not who.is_meant(named)


CHECK = Check(
    id="content.notice",
    rules=(NOTICE,),
    find=find,
    about=N_(
        "Assessments are worth something because they come unannounced. A clause that demands notice, a letter or "
        "coordination before the Ombudsman visits, examines or takes data takes that away. Notice of an extension, of "
        "the end of the agreement or of new contacts is another matter, and so is notice that the other party gives."
    ),
    bad="PIHAK KESATU memberitahukan kepada PIHAK KEDUA paling lambat 7 (tujuh) hari sebelum kunjungan penilaian.",
    good="Kunjungan penilaian dilakukan oleh PIHAK KESATU tanpa pemberitahuan terlebih dahulu.",
)
