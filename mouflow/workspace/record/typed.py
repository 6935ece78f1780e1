"""Texts that a user typed into an act: what nobody can see in them is refused, for the record keeps it for ever."""

from collections.abc import Iterable, Iterator
from dataclasses import fields

from mouflow.errors import N_, MouflowError
from mouflow.reading.source import HIDDEN, name_of, shown
from mouflow.record.events import Event, Submitted


class HiddenLetter(MouflowError):
    """A control character, a mark of direction, half a letter: something that a reader does not see."""

    pattern = N_('"{text}" holds a hidden character, {name} ({code}); type it again without it')

    def __init__(self, text: str, letter: str) -> None:
        super().__init__(text=shown(text), **name_of(letter))


def legible(texts: Iterable[str]) -> None:
    """Raises HiddenLetter for the first text that holds something hidden."""
    for text in texts:
        if found := HIDDEN.search(text):
            raise HiddenLetter(text, found.group())


def texts_of(event: Event) -> Iterator[str]:
    """The texts of an event; none of a submission, for its file was read with the same care."""
    if isinstance(event, Submitted):
        return
    for field in fields(event):
        value = getattr(event, field.name)
        yield from (each for each in (value if isinstance(value, tuple) else (value,)) if isinstance(each, str))
