"""Elements of the old file made at home in the new one: styles, numberings, pictures, links and ids."""

from copy import deepcopy
from dataclasses import dataclass, field

from mouflow.word.bits import CLOSING, OPENING
from mouflow.word.letters import Scope
from mouflow.word.numbers import NUM_ID, Numbers
from mouflow.word.parts import Parts
from mouflow.word.resolve import unwrap_control
from mouflow.word.stamps import Stamps
from mouflow.word.styles import STYLE_TAGS, VAL, Styles
from mouflow.word.xml import PLACED, RELATION, W14, Element, w

ID, NAME = w("id"), w("name")
_START, _END = w("bookmarkStart"), w("bookmarkEnd")
_SHAPE = f"{{{PLACED}}}docPr"
_TO_PART = f"{{{RELATION}}}"
_PARAGRAPH_IDS = (f"{{{W14}}}paraId", f"{{{W14}}}textId")
_CONTROLS = (w("sdt"), w("customXml"), w("smartTag"))


@dataclass(slots=True)
class Lent:
    """What the old file lends to the new one as a whole."""

    parts: Parts
    styles: Styles
    numbers: Numbers
    stamps: Stamps
    bookmarks: frozenset[str] = frozenset()  # names that only the old file has, and its fields lead to
    shape: int = 0  # the highest number of a drawing


@dataclass(slots=True)
class Carrier:
    """Copies elements from a part of the old file into a part of the new one."""

    lent: Lent
    scope: Scope
    part: str
    bookmarks: dict[str, str] = field(default_factory=dict)  # ids of bookmarks: the old file's, and those here

    def __call__(self, original: Element) -> Element:
        """A copy that means in the new part what the original means in its own; controls around words are left out."""
        made = deepcopy(original)
        made.tail = None
        for each in list(made.iter()):
            if isinstance(each.tag, str):
                self._settle(each, made)
        return made

    def _settle(self, each: Element, root: Element) -> None:
        tag = str(each.tag)
        if tag in STYLE_TAGS:
            each.set(VAL, self.lent.styles.adopted(each.get(VAL, "")))
        elif tag == NUM_ID:
            each.set(VAL, self.lent.numbers.adopted(each.get(VAL, "")))
        elif tag == _SHAPE:
            self.lent.shape += 1
            each.set("id", str(self.lent.shape))
        elif each is not root and tag in _CONTROLS:
            unwrap_control(each)
        elif (tag in OPENING or tag in CLOSING) and not self.takes(each):
            parent = each.getparent()
            if parent is not None:
                parent.remove(each)
        for key, value in each.attrib.items():
            self._settle_attribute(each, str(key), str(value))

    def _settle_attribute(self, each: Element, key: str, value: str) -> None:
        if key.startswith(_TO_PART):
            each.set(key, self._relation(value))
        elif key in _PARAGRAPH_IDS or "rsid" in key:
            del each.attrib[key]

    def takes(self, marker: Element) -> bool:
        """Whether a marker of the old file is one that its fields need; its id is then made anew, in place."""
        if marker.tag == _START and marker.get(NAME) in self.lent.bookmarks:
            self.bookmarks[marker.get(ID, "")] = id = self.lent.stamps.id()
            marker.set(ID, id)
            return True
        if marker.tag == _END and marker.get(ID) in self.bookmarks:
            marker.set(ID, self.bookmarks[marker.get(ID, "")])
            return True
        return False

    def _relation(self, id: str) -> str:
        """The id here of a relationship of the old part; one that leads nowhere stays so."""
        relation = self.scope.relations.get(id)
        if relation is None:
            return id
        if not relation.external and relation.target in self.scope.package.parts:
            here = self.lent.parts.copy(self.scope.package, relation.target)
            relation = type(relation)(id, relation.type, here, False)
        return self.lent.parts.relate(self.part, relation)
