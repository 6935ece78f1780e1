"""The short ways through styles give the bytes of the long one, and are left when their names are gone."""

import sys
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings

from mouflow.document.charts import dimension_chart
from mouflow.document.tree import Document, Picture, Sheet
from mouflow.model.look import Font
from mouflow.writers import pdf, shortcuts_styles
from mouflow.writers.engine import engine
from tests.tries import tries
from tests.writers import sample
from tests.writers.wild_trees import documents

FEW = settings(max_examples=tries(8), deadline=None, suppress_health_check=list(HealthCheck))
CHART = dimension_chart({"Input": Decimal(90), "Proses": None}, Font("Arial", ("Liberation Sans",), "sans-serif"))
DRAWN = Document(
    "Judul",
    (Sheet((sample.paragraph("body", Picture("a", CHART.alt, CHART.height)),), "body"),),
    sample.STYLE,
    assets={"a": CHART.asset},
)


def written_the_long_way(write, document: Document) -> bytes:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(shortcuts_styles, "fit", lambda: False)
        return write(document)


def test_the_short_ways_fit_this_weasyprint() -> None:
    assert shortcuts_styles.fit()


@pytest.mark.parametrize("write", [pdf.write, pdf.write_archive])
@pytest.mark.parametrize("document", [sample.DOCUMENT, sample.MARKED, DRAWN], ids=["plain", "marked", "drawn"])
def test_both_ways_give_the_same_bytes(write, document: Document) -> None:
    assert write(document) == write(document) == written_the_long_way(write, document)


@FEW
@given(documents())
def test_both_ways_give_the_same_bytes_for_any_document(document: Document) -> None:
    assert pdf.write(document) == written_the_long_way(pdf.write, document)


HOSTILE_CSS = """
p{margin-inline:1em 2em;border-block-start:1px solid red;color:inherit;float:left;width:calc(50% + 1em)}
p:first-letter{font-size:2em}p:first-line{color:blue}
div{background:linear-gradient(red,blue);border-radius:3px;box-shadow:1px 1px red;text-decoration:underline}
em{position:absolute;visibility:hidden;background:currentcolor}strong{font-feature-settings:"smcp";letter-spacing:1px}
section{direction:rtl;padding-inline-start:3em;--x:4px;margin:var(--x)}ol{list-style:lower-roman inside}
aside{float:footnote}
"""
HOSTILE = (
    "<section><div>Satu <em>dua</em> <strong>tiga\tempat</strong><p>lima enam</p><aside>kaki</aside></div>"
    "<ol><li>a</li><li>b</li></ol></section>"
)


def test_styles_of_all_kinds_give_the_same_pages() -> None:
    def page() -> bytes:
        return bytes(engine().HTML(string=f"<style>{HOSTILE_CSS}</style><body>{HOSTILE * 3}").write_pdf())

    long = page()
    with shortcuts_styles.brisk():
        assert page() == long
    assert len(long) > 5000


@pytest.mark.parametrize(("module", "name"), sorted(shortcuts_styles.NAMES))
def test_a_name_that_is_gone_is_noticed(monkeypatch, module: str, name: str) -> None:
    owner, _, last = name.rpartition(".")
    engine()
    found = sys.modules[module]
    monkeypatch.delattr(getattr(found, owner) if owner else found, last)
    assert not shortcuts_styles.fit.__wrapped__()


def test_a_table_that_is_gone_is_noticed(monkeypatch) -> None:
    from weasyprint.css import properties

    monkeypatch.delattr(properties, "INITIAL_VALUES")
    assert not shortcuts_styles.fit.__wrapped__()


def test_other_parameters_are_noticed(monkeypatch) -> None:
    from weasyprint.text import line_break

    monkeypatch.setattr(line_break, "strut", lambda style, more: (style, more))
    assert not shortcuts_styles.fit.__wrapped__()


def test_weasyprint_is_left_as_it_was() -> None:
    places = [(owner, name) for owner, name, _ in shortcuts_styles._ways()]
    before = [getattr(*place) for place in places]
    assert len(places) >= 7
    with shortcuts_styles.brisk():
        assert not any(getattr(*place) is one for place, one in zip(places, before, strict=True))
    with pytest.raises(ZeroDivisionError), shortcuts_styles.brisk():
        raise ZeroDivisionError
    assert [getattr(*place) for place in places] == before
