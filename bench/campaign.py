"""`python -m bench.campaign FOLDER`: a whole campaign that nobody assessed, from a seed: 590 entities, 10,000 letters.

Writes `assessment.yaml` with `letters:`, and its tables: entities, earlier years and findings as CSV, loci as XLSX.
Scores add up and zones are right, so that `mouflow check` finds no error.
"""

import argparse
import csv
import io
import re
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from random import Random

import yaml

from bench.names import AGENCIES, MINISTRIES, PROVINCES, places, units
from mouflow.model.assessment import BESIDE, COMPONENTS

NAME = "kampanye-2023"
YEAR = 2023
WEIGHTS = {"input": "21.85", "proses": "32.37", "output": "24.24", "pengaduan": "21.54"}  # those of the scheme
ZONES = {2021: ((81, "Hijau"), (51, "Kuning"), (0, "Merah")), 2022: ((78, "Hijau"), (54, "Kuning"), (0, "Merah"))}
MOST_FINDINGS = 40
EARLIEST = (1980, 1, 1, 0, 0, 0)  # as ZIP has it
MOMENT, DAY = re.compile(rb"\d{4}-\d\d-\d\dT[\d:]+Z"), b"1980-01-01T00:00:00Z"
LONGEST_ID = 30
HEADS = {"regency": "Bupati", "city": "Wali Kota"}
PREFIXES = {"province": "Provinsi", "regency": "Kabupaten", "city": "Kota"}
# The head of the column of each key of a row.
COLUMNS: Mapping[str, Mapping[str, str]] = {
    "entities": {
        "id": "Id",
        "name": "Nama",
        "level": "Tingkat",
        "head": "Pimpinan",
        "address": "Kedudukan",
        "score": "Nilai",
        "zone": "Zona",
    },
    "loci": {
        "entity.id": "Entitas",
        "id": "Id",
        "name": "Lokus",
        "score": "Nilai",
        "zone": "Zona",
        **{f"dimensions.{each}": each.capitalize() for each in WEIGHTS},
    },
    "earlier": {"entity.id": "Entitas", "year": "Tahun", "score": "Nilai", "zone": "Zona"},
    "findings": {
        "entity.id": "Entitas",
        "id": "Id",
        "text": "Temuan",
        "dimension": "Dimensi",
        "component": "Komponen",
        "unit": "Unit",
        "suggestion.what": "Saran",
        "suggestion.unit": "Perangkat Daerah",
        "suggestion.by": "Tenggat",
        "suggestion.evidence": "Bukti",
        "suggestion.follow_up.status": "Status",
    },
}
FILES = {rows: f"{rows}.{'xlsx' if rows == 'loci' else 'csv'}" for rows in COLUMNS}
SHEET = "Lokus"
KINDS: tuple[Mapping[str, object], ...] = (
    {"kind": "surat-hasil-penilaian", "letter": "hasil", "subject": f"Hasil penilaian tahun {YEAR}"},
    {"kind": "surat-evaluasi", "letter": "evaluasi"},
    {"kind": "laporan-tindak-lanjut", "letter": "tindak-lanjut"},
    {"kind": "surat-pendampingan", "letter": "pendampingan"},
    {"kind": "surat-hasil-penilaian", "letter": "hasil-lokus", "each": "locus"},
    {"kind": "surat-penilaian-mandiri", "letter": "mandiri", "each": "locus"},
)


@dataclass(frozen=True, slots=True)
class Extent:
    """How many there are of each level: in all 590 entities and 3,820 loci, of which KINDS make 10,000 letters."""

    ministries: int = 25
    agencies: int = 15
    provinces: int = 34
    regencies: int = 418
    cities: int = 98
    paired_agencies: int = 7  # agencies with two loci; the others have one


@dataclass(frozen=True, slots=True)
class Subject:
    """An entity before it is assessed."""

    id: str
    name: str
    level: str
    head: str
    place: str
    loci: int


@dataclass(frozen=True, slots=True)
class Campaign:
    """The file and its tables, by name."""

    files: Mapping[str, bytes]

    def write(self, folder: Path) -> Path:
        """Writes all files; the path of the assessment."""
        folder.mkdir(parents=True, exist_ok=True)
        for name, content in self.files.items():
            (folder / name).write_bytes(content)
        return folder / "assessment.yaml"


