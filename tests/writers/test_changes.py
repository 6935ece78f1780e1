"""Redlines in HTML, PDF and text: what came, went and moved can be told apart, the words stay exact."""

import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest
import tinycss2

from mouflow.document.tree import (
    Document,
    Face,
    Form,
    Heading,
    Item,
    List,
    Mark,
    Number,
    Paragraph,
    Row,
    Run,
    Section,
    Sheet,
    Table,
)
from mouflow.writers import html, pdf, text
from mouflow.writers.change_css import change_rules
from mouflow.writers.changed import label_mark, number_mark, parts_words, whole
from tests.document.redline.kit import compared, worked
from tests.writers.html_reader import Reader
from tests.writers.pdf_reader import text as pdf_text
from tests.writers.sample import (
    DELETED,
    DOCUMENT,
    INSERTED,
    MARKED,
    MOVED_FROM,
    MOVED_TO,
    STYLE,
    cell,
    clause,
    item,
    items,
    paragraph,
)
from tests.writers.tree_reader import ACCEPTED, REJECTED, blocks_of, settled, words
from tests.writers.trees import number

WORKED = (
    ("kalbar-2025/v1", "kalbar-2025/v2"),
    ("kalbar-2021/v1", "kalbar-2021/v2"),
    ("kalbar-2021/v1", "kalbar-2025/v2"),
)


class Resolver(HTMLParser):
    """The words of an HTML redline without those in one kind of element."""

    def __init__(self, content: bytes, gone: str) -> None:
        super().__init__()
        self.gone, self.depth, self.skipped, self.said = gone, 0, 0, []
        self.feed(content.decode())

    def handle_starttag(self, tag, attrs):
        self.depth += tag == self.gone
        self.skipped += tag in ("style", "title", "header", "footer")
        self.said.append(" " if tag in ("p", "li", "td", "th", "br", "h1", "h2", "h3") else "")

    def handle_endtag(self, tag):
        self.depth -= tag == self.gone
        self.skipped -= tag in ("style", "title", "header", "footer")
        self.said.append(" " if tag in ("p", "li", "td", "th", "h1", "h2", "h3") else "")

    def handle_data(self, data):
        if not self.depth and not self.skipped:
            self.said.append(data)

    @property
    def words(self) -> str:
        return "".join("".join(self.said).split())


def letters(document: Document) -> str:
    return "".join(words(blocks_of(document)))


def made(*blocks) -> str:
    return html.write(Document("t", (Sheet(blocks, "body"),), STYLE)).decode()


@pytest.mark.parametrize("pair", WORKED)
def test_html_says_both_sides_exactly(pair: tuple[str, str]):
    found = compared(*map(worked, pair)).document
    content = html.write(found)
    assert Resolver(content, "del").words == letters(settled(found, ACCEPTED))
    assert Resolver(content, "ins").words == letters(settled(found, REJECTED))


@pytest.mark.parametrize("pair", WORKED)
def test_text_says_both_sides_exactly(pair: tuple[str, str]):
    found = compared(*map(worked, pair)).document
    said = re.sub("‹[^›]*›|[─│┼═]+", "", text.write(found, 400).decode())
    for gone, away, kept in ((ACCEPTED, ("-", "="), "+"), (REJECTED, ("+", "="), "-")):
        opens, closes = ("[", "]") if gone == ACCEPTED else ("{", "}")
        left = said
        for sign in away:
            left = re.sub(rf"\{opens}\{sign}.*?\{sign}\{closes}", "", left, flags=re.DOTALL)
        for sign in (kept, "="):
            left = re.sub(r"[\[{]" + re.escape(sign) + "|" + re.escape(sign) + r"[\]}]", "", left)
        assert "".join(left.split()).replace("¶", "") == letters(settled(found, gone))


@pytest.mark.parametrize("pair", WORKED)
def test_ids_stand_once_and_links_lead_somewhere(pair: tuple[str, str]):
    read = Reader(html.write(compared(*map(worked, pair)).document))
    ids = [attributes["id"] for _, attributes in read.elements if "id" in attributes]
    assert len(ids) == len(set(ids)) > 5
    assert {(attributes["href"] or "")[1:] for attributes in read.all("a")} <= set(ids)


def test_a_half_that_leaves_has_no_id():
    moved = (Run("ISI", mark=MOVED_FROM),)
    gone = Section((replace(clause(1, "a", "A").blocks[0], inlines=moved, mark=MOVED_FROM),), "", "a")
    read = Reader(made(gone, clause(2, "a", "ISI")).encode())
    assert [attributes.get("id") for attributes in read.all("section")] == [None, "a"]


def test_a_document_without_changes_bears_no_rule_of_them():
    assert "ins{" not in html.write(DOCUMENT).decode()
    assert "ins{" in html.write(MARKED).decode()
    looks = Paragraph((Run("x", former=Face(bold=True)),), "body")
    assert 'class="_former" title="semula: tebal"' in made(looks)
    assert "ins{" in made(looks)


@pytest.mark.parametrize(
    ("former", "told"),
    [
        (Form("title"), "bentuk semula: alinea (title)"),
        (Form("clause", level=2), "bentuk semula: judul (clause)"),
        (
            Form("item", around=(List((), "items"), Item((), number("recitals", 0, 2)))),
            "bentuk semula: butir b. (item)",
        ),
        (Form("", around=(List((), "points", False), Item(()))), "bentuk semula: butir tanpa nomor"),
        (Form("item", around=(List((), "items"), Item((), None)), shared=2), "bentuk semula: alinea (item)"),
    ],
)
def test_a_changed_form_is_told_at_the_paragraph(former: Form, told: str):
    for block in (Paragraph((Run("x"),), "body", former=former), Heading(1, (Run("x"),), former=former)):
        assert f'title="{told}"' in made(block)
        assert "bentuk semula" not in made(replace(block, former=replace(former, seen=False)))


