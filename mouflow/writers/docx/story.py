"""What the writer keeps in mind: over the whole package (Register) and in one part of it (Story)."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from itertools import count

from mouflow.document.style import Format, Style
from mouflow.document.tree import Asset, Mark
from mouflow.writers.docx.counters import Counters
from mouflow.writers.docx.marks import Marks
from mouflow.writers.docx.names import style_reference
from mouflow.writers.docx.numbering import Instances
from mouflow.writers.docx.package import Member
from mouflow.writers.docx.seams import Seams
from mouflow.writers.targets import Target


@dataclass(slots=True)
class Register:
    """What must be unique or known over all parts of one package."""

    style: Style
    assets: Mapping[str, Asset]
    targets: Mapping[str, Target]
    instances: Instances
    marks: Marks
    seams: Seams  # words of paragraphs that must be written otherwise than they stand in the tree
    levels: dict[str, int] = field(default_factory=dict)  # paragraph roles in use → heading level, 0 for none
    tables: set[str] = field(default_factory=set)  # table roles in use
    controls: set[int] = field(default_factory=set)  # numbers of content controls
    drawings: "count[int]" = field(default_factory=lambda: count(1))
    media: dict[str, Member] = field(default_factory=dict)
    opened: set[str] = field(default_factory=set)  # ids whose bookmark stands in the text
    missing: dict[str, None] = field(default_factory=dict)  # ids that references name and no block has


Label = tuple[str, str]
"""w:numPr of a paragraph, and its w:ind when its list has none."""


@dataclass(frozen=True, slots=True)
class Owed:
    """An item's label on the sides of a redline on which no paragraph of the item has borne it yet."""

    sides: tuple[int, ...]
    label: Callable[[tuple[int, ...]], Label]  # the label of a paragraph that stands on these sides; it counts


@dataclass(slots=True)
class Story:
    """One part with text: its XML so far, its relationships, and what waits for its next paragraph."""

    register: Register
    counters: Counters
    out: list[str] = field(default_factory=list)
    relations: dict[tuple[str, str], str] = field(default_factory=dict)  # (kind, target) → id
    names: dict[str, bool] = field(default_factory=dict)  # bookmarks for the next paragraph; whether theirs is gone
    label: Label = ("", "")  # what the next paragraph bears
    label_was: Label | None = None  # what it bore before, where that was something else
    owed: Owed | None = None  # what one of the item's next paragraphs must bear
    alone: bool = False  # the label stands on a line of its own
    gap: float = 0  # points that the blocks around want above the next paragraph
    new_page: bool = False  # the next paragraph begins a page
    mark: Mark | None = None  # the tracked change of the last paragraph's end
    slot: int = -1  # where in `out` the last paragraph's properties may still grow
    kept: int = -1  # the same of the last sibling whose end is not tracked
    after_table: bool = False  # a table has just ended: another one would melt into it

    @property
    def is_bare(self) -> bool:
        """Whether nothing waits for the next paragraph."""
        waiting = self.names or self.label_was or self.owed or self.alone or self.gap or self.new_page
        return not waiting and self.label == ("", "")

    def are_plain(self, roles: tuple[str, ...]) -> bool:
        """Whether no heading has one of these roles of paragraphs; then they are in use."""
        levels = self.register.levels
        return not any(levels.setdefault(role, 0) for role in roles)

    def relation(self, kind: str, target: str) -> str:
        """The id of this part's relationship to another one."""
        return self.relations.setdefault((kind, target), f"rId{len(self.relations) + 1}")

    def style(self, role: str, level: int) -> str:
        """A paragraph's reference to its role's style; the first use decides which heading, if any, it builds on."""
        if role:
            self.register.levels.setdefault(role, level)
        return style_reference(role)

    def format(self, role: str) -> Format:
        """The look of a role."""
        return self.register.style.format(role)


def alone(style: Style) -> Story:
    """A story of a document in which there is nothing else."""
    instances = Instances(style.numberings)
    return Story(Register(style, {}, {}, instances, Marks(Mark("ins")), {}), Counters(instances))
