"""What events add up to: approvals that fall and stand, texts that come back, rounds, deferrals and ends."""

from dataclasses import replace

import pytest

from mouflow.record import events as e
from mouflow.record import policy
from mouflow.record.changes import CHANGES
from mouflow.record.events import EVENTS, Actor, Row, Step, Submitted
from mouflow.record.fold import fold, lacking
from mouflow.record.life import Fall, Life
from tests.record.kit import (
    SIDES,
    STEPS,
    acceptance,
    agreed_to,
    freezing,
    initial,
    lives,
    refusal,
    review,
    signature,
    text,
    then,
    told,
)
from tests.record.walks import stations


def standing(life: Life) -> list[str]:
    """The steps that stand, and the parties that accepted the whole."""
    return [given.step or given.actor.party for given in life.given if given.stands]


def test_nothing_happened_to_a_life_without_events() -> None:
    assert fold("kalbar", ()) == Life("kalbar")
    assert Life("kalbar").digest_of("") == ""
    assert Life("kalbar").parties == ()


def test_every_event_changes_something_beside_the_state_but_three() -> None:
    assert {event.kind for event in set(EVENTS) - set(CHANGES)} == {"returned", "expired"}


# --- approvals and words


def test_an_approval_falls_when_words_that_it_covers_change_and_only_then() -> None:
    reviewed = lives()["reviewed"]
    for words, stands in (
        ({"lingkup": "baru"}, ["uang"]),
        ({"biaya": "baru"}, []),
        ({"penutup": ""}, ["uang"]),
        ({}, ["hukum", "uang"]),
    ):
        after = then(reviewed, ("pemprov", text(2, words)))
        assert standing(after) == stands
        falls = [given.fall for given in after.given if not given.stands]
        assert falls == [Fall(after.version, 2)] * (2 - len(stands))


def test_a_clause_that_goes_and_one_that_was_never_there_are_not_the_same() -> None:
    steps = (Step("denda", "pemprov", "review", "Biro", 1, covers=("denda",)),)
    life = then(Life("kalbar"), ("pemprov", text(1, {"denda": "satu"}, steps=steps)))
    life = then(life, ("pemprov", review(life, "denda")))
    gone = then(life, ("pemprov", text(2, steps=steps)))
    assert standing(gone) == []
    again = then(gone, ("pemprov", review(gone, "denda")))
    assert standing(then(again, ("pemprov", text(3, steps=steps)))) == ["denda"]
    assert standing(then(again, ("pemprov", text(3, {"denda": "satu"}, steps=steps)))) == []


def test_a_text_that_comes_back_needs_every_approval_anew() -> None:
    reviewed = lives()["reviewed"]
    other = then(reviewed, ("pemprov", text(2, {"biaya": "baru"})))
    back = then(other, ("pemprov", text(3)))
    assert back.digest_of("") == reviewed.digest_of("")
    assert standing(reviewed) == ["hukum", "uang"]
    assert standing(other) == standing(back) == []
    refused = refusal(back, "pemprov", e.Shared())
    assert refused.reason.message() == "sharing needs the reviews of the writing party first; missing: hukum, uang"


@pytest.mark.parametrize(
    ("change", "stands"),
    [
        ({"party": "ombudsman"}, False),
        ({"kind": "decision"}, False),
        ({"covers": ("biaya",)}, False),
        ({"id": "lain"}, False),
        ({"office": "Biro Lain"}, True),
        ({"order": 9}, True),
        ({"name": "Ani"}, True),
    ],
)
def test_a_step_that_asks_another_thing_must_be_given_anew(change: dict[str, object], stands: bool) -> None:
    reviewed = lives()["reviewed"]
    steps = tuple(replace(step, **change) if step.id == "hukum" else step for step in STEPS)  # type: ignore[arg-type] # named above
    after = then(reviewed, ("pemprov", text(2, steps=steps)))
    assert ("hukum" in standing(after)) == stands


def test_what_was_withdrawn_does_not_stand_and_may_be_given_again() -> None:
    taken = then(lives()["reviewed"], ("pemprov", e.Withdrawn("hukum", "Keliru")))
    assert standing(taken) == ["uang"]
    assert taken.given[0].fall == Fall(taken.version, 0, "Keliru")
    again = then(taken, ("pemprov", review(taken, "hukum")))
    assert standing(again) == ["uang", "hukum"]


