"""Comparing two drafts: laws over random edits of random drafts, and the worked drafts."""

import re
from collections import Counter
from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mouflow.compare.atoms import Atoms
from mouflow.compare.comparison import Comparison, Fate, Provision, ProvisionChange
from mouflow.compare.drafts import OtherAgreement, compare
from mouflow.compare.passages import Printer, side_of
from mouflow.document.tree import Heading, Paragraph, text_of, walk
from mouflow.model.draft import Draft
from mouflow.workspace.folder import open_workspace
from mouflow.workspace.matters import document, held
from tests.compare.drafts_kit import ROOT, WORKED, any_draft, edited, told, worked

SEEDS = st.integers(0, 2**32)
SWAPPED: dict[Fate, Fate] = {"added": "removed", "removed": "added", "split": "merged", "merged": "split"}


@given(SEEDS)
def test_a_draft_is_the_same_as_itself(seed: int) -> None:
    draft = any_draft(seed)
    comparison = compare(draft, draft)
    assert comparison.empty
    assert {each.fates for each in comparison.clauses} == {("unchanged",)}


@given(SEEDS, SEEDS)
def test_everything_is_told_once(seed: int, change: int) -> None:
    old = any_draft(seed)
    new = edited(old, change)
    comparison = compare(old, new)
    for draft, side in ((old, "old"), (new, "new")):
        whole = side_of(Printer(draft, Atoms(), {}))
        expected = [passage.provision for passages in whole.passages for passage in passages]
        found = [p for each in comparison.clauses for part in each.provisions if (p := getattr(part, side))]
        assert Counter(found) == Counter(expected)
        clauses = [p for each in comparison.clauses if (p := getattr(each, side))]
        assert Counter(clauses) == Counter(whole.clauses)
        recitals = [p for part in comparison.recitals if (p := getattr(part, side))]
        assert Counter(recitals) == Counter(passage.provision for passage in whole.recitals)
    assert [each.new.id for each in comparison.clauses if each.new] == [each.id for each in new.clauses]


@given(SEEDS, SEEDS)
def test_the_other_way_round_is_the_mirror(seed: int, change: int) -> None:
    old = any_draft(seed)
    new = edited(old, change)
    assert facts(compare(new, old), False) == facts(compare(old, new), True)


@given(SEEDS, SEEDS)
def test_spans_cut_out_the_words(seed: int, change: int) -> None:
    old = any_draft(seed)
    comparison = compare(old, edited(old, change))
    for part in (*comparison.recitals, *(part for each in comparison.clauses for part in each.provisions)):
        for each in part.wordings:
            assert part.old
            assert part.new
            assert part.old.text[slice(*each.old_span)] == each.old
            assert part.new.text[slice(*each.new_span)] == each.new


@given(SEEDS, SEEDS)
def test_no_change_is_told_of_words_that_both_share(seed: int, change: int) -> None:
    """Words outside of the changes are the same on both sides, but for the numbers in references."""
    old = any_draft(seed)
    for part in parts(compare(old, edited(old, change))):
        if part.old and part.new and {"reworded"} == set(part.fates):
            assert outside(part.old, [each.old_span for each in part.wordings]) == outside(
                part.new, [each.new_span for each in part.wordings]
            )


def parts(comparison: Comparison) -> Iterable[ProvisionChange]:
    yield from comparison.recitals
    for each in comparison.clauses:
        yield from each.provisions


REFERENCE = re.compile(
    r"(?:premis |Pasal \d+ ?)?(?:ayat \(\d+\) ?)?(?:huruf [a-z]+\)? ?)?(?:angka \d+\) ?)?(?:huruf [a-z]+\))?"
)


def outside(side: Provision, spans: list[tuple[int, int]]) -> str:
    """The letters outside of the spans, without what may be a number in a reference."""
    kept, end = "", 0
    for start, stop in spans:
        kept, end = kept + side.text[end:start], max(end, stop)
    kept += side.text[end:]
    return re.sub(r"\W", "", REFERENCE.sub("", re.sub(r"\[\[.*?\]\]", "", kept)))