def campaign(
    seed: int = 1,
    extent: Extent | None = None,
    kinds: Sequence[Mapping[str, object]] = KINDS,
    findings: int | None = None,
) -> Campaign:
    """The campaign of a seed: same seed, same bytes; with so many findings of each entity, where that is said."""
    random = Random(seed)
    rows: dict[str, list[dict[str, object]]] = {"entities": [], "loci": [], "earlier": [], "findings": []}
    for subject in subjects(random, extent or Extent()):
        _assess(random, subject, rows, findings)
    tables = {FILES[name]: _xlsx(name, table) if name == "loci" else _csv(name, table) for name, table in rows.items()}
    return Campaign({"assessment.yaml": _yaml(kinds), **tables})


def subjects(random: Random, extent: Extent) -> Iterator[Subject]:
    """The entities, level by level."""
    named = places(random, extent.regencies + extent.cities)
    for name in MINISTRIES[: extent.ministries]:
        yield Subject(slug(name), f"Kementerian {name}", "central", f"Menteri {name}", "Jakarta", 2)
    for n, name in enumerate(AGENCIES[: extent.agencies]):
        yield Subject(slug(name), name, "central", f"Kepala {name}", "Jakarta", 2 if n < extent.paired_agencies else 1)
    for name in PROVINCES[: extent.provinces]:
        yield _government("province", name, f"Gubernur {name}", 4)
    for n, name in enumerate(named):
        level = "regency" if n < extent.regencies else "city"
        yield _government(level, name, f"{HEADS[level]} {name}", 7)


def _government(level: str, name: str, head: str, loci: int) -> Subject:
    return Subject(slug(f"{level[0]} {name}"), f"Pemerintah {PREFIXES[level]} {name}", level, head, name, loci)


def slug(name: str) -> str:
    """The name as an id."""
    plain = "".join(letter if letter.isalnum() else " " for letter in name.lower().replace("'", ""))
    return "-".join(plain.split())[:LONGEST_ID].strip("-")


def _assess(
    random: Random, subject: Subject, rows: Mapping[str, list[dict[str, object]]], findings: int | None
) -> None:
    """Adds the rows of one entity to all tables."""
    middle = random.choice((25, 45, 60, 70, 80, 85, 90, 95))
    scores = []
    for id, name in units(random, subject.level, subject.loci, subject.place):
        parts = {each: _score(random, middle) for each in WEIGHTS}
        weighted = sum((parts[each] * Decimal(weight) for each, weight in WEIGHTS.items()), Decimal()) / 100
        scores.append(rounded(weighted))
        own = {"entity.id": subject.id, "id": id, "name": name, "score": scores[-1], "zone": zone(scores[-1], YEAR)}
        rows["loci"].append(own | {f"dimensions.{each}": score for each, score in parts.items()})
    total = rounded(sum(scores, Decimal()) / len(scores))
    rows["entities"].append(_entity(subject, total))
    rows["earlier"] += _earlier(random, subject, middle)
    own_loci = rows["loci"][-len(scores) :]
    rows["findings"] += _findings(random, subject, own_loci, _usual(random) if findings is None else findings)


def _entity(subject: Subject, score: Decimal) -> dict[str, object]:
    facts = {"id": subject.id, "name": subject.name, "level": subject.level, "head": subject.head}
    return facts | {"address": subject.place, "score": score, "zone": zone(score, YEAR)}


def _score(random: Random, middle: int) -> Decimal:
    return Decimal(min(10_000, max(0, middle * 100 + random.randint(-1500, 1500)))) / 100


def _earlier(random: Random, subject: Subject, middle: int) -> Iterator[dict[str, object]]:
    """The years before, of which some entities lack one or both."""
    for year in ZONES:
        if random.random() < 0.85:
            score = rounded(_score(random, middle - 4))
            yield {"entity.id": subject.id, "year": year, "score": score, "zone": zone(score, year)}


def _usual(random: Random) -> int:
    """How many findings an entity has: mostly some, sometimes none or very many."""
    return random.choices((0, random.randint(1, 6), random.randint(7, 15), MOST_FINDINGS), (8, 60, 29, 3))[0]


