"""Every entry of the transition table by hand: from which life, who does what, and which state comes after."""

from collections.abc import Callable, Mapping
from functools import cache

from mouflow.record import events as e
from mouflow.record.events import Event, Step
from mouflow.record.life import STATES, Life
from tests.record import kit
from tests.record.kit import acceptance, decision, initial, lives, review, signature, text, then

Making = Callable[[Life], Event]
Entry = tuple[str, str, Making, str]
Case = tuple[str, str, str, Making, str]  # the pattern of the reason before it, and the sentence at its end

ONE_OF_TWO = tuple(
    Step(f"{kind}-{name}", "pemprov", kind, "Biro", 1, of=of, need="any")
    for kind in ("initial", "decision", "acceptance")
    for name, of in (("a", ()), ("b", ()), ("grup", (f"{kind}-a", f"{kind}-b")))
)
"""A policy in which one of two steps is enough, so that the other one is still open when all is agreed."""


@cache
def stations() -> Mapping[str, Life]:
    """The lives of the kit, and those that only some entries of the table need."""
    found = {**lives()}
    review_ = then(Life("kalbar"), ("pemprov:Dewi", text(1, final=True)))
    review_ = then(review_, ("pemprov", review(review_, "hukum")), ("pemprov", review(review_, "uang")))
    review_ = then(review_, ("ombudsman", review(review_, "ahli-satu")), ("ombudsman", review(review_, "ahli-dua")))
    found["final in review"] = review_
    found["final shared"] = then(review_, ("pemprov", e.Shared()))
    found["final aligned"] = then(found["final shared"], ("kampus", round_(found["final shared"])))
    for name in ("review", "shared", "round"):
        found[f"{name}, remarked"] = then(found[name], ("kampus", e.Commented(1, "", "Apakah ini benar?")))
    found["one of two"] = _one_of_two()
    signing = then(found["signing"], ("pemprov", deferral(found["signing"])))
    signed = then(signing, ("pemprov", signature(signing)), ("ombudsman", signature(signing)))
    found["without kampus"] = then(signed, ("ombudsman", e.Entered("2025-10-01", "2030-09-30")))
    return found


def _one_of_two() -> Life:
    made = then(Life("kalbar"), ("pemprov:Dewi", text(1, final=True, steps=ONE_OF_TWO)), ("pemprov", e.Shared()))
    return then(
        made,
        ("pemprov:Siti", initial(made, "initial-a")),
        ("pemprov", decision(made, "decision-a")),
        ("pemprov", acceptance(made, "acceptance-a")),
        ("ombudsman", acceptance(made)),
        ("kampus", acceptance(made)),
    )


def newer(life: Life) -> Event:
    """The next text, with other words."""
    return text(len(life.texts) + 1, {"penutup": f"lagi-{len(life.texts)}"})


def round_(life: Life) -> Event:
    """The opening of the next round."""
    return e.RoundOpened(len(life.rounds) + 1, "2025-09-26", "Pontianak")


def deferral(_: Life) -> Event:
    """The deferral of the party that is no core party."""
    return e.Deferred("kampus", "same-text", "Rektor cuti")


def always(event: Event) -> Making:
    """The same event for every life."""
    return lambda _: event


def giving(make: Callable[[Life, str], Event], step: str) -> Making:
    """A step on the words that are there."""
    return lambda life: make(life, step)


REMARK = always(e.Commented(1, "biaya", "Siapa yang membayar?"))
ANSWER = always(e.Answered(1, "Pemerintah Provinsi"))
CLOSING = always(e.CommentClosed(1, "noted", "Dicatat"))
TAKING = always(e.Withdrawn("uang", "Angka keliru"))
CANCEL = always(e.Cancelled("Tidak jadi"))

