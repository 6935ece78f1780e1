"""What is recognised of the parties: head, komparisi, aliases, signature block and contacts, in many forms."""

import pytest
from hypothesis import given, settings

from mouflow.checks.aliases import is_defined, is_quoted, place_of
from mouflow.checks.named import Named
from mouflow.checks.names import likeness, looks_like_name, name_words
from mouflow.checks.sides import SideMention, sides
from mouflow.checks.subject import Subject
from tests.checks.agreements import ANY_TEXT, agreement
from tests.checks.kit import drafted, foreign, worked

PREFIX = "Pada hari ini Kamis, 27 Mei 2021, kami yang bertanda tangan di bawah ini:\n"
PEMKAB = "Pemerintah Kabupaten Sambas"
DECREE = "Keputusan Menteri Dalam Negeri Nomor 131.61-266 Tahun 2021"


def told(side: SideMention) -> tuple[str, ...]:
    parts = (side.signatory, side.office, side.authority, side.institution, side.alias)
    return tuple(part.text if part else "" for part in parts)


KOMPARISI = (
    f"II. BUDI UTOMO : Bupati Sambas, berdasarkan {DECREE}, bertindak untuk dan atas nama {PEMKAB}, berkedudukan"
    " di Sambas,"
    " selanjutnya disebut PIHAK KESATU;",
    f"BUDI UTOMO, selaku Bupati Sambas, yang diangkat berdasarkan {DECREE}, dalam hal ini bertindak untuk dan atas nama"
    f" {PEMKAB}, yang berkedudukan di Sambas, untuk selanjutnya disebut sebagai PIHAK KESATU.",
    f"1. BUDI UTOMO\t: Bupati Sambas, diangkat dengan {DECREE}, bertindak untuk dan atas nama {PEMKAB},"
    " selanjutnya disebut"
    " “PIHAK KESATU”;",
    f"I.\nBUDI UTOMO\n:\nBupati Sambas, berdasarkan {DECREE}, bertindak untuk dan atas nama {PEMKAB}, berkedudukan di"
    " Sambas, selanjutnya disebut PIHAK KESATU;",
    f"1. Nama : BUDI UTOMO\nJabatan : Bupati Sambas\nAlamat : Jalan Pembangunan, Sambas\nBerdasarkan {DECREE},"
    " bertindak"
    f" untuk dan atas nama {PEMKAB}, yang selanjutnya dalam Nota Kesepakatan ini disebut PIHAK KESATU.",
    f"1.\nNama\n:\nBUDI UTOMO\nJabatan\n:\nBupati Sambas\nDalam hal ini bertindak untuk dan atas nama {PEMKAB}"
    " berdasarkan"
    f" {DECREE}, selanjutnya disebut PIHAK KESATU.",
    f"BUDI UTOMO sebagai Bupati Sambas, sesuai dengan {DECREE}, bertindak atas nama {PEMKAB}, disebut PIHAK KESATU.",
    f"BUDI UTOMO   Bupati Sambas, {DECREE}, mewakili {PEMKAB}, selanjutnya disebut PIHAK KESATU.",
    f"Nama : BUDI UTOMO\nJabatan : Bupati Sambas\nInstansi : {PEMKAB}\nDasar : {DECREE}\nSelanjutnya disebut"
    " PIHAK KESATU",
)


@pytest.mark.parametrize("text", KOMPARISI)
def test_komparisi(text: str) -> None:
    (side,) = foreign(PREFIX + text).sides.introduced
    assert told(side) == ("BUDI UTOMO", "Bupati Sambas", DECREE, PEMKAB, "PIHAK KESATU")


def test_komparisi_with_degrees() -> None:
    text = f"H. Budi Utomo, S.H., M.M., Bupati Sambas, berdasarkan {DECREE}, bertindak untuk dan atas nama {PEMKAB},"
    (side,) = foreign(f"{PREFIX}{text} disebut PIHAK KEDUA.").sides.introduced
    assert told(side) == ("H. Budi Utomo, S.H., M.M.", "Bupati Sambas", DECREE, PEMKAB, "PIHAK KEDUA")


def test_two_parties_in_one_paragraph() -> None:
    one, two = (
        f"{roman}. {name} : {office}, bertindak untuk dan atas nama {body}, selanjutnya disebut {alias}; "
        for roman, name, office, body, alias in (
            ("I", "AGUS SALIM", "Ketua", "Ombudsman Republik Indonesia", "PIHAK PERTAMA"),
            ("II", "BUDI UTOMO", "Bupati", PEMKAB, "PIHAK KEDUA"),
        )
    )
    found = foreign(PREFIX.strip() + " " + one + two).sides.introduced
    assert [told(side) for side in found] == [
        ("AGUS SALIM", "Ketua", "", "Ombudsman Republik Indonesia", "PIHAK PERTAMA"),
        ("BUDI UTOMO", "Bupati", "", PEMKAB, "PIHAK KEDUA"),
    ]


