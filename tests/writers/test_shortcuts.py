"""The short ways through WeasyPrint give the bytes of the long one, and are left when their names are gone."""

import subprocess
import sys
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings

from mouflow.document.tree import Document
from mouflow.writers import pdf, shortcuts
from mouflow.writers.engine import engine
from tests.tries import tries
from tests.writers import sample
from tests.writers.wild_trees import documents

FEW = settings(max_examples=tries(10), deadline=None, suppress_health_check=list(HealthCheck))


@pytest.fixture
def long_way(monkeypatch):
    def take() -> None:
        monkeypatch.setattr(shortcuts, "fit", lambda: False)

    return take


def test_the_short_ways_fit_this_weasyprint() -> None:
    assert shortcuts.fit()


@pytest.mark.parametrize("write", [pdf.write, pdf.write_archive])
@pytest.mark.parametrize("document", [sample.DOCUMENT, sample.MARKED], ids=["plain", "marked"])
def test_both_ways_give_the_same_bytes(long_way, write, document: Document) -> None:
    short = write(document)
    again = write(document)
    long_way()
    assert short == again == write(document)


@FEW
@given(documents())
def test_both_ways_give_the_same_bytes_for_any_document(document: Document) -> None:
    short = pdf.write(document)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(shortcuts, "fit", lambda: False)
        assert pdf.write(document) == short


@pytest.mark.parametrize("gone", ["_ua_stylesheets", "get_x_object", "resolve_percentages"])
def test_a_name_that_is_gone_is_noticed(monkeypatch, gone: str) -> None:
    from weasyprint.images import RasterImage
    from weasyprint.layout import percent

    owners = {"_ua_stylesheets": engine().HTML, "get_x_object": RasterImage, "resolve_percentages": percent}
    monkeypatch.delattr(owners[gone], gone)
    assert not shortcuts.fit.__wrapped__()


def test_weasyprint_is_left_as_it_was() -> None:
    from weasyprint.layout import percent

    before = percent.resolve_percentages
    with shortcuts.swift():
        assert percent.resolve_percentages is not before
    with pytest.raises(ZeroDivisionError), shortcuts.swift():
        raise ZeroDivisionError
    assert percent.resolve_percentages is before


def test_a_new_attribute_is_noticed(monkeypatch) -> None:
    begin = engine().HTML.__init__

    def start(self, *arguments, **named) -> None:
        begin(self, *arguments, **named)
        self.something_new = True

    monkeypatch.setattr(engine().HTML, "__init__", start)
    assert not shortcuts.fit.__wrapped__()


def test_images_are_encoded_once(monkeypatch) -> None:
    from weasyprint.images import RasterImage

    encoded = []
    encode = RasterImage._get_png_data
    monkeypatch.setattr(RasterImage, "_get_png_data", staticmethod(lambda image: encoded.append(1) or encode(image)))
    assets = {
        **sample.ASSETS,
        "logo-kesatu.png": replace(sample.ASSETS["logo-kesatu.png"], content=sample.png(7, 7, 1, 2, 3)),
    }
    document = replace(sample.DOCUMENT, assets=assets)
    assert pdf.write(document) == pdf.write(document)
    assert encoded == [1]


def test_weasyprint_is_imported_late_and_without_what_is_not_needed() -> None:
    script = (
        "import sys\n"
        "from mouflow.writers import pdf\n"
        "from tests.writers.sample import DOCUMENT\n"
        "assert 'weasyprint' not in sys.modules\n"
        "import subprocess; subprocess.Popen = None\n"
        "pdf.write(DOCUMENT)\n"
        "late = [name for name in ('fontTools.subset', 'fontTools.varLib.instancer') if name in sys.modules]\n"
        "import ctypes.util; from fontTools import subset; from fontTools.varLib import instancer\n"
        "print(late, ctypes.util.find_library.__module__, subset.Options.__name__, instancer.__file__ is not None)\n"
    )
    said = subprocess.run((sys.executable, "-c", script), capture_output=True, text=True, timeout=60)
    assert said.stdout == "[] ctypes.util Options True\n", said.stderr
