"""Words typed as one text, to be looked up."""


def listed(words: str) -> frozenset[str]:
    """The words of a text, parted by blanks."""
    return frozenset(words.split())
