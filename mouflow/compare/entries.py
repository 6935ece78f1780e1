"""Lists of values, such as parties or the rows of the work plan: which entry is which on the other side."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from mouflow.compare.likeness import Words, alike
from mouflow.compare.passages import words_of
from mouflow.compare.spine import heaviest
from mouflow.model.base import Model

ALIKE_TITLES = 0.5  # two entries whose titles have half of their words in common are one
ALIKE = 0.6  # and two that have so much of all their words in common


def keys_of(value: object) -> tuple[str, ...]:
    """The keys of a group of values; none for a single value."""
    if isinstance(value, Model):
        return tuple(type(value).model_fields)
    return tuple(field.name for field in fields(value)) if is_dataclass(value) else ()


def is_entries(old: object, new: object) -> bool:
    """Whether both are lists and hold groups of values, which are compared one by one."""
    if not isinstance(old, tuple) or not isinstance(new, tuple):
        return False
    return any(isinstance(each, Model) for each in (*old, *new))


class Entries:
    """The entries of a list on both sides, paired: by id, equal, by title, then the most alike."""

    def __init__(self, old: tuple[Model, ...], new: tuple[Model, ...]) -> None:
        self.old = old
        self.new = new
        self.pairs = self._paired()

    @property
    def turned(self) -> bool:
        """Whether entries that stand on both sides stand in another order."""
        return len(heaviest([(i, j, 1.0) for i, j in sorted(self.pairs.items())])) < len(self.pairs)

    def orders(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The titles of what stands on both sides, in the order of each."""
        names = {i: title(self.old[i]) for i in self.pairs}
        return (
            tuple(names[i] for i in sorted(self.pairs)),
            tuple(names[i] for i in sorted(self.pairs, key=lambda i: self.pairs[i])),
        )

    def _paired(self) -> dict[int, int]:
        there = {name: j for j, one in enumerate(self.new) if (name := getattr(one, "id", None))}
        pairs = {i: there[name] for i, one in enumerate(self.old) if (name := getattr(one, "id", None)) in there}
        for least, words in (
            (1.0, _every_word),
            (1.0, _title_words),
            (ALIKE_TITLES, _title_words),
            (ALIKE, _every_word),
        ):
            taken = frozenset(pairs.values())
            olds = {i: words(one) for i, one in enumerate(self.old) if i not in pairs}
            news = {j: words(one) for j, one in enumerate(self.new) if j not in taken}
            pairs.update(alike(olds, news, least))
        return pairs


def title(entry: Model) -> str:
    """What an entry is called: its id, or else its first value, such as the law or the activity."""
    return str(getattr(entry, next(iter(type(entry).model_fields))))


def _title_words(entry: Model) -> Words:
    """The words that say what an entry is: of its name where it has an id, which is no word."""
    values = _values(entry)
    return words_of(values[1] if "id" in type(entry).model_fields and len(values) > 1 else values[0])


def _every_word(entry: Model) -> Words:
    values = _values(entry)
    return words_of(" ".join(values[1:] if "id" in type(entry).model_fields else values))


def _values(entry: Model) -> list[str]:
    """The single values of an entry in words, those of groups in it too."""
    return [word for key in type(entry).model_fields for word in _words_below(getattr(entry, key))]


def _words_below(value: object) -> Iterator[str]:
    if isinstance(value, Model):
        yield from _values(value)
    elif isinstance(value, dict):
        yield from (str(each) for each in value.values())
    elif isinstance(value, tuple):
        yield from (word for each in value for word in _words_below(each))
    elif value is not None:
        yield str(value)
