"""A hand-built agreement for the writers: every block, inline and mark once, with the looks of a house profile."""

import struct
import zlib
from dataclasses import replace
from datetime import UTC, datetime

from mouflow.document.style import Font, Format, Level, Margins, Numbering, Paper, Style
from mouflow.document.tree import (
    Asset,
    Block,
    Break,
    Cell,
    Document,
    Face,
    Field,
    Form,
    Heading,
    Inline,
    Item,
    List,
    Mark,
    Number,
    Paragraph,
    Part,
    Picture,
    Reference,
    Row,
    Run,
    Section,
    Sheet,
    Table,
)

STYLE = Style(
    paper=Paper("A4", 210, 297),
    margins=Margins(top=2, bottom=2.5, left=3, right=2),
    font=Font("Bookman Old Style", ("TeX Gyre Bonum", "URW Bookman"), "serif", "02050604050505020204"),
    size=12,
    line=1.15,
    formats={
        "title": Format(bold=True, align="center", keep_next=True),
        "number-line": Format(align="center", keep_next=True),
        "opening": Format(align="justify", before=14, after=6),
        "body": Format(align="justify", after=6),
        "item": Format(align="justify", after=4),
        "recital": Format(align="justify", after=4),
        "clause": Format(bold=True, align="center", before=12, after=6, keep_next=True, keep_lines=True),
        "h1": Format(bold=True, align="center", before=12, after=6, keep_next=True),
        "closing": Format(align="justify", before=10, after=10, keep_next=True, keep_lines=True),
        "party-name": Format(bold=True, after=6),
        "party": Format(align="justify", after=6),
        "cell": Format(),
        "signatures": Format(keep_lines=True, valign="top"),
        "signature-office": Format(align="center", bold=True, after=52),
        "signature-name": Format(align="center", bold=True, underline=True, after=14),
        "logos": Format(valign="middle"),
        "logo-left": Format(align="left", after=6),
        "logo-right": Format(align="right", after=6),
        "work-plan": Format(landscape=True),
        "work-plan-table": Format(grid=True, valign="top"),
        "work-plan-cell": Format(size=9),
        "head-cell": Format(size=9, bold=True, align="center"),
        "annex-title": Format(bold=True, align="center", break_before=False, keep_next=True, after=8),
        "letterhead-rule": Format(rule="below", size=4, after=10),
        "initials": Format(grid=True, valign="middle"),
        "initials-cell": Format(size=7, align="center"),
        "page-line": Format(size=8, align="center", before=2),
    },
    numberings={
        "clauses": Numbering(
            "clauses",
            (
                Level("decimal", "Pasal {}", "Pasal {}"),
                Level("decimal", "({})", "ayat ({})", 1.0, 1.0),
                Level("lower-letter", "{}.", "huruf {}", 1.8, 0.8),
                Level("decimal", "{})", "angka {})", 2.6, 0.8),
                Level("lower-letter", "{})", "huruf {})", 3.4, 0.8),
            ),
        ),
        "recitals": Numbering("recitals", (Level("lower-letter", "{}.", "huruf {}", 0.8, 0.8),)),
    },
    lists={"paragraphs": ("clauses", 1), "items": ("clauses", 2), "recitals": ("recitals", 0)},
)

REVIEWER = "Biro Hukum"
MOMENT = datetime(2025, 9, 19, 8, 0, tzinfo=UTC)
INSERTED = Mark("ins", REVIEWER, MOMENT)
DELETED = Mark("del", REVIEWER, MOMENT)
MOVED_FROM = Mark("moved-from", REVIEWER, MOMENT, "move-1", "dipindahkan ke Pasal 4")
MOVED_TO = Mark("moved-to", REVIEWER, MOMENT, "move-1", "dipindahkan dari Pasal 3")
LETTERS = "abcdefghijklmnopqrstuvwxyz"


