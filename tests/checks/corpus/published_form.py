"""Published mistakes of dates, parties and structure."""

from tests.checks.corpus.published import HEAD, Case, pasal

CASES: tuple[Case, ...] = (
    (
        "a Wednesday that was a Saturday",
        "date.weekday",
        "Kegiatan evaluasi dilaksanakan di Mentok, Rabu (27/01/2024).",
        (
            '"Rabu (27/01/2024)" is a Sabtu, not a Rabu; correct the weekday, or the date: 24/01/2024, 17/01/2024,'
            " 27/01/2021",
        ),
    ),
    (
        "the wrong year in January, two figures",
        "date.weekday",
        "Kunjungan dilaksanakan pada Selasa (26/01/26).",
        (
            '"Selasa (26/01/26)" is a Senin, not a Selasa; correct the weekday, or the date: 27/01/26, 06/01/26,'
            " 26/01/27",
        ),
    ),
    (
        "the wrong year in January",
        "date.weekday",
        "Kegiatan berlangsung Kamis (04/01/2023).",
        ('"Kamis (04/01/2023)" is a Rabu, not a Kamis; correct the weekday, or the date: 05/01/2023, 04/01/2024',),
    ),
    (
        "a month that no year has",
        "date.impossible",
        "Rapat dilaksanakan pada 14/14/2023.",
        ('"14/14/2023" is no day, since there is no month 14; correct it',),
    ),
    (
        "an event later than its report",
        "date.after-report",
        "MENTOK, 18 Januari 2024 – Pemerintah Kabupaten Bangka Barat mengevaluasi hasil penilaian.\nEvaluasi telah"
        " dilaksanakan pada Rabu (27/01/2024).",
        (
            '"Rabu (27/01/2024)" is told as past, but lies after the day of this text, 18 Januari 2024; correct one'
            " of the two dates",
        ),
    ),
    (
        "the month of another day in a NOMOR",
        "date.number-month",
        HEAD.replace("ORI-MOU/X/", "ORI-MOU/V/"),
        (
            'the number "30/ORI-MOU/V/2021" names Mei 2021, but the day is 1 Oktober 2021; write X/2021, or correct'
            " the day",
        ),
    ),
    (
        "the year of another day in a NOMOR",
        "date.number-month",
        HEAD.replace("ORI-MOU/X/2021", "ORI-MOU/X/2020"),
        (
            'the number "30/ORI-MOU/X/2020" names Oktober 2020, but the day is 1 Oktober 2021; write X/2021, or'
            " correct the day",
        ),
    ),
    (
        "both called PIHAK PERTAMA",
        "party.alias",
        HEAD.replace("disebut PIHAK KESATU;", "disebut PIHAK PERTAMA;").replace(
            "disebut PIHAK KEDUA.", "disebut PIHAK PERTAMA."
        ),
        (
            '"PIHAK PERTAMA" names two parties: Ombudsman Republik Indonesia and Pemerintah Kabupaten Sambas; call'
            ' the later one "PIHAK KEDUA"',
        ),
    ),
    (
        "KESATU and PERTAMA mixed",
        "party.alias-mixed",
        pasal("PELAKSANAAN|PIHAK PERTAMA menyampaikan laporan."),
        ('"PIHAK PERTAMA" here, but "PIHAK KESATU" elsewhere; call the first party one way: "PIHAK KESATU"',),
    ),
    (
        "fewer NOMOR lines than parties",
        "party.numbers",
        HEAD.replace("NOMOR: 119/12/NK/2021\n", ""),
        ("the head has fewer NOMOR lines (1) than parties (2); give each party a line for its number",),
    ),
    (
        "a signer whom the komparisi does not name",
        "party.signatory",
        pasal("PENUTUP|Selesai.").replace("KEDUA,\nBUDI UTOMO", "KEDUA,\nCITRA LESTARI"),
        (
            '"CITRA LESTARI" signs for PIHAK KEDUA, but the komparisi names "BUDI UTOMO"; write the one who signs in'
            " both places",
        ),
    ),
    (
        "no basis of authority",
        "party.authority",
        HEAD.replace("berdasarkan Keputusan Menteri Dalam Negeri Nomor 131 Tahun 2021, ", ""),
        ('nothing says by which decree or law BUDI UTOMO acts; add it behind the office: "berdasarkan …"',),
    ),
    (
        "phone and e-mail swapped",
        "party.contact",
        pasal("NARAHUBUNG|PIHAK KESATU: telepon kalbar@example.go.id, pos-el (0561) 736111."),
        (
            '"kalbar@example.go.id" stands as the telephone number and is an e-mail address; write each behind its'
            " own label",
            '"(0561) 736111" stands as the e-mail address and is a telephone number; write each behind its own label',
        ),
    ),
    (
        "Pasal 7 followed by Pasal 9",
        "structure.gap",
        pasal(*(f"JUDUL {n}|Isinya jelas." for n in range(1, 9))).replace("Pasal 8\n", "Pasal 9\n"),
        ("Pasal 9 follows Pasal 7: Pasal 8 is missing; restore it, or number on",),
    ),
    (
        "a reference to an ayat that is missing",
        "structure.reference",
        pasal(
            "MAKSUD|(1) Maksudnya jelas.\n(2) Tujuannya jelas.",
            "PELAKSANAAN|Kegiatan sebagaimana dimaksud dalam Pasal 1 ayat (3) dilaksanakan.",
        ),
        (
            '"Pasal 1 ayat (3)" leads nowhere: there is no Pasal 1 ayat (3), the last one is ayat (2); correct the'
            " number",
        ),
    ),
    (
        "a reference to an ayat where there are items",
        "structure.reference-kind",
        pasal(
            "RUANG LINGKUP|Ruang lingkup meliputi:\na. data; dan\nb. pelatihan.",
            "PELAKSANAAN|Kegiatan sebagaimana dimaksud dalam Pasal 1 ayat (2) dilaksanakan.",
        ),
        ('"Pasal 1 ayat (2)" names ayat, but Pasal 1 has huruf; write "Pasal 1 huruf b"',),
    ),
    (
        "a mandatory article is missing",
        "structure.expected",
        pasal(
            "MAKSUD DAN TUJUAN|Maksudnya jelas.",
            "RUANG LINGKUP|Lingkupnya jelas.",
            "PELAKSANAAN|Biaya dibebankan pada anggaran masing-masing. PARA PIHAK menunjuk narahubung dan melakukan"
            " evaluasi.",
            "PERUBAHAN|Perubahan dituangkan dalam adendum.",
            "PENUTUP|Selesai.",
        ),
        ('no Pasal on "Jangka Waktu"; reviewers expect one: add it',),
    ),
    (
        "a lone ayat (1)",
        "structure.lone-paragraph",
        pasal("PELAKSANAAN|(1) Kegiatan dilaksanakan bersama.", "PENUTUP|Selesai."),
        ("Pasal 1 has ayat (1) and no other; write it without the number, or restore the ayat that is missing",),
    ),
    (
        "a list intro from another article",
        "structure.list-intro",
        pasal(
            "RUANG LINGKUP|Ruang lingkup Nota Kesepakatan ini meliputi:\na. data; dan\nb. pelatihan.",
            "PEMBIAYAAN|Ruang lingkup Nota Kesepakatan ini meliputi:\na. anggaran PIHAK KESATU; dan\nb. anggaran"
            " PIHAK KEDUA.",
        ),
        (
            'Pasal 2 is titled "PEMBIAYAAN", but its list is introduced by "Ruang lingkup Nota Kesepakatan ini'
            ' meliputi:"; write what leads to this list',
        ),
    ),
    (
        "a premise without bahwa",
        "structure.recital",
        HEAD
        + "a. bahwa pelayanan publik merupakan hak masyarakat;\nb. sinergi PARA PIHAK diperlukan;\nPasal 1\nMAKSUD\nMaksudnya jelas.\n",
        ('premis b does not begin with "bahwa"; a premise does',),
    ),
    (
        "a premise without its semicolon",
        "structure.recital",
        HEAD
        + "a. bahwa pelayanan publik merupakan hak masyarakat.\nb. bahwa sinergi PARA PIHAK diperlukan;\nPasal 1\nMAKSUD\nMaksudnya jelas.\n",
        ('premis a ends with "."; end it with ";"',),
    ),
)
