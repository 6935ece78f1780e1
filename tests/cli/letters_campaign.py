"""A small campaign of letters as the tests of the command write it: entities, letters of two kinds, a folder."""

import hashlib
from pathlib import Path

HEAD = """\
mouflow: 1
assessment: kampanye
year: 2023
letters:
  final: true
  letterhead: {government: Ombudsman Republik Indonesia, address: Jakarta}
  place: Pangkalpinang
  date: 2024-02-05
  number: "{seq:03}/HM.01/{month:romawi}/{year}"
  signatory: {name: Nama Satu, office: Kepala Perwakilan}
  kinds:
    - {kind: surat-hasil-penilaian, letter: hasil}
"""
LOCI = "    - {kind: surat-evaluasi, letter: unit, each: locus, number: '{seq}/PC/{year}'}\n"
NAMES = ("Kabupaten Ma'arif & Anak", "Kabupaten =A1+B2", "Kota Pangkalpinang", "Kabupaten <b>Bangka</b>")


def entity(number: int, score: str = "") -> str:
    """One entity with two loci; its score is made from the number, or as it is said."""
    score = score or f"{55 + number % 40}.25"
    name = f"{NAMES[number % len(NAMES)]} {number}"
    return (
        f"  - id: e-{number:02}\n"
        f'    name: "{name}"\n'
        f"    level: {'city' if number % 4 == 2 else 'regency'}\n"
        f"    head: Kepala Daerah {number}\n"
        f"    score: {score}\n"
        f"    loci:\n"
        f"      - {{id: a, name: Dinas A {number}, score: {score}}}\n"
        f"      - {{id: b, name: Dinas B {number}, score: {score}}}\n"
    )


def campaign(count: int, loci: bool = False) -> str:
    """The file of an assessment of so many entities: a letter for each, and where wanted one for each locus."""
    return f"{HEAD}{LOCI if loci else ''}entities:\n{''.join(entity(number) for number in range(1, count + 1))}"


def written(folder: Path, text: str) -> Path:
    """The file of the assessment in a workspace, with that text."""
    path = folder / "drafts" / "kampanye" / "assessment.yaml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def digests(folder: Path) -> dict[str, str]:
    """The SHA-256 of every file in a folder and below, hidden ones too, by its path."""
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
