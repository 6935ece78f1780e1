"""What an Indonesian user reads: bad files beside the exact line that each gives, and no English in the catalogue."""

import re
from datetime import date
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

import mouflow
from mouflow.cli import run

CATALOGUE = Path(mouflow.__file__).parent / "locale" / "id" / "LC_MESSAGES" / "mouflow.po"
TODAY = date(2025, 9, 12)
SKETCH = """\
mouflow: 1
agreement: sinergi
draft: 1
date: 2025-09-12
author: provinsi
kind: nota-kesepakatan
subject: Sinergi Pelayanan Publik
parties:
  - id: ombudsman
    name: Ombudsman Republik Indonesia
    level: central
    signatory: {name: Nama Satu, office: Ketua}
  - id: provinsi
    name: Pemerintah Provinsi Kalimantan Barat
    level: province
    signatory: {name: Nama Dua, office: Gubernur}
signing: {place: Pontianak, date: 2025-10-01, copies: 2}
recitals:
  - bahwa pelayanan publik yang berkualitas merupakan hak setiap warga negara;
clauses:
  - id: ruang-lingkup
    title: Ruang Lingkup
    text: Ruang lingkup Nota Kesepakatan ini meliputi pendampingan.
  - id: penutup
    title: Penutup
    text: Ketentuan [[ruang-lingkup]] berlaku {{ 5 | angka }} tahun.
"""
PACKAGE = """\
mouflow: 1
agreement: sinergi
base: 1
stands_for: provinsi
table: mitra.csv
"""
HEAD = "id;nama;tingkat;pejabat;jabatan"


@pytest.fixture
def told(tmp_path, monkeypatch, capsys):
    """`told("check", "sinergi@1")`: the lines that a call in Indonesian prints."""
    monkeypatch.chdir(tmp_path)

    # What a whole agreement has and a sketch has not.
    quiet = ("structure.expected", "term.work-plan", "term.missing", "party.authority", "party.numbers")
    (tmp_path / "mouflow.yaml").write_text(f"checks: {{{', '.join(f'{rule}: off' for rule in quiet)}}}\n")

    def call(*arguments: str) -> tuple[str, ...]:
        run(arguments, {"MOUFLOW_LANG": "id"}, tmp_path, TODAY)
        return tuple(capsys.readouterr().out.splitlines())

    return call


def written(content: str | bytes, file: str) -> None:
    path = Path("drafts", "sinergi", file)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())


def bare(line: str) -> str:
    """The line without the rule at its end."""
    return re.sub(r" \[[a-z0-9.-]+\]$", "", line)


FILES = [
    ("judul: Satu\njudul: Dua\n", '2:1: kesalahan: kunci "judul" ditulis dua kali (baris 1); pertahankan salah satu'),
    ("pihak:\n\tnama: A\n", "2:1: kesalahan: tab tidak boleh dipakai untuk indentasi; pakai spasi"),
    (
        "pihak: !!python/object/apply x\n",
        '1:8: kesalahan: tag "!!python/object/apply" tidak diizinkan; hapus, atau beri tanda kutip pada teksnya',
    ),
    (
        'judul: "Sinergi\npasal: 1\n',
        '1:8: kesalahan: tanda kutip " yang dibuka di sini tidak ditutup; tulis " di akhir teks',
    ),
    ("judul: a\0b\n", "1:9: kesalahan: karakter tersembunyi U+0000 (NULL); hapus"),
    (
        'judul: "a\\0b"\n',
        '1:10: kesalahan: kode "\\0" menghasilkan karakter tersembunyi U+0000 (NULL); hapus',
    ),
    ("isi: caf\xe9".encode("latin-1"), "1:9: kesalahan: berkas bukan UTF-8 (bita ke-9); simpan sebagai UTF-8"),
    ("isi: a\n".encode("utf-16"), " kesalahan: berkas tersimpan sebagai UTF-16; simpan sebagai UTF-8"),
    ("", '1:1: kesalahan: berkas kosong; tulis baris-baris "kunci: nilai"'),
    ("- a\n", "1:1: kesalahan: berkas berupa daftar; isi harus pasangan kunci: nilai"),
    ("a: 1\n---\nb: 2\n", "2:1: kesalahan: dokumen kedua dimulai di sini; hanya satu dokumen per berkas"),
    ("a: 1\n<<: b\n", '2:1: kesalahan: kunci gabungan "<<" tidak diizinkan; tulis kunci-kuncinya lengkap'),
    (
        "a: *b\n",
        '1:4: kesalahan: alias "*b" tidak diizinkan; tulis isinya lengkap, atau beri tanda kutip pada teksnya',
    ),
    (f"a: {'[' * 60}{']' * 60}\n", "1:43: kesalahan: susunan lebih dalam dari 40 tingkat; sederhanakan"),
    (f"a: {'x' * 2_000_000}\n", " kesalahan: berkas berukuran 2000004 bita, melebihi batas 2 MB; bagilah"),
    (f"a: [{'1,' * 200_000}]\n", "1:199999: kesalahan: berkas berisi lebih dari 100000 butir; bagilah"),
    (
        "? [1, 2]\n: a\n",
        "1:3: kesalahan: kunci harus teks, bukan daftar atau kelompok kunci; tulis kunci: nilai",
    ),
    (
        "hal: Nomor: 12\n",
        "1:11: kesalahan: teks tanpa tanda kutip tidak boleh memuat titik dua sebelum spasi atau di akhirnya; "
        "beri tanda kutip",
    ),
    ("hal: @nama\n", '1:6: kesalahan: teks tanpa tanda kutip tidak boleh diawali "@"; beri tanda kutip'),
    (
        "hal: Pasal #3\n",
        '1:12: peringatan: hanya "Pasal" yang terbaca karena " #" memulai komentar; '
        'beri tanda kutip pada teksnya, atau tulis "# " untuk komentar',
    ),
]


