"""Ids that the numbering gave to items on the way to what text refers to: they follow position and name nothing."""

OWN = "ref--"


def is_own(name: str) -> bool:
    """Whether the numbering gave this id; the double hyphen keeps such ids apart from those of a file."""
    return name.startswith(OWN)


def lasting(name: str) -> str:
    """The id, if it names the same thing in another version; else nothing."""
    return "" if is_own(name) else name
