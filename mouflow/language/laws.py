"""Laws in short and in full: `UU 25/2009` ↔ `Undang-Undang Nomor 25 Tahun 2009`."""

import re

# The names of kinds of regulation as UU 12/2011 Pasal 7 and 8 and their own texts write them.
KINDS = {
    "UU": "Undang-Undang",
    "Perppu": "Peraturan Pemerintah Pengganti Undang-Undang",
    "PP": "Peraturan Pemerintah",
    "Perpres": "Peraturan Presiden",
    "Keppres": "Keputusan Presiden",
    "Inpres": "Instruksi Presiden",
    "Permendagri": "Peraturan Menteri Dalam Negeri",
    "Permenpan": "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi",
    "PO": "Peraturan Ombudsman Republik Indonesia",
    "Peraturan Ombudsman": "Peraturan Ombudsman Republik Indonesia",
    "Pergub": "Peraturan Gubernur",
    "Perbup": "Peraturan Bupati",
    "Perwali": "Peraturan Wali Kota",
    "Perda": "Peraturan Daerah",
}
SHORT = re.compile(r"(?P<kind>\D+?)\s+(?P<number>\d+[A-Z]?)/(?P<year>\d{4})")


def full_citation(law: str) -> str:
    """The law's kind, number and year in full; a text of another form, or of an unknown kind, is left as it is."""
    match = SHORT.fullmatch(law.strip())
    if match is None or match["kind"] not in KINDS:
        return law
    return f"{KINDS[match['kind']]} Nomor {match['number']} Tahun {match['year']}"