def test_the_last_party_behind_dan() -> None:
    one = "I. AGUS SALIM : Ketua, bertindak untuk dan atas nama Ombudsman Republik Indonesia, disebut PIHAK KESATU; dan"
    two = f"II. BUDI UTOMO : Bupati, bertindak untuk dan atas nama {PEMKAB}, disebut PIHAK KEDUA."
    for blank in ("\n", " "):
        found = foreign(PREFIX + one + blank + two).sides.introduced
        assert [side.signatory.text for side in found if side.signatory] == ["AGUS SALIM", "BUDI UTOMO"]


def test_another_alias_than_pihak() -> None:
    text = (
        "AGUS SALIM : Ketua, bertindak untuk dan atas nama Ombudsman Republik Indonesia, selanjutnya disebut OMBUDSMAN;"
    )
    (side,) = foreign(PREFIX + text).sides.introduced
    assert side.alias
    assert side.alias.text == "OMBUDSMAN"


@pytest.mark.parametrize(
    "text",
    [
        "Ombudsman Republik Indonesia yang selanjutnya disebut Ombudsman adalah lembaga negara.",
        "Maladministrasi yang selanjutnya disebut MALADMINISTRASI adalah perilaku melawan hukum.",
        "Keduanya disebut PARA PIHAK.",
        "Masing-masing disebut PIHAK.",
        "Pasal 1\nAGUS SALIM bertindak atas nama Ombudsman, disebut PIHAK KESATU.",
        "PIHAK KESATU dan PIHAK KEDUA sepakat.",
    ],
)
def test_no_komparisi(text: str) -> None:
    assert foreign(PREFIX + text).sides.introduced == ()


TITLES = (
    "NOTA KESEPAKATAN\nANTARA\nPT SATU\nDAN\nPT DUA\nTENTANG\nDATA",
    "NOTA KESEPAKATAN\nANTARA\nPT SATU\nDENGAN\nPT DUA\nTENTANG\nDATA",
    "NOTA KESEPAKATAN ANTARA PT SATU DAN PT DUA TENTANG DATA",
    "NOTA KESEPAKATAN\nANTARA\nPT SATU\nNOMOR: 1/2\nDAN\nPT DUA\nNOMOR: 2/2\nTENTANG\nDATA",
    "**ANTARA**\n**PT SATU**\n**DAN**\n**PT DUA**\n**TENTANG**",
    "ANTARA\nPT SATU,\nPT DUA\nTENTANG",
)


@pytest.mark.parametrize("text", TITLES)
def test_names_of_a_title(text: str) -> None:
    assert [name.text for name in foreign(text).sides.names] == ["PT SATU", "PT DUA"]


def test_a_name_on_two_lines_and_one_that_cannot_be_told() -> None:
    lines = "ANTARA\nOMBUDSMAN REPUBLIK INDONESIA\nPERWAKILAN JAMBI\nDAN\nKEMENTERIAN HUKUM DAN HAM\nTENTANG\nDATA"
    names = ["OMBUDSMAN REPUBLIK INDONESIA PERWAKILAN JAMBI", "KEMENTERIAN HUKUM DAN HAM"]
    assert [name.text for name in foreign(lines).sides.names] == names
    assert foreign("NOTA KESEPAKATAN ANTARA A DAN B DAN C TENTANG DATA").sides.names == ()


NUMBERS = (
    ("NOMOR: 30/ORI-MOU/X/2021\nNOMOR : 119/12/2021", ["30/ORI-MOU/X/2021", "119/12/2021"]),
    ("Nomor: 1/A\tNomor: 2/B", ["1/A", "2/B"]),
    ("NOMOR: 1/A dan NOMOR: 2/B", ["1/A", "2/B"]),
    ("NOMOR PIHAK KESATU: 1/A\nNOMOR PIHAK KEDUA : 2/B", ["1/A", "2/B"]),
    ("**NOMOR: 1/A**", ["1/A"]),
    ("NOMOR: …………", ["…………"]),
    ("NOMOR:", ["NOMOR:"]),
    ("No. 1/A", ["1/A"]),
    ("PELAKSANAAN UNDANG-UNDANG\nNOMOR 25 TAHUN 2009", []),
    ("Menurut surat nomor: 1/A", []),
)


@pytest.mark.parametrize(("text", "numbers"), NUMBERS)
def test_number_lines(text: str, numbers: list[str]) -> None:
    assert [number.text for number in foreign(text).sides.numbers] == numbers
    assert foreign(f"Pasal 1\n{text}").sides.numbers == ()


