"""Open gates: what is told at each station of a life, in which order, and that none is forgotten or made up."""

from random import Random

import pytest

from mouflow.record import policy
from mouflow.record.events import Accepted, Actor, Deferred, Happened, Reviewed, Step, Withdrawn
from mouflow.record.fold import decide
from mouflow.record.gates import GATES, Gate, gates
from mouflow.record.life import CLOSED, Life
from mouflow.record.reasons import Refused
from tests.record.kit import STEPS, lives, review, text, then
from tests.record.wandering import sensible

BEHIND = ("not-frozen", "missing-signature", "late-signature", "needs-changes")
STATIONS = {
    "nothing": [],
    "review": [
        "missing-approval hukum",
        "missing-approval uang",
        "missing-approval ahli-satu",
        "missing-approval ahli-dua",
        "missing-approval kabag",
        "missing-approval pleno",
        "missing-approval sekda",
        "missing-approval setuju",
        "not-shared",
        "missing-acceptance pemprov",
        "missing-acceptance kampus",
        "not-final",
        "not-frozen",
        "missing-signature pemprov",
        "missing-signature ombudsman",
        "missing-signature kampus",
    ],
    "agreed": [
        "not-frozen",
        "missing-signature pemprov",
        "missing-signature ombudsman",
        "missing-signature kampus",
    ],
    "half": ["missing-signature ombudsman", "missing-signature kampus"],
    "in_force": [],
    "expired": [],
    "terminated": [],
    "cancelled": [],
}
"""The gates at some stations, by kind and place."""


def told(life: Life) -> list[str]:
    return [f"{gate.kind} {gate.at}".strip() for gate in gates(life)]


def gate(life: Life, kind: str, at: str = "") -> Gate:
    (found,) = (each for each in gates(life) if (each.kind, each.at) == (kind, at))
    return found


@pytest.mark.parametrize("station", STATIONS)
def test_every_gate_is_told_in_order(station: str) -> None:
    assert told(lives()[station]) == STATIONS[station]


@pytest.mark.parametrize(
    ("station", "kind", "at", "message", "command"),
    [
        ("draft", "returned", "", "the text was returned and not handed in anew", "submit kalbar@2 --as pemprov"),
        (
            "commented",
            "open-comment",
            "biaya",
            "comment 1 of kampus on biaya is open: Siapa yang membayar?",
            "comment kalbar --close 1 --outcome accepted --reason REASON --as ombudsman",
        ),
        (
            "changed",
            "undecided-row",
            "lingkup",
            "Pasal 1 Lingkup is undecided in round 1",
            "round decide kalbar lingkup agreed --as ombudsman",
        ),
        (
            "postponed",
            "postponed-row",
            "lingkup",
            "Pasal 1 Lingkup is postponed (ditunda)",
            "round decide kalbar lingkup agreed --as ombudsman",
        ),
        ("changed", "open-round", "", "round 1 is open", "round close kalbar --as ombudsman"),
        (
            "changed",
            "fallen-approval",
            "hukum",
            "hukum (Biro Hukum) fell: draft 2 changed words that it covers",
            "review kalbar hukum --as pemprov",
        ),
        (
            "review",
            "missing-approval",
            "kabag",
            "kabag (Kepala Bagian) is missing",
            "initial kalbar kabag --as pemprov:Siti",
        ),
        (
            "review",
            "missing-approval",
            "pleno",
            "pleno (Rapat Pleno) is missing",
            "decide kalbar pleno --as ombudsman",
        ),
        (
            "review",
            "missing-approval",
            "setuju",
            "setuju (Ketua) is missing",
            "accept kalbar setuju --as ombudsman",
        ),
        (
            "reviewed",
            "not-shared",
            "",
            "the text was not shared with the other parties",
            "share kalbar --as pemprov",
        ),
        (
            "shared",
            "missing-acceptance",
            "kampus",
            "kampus has not accepted the text",
            "accept kalbar --as kampus",
        ),
        (
            "shared",
            "not-final",
            "",
            "draft 1 is not the final text; it needs final: true",
            "submit kalbar@2 --as pemprov",
        ),
        ("agreed", "not-frozen", "", "the final text is not frozen", "freeze kalbar --as pemprov"),
        ("half", "missing-signature", "kampus", "kampus has not signed", "sign kalbar --as kampus"),
    ],
)
def test_a_gate_says_what_is_open_and_what_closes_it(
    station: str, kind: str, at: str, message: str, command: str
) -> None:
    found = gate(lives()[station], kind, at)
    assert (found.message(), found.command) == (message, f"mouflow {command}")


