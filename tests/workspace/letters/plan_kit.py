"""A workspace with an assessment whose letters are planned: small, or as large as a test wants it."""

from pathlib import Path

from mouflow.workspace.folder import Workspace, open_workspace
from mouflow.workspace.letters.orders import Order, Plan
from mouflow.workspace.letters.plan import planned

HEAD = "mouflow: 1\nassessment: uji\nyear: 2023\nscheme: ori-2022\n"
LETTERS = """letters:
  letterhead: {government: Ombudsman, address: Jalan}
  place: Pontianak
  date: 2024-01-22
  number: "{seq:03}/HM.01/{month:romawi}/{year}"
  signatory: {name: Nama, office: Kepala}
"""
KINDS = "  kinds:\n  - {kind: surat-uji, letter: hasil}\n  - {kind: surat-uji, letter: lokus, each: locus}\n"
TEMPLATE = """{% extends "surat-dinas.html" %}
{% block hal %}Hasil{% endblock %}
{% block isi %}
<p class="letter-body">Nilai {{ entity.name }} tahun {{ year }}: {{ score }}.</p>
{% endblock %}
"""
FILE = Path("drafts/uji/assessment.yaml")


def entity(own: str, more: str = "score: 80", loci: int = 2) -> str:
    """An entity of the file, in a line, with so many loci of its score."""
    units = ", ".join(f"{{id: l-{n}, name: Dinas {n}, score: 80}}" for n in range(loci))
    return f"  - {{id: {own}, name: Pemerintah Kota {own.title()}, level: city, {more}, loci: [{units}]}}\n"


THREE = "".join(entity(own) for own in ("satu", "dua", "tiga"))


def opened(folder: Path, entities: str = THREE, letters: str = LETTERS + KINDS, head: str = HEAD) -> Workspace:
    """A workspace with one assessment, `uji`, and a template of its letters."""
    write(folder / FILE, f"{head}entities:\n{entities}{letters}")
    write(folder / "templates" / "surat-uji.html", TEMPLATE)
    return open_workspace(folder)


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def plan(workspace: Workspace, **order: object) -> Plan:
    """The plan of an order that asks for DOCX alone unless it says otherwise."""
    given = {"name": "uji", "formats": ("docx",), "out": workspace.root / "surat", **order}
    return planned(workspace, Order(**given))


def keys(found: Plan) -> list[str]:
    return [one.task.key for one in found.letters]


def numbers(found: Plan) -> dict[str, str | None]:
    return {one.task.key: one.task.told.letter.number for one in found.letters}
