"""The engine on real consecutive versions of agreements, and on a long text with known edits, by a judge of its own."""

from collections.abc import Sequence
from pathlib import Path
from random import Random

import pytest

from tests.compare.engine_kit import flat, sound, text_of
from tests.writers.judges import SHARED, shared_judge

PAIRS = SHARED.parent / "corpora" / "pairs"
FIGURES = ("marked", "minimum", "unchanged_marked", "lcs", "islands", "moved", "moved_excess")

pytestmark = pytest.mark.skipif(not PAIRS.is_dir(), reason="the corpora and judges are not beside the project")


def paragraphs(path: Path) -> list[str]:
    judge = shared_judge("make_docx")
    return [text for text in judge.plain_paragraphs(*judge.blocks_of_file(path)) if text.strip()]


def measured(old: Sequence[str], new: Sequence[str]) -> dict[str, int]:
    shared_judge("docx_text")
    one, two = text_of(*old), text_of(*new)
    told = flat(sound(one, two), one, two)
    return dict(shared_judge("redline_metrics").measure(told, "\n".join(old), "\n".join(new)))


def test_real_versions_are_marked_sparingly() -> None:
    total = dict.fromkeys(FIGURES, 0)
    olds = sorted(PAIRS.glob("*-old.md"))
    assert len(olds) == 13
    for old in olds:
        found = measured(paragraphs(old), paragraphs(old.with_name(old.name.replace("-old", "-new"))))
        total = {name: total[name] + found[name] for name in FIGURES}
    assert total["marked"] <= 0.97 * total["minimum"]
    assert total["islands"] <= 155
    assert total["unchanged_marked"] <= 0.005 * total["lcs"]
    assert total["moved"] > 900
    assert total["moved_excess"] <= 25


def test_every_move_of_a_thousand_pages_is_found_and_no_other() -> None:
    shared_judge("make_docx")
    maker = shared_judge("make_scaling_pairs")
    before = maker.build(maker.source_paragraphs(str(PAIRS)), 500_000)
    vocabulary = [word for _, text in before[:3000] for word in text.split() if word.isalpha()]
    after, truth = maker.edit(before, Random("7/1000"), vocabulary)
    old, new = (text_of(*(text for _, text in side)) for side in (before, after))
    plan = sound(old, new)
    assert len(truth["moved"]) == 51
    assert sorted(old[i].text for move in plan.moves for i in range(*move.old)) == sorted(truth["moved"])
