"""What a redline looks like, case by case: words, ends, lists, clauses, tables, looks, pictures and ids."""

from dataclasses import replace

import pytest

from mouflow.document.redline import rejected
from mouflow.document.tree import (
    Asset,
    Break,
    Cell,
    Document,
    Face,
    Field,
    Form,
    Heading,
    Item,
    List,
    Mark,
    Paragraph,
    Part,
    Picture,
    Reference,
    Row,
    Run,
    Section,
    Sheet,
    Table,
)
from tests.document.redline.forms import marks, nodes
from tests.document.redline.kit import (
    CREDIT,
    ONE,
    THREE,
    TWO,
    both_ways,
    clause,
    compared,
    document,
    entries,
    grid,
    shown,
)


def test_words_in_a_paragraph():
    assert shown(document(ONE), document(ONE.replace("publik", "umum"))) == [
        "PARA PIHAK sepakat untuk bekerja sama dalam pelayanan [-publik-][+umum+] di daerah."
    ]


def test_a_whole_paragraph_comes_with_its_end():
    assert shown(document(ONE, THREE), document(ONE, TWO, THREE)) == [ONE, f"[+{TWO}+][+¶+]", THREE]
    assert shown(document(ONE, TWO, THREE), document(ONE, THREE)) == [ONE, f"[-{TWO}-][-¶-]", THREE]


@pytest.mark.parametrize("last", [entries("huruf"), grid("a|b"), "Penutup."])
def test_the_last_paragraph_is_like_any_other(last):
    assert shown(document(ONE), document(ONE, last))[0] == ONE
    assert shown(document(ONE, last), document(ONE))[0] == ONE


def test_words_after_the_last_ones_do_not_mark_them_again():
    new = document(f"{ONE} Demikian", f"{TWO}")
    assert shown(document(ONE), new) == [f"{ONE}[+ Demikian+]", f"[+{TWO}+][+¶+]"]


def test_a_paragraph_parted_and_joined_costs_no_word():
    one, two = document(f"{ONE} {TWO}"), document(ONE, TWO)
    assert shown(one, two) == [f"{ONE}[- -][+¶+]", TWO]
    assert shown(two, one) == [f"{ONE}[-¶-]", f"[+ +]{TWO}"]
    both_ways(one, two)
    both_ways(two, one)


def test_an_item_parted_is_two_items_and_one_again():
    one, two = document(entries(f"{ONE} {TWO}", THREE)), document(entries(ONE, TWO, THREE))
    assert shown(one, two) == [f"- {ONE}[- -][+¶+]", f"- {TWO}", f"- {THREE}", "."]
    both_ways(one, two)
    both_ways(two, one)


def test_an_item_known_by_its_id_stays_the_same_when_it_is_parted():
    one, two = document(entries(f"a={ONE} {TWO}", THREE)), document(entries(f"a={ONE}", TWO, THREE))
    assert shown(one, two) == [f"- {ONE}[- {TWO}-]", f"[+-+] [+{TWO}+][+¶+]", f"- {THREE}", "."]
    both_ways(one, two)
    both_ways(two, one)


def test_items_that_come_and_go_break_no_list():
    three, two = document(entries(ONE, TWO, THREE)), document(entries(ONE, THREE))
    assert shown(three, two) == [f"- {ONE}", f"[---] [-{TWO}-][-¶-]", f"- {THREE}", "."]
    assert shown(two, three) == [f"- {ONE}", f"[+-+] [+{TWO}+][+¶+]", f"- {THREE}", "."]
    gone = shown(document(entries(ONE, TWO), "Penutup."), document(entries(ONE), THREE, "Penutup."))
    assert gone == [f"- {ONE}", f"[---] [-{TWO}-][-¶-]", ".", f"[+{THREE}+][+¶+]", "Penutup."]
    came = shown(document("Pembuka.", THREE, entries(ONE)), document("Pembuka.", entries(TWO, ONE)))
    assert came == ["Pembuka.", f"[-{THREE}-][-¶-]", f"[+-+] [+{TWO}+][+¶+]", f"- {ONE}", "."]


def test_a_list_that_is_parted_by_a_paragraph_is_whole_again_without_it():
    whole, parted = document(entries(ONE, TWO)), document(entries(ONE), THREE, entries(TWO))
    assert shown(whole, parted) == [f"- {ONE}", ".", f"[+{THREE}+][+¶+]", f"- {TWO}", "."]
    assert both_ways(whole, parted) != both_ways(parted, whole)
    assert rejected(compared(whole, parted).document) == whole


