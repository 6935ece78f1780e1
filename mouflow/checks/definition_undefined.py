"""definition.undefined: a term in the capitals of a defined one that nothing defines."""

import re
from collections import defaultdict
from collections.abc import Iterator

from mouflow.checks.frame import Check, Finding, Parameters
from mouflow.checks.passage import Passage
from mouflow.checks.subject import Subject
from mouflow.checks.verbatim import is_verbatim
from mouflow.checks.wordlist import listed
from mouflow.errors import N_, Rule

UNDEFINED = Rule(
    "definition.undefined",
    "warning",
    N_(
        '"{term}" is written as a defined term, but nothing says what it means; define it, or write it in small letters'
    ),
)
# In capitals within a sentence: what only a definition makes a name.
SHOUTED = sorted(
    listed(
        "PENYEDIA PENGGUNA PENYELENGGARA PELAKSANA PEMOHON PELAPOR TERLAPOR PENERIMA PEMBERI MITRA KONSULTAN KLIEN"
        " PERUSAHAAN SEKRETARIAT POKJA FORUM DATA INFORMASI APLIKASI LAYANAN KEGIATAN PROGRAM PEKERJAAN"
        " DOKUMEN LAPORAN OBJEK"
        " PENYEWA PENJUAL PEMBELI PEMILIK PENGELOLA"
    )
)
# With a capital on each word within a sentence.
CAPITALISED = (
    r"Informasi\s+Rahasia|(?:Tim|Komite|Forum|Sekretariat|Panitia|Koordinator|Kelompok|Penanggung\s+Jawab)"
    r"\s+(?:Teknis|Pelaksana|Koordinasi|Kerja|Bersama|Pengarah|Kegiatan|Program)"
    r"|Hari\s+(?:Kerja|Kalender)|Tanggal\s+(?:Efektif|Berlaku)|Dokumen\s+Pendukung"
    r"|(?:Pengguna|Pemilik|Penerima|Pemberi)\s+Data"
    r"|(?:Data|Sistem|Program)\s+Bersama"
)
TWO = r"(?:\s+[A-Z]{4,})?"
LOUD = re.compile(rf"\b(?:{'|'.join(SHOUTED)}){TWO}\b(?!-)")
NAMED = re.compile(rf"\b(?:{CAPITALISED})\b(?!\s+[A-Z]|-)")
BEFORE = re.compile(r"[^\W\d_][,)]?\s+[\"“(]?\Z")  # the words of a sentence go before
NAME = re.compile(r"\b[A-Z][\w-]*\s+\Z")  # part of a longer name
SAYS = re.compile(
    r"\b(?:membentuk|dibentuk|pembentukan|menetapkan|ditetapkan|menunjuk|ditunjuk)\s+(?:suatu\s+|sebuah\s+)?\Z"
)
UNSAID = ("title", "clause-title", "law", "request", "signature", "number", "work", "cell", "party", "opening", "note")
USES = 2


def find(subject: Subject, _: Parameters) -> Iterator[Finding]:
    """The first use of each such term that is used at least twice, in a text that defines terms."""
    if not subject.outline.known or not subject.definitions.terms:
        return
    uses: dict[str, list[tuple[Passage, int, int]]] = defaultdict(list)
    said: set[str] = set()
    for passage in subject.passages:
        if passage.part in UNSAID or passage.text.isupper() or passage.quoted:
            continue
        for found in (*LOUD.finditer(passage.text), *NAMED.finditer(passage.text)):
            words = " ".join(found[0].split())
            before = passage.text[max(0, found.start() - 40) : found.start()]
            if SAYS.search(before) or passage.text[found.end() : found.end() + 8].startswith((" adalah", " ialah")):
                said.add(words)
            elif BEFORE.search(before) and not (NAME.search(before)) and not is_verbatim(passage, *found.span()):
                uses[words].append((passage, *found.span()))
    yield from _undefined(subject, uses, said)


def _undefined(subject: Subject, uses: dict[str, list[tuple[Passage, int, int]]], said: set[str]) -> Iterator[Finding]:
    """Those of the terms that neither a definition nor a title nor a clause that founds them knows."""
    defined = (term.words for term in subject.definitions.terms)
    titles = (clause.title for clause in subject.outline.clauses)
    known = " ".join(re.findall(r"\w+", "\n".join((*defined, *titles)).casefold()))
    for words, places in uses.items():
        if len(places) < USES or words in said or f" {words.casefold()} " in f" {known} ":
            continue
        yield Finding(UNDEFINED, {"term": words}, *places[0])


CHECK = Check(
    id="definition.undefined",
    rules=(UNDEFINED,),
    find=find,
    about=N_(
        "Capitals within a sentence tell the reader to look for a definition: PENYEDIA, Tim Pelaksana, Informasi "
        "Rahasia. Where there is none, the term came from another document. Only terms that are nobody's "
        "official name are looked at, and only where they are used at least twice in a text that defines others."
    ),
    bad="PIHAK KESATU dan PIHAK KEDUA yang selanjutnya disebut PARA PIHAK sepakat:\nPasal 1\nPELAKSANAAN\n"
    "Pelatihan diselenggarakan oleh Tim Pelaksana.\nPasal 2\nPELAPORAN\nLaporan disusun oleh Tim Pelaksana.",
    good="PIHAK KESATU dan PIHAK KEDUA yang selanjutnya disebut PARA PIHAK sepakat:\nPasal 1\nPELAKSANAAN\n"
    "PARA PIHAK membentuk Tim Pelaksana.\nPasal 2\nPELAPORAN\nLaporan disusun oleh Tim Pelaksana.",
    scope="structure",
)
