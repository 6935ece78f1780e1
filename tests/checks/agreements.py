"""A good agreement as somebody else would have written it, whose parts a test may change; and other texts."""

from hypothesis import strategies as st

KESATU = (
    "I. Dr. AGUS SALIM, S.H., M.H. : Kepala Perwakilan, berdasarkan Keputusan Ketua Ombudsman Republik Indonesia"
    " Nomor 7 Tahun 2021, bertindak untuk dan atas nama Ombudsman Republik Indonesia Perwakilan Provinsi Kalimantan"
    " Barat, berkedudukan di Jalan Surya Nomor 1, Pontianak, selanjutnya disebut PIHAK KESATU;"
)
KEDUA = (
    "II. H. BUDI UTOMO, S.E. : Bupati Sambas, berdasarkan Keputusan Menteri Dalam Negeri Nomor 131.61-266 Tahun 2021,"
    " bertindak untuk dan atas nama Pemerintah Kabupaten Sambas, berkedudukan di Jalan Pembangunan, Sambas,"
    " selanjutnya disebut PIHAK KEDUA."
)
NUMBERS = "NOMOR: 30/ORI-MOU/X/2021\nNOMOR: 119/12/NK/2021"
NAMES = "OMBUDSMAN REPUBLIK INDONESIA PERWAKILAN PROVINSI KALIMANTAN BARAT\nDAN\nPEMERINTAH KABUPATEN SAMBAS"
TERM = (
    "Nota Kesepakatan ini berlaku untuk jangka waktu 3 (tiga) tahun terhitung sejak tanggal ditandatangani dan dapat"
    " diperpanjang berdasarkan kesepakatan PARA PIHAK."
)
MONEY = (
    "Biaya yang timbul dari pelaksanaan Nota Kesepakatan ini dibebankan pada anggaran masing-masing PIHAK sesuai dengan"
    " ketentuan peraturan perundang-undangan."
)
CONTACT = (
    "PARA PIHAK menunjuk narahubung: PIHAK KESATU, telepon (0561) 736111, pos-el kalbar@example.go.id; dan PIHAK KEDUA,"
    " telepon (0562) 391000, pos-el organisasi@example.go.id."
)
SIGNED = "PIHAK KESATU,\nAGUS SALIM\nPIHAK KEDUA,\nBUDI UTOMO"
PARTS = {
    "kind": "NOTA KESEPAKATAN",
    "names": NAMES,
    "numbers": NUMBERS,
    "opening": "Pada hari ini Kamis, tanggal 27 Mei 2021, bertempat di Sambas, kami yang bertanda tangan di bawah ini:",
    "parties": f"{KESATU}\n{KEDUA}",
    "scope": "Ruang lingkup Nota Kesepakatan ini meliputi pencegahan maladministrasi dan pengelolaan pengaduan.",
    "contact": CONTACT,
    "money": MONEY,
    "term": TERM,
    "copies": "Nota Kesepakatan ini dibuat dalam rangkap 2 (dua) asli, bermeterai cukup.",
    "closing": "Demikian Nota Kesepakatan ini dibuat dan ditandatangani oleh PARA PIHAK.",
    "signed": SIGNED,
    "annex": "LAMPIRAN\nRENCANA KERJA\nPendampingan penilaian pelayanan publik",
}


def agreement(**changes: str) -> str:
    """The text with some of its parts changed; an empty part is left out."""
    part = PARTS | changes
    assert not set(changes) - set(PARTS)
    return (
        f"{part['kind']}\nANTARA\n{part['names']}\nTENTANG\nSINERGI PELAYANAN PUBLIK\n{part['numbers']}\n"
        f"{part['opening']}\n{part['parties']}\n"
        "PIHAK KESATU dan PIHAK KEDUA yang selanjutnya secara bersama-sama disebut PARA PIHAK menerangkan:\n"
        "a. bahwa pelayanan publik yang baik merupakan hak masyarakat;\n"
        f"Pasal 1\nRUANG LINGKUP\n{part['scope']}\nPasal 2\nNARAHUBUNG\n{part['contact']}\n"
        f"Pasal 3\nPEMBIAYAAN\n{part['money']}\nPasal 4\nJANGKA WAKTU\n{part['term']}\n"
        f"Pasal 5\nPENUTUP\n{part['copies']}\n{part['closing']}\n{part['signed']}\n{part['annex']}\n"
    )


WORKED = (
    "kalbar-2021/v1",
    "kalbar-2021/v2",
    "kalbar-2025/v1",
    "kalbar-2025/v2",
    "kalbar-2021-adendum/v1",
    "kalteng-2024/v1",
    "kalbar-2025/surat-undangan",
)
WORDS = (
    "PIHAK KESATU",
    "PIHAK KEDUA",
    "Pihak Pertama",
    "PIHAK KETIGA",
    "disebut ",
    "selanjutnya disebut PARA PIHAK",
    "bertindak untuk dan atas nama ",
    "Nama : ",
    "Jabatan : ",
    "I. ",
    "AGUS SALIM",
    ", S.H.",
    "Plt. Bupati",
    "berdasarkan Keputusan Nomor 1 Tahun 2024",
    "telepon ",
    "pos-el ",
    "a@b.id",
    "(0561) 1",
    "NOMOR: 1/2",
    "ANTARA",
    "DAN",
    "TENTANG",
    "Pasal 1",
    "Demikian ",
    "NOTA KESEPAKATAN",
    "Pada hari ini 27 Mei 2021",
    "sampai dengan 31 Desember 2020",
    "“",
    "”",
    "…",
    ": ",
    ", ",
    ";",
    "\t",
    "\n",
)
ANY_TEXT = st.lists(st.sampled_from(WORDS) | st.text(max_size=4), max_size=30).map("".join)
