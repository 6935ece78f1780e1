"""Random acts: any party tries anything, mostly what makes sense, from a seed."""

from collections.abc import Iterator
from dataclasses import replace
from random import Random

from mouflow.record import events as e
from mouflow.record import policy
from mouflow.record.events import Actor, Event, Holding, Row, Side, Step, Submitted, Term
from mouflow.record.life import Life
from tests.record.kit import CLAUSES, PLT, SIDES, STEPS, text
from tests.record.walks import ONE_OF_TWO

BEFORE = ("review", "shared", "alignment", "agreed")
PEOPLE = ("", "", "", "Siti", "Budi", "Dewi")
WORDS = ("awal", "awal", "baru", "")
FIVE = (
    *SIDES,
    Side("bupati", "Pemerintah Kabupaten", core=False),
    Side("yayasan", "Yayasan", core=False),
)
COPY = (SIDES[0], Side("kampus", "Universitas", core=False))
SMALL = (Step("hukum", "pemprov", "review", "Biro Hukum", 1, covers=("biaya",)), STEPS[2])
POLICIES = ((SIDES, STEPS), (SIDES, ONE_OF_TWO), (FIVE, SMALL), (COPY, SMALL), (COPY, ()), (SIDES[:2], ()))
TERMS = (Term(), Term(years=5), Term(until="2026-12-31"))
REASONS = ("Perlu dibahas", "Perlu dibahas", "Perlu dibahas", " ")
WAYS = ("same-text", "needs-changes")
HOLDINGS = (Holding(), Holding(), Holding(), PLT, Holding("Plt."), Holding("Plh.", "SK", "2026-01-01", ""))
DAYS = ("2025-10-01", "2026-01-01", "2026-12-31", "2027-01-01")


def someone(random: Random, life: Life) -> Actor:
    """A party, mostly one of this agreement, and perhaps a person."""
    party = random.choice((*life.parties, *life.parties, "pemprov", "asing"))
    return Actor(party, random.choice(PEOPLE))


def anything(random: Random, life: Life) -> tuple[Actor, Event]:
    """An act of any kind."""
    kind = random.choice(KINDS)
    who = someone(random, life)
    if kind is Submitted:
        new = new_text(random, life)
        return (Actor(new.author, who.person) if random.random() < 0.8 else who), new
    return who, MAKERS[kind](random, life)


def sensible(random: Random, life: Life) -> tuple[Actor, Event]:
    """An act that leads on: what the text still lacks on its way to signatures; anything when nothing is left to do."""
    found = tuple(_leading(random, life))
    leads = 0.3 if life.state == "agreed" else 0.7  # a state that is soon left
    return random.choice(found) if found and random.random() < leads else anything(random, life)


def _leading(random: Random, life: Life) -> Iterator[tuple[Actor, Event]]:
    """What could be done next, in no order."""
    if life.text is None or not life.text.final:
        new = new_text(random, life)
        yield Actor(new.author, "Dewi"), new
    author = life.text.author if life.text else ""
    if life.state == "review" and not policy.unreviewed(life):
        yield Actor(author), e.Shared()
    if life.state in BEFORE:
        yield from _approving(life)
    for comment in policy.open_comments(life):
        yield Actor(author), e.CommentClosed(comment.number, "noted", "Dicatat")
    for row in (*policy.undecided(life), *(policy.postponed(life) if life.round else ())):
        yield Actor(author), e.RowDecided(row.id, "agreed")
    if life.round and not policy.undecided(life):
        yield Actor(author), e.RoundClosed()
    if life.state in ("shared", "alignment") and not life.round and (policy.postponed(life) or random.random() < 0.3):
        yield Actor(author), MAKERS[e.RoundOpened](random, life)
    yield from _signing(random, life, author)


def _approving(life: Life) -> Iterator[tuple[Actor, Event]]:
    """The steps that are next, and the acceptances."""
    acts = {"review": e.Reviewed, "initial": e.Initialed, "decision": e.Decided, "acceptance": e.Accepted}
    for kind, act in acts.items():
        for step in policy.next_steps(life, kind):
            yield Actor(step.party, step.name or f"Ibu {step.id}"), act(step.id, life.digest_of(""))
    yield from ((Actor(party), e.Accepted("", life.digest_of(""))) for party in policy.unaccepted(life))


def _signing(random: Random, life: Life, author: str) -> Iterator[tuple[Actor, Event]]:
    """Freezing, signatures, and coming into force."""
    if life.state == "agreed":
        yield Actor(author), e.Frozen(life.digest_of(""), "sha256:pdf", "sha256:docx", "sha256:t", (), "0.1.0")
    if life.state == "signing":
        yield from ((Actor(party), _signed(e.Signed, random, life)) for party in policy.unsigned(life))
        if policy.in_quorum(life):
            yield Actor(author), MAKERS[e.Entered](random, life)
    if life.state == "in_force":
        yield from ((Actor(party), _signed(e.SignedLate, random, life)) for party in life.deferred)