def png(width: int, height: int, red: int, green: int, blue: int) -> bytes:
    """A framed PNG of one colour, made without an image library."""
    edge = bytes((60, 60, 60))
    middle = bytes((red, green, blue))
    rows = []
    for y in range(height):
        inner = edge * width if y in (0, height - 1) else edge + middle * (width - 2) + edge
        rows.append(b"\0" + inner)
    packed = zlib.compress(b"".join(rows), 9)
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", packed), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, content) for kind, content in chunks)


def _chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


SVG = (
    b'<svg xmlns="http://www.w3.org/2000/svg" width="120" height="120" viewBox="0 0 120 120">'
    b'<circle cx="60" cy="60" r="56" fill="#e8eef4" stroke="#305070" stroke-width="4"/>'
    b'<path d="M60 22 L92 92 L28 92 Z" fill="#305070"/></svg>'
)
ASSETS = {
    "logo-kesatu.png": Asset(png(120, 160, 200, 214, 190), "image/png", 120, 160),
    "logo-kedua.svg": Asset(SVG, "image/svg+xml", 120, 120),
}


def words(*inlines: Inline | str) -> tuple[Inline, ...]:
    return tuple(Run(inline) if isinstance(inline, str) else inline for inline in inlines)


def paragraph(role: str, *inlines: Inline | str, id: str = "", mark: Mark | None = None) -> Paragraph:
    return Paragraph(words(*inlines), role, id, mark)


def cell(role: str, *inlines: Inline | str, colspan: int = 1, heading: bool = False) -> Cell:
    return Cell((paragraph(role, *inlines),), "", colspan, heading)


def item(level: int, value: int, *blocks: Block | str, id: str = "") -> Item:
    """An item of the numbering "clauses" with the label that its level gives."""
    look = STYLE.numberings["clauses"].levels[level]
    number = LETTERS[value - 1] if look.count == "lower-letter" else str(value)
    said = tuple(paragraph("item", block) if isinstance(block, str) else block for block in blocks)
    return Item(said, Number("clauses", level, value, look.label.format(number)), id)


def recital(value: int, text: str) -> Item:
    letter = LETTERS[value - 1]
    return Item((paragraph("recital", text),), Number("recitals", 0, value, f"{letter}."), f"premis-{letter}")


def clause(value: int, id: str, title: str, *blocks: Block) -> Section:
    number = Number("clauses", 0, value, f"Pasal {value}")
    return Section((Heading(1, words(title), "clause", "", number), *blocks), "", id)


def paragraphs(*items: Item) -> List:
    return List(items, "paragraphs")


def items(*entries: Item) -> List:
    return List(entries, "items")


LOGOS = Table(
    (50, 50),
    (),
    (
        Row(
            (
                cell("logo-left", Picture("logo-kesatu.png", "Logo PIHAK KESATU (contoh)", 2.2)),
                cell("logo-right", Picture("logo-kedua.svg", "Logo PIHAK KEDUA (contoh)", 2.2)),
            )
        ),
    ),
    "logos",
)

TITLE: tuple[Block, ...] = (
    LOGOS,
    paragraph("letterhead-rule"),
    paragraph("title", "NOTA KESEPAKATAN"),
    paragraph("title", "ANTARA", Break(), "OMBUDSMAN REPUBLIK INDONESIA", Break(), "PERWAKILAN PROVINSI"),
    paragraph("title", "DAN", Break(), "PEMERINTAH PROVINSI KALIMANTAN BARAT"),
    paragraph("title", "TENTANG", Break(), "SINERGI PENINGKATAN KUALITAS PELAYANAN PUBLIK"),
    paragraph("number-line", "NOMOR: 30/ORI-MOU/X/2025"),
    paragraph("number-line", "NOMOR: 100.3.7/12/RO-PEM"),
)

OPENING = paragraph(
    "opening",
    "Pada hari ini ",
    Run("Jumat", bold=True),
    ", tanggal sembilan belas bulan September tahun dua ribu dua puluh lima (19-09-2025), bertempat di Pontianak, ",
    "kami yang bertanda tangan di bawah ini, termasuk ",
    Run("A & B <Ltd>", italic=True),
    ' yang disebut "Café" dan ‘mitra’:',
)


