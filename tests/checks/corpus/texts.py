"""Good texts as others would have written them, made from a seed: agreements, letters, press reports."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random

from num2words import num2words

from tests.checks.corpus.blocks import (
    CLAUSES,
    DAYS,
    DECOYS,
    LAWS,
    MONTHS,
    OFFICES,
    PERSONS,
    RECITALS,
    REGIONS,
    ROMAN,
    SUBJECTS,
    WEEKDAYS,
)


@dataclass(frozen=True)
class Text:
    """A text with the facts that a planted defect may speak of: who is {omb}, what is the day …"""

    name: str
    words: str
    facts: Mapping[str, str] = field(default_factory=dict)


def long(day: date) -> str:
    """`27 Mei 2021`."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def weekday(day: date) -> str:
    return WEEKDAYS[day.weekday()]


def said(number: int) -> str:
    return str(num2words(number, lang="id"))


def agreement(seed: int) -> Text:
    """A Nota Kesepakatan of a region with the Ombudsman, or a Perjanjian Kerja Sama of a region with a third party."""
    pick = Random(f"naskah {seed}")
    day = DAYS[seed % len(DAYS)]
    one, two = (("PIHAK KESATU", "PIHAK KEDUA"), ("PIHAK PERTAMA", "PIHAK KEDUA"))[seed % 2]
    region, head, place, _ = pick.choice(REGIONS)
    centre = pick.choice(OFFICES)
    first = seed % 3 != 2
    kind = "Nota Kesepakatan"
    facts = {"K": kind, "one": one, "two": two, "day": long(day), "weekday": weekday(day), "place": place}
    facts["other"] = "PIHAK KESATU" if one == "PIHAK PERTAMA" else "PIHAK PERTAMA"
    facts |= {"omb": one if first else two, "gov": two if first else one, "region": region, "centre": centre}
    facts |= {"month": ROMAN[day.month - 1], "year": str(day.year), "head": head}
    names = (centre, region) if first else (region, centre)
    people = pick.sample(PERSONS, 2)
    lines = [*_front(pick, facts, names, day), *_komparisi(pick, facts, names, people, day)]
    lines += [*_premises(pick, facts), *_clauses(pick, facts, seed), *_end(pick, facts, people)]
    return Text(f"naskah-{seed}", "\n".join(lines) + "\n", facts)


def _front(pick: Random, facts: Mapping[str, str], names: tuple[str, str], day: date) -> list[str]:
    """The title block and the opening."""
    numbers = [f"NOMOR: {pick.randint(1, 99):02d}/ORI-MOU/{facts['month']}/{facts['year']}"]
    numbers.append(f"NOMOR: 119/{pick.randint(10, 99)}/NK/{facts['year']}")
    upper = [name.upper() for name in names]
    head = [facts["K"].upper(), "ANTARA", upper[0], "DAN", upper[1]]
    subject = pick.choice(SUBJECTS).upper()
    middle = [*numbers, "TENTANG", subject] if pick.random() < 0.5 else ["TENTANG", subject, *numbers]
    hari = "Jum'at" if facts["weekday"] == "Jumat" and pick.random() < 0.5 else facts["weekday"]
    opening = (
        f"Pada hari ini {hari}, tanggal {said(day.day)} bulan {MONTHS[day.month - 1]} tahun {said(day.year)}"
        f" ({day:%d-%m-%Y}), bertempat di {facts['place']}, kami yang bertanda tangan di bawah ini:"
    )
    return [*head, *middle, opening]


def _komparisi(
    pick: Random, facts: Mapping[str, str], names: tuple[str, str], people: list[tuple[str, str]], day: date
) -> list[str]:
    """Who concludes it, in one line each or with labels."""
    found = []
    labelled = pick.random() < 0.35
    for n, (name, (person, _)) in enumerate(zip(names, people, strict=True)):
        central = name == facts["centre"]
        office = (
            ("Ketua" if name == "Ombudsman Republik Indonesia" else "Kepala Perwakilan") if central else facts["head"]
        )
        by = "Keputusan Ketua Ombudsman Republik Indonesia" if central else "Keputusan Menteri Dalam Negeri"
        by = "Keputusan Presiden Republik Indonesia" if office == "Ketua" else by
        decree = f"{by} Nomor {pick.randint(1, 300)} Tahun {day.year - 1}"
        alias, end = (facts["one"], ";") if n == 0 else (facts["two"], ".")
        seat = f"berkedudukan di Jalan {pick.choice(('Ahmad Yani', 'Surya', 'Sultan Hamid II', 'Gajah Mada'))} Nomor {n + 7}"
        acts = f"bertindak untuk dan atas nama {name}, {seat}, selanjutnya disebut {alias}{end}"
        if labelled:
            found += [f"{ROMAN[n]}. Nama : {person}", f"Jabatan : {office}"]
            found.append(f"berdasarkan {decree}, {acts}")
        else:
            found.append(f"{ROMAN[n]}. {person} : {office}, berdasarkan {decree}, {acts}")
    one, two = facts["one"], facts["two"]
    found.append(
        f"{one} dan {two} secara sendiri-sendiri disebut PIHAK dan secara bersama-sama disebut PARA PIHAK, terlebih"
        f" dahulu"
        " menerangkan hal-hal sebagai berikut:"
    )
    return found


