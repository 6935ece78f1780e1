"""The redline of two Word files in place: exact both ways, for random files full of what contracts hold."""

import io
import zipfile
from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from mouflow.word.xml import w
from tests.word.kit_redline import faults, looks, random_pair, redlined, root_of, settled

SEEDS = st.integers(0, 1_000_000)
CHANGES = [w(name) for name in ("ins", "del", "moveFrom", "moveTo", "rPrChange", "pPrChange", "tcPrChange")]
PAIRED = ("bookmarkStart", "bookmarkEnd"), ("commentRangeStart", "commentRangeEnd")
STORIES = ("document", "footnotes", "endnotes")


def names(content: bytes) -> set[str]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return set(archive.namelist())


def roots(content: bytes) -> list[etree._Element]:
    there = names(content)
    return [root_of(content, f"word/{name}.xml") for name in STORIES if f"word/{name}.xml" in there]


@settings(max_examples=80, deadline=None)
@given(SEEDS)
def test_accepting_gives_the_new_texts_and_rejecting_the_old(seed: int) -> None:
    old, new = random_pair(seed)
    assert faults(redlined(old, new).content, old, new) == []


@settings(max_examples=25, deadline=None)
@given(SEEDS)
def test_looks_styles_and_numbers_come_back_too(seed: int) -> None:
    old, new = random_pair(seed)
    content = redlined(old, new).content
    assert looks(settled(content, "accepted")) == looks(new)
    assert looks(settled(content, "rejected")) == looks(old)


@settings(max_examples=25, deadline=None)
@given(SEEDS)
def test_fields_are_whole_and_markers_paired_in_every_state(seed: int) -> None:
    old, new = random_pair(seed)
    content = redlined(old, new).content
    for state in (content, settled(content, "accepted"), settled(content, "rejected")):
        for root in roots(state):
            kinds = [sign.get(w("fldCharType")) for sign in root.iter(w("fldChar"))]
            assert kinds == ["begin", "separate", "end"] * (len(kinds) // 3)
            for start, end in PAIRED:
                ids = [sorted(each.get(w("id"), "") for each in root.iter(w(name))) for name in (start, end)]
                assert ids[0] == ids[1]
                assert len(set(ids[0])) == len(ids[0])


@settings(max_examples=20, deadline=None)
@given(SEEDS)
def test_what_a_file_leads_to_is_there(seed: int) -> None:
    old, new = random_pair(seed)
    content = redlined(old, new).content
    there = names(content)
    for root in roots(content):
        part = {"document": "document", "footnotes": "footnotes", "endnotes": "endnotes"}[etree.QName(root).localname]
        used = {str(value) for value in root.xpath("//@r:id | //@r:embed", namespaces=root.nsmap)}
        links = f"word/_rels/{part}.xml.rels"
        known = {each.get("Id"): each for each in root_of(content, links)} if links in there else {}
        assert used <= set(known)
        targets = [each.get("Target", "") for each in known.values() if each.get("TargetMode") != "External"]
        assert {f"word/{target}" for target in targets} <= there
    for kind in ("footnote", "endnote"):
        if f"word/{kind}s.xml" in there:
            ids = [each.get(w("id"), "") for each in root_of(content, f"word/{kind}s.xml")]
            led = Counter(each.get(w("id"), "") for each in root_of(content).iter(w(f"{kind}Reference")))
            assert len(set(ids)) == len(ids)
            assert set(led) <= set(ids)
            assert max(led.values(), default=1) == 1


@settings(max_examples=15, deadline=None)
@given(SEEDS)
def test_a_file_against_itself_has_no_change_and_keeps_its_text_to_the_byte(seed: int) -> None:
    old, _ = random_pair(seed)
    content = redlined(old, old).content
    for name in ("word/document.xml", "word/styles.xml", "word/_rels/document.xml.rels"):
        assert etree.tostring(root_of(content, name), method="c14n") == etree.tostring(
            root_of(old, name), method="c14n"
        )
    assert redlined(old, old).untracked == ()


def test_the_same_files_give_the_same_bytes_and_random_pairs_hold_every_kind_of_change() -> None:
    seen: set[str] = set()
    for seed in range(25):
        old, new = random_pair(seed)
        content = redlined(old, new).content
        assert redlined(old, new).content == content
        seen |= {str(change.tag) for root in roots(content) for change in root.iter(*CHANGES)}
    assert seen >= set(CHANGES) - {w("tcPrChange")}
