"""Drafts for tests of comparing: the worked ones, small ones made in place, and random edits of any."""

from functools import lru_cache
from pathlib import Path
from random import Random
from typing import Any

from bench.drafts import draft as random_draft
from mouflow.compare.comparison import Comparison, ProvisionChange
from mouflow.model.draft import Draft
from mouflow.reading.models import read_draft

ROOT = Path(__file__).parents[2]
WORKED = (
    "kalbar-2021/v1",
    "kalbar-2021/v2",
    "kalbar-2025/v1",
    "kalbar-2025/v2",
    "kalteng-2024/v1",
    "kalbar-2021-adendum/v1",
)
WORDS = (
    "pelayanan",
    "tidak",
    "wajib",
    "3 (tiga)",
    "laporan",
    "PIHAK",
    "bulan",
    "dan",
    "19 September 2025",
    "berkala",
    "aktifitas",
)


@lru_cache
def worked(name: str) -> Draft:
    """One of the worked drafts."""
    return read((ROOT / "drafts" / f"{name}.yaml").read_bytes())


def read(text: bytes) -> Draft:
    """A draft that must be sound."""
    reading = read_draft(text, "d.yaml")
    assert reading.value, [problem.line() for problem in reading.problems]
    return reading.value


def small(*clauses: dict[str, Any], draft: int = 1, **facts: Any) -> Draft:
    """A draft with the given clauses and little else."""
    who = {"name": "Nama", "office": "Kepala"}
    parties = [
        {"id": name, "name": f"Lembaga {name}", "level": "central", "signatory": who} for name in ("satu", "dua")
    ]
    base: dict[str, Any] = {"mouflow": 1, "agreement": "coba", "draft": draft, "date": "2025-09-19", "author": "satu"}
    base |= {"kind": "nota-kesepakatan", "subject": "Coba", "parties": parties, "clauses": list(clauses)}
    return Draft.model_validate(base | facts)


def clause(name: str, text: str | None = None, **facts: Any) -> dict[str, Any]:
    """A clause with a text of its own, or with what is given."""
    return {"id": name, "title": "Judul", **({"text": text} if text else {}), **facts}


@lru_cache
def any_draft(seed: int) -> Draft:
    """A worked draft, or a random one."""
    return worked(WORKED[seed % len(WORKED)]) if seed % 3 == 0 else read(random_draft(seed))


def edited(draft: Draft, seed: int, most: int = 6) -> Draft:
    """The draft after some random edits, as its next version."""
    random, facts = Random(seed), draft.model_dump()
    facts["draft"] += 1
    for _ in range(random.randint(1, most)):
        random.choice(EDITS)(random, facts)
    return Draft.model_validate(facts)


def _move(random: Random, facts: dict[str, Any]) -> None:
    clauses = list(facts["clauses"])
    one = clauses.pop(random.randrange(len(clauses)))
    clauses.insert(random.randint(0, len(clauses)), one)
    facts["clauses"] = clauses


def _remove(random: Random, facts: dict[str, Any]) -> None:
    if len(facts["clauses"]) > 1:
        clauses = list(facts["clauses"])
        del clauses[random.randrange(len(clauses))]
        facts["clauses"] = clauses


def _add(random: Random, facts: dict[str, Any]) -> None:
    clauses = list(facts["clauses"])
    words = " ".join(random.choices(WORDS, k=random.randint(1, 20)))
    clauses.insert(random.randint(0, len(clauses)), clause(f"baru-{random.randint(0, 999999)}", words))
    facts["clauses"] = clauses


def _rename(random: Random, facts: dict[str, Any]) -> None:
    random.choice(facts["clauses"])["id"] = f"lain-{random.randint(0, 999999)}"


def _texts(facts: dict[str, Any]) -> list[dict[str, Any]]:
    found = list(facts["recitals"])
    rows = list(facts["clauses"])
    while rows:
        row = rows.pop()
        found += [row] if row.get("text") else []
        rows += [*row.get("items", ()), *row.get("paragraphs", ())]
    return found


def _reword(random: Random, facts: dict[str, Any]) -> None:
    row = random.choice(_texts(facts))
    words = str(row["text"]).split(" ")
    if "{{" in row["text"]:  # whose words belong together
        row["text"] = f"{row['text']} {random.choice(WORDS)}"
        return
    place = random.randrange(len(words))
    words[place : place + random.randint(0, 3)] = random.choices(WORDS, k=random.randint(0, 3))
    row["text"] = " ".join(words).strip() or "kata"


def _cut(random: Random, facts: dict[str, Any]) -> None:
    row = random.choice(facts["clauses"])
    for key in ("items", "paragraphs"):
        if len(row.get(key, ())) > 1:
            rows = list(row[key])
            one = rows.pop(random.randrange(len(rows)))
            if random.random() < 0.5:
                rows.insert(random.randint(0, len(rows)), one)
            row[key] = rows


def _field(random: Random, facts: dict[str, Any]) -> None:
    random.choice(facts["parties"])["name"] = " ".join(random.choices(WORDS, k=3)) + f" {random.randint(0, 999999)}"
    facts["signing"]["copies"] = random.randint(1, 9)
    facts["legal_basis"] = random.sample(list(facts["legal_basis"]), random.randint(0, len(facts["legal_basis"])))
    facts["work_plan"] = random.sample(list(facts["work_plan"]), random.randint(0, len(facts["work_plan"])))


EDITS = (_move, _remove, _add, _rename, _reword, _reword, _reword, _cut, _cut, _field)


def told(comparison: Comparison) -> list[str]:
    """What a comparison says beyond numbers, in short lines."""
    lines = []
    for each in comparison.clauses:
        if not {"unchanged", "renumbered"}.issuperset(each.fates):
            lines.append(f"{each.id}: {'+'.join(each.fates)}{_tail(each.others)}")
            lines += [f"  {line}" for part in each.provisions for line in _part(part)]
    lines += [line for part in comparison.recitals for line in _part(part)]
    lines += [f"{each.part} · {each.name}: {each.kind}: {each.old} → {each.new}" for each in comparison.fields]
    return lines


def _part(part: ProvisionChange) -> list[str]:
    if {"unchanged", "renumbered"}.issuperset(part.fates):
        return []
    labels = " → ".join(dict.fromkeys(side.label for side in (part.old, part.new) if side))
    head = f"{labels}: {'+'.join(part.fates)}{_tail(tuple(other.label for other in part.others))}"
    return [head, *(f"  {each.kind}: {each.old!r} → {each.new!r}" for each in part.wordings)]


def _tail(names: tuple[str, ...]) -> str:
    return f" ({', '.join(names)})" if names else ""
