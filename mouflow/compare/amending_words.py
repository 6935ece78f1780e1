"""The sentences of an addendum: `Ketentuan Pasal 7 ayat (2) diubah, …`, `Di antara … disisipkan …`, `… dihapus`."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from mouflow.compare.amending_names import Group
from mouflow.compare.texts import plain
from mouflow.compare.wordings import wordings
from mouflow.language.filters import angka

FEW = 6  # words: longer changes restate the whole provision
SO = "sehingga berbunyi sebagai berikut:"
FIGURE = re.compile(r"[0-9][0-9.,]*")
COUNT = re.compile(r"[0-9][0-9.]* \([a-z ]+\)")
LETTER = re.compile(r"\w")
REFERENCE = re.compile(r"\b(?:Pasal|ayat|huruf|angka|Nomor|nomor) (?:\([0-9]+[a-z]?\)|[0-9]+[A-Z]?\b|[a-z][0-9]?\b)\)?")
NOUN = re.compile(r"Pasal|ayat|huruf|angka|nomor")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the words that a change leads to: its number as it is printed, its words, and how deep it stands.

    `role` is `number` for `Pasal 3A`, `title` for the title of a clause, else `words`.
    """

    words: str
    label: str = ""
    depth: int = 0
    role: Literal["number", "title", "words"] = "words"


@dataclass(frozen=True, slots=True)
class Change:
    """A changed provision as an addendum lists it: the words of the parent and those that come instead.

    `new` is in the markup of clauses; either is empty where the provision is inserted or removed.
    """

    provision: str
    action: Literal["amended", "inserted", "removed"]
    old: str = ""
    new: str = ""


def subject(names: Sequence[str]) -> str:
    """What a sentence about a provision begins with: `Ketentuan Pasal 7 ayat (2)`, `Premis huruf b`."""
    called = " ".join(names)
    return f"Ketentuan {called}" if called.startswith("Pasal") else beginning(called)


def beginning(words: str) -> str:
    """The words with a capital at their beginning."""
    return words[:1].upper() + words[1:]


def changed_words(about: str, old: str, new: str) -> str:
    """The sentence for changed words: for one small change the words themselves, else that new words follow.

    A single word is `kata`, as is a number with its words; figures alone are `angka`, several words `frasa`, signs
    `tanda baca` (annex II to UU 12/2011, number 231). The old words must stand only once in the provision.
    """
    found = wordings(plain(old, old), plain(new, new))
    if len(found) == 1:
        was, now = _said(old, found[0].old_span), _said(new, found[0].new_span)
        if was and now and max(len(was.split()), len(now.split())) <= FEW and _occurs(was, old) == 1:
            return f'{about} diubah, {_term(was, now)} "{was}" menjadi "{now}".'
    return f"{about} diubah {SO}"


def _said(text: str, span: tuple[int, int]) -> str:
    """The changed words, and of a changed reference all of it: not `1` but `Pasal 1`."""
    around = (each for each in REFERENCE.finditer(text) if each.start() <= span[0] and span[1] <= each.end())
    whole = next(around, None)
    return (whole[0] if whole else text[slice(*span)]).strip()


def _occurs(words: str, text: str) -> int:
    """How often the words stand in the text, not counting where they are parts of other words."""
    before, after = (r"(?<!\w)" if LETTER.match(words) else ""), (r"(?!\w)" if LETTER.match(words[-1]) else "")
    return len(re.findall(f"{before}{re.escape(words)}{after}", text))


def _term(old: str, new: str) -> str:
    both = (old, new)
    if all(FIGURE.fullmatch(each) for each in both):
        return "angka"
    if all(COUNT.fullmatch(each) or " " not in each for each in both):
        return "kata" if any(LETTER.search(each) for each in both) else "tanda baca"
    return "frasa"


def inserted_words(group: Group, parent: Sequence[str]) -> str:
    """The sentence for what is inserted: between two, before the first, behind the last, or where there was none."""
    found = NOUN.match(group.names[0])
    noun = found[0] if found else ""
    count = f"{angka(len(group.names))} {noun}, yakni {enumerated(group.names)}, {SO}"
    inside = f" {' '.join(parent)}" if parent else ""
    if group.before and group.after:
        return f"Di antara {group.before} dan {group.after}{inside} disisipkan {count}"
    if group.before:
        return f"Setelah {group.before}{inside} ditambahkan {count}"
    if group.after:
        return f"Sebelum {group.after}{inside} disisipkan {count}"
    return f"Dalam{inside} ditambahkan {count}" if inside else f"Ditambahkan {count}"


def removed_words(names: Sequence[str], moved_to: Sequence[str] | None) -> str:
    """The sentence for a removed provision, and under which number its words stand now where they only moved."""
    where = f"; ketentuannya dipindahkan menjadi {' '.join(moved_to)}" if moved_to else ""
    return f"{beginning(' '.join(names))} dihapus{where}."


def enumerated(parts: Sequence[str]) -> str:
    """The parts as a sentence lists them: `a`, `a dan b`, `a, b, dan c`."""
    if len(parts) < 3:
        return " dan ".join(parts)
    return ", ".join(parts[:-1]) + f", dan {parts[-1]}"


def mark_of(step: str) -> str:
    """A number as it stands before the words: `ayat (2a)` → `(2a)`, `huruf b1` → `b1.`, `angka 2)` → `2)`."""
    number = step.partition(" ")[2]
    return number if number.endswith(")") else f"{number}."
