"""Planted faults of numbering, references, lists and premises."""

from tests.checks.corpus.planting import Plant, bodies, cut, drafted, says, swaps

GAP = (
    *swaps(
        "structure.gap",
        "agreement",
        (r"^((?:## )?Pasal) 8$", r"\1 9"),
        (r"^((?:## )?Pasal) 7$", r"\1 6"),
        (r"^((?:## )?Pasal) 12$", r"\1 13"),
        (r"^((?:## )?Pasal) 3$", r"\1 30"),
        (r"^((?:## )?Pasal) 1$", r"\1 2"),
        (r"^((?:## )?Pasal) 10$", r"\1 11"),
        (r"^\(3\) ", "(4) "),
        (r"^\(2\) ", "(3) "),
        (r"^\(2\) ", "(1) "),
        (r"^c\. (pertukaran|peningkatan)", r"d. \1"),
        anywhere=True,
    ),
    *bodies(
        "structure.gap",
        "PERUBAHAN",
        "(1) Perubahan dituangkan dalam adendum.\n(3) Adendum merupakan bagian tidak terpisahkan dari {K} ini.",
        "Perubahan meliputi:\na. jangka waktu;\nb. lokasi; dan\nb. pembiayaan.",
        "Perubahan meliputi:\na. jangka waktu;\nc. lokasi; dan\nd. pembiayaan.",
        "(1) Perubahan meliputi:\na. jangka waktu; dan\nb. kegiatan:\n1) tahunan; dan\n3) bulanan.\n(2) Perubahan"
        " dituangkan dalam"
        " adendum.",
        anywhere=True,
    ),
)
REFERENCE = (
    *says(
        "structure.reference",
        "Pembiayaan sebagaimana dimaksud dalam Pasal 17 dilaporkan setiap tahun",
        "Kegiatan sebagaimana dimaksud dalam Pasal 2 huruf h dilaksanakan bersama",
        "Ketentuan sebagaimana dimaksud pada ayat (9) berlaku bagi PARA PIHAK",
        "Hal yang diatur dalam Pasal 14 dan Pasal 15 {K} ini tetap berlaku",
        "Pelaksanaan Pasal 1 ayat (5) ditinjau bersama",
        "Data sebagaimana dimaksud dalam Pasal 2 huruf a sampai dengan huruf j dijaga kerahasiaannya",
        "Jangka waktu sesuai dengan ketentuan Pasal 21 dapat diperpanjang",
        "Sebagaimana diatur dalam Pasal 13 ayat (1), PARA PIHAK menunjuk pejabat",
        "Tata cara sebagaimana dimaksud dalam Pasal 1 ayat (1), ayat (2), dan ayat (3) disepakati",
        "Ketentuan Pasal 31 di atas berlaku bagi PARA PIHAK",
        "Kewajiban menurut Pasal 18 {K} ini tidak berakhir",
    ),
    *drafted(
        "structure.reference",
        {"clauses.lain-lain.paragraphs.0": "Ketentuan sebagaimana dimaksud dalam Pasal 19 berlaku bagi PARA PIHAK."},
        {"clauses.lain-lain.paragraphs.0": "Ketentuan sebagaimana dimaksud pada ayat (7) berlaku bagi PARA PIHAK."},
    ),
)
KIND = (
    *says(
        "structure.reference-kind",
        "Kegiatan sebagaimana dimaksud dalam Pasal 2 ayat (1) dilaksanakan bersama",
        "Ruang lingkup dalam Pasal 2 ayat (2) disepakati",
        "Lingkup dalam Pasal 2 angka 1 dilaksanakan oleh {gov}",
        "Maksud dalam Pasal 1 huruf a diwujudkan bersama",
        "Pelatihan menurut Pasal 2 ayat (3) dijadwalkan",
        "Tugas sebagaimana dimaksud dalam Pasal 3 huruf b dilaporkan",
        "Pelaksanaan sebagaimana dimaksud dalam Pasal 4 huruf a ditinjau",
        "Perubahan sebagaimana dimaksud dalam Pasal 9 ayat (1) disepakati",
        "Musyawarah sebagaimana dimaksud dalam Pasal 10 huruf a dilaksanakan",
        "Rangkap sebagaimana dimaksud dalam Pasal 12 ayat (1) disimpan",
        "Perubahan menurut Pasal 9 huruf a dituangkan dalam adendum",
    ),
)
LIST = "Kegiatan tahunan meliputi{colon}\na. pendampingan{a}\nb. pelatihan{b}\nc. pertukaran data{c}\nd. evaluasi{d}"


def _list(**signs: str) -> str:
    return LIST.format(**({"colon": ":", "a": ";", "b": ";", "c": "; dan", "d": "."} | signs))