@pytest.mark.parametrize(("content", "line"), FILES, ids=[line.partition(": ")[2][:40] for _, line in FILES])
def test_a_file_that_is_no_yaml_of_ours(told, content, line):
    written(content, "v1.yaml")
    (found,) = [said for said in told("check", "sinergi@1") if "[yaml." in said]
    assert bare(found) == f"drafts/sinergi/v1.yaml:{line}"


DRAFTS = [
    ("subject: S", "subjek: S", '7:1: kesalahan: kunci "subjek" tidak dikenal; maksud Anda "subject"?'),
    ("subject: S", "subjek: S", '1:1: kesalahan: "subject" belum ada; tambahkan'),
    (
        "2025-09-12",
        "2025-02-30",
        '4:7: kesalahan: "date": 30 Februari 2025 tidak ada; tulis tanggal yang ada dalam kalender',
    ),
    ("2025-09-12", "12/9/2025", '4:7: kesalahan: "date" berisi "12/9/2025", bukan tanggal; tulis 2025-09-12'),
    ("draft: 1", "draft:", '3:7: kesalahan: "draft" harus bilangan bulat, bukan nilai kosong'),
    ("draft: 1", "draft: 0", '3:8: kesalahan: "draft" berisi 0; isi sekurang-kurangnya 1'),
    (
        "id: provinsi",
        "id: Prov 1",
        '13:9: kesalahan: "Prov 1" tidak dapat menjadi id; tulis huruf kecil, angka, dan tanda hubung tunggal',
    ),
    ("Sinergi Pelayanan Publik", "true", '7:10: kesalahan: "subject" harus teks, bukan true; beri tanda kutip'),
    (
        "level: central",
        "level: [a]",
        '11:12: kesalahan: "level" tidak dapat berisi daftar; pilih central, province, regency, city, third-party',
    ),
    ("author: p", "author: pr", '5:9: kesalahan: tidak ada pihak ber-id "prrovinsi"; maksud Anda "provinsi"?'),
    (
        "id: penutup",
        "id: ruang-lingkup",
        '24:9: kesalahan: id "ruang-lingkup" dipakai dua kali (baris 21); beri salah satunya id lain',
    ),
    (
        "[[ruang",
        "[[reang",
        '26:21: kesalahan: [[reang-lingkup]] tidak merujuk ke ketentuan mana pun; maksud Anda "ruang-lingkup"?',
    ),
    (
        "5 | angka",
        "subject | angka",
        "26:47: kesalahan: {{ subject | angka }} tidak dapat dicetak: "
        'angka memerlukan bilangan bulat, bukan "Sinergi Pelayanan Publik"',
    ),
    (
        "office: Ketua",
        "office: Ketua, capacity: a.n.",
        '12:16: kesalahan: penanda tangan sebagai a.n. memerlukan "on_behalf", '
        "yaitu jabatan yang diatasnamakan; tambahkan",
    ),
    (
        "signing:",
        "style: {font: Komik}\nsigning:",
        '17:8: kesalahan: fon "Komik" tidak dikenal; yang dikenal: Bookman Old Style, Arial, Times New Roman',
    ),
    (
        "level: central",
        "level: central\n    logo: a.png",
        '12:11: kesalahan: tidak ada berkas "a.png" di folder draf; perbaiki namanya',
    ),
]


@pytest.mark.parametrize(("there", "put", "line"), DRAFTS, ids=[line.partition(": ")[2][:40] for *_, line in DRAFTS])
def test_a_draft_that_says_what_cannot_be(told, there, put, line):
    assert there in SKETCH
    written(SKETCH.replace(there, put, 1), "v1.yaml")
    assert f"drafts/sinergi/v1.yaml:{line}" in [bare(said) for said in told("check", "sinergi@1", "--quiet")]


