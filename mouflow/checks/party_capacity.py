"""party.capacity: who stands in for another needs a decree or mandate that holds on the day of signing."""

import re
from collections.abc import Iterator
from datetime import date

from mouflow.checks.calendar import day_or_none
from mouflow.checks.capacities import Acting, capacity_of
from mouflow.checks.frame import Check, Finding, Parameters
from mouflow.checks.named import Named, SideMention
from mouflow.checks.signing_days import day_of, signing_day
from mouflow.checks.subject import Subject
from mouflow.errors import N_, Rule
from mouflow.language.dates import long_date

NO_DECREE = Rule(
    "party.capacity",
    "warning",
    N_('{name} signs as {mark} and no decree is named; add its number and date behind the office: "berdasarkan …"'),
)
NO_MANDATE = Rule(
    "party.capacity",
    "warning",
    N_('{name} signs for {other} and no mandate or power of attorney is named; add its number: "berdasarkan …"'),
)
NOT_ONE = Rule(
    "party.capacity",
    "warning",
    N_('{name} signs for {other}, and "{authority}" is no mandate or power of attorney; name the one that is'),
)
SHORT = Rule(
    "party.capacity",
    "hint",
    N_("{name} signs as Plh., who stands in for a few days only; make sure that it is so on the day of signing"),
)
ENDED = Rule(
    "party.capacity",
    "error",
    N_(
        "the authority of {name} ended on {end}, before the signing on {day}; name the one that holds, or the one"
        " who may sign"
    ),
)
LATER = Rule(
    "party.capacity",
    "warning",
    N_("the authority of {name} begins on {begin}, after the signing on {day}; correct one of the dates"),
)
YEAR_LATER = Rule(
    "party.capacity",
    "warning",
    N_("the authority of {name} is of the year {year}, after the signing on {day}; correct one of them"),
)
DECREE = re.compile(
    r"keputusan|\bsk\b|surat|perintah|penunjukan|pengangkatan|radiogram|nota\s+dinas|nomor|kawat", re.IGNORECASE
)
MANDATE = re.compile(
    r"kuasa|mandat|pelimpahan|delegasi|penugasan|surat\s+(?:tugas|perintah)|penunjukan|wewenang|kewenangan",
    re.IGNORECASE,
)
POWER = re.compile(r"kuasa|mandat", re.IGNORECASE)
UNTIL = re.compile(
    r"(?:sampai(?:\s+dengan)?|hingga|s\.?\s?d\.?|s/d|berakhir(?:\s+pada)?)(?:\s+(?:pada\s+)?tanggal)?\s*$|[–—-]\s*$",
    re.IGNORECASE,
)
SINCE = re.compile(
    r"(?:sejak|mulai(?:\s+berlaku)?|terhitung)(?:\s+(?:mulai|sejak|pada))?(?:\s+tanggal)?\s*$", re.IGNORECASE
)
LASTS = re.compile(
    r"(?:jangka\s+waktu|selama|paling\s+lama)\s+(?P<count>\d{1,3})\s*(?:\([^()]{2,40}\)\s*)?(?P<unit>hari|bulan|tahun)",
    re.IGNORECASE,
)
OF_YEAR = re.compile(r"\bNomor\s+\S{1,40}\s+Tahun\s+(?P<year>\d{4})\b", re.IGNORECASE)
BEFORE = 40  # characters before a date that say what it is


def find(subject: Subject, _: Parameters) -> Iterator[Finding]:
    """What is wrong with the authority of each signatory: its kind where another is stood in for, its days for all."""
    day = signing_day(subject)
    for n, side in enumerate(subject.sides.introduced):
        named = side.signatory or side.office
        if named is None:
            continue
        acting = capacity_of(subject, n)
        if acting:
            yield from _kind(subject, side, acting, named)
        if day and side.authority:
            yield from _days(subject, side.authority, named, day)


