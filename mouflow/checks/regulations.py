"""Kinds of regulation, as they are written in full and in short, and the one short name of each."""

import re
from collections.abc import Iterator

# Written in words, hyphens and blanks as one; what stands before a region or a ministry comes later.
NAMES = {
    "undang undang": "UU",
    "uu": "UU",
    "peraturan pemerintah pengganti undang undang": "Perppu",
    "perppu": "Perppu",
    "perpu": "Perppu",
    "peraturan pemerintah": "PP",
    "pp": "PP",
    "peraturan presiden": "Perpres",
    "perpres": "Perpres",
    "keputusan presiden": "Keppres",
    "keppres": "Keppres",
    "kepres": "Keppres",
    "instruksi presiden": "Inpres",
    "inpres": "Inpres",
    "peraturan menteri dalam negeri": "Permendagri",
    "permendagri": "Permendagri",
    "peraturan menteri keuangan": "PMK",
    "permenkeu": "PMK",
    "pmk": "PMK",
    "peraturan menteri pendayagunaan aparatur negara dan reformasi birokrasi": "Permenpan",
    "peraturan menteri pan dan rb": "Permenpan",
    "peraturan menteri pan rb": "Permenpan",
    "peraturan menteri panrb": "Permenpan",
    "permenpan": "Permenpan",
    "permenpan rb": "Permenpan",
    "permen pan rb": "Permenpan",
    "permenpanrb": "Permenpan",
    "permen panrb": "Permenpan",
    "permenpan dan rb": "Permenpan",
    "peraturan ombudsman": "PO",
    "peraturan ori": "PO",
    "po": "PO",
    "pori": "PO",
}
REGIONAL = {
    "peraturan daerah": "Perda",
    "perda": "Perda",
    "peraturan gubernur": "Pergub",
    "pergub": "Pergub",
    "peraturan bupati": "Perbup",
    "perbup": "Perbup",
    "peraturan wali kota": "Perwali",
    "peraturan walikota": "Perwali",
    "perwali": "Perwali",
    "perwal": "Perwali",
}
SHORT_REGIONAL = r"(?:Perda|PERDA|Pergub|PERGUB|Perbup|PERBUP|Perwali?|PERWALI?)"
SHORT_CENTRAL = (
    r"(?:UU|PP|PMK|PO|PORI|Per?ppu|PERPP?U|Perpu|Perpres|PERPRES|Kepp?res|KEPPRES|Inpres|INPRES"
    r"|Per[Mm]en\s?[A-Za-z]{2,20}(?:[-\s](?:RB|KP))?|PERMEN\s?[A-Z]{2,20}(?:[-\s]RB)?)"
)
LAW = r"[Uu](?i:ndang\s?[-–‑]?\s?undang)"
CENTRAL = (
    rf"(?:{LAW}|(?i:peraturan\s+pemerintah(?:\s+pengganti\s+undang\s?-?\s?undang)?"
    r"|(?:peraturan|keputusan|instruksi)\s+presiden|peraturan\s+ombudsman|peraturan\s+daerah))"
)
WORD = r"(?:[A-Z][\w.’'-]*|dan|di|,)"
ISSUED = rf"(?:P(?i:eraturan)|K(?i:eputusan)|I(?i:nstruksi)|S(?i:urat\s+(?:edaran|keputusan))|SK)(?:\s*{WORD}){{1,14}}?"
STATE = r"(?:\s+(?:(?i:republik\s+indonesia)|R\.?I\.?))?"
IN_SHORT = r"(?:\s*\(\s*[A-Z][\w\s-]{0,20}\))?"
NUMBERED = r"\s*,?\s*(?:(?i:nomor)|(?i:no)\.?|(?i:nmr)\.?)?\s*:?\s*"
KIND = re.compile(
    rf"(?<![\w-])(?P<kind>{SHORT_REGIONAL}(?:\s+{WORD}){{0,6}}?|{SHORT_CENTRAL}|{CENTRAL}|{ISSUED})"
    rf"{STATE}{IN_SHORT}{NUMBERED}\Z"
)
# "UU Pelayanan Publik Nomor 25 Tahun 2009": the law's name, often in short, before its number.
NAMED = re.compile(
    rf"(?<![\w-])(?P<kind>UU|{LAW})\s+(?:tentang\s+)?(?P<name>(?!Nomor\b|No\b|Republik\b|RI\b)[A-Z]\w*"
    rf"(?:\s+(?:dan\s+)?(?!Nomor\b|No\b)[A-Z]\w*){{0,6}})\s*\(?\s*(?i:nomor|no\.?)\s*:?\s*\Z"
)
WINDOW = 170  # characters before a number in which its kind is looked for
LETTERS = re.compile(r"[^\W_]+")


def kind_before(text: str, end: int) -> tuple[str, int, tuple[int, int]] | None:
    """The kind in short of the regulation whose number begins at `end`, where it begins, and where its name stands.

    None where no regulation is named there.
    """
    start = max(0, end - WINDOW)
    found = KIND.search(text[start:end])
    if found:
        return short_kind(found["kind"]), start + found.start(), (0, 0)
    named = NAMED.search(text[start:end])
    if named:
        return (
            short_kind(named["kind"]),
            start + named.start(),
            (start + named.start("name"), start + named.end("name")),
        )
    return None


def short_kind(written: str) -> str:
    """The short name of a kind as it is written; regions and ministries are kept: "Perda Kalimantan Barat"."""
    words = LETTERS.findall(re.sub(r"\([^()]*\)", " ", written))
    plain = [word.casefold() for word in words]
    for ending in (["republik", "indonesia"], ["ri"]):
        if plain[-len(ending) :] == ending and len(plain) > len(ending):
            words, plain = words[: -len(ending)], plain[: -len(ending)]
    known = NAMES.get(" ".join(plain))
    if known:
        return known
    return next(_regional(words, plain), " ".join(words))


def _regional(words: list[str], plain: list[str]) -> Iterator[str]:
    """The regulation of a region, with the region."""
    for count in (3, 2, 1):
        known = REGIONAL.get(" ".join(plain[:count]))
        if known:
            yield " ".join((known, *words[count:]))
