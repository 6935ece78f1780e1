"""Letters about assessments as whole documents: every figure and text is in them, whatever is missing from the file."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mouflow.assessment.case import shown
from mouflow.document.look import style_of
from mouflow.document.style import Style
from mouflow.document.tree import Document, Paragraph, Picture, Row, Table, text_of, walk
from mouflow.model.base import Rich
from mouflow.model.letter import LetterBlock
from mouflow.model.letters import Reply
from mouflow.model.profile import StyleChoice
from mouflow.reading.models import read_laws
from tests.assessment.kit import WORKED, case_of
from tests.document.kit import HOUSE, house_profiles
from tests.document.letter_kit import EVALUASI, HASIL, dimensioned, document, look, told, whole, words

KINDS = (HASIL, EVALUASI)
HEAD = "mouflow: 1\nassessment: a\nyear: 2023\nentities:\n"
LONG = "Unit Pelaksana Teknis Daerah Pusat Kesehatan Masyarakat " + "Pulau-Pulau Terluar " * 12 + "& Hj. Andi Ma'rang"

NAMES = st.text(st.sampled_from("abcAB &'<>.-é"), min_size=1, max_size=30).map(
    lambda name: f"U{' '.join(name.split())}u"
)
SCORES = st.none() | st.integers(0, 10000).map(lambda hundredths: f"{hundredths // 100}.{hundredths % 100:02}")
DIMENSION = st.sampled_from(("input", "proses", "output", "pengaduan"))


def quoted(name: str) -> str:
    return "'" + name.replace("'", "''") + "'"


def keys(**facts: str | None) -> str:
    return "{" + ", ".join(f"{key}: {value}" for key, value in facts.items() if value is not None) + "}"


@st.composite
def suggestion(draw: st.DrawFn, what: str) -> str:
    unit = draw(st.none() | st.sampled_from(("l0", "Bagian Lain")))
    return keys(what=what, unit=unit, by=draw(st.sampled_from((None, "2024-04", "2024-02-29"))))


@st.composite
def finding(draw: st.DrawFn, text: str) -> str:
    found = [draw(suggestion(f"S{text}-{n}q")) for n in range(draw(st.integers(0, 2)))]
    component = draw(st.sampled_from((None, "biaya", "laman", "dasar-hukum")))
    unit = draw(st.sampled_from((None, "l0", "l1", "Lain")))
    dimension = draw(st.none() | DIMENSION)
    return keys(text=text, dimension=dimension, component=component, unit=unit, suggestions=f"[{', '.join(found)}]")


@st.composite
def entity(draw: st.DrawFn, name: str) -> str:
    """An entity with or without loci, dimensions, earlier years, findings and suggestions; all texts differ."""
    loci = [
        keys(
            id=f"l{n}",
            name=quoted(f"Dinas {draw(NAMES)} {name}{n}"),
            score=draw(SCORES),
            dimensions=keys(**draw(st.dictionaries(DIMENSION, SCORES.filter(bool), max_size=4))),
        )
        for n in range(draw(st.integers(0, 3)))
    ]
    findings = [draw(finding(f"T{name}{n}q")) for n in range(draw(st.integers(0, 4)))]
    suggestions = [draw(suggestion(f"W{name}{n}q")) for n in range(draw(st.integers(0, 3)))]
    earlier = [keys(year=f"{2022 - n}", score=draw(SCORES)) for n in range(draw(st.integers(0, 2)))]
    parts = {"loci": loci, "findings": findings, "suggestions": suggestions, "earlier": earlier}
    groups = {part: f"[{', '.join(each)}]" for part, each in parts.items()}
    return keys(id=name, name=quoted(f"Kota {draw(NAMES)}"), level="city", score=draw(SCORES), **groups)


@st.composite
def entities(draw: st.DrawFn) -> list[str]:
    return [draw(entity(f"e{n}")) for n in range(draw(st.integers(1, 3)))]


def file_of(found: list[str]) -> str:
    return HEAD + "".join(f"- {one}\n" for one in found)


def tables(letter: Document) -> dict[str, Table]:
    """The tables with a head, by the words of it."""
    found = [block for block in walk(letter.sheets[0].blocks) if isinstance(block, Table) and block.head]
    return {" ".join(cells(table.head[0])): table for table in found}


def cells(row: Row) -> list[str]:
    blocks = [block for cell in row.cells for block in cell.blocks]
    return [text_of(block.inlines) for block in blocks if isinstance(block, Paragraph)]


@given(entities())
def test_a_result_letter_has_every_score_label_finding_and_suggestion(found: list[str]) -> None:
    case = case_of(file_of(found))
    for n, standing in enumerate(case.standings):
        letter = told(case, n=n)
        text = whole(letter, dimensioned(case))
        rows = [(standing.entity.name, standing.result), *((one.locus.name, one.result) for one in standing.loci)]
        told_rows = next(
            (table.rows for head, table in tables(document(letter)).items() if head.startswith("Inst")), ()
        )
        assert len(told_rows) in (0, len(rows))
        for row, (name, result) in zip(told_rows, rows, strict=False):
            known = (result.zone, result.category, result.opinion)
            said = cells(row)
            assert said[0] == name
            assert (said[1] if result.score is not None else "–") == (
                "–" if result.score is None else shown(result.score)
            )
            assert [label for label in known if label and label not in said] == []
        if not told_rows:
            assert all(result.score is None for _, result in rows)
        assert str(letter.letter.number) in text
        listed = [each.text for each in standing.entity.findings]
        wanted = [
            each.what
            for each in (*standing.entity.suggestions, *(s for f in standing.entity.findings for s in f.suggestions))
        ]
        assert {one: len(re.findall(rf"\b{one}\b", text)) for one in (*listed, *wanted)} == dict.fromkeys(
            (*listed, *wanted), 1
        )


@given(entities(), st.randoms(use_true_random=False), st.sampled_from(KINDS))
def test_the_order_of_entities_does_not_matter(found: list[str], random, kind: str) -> None:
    places = list(range(len(found)))
    random.shuffle(places)
    first, other = case_of(file_of(found)), case_of(file_of([found[place] for place in places]))
    for n, place in enumerate(places):
        assert document(told(other, kind, n=n)) == document(told(first, kind, n=place))


@given(entities(), st.sampled_from(KINDS))
def test_a_letter_to_a_locus_tells_its_own_result_and_findings_and_the_score_of_the_whole(
    found: list[str], kind: str
) -> None:
    case = case_of(file_of(found))
    for n, standing in enumerate(case.standings):
        for one in standing.loci:
            text = whole(told(case, kind, one.locus.id, n))
            for result in (one.result, standing.result):
                assert result.score is None or f"nilai {shown(result.score)}" in text
            assert [name for name in (one.locus.name, standing.entity.name) if name not in text] == []
            asked = {each.unit for f in standing.entity.findings for each in f.suggestions}
            others = [other.locus for other in standing.loci if other is not one and other.locus.id not in asked]
            assert [other.name for other in others if other.name in text] == []
            for each in standing.entity.findings:
                assert (re.search(rf"\b{each.text}\b", text) is not None) == (each.unit == one.locus.id)


@given(entities(), st.sampled_from(KINDS))
def test_the_words_are_well_set_and_the_tables_whole(found: list[str], kind: str) -> None:
    case = case_of(file_of(found))
    for n, standing in enumerate(case.standings):
        for locus in (None, *(one.locus.id for one in standing.loci)):
            letter = document(told(case, kind, locus, n), dimensioned(case))
            for block in walk(letter.sheets[0].blocks):
                if isinstance(block, Table):
                    assert sum(block.columns) == pytest.approx(100)
                    assert min(block.columns) > 2
                assert getattr(block, "role", "") in ("", *letter.style.formats, *letter.style.lists)
            for line in words(told(plain(case), kind, locus, n)):
                assert not re.search(r" [,;.:]|[,;]{2}|,\.|\.{2}| {2}|\bNone\b|\bTrue\b|\bFalse\b|\(\)", line), line


def plain(case):
    """The case with names that no sign of ours could be mistaken for."""
    changed = [
        one.model_copy(
            update={"name": "Kota Satu", "loci": tuple(each.model_copy(update={"name": "Dinas"}) for each in one.loci)}
        )
        for one in case.assessment.entities
    ]
    return replace(case, assessment=case.assessment.model_copy(update={"entities": tuple(changed)}))


def test_many_findings_stand_in_one_table_whose_head_repeats_and_whose_groups_stay_with_their_first_row() -> None:
    many = ", ".join(f"{{text: T{n}q, dimension: {'input' if n % 2 else 'proses'}}}" for n in range(40))
    letter = document(told(f"{HEAD}- {{id: a, name: Kota A, level: city, findings: [{many}]}}\n"))
    (table,) = tables(letter).values()
    assert (len(table.head), len(table.rows)) == (1, 42)
    groups = [row for row in table.rows if len(row.cells) == 1]
    assert [cells(row) for row in groups] == [["Dimensi Proses"], ["Dimensi Input"]]
    assert {letter.style.format(row.cells[0].blocks[0].role).keep_next for row in groups} == {True}


def test_a_table_has_no_column_that_nobody_has_a_value_for() -> None:
    findings = "[{text: T, suggestions: [{what: S}]}]"
    full = f"{HEAD}- {{id: a, name: Kota A, level: city, score: 80, findings: {findings}}}\n"
    assert list(tables(document(told(full)))) == [
        "Instansi Nilai Zona Kategori Opini",
        "No. Temuan",
        "No. Temuan Saran",
    ]
    old = full.replace("2023", "2021")
    assert next(iter(tables(document(told(old))))) == "Instansi Nilai Zona"


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("path", WORKED, ids=lambda path: path.parent.name)
def test_without_findings_a_letter_says_so(kind: str, path) -> None:
    text = whole(told(f"{HEAD}- {{id: a, name: Kota A, level: city, score: 80}}\n", kind))
    assert "tidak ada temuan." in text
    assert "Saran" not in text
    assert "tidak ada temuan" not in whole(told(path.read_text(encoding="utf-8"), kind))


def test_before_there_are_scores_the_letter_says_so_and_names_the_loci() -> None:
    known = "loci: [{id: x, name: Dinas X}], earlier: [{year: 2016, zone: Hijau}]"
    text = f"{HEAD}- {{id: a, name: Kota A, level: city, {known}}}\n"
    said = whole(told(text))
    assert "nilai Kota A belum ditetapkan." in said
    assert "Dalam penilaian sebelumnya, Kota A memperoleh zona Hijau pada tahun 2016." in said
    assert "1. Dinas X." in said
    assert pictures(document(told(text))) == []
    assert [word for word in ("Gambar", "Tabel") if word in said] == []


def pictures(letter: Document) -> list[Picture]:
    lines = (block for block in walk(letter.sheets[0].blocks) if isinstance(block, Paragraph))
    return [inline for line in lines for inline in line.inlines if isinstance(inline, Picture)]


def test_a_dimension_without_a_score_is_an_empty_row_of_the_chart() -> None:
    loci = "[{id: x, name: X, dimensions: {output: 70.125}}, {id: y, name: Y, dimensions: {input: 60, output: 80}}]"
    case = case_of(f"{HEAD}- {{id: a, name: Kota A, level: city, score: 80, loci: {loci}}}\n")
    row = "Diagram batang nilai dimensi: "
    assert [picture.alt for picture in pictures(document(told(case), dimensioned(case)))] == [
        f"{row}Input tidak ada nilai; Proses tidak ada nilai; Output 75,06; Pengaduan tidak ada nilai."
    ]
    assert [picture.alt for picture in pictures(document(told(case, locus="x")))] == [
        f"{row}Output 70,13; Input tidak ada nilai."
    ]


def test_years_are_a_picture_when_two_have_a_score() -> None:
    def alts(earlier: str) -> list[str]:
        text = f"{HEAD}- {{id: a, name: Kota A, level: city, score: 80, earlier: [{earlier}]}}\n"
        return [picture.alt for picture in pictures(document(told(text)))]

    assert alts("{year: 2022, zone: Hijau}") == []
    assert alts("{year: 2022, score: 90}") == [
        "Grafik perkembangan nilai per tahun: 2022 90,00 (Hijau); 2023 80,00 (Hijau)."
    ]


def test_the_laws_are_named_by_their_titles() -> None:
    laws = read_laws((HOUSE / "laws.yaml").read_bytes(), "laws.yaml").value
    assert laws is not None
    titles = {(law.kind, law.number, law.year): law.title for law in laws.laws}
    for kind in KINDS:
        said = whole(told(f"{HEAD}- {{id: a, name: Kota A, level: city}}\n", kind))
        cited = re.findall(r"Undang-Undang Nomor (\d+) Tahun (\d+) tentang (.+?)(?= dan Undang|, Ombudsman)", said)
        assert [title for *_, title in cited] == [titles["UU", number, int(year)] for number, year, _ in cited]
        assert len(cited) == 2


@pytest.mark.parametrize("kind", KINDS)
def test_what_the_file_says_goes_before_what_the_template_says(kind: str) -> None:
    changes = {"subject": "Hal & Lain", "to": (Rich("Sekretaris **Daerah**"), Rich("di Sana")), "reply": Reply()}
    body = (LetterBlock(text="Nilai {{ entity.score | nilai }} & seterusnya"),)
    text = f"{HEAD}- {{id: a, name: Kota A, level: city, score: 80.5}}\n"
    said = words(told(text, kind, body=body, number=None, **changes))
    assert "Hal & Lain" in said
    assert "Yth. Sekretaris Daerah di Sana" in said
    assert "Kami mohon Saudara menyampaikan laporan tindak lanjut atas hasil penilaian tersebut kepada kami." in said
    assert said.index("Nilai 80,50 & seterusnya") == said.index(CLOSING) - 1
    assert not [line for line in said if line.startswith("Keterangan")]


CLOSING = "Demikian kami sampaikan. Atas perhatian dan kerja sama Saudara, kami mengucapkan terima kasih."


@pytest.mark.parametrize("kind", KINDS)
def test_long_names_and_markup_in_names_come_through(kind: str) -> None:
    name = LONG + " <b>{{ 7 * 7 }}</b> **x**"
    loci = f"[{{id: x, name: {quoted(name)}, score: 80}}]"
    text = f"{HEAD}- {{id: a, name: {quoted(name)}, level: city, score: 80, loci: {loci}}}\n"
    squeezed = " ".join(name.split())
    assert squeezed in whole(told(text, kind))
    assert whole(told(text, kind, "x")).count(squeezed) >= 3


@pytest.mark.parametrize("kind", KINDS)
def test_letters_are_set_in_any_profile(kind: str) -> None:
    style: Style = style_of(house_profiles(), "house", StyleChoice())
    case = case_of(WORKED[0].read_text(encoding="utf-8"))
    assert document(told(case, kind), replace(look(), style=style)).style is style
