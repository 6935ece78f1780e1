"""Long agreements from a seed: as many clauses as wanted, with paragraphs, items, references and values."""

from collections.abc import Iterator
from random import Random
from typing import Any

import yaml

WHO = ("PARA PIHAK", "PIHAK KESATU", "PIHAK KEDUA", "masing-masing PIHAK", "narahubung PARA PIHAK", "tim pelaksana")
DOES = (
    "melaksanakan pendampingan",
    "menyusun laporan berkala",
    "menyampaikan tanggapan tertulis",
    "melakukan pertukaran data dan informasi",
    "menyelenggarakan pendidikan dan pelatihan",
    "menindaklanjuti hasil pemeriksaan",
    "menetapkan standar pelayanan",
    "mengelola pengaduan masyarakat",
)
ABOUT = (
    "atas penyelenggaraan pelayanan publik di seluruh perangkat daerah dan unit pelaksana teknis",
    "mengenai percepatan penyelesaian laporan masyarakat agar tidak ada laporan yang berulang",
    "dalam rangka peningkatan kepatuhan terhadap standar pelayanan publik",
    "untuk mewujudkan pelayanan yang efisien, transparan, dan akuntabel",
    "berdasarkan prinsip kesetaraan, keterbukaan, dan saling menghormati kewenangan masing-masing",
    "pada unit layanan kesehatan, pendidikan, sosial, dan administrasi kependudukan",
)
WHEN = (
    "paling lambat {{ 14 | angka }} hari kerja sejak permintaan diterima",
    "paling sedikit {{ 2 | angka }} kali dalam {{ 1 | angka }} tahun",
    "selama jangka waktu {{ term.years | angka }} tahun",
    "sesuai dengan ketentuan peraturan perundang-undangan",
    "setelah berkoordinasi dengan perangkat daerah yang membidangi kerja sama",
)
THINGS = (
    "pendampingan penilaian pelayanan publik",
    "penyediaan narasumber dalam kegiatan pelatihan",
    "pengelolaan dan penyelesaian pengaduan masyarakat",
    "penyusunan maklumat dan standar pelayanan",
    "pemantauan tindak lanjut atas saran perbaikan",
    "sosialisasi pencegahan maladministrasi",
    "pertukaran dokumen dan data pendukung",
)
TITLES = ("Pelaksanaan", "Pendampingan", "Pengelolaan Pengaduan", "Pertukaran Data", "Pelatihan", "Pemantauan")
CLAUSES_A_PAGE = 5


def agreement(clauses: int, seed: int = 2025) -> bytes:
    """The YAML text of a sound draft with so many clauses; about five of them fill a page."""
    facts = {**_frame(), "clauses": list(_clauses(clauses, Random(seed)))}
    return yaml.safe_dump(facts, allow_unicode=True, sort_keys=False, width=100).encode("utf-8")


def _frame() -> dict[str, Any]:
    """Everything but the clauses."""
    return {
        "mouflow": 1,
        "agreement": "panjang",
        "draft": 1,
        "date": "2025-09-22",
        "author": "lembaga",
        "kind": "nota-kesepakatan",
        "subject": "Sinergi Peningkatan Kualitas Pelayanan Publik",
        "parties": [_party("lembaga", "Lembaga Contoh", "central"), _party("daerah", "Pemerintah Contoh", "province")],
        "signing": {"place": "Kota Contoh", "copies": 2},
        "recitals": ["bahwa pelayanan publik yang berkualitas merupakan hak setiap warga negara;"],
        "term": {"years": 5},
    }


def _party(name: str, title: str, level: str) -> dict[str, Any]:
    return {"id": name, "name": title, "level": level, "signatory": {"name": "Nama Pejabat", "office": "Kepala"}}


def _clauses(count: int, random: Random) -> Iterator[dict[str, Any]]:
    for number in range(1, count + 1):
        yield {"id": f"pasal-{number}", "title": f"{random.choice(TITLES)} {number}", **_body(number, count, random)}


def _body(number: int, count: int, random: Random) -> dict[str, Any]:
    """What a clause holds: a text, a text with items, or paragraphs of which one may have items."""
    form = random.random()
    if form < 0.5:
        return {"text": _sentence(number, count, random)}
    if form < 0.7:
        return {"text": _lead(random), "items": _items(number, random)}
    last = {"text": _lead(random), "items": _items(number, random)} if form < 0.85 else _sentence(number, count, random)
    return {"paragraphs": [_sentence(number, count, random), last]}


def _sentence(number: int, count: int, random: Random) -> str:
    """A whole sentence; some lean on another clause, before or after, or on an item of the one before."""
    when = f" {random.choice(WHEN)}" if random.random() < 0.5 else ""
    core = f"{random.choice(WHO)} {random.choice(DOES)} {random.choice(ABOUT)}{when}"
    lean = random.random()
    if lean < 0.3:
        core += f" sebagaimana dimaksud dalam [[pasal-{random.randint(1, count)}]]"
    elif lean < 0.4:
        core += f" sebagaimana dimaksud dalam [[pasal-{number}]]"
    return f"{core[0].upper()}{core[1:]}."


def _lead(random: Random) -> str:
    return f"{random.choice(WHO)} {random.choice(DOES)} yang meliputi:"


def _items(number: int, random: Random) -> list[Any]:
    """Two to four items; the first has an id and is leant on by the last, one may go a level deeper."""
    things = random.sample(THINGS, random.randint(2, 4))
    first = {"id": f"butir-{number}", "text": f"{things[0]};"}
    middle: list[Any] = [f"{thing} {random.choice(ABOUT)};" for thing in things[1:-1]]
    if middle and random.random() < 0.2:
        middle[-1] = {"text": f"{things[-2]}, yaitu:", "items": [f"{random.choice(DOES)};" for _ in range(2)]}
    return [first, *middle, f"{things[-1]} yang berkaitan dengan [[butir-{number}]]."]
