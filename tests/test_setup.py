"""Set-up: system packages are installed where that is allowed, else one line says how; all packages are shipped."""

import os
import re
import shutil
import subprocess
from configparser import ConfigParser
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SCRIPT = ROOT / ".ci" / "system-packages"
BASH = shutil.which("bash")
INSTALL = "sudo apt-get update && sudo apt-get install --yes --no-install-recommends"

DPKG = """#!/bin/sh
for name; do :; done
case "$name" in there*) printf 'ii ';; removed*) printf 'rc ';; *) exit 1;; esac
"""

pytestmark = pytest.mark.skipif(BASH is None, reason="no bash here")


def script(folder: Path, name: str, text: str) -> None:
    """A command of that name in the folder."""
    path = folder / name
    path.write_text(text)
    path.chmod(0o755)


@pytest.fixture
def machine(tmp_path):
    """A machine of our own: `machine(uid=…, sudo=…, apt=…)` tells whether it may and can; returns the script's run."""

    def run(*arguments, uid=1000, sudo=1, apt=0, dpkg=True):
        for name in ("rm", "tail", "env", "mktemp"):
            (tmp_path / name).symlink_to(str(shutil.which(name)))
        script(tmp_path, "id", f"#!/bin/sh\necho {uid}\n")
        script(tmp_path, "sudo", f'#!/bin/sh\nshift\n[ "$1" = true ] && exit {sudo}\nexec "$@"\n')
        script(
            tmp_path,
            "apt-get",
            f'#!/bin/sh\necho "apt-get $*" >> {tmp_path}/apt.log\necho "E: no network"\nexit {apt}\n',
        )
        if dpkg:
            script(tmp_path, "dpkg-query", DPKG)
        return subprocess.run(
            [str(BASH), str(SCRIPT), *arguments],
            env={"PATH": str(tmp_path)},
            capture_output=True,
            text=True,
            check=False,
        )

    return run


def asked_of_apt(folder: Path) -> list[str]:
    """What apt-get was called with."""
    log = folder / "apt.log"
    return log.read_text().splitlines() if log.exists() else []


def test_when_all_is_there_nothing_is_asked(machine, tmp_path):
    done = machine("needed", "there-1", "there-2", uid=0)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert asked_of_apt(tmp_path) == []


@pytest.mark.parametrize(("uid", "sudo"), [(0, 1), (1000, 0)], ids=["root", "sudo without password"])
def test_who_may_installs_what_is_missing(machine, tmp_path, uid, sudo):
    done = machine("needed", "there-1", "gone-1", "removed-1", uid=uid, sudo=sudo)
    assert (done.returncode, done.stdout, done.stderr) == (0, "installing gone-1 removed-1\n", "")
    assert asked_of_apt(tmp_path) == [
        "apt-get update -qq",
        "apt-get install --yes -qq --no-install-recommends gone-1 removed-1",
    ]


def test_who_may_not_gets_the_one_line(machine, tmp_path):
    done = machine("needed", "there-1", "gone-1")
    assert done.returncode == 1
    assert done.stderr == f"Missing, and needed here. Run this line, then make again:\n    {INSTALL} gone-1\n"
    assert asked_of_apt(tmp_path) == []


def test_what_is_only_wanted_does_not_stop(machine):
    done = machine("wanted", "gone-1")
    assert done.returncode == 0
    assert (
        done.stderr == f"Missing; some tests are skipped without it. To have all of them, run:\n    {INSTALL} gone-1\n"
    )


def test_without_a_network_the_line_comes_after_the_reason(machine):
    done = machine("needed", "gone-1", uid=0, apt=100)
    assert done.returncode == 1
    assert done.stderr.startswith("E: no network\n")
    assert done.stderr.endswith(f"    {INSTALL} gone-1\n")


def test_on_another_system_it_says_so_and_goes_on(machine):
    done = machine("needed", "gone-1", dpkg=False)
    assert done.returncode == 0
    assert done.stderr == (
        "no Debian here: install what corresponds to gone-1; 'mouflow doctor' says what is missing\n"
    )


def test_every_package_folder_is_shipped():
    config = ConfigParser()
    config.read(ROOT / "setup.cfg", encoding="utf-8")
    shipped = set(config["options"]["packages"].split())
    folders = {path.parent for path in (ROOT / "mouflow").rglob("__init__.py")}
    assert len(folders) > 5
    assert shipped == {".".join(folder.relative_to(ROOT).parts) for folder in folders} | {"mouflow.templates"}


def test_what_ci_calls_can_be_called():
    for name in (".ci/run", ".ci/system-packages", ".ci/in-memory"):
        assert os.access(ROOT / name, os.X_OK)


def test_every_target_of_the_makefile_is_explained():
    lines = (ROOT / "Makefile").read_text(encoding="utf-8").splitlines()
    phony = next(line for line in lines if line.startswith(".PHONY:")).split()[1:]
    explained = {line.split()[2] for line in lines if line.startswith('\t@echo "make ')}
    assert len(phony) > 5
    assert set(phony) - {"help", "system", "test-system"} == explained


def test_every_program_of_the_makefile_is_there():
    lines = (ROOT / "Makefile").read_text(encoding="utf-8")
    programs = set(re.findall(r"python -m (bench\.\w+)", lines))
    named = {"checks", "hostile", "letters", "record", "redline", "render", "scale", "soak"}
    assert programs == {f"bench.{name}" for name in named}
    assert [name for name in programs if not (ROOT / f"{name.replace('.', '/')}.py").is_file()] == []
