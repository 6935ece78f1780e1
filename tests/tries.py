"""What makes costly properties affordable: how many examples they try, and texts that are drawn in one go."""

from collections.abc import Sequence
from random import Random

from hypothesis import settings
from hypothesis import strategies as st

SOAK = settings.default.max_examples > 1000


def tries(usual: int) -> int:
    """The number of examples of a property that takes a tenth of a second for each; ten times as many in the soak."""
    return 10 * usual if SOAK else usual


def phrases(words: Sequence[str], least: int, most: int) -> st.SearchStrategy[str]:
    """Some of the words with blanks between them, of any length between these, the simplest first.

    To draw one of a thousand phrases costs as much as to draw one word of it.
    """
    random = Random(1)
    some = {" ".join(random.choices(words, k=random.randint(least, most))) for _ in range(1000)}
    found = sorted(some | {*words}, key=lambda phrase: (len(phrase.split()), len(phrase), phrase))
    return st.integers(0, len(found) - 1).map(lambda place: found[place])  # whose name is short, unlike the list's
