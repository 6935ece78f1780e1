"""The words that a comment may quote are those that readers see."""

from itertools import chain
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mouflow.model import Draft
from mouflow.model.provisions import provisions
from mouflow.record.digest import content
from mouflow.workspace.folder import open_workspace
from mouflow.workspace.matters import held
from mouflow.workspace.record.quoting import KEYS, quotes, words_in

ROOT = Path(__file__).parents[3]


def draft_of(name: str) -> Draft:
    (matter,) = held(open_workspace(ROOT), ROOT / "drafts" / name).matters
    assert isinstance(matter.text, Draft)
    return matter.text


DRAFTS = tuple(draft_of(name) for name in ("kalbar-2025/v1.yaml", "kalbar-2025/v2.yaml", "kalbar-2021-adendum/v1.yaml"))
PARTS = tuple((draft, part) for draft in DRAFTS for part in ("", *content(draft).parts))
WITHOUT_WORDS = {"@order", "@attachments"}  # what they say follows from the other parts


@given(st.sampled_from(PARTS), st.data())
def test_whatever_stands_in_a_part_can_be_quoted(found: tuple[Draft, str], data: st.DataObject) -> None:
    draft, part = found
    words = words_in(draft, part).split()
    first = data.draw(st.integers(0, len(words)))
    last = data.draw(st.integers(first, len(words)))
    assert quotes(draft, part, "  \n".join(words[first:last]))
    assert not quotes(draft, part, " ".join([*words, "lagi"]))


@pytest.mark.parametrize("draft", DRAFTS, ids=lambda draft: f"{draft.agreement}-{draft.draft}")
def test_every_part_that_says_something_has_words(draft: Draft) -> None:
    silent = {part for part in content(draft).parts if not words_in(draft, part)}
    assert silent >= WITHOUT_WORDS
    assert [part for part in silent - WITHOUT_WORDS if getattr(draft, KEYS[part][0])] == []
    assert {part.id for _, part in provisions(draft) if part.id}.isdisjoint(silent)


def test_the_words_of_a_clause_hold_those_of_its_items_and_not_those_of_others() -> None:
    draft = DRAFTS[0]
    whole = words_in(draft, "ruang-lingkup")
    assert words_in(draft, "pengaduan") == "mekanisme pengelolaan pengaduan masyarakat; dan"
    assert words_in(draft, "pengaduan") in whole
    assert words_in(draft, "monev") == (
        "Pemantauan dan Evaluasi PARA PIHAK melakukan pemantauan dan evaluasi atas pelaksanaan Nota Kesepakatan ini "
        "paling sedikit 2 (dua) kali dalam 1 (satu) tahun."
    )
    assert "sebagaimana dimaksud dalam Pasal 2 dituangkan" in words_in(draft, "pelaksanaan")
    everything = words_in(draft, "")
    assert all(words_in(draft, part) in everything for part in chain(["@parties"], ["monev", "narahubung"]))
    assert not quotes(draft, "monev", "pembiayaan")
