"""text.leftover: words that another document left behind."""

import re
from collections.abc import Iterator, Mapping

from mouflow.checks.frame import Check, Finding, Parameters
from mouflow.checks.instruments import KINDS, instrument
from mouflow.checks.passage import Passage
from mouflow.checks.provinces import PROVINCE
from mouflow.checks.subject import Subject
from mouflow.checks.verbatim import is_verbatim
from mouflow.errors import N_, Rule

OTHER = Rule(
    "text.leftover", "error", N_('"{text}" belongs to another document: this one is a {instrument}; correct it')
)
UNKNOWN = Rule("text.leftover", "warning", N_('"{text}" belongs to another kind of document; correct it'))
ROLE = Rule(
    "text.leftover", "warning", N_('"{text}" is no party of this text; name the party that is meant, or take it out')
)
PLACE = Rule("text.leftover", "warning", N_('"{text}" in a text about {own}; is it left over from another document?'))
# The kinds of contract that no agreement between institutions is, by the word that a text about them has in its title.
TOPICS: Mapping[str, str] = {
    "hibah": r"hibah",
    "jual": r"(?:pengikatan\s+)?jual[\s-]beli",
    "sewa": r"sewa(?:[\s-]+menyewa|[\s-]+guna\s+usaha)?",
    "pinjam": r"(?:pinjam[\s-]+(?:pakai|meminjam)|pinjaman|utang[\s-]piutang)",
    "kredit": r"kredit",
    "kerja waktu": r"kerja\s+waktu\s+(?:tidak\s+)?tertentu",
    "borong": r"(?:pemborongan|borongan)",
    "pengadaan": r"pengadaan(?:\s+barang(?:/|\s+dan\s+|\s+)jasa)?",
    "waralaba": r"waralaba",
    "lisensi": r"lisensi",
    "tukar": r"tukar[\s-]menukar",
    "gadai": r"gadai",
    "asuransi": r"(?:asuransi|pertanggungan)",
    "kawin": r"(?:pra\s?nikah|perkawinan)",
    "konsultan": r"jasa\s+konsultan(?:si|cy)?",
}
KIND = "|".join(f"(?P<k{n}>{pattern})" for n, pattern in enumerate(TOPICS.values()))
THIS = re.compile(rf"\b(?:perjanjian|kontrak|akta|surat\s+perjanjian|polis)\s+(?:{KIND})\s+ini\b", re.IGNORECASE)
DONE = re.compile(
    r"\b(?:jual[\s-]beli|sewa[\s-]menyewa|hibah|pinjam[\s-]pakai|tukar[\s-]menukar)\s+ini\b", re.IGNORECASE
)
OBJECT = re.compile(
    r"\b(?:ob[jy]ek\s+(?:sewa|hibah|jual[\s-]beli|pinjam[\s-]pakai)|harga\s+(?:sewa|jual[\s-]beli)"
    r"|uang\s+sewa|barang\s+hibah"
    r"|masa\s+sewa|bukti\s+jual[\s-]beli)\b",
    re.IGNORECASE,
)
# Roles of such contracts, and the word of a title that makes them parties.
ROLES: Mapping[str, str] = {
    "pemberi hibah": "hibah",
    "penerima hibah": "hibah",
    "penyewa": "sewa",
    "pemberi sewa": "sewa",
    "penjual": "jual",
    "pembeli": "jual",
    "debitur": "kredit",
    "kreditur": "kredit",
    "pemborong": "borong",
    "kontraktor": "pengadaan",
    "penyedia": "pengadaan",
    "pemberi pinjaman": "pinjam",
    "penerima pinjaman": "pinjam",
    "pemberi kerja": "kerja waktu",
    "pemegang polis": "asuransi",
    "tertanggung": "asuransi",
    "penerima waralaba": "waralaba",
    "pemberi lisensi": "lisensi",
    "penerima lisensi": "lisensi",
}
ACTS = (
    r"(?:wajib|berhak|berkewajiban|bertanggung\s+jawab|bersedia|menyetujui|menyerahkan|membayar|menerima"
    r"|setuju|sepakat|dapat|tidak"
    r"|akan|harus|menjamin|menyatakan|melaksanakan|menyediakan|menyampaikan|dan)\b"
)
ROLE_WORDS = "|".join(role.replace(" ", r"\s+") for role in ROLES)
PARTY = re.compile(
    rf"\bPIHAK\s+(?P<party>(?i:{ROLE_WORDS}))\b|\b(?:(?i:oleh|kepada|dari|antara|hak|kewajiban"
    rf"|bagi)\s+)?(?P<role>(?i:{ROLE_WORDS}))\b(?P<acts>\s+{ACTS})?"
)
LEAD = re.compile(r"\b(?:oleh|kepada|dari|hak|kewajiban|bagi|persetujuan|pihak)\s+\Z", re.IGNORECASE)
STEMS = (
    "sewa",
    "nyewa",
    "hibah",
    "jual",
    "beli",
    "debitur",
    "kreditur",
    "borong",
    "kontraktor",
    "penyedia",
    "pinjam",
    "pemberi kerja",
    "polis",
    "tanggung",
    "waralaba",
    "lisensi",
    "kredit",
    "pengadaan",
    "tukar",
    "gadai",
    "asuransi",
    "kawin",
    "nikah",
    "konsultan",
    "tertentu ini",
)
IN_PROVINCE = re.compile(
    rf"\b(?:Provinsi|PROVINSI|Gubernur|GUBERNUR|Pemprov)\s+(?P<name>(?i:{PROVINCE}))\b(?!\s+(?:Nomor|Tahun)\b)"
)
REGION = re.compile(
    r"\b(?:Bupati|Pemerintah\s+(?:Daerah\s+)?Kabupaten|Pemkab|Wali\s?[Kk]ota|Pemerintah\s+(?:Daerah\s+)?Kota|Pemkot)"
    r"\s+(?P<name>[A-Z][a-z]+(?:\s+[A-Z][a-z]+){0,2})"
)
REGIONAL = (
    "Provinsi",
    "PROVINSI",
    "Gubernur",
    "GUBERNUR",
    "Pemprov",
    "Bupati",
    "Kabupaten",
    "Pemkab",
    "Kota",
    "kota ",
    "Pemkot",
)
CLAUSES = ("clause", "paragraph", "item", "body")
CITED = re.compile(r"\W*(?:\w{1,3}[.)]\s*)?(?:Undang-Undang|Peraturan|Keputusan|Instruksi)\b")
LAW = re.compile(r"\b(?:Peraturan|Keputusan|Instruksi|Surat\s+Edaran|Perda|Pergub|Perbup)\b[^.;]*\Z")