def party(place: str, name: str, text: str) -> Row:
    return Row((cell("cell", place), cell("party-name", name), cell("cell", ":"), cell("party", text)))


PARTIES = Table(
    (6, 32, 3, 59),
    (),
    (
        party(
            "I.",
            "NAMA PEJABAT SATU",
            "Kepala Perwakilan, diangkat berdasarkan Keputusan Ketua Ombudsman Nomor 1 Tahun 2024 (contoh), bertindak "
            "untuk dan atas nama Ombudsman Republik Indonesia, selanjutnya disebut PIHAK KESATU;",
        ),
        party(
            "II.",
            "NAMA PEJABAT DUA",
            "Gubernur Kalimantan Barat, bertindak untuk dan atas nama Pemerintah Provinsi Kalimantan Barat, "
            "selanjutnya disebut PIHAK KEDUA;",
        ),
        party("III.", "NAMA PEJABAT TIGA", "Direktur A & B <Ltd>, selanjutnya disebut PIHAK KETIGA;"),
    ),
    "parties",
)

RECITALS = Section(
    (
        paragraph("body", "PARA PIHAK terlebih dahulu menerangkan:"),
        List(
            (
                recital(1, "bahwa pelayanan publik yang berkualitas merupakan hak setiap warga negara;"),
                recital(2, "bahwa diperlukan sinergi antara PARA PIHAK; dan"),
                recital(3, "bahwa huruf “é”, tanda ‘&’ dan <sudut> tercetak sebagaimana ditulis."),
            ),
            "recitals",
        ),
    ),
    "recitals",
    "premis",
)

LIVE = Reference("inovasi", (Part("Pasal 2", "ruang-lingkup"), Part(" huruf "), Part("b", "inovasi")))

CLAUSES: tuple[Block, ...] = (
    clause(
        1,
        "maksud-tujuan",
        "MAKSUD DAN TUJUAN",
        paragraphs(
            item(1, 1, "Maksud Nota Kesepakatan ini adalah sebagai landasan bagi PARA PIHAK dalam bekerja sama."),
            item(
                1,
                2,
                paragraph("item", "Tujuan Nota Kesepakatan ini adalah:"),
                items(
                    item(2, 1, "mewujudkan pelayanan publik yang efisien, transparan, dan akuntabel; dan"),
                    item(2, 2, "memenuhi hak dasar masyarakat atas pelayanan publik.", id="hak-dasar"),
                ),
                id="tujuan",
            ),
        ),
    ),
    clause(
        2,
        "ruang-lingkup",
        "RUANG LINGKUP",
        paragraph("body", "Ruang lingkup Nota Kesepakatan ini meliputi:"),
        items(
            item(2, 1, "pendampingan lapangan pada saat penilaian pelayanan publik;", id="pendampingan"),
            item(2, 2, "pendampingan penilaian inovasi pelayanan publik;", id="inovasi"),
            item(
                2,
                3,
                "mekanisme pengelolaan pengaduan, yang terdiri atas:",
                items(
                    item(3, 1, "penerimaan pengaduan;", id="penerimaan"),
                    item(
                        3,
                        2,
                        "penyelesaian pengaduan, melalui:",
                        items(item(4, 1, "klarifikasi; dan"), item(4, 2, "tindak lanjut.", id="tindak-lanjut")),
                    ),
                ),
                "Mekanisme tersebut ditetapkan bersama oleh PARA PIHAK, dan alinea ini berdiri di bawah huruf c.",
                id="pengaduan",
            ),
        ),
    ),
    clause(
        3,
        "pelaksanaan",
        "PELAKSANAAN",
        paragraphs(
            item(
                1,
                1,
                paragraph(
                    "item",
                    "Pelaksanaan sebagaimana dimaksud dalam ",
                    LIVE,
                    " dan ",
                    Reference("ruang-lingkup", (Part("Pasal 2", "ruang-lingkup"),)),
                    " dituangkan dalam Rencana Kerja.",
                ),
            ),
            item(
                1,
                2,
                paragraph(
                    "item",
                    "PARA PIHAK memperhatikan ",
                    Reference(
                        "tujuan",
                        (Part("Pasal 1", "maksud-tujuan"), Part(" ayat "), Part("(2)", "tujuan")),
                        bold=True,
                    ),
                    ", ",
                    Reference(
                        "penerimaan",
                        (
                            Part("Pasal 2", "ruang-lingkup"),
                            Part(" huruf "),
                            Part("c", "pengaduan"),
                            Part(" angka "),
                            Part("1)", "penerimaan"),
                        ),
                    ),
                    ", serta ",
                    Reference("lampiran", (Part("Lampiran", "lampiran"),)),
                    ".",
                ),
            ),
        ),
        List(
            (
                Item((paragraph("item", "bulir pertama, tanpa nomor;"),)),
                Item((paragraph("item", "bulir kedua."),)),
            ),
            "points",
            ordered=False,
        ),
    ),
    clause(
        4,
        "penutup",
        "PENUTUP",
        paragraph(
            "body",
            "Nota Kesepakatan ini dibuat dalam rangkap 3 (tiga) asli, bermeterai cukup, masing-masing mempunyai "
            "kekuatan hukum yang sama.",
        ),
    ),
)


