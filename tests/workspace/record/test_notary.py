"""The user's key and trail: made at first use, kept outside of the workspace, and no event is lost for want of them."""

import stat
from pathlib import Path

import pytest

from mouflow.errors import MouflowError
from mouflow.record.store.checkpoints import genuine, new_key, public_key
from mouflow.record.store.store import Store
from mouflow.record.store.verifying import verify
from mouflow.workspace.record.notary import trail_of
from mouflow.workspace.record.opening import record_in
from mouflow.workspace.record.state import NotKept, add_line, private_key, state_of, text_of
from tests.record.store.conftest import new


def acted(root: Path, environ: dict[str, str], version: int = 1) -> tuple[Store, tuple[str, ...]]:
    """The store after an act, and what it warned of."""
    with record_in(root, environ, create=True) as store:
        store.append([new(version)])
        return store, tuple(str(warning) for warning in store.warnings)


FOLDERS = [
    ({"XDG_STATE_HOME": "/s", "HOME": "/h"}, "/s/mouflow"),
    ({"HOME": "/h"}, "/h/.local/state/mouflow"),
    ({"XDG_STATE_HOME": "", "HOME": "/h"}, "/h/.local/state/mouflow"),
]


@pytest.mark.parametrize(("environ", "folder"), FOLDERS)
def test_the_folder_follows_the_environment(environ: dict[str, str], folder: str):
    state = state_of(environ)
    assert (state.folder, state.key, state.key_is_named) == (Path(folder), Path(folder) / "key.pem", False)
    assert state.trail("3f2a") == Path(folder) / "3f2a.jsonl"
    assert state.trail("../3f2a") is None
    assert state.known == Path(folder) / "known-keys"


def test_an_act_is_signed_and_kept_in_the_trail(tmp_path: Path):
    environ = {"XDG_STATE_HOME": str(tmp_path / "state")}
    for version in (1, 2):
        assert acted(tmp_path, environ, version)[1] == ()
    folder = tmp_path / "state" / "mouflow"
    assert stat.S_IMODE((folder / "key.pem").stat().st_mode) == 0o600
    with record_in(tmp_path, environ, create=False) as store:
        trail = trail_of(store.identity, environ)
        assert trail.checkpoints == store.checkpoints()
        assert [one.seq for one in trail.checkpoints] == [1, 2]
        assert all(genuine(one) for one in trail.checkpoints)
        assert trail.keys == {public_key((folder / "key.pem").read_bytes(), "")}
        assert verify(store, trail).findings == ()
    assert sorted(path.name for path in folder.iterdir()) == sorted(["key.pem", f"{store.identity}.jsonl"])


def test_a_named_key_is_used(tmp_path: Path):
    key = tmp_path / "kunci.pem"
    key.write_bytes(new_key())
    environ = {"MOUFLOW_KEY": str(key), "XDG_STATE_HOME": str(tmp_path / "state")}
    acted(tmp_path, environ)
    with record_in(tmp_path, environ, create=False) as store:
        assert {one.key for one in store.checkpoints()} == {public_key(key.read_bytes(), "")}
        assert verify(store, trail_of(store.identity, environ)).findings == ()
        stranger = verify(store, trail_of(store.identity, {"XDG_STATE_HOME": str(tmp_path / "other")}))
    assert [one.doubt.id for one in stranger.findings] == ["unknown-key", "unsigned"]


def test_a_key_of_a_colleague_is_known_once_it_is_written_down(tmp_path: Path):
    acted(tmp_path, {"XDG_STATE_HOME": str(tmp_path / "colleague")})
    mine = {"XDG_STATE_HOME": str(tmp_path / "mine")}
    with record_in(tmp_path, mine, create=False) as store:
        (one,) = store.checkpoints()
        add_line(tmp_path / "mine" / "mouflow" / "known-keys", f"# kantor lain\n{one.key} Biro Hukum\n")
        found = verify(store, trail_of(store.identity, mine))
    assert (found.findings, found.signed) == ((), 1)


LOST = [
    ({}, "nothing was signed: there is no folder for your key; set XDG_STATE_HOME or HOME"),
    ({"MOUFLOW_KEY": "{}/lost.pem"}, 'nothing was signed: MOUFLOW_KEY names "{}/lost.pem", and there is no such file'),
    (
        {"MOUFLOW_KEY": "{}/rubbish"},
        '"" holds no Ed25519 key (PEM, PKCS#8, without a passphrase); name another one in MOUFLOW_KEY',
    ),
    (
        {"XDG_STATE_HOME": "{}/rubbish"},
        'the event is recorded, but "{0}/rubbish/mouflow/key.pem" cannot be written: Not a directory',
    ),
]


@pytest.mark.parametrize(("environ", "words"), LOST)
def test_an_event_is_recorded_though_nothing_can_be_signed(environ: dict[str, str], words: str, tmp_path: Path):
    (tmp_path / "rubbish").write_text("x")
    warned = acted(tmp_path, {name: value.format(tmp_path) for name, value in environ.items()})[1]
    assert warned == (words.format(tmp_path),)
    with record_in(tmp_path, {}, create=False) as store:
        assert (store.head().seq, store.checkpoints()) == (1, ())


def test_a_trail_that_cannot_be_written_is_a_warning(tmp_path: Path):
    environ = {"XDG_STATE_HOME": str(tmp_path / "state")}
    with record_in(tmp_path, environ, create=True) as store:
        trail = state_of(environ).trail(store.identity)
        assert trail
        trail.mkdir(parents=True)
        store.append([new(1)])
        assert [str(each) for each in store.warnings] == [
            f'the event is recorded, but "{trail}" cannot be written: Is a directory'
        ]
        assert [one.seq for one in store.checkpoints()] == [1]


def test_a_torn_line_stays_alone(tmp_path: Path):
    path = tmp_path / "deep" / "trail.jsonl"
    add_line(path, "one\n")
    path.write_bytes(path.read_bytes() + b"tw")
    add_line(path, "three\n")
    assert text_of(path) == "one\ntw\nthree\n"
    assert text_of(path.with_name("none")) == text_of(None) == ""
    with pytest.raises(NotKept):
        text_of(tmp_path)


def test_a_key_that_is_there_is_never_replaced(tmp_path: Path):
    state = state_of({"XDG_STATE_HOME": str(tmp_path)})
    first = private_key(state)
    assert private_key(state) == first
    assert state.key
    from mouflow.workspace.record import state as module  # to be the second of two who make a key at once

    assert module._kept_key(state.key, new_key()) == first
    assert isinstance(NotKept(tmp_path, OSError()), MouflowError)
