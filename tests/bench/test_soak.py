"""The long run's checks see what they are there for: a crash, other bytes, other words."""

from dataclasses import replace

import pytest

from bench import drafts, soak
from bench.engines import ROOT
from mouflow.document.tree import Document, Paragraph, Run
from mouflow.reading.models import read_draft
from mouflow.workspace.folder import open_workspace

FORMATS = ("docx", "html", "text")


@pytest.fixture
def tree() -> Document:
    return soak.composed(open_workspace(ROOT), read_draft(drafts.draft(3), "acak.yaml"))


def changed(tree: Document) -> Document:
    first, *rest = tree.sheets
    more = replace(first, blocks=(*first.blocks, Paragraph((Run("tambahan"),), "body")))
    return replace(tree, sheets=(more, *rest))


def test_nothing_to_complain_of(tree: Document) -> None:
    assert list(soak.complaints(tree, tree, FORMATS)) == []


def test_other_trees_and_bytes_are_seen(tree: Document) -> None:
    assert list(soak.complaints(tree, changed(tree), FORMATS)) == [
        "two trees of one file differ",
        *(f"{form}: other bytes the second time" for form in FORMATS),
    ]


@pytest.mark.parametrize("form", FORMATS)
def test_other_words_are_seen(tree: Document, form: str, monkeypatch: pytest.MonkeyPatch) -> None:
    write = soak.WRITERS[form]
    monkeypatch.setattr(soak, "WRITERS", {form: lambda document: write(changed(document))})
    assert list(soak.complaints(tree, tree, (form,))) == [f"{form}: other words than the tree"]


def test_a_crash_is_told_with_its_seed_and_file(monkeypatch: pytest.MonkeyPatch) -> None:
    def break_down(_document: Document) -> bytes:
        raise ZeroDivisionError("a height of nothing")

    monkeypatch.setattr(soak, "WRITERS", {"html": break_down})
    failures = list(soak.tried(open_workspace(ROOT), 5, ("html",)))
    assert [failure.name for failure in failures] == ["draft 5", "letter 5"]
    assert failures[0].text == drafts.draft(5)
    assert failures[0].complaints == ("ZeroDivisionError: a height of nothing",)
