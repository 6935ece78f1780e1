"""Sheets: the new ones, each with what was deleted on it; old ones that have no counterpart stand by themselves."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from mouflow.document.redline.build import Builder
from mouflow.document.redline.outline import Tie
from mouflow.document.redline.pairs import Pairs
from mouflow.document.redline.weave import Woven
from mouflow.document.tree import Sheet


def built_sheets(flows: Sequence[Woven], builder: Builder) -> Iterator[Sheet]:
    """The sheets of the woven flows, with marks."""
    for flow in flows:
        for tie, woven in _stacks(flow.children, builder.weaving.pairs):
            if isinstance(tie.node, Sheet):
                yield replace(tie.node, blocks=builder.blocks(woven))


def _stacks(woven: Sequence[Woven], pairs: Pairs) -> list[tuple[Tie, list[Woven]]]:
    """The neighbours on one sheet each; what was deleted stands with its neighbours on the counterpart of its sheet."""
    matches = _matches(woven, pairs)
    upcoming = _upcoming(woven)
    stacks: list[tuple[Tie, list[Woven]]] = []
    for one, next_tie in zip(woven, upcoming, strict=True):
        here = stacks[-1][0] if stacks else None
        tie = one.new.sheet if one.new else _home(one.either.sheet, here, next_tie, matches)
        if tie is None:
            continue
        if tie is not here:
            stacks.append((tie, []))
        stacks[-1][1].append(one)
    return stacks


def _home(own: Tie | None, here: Tie | None, upcoming: Tie | None, matches: set[tuple[Tie, Tie]]) -> Tie | None:
    """The sheet for what was deleted: the one at hand or the next one, if a counterpart of its own or the same."""
    for tie in (here, upcoming):
        if own and tie and (own, tie) in matches:
            return tie
    return here if here and here is upcoming else own


def _upcoming(woven: Sequence[Woven]) -> list[Tie | None]:
    """For each neighbour the new sheet that it, or the next one that has any, stands on."""
    found: list[Tie | None] = []
    tie: Tie | None = None
    for one in reversed(woven):
        tie = one.new.sheet if one.new else tie
        found.append(tie)
    return found[::-1]


def _matches(woven: Sequence[Woven], pairs: Pairs) -> set[tuple[Tie, Tie]]:
    """Old and new sheets that hold common blocks; an old one without is matched with the new one of its place."""
    olds = list(dict.fromkeys(one.old.sheet for one in woven if one.old and one.old.sheet))
    news = list(dict.fromkeys(one.new.sheet for one in woven if one.new and one.new.sheet))
    shared = {old for old, _ in pairs.ties}
    return pairs.ties | {(old, new) for old, new in zip(olds, news, strict=False) if old not in shared}
