"""Fields of Word while a story is read: what their codes say, and their results as atoms."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from mouflow.document.tree import Break, Field, Inline, Part, Picture, Reference, Run, text_of

_WORDS = frozenset(("HYPERLINK", "FORMTEXT", "TOC", "INDEX", "BIBLIOGRAPHY"))  # whose result is text like any other
_PAGES: Mapping[str, Field] = {"PAGE": Field("page"), "NUMPAGES": Field("pages")}
_CODE = re.compile(r'"[^"]*"|\S+')


@dataclass(slots=True)
class _Open:
    """A field that began: its code so far, and where its result began (paragraph -1 while the code goes on)."""

    code: str = ""
    paragraph: int = -1
    start: int = 0


@dataclass(slots=True)
class Fields:
    """The fields that are open at one point of a story; `ids` gives the block's id for mouflow's own bookmarks."""

    running: bool
    ids: Mapping[str, str]
    paragraph: int = 0
    _open: list[_Open] = field(default_factory=list)

    @property
    def silent(self) -> bool:
        """Whether what comes now belongs to a code, which nobody sees."""
        return any(each.paragraph < 0 for each in self._open)

    def begin(self) -> None:
        """A field begins with its code."""
        self._open.append(_Open())

    def write(self, code: str) -> None:
        """More of the code."""
        if self._open and self._open[-1].paragraph < 0:
            self._open[-1].code += code

    def separate(self, out: list[Inline]) -> None:
        """The code ends, and the result begins."""
        if self._open and self._open[-1].paragraph < 0:
            self._open[-1].paragraph, self._open[-1].start = self.paragraph, len(out)

    def end(self, out: list[Inline]) -> None:
        """The field ends; a result within one paragraph becomes an atom, a longer one stays words."""
        if self._open:
            last = self._open.pop()
            if last.paragraph == self.paragraph and not self.silent:
                out[last.start :] = self.settled(last.code, tuple(out[last.start :]))

    def settled(self, code: str, result: tuple[Inline, ...]) -> tuple[Inline, ...]:
        """What a field of this code with this result is in the tree."""
        words = _CODE.findall(code)
        name = words[0].upper() if words else ""
        target = self._target(name, words[1:])
        if any(isinstance(inline, Picture) for inline in result) or (name in _WORDS and not target):
            return result
        if self.running and name in _PAGES:
            return (_PAGES[name],)
        text = text_of(result)
        if not text:
            return tuple(inline for inline in result if isinstance(inline, Field | Break))
        look = next((inline for inline in result if isinstance(inline, Run | Reference)), Run(""))
        return (atom(text, look, target),)

    def _target(self, name: str, arguments: list[str]) -> str:
        """The block that one of mouflow's own references leads to; empty for any other field."""
        if name not in ("REF", "HYPERLINK"):
            return ""
        return next((self.ids[word.strip('"')] for word in arguments if word.strip('"') in self.ids), "")


def atom(text: str, look: Run | Reference | None = None, target: str = "") -> Reference:
    """Words that come and go as a whole, in the look of a run."""
    shown = look or Run("")
    return Reference(target, (Part(text, target or None),), shown.bold, shown.italic, shown.underline)
