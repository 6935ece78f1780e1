"""How digests of texts are written, in full and in short; loads nothing, for lists that only show them."""

SCHEME = "mou1:sha256:"
SHORT = 12  # hex letters: enough to tell the texts of an office apart


def short(whole: str) -> str:
    """The digest as footers and lists show it: the first twelve hex letters."""
    return whole.removeprefix(SCHEME)[:SHORT]
