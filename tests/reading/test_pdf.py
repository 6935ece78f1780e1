"""Words out of PDF files: text apart from what runs beside it, properties, and what is no PDF."""

import io

import pikepdf
import pytest

from mouflow.document.tree import Document, Field, Paragraph, Run, Sheet
from mouflow.reading.pdf import UnreadablePdf, read_pdf
from mouflow.writers import pdf
from tests.writers.sample import STYLE

FOOT = (Paragraph((Run("kaki halaman "), Field("page"))),)
BODY = (Paragraph((Run("Kata pertama."),)), Paragraph((Run("Bersama-" * 12 + "sama"),)))
WHOLE = Document("t", (Sheet(BODY, "body", (), FOOT),), STYLE, properties={"agreement": "contoh", "digest": "é"})


def written() -> bytes:
    return pdf.write(WHOLE)


def test_text_and_what_runs_beside_it() -> None:
    (page,) = read_pdf(written(), "x.pdf").pages
    assert page.framed
    assert page.text.split("\n")[0] == "Kata pertama."
    assert "".join(page.text.split()).endswith("Bersama-" * 12 + "sama")
    assert page.running.strip() == "kaki halaman 1"


def test_a_page_that_does_not_say_where_its_text_is() -> None:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(written())) as file:
        del file.pages[0]["/ArtBox"]
        file.save(out)
    (page,) = read_pdf(out.getvalue(), "x.pdf").pages
    assert (page.framed, page.running) == (False, "")
    assert "kaki halaman 1" in page.text
    assert "Kata pertama." in page.text


def test_properties_that_were_asked_for() -> None:
    read = read_pdf(written(), "x.pdf", ("agreement", "digest", "mark"))
    assert read.properties == {"agreement": "contoh", "digest": "é"}
    assert read.notes == 0


@pytest.mark.parametrize("content", [b"", b"kata", written()[:200]])
def test_what_is_no_pdf(content: bytes) -> None:
    with pytest.raises(
        UnreadablePdf, match=r'^"x\.pdf" cannot be read as PDF \(.*\); fetch it again, or save it without a password$'
    ):
        read_pdf(content, "x.pdf")


def test_a_locked_pdf() -> None:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(written())) as file:
        file.save(out, encryption=pikepdf.Encryption(owner="a", user="b"))
    with pytest.raises(UnreadablePdf, match="password"):
        read_pdf(out.getvalue(), "x.pdf")