def new_text(random: Random, life: Life) -> Submitted:
    """A text, mostly of the next number and of the same parties, whose words may be those of an earlier one."""
    last = life.text
    sides, steps = (last.sides, last.steps) if last else random.choice(POLICIES)
    if last and random.random() < 0.1:
        steps = tuple(step for step in steps if not step.of and random.random() < 0.8) or steps
        steps = tuple(each for each in steps if set(each.of) <= {one.id for one in steps})
        covers = random.choice((("penutup",), ("biaya", "penutup"), ()))  # what the first step covers from now on
        steps = (replace(steps[0], covers=covers), *steps[1:]) if steps else steps
    said = {clause: random.choice(WORDS) for clause in CLAUSES}
    number = (last.draft if last else 0) + random.choice((1, 1, 1, 1, 0, 2, -1))
    rows = tuple(Row(clause, clause) for clause in CLAUSES if random.random() < 0.4)
    return text(
        max(number, 1),
        said,
        final=random.random() < 0.5,
        author=random.choice([side.id for side in sides]),
        sides=sides,
        steps=steps,
        term=random.choice(TERMS),
        rows=rows if life.round else (),
        deferrable=sides == COPY,
        files={"a": random.choice("xyz")},
    )


def _digest(random: Random, life: Life) -> str:
    return life.digest_of("") if random.random() < 0.95 else "mou1:sha256:lama"


def _step(random: Random, life: Life) -> str:
    return random.choice([*(step.id for step in life.text.steps), "lain", ""] if life.text else [""])


def _part(random: Random, life: Life) -> str:
    rows = [row.id for row in life.round.rows] if life.round else []
    return random.choice((*CLAUSES, *rows, *rows, "", "denda"))


def _signed(kind: type[e.Signed], random: Random, life: Life) -> Event:
    frozen = life.frozen
    digest, pdf = (frozen.digest, frozen.pdf) if frozen and random.random() < 0.9 else ("x", "y")
    note = random.choice(("", "Cuti"))
    return kind(random.choice(DAYS), digest, pdf, "Nama", random.choice(HOLDINGS), note=note)


def _round(random: Random, life: Life) -> Event:
    rows = tuple(Row(clause, clause) for clause in CLAUSES if random.random() < 0.3)
    return e.RoundOpened(len(life.rounds) + random.choice((1, 1, 1, 2)), "2025-09-19", "Pontianak", rows=rows)


def _deferred(random: Random, life: Life) -> Event:
    party = random.choice((*life.parties, "kampus", "kampus", "asing"))
    return e.Deferred(party, random.choice((*WAYS, *WAYS, "later")), random.choice(REASONS))


def _comment(random: Random, life: Life) -> int:
    open_ones = [comment.number for comment in policy.open_comments(life)]
    return random.choice((*open_ones, *open_ones, *open_ones, len(life.comments) + 1))


def _withdrawn(random: Random, life: Life) -> Event:
    stands = [given.step for given in life.given if given.stands]
    return e.Withdrawn(random.choice((*stands, *stands, "hukum", "")), random.choice(REASONS))


OUTCOMES = ("agreed", "agreed", "agreed-with-changes", "postponed", "removed", "perhaps")
CLOSINGS = ("accepted", "noted", "rejected", "perhaps")
MAKERS = {
    **{
        kind: lambda r, life, kind=kind: kind(_step(r, life), _digest(r, life), r.choice(HOLDINGS))
        for kind in (e.Reviewed, e.Initialed, e.Decided, e.Accepted)
    },
    e.Withdrawn: _withdrawn,
    e.Returned: lambda r, life: e.Returned(_step(r, life), r.choice(REASONS)),
    e.Shared: lambda _, __: e.Shared(),
    e.RoundOpened: _round,
    e.Attended: lambda _, __: e.Attended("Ani", "Inspektorat"),
    e.Commented: lambda r, life: e.Commented(len(life.comments) + 1, _part(r, life), "Mengapa?"),
    e.Answered: lambda r, life: e.Answered(_comment(r, life), "Karena"),
    e.CommentClosed: lambda r, life: e.CommentClosed(_comment(r, life), r.choice(CLOSINGS), r.choice(REASONS)),
    e.RowDecided: lambda r, life: e.RowDecided(_part(r, life), r.choice(OUTCOMES)),
    e.RoundClosed: lambda _, __: e.RoundClosed(),
    e.Frozen: lambda r, life: e.Frozen(_digest(r, life), "sha256:pdf", "sha256:docx", "sha256:t", (), "0.1.0"),
    e.Signed: lambda r, life: _signed(e.Signed, r, life),
    e.SignedLate: lambda r, life: _signed(e.SignedLate, r, life),
    e.Deferred: _deferred,
    e.Declined: lambda r, _: e.Declined(r.choice(REASONS)),
    e.Entered: lambda r, _: e.Entered("2025-10-01", r.choice(("2026-12-31", "2026-12-31", ""))),
    e.Amended: lambda r, _: e.Amended("adendum", r.choice(DAYS)),
    e.Extended: lambda r, _: e.Extended(r.choice(DAYS), "Adendum"),
    e.Expired: lambda r, _: e.Expired(r.choice(DAYS)),
    e.Terminated: lambda r, _: e.Terminated(r.choice(DAYS), r.choice(REASONS)),
    e.Cancelled: lambda r, _: e.Cancelled(r.choice(REASONS)),
    e.Reopened: lambda r, _: e.Reopened(r.choice(REASONS)),
    e.Corrected: lambda r, life: e.Corrected(r.randint(0, life.version + 1), r.choice(REASONS)),
}
ENDS = (e.Terminated, e.Cancelled, e.Expired)
OFTEN = tuple(kind for kind in MAKERS if kind not in ENDS)
RARE = (e.Withdrawn, e.Deferred, e.Commented, e.Answered, e.Initialed, e.RowDecided)  # seldom allowed
KINDS = (Submitted, *OFTEN, *OFTEN, *OFTEN, *RARE, *RARE, *RARE, *RARE, *ENDS, e.Cancelled)