def test_a_list_and_what_is_deeper_in_it():
    def deep(*texts: str) -> Document:
        inner = entries(*texts)
        return document(List((Item((Paragraph((Run(ONE),), "item"), inner, Paragraph((Run(TWO),), "item"))),), "items"))

    assert shown(deep("satu dua tiga", "empat lima"), deep("empat lima", "enam")) == [
        f"- {ONE}",
        "  [---] [-satu dua tiga-][-¶-]",
        "  - empat lima",
        "  [+-+] [+enam+][+¶+]",
        "  .",
        f"  {TWO}",
        ".",
    ]


def test_a_clause_moved_whole_is_one_move_and_marks_no_other_clause():
    one, two, three = clause("a", "SATU", ONE), clause("b", "DUA", TWO), clause("c", "TIGA", THREE)
    assert shown(document(one, two, three), document(two, three, one)) == [
        "#a [<SATU<][<¶<]",
        f"   [<{ONE}<][<¶<]",
        "#b DUA",
        f"   {TWO}",
        "#c TIGA",
        f"   {THREE}",
        "#a [>SATU>][>¶>]",
        f"   [>{ONE}>][>¶>]",
    ]


def test_a_move_tells_where_and_what_changed_on_the_way():
    old = document(clause("a", "SATU", ONE), clause("b", "DUA", TWO), clause("c", "TIGA", THREE))
    new = document(old.sheets[0].blocks[1], old.sheets[0].blocks[2], clause("a", "SATU", ONE.replace("publik", "umum")))
    (move,) = compared(old, new).moves
    assert (move.name, move.origin, move.destination) == ("move1", "SATU", "SATU")
    assert move.rewordings == (("publik", "umum"),)
    foreign = compared(
        document(Heading(1, (Run("Awal"),)), ONE, TWO, Heading(1, (Run("Akhir"),)), THREE),
        document(Heading(1, (Run("Awal"),)), TWO, Heading(1, (Run("Akhir"),)), THREE, ONE, "Selesai."),
    )
    assert {mark.note for mark in marks(foreign.document) if mark.move} == {
        "dipindahkan ke Akhir",
        "dipindahkan dari Awal",
    }


def test_a_clause_rewritten_whole_stands_once_and_its_heading_is_the_same():
    assert shown(document(clause("a", "SATU", ONE)), document(clause("a", "LAIN", "enam"))) == [
        "#a [-SATU-][+LAIN+]",
        f"   [-{ONE}-][-¶-]",
        "   [+enam+][+¶+]",
    ]


def test_a_clause_of_which_nothing_is_kept_stands_once():
    old, new = clause("a", "SATU", ONE), Section((entries("enam"),), "", "a")
    assert shown(document(old), document(new)) == [
        "#a [-SATU-][-¶-]",
        f"   [-{ONE}-][-¶-]",
        "   [+-+] [+enam+][+¶+]",
        "   .",
    ]
    both_ways(document(old), document(new))


def test_the_words_of_another_clause_are_not_the_same_clause():
    found = both_ways(document(clause("a", "SATU", ONE)), document(clause("b", "SATU", ONE)))
    assert [node.id for node in nodes(found.sheets) if isinstance(node, Section)] == ["a", "b"]


def test_rows_and_cells():
    assert shown(document(grid("a|b", "c|d e")), document(grid("a|b", "x|y", "c|d f"))) == [
        "| a | b",
        "[+| x | y+]",
        "| c | d [-e-][+f+]",
    ]
    assert shown(document(grid("a|b")), document(grid("a|b|c"))) == ["[-| a | b-]", "[+| a | b | c+]"]
    assert shown(document(grid("a|b"), ONE), document(ONE)) == ["[-| a | b-]", ONE]
    wide = Table((50.0, 50.0), (), (Row((Cell((Paragraph((Run("a b"),), "cell"),), colspan=2),)),), "parties")
    both_ways(document(wide), document(grid("a|b")))
    assert shown(document(wide), document(grid("a|b"))) == ["[-| a b-]", "[+| a | b+]"]


def test_rows_of_one_change_are_marked_and_not_what_is_in_them():
    found = compared(document(grid("a|b"), ONE), document(ONE)).document
    assert [type(node) for node in nodes(found.sheets) if getattr(node, "mark", None)] == [Row]


def test_an_item_of_one_change_bears_its_mark_like_its_words():
    found = compared(document(entries(ONE)), document(entries(ONE, TWO))).document
    marked = [type(node) for node in nodes(found.sheets) if getattr(node, "mark", None)]
    assert marked == [Item, Paragraph, Run]


