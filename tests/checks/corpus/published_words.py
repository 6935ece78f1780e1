"""Published mistakes of words, laws, term and content."""

from tests.checks.corpus.published import Case, pasal

CASES: tuple[Case, ...] = (
    (
        "the instrument is called by another name",
        "text.instrument",
        pasal("JANGKA WAKTU|Nota Kesepahaman ini berlaku selama 3 (tiga) tahun."),
        ('"Nota Kesepahaman ini" in a Nota Kesepakatan; write "Nota Kesepakatan ini"',),
    ),
    (
        "an agreement called Perjanjian",
        "text.instrument",
        pasal("JANGKA WAKTU|Perjanjian ini berlaku selama 3 (tiga) tahun."),
        ('"Perjanjian ini" in a Nota Kesepakatan; write "Nota Kesepakatan ini"',),
    ),
    (
        "an agreement called Memorandum",
        "text.instrument",
        pasal("JANGKA WAKTU|Memorandum ini berlaku selama 3 (tiga) tahun."),
        ('"Memorandum ini" in a Nota Kesepakatan; write "Nota Kesepakatan ini"',),
    ),
    (
        "words of another document",
        "text.leftover",
        pasal("LAIN-LAIN|Perjanjian hibah ini tidak dapat dialihkan."),
        ('"Perjanjian hibah ini" belongs to another document: this one is a Nota Kesepakatan; correct it',),
    ),
    (
        "dots to be filled in",
        "text.placeholder",
        "Rapat dilaksanakan pada tanggal .... di Pontianak.",
        ('"...." is still to be filled in; write what belongs there',),
    ),
    (
        "TENTANG of a template",
        "text.placeholder",
        "NOTA KESEPAKATAN\n_TENTANG_\nSINERGI",
        ('"_TENTANG_" is still to be filled in; write what belongs there',),
    ),
    (
        "a term to be filled in",
        "text.placeholder",
        "Nota Kesepakatan ini berlaku selama <JANGKA WAKTU PERJANJIAN> sejak ditandatangani.",
        ('"<JANGKA WAKTU PERJANJIAN>" is still to be filled in; write what belongs there',),
    ),
    (
        "a name to be filled in",
        "text.placeholder",
        "PIHAK KEDUA diwakili oleh [Nama] selaku kepala dinas.",
        ('"[Nama]" is still to be filled in; write what belongs there',),
    ),
    (
        "xxx to be filled in",
        "text.placeholder",
        "Keputusan Nomor xxx Tahun 2021 menjadi dasar penugasan.",
        ('"xxx" only fills the place of words; write them, or take it out',),
    ),
    (
        "digits and words differ",
        "number.words",
        "Nota Kesepakatan ini berlaku selama 3 (empat) tahun.",
        ('the words of "3 (empat)" say 4, not 3; write 3 (tiga) / 4 (empat)',),
    ),
    (
        "a doubled word",
        "text.doubled",
        "PARA PIHAK melaksanakan kegiatan yang yang disepakati.",
        ('"yang yang" says the same twice; write "yang"',),
    ),
    (
        "kerjasama",
        "text.spelling",
        "Pelaksanaan kerjasama dievaluasi bersama.",
        ('"kerjasama" is spelled "kerja sama"',),
    ),
    (
        "bermaterai",
        "text.spelling",
        "Nota Kesepakatan ini bermaterai cukup.",
        ('"bermaterai" is spelled "bermeterai"',),
    ),
    (
        "perijinan",
        "text.spelling",
        "Pelayanan perijinan dinilai setiap tahun.",
        ('"perijinan" is spelled "perizinan"',),
    ),
    (
        "propinsi",
        "text.spelling",
        "Perangkat daerah di tingkat propinsi dilibatkan.",
        ('"propinsi" is spelled "provinsi"',),
    ),
    (
        "dibawah",
        "text.spelling",
        "Kami yang bertanda tangan dibawah ini menyepakati jadwal.",
        ('"dibawah" is spelled "di bawah"',),
    ),
    (
        "walikota",
        "text.spelling",
        "Laporan disampaikan kepada walikota setiap tahun.",
        ('"walikota" is spelled "wali kota"',),
    ),
    (
        "the wrong year of a law",
        "law.number-year",
        "Standar disusun menurut UU 25/2019 tentang Pelayanan Publik.",
        (
            '"UU 25/2019" is not the law on Pelayanan Publik, which is UU 25/2009; correct the number or the year:'
            " UU 25/2009",
        ),
    ),
    (
        "the wrong number of a law",
        "law.number-year",
        "Standar disusun menurut UU 29/2009 tentang Pelayanan Publik.",
        (
            '"UU 29/2009" is not the law on Pelayanan Publik, which is UU 25/2009; correct the number or the year:'
            " UU 25/2009",
        ),
    ),
    (
        "the title of another law",
        "law.title",
        "Standar disusun menurut UU 25/2009 tentang Ombudsman Republik Indonesia.",
        (
            'UU 25/2009 is on Pelayanan Publik; "Ombudsman Republik Indonesia" is UU 37/2008: correct the title or'
            " the number",
        ),
    ),
    (
        "the wrong TLN",
        "law.gazette",
        "Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik (Lembaran Negara Republik Indonesia Tahun 2009"
        " Nomor 112, Tambahan Lembaran Negara Republik Indonesia Nomor 5083);",
        ('the Tambahan Lembaran Negara of UU 25/2009 is number 5038, not "5083"; write "5038"',),
    ),
    (
        "a revoked rule",
        "law.revoked",
        "Pencegahan dilaksanakan menurut Peraturan Ombudsman Nomor 37 Tahun 2019.",
        (
            '"Peraturan Ombudsman Nomor 37 Tahun 2019" was replaced by PO 53/2021; cite "Peraturan Ombudsman Nomor'
            ' 53 Tahun 2021"',
        ),
    ),
    (
        "without end",
        "term.length",
        pasal("JANGKA WAKTU|Nota Kesepakatan ini berlaku tanpa batas waktu."),
        ('"tanpa batas waktu" sets no end to the agreement; name a term of at most 5 years',),
    ),
    (
        "more than five years",
        "term.length",
        pasal("JANGKA WAKTU|Nota Kesepakatan ini berlaku selama 10 (sepuluh) tahun."),
        ("10 years are longer than the 5 that are usual; shorten the term and let it be extended",),
    ),
    (
        "fewer originals than parties",
        "term.copies",
        pasal("PENUTUP|Nota Kesepakatan ini dibuat dalam rangkap 1 (satu) asli, bermeterai cukup."),
        ("1 originals do not suffice for 2 parties, each of which keeps one; make 2",),
    ),
    (
        "no Rencana Kerja",
        "term.work-plan",
        pasal("PENUTUP|Nota Kesepakatan ini dibuat dalam rangkap 2 (dua) asli."),
        ("a Nota Kesepakatan of a region with a central institution has a Rencana Kerja as its annex; add one",),
    ),
    (
        "money without its bounds",
        "term.money",
        pasal("PEMBIAYAAN|Biaya pelatihan dibebankan pada anggaran PIHAK KEDUA."),
        (
            '"Biaya pelatihan dibebankan" promises money without its bounds; add "sesuai dengan ketentuan peraturan'
            ' perundang-undangan"',
        ),
    ),
    (
        "a limit to independence",
        "content.independence",
        pasal("PELAKSANAAN|PIHAK KESATU tidak akan melakukan pemeriksaan terhadap PIHAK KEDUA."),
        (
            '"tidak akan melakukan pemeriksaan" limits the independence of the Ombudsman; remove it, or leave the'
            " decision to the Ombudsman",
        ),
    ),
    (
        "notice before visits",
        "content.notice",
        pasal("PELAKSANAAN|PIHAK KESATU memberitahukan PIHAK KEDUA paling lambat 3 (tiga) hari sebelum kunjungan."),
        (
            '"memberitahukan PIHAK KEDUA paling lambat 3 (tiga) hari sebelum kunjungan" demands notice before a'
            " visit of the Ombudsman, whose assessments come unannounced; remove it",
        ),
    ),
    (
        "decimal comma and point mixed",
        "number.separators",
        "Nilai tahun 2022 adalah 80,27 dan nilai tahun 2023 adalah 86.60.",
        ('"86.60" has a decimal point where this text has decimal commas, as in "80,27"; write 86,60',),
    ),
    (
        "signed electronically, on an unsigned file",
        "final.electronic",
        "Dokumen ini telah ditandatangani secara elektronik.",
        (
            '"Dokumen ini telah ditandatangani secara elektronik" stands in a file that is not signed; remove it:'
            " the electronic signature brings its own mark",
        ),
    ),
    (
        "a mark of a comment in a final text",
        "final.traces",
        pasal("PELAKSANAAN|Kegiatan dilaksanakan bersama. Commented [HP1]: setuju"),
        ('"Commented [HP1]:" is left of a change or a comment; settle it and remove the mark',),
    ),
)