def test_one_party_takes_back_its_own_acceptance_only() -> None:
    shared = lives()["shared"]
    both = then(shared, ("pemprov", acceptance(shared)), ("kampus", acceptance(shared)))
    taken = then(both, ("kampus", e.Withdrawn("", "Senat belum bersidang")))
    assert policy.unaccepted(taken) == ("kampus",)


# --- who revised last


def test_who_made_the_last_revision_initials_nothing_until_another_person_revises() -> None:
    final = agreed_to(lives()["final"])
    by_siti = then(final, ("pemprov:Siti", text(4, {"biaya": "baru"}, final=True)))
    by_siti = then(by_siti, ("pemprov", review(by_siti, "hukum")), ("pemprov", review(by_siti, "uang")))
    refused = refusal(by_siti, "pemprov:Siti", initial(by_siti, "kabag"))
    assert refused.reason.message() == (
        '"pemprov:Siti" made the last revision, and who did cannot initial it; another person does: --as pemprov:NAME'
    )
    again = then(by_siti, ("ombudsman", text(5, {"biaya": "baru"}, final=True, author="ombudsman")))
    assert "kabag" in standing(then(again, ("pemprov:Siti", initial(again, "kabag"))))


# --- rounds


def test_a_round_takes_over_what_an_earlier_one_postponed() -> None:
    closed = then(lives()["postponed"], ("pemprov", e.RoundClosed()))
    assert [row.id for row in policy.postponed(closed)] == ["lingkup"]
    assert lacking(closed)[:2] == ("final: true", "ditunda: lingkup")
    again = then(closed, ("kampus", e.RoundOpened(2, "2025-09-26", "Pontianak")))
    assert again.round
    assert [row.id for row in again.round.rows] == ["lingkup"]
    refused = refusal(again, "pemprov", e.RoundClosed())
    assert refused.reason.message() == "these rows have no state yet: lingkup (Pasal 1 Lingkup)"
    done = then(again, ("kampus", e.RowDecided("lingkup", "agreed")), ("kampus", e.RoundClosed()))
    assert policy.postponed(done) == ()
    assert then(done, ("pemprov", text(3, {"lingkup": "baru"}, final=True))).text


def test_a_round_begins_where_the_last_one_ended() -> None:
    aligned = lives()["alignment"]
    assert aligned.base == aligned.texts[1]
    second = then(aligned, ("kampus", e.RoundOpened(2, "2025-09-26", "Pontianak")))
    assert second.round
    assert (second.round.base, second.round.rows) == (aligned.texts[1], ())


def test_rows_are_those_of_the_last_text_in_the_round() -> None:
    more = then(lives()["decided"], ("pemprov", text(3, {"biaya": "baru"}, rows=(Row("biaya", "Pasal 2"),))))
    assert more.round
    assert [row.id for row in more.round.rows] == ["biaya"]


# --- agreed, and no longer


@pytest.mark.parametrize(
    ("who", "event"),
    [
        ("kampus", e.Commented(1, "biaya", "Siapa?")),
        ("pemprov", e.RoundOpened(2, "2025-09-26", "Pontianak")),
        ("kampus", e.Withdrawn("", "Ditarik")),
        ("pemprov", text(4, {"biaya": "baru"}, final=True)),
        ("pemprov", text(4, {"lingkup": "baru"})),
    ],
)
def test_what_lacks_something_is_no_longer_agreed(who: str, event: e.Event) -> None:
    assert then(lives()["agreed"], (who, event)).state == "alignment"


def test_the_same_words_again_stay_agreed() -> None:
    assert then(lives()["agreed"], ("pemprov", text(4, {"lingkup": "baru"}, final=True))).state == "agreed"


# --- signing


def test_a_signature_ends_a_deferral_and_a_refusal() -> None:
    signing = lives()["signing"]
    deferred = then(signing, ("pemprov", e.Deferred("kampus", "same-text", "Cuti")))
    declined = then(deferred, ("kampus", e.Declined("Menolak")))
    assert (declined.deferred, list(declined.declined)) == ({}, ["kampus"])
    signed = then(declined, ("kampus", signature(declined)))
    assert (signed.deferred, signed.declined, list(signed.signatures)) == ({}, {}, ["kampus"])


