"""Random drafts and letters from a seed: sound YAML with as many turns of the format as a seed can take."""

from collections.abc import Callable
from random import Random
from typing import Any, TypeVar

import yaml

T = TypeVar("T")

WORDS = (
    *("pelayanan", "publik", "kerja", "sama", "pendampingan", "penilaian", "pengaduan", "masyarakat", "narahubung"),
    *("PARA", "PIHAK", "PIHAK", "KESATU", "peningkatan", "mutu", "perangkat", "daerah", "secara", "berkala", "dan"),
    *("Rp10.000,00", "86,60", "2025", "A&B", "<Ltd>", "&amp;", '"kutipan"', "‘satu’", "“dua”", "é", "50%", "1/2"),
    *("a.n.", "u.b.", "\\", "~", "`x`", "$5", "(tiga)", "[lihat]", "{ini}", "pertanggungjawaban-berkesinambungan"),
    "https://contoh.go.id/laporan?tahun=2025&unit=1",
)
KINDS = ("nota-kesepakatan", "nota-kesepahaman", "kesepakatan-bersama", "perjanjian-kerja-sama", "adendum")
LEVELS = ("central", "province", "regency", "city", "third-party")
CAPACITIES: tuple[dict[str, str], ...] = (
    {},
    {"capacity": "Pj."},
    {"capacity": "Plt."},
    {"capacity": "Plh."},
    {"capacity": "a.n.", "on_behalf": "Gubernur Contoh"},
    {"capacity": "u.b.", "on_behalf": "Gubernur Contoh", "through": "Sekretaris Daerah"},
    {"capacity": "kuasa", "on_behalf": "Bupati Contoh"},
)
FONTS = ("Bookman Old Style", "Arial", "Times New Roman")


class Pen:
    """Writes random parts of drafts; keeps the ids that it gave, for references."""

    def __init__(self, random: Random) -> None:
        self.random = random
        self.ids: list[str] = []

    def words(self, least: int, most: int) -> str:
        """Some words of a line."""
        return " ".join(self.random.choices(WORDS, k=self.random.randint(least, most)))

    def perhaps(self, chance: float, name: str, value: Callable[[], Any]) -> dict[str, Any]:
        """The value under its name, or nothing."""
        return {name: value()} if self.random.random() < chance else {}

    def some(self, least: int, most: int, one: Callable[[], T]) -> list[T]:
        """So many of one thing."""
        return [one() for _ in range(self.random.randint(least, most))]

    def day(self) -> str:
        """A day of any year that may stand in an agreement."""
        return f"{self.random.randint(1990, 2049)}-{self.random.randint(1, 12):02}-{self.random.randint(1, 28):02}"

    def text(self) -> str:
        """A text with bold, italic and values; references are set in at the end, when all ids are given."""
        parts = [self.words(1, 12)]
        for _ in range(self.random.randint(0, 2)):
            form = self.random.choice(("**{}**", "*{}*", "***{}***", "{{{{ 3 | angka }}}}", "[[?]]"))
            plain = " ".join(self.random.choices(WORDS[:12], k=2))
            parts += [form.format(plain), self.words(1, 4)]
        return " ".join(parts)

    def named(self) -> dict[str, str]:
        """An id for a provision, or none."""
        if self.random.random() < 0.6:
            return {}
        self.ids.append(f"id-{len(self.ids)}")
        return {"id": self.ids[-1]}

    def item(self, depth: int = 0) -> Any:
        """An item; some have deeper ones."""
        if depth == 2 or self.random.random() < 0.7:
            return self.text() if self.random.random() < 0.5 else {**self.named(), "text": self.text()}
        return {**self.named(), "text": self.text(), "items": self.some(1, 3, lambda: self.item(depth + 1))}

    def paragraph(self) -> Any:
        """A paragraph; some introduce items."""
        return {**self.named(), "text": self.text(), **self.perhaps(0.4, "items", lambda: self.some(1, 28, self.item))}

    def clause(self) -> dict[str, Any]:
        """A clause in one of its two forms."""
        self.ids.append(f"pasal-{len(self.ids)}")
        head = {"id": self.ids[-1], "title": self.words(1, 6)}
        if self.random.random() < 0.5:
            return {**head, "paragraphs": self.some(1, 4, self.paragraph)}
        return {**head, "text": self.text(), **self.perhaps(0.6, "items", lambda: self.some(1, 5, self.item))}

    def signatory(self) -> dict[str, Any]:
        """Who signs, in any capacity."""
        facts = {"name": self.words(1, 4), "office": self.words(1, 5), **self.random.choice(CAPACITIES)}
        optional = ("authority", lambda: self.words(3, 9)), ("rank", lambda: self.words(1, 2)), ("nip", lambda: "1970")
        for name, value in optional:
            facts |= self.perhaps(0.5, name, value)
        return facts

    def party(self, place: int) -> dict[str, Any]:
        """A party; the number keeps their names apart."""
        return {
            "id": f"pihak-{place}",
            "name": f"{self.words(1, 5)} {place}",
            "level": self.random.choice(LEVELS),
            "signatory": self.signatory(),
            **self.perhaps(0.5, "address", lambda: self.words(3, 8)),
            **self.perhaps(0.5, "number", lambda: f"{place}/ORI-MOU/X/2021"),
        }

    def style(self) -> dict[str, Any]:
        """What a file may choose over its profile."""
        return {
            **self.perhaps(0.5, "paper", lambda: self.random.choice(("A4", "F4"))),
            **self.perhaps(0.5, "font", lambda: self.random.choice(FONTS)),
            **self.perhaps(0.3, "size", lambda: self.random.choice((10, 11.5, 14))),
            **self.perhaps(0.3, "aliases", lambda: "pertama"),
            **self.perhaps(0.3, "signatures", lambda: "first-right"),
            **self.perhaps(0.3, "numbers", lambda: "below-subject"),
        }

    def signing(self) -> dict[str, Any]:
        """Place, day and witnesses, as far as they are known."""
        witness = {"name": self.words(1, 3), "office": self.words(1, 4)}
        return {
            **self.perhaps(0.7, "place", lambda: self.words(1, 2)),
            **self.perhaps(0.5, "date", self.day),
            **self.perhaps(0.3, "witnesses", lambda: self.some(0, 3, lambda: witness)),
        }

    def work(self, parties: int) -> dict[str, Any]:
        """A row of the work plan."""
        return {
            "activity": self.words(1, 8),
            "output": self.words(1, 8),
            "tasks": {f"pihak-{place}": self.words(1, 6) for place in range(1, parties + 1, 2)},
            "years": sorted(self.random.sample(range(2020, 2030), self.random.randint(1, 4))),
            **self.perhaps(0.5, "location", lambda: self.words(1, 3)),
        }

    def amendment(self) -> dict[str, Any]:
        """What an addendum says of its parent."""
        change = {"provision": "Pasal 7 ayat (2)", "old": self.words(1, 9), "new": self.text()}
        return {"agreement": "induk", "date": self.day(), "subject": self.words(2, 6), "changes": [change]}

    def filled(self, value: Any) -> Any:
        """The value with its references leading to ids that were given."""
        if isinstance(value, str):
            return value.replace("[[?]]", f"[[{self.random.choice(self.ids)}]]" if self.ids else "")
        if isinstance(value, dict):
            return {key: self.filled(inner) for key, inner in value.items()}
        return [self.filled(inner) for inner in value] if isinstance(value, list) else value