TABLES = [
    ("", ": kesalahan: tabel tidak berisi baris; tulis nama kolom di baris 1 dan isi baris di bawahnya"),
    (
        "id;nama;tingkat;pejabat\na;A;kota;X\n",
        ':1:1: kesalahan: baris pertama tidak memuat kolom "signatory.office" (atau: jabatan, jabatan pejabat); '
        "tambahkan di kepala tabel",
    ),
    (f"{HEAD}\na;;kota;X;Y\n", ':2:3: kesalahan: kolom "nama" kosong di baris ini; isilah'),
    (
        f"{HEAD};almat\na;A;kota;X;Y;Z\n",
        ':1:33: peringatan: kolom "almat" tidak dibaca; maksud Anda "alamat"?',
    ),
    (
        f"{HEAD}\na;A;kota;X;Y\na;B;kota;X;Y\n",
        ':3:1: kesalahan: id mitra "a" dipakai dua kali (pertama di drafts/sinergi/mitra.csv:2:1); '
        "beri salah satunya id lain",
    ),
]


@pytest.mark.parametrize(("table", "line"), TABLES, ids=[line.partition(": ")[2][:40] for _, line in TABLES])
def test_a_table_of_partners(told, table, line):
    written(SKETCH, "v1.yaml")
    written(PACKAGE, "package.yaml")
    written(table, "mitra.csv")
    (found,) = told("check", "sinergi", "--quiet")
    assert bare(found) == f"drafts/sinergi/mitra.csv{line}"


TEMPLATES = [
    ("{{ draft.subjct }}", 'nama "subjct" tidak dikenal di sini; maksud Anda "subject"?'),
    ("{{ draft is definedd }}", 'uji "definedd" tidak dikenal; maksud Anda "defined"?'),
    (
        "{{ ''.__class__ }}",
        'templat tidak boleh memakai "__class__"; '
        "templat hanya boleh membaca nilai berkas dan memanggil makronya sendiri",
    ),
    ("{{ 'a' | angka }}", 'templat gagal: angka memerlukan bilangan bulat, bukan "a"; perbaiki baris ini'),
    ("{{ draft.date }}", "tanggal tidak dapat dicetak; sebutkan satu nilai di dalamnya, atau cetak dengan filter"),
    (
        f"{{{{ {'9' * 5000} }}}}",
        "templat tidak dapat dibaca: di dalamnya ada bilangan dengan ribuan angka; perbaiki baris ini",
    ),
    ("<div/>", "<div> tidak diizinkan di sini; yang dikenal: a, br, del, em, img, ins, span, strong, u"),
]


@pytest.mark.parametrize(("markup", "line"), TEMPLATES, ids=[line[:40] for _, line in TEMPLATES])
def test_a_template_of_the_workspace(told, markup, line):
    Path("templates").mkdir()
    Path("templates", "coba.html").write_text(f"<section><p>{markup}</p></section>", encoding="utf-8")
    written(SKETCH.replace("nota-kesepakatan", "coba"), "v1.yaml")
    (found,) = told("check", "sinergi@1", "--quiet")
    assert bare(found) == f"templates/coba.html:1: kesalahan: {line}"


SAME = {"{detail}", "ID", "FORMAT", "SHELL", "N", "NIP", "filter", "format", "id", "logo", "shell"}
SAME |= {
    "DATA",
    "UNIT",
    "{name}: {count} ({share})",
    "  {row} ({label}): {state}",
    "{draft} (final)",
    "{state}; {reason}",
}
SAME |= {"{label}: {side}", "{label}: {fate}, {side}", "{id}: {severities}"}
ENGLISH = re.compile(
    r"\b(?:an|and|are|be|but|by|cannot|file|for|from|give|given|has|have|here|is|it|known|line|must|no|not|of|or|put|that"
    r"|the|there|this|to|unknown|with|words|write)\b",
    re.IGNORECASE,
)


def test_the_catalogue_is_indonesian_to_the_last_word():
    with CATALOGUE.open("rb") as file:
        entries = {str(entry.id): str(entry.string) for entry in read_po(file, locale="id") if entry.id}
    assert len(entries) > 300
    assert {pattern for pattern, said in entries.items() if pattern == said} == SAME
    typed = re.compile(r"\{[^{}]*\}|--[a-z]+|\"[a-z_]+\"|\bknown-keys\b")  # placeholders, options, keys, and a file
    assert len([pattern for pattern in entries if ENGLISH.search(typed.sub("", pattern))]) > 200  # it does find English
    assert [said for said in entries.values() if ENGLISH.search(typed.sub("", said))] == []
