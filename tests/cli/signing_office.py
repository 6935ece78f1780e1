"""An office for tests from freezing on: agreements of three parties, a package of three partners, and their scenes."""

import shutil
from collections.abc import Mapping
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from datetime import date
from io import StringIO
from pathlib import Path
from shlex import split

from mouflow.cli import run
from tests.cli.record_office import SETTINGS, Answer

TODAY = date(2025, 10, 1)
PARTY = """\
  - id: {id}
    name: {name}
    level: {level}
    address: Pontianak
    number: 0{n}/X/2025
    signatory: {{name: Nama {n}, office: Ketua, {signatory}}}
"""
TEXT = """\
mouflow: 1
agreement: {agreement}
draft: {draft}
final: true
date: 2025-09-12
author: pemprov
kind: nota-kesepakatan
subject: Sinergi Pelayanan Publik
parties:
{parties}
signing: {{place: Pontianak, date: 2025-10-01, planned: 2025-10, copies: 3}}
recitals:
  - bahwa pelayanan publik yang berkualitas merupakan hak setiap warga negara;
clauses:
  - id: lingkup
    title: Ruang Lingkup
    text: "Ruang lingkup Nota Kesepakatan ini meliputi pendampingan."
  - id: penutup
    title: Penutup
    text: Ketentuan [[lingkup]] berlaku sejak ditandatangani.
{term}
"""
TERM = """\
term: {years: 5, effective: signing, reminders: [6, 3]}
work_plan:
  - activity: Pelatihan
    output: Laporan
    tasks: {ombudsman: Narasumber, pemprov: Panitia}
    years: [2025, 2030, 2031]
"""
IDS = ("ombudsman", "pemprov", "kampus")
NAMES = ("Ombudsman Republik Indonesia", "Pemerintah Provinsi Kalimantan Barat", "Universitas Tanjungpura")
LEVELS = ("central", "province", "third-party")
DECREE = "authority: SK Nomor 1 Tahun 2024"
VARIED: Mapping[str, dict[str, str]] = {
    "kalbar-2025": {},
    "plt-2025": {"pemprov": "capacity: Plt., authority: SK Nomor 9 Tahun 2025"},
    "kuasa-2025": {"pemprov": "capacity: kuasa, on_behalf: Gubernur"},
    "terus-2025": {"term": ""},
}
"""Agreements, and what is different in each: a signatory, or the term."""
PARTNER = """\
  - id: {id}
    name: Pemerintah Kabupaten {name}
    level: regency
    address: Pontianak
    signatory: {{name: Bupati {name}, office: Bupati, authority: SK Nomor 5 Tahun 2024}}
    base_number: 9{n}/X/2025
    number: 8{n}/X/2025
"""
DAY = "    date: 2025-10-01\n"
PARTNERS = ("melawi", "sambas", "sintang")

AGREED = """submit {it}@1 --as pemprov
    share {it} --as pemprov
    accept {it} --as ombudsman
    accept {it} --as pemprov
    accept {it} --as kampus"""
SIGNED = """sign {it} --as pemprov --date 2025-10-01
    sign {it} --as ombudsman --date 2025-10-01"""
SCENES: Mapping[str, tuple[str, str]] = {
    "nothing": ("", ""),
    "shared": ("nothing", "submit {it}@1 --as pemprov\nshare {it} --as pemprov"),
    "agreed": ("nothing", AGREED),
    "signing": ("agreed", "freeze {it} --as pemprov"),
    "half": ("signing", "sign {it} --as pemprov --date 2025-10-01"),
    "in force": ("signing", f"{SIGNED}\nsign {{it}} --as kampus --date 2025-10-02"),
    "deferred": ("signing", "defer {it} --party kampus --way same-text --reason Cuti --as kampus"),
    "late": ("deferred", SIGNED),
    "changes": ("signing", "defer {it} --party kampus --way needs-changes --reason Anggaran --as kampus"),
    "changes late": ("changes", SIGNED),
    "declined": ("signing", f"decline {{it}} --reason 'Tidak jadi' --as kampus\n{SIGNED}"),
    "core declined": ("half", "decline {it} --reason 'Tidak jadi' --as ombudsman"),
    "ended": ("in force", "terminate {it} --date 2025-12-31 --reason Sepakat --as pemprov"),
}
PACKAGE_SCENES: Mapping[str, tuple[str, str]] = {
    "package": ("nothing", "submit paket-2025 --as ombudsman\nshare paket-2025 --as ombudsman"),
    "package waits": (
        "package",
        "defer paket-2025 --party sintang --way needs-changes --reason Anggaran --as ombudsman",
    ),
    "package agreed": (
        "package waits",
        "accept paket-2025 --each --as ombudsman\naccept paket-2025 --as ombudsman",
    ),
    "package frozen": ("package agreed", "freeze paket-2025 --as ombudsman"),
    "package in force": (
        "package frozen",
        "sign paket-2025 --each --date 2025-10-01 --as ombudsman\nsign paket-2025 --date 2025-10-01 --as ombudsman",
    ),
}
EVERY = {**SCENES, **PACKAGE_SCENES}


