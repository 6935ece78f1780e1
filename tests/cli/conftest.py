"""A call of the command line as tests make it: in this process, on a fixed day, in a folder of their own."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from mouflow.cli import run
from tests.cli.signing_office import SigningOffice, Stages

TODAY = date(2025, 9, 12)


@pytest.fixture
def one_processor(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine with one processor, where letters are made by one process, since each costs more than a few letters."""
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0}, raising=False)


@dataclass(frozen=True)
class Answer:
    """What a call printed and its exit code."""

    code: int
    out: str
    err: str


@pytest.fixture
def call(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Callable[..., Answer]:
    """`call("check", "a.yaml", language="id", folder=…)`: the answer of one call, English unless told."""

    def made(*arguments: str, language: str = "en", folder: Path = tmp_path, **environ: str) -> Answer:
        capsys.readouterr()
        code = run(arguments, {"MOUFLOW_LANG": language, **environ}, folder, TODAY)
        printed = capsys.readouterr()
        return Answer(code, printed.out, printed.err)

    return made


SKETCH = """\
mouflow: 1
agreement: kalbar-2025
draft: 1
date: 2025-09-12
author: pemprov
kind: nota-kesepakatan
subject: Sinergi Pelayanan Publik
parties:
  - id: ombudsman
    name: Ombudsman Republik Indonesia
    level: central
    address: Jakarta
    signatory: {name: Nama Satu, office: Ketua, authority: Keputusan Presiden Nomor 1 Tahun 2024}
  - id: pemprov
    name: Pemerintah Provinsi Kalimantan Barat
    level: province
    address: Pontianak
    signatory: {name: Nama Dua, office: Gubernur, authority: Keputusan Presiden Nomor 2 Tahun 2025}
signing: {place: Pontianak, date: 2025-10-01, copies: 2}
recitals:
  - bahwa pelayanan publik yang berkualitas merupakan hak setiap warga negara;
clauses:
  - id: ruang-lingkup
    title: Ruang Lingkup
    text: "Ruang lingkup Nota Kesepakatan ini meliputi pendampingan."
  - id: penutup
    title: Penutup
    text: Ketentuan [[ruang-lingkup]] berlaku {{ 5 | angka }} tahun.
"""


# What a whole agreement has and a sketch has not.
SETTINGS = """\
checks: {structure.expected: off, term.work-plan: off, term.missing: off}
"""


@pytest.fixture
def bureau(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workspace with one sound draft, kalbar-2025@1, in which one stands."""
    (tmp_path / "mouflow.yaml").write_text(SETTINGS, encoding="utf-8")
    path = tmp_path / "drafts" / "kalbar-2025" / "v1.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(SKETCH, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def broken(bureau: Path) -> Path:
    """The same with a second draft whose subject is written twice."""
    text = SKETCH.replace("draft: 1\n", "draft: 2\n").replace("signing:", "subject: Lain\nsigning:")
    (bureau / "drafts" / "kalbar-2025" / "v2.yaml").write_text(text, encoding="utf-8")
    return bureau


@pytest.fixture(scope="session")
def stages(tmp_path_factory: pytest.TempPathFactory) -> Stages:
    """The scenes from freezing on, each built once."""
    return Stages(tmp_path_factory.mktemp("scenes"))


@pytest.fixture
def staged(stages: Stages, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., SigningOffice]:
    """`staged("signing", "plt-2025")`: an office in that scene of that agreement, in which one stands."""
    monkeypatch.chdir(tmp_path)
    return lambda scene, agreement="kalbar-2025": stages.office(tmp_path, scene, agreement)
