"""An office for tests of the record: drafts of a small agreement of three parties, and scenes that commands lead to."""

import re
from collections.abc import Iterator, Mapping
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from datetime import date
from io import StringIO
from pathlib import Path
from shlex import split

from mouflow.cli import run

TODAY = date(2025, 9, 12)
SETTINGS = "checks: {structure.expected: off, term.work-plan: off, term.missing: off}\n"
TEXT = """\
mouflow: 1
agreement: kalbar-2025
draft: {draft}
final: {final}
date: 2025-09-12
author: {author}
kind: nota-kesepakatan
subject: Sinergi Pelayanan Publik
parties:
  - id: ombudsman
    name: Ombudsman Republik Indonesia
    level: central
    address: Jakarta
    signatory: {{name: Nama Satu, office: Ketua, authority: Keputusan Presiden Nomor 1 Tahun 2024}}
  - id: pemprov
    name: Pemerintah Provinsi Kalimantan Barat
    level: province
    address: Pontianak
    signatory: {{name: Nama Dua, office: Gubernur, authority: Keputusan Presiden Nomor 2 Tahun 2025}}
  - id: kampus
    name: Universitas Tanjungpura
    level: third-party
    address: Pontianak
    signatory: {{name: Nama Tiga, office: Rektor, authority: Keputusan Menteri Nomor 3 Tahun 2025}}
signing: {{place: Pontianak, date: 2025-10-01, copies: 3}}
recitals:
  - bahwa pelayanan publik yang berkualitas merupakan hak setiap warga negara;
clauses:
  - id: lingkup
    title: Ruang Lingkup
    text: "Ruang lingkup Nota Kesepakatan ini meliputi {lingkup}."
  - id: biaya
    title: Pembiayaan
    text: "Biaya dibebankan pada anggaran masing-masing PIHAK sesuai dengan ketentuan peraturan perundang-undangan."
  - id: monev
    title: Pemantauan dan Evaluasi
    text: "Pemantauan atas [[lingkup]] dilakukan {{{{ 2 | angka }}}} kali dalam **setahun**."
approvals:
  - {{id: telaah-hukum, party: pemprov, kind: review, office: Biro Hukum, order: 1}}
  - {{id: telaah-keuangan, party: pemprov, kind: review, office: BKAD, order: 1, covers: [biaya]}}
  - id: paraf-kabag
    party: pemprov
    kind: initial
    office: Kepala Bagian
    order: 2
    name: Siti
    delegates:
      - {{name: Budi, capacity: Plt., basis: SK Nomor 9 Tahun 2025, since: 2025-09-01, until: 2025-09-30}}
      - {{name: Rudi, capacity: Plh., basis: SK Nomor 8 Tahun 2025, since: 2025-10-01}}
  - {{id: paraf-sekda, party: pemprov, kind: initial, office: Sekretaris Daerah, order: 3}}
  - {{id: telaah-a, party: ombudsman, kind: review, office: Asisten, order: 1}}
  - {{id: telaah-b, party: ombudsman, kind: review, office: Asisten, order: 1}}
  - {{id: telaah, party: ombudsman, kind: review, office: Para Asisten, order: 1, of: [telaah-a, telaah-b], need: any}}
  - {{id: pleno, party: ombudsman, kind: decision, office: Rapat Pleno, order: 2}}
  - {{id: setuju-rektor, party: kampus, kind: acceptance, office: Rektor, order: 1}}
  - {{id: setuju-senat, party: kampus, kind: acceptance, office: Senat, order: 2}}
"""
USUAL = {"final": "false", "author": "pemprov", "lingkup": "pendampingan"}
DRAFTS: Mapping[int, Mapping[str, str]] = {
    1: {},
    2: {"author": "ombudsman", "lingkup": "pendampingan dan pelatihan"},
    3: {"author": "ombudsman", "lingkup": "pendampingan dan pelatihan", "final": "true"},
    4: {"author": "pemprov", "lingkup": "pelatihan", "final": "true"},
}

