"""Letters on their way to another process: the same letter arrives, and what letters share goes packed once."""

import pickle
from dataclasses import replace

import pytest

from mouflow.document.assessment_letter import Told
from mouflow.document.letter_packing import packed, unpacked
from tests.document.letter_kit import case_of, told
from tests.templates.test_assessment_letters import BABEL, HASIL


@pytest.mark.parametrize("locus", [None, "disdik"])
def test_the_same_letter_arrives(locus: str | None) -> None:
    one = told(case_of(BABEL), HASIL, locus)
    there: Told = pickle.loads(pickle.dumps(one))
    assert there == one
    assert there.letter.entity is there.standing.entity
    assert there.letter.locus in (None, *(each.locus for each in there.standing.loci))
    assert there.result == one.result


def test_a_letter_about_another_entity_than_its_standing_arrives_too() -> None:
    one = told(case_of(BABEL), HASIL)
    other = one.letter.model_copy(update={"entity": one.letter.entity.model_copy(update={"id": "lain"})})
    odd = replace(one, letter=other)
    assert pickle.loads(pickle.dumps(odd)) == odd


def test_what_is_shared_is_packed_and_unpacked_once() -> None:
    value = [1, 2]
    assert packed(value) is packed(value)
    assert packed([1, 2]) is not packed(value)
    assert unpacked(packed(value)) is unpacked(packed([1, 2]))
