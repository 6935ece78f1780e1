"""The rules on single words and signs: doubled words, spelling, blanks; exact messages, near misses, fixes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mouflow.checks import text_blanks, text_doubled, text_spelling
from mouflow.checks.frame import Check
from mouflow.checks.spelling_list import BESIDE_INDONESIAN, HINTS, PLAIN
from tests.checks.kit import drafted, findings, foreign, found, worked
from tests.checks.test_text import WORKED

DOUBLED, SPELLING, BLANKS = text_doubled.CHECK, text_spelling.CHECK, text_blanks.CHECK
ALL = (DOUBLED, SPELLING, BLANKS)


def mended(check: Check, text: str) -> str:
    """A text of one line with all safe fixes applied, from its end to its beginning."""
    safe = [finding for finding in findings(check, foreign(text)) if finding.fix and finding.fix.safe]
    for finding in sorted(safe, key=lambda one: -one.start):
        assert finding.fix
        text = text[: finding.start] + finding.fix.text + text[finding.end :]
    return text


TWICE = (
    ("kegiatan yang yang disepakati", "yang yang", "yang"),
    ("PIHAK KESATU dan dan PIHAK KEDUA", "dan dan", "dan"),
    ("bertempat di di Sambas", "di di", "di"),
    ("Yang yang berwenang menandatangani", "Yang yang", "Yang"),
    ("DAN DAN PEMERINTAH KABUPATEN", "DAN DAN", "DAN"),
    ("disepakati oleh oleh PARA PIHAK", "oleh oleh", "oleh"),
    ("wajib melaksanakan melaksanakan kegiatan dan laporan", "melaksanakan melaksanakan", "melaksanakan"),
    ("sesuai dengan dengan dengan ketentuan", "dengan dengan dengan", "dengan"),
    ("hak PIHAK PIHAK KESATU", "PIHAK PIHAK", "PIHAK"),
    ("dibebankan pada  pada anggaran", "pada pada", "pada"),
    ("sesuai dengan sesuai dengan ketentuan", "sesuai dengan sesuai dengan", "sesuai dengan"),
    ("sebanyak 3 (tiga) (tiga) kali", "(tiga) (tiga)", "(tiga)"),
    ("PIHAK KESATU dan/atau atau PIHAK KEDUA", "atau atau", "atau"),
)


@pytest.mark.parametrize(("text", "said", "right"), TWICE)
def test_doubled_words(text: str, said: str, right: str) -> None:
    assert found(DOUBLED, foreign(text)) == [f'"{said}" says the same twice; write "{right}"']
    once = mended(DOUBLED, text)
    assert once == text.replace("pada  pada", "pada pada").replace(said, right)
    assert mended(DOUBLED, once) == once


def test_a_word_whose_hyphen_may_be_missing() -> None:
    (finding,) = findings(DOUBLED, foreign("menyampaikan dokumen dokumen yang diperlukan"))
    message = '"dokumen dokumen" says the same twice; write "dokumen", or "dokumen-dokumen" where several are meant'
    assert finding.rule.pattern.format(**finding.facts) == message
    assert finding.fix is None
    assert finding.proposals == ("dokumen", "dokumen-dokumen")


def test_doubled_words_over_the_end_of_a_line_of_a_draft() -> None:
    changes = {"clauses.4.text": "PARA PIHAK melakukan pemantauan yang\nyang dilaksanakan setiap tahun."}
    assert found(DOUBLED, drafted(changes)) == ['"yang yang" says the same twice; write "yang"']


@pytest.mark.parametrize(
    "text",
    [
        "rata-rata, masing-masing, hari-hari, dan undang-undang",
        "dan/atau dan lain-lain",
        "hal ini, ini yang dimaksud",
        "Ibu Sri Sri Mulyani hadir",
        "Wali Kota Bau Bau dan Bupati",
        "Pasal 2 2",
        "ia berkata “yang yang” dua kali",
        "Ya Ya Tidak Tidak",
        "said that that was what had had to be done",
        "bersama dengan PIHAK KESATU dengan biaya sendiri",
        "masing masing pihak",
        "PIHAK KESATU PIHAK KEDUA",
        "dari hari ke hari",
        "a.n. a.n.",
    ],
)
def test_no_doubled_words(text: str) -> None:
    assert not found(DOUBLED, foreign(text))


SPELLED = (
    ("ruang lingkup kerjasama ini", "kerjasama", "kerja sama"),
    ("NOTA KESEPAKATAN TENTANG KERJASAMA", "KERJASAMA", "KERJA SAMA"),
    ("Kerjasama ini dilaksanakan", "Kerjasama", "Kerja sama"),
    ("tentang Kerjasama Daerah", "Kerjasama", "Kerja Sama"),
    ("dibuat bermaterai cukup", "bermaterai", "bermeterai"),
    ("pelayanan perijinan", "perijinan", "perizinan"),
    ("Pemerintah Propinsi Kalimantan Barat", "Propinsi", "Provinsi"),
    ("tersebut dibawah ini", "dibawah", "di bawah"),
    ("Walikota Pontianak", "Walikota", "Wali Kota"),
    ("Walikota menetapkan", "Walikota", "Wali Kota"),
    ("tanggal 10 nopember 2021", "nopember", "November"),
    ("untuk di tandatangani", "di tandatangani", "ditandatangani"),
    ("anggaran masing masing PIHAK", "masing masing", "masing-masing"),
    ("Masing masing PIHAK", "Masing masing", "Masing-masing"),
    ("peraturan perundang undangan", "perundang undangan", "perundang-undangan"),
    ("kerjasamanya dilanjutkan", "kerjasamanya", "kerja samanya"),
    ("praktek-praktik pelayanan", "praktek", "praktik"),
    ("hasil survey kepuasan", "survey", "survei"),
    ("Wakil Walikota hadir", "Walikota", "Wali Kota"),
    ("biaya materai", "materai", "meterai"),
    ("naskah yang di salin oleh PIHAK KEDUA", "di salin", "disalin"),
    ("hasilnya di laporkan setiap semester", "di laporkan", "dilaporkan"),
    ("Data Di Kelola bersama", "Di Kelola", "Dikelola"),
)


@pytest.mark.parametrize(("text", "said", "right"), SPELLED)
def test_spelling(text: str, said: str, right: str) -> None:
    assert found(SPELLING, foreign(text)) == [f'"{said}" is spelled "{right}"']
    assert mended(SPELLING, text) == text.replace(said, right)


@pytest.mark.parametrize(
    "text",
    [
        "surat ke kerjasama@example.go.id",
        "di Kabupaten Sambas dan di undang-undang disalin, bukan di salinan",
        "naskah di (mulai) dan di, kelola; ditandatangani di Simpang Empat",
        "laman https://kerjasama.example.go.id/perijinan",
        "berkas kerjasama.docx dilampirkan",
        "nomor 188.34/KERJASAMA/2021",
        "dengan kata “kerjasama” tanpa spasi",
        "Kepala Bagian Kerjasama hadir",
        "Dinas Penanaman Modal dan Perijinan",
        "Apotik Sehat",
        "Undang-Undang Nomor 25 Tahun 1956 tentang Pembentukan Daerah-daerah Otonom Propinsi Kalimantan Barat",
        "kerja sama, bermeterai, perizinan, provinsi, di bawah, wali kota, ditandatangani, ijazah, tolok ukur",
        "a customer survey with a standard system",
        "mouflow new --kind perjanjian-kerja-sama",
        "Harian Analisa memberitakan",
        "pihak lain, lain halnya; sama-sama, selain lain-lain",
        "kerjasama→kerja sama",
        "ketiga pihak, pihak-pihak, dan dari pihak lain pada hari itu",
    ],
)
def test_good_spelling(text: str) -> None:
    assert not found(SPELLING, foreign(text))


def test_a_verb_that_melts_is_but_a_hint() -> None:
    (finding,) = findings(SPELLING, foreign("hal yang mempengaruhi pelaksanaan"))
    assert finding.rule.severity == "hint"
    assert finding.rule.pattern.format(**finding.facts) == '"mempengaruhi" is better spelled "memengaruhi"'


WRONG = PLAIN | BESIDE_INDONESIAN | HINTS


def test_the_list_is_long_and_leads_to_words_that_are_right() -> None:
    assert len(WRONG) > 300
    for wrong, right in WRONG.items():
        assert wrong == wrong.casefold().strip() != right == right.casefold().strip()
        assert right not in WRONG
        assert not found(SPELLING, foreign(f"yang {right} dengan"))


@pytest.mark.parametrize("wrong", sorted(WRONG))
def test_each_word_of_the_list_is_found_and_mended(wrong: str) -> None:
    for said in (wrong, wrong.upper()):
        text = f"hal yang {said} untuk masyarakat"
        expected = WRONG[wrong] if said == wrong else WRONG[wrong].upper()
        if said != wrong and wrong in BESIDE_INDONESIAN:
            continue
        assert mended(SPELLING, text).casefold() == f"hal yang {expected} untuk masyarakat".casefold()


def test_titles_of_laws_in_a_draft_keep_their_spelling() -> None:
    law = {"law": "UU 25/1956", "title": "Pembentukan Daerah Otonom Propinsi Kalimantan Barat"}
    assert not found(SPELLING, drafted({"legal_basis": [law]}))
    assert found(SPELLING, drafted({"clauses.4.text": "Kerjasama dilaksanakan di Propinsi Kalimantan Barat."})) == [
        '"Kerjasama" is spelled "Kerja sama"',
        '"Propinsi" is spelled "Provinsi"',
    ]


SIGNS = (
    (
        "untuk mufakat , dan seterusnya",
        'a blank stands before "," in "mufakat ,"; take it out',
        "untuk mufakat, dan seterusnya",
    ),
    ("untuk mufakat .", 'a blank stands before "." in "mufakat ."; take it out', "untuk mufakat."),
    ("hak masyarakat ; dan", 'a blank stands before ";" in "masyarakat ;"; take it out', "hak masyarakat; dan"),
    ("hal sebagai berikut :", 'a blank stands before ":" in "berikut :"; take it out', "hal sebagai berikut:"),
    ("data,informasi", 'a blank is missing behind "," in "data,informasi"; put one there', "data, informasi"),
    ("hak masyarakat;dan", 'a blank is missing behind ";" in "masyarakat;dan"; put one there', "hak masyarakat; dan"),
    (
        "untuk mufakat.Para pihak",
        'a blank is missing behind "." in "mufakat.Para"; put one there',
        "untuk mufakat. Para pihak",
    ),
    ("selama 3(tiga) tahun", 'a blank is missing in "3(tiga)"; write "3 (tiga)"', "selama 3 (tiga) tahun"),
    ("selama 3 (tiga)tahun", 'a blank is missing in "(tiga)tahun"; write "(tiga) tahun"', "selama 3 (tiga) tahun"),
    ("pada ayat(1)", 'a blank is missing in "ayat(1)"; write "ayat (1)"', "pada ayat (1)"),
    (
        "selama 3 ( tiga ) tahun",
        'a blank stands inside the brackets of "( tiga )"; write "(tiga)"',
        "selama 3 (tiga) tahun",
    ),
    (
        "biaya dibebankan pada  anggaran masing-masing PIHAK",
        'several blanks stand in "pada anggaran"; one is enough',
        "biaya dibebankan pada anggaran masing-masing PIHAK",
    ),
)


@pytest.mark.parametrize(("text", "message", "right"), SIGNS)
def test_blanks(text: str, message: str, right: str) -> None:
    assert [one.replace("  ", " ") for one in found(BLANKS, foreign(text))] == [message]
    assert mended(BLANKS, text) == right
    assert mended(BLANKS, right) == right
    assert {finding.rule.severity for finding in findings(BLANKS, foreign(text))} == {"hint"}


@pytest.mark.parametrize(
    "text",
    [
        "biaya Rp1.000.000,00 dan nilai 86,60",
        "Nama : AGUS SALIM, S.H., M.H.",
        "I. AGUS SALIM : Kepala Perwakilan",
        "a.n. Gubernur, u.b. Asisten, Prof.Dr. Agus",
        "laman https://example.go.id/data,informasi dan kalbar@example.go.id",
        "domain .go.id dan seterusnya ...",
        "pukul 09.30 WIB; nilai (86,60)",
        "Nama      Jabatan      Tanda tangan yang ada pada tabel",
        "PIHAK KESATU,  PIHAK KEDUA,",
        "ayat (1) huruf a, Pasal 7 ayat (2)",
        "kata “mufakat ,dan” salah",
        "Nomor 119/12/NK/2021; S.IP.,M.Si.",
        "perangkat daerah (OPD) dan unit(s)",
        "Ketentuan ini berlaku;\u00a0selesai",
    ],
)
def test_good_blanks(text: str) -> None:
    assert not found(BLANKS, foreign(text))


@pytest.mark.parametrize("name", WORKED)
def test_worked_drafts(name: str) -> None:
    assert [message for check in ALL for message in found(check, worked(name))] == []


PIECES = (
    "yang ",
    "Yang\n",
    "dan dan ",
    "KERJASAMA",
    "kerjasama",
    " di tandatangani",
    " ,",
    "(",
    " )",
    "  ",
    ".",
    "@",
    "“",
    "3(tiga)",
)


@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=6), max_size=30).map("".join))
def test_any_text_can_be_read_and_mended(text: str) -> None:
    for check in ALL:
        for finding in findings(check, foreign(text)):
            assert finding.passage
            assert 0 <= finding.start < finding.end <= len(finding.passage.text)
            assert finding.rule.pattern.format(**finding.facts)


PLAIN_WORDS = st.sampled_from(
    ("yang", "dan", "kerjasama", "mufakat", ",", ".", "(", "tiga", ")", "dibawah", "3", "Walikota", "PIHAK")
)


@given(st.lists(PLAIN_WORDS, max_size=25), st.sampled_from(ALL))
def test_mending_twice_changes_nothing_more(words: list[str], check: Check) -> None:
    once = mended(check, " ".join(words).strip())
    assert mended(check, once) == once