def _premises(pick: Random, facts: Mapping[str, str]) -> list[str]:
    """The recitals, the legal basis and the bridge."""
    chosen = [one for one in pick.sample(RECITALS, 3) if "Maret 2021" not in one or facts["day"] != long(DAYS[0])]
    found = [f"{letter}. {words};" for letter, words in zip("abc", chosen, strict=False)]
    if pick.random() < 0.8:
        laws = sorted(pick.sample(LAWS, 5), key=LAWS.index)
        found.append("Dengan memperhatikan peraturan perundang-undangan sebagai berikut:")
        found += [f"{n}. {law}{';' if n < 5 else '.'}" for n, law in enumerate(laws, 1)]
    found.append(
        f"Berdasarkan hal-hal tersebut di atas, PARA PIHAK sepakat untuk mengadakan {facts['K']} dengan ketentuan"
        f" sebagai"
        " berikut:"
    )
    return found


def _clauses(pick: Random, facts: Mapping[str, str], seed: int) -> list[str]:
    found = []
    for n, (title, wordings) in enumerate(CLAUSES, 1):
        body = pick.choice(wordings).format(**facts)
        if title == "KETENTUAN LAIN-LAIN":
            body += f"\n(3) {DECOYS[seed % len(DECOYS)]}."
        found += [f"Pasal {n}", title, *body.split("\n")]
    return found


def _end(pick: Random, facts: Mapping[str, str], people: list[tuple[str, str]]) -> list[str]:
    """Closing, signature block and annex."""
    order = [(facts["one"], people[0][1]), (facts["two"], people[1][1])]
    if pick.random() < 0.3:
        order.reverse()
    found = [f"Demikian {facts['K']} ini dibuat dengan iktikad baik untuk dilaksanakan."]
    found += [line for alias, name in order for line in (f"{alias},", name)]
    return [
        *found,
        "LAMPIRAN",
        "RENCANA KERJA",
        "No. Kegiatan Waktu Pembiayaan",
        "1. Pendampingan penilaian pelayanan publik, triwulan II, anggaran masing-masing PIHAK",
        "2. Pelatihan pengelola pengaduan, triwulan III, anggaran masing-masing PIHAK",
    ]


SITUATIONS = (
    "mengevaluasi hasil penilaian kepatuhan tahun {before} bersama Ombudsman",
    "membahas draf Nota Kesepakatan dengan Ombudsman Republik Indonesia",
    "menerima kunjungan tim penilai di ruang rapat Setda",
    "menyerahkan data standar pelayanan dari 14 unit kerja",
)
REMARKS = (
    "Nilai daerah tersebut pada tahun 2023 adalah 86,60 dan masuk Zona Hijau.",
    "“Kami berharap rata-rata nilai tahun depan di atas 88,00,” kata Kepala Bagian Organisasi, {weekday}.",
    "Sebanyak 11 dari 47 perangkat daerah belum memiliki laman resmi, dan 2 di antaranya tidak memakai domain .go.id.",
    "Penilaian berikutnya akan dimulai {later_weekday} ({later:%d/%m/%Y}) dan berlangsung sampai akhir tahun.",
    "UU 25/2009 tentang Pelayanan Publik mewajibkan setiap penyelenggara menyusun standar pelayanan.",
    "Rapat serupa pernah digelar pada {earlier_weekday} ({earlier:%d-%m-%Y}) dan {earliest_weekday}"
    " ({earliest:%d-%m-%Y}).",
    "Masyarakat dapat menghubungi (0561) 736111 atau pos-el pengaduan@example.go.id.",
    "Ibadah Ahad, 7 September 2025, dan libur Jum'at, 5 September 2025, tidak mengganggu jadwal.",
    "Gubernur menyebut kerja sama ini “perjanjian moral” yang harus dijaga bersama-sama.",
)


