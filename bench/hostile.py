"""`python -m bench.hostile`: how the time of each rule grows on long lines that are made to keep it busy.

Each line repeats a fragment of what some rule looks for, or holds its beginning and very many blanks. Ends with 1 when
a goal is missed.
"""

import argparse
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from bench.checks import LEAST, TODAY, as_the_command, measured
from bench.engines import ROOT
from bench.measure import Goal
from bench.scale import exponent
from mouflow.workspace.checking import Options, inspector
from mouflow.workspace.folder import open_workspace

SIZES = (5_000, 40_000)  # characters of the line
MOST_SECONDS, MOST_GROWTH = 2.0, 1.3  # of one rule on the longer line; the power of its growth
REPEATED = (
    *(
        "xx/",
        "xxx ",
        "1",
        "1.",
        "12 ",
        "_",
        "...",
        "… ",
        ". ",
        "(",
        "( ",
        "[",
        "[nama ",
        "<",
        "{",
        "«a",
        "“",
        "“a” ",
        "'",
    ),
    *(
        "ayat (1) ",
        "Pasal 1 ",
        "Pasal 1 dan ",
        "huruf a, ",
        "(1) ",
        "a. ",
        "1) ",
        "; dan ",
        "a , ",
        "a;b",
        " ,",
        "yang yang ",
    ),
    *("PIHAK ", "PIHAK KESATU ", "PARA PIHAK ", "selanjutnya disebut A ", "A B ", "Kepala Dinas ", "Gubernur Bali "),
    *(
        "Rp1.",
        "Rp1.000 ",
        "3 (tiga) ",
        "3 (",
        "5% ",
        "2/3 (dua ",
        "tiga puluh ",
        "dua ribu ",
        "12/12/2021 ",
        "12-",
        "Senin, ",
    ),
    *("Senin (12/12/2021) ", "1 Januari 2021 ", "tanggal 1 dan 2 ", "30/ORI-MOU/X/2021 ", "IV/", "xi", "hari ini "),
    *("Undang-Undang Nomor 25 Tahun 2009 tentang ", "UU 25/2009 ", "jo. ", "tentang ", "Lembaran Negara ", "Nomor 25 "),
    *("kerjasama ", "di salin ", "masing masing ", "perjanjian hibah ini ", "Nota Kesepakatan ", "memberitahukan "),
    *("a@b.", "0812-", "(0561) ", "http://", "Deleted: ", "[Komentar ", "biaya dibebankan ", "jangka waktu 3 tahun "),
)
BEGUN = (
    *(
        "Nomor",
        "NOMOR:",
        "tanggal",
        "Pasal 1",
        "ayat (1)",
        "huruf",
        "Rp",
        "3",
        "3 (tiga)",
        "2/3",
        "Senin,",
        "1 Januari",
    ),
    *("UU 25/2009", "UU 25/2009 tentang Pelayanan Publik (", "UU 25/2009 (LN RI Tahun 2009 Nomor 112, TLN RI", "PIHAK"),
    *(
        "selanjutnya disebut",
        "telepon:",
        "NIP",
        "rangkap",
        "selama 3 (tiga)",
        "biaya",
        "di",
        "yang",
        "(",
        "[",
        "“",
        "Paraf",
    ),
)
END = (
    " xx .... {{ }} [[ ]] < > Rp 1 5% (1) “a” ; : akhir tanggal Nomor tahun 2021"
    " dan Pasal 1 ayat (1) hari ini kerjasama a , b"
)
FRAME = "Nota Kesepakatan\nPasal 1\nMAKSUD\n{line}\nPasal 2\nRUANG LINGKUP\nIsi.\nPasal 3\nPENUTUP\nSelesai.\n"


def lines(size: int) -> Iterator[tuple[str, str]]:
    """Each line of that many characters, with what it is made of."""
    for fragment in REPEATED:
        yield fragment, f"{(fragment * (size // len(fragment) + 1))[:size]} akhir."
    for begin in BEGUN:
        yield f"{begin} …", f"Kalimat {begin}{' ' * size}{END}"


def grown(short: Mapping[str, float], long: Mapping[str, float], sizes: Sequence[int]) -> Iterator[tuple[str, float]]:
    """The rules that take any time on the longer line, with the power of their growth."""
    for name, taken in long.items():
        if taken >= LEAST:
            yield name, exponent([(sizes[0], max(short[name], 1e-4)), (sizes[-1], taken)])


def goals(found: Mapping[tuple[str, str], tuple[float, float]]) -> Iterator[Goal]:
    """The slowest rule and the one that grows most, each on its worst line."""
    slowest = max(found, key=lambda key: found[key][0])
    worst = max(found, key=lambda key: found[key][1])
    yield Goal(f"slowest: {slowest[1]} on {slowest[0]!r}", found[slowest][0], MOST_SECONDS, "s")
    yield Goal(f"growth: {worst[1]} on {worst[0]!r}", found[worst][1], MOST_GROWTH, "")


def main(arguments: Sequence[str] | None = None) -> int:
    """The exit code, after a line for each rule that took any time."""
    parser = argparse.ArgumentParser(prog="python -m bench.hostile", description=__doc__)
    parser.add_argument("--sizes", type=int, nargs=2, default=SIZES, help="characters of the lines")
    given = parser.parse_args(arguments)
    found: dict[tuple[str, str], tuple[float, float]] = {}
    with tempfile.TemporaryDirectory() as folder, as_the_command():
        inspect = inspector(open_workspace(ROOT), Options(final=True, today=TODAY))
        path = Path(folder) / "baris.txt"
        for (name, short), (_, long) in zip(lines(given.sizes[0]), lines(given.sizes[1]), strict=True):
            times = []
            for line in (short, long):
                path.write_text(FRAME.format(line=line), encoding="utf-8")
                times.append(measured(inspect, path, 1)[0])
            for rule, power in grown(times[0], times[1], given.sizes):
                found[name, rule] = times[1][rule], power
                print(f"{name!r:46} {rule:24} {times[1][rule] * 1000:8.1f} ms  {power:5.2f}", flush=True)
    reached = tuple(goals(found)) if found else ()
    print("\nGoals", *reached, sep="\n")
    return 0 if all(goal.met for goal in reached) else 1


if __name__ == "__main__":
    sys.exit(main())
