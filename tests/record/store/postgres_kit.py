"""A real PostgreSQL for tests: the server that MOUFLOW_TEST_PG names, else one of our own on loopback.

The own one is started once for all the processes of a test session, and stopped by the last that leaves.
"""

import fcntl
import os
import pwd
import shutil
import signal
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from tempfile import gettempdir
from time import sleep
from typing import IO

NAMED = "MOUFLOW_TEST_PG"
SERVER_USER = "postgres"  # initdb and the server refuse to run as root


class NoServer(Exception):
    """Why there is no server here; the tests that need one are skipped with it."""


def binaries() -> Path:
    """The folder of initdb and pg_ctl, which Debian keeps off the PATH."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    if found:
        return found[-1].parent
    if on_path := shutil.which("initdb"):
        return Path(on_path).parent
    raise NoServer(f"no PostgreSQL: apt-get install postgresql, or name a server in {NAMED}")


@contextmanager
def server(session: Path) -> Iterator[str]:
    """The address of a database on a server, shared by all who name the same folder of a test session.

    Its files lie outside of that folder, which pytest closes to the server's user and may delete too early.
    """
    if named := os.environ.get(NAMED):
        yield named
        return
    where = binaries()
    folder = Path(gettempdir()) / f"mouflow-postgres-{sha256(str(session).encode()).hexdigest()[:12]}"
    with _locked(folder) as users:
        if not _count(users):
            _start(where, folder)
        _set(users, _count(users) + 1)
        address = (folder / "address").read_text()
    try:
        yield address
    finally:
        with _locked(folder) as users:
            _set(users, _count(users) - 1)
            if not _count(users):
                _stop(folder)


@contextmanager
def _locked(folder: Path) -> Iterator[IO[str]]:
    """The file that counts the users of the server, while nobody else may change it."""
    folder.mkdir(exist_ok=True)
    with (folder / "users").open("a+") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield file


def _count(file: IO[str]) -> int:
    file.seek(0)
    return int(file.read() or 0)


def _set(file: IO[str], count: int) -> None:
    file.seek(0)
    file.truncate()
    file.write(str(count))
    file.flush()


def _start(where: Path, folder: Path) -> None:
    if os.geteuid() == 0:
        _hand_over(folder)
    port = _free_port()
    data = folder / "data"
    _run(folder, where / "initdb", "-D", data, "-U", "mouflow", "--auth=trust", "-E", "UTF8", "--locale=C.UTF-8", "-N")
    options = f"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={folder} -c fsync=off"
    _run(folder, where / "pg_ctl", "-D", data, "-w", "-l", folder / "log", "-o", options, "start")
    (folder / "address").write_text(f"postgresql://mouflow@127.0.0.1:{port}/postgres")


def _stop(folder: Path) -> None:
    """Ends the server at once, and deletes what it held."""
    process = int((folder / "data" / "postmaster.pid").read_text().splitlines()[0])
    os.kill(process, signal.SIGQUIT)
    for _ in range(200):
        if not Path(f"/proc/{process}").exists():
            break
        sleep(0.05)
    shutil.rmtree(folder, ignore_errors=True)


def _hand_over(folder: Path) -> None:
    """Gives the folder to the server's user."""
    try:
        user = pwd.getpwnam(SERVER_USER)
    except KeyError as error:
        raise NoServer(f"PostgreSQL does not run as root, and there is no user {SERVER_USER}") from error
    os.chown(folder, user.pw_uid, user.pw_gid)


def _run(folder: Path, *command: object) -> None:
    words = [str(word) for word in command]
    if os.geteuid() == 0:
        words = ["setpriv", f"--reuid={SERVER_USER}", f"--regid={SERVER_USER}", "--init-groups", *words]
    done = subprocess.run(words, cwd=folder, capture_output=True, text=True, stdin=subprocess.DEVNULL, timeout=60)
    if done.returncode:
        raise NoServer(f"{Path(words[-1]).name} failed: {done.stderr.strip()[-300:]}")


def _free_port() -> int:
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        return int(listening.getsockname()[1])
