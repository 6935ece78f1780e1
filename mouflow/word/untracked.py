"""What differs between two Word files and cannot be shown as a tracked change: told as warnings."""

from mouflow.errors import N_, Place, Problem, Rule
from mouflow.word.hand import Hand
from mouflow.word.prints import look_print
from mouflow.word.styles import Styles
from mouflow.word.xml import Element, w

_SECTION = w("sectPr")
_REFERENCES = frozenset(w(name) for name in ("headerReference", "footerReference", "sectPrChange"))


def _rule(id: str, pattern: str) -> Rule:
    return Rule(f"redline.untracked-{id}", "warning", pattern)


CONTROL = _rule("control", N_("a content control no longer holds its first paragraphs, in which words changed"))
GRID = _rule("grid", N_("the columns of a table were changed, which is not marked; the redline has the new ones"))
HEADER = _rule("header", N_("a header or footer of the old file is not in the new one, which is not marked"))
SECTION = _rule("section", N_("paper, margins or columns were changed, which is not marked; compare the pages by eye"))
SHAPE = _rule("shape", N_("a shape around a text box was changed, which is not marked; only its words are compared"))
STYLE = _rule("style", N_('the style "{style}" was changed, which is not marked; the redline has the new one'))
KINDS = {"control": CONTROL, "grid": GRID, "header": HEADER, "shape": SHAPE}


def untracked(hand: Hand, styles: Styles) -> tuple[Problem, ...]:
    """Warnings about what the redline has from the new file without showing that the old one had it otherwise."""
    place = Place(hand.new.package.file)
    told = [Problem(place, KINDS[kind]) for kind in sorted(hand.untracked)]
    if _sections(hand.old.root) != _sections(hand.new.root):
        told.append(Problem(place, SECTION))
    return (*told, *(Problem(place, STYLE, {"style": name}) for name in styles.changed()))


def _sections(root: Element) -> list[object]:
    return [look_print(section, _REFERENCES) for section in root.iter(_SECTION)]
