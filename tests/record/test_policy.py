"""The policy that a text carries: order, groups, delegates with their days, and what each step covers."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mouflow.record import policy
from mouflow.record.events import Accepted, Actor, Delegation, Happened, Holding, Step, Submitted
from mouflow.record.fold import refusal as reason
from mouflow.record.life import Given, Life, Text
from mouflow.record.states import row_of
from tests.record.kit import AT, SIDES, lives, refusal, review, text, then
from tests.record.kit import initial as paraf

NAMES = ("satu", "dua", "tiga", "empat")


def lived(event: Submitted, *stands: str) -> Life:
    """A life with one text, of whose steps these stand."""
    party = {step.id: step.party for step in event.steps}
    given_ = tuple(
        Given(name, "review", Actor(party[name]), Holding(), 1, {"": event.digest}, 2, AT) for name in stands
    )
    return Life("kalbar", 1, "review", (Text(event, 1, AT, Actor("pemprov")),), given=given_)


def step(name: str, order: int = 1, **facts: object) -> Step:
    """A review of the writing party."""
    made = Step(name, "pemprov", "review", "Biro", order)
    return replace(made, **facts)  # type: ignore[arg-type] # each caller names its own facts


# --- groups


@given(st.sets(st.sampled_from(NAMES)), st.sampled_from(("all", "any", "1", "2", "3", "4")))
def test_a_group_stands_when_as_many_of_its_steps_do_as_it_needs(stands: set[str], need: str) -> None:
    group = step("grup", of=NAMES, need=need)
    life = lived(text(1, steps=(*map(step, NAMES), group)), *stands)
    wanted = {"all": len(NAMES), "any": 1}.get(need) or int(need)
    assert policy.fulfilled(life, group) == (len(stands) >= wanted)
    assert policy.required(life) == (group,)
    assert policy.missing(life) == (() if len(stands) >= wanted else (group,))


def test_a_step_of_two_groups_counts_in_both() -> None:
    steps = (*map(step, NAMES), step("a", of=("satu", "dua"), need="any"), step("b", of=("dua", "tiga", "empat")))
    assert [each.id for each in policy.missing(lived(text(1, steps=steps), "dua"))] == ["b"]


# --- order


@given(st.lists(st.integers(1, 3), min_size=2, max_size=5), st.data())
def test_a_step_waits_for_every_lower_order_of_its_party_and_for_no_other(
    orders: list[int], data: st.DataObject
) -> None:
    steps = tuple(step(f"s{at}", order) for at, order in enumerate(orders))
    other = replace(step("lain"), party="ombudsman")
    stands = data.draw(st.sets(st.sampled_from([each.id for each in steps])))
    life = lived(text(1, steps=(other, *steps)), *stands)
    for each in steps:
        waits = {early.id for early in steps if early.order < each.order and early.id not in stands}
        assert {early.id for early in policy.before(life, each)} == waits
    assert policy.before(life, other) == ()
    open_ones = {each.id for each in policy.next_steps(life, "review")}
    lowest = min((each.order for each in steps if each.id not in stands), default=0)
    assert open_ones == {"lain"} | {each.id for each in steps if each.id not in stands and each.order == lowest}


def test_a_group_is_waited_for_as_one() -> None:
    life = lives()["review"]
    life = then(life, ("ombudsman", review(life, "ahli-satu")))
    assert [each.id for each in policy.next_steps(life, "decision")] == []
    life = then(life, ("ombudsman", review(life, "ahli-tiga")))
    assert [each.id for each in policy.next_steps(life, "decision")] == ["pleno"]


def test_what_is_required_comes_in_order() -> None:
    assert [each.id for each in policy.required(lives()["review"])] == [
        "hukum", "uang", "ahli", "kabag", "pleno", "sekda", "setuju",
    ]  # fmt: skip


def test_sharing_needs_the_reviews_of_the_writing_party_only() -> None:
    assert [each.id for each in policy.unreviewed(lives()["review"])] == ["hukum", "uang"]
    mine = then(Life("kalbar"), ("ombudsman", text(1, author="ombudsman")))
    assert [each.id for each in policy.unreviewed(mine)] == ["ahli"]
    assert policy.unreviewed(lives()["reviewed"]) == ()


# --- who may act


def test_a_delegate_acts_in_the_capacity_that_the_text_gives_on_its_days() -> None:
    final = _final_in_review()
    kabag = policy.step_of(final, "kabag")
    assert kabag
    assert policy.holding_of(kabag, "Siti") == policy.holding_of(kabag, "") == Holding()
    plt = policy.holding_of(kabag, "Budi")
    assert (plt.capacity, plt.since, plt.until) == ("Plt.", "2025-09-01", "2025-12-31")
    for day in ("2025-09-01", "2025-12-31"):
        assert _initialed(final, plt, day) is None
    for day in ("2025-08-31", "2026-01-01"):
        wanted = f"Budi acts as Plt. from 2025-09-01 to 2025-12-31, and {day} is outside of it"
        assert _initialed(final, plt, day) == wanted


def _final_in_review() -> Life:
    made = then(Life("kalbar"), ("pemprov:Dewi", text(1, final=True)))
    return then(made, ("pemprov", review(made, "hukum")), ("pemprov", review(made, "uang")))


def _initialed(life: Life, holding: Holding, day: str) -> str | None:
    """The reason why Budi cannot initial on that day; None when he can."""
    now = Happened(
        "kalbar", life.version + 1, f"{day}T23:30:00+07:00", Actor("pemprov", "Budi"), paraf(life, "kabag", holding)
    )
    found = reason(life, now, row_of(life.state, type(now.event)))
    return found.message() if found else None


@pytest.mark.parametrize("capacity", ["Pj.", "Pjs.", "Plt.", "Plh.", "a.n.", "u.b.", "kuasa"])
def test_every_capacity_but_the_own_one_needs_a_basis(capacity: str) -> None:
    final = _final_in_review()
    delegate = Delegation("Budi", Holding(capacity))
    changed = text(
        2, final=True, steps=tuple(replace(each, delegates=(delegate,)) for each in final.text.steps if final.text)
    )
    life = then(final, ("pemprov:Dewi", changed))
    refused = refusal(life, "pemprov:Budi", paraf(life, "kabag", delegate.holding))
    assert refused.reason.message() == (
        f"who acts as {capacity} needs a basis in the text: the decree or mandate, with number and date"
    )


def test_a_step_that_names_nobody_is_open_to_anyone_of_its_party() -> None:
    life = lives()["review"]
    assert then(life, ("pemprov:Siapa Saja", review(life, "hukum"))).given[-1].actor.person == "Siapa Saja"


# --- accepting


def test_a_party_accepts_by_its_steps_or_once_for_all() -> None:
    life = lives()["shared"]
    assert policy.unaccepted(life) == ("pemprov", "kampus")
    life = then(life, ("kampus", Accepted("", life.digest_of(""))))
    assert policy.unaccepted(life) == ("pemprov",)


# --- what is still open


def test_every_row_of_the_round_needs_a_state_for_its_words_as_they_are() -> None:
    assert [row.id for row in policy.undecided(lives()["changed"])] == ["lingkup"]
    decided = lives()["decided"]
    assert policy.undecided(decided) == ()
    row = decided.round.rows[0] if decided.round else None
    assert row
    again = then(decided, ("pemprov", text(3, {"lingkup": "lain"}, rows=(row,))))
    assert [each.id for each in policy.undecided(again)] == ["lingkup"]


def test_a_package_copy_comes_into_force_with_its_two_signatures() -> None:
    core, partner = SIDES[0], replace(SIDES[1], core=False)
    life = lived(text(1, sides=(core, partner)))
    assert policy.unsigned(life) == ("pemprov", "ombudsman")
    assert not policy.in_quorum(life)
