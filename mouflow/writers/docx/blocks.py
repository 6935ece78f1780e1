"""Blocks in their order: paragraphs and headings, lists and their items, sections as content controls."""

from collections.abc import Callable
from functools import partial

from mouflow.document.tree import Block, Heading, Item, List, Paragraph, Section, Table, text_of, walk
from mouflow.writers.docx.counters import NEW, sides_of
from mouflow.writers.docx.flow import Flow, entered, left
from mouflow.writers.docx.labels import (
    NONE,
    bearer,
    bullet,
    displaced,
    number_label,
    number_labels,
    stands_alone,
    within,
)
from mouflow.writers.docx.names import control_number
from mouflow.writers.docx.paragraphs import open_bookmark, write_heading, write_label, write_paragraph, write_thin
from mouflow.writers.docx.story import Owed, Story
from mouflow.writers.docx.styles import rule_border
from mouflow.writers.docx.tables import write_table
from mouflow.writers.docx.xml import quote
from mouflow.writers.targets import GONE, begins_changed

LONGEST_TITLE = 64  # letters that Word takes for a content control's title


def write_blocks(story: Story, blocks: tuple[Block, ...], flow: Flow) -> None:
    """The blocks one after another; what stands before a table that must stay whole stays with it."""
    for block, follower in zip(blocks, (*blocks[1:], None), strict=False):
        onward = flow.onward if follower is None else flow.together or _is_whole_table(story, follower)
        inner = flow if onward == flow.onward else flow._replace(onward=onward)
        WRITERS[type(block)](story, block, inner)


def _is_whole_table(story: Story, block: Block) -> bool:
    if isinstance(block, Section) and block.blocks:
        return _is_whole_table(story, block.blocks[0])
    return isinstance(block, Table) and bool(story.format(block.role).keep_lines)


def write_list(story: Story, block: List, flow: Flow) -> None:
    """The items of a list; a page break, gaps and keeping together follow its role."""
    form = story.format(block.role)
    inside = entered(story, form, flow)
    for place, item in enumerate(block.items, 1):
        onward = inside.onward if place == len(block.items) else inside.together
        _write_item(story, block, item, inside._replace(onward=onward))
    left(story, form)


def _write_item(story: Story, block: List, item: Item, flow: Flow) -> None:
    inside = flow._replace(mark=item.mark or flow.mark)
    open_bookmark(story, item)
    first = bearer(item.blocks)
    stands = sides_of((first.mark if first else None) or inside.mark)
    own = tuple(side for side in stands if side == NEW or not displaced(first))
    if item.number is None or not block.ordered:
        label, inside = bullet(story, block.role, inside)
        story.label, story.label_was = label(own) if own else NONE, None
    else:
        label = partial(number_label, story, item.number)
        inside = within(story, item.number, inside)
        story.alone = stands_alone(story, item.number)
        story.label, story.label_was = number_labels(story, item.number, own) if own else (NONE, None)
    missing = tuple(side for side in sides_of(inside.mark) if side not in stands)
    story.owed = Owed(missing, label) if missing else None
    if first is None:
        write_label(story, inside._replace(onward=bool(item.blocks) or inside.onward))
    write_blocks(story, item.blocks, inside)
    story.owed = None


def write_section(story: Story, section: Section, flow: Flow) -> None:
    """A section; one with an id is a content control, and its first paragraph bears its bookmark."""
    form = story.format(section.role)
    inside = entered(story, form, flow)
    open_bookmark(story, section)
    controlled = _is_controlled(story, section, flow)
    if controlled:
        story.out.append(_control(story, section))
        story.kept = -1
    start = len(story.out)
    if form.rule == "above":
        write_thin(story, inside, rule_border("above"))
    write_blocks(story, section.blocks, inside)
    is_empty = controlled and len(story.out) == start
    if form.rule == "below" or story.names or is_empty:
        write_thin(story, inside, rule_border(form.rule) if form.rule == "below" else "")
    if controlled:
        story.out.append("</w:sdtContent></w:sdt>")
        story.kept = -1
    left(story, form)


def _is_controlled(story: Story, section: Section, flow: Flow) -> bool:
    """Whether a section is a content control: the one that its id names, when it stands on both sides of a redline.

    Word would keep the empty control of a section that is deleted, or whose insertion is rejected; and LibreOffice
    (7.4) accepts and rejects nothing in the first paragraph of a control. Such sections have their bookmark alone.
    """
    if not section.id or story.register.targets[section.id].block is not section:
        return False
    return flow.mark is None and not begins_changed(section.blocks)


def _control(story: Story, section: Section) -> str:
    """The start of a section's content control: its title is the heading's words, its tag the id."""
    number = control_number(section.id, story.register.controls)
    story.register.controls.add(number)
    headings = (_words(block) for block in walk(section.blocks) if isinstance(block, Heading))
    title = next(headings, "") or section.id
    return (
        f"<w:sdt><w:sdtPr><w:alias w:val={quote(title[:LONGEST_TITLE])}/><w:tag w:val={quote(section.id)}/>"
        f'<w:id w:val="{number}"/></w:sdtPr><w:sdtContent>'
    )


def _words(heading: Heading) -> str:
    """The heading's words on one line, without those that are deleted or moved away."""
    marked = ((inline, getattr(inline, "mark", None)) for inline in heading.inlines)
    staying = tuple(inline for inline, mark in marked if mark is None or mark.kind not in GONE)
    return " ".join(text_of(staying).split())


def _table(story: Story, table: Table, flow: Flow) -> None:
    # Cells hold blocks again, so the way to write them is handed over.
    write_table(story, table, flow, write_blocks)


WRITERS: dict[type, Callable[..., None]] = {
    Paragraph: write_paragraph,
    Heading: write_heading,
    List: write_list,
    Table: _table,
    Section: write_section,
}