def test_another_look_and_another_role_mark_no_word():
    old = document(Paragraph((Run("PARA PIHAK sepakat bekerja sama"),), "body"))
    new = document(Paragraph((Run("PARA PIHAK", bold=True), Run(" sepakat bekerja sama")), "closing"))
    found = both_ways(old, new)
    block = found.sheets[0].blocks[0]
    assert isinstance(block, Paragraph)
    assert (block.role, block.former) == ("closing", Form("body"))
    assert block.inlines == (Run("PARA PIHAK", bold=True, former=Face()), Run(" sepakat bekerja sama"))
    assert not marks(found)


def test_breaks_fields_and_references_are_marked_as_wholes():
    live = Reference("a", (Part("Pasal "), Part("1", "a")))
    start, end = Run(f"{ONE} Menurut "), Run(f"berlaku. {THREE}")
    old = document(Paragraph((start, live, Run("serta ketentuan lain "), Break(), Field("page"), end), "body"))
    new = document(Paragraph((start, Run("serta ketentuan lain "), end), "body"))
    found = both_ways(old, new)
    deleted = [type(node) for node in nodes(found.sheets) if getattr(node, "mark", None)]
    assert deleted == [Reference, Break, Field]
    both_ways(new, old)


def test_a_reference_that_leads_to_the_same_place_is_kept_with_its_new_words():
    old = document(Paragraph((Run("menurut "), Reference("a", (Part("Pasal 1", "a"),))), "body"))
    new = document(Paragraph((Run("menurut "), Reference("a", (Part("Pasal 2", "a"),), bold=True)), "body"))
    found = compared(old, new).document
    assert found.sheets[0].blocks[0] == Paragraph(
        (Run("menurut "), Reference("a", (Part("Pasal 2", "a"),), bold=True, former=Face())), "body"
    )
    lost = replace(old, sheets=(Sheet((Paragraph((Reference("", (Part("Pasal 1"),)),), "body"),), "body"),))
    other = replace(old, sheets=(Sheet((Paragraph((Reference("", (Part("Pasal 2"),)),), "body"),), "body"),))
    assert [mark.kind for mark in marks(both_ways(lost, other))] == ["del", "del", "ins", "ins"]


def picture(content: bytes) -> Document:
    shown = Paragraph((Run("logo "), Picture("logo.png", "Logo", 2.0)), "body")
    return replace(document(shown), assets={"logo.png": Asset(content, "image/png", 1, 1)})


def test_a_changed_picture_is_deleted_and_inserted_under_two_names():
    found = both_ways(picture(b"one"), picture(b"two"))
    pictures = [node for node in nodes(found.sheets) if isinstance(node, Picture)]
    assert sorted((each.asset, each.mark and each.mark.kind) for each in pictures) == [
        ("logo.png", "ins"),
        ("old1-logo.png", "del"),
    ]
    assert {name: asset.content for name, asset in found.assets.items()} == {
        "old1-logo.png": b"one",
        "logo.png": b"two",
    }
    assert not marks(compared(picture(b"one"), picture(b"one")).document)


def test_ids_that_the_numbering_gave_name_nothing():
    old = document(List((Item((Paragraph((Run(ONE),), "item"),), None, "ref--1"), *entries(TWO).items), "items"))
    new = document(List((*entries(ONE).items, Item((Paragraph((Run(TWO),), "item"),), None, "ref--1")), "items"))
    found = compared(old, new).document
    assert not marks(found)
    assert [node.id for node in nodes(found.sheets) if isinstance(node, Item)] == ["", "ref--1"]


def test_an_id_that_only_the_old_text_gives_is_kept():
    old, new = document(entries(f"a={ONE}")), document(entries(ONE))
    assert [node.id for node in nodes(compared(old, new).document.sheets) if isinstance(node, Item)] == ["a"]


def test_marks_of_the_inputs_are_taken_as_accepted():
    gone, come = Mark("del", "x"), Mark("ins", "x")
    old = document(Paragraph((Run("lama", mark=gone), Run("baru", mark=come)), "body"))
    assert not marks(compared(old, document("baru")).document)


def test_every_mark_bears_the_credit():
    found = compared(document(ONE, grid("a|b"), entries(TWO)), document(THREE, grid("a|c"), entries(ONE, TWO)))
    assert marks(found.document)
    assert {(mark.author, mark.date) for mark in marks(found.document)} == {(CREDIT.author, CREDIT.date)}
