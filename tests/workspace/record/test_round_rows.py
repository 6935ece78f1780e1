"""The rows of a round's matrix: whatever was said and decided, each topic has its rows, and each comment one place."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mouflow.document.tree import Paragraph, Sheet, text_of, walk
from mouflow.model.provisions import provisions
from mouflow.record.events import Actor
from mouflow.record.life import OUTCOMES, Comment, Decision
from mouflow.workspace.folder import Workspace, open_workspace
from mouflow.workspace.record.minutes import Archive, minutes
from mouflow.workspace.record.opening import record_of
from mouflow.workspace.record.round_rows import UNDISCUSSED, Talk, lines, topics
from mouflow.workspace.record.round_talk import talk_of
from mouflow.writers import WRITERS
from tests.cli.record_office import Office

ROOT = Path(__file__).parents[3]
STORY = (
    "submit kalbar-2025@1 --as pemprov",
    "review kalbar-2025 telaah-hukum --as pemprov",
    "review kalbar-2025 telaah-keuangan --as pemprov",
    "share kalbar-2025 --as pemprov",
    "round open kalbar-2025 --date 2025-09-19 --place Pontianak --unit Inspektorat --as pemprov",
    "submit kalbar-2025@2 --as ombudsman",
)


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    """The worked drafts, of which the second was handed in during a round."""
    folder = tmp_path_factory.mktemp("office")
    (folder / "drafts").symlink_to(ROOT / "drafts", target_is_directory=True)
    for line in STORY:
        Office(folder).done(line)
    return open_workspace(folder)


@pytest.fixture(scope="module")
def talk(workspace: Workspace) -> Talk:
    with record_of(workspace, {}, create=False) as store:
        return talk_of(Archive(workspace, store), "kalbar-2025", 0)


ROWS = ("ruang-lingkup", "independensi", "jangka-waktu", "monev")
SAID = st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "Zs")), min_size=1, max_size=20)


@st.composite
def talks(draw: st.DrawFn, talk: Talk) -> Talk:
    """The round with comments anywhere and decisions on any rows, some of them on words that changed since."""
    ids = [part.id for draft in (talk.base, talk.draft) for _, part in provisions(draft) if part.id]
    comments = draw(st.lists(st.tuples(st.sampled_from([*ids, "", "@term", "tidak-ada"]), SAID), max_size=8))
    decided = draw(
        st.lists(
            st.tuples(st.sampled_from((*ROWS, "penutup")), st.sampled_from([*OUTCOMES]), st.booleans()), max_size=6
        )
    )
    actor = Actor("pemprov")
    decisions = tuple(
        Decision(row, outcome, "alasan", talk.life.digest_of(row) if fresh else "lama", actor, "")
        for row, outcome, fresh in decided
    )
    said = tuple(Comment(n, on, "", text, "", actor, "", 2, 1) for n, (on, text) in enumerate(comments, 1))
    return replace(talk, round=replace(talk.round, decisions=decisions), comments=said)


def test_the_rows_are_those_of_the_record(talk: Talk) -> None:
    assert [topic.part for topic in topics(talk)] == list(ROWS)
    assert [(line.label, line.title) for line in lines(talk)] == [
        ("Pasal 2 huruf c", "Ruang Lingkup"),
        ("Pasal 4", ""),
        ("Pasal 7 ayat (2)", "Jangka Waktu"),
        ("Pasal 8", ""),
    ]
    assert lines(talk)[3].others == ("Draf 1: Pasal 5",)


@settings(max_examples=60)
@given(data=st.data())
def test_each_topic_has_rows_with_its_state_and_each_comment_on_it_stands_once(talk: Talk, data: st.DataObject) -> None:
    held = data.draw(talks(talk))
    found, rows = topics(held), lines(held)
    assert {topic.part for topic in found} == {*ROWS, *(each.row for each in held.round.decisions)}
    for topic in found:
        last = held.round.decision(topic.part)
        fresh = last is not None and last.digest == held.life.digest_of(topic.part)
        assert topic.status == (OUTCOMES[last.outcome] if last and fresh else UNDISCUSSED)
        assert (topic.result == "") == (last is None)
    assert [(row.result, row.status) for row in rows if row.label] == [
        (topic.result, topic.status) for topic in found for _ in range(_count(held, topic.part))
    ]
    told = sorted(reason for row in rows for reason in row.reasons)
    ids = _inside(held, {topic.part for topic in found})
    assert told == sorted(f"PIHAK KEDUA: {each.text}" for each in held.comments if each.on in ids)


def _count(held: Talk, part: str) -> int:
    """How many rows a topic has when it is the only one."""
    bare = replace(
        held,
        comments=(),
        round=replace(held.round, rows=(), decisions=(Decision(part, "agreed", "", "", Actor(""), ""),)),
    )
    return len(lines(bare))


def _inside(held: Talk, parts: set[str]) -> set[str]:
    """The ids of the clauses that are topics, and of all that stands in them."""
    return {
        each.id
        for draft in (held.base, held.draft)
        for way, each in provisions(draft)
        if each.id and way[0] == "clauses" and draft.clauses[int(way[1])].id in parts
    }


@settings(max_examples=8)
@given(data=st.data())
def test_the_minutes_can_be_written_whatever_was_said(workspace: Workspace, talk: Talk, data: st.DataObject) -> None:
    held = data.draw(talks(talk))
    document = minutes(workspace, held)
    words = "\n".join(_words(sheet) for sheet in document.sheets)
    for comment in held.comments:
        assert " ".join(comment.text.split()) in " ".join(words.split())
    assert WRITERS["docx"](document) == WRITERS["docx"](minutes(workspace, held))


def _words(sheet: Sheet) -> str:
    return "\n".join(text_of(block.inlines) for block in walk(sheet.blocks) if isinstance(block, Paragraph))


HOSTILE = ("<script>alert(1)</script>", "{{ draft.secret }} {% raw %}", "a & b < c > d", "**tebal** [[monev]] {{ x }}")


@pytest.mark.parametrize("words", HOSTILE)
def test_words_of_comments_are_words_and_nothing_else(workspace: Workspace, talk: Talk, words: str) -> None:
    said = Comment(1, "monev", words, words, words, Actor("pemprov"), "", 2, 1)
    content = WRITERS["text"](minutes(workspace, replace(talk, comments=(said,)))).decode()
    assert "".join(words.split()) in "".join(content.split())
