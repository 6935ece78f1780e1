"""Rendered templates as XML: the closed vocabulary, and every breach of it with the template's file and line."""

import re
from collections.abc import Iterator

from lxml import etree

from mouflow.document.style import Style
from mouflow.errors import N_, Place, Problem, ProblemsFound, Rule, nearest

MARKUP = Rule("template.markup", "error", N_("the markup is not well-formed: {detail}"))
ELEMENT = Rule("template.element", "error", N_("<{name}> is not allowed here; known: {known}"))
ATTRIBUTE = Rule("template.attribute", "error", N_('<{name}> takes no attribute "{attribute}"; known: {known}'))
STRAY = Rule("template.stray-text", "error", N_('words outside a paragraph: "{words}"; put them in <p>'))
ROLE = Rule("template.role", "error", N_('unknown role "{role}" in class; did you mean "{near}"?'))
SIZE = Rule("template.size", "error", N_('"{text}" in <{name}> is not a size; write a number such as 2.5'))
ORPHAN = Rule("template.reference", "error", N_('<a> needs href="#id", and class or text do not replace it'))

ALLOWED = {
    "section": {"class", "id"},
    "header": set(),
    "footer": set(),
    "h1": {"class", "id"},
    "h2": {"class", "id"},
    "h3": {"class", "id"},
    "p": {"class", "id"},
    "ol": {"class"},
    "ul": {"class"},
    "li": {"id"},
    "table": {"class"},
    "colgroup": set(),
    "col": {"width"},
    "thead": set(),
    "tbody": set(),
    "tr": set(),
    "th": {"class", "colspan"},
    "td": {"class", "colspan"},
    "strong": set(),
    "em": set(),
    "u": set(),
    "br": set(),
    "a": {"href"},
    "ins": set(),
    "del": set(),
    "img": {"src", "alt", "height"},
    "span": {"class"},
}
SPACE = re.compile(r"[ \t\r\n]+")
AT = re.compile(r' at="([^"]*):(\d+)"')
INLINE = frozenset(("strong", "em", "u", "br", "a", "ins", "del", "img", "span"))


class Breaches:
    """Gathers what an element breaks of the vocabulary; the tree is read on, so that all of it is told at once."""

    def __init__(self, style: Style) -> None:
        self.roles = (*style.formats, *style.lists)
        self.problems: list[Problem] = []

    def report(self, element: etree._Element, rule: Rule, **facts: object) -> None:
        """Adds a problem at the element's line, once."""
        problem = Problem(_place(element), rule, facts)
        if problem not in self.problems:
            self.problems.append(problem)

    def refuse(self, element: etree._Element, known: tuple[str, ...]) -> None:
        """Reports an element that may not stand where it does."""
        self.report(element, ELEMENT, name=element.tag, known=", ".join(known))

    def role(self, element: etree._Element) -> str:
        """The element's class: a role that the style knows, or the role of a list."""
        role = str(element.get("class", ""))
        if role and role not in self.roles:
            self.report(element, ROLE, role=role, near=nearest(role, self.roles) or "body")
        return role

    def size(self, element: etree._Element, name: str) -> float:
        """The number in an attribute; 1 with a breach when it is none."""
        text = str(element.get(name, ""))
        if re.fullmatch(r"\d{1,4}(\.\d{1,3})?%?", text) and float(text.rstrip("%")) > 0:
            return float(text.rstrip("%"))
        self.report(element, SIZE, name=element.tag, text=text)
        return 1.0

    def children(self, element: etree._Element, *names: str) -> Iterator[etree._Element]:
        """The children of the names; any other is a breach."""
        for child in element:
            if child.tag in names:
                self.attributes(child)
                yield child
            else:
                self.refuse(child, names)

    def attributes(self, element: etree._Element) -> None:
        """Reports the attributes that the vocabulary does not give to the element."""
        known = ALLOWED[str(element.tag)]
        for attribute in element.keys():  # noqa: SIM118  # an element iterates its children, not its attributes
            if attribute != "at" and attribute not in known:
                names = ", ".join(sorted(known)) or "-"
                self.report(element, ATTRIBUTE, name=element.tag, attribute=attribute, known=names)

    def no_words(self, element: etree._Element) -> None:
        """Reports words that stand between the children."""
        self._stray(element, element.text)
        for child in element:
            self.no_tail(child)

    def no_tail(self, child: etree._Element) -> None:
        """Reports words right behind a child."""
        self._stray(child, child.tail)

    def _stray(self, element: etree._Element, words: str | None) -> None:
        if words and words.strip():
            self.report(element, STRAY, words=words.strip()[:40])


def parsed(rendered: str, file: str) -> etree._Element:
    """The XML of a rendered text; a breach of well-formedness is placed at the template's nearest line."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True)
    try:
        return etree.fromstring(f"<article>{rendered}</article>", parser)
    except etree.XMLSyntaxError as error:
        line = error.position[0]
        before = "\n".join(rendered.split("\n")[:line])
        known = AT.findall(before)
        place = Place(known[-1][0], int(known[-1][1])) if known else Place(file)
        raise ProblemsFound((Problem(place, MARKUP, {"detail": str(error.msg)}),)) from error


def _place(element: etree._Element) -> Place:
    """Where in the template the element, or the nearest one around it, was written."""
    found: etree._Element | None = element
    while found is not None and found.get("at") is None:
        found = found.getparent()
    file, _, line = str(found.get("at", "") if found is not None else "").rpartition(":")
    return Place(file, int(line or 0))
