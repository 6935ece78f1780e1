"""Names of persons: what looks like one, and whether two of them mean the same person."""

import re
from collections.abc import Iterator
from typing import Literal

Likeness = Literal["same", "near", "other"]

# Before and behind a name, with their dots gone; none of them is part of it.
TITLES = frozenset(
    re.findall(
        r"\w+",
        "prof dr drs dra drg ir h hj kh tgh ust letjen mayjen brigjen jenderal laksamana marsekal kolonel komjen irjen"
        " brigjenpol purn tni pol nama bapak ibu sdr yth",
    )
)
DEGREES = frozenset(
    re.findall(
        r"\w+",
        "sh mh mhum se mm msi mkes ssos sip sstp stp spd mpd sag phd mpa mba ap st mt skm mkn llm ssi skom mkom sp mp"
        " mpp ak ca cpa map sap sikom mikom sthi shi me mec sked spi spt amd ba bsc msc mag lc cn apt skep mab mtr ipu"
        " ma mpi sfarm ciq cgcae qia cfra cfe crmp spm sosm",
    )
)
PARTICLES = frozenset(("bin", "binti", "al", "el", "van", "der", "de"))
OFFICES = (
    r"Pj|Pjs|Plt|Plh|Pgs|Penjabat|Pelaksana|Gubernur|Wakil|Bupati|Wali\s?kota|Ketua|Kepala|Sekretaris|Direktur|Rektor"
    r"|Menteri|Anggota|Asisten|Inspektur|Camat|Lurah|Deputi|Komisioner|Dekan|Pimpinan|Presiden|Jaksa|Kapolda|Kapolres"
    r"|Panglima|Komandan|Staf|Pejabat|Manajer|General\s+Manager|Kuasa|a\.\s?n|u\.\s?b|Atas\s+nama|Selaku|Koordinator"
)
OFFICE = re.compile(rf"(?:{OFFICES})\b", re.IGNORECASE)
INSTITUTION = re.compile(
    r"(?:Pemerintah|Pemprov|Pemkab|Pemkot|Ombudsman|Republik|Provinsi|Propinsi|Kabupaten|Kota|Dinas|Badan|Universitas"
    r"|PT|CV|Yayasan|Pihak|Para\s+Pihak|Nota|Perjanjian|Kesepakatan|Pasal|Lampiran|Nomor|NIP|NIK|NRP|NPWP|Kementerian"
    r"|Perwakilan|Sekretariat|Inspektorat|Biro|Bagian|Rencana|Saksi|Tembusan|Paraf|Mengetahui|Menyetujui|Meterai|Materai"
    r"|Ttd|Tanda|Cap|Stempel|Tanggal|Pangkat|Pembina|Penata|Pengatur|Jabatan|Alamat|Tugas|Antara|Tentang|Dan|Dengan"
    r"|Jalan|Jl|Lantai|Indonesia|Rektorat|Fakultas|Lembaga|Komisi|Dewan|Rumah\s+Sakit|Bank|Kantor|Bab|Demikian|Hormat|Ditandatangani|Disetujui|Diketahui|Tertanda|Pada|Untuk|Yang|Dalam)\b",
    re.IGNORECASE,
)
BRACKETS = re.compile(r"\([^()]*\)")
WORD = re.compile(r"[^\W\d_][\w'’`.-]*|\d{1,2}")
COUNT = re.compile(r"\d{1,2}")
MOST_WORDS = 8


def looks_like_name(text: str) -> bool:
    """Whether a text can be a person's name, titles and degrees included: no office, no institution, no sentence."""
    head = BRACKETS.sub(" ", text).partition(",")[0].split()
    if len(head) > 2 and COUNT.fullmatch(head[-1]):  # "Nama Pejabat 4 (contoh)"
        text, head = text.replace(head[-1], "", 1), head[:-1]
    if any(letter.isdigit() for letter in text) or OFFICE.match(text) or INSTITUTION.match(text):
        return False
    if not 1 <= len(head) <= MOST_WORDS:
        return False
    letters = all(WORD.fullmatch(word) for word in head)
    raised = all(word[0].isupper() or word in PARTICLES or _bare(word) in TITLES for word in head)
    return letters and raised and head[0] not in PARTICLES and bool(name_words(text))


def name_words(name: str) -> tuple[str, ...]:
    """The words of a name without titles, degrees and case: "Dr. H. Sutarmidji, S.H., M.Hum." -> ("sutarmidji",).

    A word that was cut short keeps its dot: "M. Yusuf" -> ("m.", "yusuf").
    """
    found = [word.casefold() for word in WORD.findall(BRACKETS.sub(" ", name).partition(",")[0])]
    while found and _bare(found[0]) in TITLES:
        del found[0]
    while len(found) > 1 and _bare(found[-1]) in DEGREES:
        del found[-1]
    return tuple(found)


def likeness(one: str, other: str) -> Likeness:
    """Whether two names mean the same person; "near" when they differ in a letter or two of a word."""
    first, second = name_words(one), name_words(other)
    if not first or not second:
        return "same"
    if "".join(map(_bare, first)) == "".join(map(_bare, second)):
        return "same"
    shorter, longer = sorted((first, second), key=len)
    if _all_in(shorter, longer):
        return "same"
    if len(first) == len(second) and all(_alike(a, b) for a, b in zip(first, second, strict=True)):
        return "near"
    return "other"


def _bare(word: str) -> str:
    return word.replace(".", "").replace("’", "'")


def _all_in(shorter: tuple[str, ...], longer: tuple[str, ...]) -> bool:
    """Whether each word of the shorter name stands in the longer one, in full or cut short."""
    left = list(longer)
    for word in shorter:
        match = next((other for other in left if _same_word(word, other)), None)
        if match is None:
            return False
        left.remove(match)
    return True


def _same_word(one: str, other: str) -> bool:
    """Equal, or one is the other cut short ("M.", "Moh.", "A")."""
    a, b = _bare(one), _bare(other)
    if a == b:
        return True
    short, long, word = (a, b, one) if len(a) < len(b) else (b, a, other)
    return (word.endswith(".") or len(short) == 1) and long.startswith(short)


def _alike(one: str, other: str) -> bool:
    """The same word, or one that differs in a letter or two."""
    return _same_word(one, other) or (min(len(one), len(other)) >= 4 and _distance(_bare(one), _bare(other)) <= 2)


def _distance(one: str, other: str) -> int:
    """How many letters must be changed, put in or taken out."""
    row = list(range(len(other) + 1))
    for n, letter in enumerate(one, 1):
        row = list(_next_row(row, n, letter, other))
    return row[-1]


def _next_row(row: list[int], n: int, letter: str, other: str) -> Iterator[int]:
    last = n
    yield last
    for m, facing in enumerate(other, 1):
        last = min(row[m] + 1, last + 1, row[m - 1] + (letter != facing))
        yield last
