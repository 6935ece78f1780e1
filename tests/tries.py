"""How many examples the costly properties try: so many usually, ten times as many in the soak."""

from hypothesis import settings

SOAK = settings.default.max_examples > 1000


def tries(usual: int) -> int:
    """The number of examples of a property that takes a tenth of a second for each."""
    return 10 * usual if SOAK else usual
