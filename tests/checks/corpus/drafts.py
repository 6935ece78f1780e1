"""Good drafts and letters of mouflow's own, made from a seed, as values; and the subjects that they make."""

import re
from copy import deepcopy
from functools import cache
from random import Random
from typing import Any

import yaml

from mouflow.checks.drafts import passages_of
from mouflow.checks.letters import letter_passages
from mouflow.checks.subject import Subject
from mouflow.reading.models import read_draft, read_letter
from tests.checks.corpus.blocks import CLAUSES, DAYS, OFFICES, PERSONS, RECITALS, REGIONS, ROMAN, SUBJECTS
from tests.checks.corpus.reading import LAWS
from tests.checks.kit import TODAY

Facts = dict[str, Any]
IDS = {
    "MAKSUD DAN TUJUAN": "maksud",
    "RUANG LINGKUP": "lingkup",
    "TUGAS DAN TANGGUNG JAWAB": "tugas",
    "PELAKSANAAN": "pelaksanaan",
    "NARAHUBUNG": "narahubung",
    "PEMANTAUAN DAN EVALUASI": "monev",
    "PEMBIAYAAN": "pembiayaan",
    "JANGKA WAKTU": "jangka-waktu",
    "PERUBAHAN": "perubahan",
    "PENYELESAIAN PERBEDAAN PENDAPAT": "perbedaan",
    "KETENTUAN LAIN-LAIN": "lain-lain",
    "PENUTUP": "penutup",
}
REQUESTS = (
    ("r-dampingan", "Pendampingan saat penilaian pelayanan publik", ["dampingan"]),
    ("r-pengaduan", "Mekanisme pengelolaan pengaduan masyarakat", ["pengaduan"]),
    ("r-data", "Pertukaran data dan informasi antarinstansi", ["data"]),
    ("r-narahubung", "Penunjukan narahubung tetap", ["narahubung"]),
)


@cache
def draft(seed: int) -> Facts:
    """A good Nota Kesepakatan of a region with the Ombudsman, signed or still open."""
    pick = Random(f"draf {seed}")
    day = DAYS[(seed * 3) % len(DAYS)]
    region, head, place, level = pick.choice(REGIONS)
    people = pick.sample(PERSONS, 2)
    ends = f"{ROMAN[day.month - 1]}/{day.year}"
    centre = pick.choice(OFFICES[:3])
    return {
        "mouflow": 1,
        "agreement": f"contoh-{seed}",
        "draft": 1,
        "date": day,
        "author": "daerah",
        "kind": "nota-kesepakatan",
        "language": "id",
        "subject": pick.choice(SUBJECTS),
        "style": {"aliases": ("kesatu", "pertama")[seed % 2]},
        "parties": [
            _party("ombudsman", centre, "central", people[0][0], "Kepala Perwakilan", f"{seed + 1:02d}/ORI-MOU/{ends}"),
            _party("daerah", region, level, people[1][0], head, f"{seed + 20}/KS-NK/{ends}"),
        ],
        "signing": {"place": place, "date": day, "copies": 2, "stamp_duty": True, "witnesses": []},
        "requests": [{"id": one, "text": text, "met_by": list(by)} for one, text, by in REQUESTS],
        "recitals": [f"{one};" for one in pick.sample(RECITALS[:5], 2)],
        "legal_basis": [
            {"law": "UU 37/2008", "title": "Ombudsman Republik Indonesia", "ln": "2008/139", "tln": "4899"},
            {"law": "UU 25/2009", "title": "Pelayanan Publik", "ln": "2009/112", "tln": "5038"},
            {"law": "PP 28/2018", "title": "Kerja Sama Daerah"},
        ],
        "clauses": [_clause(title, pick.choice(wordings), seed) for title, wordings in CLAUSES],
        "term": {"years": (3, 5)[seed % 2], "effective": "signing", "reminders": [12, 6, 3]},
        "work_plan": [
            {
                "activity": "Pendampingan penilaian pelayanan publik",
                "output": "Laporan pendampingan",
                "tasks": {"ombudsman": "Menyediakan tim", "daerah": "Menyiapkan perangkat daerah"},
                "years": [day.year, day.year + 1],
                "location": place,
                "funding": "Anggaran masing-masing PIHAK",
                "pic": "Bagian Organisasi",
            }
        ],
    }


def _party(one: str, name: str, level: str, person: str, office: str, number: str) -> Facts:
    by = "Keputusan Ketua Ombudsman Republik Indonesia" if one == "ombudsman" else "Keputusan Menteri Dalam Negeri"
    return {
        "id": one,
        "name": name,
        "level": level,
        "address": "Jalan Surya Nomor 1",
        "number": number,
        "signatory": {
            "name": person,
            "office": office,
            "capacity": "definitif",
            "authority": f"{by} Nomor 17 Tahun 2020",
        },
        "contact": {"office": "Kepala Bagian Kerja Sama", "phone": "(0561) 736111", "email": f"{one}@example.go.id"},
    }