def test_the_rules_are_sound_and_tell_each_kind_by_its_line():
    css = change_rules(STYLE)
    rules = tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True)
    assert len(rules) > 30
    assert [rule for rule in rules if rule.type == "error"] == []
    lines = set(re.findall(r"^(?:ins|del)[^{]*\{color:[^;]*;text-decoration:([^}]*)\}", css, re.MULTILINE))
    assert lines == {"underline", "line-through", "underline double", "line-through double"}


def test_a_changed_paragraph_has_a_bar_and_others_have_none():
    content = made(paragraph("body", "tetap"), paragraph("body", "a", Run("b", mark=INSERTED)), Paragraph((), "body"))
    assert re.findall(r'<p class="([^"]*)"', content) == ["body", "body _bar", "body"]


def test_a_bar_stands_at_the_text_s_edge_whatever_the_indent():
    css = change_rules(STYLE)
    bars = re.findall(r"^(\S+)\{margin-left:(-[\d.]+)pt;padding-left:([\d.]+)pt;border-left:1.5pt", css, re.MULTILINE)
    assert len(bars) > 6
    for _, margin, padding in bars:
        assert float(padding) + 1.5 == pytest.approx(-float(margin), abs=0.02)  # the words stay where they stood
    found = {selector: float(margin) for selector, margin, _ in bars}
    assert found["._bar"] - found["._item-clauses-2>._bar"] == pytest.approx(1.8 / 2.54 * 72, abs=0.02)


def test_rows_bear_their_bar_themselves():
    content = made(Table((50, 50), (), (Row((cell("cell", "a"), cell("cell", "b")), DELETED),), "work-plan-table"))
    assert 'tr class="_del"' in content
    assert re.findall(r"_bar\b", content.partition("</style>")[2]) == []


def test_a_move_says_once_on_each_side_where_the_words_went():
    two = [Paragraph((Run(each, mark=MOVED_FROM),), "body", "", MOVED_FROM) for each in ("satu", "dua")]
    here = [Paragraph((Run(each, mark=MOVED_TO),), "body", "", MOVED_TO) for each in ("satu", "dua")]
    content = made(*two, paragraph("body", "tetap"), *here)
    assert re.findall('data-note="([^"]*)"', content) == ["dipindahkan ke Pasal 4", "dipindahkan dari Pasal 3"]
    said = text.write(Document("t", (Sheet((*two, *here), "body"),), STYLE)).decode()
    assert said.count("‹") == 2
    printed = pdf_text(pdf.write(Document("t", (Sheet((*two, *here), "body"),), STYLE)))
    assert printed.count("dipindahkan ke Pasal 4") == printed.count("dipindahkan dari Pasal 3") == 1


def test_a_moved_clause_says_it_beside_its_number():
    heading = replace(clause(7, "a", "A").blocks[0], inlines=(Run("JANGKA", mark=MOVED_FROM),), mark=MOVED_FROM)
    content = made(heading)
    assert (
        '<span class="_number">Pasal 7</span></del><span class="_note" data-note="dipindahkan ke Pasal 4">' in content
    )
    said = text.write(Document("t", (Sheet((heading,), "body"),), STYLE)).decode()
    assert "[=Pasal 7=] ‹dipindahkan ke Pasal 4›" in said


def test_labels_follow_the_words_beside_them():
    inserted = item(2, 1, Paragraph((Run("satu", mark=INSERTED),), "item"))
    assert label_mark(inserted, None) == INSERTED
    assert label_mark(item(2, 1, Paragraph((Run("satu", mark=INSERTED), Run(" dua")), "item")), None) is None
    assert label_mark(Item(()), DELETED) == DELETED
    heading = Heading(1, (Run("A", mark=INSERTED),), "clause", "", Number("clauses", 0, 1, "Pasal 1"))
    assert number_mark(heading, None) == INSERTED
    assert number_mark(replace(heading, inlines=(Run("A"),), mark=INSERTED), None) is None


def test_an_end_is_shown_only_where_it_parts_words_that_stay():
    assert parts_words(Paragraph((Run("a"),), mark=INSERTED), None)
    assert not parts_words(Paragraph((Run("a", mark=INSERTED),), mark=INSERTED), None)
    assert parts_words(Paragraph((Run("a", mark=DELETED),), mark=INSERTED), None)
    assert not parts_words(Paragraph((Run("a"),)), None)


def test_words_of_two_changes_have_none_in_common():
    assert whole((Run("a", mark=MOVED_TO), Run("b", mark=MOVED_TO))) == MOVED_TO
    assert whole((Run("a", mark=MOVED_TO), Run("b", mark=INSERTED))) is None
    assert whole((Run("a", mark=Mark("moved-to", move="1")), Run("b", mark=Mark("moved-to", move="2")))) is None
    assert whole(()) is None


def test_bulleted_items_in_and_out_are_marked_whole():
    entry = replace(Item((paragraph("item", "butir"),)), mark=DELETED)
    content = made(List((entry,), "points", False), items(replace(item(2, 1, "satu"), mark=INSERTED)))
    assert '<li class="_item--0 _del">' in content
    assert '<li class="_item-clauses-2 _ins">' in content