def find(subject: Subject, _: Parameters) -> Iterator[Finding]:
    """Contracts of another kind, their objects and parties, and regions that are strangers to the text."""
    own = instrument(subject)
    if own is None and not subject.outline.known:
        return
    head = _head(subject)
    title = own.title if own and own.kind in KINDS else ""
    for passage in subject.passages:
        low = passage.text.lower()
        if passage.part in ("law", "request", "title") or passage.quoted or not any(stem in low for stem in STEMS):
            continue
        for finding in (*_kinds(passage, head, title), *_roles(subject, passage, head)):
            if not is_verbatim(passage, finding.start, finding.end):
                yield finding
    yield from _strangers(subject, head)


def _head(subject: Subject) -> str:
    """What the text says of itself: title, parties and names, in small letters."""
    if subject.draft:
        parties = (f"{party.name} {party.signatory.office}" for party in subject.draft.parties)
        titles = (clause.title for clause in subject.draft.clauses)
        return " ".join((subject.draft.kind, subject.draft.subject, *parties, *titles)).lower()
    first = next((clause.passage for clause in subject.outline.clauses), 40)
    titles = (clause.title for clause in subject.outline.clauses)
    front = (passage.text for passage in subject.passages[: max(first, 0)])
    named = (text for text in front if len(text) < 4000 and not CITED.match(text))
    return " ".join((*named, *titles)).lower()


