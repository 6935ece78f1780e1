"""What the parties of the machine try: the call, who makes it, and the event that it stands for."""

from collections.abc import Callable, Iterator
from random import Random
from typing import Any

from tests.cli.machine_office import Meant, Plain
from tests.cli.machine_texts import CLAUSES
from tests.record.book import Book

Try = tuple[tuple[str, ...], str, str, Meant]
Making = Callable[[Random, str, Book], Try]

KIND = {"review": "reviewed", "initial": "initialed", "decide": "decided", "accept": "accepted"}
COMMAND = {"review": "review", "initial": "initial", "decision": "decide", "acceptance": "accept"}
DAYS = ("2025-10-01", "2025-11-01")
REASONS = ("Perlu dibahas lagi", "Perlu dibahas lagi", "Perlu dibahas lagi", " ")
OUTCOMES = ("agreed", "agreed", "agreed-with-changes", "postponed", "removed")
CLOSINGS = ("accepted", "accepted-in-part", "rejected", "noted")
WAYS = ("same-text", "same-text", "needs-changes")


def an_act(command: str, step: str, person: str) -> Meant:
    """A step on the words that are there, in the capacity that the text gives to the person."""

    def meant(book: Book) -> Plain:
        delegates = book.steps.get(step, {}).get("delegates", [])
        holding = next((each["holding"] for each in delegates if each["name"] == person), {})
        facts = {"step": step, "digest": book.digest(""), "holding": holding}
        return {"kind": KIND[command], "facts": facts}

    return meant


def an_acceptance(who: str) -> Meant:
    """The acceptance of a party: in the one step of acceptance that it has, else of the whole text."""
    party, _, person = who.partition(":")

    def meant(book: Book) -> Plain:
        own = _acceptances(book, party)
        return an_act("accept", own[0] if len(own) == 1 else "", person)(book)

    return meant


def a_withdrawal(who: str, step: str, reason: str) -> Meant:
    """What a party takes back: the step that it names, else the acceptance that it gave."""

    def meant(book: Book) -> Plain:
        own = [name for name in _acceptances(book, who.partition(":")[0]) if book.act(name)]
        name = step or (own[0] if len(own) == 1 else "")
        return {"kind": "withdrawn", "facts": {"step": name, "reason": reason}}

    return meant


def _acceptances(book: Book, party: str) -> list[str]:
    return [name for name, step in book.steps.items() if (step["party"], step["kind"]) == (party, "acceptance")]


def a_signature(day: str) -> Meant:
    """A signature on the frozen text; of a deferred party, once it is in force, a late one."""

    def meant(book: Book) -> Plain:
        frozen = (book.last("frozen") or {"facts": {}})["facts"]
        facts = {"date": day, "digest": frozen.get("digest"), "pdf": frozen.get("pdf"), "note": ""}
        return {"kind": "signed-late" if book.state == "in_force" else "signed", "facts": facts}

    return meant


def a_freezing(book: Book) -> Plain:
    """The freezing of the words that are there."""
    return {"kind": "frozen", "facts": {"digest": book.digest("")}}


def plainly(kind: str, **facts: Any) -> Meant:
    """An event that says the same in every life."""
    return lambda _: {"kind": kind, "facts": facts}


def someone(random: Random, book: Book) -> str:
    """A party, mostly of this agreement, and perhaps a person."""
    party = random.choice((*book.parties, *book.parties, *book.parties, "asing"))
    return party + random.choice(("", "", ":Siti", ":Budi", ":Dewi"))


def _give(random: Random, name: str, book: Book) -> Try:
    """A step, mostly of the party that acts and by a command of its kind."""
    step = random.choice((*book.steps.values(), {"id": "tidak-ada", "party": "pemprov", "kind": "review"}))
    command = COMMAND[step["kind"]] if random.random() < 0.9 else random.choice(tuple(KIND))
    who = someone(random, book)
    if random.random() < 0.8:
        who = step["party"] + random.choice(("", ":Siti", ":Budi", ":Ani", ":Joko"))
    return (command, name, step["id"]), name, who, an_act(command, step["id"], who.partition(":")[2])


def _accept(random: Random, name: str, book: Book) -> Try:
    who = someone(random, book)
    return ("accept", name), name, who, an_acceptance(who)


def _withdraw(random: Random, name: str, book: Book) -> Try:
    step = random.choice((*(step for step in book.steps if book.act(step)), "", ""))
    who = book.steps[step]["party"] if step and random.random() < 0.8 else someone(random, book)
    reason = random.choice(REASONS)
    line = ("withdraw", name, *([step] if step else []), "--reason", reason)
    return line, name, who, a_withdrawal(who, step, reason)


def _return(random: Random, name: str, book: Book) -> Try:
    step, reason = random.choice((*book.steps, "tidak-ada")), random.choice(REASONS)
    meant = plainly("returned", step=step, reason=reason)
    return ("return", name, step, "--reason", reason), name, someone(random, book), meant


def _open_round(random: Random, name: str, book: Book) -> Try:
    def meant(own: Book) -> Plain:
        return {"kind": "round-opened", "facts": {"number": len(list(own.all("round-opened"))) + 1}}

    line = ("round", "open", name, "--date", "2025-09-19", "--place", "Pontianak")
    return line, name, someone(random, book), meant


def _attend(random: Random, name: str, book: Book) -> Try:
    line = ("round", "attend", name, "Ani", "--unit", "Bappeda")
    return line, name, someone(random, book), plainly("attended")


