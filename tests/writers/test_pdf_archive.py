"""PDF/A-2a: what ISO 19005-2 asks for and a reader at hand can see."""

import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest
from PIL import Image

from mouflow.document.tree import Asset, Document, Paragraph, Picture, Sheet
from mouflow.writers import pdf
from tests.writers import sample
from tests.writers.pdf_reader import opened, structure

JARS = ("pdfbox2", "preflight", "fontbox2", "xmpbox", "commons-logging", "commons-io", "javax.activation", "jaxb-api")
JAVA = Path("/usr/share/java")

# What Preflight, which knows only part 1, forbids and part 2 allows: compressed cross-references and metadata,
# OpenType fonts, subsets without a CIDSet.
ALLOWED = ("1.4 : ", "1.2.7 : ", "3.1.11 : ")


@pytest.fixture(scope="module")
def made() -> bytes:
    return pdf.write_archive(replace(sample.DOCUMENT, properties={**sample.DOCUMENT.properties, "keywords": "sinergi"}))


def images(content: bytes) -> list[tuple[object, object]]:
    with opened(content) as file:
        streams = [one for one in file.objects if isinstance(one, pikepdf.Stream)]
        return [(one.Interpolate, one.get("/SMask")) for one in streams if one.get("/Subtype") == "/Image"]


def test_it_names_its_part_and_level(made: bytes) -> None:
    with opened(made) as file:
        assert file.pdf_version == "1.7"
        metadata = file.open_metadata()
        assert metadata.pdfa_status == "2A"
        assert metadata["dc:title"] == str(file.docinfo.Title)
        assert metadata["dc:description"] == str(file.docinfo.Subject)
        assert metadata["pdf:Keywords"] == str(file.docinfo.Keywords) == "sinergi"
        assert metadata["pdf:Producer"] == str(file.docinfo.Producer)
        assert metadata["xmp:CreatorTool"] == "mouflow"
        assert metadata["xmp:CreateDate"] == "2025-09-12"


def test_it_is_tagged_named_and_has_its_colours(made: bytes) -> None:
    with opened(made) as file:
        assert bool(file.Root.MarkInfo.Marked)
        assert str(file.Root.Lang) == "id-ID"
        assert len(file.trailer.ID) == 2
        (intent,) = file.Root.OutputIntents
        assert str(intent.S) == "/GTS_PDFA1"
        assert intent.DestOutputProfile.N == 3
    assert structure(made).count("P") > 30


def test_every_font_is_inside_and_every_character_readable(made: bytes) -> None:
    with opened(made) as file:
        dictionaries = [one for one in file.objects if isinstance(one, pikepdf.Dictionary)]
        fonts = [one for one in dictionaries if one.get("/Type") == "/Font" and "/DescendantFonts" in one]
        assert len(fonts) == 3
        assert all("/ToUnicode" in font for font in fonts)
        inner = [font.DescendantFonts[0].FontDescriptor for font in fonts]
        assert all("/FontFile3" in one or "/FontFile2" in one for one in inner)


def test_images_are_opaque_and_not_smoothed(made: bytes) -> None:
    assert images(made) == [(False, None)]
    clear = Image.new("RGBA", (40, 40), (10, 20, 30, 0))
    clear.putpixel((3, 3), (200, 0, 0, 128))
    assets = {"clear": Asset(saved(clear), "image/png", 40, 40), "palette": Asset(saved(palette()), "image/png", 8, 8)}
    blocks = tuple(Paragraph((Picture(name, name, 1),)) for name in assets)
    content = pdf.write_archive(Document("t", (Sheet(blocks),), sample.STYLE, assets=assets))
    assert images(content) == [(False, None)] * 2


def saved(image: Image.Image) -> bytes:
    import io

    made = io.BytesIO()
    image.save(made, "PNG", **({"transparency": 0} if image.mode == "P" else {}))
    return made.getvalue()


def palette() -> Image.Image:
    return Image.new("P", (8, 8), 1)


@pytest.mark.skipif(
    not shutil.which("java") or not all((JAVA / f"{jar}.jar").exists() for jar in JARS),
    reason="needs a Java runtime and PDFBox (apt: default-jre-headless libpdfbox2-java libjaxb-api-java)",
)
def test_preflight_finds_only_what_part_two_allows(made: bytes, tmp_path: Path) -> None:
    path = tmp_path / "made.pdf"
    path.write_bytes(made)
    jars = ":".join(str(JAVA / f"{jar}.jar") for jar in JARS)
    validator = ("java", "-cp", jars, "org.apache.pdfbox.preflight.Validator_A1b", str(path))
    said = subprocess.run(validator, capture_output=True, timeout=120).stdout.decode().strip().split("\n")
    assert "is not a valid PDF/A-1b file" in said[0]
    assert len(said) > 1
    faults = [line for line in said[1:] if not line.startswith(ALLOWED) and "/OpenType in /FontFile3" not in line]
    assert faults == []
