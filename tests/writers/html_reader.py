"""An independent reader of the HTML file: the words that are seen, the elements, and what a browser would fetch."""

from html.parser import HTMLParser

BLOCKS = frozenset(
    ("p", "h1", "h2", "h3", "li", "ol", "ul", "table", "tr", "td", "th", "section", "div", "br", "header", "footer")
)
HIDDEN = frozenset(("head", "header", "footer"))
VOID = frozenset(("meta", "br", "img", "col"))


class Reader(HTMLParser):
    """Gathers words outside of headers and footers, every element, and every style sheet."""

    def __init__(self, content: bytes) -> None:
        super().__init__(convert_charrefs=True)
        self.path: list[str] = []
        self.said: list[str] = []
        self.sheets: list[str] = []
        self.title = ""
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.feed(content.decode("utf-8"))
        self.close()
        assert self.path == [], f"not closed: {self.path}"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert len(attrs) == len(dict(attrs))
        self.elements.append((tag, dict(attrs)))
        if tag in BLOCKS:
            self.said.append("\n")
        if tag not in VOID:
            self.path.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.path.pop() == tag
        if tag in BLOCKS:
            self.said.append("\n")

    def handle_data(self, data: str) -> None:
        if self.path and self.path[-1] == "style":
            self.sheets.append(data)
        elif self.path and self.path[-1] == "title":
            self.title += data
        elif not HIDDEN.intersection(self.path):
            self.said.append(data)

    @property
    def words(self) -> list[str]:
        return "".join(self.said).split()

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.elements if name == tag]

    @property
    def metas(self) -> dict[str | None, str | None]:
        return {attributes["name"]: attributes["content"] for attributes in self.all("meta") if "name" in attributes}