def test_what_must_come_first_is_named() -> None:
    review_ = lives()["review"]
    assert gate(review_, "missing-approval", "hukum").after == ()
    assert gate(review_, "missing-approval", "sekda").after == ("hukum", "uang", "kabag", "final: true")
    assert gate(review_, "missing-approval", "setuju").after == ("ahli", "pleno", "share")
    assert gate(review_, "not-shared").after == ("hukum", "uang")
    assert gate(review_, "missing-acceptance", "kampus").after == ("share",)
    assert gate(review_, "not-frozen").after == ("agreed",)
    assert gate(lives()["changed"], "open-round").after == ("lingkup",)
    assert gate(lives()["agreed"], "not-frozen").after == ()
    assert gate(lives()["agreed"], "missing-signature", "kampus").after == ("freeze",)
    assert gate(lives()["half"], "missing-signature", "kampus").after == ()


def test_a_group_needs_as_many_of_its_open_steps_as_it_lacks() -> None:
    one = then(lives()["review"], ("ombudsman", review(lives()["review"], "ahli-dua")))
    assert [line for line in told(one) if "ahli" in line] == ["missing-approval ahli-satu"]
    two = then(one, ("ombudsman", review(one, "ahli-tiga")))
    assert not [line for line in told(two) if "ahli" in line]


def test_what_was_withdrawn_fell_with_its_reason() -> None:
    life = then(lives()["reviewed"], ("pemprov", Withdrawn("hukum", "Keliru membaca")))
    assert (
        gate(life, "fallen-approval", "hukum").message() == "hukum (Biro Hukum) fell: it was withdrawn: Keliru membaca"
    )


def test_a_late_party_signs_or_gets_words_of_its_own() -> None:
    life = lives()["half"]
    same = then(life, ("kampus", Deferred("kampus", "same-text", "Rektor berhalangan")))
    found = gate(same, "late-signature", "kampus")
    assert (found.message(), found.command) == (
        "kampus was deferred and signs later",
        "mouflow sign kalbar --as kampus",
    )
    other = then(life, ("kampus", Deferred("kampus", "needs-changes", "Anggaran")))
    found = gate(other, "needs-changes", "kampus")
    assert found.message() == "kampus was deferred and needs changes of its own: Anggaran"
    assert found.command == "mouflow amend kalbar NEW --draft --out adendum.yaml"


def test_a_copy_of_a_package_is_handed_in_with_its_package() -> None:
    copy = then(Life("kalteng/kapuas"), ("pemprov", text(1, deferrable=True)))
    assert gate(copy, "not-final").command == "mouflow submit kalteng/kapuas --as pemprov"


def test_words_of_a_command_are_quoted_for_the_shell() -> None:
    named = Step("kabag", "pemprov", "initial", "Kepala Bagian", 1, name="Siti Aminah, S.H.")
    life = then(Life("kalbar"), ("pemprov", text(1, steps=(named,))))
    command = gate(life, "missing-approval", "kabag").command
    assert command == "mouflow initial kalbar kabag --as 'pemprov:Siti Aminah, S.H.'"


def test_along_random_lives_the_gates_before_freezing_are_none_when_the_text_is_ready() -> None:
    seen, ready = set(), 0
    for seed in range(120):
        random, life = Random(seed), Life("kalbar")
        for _ in range(120):
            actor, event = sensible(random, life)
            try:
                life = decide(life, Happened("kalbar", life.version + 1, "2025-09-12T12:00:00+07:00", actor, event))
            except Refused:
                continue
            found = gates(life)
            seen |= {each.kind for each in found}
            if life.state in ("shared", "alignment", "agreed"):
                ready += policy.ready(life)
                assert policy.ready(life) == all(each.kind in BEHIND for each in found)
            if life.state in CLOSED:
                assert found == ()
            ranks = [list(GATES).index(each.kind) for each in found]
            assert ranks == sorted(ranks)
    assert ready > 20
    assert seen | {"postponed-row"} == set(GATES) - {"unfilled", "check-error"}  # which are of the text's words


def test_a_gate_that_waits_for_nothing_is_closed_by_what_its_command_does() -> None:
    """The reviews and acceptances that are told as open now are taken by the table as they are told."""
    life = lives()["shared"]
    for found in [each for each in gates(life) if not each.after and each.kind.startswith("missing-a")]:
        step = next((each for each in STEPS if each.id == found.at), None)
        event = Reviewed(step.id, life.digest_of("")) if step else Accepted("", life.digest_of(""))
        party = step.party if step else found.at
        after = decide(life, Happened("kalbar", life.version + 1, "2025-09-12T12:00:00+07:00", Actor(party), event))
        assert (found.kind, found.at) not in {(each.kind, each.at) for each in gates(after)}
