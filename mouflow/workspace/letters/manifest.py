"""The manifest of a folder of letters: a row for each file, as CSV for spreadsheets and as lines of JSON."""

import csv
import io
import json
from collections.abc import Iterable, Mapping
from decimal import Decimal

from mouflow.document.assessment import comma
from mouflow.document.assessment_table import SEPARATOR, harmless
from mouflow.workspace.letters.book import Written

Value = str | int | Decimal | None
CSV, JSONL = "manifest.csv", "manifest.jsonl"
COLUMNS = (
    "entity",
    "name",
    "locus",
    "letter",
    "kind",
    "number",
    "file",
    "format",
    "digest",
    "pages",
    "score",
    "zone",
    "category",
)


def manifest(rows: Iterable[Written]) -> Mapping[str, bytes]:
    """Both manifests by their file names, with the files in the order given; the same rows give the same bytes."""
    found = tuple(entry(row) for row in rows)
    return {CSV: csv_text(found).encode(), JSONL: json_lines(found).encode()}


def entry(row: Written) -> dict[str, Value]:
    """What the manifest says of a file; the empty string or None is what the letter has not."""
    facts = {name: getattr(row, name) for name in COLUMNS if name not in ("digest", "score")}
    own = {"digest": row.sha256, "score": Decimal(row.score) if row.score else None}
    return {name: (own | facts)[name] for name in COLUMNS}


def csv_text(entries: Iterable[Mapping[str, Value]]) -> str:
    """The manifest as CSV with `;` and decimal commas, beginning with Excel's mark of UTF-8; no cell is a formula."""
    written = io.StringIO()
    writer = csv.writer(written, delimiter=SEPARATOR, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    writer.writerows([_cell(value) for value in row.values()] for row in entries)
    return "\ufeff" + written.getvalue()


def json_lines(entries: Iterable[Mapping[str, Value]]) -> str:
    """The manifest as an object a line; scores are numbers, and null is what the letter has not."""
    return "".join(f"{json.dumps({k: _value(v) for k, v in row.items()}, ensure_ascii=False)}\n" for row in entries)


def _cell(value: Value) -> str:
    if value is None:
        return ""
    if isinstance(value, Decimal):
        return comma(value)
    return harmless(value) if isinstance(value, str) else str(value)


def _value(value: Value) -> str | int | float | None:
    """The value as JSON has it; a score of at most nine digits is written as it is."""
    if isinstance(value, Decimal):
        return float(value)
    return None if value == "" else value