def test_a_party_that_had_to_wait_for_changes_has_them_when_it_accepts() -> None:
    shared = lives()["shared"]
    waits = then(shared, ("pemprov", e.Deferred("kampus", "needs-changes", "Ada masukan")))
    assert then(waits, ("kampus", acceptance(waits))).deferred == {}
    same = then(shared, ("pemprov", e.Deferred("kampus", "same-text", "Cuti")))
    assert list(then(same, ("kampus", acceptance(same))).deferred) == ["kampus"]


def test_the_others_do_not_wait_for_a_party_that_needs_another_text() -> None:
    lacks = then(lives()["agreed"], ("kampus", e.Withdrawn("", "Senat belum bersidang")))
    assert lacks.state == "alignment"
    later = then(lacks, ("pemprov", e.Deferred("kampus", "needs-changes", "Ada masukan")))
    assert (later.state, policy.unaccepted(later), policy.not_accepted(later)) == ("agreed", (), ("kampus",))
    signed = then(later, ("pemprov", freezing(later)))
    for party in ("pemprov", "ombudsman"):
        signed = then(signed, (party, signature(signed)))
    assert policy.in_quorum(signed)
    assert then(lacks, ("pemprov", e.Deferred("kampus", "same-text", "Cuti"))).state == "alignment"


def test_of_two_parties_none_is_excused() -> None:
    copy = then(
        Life("paket/kampus"),
        ("pemprov", text(1, sides=(SIDES[0], SIDES[2]), steps=(), final=True, deferrable=True)),
        ("pemprov", e.Shared()),
        ("pemprov", e.Deferred("kampus", "needs-changes", "Ada masukan")),
    )
    copy = then(copy, ("pemprov", acceptance(copy)))
    assert (copy.state, policy.excused(copy), policy.unaccepted(copy)) == ("shared", frozenset(), ("kampus",))


def test_a_late_signature_is_told_from_the_others() -> None:
    life = stations()["without kampus"]
    late = then(life, ("kampus", signature(life, kind=e.SignedLate)))
    assert [each.late for each in late.signatures.values()] == [False, False, True]
    assert (late.state, late.deferred) == ("in_force", {})


def test_a_frozen_text_that_is_reopened_can_change_again() -> None:
    declined = then(lives()["signing"], ("kampus", e.Declined("Menolak")))
    opened = then(declined, ("pemprov", e.Reopened("Ada masukan")))
    assert (opened.frozen, opened.declined, opened.end) == (None, {}, "Ada masukan")
    assert then(opened, ("pemprov", text(4, {"biaya": "baru"}, final=True))).state == "alignment"


def test_the_end_moves_with_each_extension() -> None:
    life = then(
        lives()["in_force"], ("pemprov", e.Extended("2032-09-30", "Adendum")), ("kampus", e.Amended("x", "2027-01-01"))
    )
    assert (life.until, life.amended) == ("2032-09-30", ("x",))
    assert refusal(life, "pemprov", e.Expired("2032-09-30")).reason.facts == {"until": "2032-09-30"}


def test_an_addendum_may_have_parties_of_its_own() -> None:
    force = lives()["in_force"]
    after = then(force, ("bank", e.Amended("kalbar-adendum", "2027-01-01")))
    longer = then(after, ("bank", e.Extended("2032-09-30", "kalbar-adendum")))
    assert (longer.amended, longer.until) == (("kalbar-adendum",), "2032-09-30")
    for life, basis in ((force, "kalbar-adendum"), (after, "Surat")):
        refused = refusal(life, "bank", e.Extended("2032-09-30", basis))
        assert refused.reason.message() == '"bank" is no party of it; the parties are: pemprov, ombudsman, kampus'


def test_a_correction_leaves_the_event_as_it_is() -> None:
    life = lives()["expired"]
    after = then(life, ("pemprov", e.Corrected(2, "Tempat: Kantor Gubernur")))
    assert after.corrections == ((2, "Tempat: Kantor Gubernur"),)
    assert replace(after, corrections=(), version=life.version) == life


# --- order of events


def test_each_event_counts_and_keeps_its_time() -> None:
    life = Life("kalbar")
    for number, (who, event) in enumerate((("pemprov", text(1)), ("kampus", e.Commented(1, "", "Mengapa?"))), 1):
        now = told(life, who, event, f"2025-09-1{number}T08:00:00+07:00")
        life = fold("kalbar", (now,)) if number == 1 else then(life, (who, event))
        assert life.version == number
    assert life.reviser == Actor("pemprov")
    assert isinstance(life.text, Submitted)