ENTRIES: tuple[Entry, ...] = (
    ("draft", "pemprov", newer, "review"),
    ("review", "pemprov", newer, "review"),
    ("shared", "pemprov", newer, "review"),
    ("alignment", "pemprov", newer, "alignment"),
    ("agreed", "pemprov", newer, "alignment"),
    ("review", "pemprov", giving(review, "hukum"), "review"),
    ("shared", "ombudsman", giving(review, "ahli-satu"), "shared"),
    ("alignment", "ombudsman", giving(review, "ahli-satu"), "alignment"),
    ("agreed", "ombudsman", giving(review, "ahli-tiga"), "agreed"),
    ("final in review", "pemprov:Siti", giving(initial, "kabag"), "review"),
    ("final shared", "pemprov:Siti", giving(initial, "kabag"), "shared"),
    ("final aligned", "pemprov:Siti", giving(initial, "kabag"), "alignment"),
    ("one of two", "pemprov:Tono", giving(initial, "initial-b"), "agreed"),
    ("final in review", "ombudsman", giving(decision, "pleno"), "review"),
    ("final shared", "ombudsman", giving(decision, "pleno"), "shared"),
    ("final aligned", "ombudsman", giving(decision, "pleno"), "alignment"),
    ("one of two", "pemprov", giving(decision, "decision-b"), "agreed"),
    ("shared", "kampus", acceptance, "shared"),
    ("alignment", "kampus", acceptance, "alignment"),
    ("one of two", "pemprov", giving(acceptance, "acceptance-b"), "agreed"),
    ("reviewed", "pemprov", TAKING, "review"),
    ("shared", "pemprov", TAKING, "shared"),
    ("alignment", "pemprov", TAKING, "alignment"),
    ("agreed", "kampus", always(e.Withdrawn("", "Senat belum bersidang")), "alignment"),
    ("review", "pemprov", always(e.Returned("hukum", "Judul keliru")), "draft"),
    ("reviewed", "pemprov", always(e.Shared()), "shared"),
    ("shared", "ombudsman", round_, "alignment"),
    ("alignment", "ombudsman", round_, "alignment"),
    ("agreed", "ombudsman", round_, "alignment"),
    ("round", "pemprov", always(e.Attended("Ani", "Inspektorat", "Auditor")), "alignment"),
    ("review", "kampus", REMARK, "review"),
    ("shared", "kampus", REMARK, "shared"),
    ("alignment", "kampus", REMARK, "alignment"),
    ("agreed", "kampus", REMARK, "alignment"),
    ("review, remarked", "pemprov", ANSWER, "review"),
    ("shared, remarked", "pemprov", ANSWER, "shared"),
    ("round, remarked", "pemprov", ANSWER, "alignment"),
    ("review, remarked", "pemprov", CLOSING, "review"),
    ("shared, remarked", "pemprov", CLOSING, "shared"),
    ("round, remarked", "pemprov", CLOSING, "alignment"),
    ("round", "kampus", always(e.RowDecided("biaya", "removed")), "alignment"),
    ("decided", "kampus", always(e.RoundClosed()), "alignment"),
    ("agreed", "kampus", kit.freezing, "signing"),
    ("signing", "kampus", signature, "signing"),
    ("shared", "pemprov", deferral, "shared"),
    ("alignment", "pemprov", deferral, "alignment"),
    ("agreed", "pemprov", deferral, "agreed"),
    ("signing", "pemprov", deferral, "signing"),
    ("signing", "kampus", always(e.Declined("Senat menolak")), "signing"),
    ("signed", "pemprov", always(e.Entered("2025-10-01")), "in_force"),
    ("signing", "pemprov", always(e.Reopened("Nama pejabat berganti")), "agreed"),  # nothing fell: agreed as it was
    ("without kampus", "kampus", lambda life: signature(life, kind=e.SignedLate), "in_force"),
    ("in_force", "pemprov", always(e.Amended("kalbar-adendum", "2026-01-01")), "in_force"),
    ("in_force", "pemprov", always(e.Extended("2031-09-30", "Adendum Nomor 1")), "in_force"),
    ("in_force", "pemprov", always(e.Expired("2030-10-01")), "expired"),
    ("in_force", "pemprov", always(e.Terminated("2027-01-01", "Kedua pihak sepakat")), "terminated"),
    *((state, "pemprov", CANCEL, "cancelled") for state in ("draft", "review", "shared", "alignment", "agreed")),
    ("signing", "pemprov", CANCEL, "cancelled"),
    *((state, "pemprov", always(e.Corrected(1, "Tanggal yang benar 11-09-2025")), state) for state in STATES),
)
