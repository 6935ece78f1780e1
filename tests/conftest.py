"""What all tests share: the flag that writes the golden texts anew, and how long random tests try.

`pytest --hypothesis-profile=soak` tries many times as long.
"""

import re
import shutil
import signal
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile("default", max_examples=40, deadline=None)  # no deadline: machines differ
settings.register_profile("soak", max_examples=3000, deadline=None)
settings.load_profile("default")

Disk = Callable[[str], Path]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-goldens", action="store_true", help="write the golden texts anew instead of comparing")


def pytest_configure() -> None:
    """Signals mean what they mean to a command in a terminal, also where the tests run in the background.

    There Ctrl-C, or with `nohup` a closed terminal, is nobody's concern, nor that of any process begun there.
    """
    for number, meaning in ((signal.SIGINT, signal.default_int_handler), (signal.SIGHUP, signal.SIG_DFL)):
        if signal.getsignal(number) is signal.SIG_IGN:
            signal.signal(number, meaning)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests that take many seconds begin, so that none of them ends alone while the other processes wait."""
    items.sort(key=lambda item: item.get_closest_marker("long") is None)


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str], None]:
    """Compares a text with the golden one of the test's name, in `goldens/` beside the test; or writes it anew."""
    name = re.sub(r"[^a-z0-9]+", "-", request.node.name.removeprefix("test_")).strip("-")
    path = Path(request.node.path).parent / "goldens" / f"{name}.txt"

    def compare(text: str) -> None:
        if request.config.getoption("--update-goldens"):
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8")
        assert path.is_file(), f"no golden text {path.name}; write it with --update-goldens, and read it"
        assert text.splitlines() == path.read_text(encoding="utf-8").splitlines()

    return compare


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Disk]:
    """A disk of a size such as `300k`; skipped where none can be mounted."""
    mounted: list[Path] = []

    def mount(size: str) -> Path:
        folder = tmp_path / f"disk-{len(mounted)}"
        folder.mkdir()
        program = shutil.which("mount")
        options = ["-t", "tmpfs", "-o", f"size={size}", "mouflow"]
        if program is None or subprocess.run([program, *options, folder]).returncode:
            pytest.skip("a small disk can be mounted by root only")
        mounted.append(folder)
        return folder

    yield mount
    for folder in mounted:
        subprocess.run(["umount", folder], check=True)
