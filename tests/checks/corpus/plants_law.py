"""Planted faults of citations."""

from tests.checks.corpus.planting import bodies, drafted, says, tells

GAZETTE = (
    *says(
        "law.gazette",
        "Standar disusun sesuai dengan Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik (Lembaran Negara"
        " Republik"
        " Indonesia Tahun 2009 Nomor 112, Tambahan Lembaran Negara Republik Indonesia Nomor 5083)",
        "Standar disusun sesuai dengan Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik (Lembaran Negara"
        " Republik"
        " Indonesia Tahun 2009 Nomor 121, Tambahan Lembaran Negara Republik Indonesia Nomor 5038)",
        "Undang-Undang Nomor 37 Tahun 2008 tentang Ombudsman Republik Indonesia (Lembaran Negara Republik Indonesia"
        " Tahun"
        " 2009 Nomor 139, Tambahan Lembaran Negara Republik Indonesia Nomor 4899) menjadi dasar kegiatan",
        "Undang-Undang Nomor 37 Tahun 2008 tentang Ombudsman Republik Indonesia (Lembaran Negara Republik Indonesia"
        " Tahun"
        " 2008 Nomor 139, Tambahan Lembaran Negara Republik Indonesia Nomor 4898) menjadi dasar kegiatan",
        "Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah (LN Tahun 2014 Nomor 244, TLN Nomor 5578)"
        " diperhatikan",
        "Undang-Undang Nomor 14 Tahun 2008 tentang Keterbukaan Informasi Publik (Lembaran Negara Tahun 2008 Nomor 16,"
        " Tambahan Lembaran Negara Nomor 4846) diperhatikan",
        "Undang-Undang Nomor 43 Tahun 2009 tentang Kearsipan (Lembaran Negara Republik Indonesia Tahun 2009 Nomor 125,"
        " Tambahan Lembaran Negara Republik Indonesia Nomor 5071) diperhatikan",
        "Peraturan Pemerintah Nomor 28 Tahun 2018 tentang Kerja Sama Daerah (Lembaran Negara Republik Indonesia"
        " Tahun 2018"
        " Nomor 79, Tambahan Lembaran Negara Republik Indonesia Nomor 6219) diperhatikan",
        "Peraturan Pemerintah Nomor 21 Tahun 2011 tentang Perwakilan Ombudsman di Daerah (Lembaran Negara Republik"
        " Indonesia"
        " Tahun 2011 Nomor 42, Tambahan Lembaran Negara Republik Indonesia Nomor 5270) diperhatikan",
    ),
    *drafted(
        "law.gazette",
        {"legal_basis.0.ln": "2008/193"},
        {"legal_basis.0.tln": "4989"},
        {"legal_basis.1.tln": "5083"},
        {"legal_basis.1.ln": "2008/112"},
    ),
)
NUMBER_YEAR = (
    *tells(
        "law.number-year",
        "Ia mengutip UU 25/2019 tentang Pelayanan Publik dalam sambutannya.",
        "Menurut UU 29/2009 tentang Pelayanan Publik, maklumat wajib diumumkan.",
        "UU Nomor 37 Tahun 2018 tentang Ombudsman Republik Indonesia menjadi rujukan.",
        "Undang-Undang Nomor 32 Tahun 2014 tentang Pemerintahan Daerah mengatur urusan wajib.",
        "UU No. 14/2009 tentang Keterbukaan Informasi Publik juga dibahas.",
    ),
    *says(
        "law.number-year",
        "Pelaksanaan memperhatikan Undang-Undang Nomor 30 Tahun 2004 tentang Administrasi Pemerintahan",
        "Arsip dikelola menurut Undang-Undang Nomor 43 Tahun 2019 tentang Kearsipan",
        "Kerja sama mengikuti Peraturan Pemerintah Nomor 28 Tahun 2008 tentang Kerja Sama Daerah",
        "Transaksi elektronik mengikuti Undang-Undang Nomor 11 Tahun 2018 tentang Informasi dan Transaksi Elektronik",
        "Naskah dinas mengikuti Peraturan Menteri Dalam Negeri Nomor 1 Tahun 2032 tentang Tata Naskah Dinas",
        "Kantor perwakilan dibentuk menurut Peraturan Pemerintah Nomor 12 Tahun 2011 tentang Perwakilan Ombudsman di"
        " Daerah",
    ),
    *drafted("law.number-year", {"legal_basis.0.law": "UU 38/2008"}, {"legal_basis.1.law": "UU 25/2019"}),
)
REVOKED = (
    *says(
        "law.revoked",
        "Pencegahan dilaksanakan menurut Peraturan Ombudsman Nomor 37 Tahun 2019",
        "Pengaduan diselesaikan sesuai dengan Peraturan Ombudsman Republik Indonesia Nomor 26 Tahun 2017",
        "Tata cara pemeriksaan mengacu pada Peraturan Ombudsman Republik Indonesia Nomor 48 Tahun 2020",
        "Laporan disusun berdasarkan Peraturan Ombudsman RI Nomor 37 Tahun 2019 dan ketentuan lain",
        "Ketentuan Pasal 4 Peraturan Ombudsman Nomor 26 Tahun 2017 berlaku bagi PARA PIHAK",
        "Penerimaan laporan mengikuti Peraturan Ombudsman Nomor 48 Tahun 2020 tentang Perubahan atas Peraturan"
        " Ombudsman Nomor"
        " 26 Tahun 2017",
    ),
    *tells(
        "law.revoked",
        "Kepala perwakilan menyebut PO 37/2019 sebagai dasar penilaian.",
        "Dasarnya adalah Peraturan Ombudsman Nomor 37/2019.",
        "Menurut Peraturan Ombudsman No. 26 Tahun 2017, laporan ditutup bila selesai.",
    ),
    *drafted(
        "law.revoked",
        {"legal_basis.2": {"law": "Peraturan Ombudsman 37/2019", "title": "Sistem Pencegahan"}},
        {"legal_basis.2": {"law": "PO 26/2017", "title": "Tata Cara Penerimaan Laporan"}},
    ),
)
TITLE = (
    *says(
        "law.title",
        "Kegiatan berdasarkan Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Umum",
        "Kegiatan berdasarkan Undang-Undang Nomor 37 Tahun 2008 tentang Pelayanan Publik",
        "Kegiatan berdasarkan Undang-Undang Nomor 37 Tahun 2008 tentang Ombudsman Nasional",
        "Kegiatan berdasarkan Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintah Daerah",
        "Kegiatan berdasarkan Undang-Undang Nomor 14 Tahun 2008 tentang Keterbukaan Informasi Umum",
        "Kegiatan berdasarkan Undang-Undang Nomor 30 Tahun 2014 tentang Administrasi Kependudukan",
        "Kegiatan berdasarkan Undang-Undang Nomor 12 Tahun 2011 tentang Pembentukan Peraturan Daerah",
        "Kegiatan berdasarkan Peraturan Pemerintah Nomor 28 Tahun 2018 tentang Kerjasama Antar Daerah",
        "Kegiatan berdasarkan Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Pubilk",
    ),
    *tells(
        "law.title",
        "UU 43/2009 tentang Perpustakaan disebut dalam rapat.",
        "UU Nomor 11 Tahun 2008 tentang Keterbukaan Informasi Publik disebut dalam rapat.",
    ),
    *drafted(
        "law.title", {"legal_basis.0.title": "Komisi Ombudsman Nasional"}, {"legal_basis.1.title": "Pelayanan Umum"}
    ),
)
FORM = (
    *says(
        "law.form",
        "Pelayanan diselenggarakan sesuai dengan UU No.25 tahun 2009",
        "Pelayanan diselenggarakan sesuai dengan UU 25/2009",
        "Kerja sama mengikuti PP No. 28 Tahun 2018",
        "Kerja sama mengikuti PP 28/2018 tentang Kerja Sama Daerah",
        "Kerja sama mengikuti Permendagri 22/2020",
        "Kerja sama mengikuti Permendagri Nomor 22 Tahun 2020",
        "Pengawasan mengikuti UU Nomor 37 Tahun 2008 tentang Ombudsman Republik Indonesia",
        "Kegiatan memperhatikan Perpres Nomor 76 Tahun 2013",
        "Data pribadi dijaga sesuai dengan UU 27/2022",
    ),
    *bodies(
        "law.form",
        "PERUBAHAN",
        "Perubahan mengikuti UU No. 23 Tahun 2014 dan dituangkan dalam adendum.",
        "Perubahan sesuai dengan Pasal 46 PP 28/2018 dituangkan dalam adendum.",
    ),
)
PLANTS = (*GAZETTE, *NUMBER_YEAR, *REVOKED, *TITLE, *FORM)
