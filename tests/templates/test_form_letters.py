"""Letters that enclose something to be filled in, word for word and by their shape: forms, matrix, pendampingan."""

import re

import pytest

from mouflow.document.letter_findings import component_words
from mouflow.document.tree import Cell, Document, Paragraph, Sheet, Table, text_of, walk
from mouflow.model.assessment import BESIDE, COMPONENTS
from mouflow.model.letters import Reply
from tests.assessment.kit import ROOT, case_of
from tests.document.letter_kit import dimensioned, document, told, whole
from tests.templates.outline import outline

MANDIRI, LANJUT, PENDAMPINGAN = "surat-penilaian-mandiri", "laporan-tindak-lanjut", "surat-pendampingan"
KINDS = (MANDIRI, LANJUT, PENDAMPINGAN)
BABEL = (ROOT / "drafts" / "babel-2024" / "assessment.yaml").read_text(encoding="utf-8")
KUBU_RAYA = (ROOT / "drafts" / "kubu-raya-2021" / "assessment.yaml").read_text(encoding="utf-8")
BARE = """
mouflow: 1
assessment: a
year: 2023
entities: [{id: satu, name: Kementerian Contoh, level: central}]
"""
LONG = "Dinas Perumahan Rakyat, Kawasan Permukiman & Pertanahan Kabupaten <Pangkajene> 'Ma'rang' " + "Pulau " * 30


def many(count: int) -> str:
    """An entity with so many findings of two suggestions each in a unit of a long name, one of them done."""
    followed = "{what: Kedua, follow_up: {status: Selesai, evidence: Foto}}"
    findings = "".join(
        f"  - {{text: Temuan {n}, unit: x, component: {tuple(COMPONENTS)[n % 14]}, suggestions: "
        f"[{{what: Pertama, unit: x, by: 2024-04}}, {followed}]}}\n"
        for n in range(count)
    )
    name = LONG.strip().replace("'", "''")
    return (
        "mouflow: 1\nassessment: a\nyear: 2023\nentities:\n- id: satu\n  name: Kota Satu\n  level: city\n"
        f"  loci: [{{id: x, name: '{name}'}}]\n" + (f"  findings:\n{findings}" if findings else "")
    )


def made(text: str, kind: str, locus: str | None = None, **changes: object) -> Document:
    case = case_of(text)
    return document(told(case, kind, locus, **changes), dimensioned(case))


def tables(sheet: Sheet) -> list[Table]:
    return [block for block in walk(sheet.blocks) if isinstance(block, Table) and block.role == "form-table"]


def said(cell: Cell) -> str:
    return "\n".join(text_of(block.inlines) for block in walk(cell.blocks) if isinstance(block, Paragraph))


def form_sheets(found: Document) -> list[Sheet]:
    return [sheet for sheet in found.sheets if sheet.role == "form"]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    ("text", "locus"),
    [(BABEL, None), (KUBU_RAYA, None), (KUBU_RAYA, "disdukcapil"), (BARE, None), (many(1), "x")],
    ids=["babel", "kubu-raya", "kubu-raya-disdukcapil", "bare", "long-x"],
)
def test_form(kind: str, text: str, locus: str | None, golden) -> None:
    golden(outline(made(text, kind, locus)))


@pytest.mark.parametrize(("text", "units"), [(BABEL, 7), (KUBU_RAYA, 2), (BARE, 1), (many(0), 1)])
def test_a_form_for_each_unit_with_each_component_once(text: str, units: int) -> None:
    sheets = form_sheets(made(text, MANDIRI))
    assert len(sheets) == units
    for sheet in sheets:
        (table,) = tables(sheet)
        named = [said(row.cells[1]) for row in table.rows if len(row.cells) == 6]
        assert [name for name in named if name] == [component_words(name) for name in (*COMPONENTS, *BESIDE)]


def test_the_form_of_a_locus_stands_alone_and_is_on_a_landscape_page_with_a_head_that_repeats() -> None:
    found = made(KUBU_RAYA, MANDIRI, "disdukcapil")
    assert [sheet.role for sheet in found.sheets] == ["text", "form"]
    assert found.style.format("form").landscape
    (table,) = tables(found.sheets[1])
    assert [said(cell) for cell in table.head[0].cells] == [
        *("No.", "Komponen", "Indikator", "Nilai (0–3)", "Bukti", "Catatan")
    ]


def test_indicators_stand_in_the_form_with_what_is_known_of_them() -> None:
    text = KUBU_RAYA.replace("component: persyaratan}", "component: persyaratan, value: 0, evidence: Foto papan}")
    assert text != KUBU_RAYA
    (table,) = tables(form_sheets(made(text, MANDIRI, "disdukcapil"))[0])
    rows = {said(row.cells[1]): [said(cell) for cell in row.cells] for row in table.rows if len(row.cells) == 6}
    assert rows["Persyaratan"] == ["2", "Persyaratan", "Persyaratan dipublikasikan (contoh)", "0", "Foto papan", ""]
    assert rows["Dasar hukum"] == ["1", "Dasar hukum", "", "", "", ""]


