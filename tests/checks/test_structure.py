"""The rules on references and numbers: planted defects are found, and what looks like one is left alone."""

import pytest

from mouflow.checks import (
    structure_expected,
    structure_gap,
    structure_list_ending,
    structure_list_intro,
    structure_lone_paragraph,
    structure_recital,
    structure_reference,
    structure_reference_kind,
)
from mouflow.checks.frame import Check
from tests.checks.clauses import TEXT, planted
from tests.checks.kit import drafted, findings, foreign, found, worked

GAP, REFERENCE, KIND = structure_gap.CHECK, structure_reference.CHECK, structure_reference_kind.CHECK
CHECKS = (
    GAP,
    REFERENCE,
    KIND,
    structure_lone_paragraph.CHECK,
    structure_expected.CHECK,
    structure_list_ending.CHECK,
    structure_list_intro.CHECK,
    structure_recital.CHECK,
)
WORKED = (
    "kalbar-2021/v1",
    "kalbar-2021/v2",
    "kalbar-2025/v1",
    "kalbar-2025/v2",
    "kalbar-2021-adendum/v1",
    "kalteng-2024/v1",
)


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.id)
def test_examples(check: Check) -> None:
    assert found(check, foreign(check.bad))
    assert not found(check, foreign(check.good))
    assert all(finding.rule in check.rules for finding in findings(check, foreign(check.bad)))
    assert {rule.id for rule in check.rules} == {check.id}


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.id)
def test_good_texts(check: Check) -> None:
    assert not found(check, foreign(TEXT))
    for name in WORKED:
        assert not [each for each in findings(check, worked(name)) if each.rule.severity != "hint"], name


GAPS = (
    ("Pasal 8\n", "Pasal 9\n", "Pasal 9 follows Pasal 7: Pasal 8 is missing; restore it, or number on"),
    ("Pasal 9\n", "Pasal 12\n", "Pasal 12 follows Pasal 8: Pasal 9 – Pasal 11 is missing; restore it, or number on"),
    ("Pasal 5\n", "Pasal 4\n", "Pasal 4 stands here twice; number the second one on, and what follows it"),
    ("Pasal 7\n", "Pasal 2\n", "Pasal 2 follows Pasal 6; put it in its place, or number on"),
    ("(2) Jangka", "(3) Jangka", "Pasal 7 ayat (3) follows ayat (1): ayat (2) is missing; restore it, or number on"),
    ("(2) Jangka", "(1) Jangka", "Pasal 7 ayat (1) stands here twice; number the second one on, and what follows it"),
    (
        "(2) Rencana Kerja sebagaimana",
        "(4) Rencana Kerja sebagaimana",
        "Pasal 3 ayat (4) follows ayat (1): ayat (2) – ayat (3) is missing; restore it, or number on",
    ),
    (
        "c. pertukaran",
        "e. pertukaran",
        "Pasal 2 huruf e follows huruf b: huruf c – huruf d is missing; restore it, or number on",
    ),
    (
        "d. penyediaan",
        "c. penyediaan",
        "Pasal 2 huruf c stands here twice; number the second one on, and what follows it",
    ),
    (
        "2) transparan",
        "3) transparan",
        "Pasal 1 ayat (2) huruf a angka 3 follows angka 1: angka 2 is missing; restore it, or number on",
    ),
    ("b. bahwa", "c. bahwa", "premis c follows premis a: premis b is missing; restore it, or number on"),
    (
        "a. pendampingan penilaian pelayanan publik;\n",
        "",
        "the numbers begin with Pasal 2 huruf b: huruf a is missing; restore it, or number from the beginning",
    ),
    (
        "Pasal 1\nMAKSUD DAN TUJUAN\n",
        "Pasal 2\nMAKSUD DAN TUJUAN\n",
        "the numbers begin with Pasal 2: Pasal 1 is missing; restore it, or number from the beginning",
    ),
)


@pytest.mark.parametrize(("old", "new", "message"), GAPS)
def test_gaps(old: str, new: str, message: str) -> None:
    assert found(GAP, foreign(planted(old, new)))[0] == message


SLIPS = (
    ("Pasal 8\n", "Pasal 9\n", "Pasal 9 follows Pasal 7: Pasal 8 is missing; restore it, or number on"),
    ("Pasal 5\n", "Pasal 4\n", "Pasal 4 stands here twice; number the second one on, and what follows it"),
    ("Pasal 7\n", "Pasal 2\n", "Pasal 2 follows Pasal 6; put it in its place, or number on"),
    ("Pasal 7\n", "Pasal 70\n", "Pasal 70 follows Pasal 6: Pasal 7 – Pasal 69 is missing; restore it, or number on"),
)


@pytest.mark.parametrize(("old", "new", "message"), SLIPS)
def test_a_slip_is_told_once(old: str, new: str, message: str) -> None:
    """Where one number is wrong the next one follows from the right one, and is not at fault."""
    assert found(GAP, foreign(planted(old, new))) == [message]


