"""Styles that are kept from one document to the next give the bytes of styles that are worked out anew."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mouflow.document.tree import Document, Part, Reference, Run, Sheet
from mouflow.writers import pdf, shortcuts_kept, shortcuts_styles
from tests.tries import tries
from tests.writers import sample
from tests.writers.wild_trees import documents

FEW = settings(max_examples=tries(4), deadline=None, suppress_health_check=list(HealthCheck))


def the_long_way(document: Document) -> bytes:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(shortcuts_styles, "fit", lambda: False)
        return pdf.write(document)


@pytest.fixture
def kept(monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[Any, Any]]:
    """The styles that are kept; none at first."""
    from weasyprint.css import StyleFor

    mine: dict[Any, Any] = {}
    others = tuple(way for way in shortcuts_styles._ways() if way[0] is not StyleFor)
    own = (StyleFor, "set_computed_styles", shortcuts_kept._set(StyleFor.set_computed_styles, mine))
    monkeypatch.setattr(shortcuts_styles, "_ways", lambda: (*others, own))
    return mine


@FEW
@given(st.lists(documents(), min_size=2, max_size=4), st.randoms(use_true_random=False))
def test_no_document_changes_the_styles_of_another(some: list[Document], random: Any) -> None:
    alone = [the_long_way(document) for document in some]
    for n in random.choices(range(len(some)), k=2 * len(some)):
        assert pdf.write(some[n]) == alone[n]


def test_the_second_document_works_no_style_out_anew(kept) -> None:
    first = pdf.write(sample.DOCUMENT)
    many = len(kept)
    assert many > 10
    before = tuple(map(id, kept.values()))
    assert pdf.write(replace(sample.DOCUMENT, title="Lain")) != first
    assert tuple(map(id, kept.values())) == before


def test_what_is_kept_is_bounded(kept, monkeypatch: pytest.MonkeyPatch) -> None:
    wanted = the_long_way(sample.DOCUMENT)
    monkeypatch.setattr(shortcuts_kept, "MOST", 5)
    for _ in range(3):
        assert pdf.write(sample.DOCUMENT) == wanted
        assert 0 < len(kept) <= 5


def test_an_element_that_references_lead_to_has_a_style_of_its_own(kept) -> None:
    def document(target: str) -> Document:
        aim = replace(sample.paragraph("body", Run("Tujuan")), id=target)
        words = (Run("Lihat "), Reference(target, (Part("1"),)), Run("."))
        return replace(sample.DOCUMENT, sheets=(Sheet((aim, sample.paragraph("body", *words)), "body"),))

    one, two = document("satu"), document("dua")
    assert pdf.write(one) == the_long_way(one)
    many = len(kept)
    assert pdf.write(two) == the_long_way(two)
    assert len(kept) == many
