"""The look of a redline: the new one, with whatever of the old one's roles and numberings it does not know."""

from dataclasses import replace

from mouflow.document.style import Style


def merged_style(old: Style, new: Style) -> Style:
    """The new style, in which what was deleted finds its role, its numbering and its list, too."""
    if old == new:
        return new
    return replace(
        new,
        formats={**old.formats, **new.formats},
        numberings={**old.numberings, **new.numberings},
        lists={**old.lists, **new.lists},
    )
