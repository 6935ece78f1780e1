"""WeasyPrint as its first page of documentation shows it: a Jinja2 template, one HTML string, `write_pdf()`."""

from collections.abc import Mapping
from pathlib import Path

import jinja2
from weasyprint import HTML

HERE = Path(__file__).parent
TEMPLATES = jinja2.Environment(loader=jinja2.FileSystemLoader(HERE), autoescape=True)


def pdf(template: str, facts: Mapping[str, object]) -> bytes:
    """The filled template as PDF."""
    content: bytes = HTML(string=TEMPLATES.get_template(template).render(facts), base_url=f"{HERE.parent}/").write_pdf()
    return content
