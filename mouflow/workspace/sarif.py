"""A report as SARIF 2.1.0 (OASIS, 2020), which code hosts and editors read; messages are in English."""

import re
from collections.abc import Iterator
from pathlib import Path, PurePath
from typing import Any
from urllib.parse import quote

from mouflow.errors import Place, Severity
from mouflow.workspace.checking import Report
from mouflow.workspace.findings import Row, allowed_rows, rows
from mouflow.workspace.rule_pages import RulePage, fenced, rule_pages

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json"
VERSION = "2.1.0"
LEVELS: dict[str, str] = {"error": "error", "warning": "warning", "hint": "note"}
# Words that mean the same in every style of YAML; others are left to --fix, which knows how to write them.
PLAIN = re.compile(r"[\w ().,/-]*")

Object = dict[str, Any]


def sarif(report: Report, version: str | None) -> Object:
    """The report as a SARIF log of one run; `version` is mouflow's own, where it is known.

    Files are named from the current folder. Lines and columns count from 1, columns in characters. What lies in a Word
    file has its paragraph as logical location, and the character in it as the property `character`.
    """
    found = (*rows(report), *allowed_rows(report))
    pages = rule_pages()
    known = {page.id for page in pages}
    others = {row.problem.rule.id: row.problem.rule.severity for row in found if row.problem.rule.id not in known}
    rules = [*map(_rule, pages), *(_bare_rule(name, others[name]) for name in sorted(others))]
    index = {rule["id"]: n for n, rule in enumerate(rules)}
    told = {"version": version, "semanticVersion": version} if version else {}
    driver = {"name": "mouflow", **told, "rules": rules}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "artifacts": [{"location": {"uri": uri(name)}} for name in dict.fromkeys(report.files)],
        "results": [_result(row, index) for row in found],
    }
    return {"$schema": SCHEMA, "version": VERSION, "runs": [run]}


def _rule(page: RulePage) -> Object:
    configuration = {"level": LEVELS[page.severities[0]], "enabled": not (page.noisy or page.final)}
    plain = f"{page.about}\n\nAt fault:\n{page.bad}\n\nGood:\n{page.good}"
    markdown = f"{page.about}\n\nAt fault:\n\n{fenced(page.bad)}\n\nGood:\n\n{fenced(page.good)}"
    return {
        "id": page.id,
        "shortDescription": {"text": page.summary},
        "fullDescription": {"text": " ".join(page.about.split())},
        "help": {"text": plain, "markdown": markdown},
        "defaultConfiguration": configuration,
    }


def _bare_rule(name: str, severity: Severity) -> Object:
    """A rule of reading, which has no page of its own, but a family."""
    from mouflow.workspace.problem_pages import FAMILIES  # loads all that reads, composes and writes files

    about = FAMILIES.get(name.partition(".")[0])
    told = {"fullDescription": {"text": about}} if about else {}
    return {"id": name, **told, "defaultConfiguration": {"level": LEVELS[severity]}}


def _result(row: Row, index: dict[str, int]) -> Object:
    rule = row.problem.rule
    result: Object = {
        "ruleId": rule.id,
        "ruleIndex": index[rule.id],
        "level": LEVELS[rule.severity],
        "message": {"text": row.problem.message()},
        "locations": [_location(row.problem.place, row.end)],
    }
    if row.reason:
        result["suppressions"] = [_suppression(row)]
    fixes = list(_fixes(row))
    if fixes:
        result["fixes"] = fixes
    if row.proposals:
        result["properties"] = {"proposals": list(row.proposals)}
    return result


def _location(place: Place, end: Place | None = None) -> Object:
    file, _, part = place.file.partition("!")
    location: Object = {"physicalLocation": {"artifactLocation": {"uri": uri(file)}}}
    if place.line:
        location["physicalLocation"]["region"] = _region(place, end)
    if part:
        location["logicalLocations"] = [{"name": part, "fullyQualifiedName": place.file}]
        if place.column:
            location["properties"] = {"character": place.column}
    return location


def _region(place: Place, end: Place | None) -> Object:
    """From a place up to the one behind the last character, where that is known."""
    region = {"startLine": place.line}
    if place.column:
        region["startColumn"] = place.column
    if end and end.line and end.column:
        region |= {"endLine": end.line, "endColumn": end.column}
    return region


def _suppression(row: Row) -> Object:
    """Why a finding may stand: said beside it, or in the settings."""
    place = row.allowed or row.problem.place
    kind = "inSource" if place.file == row.problem.place.file else "external"
    return {"kind": kind, "status": "accepted", "justification": row.reason, "location": _location(place)}


def _fixes(row: Row) -> Iterator[Object]:
    """The safe fix, where it can be written as it is."""
    if row.fix is None or not row.written or not PLAIN.fullmatch(row.fix) or row.reason:
        return
    place = row.problem.place
    replacement = {"deletedRegion": _region(place, row.end or place), "insertedContent": {"text": row.fix}}
    change = {"artifactLocation": {"uri": uri(place.file)}, "replacements": [replacement]}
    yield {"description": {"text": f'"{row.words}" → "{row.fix}"'}, "artifactChanges": [change]}


def uri(name: str) -> str:
    """A file's name as a URI: relative where the name is."""
    path = PurePath(name)
    return Path(name).as_uri() if path.is_absolute() else quote(path.as_posix())
