"""Tracked changes and comments as data, over public files with several authors and threads."""

import json
from collections import Counter

from mouflow.word.changes import Comment, Revision, comments, revisions
from mouflow.word.package import open_package
from tests.word.kit_read import corpus, made, p, package_of

KINDS = {"ins": "ins", "del": "del", "moveFrom": "moved-from", "moveTo": "moved-to"}


def test_as_many_as_the_index_counts() -> None:
    folder = corpus("tracked")
    entries = json.loads((folder / "index.json").read_text(encoding="utf-8"))
    assert len(entries) == 13
    for entry in entries:
        package = package_of(folder / entry["file"])
        found = Counter(revision.kind for revision in revisions(package))
        assert {kind: found[kind] for kind in KINDS.values()} == {KINDS[name]: entry[name] for name in KINDS}
        assert found["properties"] == entry["rPrChange"] + entry["pPrChange"]
        assert len(comments(package)) == entry["commentReference"]


def test_authors_and_dates() -> None:
    found = revisions(package_of(corpus("tracked") / "adeu__multi_author.docx"))
    assert {revision.author for revision in found} == {"Acme LLP", "Bob Smith", "Jane Doe"}
    assert all(revision.date.startswith("20") for revision in found)


def test_threads() -> None:
    found = comments(package_of(corpus("tracked") / "adeu__comments_threads.docx"))
    thread = {comment.id: comment.parent for comment in found}
    assert thread["1"] is None
    assert thread["4"] == "1"
    assert next(comment.author for comment in found if comment.id == "4") == "Mikko Korpela"
    assert {comment.anchor for comment in found if comment.id in "14"} == {"confer in good faith"}


def test_resolved_ones() -> None:
    found = comments(package_of(corpus("tracked") / "adeu__dirty_sample.docx"))
    assert [(comment.text, comment.resolved) for comment in found] == [
        ("Resolved comment", True),
        ("Open comment", False),
    ]


def test_each_kind() -> None:
    who = 'w:id="1" w:author="Biro" w:date="2026-01-31T08:00:00Z"'
    inserted = f"<w:ins {who}><w:r><w:t>baru</w:t><w:tab/><w:t>sekali</w:t></w:r></w:ins>"
    end = f"<w:rPr><w:del {who}/></w:rPr>"
    row = f"<w:tbl><w:tr><w:trPr><w:ins {who}/></w:trPr><w:tc>{p('a')}</w:tc></w:tr></w:tbl>"
    moment = "2026-01-31T08:00:00Z"
    assert revisions(open_package(made(p(inserted, properties=end) + row), "x.docx")) == (
        Revision("del", "Biro", moment, "", "mark"),
        Revision("ins", "Biro", moment, "baru\tsekali"),
        Revision("ins", "Biro", moment, "", "row"),
    )


def test_a_comment_without_place_or_thread() -> None:
    part = {
        "comments": '<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        f'<w:comment w:id="3" w:author="A">{p("satu")}{p("dua")}</w:comment></w:comments>'
    }
    assert comments(open_package(made(p("kata"), **part), "x.docx")) == (Comment("3", "A", "", "satu\ndua", ""),)
