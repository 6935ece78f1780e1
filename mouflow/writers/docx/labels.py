"""Labels and indents of paragraphs, as they are and as they were before a redline changed their form."""

from collections.abc import Callable
from typing import NamedTuple

from mouflow.document.tree import Form, Heading, Item, List, Number, Paragraph, Section
from mouflow.writers.docx.counters import BOTH, NEW, OLD
from mouflow.writers.docx.flow import Flow
from mouflow.writers.docx.numbering import BULLET_INDENT, DEPTH, word_label
from mouflow.writers.docx.story import Label, Story
from mouflow.writers.docx.xml import twips

NONE: Label = ("", "")


def number_label(story: Story, number: Number, sides: tuple[int, ...]) -> Label:
    """The number as the label of a paragraph that stands on these sides; it counts there."""
    if sides == (OLD,) and number.former is not None:
        level = story.register.instances.level(number)
        number = Number(number.numbering, number.level, number.former, word_label(level, number.former))
    num = story.counters.num(number, sides)
    return f'<w:numPr><w:ilvl w:val="{number.level}"/><w:numId w:val="{num}"/></w:numPr>', ""


def number_labels(story: Story, number: Number, sides: tuple[int, ...]) -> tuple[Label, Label | None]:
    """The label, and what it was before; None where both are of one list."""
    if sides != BOTH or story.counters.joins(number):
        return number_label(story, number, sides), None
    return number_label(story, number, (NEW,)), number_label(story, number, (OLD,))


def stands_alone(story: Story, number: Number) -> bool:
    """Whether the number stands on a line of its own."""
    return not story.register.instances.level(number).hanging


def bullet(story: Story, role: str, flow: Flow) -> tuple[Callable[[tuple[int, ...]], Label], Flow]:
    """The dash of an item, and the flow in it; indents come from the list's place in a numbering, or the house."""
    style = story.register.style
    hanging = twips(BULLET_INDENT)
    indent = flow.left + hanging
    if role in style.lists:
        name, place = style.lists[role]
        level = style.numberings[name].levels[place]
        indent, hanging = max(indent, twips(level.left)), twips(level.hanging) or hanging
    num = story.register.instances.bullets
    number = f'<w:numPr><w:ilvl w:val="{min(flow.depth, DEPTH - 1)}"/><w:numId w:val="{num}"/></w:numPr>'
    label = (number, f'<w:ind w:left="{indent}" w:hanging="{hanging}"/>')
    return lambda _sides: label, flow._replace(left=indent, depth=flow.depth + 1)


def within(story: Story, number: Number, flow: Flow) -> Flow:
    """The flow in an item with this number."""
    return flow._replace(left=twips(story.register.instances.level(number).left))


class Before(NamedTuple):
    """A paragraph as it was: itself, its label, whether that stood on a line of its own, and what was around it."""

    block: Paragraph | Heading
    label: Label
    alone: bool
    flow: Flow


def before(story: Story, block: Paragraph | Heading, form: Form, flow: Flow) -> Before:
    """The paragraph in its former form; its label, of which Word has one at most, counts on the old side."""
    was: Paragraph | Heading = Paragraph(block.inlines, form.role)
    if form.level:
        was = Heading(form.level, block.inlines, form.role, number=form.number)
    label, alone = (story.label if story.label_was is None else story.label_was), False
    if form.around is not None:
        label, flow = _around(story, form, flow._replace(left=0, depth=0))
    if form.number is not None:
        label = number_label(story, form.number, (OLD,))
        alone = stands_alone(story, form.number)
    return Before(was, label, alone, flow)


def _around(story: Story, form: Form, flow: Flow) -> tuple[Label, Flow]:
    """The label of the innermost item that began with the paragraph, and the flow in all its items."""
    label, list_ = NONE, List(())
    for place, node in enumerate(form.around or ()):
        if isinstance(node, List):
            list_ = node
        elif isinstance(node, Item):
            number = node.number if list_.ordered else None
            made, inner = bullet(story, list_.role, flow) if number is None else (None, within(story, number, flow))
            if place >= form.shared and number is not None:
                label = number_label(story, number, (OLD,))
            elif place >= form.shared and made is not None:
                label = made((OLD,))
            flow = inner
    return label, flow


def displaced(block: Paragraph | Heading | None) -> bool:
    """Whether a paragraph stood elsewhere before: labels of today's items are none of its own there."""
    return block is not None and block.former is not None and block.former.around is not None


def bearer(blocks: tuple[object, ...]) -> Paragraph | Heading | None:
    """The paragraph that bears an item's label; None where an empty one does."""
    first = blocks[0] if blocks else None
    if isinstance(first, Section):
        return bearer(first.blocks)
    if isinstance(first, Paragraph) or (isinstance(first, Heading) and first.number is None):
        return first
    return None
