"""A value that is known by its identity, for no other question is answered as fast."""


class Itself:
    """Stands for a value where values are kept by what they were made of: equal only for the very same one."""

    __slots__ = ("value",)

    def __init__(self, value: object) -> None:
        self.value = value

    def __hash__(self) -> int:
        return id(self.value)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Itself) and other.value is self.value
