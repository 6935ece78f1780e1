"""Numbers count up and restart; references say where they lead, from wherever they stand."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mouflow.document.numbering import DanglingReference, counted, number_sheets
from mouflow.document.tree import (
    Block,
    Cell,
    Document,
    Heading,
    Item,
    List,
    Number,
    Paragraph,
    Part,
    Reference,
    Row,
    Run,
    Section,
    Sheet,
    Table,
    text_of,
    walk,
)
from mouflow.model import Draft
from tests.document.kit import SMALL, agreement, draft, house_style

from yaml import safe_load  # isort: skip

IDS = ["a", "b", "c", "d", "e", "f"]


@pytest.mark.parametrize(
    ("count", "labels"),
    [
        ("decimal", ["1", "2", "26", "27", "53"]),
        ("lower-letter", ["a", "b", "z", "aa", "aaa"]),
        ("upper-letter", ["A", "B", "Z", "AA", "AAA"]),
        ("lower-roman", ["i", "ii", "xxvi", "xxvii", "liii"]),
        ("upper-roman", ["I", "II", "XXVI", "XXVII", "LIII"]),
    ],
)
def test_how_numbers_are_counted(count, labels):
    assert [counted(value, count) for value in (1, 2, 26, 27, 53)] == labels


def labels(document: Document) -> list[tuple[str, str]]:
    """The printed number of each block, and the words beside it."""
    found = []
    for sheet in document.sheets:
        for block in walk(sheet.blocks):
            if isinstance(block, Heading) and block.number:
                found.append((block.number.label, text_of(block.inlines)))
            elif isinstance(block, Item) and block.number:
                first = block.blocks[0]
                found.append((block.number.label, text_of(first.inlines) if isinstance(first, Paragraph) else ""))
    return found


LEVELS = """
recitals: [bahwa satu;, bahwa dua;]
clauses:
  - id: satu
    title: Satu
    text: "Meliputi:"
    items:
      - text: a
        items:
          - {text: a1, items: [a1a, a1b]}
          - a2
      - {text: b, items: [b1]}
  - id: dua
    title: Dua
    paragraphs:
      - {text: p1, items: [x, y]}
      - {text: p2, items: [z]}
      - p3
"""


def test_levels_count_up_and_restart():
    assert labels(agreement(draft(LEVELS))) == [
        ("a.", "bahwa satu;"),
        ("b.", "bahwa dua;"),
        ("Pasal 1", "SATU"),
        ("a.", "a"),
        ("1)", "a1"),
        ("a)", "a1a"),
        ("b)", "a1b"),
        ("2)", "a2"),
        ("b.", "b"),
        ("1)", "b1"),
        ("Pasal 2", "DUA"),
        ("(1)", "p1"),
        ("a.", "x"),
        ("b.", "y"),
        ("(2)", "p2"),
        ("a.", "z"),
        ("(3)", "p3"),
    ]


def test_numbers_say_their_level_and_value():
    (number,) = {
        block.number for block in body(agreement(draft(LEVELS))) if isinstance(block, Item) and words(block) == "b1"
    }
    assert number == Number("clauses", 3, 1, "1)")


def body(document: Document) -> Iterator[Block | Item]:
    return (block for sheet in document.sheets for block in walk(sheet.blocks))


def words(item: Item) -> str:
    first = item.blocks[0]
    return text_of(first.inlines) if isinstance(first, Paragraph) else ""


REFERRING = """
recitals:
  - {id: premis, text: "bahwa mengingat [[kedua]];"}
  - {id: kedua, text: "bahwa [[ayat]];"}
clauses:
  - id: awal
    title: Awal
    text: "Maju [[ayat]], [[angka]], [[akhir]], mundur [[kedua]], sendiri [[awal]], [[huruf]]:"
    items:
      - {id: huruf, text: "di sini [[huruf]]"}
      - text: tanpa id
        items: [{id: dalam, text: "x [[huruf]] [[dalam]]"}]
  - id: akhir
    title: Akhir
    paragraphs:
      - {id: ayat, text: "mundur [[huruf]] dan [[dalam]]:", items: ["itu [[angka]]"]}
      - text: tanpa id
        items:
          - text: tanpa id
            items: [{id: angka, text: "[[angka]], [[ayat]], [[awal]]"}]
