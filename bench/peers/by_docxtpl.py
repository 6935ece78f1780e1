"""docxtpl as its documentation shows it: a Word file with Jinja2 in it, opened and filled for each letter."""

import io
from collections.abc import Mapping
from typing import Any

from docxtpl import DocxTemplate

from bench.peers import by_hand

PLACES = {
    "number": "{{ number }}",
    "nature": "{{ nature }}",
    "enclosed": "{{ enclosed }}",
    "subject": "{{ subject }}",
    "place": "{{ place }}",
    "day": "{{ day }}",
}
SIGNATORY = {key: f"{{{{ signatory.{key} }}}}" for key in ("office", "name", "rank", "nip")}


def template(letterhead: Mapping[str, str], columns: tuple[str, ...], widths: tuple[float, ...]) -> bytes:
    """The Word template, as a user would make it once: letterhead and table head are fixed, the rest is filled."""
    document = by_hand.blank_letter()
    by_hand.add_letterhead(document, letterhead)
    by_hand.add_meta(document, PLACES)
    document.add_paragraph("Yth. {{ to }}")
    for line in ("{%p for part in body %}", "{{ part.text }}", "{%p for point in part.points %}"):
        document.add_paragraph(line)
    by_hand.add_point(document, "{{ loop.index }}.\t{{ point }}")
    for line in ("{%p endfor %}", "{%p if part.table %}"):
        document.add_paragraph(line)
    cells = tuple(f"{{{{ row[{n}] }}}}" for n in range(len(columns)))
    by_hand.add_grid(document, columns, (("{%tr for row in part.table.rows %}",), cells, ("{%tr endfor %}",)), widths)
    for line in ("{%p endif %}", "{%p endfor %}"):
        document.add_paragraph(line)
    by_hand.add_ending(document, SIGNATORY)
    document.add_paragraph("{%p for copy in copies %}")
    by_hand.add_point(document, "{{ loop.index }}.\t{{ copy }}")
    document.add_paragraph("{%p endfor %}")
    return by_hand.saved(document)


def letter(file: bytes, facts: Mapping[str, Any]) -> bytes:
    """The filled template; docxtpl wants it opened anew for each letter."""
    filled = DocxTemplate(io.BytesIO(file))
    filled.render({**facts, "to": "\n".join(facts["to"])})
    made = io.BytesIO()
    filled.save(made)
    return made.getvalue()