def draft(seed: int) -> bytes:
    """The YAML text of a sound draft."""
    pen = Pen(Random(seed))
    kind = pen.random.choice(KINDS)
    count = pen.random.choice((2, 2, 2, 3, 4, 5, 15))
    facts = {
        "mouflow": 1,
        "agreement": "acak",
        "draft": 1,
        "date": pen.day(),
        "author": "pihak-1",
        "kind": kind,
        "subject": pen.words(2, 9),
        "style": pen.style(),
        "parties": [pen.party(place) for place in range(1, count + 1)],
        "signing": pen.signing(),
        "recitals": pen.some(0, 4, lambda: {**pen.named(), "text": f"bahwa {pen.text()};"}),
        "legal_basis": pen.some(0, 3, lambda: {"law": "UU 25/2009", "title": pen.words(1, 4)}),
        "clauses": pen.some(1, 7, pen.clause),
        **pen.perhaps(0.3, "final", lambda: True),
        **pen.perhaps(0.4, "work_plan", lambda: pen.some(1, 5, lambda: pen.work(count))),
        **({"amends": pen.amendment()} if kind == "adendum" else {}),
    }
    return _written(pen.filled(facts))


def letter(seed: int) -> bytes:
    """The YAML text of a sound letter."""
    pen = Pen(Random(seed))
    facts = {
        "mouflow": 1,
        "letter": "acak",
        "style": pen.style(),
        "letterhead": {"government": pen.words(1, 4), "address": pen.words(2, 9), "phone": "(0561) 000000"},
        "place": pen.words(1, 2),
        "subject": pen.words(1, 9),
        "to": pen.some(1, 3, lambda: pen.words(1, 6)),
        "body": pen.some(1, 6, lambda: _part(pen)),
        "signatory": pen.signatory(),
        "copies": pen.some(0, 5, lambda: pen.words(1, 7)),
        **pen.perhaps(0.6, "date", pen.day),
        **pen.perhaps(0.6, "number", lambda: pen.words(1, 1)),
    }
    return _written(pen.filled(facts))


def _part(pen: Pen) -> dict[str, Any]:
    """A part of a letter's body."""
    columns = pen.random.randint(1, 6)
    cells = [pen.words(1, 2) for _ in range(columns)]
    table = {"columns": cells, "rows": pen.some(0, 12, lambda: [pen.words(0, 4) for _ in cells])}
    return {
        "text": pen.text(),
        **pen.perhaps(0.4, "items", lambda: pen.some(1, 5, pen.text)),
        **pen.perhaps(0.4, "table", lambda: table),
    }


def _written(facts: dict[str, Any]) -> bytes:
    return yaml.safe_dump(facts, allow_unicode=True, sort_keys=False, width=100).encode("utf-8")
