"""What stands inside a paragraph: runs, breaks, live references, page fields, pictures."""

from collections.abc import Callable
from itertools import groupby

from mouflow.document.tree import Break, Field, Inline, Mark, Part, Picture, Reference, Run
from mouflow.writers.docx.marks import GONE
from mouflow.writers.docx.names import bookmark
from mouflow.writers.docx.pictures import picture_run
from mouflow.writers.docx.story import Story
from mouflow.writers.docx.xml import escape

LOOKS = {
    (bold, italic, underline): f"<w:rPr>{bold}{italic}{underline}</w:rPr>" if bold or italic or underline else ""
    for bold in ("", "<w:b/><w:bCs/>")
    for italic in ("", "<w:i/><w:iCs/>")
    for underline in ("", '<w:u w:val="single"/>')
}
BY_FLAGS = {tuple(map(bool, tags)): look for tags, look in LOOKS.items()}
CODES = {"page": " PAGE ", "pages": " NUMPAGES "}
BREAK = "<w:r><w:br/></w:r>"


def inline_runs(story: Story, inlines: tuple[Inline, ...], inherited: Mark | None) -> str:
    """The runs of the inlines, neighbours with one tracked change inside one element."""
    marks = story.register.marks
    parts = []
    for mark, group in groupby(inlines, key=lambda inline: _mark(inline) or inherited):
        runs = "".join([WRITERS[type(inline)](story, inline, mark) for inline in group])
        parts.append(marks.around(runs, mark) if runs else "")
    return "".join(parts)


def _mark(inline: Inline) -> Mark | None:
    return None if isinstance(inline, Field) else inline.mark


def _run(_story: Story, run: Run, mark: Mark | None) -> str:
    return text_run(run.text, BY_FLAGS[run.bold, run.italic, run.underline], mark)


def text_run(text: str, look: str, mark: Mark | None) -> str:
    """A run with the text; nothing for no text. Deleted text stands in an element of its own."""
    if not text:
        return ""
    tag = "w:delText" if mark is not None and mark.kind == "del" else "w:t"
    words = escape(text)
    if "\t" in words or "\n" in words:
        for sign, element in (("\t", "tab"), ("\n", "br")):
            words = words.replace(sign, f'</{tag}><w:{element}/><{tag} xml:space="preserve">')
    return f'<w:r>{look}<{tag} xml:space="preserve">{words}</{tag}></w:r>'


def _break(_story: Story, _break: Break, _mark: Mark | None) -> str:
    return BREAK


def _field(_story: Story, page: Field, mark: Mark | None) -> str:
    return _complex_field(CODES[page.kind], "1", "", mark)


def _reference(story: Story, reference: Reference, mark: Mark | None) -> str:
    look = BY_FLAGS[reference.bold, reference.italic, reference.underline]
    return "".join(_part(story, part, look, mark) for part in reference.parts)


def _part(story: Story, part: Part, look: str, mark: Mark | None) -> str:
    """A live number; words that are no number lead to the target, and joining words are plain text."""
    if part.target is None:
        return text_run(part.text, look, mark)
    target = story.register.targets.get(part.target)
    if target is None:
        if mark is None or mark.kind not in GONE:
            story.register.missing[part.target] = None
        return text_run(part.text, look, mark)
    name = bookmark(part.target)
    # Word prints a paragraph's own number without its last full stop: \n, no context around it.
    live = target.number is not None and target.number.label.rstrip(".") == part.text
    return _complex_field(f" REF {name} \\n \\h " if live else f' HYPERLINK \\l "{name}" ', part.text, look, mark)


def _complex_field(code: str, result: str, look: str, mark: Mark | None) -> str:
    """A field with its code and the words that it showed last."""
    tag = "w:delInstrText" if mark is not None and mark.kind == "del" else "w:instrText"
    return (
        f'<w:r>{look}<w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r>{look}<{tag} xml:space="preserve">{code}</{tag}></w:r>'
        f'<w:r>{look}<w:fldChar w:fldCharType="separate"/></w:r>'
        f"{text_run(result, look, mark)}"
        f'<w:r>{look}<w:fldChar w:fldCharType="end"/></w:r>'
    )


def _picture(story: Story, picture: Picture, _mark: Mark | None) -> str:
    return picture_run(story, picture)


WRITERS: dict[type, Callable[..., str]] = {
    Run: _run,
    Break: _break,
    Reference: _reference,
    Field: _field,
    Picture: _picture,
}
