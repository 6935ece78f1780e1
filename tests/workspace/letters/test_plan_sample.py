"""Proof runs: few letters, as varied as the campaign, and always the same ones."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mouflow.assessment import Change, Result, Standing
from mouflow.model.assessment import Entity, Finding
from mouflow.model.campaign import Letter
from mouflow.model.letters import LetterKind
from mouflow.workspace.letters.sample import sampled
from tests.workspace.letters.plan_kit import entity, keys, opened, plan

KINDS = (LetterKind(kind="a"), LetterKind(kind="b"))
ENTITY = st.builds(
    lambda n, level, findings: Entity(
        id=f"e-{n}", name=f"Kota {'x' * n}", level=level, findings=tuple(Finding(text="T") for _ in range(findings))
    ),
    st.integers(0, 60),
    st.sampled_from(["city", "regency", "province"]),
    st.integers(0, 5),
)
RESULT = st.sampled_from([Result(), Result(80, zone="Hijau"), Result(60, zone="Kuning"), Result(20, zone="Merah")])
CHANGE = st.sampled_from([None, Change(2022, 3), Change(2022, -3)])
STANDINGS = st.lists(st.builds(Standing, entity=ENTITY, result=RESULT, change=CHANGE), min_size=1, max_size=25)


def letters_to(standings):
    return tuple(Letter(k, kind, n, one.entity) for k, kind in enumerate(KINDS) for n, one in enumerate(standings))


@given(STANDINGS, st.integers(1, 60))
def test_a_proof_is_a_part_of_the_plan_in_its_order(standings, count):
    letters = letters_to(standings)
    found = sampled(letters, standings, count)
    assert len(found) == min(count, len(letters))
    assert found == tuple(letter for letter in letters if letter in found)
    assert sampled(letters, standings, count) == found


@given(STANDINGS, st.integers(2, 60))
def test_every_kind_is_shown(standings, count):
    assert {letter.k for letter in sampled(letters_to(standings), standings, count)} == {0, 1}


@given(STANDINGS)
def test_every_zone_and_level_and_the_hardest_are_shown_when_there_is_room(standings):
    found = sampled(letters_to(standings), standings, 16)
    shown = [standings[letter.n] for letter in found]
    assert {one.result.zone for one in shown} == {one.result.zone for one in standings}
    assert {one.entity.level for one in shown} == {one.entity.level for one in standings}
    for measure in (lambda one: len(one.entity.name), lambda one: len(one.entity.findings)):
        assert max(map(measure, shown)) == max(map(measure, standings))
    for some in (True, False):
        assert any(bool(one.entity.findings) is some for one in shown) == any(
            bool(one.entity.findings) is some for one in standings
        )


@pytest.fixture
def campaign(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    finding = "findings: [{text: T, suggestions: [{what: W, unit: U, by: 2024-02}]}]"
    plain = "".join(entity(f"kota-{n}", "score: 80") for n in range(30))
    odd = (
        entity("merah", "score: 40").replace("score: 80", "score: 40")
        + entity("temuan", f"score: 80, {finding}")
        + entity("kosong", "address: Jalan", 0)
        + entity("panjang" + "-panjang" * 3, "score: 80")
        + entity("provinsi", "score: 80").replace("level: city", "level: province, head: Gubernur")
    )
    return opened(tmp_path, plain + odd)


def test_a_proof_of_a_campaign(campaign):
    found = plan(campaign, sample=7)
    shown = {one.task.told.letter.entity.id for one in found.letters}
    assert {"merah", "temuan", "kosong", "provinsi", "panjang-panjang-panjang-panjang"} <= shown
    assert {one.task.told.letter.letter for one in found.letters} == {"hasil", "lokus"}
    assert len(found.letters) == 7
    assert keys(plan(campaign, sample=7)) == keys(found)


def test_a_proof_of_one_kind_and_of_more_than_there_are(campaign):
    assert len(plan(campaign, sample=500).letters) == 35 + 34 * 2
    found = plan(campaign, sample=3, kinds=("hasil",))
    assert {one.task.told.letter.letter for one in found.letters} == {"hasil"}
    assert len(found.letters) == 3