def _decide_row(random: Random, name: str, book: Book) -> Try:
    rows = sorted(book.undecided())
    row, outcome = random.choice((*rows, *rows, *rows, *CLAUSES, "denda")), random.choice(OUTCOMES)
    line = ("round", "decide", name, row, outcome, "--reason", "Sesuai rapat")
    return line, name, someone(random, book), plainly("row-decided", row=row, outcome=outcome)


def _comment(random: Random, name: str, book: Book) -> Try:
    on = random.choice((*CLAUSES, "denda"))
    return ("comment", name, "Mengapa?", "--on", on), name, someone(random, book), plainly("commented", on=on)


def _number(random: Random, book: Book) -> int:
    return random.choice((*book.open_comments(), *book.open_comments(), 1))


def _answer(random: Random, name: str, book: Book) -> Try:
    number = _number(random, book)
    line = ("comment", name, "--answer", str(number), "Karena")
    return line, name, someone(random, book), plainly("answered", number=number)


def _close_comment(random: Random, name: str, book: Book) -> Try:
    number, outcome, reason = _number(random, book), random.choice(CLOSINGS), random.choice(REASONS)
    line = ("comment", name, "--close", str(number), "--outcome", outcome, "--reason", reason)
    meant = plainly("comment-closed", number=number, outcome=outcome, reason=reason)
    return line, name, someone(random, book), meant


def _freeze(random: Random, name: str, book: Book) -> Try:
    return ("freeze", name), name, someone(random, book), a_freezing


def _sign(random: Random, name: str, book: Book) -> Try:
    day = random.choice(DAYS)
    return ("sign", name, "--date", day), name, someone(random, book), a_signature(day)


def _defer(random: Random, name: str, book: Book) -> Try:
    party, way, reason = random.choice((*book.parties, "asing")), random.choice(WAYS), random.choice(REASONS)
    line = ("defer", name, "--party", party, "--way", way, "--reason", reason)
    return line, name, someone(random, book), plainly("deferred", party=party, way=way, reason=reason)


def _reasoned(command: str, kind: str, reasons: tuple[str, ...] = REASONS) -> Making:
    """A command that takes nothing but a reason."""

    def make(random: Random, name: str, book: Book) -> Try:
        reason = random.choice(reasons)
        return (command, name, "--reason", reason), name, someone(random, book), plainly(kind, reason=reason)

    return make


def _bare(line: tuple[str, ...], kind: str) -> Making:
    """A command that takes nothing else."""
    return lambda random, name, book: ((*line, name), name, someone(random, book), plainly(kind))


def _extend(random: Random, name: str, book: Book) -> Try:
    until = random.choice(("2027-01-01", "2031-01-01", "2032-01-01"))
    line = ("extend", name, "--until", until, "--basis", "Adendum")
    return line, name, someone(random, book), plainly("extended", until=until, basis="Adendum")


def _correct(random: Random, name: str, book: Book) -> Try:
    version = random.randint(1, len(book.events) + 1)
    line = ("correct", name, str(version), "--note", "Keliru")
    return line, name, someone(random, book), plainly("corrected", version=version, note="Keliru")


SELDOM = (*[" "] * 12, "Tidak jadi")  # a reason that is one, so that few agreements end early
APPROVING: tuple[Making, ...] = (
    _give, _give, _give, _accept, _withdraw, _return, _bare(("share",), "shared"),
)  # fmt: skip
DISCUSSING: tuple[Making, ...] = (
    _open_round, _attend, _decide_row, _decide_row, _bare(("round", "close"), "round-closed"),
    _comment, _answer, _close_comment,
)  # fmt: skip
CONCLUDING: tuple[Making, ...] = (
    _freeze, _sign, _sign, _defer, _defer, _extend, _correct,
    _reasoned("decline", "declined"), _reasoned("reopen", "reopened"),
    _reasoned("terminate", "terminated", SELDOM), _reasoned("cancel", "cancelled", SELDOM),
)  # fmt: skip
FOR_ALL = frozenset((*APPROVING, _freeze, _sign))
"""What may be done in all copies of a package by one call; the others name a number or a row of one life."""


def leading(book: Book, name: str) -> Iterator[Try]:
    """What might be done next, the most urgent first."""
    author = book.text.get("author", "")
    yield ("share", name), name, author, plainly("shared")
    for step in book.steps.values():
        command = COMMAND[step["kind"]]
        person = step.get("name") or (f"Ibu {step['id']}" if command == "initial" else "")
        who = f"{step['party']}:{person}" if person else step["party"]
        yield (command, name, step["id"]), name, who, an_act(command, step["id"], person)
    for number in sorted(book.open_comments()):
        line = ("comment", name, "--close", str(number), "--outcome", "noted", "--reason", "Dicatat")
        yield line, name, author, plainly("comment-closed", number=number, outcome="noted", reason="Dicatat")
    for row in sorted(book.undecided() | book.postponed()):
        yield ("round", "decide", name, row, "agreed"), name, author, plainly("row-decided", row=row, outcome="agreed")
    yield ("round", "close", name), name, author, plainly("round-closed")
    yield from ((("accept", name), name, party, an_acceptance(party)) for party in book.parties)
    yield ("freeze", name), name, author, a_freezing
    for party in book.parties:
        yield ("sign", name, "--date", DAYS[0]), name, party, a_signature(DAYS[0])
