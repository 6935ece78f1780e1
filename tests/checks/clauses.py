"""A good agreement with every level of provisions, in which a test plants a defect by changing some of its words."""

TEXT = """\
NOTA KESEPAKATAN
ANTARA
OMBUDSMAN REPUBLIK INDONESIA
DAN
PEMERINTAH KABUPATEN SAMBAS
TENTANG
SINERGI PELAYANAN PUBLIK
PIHAK KESATU dan PIHAK KEDUA terlebih dahulu menerangkan hal-hal sebagai berikut:
a. bahwa pelayanan publik yang baik merupakan hak masyarakat;
b. bahwa penyelenggara wajib memberikan pelayanan sesuai dengan standar; dan
c. bahwa diperlukan sinergi PARA PIHAK.
Dengan memperhatikan:
1. Undang-Undang Nomor 37 Tahun 2008 tentang Ombudsman Republik Indonesia; dan
2. Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik.
Pasal 1
MAKSUD DAN TUJUAN
(1) Maksud Nota Kesepakatan ini adalah sebagai landasan kerja sama PARA PIHAK.
(2) Tujuan Nota Kesepakatan ini adalah:
a. mewujudkan pelayanan publik yang:
1) efisien;
2) transparan; dan
3) akuntabel;
b. mencegah maladministrasi; dan
c. memenuhi hak masyarakat.
Pasal 2
RUANG LINGKUP
Ruang lingkup Nota Kesepakatan ini meliputi:
a. pendampingan penilaian pelayanan publik;
b. pengelolaan pengaduan;
c. pertukaran data; dan
d. penyediaan narasumber.
Pasal 3
PELAKSANAAN
(1) Pelaksanaan ruang lingkup sebagaimana dimaksud dalam Pasal 2 dituangkan dalam Rencana Kerja.
(2) Rencana Kerja sebagaimana dimaksud pada ayat (1) disusun setiap tahun.
(3) Kegiatan sebagaimana dimaksud dalam Pasal 2 huruf b sesuai dengan Pasal 36 Undang-Undang Nomor 25 Tahun 2009.
Pasal 4
NARAHUBUNG
PARA PIHAK menunjuk narahubung.
Pasal 5
PEMANTAUAN DAN EVALUASI
PARA PIHAK melakukan pemantauan dan evaluasi paling sedikit 2 (dua) kali setahun.
Pasal 6
PEMBIAYAAN
Biaya pelaksanaan dibebankan pada anggaran masing-masing PIHAK sesuai dengan ketentuan peraturan perundang-undangan.
Pasal 7
JANGKA WAKTU
(1) Nota Kesepakatan ini berlaku selama 3 (tiga) tahun.
(2) Jangka waktu sebagaimana dimaksud pada ayat (1) dapat diperpanjang.
Pasal 8
PERUBAHAN
Perubahan atas Nota Kesepakatan ini dituangkan dalam adendum.
Pasal 9
PENUTUP
Nota Kesepakatan ini dibuat dalam rangkap 2 (dua) asli, bermeterai cukup.
Demikian Nota Kesepakatan ini dibuat dan ditandatangani oleh PARA PIHAK.
PIHAK KESATU,
PIHAK KEDUA,
LAMPIRAN
1. Pendampingan
3. Pelatihan
"""


def planted(old: str, new: str) -> str:
    """The text with one stretch of it changed."""
    assert TEXT.count(old) == 1, old
    return TEXT.replace(old, new)
