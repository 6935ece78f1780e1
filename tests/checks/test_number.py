"""The rules on numbers: planted defects are found, and what looks like one is left alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mouflow.checks import number_money_form, number_separators, number_words
from mouflow.checks.frame import Check
from tests.checks.kit import findings, fixed, foreign, found, worked

CHECKS = (number_money_form.CHECK, number_separators.CHECK, number_words.CHECK)
WORKED = (
    "kalbar-2021/v1",
    "kalbar-2021/v2",
    "kalbar-2025/v1",
    "kalbar-2025/v2",
    "kalbar-2021-adendum/v1",
    "kalteng-2024/v1",
    "kalbar-2025/surat-undangan",
)
WORDS_BAD = (
    "berlaku 3 (empat) tahun",
    "sejak tahun 2021 (dua ribu dua puluh)",
    "sebesar Rp5.000.000,00 (enam juta rupiah)",
    "sebesar Rp 5.000.000,- (lima ratus ribu rupiah)",
    "nilai 86,60 % (delapan puluh enam koma enam satu persen)",
    "capaian 100% (sembilan puluh persen)",
    "dalam lima belas (14) hari kerja",
    "untuk 15 (duapuluh lma) orang",
    "sebanyak 4 (emapt) rangkap",
    "yang ke-3 (keempat) kali",
    "anggaran Rp1,5 miliar (satu miliar rupiah)",
    "Dua Juta Rupiah (Rp3.000.000,00)",
    "PALING SEDIKIT 5 (LIMA BELAS) KALI",
    "12 (Sebelas) bulan",
    "10.000 (seribu) lembar",
    "14 (empat puluh) hari",
    "2 (dua puluh dua puluh) kali",
    "tahun anggaran 2025 (dua ribu dua puluh enam)",
    "0,5 (nol koma enam) persen",
    "dihadiri oleh 2/3 (tiga perempat) dari jumlah anggota",
    "paling sedikit 1/2 (Seperempat) bagian",
    "sebesar Rp: 5.000.000,00 (enam juta rupiah)",
)
WORDS_GOOD = (
    "berlaku 3 (tiga) tahun",
    "1 (satu) atau 2 (dua) kali",
    "yang ke-3 (ketiga) kali",
    "dibuat 3 (tiga) rangkap",
    "100% (seratus persen)",
    "3 (kategori baik)",
    "Rp5.000.000,00 (lima juta rupiah)",
    "Rp5.000.000,00 (Lima Juta Rupiah)",
    "86,60 % (delapan puluh enam koma enam nol persen)",
    "86,60 % (delapan puluh enam koma enam puluh persen)",
    "86,6 (delapan puluh enam koma enam)",
    "tahun 2025 (dua ribu dua puluh lima)",
    "2 x 24 (dua kali dua puluh empat) jam",
    "12 (sebelas kabupaten dan satu kota)",
    "15 (duapuluh laki-laki, lima perempuan)",
    'tertulis "3 (empat) tahun" dalam draf lama',
    "21 (dua puluh satu) hari kalender",
    "1.001 (seribu satu)",
    "dihadiri oleh 2/3 (dua pertiga) dari jumlah anggota",
    "1/2 (setengah) bagian, 2/4 (seperdua), 3/4 (tiga per empat), 1/4 (Seperempat)",
    "Nomor 30/2021 (dua pertiga disetujui)",
    "rasio 1/0 (satu pernol) dan 2/3 (per)",
    "Rp1,5 miliar (satu miliar lima ratus juta rupiah)",
    "tiga (3) tahun",
    "meliputi dua (1) pendampingan; dan (2) pelatihan",
    "Pasal 7 (lihat Pasal 8)",
    "5 (tempat) dan 4 (lama)",
    "2,5 (dua setengah) jam",
    "Rp1.000.000.000,00 (satu milyar rupiah)",
)
MONEY_BAD = (
    "sebesar Rp 10.000",
    "sebesar Rp. 10.000.000,00",
    "sebesar Rp: 5.000.000,00",
    "sebesar Rp : 5.000.000,00",
    "sebesar Rp10.000,-",
    "sebesar Rp. 5.000.-",
    "sebesar Rp10000000",
    "sebesar Rp10,000.00",
    "sebesar Rp1,500,000",
    "sebesar Rp 5 juta",
    "SEBESAR RP10.000",
    "sebesar rp 25.000,00 (dua puluh lima ribu rupiah)",
    "sebesar Rp10.000,5",
)
MONEY_GOOD = (
    "sebesar Rp10.000,00",
    "sebesar Rp10.000",
    "sebesar Rp5 juta",
    "sebesar Rp1,5 miliar",
    "sebesar Rp0",
    "sebesar Rp500",
    "sebesar Rp1.250.000.000,00 (satu miliar dua ratus lima puluh juta rupiah)",
    "sepuluh ribu rupiah",
    "10.000 rupiah",
    'tertulis "Rp 10.000" di kuitansi',
    "kode Rp-10.000",
    "GRP 10.000",
)
SEPARATORS_BAD = (
    "Nilai 2022 adalah 80,27 dan nilai 2023 adalah 86.60.",
    "Skor 93,71\nSkor 95.32",
    "capaian 70,70% dari target 86.6%",
    "Rp10.000,00 untuk nilai 86.60",
    "nilai 95,32, 94.34, dan 94,29",
    "86,60\n93.71",
    "rata-rata 93.71 sedangkan bobot 21,85 persen",
    "naik 1.5 persen menjadi 86,60",
    "indeks 3,45 dan indeks 3.50",
    "memperoleh 88.42 (tertinggi) dan 87,06 poin",
)
SEPARATORS_GOOD = (
    "Nilai 2022 adalah 80,27 dan nilai 2023 adalah 86,60.",
    "Skor 93.71\nSkor 95.32",
    "nilai 86,60 pada pukul 09.30 WIB",
    "nilai 86,60; rapat 09.00–10.30 WIB",
    "nilai 86,60 pada 12.05.2023",
    "nilai 86,60 dari 10.000 responden",
    "nilai 86,60 menurut versi 1.20",
    "nilai 86,60 menurut Pasal 5.12",
    "nilai 86,60; Tabel 3.12",
    "nilai 86,60; rapat mulai jam 13.30",
    'nilai 86,60; tertulis "nilai 86.60"',
    "Rp10.000,00 dan Rp1.250.000,00",
)
PLANTED = (
    (number_words.CHECK, WORDS_BAD, WORDS_GOOD),
    (number_money_form.CHECK, MONEY_BAD, MONEY_GOOD),
    (number_separators.CHECK, SEPARATORS_BAD, SEPARATORS_GOOD),
)
BAD = [(check, text) for check, bad, _ in PLANTED for text in bad]
GOOD = [(check, text) for check, _, good in PLANTED for text in good]


@pytest.mark.parametrize(("check", "text"), BAD, ids=lambda one: getattr(one, "id", one))
def test_planted_defects_are_found(check: Check, text: str) -> None:
    assert found(check, foreign(text))


@pytest.mark.parametrize(("check", "text"), GOOD, ids=lambda one: getattr(one, "id", one))
def test_near_misses_are_left_alone(check: Check, text: str) -> None:
    assert found(check, foreign(text)) == []


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.id)
def test_each_explains_itself_by_examples(check: Check) -> None:
    assert found(check, foreign(check.bad))
    assert found(check, foreign(check.good)) == []
    assert {finding.rule.id for finding in findings(check, foreign(check.bad))} == {check.id}


@pytest.mark.parametrize("name", WORKED)
@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.id)
def test_the_worked_drafts_are_without_fault(check: Check, name: str) -> None:
    assert found(check, worked(name)) == []


MESSAGES = [
    (
        number_words.CHECK,
        "berlaku 3 (empat) tahun",
        'the words of "3 (empat)" say 4, not 3; write 3 (tiga) / 4 (empat)',
        ("3 (tiga)", "4 (empat)"),
    ),
    (
        number_words.CHECK,
        "Rp5.000.000,00 (enam juta rupiah)",
        'the words of "Rp5.000.000,00 (enam juta rupiah)" say 6.000.000,00, not 5.000.000,00; write '
        "Rp5.000.000,00 (lima juta rupiah) / Rp6.000.000,00 (enam juta rupiah)",
        ("Rp5.000.000,00 (lima juta rupiah)", "Rp6.000.000,00 (enam juta rupiah)"),
    ),
    (
        number_words.CHECK,
        "86,60 % (delapan puluh tujuh persen)",
        'the words of "86,60 % (delapan puluh tujuh persen)" say 87,00, not 86,60; write '
        "86,60 % (delapan puluh enam koma enam nol persen) / 87,00 % (delapan puluh tujuh persen)",
        ("86,60 % (delapan puluh enam koma enam nol persen)", "87,00 % (delapan puluh tujuh persen)"),
    ),
    (number_words.CHECK, "4 (emapt) rangkap", 'the words "emapt" say no number; write "empat"', ("empat",)),
    (number_words.CHECK, "yang ke-3 (keempat)", None, ("3 (ketiga)", "4 (keempat)")),
    (number_words.CHECK, "5 (LIMA BELAS)", None, ("5 (LIMA)", "15 (LIMA BELAS)")),
    (number_words.CHECK, "Lima Belas (14)", None, ("Empat Belas (14)", "Lima Belas (15)")),
    (
        number_money_form.CHECK,
        "sebesar Rp10,000.00",
        '"Rp10,000.00" has its point and comma changed over; write Rp10.000,00',
        ("Rp10.000,00",),
    ),
    (number_money_form.CHECK, "sebesar Rp 10.000", '"Rp 10.000" is written Rp10.000,00', ()),
    (
        number_separators.CHECK,
        "nilai 80,27 dan nilai 86.60",
        '"86.60" has a decimal point where this text has decimal commas, as in "80,27"; write 86,60',
        ("86,60",),
    ),
]


@pytest.mark.parametrize(("check", "text", "message", "proposals"), MESSAGES)
def test_messages_name_the_fact_and_the_cure(
    check: Check, text: str, message: str | None, proposals: tuple[str, ...]
) -> None:
    (told,) = found(check, foreign(text))
    assert message in (None, told)
    assert findings(check, foreign(text))[0].proposals == proposals


@pytest.mark.parametrize(("check", "text"), BAD, ids=lambda one: getattr(one, "id", one))
def test_each_proposal_cures_its_finding(check: Check, text: str) -> None:
    (one, *_) = [finding for finding in findings(check, foreign(text)) if finding.passage]
    assert one.passage
    lines = text.split("\n")
    at = lines.index(one.passage.text)
    for proposal in one.proposals:
        lines[at] = one.passage.text[: one.start] + proposal + one.passage.text[one.end :]
        assert found(check, foreign("\n".join(lines))) == []


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("sebesar Rp 10.000,00", "sebesar Rp10.000,00"),
        ("sebesar Rp. 10.000.000,- per tahun", "sebesar Rp10.000.000,00 per tahun"),
        ("sebesar Rp10000000", "sebesar Rp10.000.000,00"),
        ("sebesar Rp 5 juta", "sebesar Rp5 juta"),
        ("sebesar Rp. 5.000,- (lima ribu rupiah)", "sebesar Rp5.000,00 (lima ribu rupiah)"),
    ],
)
def test_forms_of_money_are_mended(text: str, right: str) -> None:
    (one,) = findings(number_money_form.CHECK, foreign(text))
    assert fixed(one) == right
    assert found(number_money_form.CHECK, foreign(right)) == []


def test_only_forms_are_changed_by_themselves() -> None:
    mended = {check.id for check, text in BAD for finding in findings(check, foreign(text)) if finding.fix}
    assert mended == {"number.money-form"}


WORDS = st.sampled_from(
    (
        "3",
        "(empat)",
        "10.000",
        "99999999999999999999999999999999999",
        "Rp",
        "Rp 99.999.999.999.999.999.999.999.999.999,999",
        "10,000.00",
        "86.60",
        "86,60",
        "%",
        "persen",
        "(tiga puluh koma lima juta rupiah)",
        "(seribu kuadriliun kuadriliun)",
        "juta",
        "nilai",
        "ke-",
        "tahun",
        "lima belas",
        "(14)",
        "(koma)",
        "(terbilang: satu)",
        '"',
        "\n",
    )
)


@given(
    st.one_of(
        st.text(max_size=120), st.lists(WORDS, max_size=25).map(" ".join), st.lists(WORDS, max_size=25).map("".join)
    )
)
def test_any_text_is_judged(text: str) -> None:
    subject = foreign(text)
    for check in CHECKS:
        for one in findings(check, subject):
            assert one.passage
            assert 0 <= one.start < one.end <= len(one.passage.text)
