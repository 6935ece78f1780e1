"""Words that limit the independence of the Ombudsman, as verbose patterns over one sentence."""

import re

REGION = r"""(?:PIHAK\s+\w+|Gubernur|Bupati|Wali\s?kota|Pemerintah\s+(?:Daerah|Provinsi|Kabupaten|Kota)
    |Sekretaris\s+Daerah|Sekda|kepala\s+daerah)"""
WORK = r"(?:pemeriksaan|penilaian|pengawasan|investigasi|penyelidikan|kajian)"
TOLD = rf"""(?:(?:hasil|laporan\s+(?:akhir\s+)?hasil|nilai|skor|kesimpulan|opini|saran)
    \s+(?:\w+\s+){{0,3}}?(?:{WORK}|Ombudsman)
    |rekomendasi|temuan|opini|LAHP|LHP)"""
TELL = r"""(?:mengumumkan|memp?ublikasikan|menyiarkan|menyebarluaskan|menerbitkan|mengeluarkan|menyampaikan|memberikan
    |merilis|mengungkap(?:kan)?)"""
ACT = rf"""(?:memeriksa|menyelidiki|menilai|mengawasi|menginvestigasi
    |(?:melakukan|melaksanakan|memulai|melanjutkan|mengadakan|menjalankan|meneruskan)\s+(?:\w+\s+){{0,3}}?{WORK}
    |(?:menerima|menindaklanjuti|memproses|menangani|meregistrasi|memeriksa)\s+(?:\w+\s+){{0,2}}?(?:laporan|pengaduan|aduan)
    |{TELL}\s+(?:\w+\s+){{0,3}}?(?:hasil|temuan|rekomendasi|opini|saran|nilai|LAHP)
    |meminta\s+(?:\w+\s+){{0,2}}?(?:data|keterangan|klarifikasi|dokumen))"""
NEVER = r"""(?:tidak|dilarang|sepakat\s+(?:untuk\s+)?tidak|bersedia\s+(?:untuk\s+)?tidak)
    (?:\s+(?:akan|dapat|boleh|berwenang|diperkenankan|diperbolehkan|dibenarkan|berhak|bisa))?(?:\s+(?:lagi|untuk))?"""
CONSENT = r"(?:persetujuan|izin|ijin|restu)"
GET = r"(?:mendapat(?:kan)?|memperoleh|meminta|mengantongi)"
FIRST = r"(?:terlebih\s+dahulu\s+)?"


def _pattern(words: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE | re.VERBOSE)


