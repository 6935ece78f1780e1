"""The package: sound, the same bytes everywhere, and silent about people and machines."""

import getpass
import io
import os
import platform
import posixpath
import re
import subprocess
import sys
import zipfile
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from lxml import etree

from mouflow.document.tree import Document, Paragraph, Run, Sheet
from mouflow.writers.docx import write
from mouflow.writers.docx.errors import IllegalCharacter
from tests.writers.sample import DOCUMENT, MARKED, STYLE
from tests.writers.word_reader import W, members, part

PLAIN = Document("Judul", (Sheet((Paragraph((Run("isi"),), "body"),), "body"),), STYLE)
WRITE = (
    "import sys; from mouflow.writers.docx import write; from tests.writers.sample import MARKED;"
    "sys.stdout.buffer.write(write(MARKED))"
)


def test_members_have_one_fixed_time_and_no_machine():
    with zipfile.ZipFile(io.BytesIO(write(DOCUMENT))) as package:
        facts = package.infolist()
        assert package.testzip() is None
    assert len(facts) > 12
    assert facts[0].filename == "[Content_Types].xml"
    assert {fact.date_time for fact in facts} == {(1980, 1, 1, 0, 0, 0)}
    assert {(fact.create_system, fact.external_attr, fact.extra) for fact in facts} == {(0, 0, b"")}


def test_images_are_kept_as_they_came():
    with zipfile.ZipFile(io.BytesIO(write(DOCUMENT))) as package:
        images = {fact.filename: fact for fact in package.infolist() if "media/" in fact.filename}
        assert {posixpath.splitext(name)[1] for name in images} == {".png", ".svg"}
        assert all(fact.compress_type == zipfile.ZIP_STORED for name, fact in images.items() if name.endswith("png"))
        contents = [package.read(name) for name in images]
    assert all(asset.content in contents for asset in DOCUMENT.assets.values())


def test_the_same_bytes_in_another_process_and_folder(tmp_path: Path):
    made = []
    for seed in ("1", "2"):
        surroundings = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(map(os.path.abspath, PATH))}
        call = [sys.executable, "-c", WRITE]
        made.append(subprocess.run(call, capture_output=True, check=True, cwd=tmp_path, env=surroundings).stdout)
    assert made[0] == made[1] == write(MARKED)


PATH = (str(Path(__file__).parents[2]),)


def test_every_part_has_a_type_and_every_relationship_a_target():
    parts = members(write(DOCUMENT))
    types = etree.fromstring(parts["[Content_Types].xml"])
    defaults = {each.get("Extension") for each in types.iter("{*}Default")}
    overrides = {each.get("PartName") for each in types.iter("{*}Override")}
    assert {name for name in overrides if name.lstrip("/") not in parts} == set()
    for name in parts.keys() - {"[Content_Types].xml"}:
        assert f"/{name}" in overrides or (name.rpartition(".")[2] in defaults and not name.endswith("t.xml"))
    related = [name for name in parts if name.endswith(".rels")]
    assert len(related) >= 2
    for name in related:
        folder = posixpath.dirname(posixpath.dirname(name))
        for relation in etree.fromstring(parts[name]):
            assert posixpath.join(folder, relation.get("Target")) in parts


def test_no_traces_of_people_tools_or_machines():
    text = b"\n".join(members(write(DOCUMENT)).values()).decode("utf-8", "replace")
    traces = ("python-docx", "rsid", "creator", "lastModifiedBy", "/tmp", "/work", "/home", "Normal.dotm", "stylesWith")
    assert [trace for trace in traces if trace in text] == []
    assert not re.search(rf"\b({re.escape(getpass.getuser())}|{re.escape(platform.node())})\b", text)
    assert "updateFields" not in text


def test_title_subject_language_and_dates():
    core = docx.Document(io.BytesIO(write(DOCUMENT))).core_properties
    assert (core.title, core.subject, core.language) == (DOCUMENT.title, DOCUMENT.subject, "id-ID")
    assert (core.author, core.last_modified_by, core.comments, core.keywords) == ("", "", "", "")
    assert core.created is not None
    assert core.created.isoformat() == core.modified.isoformat() == "2025-09-12T00:00:00+00:00"


@pytest.mark.parametrize("properties", [{}, {"date": "kelak"}, {"date": ""}])
def test_without_a_date_there_is_none(properties: dict[str, str]):
    core = docx.Document(io.BytesIO(write(replace(DOCUMENT, properties=properties)))).core_properties
    assert (core.created, core.modified) == (None, None)


def test_own_properties_stand_in_the_custom_part():
    told = part(write(replace(DOCUMENT, properties={"draft": "2", "agreement": "A & B"})), "docProps/custom.xml")
    assert [(each.get("pid"), each.get("name"), each[0].text) for each in told] == [
        ("2", "mouflow:agreement", "A & B"),
        ("3", "mouflow:draft", "2"),
    ]


def test_settings_ask_nothing_and_need_no_compatibility_mode():
    settings = part(write(DOCUMENT), "word/settings.xml")
    mode = {each.get(W + "name"): each.get(W + "val") for each in settings.iter(W + "compatSetting")}
    assert mode["compatibilityMode"] == "15"
    assert settings.find(W + "themeFontLang").get(W + "val") == "id-ID"
    assert settings.find(W + "updateFields") is None


def test_the_smallest_document_is_whole():
    parts = members(write(replace(PLAIN, sheets=(Sheet((), "body"),))))
    assert not any("header" in name or "footer" in name or "media" in name for name in parts)
    assert docx.Document(io.BytesIO(write(PLAIN))).paragraphs[0].text == "isi"


@pytest.mark.parametrize(
    ("letter", "message"),
    [
        ("\0", "the text holds the character U+0000, which no Word file can hold, near “w:body w:p w:pPr”; delete it"),
        ("\ud800", "U+D800"),
        ("\uffff", "U+FFFF"),
        ("\x1b", "U+001B"),
    ],
)
def test_what_xml_cannot_hold_is_refused_by_name(letter: str, message: str):
    broken = replace(PLAIN, sheets=(Sheet((Paragraph((Run(f"sebelum{letter}sesudah"),), "body"),), "body"),))
    with pytest.raises(IllegalCharacter) as caught:
        write(broken)
    assert message.split(",")[0] in str(caught.value)
    assert "sebelum" in str(caught.value)
    assert "sesudah" in str(caught.value)
    assert str(caught.value).endswith("; delete it")
