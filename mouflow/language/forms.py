"""Forms that whole documents print beyond the filters of texts: blanks to fill in, ordinals, laws, runs of years."""

from mouflow.language.laws import full_citation
from mouflow.language.values import plain, whole
from mouflow.language.words import words

BLANK = "…" * 12
# Words that stay small in a title, by the general rules of spelling (Ejaan Bahasa Indonesia).
SMALL = frozenset(
    (
        "atas",
        "bagi",
        "dalam",
        "dan",
        "dari",
        "dengan",
        "di",
        "ke",
        "oleh",
        "pada",
        "tentang",
        "terhadap",
        "untuk",
        "yang",
    )
)


def isian(value: object) -> object:
    """The value, or a dotted line to fill in by hand when it is not given."""
    return BLANK if value is None else value


def ke(value: object) -> str:
    """The ordinal in words: 1 → `kesatu`, 2 → `kedua`."""
    return "ke" + words(whole("ke", value, 1))


def peraturan(value: object) -> str:
    """A law in full: `UU 25/2009` → `Undang-Undang Nomor 25 Tahun 2009`; a text of another form as it is."""
    return full_citation(plain("peraturan", value))


def lembaran(value: object) -> str:
    """A place in the state gazette: `2009/112` → `Tahun 2009 Nomor 112`; a mere number → `Nomor 112`."""
    year, _, number = plain("lembaran", value).partition("/")
    return f"Tahun {year} Nomor {number}" if number else f"Nomor {year}"


def rentang(value: object) -> str:
    """Years as people write them: 2026, 2027, 2028 → `2026–2028`; others as `2026 dan 2028`, `2026, 2028, dan 2030`."""
    given = value if isinstance(value, tuple | list) else (value,)
    years = sorted({whole("rentang", year) for year in given})
    if len(years) > 2 and years[-1] - years[0] == len(years) - 1:
        return f"{years[0]}–{years[-1]}"
    return enumerated([str(year) for year in years])


def enumerated(parts: list[str]) -> str:
    """The parts as a sentence lists them: `a`, `a dan b`, `a, b, dan c`; nothing for none."""
    if len(parts) < 3:
        return " dan ".join(parts)
    return ", ".join(parts[:-1]) + f", dan {parts[-1]}"


def judul(value: object) -> str:
    """The name of a kind of instrument from its id: `nota-kesepakatan` → `Nota Kesepakatan`."""
    parts = plain("judul", value).split("-")
    return " ".join(part if n and part in SMALL else part.capitalize() for n, part in enumerate(parts))
