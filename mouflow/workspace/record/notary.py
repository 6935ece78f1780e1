"""The user as notary: signs the head after each command, and keeps what was signed in a trail outside the workspace."""

from collections.abc import Mapping

from mouflow.errors import MouflowError
from mouflow.record.store.entries import Checkpoint, Head
from mouflow.record.store.verifying import Trail
from mouflow.workspace.record.state import State, add_line, private_key, state_of, text_of


class UserNotary:
    """Signs with the user's key. What fails is a warning, for no event is lost for want of a signature."""

    def __init__(self, state: State) -> None:
        self._state = state
        self._warnings: list[MouflowError] = []

    @property
    def warnings(self) -> tuple[MouflowError, ...]:
        """What failed so far."""
        return tuple(self._warnings)

    def seal(self, store: str, head: Head, at: str) -> Checkpoint | None:
        """The signed checkpoint; None when there is no key."""
        from mouflow.record.store.checkpoints import signed  # loads cryptography, which only signing needs

        try:
            return signed(store, head, at, private_key(self._state))
        except MouflowError as error:
            self._warnings.append(error)
            return None

    def note(self, checkpoint: Checkpoint) -> None:
        """Adds the checkpoint to the trail of its store."""
        from mouflow.record.store.checkpoints import line  # as above

        trail = self._state.trail(checkpoint.store)
        if trail is None:  # the key was named, and there is no folder: the store keeps the checkpoint alone
            return
        try:
            add_line(trail, line(checkpoint))
        except MouflowError as error:
            self._warnings.append(error)


def trail_of(store: str, environ: Mapping[str, str]) -> Trail:
    """What the user's own folder says about a store: its trail, and the keys that are known."""
    from mouflow.record.store.checkpoints import known_keys, public_key, read_lines  # as above

    state = state_of(environ)
    checkpoints, torn = read_lines(text_of(state.trail(store)))
    key = state.key if state.key and state.key.is_file() else None
    own = [public_key(private_key(state), str(key))] if key else []
    listed = [line.split()[0] for line in text_of(state.known).splitlines() if line.split() and line[0] != "#"]
    return Trail(checkpoints, torn, known_keys((*own, *listed), checkpoints))