ENDING = bodies(
    "structure.list-ending",
    "PERUBAHAN",
    _list(a=","),
    _list(b="."),
    _list(a=""),
    _list(d=";"),
    _list(d=","),
    _list(d="; dan"),
    _list(a="; dan"),
    _list(c=";"),
    _list(c=","),
    _list(a=",", b=","),
    _list(colon="."),
    _list(b="; atau"),
    "(1) Perubahan meliputi:\na. lokasi,\nb. kegiatan; dan/atau\nc. jadwal.\n(2) Adendum disepakati PARA PIHAK.",
    "(1) Perubahan meliputi:\na. lokasi; dan/atau\nb. kegiatan;\n(2) Adendum disepakati PARA PIHAK.",
    anywhere=True,
)
INTRO = (
    *bodies(
        "structure.list-intro",
        "PEMBIAYAAN",
        "Ruang lingkup {K} ini meliputi:\na. anggaran {one}; dan\nb. anggaran {two} sesuai dengan ketentuan peraturan"
        " perundang-undangan.",
        "Maksud dan tujuan {K} ini adalah:\na. anggaran {one}; dan\nb. anggaran {two} sesuai dengan ketentuan peraturan"
        " perundang-undangan.",
        "Tujuan {K} ini adalah:\na. belanja perjalanan; dan\nb. belanja narasumber sesuai dengan ketentuan peraturan"
        " perundang-undangan.",
        "(1) Ruang lingkup kerja sama ini meliputi:\na. biaya pelatihan; dan\nb. biaya perjalanan.\n(2) Biaya"
        " disesuaikan"
        " dengan ketentuan peraturan perundang-undangan.",
    ),
    *bodies(
        "structure.list-intro",
        "PEMANTAUAN DAN EVALUASI",
        "Ruang lingkup {K} ini meliputi:\na. rapat berkala; dan\nb. laporan tahunan.",
        "Maksud {K} ini adalah:\na. rapat berkala; dan\nb. laporan tahunan.",
        "Tujuan {K} ini adalah untuk:\na. menilai hasil; dan\nb. menyusun laporan.",
    ),
    *bodies(
        "structure.list-intro",
        "JANGKA WAKTU",
        "(1) {K} ini berlaku selama 3 (tiga) tahun.\n(2) Ruang lingkup {K} ini mencakup:\na. masa persiapan; dan\nb."
        " masa"
        " pelaksanaan.",
    ),
    *bodies(
        "structure.list-intro",
        "PERUBAHAN",
        "Ruang lingkup dari {K} ini meliputi:\na. adendum; dan\nb. kesepakatan lain.",
        "Tujuan dari {K} ini adalah:\na. adendum; dan\nb. kesepakatan lain.",
        "Maksud dan tujuan dari {K} ini yaitu:\na. adendum; dan\nb. kesepakatan lain.",
    ),
)
LONE = tuple(
    plant
    for title, words in (
        (
            "PEMBIAYAAN",
            "Biaya dibebankan pada anggaran masing-masing PIHAK sesuai dengan peraturan perundang-undangan.",
        ),
        ("JANGKA WAKTU", "{K} ini berlaku selama 3 (tiga) tahun."),
        ("PERUBAHAN", "Perubahan dituangkan dalam adendum yang disepakati PARA PIHAK."),
        ("PEMANTAUAN DAN EVALUASI", "Evaluasi dilaksanakan setiap tahun oleh PARA PIHAK."),
        ("PENUTUP", "{K} ini dibuat dalam rangkap 2 (dua), bermeterai cukup."),
        ("PELAKSANAAN", "Pelaksanaan dituangkan dalam Rencana Kerja."),
        ("RUANG LINGKUP", "Ruang lingkup {K} ini meliputi:\na. pengaduan;\nb. pelatihan; dan\nc. data."),
        ("PENYELESAIAN PERBEDAAN PENDAPAT", "Perbedaan pendapat diselesaikan secara musyawarah."),
        ("MAKSUD DAN TUJUAN", "Maksud {K} ini adalah sebagai pedoman; tujuannya mencegah maladministrasi."),
        ("NARAHUBUNG", "{one}, telepon (0561) 736111, dan {two}, telepon (0562) 391000, menunjuk narahubung."),
        ("KETENTUAN LAIN-LAIN", "Keadaan kahar tidak membatalkan {K} ini."),
    )
    for plant in bodies("structure.lone-paragraph", title, f"(1) {words}", anywhere=True)
)
RECITAL = (
    *swaps(
        "structure.recital",
        "agreement",
        (r"^a\. bahwa ", "a. "),
        (r"^b\. bahwa ", "b. "),
        (r"^b\. bahwa ", "b. dalam rangka itu "),
        (r"^a\. bahwa (.*);$", r"a. bahwa \1."),
        (r"^b\. bahwa (.*);$", r"b. bahwa \1."),
        (r"^a\. bahwa (.*);$", r"a. bahwa \1"),
        (r"^b\. bahwa (.*);$", r"b. bahwa \1,"),
        (r"^a\. bahwa ", "a. Bahwasanya kiranya "),
    ),
    *drafted(
        "structure.recital",
        {"recitals.0": "pelayanan publik merupakan hak masyarakat;"},
        {"recitals.1": "untuk itu diperlukan sinergi PARA PIHAK;"},
        {"recitals.0": "bahwa pelayanan publik merupakan hak masyarakat."},
        {"recitals.0": "bahwa pelayanan publik merupakan hak masyarakat"},
    ),
)
EXPECTED = (
    *(
        cut("structure.expected", *titles)
        for titles in (
            ("MAKSUD DAN TUJUAN",),
            ("RUANG LINGKUP",),
            ("TUGAS DAN TANGGUNG JAWAB", "PELAKSANAAN"),
            ("JANGKA WAKTU",),
            ("PENUTUP",),
            ("NARAHUBUNG",),
            ("PEMBIAYAAN",),
            ("PEMANTAUAN DAN EVALUASI",),
            ("JANGKA WAKTU", "PERUBAHAN"),
            ("RUANG LINGKUP", "PEMBIAYAAN"),
        )
    ),
    *(
        Plant("structure.expected", f"no {one}", "draft", at={f"clauses.{one}": "-"})
        for one in ("jangka-waktu", "monev", "maksud")
    ),
)
PLANTS = (*GAP, *REFERENCE, *KIND, *ENDING, *INTRO, *LONE, *RECITAL, *EXPECTED)
