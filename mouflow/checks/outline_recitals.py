"""The premises of a foreign text: "a. bahwa …;"."""

import re

from mouflow.checks.nodes import Growth, Path
from mouflow.checks.openings import Opening, reads_on
from mouflow.checks.passage import Passage

_SAID = re.compile(r"[\s*_]*bahwa\b", re.IGNORECASE)
_INTRODUCES = re.compile(
    r"\b(?:menerangkan|mempertimbangkan|menimbang|hal-hal sebagai berikut)\b.*:\s*$", re.IGNORECASE
)
_LAW = re.compile(r"[\s*_]*(?:Undang|UU|Peraturan|PP|Keputusan|Instruksi|Per[a-z]+|Surat|Nota|Perjanjian)\b")
_LETTERS = frozenset(("huruf", "angka", "ayat"))


def premises(passages: tuple[Passage, ...], openings: list[Opening | None], owners: list[Path]) -> list[Growth]:
    """The premises among the passages before the first Pasal; these are noted in `owners`."""
    runs = [run for run, before in _runs(passages, openings) if _are_premises(passages, openings, run, before)]
    if not runs:
        said = enumerate(passages)
        runs = [[index for index, passage in said if not openings[index] and _SAID.match(passage.text)]]
    return [_premise(passages, openings, owners, index) for run in runs for index in run]


def _premise(passages: tuple[Passage, ...], openings: list[Opening | None], owners: list[Path], index: int) -> Growth:
    """A premise; the lines that go on in small letters, or before its sentence has ended, are its own."""
    opening = openings[index]
    made = Growth("premis", opening.number if opening else "", index)
    owners[index] = (made,)
    for further in range(index + 1, len(passages)):
        if openings[further] or not reads_on(passages[further - 1].text, passages[further].text):
            break
        owners[further] = (made,)
    return made


def _runs(passages: tuple[Passage, ...], openings: list[Opening | None]) -> list[tuple[list[int], str]]:
    """The lists, each with the words before its first entry; what stands between two entries of one style is theirs."""
    runs: list[tuple[list[int], str]] = []
    style = before = ""
    for index, passage in enumerate(passages):
        opening = openings[index]
        if opening and opening.kind in _LETTERS:
            if opening.style == style and opening.number not in ("a", "1"):
                runs[-1][0].append(index)
            else:
                runs.append(([index], before))
            style = opening.style
        elif not passage.text[:1].islower():
            style = ""
        before = passage.text
    return runs


def _are_premises(
    passages: tuple[Passage, ...], openings: list[Opening | None], run: list[int], introduction: str
) -> bool:
    """Whether a list is one of premises: one of them says "bahwa", or they are announced as such and are no laws."""
    words = [passages[index].text[opening.body :] for index in run if (opening := openings[index])]
    if any(_SAID.match(text) for text in words):
        return True
    laws = sum(bool(_LAW.match(text)) for text in words)
    return bool(_INTRODUCES.search(introduction[-200:])) and laws * 2 < len(words)
