"""The words of a text: what a comparison counts, keeps and marks whole."""

import re

from rapidfuzz.distance import Indel

# Letters of scripts that put no blanks between words: each stands for itself.
SINGLES = r"\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
# Signs that belong to the letter before them: accents written apart, vowel signs, joiners without width.
SIGNS = r"\u0300-\u036f\u0483-\u0489\u0591-\u05c7\u064b-\u065f\u0670\u0900-\u0903\u093a-\u094f\u0e31-\u0e4e\u200c\u200d"
LETTERS = rf"[^\W_{SINGLES}]+[{SIGNS}]*"
# A word with its inner hyphens and apostrophes; a number or date with the marks inside it, 1.000.000,00 or 10.30.
WORD = rf"{LETTERS}(?:(?:['’\-\u2010\u2011]|(?<=\d)[.,:/](?=\d)|(?<=[{SIGNS}])){LETTERS})*"
BLANKS = r"[ \u00a0\u2000-\u200a\u202f\u3000]+"
ATOM = r"[\U000F0000-\U0010FFFD]"

TOKEN = re.compile(rf"{WORD}|{BLANKS}|.", re.DOTALL)
WORDS = re.compile(rf"{WORD}|[{SINGLES}]|{ATOM}")
LAST_CODE = 0x110000


def tokens(text: str) -> list[str]:
    """The words, runs of blanks, and single other signs (an atom, a tab, a break) of a text; joined they are it."""
    return TOKEN.findall(text)


def words(text: str) -> list[str]:
    """The words and atoms of a text, without blanks and punctuation."""
    return WORDS.findall(text)


def is_word(token: str) -> bool:
    """Whether a token is a word or an atom rather than blanks or punctuation."""
    return token[0].isalnum() or token[0] >= "\U000f0000"


class Codes:
    """Writes the words of texts as one character each, so that texts can be likened in one fast call."""

    def __init__(self) -> None:
        self._known: dict[str, str] = {}

    def code(self, text: str) -> str:
        """A text with one character for each of its words, the same for the same word."""
        return "".join(map(self._letter, words(text)))

    def _letter(self, word: str) -> str:
        known = self._known.get(word)
        if known is None:
            known = self._known[word] = chr(len(self._known) % LAST_CODE)
        return known


def likeness(a: str, b: str) -> float:
    """How alike the words of two texts are, 0 to 1: twice their longest common subsequence over both lengths.

    Two texts without any word are alike (1.0) when they are equal; else 0.
    """
    one, two = words(a), words(b)
    if not one or not two:
        return float(a == b)
    return Indel.normalized_similarity(one, two)