def signatory(alias: str, office: str, name: str, colspan: int = 1) -> Cell:
    return Cell(
        (paragraph("signature-office", alias, Break(), office), paragraph("signature-name", name)), "signature", colspan
    )


SIGNATURES = Table(
    (25, 25, 25, 25),
    (),
    (
        Row(
            (
                signatory("PIHAK KESATU,", "KEPALA PERWAKILAN,", "NAMA PEJABAT SATU", 2),
                signatory("PIHAK KEDUA,", "GUBERNUR KALIMANTAN BARAT,", "NAMA PEJABAT DUA", 2),
            )
        ),
        Row(
            (cell("cell"), signatory("PIHAK KETIGA,", "DIREKTUR A & B <LTD>,", "NAMA PEJABAT TIGA", 2), cell("cell")),
        ),
    ),
    "signatures",
)

FOOTER: tuple[Block, ...] = (
    Table(
        (40, 20, 20, 20),
        (),
        (
            Row((cell("initials-cell", "Paraf PIHAK KESATU"), *(cell("initials-cell") for _ in range(3)))),
            Row((cell("initials-cell", "Paraf PIHAK KEDUA"), *(cell("initials-cell") for _ in range(3)))),
        ),
        "initials",
    ),
    paragraph("page-line", "Halaman ", Field("page"), " dari ", Field("pages")),
)


def activity(number: int) -> Row:
    return Row(
        (
            cell("work-plan-cell", str(number)),
            cell("work-plan-cell", f"Pendampingan penilaian pelayanan publik tahap {number}"),
            cell("work-plan-cell", "Laporan pendampingan tiap perangkat daerah"),
            cell("work-plan-cell", "Menyediakan tim pendamping"),
            cell("work-plan-cell", "Menyiapkan perangkat daerah dan UPT"),
            cell("work-plan-cell", "2026–2030"),
            cell("work-plan-cell", "Anggaran masing-masing PIHAK"),
        )
    )


WORK_PLAN = Table(
    (5, 22, 19, 16, 18, 8, 12),
    (
        Row(
            tuple(
                cell("head-cell", title, heading=True)
                for title in ("No", "Kegiatan", "Output", "Tugas KESATU", "Tugas KEDUA", "Waktu", "Biaya")
            )
        ),
    ),
    tuple(activity(number) for number in range(1, 25)),
    "work-plan-table",
)

CLOSING = paragraph(
    "closing", "Demikian Nota Kesepakatan ini ditandatangani oleh PARA PIHAK pada hari dan tanggal tersebut di atas."
)

