"""The two YAML parsers, made to agree: libyaml's where PyYAML was built with it, else PyYAML's own."""

import re

import yaml
from yaml.scanner import ScannerError
from yaml.tokens import ScalarToken

# A question mark inside a word. PyYAML's own parser would end an unquoted text between brackets there; libyaml, like
# YAML 1.2, does not. A character for private use that the text does not hold stands for it meanwhile.
_INNER_QUESTION = re.compile(r"(?<=[^\s,\[\]{}:?])\?")
_PRIVATE_USE = range(0xE000, 0xF900)


class PythonParser(yaml.SafeLoader):
    """PyYAML's own parser, which here takes question marks in words and refuses "a:," between brackets, as libyaml."""

    def __init__(self, text: str) -> None:
        self._stand_in = _unused(text)
        super().__init__(_INNER_QUESTION.sub(self._stand_in, text))

    def get_event(self) -> yaml.Event | None:
        """The next event; None after the last."""
        event: yaml.Event | None = super().get_event()  # type: ignore[no-untyped-call]  # so in PyYAML's stubs
        if isinstance(event, yaml.ScalarEvent):
            event.value = event.value.replace(self._stand_in, "?")
        return event

    def scan_plain(self) -> ScalarToken:
        """The next unquoted text; between brackets none that ends at a colon without a space."""
        start = self.get_mark()
        token = super().scan_plain()
        if self.flow_level and self.peek() == ":" and self.peek(1) in ",?[]{}":
            raise ScannerError("while scanning a plain scalar", start, "found unexpected ':'", self.get_mark())
        return token


def _unused(text: str) -> str:
    """A character that the text has neither as it is nor as the figures of an escape; "?" when it has them all."""
    figures = text.lower()
    return next((chr(code) for code in _PRIVATE_USE if chr(code) not in text and f"{code:x}" not in figures), "?")


Parser = type[PythonParser] | type[yaml.CSafeLoader]
# The same events, and with libyaml fifteen times as fast.
PARSER: Parser = getattr(yaml, "CSafeLoader", PythonParser)