SIGNED = (
    "PIHAK KESATU,\nAGUS SALIM\nPIHAK KEDUA,\nBUDI UTOMO",
    "PIHAK KESATU,\tPIHAK KEDUA,\nKetua,\tBupati,\nAGUS SALIM\tBUDI UTOMO",
    "PIHAK KESATU,     PIHAK KEDUA,\nAGUS SALIM          BUDI UTOMO",
    "PIHAK KESATU\nKETUA OMBUDSMAN\nAGUS SALIM\nNIP 19\nPIHAK KEDUA\nBUPATI SAMBAS\nBUDI UTOMO\nPembina (IV/a)",
    "PIHAK KESATU,\nttd\n(AGUS SALIM)\nPIHAK KEDUA,\nttd\n(BUDI UTOMO)",
    "PIHAK KESATU,\nNama: AGUS SALIM\nJabatan: Ketua\nPIHAK KEDUA,\nNama: BUDI UTOMO\nJabatan: Bupati",
    "**PIHAK KESATU,**\n**AGUS SALIM**\n**PIHAK KEDUA,**\n**BUDI UTOMO**\nSAKSI-SAKSI:\nCITRA LESTARI",
    "PIHAK KESATU,\nAGUS SALIM\nPIHAK KEDUA,\nBUDI UTOMO\nLAMPIRAN\nDEWI ANGGRAINI",
)


@pytest.mark.parametrize("text", SIGNED)
def test_signature_block(text: str) -> None:
    signed = foreign(agreement(signed=text)).sides.signed
    assert [told(side) for side in signed] == [
        ("AGUS SALIM", "", "", "", "PIHAK KESATU"),
        ("BUDI UTOMO", "", "", "", "PIHAK KEDUA"),
    ]


def test_signatures_without_aliases_and_letters() -> None:
    signed = foreign(agreement(signed="KETUA,\nAGUS SALIM\nBUPATI SAMBAS,\nBUDI UTOMO")).sides
    assert [name.text for name in signed.signers] == ["AGUS SALIM", "BUDI UTOMO"]
    assert all(side.alias is None for side in signed.signed)
    assert foreign("Demikian surat ini dibuat.\nBupati Sambas,\nBUDI UTOMO").sides.signers == ()


CONTACTS = (
    ("telepon (0561) 736111, pos-el a@b.go.id", ["(0561) 736111"], ["a@b.go.id"]),
    ("Telp./HP: 0812-3456-7890; E-mail : a.b@c-d.go.id.", ["0812-3456-7890"], ["a.b@c-d.go.id"]),
    ("nomor telepon 137 dan surel a@b.id", ["137"], ["a@b.id"]),
    ("WA +62 812 3456 7890\nSurat elektronik: a@b.id", ["+62 812 3456 7890"], ["a@b.id"]),
    ("Telepon\n:\n(0561) 736111\nPos-el\n:\na@b.id", ["(0561) 736111"], ["a@b.id"]),
    ("pos-el (0561) 736111, telepon a@b.id", ["a@b.id"], ["(0561) 736111"]),
    ("telepon (0561) 736111 (contoh) atau posel a@b.id (contoh)", ["(0561) 736111"], ["a@b.id"]),
    ("email kalbar.example.go.id", [], ["kalbar.example.go.id"]),
    ("Kepala Bagian, telepon\n(0561) 736111, pos-el\na@b.id.", ["(0561) 736111"], ["a@b.id"]),
    ("laporan lewat telepon\n(2) Ayat kedua tahun 2021", [], []),
    ("melalui telepon atau surat elektronik kepada PARA PIHAK", [], []),
    ("hotel.example.id dan wa'alaikum", [], []),
    ("Telepon/e-mail: a@b.id", [], ["a@b.id"]),
)


@pytest.mark.parametrize(("text", "phones", "emails"), CONTACTS)
def test_contacts(text: str, phones: list[str], emails: list[str]) -> None:
    found = foreign(text).sides
    assert [phone.text for phone in found.phones] == phones
    assert [email.text for email in found.emails] == emails


ALIASES = (
    ("PIHAK KESATU", 1),
    ("PIHAK PERTAMA", 1),
    ("Pihak Kedua", 2),
    ("PIHAK KEEMPAT", 4),
    ("PIHAK KEDUA BELAS", 12),
    ("PIHAK KESEBELAS", 11),
    ("PIHAK III", 3),
)


@pytest.mark.parametrize(("alias", "place"), ALIASES)
def test_aliases(alias: str, place: int) -> None:
    found = foreign(f"{alias}, pihak pertama, PARA PIHAK dan PIHAK lainnya.").sides.aliases
    assert [(one.text, place_of(one.text)) for one in found] == [(alias, place)]
    assert place_of("OMBUDSMAN") == 0


