"""What may happen next by the naive bookkeeping: the rules of the table in plain words, worked out a second time."""

from collections.abc import Callable, Mapping
from typing import Any

from tests.record.book import KINDS, Book, Plain

BEFORE = ("review", "shared", "alignment", "agreed")
TALKS = ("shared", "alignment", "agreed")
STATES: Mapping[str, tuple[str, ...]] = {
    "submitted": ("draft", *BEFORE),
    **dict.fromkeys(("reviewed", "initialed", "decided", "withdrawn", "commented"), BEFORE),
    **dict.fromkeys(("answered", "comment-closed"), ("review", "shared", "alignment")),
    **dict.fromkeys(("accepted", "round-opened"), TALKS),
    **dict.fromkeys(("returned", "shared"), ("review",)),
    **dict.fromkeys(("attended", "row-decided", "round-closed"), ("alignment",)),
    "frozen": ("agreed",),
    **dict.fromkeys(("signed", "declined", "in-force", "reopened"), ("signing",)),
    "deferred": (*TALKS, "signing"),
    **dict.fromkeys(("signed-late", "amended", "extended", "expired", "terminated"), ("in_force",)),
    "cancelled": ("draft", *BEFORE, "signing"),
    "corrected": ("draft", *BEFORE, "signing", "in_force", "expired", "terminated", "cancelled"),
}
REASONED = ("withdrawn", "returned", "comment-closed", "deferred", "declined", "terminated", "cancelled", "reopened")


def allowed(book: Book, event: Plain) -> bool:
    """Whether an event may happen after those of the book."""
    kind, facts = event["kind"], event["facts"]
    party = event["actor"].partition(":")[0]
    if book.state not in STATES[kind] or (kind in REASONED and not facts.get("reason", "").strip()):
        return False
    acting = {party, event.get("by", party).partition(":")[0]}
    if kind != "submitted" and book.parties and not acting <= set(book.parties) and not _follows(book, event):
        return False
    rule = RULES.get(kind, RULES.get("act" if kind in KINDS else "", lambda *_: True))
    return rule(book, event, party)


def _follows(book: Book, event: Plain) -> bool:
    """Whether it is what an addendum does to the agreement; the addendum may have parties of its own."""
    children = [each["facts"]["child"] for each in book.all("amended")]
    return event["kind"] == "amended" or (event["kind"] == "extended" and event["facts"]["basis"] in children)


def _submitted(book: Book, event: Plain, party: str) -> bool:
    facts, last = event["facts"], book.text
    if party != facts["author"] or party not in [side["id"] for side in facts["sides"]]:
        return False
    other = facts.get("deferrable", False) and facts["draft"] == last.get("draft") and facts["files"] != last["files"]
    return (facts["draft"] > last.get("draft", 0) or other) and not (facts["final"] and book.postponed())


def _act(book: Book, event: Plain, party: str) -> bool:
    facts, kind = event["facts"], KINDS[event["kind"]]
    name, person = facts["step"], event["actor"].partition(":")[2]
    if facts["digest"] != book.digest(""):
        return False
    if kind == "acceptance" and not name:
        named = any(step["party"] == party and step["kind"] == kind for step in book.steps.values())
        return not named and book.act("", party) is None and _held(facts, event["at"][:10])
    step = book.steps.get(name, {})
    if step.get("kind") != kind or step.get("of") or step["party"] != party or book.act(name):
        return False
    early = [each for each in book.asked() if each["party"] == party and each["order"] < step["order"]]
    known = [step.get("name", ""), *(each["name"] for each in step.get("delegates", []))]
    if not all(map(book.done, early)) or (person and known[0] and person not in known):
        return False
    return _held(facts, event["at"][:10]) and (kind != "initial" or _initial(book, party, person))


def _initial(book: Book, party: str, person: str) -> bool:
    """On the final text, by another person than who revised it last, and by one who has initialed no other step."""
    writer, _, hand = (book.last("submitted") or {})["actor"].partition(":")
    if not book.text["final"] or (writer == party and person in ("", hand)):
        return False
    initials = (book.act(name) for name, step in book.steps.items() if step["kind"] == "initial")
    return not person or f"{party}:{person}" not in [each["actor"] for each in initials if each]


