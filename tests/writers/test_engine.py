"""A machine without fonts or system libraries: the process lives and says the one line that cures it."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def run_without(setting: dict[str, str], before: str = "") -> subprocess.CompletedProcess[str]:
    script = (
        f"{before}\nfrom mouflow.errors import MouflowError\nfrom mouflow.writers import pdf\n"
        "from tests.writers.sample import DOCUMENT\n"
        "try:\n    print(len(pdf.write(DOCUMENT)))\nexcept MouflowError as error:\n    print(error)\n"
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT), **setting}
    return subprocess.run((sys.executable, "-c", script), env=environment, capture_output=True, text=True, timeout=120)


def test_without_any_font_the_process_lives(tmp_path: Path) -> None:
    empty = tmp_path / "fonts.conf"
    empty.write_text('<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd"><fontconfig/>')
    made = run_without({"FONTCONFIG_FILE": str(empty)})
    assert made.returncode == 0, made.stderr
    assert made.stdout == (
        "no font is installed, so no PDF can be made; install the free ones: "
        "sudo apt-get install -y fonts-texgyre fonts-liberation2\n"
    )


WITHOUT = (
    "import cffi\n"
    "real = cffi.FFI.dlopen\n"
    "def dlopen(self, name, flags=0):\n"
    "    if '{0}' in str(name):\n"
    "        raise OSError(f'cannot load library {{name}}')\n"
    "    return real(self, name, flags)\n"
    "cffi.FFI.dlopen = dlopen\n"
)


def test_without_pango_the_cure_is_one_line() -> None:
    made = run_without({}, WITHOUT.format("pango-1.0"))
    assert made.returncode == 0, made.stderr
    assert made.stdout == (
        "PDF needs system libraries that are not installed (cannot load library libpango-1.0-0); install them: "
        "sudo apt-get install -y libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0\n"
    )
    assert made.stderr == ""


def test_without_the_subset_library_it_works() -> None:
    made = run_without({}, WITHOUT.format("harfbuzz-subset"))
    assert made.returncode == 0, made.stderr
    assert int(made.stdout) > 20_000


def test_without_fontconfig_the_cure_is_the_same_line() -> None:
    before = (
        "import ctypes\nreal = ctypes.CDLL\n"
        "def cdll(name, *rest, **named):\n"
        "    if 'fontconfig' in str(name):\n        raise OSError(f'{name}: cannot open shared object file')\n"
        "    return real(name, *rest, **named)\n"
        "ctypes.CDLL = cdll\n"
    )
    made = run_without({}, before)
    assert made.stdout == (
        "PDF needs system libraries that are not installed (libfontconfig.so.1: cannot open shared object file); "
        "install them: sudo apt-get install -y libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0\n"
    ), made.stderr
