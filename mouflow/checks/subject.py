"""What is checked: the passages of one file, the model where mouflow knows it, and the analysis that rules share."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Literal

from mouflow.assessment import Case
from mouflow.checks.citations import Citation, citations
from mouflow.checks.dates import DateMention, dates
from mouflow.checks.definitions import Definitions, definitions
from mouflow.checks.numbers import NumberMention, numbers
from mouflow.checks.outline import Outline, outline
from mouflow.checks.passage import Passage
from mouflow.checks.references import ReferenceMention, references
from mouflow.checks.registry import Law
from mouflow.checks.sides import Sides, sides
from mouflow.model.draft import Draft
from mouflow.model.letter import Letter


@dataclass(frozen=True)
class Subject:
    """One file to be checked.

    `kind`: a draft, letter or assessment of mouflow's, or a foreign file. `draft`, `letter` and `case` are set for
    mouflow's own; the passages of a case are its words. `today` is the day of the check. `base`: whether the draft is
    the base of a package, whose partners bring their numbers and their day of signing. `laws` is the registry of laws.
    `traces` says what a final file must not hold any more: counts of tracked changes, comments and hidden words by
    name. The rest is analysis, computed once when first asked for; every mention bears the index of its passage in
    `passages`, and its start and end there.
    """

    kind: Literal["draft", "letter", "assessment", "foreign"]
    file: str
    passages: tuple[Passage, ...]
    today: date
    laws: tuple[Law, ...] = ()
    draft: Draft | None = None
    letter: Letter | None = None
    case: Case | None = None
    traces: Mapping[str, int] = field(default_factory=dict)
    base: bool = False

    @cached_property
    def dates(self) -> tuple[DateMention, ...]:
        """Every date in the passages."""
        return dates(self.passages)

    @cached_property
    def numbers(self) -> tuple[NumberMention, ...]:
        """Every number that is followed by its words, and every sum of money and percentage."""
        return numbers(self.passages)

    @cached_property
    def citations(self) -> tuple[Citation, ...]:
        """Every law or regulation that is cited by number or year."""
        return citations(self.passages, self.laws)

    @cached_property
    def references(self) -> tuple[ReferenceMention, ...]:
        """Every reference to a provision, "Pasal 7 ayat (2) huruf a", with whether it means this text or another."""
        return references(self.passages)

    @cached_property
    def outline(self) -> Outline:
        """The provisions with their numbers: from the model, or recognised in a foreign text."""
        return outline(self.passages, self.draft)

    @cached_property
    def sides(self) -> Sides:
        """The parties as the text names them: NOMOR lines, komparisi, aliases, signature block, contacts."""
        return sides(self.passages, self.draft)

    @cached_property
    def definitions(self) -> Definitions:
        """The terms that the text defines, and where each is used."""
        return definitions(self.passages)
