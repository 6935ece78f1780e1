"""The filters that templates have beyond those of texts: blanks to fill in, ordinals, laws, runs of years."""

from collections.abc import Callable, Mapping

from mouflow.language import FILTERS
from mouflow.language.laws import full_citation

BLANK = "…" * 12


def isian(value: object) -> object:
    """The value, or a dotted line to fill in by hand when it is not given."""
    return BLANK if value is None else value


def ke(value: object) -> str:
    """The ordinal in words: 2 → `kedua`."""
    return "ke" + FILTERS["terbilang"](value)


def peraturan(value: object) -> str:
    """A law in full: `UU 25/2009` → `Undang-Undang Nomor 25 Tahun 2009`."""
    return full_citation(str(value))


def lembaran(value: object) -> str:
    """A place in the state gazette: `2009/112` → `Tahun 2009 Nomor 112`."""
    year, _, number = str(value).partition("/")
    return f"Tahun {year} Nomor {number}" if number else f"Nomor {year}"


def rentang(years: object) -> str:
    """Years as people write them: 2026, 2027, 2028 → `2026–2028`; others with commas."""
    if not isinstance(years, tuple | list):
        return str(years)
    ordered = sorted(years)
    if len(ordered) > 2 and ordered == list(range(ordered[0], ordered[-1] + 1)):
        return f"{ordered[0]}–{ordered[-1]}"
    return ", ".join(str(year) for year in ordered)


def judul(kind: object) -> str:
    """The name of a kind of instrument from its id: `nota-kesepakatan` → `Nota Kesepakatan`."""
    return str(kind).replace("-", " ").title()


TEMPLATE_FILTERS: Mapping[str, Callable[..., object]] = {
    **FILTERS,
    "isian": isian,
    "judul": judul,
    "ke": ke,
    "lembaran": lembaran,
    "peraturan": peraturan,
    "rentang": rentang,
}
