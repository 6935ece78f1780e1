"""A short way through WeasyPrint's styles: what one document worked out of the shared sheets, the next one has at once.

Elements with equal declarations under a parent of equal style have equal styles. WeasyPrint knows that within one
document; here it holds from one letter to the next. The bytes are those of the long way.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Any
from xml.etree.ElementTree import Element

NAMES: Mapping[tuple[str, str], tuple[str, ...]] = {
    ("weasyprint.css", "StyleFor.set_computed_styles"): (
        "self",
        "element",
        "parent",
        "root",
        "pseudo_type",
        "base_url",
        "target_collector",
    ),
    ("weasyprint.css", "StyleFor.get_cascaded_styles"): ("self",),
    ("weasyprint.css", "StyleFor.get_computed_styles"): ("self",),
}

MOST = 4_000  # styles that are kept: some hundred for each kind of documents
OWN = frozenset({"id", "style", "name"})  # attributes that give an element a declaration of its own
LANGUAGE = "lang"  # what the same words say in each document, anew

Key = tuple[object, ...]


def ways() -> Iterator[tuple[Any, str, Any]]:
    """What is replaced for the time being: owner, name and the short way."""
    from weasyprint.css import StyleFor  # late: WeasyPrint is not always needed

    yield StyleFor, "set_computed_styles", _set(StyleFor.set_computed_styles, {})


def _set(whole: Callable[..., None], kept: dict[Key, Any]) -> Callable[..., None]:
    """Sets the style of an element, or of what stands before or after its words."""

    def set_computed(
        styles: Any, element: Any, parent: Any, root: Any = None, pseudo_type: str | None = None, **named: Any
    ) -> None:
        key = _key(styles, element, parent, pseudo_type)
        computed = styles.get_computed_styles()
        if key in kept:
            computed[element, pseudo_type] = kept[key]
            return
        whole(styles, element, parent, root, pseudo_type, **named)
        style = computed[element, pseudo_type]
        if key and style["anchor"] is None:
            if len(kept) >= MOST:
                kept.clear()
            style.mouflow_kept = True
            kept[key] = style

    return set_computed


def _key(styles: Any, element: Any, parent: Any, pseudo_type: str | None) -> Key | None:
    """What the style depends on; None where it is of this document alone."""
    if not isinstance(element, Element) or not OWN.isdisjoint(element.attrib):
        return None
    above = None if parent is None else styles.get_computed_styles()[parent, None]
    if above is not None and not hasattr(above, "mouflow_kept"):
        return None
    declared = styles.get_cascaded_styles().get((element, pseudo_type), {})
    # The sheets are kept, and the style keeps those above it and the values: so no other one has their identities.
    said = ((name, value if name == LANGUAGE else id(value), weight) for name, (value, weight) in declared.items())
    return id(above), id(styles.font_config), pseudo_type, *said