def test_long_codes_are_numbered_past_a_thousand() -> None:
    code = "".join(f"Pasal {n}\nIsi.\n" for n in range(1, 1006))
    assert found(GAP, foreign(code)) == []
    assert found(GAP, foreign(code.replace("Pasal 1003\nIsi.\n", ""))) == [
        "Pasal 1004 follows Pasal 1002: Pasal 1003 is missing; restore it, or number on"
    ]


def test_a_gap_is_shown_at_its_number() -> None:
    finding = findings(GAP, foreign(planted("(2) Jangka", "(3) Jangka")))[0]
    assert finding.passage
    assert finding.passage.text[finding.start : finding.end] == "(3)"
    assert finding.rule.severity == "error"
    assert findings(GAP, foreign(planted("d. penyediaan", "e. penyediaan")))[0].rule.severity == "warning"


NO_GAPS = (
    ("PARA PIHAK menunjuk narahubung.", "PARA PIHAK menunjuk narahubung dengan nomor telepon\n(021) 5550123."),
    ("PARA PIHAK menunjuk narahubung.", "PARA PIHAK menunjuk narahubung dengan nomor telepon kantor\n(0561) 555012."),
    ("Pasal 8\n", "Pasal 7A\nPENGAKHIRAN\nIsi.\nPasal 8\n"),
    ("Pasal 8\n", "Pasal 7A\nA\nIsi.\nPasal 7B\nB\nIsi.\nPasal 8\n"),
    ("d. penyediaan narasumber.", "d. penyediaan narasumber.\nRuang lingkup lain meliputi:\na. satu; dan\nb. dua."),
    ("PARA PIHAK menunjuk narahubung.", "PARA PIHAK menunjuk narahubung. Pasal 46 PP 28/2018 berlaku."),
    ("PARA PIHAK menunjuk narahubung.", "Pasal 46 PP 28/2018\nberlaku."),
    ("b. pengelolaan pengaduan;\nc. pertukaran data; dan", "b. pengelolaan pengaduan; c. pertukaran data; dan"),
    ("PARA PIHAK menunjuk narahubung.", "“Pasal 3\n(1) Kutipan.\n(3) Akhir.”"),
    ("PARA PIHAK menunjuk narahubung.", "h. satu;\ni. dua;\nj. tiga.\na. Isi;\nb. Isi."),
    ("PARA PIHAK menunjuk narahubung.", "Isi:\ni. satu;\nii. dua;\niii. tiga;\niv. empat; dan\nv. lima."),
    ("PARA PIHAK menunjuk narahubung.", "Nilai 86,60 pada tahun 2023.\nIsi."),
    ("PARA PIHAK menunjuk narahubung.", "Isi sebagaimana dimaksud dalam Pasal 3 ayat (1) dan ayat\n(3) berlaku."),
)


@pytest.mark.parametrize(("old", "new"), NO_GAPS)
def test_what_is_no_gap(old: str, new: str) -> None:
    messages = found(GAP, foreign(planted(old, new)))
    assert not [each for each in messages if "begin with Pasal 4 huruf h" not in each]


def test_drafts_are_numbered_by_position() -> None:
    assert not found(GAP, drafted({"clauses.1.items": ["satu;", "dua; dan", "tiga."]}))


LOST = (
    (
        "dalam Pasal 2 dituangkan",
        "dalam Pasal 12 dituangkan",
        '"Pasal 12" leads nowhere: there is no Pasal 12, the last one is Pasal 9',
    ),
    (
        "dalam Pasal 2 dituangkan",
        "dalam Pasal 10 ayat (1) dituangkan",
        '"Pasal 10 ayat (1)" leads nowhere: there is no Pasal 10, the last',
    ),
    (
        "dalam Pasal 2 dituangkan",
        "dalam Pasal 2 dan Pasal 14 dituangkan",
        '"Pasal 14" leads nowhere: there is no Pasal 14, the last one is',
    ),
    ("dalam Pasal 2 dituangkan", "dalam Pasal 5 sampai dengan Pasal 11 dituangkan", '"Pasal 11" leads nowhere'),
    ("dalam Pasal 2 dituangkan", "dalam Pasal 11 Nota Kesepakatan ini dituangkan", '"Pasal 11" leads nowhere'),
    (
        "dalam Pasal 2 huruf b",
        "dalam Pasal 2 huruf e",
        '"Pasal 2 huruf e" leads nowhere: there is no Pasal 2 huruf e, the last one is huruf d',
    ),
    (
        "dalam Pasal 2 huruf b",
        "dalam Pasal 2 huruf b dan huruf f",
        '"huruf f" leads nowhere: there is no Pasal 2 huruf f, the last one is',
    ),
    (
        "dalam Pasal 2 huruf b",
        "dalam Pasal 7 ayat (3)",
        '"Pasal 7 ayat (3)" leads nowhere: there is no Pasal 7 ayat (3), the last one is ayat (2)',
    ),
    ("dalam Pasal 2 huruf b", "dalam Pasal 1 ayat (2) huruf d", '"Pasal 1 ayat (2) huruf d" leads nowhere'),
    (
        "dalam Pasal 2 huruf b",
        "dalam Pasal 1 ayat (2) huruf a angka 4",
        '"Pasal 1 ayat (2) huruf a angka 4" leads nowhere',
    ),
    (
        "Rencana Kerja sebagaimana dimaksud pada ayat (1)",
        "Rencana Kerja sebagaimana dimaksud pada ayat (5)",
        '"ayat (5)" leads nowhere',
    ),
    (
        "Jangka waktu sebagaimana dimaksud pada ayat (1)",
        "Jangka waktu sebagaimana dimaksud pada ayat (1) dan (4)",
        '"(4)" leads nowhere',
    ),
    (
        "b. bahwa penyelenggara",
        "b. bahwa sesuai dengan huruf d penyelenggara",
        '"huruf d" leads nowhere: there is no huruf d, the last one is premis c',
    ),
)


