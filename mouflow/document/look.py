"""Profiles and a draft's own choice -> the one style of a document."""

from collections.abc import Mapping
from dataclasses import fields, replace
from typing import Protocol, TypeVar

from mouflow.document.style import Format, Style
from mouflow.errors import N_, MouflowError, UnknownName
from mouflow.model.profile import Profile, StyleChoice


class HasName(Protocol):
    """A part of a profile that is called by its name."""

    @property
    def name(self) -> str:
        """Its name."""


Named = TypeVar("Named", bound=HasName)


class ProfileCircle(MouflowError):
    """Profiles that extend each other in a circle."""

    pattern = N_("profiles extend each other in a circle: {way}")

    def __init__(self, way: tuple[str, ...]) -> None:
        super().__init__(way=" → ".join(way))


class ProfileIncomplete(MouflowError):
    """A profile that, with all it extends, does not say everything a document needs."""

    pattern = N_('profile "{name}" does not say: {missing}; add it, or write extends: house')

    def __init__(self, name: str, missing: tuple[str, ...]) -> None:
        super().__init__(name=name, missing=", ".join(missing))


class MarginsTooWide(MouflowError):
    """Margins that leave no room for text on the paper."""

    pattern = N_("margins of {margins} cm leave no room on {paper} ({width} × {height} mm); make them smaller")


class NoSuchLevel(MouflowError):
    """A role of a list stands on a level that its numbering does not have."""

    pattern = N_('list "{role}" stands on level {level} of "{numbering}", which has {count} (from 0); correct it')


def style_of(profiles: Mapping[str, Profile], name: str, choice: StyleChoice) -> Style:
    """The style of a document: the profile with all that it extends, and the document's choice over it.

    Raises UnknownName for a profile, paper, font or numbering that there is not, ProfileCircle, ProfileIncomplete,
    NoSuchLevel, and MarginsTooWide.
    """
    whole = _chosen(_whole(profiles, choice.profile or name, ()), choice)
    if not (whole.paper and whole.font and whole.margins and whole.size and whole.line):
        missing = tuple(part for part in NEEDED if getattr(whole, part) is None)
        raise ProfileIncomplete(choice.profile or name, missing)
    style = Style(
        paper=_named(N_("paper"), whole.paper, whole.papers),
        margins=whole.margins,
        font=_named(N_("font"), whole.font, whole.fonts),
        size=whole.size,
        line=whole.line,
        formats=dict(whole.formats),
        numberings={numbering.name: numbering for numbering in whole.numberings},
        lists={role: (place.numbering, place.level) for role, place in whole.lists.items()},
    )
    _roomy(style)
    _numbered(style)
    return style


NEEDED = ("paper", "font", "margins", "size", "line")


def _chosen(profile: Profile, choice: StyleChoice) -> Profile:
    """The profile with what the document chooses over it."""
    said = {part: getattr(choice, part) for part in NEEDED}
    return profile.model_copy(update={part: value for part, value in said.items() if value is not None})


def _roomy(style: Style) -> None:
    """Refuses margins that leave less than 4 cm for text, upright or on its side."""
    edge, paper = style.margins, style.paper
    across, down = (edge.left + edge.right) * 10, (edge.top + edge.bottom) * 10
    if min(paper.width, paper.height) - max(across, down) < LEAST_ROOM:
        margins = ", ".join(f"{side:g}" for side in (edge.top, edge.bottom, edge.left, edge.right))
        raise MarginsTooWide(margins=margins, paper=paper.name, width=f"{paper.width:g}", height=f"{paper.height:g}")


LEAST_ROOM = 40  # mm


def _numbered(style: Style) -> None:
    """Refuses roles of lists that stand nowhere in the numberings."""
    for role, (numbering, level) in style.lists.items():
        if numbering not in style.numberings:
            raise UnknownName(N_("numbering"), numbering, tuple(style.numberings))
        count = len(style.numberings[numbering].levels)
        if level >= count:
            raise NoSuchLevel(role=role, level=level, numbering=numbering, count=count)


def _whole(profiles: Mapping[str, Profile], name: str, way: tuple[str, ...]) -> Profile:
    """A profile laid over the one it extends."""
    if name not in profiles:
        raise UnknownName(N_("profile"), name, tuple(sorted(profiles)))
    if name in way:
        raise ProfileCircle((*way, name))
    profile = profiles[name]
    if profile.extends is None:
        return profile
    return _over(_whole(profiles, profile.extends, (*way, name)), profile)


def _over(base: Profile, top: Profile) -> Profile:
    """`top` over `base`: single values replace, named parts are joined, formats are laid over field by field."""
    said = {part: getattr(top, part) for part in NEEDED}
    formats = dict(base.formats)
    for role, look in top.formats.items():
        formats[role] = laid_over(formats.get(role, Format()), look)
    return base.model_copy(
        update={part: value for part, value in said.items() if value is not None}
        | {
            "formats": formats,
            "papers": _joined(base.papers, top.papers),
            "fonts": _joined(base.fonts, top.fonts),
            "numberings": _joined(base.numberings, top.numberings),
            "lists": {**base.lists, **top.lists},
        }
    )


def laid_over(base: Format, top: Format) -> Format:
    """`base` with everything that `top` says."""
    said = {part.name: getattr(top, part.name) for part in fields(top)}
    return replace(base, **{name: value for name, value in said.items() if value is not None})


def _joined(base: tuple[Named, ...], top: tuple[Named, ...]) -> tuple[Named, ...]:
    joined: dict[str, Named] = {part.name: part for part in (*base, *top)}
    return tuple(joined.values())


def _named(kind: str, name: str, known: tuple[Named, ...]) -> Named:
    for part in known:
        if part.name == name:
            return part
    raise UnknownName(kind, name, tuple(part.name for part in known))