def press(seed: int) -> Text:
    """A press report of 2025 with a dateline, a weekday in its first sentence, and further remarks."""
    pick = Random(f"berita {seed}")
    day = date(2025, 10, 1) + timedelta(days=pick.randint(0, 25))
    region, _, place, _ = pick.choice(REGIONS)
    days = {"later": day + timedelta(60), "earlier": day - timedelta(33), "earliest": day - timedelta(47)}
    facts: dict[str, object] = {"before": day.year - 1, "weekday": weekday(day), **days}
    facts |= {f"{name}_weekday": weekday(one) for name, one in days.items()}
    event = pick.choice(SITUATIONS).format(**facts)
    lead = f"{place.upper()}, {long(day)} – {region} {event}, {weekday(day)} ({day:%d/%m/%Y})."
    remarks = [one.format(**facts) for one in pick.sample(REMARKS, 6)]
    shown = {"day": long(day), "weekday": weekday(day), "place": place, "year": str(day.year), "region": region}
    shown |= {name: long(one) for name, one in days.items()}
    return Text(
        f"berita-{seed}", "\n".join([f"{region} dan Ombudsman Perkuat Pelayanan Publik", lead, *remarks]) + "\n", shown
    )


def letter(seed: int) -> Text:
    """An official letter that asks for data or invites to a meeting."""
    pick = Random(f"surat {seed}")
    day = DAYS[(seed + 3) % len(DAYS)]
    later = day + timedelta(14)
    region, head, place, _ = pick.choice(REGIONS)
    number = f"{pick.randint(1, 400):03d}/{pick.randint(10, 99)}/ORG/{ROMAN[day.month - 1]}/{day.year}"
    lines = [
        f"Nomor : {number}{pick.choice(('   ', chr(9), ' ', chr(10)))}{place}, {long(day)}",
        "Sifat : " + pick.choice(("Biasa", "Segera", "Sangat Segera")),
        "Lampiran : 1 (satu) berkas",
        "Hal : " + pick.choice(("Undangan Rapat Penyelarasan", "Permintaan Data Standar Pelayanan")),
        "Yth. Kepala Perwakilan Ombudsman Republik Indonesia",
        f"di {place}",
        "Dengan hormat, sehubungan dengan surat Saudara Nomor 0123/LM/2020 perihal pengelolaan pengaduan, bersama ini"
        f" disampaikan bahwa rapat akan diselenggarakan pada hari {weekday(later)}, {long(later)}, pukul 09.00 WIB.",
        "Bahan rapat berupa dokumen 14 (empat belas) komponen standar pelayanan disampaikan paling lambat 3 (tiga) hari"
        " kerja sebelum rapat.",
        pick.choice(DECOYS[:3] + DECOYS[6:9]) + ".",
        "Atas perhatian dan kerja samanya diucapkan terima kasih.",
        f"a.n. {head}",
        "Sekretaris Daerah,",
        pick.choice(PERSONS)[0],
        "Pembina Utama Madya (IV/d)",
        "NIP 197001011995031001",
        "Tembusan:",
        "1. Inspektur;",
        "2. Kepala Bagian Hukum; dan",
        "3. Arsip.",
    ]
    facts = {"day": long(day), "later": long(later), "place": place, "year": str(day.year), "region": region}
    facts |= {"number": number, "month": ROMAN[day.month - 1]}
    return Text(f"surat-{seed}", "\n".join(lines) + "\n", facts)


def minutes(seed: int) -> Text:
    """Notes of an alignment meeting, with dates by the names of their months only."""
    pick = Random(f"notula {seed}")
    day = DAYS[(seed + 1) % len(DAYS)]
    region, _, place, _ = pick.choice(REGIONS)
    lines = [
        "NOTULA RAPAT PENYELARASAN",
        f"Hari, tanggal: {weekday(day)}, {long(day)}",
        f"Tempat: Ruang Rapat Sekretariat Daerah, {place}",
        f"Peserta: {region}; Ombudsman Republik Indonesia; Inspektorat; Bappeda.",
        "1. Rapat dibuka oleh Kepala Bagian Kerja Sama.",
        f"2. Masukan diterima paling lambat {long(day + timedelta(7))}.",
        "3. " + pick.choice(("Butir 2 huruf a ditunda.", "Usul Biro Hukum atas Pasal 4 disepakati dengan perubahan.")),
        "4. " + pick.choice((DECOYS[3], DECOYS[4], DECOYS[8])) + ".",
        "Rapat ditutup pukul 12.15 WIB.",
    ]
    return Text(f"notula-{seed}", "\n".join(lines) + "\n", {"day": long(day), "place": place, "region": region})


def as_markdown(text: Text) -> Text:
    """The same text as a Markdown file: headings, bold aliases, and an empty line between paragraphs."""
    words = re.sub(r"(?m)^Pasal (\d+)\n(.+)$", r"## Pasal \1\n### \2", text.words)
    words = re.sub(r"(?m)^(LAMPIRAN)$", r"# \1", words)
    words = re.sub(r"disebut (PIHAK \w+|PARA PIHAK)\b", r"disebut **\1**", words)
    return Text(f"{text.name}.md", words.replace("\n", "\n\n"), text.facts)