SPECIAL: dict[str, Facts] = {
    "lingkup": {
        "text": "Ruang lingkup Nota Kesepakatan ini meliputi:",
        "items": [
            {"id": "dampingan", "text": "pendampingan penilaian pelayanan publik;"},
            {"id": "pengaduan", "text": "pengelolaan pengaduan masyarakat; dan"},
            {"id": "data", "text": "pertukaran data dan/atau informasi."},
        ],
    },
    "jangka-waktu": {
        "paragraphs": [
            "Nota Kesepakatan ini berlaku untuk jangka waktu {{ term.years | angka }} tahun sejak tanggal"
            " ditandatangani.",
            "Jangka waktu sebagaimana dimaksud pada ayat (1) dapat diperpanjang berdasarkan kesepakatan PARA PIHAK.",
        ]
    },
    "pelaksanaan": {
        "paragraphs": [
            "Kegiatan sebagaimana dimaksud dalam [[lingkup]] dituangkan dalam Rencana Kerja.",
            "Rencana Kerja ditinjau setiap {{ 1 | angka }} tahun.",
        ]
    },
    "penutup": {
        "text": "Nota Kesepakatan ini dibuat dalam rangkap {{ signing.copies | angka }} asli, bermeterai cukup,"
        " masing-masing"
        " mempunyai kekuatan hukum yang sama."
    },
}


def _clause(title: str, wording: str, seed: int) -> Facts:
    """A clause with its provisions as nested values."""
    name = IDS[title]
    clause: Facts = {"id": name, "title": title.title().replace(" Dan ", " dan ")}
    if name in SPECIAL:
        return clause | deepcopy(SPECIAL[name])
    first = ("PIHAK KESATU", "PIHAK PERTAMA")[seed % 2]
    words = re.sub(r"\{(\w+)\}", lambda found: _ALIAS.get(found[1], first), wording)
    if name == "tugas":
        words = words.replace(
            ":\n1) standar pelayanan;\n2) maklumat pelayanan; dan\n3) hasil survei kepuasan; dan", "; dan"
        )
    return clause | _provisions(words.replace("Pasal 2 huruf c", "[[data]]"))


_ALIAS = {"K": "Nota Kesepakatan", "two": "PIHAK KEDUA", "gov": "PIHAK KEDUA"}


def _provisions(words: str) -> Facts:
    """Lines with "(1) …" and "a. …" as paragraphs with items."""
    top: Facts = {}
    spot: Facts = top
    for line in words.split("\n"):
        number, _, rest = line.partition(" ")
        if re.fullmatch(r"\(\d+\)", number):
            spot = {"text": rest}
            top.setdefault("paragraphs", []).append(spot)
        elif re.fullmatch(r"[a-z]\.", number):
            spot.setdefault("items", []).append(rest)
        else:
            top["text"] = line
    return top


@cache
def letter_facts(seed: int) -> Facts:
    """A good letter, varied from the seed."""
    pick = Random(f"surat draf {seed}")
    day = DAYS[(seed + 5) % len(DAYS)]
    region, head, place, _ = pick.choice(REGIONS)
    return {
        "mouflow": 1,
        "letter": f"surat-{seed}",
        "kind": "surat-dinas",
        "language": "id",
        "letterhead": {
            "government": region,
            "unit": "Sekretariat Daerah",
            "address": "Jalan Ahmad Yani Nomor 36",
            "phone": "(0561) 736111",
            "email": "setda@example.go.id",
            "website": "www.example.go.id",
        },
        "place": place,
        "date": day,
        "number": f"{pick.randint(1, 99):03d}/12/ORG/{ROMAN[day.month - 1]}/{day.year}",
        "nature": "Segera",
        "attachments": 1,
        "subject": "Permintaan Data Standar Pelayanan",
        "to": ["Kepala Perwakilan Ombudsman Republik Indonesia", f"di {place}"],
        "body": [
            "Sehubungan dengan penyusunan Nota Kesepakatan, bersama ini disampaikan data dari 14 (empat belas) unit"
            " kerja.",
            {
                "text": "Data tersebut meliputi:",
                "items": ["standar pelayanan;", "maklumat pelayanan; dan", "nilai 86,60."],
            },
            "Atas perhatian dan kerja samanya diucapkan terima kasih.",
        ],
        "signatory": {
            "name": pick.choice(PERSONS)[0],
            "office": "Sekretaris Daerah",
            "capacity": "a.n.",
            "on_behalf": head,
            "rank": "Pembina Utama Madya",
            "nip": "197001011995031001",
        },
        "copies": ["Inspektur; dan", "Arsip."],
    }


def draft_subject(facts: Facts) -> Subject:
    """The values as mouflow reads them from YAML."""
    reading = read_draft(_dumped(facts), "draf.yaml")
    assert reading.value
    assert not reading.problems, [problem.line() for problem in reading.problems]
    return Subject("draft", "draf.yaml", passages_of(reading.value, reading.tree), TODAY, LAWS, draft=reading.value)


def letter_subject(facts: Facts) -> Subject:
    """The values of a letter as mouflow reads them."""
    reading = read_letter(_dumped(facts), "surat.yaml")
    assert reading.value
    assert not reading.problems, [problem.line() for problem in reading.problems]
    passages = letter_passages(reading.value, reading.tree)
    return Subject("letter", "surat.yaml", passages, TODAY, LAWS, letter=reading.value)


class _Plain(yaml.SafeDumper):
    """Writes a value that stands twice twice, and no alias for it."""

    def ignore_aliases(self, _: Any) -> bool:
        return True


def _dumped(facts: Facts) -> bytes:
    return yaml.dump(facts, Dumper=_Plain, allow_unicode=True, sort_keys=False, width=10_000).encode("utf-8")
