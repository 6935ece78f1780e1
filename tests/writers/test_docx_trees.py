"""Any document becomes a sound Word file: valid, readable by others, with its words and numbers in order."""

import io

import docx
import pytest
from hypothesis import HealthCheck, assume, given, settings

from mouflow.document.tree import Document, walk
from mouflow.writers.docx import write
from tests.tries import tries
from tests.writers.judges import audit, shared_judge
from tests.writers.tree_reader import ACCEPTED, REJECTED, blocks_of, hands_on, kept_letters, labels, texts
from tests.writers.trees import documents, marked_documents
from tests.writers.word_reader import body, members, numbered, value
from tests.writers.word_reader import texts as word_texts

PICTURE = "□"  # what the judge puts for one
SLOW = settings(max_examples=tries(15), deadline=None, suppress_health_check=list(HealthCheck))
QUICK = settings(max_examples=tries(20), deadline=None, suppress_health_check=list(HealthCheck))


@QUICK
@given(documents())
def test_words_stand_in_the_order_of_the_tree(document: Document) -> None:
    assert word_texts(write(document)) == texts(document)


@QUICK
@given(documents())
def test_word_counts_as_the_tree_does(document: Document) -> None:
    content = write(document)
    assert [label for label, _ in numbered(content)] == labels(blocks_of(document))


@QUICK
@given(marked_documents())
def test_what_is_deleted_does_not_count(document: Document) -> None:
    assume(not any(hands_on(block) for block in walk(blocks_of(document))))
    assert [label for label, _ in numbered(write(document))] == labels(blocks_of(document))


@SLOW
@given(documents())
def test_schema_and_meaning_are_valid(tmp_path_factory: pytest.TempPathFactory, document: Document) -> None:
    assert audit(write(document), tmp_path_factory.getbasetemp()) == []


@SLOW
@given(marked_documents())
def test_tracked_changes_are_valid(tmp_path_factory: pytest.TempPathFactory, document: Document) -> None:
    content = write(document)
    assert audit(content, tmp_path_factory.getbasetemp()) == []
    assert shared_judge("tracked_lint").lint(content) == []


@QUICK
@given(marked_documents())
def test_accepting_and_rejecting_leave_the_right_words(document: Document) -> None:
    judge = shared_judge("docx_text")
    content = body(write(document))[0]
    for mode, gone in (("accept", ACCEPTED), ("reject", REJECTED)):
        said = "".join(judge.container_texts(content, mode))
        assert "".join(said.replace(PICTURE, "").split()) == kept_letters(blocks_of(document), gone)


@QUICK
@given(documents())
def test_python_docx_reads_it_back(document: Document) -> None:
    read = docx.Document(io.BytesIO(write(document)))
    assert read.core_properties.title == document.title
    assert len(read.sections) == len(document.sheets)
    for paragraph in read.element.iter("{*}p"):
        used = value(paragraph, "pPr/pStyle")
        assert used is None or used in {style.style_id for style in read.styles}


@QUICK
@given(marked_documents())
def test_same_tree_same_bytes(document: Document) -> None:
    assert write(document) == write(document)


@QUICK
@given(marked_documents())
def test_ids_are_unique_in_the_package(document: Document) -> None:
    seen: list[str] = []
    numbers: list[str] = []
    for name, content in members(write(document)).items():
        if name.startswith("word/") and name.endswith(".xml") and name.count("/") == 1:
            root = docx.oxml.parse_xml(content)
            for element in root.iter(
                "{*}ins", "{*}del", "{*}moveFrom", "{*}moveTo", "{*}bookmarkStart", "{*}pPrChange"
            ):
                seen.append(element.get(docx.oxml.ns.qn("w:id")))
            numbers += [each.get("id") for each in root.iter("{*}docPr")]
    assert len(seen) == len(set(seen))
    assert len(numbers) == len(set(numbers))
