"""text.placeholder: places that a template left to be filled in."""

import re
from collections.abc import Iterator

from mouflow.checks.frame import Check, Finding, Parameters
from mouflow.checks.passage import Passage
from mouflow.checks.quotation import LONGEST
from mouflow.checks.signing_lines import is_to_sign
from mouflow.checks.subject import Subject
from mouflow.checks.verbatim import is_verbatim
from mouflow.checks.wordlist import listed
from mouflow.errors import N_, Rule

UNFILLED = Rule("text.placeholder", "warning", N_('"{text}" is still to be filled in; write what belongs there'))
FILLER = Rule("text.placeholder", "warning", N_('"{text}" only fills the place of words; write them, or take it out'))
# What a template asks for by name.
ASKED = (
    r"(?:nama|jabatan|nomor|no\.|tanggal|tgl|bulan|tahun|tempat|alamat|isi|isian|diisi|judul|jumlah|kota"
    r"|kabupaten|provinsi"
    r"|daerah|instansi|pihak|nip|nik|telepon|email|e-mail|pos-el|surel|hari|jangka\s+waktu|nilai|sebutkan"
    r"|tuliskan|lokasi|pejabat"
    r"|dasar|uraian|masukkan|lengkapi|pilih|tentang)"
)
ASKING = (
    r"(?:diisi|isilah|sebutkan|tuliskan|cantumkan|masukkan|lengkapi|pilih\s+salah\s+satu"
    r"|nama\s+(?:lengkap|jelas|terang|pejabat))"
)
# Words that a value must follow, and units that one must stand before.
BEFORE = (
    r"(?:nomor|no\.?|tanggal|tgl\.?|tahun|bulan|hari|pasal|ayat|huruf|rp\.?|nip\.?|nik|sebesar|selama"
    r"|sebanyak|telepon|telp\.?|pos-el"
    r"|nama|jabatan|alamat|pangkat|bertempat\s+di|rangkap|berkedudukan\s+di|atas\s+nama|tentang)"
)
UNIT = r"(?:\(|tahun\b|bulan\b|hari\b|rangkap\b|persen\b|%|rupiah\b|kali\b|eksemplar\b)"
DOTS = re.compile(
    r"(?:…|\.{2,}|\.(?:[ \u00a0]\.){3,}|_{3,})(?:[ .…_/:-]*[.…_])?(?:,-)?",
)
MANY = re.compile(r"\.{4,}|…{2,}|_{4,}|(?:[.…_]{3,}|…)[ /:-]+(?:[.…_]{3,}|…)|(?:\.[ \u00a0]){3,}\.")  # no ellipsis
NAMED = re.compile(
    rf"(?P<angle><[A-Z][A-Z\d .,/()_-]{{2,60}}>|<(?i:{ASKED})\b[^<>\n]{{0,60}}>)"
    rf"|(?P<square>(?<![\[\w!])\[\s*(?:(?i:{ASKED})\b[^\[\]\n]{{0,60}}"
    rf"|[●•○■*_][●•○■*_ ]{{0,20}}|[xX]{{2,}}|[.…]{{4,}})\](?![\[(\]:]))"
    r"|(?P<field>«[\w ]{2,60}»|\$\{[\w .]{2,60}\})"
    rf"|(?P<brace>(?<!\{{)\{{\{{?\s*(?i:{ASKED})(?:\b|_)[\w .]{{0,60}}\}}\}}?)"
    rf"|(?P<round>(?i:\(\s*(?:isi|{ASKING}\b[^()\n]{{0,80}}|isi\s+(?:dengan|sesuai|nama|nomor|tanggal"
    rf"|jabatan)\b[^()\n]{{0,60}})\s*\)))"
)
MARKED = re.compile(r"(?<![\w_/])_{1,2}[A-Z][A-Z]+(?: [A-Z]+){0,6}_{1,2}(?![\w_/(])")
FILL = re.compile(
    r"(?<![\w.@/-])(?:x{3,}|[xX]{4,}|(?:TBD|TBA|TODO|FIXME)\b|(?i:lorem\s+ipsum)|(?i:dd|hh"
    r"|tgl)([-/])(?i:mm|bb|bln)\1(?i:y{4}|t{4}|thn))(?![\w@]|\.\w)"
    r"|(?<=/)\s?(?:x{2,}|X{4,})(?=/|\s|\Z)|(?<![\w/])[xX]{2,}(?=/(?:[xX\d]{2}))"
    r"|\b(?i:nomor|no\.?|tahun|tanggal|pasal|rp\.?|nip\.?)\s*:?\s*(?P<said>x{2,}|XXX+)\b(?!\w)"
)
HTML = listed("<BR> <DIV> <SPAN> <TABLE> <IMG> <URL> <FILE> <PATH> <HTML> <BODY> <HEAD> <CENTER> <ID> <DIR> <NAME>")
# One of these stands in every passage that has a placeholder; most have none.
TOUCHES = (
    "…", "..", ". .", "_", "<", "[", "«", "{", "xx", "tbd", "tba", "todo", "fixme", "lorem", "dd-", "dd/", "hh-", "hh/",
    "tgl-", "tgl/", "(isi", "( isi", "(diisi", "(sebut", "(tulis", "(cantum", "(masuk", "(lengkapi", "(pilih", "(nama ",
)  # fmt: skip
OWN = "<isi: "  # the blanks of a new draft, which the reader of the file tells as draft.blank
LEADERS = re.compile(r"[.…_ \t]{3,}\s*\d{1,4}\s*\Z")
TAIL = 40  # characters at the end of a line of a table of contents that show it
AROUND = LONGEST + 1  # characters around a placeholder that tell whether it is spoken of


