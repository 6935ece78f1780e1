"""The agreement in which published mistakes are shown."""

Case = tuple[str, str, str, tuple[str, ...]]  # the mistake, its rule, a text, what is told of it
HEAD = (
    "NOTA KESEPAKATAN\nANTARA\nOMBUDSMAN REPUBLIK INDONESIA\nDAN\nPEMERINTAH KABUPATEN SAMBAS\nTENTANG\nSINERGI\n"
    "NOMOR: 30/ORI-MOU/X/2021\nNOMOR: 119/12/NK/2021\n"
    "Pada hari ini Jumat, tanggal satu bulan Oktober tahun dua ribu dua puluh satu (01-10-2021), bertempat di"
    " Sambas, kami"
    " yang bertanda tangan di bawah ini:\n"
    "I. AGUS SALIM : Ketua, berdasarkan Keputusan Presiden Nomor 7 Tahun 2021, bertindak untuk dan atas nama Ombudsman"
    " Republik Indonesia, selanjutnya disebut PIHAK KESATU;\n"
    "II. BUDI UTOMO : Bupati Sambas, berdasarkan Keputusan Menteri Dalam Negeri Nomor 131 Tahun 2021, bertindak"
    " untuk dan"
    " atas nama Pemerintah Kabupaten Sambas, selanjutnya disebut PIHAK KEDUA.\n"
    "PIHAK KESATU dan PIHAK KEDUA yang selanjutnya secara bersama-sama disebut PARA PIHAK menerangkan:\n"
)
SIGNED = "Demikian Nota Kesepakatan ini dibuat.\nPIHAK KESATU,\nAGUS SALIM\nPIHAK KEDUA,\nBUDI UTOMO\n"


def pasal(*bodies: str) -> str:
    """An agreement whose clauses have these words, each with its title before a bar."""
    parts = (body.split("|") for body in bodies)
    clauses = "".join(f"Pasal {n}\n{title}\n{words}\n" for n, (title, words) in enumerate(parts, 1))
    return f"{HEAD}{clauses}{SIGNED}"
