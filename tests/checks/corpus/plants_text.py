"""Planted slips of the pen, leftovers, placeholders, and terms that nothing defines."""

from tests.checks.corpus.planting import drafted, says, swaps, tells

SPELLING = (
    *says(
        "text.spelling",
        "Kegiatan kerjasama dievaluasi setiap tahun",
        "Setiap rangkap bermaterai cukup",
        "Pelayanan perijinan termasuk lokus penilaian",
        "Perangkat daerah di lingkungan propinsi dilibatkan",
        "Ketentuan dibawah ini berlaku bagi PARA PIHAK",
        "Laporan disampaikan kepada walikota dan bupati setempat",
        "Petugas yang bertandatangan di atas menyerahkan data",
        "Jadwal disusun oleh pihak yang bertanggungjawab",
        "Data diantarkan ke kantor, kemudian di sampaikan kepada petugas",
        "Pelatihan dilaksanakan di hotel di Propinsi Kalimantan Tengah",
        "Tata cara pembayaran materai mengikuti ketentuan",
        "Aktifitas bersama dicatat oleh petugas",
    ),
    *tells(
        "text.spelling",
        "Walikota menyebut perijinan daring sudah berjalan.",
        "Pemprov dan Ombudsman bekerjasama sejak lama.",
    ),
)
DOUBLED = (
    *says(
        "text.doubled",
        "PARA PIHAK melaksanakan kegiatan yang yang disepakati",
        "Data diserahkan kepada kepada petugas",
        "Rapat dilaksanakan di di kantor {gov}",
        "Pelaksanaan sesuai dengan dengan Rencana Kerja",
        "Laporan disusun oleh oleh PARA PIHAK",
        "Petugas dan dan pejabat menghadiri rapat",
        "Hasil evaluasi evaluasi disampaikan dengan surat kepada PARA PIHAK",
        "Hal ini ini disepakati bersama",
        "Perangkat daerah daerah menindaklanjuti saran yang diterima",
        "Biaya untuk untuk pelatihan mengikuti ketentuan peraturan perundang-undangan",
    ),
    *tells("text.doubled", "Ia akan akan datang ke kantor itu.", "Penilaian tersebut tersebut selesai tepat waktu."),
)
BLANKS = says(
    "text.blanks",
    "Rapat ,pelatihan, dan evaluasi dijadwalkan",
    "Rapat , pelatihan, dan evaluasi dijadwalkan",
    "Rapat dilaksanakan 3(tiga) kali",
    "Rapat dilaksanakan setiap tahun ;hasilnya dicatat",
    "Rapat,pelatihan, dan evaluasi dijadwalkan",
    "Rapat dilaksanakan ( secara daring ) setiap bulan",
    "Rapat dilaksanakan (secara daring ) setiap bulan",
    "Rapat  dilaksanakan oleh PARA PIHAK setiap bulan di kantor yang disepakati",
    "Rapat dilaksanakan setiap 2 (dua)bulan",
    "Laporan diterima.Rapat dijadwalkan",
    "Laporan diterima ; rapat dijadwalkan",
)
INSTRUMENT = (
    *says(
        "text.instrument",
        "Perjanjian ini mengikat PARA PIHAK",
        "Nota Kesepahaman ini dievaluasi setiap tahun",
        "Memorandum ini tidak mengurangi kewenangan PARA PIHAK",
        "Perjanjian Kerja Sama ini dievaluasi setiap tahun",
        "Kesepakatan Bersama ini dievaluasi setiap tahun",
        "Hal yang tidak diatur dalam Nota Kesepahaman ini disepakati kemudian",
        "Lampiran merupakan bagian dari Perjanjian Kerja Sama ini",
        "Memorandum of Understanding ini ditinjau setiap tahun",
        "Pengakhiran Perjanjian Kerjasama ini disepakati tertulis",
        "Ketentuan dalam MoU ini ditinjau setiap tahun",
    ),
    *swaps("text.instrument", "agreement", (r"Demikian Nota Kesepakatan ini", "Demikian Nota Kesepahaman ini")),
    *drafted("text.instrument", {"clauses.perubahan.text": "Perubahan atas Perjanjian ini dituangkan dalam adendum."}),
)
LEFTOVER = (
    *says(
        "text.leftover",
        "Perjanjian hibah ini tidak dapat dialihkan",
        "Harga sewa dibayar setiap bulan",
        "PIHAK PENYEWA menjaga kebersihan ruangan",
        "Perjanjian sewa menyewa ini berakhir dengan sendirinya",
        "PEMBERI HIBAH menyerahkan dana kepada PENERIMA HIBAH",
        "Perjanjian kredit ini tunduk pada ketentuan perbankan",
        "Barang yang diperjualbelikan diserahkan oleh PENJUAL kepada PEMBELI",
        "PIHAK PENYEDIA menyerahkan hasil pekerjaan tepat waktu",
        "Perjanjian pinjam pakai ini dapat diperpanjang",
        "Kontrak pengadaan ini tunduk pada ketentuan pengadaan barang dan jasa",
        "Debitur wajib melunasi utang pada waktunya",
    ),
    *drafted("text.leftover", {"clauses.lain-lain.paragraphs.0": "Perjanjian hibah ini tidak dapat dialihkan."}),
)
PLACEHOLDER = (
    *says(
        "text.placeholder",
        "Rapat pertama dilaksanakan pada tanggal ....",
        "Jangka waktu pelatihan adalah <JANGKA WAKTU PERJANJIAN>",
        "Petugas yang ditunjuk adalah [Nama]",
        "Kegiatan dilaksanakan _TENTANG_ di kabupaten",
        "Nomor rekening xxx digunakan untuk kegiatan",
        "Petugas {{nama_petugas}} bertanggung jawab",
        "Lokasi kegiatan: ______________ (diisi kemudian)",
        "Tenggat ditetapkan TBD oleh PARA PIHAK",
        "Petugas «Nama_Petugas» bertanggung jawab",
        "Lorem ipsum dolor sit amet disepakati",
        "Rapat dilaksanakan di …………………… setiap bulan",
        "Penanggung jawab kegiatan adalah [ISI NAMA PEJABAT]",
    ),
    *drafted(
        "text.placeholder", {"clauses.perubahan.text": "Perubahan disepakati pada tanggal [Tanggal] dalam adendum."}
    ),
)
CAPITALS = says(
    "definition.capitals",
    "Biaya rapat dibahas bersama oleh para pihak",
    "Rapat dihadiri oleh Para Pihak",
    "Perubahan disepakati secara tertulis oleh para pihak",
    "Data dijaga kerahasiaannya oleh Para pihak",
    "Hasil evaluasi disampaikan kepada para pihak",
    "Hal lain diatur berdasarkan kesepakatan Para Pihak",
    "Rencana Kerja disusun bersama oleh para pihak",
    "Setelah dievaluasi, para pihak menyusun laporan",
    "Kewajiban para pihak tidak berakhir",
    "Rapat dipimpin oleh Pihak Kedua",
    "Data diserahkan oleh pihak kedua kepada {one}",
)
TERM = (
    ("Tim Pelaksana", "disusun", "dilaporkan"),
    ("Kelompok Kerja", "disusun", "diperbarui"),
    ("Komite Bersama", "dibahas", "diputuskan"),
    ("Informasi Rahasia", "dijaga", "disimpan"),
    ("PENYEDIA", "diserahkan", "ditagih"),
    ("Forum Koordinasi", "dibahas", "diputuskan"),
    ("Sekretariat Bersama", "disusun", "disimpan"),
    ("Koordinator Program", "disusun", "dilaporkan"),
    ("Panitia Kegiatan", "disusun", "dilaporkan"),
    ("Penanggung Jawab Kegiatan", "disusun", "dilaporkan"),
)
UNDEFINED = says(
    "definition.undefined",
    *(
        f"Setiap jadwal {first} oleh {term} dan hasilnya {second} oleh {term} kepada PARA PIHAK"
        for term, first, second in TERM
    ),
)
UNUSED = says(
    "definition.unused",
    "Badan Pengembangan Sumber Daya Manusia yang selanjutnya disingkat BPSDM menyusun modul",
    "Data yang selanjutnya disebut Data Terbatas dijaga kerahasiaannya",
    "Tim yang dibentuk bersama, selanjutnya disebut Tim Teknis, bekerja setiap triwulan",
    "Unit Pelaksana Teknis yang selanjutnya disingkat UPT mengikuti penilaian",
    "Sistem pengelolaan pengaduan (selanjutnya disebut “Sistem”) dikembangkan bersama",
    "Rencana tahunan yang selanjutnya disebut Rencana Aksi Tahunan disusun setiap Januari",
    "Aplikasi tersebut selanjutnya disebut Aplikasi Lapor Daerah",
    "Organisasi Perangkat Daerah yang selanjutnya disingkat OPD mengikuti pelatihan",
    "Petugas yang ditunjuk selanjutnya disebut Petugas Penghubung",
    "Standar Operasional Prosedur yang selanjutnya disingkat SOP disusun bersama",
    "Pejabat Pengelola Informasi dan Dokumentasi yang selanjutnya disingkat PPID memberikan data",
)
PLANTS = (
    *SPELLING,
    *DOUBLED,
    *BLANKS,
    *INSTRUMENT,
    *LEFTOVER,
    *PLACEHOLDER,
    *CAPITALS,
    *UNDEFINED,
    *UNUSED,
)
