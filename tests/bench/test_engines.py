"""The peers write what mouflow writes: the same words, each letter with its own number and addressee."""

import re
from importlib.util import find_spec

import pytest

from bench import facts
from bench.engines import CURE, Engine, composed_agreement, engines
from bench.peers import by_hand, plain_weasyprint
from tests.writers import word_reader
from tests.writers.html_reader import Reader
from tests.writers.tree_reader import blocks_of, words

LABEL = re.compile(r"Pasal|\d+\.?|\(\d+\)|[a-z]\.|\d+\)|[a-z]\)|–")


def letters(form: str) -> dict[str, Engine]:
    return {engine.name: engine for engine in engines() if (engine.text, engine.format) == ("letter", form)}


def plain(said: list[str]) -> list[str]:
    """The words without labels, which Word counts by itself and peers type."""
    return [word for word in said if not LABEL.fullmatch(word)]


def test_each_figure_has_its_peer() -> None:
    found = list(engines())
    names = {(engine.text, engine.format, engine.name) for engine in found}
    assert len(names) == len(found) >= 8
    own = [engine for engine in found if engine.name == "mouflow"]
    assert {(engine.text, engine.format) for engine in own} == {
        (text, form) for text in ("letter", "agreement") for form in ("docx", "pdf")
    }
    assert [engine for engine in found if engine.peer and engine.name != "mouflow"] == []
    assert "mouflow[bench]" in CURE


@pytest.mark.parametrize("name", ["mouflow", "python-docx by hand", "docxtpl"])
def test_word_letters_say_the_same(name: str) -> None:
    if name == "docxtpl" and not find_spec("docxtpl"):
        pytest.skip("docxtpl is not installed")
    found = letters("docx")
    said = {key: plain(" ".join(word_reader.texts(found[key].prepare()(7))).split()) for key in ("mouflow", name)}
    assert sorted(said[name]) == sorted(said["mouflow"])
    assert len(said[name]) > 450
    assert {"B/0007/HM.02.01/XI/2025", "Contoh"} <= set(said[name])


def test_the_plain_page_says_the_same_letter() -> None:
    page = plain_weasyprint.TEMPLATES.get_template("letter.html").render(facts.letter(7))
    own = letters("docx")["mouflow"].prepare()(7)
    said = plain(" ".join(word_reader.texts(own)).split())
    # Word's text has the letterhead in capitals; the page leaves that to its style sheet.
    assert sorted(word.casefold() for word in plain(Reader(page.encode()).words)) == sorted(
        word.casefold() for word in said
    )


def test_the_peers_agreements_say_the_same() -> None:
    document = composed_agreement()
    given = {**facts.agreement(document), "line": "kalbar-2025"}
    said = words(blocks_of(document))
    page = plain_weasyprint.TEMPLATES.get_template("agreement.html").render(given)
    assert len(said) > 600
    assert plain(Reader(page.encode()).words) == plain(said)
    assert sorted(plain(" ".join(word_reader.texts(by_hand.agreement(given))).split())) == sorted(plain(said))