@pytest.mark.parametrize(("old", "new", "message"), LOST)
def test_lost_references(old: str, new: str, message: str) -> None:
    messages = found(REFERENCE, foreign(planted(old, new)))
    assert len(messages) == 1
    assert messages[0].startswith(message)
    assert messages[0].endswith("; correct the number")


def test_a_missing_pasal_is_certain_where_all_are_known() -> None:
    def severity(text: str) -> list[str]:
        return [finding.rule.severity for finding in findings(REFERENCE, foreign(text))]

    text = planted("dalam Pasal 2 dituangkan", "dalam Pasal 12 dituangkan")
    assert severity(text) == ["error"]
    assert severity(text.replace("Pasal 8\n", "")) == ["warning"]
    assert severity(planted("dalam Pasal 2 huruf b", "dalam Pasal 2 huruf e")) == ["warning"]


def test_typed_references_of_a_draft() -> None:
    words = "Pelaksanaan sebagaimana dimaksud dalam {} dilakukan bersama."
    assert findings(REFERENCE, drafted({"clauses.5.text": words.format("Pasal 21")}))[0].rule.severity == "error"
    assert found(REFERENCE, drafted({"clauses.5.text": words.format("Pasal 2 huruf f")}))
    assert found(REFERENCE, drafted({"clauses.5.text": words.format("[[ruang-lingkup]] huruf f")}))
    assert not found(REFERENCE, drafted({"clauses.5.text": words.format("[[ruang-lingkup]] huruf d")}))
    assert not found(REFERENCE, drafted({"clauses.5.text": words.format("Pasal 2 huruf d")}))


def test_an_annex_that_is_not_there() -> None:
    assert found(REFERENCE, drafted("work_plan: []")) == [
        '"Lampiran" leads nowhere: this text has no annex; add the work plan, or leave the reference out'
    ]


NOT_LOST = (
    "Hal ini sesuai dengan Pasal 46 PP 28/2018.",
    "Hal ini sesuai dengan Pasal 21 Undang-Undang Nomor 25 Tahun 2009.",
    "PARA PIHAK mengesampingkan Pasal 1266 dan Pasal 1267 Kitab Undang-Undang Hukum Perdata.",
    "Hal ini sesuai dengan Pasal 15 Perjanjian Kerja Sama Nomor 3 Tahun 2020.",
    "Hal ini disebut “sebagaimana dimaksud dalam Pasal 99”.",
    "Hal ini sebagaimana dimaksud dalam Pasal 1 ayat (2) huruf a angka 3.",
    "Hal ini sebagaimana dimaksud dalam Pasal 5 sampai dengan Pasal 8.",
    "Hal ini sebagaimana dimaksud dalam Pasal 2 huruf a, b, dan c.",
    "Hal ini sebagaimana dimaksud dalam UU 25/2009 Pasal 36 ayat (9).",
    "Hal ini sebagaimana dimaksud dalam premis huruf c.",
    "Hal ini sebagaimana tercantum dalam Lampiran.",
    "Hal ini mencapai angka 99 dan ditulis dengan huruf z kecil.",
    "Hal ini sebagaimana dimaksud dalam Pasal 3 dan 14 (empat belas) hari kemudian.",
)


@pytest.mark.parametrize("words", NOT_LOST)
def test_references_that_lead_somewhere(words: str) -> None:
    subject = foreign(planted("PARA PIHAK menunjuk narahubung.", words))
    assert not found(REFERENCE, subject)
    assert not found(KIND, subject)


def test_an_addendum_refers_to_its_parent() -> None:
    text = TEXT.replace("NOTA KESEPAKATAN\nANTARA", "ADENDUM PERTAMA\nATAS\nNOTA KESEPAKATAN\nANTARA")
    assert not found(REFERENCE, foreign(text.replace("dalam Pasal 2 dituangkan", "dalam Pasal 22 dituangkan")))
