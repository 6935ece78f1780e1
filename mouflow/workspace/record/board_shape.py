"""What the board says: a row for each agreement and copy, the sums of packages, and what was wanted."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class OpenPoints:
    """How much is open, by kind; `following` counts deferred parties, which come later."""

    reviews: int = 0
    initials: int = 0
    decisions: int = 0
    acceptances: int = 0
    comments: int = 0
    undecided: int = 0
    postponed: int = 0
    signatures: int = 0
    following: int = 0


@dataclass(frozen=True, slots=True)
class BoardRow:
    """An agreement, or one partner's copy of a package (`package` is then its name).

    `since` is the ISO day on which it came into its state, and `days` how many days ago that was; a draft that was
    never handed in has version 0 and neither. `planned` is the day that the text names for signing, `until` the last
    day once it is in force.
    """

    agreement: str
    package: str
    version: int
    subject: str
    parties: tuple[str, ...]
    names: tuple[str, ...]
    state: str
    draft: int
    final: bool
    open: OpenPoints
    since: str
    days: int
    planned: str
    until: str


@dataclass(frozen=True, slots=True)
class PackageSum:
    """A package: how many copies it has, how many of them are in force, to follow, and ended."""

    package: str
    subject: str
    copies: int
    in_force: int
    following: int
    ended: int


@dataclass(frozen=True, slots=True)
class Board:
    """The rows in the order of their names, the sums of the packages among them, and how many are in each state."""

    day: str
    rows: tuple[BoardRow, ...]
    packages: tuple[PackageSum, ...]
    states: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Wanted:
    """Only these states, and only what this party takes part in; everything when nothing is named."""

    states: tuple[str, ...] = ()
    party: str = ""
