"""A text tells as past only what lies before its own day."""

import re
from collections.abc import Iterator

from mouflow.checks.calendar import day_or_none
from mouflow.checks.date_writing import shown
from mouflow.checks.dates import DateMention
from mouflow.checks.frame import Check, Finding, Parameters
from mouflow.checks.own_days import OwnDay, own_day
from mouflow.checks.quotation import in_quotation
from mouflow.checks.subject import Subject
from mouflow.errors import N_, Rule
from mouflow.language.dates import long_date

LATER = Rule(
    "date.after-report",
    "warning",
    N_('"{text}" is told as past, but lies after the day of this text, {own}; correct one of the two dates'),
)
# Words that look ahead: what they speak of may well come later.
AHEAD = re.compile(
    r"(?i)\b(?:akan|bakal|nanti|nantinya|rencana\w*|direncanakan|merencanakan|dijadwalkan|jadwal\w*|terjadwal|mendatang|"
    r"depan|besok|lusa|paling\s+lambat|selambat\w*|paling\s+lama|sampai|hingga|s\.d|s/d|berlaku|berakhir|berakhirnya|"
    r"batas|tenggat|jatuh\s+tempo|target\w*|menargetkan|diharap\w*|berharap|mohon|dimohon|agenda\w*|menjelang|"
    r"masa|harus|wajib|agar|supaya|berikutnya|selanjutnya|diundang|mengundang|undangan|segera|dimulai|mulai)\b"
)
PAST = re.compile(
    r"(?i)\b(?:telah|sudah|lalu|kemarin|usai|setelah|pernah|kata|ujar\w*|ungkap\w*|tutur\w*|jelas|jelasnya|tegas\w*|"
    r"menyampaikan|mengatakan|menjelaskan|digelar|menggelar|dilaksanakan|melaksanakan|diselenggarakan|berlangsung|"
    r"dihadiri|menghadiri|hadir|mengunjungi|berkunjung|kunjungan|menerima|diterima|menandatangani|ditandatangani|"
    r"melakukan|dilakukan|bertempat|bertemu|meninjau|menyerahkan|diserahkan|mengikuti|membuka|dibuka|dilantik|"
    r"mengadakan|diadakan|menjadi|rapat|pertemuan)\b"
)
SURELY_PAST = re.compile(r"(?i)\b(?:telah|sudah|lalu|kemarin|usai)\b")
# A document that is cited by number and day is there already.
CITED = re.compile(r"(?i)\b(?:nomor|no\.?)\s?:?\s?\S{3,60}\s{1,3}(?:(?:ter)?tanggal|tgl\.?)?\s{0,3}\Z")
CITED_NEAR = 90  # characters before a date in which the document's number stands
SENTENCE = re.compile(r"(?<=[a-z)\]\"”’0-9][.!?])\s+(?=[\"“(]?[A-Z])")
LONGEST = 500  # characters of a sentence before and behind a date


def find(subject: Subject, _: Parameters) -> Iterator[Finding]:
    """Every date that is told as past and comes after the day of the text."""
    own = own_day(subject)
    if own is None:
        return
    for mention in subject.dates:
        day = day_or_none(mention.year, mention.month, mention.day)
        passage = subject.passages[mention.passage]
        if day is None or day <= own.day or passage.quoted:
            continue
        if _told_as_past(passage.text, mention, own) and not in_quotation(passage.text, mention.start):
            facts = {"text": shown(passage.text, mention, day), "own": long_date(own.day)}
            yield Finding(LATER, facts, passage, mention.start, mention.end)


def _told_as_past(text: str, mention: DateMention, own: OwnDay) -> bool:
    """Whether the sentence speaks of what has been: the day of a document that is cited, in a report a weekday, too."""
    if CITED.search(text[max(0, mention.start - CITED_NEAR) : mention.start]):
        return True
    sentence = _sentence(text, mention)
    if AHEAD.search(sentence):
        return False
    if own.kind != "report":
        return bool(SURELY_PAST.search(sentence))
    bracketed = bool(mention.weekday) and "(" in text[mention.start : mention.day_span[0]]
    return bracketed or bool(PAST.search(sentence))


def _sentence(text: str, mention: DateMention) -> str:
    """The sentence in which the date stands."""
    near = max(0, mention.start - LONGEST)
    start = max((found.end() for found in SENTENCE.finditer(text, near, mention.start)), default=near)
    after = SENTENCE.search(text, mention.end, mention.end + LONGEST)
    return text[start : after.start() if after else mention.end + LONGEST]


CHECK = Check(
    id="date.after-report",
    rules=(LATER,),
    find=find,
    about=N_(
        "A report of 18 January cannot tell of a meeting on 27 January. Where a sentence speaks of something past "
        "and names a day after that of the text itself, one of the two dates is wrong. The day of a text is that "
        "of its opening, its letterhead or its dateline; sentences that look ahead, as with akan or paling "
        "lambat, are left alone."
    ),
    bad=(
        "MENTOK, 18 Januari 2024 – Pemerintah Kabupaten Bangka Barat mengevaluasi hasil penilaian.\n"
        "Kegiatan itu dihadiri Inspektorat dan berlangsung pada 26 Januari 2024."
    ),
    good=(
        "MENTOK, 18 Januari 2024 – Pemerintah Kabupaten Bangka Barat mengevaluasi hasil penilaian.\n"
        "Kegiatan itu dihadiri Inspektorat pada 17 Januari 2024. Penilaian berikutnya akan dimulai 26 Februari 2024."
    ),
)
