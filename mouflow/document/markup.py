"""Rendered templates as XML: the closed vocabulary, and every breach of it with the template's file and line."""

import re
from collections.abc import Iterator, Mapping
from html import unescape

from lxml import etree

from mouflow.document.style import Style
from mouflow.errors import N_, Place, Problem, ProblemsFound, Rule, nearest
from mouflow.model.base import ID_PATTERN


def _rule(name: str, pattern: str) -> Rule:
    return Rule(f"template.{name}", "error", pattern)


MARKUP = _rule("markup", N_("the markup is not well-formed: {detail}; correct it"))
CHARACTER = _rule("character", N_("the character U+{code} cannot stand in a document; remove it"))
ELEMENT = _rule("element", N_("<{name}> is not allowed here; known: {known}"))
ATTRIBUTE = _rule("attribute", N_('<{name}> takes no attribute "{attribute}"; known: {known}'))
STRAY = _rule("stray-text", N_('words outside a paragraph: "{words}"; put them in <p>'))
ROLE = _rule("role", N_('unknown role "{role}" in class; known: {known}'))
ROLE_NEAR = _rule("role", N_('unknown role "{role}" in class; did you mean "{near}"?'))
NO_ROLE = _rule("role", N_("<ol> needs class: the role that numbers it; known: {known}"))
SIZE = _rule("size", N_('"{text}" in <{name}> is not a size; write a number such as 2.5'))
SPAN = _rule("size", N_('"{text}" is not a colspan; write a whole number from 1 to {most}'))
COLUMNS = _rule("columns", N_("the table has {count} columns, and here are {found}; make them equal"))
ID = _rule("id", N_('"{id}" cannot be an id; write at most 35 small letters, digits and single hyphens'))
DOUBLE = _rule("id", N_('the id "{id}" is given twice; give one of them another'))
LINK = _rule("reference", N_('<a> needs href="#id" and nothing in it; the words follow from what it leads to'))
DANGLING = _rule("reference", N_('"#{id}" leads to no numbered provision; known: {known}'))
DANGLING_NEAR = _rule("reference", N_('"#{id}" leads to no numbered provision; did you mean "{near}"?'))
PICTURE = _rule("picture", N_('there is no picture "{name}"; known: {known}'))
ALT = _rule("picture", N_('<img> needs alt="…": words for those who cannot see it'))
DEEP = _rule("recursion", N_("the elements nest more than {limit} deep; make them flatter"))
EMPTY = _rule("empty", N_("the template prints no <section>; a document is made of sections"))

LONGEST_ID = 35
MOST_LISTED = 12
ALLOWED: Mapping[str, frozenset[str]] = {
    "section": frozenset(("class", "id")),
    "header": frozenset(),
    "footer": frozenset(),
    "h1": frozenset(("class", "id")),
    "h2": frozenset(("class", "id")),
    "h3": frozenset(("class", "id")),
    "p": frozenset(("class", "id")),
    "ol": frozenset(("class",)),
    "ul": frozenset(("class",)),
    "li": frozenset(("id",)),
    "table": frozenset(("class",)),
    "colgroup": frozenset(),
    "col": frozenset(("width",)),
    "thead": frozenset(),
    "tbody": frozenset(),
    "tr": frozenset(),
    "th": frozenset(("class", "colspan")),
    "td": frozenset(("class", "colspan")),
    "strong": frozenset(),
    "em": frozenset(),
    "u": frozenset(),
    "br": frozenset(),
    "a": frozenset(("href",)),
    "ins": frozenset(),
    "del": frozenset(),
    "img": frozenset(("src", "alt", "height")),
    "span": frozenset(("class",)),
}
INLINE = frozenset(("strong", "em", "u", "br", "a", "ins", "del", "img", "span"))
SPACE = re.compile(r"[ \t\r\n]{2,}|[\t\r\n]")  # what becomes one space; a single one stays
AT = re.compile(r' at="([^"]*):(\d+)"')
# What XML 1.0 cannot hold.
ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
OPENED = re.compile(r"mismatch: (\S+) line (\d+)")
LINES = re.compile(r",? line \d+(, column \d+)?")


