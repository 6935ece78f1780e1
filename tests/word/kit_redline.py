"""What the tests of the Word redline share: redlines of two files or bodies, and what they read as once settled."""

import io
import random
import zipfile
from datetime import UTC, datetime
from typing import Any

from lxml import etree

from mouflow.compare.credit import Credit
from mouflow.word.package import open_package, package_bytes
from mouflow.word.redline import Redlined, redline_docx
from mouflow.word.resolve import Keep, resolved_package
from mouflow.word.xml import Element, w
from tests.word.kit_read import parts_of
from tests.word.random_blocks import blocks, edited
from tests.word.random_docx import docx
from tests.writers.judges import shared_judge

CREDIT = Credit("Wati", datetime(2026, 1, 31, 8, tzinfo=UTC))
BOX = w("txbxContent")


def redlined(old: bytes, new: bytes) -> Redlined:
    return redline_docx(old, new, CREDIT)


def random_pair(seed: int) -> tuple[bytes, bytes]:
    """An old file and an edited one; some of the new ones name a style and the numberings otherwise."""
    rnd = random.Random(seed)
    old = blocks(rnd)
    new = edited(rnd, old, rnd.choice((0.1, 0.3, 0.6)))
    return docx(old), docx(new, int(rnd.random() < 0.3))


def file_of(body: str, **others: str) -> bytes:
    """A Word file with this body; others by kind, as in parts_of."""
    return package_bytes(parts_of(f"{body}<w:sectPr/>", **others))


def body_of(content: bytes, part: str = "word/document.xml") -> str:
    """The part as XML, without namespaces and without who changed what when."""
    root = root_of(content, part)
    body = root.find(w("body"))
    text = etree.tostring(root if body is None else body, encoding="unicode")
    for said in (f' w:author="{CREDIT.author}"', ' w:date="2026-01-31T08:00:00Z"', ' xml:space="preserve"'):
        text = text.replace(said, "")
    return text[text.index(">") + 1 :].replace("<w:sectPr/></w:body>", "")


def root_of(content: bytes, part: str = "word/document.xml") -> Element:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return etree.fromstring(archive.read(part))


def settled(content: bytes, keep: Keep) -> bytes:
    return package_bytes(resolved_package(open_package(content, "x.docx"), keep).parts)


def faults(content: bytes, old: bytes, new: bytes) -> list[Any]:
    """What the judges beside the repository find: texts that differ once settled, and breaches of Word's rules."""
    judge, lint = shared_judge("docx_text"), shared_judge("tracked_lint")
    found: list[Any] = list(lint.new_findings(content, [io.BytesIO(old), io.BytesIO(new)]))
    for mode, wanted in (("accept", new), ("reject", old)):
        got, want = judge.all_texts(content, mode), judge.all_texts(wanted, "accept")
        found += [(mode, part, got[part], want[part]) for part in got if got[part] != want[part]]
    return found


def looks(content: bytes) -> list[tuple[Any, ...]]:
    """Each paragraph with words: they in their looks, the name of its style, the kind of its numbers."""
    styles, numbers = _style_names(content), _number_kinds(content)
    found = []
    for paragraph in root_of(content).iter(w("p")):
        runs = _runs(paragraph)
        if any(text.strip() for _, text in runs) and not _in_box(paragraph):
            style = paragraph.find(f"{w('pPr')}/{w('pStyle')}")
            number = paragraph.find(f"{w('pPr')}/{w('numPr')}/{w('numId')}")
            named = None if style is None else styles[style.get(w("val"), "")]
            found.append((named, None if number is None else numbers[number.get(w("val"), "")], *runs))
    return found


def _runs(paragraph: Element) -> list[tuple[str, str]]:
    """The words of a paragraph, those of one look together."""
    found: list[tuple[str, str]] = []
    for text in paragraph.iter(w("t")):
        run = text.getparent()
        if _in_box(text) != _in_box(paragraph) or run is None or not text.text:
            continue
        look = run.find(w("rPr"))
        named = "" if look is None else " ".join(sorted(etree.QName(child).localname for child in look))
        if found and found[-1][0] == named:
            found[-1] = (named, found[-1][1] + text.text)
        else:
            found.append((named, text.text))
    return found


def _in_box(element: Element) -> bool:
    return next(element.iterancestors(BOX), None) is not None


def _style_names(content: bytes) -> dict[str, str]:
    styles = root_of(content, "word/styles.xml").iter(w("style"))
    return {style.get(w("styleId"), ""): style.findall(w("name"))[0].get(w("val"), "") for style in styles}


def _number_kinds(content: bytes) -> dict[str, str]:
    root = root_of(content, "word/numbering.xml")
    kinds = {
        each.get(w("abstractNumId"), ""): next(each.iter(w("numFmt"))).get(w("val"), "")
        for each in root.iter(w("abstractNum"))
    }
    return {
        each.get(w("numId"), ""): kinds[each.findall(w("abstractNumId"))[0].get(w("val"), "")]
        for each in root.iter(w("num"))
    }
