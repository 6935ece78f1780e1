"""The follow-up matrix: a row for each suggestion in the order of the findings, and how far all of it is."""

from hypothesis import given
from hypothesis import strategies as st

from mouflow.document.letter_actions import Action, Tally, matrix, progress
from mouflow.document.letter_findings import grouped
from mouflow.model.assessment import Finding, FollowUp, Suggestion
from mouflow.model.assessment_letter import AssessmentLetter
from tests.document.letter_kit import told

HEAD = "mouflow: 1\nassessment: a\nyear: 2023\nentities:\n"
LOCI = "loci: [{id: x, name: Dinas X}, {id: y, name: Dinas Y}]"
ENTITY = f"{HEAD}- {{id: satu, name: Kota Satu, level: city, {LOCI}, "
STATUSES = ("Belum", "Proses", "Selesai")
UNITS = st.sampled_from((None, "x", "Dinas Y", "Lain"))
FOLLOWED = st.none() | st.builds(FollowUp, status=st.sampled_from(STATUSES))
SUGGESTIONS = st.lists(st.builds(Suggestion, what=st.uuids().map(str), unit=UNITS, follow_up=FOLLOWED), max_size=3).map(
    tuple
)
FINDINGS = st.lists(
    st.builds(
        Finding,
        text=st.uuids().map(str),
        unit=UNITS,
        dimension=st.sampled_from((None, "input", "proses")),
        component=st.sampled_from((None, "biaya", "laman")),
        suggestions=SUGGESTIONS,
    ),
    max_size=6,
).map(tuple)


def rows_of(letter: AssessmentLetter) -> tuple[Action, ...]:
    return matrix(letter, grouped(letter.model_copy(update={"locus": None}), ("input", "proses")))


def letter(text: str, locus: str | None = None) -> AssessmentLetter:
    return told(ENTITY + text + "}\n", locus=locus).letter


def random_letter(
    findings: tuple[Finding, ...], general: tuple[Suggestion, ...], locus: str | None = None
) -> AssessmentLetter:
    one = letter("score: 80", locus)
    entity = one.entity.model_copy(update={"findings": findings, "suggestions": general})
    return one.model_copy(update={"entity": entity})


@given(FINDINGS, SUGGESTIONS)
def test_each_suggestion_has_one_row_and_a_finding_without_any_too(
    findings: tuple[Finding, ...], general: tuple[Suggestion, ...]
) -> None:
    one = random_letter(findings, general)
    rows = rows_of(one)
    groups = grouped(one, ("input", "proses"))
    order = [found for group in groups for found in group.findings]
    expected = [(found.text, each.what) for found in order for each in found.suggestions]
    assert [(row.finding, row.suggestion) for row in rows if row.finding and row.suggestion != "–"] == expected
    alone = [found.text for found in order if not found.suggestions]
    assert [row.finding for row in rows if row.suggestion == "–"] == alone
    assert [row.suggestion for row in rows[len(rows) - len(general) :]] == [each.what for each in general]
    assert len(rows) == len(expected) + len(alone) + len(general)


@given(FINDINGS, SUGGESTIONS)
def test_a_repeated_finding_names_the_row_that_says_it(
    findings: tuple[Finding, ...], general: tuple[Suggestion, ...]
) -> None:
    rows = rows_of(random_letter(findings, general))
    for row in rows:
        if row.same is not None:
            first = rows[row.same - 1]
            assert (first.finding, first.same) == (row.finding, None)


@given(FINDINGS, SUGGESTIONS)
def test_counts_are_those_of_the_rows(findings: tuple[Finding, ...], general: tuple[Suggestion, ...]) -> None:
    rows = rows_of(random_letter(findings, general))
    found = progress(rows)
    every = [each for finding in findings for each in finding.suggestions] + list(general)
    states = [each.follow_up.status if each.follow_up else "Belum" for each in every]
    assert [(tally.status, tally.count) for tally in found.tallies] == [(one, states.count(one)) for one in STATUSES]
    assert (found.findings, found.suggestions) == (len(findings), len(every))
    assert found.done == (bool(states) and all(state == "Selesai" for state in states))


@given(FINDINGS, SUGGESTIONS)
def test_a_locus_gets_what_was_found_in_it_and_what_it_is_to_do(
    findings: tuple[Finding, ...], general: tuple[Suggestion, ...]
) -> None:
    rows = rows_of(random_letter(findings, general, "y"))
    wanted = {each.what for one in findings for each in one.suggestions if "Dinas Y" in (one.unit, each.unit)} | {
        each.what for each in general if each.unit == "Dinas Y"
    }
    assert {row.suggestion for row in rows} - {"–"} == wanted


def test_what_a_row_says_and_leaves_to_be_filled_in() -> None:
    followed = "{plan: Surat edaran, target: 2024-03, evidence: Surat nomor 1, status: Proses}"
    one = letter(
        "findings: [{text: Tarif tidak ada, component: biaya, unit: x, suggestions: ["
        "{what: Memasang tarif, unit: y, by: 2024-02-29, evidence: Foto},"
        f"{{what: Menyusun tarif, by: 2024-03, evidence: Naskah, follow_up: {followed}}}]}}]"
    )
    assert rows_of(one) == (
        Action(
            *("Tarif tidak ada", None, "Biaya/tarif", "Dinas X", "Memasang tarif"),
            unit="Dinas Y",
            deadline="29 Februari 2024",
            wanted="Foto",
            status="Belum",
        ),
        Action(
            *("Tarif tidak ada", 1, "Biaya/tarif", "Dinas X", "Menyusun tarif"),
            plan="Surat edaran",
            target="Maret 2024",
            evidence="Surat nomor 1",
            status="Proses",
        ),
    )


def test_the_letter_to_a_locus_does_not_say_of_each_finding_where_it_was() -> None:
    inside, outside = (
        "{text: A, unit: x, suggestions: [{what: B}]}",
        "{text: C, unit: y, suggestions: [{what: D, unit: x}]}",
    )
    rows = rows_of(letter(f"findings: [{inside}, {outside}]", "x"))
    assert [(row.finding, row.place) for row in rows] == [("A", ""), ("C", "Dinas Y")]


def test_progress_of_nothing() -> None:
    found = progress(())
    assert (found.findings, found.suggestions, found.done) == (0, 0, False)
    assert found.tallies == tuple(Tally(status, 0, "0,00%") for status in STATUSES)