def find(subject: Subject, _: Parameters) -> Iterator[Finding]:
    """Every placeholder that is typed; dots count once a passage, for one blank line has many."""
    for passage in subject.passages:
        text = passage.text
        if passage.part == "request" or not _may_have(text.lower()):
            continue
        last = -1
        for rule, start, end in sorted(_found(text), key=lambda each: each[1:]):
            if passage.way and text.startswith(OWN, start):
                continue
            if start >= last and _is_typed(passage, start, end) and not _is_spoken_of(passage, start, end):
                last = end
                yield Finding(rule, {"text": " ".join(text[start:end].split())}, passage, start, end)


def _may_have(low: str) -> bool:
    return any(mark in low for mark in TOUCHES)


def _found(text: str) -> Iterator[tuple[Rule, int, int]]:
    """What is to be filled in, by its shape."""
    for named in NAMED.finditer(text):
        if named["angle"] is None or named[0].upper() not in HTML:
            yield UNFILLED, *named.span()
    for marked in MARKED.finditer(text):
        yield UNFILLED, *marked.span()
    for fill in FILL.finditer(text):
        yield FILLER, *fill.span("said" if fill["said"] else 0)
    blank = None if is_to_sign(text) or _is_contents(text) else next(_blanks(text), None)
    if blank:
        yield UNFILLED, *blank


def _is_contents(text: str) -> bool:
    """Whether it is a line of a table of contents: dots lead to the number of a page."""
    return bool(LEADERS.search(text[-TAIL:]))


def _blanks(text: str) -> Iterator[tuple[int, int]]:
    """Dots and lines that stand for words."""
    for dots in DOTS.finditer(text):
        if _is_blank(text, *dots.span()):
            yield dots.span()


ASKED_BEFORE = re.compile(rf"(?:^|(?<![\w])){BEFORE}\s*:?\s*\(?\s*\Z", re.IGNORECASE)
UNIT_BEHIND = re.compile(rf"\s*{UNIT}", re.IGNORECASE)


def _is_blank(text: str, start: int, end: int) -> bool:
    """Whether dots stand where a value is missing: many of them, or behind a word that asks for one."""
    said = text[start:end]
    if text[start] == "_" and (text[end : end + 1].isalnum() or text[max(0, start - 1) : start].isalnum()):
        return False
    if MANY.search(said):
        return True
    return bool(ASKED_BEFORE.search(text[max(0, start - 30) : start])) or (
        said.startswith(("…", "...", "___"))
        and start > 0
        and text[start - 1] in " /("
        and bool(UNIT_BEHIND.match(text, end))
        and not text[end:].startswith("(")
    )


def _is_typed(passage: Passage, start: int, end: int) -> bool:
    """Whether the file itself says so: the blanks that the document prints for a missing value are not typed."""
    return not passage.way or passage.typed is None or passage.typed(start, end) is not None


def _is_spoken_of(passage: Passage, start: int, end: int) -> bool:
    """Whether the words are spoken of, not used; the marks of the placeholder make no address of it."""
    text = passage.text
    if "/" in (text[start - 1 : start], text[end : end + 1]):
        return False  # a part of a number that is not given yet
    begin = max(0, start - AROUND)
    blanked = f"{text[begin:start]}{'x' * (end - start)}{text[end : end + AROUND]}"
    near = Passage(blanked, passage.part, passage.place, quoted=passage.quoted)
    return is_verbatim(near, start - begin, end - begin)


CHECK = Check(
    id="text.placeholder",
    rules=(UNFILLED, FILLER),
    find=find,
    about=N_(
        "What a template leaves open must be filled in before anybody signs: dotted lines (Nomor ....), names in "
        "brackets (<JANGKA WAKTU PERJANJIAN>, [Nama], _TENTANG_), fields of a mail merge, xxx, TBD, lorem ipsum. "
        "Dots that leave out words of a quotation, tables of contents and lines to sign on are let pass, and so "
        "are the blanks that mouflow itself prints for a number or a day that is not given yet."
    ),
    bad="Nota Kesepakatan ini berlaku selama <JANGKA WAKTU PERJANJIAN> terhitung sejak tanggal ditandatangani.",
    good="Nota Kesepakatan ini berlaku selama 3 (tiga) tahun; Pasal 36 berbunyi “penyelenggara … wajib"
    " menyediakan sarana”.",
)
