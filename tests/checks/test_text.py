"""The rules on instruments, leftovers and placeholders: exact messages, near misses."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mouflow.checks import text_instrument, text_leftover, text_placeholder
from tests.checks.agreements import agreement
from tests.checks.clauses import TEXT, planted
from tests.checks.kit import drafted, findings, fixed, foreign, found, worked

INSTRUMENT, LEFTOVER, PLACEHOLDER = text_instrument.CHECK, text_leftover.CHECK, text_placeholder.CHECK
ALL = (INSTRUMENT, LEFTOVER, PLACEHOLDER)
WORKED = (
    "kalbar-2021/v1",
    "kalbar-2021/v2",
    "kalbar-2021-adendum/v1",
    "kalbar-2025/v1",
    "kalbar-2025/v2",
    "kalbar-2025/surat-undangan",
    "kalteng-2024/v1",
)

INSTRUMENTS = (
    ("(1) Nota Kesepakatan ini berlaku", "(1) Perjanjian ini berlaku", "Perjanjian ini"),
    ("(1) Nota Kesepakatan ini berlaku", "(1) Perjanjian Kerja Sama ini berlaku", "Perjanjian Kerja Sama ini"),
    ("(1) Nota Kesepakatan ini berlaku", "(1) Perjanjian Kerjasama ini berlaku", "Perjanjian Kerjasama ini"),
    ("(1) Nota Kesepakatan ini berlaku", "(1) Nota Kesepahaman ini berlaku", "Nota Kesepahaman ini"),
    ("(1) Nota Kesepakatan ini berlaku", "(1) Kesepakatan Bersama ini berlaku", "Kesepakatan Bersama ini"),
    ("(1) Nota Kesepakatan ini berlaku", "(1) Memorandum ini berlaku", "Memorandum ini"),
    ("(1) Nota Kesepakatan ini berlaku", "(1) MoU ini berlaku", "MoU ini"),
    ("(1) Nota Kesepakatan ini berlaku", "(1) PKS ini berlaku", "PKS ini"),
    ("Demikian Nota Kesepakatan ini dibuat", "Demikian Perjanjian ini dibuat", "Perjanjian ini"),
    ("Perubahan atas Nota Kesepakatan ini", "Perubahan atas kontrak ini", "kontrak ini"),
    ("Pasal 7\nJANGKA WAKTU\n", "Pasal 7\nJANGKA WAKTU PERJANJIAN\n", "PERJANJIAN"),
    ("Pasal 8\nPERUBAHAN\n", "Pasal 8\nPerubahan Perjanjian\n", "Perjanjian"),
)


@pytest.mark.parametrize(("old", "new", "said"), INSTRUMENTS)
def test_instruments(old: str, new: str, said: str) -> None:
    behind = " ini" if said.endswith(" ini") else ""
    proposal = {"PERJANJIAN": "NOTA KESEPAKATAN", "kontrak ini": "nota kesepakatan"}.get(said, "Nota Kesepakatan")
    message = f'"{said}" in a Nota Kesepakatan; write "{proposal}{behind}"'
    assert found(INSTRUMENT, foreign(planted(old, new))) == [message]


def test_an_instrument_is_proposed() -> None:
    (finding,) = findings(INSTRUMENT, foreign(planted("Demikian Nota Kesepakatan ini", "Demikian Perjanjian ini")))
    assert finding.fix
    assert not finding.fix.safe
    assert finding.proposals == ("Nota Kesepakatan",)
    assert fixed(finding) == "Demikian Nota Kesepakatan ini dibuat dan ditandatangani oleh PARA PIHAK."


def test_a_text_without_a_title_calls_itself_as_it_mostly_does() -> None:
    text = TEXT.partition("Pasal 1\n")[1] + TEXT.partition("Pasal 1\n")[2].replace(
        "Demikian Nota Kesepakatan", "Demikian MoU"
    )
    assert found(INSTRUMENT, foreign(text)) == [
        '"MoU ini" here, but Nota Kesepakatan elsewhere; write "Nota Kesepakatan ini"'
    ]


def test_an_instrument_of_a_draft() -> None:
    changes = {"clauses.4.text": "Biaya pelaksanaan Perjanjian ini dibebankan pada anggaran masing-masing PIHAK."}
    assert found(INSTRUMENT, drafted(changes)) == [
        '"Perjanjian ini" in a Nota Kesepakatan; write "Nota Kesepakatan ini"'
    ]


GOOD_INSTRUMENTS = (
    ("PARA PIHAK menunjuk narahubung.", "Nota Kesepakatan ini ditindaklanjuti dengan Perjanjian Kerja Sama."),
    ("PARA PIHAK menunjuk narahubung.", "Perjanjian Kerja Sama sebagaimana dimaksud pada ayat (1) disusun kemudian."),
    ("PARA PIHAK menunjuk narahubung.", "Kesepakatan ini dilaksanakan dengan iktikad baik."),
    ("PARA PIHAK menunjuk narahubung.", "Dalam naskah lama tertulis “Perjanjian ini berlaku”."),
    ("PARA PIHAK menunjuk narahubung.", "Peraturan tentang Perjanjian Hibah diperhatikan."),
    ("PARA PIHAK menunjuk narahubung.", "Perjanjian tersebut berakhir pada tahun 2020."),
    ("PARA PIHAK menunjuk narahubung.", "Naskah Nota  Kesepakatan ini disimpan."),
    ("PARA PIHAK menunjuk narahubung.", "Adendum ini merupakan bagian dari Nota Kesepakatan."),
    ("Pasal 4\nNARAHUBUNG\n", "Pasal 4\nPERJANJIAN KERJA SAMA\n"),
    ("PARA PIHAK menunjuk narahubung.", "NOTA KESEPAKATAN INI dijelaskan kepada masyarakat."),
    (
        "PARA PIHAK menunjuk narahubung.",
        "Nota Kesepakatan ini yang selanjutnya disebut Perjanjian; Perjanjian ini berlaku.",
    ),
)


@pytest.mark.parametrize(("old", "new"), GOOD_INSTRUMENTS)
def test_good_instruments(old: str, new: str) -> None:
    assert not found(INSTRUMENT, foreign(planted(old, new)))


def test_a_press_release_may_speak_of_several() -> None:
    assert not found(INSTRUMENT, foreign("Nota Kesepakatan ini ditandatangani Senin.\nMoU ini berlaku tiga tahun."))


HERE = "PARA PIHAK menunjuk narahubung."
LEFTOVERS = (
    ("Perjanjian hibah ini berlaku sejak ditandatangani.", "Perjanjian hibah ini"),
    ("Dalam perjanjian sewa menyewa ini diatur hak PARA PIHAK.", "perjanjian sewa menyewa ini"),
    ("Perjanjian Jual Beli ini mengikat PARA PIHAK.", "Perjanjian Jual Beli ini"),
    ("Isi perjanjian kredit ini dipahami PARA PIHAK.", "perjanjian kredit ini"),
    ("Akta jual beli ini dibuat di hadapan notaris.", "Akta jual beli ini"),
    ("Perjanjian pinjam pakai ini berlaku selama dua tahun.", "Perjanjian pinjam pakai ini"),
)


@pytest.mark.parametrize(("new", "said"), LEFTOVERS)
def test_other_contracts(new: str, said: str) -> None:
    message = f'"{said}" belongs to another document: this one is a Nota Kesepakatan; correct it'
    assert found(LEFTOVER, foreign(planted(HERE, new))) == [message]


OBJECTS = (
    ("Objek sewa diserahkan dalam keadaan baik.", "Objek sewa"),
    ("Harga sewa dibayar setiap bulan.", "Harga sewa"),
    ("Barang hibah dicatat sebagai barang milik daerah.", "Barang hibah"),
    ("Obyek jual beli diserahkan setelah lunas.", "Obyek jual beli"),
)


@pytest.mark.parametrize(("new", "said"), OBJECTS)
def test_objects_of_other_contracts(new: str, said: str) -> None:
    assert found(LEFTOVER, foreign(planted(HERE, new))) == [f'"{said}" belongs to another kind of document; correct it']


ROLES = (
    ("Penyewa wajib memelihara bangunan.", "Penyewa"),
    ("Laporan disampaikan kepada Pemberi Hibah setiap tahun.", "Pemberi Hibah"),
    ("PIHAK PENYEWA memelihara bangunan.", "PIHAK PENYEWA"),
    ("Biaya ditanggung oleh Pembeli.", "Pembeli"),
    ("Pemberi Pinjaman berhak memeriksa pembukuan.", "Pemberi Pinjaman"),
    ("Setiap bulan DEBITUR menyampaikan laporan.", "DEBITUR"),
    ("Penjual menjamin keaslian data.", "Penjual"),
)


@pytest.mark.parametrize(("new", "said"), ROLES)
def test_parties_of_other_contracts(new: str, said: str) -> None:
    message = f'"{said}" is no party of this text; name the party that is meant, or take it out'
    assert found(LEFTOVER, foreign(planted(HERE, new))) == [message]


def test_strangers() -> None:
    scope = "Ruang lingkup Nota Kesepakatan ini meliputi pelayanan publik di Provinsi Jawa Tengah."
    message = '"{}" in a text about {}; is it left over from another document?'
    assert found(LEFTOVER, foreign(agreement(scope=scope))) == [
        message.format("Provinsi Jawa Tengah", "Kalimantan Barat")
    ]
    changes = {"clauses.4.text": "Hasilnya dilaporkan kepada Gubernur Kalimantan Tengah setiap tahun."}
    assert found(LEFTOVER, drafted(changes)) == [message.format("Gubernur Kalimantan Tengah", "Kalimantan Barat")]


GOOD_LEFTOVERS = (
    "Peraturan Menteri Keuangan Nomor 168/PMK.07/2008 tentang Hibah Daerah diperhatikan.",
    "Kerja sama tidak mencakup sewa menyewa dan jual beli.",
    "Dana hibah dikelola sesuai dengan ketentuan peraturan perundang-undangan.",
    "Pemenuhan hak pembeli dan penjual di pasar menjadi sasaran pelayanan.",
    "Dalam naskah lama tertulis “perjanjian hibah ini”.",
    "Pelayanan kepada penyewa rumah susun ditingkatkan.",
    "Perjanjian Hibah Daerah Nomor 5 Tahun 2020 dinyatakan selesai.",
    "Pengadaan barang dan jasa dilaksanakan sesuai dengan ketentuan.",
    "Penerima manfaat menyampaikan pengaduan.",
    "PIHAK KESATU menyampaikan laporan kepada PIHAK KEDUA.",
    "Kegiatan dilaksanakan di Provinsi Kalimantan Barat.",
)


@pytest.mark.parametrize("new", GOOD_LEFTOVERS)
def test_no_leftovers(new: str) -> None:
    assert not found(LEFTOVER, foreign(planted(HERE, new)))
    assert not found(LEFTOVER, foreign(agreement(scope=new)))


def test_what_the_title_names_is_no_leftover() -> None:
    text = planted(HERE, "Penerima Hibah wajib melaporkan penggunaan barang hibah dalam perjanjian hibah ini.")
    assert not found(LEFTOVER, foreign(text.replace("SINERGI PELAYANAN PUBLIK", "HIBAH BARANG MILIK DAERAH")))
    assert not found(LEFTOVER, foreign("Harga sewa naik, kata Penyewa.\nObjek sewa ini ramai."))


PLACEHOLDERS = (
    ("Nota Kesepakatan ini berlaku selama <JANGKA WAKTU PERJANJIAN>.", "<JANGKA WAKTU PERJANJIAN>"),
    ("_TENTANG_", "_TENTANG_"),
    ("Narahubung PIHAK KESATU adalah [Nama].", "[Nama]"),
    ("NOMOR: ....................", "...................."),
    ("Nota Kesepakatan ini berlaku selama ..... (......) tahun.", "....."),
    ("Pada hari ini ……………, tanggal ……………, bertempat di Sambas", "……………"),
    ("berlaku selama … tahun sejak tanggal ditandatangani", "…"),
    ("Keputusan Bupati Nomor … diperhatikan", "…"),
    ("NIP. .........................", "........................."),
    ("Telepon: ____________", "____________"),
    ("Jabatan: <nama jabatan>", "<nama jabatan>"),
    ("Alamat kantor PIHAK KEDUA di [alamat lengkap].", "[alamat lengkap]"),
    ("berlaku selama [●] tahun", "[●]"),
    ("Yth. «NAMA_PEJABAT»", "«NAMA_PEJABAT»"),
    ("Yth. {{ nama pejabat }} di tempat", "{{ nama pejabat }}"),
    ("bertindak selaku (diisi jabatan)", "(diisi jabatan)"),
    ("Ruang lingkup (isi) disepakati", "(isi)"),
)


@pytest.mark.parametrize(("text", "said"), PLACEHOLDERS)
def test_placeholders(text: str, said: str) -> None:
    assert found(PLACEHOLDER, foreign(text)) == [f'"{said}" is still to be filled in; write what belongs there']


def test_a_paragraph_that_speaks_of_initials_is_no_line_for_them() -> None:
    text = (
        "Paraf dibubuhkan pada setiap halaman naskah Nota Kesepakatan ini oleh pejabat PIHAK KEDUA, yaitu Nomor ......."
    )
    assert found(PLACEHOLDER, foreign(text)) == ['"......." is still to be filled in; write what belongs there']


FILLERS = (
    ("Nomor: xxx/ORI-MOU/2021", "xxx"),
    ("Narahubung adalah xxxx.", "xxxx"),
    ("Narahubung: TBD", "TBD"),
    ("Besaran biaya TBA", "TBA"),
    ("TODO: tambahkan pasal tentang data", "TODO"),
    ("Lorem ipsum dolor sit amet", "Lorem ipsum"),
    ("Pada tanggal dd-mm-yyyy bertempat di Sambas", "dd-mm-yyyy"),
    ("Nomor XXX Tahun 2024", "XXX"),
)


@pytest.mark.parametrize(("text", "said"), FILLERS)
def test_fillers(text: str, said: str) -> None:
    assert found(PLACEHOLDER, foreign(text)) == [f'"{said}" only fills the place of words; write them, or take it out']


def test_a_placeholder_that_a_draft_types() -> None:
    changes = {"clauses.4.text": "Biaya dibebankan pada [nama anggaran].", "parties.0.number": "…/ORI-MOU/X/2025"}
    assert len(found(PLACEHOLDER, drafted(changes))) == 2
    assert not found(PLACEHOLDER, drafted({"parties.0.number": None, "signing.date": None, "signing.place": None}))


@pytest.mark.parametrize(
    "text",
    [
        "Pasal 36 berbunyi “penyelenggara … wajib menyediakan sarana”.",
        "pendidikan, pelatihan, dan lain-lain...",
        "Pasal 7 JANGKA WAKTU ................ 12",
        "_______________________",
        "(..............................)",
        "Paraf PIHAK KESATU: ....  PIHAK KEDUA: ....",
        "PARAF: …………",
        "BAB XXX",
        "Pekan Olahraga Nasional XXX diselenggarakan.",
        "Lihat [narahubung](https://example.go.id/nama).",
        "Pelaksanaan sebagaimana dimaksud dalam [[nama]].",
        "- [ ] Nama diperiksa",
        "[x] Nama diperiksa",
        "Nilai < 54 dan > 32 adalah Kuning.",
        "Penanggulangan TBC di daerah.",
        "Berkas disimpan di ../../arsip/2021.",
        "Laman www.xxx.example dan surat ke nama_pejabat@example.go.id.",
        "Naskah (isi dan lampiran) diperiksa.",
        "a.n. Gubernur, Sekretaris Daerah",
        "Jalan Surya Nomor 1 (contoh), Pontianak",
        "Apa yang dimaksud…?",
    ],
)
def test_no_placeholders(text: str) -> None:
    assert not found(PLACEHOLDER, foreign(text))


@pytest.mark.parametrize("name", WORKED)
def test_worked_drafts(name: str) -> None:
    assert [message for check in ALL for message in found(check, worked(name))] == []


PIECES = (
    "perjanjian hibah ini ",
    "Nota Kesepakatan ini",
    "[",
    "]",
    "<NAMA",
    ">",
    "…",
    "....",
    "_",
    "“",
    "”",
    "Pasal 1\n",
    "xxx",
)


@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=8), max_size=30).map("".join))
def test_any_text_can_be_read(text: str) -> None:
    for subject in (foreign(text), foreign(TEXT + text)):
        for check in ALL:
            for finding in findings(check, subject):
                assert finding.passage
                assert 0 <= finding.start < finding.end <= len(finding.passage.text)
                assert finding.rule.pattern.format(**finding.facts)
