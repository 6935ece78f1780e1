"""Random edits of drafts, as plain values and as YAML in many styles."""

import copy
from pathlib import Path
from random import Random
from typing import Any

import yaml

from bench import drafts
from mouflow.reading.yaml import read_yaml

ROOT = Path(__file__).parents[2]
WORKED = sorted(path for path in (ROOT / "drafts").glob("*/v*.yaml"))
WORDS = ("pelayanan", "publik", "wajib", "tidak", "dapat", "bulan", "dan;", "5 * 3")
MARKUP = ("{{ 3 | angka }}", "{{ 6 | angka }}", "[[penutup]]", "**kata tebal**", "*miring*", "6 (enam)")
HEADING = {"mouflow", "agreement", "draft", "based_on", "date", "author", "note", "final", "kind", "language"}


def value_of_file(path: Path) -> Any:
    """The plain value of a worked draft."""
    return read_yaml(path.read_bytes(), path.name).value


def base(random: Random) -> Any:
    """A worked draft, or a random one."""
    assert len(WORKED) >= 5
    if random.random() < 0.5:
        return value_of_file(random.choice(WORKED))
    return read_yaml(drafts.draft(random.randrange(10**6)), "acak.yaml").value


def edited(value: Any, random: Random, most: int = 6) -> Any:
    """The value after some edits, none of its heading."""
    found = copy.deepcopy(value)
    for _ in range(random.randint(0, most)):
        random.choice(EDITS)(found, random)
    return found


def one_of(found: list, random: Random) -> Any:
    """One of them, mostly one of the first, so that two rounds of edits meet."""
    return found[min(random.randrange(len(found)) for _ in range(random.choice((1, 6))))]


def _lists(value: Any, way: tuple = ()) -> list[list]:
    here = [value] if isinstance(value, list) and value and way[-1:] not in (("parties",), ("years",)) else []
    steps = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return here + [found for step, inner in steps for found in _lists(inner, (*way, step))]


def _texts(value: Any, way: tuple = ()) -> list[tuple[Any, Any]]:
    """Each text by what holds it and the key or index there."""
    found = []
    for step, inner in value.items() if isinstance(value, dict) else enumerate(value):
        if (
            isinstance(inner, str)
            and step not in ("id", "law", *HEADING)
            and way[-1:] not in (("style",), ("met_by",), ("covers",))
        ):
            found.append((value, step))
        elif isinstance(inner, dict | list):
            found += _texts(inner, (*way, step))
    return found


def reword(value: Any, random: Random) -> None:
    """Changes, adds or takes out a word of some text."""
    holder, step = one_of(_texts(value), random)
    parts = holder[step].split(" ")
    place = random.randrange(len(parts))
    if not any(sign in "".join(parts) for sign in ("{{", "[[", "**")) or random.random() < 0.1:
        parts[place : place + random.randint(0, 2)] = random.choices(MARKUP + WORDS, k=random.randint(0, 2))
    else:
        parts = [holder[step], random.choice(MARKUP)] if random.random() < 0.5 else ["baru", holder[step]]
    holder[step] = " ".join(parts).strip() or "kosong"


def drop(value: Any, random: Random) -> None:
    """Takes an entry out of a list."""
    found = one_of(_lists(value), random)
    if len(found) > 1:
        found.pop(random.randrange(len(found)))


def move(value: Any, random: Random) -> None:
    """Moves an entry of a list."""
    found = one_of(_lists(value), random)
    found.insert(random.randrange(len(found)), found.pop(random.randrange(len(found))))


def add(value: Any, random: Random) -> None:
    """Puts an entry into a list."""
    found = one_of(_lists(value), random)
    one = copy.deepcopy(one_of(found, random))
    if isinstance(one, dict):
        if "id" in one:
            one["id"] = f"baru-{random.randrange(10**6)}"
        one = {
            key: (f"kata {random.randrange(100)} baru" if key in ("text", "title") else each)
            for key, each in one.items()
        }
    elif isinstance(one, str):
        one = f"isi {random.randrange(100)} baru"
    found.insert(random.randint(0, len(found)), one)


def name(value: Any, random: Random) -> None:
    """Gives a bare text an id."""
    holder, step = one_of(_texts(value), random)
    if isinstance(holder, list):
        holder[step] = {"id": f"nama-{random.randrange(10**6)}", "text": holder[step]}


def empty(value: Any, random: Random) -> None:
    """Takes a key out of a mapping, or sets a number."""
    found = [each for each in _mappings(value) if len(each) > 2]
    one = one_of(found, random)
    keys = [key for key in one if key not in ("id", *HEADING)]
    key = random.choice(keys)
    if isinstance(one[key], str) and random.random() < 0.5:
        del one[key]
    elif not isinstance(one[key], str | dict | list):
        one[key] = random.choice((None, 7, 8, True))


def _mappings(value: Any) -> list[dict]:
    here = [value] if isinstance(value, dict) else []
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return here + [found for each in inner for found in _mappings(each)]


EDITS = (*[reword] * 8, drop, move, add, name, empty)


def text(value: Any, random: Random) -> str:
    """The value as YAML in some style, with comments and blank lines."""
    dumper = random.choice((_Plain, _Indented))
    width = random.choice((40, 80, 10**6))
    written: str = yaml.dump(
        value,
        Dumper=dumper,
        allow_unicode=True,
        sort_keys=False,
        width=width,
        default_flow_style=random.choice((False, False, None)),
    )
    return commented(written, random) if width > 80 else written


def commented(written: str, random: Random) -> str:
    """A text without folded lines, with comments and blank lines between its own."""
    lines = []
    for line in written.splitlines(keepends=True):
        if lines and random.random() < 0.1:
            lines.append(
                "\n" * random.randint(0, 1)
                + " " * (len(line) - len(line.lstrip(" -")))
                + f"# catatan {random.randrange(99)}\n"
            )
        lines.append(line)
    return "".join(lines)


class _Plain(yaml.SafeDumper):
    """Lists at the column of their key, nothing written as an alias."""

    def ignore_aliases(self, _data: Any) -> bool:
        return True


class _Indented(_Plain):
    """Lists indented below their key."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        super().increase_indent(flow, False)