def _findings(
    random: Random, subject: Subject, loci: Sequence[Mapping[str, object]], count: int
) -> Iterator[dict[str, object]]:
    """So many findings, each with a suggestion."""
    components = (*COMPONENTS.values(), *BESIDE.values())
    for n in range(1, count + 1):
        component, unit = random.choice(components), random.choice(loci)["name"]
        yield {
            "entity.id": subject.id,
            "id": f"temuan-{n}",
            "text": f"Belum tersedia informasi {component} yang mutakhir dan mudah diakses pada {unit} (contoh)",
            "dimension": random.choice(tuple(WEIGHTS)),
            "component": component,
            "unit": unit,
            "suggestion.what": f"Menyusun, menetapkan, dan memublikasikan {component} & memperbaruinya secara berkala",
            "suggestion.unit": unit,
            "suggestion.by": f"2024-{random.randint(4, 9):02}-{random.randint(1, 28):02}",
            "suggestion.evidence": "Foto pemasangan, tautan laman, dan laporan tertulis",
            "suggestion.follow_up.status": random.choice(("Belum", "Proses", "Selesai")),
        }


def rounded(score: Decimal) -> Decimal:
    """With two decimals, half up."""
    return score.quantize(Decimal("0.01"), ROUND_HALF_UP)


def zone(score: Decimal, year: int) -> str:
    """The zone of a score in a year."""
    return next(name for least, name in ZONES[min(year, max(ZONES))] if score >= least)


def _yaml(kinds: Iterable[Mapping[str, object]]) -> bytes:
    """The assessment: its tables, and its letters."""
    tables = [{"file": FILES[rows], "rows": rows, "columns": dict(heads)} for rows, heads in COLUMNS.items()]
    letters = {
        "final": True,
        "letterhead": {
            "government": "Ombudsman Republik Indonesia",
            "address": "Jalan H. R. Rasuna Said Kav. C-19, Kuningan, Jakarta Selatan 12920 (contoh)",
            "website": "contoh.go.id",
        },
        "place": "Jakarta",
        "date": "2024-01-18",
        "number": "{seq:05}/HM.01/{month:romawi}/{year}",
        "file": "{letter}/{name}",
        "reply": {"by": "2024-03-29", "to": "Keasistenan Utama Pencegahan Maladministrasi (contoh)"},
        "signatory": {"name": "Dr. H. Ma'ruf Nisa', S.H., M.H. (contoh)", "office": "Ketua"},
        "copies": ["Menteri Dalam Negeri", "Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi"],
        "kinds": [dict(kind) for kind in kinds],
    }
    note = "Semua nama, nilai, dan temuan dibuat oleh mesin untuk mengukur kecepatan."
    whole = {"mouflow": 1, "assessment": NAME, "year": YEAR, "note": note, "tables": tables, "letters": letters}
    return yaml.safe_dump(whole, allow_unicode=True, sort_keys=False, width=120).encode()


def _shown(value: object) -> str:
    return str(value).replace(".", ",") if isinstance(value, Decimal) else str(value)


def _csv(name: str, rows: Iterable[Mapping[str, object]]) -> bytes:
    out = io.StringIO()
    table = csv.writer(out, delimiter=";", lineterminator="\n")
    table.writerow(COLUMNS[name].values())
    table.writerows([_shown(row[key]) for key in COLUMNS[name]] for row in rows)
    return out.getvalue().encode()


def _xlsx(name: str, rows: Iterable[Mapping[str, object]]) -> bytes:
    """A workbook without the moment at which it was written."""
    from openpyxl import Workbook  # only a campaign needs it

    book = Workbook(write_only=True)
    sheet = book.create_sheet(SHEET)
    sheet.append(list(COLUMNS[name].values()))
    for row in rows:
        sheet.append([float(value) if isinstance(value, Decimal) else value for value in map(row.get, COLUMNS[name])])
    out, fixed = io.BytesIO(), io.BytesIO()
    book.save(out)
    with zipfile.ZipFile(out) as written, zipfile.ZipFile(fixed, "w", zipfile.ZIP_DEFLATED) as package:
        for member in written.namelist():
            if not member.startswith("docProps/core"):
                package.writestr(zipfile.ZipInfo(member, EARLIEST), written.read(member), zipfile.ZIP_DEFLATED)
            else:
                package.writestr(zipfile.ZipInfo(member, EARLIEST), MOMENT.sub(DAY, written.read(member)))
    return fixed.getvalue()


def main(arguments: Sequence[str] | None = None) -> None:
    """Writes a campaign into a folder."""
    parser = argparse.ArgumentParser(prog="python -m bench.campaign", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args(arguments)
    print(campaign(given.seed).write(given.folder))


if __name__ == "__main__":
    main()