def _kinds(passage: Passage, head: str, title: str) -> Iterator[Finding]:
    """Another kind of contract, or its object."""
    for found in THIS.finditer(passage.text):
        topic = next(name for n, name in enumerate(TOPICS) if found[f"k{n}"])
        if topic.split()[0] not in head or topic == "kerja waktu":
            facts = {"text": " ".join(found[0].split())}
            yield Finding(
                OTHER if title else UNKNOWN, facts | ({"instrument": title} if title else {}), passage, *found.span()
            )
    for found in (*DONE.finditer(passage.text), *OBJECT.finditer(passage.text)):
        topic = next(one for one in ("jual", "sewa", "hibah", "pinjam", "tukar") if one in found[0].lower())
        if topic not in head and not THIS.search(passage.text, max(0, found.start() - 30), found.end()):
            yield Finding(UNKNOWN, {"text": " ".join(found[0].split())}, passage, *found.span())


def _roles(subject: Subject, passage: Passage, head: str) -> Iterator[Finding]:
    """A party of another kind of contract, in capitals, that has rights or duties here."""
    for found in PARTY.finditer(passage.text):
        said = found["party"] or found["role"]
        name = " ".join(said.casefold().split())
        start, end = found.span("party" if found["party"] else "role")
        if ROLES[name].split()[0] in head or name in head or not said[0].isupper():
            continue
        if name == "penyedia" and not found["party"]:
            continue  # who provides a public service is called so
        sure = found["party"] or (said.isupper() and not passage.text.isupper()) or found["acts"]
        led = LEAD.search(passage.text[max(0, start - 14) : start])
        if not sure and not led:
            continue
        if not found["party"] and start == 0 and not found["acts"]:
            continue
        if any(term.words.casefold().endswith(name) for term in subject.definitions.terms):
            continue
        if found["party"]:
            start = found.start()
        yield Finding(ROLE, {"text": " ".join(passage.text[start:end].split())}, passage, start, end)


def _strangers(subject: Subject, head: str) -> Iterator[Finding]:
    """A province or a region in a clause, where the parties are all of another one."""
    names = [side.institution.text for side in subject.sides.introduced if side.institution] or [
        name.text for name in subject.sides.names
    ]
    if len(names) < 2:
        return
    provinces = {_plain(found["name"]) for name in names for found in IN_PROVINCE.finditer(name)}
    regions = {_plain(found["name"]) for name in names for found in REGION.finditer(name)}
    for index, passage in enumerate(subject.passages):
        text = passage.text
        if passage.part not in CLAUSES or passage.quoted or not any(word in text for word in REGIONAL):
            continue
        if index < next((clause.passage for clause in subject.outline.clauses), 0):
            continue
        if len(provinces) == 1:
            yield from _strange(passage, IN_PROVINCE, provinces, head)
        if len(regions) == 1 and not provinces:
            yield from _strange(passage, REGION, regions, head)


def _strange(passage: Passage, pattern: re.Pattern[str], own: set[str], head: str) -> Iterator[Finding]:
    for found in pattern.finditer(passage.text):
        name = _plain(found["name"])
        near = any(name.startswith(one) or one.startswith(name) or one.endswith(name) for one in own)
        if near or name in head or LAW.search(passage.text[max(0, found.start() - 120) : found.start()]):
            continue
        if not is_verbatim(passage, *found.span()):
            facts = {"text": " ".join(found[0].split()), "own": next(iter(own)).title()}
            yield Finding(PLACE, facts, passage, *found.span())


def _plain(name: str) -> str:
    return " ".join(name.casefold().split())


CHECK = Check(
    id="text.leftover",
    rules=(OTHER, UNKNOWN, ROLE, PLACE),
    find=find,
    about=N_(
        "A text that was made from an older one keeps some of its words: perjanjian hibah ini, harga sewa, PIHAK "
        "PENYEWA, the Governor of another province. They are looked for in agreements whose title and parties "
        "have nothing to do with them; titles of laws and quotations are left alone."
    ),
    bad="NOTA KESEPAKATAN\nANTARA\nOMBUDSMAN REPUBLIK INDONESIA\nDAN\nPEMERINTAH KABUPATEN SAMBAS\nTENTANG\nSINERGI\n"
    "Pasal 1\nPerjanjian hibah ini berlaku selama 3 (tiga) tahun.",
    good="NOTA KESEPAKATAN\nANTARA\nOMBUDSMAN REPUBLIK INDONESIA\nDAN\nPEMERINTAH KABUPATEN"
    " SAMBAS\nTENTANG\nSINERGI\n"
    "Pasal 1\nPeraturan Menteri Keuangan Nomor 168/PMK.07/2008 tentang Hibah Daerah diperhatikan.",
)
