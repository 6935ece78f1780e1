"""The rules on premises and on the words before lists, with the fixes applied."""

import pytest

from mouflow.checks import structure_list_intro, structure_recital
from tests.checks.clauses import planted
from tests.checks.kit import drafted, findings, fixed, foreign, found

RECITAL, INTRO = structure_recital.CHECK, structure_list_intro.CHECK

RECITALS = (
    ("a. bahwa pelayanan", "a. pelayanan", 'premis a does not begin with "bahwa"; a premise does'),
    ("b. bahwa penyelenggara", "b. Penyelenggara", 'premis b does not begin with "bahwa"; a premise does'),
    ("c. bahwa diperlukan", "c. diperlukan", 'premis c does not begin with "bahwa"; a premise does'),
    ("a. bahwa pelayanan", "a. bawa pelayanan", 'premis a does not begin with "bahwa"; a premise does'),
    ("a. bahwa pelayanan", "a. Bahwasanya pelayanan", 'premis a does not begin with "bahwa"; a premise does'),
    ("hak masyarakat;\n", "hak masyarakat.\n", 'premis a ends with "."; end it with ";"'),
    ("hak masyarakat;\n", "hak masyarakat,\n", 'premis a ends with ","; end it with ";"'),
    ("hak masyarakat;\n", "hak masyarakat\n", 'premis a ends without a sign; end it with ";"'),
    ("standar; dan\n", "standar, dan\n", 'premis b ends with ","; end it with ";"'),
    ("standar; dan\n", "standar dan\n", 'premis b ends without a sign; end it with ";"'),
    ("sinergi PARA PIHAK.\n", "sinergi PARA PIHAK\n", 'premis c ends without a sign; end it with ";"'),
    ("sinergi PARA PIHAK.\n", "sinergi PARA PIHAK,\n", 'premis c ends with ","; end it with ";"'),
)


@pytest.mark.parametrize(("old", "new", "message"), RECITALS)
def test_recitals(old: str, new: str, message: str) -> None:
    assert found(RECITAL, foreign(planted(old, new))) == [message]


def test_recitals_are_mended() -> None:
    ended = findings(RECITAL, foreign(planted("standar; dan\n", "standar, dan\n")))[0]
    assert fixed(ended) == "b. bahwa penyelenggara wajib memberikan pelayanan sesuai dengan standar; dan"
    assert ended.fix
    assert ended.fix.safe
    begun = findings(RECITAL, foreign(planted("c. bahwa diperlukan", "c. diperlukan")))[0]
    assert fixed(begun) == "c. bahwa diperlukan sinergi PARA PIHAK."
    assert begun.fix
    assert not begun.fix.safe


GOOD_RECITALS = (
    ("a. bahwa pelayanan", "a. Bahwa pelayanan"),
    ("a. bahwa pelayanan", "a.  bahwa pelayanan"),
    ("a. bahwa pelayanan", "a. BAHWA pelayanan"),
    ("sinergi PARA PIHAK.", "sinergi PARA PIHAK;"),
    ("standar; dan", "standar;"),
    ("hak masyarakat;", "hak\nmasyarakat;"),
    ("hak masyarakat;", "hak masyarakat (penerima layanan);"),
    ("hak masyarakat;", "hak “masyarakat;”"),
    ("a. bahwa pelayanan publik yang baik merupakan hak masyarakat;\n", ""),
    ("Dengan memperhatikan:", "Menimbang:"),
)


@pytest.mark.parametrize(("old", "new"), GOOD_RECITALS)
def test_good_recitals(old: str, new: str) -> None:
    assert not found(RECITAL, foreign(planted(old, new)))


def test_recitals_of_drafts() -> None:
    assert not found(RECITAL, drafted({"recitals": ["bahwa satu;", "bahwa dua;"]}))
    assert found(RECITAL, drafted({"recitals": ["satu;", "bahwa dua"]})) == [
        'premis huruf a does not begin with "bahwa"; a premise does'.replace("huruf ", ""),
        'premis b ends without a sign; end it with ";"',
    ]


def test_premises_that_are_sentences_throughout() -> None:
    text = "menerangkan:\n1. Bahwa satu.\n2. Bahwa dua.\n3. Bahwa tiga.\nPasal 1\nMAKSUD\nIsi."
    assert [finding.rule.severity for finding in findings(RECITAL, foreign(text))] == ["hint", "hint"]


