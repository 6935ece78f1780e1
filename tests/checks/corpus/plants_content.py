"""Planted clauses that bind the Ombudsman, requests that are lost, and what no final text may hold."""

from tests.checks.corpus.planting import drafted, lettered, says, swaps, tells

INDEPENDENCE = says(
    "content.independence",
    "{omb} tidak akan melakukan pemeriksaan terhadap perangkat daerah {gov} selama {K} ini berlaku",
    "{omb} menyampaikan hasil penilaian kepada masyarakat setelah mendapat persetujuan {gov}",
    "{omb} wajib meminta izin {gov} sebelum memeriksa laporan masyarakat",
    "{omb} tidak memublikasikan hasil pemeriksaan tanpa persetujuan tertulis dari {gov}",
    "{omb} menghentikan pemeriksaan apabila diminta oleh {gov}",
    "{gov} berhak mengubah hasil penilaian {omb}",
    "{omb} menjamin {gov} memperoleh predikat Zona Hijau",
    "Hasil penilaian {omb} ditetapkan setelah disetujui oleh {gov}",
    "{omb} tidak menindaklanjuti laporan masyarakat mengenai {gov}",
    "Laporan hasil pemeriksaan {omb} hanya dapat diumumkan dengan persetujuan {gov}",
    "{omb} dilarang menerima pengaduan tentang perangkat daerah {gov}",
)
NOTICE = says(
    "content.notice",
    "{omb} memberitahukan kepada {gov} paling lambat 7 (tujuh) hari sebelum kunjungan penilaian",
    "Kunjungan lapangan {omb} dilaksanakan setelah terlebih dahulu memberitahukan kepada {gov}",
    "{omb} wajib menyampaikan surat pemberitahuan kepada {gov} sebelum melakukan pemeriksaan",
    "Sebelum melakukan inspeksi, {omb} berkoordinasi dengan {gov}",
    "Penilaian oleh {omb} didahului dengan pemberitahuan tertulis paling lambat 3 (tiga) hari sebelumnya",
    "{omb} menyampaikan jadwal kunjungan kepada {gov} paling lambat 14 (empat belas) hari sebelum pelaksanaan",
    "Pengambilan data oleh {omb} dilakukan setelah pemberitahuan kepada {gov}",
    "{omb} terlebih dahulu bersurat kepada {gov} sebelum mengunjungi unit pelayanan",
    "{omb} menginformasikan rencana inspeksi kepada {gov} sebelum turun ke lapangan",
    "Setiap kunjungan {omb} ke unit pelayanan harus terlebih dahulu diberitahukan kepada {gov}",
    "{omb} mengajukan permohonan kepada {gov} sebelum melakukan pengambilan data di puskesmas",
)
REQUEST = drafted(
    "content.request",
    *({f"requests.{name}.met_by": []} for name in ("r-dampingan", "r-pengaduan", "r-data", "r-narahubung")),
    {"requests.+": {"id": "r-baru", "text": "Pelatihan bagi pengelola pengaduan", "met_by": []}},
    {"requests.+": {"id": "r-baru", "text": "Sosialisasi kepada masyarakat desa"}},
    {"requests.r-pengaduan.met_by": ["perubahan"]},
    {"requests.r-data.met_by": ["penutup"]},
    {"requests.+": {"id": "r-laman", "text": "Penyusunan laman pengaduan daring", "met_by": ["perbedaan"]}},
    {"requests.+": {"id": "r-inovasi", "text": "Pendampingan penilaian inovasi", "met_by": ["jangka-waktu"]}},
    {"requests.r-narahubung.met_by": ["pembiayaan"]},
)
ELECTRONIC = (
    *says(
        "final.electronic",
        "Dokumen ini telah ditandatangani secara elektronik menggunakan sertifikat elektronik yang diterbitkan BSrE",
    ),
    *tells(
        "final.electronic",
        "Dokumen ini ditandatangani secara elektronik oleh Kepala Biro Hukum.",
        "Naskah ini telah ditandatangani secara elektronik.",
    ),
    *swaps(
        "final.electronic",
        "letter",
        (r"^Sekretaris Daerah,$", "Sekretaris Daerah,\nDitandatangani secara elektronik oleh:"),
        (r"^Sekretaris Daerah,$", "Sekretaris Daerah,\nditandatangani secara elektronik"),
        (
            r"^Tembusan:",
            "Surat ini telah ditandatangani secara elektronik sehingga tidak memerlukan tanda tangan basah.\nTembusan:",
        ),
        (r"^Tembusan:", "Dokumen ini ditandatangani secara elektronik menggunakan sertifikat BSrE, BSSN.\nTembusan:"),
        (
            r"^3\. Arsip\.$",
            "3. Arsip.\nCatatan: dokumen ini telah ditandatangani secara elektronik dengan sertifikat elektronik.",
        ),
    ),
    *drafted(
        "final.electronic",
        {
            "clauses.penutup.text": "Dokumen ini telah ditandatangani secara elektronik, bermeterai cukup, dalam"
            " rangkap 2 (dua)."
        },
    ),
    *lettered(
        "final.electronic",
        {"body.+": "Dokumen ini telah ditandatangani secara elektronik menggunakan sertifikat elektronik."},
        {"body.+": "Surat ini ditandatangani secara elektronik sehingga sah tanpa tanda tangan basah."},
    ),
)
BLANK = (
    *swaps(
        "final.blank",
        "agreement",
        (r"^(NOMOR): .*/ORI.*$", r"\1: ...................."),
        (r"^(NOMOR): 119.*$", r"\1:"),
        (r"^(NOMOR): 119.*$", r"\1: ____________"),
        (
            r"tanggal [\w ]+ bulan \w+ tahun [\w ]+ \([\d-]+\)",
            "tanggal ............ bulan ............ tahun ............",
        ),
        (r"bertempat di [\w ]+,", "bertempat di ……………………,"),
        (r"\d \((?:tiga|lima)\) tahun", ".... (..........) tahun"),
        (r"Nomor \d+ Tahun (\d{4}), bertindak", r"Nomor ..... Tahun \1, bertindak"),
        (r"(Pada hari ini) [\w']+,", r"\1 ............,"),
    ),
    *says(
        "final.blank",
        "Petugas yang ditunjuk adalah [Nama Petugas]",
        "Jangka waktu pelatihan adalah <JANGKA WAKTU PELATIHAN>",
    ),
    *drafted("final.blank", {"signing.date": None}, {"parties.daerah.number": None}),
)
MARK = (
    *swaps(
        "final.draft-mark",
        "agreement",
        (r"\A((?:# )?)NOTA KESEPAKATAN", r"\1DRAF NOTA KESEPAKATAN"),
        (r"\A((?:# )?)NOTA KESEPAKATAN", r"\1DRAFT NOTA KESEPAKATAN"),
        (r"\A", "DRAF\n\n"),
        (r"\A", "KONSEP\n\n"),
        (r"\A", "DRAFT 3\n\n"),
        (r"\A", "RANCANGAN\n\n"),
        (r"\A", "Draf 19 September 2025\n\n"),
        (r"\A", "-- DRAF --\n\n"),
    ),
    *swaps("final.draft-mark", "letter", (r"\A", "KONSEP SURAT\n"), (r"\A", "DRAF\n"), (r"\A", "[DRAFT]\n")),
)
TRACES = (
    *says(
        "final.traces",
        "Biaya dibebankan pada anggaran Commented [HP1]: mohon ditelaah Biro Hukum",
        "Data diserahkan Commented [A2R1]: setuju",
        "Rapat dilaksanakan Comment [BKAD3]: cek anggaran",
        "Data diserahkan setiap bulan Commented [u4]: atau triwulan?",
        "Data dikirim Commented [RH12]: tambahkan pos-el",
        "Data dikirim {>>usul Bappeda: per triwulan<<} oleh petugas",
    ),
    *tells(
        "final.traces",
        "Commented [HP1]: kalimat ini dihapus saja",
        "Comment [MS7]: sumber?",
        "Deleted: setiap bulan",
        "Formatted: Font: Bold, Indonesian",
        "Dihapus: kecuali disepakati lain",
        "Rapat dilaksanakan setiap {++enam++} bulan di kantor bupati.",
    ),
)
PLANTS = (*INDEPENDENCE, *NOTICE, *REQUEST, *ELECTRONIC, *BLANK, *MARK, *TRACES)