# What somebody is bound to: who that is stands before.
BOUND = (
    _pattern(rf"{NEVER}\s+{ACT}"),
    _pattern(
        rf"(?:wajib|harus|perlu|hanya\s+(?:dapat|boleh))\s+{FIRST}{GET}\s+{FIRST}{CONSENT}\s+(?:\w+\s+){{0,3}}?{REGION}"
        rf"\s+(?:\w+\s+){{0,2}}?(?:sebelum|untuk|dalam|apabila|jika)\s+(?:dapat\s+)?{ACT}"
    ),
    _pattern(
        rf"{ACT}\s+(?:[\w,]+\s+){{0,12}}?(?:setelah|sesudah|atas|dengan|sepanjang|apabila|jika)\s+{FIRST}"
        rf"(?:(?:{GET}|ada|adanya|atas|dengan)\s+)?{CONSENT}\s+(?:\w+\s+){{0,3}}?{REGION}"
    ),
    _pattern(
        rf"(?:menghentikan|membatalkan|menunda|menangguhkan)\s+(?:\w+\s+){{0,3}}?(?:{WORK}|penyelesaian\s+laporan)"
        r"\s+(?:[\w,]+\s+){0,8}?(?:atas\s+permintaan|apabila|jika|bila|selama)"
    ),
    _pattern(
        r"(?:menjamin|memastikan)\s+(?:\w+\s+){0,6}?(?:memperoleh|mendapat(?:kan)?|meraih|mempertahankan|berada)\s+"
        r"(?:\w+\s+){0,4}?(?:zona\s+hijau|predikat|opini|nilai|kualitas\s+ter\w+)"
    ),
    _pattern(rf"(?:tunduk|bertanggung\s+jawab)\s+(?:pada|kepada)\s+(?:arahan\s+|perintah\s+)?{REGION}"),
    _pattern(rf"(?:mengikuti|mematuhi|menaati)\s+(?:arahan|petunjuk|perintah|instruksi)\s+(?:dari\s+)?{REGION}"),
)
# What becomes of the Ombudsman's own work by the consent or the right of somebody.
WORKED_ON = (
    _pattern(
        rf"{TOLD}\s+(?:[\w,]+\s+){{0,10}}?(?:harus|wajib|perlu|hanya\s+(?:dapat|boleh)|baru\s+dapat|tidak\s+(?:dapat|boleh))"
        rf"\s+(?:[\w,]+\s+){{0,9}}?(?:disetujui|disahkan|dikoreksi|{CONSENT})(?:\s+\w+){{0,4}}?\s+{REGION}"
    ),
    _pattern(
        rf"{TOLD}\s+(?:[\w,]+\s+){{0,10}}?(?:setelah|sesudah|apabila|jika)\s+{FIRST}(?:disetujui|disahkan)"
        rf"\s+(?:oleh\s+)?{REGION}"
    ),
    _pattern(
        rf"(?:{WORK}|kunjungan|pengambilan\s+data)\s+(?:[\w,]+\s+){{0,8}}?(?:harus|wajib|hanya|baru)\s+(?:\w+\s+){{0,5}}?"
        rf"(?:persetujuan|izin|ijin|disetujui)(?:\s+\w+){{0,4}}?\s+{REGION}"
    ),
    _pattern(
        rf"(?:berhak|dapat|berwenang|boleh)\s+(?:untuk\s+)?(?:menolak|mengubah|membatalkan|mengoreksi|menyunting"
        rf"|menentukan|menghentikan|membatasi|menunda)\s+(?:\w+\s+){{0,2}}?(?:{TOLD}|{WORK})"
    ),
)
# What shall not be told, heard or reported at all.
SILENCED = (
    _pattern(
        r"(?:laporan|pengaduan)\s+(?:[\w,]+\s+){0,8}?tidak\s+(?:akan|dapat|boleh)\s+"
        r"(?:diterima|diperiksa|ditindaklanjuti|diproses)\s+(?:oleh\s+)?(?:Ombudsman|PIHAK\s+\w+)"
    ),
    _pattern(
        r"(?:masyarakat|warga|pelapor|pegawai|aparatur)\s+(?:[\w,]+\s+){0,3}?(?:tidak\s+(?:dapat|boleh)|dilarang)\s+"
        r"(?:menyampaikan\s+(?:laporan|pengaduan)|melapor(?:kan)?|mengadu(?:kan)?)"
    ),
    _pattern(
        rf"{TOLD}\s+(?:[\w,]+\s+){{0,6}}?tidak\s+(?:akan|dapat|boleh)\s+(?:diumumkan|dipublikasikan|disebarluaskan)"
    ),
)
# Words with which a sentence says the opposite, or only what the law says.
FREE = re.compile(
    r"\b(?:tidak\s+(?:memerlukan|membutuhkan|perlu|harus|mengurangi|membatasi|menghalangi|memp?engaruhi|dimaksudkan"
    r"|bergantung)|tanpa\s+(?:perlu\s+|memerlukan\s+|harus\s+)?(?:mendapat\s+)?(?:persetujuan|izin)|pengadilan|hakim"
    r"|rahasia\s+negara|perundang-?\s?undangan|undang-undang|identitas\s+pelapor|dirahasiakan)\b",
    re.IGNORECASE,
)
UNLESS = re.compile(r"\btanpa\s+(?:\w+\s+){0,2}?(?:persetujuan|izin)\s+(?:\w+\s+){0,3}?PIHAK", re.IGNORECASE)
CUES = (
    (
        *("tidak", "dilarang", "persetujuan", "izin", "ijin", "restu", "disetujui", "disahkan", "menghentikan"),
        *("membatalkan", "menunda", "menangguhkan", "menjamin", "memastikan", "tunduk", "tanggung jawab", "arahan"),
        *(
            "petunjuk",
            "perintah",
            "instruksi",
            "berhak",
            "berwenang",
            "menolak",
            "mengubah",
            "mengoreksi",
            "menyunting",
        ),
        *("menentukan", "membatasi"),
    ),
    (
        *("eriksa", "nilai", "awas", "investigasi", "selidik", "kajian", "laporan", "pengaduan", "aduan", "hasil"),
        *("temuan", "rekomendasi", "opini", "lhp", "lahp", "saran", "data", "keterangan", "klarifikasi", "dokumen"),
        *("kunjungan", "lapor", "mengadu", "zona", "predikat", "kualitas", "tunduk", "tanggung", "arahan", "petunjuk"),
        *("perintah", "instruksi"),
    ),
)
