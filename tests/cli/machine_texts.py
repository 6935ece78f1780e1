"""The drafts of the machine: one agreement of two parties, one of five, and a package of three partners."""

import json
from collections.abc import Mapping
from typing import Any

SETTINGS = "checks: {structure.expected: off, term.work-plan: off, term.missing: off}\n"
CLAUSES = ("lingkup", "biaya", "monev")
WORDS: Mapping[str, tuple[str, ...]] = {
    "lingkup": ("pendampingan", "pelatihan", "pendampingan dan pelatihan"),
    "biaya": ("anggaran masing-masing PIHAK", "anggaran pendapatan dan belanja daerah"),
    "monev": ("setiap semester", "setiap tahun"),
}
"""What a clause may say; few words, so that a text comes back to what it said before."""
SENTENCES: Mapping[str, str] = {
    "lingkup": "Ruang lingkup Nota Kesepakatan ini meliputi {}.",
    "biaya": "Biaya dibebankan pada {} sesuai dengan ketentuan peraturan perundang-undangan.",
    "monev": "Pemantauan dan evaluasi dilakukan {}.",
}
TITLES = {"lingkup": "Ruang Lingkup", "biaya": "Pembiayaan", "monev": "Pemantauan dan Evaluasi"}
PARTIES: Mapping[str, tuple[str, ...]] = {
    "dua": ("ombudsman", "pemprov"),
    "lima": ("ombudsman", "pemprov", "pemkab", "kampus", "yayasan"),
    "paket": ("ombudsman", "pemda"),
}
PARTNERS = ("kapuas", "seruyan", "katingan")
LIVES = ("dua", "lima", *(f"paket/{partner}" for partner in PARTNERS))
LEVELS = {"ombudsman": "central", "pemprov": "province", "kampus": "third-party", "yayasan": "third-party"}

Plain = dict[str, Any]


def step(name: str, party: str, kind: str, order: int, /, **facts: Any) -> Plain:
    """A step of the approvals."""
    return {"id": name, "party": party, "kind": kind, "office": f"Kantor {name}", "order": order, **facts}


BUDI = {
    "name": "Budi",
    "capacity": "Plt.",
    "basis": "SK Nomor 9 Tahun 2025",
    "since": "2025-09-01",
    "until": "2025-09-20",
}
POLICIES: Mapping[str, tuple[Plain, ...]] = {
    "dua": (
        step("telaah-hukum", "pemprov", "review", 1),
        step("telaah-uang", "pemprov", "review", 1, covers=["biaya"]),
        step("paraf-kabag", "pemprov", "initial", 2, name="Siti", delegates=[BUDI]),
        step("paraf-sekda", "pemprov", "initial", 3),
        step("ahli-a", "ombudsman", "review", 1, covers=["lingkup", "monev"]),
        step("ahli-b", "ombudsman", "review", 1),
        step("ahli-c", "ombudsman", "review", 1),
        step("ahli", "ombudsman", "review", 1, of=["ahli-a", "ahli-b", "ahli-c"], need=2),
        step("pleno", "ombudsman", "decision", 2),
        step("setuju", "ombudsman", "acceptance", 3),
    ),
    "lima": (
        step("telaah-hukum", "pemprov", "review", 1),
        step("telaah-uang", "pemkab", "review", 1, covers=["biaya"]),
        step("senat", "kampus", "acceptance", 1, covers=["lingkup"]),
    ),
    "paket": (
        step("telaah-hukum", "pemda", "review", 1),
        step("telaah-isi", "ombudsman", "review", 1, covers=["lingkup"]),
    ),
}


def draft(agreement: str, number: int, author: str, final: bool, words: Mapping[str, str]) -> str:
    """A draft as JSON, which is YAML."""
    parties = PARTIES[agreement]
    signing: Plain = {"place": "Pontianak", "date": "2025-10-01", "copies": max(len(parties), 2)}
    said: Plain = {
        "mouflow": 1,
        "agreement": agreement,
        "draft": number,
        "final": final,
        "date": "2025-09-12",
        "author": author,
        "kind": "nota-kesepakatan",
        "subject": "Sinergi Pelayanan Publik",
        "parties": [_party(name, at) for at, name in enumerate(parties, 1)],
        "signing": signing | ({"core": ["ombudsman", "pemprov"]} if agreement == "lima" else {}),
        "recitals": ["bahwa pelayanan publik yang berkualitas merupakan hak setiap warga negara;"],
        "clauses": [
            {"id": name, "title": TITLES[name], "text": SENTENCES[name].format(words[name])} for name in CLAUSES
        ],
        "term": {"years": 3},
        "approvals": list(POLICIES[agreement]),
    }
    return json.dumps(said, indent=0)


def package(base: int) -> str:
    """The package on its base draft of that number."""
    said = {
        "mouflow": 1,
        "agreement": "paket",
        "base": base,
        "stands_for": "pemda",
        "partners": [
            _party(name, at) | {"base_number": f"0{at}/ORI/X/2025", "date": "2025-10-01"}
            for at, name in enumerate(PARTNERS, 3)
        ],
    }
    return json.dumps(said, indent=0)


def _party(name: str, at: int) -> Plain:
    """A party with all that a final text needs; a partner's entry has the same keys."""
    return {
        "id": name,
        "name": f"Lembaga {name.capitalize()}",
        "level": LEVELS.get(name, "regency"),
        "address": "Pontianak",
        "number": f"0{at}/KS/X/2025",
        "signatory": {"name": f"Nama {at}", "office": "Ketua", "authority": f"Keputusan Nomor {at} Tahun 2025"},
    }