def _kind(subject: Subject, side: SideMention, acting: Acting, named: Named) -> Iterator[Finding]:
    """A missing decree or mandate, and one that cannot be it."""
    facts: dict[str, object] = {"name": named.text}
    if acting.mark:
        if side.authority is None or not DECREE.search(side.authority.text):
            yield _at(subject, named, NO_DECREE, facts | {"mark": acting.mark})
        elif acting.mark == "Plh.":
            yield _at(subject, named, SHORT, facts)
        return
    facts["other"] = acting.other
    if side.authority is None:
        yield _at(subject, named, NO_MANDATE, facts)
    elif not _mandates(side.authority.text, acting):
        yield _at(subject, side.authority, NOT_ONE, facts | {"authority": side.authority.text})


def _mandates(authority: str, acting: Acting) -> bool:
    """Whether the authority comes from the one who is signed for, or says that it hands on a power."""
    if acting.by_power:
        return POWER.search(authority) is not None
    office = " ".join(acting.other.casefold().split()[:2])
    return MANDATE.search(authority) is not None or bool(office and office in authority.casefold())


def _days(subject: Subject, authority: Named, named: Named, day: date) -> Iterator[Finding]:
    """Whether the authority holds on the day of signing, as far as it names days."""
    passage = subject.passages[authority.passage].text
    begin = end = None
    for mention in subject.dates:
        if mention.passage != authority.passage or not authority.start <= mention.start < authority.end:
            continue
        before = passage[max(authority.start, mention.start - BEFORE) : mention.start]
        if UNTIL.search(before):
            end = day_of(mention)
        elif begin is None or SINCE.search(before):
            begin = day_of(mention)
    if begin and end is None:
        end = _last_day(authority.text, begin)
    facts: dict[str, object] = {"name": named.text, "day": long_date(day)}
    year = OF_YEAR.search(authority.text)
    if end and end < day:
        yield _at(subject, authority, ENDED, facts | {"end": long_date(end)})
    elif begin and begin > day:
        yield _at(subject, authority, LATER, facts | {"begin": long_date(begin)})
    elif year and int(year["year"]) > day.year:
        yield _at(subject, authority, YEAR_LATER, facts | {"year": year["year"]})


def _last_day(authority: str, begin: date) -> date | None:
    """The last day of a period that begins on a day; None where the authority names no period."""
    found = LASTS.search(authority)
    if found is None:
        return None
    count, unit = int(found["count"]), found["unit"].casefold()
    if unit == "hari":
        return date.fromordinal(begin.toordinal() + count) if begin.year < date.max.year else None
    months = begin.month - 1 + (count * 12 if unit == "tahun" else count)
    year, month = begin.year + months // 12, months % 12 + 1
    return next((day for last in range(begin.day, begin.day - 4, -1) if (day := day_or_none(year, month, last))), None)


def _at(subject: Subject, named: Named, rule: Rule, facts: dict[str, object]) -> Finding:
    return Finding(rule, facts, subject.passages[named.passage], named.start, named.end)


CHECK = Check(
    id="party.capacity",
    rules=(NO_DECREE, NO_MANDATE, NOT_ONE, SHORT, ENDED, LATER, YEAR_LATER),
    find=find,
    about=N_(
        "A Penjabat, Plt. or Plh. acts by a decree, and who signs for another (a.n., u.b., kuasa) by a mandate or a"
        " power of attorney; a Plh. stands in for a few days only. Where the authority names its days, it must hold"
        " on the day of signing. Law 30/2014 on government administration (Articles 13 and 14) tells delegation and"
        " mandate apart."
    ),
    bad=(
        "BUDI UTOMO : Plt. Bupati Sambas, bertindak untuk dan atas nama Pemerintah Kabupaten Sambas,"
        " selanjutnya disebut PIHAK KEDUA."
    ),
    good=(
        "BUDI UTOMO : Plt. Bupati Sambas, berdasarkan Keputusan Menteri Dalam Negeri Nomor 100 Tahun 2024,"
        " bertindak untuk dan atas nama Pemerintah Kabupaten Sambas, selanjutnya disebut PIHAK KEDUA."
    ),
)