DOCUMENT = Document(
    title="Nota Kesepakatan tentang Sinergi Peningkatan Kualitas Pelayanan Publik",
    subject="Sinergi Peningkatan Kualitas Pelayanan Publik & Inovasi",
    sheets=(
        Sheet((*TITLE, OPENING, PARTIES, RECITALS, *CLAUSES, CLOSING, SIGNATURES), "body", (), FOOTER),
        Sheet(
            (
                Heading(1, words("LAMPIRAN", Break(), "RENCANA KERJA"), "annex-title", "lampiran"),
                WORK_PLAN,
            ),
            "work-plan",
            (),
            FOOTER,
        ),
    ),
    style=STYLE,
    watermark="DRAF",
    assets=ASSETS,
    properties={"agreement": "kalbar-2025", "draft": "1", "date": "2025-09-12"},
)

MARKED_BLOCKS: tuple[Block, ...] = (
    paragraph(
        "body",
        "Kata ",
        Run("baru", mark=INSERTED),
        Run("lama", mark=DELETED),
        " dan ",
        Run("tebal", bold=True, mark=INSERTED),
        Reference("inovasi", (Part("Pasal 2", "ruang-lingkup"), Part(" huruf "), Part("b", "inovasi")), mark=DELETED),
        Break(INSERTED),
        Run("baris baru", mark=INSERTED),
        ".",
    ),
    paragraph("body", Run("Alinea yang dipindahkan, dengan enam kata.", mark=MOVED_FROM), mark=MOVED_FROM),
    paragraph("body", "Alinea yang tetap."),
    paragraph("body", Run("Alinea yang dipindahkan, dengan enam kata.", mark=MOVED_TO), mark=MOVED_TO),
    paragraph("body", Run("Alinea yang disisipkan.", mark=INSERTED), mark=INSERTED),
    paragraph("body", Run("Alinea yang dihapus.", mark=DELETED), mark=DELETED),
    paragraph(
        "body",
        "Kata ",
        Run("kini tebal", bold=True, former=Face()),
        " dan ",
        Reference(
            "inovasi",
            (Part("Pasal 2", "ruang-lingkup"), Part(" huruf "), Part("b", "inovasi")),
            italic=True,
            former=Face(bold=True, underline=True),
        ),
        " serta ",
        Reference("", (Part("Bab II asing"),)),
        Run(" dan lain", mark=DELETED),
        ".",
    ),
    Paragraph((Run("Alinea yang gayanya berubah."),), "item", former=Form("title")),
    paragraph("body", "Kalimat pertama.", mark=INSERTED),
    paragraph("body", "Kalimat kedua", Run(" yang terpisah", mark=INSERTED), "."),
    paragraph("body", "Kalimat ketiga.", mark=DELETED),
    paragraph("body", "Kalimat keempat."),
    items(
        item(2, 1, "butir yang tetap;"),
        replace(item(2, 2, "butir yang dihapus;"), mark=DELETED),
        replace(item(2, 2, "butir yang disisipkan; dan"), mark=INSERTED),
        item(2, 3, "butir terakhir."),
    ),
    Table(
        (50, 50),
        (),
        (
            Row((cell("work-plan-cell", "baris tetap"), cell("work-plan-cell", "kedua"))),
            Row((cell("work-plan-cell", "baris baru"), cell("work-plan-cell", "kedua")), INSERTED),
            Row((cell("work-plan-cell", "baris terhapus"), cell("work-plan-cell", "kedua")), DELETED),
            Row(
                (
                    cell("work-plan-cell", "sel tetap"),
                    replace(cell("work-plan-cell", "sel baru"), mark=INSERTED),
                )
            ),
        ),
        "work-plan-table",
    ),
)

MARKED = replace(
    DOCUMENT,
    title="Sandingan Nota Kesepakatan",
    sheets=(
        replace(
            DOCUMENT.sheets[0],
            blocks=(*DOCUMENT.sheets[0].blocks[:-2], *MARKED_BLOCKS, *DOCUMENT.sheets[0].blocks[-2:]),
        ),
        *DOCUMENT.sheets[1:],
    ),
)