@dataclass(frozen=True)
class SigningOffice:
    """A workspace in one scene; `call` runs a command line in it, on its day."""

    folder: Path
    today: date = TODAY

    def call(self, line: str, language: str = "en") -> Answer:
        """What `mouflow LINE` answers."""
        out, err = StringIO(), StringIO()
        with redirect_stdout(out), redirect_stderr(err):
            environ = {"MOUFLOW_LANG": language, "XDG_STATE_HOME": str(self.folder / "state")}
            code = run(split(line), environ, self.folder, self.today)
        return Answer(code, out.getvalue(), err.getvalue())

    def done(self, line: str) -> str:
        """What a call that must succeed prints."""
        answer = self.call(line)
        assert (answer.code, answer.err) == (0, ""), line
        return answer.out

    def on(self, day: str) -> "SigningOffice":
        """The same office on another day."""
        return SigningOffice(self.folder, date.fromisoformat(day))

    def record(self) -> bytes:
        """The bytes of the record."""
        return (self.folder / "record.db").read_bytes()


def text(agreement: str, draft: int = 1, **facts: str) -> str:
    """The draft of an agreement of three parties; a party's own facts go by its id, `term` is the end of the file."""
    said = {**VARIED.get(agreement, {}), **facts}
    rows = zip(IDS, NAMES, LEVELS, (1, 2, 3), strict=True)
    parties = "".join(
        PARTY.format(id=one, name=name, level=level, n=n, signatory=said.get(one, DECREE))
        for one, name, level, n in rows
    ).rstrip()
    return TEXT.format(agreement=agreement, draft=draft, parties=parties, term=said.get("term", TERM))


def package(late: str = "") -> str:
    """The package of three partners; `sintang` has no day unless one is said."""
    rows = (
        PARTNER.format(id=one, name=one.capitalize(), n=n) + (DAY if one != "sintang" else late)
        for n, one in enumerate(PARTNERS)
    )
    return f"mouflow: 1\nagreement: paket-2025\nbase: 1\nstands_for: pemda\npartners:\n{''.join(rows)}"


def base() -> str:
    """The base of the package."""
    made = text("paket-2025").replace("author: pemprov", "author: ombudsman").replace("id: pemprov", "id: pemda")
    made = made.replace("pemprov: Panitia", "pemda: Panitia").replace("date: 2025-10-01", "date: null")
    return made[: made.index("  - id: kampus")] + made[made.index("signing:") :]


class Stages:
    """Folders in which the calls to a scene were made, each once for all tests."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._built: dict[tuple[str, str], Path] = {}

    def office(self, folder: Path, scene: str, agreement: str = "kalbar-2025") -> SigningOffice:
        """A new office in a scene of that agreement."""
        shutil.copytree(self._scene(scene, agreement), folder, dirs_exist_ok=True)
        return SigningOffice(folder)

    def _scene(self, scene: str, agreement: str) -> Path:
        if (scene, agreement) not in self._built:
            before, lines = EVERY[scene]
            office = SigningOffice(self.root / f"{scene}-{agreement}".replace(" ", "-"))
            if before:
                shutil.copytree(self._scene(before, agreement), office.folder)
            else:
                _furnish(office.folder)
            for line in lines.splitlines():
                office.done(line.strip().format(it=agreement))
            self._built[scene, agreement] = office.folder
        return self._built[scene, agreement]


def _furnish(folder: Path) -> None:
    for agreement in VARIED:
        path = folder / "drafts" / agreement / "v1.yaml"
        path.parent.mkdir(parents=True)
        path.write_text(text(agreement), encoding="utf-8")
    paket = folder / "drafts" / "paket-2025"
    paket.mkdir()
    (paket / "v1.yaml").write_text(base(), encoding="utf-8")
    (paket / "package.yaml").write_text(package(), encoding="utf-8")
    (folder / "mouflow.yaml").write_text(SETTINGS, encoding="utf-8")
