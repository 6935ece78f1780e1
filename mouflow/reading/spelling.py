"""A value as YAML, in the manner of what stands there: plain, quoted, literal or folded, as wide as before."""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from mouflow.reading.yaml import Path, read_yaml

WORDS: dict[object, str] = {None: "null", True: "true", False: "false"}
LAST_BREAKS = re.compile(r"\n*\Z")


@dataclass(frozen=True, slots=True)
class Manner:
    """How a value is written.

    `style`: ' " | > or nothing, as in spans. `column`: where the keys around it stand; `indent`: where its own further
    lines do. `width`: the columns that a text on several lines fills; 0 for a text on one line. `flow`: in brackets.
    """

    style: str = ""
    column: int = 0
    indent: int = 2
    width: int = 0
    flow: bool = False
    line_break: str = "\n"


def spelled(value: object, manner: Manner) -> str:
    """The value as YAML: in its manner where that can hold it, else plain, else in double quotes.

    A mapping or a list is written between brackets.
    """
    if isinstance(value, dict):
        inner = replace(manner, style="", width=0, flow=True)
        return "{" + ", ".join(f"{spelled(key, inner)}: {spelled(each, inner)}" for key, each in value.items()) + "}"
    if isinstance(value, list):
        inner = replace(manner, style="", width=0, flow=True)
        return "[" + ", ".join(spelled(each, inner) for each in value) + "]"
    if not isinstance(value, str):
        return WORDS.get(value, str(value)) if value is None or isinstance(value, bool) else str(value)
    for style in dict.fromkeys((manner.style, "", '"')):
        text = STYLES[style](value, manner)
        if text is not None and reads_as(text, value, manner):
            return text
    return _double(value, replace(manner, width=0))


def reads_as(text: str, value: object, manner: Manner) -> bool:
    """Whether YAML that stands there reads as the value, without a problem."""
    before, path = _before(manner)
    after = ", b: 1}\n" if manner.flow else f"\n{' ' * manner.column}b: 1\n"
    tree = read_yaml(f"{before}{text}{after}".encode(), "")
    found = tree.value
    for step in path:
        found = found.get(step) if isinstance(found, dict) else None
    return not tree.problems and found == value and type(found) is type(value)


def _before(manner: Manner) -> tuple[str, Path]:
    """What leads to a value at that place, and its path."""
    if manner.flow:
        return "k: {a: ", ("k", "a")
    if manner.column:
        return f"k:\n{' ' * manner.column}a: ", ("k", "a")
    return "a: ", ("a",)


def _plain(text: str, manner: Manner) -> str | None:
    return None if "\n" in text else _wrapped(text, manner)


def _single(text: str, manner: Manner) -> str | None:
    return None if "\n" in text else "'" + _wrapped(text.replace("'", "''"), manner) + "'"


def _double(text: str, manner: Manner) -> str:
    return _wrapped(json.dumps(text, ensure_ascii=False), manner)


def _literal(text: str, manner: Manner) -> str | None:
    return None if manner.flow else _block("|", text.rstrip("\n").split("\n"), text, manner)


def _folded(text: str, manner: Manner) -> str | None:
    if manner.flow:
        return None
    lines: list[str] = []
    for part in text.rstrip("\n").split("\n"):
        lines += ["", *_lines(part, manner)] if lines else _lines(part, manner)
    return _block(">", lines, text, manner)


def _block(style: str, lines: list[str], text: str, manner: Manner) -> str:
    """A block with its header; what follows it begins on the next line."""
    found = LAST_BREAKS.search(text)
    breaks = len(found[0]) if found else 0
    ending = "-" if not breaks else "" if breaks == 1 else "+"
    body = [" " * manner.indent + line if line else "" for line in lines]
    return manner.line_break.join((style + ending, *body, *[""] * max(breaks - 1, 0)))


def _wrapped(text: str, manner: Manner) -> str:
    """A text on as many lines as its width asks for."""
    return f"{manner.line_break}{' ' * manner.indent}".join(_lines(text, manner))


def _lines(text: str, manner: Manner) -> list[str]:
    """The lines of a text, broken at single blanks only; one line where no width is given."""
    if not manner.width:
        return [text]
    lines = [""]
    for word in re.split(r"(?<=\S) (?=\S)", text):
        if lines[-1] and manner.indent + len(lines[-1]) + 1 + len(word) > manner.width:
            lines.append(word)
        else:
            lines[-1] = f"{lines[-1]} {word}" if lines[-1] else word
    return lines


STYLES: dict[str, Callable[[str, Manner], str | None]] = {
    "": _plain,
    "'": _single,
    '"': _double,
    "|": _literal,
    ">": _folded,
}