"""


def references(document: Document) -> list[tuple[str, str]]:
    found = (block.inlines for block in body(document) if isinstance(block, Paragraph | Heading))
    return [(inline.target, inline.text) for inlines in found for inline in inlines if isinstance(inline, Reference)]


def test_references_in_words():
    assert references(agreement(draft(REFERRING))) == [
        ("kedua", "huruf b"),  # among recitals
        ("ayat", "Pasal 2 ayat (1)"),
        ("ayat", "Pasal 2 ayat (1)"),
        ("angka", "Pasal 2 ayat (2) huruf a angka 1)"),
        ("akhir", "Pasal 2"),
        ("kedua", "premis huruf b"),
        ("awal", "Pasal 1"),
        ("huruf", "huruf a"),
        ("huruf", "huruf a"),
        ("huruf", "huruf a"),
        ("dalam", "huruf b angka 1)"),
        ("huruf", "Pasal 1 huruf a"),
        ("dalam", "Pasal 1 huruf b angka 1)"),
        ("angka", "ayat (2) huruf a angka 1)"),
        ("angka", "ayat (2) huruf a angka 1)"),
        ("ayat", "ayat (1)"),
        ("awal", "Pasal 1"),
    ]


def test_only_the_numbers_of_a_reference_are_live():
    parts = {
        inline.target: inline.parts
        for block in body(agreement(draft(REFERRING)))
        if isinstance(block, Paragraph)
        for inline in block.inlines
        if isinstance(inline, Reference)
    }
    assert parts["awal"] == (Part("Pasal 1", "awal"),)
    assert parts["ayat"] == (Part("ayat "), Part("(1)", "ayat"))
    assert parts["angka"] == (
        Part("ayat "), Part("(2)", "ref--2"),
        Part(" huruf "), Part("a", "ref--3"),
        Part(" angka "), Part("1)", "angka"),
    )  # fmt: skip


def test_a_recital_is_referred_to_as_such():
    (first,) = {
        inline.parts
        for block in body(agreement(draft(REFERRING)))
        if isinstance(block, Paragraph)
        for inline in block.inlines
        if isinstance(inline, Reference) and inline.text == "premis huruf b"
    }
    assert first == (Part("premis"), Part(" huruf "), Part("b", "kedua"))


def test_own_ids_stand_only_on_the_way_to_what_is_referred_to():
    names = [block.id for block in body(agreement(draft(REFERRING))) if isinstance(block, Item)]
    assert names == ["premis", "kedua", "huruf", "ref--1", "dalam", "ayat", "", "ref--2", "ref--3", "angka"]
    assert not any("--" in block.id for block in body(agreement(draft(LEVELS))) if isinstance(block, Item))


def test_inserting_a_clause_moves_the_numbers_after_it():
    old = draft(REFERRING)
    extra = old.clauses[0].model_copy(update={"id": "baru", "text": old.recitals[0].text, "items": ()})
    new = old.model_copy(update={"clauses": (extra, *old.clauses)})
    assert [text for target, text in references(agreement(new)) if target in ("awal", "akhir")] == [
        "Pasal 3", "Pasal 2", "Pasal 2",
    ]  # fmt: skip


def numbered(*blocks: Block) -> tuple[Block, ...]:
    (sheet,) = number_sheets((Sheet(blocks),), house_style())
    return sheet.blocks


def item(text: str, *blocks: Block, name: str = "") -> Item:
    return Item((Paragraph((Run(text),), "item"), *blocks), None, name)


def clause(name: str, *blocks: Block) -> Section:
    return Section((Heading(2, (Run(name),), "clause"), *blocks), "", name)


def test_a_list_in_a_table_is_numbered_too():
    cell = Cell((List((item("x"), item("y")), "points"),))
    (table,) = numbered(Table((100.0,), (Row((cell,)),), (Row((cell,)),)))
    assert [block.number.label for block in walk((table,)) if isinstance(block, Item) and block.number] == [
        "1.",
        "2.",
    ] * 2


def test_bullets_have_no_number_and_take_no_level():
    inner = List((item("x", List((item("y"),), "items")),), "", False)
    (block,) = numbered(List((item("a", inner),), "items"))
    found = [(one.number.label if one.number else None) for one in walk((block,)) if isinstance(one, Item)]
    assert found == ["a.", None, "1)"]


def test_two_lists_at_one_place_each_begin_at_one():
    (section,) = numbered(clause("c", List((item("x"),), "items"), List((item("y"),), "items")))
    found = [block.number for block in walk((section,)) if isinstance(block, Item) and block.number]
    assert [(number.level, number.label) for number in found] == [(2, "a."), (2, "a.")]


def test_below_the_last_level_its_labels_go_on():
    deep: tuple[Block, ...] = ()
    for _ in range(9):
        deep = (List((item("x", *deep),), "items"),)
    found = [block.number for block in walk(numbered(*deep)) if isinstance(block, Item) and block.number]
    assert [(number.level, number.label) for number in found] == [
        (2, "a."), (3, "1)"), *[(4, "a)")] * 7,
    ]  # fmt: skip


def test_a_paragraph_is_referred_to_as_the_provision_it_stands_in():
    target = Paragraph((Run("x"),), "body", "x")
    pointer = Paragraph((Reference("x"),), "body")
    first, last = numbered(clause("c", List((item("a", target),), "items")), pointer)
    (reference,) = last.inlines
    assert reference.text == "Pasal 1 huruf a"
    assert reference.parts[-1] == Part("a", "ref--1")
    assert isinstance(first, Section)


def test_running_lines_refer_and_are_numbered():
    line = Paragraph((Reference("c"),), "body")
    sheet = Sheet((clause("c"),), "text", (line,), (line, List((item("x"),), "points")))
    (found,) = number_sheets((sheet,), house_style())
    assert [block.inlines[0].text for block in (*found.header, found.footer[0])] == ["Pasal 1", "Pasal 1"]
    assert found.footer[1].items[0].number.label == "1."


def test_clauses_count_on_over_sheets():
    sheets = number_sheets((Sheet((clause("a"),)), Sheet((clause("b"),))), house_style())
    assert [sheet.blocks[0].blocks[0].number.label for sheet in sheets] == ["Pasal 1", "Pasal 2"]


def test_references_that_lead_nowhere():
    line = Paragraph((Reference("y"), Reference("x"), Reference("c")), "body", "x")
    with pytest.raises(DanglingReference) as caught:
        numbered(clause("c"), line)
    assert (caught.value.targets, caught.value.known) == (("x", "y"), ("c",))


def items(depth: int):
    leaf = st.builds(lambda name, text: {"id": name, "text": text} if name else text, st.none(), st.just("isi"))
    if depth == 0:
        return st.lists(leaf, max_size=2)
    node = st.builds(lambda inner: {"text": "isi:", **({"items": inner} if inner else {})}, items(depth - 1))
    return st.lists(st.one_of(leaf, node), max_size=3)


CLAUSES = st.lists(
    st.one_of(
        st.builds(lambda inner: {"text": "isi", **({"items": inner} if inner else {})}, items(2)),
        st.builds(
            lambda inners: {"paragraphs": [{"text": "isi", **({"items": inner} if inner else {})} for inner in inners]},
            st.lists(items(2), min_size=1, max_size=3),
        ),
    ),
    min_size=1,
    max_size=5,
)


def provisions(parts: list[dict[str, object]]) -> Iterator[dict[str, object]]:
    for part in parts:
        yield part
        for key in ("paragraphs", "items"):
            inner = part.get(key, [])
            assert isinstance(inner, list)
            yield from provisions([one for one in inner if isinstance(one, dict)])


@st.composite
def drafts(draw) -> Draft:
    """A draft with some ids and some references between them, forward and backward."""
    clauses = draw(CLAUSES)
    for n, one in enumerate(clauses):
        one.update(id=f"pasal-{n}", title="Judul")
    parts = list(provisions(clauses))
    free = [part for part in parts if "id" not in part]
    named = draw(st.lists(st.sampled_from(free), max_size=4, unique_by=id)) if free else []
    for n, part in enumerate(named):
        part["id"] = f"id-{n}"
    known = [part["id"] for part in parts if "id" in part]
    for part in draw(
        st.lists(st.sampled_from([part for part in parts if "text" in part] or [{}]), max_size=4, unique_by=id)
    ):
        part["text"] = f"lihat [[{draw(st.sampled_from(known))}]]"
    return Draft.model_validate({**safe_load(SMALL), "date": "2025-09-12", "clauses": clauses})


def lists_of(blocks: tuple[Block, ...]) -> Iterator[List]:
    return (block for block in walk(blocks) if isinstance(block, List))


@settings(max_examples=60, deadline=None)
@given(drafts())
def test_in_any_draft_numbers_count_up_and_references_say_what_is_printed(root):
    document = agreement(root)
    blocks = document.sheets[0].blocks
    headings = [block.number for block in walk(blocks) if isinstance(block, Heading) and block.number]
    assert [number.label for number in headings] == [f"Pasal {n}" for n in range(1, len(root.clauses) + 1)]
    for one in lists_of(blocks):
        assert [entry.number.value for entry in one.items] == list(range(1, len(one.items) + 1))
        assert len({(entry.number.numbering, entry.number.level) for entry in one.items}) == 1
        for entry in one.items:
            below = [inner.items[0].number.level for inner in entry.blocks if isinstance(inner, List)]
            assert below == [entry.number.level + 1] * len(below)
    printed = {block.id: block.number for block in walk(blocks) if isinstance(block, Item) and block.id}
    printed |= {block.id: block.blocks[0].number for block in blocks if isinstance(block, Section)}
    assert len([number for number in printed.values() if number]) == len(printed)
    for block in walk(blocks):
        for inline in block.inlines if isinstance(block, Paragraph) else ():
            if isinstance(inline, Reference):
                assert inline.parts[-1].target == inline.target or inline.parts[-1].text == ")"
                for part in inline.parts:
                    assert part.target is None or part.text.strip("().") == printed[part.target].label.strip("().")


@settings(max_examples=30, deadline=None)
@given(drafts(), st.data())
def test_a_clause_put_in_front_moves_every_reference_by_one(root, data):
    first = root.clauses[0].model_copy(update={"id": "baru", "text": "isi", "items": (), "paragraphs": ()})
    moved = agreement(root.model_copy(update={"clauses": (first, *root.clauses)}))
    for (target, before), (same, after) in zip(references(agreement(root)), references(moved), strict=True):
        assert target == same
        head, _, tail = before.partition(" ")
        if head == "Pasal":
            number, *rest = tail.split(" ")
            assert after == " ".join(["Pasal", str(int(number) + 1), *rest])
        else:
            assert after == before


def test_numbering_twice_changes_nothing():
    document = agreement(draft(REFERRING))
    again = number_sheets(document.sheets, document.style)
    assert [replace(sheet) for sheet in again] == list(document.sheets)