class Breaches:
    """Gathers what elements break of the vocabulary; the tree is read on, so that all of it is told at once."""

    def __init__(self, style: Style, file: str) -> None:
        self.file = file
        self.formats = style.formats
        self.lists = style.lists
        self.references: dict[str, Place] = {}  # the first place that refers to an id
        self.pictures: dict[str, Place] = {}  # the first place that shows a picture
        self._found: dict[tuple[Place, str, str], Problem] = {}
        self._ids: set[str] = set()

    @property
    def found(self) -> bool:
        """Whether anything was reported."""
        return bool(self._found)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """All that was reported, each once, in the order of the templates' lines."""
        return tuple(sorted(self._found.values(), key=lambda problem: problem.place))

    def place(self, element: etree._Element) -> Place:
        """Where in the templates the element, or the nearest one around it, was written."""
        found: etree._Element | None = element
        while found is not None and found.get("at") is None:
            found = found.getparent()
        file, _, line = str(found.get("at", "") if found is not None else "").rpartition(":")
        return Place(file or self.file, int(line or 0))

    def report(self, element: etree._Element, rule: Rule, **facts: object) -> None:
        """Adds a problem at the element's line, once, however often a loop repeats it."""
        problem = Problem(self.place(element), rule, facts)
        self._found.setdefault((problem.place, rule.pattern, str(facts)), problem)

    def refuse(self, element: etree._Element, known: tuple[str, ...]) -> None:
        """Reports an element that may not stand where it does."""
        self.report(element, ELEMENT, name=element.tag, known=", ".join(known))

    def role(self, element: etree._Element) -> str:
        """The element's class, which must be a role that the style gives a look."""
        return self._known(element, self.formats)

    def list_role(self, element: etree._Element) -> str:
        """The class of a list, which must be a role that the style numbers; bullets need none."""
        if element.tag == "ol" and not element.get("class"):
            self.report(element, NO_ROLE, known=listed(tuple(self.lists)))
        return self._known(element, self.lists)

    def _known(self, element: etree._Element, roles: Mapping[str, object]) -> str:
        role = str(element.get("class", ""))
        if role and role not in roles:
            known = tuple(roles)
            near = nearest(role, known)
            self.report(element, ROLE_NEAR if near else ROLE, role=role, near=near, known=listed(known))
        return role

    def id(self, element: etree._Element) -> str:
        """The element's id; a breach when it cannot be one or stands twice."""
        given = element.get("id")
        if given is None:
            return ""
        name = str(given)
        if not re.fullmatch(ID_PATTERN, name) or len(name) > LONGEST_ID:
            self.report(element, ID, id=name)
        elif name in self._ids:
            self.report(element, DOUBLE, id=name)
        self._ids.add(name)
        return name

    def size(self, element: etree._Element, name: str) -> float:
        """The number in an attribute; 1 with a breach when it is none."""
        text = str(element.get(name, ""))
        if re.fullmatch(r"[0-9]{1,4}(\.[0-9]{1,3})?%?", text) and float(text.rstrip("%")) > 0:
            return float(text.rstrip("%"))
        self.report(element, SIZE, name=element.tag, text=text)
        return 1.0

    def children(self, element: etree._Element, *names: str) -> Iterator[etree._Element]:
        """The children of the names, their attributes checked; any other is a breach."""
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

    def empty(self, element: etree._Element) -> None:
        """Reports words and elements in an element that takes none."""
        self._stray(element, element.text)
        for child in element:
            self.refuse(child, ("-",))

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
            self.report(element, STRAY, words=SPACE.sub(" ", words.strip())[:40])


def listed(known: tuple[str, ...]) -> str:
    """The known names, or the first of many."""
    return ", ".join(known[:MOST_LISTED]) + (", …" if len(known) > MOST_LISTED else "") or "-"


def parsed(rendered: str, file: str) -> etree._Element:
    """The XML of a rendered text; a breach of well-formedness is placed at the template's nearest line."""
    illegal = ILLEGAL.search(rendered)
    if illegal:
        facts = {"code": f"{ord(illegal[0]):04X}"}
        raise ProblemsFound((Problem(_nearest_place(rendered[: illegal.start()], file), CHARACTER, facts),))
    if "<![CDATA[" in rendered:  # its words would not be read as they stand, for start tags in them are numbered too
        place = _nearest_place(rendered[: rendered.index("<![CDATA[")], file)
        raise ProblemsFound((Problem(place, MARKUP, {"detail": "CDATA"}),))
    parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True)
    try:
        return etree.fromstring(f"<article>{rendered}</article>", parser)
    except etree.XMLSyntaxError as error:
        facts = {"detail": LINES.sub("", str(error.msg))}
        raise ProblemsFound((Problem(_malformed_place(rendered, error, file), MARKUP, facts),)) from error


def _malformed_place(rendered: str, error: etree.XMLSyntaxError, file: str) -> Place:
    """Where the tag that is not closed was opened, or else the nearest tag before the parser stopped."""
    lines = rendered.split("\n")
    opened = OPENED.search(str(error.msg))
    if opened:
        start = lines[int(opened[2]) - 1].rfind(f"<{opened[1]} at=")
        found = AT.search(lines[int(opened[2]) - 1], max(start, 0))
        if start >= 0 and found:
            return Place(unescape(found[1]), int(found[2]))
    return _nearest_place("\n".join(lines[: error.position[0]]), file)


def _nearest_place(before: str, file: str) -> Place:
    known = AT.findall(before)
    return Place(unescape(known[-1][0]), int(known[-1][1])) if known else Place(file)