@pytest.mark.parametrize(("text", "kind"), [(BARE, MANDIRI), (KUBU_RAYA, MANDIRI), (BABEL, LANJUT)])
def test_every_row_to_be_filled_in_has_room_for_a_hand(text: str, kind: str) -> None:
    found = made(text, kind)
    room = found.style.format("form-open")
    assert (room.before or 0) + (room.after or 0) >= 18  # points: with the line itself about a centimetre
    rows = [row for sheet in found.sheets for table in tables(sheet) for row in table.rows if len(row.cells) > 1]
    assert rows
    for row in rows:
        empty = [cell for cell in row.cells if not said(cell)]
        roles = {block.role for cell in row.cells for block in cell.blocks if isinstance(block, Paragraph)}
        assert not empty or "form-open" in roles


def test_a_matrix_has_a_row_for_each_of_forty_suggestions() -> None:
    found = made(many(20), LANJUT)
    (table,) = tables(form_sheets(found)[0])
    assert [said(cell) for cell in table.head[0].cells] == [
        *("No.", "Temuan", "Saran", "Perangkat daerah penanggung jawab"),
        *("Rencana aksi", "Target", "Bukti", "Status"),
    ]
    assert [said(row.cells[0]) for row in table.rows] == [str(n) for n in range(1, 41)]
    assert [said(row.cells[1]) for row in table.rows][1] == "Sama dengan nomor 1"
    assert {said(row.cells[7]) for row in table.rows} == {"Belum", "Selesai"}
    text = whole(told(many(20), LANJUT))
    assert "tercatat 20 (dua puluh) temuan dan 40 (empat puluh) saran" in text
    assert "50,00%" in text


@pytest.mark.parametrize(
    ("text", "kind", "count"),
    [(BABEL, MANDIRI, "1 berkas"), (BARE, MANDIRI, "1 berkas"), (BABEL, LANJUT, "1 berkas"), (BARE, LANJUT, "–")],
)
def test_annexes_are_counted(text: str, kind: str, count: str) -> None:
    lines = whole(told(text, kind)).splitlines()
    assert lines[lines.index("Lampiran") + 2] == count


def test_what_is_done_is_not_asked_for_again() -> None:
    text = BARE.replace("central}", "central, suggestions: [{what: A, follow_up: {status: Selesai}}]}")
    assert "Seluruh saran telah selesai ditindaklanjuti." in whole(told(text, LANJUT))
    assert "Kami mohon Saudara melengkapi" not in whole(told(text, LANJUT))
    open_ = text.replace("Selesai", "Proses")
    assert "Kami mohon Saudara melengkapi" in whole(told(open_, LANJUT))
    assert "Unit kerja penanggung jawab" in whole(told(open_, LANJUT))


def test_the_pendampingan_of_kubu_raya_says_what_is_known_without_any_score() -> None:
    text = whole(told(KUBU_RAYA, PENDAMPINGAN))
    for words in (
        "Hasil penilaian terakhir Pemerintah Kabupaten Kubu Raya adalah Zona Hijau pada tahun 2016.",
        "11 OPD belum memiliki laman resmi",
        "2 OPD belum memakai alamat laman .go.id",
        "Kunjungan penilaian dilakukan tanpa pemberitahuan terlebih dahulu.",
        "Keterangan lebih lanjut dan konsultasi selama pendampingan dapat diperoleh dari Sekretariat, telepon 021 1.",
    ):
        assert words in text
    for component in COMPONENTS:
        assert component_words(component) in text


def test_several_earlier_results_stand_in_a_table() -> None:
    text = BABEL.replace("    earlier:\n", '    earlier:\n      - {year: 2021, score: "79,10"}\n')
    lines = whole(told(text, PENDAMPINGAN)).splitlines()
    start = lines.index("Opini") + 1
    assert lines[start : start + 10] == [
        *("2022", "78,73", "Hijau", "B", "Kualitas Tinggi"),
        *("2021", "79,10", "Kuning", "–", "–"),
    ]


def test_many_loci_stand_in_a_list_and_few_in_a_sentence() -> None:
    def paragraphs(count: int) -> list[str]:
        loci = ", ".join(f"{{id: l-{n}, name: Unit {n}}}" for n in range(count))
        return whole(told(BARE.replace("central}", f"central, loci: [{loci}]}}"), PENDAMPINGAN)).splitlines()

    assert any(line.startswith("Lokus yang tercatat pada kami adalah Unit 0, Unit 1,") for line in paragraphs(10))
    lines = paragraphs(11)
    start = lines.index("Lokus yang tercatat pada kami adalah sebagai berikut:") + 1
    assert lines[start : start + 11] == [f"{n + 1}. Unit {n}{'.' if n == 10 else ';'}" for n in range(11)]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(("text", "locus"), [(BABEL, None), (BABEL, "disdik"), (BARE, None), (many(3), "x")])
def test_nothing_is_asked_that_the_file_does_not_say(kind: str, text: str, locus: str | None) -> None:
    found = whole(told(text, kind, locus, reply=Reply(), date=None, number=None, copies=()))
    assert "None" not in found
    assert "paling lambat tanggal" not in found
    assert not re.search(r" [,;.:]|[,;]{2}|,\.|(?<!…)\.{2}", found.replace(" .go.id", "")), found


@pytest.mark.parametrize("kind", KINDS)
def test_a_subject_of_the_file_goes_before_that_of_the_template(kind: str) -> None:
    lines = whole(told(BABEL, kind, subject="Hal yang lain")).splitlines()
    assert lines[lines.index("Hal") + 2] == "Hal yang lain"
    own = whole(told(BABEL, kind)).splitlines()
    assert own[own.index("Hal") + 2].endswith("Pelayanan Publik Tahun 2023")
