"""Planted faults of term and formalities."""

from tests.checks.corpus.planting import bodies, drafted, says, swaps

LENGTH = (
    *bodies(
        "term.length",
        "JANGKA WAKTU",
        "{K} ini berlaku tanpa batas waktu sejak tanggal ditandatangani.",
        "{K} ini berlaku untuk jangka waktu 10 (sepuluh) tahun dan dapat diperpanjang.",
        "{K} ini berlaku untuk jangka waktu yang tidak terbatas.",
        "(1) {K} ini berlaku selama 7 (tujuh) tahun.\n(2) {K} ini dapat diperpanjang.",
        "{K} ini berlaku selama 72 (tujuh puluh dua) bulan terhitung sejak tanggal ditandatangani.",
        "{K} ini berlaku selamanya, kecuali diakhiri oleh salah satu PIHAK.",
        "{K} ini berlaku sejak tanggal 1 Januari 2026 sampai dengan tanggal 31 Desember 2035.",
        "{K} ini berlaku untuk jangka waktu enam tahun terhitung sejak ditandatangani.",
        "Jangka waktu {K} ini adalah 6 (enam) tahun dan dapat diperpanjang dengan adendum.",
        "{K} ini berlaku untuk jangka waktu yang tidak ditentukan.",
        "{K} ini mulai berlaku pada tanggal ditandatangani dan berlaku sampai dengan 31 Desember 2039.",
        "{K} ini berlaku untuk waktu yang tidak terbatas.",
    ),
    *drafted("term.length", {"term.years": 10}, {"term.years": 6}),
)
MISSING = bodies(
    "term.missing",
    "JANGKA WAKTU",
    "{K} ini berlaku sejak tanggal ditandatangani.",
    "{K} ini dapat diperpanjang berdasarkan kesepakatan PARA PIHAK.",
    "(1) {K} ini mulai berlaku pada tanggal ditandatangani.\n(2) {K} ini dapat diperpanjang atau diakhiri.",
    "Jangka waktu {K} ini disepakati PARA PIHAK.",
    "PIHAK yang menghendaki perpanjangan memberitahukan paling lambat 3 (tiga) bulan sebelum berakhirnya {K} ini.",
    "{K} ini berlaku efektif sejak penandatanganan oleh PARA PIHAK dan mengikat PARA PIHAK.",
    "Masa berlaku {K} ini dimulai pada hari penandatanganan.",
    "{K} ini berlaku bagi PARA PIHAK dan dievaluasi setiap 1 (satu) tahun.",
    "{K} ini dapat diakhiri sebelum jangka waktunya atas persetujuan PARA PIHAK.",
    "(1) {K} ini berlaku sejak ditandatangani.\n(2) Pengakhiran diberitahukan 30 (tiga puluh) hari kalender"
    " sebelumnya.",
    "{K} ini berlaku dalam suatu jangka waktu dan dapat diperpanjang.",
    anywhere=True,
)
COPIES = (
    *bodies(
        "term.copies",
        "PENUTUP",
        "{K} ini dibuat dalam rangkap 1 (satu) asli, bermeterai cukup.",
        "{K} ini dibuat dalam 1 (satu) rangkap bermeterai cukup.",
        "{K} ini dibuat rangkap satu, bermeterai cukup, dan mempunyai kekuatan hukum.",
        "{K} ini dibuat dan ditandatangani dalam 1 (satu) eksemplar asli.",
        "{K} ini dibuat dalam 1 rangkap asli yang bermeterai cukup.",
        "Naskah {K} ini dibuat dalam rangkap 1 (satu) dan disimpan oleh {one}.",
        "{K} ini ditandatangani dalam rangkap 1 (satu) bermeterai cukup.",
        "{K} ini dibuat sebanyak 1 (satu) rangkap asli.",
    ),
    *drafted(
        "term.copies",
        {"signing.copies": 1},
        {"clauses.penutup.text": "Nota Kesepakatan ini dibuat dalam rangkap 1 (satu) asli, bermeterai cukup."},
        {"clauses.penutup.text": "Nota Kesepakatan ini dibuat dalam 1 (satu) rangkap, bermeterai cukup."},
    ),
)
EFFECTIVE = (
    *says(
        "term.effective",
        "{K} ini ditandatangani secara terpisah oleh PARA PIHAK di tempat masing-masing",
        "{K} ini ditandatangani pada tanggal yang berbeda oleh masing-masing PIHAK",
        "Penandatanganan dilakukan secara sirkuler",
        "{K} ini ditandatangani oleh PARA PIHAK secara desk to desk",
        "{K} ini ditandatangani PARA PIHAK pada hari yang berbeda",
        "{K} ini ditandatangani secara bergantian di tempat kedudukan masing-masing PIHAK",
        "{K} ini ditandatangani tidak bersamaan oleh PARA PIHAK",
        "Penandatanganan {K} ini dilaksanakan secara terpisah",
        anywhere=True,
    ),
    *drafted(
        "term.effective",
        {"term.effective": "2026-01-01"},
        {
            "clauses.lain-lain.paragraphs.0": "Nota Kesepakatan ini ditandatangani secara terpisah oleh PARA PIHAK.",
        },
        {"term.effective": "2025-12-01"},
    ),
)
MONEY = (
    *bodies(
        "term.money",
        "PEMBIAYAAN",
        "Biaya pelaksanaan {K} ini dibebankan pada anggaran {two}.",
        "Segala biaya yang timbul ditanggung oleh {one}.",
        "(1) {two} menyediakan dana pelatihan.\n(2) Dana sebagaimana dimaksud pada ayat (1) disediakan setiap tahun.",
        "Pembiayaan kegiatan bersumber dari APBD Tahun Anggaran 2026.",
        "{gov} menanggung seluruh biaya perjalanan tim.",
        "{one} mengalokasikan anggaran sebesar Rp250.000.000,00 (dua ratus lima puluh juta rupiah) setiap tahun.",
        "Semua biaya menjadi beban {two}.",
        "{gov} memberikan hibah kepada {omb} setiap tahun.",
        "Honorarium narasumber dibayarkan oleh {gov}.",
        "Seluruh kegiatan dibiayai oleh {gov} dari anggaran yang dianggarkan setiap tahun.",
        "Biaya menjadi tanggung jawab PARA PIHAK secara proporsional.",
    ),
    *drafted(
        "term.money",
        {
            "clauses.pembiayaan": {
                "id": "pembiayaan",
                "title": "Pembiayaan",
                "text": "Biaya dibebankan pada anggaran PIHAK KEDUA.",
            }
        },
    ),
)
STAMP = (
    *drafted(
        "term.stamp",
        {"signing.stamp_duty": False},
        {"clauses.penutup.text": "Nota Kesepakatan ini dibuat dalam rangkap {{ signing.copies | angka }} asli."},
        {"clauses.penutup.text": "Nota Kesepakatan ini dibuat dalam 2 (dua) rangkap dengan kekuatan hukum yang sama."},
        {"clauses.penutup.text": "Nota Kesepakatan ini dibuat tanpa meterai dalam 2 (dua) rangkap."},
        {"clauses.penutup.text": "Nota Kesepakatan ini dibuat dalam dua rangkap asli untuk PARA PIHAK."},
        {"clauses.penutup.text": "Rangkap asli disimpan oleh masing-masing PIHAK."},
        {
            "signing.stamp_duty": False,
            "clauses.penutup.text": "Nota Kesepakatan ini dibuat dalam rangkap 2 (dua), dibubuhi meterai secukupnya.",
        },
        {
            "signing.stamp_duty": False,
            "clauses.penutup.text": "Nota Kesepakatan ini dibuat dalam rangkap 2 (dua) bermeterai cukup.",
        },
        {
            "signing.stamp_duty": False,
            "clauses.penutup.text": "Nota Kesepakatan ini dibuat dalam rangkap 2 (dua), dilekati meterai tempel.",
        },
        {"signing.stamp_duty": False, "signing.copies": 3},
        {"clauses.penutup": "-"},
    ),
)
WORK_PLAN = (
    *(
        one
        for n in range(4)
        for one in drafted("term.work-plan", {"work_plan": [], "term.years": n + 1, "signing.copies": n + 2})
    ),
    *drafted("term.work-plan", {"work_plan": "-"}),
    *swaps(
        "term.work-plan",
        "agreement",
        *(
            (r"(?s)Rencana Kerja(?P<between>.*)^(?:# )?LAMPIRAN\n.*\Z", rf"{announced}\g<between>")
            for announced in (
                "Rencana Kerja sebagaimana tercantum dalam Lampiran",
                "Rencana Kerja dalam Lampiran",
                "Rencana Kerja terlampir",
                "Rencana Aksi sebagaimana terlampir",
                "Rencana Kerja sebagai Lampiran",
                "Rencana Aksi yang tercantum dalam Lampiran",
            )
        ),
        anywhere=True,
    ),
)
PLANTS = (*LENGTH, *MISSING, *COPIES, *EFFECTIVE, *MONEY, *STAMP, *WORK_PLAN)