COPIED = "Ruang lingkup Nota Kesepakatan ini meliputi:"
INTROS = (
    ("PEMBIAYAAN", COPIED),
    ("NARAHUBUNG", "Ruang lingkup Perjanjian Kerja Sama ini mencakup:"),
    ("PENUTUP", "Adapun ruang lingkup kerja sama meliputi:"),
    ("JANGKA WAKTU", "Ruang lingkup kerja sama ini adalah sebagai berikut:"),
    ("RUANG LINGKUP", "Tujuan Nota Kesepakatan ini adalah:"),
    ("PEMBIAYAAN", "Maksud dan tujuan Nota Kesepakatan ini adalah:"),
    ("NARAHUBUNG", "Maksud Kesepakatan Bersama ini adalah:"),
    ("RUANG LINGKUP", "Jangka waktu Nota Kesepakatan ini adalah:"),
    ("PEMANTAUAN DAN EVALUASI", "Pembiayaan pelaksanaan Nota Kesepakatan ini diatur sebagai berikut:"),
    ("PEMBIAYAAN", "Keadaan kahar adalah:"),
    ("PENUTUP", "Hak dan kewajiban PIHAK KESATU adalah:"),
    ("NARAHUBUNG", "Kewajiban PIHAK KEDUA meliputi:"),
    ("RUANG LINGKUP", "Tugas PIHAK KESATU meliputi:"),
)


@pytest.mark.parametrize(("title", "words"), INTROS)
def test_introductions_of_another_pasal(title: str, words: str) -> None:
    subject = foreign(f"Pasal 1\n{title}\n{words}\na. satu; dan\nb. dua.")
    assert found(INTRO, subject) == [
        f'Pasal 1 is titled "{title}", but its list is introduced by "{words}"; write what leads to this list'
    ]


GOOD_INTROS = (
    ("RUANG LINGKUP", COPIED),
    ("OBJEK DAN RUANG LINGKUP", COPIED),
    ("MAKSUD DAN TUJUAN", "Tujuan Nota Kesepakatan ini adalah:"),
    ("TUGAS", "PIHAK KESATU bertugas:"),
    ("PEMBIAYAAN", "Biaya dibebankan pada:"),
    ("PELAKSANAAN", "Ruang lingkup sebagaimana dimaksud dalam Pasal 2 dilaksanakan melalui:"),
    ("PELAKSANAAN", COPIED),
    ("PENUTUP", "Perubahan meliputi:"),
    ("NARAHUBUNG", "Untuk kelancaran pelaksanaan ruang lingkup, PARA PIHAK menunjuk:"),
    ("HAK DAN KEWAJIBAN", "Hak PIHAK KESATU meliputi:"),
    ("PENGELOLAAN PENGADUAN", "Tugas PIHAK KESATU meliputi:"),
    ("KEADAAN KAHAR", "Keadaan kahar adalah:"),
)


@pytest.mark.parametrize(("title", "words"), GOOD_INTROS)
def test_good_introductions(title: str, words: str) -> None:
    assert not found(INTRO, foreign(f"Pasal 1\n{title}\n{words}\na. satu; dan\nb. dua."))


def test_copied_introductions() -> None:
    words = "Untuk kelancaran kegiatan, PARA PIHAK menunjuk narahubung:"
    items = "a. satu; dan\nb. dua."
    text = f"Pasal 1\nNARAHUBUNG\n{words}\n{items}\nPasal 2\nPEMBIAYAAN\n(1) {words}\n{items}\n(2) Isi."
    assert found(INTRO, foreign(text)) == [
        'Pasal 2 "PEMBIAYAAN" introduces its list with the very words of Pasal 1; write what leads to this list'
    ]
    assert not found(INTRO, foreign(text.replace("PEMBIAYAAN", "NARAHUBUNG TEKNIS")))


def test_introductions_of_drafts() -> None:
    changes = {"clauses.5.text": COPIED, "clauses.5.items": ["satu; dan", "dua."]}
    assert found(INTRO, drafted(changes))[0].startswith('Pasal 6 is titled "Pembiayaan", but its list is introduced by')