SCENES: Mapping[str, tuple[str, str]] = {
    "nothing": ("", ""),
    "review": ("nothing", "submit kalbar-2025@1 --as pemprov"),
    "reviewed": (
        "review",
        """review kalbar-2025 telaah-hukum --as pemprov
        review kalbar-2025 telaah-keuangan --as pemprov""",
    ),
    "shared": ("reviewed", "share kalbar-2025 --as pemprov"),
    "accepted": ("shared", "accept kalbar-2025 --as ombudsman"),
    "commented": ("shared", "comment kalbar-2025 'Kurang jelas' --on monev --unit Bappeda --as ombudsman"),
    "round": ("shared", "round open kalbar-2025 --date 2025-09-19 --place Pontianak --unit Bappeda --as pemprov"),
    "changed": ("round", "submit kalbar-2025@2 --as ombudsman"),
    "postponed": (
        "changed",
        """round decide kalbar-2025 lingkup ditunda --reason 'Menunggu BKAD' --as pemprov
        round close kalbar-2025 --as pemprov""",
    ),
    "closed": (
        "changed",
        """round decide kalbar-2025 lingkup agreed --as pemprov
        round close kalbar-2025 --as pemprov""",
    ),
    "final": (
        "closed",
        """submit kalbar-2025@3 --as ombudsman
        review kalbar-2025 telaah-hukum --as pemprov""",
    ),
    "initialed": ("final", "initial kalbar-2025 paraf-kabag --as pemprov:Siti"),
    "revised": (
        "final",
        """submit kalbar-2025@4 --as pemprov:Siti
        review kalbar-2025 telaah-hukum --as pemprov""",
    ),
}
"""What leads to each scene: the scene before it, and the calls from there."""


@dataclass(frozen=True)
class Answer:
    """What a call printed and its exit code."""

    code: int
    out: str
    err: str


@dataclass(frozen=True)
class Office:
    """A workspace in one scene; `call` runs a command line in it, with a key of its own."""

    folder: Path

    def call(self, line: str) -> Answer:
        """What `mouflow LINE` answers."""
        out, err = StringIO(), StringIO()
        with redirect_stdout(out), redirect_stderr(err):
            environ = {"MOUFLOW_LANG": "en", "XDG_STATE_HOME": str(self.folder / "keys")}
            code = run(split(line), environ, self.folder, TODAY)
        return Answer(code, out.getvalue(), err.getvalue())

    def done(self, line: str) -> str:
        """What a call that must succeed prints."""
        answer = self.call(line)
        assert (line, answer.code, answer.err) == (line, 0, "")
        return answer.out

    def record(self) -> bytes:
        """The bytes of the record; empty when there is none."""
        file = self.folder / "record.db"
        return file.read_bytes() if file.is_file() else b""


def furnished(folder: Path) -> Office:
    """A new office with all drafts and no record."""
    (folder / "mouflow.yaml").write_text(SETTINGS, encoding="utf-8")
    drafts = folder / "drafts" / "kalbar-2025"
    drafts.mkdir(parents=True)
    for number, facts in DRAFTS.items():
        words = TEXT.format(**{**USUAL, **facts, "draft": number})
        (drafts / f"v{number}.yaml").write_text(words, encoding="utf-8")
    return Office(folder)


def calls_to(scene: str) -> Iterator[str]:
    """The calls from an empty record to a scene."""
    before, lines = SCENES[scene]
    if before:
        yield from calls_to(before)
    yield from (line.strip() for line in lines.splitlines() if line.strip())


def staged(folder: Path, scene: str) -> Office:
    """A new office in which the calls to a scene were made."""
    office = furnished(folder)
    for line in calls_to(scene):
        office.done(line)
    return office


def events_of(out: str) -> list[str]:
    """The kinds of the events in an answer as JSON."""
    return re.findall(r'^      "kind": "([a-z-]+)"', out, re.MULTILINE)
