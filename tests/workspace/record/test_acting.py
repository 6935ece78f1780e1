"""Acts on a record that others write to as well: what came in between is told, and a call by a name counts once."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from mouflow.record.events import Accepted, Actor, Shared
from mouflow.record.life import Life
from mouflow.workspace.folder import open_workspace
from mouflow.workspace.record.acting import act, open_desk
from mouflow.workspace.record.approving import accept, review
from mouflow.workspace.record.desk import Desk, OnceTaken, Stale
from mouflow.workspace.record.lives import lives
from mouflow.workspace.record.passing import share
from tests.cli.record_office import Office, staged

PEMPROV, OMBUDSMAN = Actor("pemprov"), Actor("ombudsman")
AT = "2025-09-12T13:00:00+07:00"


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Office:
    monkeypatch.chdir(tmp_path)
    return staged(tmp_path, "reviewed")


@pytest.fixture
def desk_of(office: Office) -> Iterator[Callable[[Actor], Desk]]:
    """Makes the desk of a party, each at its own connection to the record."""
    environ = {"XDG_STATE_HOME": str(office.folder / "keys")}
    with ExitStack() as desks:
        yield lambda actor: desks.enter_context(
            open_desk(open_workspace(office.folder), environ, actor, datetime.fromisoformat(AT))
        )


def life(desk: Desk) -> Life:
    (found,) = lives(desk.store, "kalbar-2025")
    return found


def test_who_comes_second_is_told_what_the_first_did(desk_of: Callable[[Actor], Desk]) -> None:
    first, second = desk_of(PEMPROV), desk_of(OMBUDSMAN)

    def meanwhile(_: Life) -> Shared:
        review(second, "kalbar-2025", "telaah-a")
        return Shared()

    with pytest.raises(Stale) as caught:
        act(first, "kalbar-2025", meanwhile)
    assert caught.value.message() == (
        f"kalbar-2025 is at version 4, not 3; since then: ombudsman gave the review telaah-a ({AT}). "
        "Look at it and act again"
    )
    assert (life(first).version, life(first).state) == (4, "review")
    share(first, "kalbar-2025")
    assert (life(first).version, life(first).state) == (5, "shared")


def test_the_same_call_from_two_places_records_once(desk_of: Callable[[Actor], Desk]) -> None:
    first, second = (replace(desk_of(PEMPROV), once="bagi") for _ in range(2))

    def meanwhile(_: Life) -> Shared:
        share(second, "kalbar-2025")
        return Shared()

    told = act(first, "kalbar-2025", meanwhile)
    assert [each.after.state for each in told.recorded] == ["shared"]
    assert life(first).version == 4
    assert share(first, "kalbar-2025") == told


def test_a_name_is_of_one_call(desk_of: Callable[[Actor], Desk]) -> None:
    desk = replace(desk_of(PEMPROV), once="bagi")
    share(desk, "kalbar-2025")
    with pytest.raises(OnceTaken):
        accept(desk, "kalbar-2025")
    with pytest.raises(OnceTaken):
        share(replace(desk, actor=OMBUDSMAN), "kalbar-2025")
    assert life(desk).version == 4


def test_an_act_says_the_words_at_hand(desk_of: Callable[[Actor], Desk]) -> None:
    desk = desk_of(PEMPROV)
    share(desk, "kalbar-2025")
    (told,) = accept(desk, "kalbar-2025", note="Rapat 12 September").recorded
    text = told.before.text
    assert text is not None
    assert told.happened.event == Accepted("", text.digest, note="Rapat 12 September")
