"""Lives are frozen: a change gives another one, and only values that a life has can be changed."""

from dataclasses import FrozenInstanceError, replace

import pytest

from mouflow.record.life import Life, changed
from tests.record.kit import lives


def test_a_changed_life_is_as_the_standard_library_would_make_it() -> None:
    for life in lives().values():
        assert changed(life, state="shared", version=9) == replace(life, state="shared", version=9)
        assert changed(life) == life


def test_what_was_changed_stays_as_it_was() -> None:
    life = Life("kalbar")
    assert changed(life, version=1).version == 1
    assert life.version == 0
    with pytest.raises(FrozenInstanceError):
        life.version = 1  # type: ignore[misc]  # which is what must fail


def test_a_value_that_a_life_has_not_is_refused() -> None:
    with pytest.raises(TypeError, match="Life has no stat"):
        changed(Life("kalbar"), stat="shared")
