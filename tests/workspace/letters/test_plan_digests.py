"""The digest of a letter: the same in every process, another one as soon as anything that it is made of changes."""

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mouflow.batch.plan import Kit, Limits
from mouflow.document.assessment_letter import Look
from mouflow.document.templates import Source
from mouflow.document.tree import Asset
from mouflow.workspace.letters import digests
from mouflow.workspace.letters.digests import format_digest, kit_digest, said
from tests.workspace.letters.plan_kit import KINDS, LETTERS, THREE, opened, plan, write

ROOT = Path(__file__).parents[3]
ASK = """
from pathlib import Path
from mouflow.workspace.folder import open_workspace
from mouflow.workspace.letters.orders import Order
from mouflow.workspace.letters.plan import planned
found = planned(open_workspace(Path(".")), Order("uji", ("docx", "pdf"), Path("surat")))
print("\\n".join(one.digest for one in found.letters))
"""


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def digests_of(workspace, **order):
    return {one.task.key: one.digest for one in plan(workspace, **order).letters}


def changed(before, after):
    assert before.keys() == after.keys()
    return {key for key in before if before[key] != after[key]}


def test_every_letter_has_its_own(folder):
    found = digests_of(opened(folder))
    assert len(set(found.values())) == len(found) == 9
    assert all(len(one) == 64 for one in found.values())


def test_every_process_finds_the_same(folder):
    here = list(digests_of(opened(folder), formats=("docx", "pdf")).values())
    for seed in ("0", "1"):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)}
        told = subprocess.run(
            [sys.executable, "-c", ASK], cwd=folder, env=environment, capture_output=True, text=True, check=True
        )
        assert told.stdout.split() == here


@pytest.mark.parametrize(
    ("old", "new", "letters"),
    [
        ("name: Pemerintah Kota Dua", "name: Pemerintah Kota Duo", {"hasil/dua", "lokus/dua/l-0", "lokus/dua/l-1"}),
        ("id: dua,", "address: X, id: dua,", {"hasil/dua", "lokus/dua/l-0", "lokus/dua/l-1"}),
        ("letter: hasil", "letter: hasil, subject: Lain", {"hasil/satu", "hasil/dua", "hasil/tiga"}),
        ("letter: hasil", "letter: hasil, body: [Lain]", {"hasil/satu", "hasil/dua", "hasil/tiga"}),
        ("place: Pontianak", "place: Sambas", "all"),
        ("office: Kepala", "office: Plh. Kepala", "all"),
        ("letters:\n", "letters:\n  final: true\n", "all"),
        ("letters:\n", "letters:\n  style: {size: 11}\n", "all"),
        ("letters:\n", "letters:\n  copies: [Arsip]\n", "all"),
        ("letters:\n", "letters:\n  file: '{seq}'\n", set()),
        ("note: A", "note: B", set()),
    ],
)
def test_what_changes_with_the_file(folder, old, new, letters):
    text = f"{THREE}{LETTERS}{KINDS}"
    head = "note: A\nmouflow: 1\nassessment: uji\nyear: 2023\n"
    before = digests_of(opened(folder, text, "", head))
    assert old in text + head
    after = digests_of(opened(folder, text.replace(old, new), "", head.replace(old, new)))
    assert changed(before, after) == (set(before) if letters == "all" else letters)


def test_what_changes_with_the_order(folder):
    before = digests_of(opened(folder))
    assert changed(before, digests_of(opened(folder), pattern="{seq}")) == set()
    assert changed(before, digests_of(opened(folder), formats=("docx", "pdf"))) == set()
    assert digests_of(opened(folder), sample=3).items() <= before.items()


def test_a_template_that_changes(folder):
    before = digests_of(opened(folder))
    workspace = opened(folder)
    path = folder / "templates" / "surat-uji.html"
    write(path, path.read_text().replace("Nilai", "Skor"))
    assert changed(before, digests_of(workspace)) == set(before)


def kit(**more):
    sources = {"a.html": Source("A", "templates/a.html"), "b.html": Source("B", "b.html")}
    style = opened_style()
    return replace(Kit(sources, Look(style), ("docx",)), **more)


def opened_style():
    from mouflow.model.profile import StyleChoice
    from mouflow.workspace.house import House

    return House(Path("/nowhere")).style("letter", StyleChoice())


def test_what_the_kit_is_made_of():
    asset = Asset(b"x", "image/png", 1, 1)
    same = [
        kit(),
        kit(sources=dict(reversed(kit().sources.items()))),
        kit(sources={"a.html": Source("A", "elsewhere/a.html"), "b.html": Source("B", "b.html")}),
        kit(limits=Limits(1, 100)),
        kit(formats=("docx", "pdf")),
    ]
    others = [
        kit(sources={"a.html": Source("A!", "templates/a.html"), "b.html": Source("B", "b.html")}),
        kit(look=Look(replace(opened_style(), size=9))),
        kit(look=Look(opened_style(), {"a.png": asset}, {"letterhead": "a.png"})),
        kit(look=Look(opened_style(), {"a.png": replace(asset, content=b"y")}, {"letterhead": "a.png"})),
        kit(look=Look(opened_style(), dimensions=("input",))),
    ]
    assert len({kit_digest(one) for one in same}) == 1
    assert len({kit_digest(one) for one in (*same[:1], *others)}) == len(others) + 1


def made(form):
    """What a letter in one format is made of beside its own words."""
    return kit_digest(kit()), format_digest(kit(), form)


@pytest.mark.parametrize(
    ("name", "forms"),
    [
        ("mouflow", {"docx", "pdf", "pdf/a", "html", "text"}),
        ("jinja2", {"docx", "pdf", "pdf/a", "html", "text"}),
        ("weasyprint", {"pdf", "pdf/a"}),
        ("python-docx", {"docx"}),
    ],
)
def test_the_versions_of_what_makes_letters(monkeypatch, name, forms):
    every = ("docx", "pdf", "pdf/a", "html", "text")
    before = {form: made(form) for form in every}
    assert len(set(before.values())) == len(every)
    real = digests._version
    monkeypatch.setattr(digests, "_version", lambda asked: "99" if asked == name else real(asked))
    assert {form for form in every if made(form) != before[form]} == forms


def test_the_fonts_of_a_pdf(monkeypatch):
    before = {form: made(form) for form in ("pdf", "docx")}
    monkeypatch.setattr(digests.files, "read", lambda _: b"another font")
    assert made("docx") == before["docx"]
    assert made("pdf") != before["pdf"]


PLAIN = st.one_of(st.none(), st.booleans(), st.integers(), st.text(max_size=5), st.decimals(allow_nan=False))
VALUES = st.recursive(
    PLAIN,
    lambda inner: st.one_of(st.lists(inner, max_size=4).map(tuple), st.dictionaries(st.text(), inner, max_size=3)),
)


def same(one, other):
    """Whether two values are the same to the last kind: 1 is not True, and 1.0 not 1.00."""
    if type(one) is not type(other):
        return False
    if isinstance(one, tuple):
        return len(one) == len(other) and all(map(same, one, other))
    if isinstance(one, dict):
        return same(tuple(one.items()), tuple(other.items()))
    return str(one) == str(other)


@given(VALUES, VALUES)
def test_two_values_are_said_alike_only_where_they_are_the_same(one, other):
    assert (said(one) == said(other)) == same(one, other)


def test_what_has_no_order_has_no_digest():
    with pytest.raises(TypeError, match="no digest of set"):
        said({1, 2})
