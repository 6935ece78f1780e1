"""The words of a changed provision in one run: what was kept, taken out and put in, long kept stretches cut short."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from mouflow.compare.comparison import Kind, ProvisionChange

Op = Literal["kept", "deleted", "inserted", "look"]
NEAR = 8  # words that are shown around a change
LONG = 2 * NEAR + 6  # and how many words a kept stretch must have to be cut
GAP = "…"


@dataclass(frozen=True, slots=True)
class Marked:
    """Some words and what became of them; `kind` of the change, None for kept words. `look`: bold or italic changed."""

    op: Op
    text: str
    kind: Kind | None = None


def marked(change: ProvisionChange) -> tuple[Marked, ...]:
    """All words of a provision with their changes; one that stands on one side only is taken out or put in whole."""
    if change.old is None:
        return (Marked("inserted", change.new.text, "substantive"),) if change.new else ()
    if change.new is None:
        return (Marked("deleted", change.old.text, "substantive"),)
    return tuple(_runs(change, change.new.text))


def _runs(change: ProvisionChange, text: str) -> Iterator[Marked]:
    end = 0
    for each in change.wordings:
        if end < each.new_span[0]:
            yield Marked("kept", text[end : each.new_span[0]])
        if each.old == each.new:
            yield Marked("look", each.new, each.kind)
        else:
            yield from (Marked("deleted", each.old, each.kind),) if each.old else ()
            yield from (Marked("inserted", each.new, each.kind),) if each.new else ()
        end = max(end, each.new_span[1])
    if end < len(text):
        yield Marked("kept", text[end:])


def in_context(runs: tuple[Marked, ...]) -> tuple[Marked, ...]:
    """The runs with long kept stretches cut to the words next to a change."""
    last = len(runs) - 1
    return tuple(_cut(run, n > 0, n < last) if run.op == "kept" else run for n, run in enumerate(runs))


def _cut(run: Marked, after: bool, before: bool) -> Marked:
    """Kept words, of which those behind and before a change stay."""
    words = run.text.split(" ")
    if len(words) <= (LONG if after and before else NEAR + 3):
        return run
    head = words[: NEAR + 1] if after else []
    tail = words[-NEAR - 1 :] if before else []
    return replace(run, text=" ".join((*head, GAP, *tail)))
