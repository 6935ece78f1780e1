"""What stands inside a paragraph: runs, breaks, live references, page fields, pictures."""

from collections.abc import Callable
from itertools import groupby

from mouflow.document.tree import Break, Field, Inline, Mark, Part, Picture, Reference, Run
from mouflow.writers.docx.names import bookmark
from mouflow.writers.docx.pictures import picture_run
from mouflow.writers.docx.story import Story
from mouflow.writers.docx.xml import escape
from mouflow.writers.targets import is_gone

LOOKS = {
    (bold, italic, underline): f"{bold}{italic}{underline}"
    for bold in ("", "<w:b/><w:bCs/>")
    for italic in ("", "<w:i/><w:iCs/>")
    for underline in ("", '<w:u w:val="single"/>')
}
BARE = {tuple(map(bool, tags)): look for tags, look in LOOKS.items()}
BY_FLAGS = {flags: f"<w:rPr>{look}</w:rPr>" if look else "" for flags, look in BARE.items()}
CODES = {"page": " PAGE ", "pages": " NUMPAGES "}
FIELD_RUNS = 5  # begin, code, separate, result, end
BREAK = "<w:r><w:br/></w:r>"


def inline_runs(story: Story, inlines: tuple[Inline, ...], inherited: Mark | None) -> str:
    """The runs of the inlines, neighbours with one tracked change inside one element."""
    marks = story.register.marks
    if inherited is None and not any(inline.mark is not None for inline in inlines):  # as in most paragraphs
        return "".join([WRITERS[type(inline)](story, inline, None) for inline in inlines])
    parts = []
    for mark, group in groupby(inlines, key=lambda inline: _mark(inline) or inherited):
        runs = "".join([WRITERS[type(inline)](story, inline, mark) for inline in group])
        parts.append(marks.around(runs, mark) if runs else "")
    return "".join(parts)


def _mark(inline: Inline) -> Mark | None:
    return None if isinstance(inline, Field) else inline.mark


def _run(story: Story, run: Run, mark: Mark | None) -> str:
    return text_run(run.text, _look(story, run, mark), mark)


def _look(story: Story, inline: Run | Reference, mark: Mark | None) -> str:
    """The look of the letters, and what it was where only the look was changed."""
    flags = (inline.bold, inline.italic, inline.underline)
    was = inline.former
    if was is None or mark is not None or (was.bold, was.italic, was.underline) == flags:
        return BY_FLAGS[flags]
    change = story.register.marks.looks("rPr", BARE[was.bold, was.italic, was.underline])
    return f"<w:rPr>{BARE[flags]}{change}</w:rPr>"


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
    return _complex_field(CODES[page.kind], "1", [""] * FIELD_RUNS, mark)


def _reference(story: Story, reference: Reference, mark: Mark | None) -> str:
    """The words of a reference; one without a target leads nowhere and is words alone."""
    return "".join(_part(story, part, reference, mark) for part in reference.parts)


def _part(story: Story, part: Part, reference: Reference, mark: Mark | None) -> str:
    """A live number; words that are no number lead to the target, and joining words are plain text."""
    if part.target is None or not reference.target:
        return text_run(part.text, _look(story, reference, mark), mark)
    target = story.register.targets.get(part.target)
    if target is None:
        if not is_gone(mark):
            story.register.missing[part.target] = None
        return text_run(part.text, _look(story, reference, mark), mark)
    name = bookmark(part.target)
    # Word prints a paragraph's own number without its last full stop: \n, no context around it.
    live = target.number is not None and target.number.label.rstrip(".") == part.text
    code = f" REF {name} \\n \\h " if live else f' HYPERLINK \\l "{name}" '
    return _complex_field(code, part.text, [_look(story, reference, mark) for _ in range(FIELD_RUNS)], mark)


def _complex_field(code: str, result: str, looks: list[str], mark: Mark | None) -> str:
    """A field with its code and the words that it showed last; each of its runs has a look."""
    tag = "w:delInstrText" if mark is not None and mark.kind == "del" else "w:instrText"
    first, second, third, fourth, fifth = looks
    return (
        f'<w:r>{first}<w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r>{second}<{tag} xml:space="preserve">{code}</{tag}></w:r>'
        f'<w:r>{third}<w:fldChar w:fldCharType="separate"/></w:r>'
        f"{text_run(result, fourth, mark)}"
        f'<w:r>{fifth}<w:fldChar w:fldCharType="end"/></w:r>'
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
