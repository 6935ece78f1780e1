"""The names of values outside the clauses as documents call them: `Para pihak: PIHAK KESATU, penanda tangan, nama`."""

import re
from collections.abc import Mapping
from datetime import date

from mouflow.compare.comparison import FieldChange
from mouflow.language import FILTERS

JOINT = " · "
KEYS: Mapping[str, str] = {
    "activity": "kegiatan",
    "address": "alamat",
    "amends": "perjanjian induk",
    "authority": "dasar kewenangan",
    "capacity": "kedudukan",
    "changes": "perubahan",
    "contact": "narahubung",
    "copies": "rangkap",
    "date": "tanggal",
    "effective": "saat mulai berlaku",
    "email": "pos-el",
    "funding": "pembiayaan",
    "kind": "bentuk naskah",
    "language": "bahasa",
    "law": "peraturan",
    "legal_basis": "dasar hukum",
    "level": "tingkat",
    "ln": "lembaran negara",
    "location": "lokasi",
    "name": "nama",
    "nip": "NIP",
    "number": "nomor naskah",
    "numbers": "nomor naskah induk",
    "office": "jabatan",
    "on_behalf": "atas nama",
    "order": "urutan",
    "output": "uraian/output",
    "parties": "para pihak",
    "phone": "telepon",
    "pic": "PIC",
    "place": "tempat",
    "planned": "rencana waktu",
    "rank": "pangkat",
    "reminders": "pengingat",
    "sequence": "urutan adendum",
    "signatory": "penanda tangan",
    "signing": "penandatanganan",
    "stamp_duty": "bermeterai",
    "subject": "judul",
    "tasks": "tugas",
    "term": "jangka waktu",
    "through": "melalui",
    "title": "judul",
    "tln": "tambahan lembaran negara",
    "until": "tanggal berakhir",
    "witnesses": "saksi",
    "work_plan": "rencana kerja",
    "years": "tahun",
}
WORDS: Mapping[str, str] = {
    "true": "ya",
    "false": "tidak",
    "signing": "tanggal ditandatangani",
    "last-signature": "tanggal tanda tangan terakhir",
}
DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
TASK = re.compile(r"(?<![^\s;])([a-z0-9]+(?:-[a-z0-9]+)*):")  # a party's id before its task
# What is no words of the document: its look, its way to the signatures, and what is traced or filed.
UNSPOKEN = frozenset(("style", "final", "requests", "approvals", "core", "language", "logo"))


def spoken(change: FieldChange) -> bool:
    """Whether readers of the document see the value."""
    return change.part not in UNSPOKEN and not UNSPOKEN.intersection(change.name.split(JOINT))


def field_name(change: FieldChange, sides: Mapping[str, str]) -> str:
    """The value's name in Indonesian; `sides` says what the parties are called, by their ids."""
    first, *rest = [_word(part, sides) for part in (change.part, *change.name.split(JOINT)) if part]
    name = first[:1].upper() + first[1:]
    return f"{name}: {', '.join(rest)}" if rest else name


def _word(part: str, sides: Mapping[str, str]) -> str:
    return sides.get(part) or KEYS.get(part, part)


def field_text(text: str, part: str, sides: Mapping[str, str]) -> str:
    """A value as documents print it: days in words, yes and no, and in the work plan what the parties are called."""
    if text in WORDS:
        return WORDS[text]
    if DAY.fullmatch(text):
        return str(FILTERS["tanggal"](date.fromisoformat(text)))
    if part == "work_plan":
        return TASK.sub(lambda found: f"{sides.get(found[1], found[1])}:", text)
    return text