def test_quoted_and_defined_aliases() -> None:
    texts = (
        "kata “PIHAK KEDUA” itu",
        "tertulis “untuk PIHAK KEDUA saja” di sana",
        'disebut "PIHAK KEDUA"',
        "oleh PIHAK KEDUA",
    )
    found = [(text, foreign(text).sides.aliases[0]) for text in texts]
    assert [is_quoted(alias, text) for text, alias in found] == [True, True, False, False]
    assert [is_defined(alias, text) for text, alias in found] == [False, False, True, False]


LIKE = (
    ("Dr. H. Sutarmidji, S.H., M.Hum.", "SUTARMIDJI", "same"),
    ("H. Sutarmidji", "Drs. Sutarmidji, M.Si.", "same"),
    ("M. Yusuf", "Muhammad Yusuf", "same"),
    ("Moh. Yusuf", "MOHAMMAD YUSUF", "same"),
    ("Ahmad bin Abdullah", "Ahmad Abdullah", "same"),
    ("Agus Salim S.H.", "Agus Salim", "same"),
    ("AGUSSALIM", "Agus Salim", "same"),
    ("Sutarmidji", "Sutarmiji", "near"),
    ("Mohammad Yusuf", "Muhammad Yusuf", "near"),
    ("Agus Salim", "Budi Utomo", "other"),
    ("Nama Pejabat Satu (contoh)", "Nama Pejabat Dua (contoh)", "other"),
    ("Nama Pejabat 4 (contoh)", "NAMA PEJABAT 5 (contoh)", "other"),
    ("", "Agus", "same"),
)


@pytest.mark.parametrize(("one", "other", "alike"), LIKE)
def test_likeness_of_names(one: str, other: str, alike: str) -> None:
    assert likeness(one, other) == alike
    assert likeness(other, one) == alike


@pytest.mark.parametrize(
    "name",
    [
        "AGUS SALIM",
        "dr. Siti Aminah",
        "H. Ahmad bin Ali, S.H., M.Si.",
        "I Gusti Ngurah Rai",
        "R.A. Kartini",
        "Nama Pejabat 4 (contoh)",
    ],
)
def test_names_of_persons(name: str) -> None:
    assert looks_like_name(name)
    assert name_words(name)


@pytest.mark.parametrize(
    "text",
    [
        "Bupati Sambas",
        "PEMERINTAH KOTA",
        "NIP 19800101",
        "Pontianak, 1 Mei",
        "ttd",
        "Pembina Tk. I",
        "untuk",
        "",
        "Dr.",
        "(contoh)",
    ],
)
def test_no_names_of_persons(text: str) -> None:
    assert not looks_like_name(text)


def test_a_draft_has_its_parties_from_the_model() -> None:
    subject = drafted()
    found = subject.sides
    assert subject.draft
    assert [name.text for name in found.names] == [party.name for party in subject.draft.parties]
    assert len(found.numbers) == found.count == len(subject.draft.parties)
    assert [told(side) for side in found.introduced] == [
        (
            party.signatory.name,
            party.signatory.office,
            party.signatory.authority or "",
            party.name,
            f"PIHAK {ordinal}",
        )
        for party, ordinal in zip(subject.draft.parties, ("KESATU", "KEDUA"), strict=True)
    ]
    assert [name.text for name in found.signers] == [party.signatory.name for party in subject.draft.parties]
    assert [side.alias.text for side in found.signed if side.alias] == ["PIHAK KESATU", "PIHAK KEDUA"]
    assert {phone.text for phone in found.phones} == {"(0561) 000000", "(0561) 111111"}
    check_spans(subject)


@pytest.mark.parametrize("name", ["kalteng-2024/v1", "kalbar-2021-adendum/v1", "kalbar-2025/surat-undangan"])
def test_spans_of_worked_drafts(name: str) -> None:
    check_spans(worked(name))


def check_spans(subject: Subject) -> None:
    """Each mention stands where it says."""
    found = subject.sides
    mentions = [*found.numbers, *found.signers, *found.aliases, *found.phones, *found.emails]
    for side in (*found.introduced, *found.signed):
        parts = (side.signatory, side.office, side.authority, side.institution, side.alias)
        mentions += [part for part in parts if part]
    assert all(subject.passages[one.passage].text[one.start : one.end] == one.text for one in mentions)


@given(ANY_TEXT)
@settings(max_examples=200, deadline=None)
def test_any_text_has_its_words_where_they_are(text: str) -> None:
    subject = foreign(text)
    check_spans(subject)
    assert sides(subject.passages) == subject.sides


def test_the_good_agreement_is_recognised() -> None:
    found = foreign(agreement()).sides
    assert (len(found.names), len(found.numbers), len(found.introduced), len(found.signed)) == (2, 2, 2, 2)
    assert (len(found.phones), len(found.emails), found.count) == (2, 2, 2)
    assert isinstance(found.names[0], Named)