def facts(comparison: Comparison, swap: bool) -> object:
    """What a comparison says without its order; exchanged where it is to be seen from the other side."""

    def sides(change: object) -> tuple[object, object]:
        pair = (getattr(change, "old"), getattr(change, "new"))  # noqa: B009 - the attributes of several classes
        return (pair[1], pair[0]) if swap else pair

    def fates(found: tuple[Fate, ...]) -> frozenset[Fate]:
        return frozenset(SWAPPED.get(fate, fate) if swap else fate for fate in found)

    def part(change: ProvisionChange) -> object:
        words = frozenset(
            (each.kind, *sides(each), *((each.new_span, each.old_span) if swap else (each.old_span, each.new_span)))
            for each in change.wordings
        )
        return fates(change.fates), *sides(change), words, frozenset(change.others)

    def clause(change: object) -> object:
        each = change
        return (
            fates(each.fates),  # type: ignore[attr-defined]  # a ClauseChange
            *sides(each),
            frozenset(part(one) for one in each.provisions),  # type: ignore[attr-defined]
            frozenset(each.others),  # type: ignore[attr-defined]
        )

    return (
        frozenset(clause(each) for each in comparison.clauses),
        frozenset(part(each) for each in comparison.recitals),
        frozenset(
            (
                each.part,
                each.name,
                each.kind,
                *sides(each),
                *((each.new_way, each.old_way) if swap else (each.old_way, each.new_way)),
            )
            for each in comparison.fields
        ),
    )


@pytest.mark.parametrize("name", WORKED[:4])
def test_texts_are_those_of_the_document(name: str) -> None:
    """Every provision reads as it is printed, its references and values too."""
    workspace = open_workspace(ROOT)
    (matter,) = held(workspace, ROOT / "drafts" / f"{name}.yaml").matters
    assert isinstance(matter.text, Draft)
    blocks = walk(tuple(block for sheet in document(workspace, matter).sheets for block in sheet.blocks))
    printed = {text_of(block.inlines) for block in blocks if isinstance(block, Paragraph | Heading)}
    side = side_of(Printer(matter.text, Atoms(), {}))
    wanted = [p.provision.text for passages in (*side.passages, side.recitals) for p in passages if p.kind != "title"]
    assert len(wanted) > 20
    assert [text for text in wanted if text not in printed] == []


def test_the_first_alignment_round() -> None:
    """A new clause, a moved one, and two reworded provisions of which one changed a figure; and nothing else."""
    comparison = compare(worked("kalbar-2025/v1"), worked("kalbar-2025/v2"))
    assert told(comparison) == [
        "ruang-lingkup: reworded",
        "  Pasal 2 huruf c: reworded",
        "    substantive: '' → 'dan percepatan penyelesaian '",
        "    substantive: '' → ' agar tidak ada laporan yang berulang'",
        "independensi: added",
        "  Pasal 4: added",
        "  Pasal 4: added",
        "jangka-waktu: reworded",
        "  Pasal 7 ayat (2): reworded",
        "    value: '3 (tiga)' → '6 (enam)'",
        "monev: moved",
    ]
    moved = next(each for each in comparison.clauses if each.id == "monev")
    assert moved.after == "jangka-waktu"
    assert (moved.old and moved.old.label, moved.new and moved.new.label) == ("Pasal 5", "Pasal 8")


def test_the_signed_text_of_2021() -> None:
    comparison = compare(worked("kalbar-2021/v1"), worked("kalbar-2021/v2"))
    lines = told(comparison)
    assert [line for line in lines if not line.startswith(" ")] == [
        "ruang-lingkup: reworded",
        "narahubung: removed",
        "final · : substantive: false → true",
        "parties · ombudsman · number: substantive:  → 01/ORI-MOU/V/2021 (contoh)",
        "parties · pemprov · number: substantive:  → 02/PEMPROV-NK/V/2021 (contoh)",
        "signing · date: value:  → 2021-05-31",
        "requests · r-pengaduan · met_by: substantive: pengaduan, narahubung → ",
        "work_plan · Pengelolaan pengaduan: substantive: Pengelolaan pengaduan; Mekanisme pengelolaan pengaduan dan "
        "daftar narahubung; ombudsman: Menunjuk narahubung; pemprov: Menunjuk narahubung di setiap perangkat daerah; "
        "2021; Pontianak; Anggaran masing-masing PIHAK; Biro Organisasi → ",
    ]


def test_two_agreements_are_not_compared() -> None:
    with pytest.raises(OtherAgreement) as caught:
        compare(worked("kalbar-2021/v1"), worked("kalbar-2025/v1"))
    assert str(caught.value) == '"kalbar-2021" and "kalbar-2025" are two agreements; compare two drafts of the same one'
