"""What holds of every life, on random walks: the same as the naive bookkeeping, and the eight laws of the record."""

from collections import Counter
from dataclasses import dataclass, field
from itertools import pairwise
from random import Random

import pytest
from hypothesis import settings

from mouflow.record import events as e
from mouflow.record import policy
from mouflow.record.coding import happened, plain
from mouflow.record.events import Actor, Event, Happened
from mouflow.record.fold import decide, fold
from mouflow.record.life import CLOSED, Life
from mouflow.record.reasons import Refused
from mouflow.record.states import TRANSITIONS
from tests.record.allowed import allowed
from tests.record.book import Book
from tests.record.kit import AT
from tests.record.wandering import sensible, someone

ATTEMPTS = 1_000 * min(settings.default.max_examples, 400)  # 40,000; ten times as many in the soak
LENGTH = 80  # attempts on one agreement


@dataclass
class Walk:
    """One life with everything that happened to it, beside the bookkeeping."""

    life: Life = field(default_factory=lambda: Life("kalbar"))
    book: Book = field(default_factory=Book)
    happened: list[Happened] = field(default_factory=list)
    entries: Counter[tuple[str, type[Event]]] = field(default_factory=Counter)
    refused: Counter[str] = field(default_factory=Counter)

    def attempt(self, who: Actor, event: Event, by: Actor | None = None) -> None:
        """Tries an act; the table and the bookkeeping must be of one mind."""
        after: Life | None
        now = Happened("kalbar", self.life.version + 1, AT, who, event, by)
        may = allowed(self.book, plain(now))
        try:
            after = decide(self.life, now)
        except Refused as refusal:
            after, told = None, refusal.message()
            self.refused[refusal.reason.pattern] += 1
        else:
            told = f"taken in {self.life.state}"
        assert may == (after is not None), f"{told}: {plain(now)}"
        if after is None:
            return
        self.entries[self.life.state, type(event)] += 1
        self._take(now, after)

    def _take(self, now: Happened, after: Life) -> None:
        self.happened.append(now)
        self.book.note(plain(now))
        before, self.life = self.life, after
        assert after.version == before.version + 1 == len(self.happened)
        assert after.state == self.book.state
        standing = {step.id for step in policy.steps(after) if policy.standing(after, step.id)}
        assert standing == {name for name in self.book.steps if self.book.act(name)}
        if before.signatures:
            assert after.texts == before.texts
            assert before.signatures.items() <= after.signatures.items()
        assert all(
            (each.event.digest, each.event.pdf)
            == (after.frozen.digest, after.frozen.pdf)
            == (after.digest_of(""), "sha256:pdf")
            for each in after.signatures.values()
            if after.frozen
        )
        assert set(after.signatures) == self.book.signed()


def walks() -> list[Walk]:
    """As many walks as make the attempts, each from a seed of its own."""
    found = []
    for seed in range(ATTEMPTS // LENGTH):
        random, walk = Random(seed), Walk()
        for _ in range(LENGTH):
            by = someone(random, walk.life) if random.random() < 0.05 else None  # who records it for another
            walk.attempt(*sensible(random, walk.life), by)
        found.append(walk)
    return found


@pytest.fixture(scope="module")
def walked() -> list[Walk]:
    return walks()


def test_the_walks_cover_every_entry_of_the_table_and_most_refusals(walked: list[Walk]) -> None:
    entries = sum((walk.entries for walk in walked), Counter[tuple[str, type[Event]]]())
    refused = sum((walk.refused for walk in walked), Counter[str]())
    assert entries.total() + refused.total() == len(walked) * LENGTH
    table = {(state, row.event) for row in TRANSITIONS for state in row.states}
    assert table - set(entries) == set()
    assert len(refused) > 40


def test_replaying_the_record_gives_the_same_life(walked: list[Walk]) -> None:
    for walk in walked:
        again = [happened(plain(now)) for now in walk.happened]
        assert fold("kalbar", again) == walk.life


def test_nothing_is_agreed_or_signed_without_every_approval_on_these_very_words(walked: list[Walk]) -> None:
    frozen = 0
    for walk in walked:
        life = Life("kalbar")
        for now in walk.happened:
            if isinstance(now.event, e.Frozen):
                frozen += 1
                assert not policy.missing(life)
                assert not policy.unaccepted(life)
                assert not policy.postponed(life)
                assert all(
                    given.covered == {part: life.digest_of(part) for part in given.covered}
                    for given in life.given
                    if given.stands
                )
            life = decide(life, now)
    assert frozen > 50


def test_in_force_all_core_parties_have_signed_and_the_others_are_accounted_for(walked: list[Walk]) -> None:
    lives = [walk.life for walk in walked if walk.life.entered]
    assert len(lives) > 20
    for life in lives:
        assert life.text
        assert {side.id for side in life.text.sides if side.core} <= set(life.signatures)
        assert set(life.parties) == {*life.signatures, *life.deferred, *life.declined}
        assert not set(life.signatures) & {*life.deferred, *life.declined}


def test_what_was_closed_takes_nothing_but_corrections(walked: list[Walk]) -> None:
    closed = 0
    for walk in walked:
        kinds = [now.event.kind for now in walk.happened]
        ends = [at for at, kind in enumerate(kinds) if kind in ("expired", "terminated", "cancelled")]
        closed += len(ends)
        assert all(set(kinds[at + 1 :]) <= {"corrected"} for at in ends)
    assert closed > 5


def test_a_text_that_comes_back_needs_every_approval_anew(walked: list[Walk]) -> None:
    back = 0
    for walk in walked:
        texts = [now for now in walk.happened if isinstance(now.event, e.Submitted)]
        for (first, between), after in zip(pairwise(texts), texts[2:], strict=False):
            digests = [now.event.digest for now in (first, between, after) if isinstance(now.event, e.Submitted)]
            if digests[0] == digests[2] != digests[1]:
                back += 1
                whole = [given for given in walk.life.given if "" in given.covered and given.version < between.version]
                assert not [given for given in whole if given.stands]
    assert back > 5


def test_from_everywhere_there_is_a_way_out_without_the_parties_that_declined(walked: list[Walk]) -> None:
    ways = Counter(_way_out(walk.life) for walk in walked if set(walk.life.parties) - set(walk.life.declined))
    assert set(ways) >= {"over", "in force", "cancelled", "signed by the rest"}
    assert not ways["none"]


def _way_out(life: Life) -> str:
    """How an agreement can come to an end or into force; "none" when it is stuck."""
    if life.state in CLOSED:
        return "over"
    if life.state == "in_force":
        return "in force"
    willing = [party for party in life.parties if party not in life.declined]
    if life.version and any(_after(life, party, e.Cancelled("Tidak jadi")) for party in willing):
        return "cancelled"
    for party in willing:
        life = _after(life, willing[0], e.Deferred(party, "same-text", "Menyusul")) or life
        life = _after(life, party, _signature(life)) or life
    return "signed by the rest" if _after(life, willing[0], e.Entered("2025-10-01")) else "none"


def _signature(life: Life) -> Event:
    frozen = life.frozen
    return e.Signed("2025-10-01", frozen.digest if frozen else "", frozen.pdf if frozen else "", "Nama")


def _after(life: Life, party: str, event: Event) -> Life | None:
    try:
        return decide(life, Happened("kalbar", life.version + 1, AT, Actor(party), event))
    except Refused:
        return None
