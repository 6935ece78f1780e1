"""What a block takes from the blocks around it."""

from typing import NamedTuple

from mouflow.document.style import Format
from mouflow.document.tree import Mark
from mouflow.writers.docx.story import Story


class Flow(NamedTuple):
    """Room, tracked change and togetherness inside a container; lengths in twips."""

    width: int
    left: int = 0
    mark: Mark | None = None
    together: bool = False  # the paragraphs inside stay together
    onward: bool = False  # the last of them stays with what follows
    whole: bool = False  # no paragraph is broken
    depth: int = 0  # bulleted lists around


def entered(story: Story, form: Format, flow: Flow) -> Flow:
    """The flow inside a section, list or table of this look; its gap and page break wait for its first paragraph."""
    story.gap = max(story.gap, form.before or 0)
    story.new_page = story.new_page or bool(form.break_before)
    whole = flow.whole or bool(form.keep_lines)
    onward = flow.onward or bool(form.keep_next)
    return flow._replace(whole=whole, together=flow.together or whole, onward=onward)


def left(story: Story, form: Format) -> None:
    """Leaves the container: its gap waits for the paragraph that follows."""
    story.gap = max(story.gap, form.after or 0)