def _held(facts: Plain, day: str) -> bool:
    holding = facts.get("holding", {})
    if holding.get("capacity", "definitif") != "definitif" and not holding.get("basis"):
        return False
    return bool(holding.get("since", "") <= day <= (holding.get("until") or "9999"))


def _withdrawn(book: Book, event: Plain, party: str) -> bool:
    name = event["facts"]["step"]
    return bool(book.act(name, party)) and (not name or book.steps[name]["party"] == party)


def _returned(book: Book, event: Plain, party: str) -> bool:
    return bool(book.steps.get(event["facts"]["step"], {}).get("party") == party)


def _shared(book: Book, _: Plain, party: str) -> bool:
    own = [step for step in book.asked() if step["party"] == party and step["kind"] == "review"]
    return bool(party == book.text["author"]) and all(map(book.done, own))


def _comment(book: Book, event: Plain, _: str) -> bool:
    outcome = event["facts"].get("outcome", "noted")
    known = ("accepted", "accepted-in-part", "rejected", "noted")
    return event["facts"]["number"] in book.open_comments() and outcome in known


def _row(book: Book, event: Plain, _: str) -> bool:
    row, outcome = event["facts"]["row"], event["facts"]["outcome"]
    there = row and bool(book.open_round()) and (row in book.rows() or bool(book.digest(row)))
    return bool(there) and outcome in ("agreed", "agreed-with-changes", "postponed", "removed")


def _signature(book: Book, event: Plain, party: str) -> bool:
    facts, frozen = event["facts"], (book.last("frozen") or {})["facts"]
    if party in book.signed() or book.deferred.get(party) == "needs-changes":
        return False
    if event["kind"] == "signed-late" and party in book.declined():
        return False
    acting = facts.get("holding", {}).get("capacity") in ("Plt.", "Plh.") and not facts.get("note", "").strip()
    same = (facts["digest"], facts["pdf"]) == (frozen["digest"], frozen["pdf"])
    return same and not acting and _held(facts, facts["date"])


def _deferred(book: Book, event: Plain, _: str) -> bool:
    party, way = event["facts"]["party"], event["facts"]["way"]
    if party not in book.parties or party in book.core or party in book.signed():
        return False
    return way in ("same-text", "needs-changes") and book.deferred.get(party) != way


def _cancelled(book: Book, _: Plain, __: str) -> bool:
    """Once somebody has signed, only when nothing can come of it any more."""
    if book.state != "signing" or not book.signed():
        return True
    return bool(set(book.core) & book.declined()) or len(set(book.parties) - book.declined()) < 2


def _until(book: Book) -> str:
    """The last day as the last event that speaks of it says."""
    found = [event["facts"].get("until", "") for event in book.all("in-force", "extended")]
    return str(found[-1]) if found else ""


RULES: Mapping[str, Callable[[Book, Plain, str], Any]] = {
    "submitted": _submitted,
    "act": _act,
    "withdrawn": _withdrawn,
    "returned": _returned,
    "shared": _shared,
    "round-opened": lambda book, event, _: (
        not book.open_round() and event["facts"]["number"] == len(list(book.all("round-opened"))) + 1
    ),
    "attended": lambda book, *_: book.open_round() is not None,
    "commented": lambda book, event, _: bool(book.digest(event["facts"]["on"])),
    "answered": _comment,
    "comment-closed": _comment,
    "row-decided": _row,
    "round-closed": lambda book, *_: book.open_round() is not None and not book.undecided(),
    "frozen": lambda book, event, _: event["facts"]["digest"] == book.digest(""),
    "signed": _signature,
    "signed-late": _signature,
    "deferred": _deferred,
    "declined": lambda book, _, party: party not in book.signed(),
    "in-force": lambda book, *_: book.quorum(),
    "reopened": lambda book, *_: not book.signed(),
    "extended": lambda book, event, _: "" < _until(book) < event["facts"]["until"],
    "expired": lambda book, event, _: "" < _until(book) < event["facts"]["date"],
    "cancelled": _cancelled,
    "corrected": lambda book, event, _: (
        1 <= event["facts"]["version"] <= len(book.events) and bool(event["facts"]["note"].strip())
    ),
}
