"""What the good texts of the corpus are built from: persons, regions, days, laws, and many wordings of each clause."""

from datetime import date

PERSONS = (
    ("Dr. H. AGUS SALIM HARAHAP, S.H., M.H.", "AGUS SALIM HARAHAP"),
    ("NUR AINI, S.Sos., M.Si.", "NUR AINI"),
    ("Ir. YOHANES BAPTISTA TUKAN, M.T.", "YOHANES BAPTISTA TUKAN"),
    ("Hj. SITI RAHMAWATI, S.E., M.M.", "Hj. SITI RAHMAWATI, S.E., M.M."),
    ("R. BAMBANG SUGENG II, S.IP.", "R. BAMBANG SUGENG II"),  # a name with a Roman numeral
    ("Drs. I WAYAN SUDARMA", "Drs. I WAYAN SUDARMA"),
    ("MARTHA LONGDONG, S.Psi.", "MARTHA LONGDONG, S.Psi."),
    ("H. ZULKIFLI LUBIS, Lc., M.A.", "ZULKIFLI LUBIS"),
    ("THERESIA KARTINI", "THERESIA KARTINI"),
    ("Dr. ANDI BASO MAPPANYUKKI", "ANDI BASO MAPPANYUKKI"),
)
REGIONS = (
    ("Pemerintah Kabupaten Sambas", "Bupati Sambas", "Sambas", "regency"),
    ("Pemerintah Kabupaten Bangka Barat", "Bupati Bangka Barat", "Mentok", "regency"),
    ("Pemerintah Kota Palangka Raya", "Wali Kota Palangka Raya", "Palangka Raya", "city"),
    ("Pemerintah Provinsi Kalimantan Barat", "Gubernur Kalimantan Barat", "Pontianak", "province"),
    ("Pemerintah Kabupaten Kubu Raya", "Bupati Kubu Raya", "Sungai Raya", "regency"),
    ("Pemerintah Kota Bukittinggi", "Wali Kota Bukittinggi", "Bukittinggi", "city"),
)
OFFICES = (  # offices of the Ombudsman, by province
    "Ombudsman Republik Indonesia Perwakilan Provinsi Kalimantan Barat",
    "Ombudsman Republik Indonesia Perwakilan Provinsi Kepulauan Bangka Belitung",
    "Ombudsman Republik Indonesia Perwakilan Provinsi Kalimantan Tengah",
    "Ombudsman Republik Indonesia",
)
# Working days, one of them 29 February.
DAYS = (
    date(2021, 5, 27),
    date(2021, 10, 1),
    date(2022, 3, 14),
    date(2022, 11, 23),
    date(2023, 8, 8),
    date(2024, 2, 29),
    date(2024, 6, 4),
    date(2024, 9, 5),
    date(2025, 2, 26),
    date(2025, 9, 19),
)
WEEKDAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
MONTHS = (
    *("Januari", "Februari", "Maret", "April", "Mei", "Juni"),
    *("Juli", "Agustus", "September", "Oktober", "November", "Desember"),
)
ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
SUBJECTS = (
    "Sinergi Peningkatan Kualitas Pelayanan Publik",
    "Pencegahan Maladministrasi dan Pengelolaan Pengaduan",
    "Pendampingan Penilaian Kepatuhan Standar Pelayanan",
    "Penguatan Pengawasan Pelayanan Publik di Daerah",
)
LAWS = (
    "Undang-Undang Nomor 37 Tahun 2008 tentang Ombudsman Republik Indonesia (Lembaran Negara Republik Indonesia Tahun"
    " 2008 Nomor 139, Tambahan Lembaran Negara Republik Indonesia Nomor 4899)",
    "Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik (Lembaran Negara Republik Indonesia Tahun 2009 Nomor"
    " 112, Tambahan Lembaran Negara Republik Indonesia Nomor 5038)",
    "Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah (Lembaran Negara Republik Indonesia Tahun 2014"
    " Nomor 244, Tambahan Lembaran Negara Republik Indonesia Nomor 5587) sebagaimana telah diubah beberapa kali"
    " terakhir dengan Undang-Undang Nomor 6 Tahun 2023",
    "Undang-Undang Nomor 14 Tahun 2008 tentang Keterbukaan Informasi Publik",
    "Undang-Undang Nomor 24 Tahun 2009 tentang Bendera, Bahasa, dan Lambang Negara, serta Lagu Kebangsaan",
    "Peraturan Pemerintah Nomor 28 Tahun 2018 tentang Kerja Sama Daerah",
    "Peraturan Pemerintah Nomor 96 Tahun 2012 tentang Pelaksanaan Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan"
    " Publik",
    "Peraturan Menteri Dalam Negeri Nomor 22 Tahun 2020 tentang Tata Cara Kerja Sama Daerah dengan Daerah Lain dan"
    " Kerja"
    " Sama Daerah dengan Pihak Ketiga",
    "Peraturan Menteri Keuangan Nomor 99/PMK.05/2017 tentang Administrasi Pengelolaan Hibah dan Perjanjian Hibah",
    "Peraturan Ombudsman Republik Indonesia Nomor 55 Tahun 2022",
)
RECITALS = (
    "bahwa pelayanan publik yang berkualitas merupakan hak setiap warga negara dan penduduk",
    "bahwa penyelenggara berkewajiban memberikan pelayanan sesuai dengan standar pelayanan",
    "bahwa hasil penilaian tahun 2023 sebesar 86,60 perlu dipertahankan dan/atau ditingkatkan",
    "bahwa pengawasan pelayanan publik memerlukan sinergi antarlembaga",
    "bahwa pengaduan masyarakat perlu dikelola secara cepat, tepat, dan tuntas",
    "bahwa dalam pertemuan pada tanggal 4 Maret 2021 dan 11 Maret 2021 telah dibahas rencana sinergi dimaksud",
)
# Each usual clause with its title and its wordings; {K} is the instrument, {one} and {two} are the aliases, {omb} and
# {gov} those of the Ombudsman and of the region, {roll} is a short list, {day} the day of signing.
CLAUSES: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "MAKSUD DAN TUJUAN",
        (
            "(1) Maksud {K} ini adalah sebagai landasan bagi PARA PIHAK dalam meningkatkan kualitas pelayanan publik.\n"
            "(2) Tujuan {K} ini adalah:\na. mewujudkan pelayanan publik yang efisien, transparan, dan akuntabel;\n"
            "b. mencegah maladministrasi; dan\nc. memenuhi hak dasar masyarakat.",
            "(1) {K} ini dimaksudkan sebagai pedoman PARA PIHAK dalam melaksanakan kerja sama.\n(2) {K} ini bertujuan"
            " untuk mengoptimalkan sumber daya PARA PIHAK dalam pencegahan maladministrasi.",
        ),
    ),
    (
        "RUANG LINGKUP",
        (
            "Ruang lingkup {K} ini meliputi:\na. pendampingan penilaian pelayanan publik;\nb. pengelolaan pengaduan"
            " masyarakat;\nc. pertukaran data dan/atau informasi; dan\nd. penyediaan narasumber.",
            "Ruang lingkup {K} ini mencakup:\na. pencegahan maladministrasi;\nb. peningkatan kompetensi pengelola"
            " pengaduan;\nc. pertukaran data; atau\nd. kegiatan lain yang disepakati.",
        ),
    ),
    (
        "TUGAS DAN TANGGUNG JAWAB",
        (
            "(1) {omb} bertugas:\na. mendampingi perangkat daerah; dan\nb. menyediakan narasumber.\n(2) {gov}"
            " bertugas:\n"
            "a. menyiapkan data:\n1) standar pelayanan;\n2) maklumat pelayanan; dan\n3) hasil survei kepuasan; dan\n"
            "b. menindaklanjuti saran perbaikan.",
            "(1) {one} dan {two} bertanggung jawab atas pelaksanaan tugas masing-masing.\n(2) Tugas sebagaimana"
            " dimaksud"
            " pada ayat (1) dilaksanakan sesuai dengan Rencana Kerja.",
        ),
    ),
    (
        "PELAKSANAAN",
        (
            "(1) Pelaksanaan ruang lingkup sebagaimana dimaksud dalam Pasal 2 dituangkan dalam Rencana Kerja"
            " sebagaimana"
            " tercantum dalam Lampiran.\n(2) Rencana Kerja sebagaimana dimaksud pada ayat (1) ditinjau setiap 1 (satu)"
            " tahun.",
            "(1) Kegiatan sebagaimana dimaksud dalam Pasal 2 huruf a dan huruf b dilaksanakan bersama-sama oleh PARA"
            " PIHAK sesuai dengan Rencana Kerja.\n(2) Pelaksanaan kegiatan memperhatikan Pasal 15 dan Pasal 21"
            " Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik.",
        ),
    ),
    (
        "NARAHUBUNG",
        (
            "(1) PARA PIHAK menunjuk narahubung:\na. {one}: Kepala Bagian Kerja Sama, telepon (0561) 736111, pos-el"
            " kerjasama@example.go.id; dan\nb. {two}: Kepala Bagian Organisasi, telepon 0812-5555-0101, pos-el"
            " organisasi@example.go.id.\n(2) Perubahan narahubung diberitahukan secara tertulis paling lambat 7 (tujuh)"
            " hari kerja sebelumnya.",
            "Surat-menyurat disampaikan kepada:\na. {one}, Jalan Surya Nomor 1 RT 003 RW 11, telepon (021) 2251377,"
            " pos-el persuratan@example.go.id; dan\nb. {two}, Jalan Trans Kalimantan KM 7,5, telepon (0562) 391000,"
            " pos-el"
            " setda@example.go.id.",
        ),
    ),
    (
        "PEMANTAUAN DAN EVALUASI",
        (
            "PARA PIHAK melakukan pemantauan dan evaluasi paling sedikit 2 (dua) kali dalam 1 (satu) tahun.",
            "(1) Pemantauan dilaksanakan setiap 6 (enam) bulan.\n(2) Hasil evaluasi dengan rata-rata nilai paling"
            " rendah"
            " 78,00 (tujuh puluh delapan koma nol nol) dipertahankan oleh masing-masing PIHAK.",
        ),
    ),
    (
        "PEMBIAYAAN",
        (
            "Biaya yang timbul dari pelaksanaan {K} ini dibebankan pada anggaran masing-masing PIHAK sesuai dengan"
            " ketentuan peraturan perundang-undangan.",
            "(1) Segala biaya pelaksanaan {K} ini menjadi beban anggaran masing-masing PIHAK.\n(2) Pembiayaan"
            " sebagaimana"
            " dimaksud pada ayat (1) disesuaikan dengan kemampuan keuangan dan ketentuan peraturan"
            " perundang-undangan.",
        ),
    ),
    (
        "JANGKA WAKTU",
        (
            "(1) {K} ini berlaku untuk jangka waktu 3 (tiga) tahun terhitung sejak tanggal ditandatangani.\n(2) Jangka"
            " waktu sebagaimana dimaksud pada ayat (1) dapat diperpanjang berdasarkan kesepakatan PARA PIHAK.",
            "{K} ini berlaku selama 5 (lima) tahun sejak ditandatangani oleh PARA PIHAK dan dapat diperpanjang, dengan"
            " pemberitahuan tertulis paling lambat 3 (tiga) bulan sebelum berakhirnya {K} ini.",
        ),
    ),
    (
        "PERUBAHAN",
        (
            "Perubahan atas {K} ini dituangkan dalam adendum yang disepakati PARA PIHAK.",
            "Hal yang belum cukup diatur dan perubahan atas {K} ini ditetapkan secara tertulis dalam adendum.",
        ),
    ),
    (
        "PENYELESAIAN PERBEDAAN PENDAPAT",
        (
            "Perbedaan pendapat dalam pelaksanaan {K} ini diselesaikan secara musyawarah untuk mufakat.",
            "Apabila terjadi perbedaan penafsiran, PARA PIHAK menyelesaikannya secara musyawarah.",
        ),
    ),
    (
        "KETENTUAN LAIN-LAIN",
        (
            "(1) Keadaan kahar tidak membatalkan {K} ini.\n(2) Setiap PIHAK menjaga data pribadi warga yang"
            " menyampaikan"
            " pengaduan dan tidak memberikannya kepada pihak ketiga.",
            "(1) Perubahan kebijakan pemerintah tidak mengakhiri {K} ini dengan sendirinya.\n(2) Setiap PIHAK menjaga"
            " kerahasiaan data sebagaimana dimaksud dalam Pasal 2 huruf c.",
        ),
    ),
    (
        "PENUTUP",
        (
            "{K} ini dibuat dalam rangkap 2 (dua) asli, bermeterai cukup, dan masing-masing mempunyai kekuatan hukum"
            " yang"
            " sama.",
            "{K} ini dibuat dan ditandatangani pada hari dan tanggal tersebut di atas dalam 2 (dua) rangkap,"
            " masing-masing"
            " bermeterai cukup dan mempunyai kekuatan hukum yang sama.",
        ),
    ),
)
# Words that look like defects and are none; each stands in some good text.
DECOYS = (
    "Data sampai dengan 29/02/2024 dan data per tanggal 27.05.2021 diserahkan dalam bentuk elektronik",
    "Rapat pada Jum'at, 19 September 2025 dan kunjungan pada Ahad, 7 September 2025 dicatat dalam berita acara",
    "Kegiatan berlangsung dari hari Senin, 3 Juni 2024 sampai dengan hari Selasa, 4 Juni 2024",
    "Puskesmas Kampung Dalam II dan SMP Negeri 3 Sultan Hamid II termasuk lokus penilaian",
    "Nilai rata-rata 86,60 dan 93,71 dari tujuh lokus, yaitu 70,65% dari seluruh unit, dilaporkan bersama-sama",
    "Pendampingan dilaksanakan oleh Inspektorat dan/atau Bagian Organisasi pukul 09.30 WIB sampai dengan 15.00 WIB",
    "Alamat surat-menyurat adalah Jalan Ahmad Yani Nomor 36 Blok C/12, kode pos 78124, telepon (0561) 736-111",
    "Istilah “kerjasama” dalam naskah lama dibaca sebagai kerja sama",
    "Setiap hari kerja, hari demi hari, hal-hal yang menonjol dicatat oleh masing-masing pejabat",
    "Biaya perjalanan dinas sebesar Rp1.250.000,00 (satu juta dua ratus lima puluh ribu rupiah) mengikuti standar biaya"
    " sesuai dengan ketentuan peraturan perundang-undangan",
)
