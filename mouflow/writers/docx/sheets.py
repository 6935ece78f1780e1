"""The sheets of a document, one Word section each, and the headers and footers that they share."""

from dataclasses import dataclass, field

from mouflow.document.tree import Block, Document, Sheet
from mouflow.writers.docx.blocks import write_blocks
from mouflow.writers.docx.counters import UNKNOWN, Counters
from mouflow.writers.docx.flow import Flow
from mouflow.writers.docx.pages import Page, page_of, section_properties
from mouflow.writers.docx.paragraphs import settle
from mouflow.writers.docx.story import Register, Story
from mouflow.writers.docx.watermark import watermark_paragraph
from mouflow.writers.docx.xml import HEAD, OFFICE, SPACES

ROOTS = {"header": "hdr", "footer": "ftr"}


@dataclass(slots=True)
class Stories:
    """The text of a package: its body, and the headers and footers by kind, blocks and page."""

    document: Document
    register: Register
    body: Story
    running: dict[tuple[str, tuple[Block, ...], Page], tuple[str, Story]] = field(default_factory=dict)

    def parts(self) -> list[tuple[str, Story, str]]:
        """(name in word/, story, XML) of each part, the body first."""
        named = [("document", "document", self.body)]
        named += [(name, ROOTS[kind], story) for (kind, _, _), (name, story) in self.running.items()]
        return [(f"{name}.xml", story, _part(root, story)) for name, root, story in named]


def write_stories(document: Document, register: Register) -> Stories:
    """All sheets; each but the last ends in the paragraph that holds its section's properties."""
    stories = Stories(document, register, Story(register, Counters(register.instances)))
    body = stories.body
    for place, sheet in enumerate(document.sheets, 1):
        page = page_of(document.style, sheet)
        body.slot, body.kept, body.after_table = -1, -1, False
        write_blocks(body, sheet.blocks, Flow(page.text_width))
        properties = section_properties(page, _running(stories, sheet, page))
        final = place == len(document.sheets)
        settle(body, "" if final else properties)
        if final:
            body.out.append(properties)
    return stories


def _running(stories: Stories, sheet: Sheet, page: Page) -> str:
    """References to the sheet's header and footer; an empty one where another sheet's would go on."""
    document = stories.document
    references = []
    for kind, blocks in (("header", sheet.header), ("footer", sheet.footer)):
        marked = kind == "header" and document.watermark
        if marked or any(getattr(other, kind) for other in document.sheets):
            name = _story(stories, kind, blocks, page)
            relation = stories.body.relation(f"{OFFICE}/relationships/{kind}", f"{name}.xml")
            references.append(f'<w:{kind}Reference w:type="default" r:id="{relation}"/>')
    return "".join(references)


def _story(stories: Stories, kind: str, blocks: tuple[Block, ...], page: Page) -> str:
    """The name of the part with these blocks on this page, written when it is new."""
    key = (kind, blocks, page)
    if key not in stories.running:
        register = stories.register
        story = Story(register, Counters(register.instances, UNKNOWN))
        write_blocks(story, blocks, Flow(page.text_width))
        if kind == "header" and stories.document.watermark:
            story.out.append(watermark_paragraph(stories.document, page, len(stories.running) + 1))
        else:
            settle(story)
        number = 1 + sum(known == kind for known, _, _ in stories.running)
        stories.running[key] = (f"{kind}{number}", story)
    return stories.running[key][0]


def _part(root: str, story: Story) -> str:
    text = story.register.marks.closed("".join(story.out))
    body = f"<w:body>{text}</w:body>" if root == "document" else text
    return f"{HEAD}<w:{root} {SPACES}>{body}</w:{root}>"
