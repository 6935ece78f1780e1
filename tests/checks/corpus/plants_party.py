"""Planted faults of the parties: their names, numbers, signers, authority and contacts."""

from tests.checks.corpus.planting import bodies, drafted, says, swaps

STARS = r"\**"
LAST = rf"selanjutnya disebut {STARS}PIHAK KEDUA{STARS}\."
FIRST = rf"selanjutnya disebut {STARS}{{one}}{STARS};"
ALIAS = swaps(
    "party.alias",
    "agreement",
    (LAST, "selanjutnya disebut {one}."),
    (LAST, "disebut sebagai {one}."),
    (LAST, "yang selanjutnya disebut “{one}”."),
    (LAST, "untuk selanjutnya disebut {one}."),
    (LAST, "dalam hal ini disebut {one}."),
    (LAST, "selanjutnya dalam naskah ini disebut sebagai {one}."),
    (LAST, "yang untuk selanjutnya dalam {K} ini disebut {one}."),
    (FIRST, "selanjutnya disebut PIHAK KEDUA;"),
    (FIRST, "yang dalam hal ini disebut PIHAK KEDUA;"),
    (FIRST, "selanjutnya disebut sebagai PIHAK KEDUA; dan"),
    (FIRST, "yang selanjutnya disebut PIHAK KEDUA;"),
    anywhere=True,
)
MIXED = says(
    "party.alias-mixed",
    "{other} menyampaikan laporan setiap triwulan",
    "Laporan disampaikan kepada {other} secara tertulis",
    "Biaya perjalanan tim ditanggung {other} sesuai dengan ketentuan peraturan perundang-undangan",
    "Apabila {other} berhalangan, rapat dijadwalkan kembali",
    "{other} dan PIHAK KEDUA menunjuk petugas",
    "Dokumen milik {other} dijaga kerahasiaannya",
    "Kegiatan dilaksanakan di kantor {other}, atau secara daring",
    "Atas permintaan {other}, data dapat diperbarui",
    "PIHAK KEDUA memberitahukan {other} mengenai perubahan jadwal",
    "Rapat dipimpin oleh {other}",
    "Setiap perubahan disetujui {other} secara tertulis",
)
UNKNOWN = (
    *says(
        "party.alias-unknown",
        "PIHAK KETIGA menyediakan tenaga ahli",
        "Data diberikan juga kepada PIHAK KETIGA",
        "PIHAK KEEMPAT menyelenggarakan pelatihan",
        "{one}, PIHAK KEDUA, dan PIHAK KETIGA menunjuk petugas",
        "Hak PIHAK KETIGA atas data diatur tersendiri",
        "Apabila PIHAK KETIGA berhalangan, rapat ditunda",
        "PARA PIHAK dan PIHAK KETIGA menyusun laporan",
        "Rapat diselenggarakan di kantor PIHAK KELIMA",
        "Biaya dibagi antara {one} dan PIHAK KETIGA sesuai ketentuan peraturan perundang-undangan",
    ),
    *drafted(
        "party.alias-unknown",
        {"clauses.lain-lain.paragraphs.0": "PIHAK KETIGA menyediakan tenaga ahli."},
        {"clauses.perubahan.text": "Perubahan disepakati PIHAK KEDUA dan PIHAK KETIGA dalam adendum."},
    ),
)
AUTHORITY = (
    *swaps(
        "party.authority",
        "agreement",
        (r",? ?berdasarkan Keputusan [^,]+, bertindak", ", bertindak"),
        (r",? ?berdasarkan Keputusan [^,]+, bertindak", ", dalam hal ini bertindak"),
        (r",? ?berdasarkan Keputusan [^,]+, bertindak", ", yang bertindak"),
        (r",? ?berdasarkan Keputusan [^,]+, bertindak", ", dalam jabatannya tersebut bertindak"),
        (r"(?s)(, bertindak.*?),? ?berdasarkan Keputusan [^,]+, bertindak", r"\1, bertindak"),
        (r"(?s)(, bertindak.*?),? ?berdasarkan Keputusan [^,]+, bertindak", r"\1, dalam hal ini bertindak"),
        (r"(?s)(, bertindak.*?),? ?berdasarkan Keputusan [^,]+, bertindak", r"\1, oleh karena itu bertindak"),
        anywhere=True,
    ),
    *drafted(
        "party.authority",
        {"parties.ombudsman.signatory.authority": "-"},
        {"parties.daerah.signatory.authority": "-"},
        {"parties.daerah.signatory.authority": None},
        {"parties.ombudsman.signatory.authority": None},
    ),
)
CAPACITY = (
    *drafted(
        "party.capacity",
        {"parties.daerah.signatory.capacity": "Plt.", "parties.daerah.signatory.authority": None},
        {"parties.daerah.signatory.capacity": "Plh."},
        {"parties.daerah.signatory.capacity": "Pj.", "parties.daerah.signatory.authority": None},
        {"parties.ombudsman.signatory.capacity": "Plt.", "parties.ombudsman.signatory.authority": "-"},
        {
            "parties.daerah.signatory.authority": "Keputusan Menteri Dalam Negeri Nomor 17 Tahun 2019 yang berlaku"
            " sampai"
            " dengan 31 Desember 2020"
        },
        {
            "parties.ombudsman.signatory.authority": "Keputusan Ketua Ombudsman Republik Indonesia Nomor 5 Tahun"
            " 2020 untuk"
            " masa jabatan 1 Februari 2016 sampai dengan 31 Januari 2021"
        },
        {"parties.daerah.signatory.authority": "Keputusan Menteri Dalam Negeri Nomor 17 Tahun 2026"},
        {"parties.ombudsman.signatory.authority": "Keputusan Ketua Ombudsman Republik Indonesia Nomor 5 Tahun 2027"},
        {
            "parties.daerah.signatory.authority": "Keputusan Menteri Dalam Negeri Nomor 17 Tahun 2020 yang berlaku"
            " sejak"
            " tanggal 1 Desember 2026"
        },
    ),
    *swaps(
        "party.capacity",
        "agreement",
        (r"berdasarkan (Keputusan [^,]+) Tahun \d{4}, bertindak", r"berdasarkan \1 Tahun 2026, bertindak"),
        (
            r"berdasarkan (Keputusan [^,]+ Tahun) \d{4}, bertindak",
            r"berdasarkan \1 2018 yang berlaku sampai dengan tanggal 31 Maret 2020, bertindak",
        ),
        (r"berdasarkan (Keputusan [^,]+) Tahun \d{4}, bertindak", r"berdasarkan \1 Tahun 2027, bertindak"),
        anywhere=True,
    ),
)
CONTACT = (
    *bodies(
        "party.contact",
        "NARAHUBUNG",
        "{one}: telepon kerjasama@example.go.id, pos-el (0561) 736111; {two}: telepon (0562) 391000, pos-el"
        " setda@example.go.id.",
        "Narahubung {one}: telepon (0561) 736111, pos-el 0812-5555-0101; {two}: telepon (0562) 391000.",
        "Narahubung {one}: HP setda@example.go.id; {two}: HP 0812-5555-0102.",
        "Narahubung {one}: telepon (0561) 736111, pos-el kerjasama.example.go.id; {two}: telepon (0562) 391000.",
        "Narahubung {one}: telepon (0561) 736111, e-mail kerjasama@example; {two}: telepon (0562) 391000.",
        "Narahubung {one}: telepon 0812-55; {two}: telepon (0562) 391000.",
        "Narahubung {one}: e-mail: (021) 2251377; {two}: e-mail: setda@example.go.id.",
        "Narahubung {one}: surel kerjasama@@example.go.id; {two}: surel setda@example.go.id.",
        "Narahubung {one}: telp. organisasi@example.go.id; {two}: telp. (0562) 391000.",
        "Narahubung {one}: telepon (0561) 736111, email kerja sama@example.go.id; {two}: telepon (0562) 391000,"
        " email -@.",
    ),
    *drafted(
        "party.contact",
        {
            "clauses.narahubung": {
                "id": "narahubung",
                "title": "Narahubung",
                "text": "Narahubung PIHAK KEDUA: telepon setda@example.go.id, pos-el (0561) 736111.",
            }
        },
        {
            "clauses.narahubung": {
                "id": "narahubung",
                "title": "Narahubung",
                "text": "Narahubung ditunjuk: telepon {{ parties.daerah.contact.phone }}.",
            },
            "parties.daerah.contact.phone": "setda@example.go.id",
        },
    ),
)
INSTRUMENT = (
    *swaps(
        "party.instrument",
        "agreement",
        *((r"\A((?:# )?)NOTA KESEPAKATAN", rf"\1{kind}") for kind in ("NOTA KESEPAHAMAN", "KESEPAKATAN BERSAMA")),
        *((r"\A((?:# )?)NOTA KESEPAKATAN", rf"\1{kind}") for kind in ("PERJANJIAN KERJA SAMA", "Nota Kesepahaman")),
        *((r"\A((?:# )?)NOTA KESEPAKATAN", rf"\1{kind}") for kind in ("PERJANJIAN KERJASAMA", "NOTA  KESEPAHAMAN")),
    ),
    *drafted(
        "party.instrument",
        {"kind": "nota-kesepahaman"},
        {"kind": "perjanjian-kerja-sama"},
        {"kind": "kesepakatan-bersama"},
        {"parties.ombudsman.level": "regency"},
        {"parties.ombudsman.level": "third-party"},
    ),
)
OWN, OTHER = r"^NOMOR: \d+/ORI-MOU.*$", r"^NOMOR: 119/.*$"
NUMBERS = swaps(
    "party.numbers",
    "agreement",
    (OWN, ""),
    (OTHER, ""),
    (r"^NOMOR: .*\n+NOMOR: .*\n+", ""),
    (r"^(NOMOR: 119/.*)$", r"\1\n\nNOMOR: 120/77/PKS"),
    (r"^(NOMOR: \d+/ORI.*)$", r"NOMOR: 5/BA/2021\n\n\1"),
    (r"^NOMOR: .*\n+NOMOR: .*$", "NOMOR:"),
    (r"^NOMOR: .*\n+NOMOR: .*$", "NOMOR: ....................."),
    (r"^NOMOR: .*\n+NOMOR: (.*)$", r"Nomor : \1"),
    (r"^NOMOR: (.*)\n+NOMOR: .*$", r"NOMOR \1"),
    (r"^NOMOR: (.*)\n+NOMOR: .*$", r"No. \1"),
    (r"^NOMOR: (.*)\n+NOMOR: .*$", r"NOMOR : \1"),
    anywhere=True,
)
SIGNATORY = swaps(
    "party.signatory",
    "agreement",
    *(
        (rf"^({alias},\s+).*$", rf"\1{name}")
        for alias in ("{one}", "PIHAK KEDUA")
        for name in (
            "CITRA LESTARI, S.H.",
            "Drs. MULYONO",
            "H. ABDUL GANI",
            "Dr. RATNA SARI DEWI, M.Si.",
            "BENYAMIN SITORUS",
        )
    ),
    (r"^I\. (Nama : )?[^:\n]+?(, S\.[\w.]+)?(?= :|$)", r"I. \1PETRUS KANISIUS"),
    (r"^II\. (Nama : )?[^:\n]+?(, S\.[\w.]+)?(?= :|$)", r"II. \1YULIANA, S.E."),
    anywhere=True,
)
PLANTS = (*ALIAS, *MIXED, *UNKNOWN, *AUTHORITY, *CAPACITY, *CONTACT, *INSTRUMENT, *NUMBERS, *SIGNATORY)
