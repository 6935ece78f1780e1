"""The parts of the file that a redline becomes: those of the new file, with what the old one lends."""

import posixpath
from dataclasses import dataclass, field

from lxml import etree

from mouflow.word.package import TYPES, Package, Relation, content_type, relations, relations_name
from mouflow.word.xml import Element, parse, serialise

_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPE = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_NO_RELATIONS = f'<Relationships xmlns="{_RELATIONS}"/>'.encode()


@dataclass(slots=True)
class Parts:
    """The new file's parts as they grow: trees that were opened, and parts that were added."""

    package: Package
    trees: dict[str, Element] = field(default_factory=dict)
    added: dict[str, bytes] = field(default_factory=dict)
    copies: dict[str, str] = field(default_factory=dict)  # an old part's name → its name here

    def tree(self, part: str) -> Element:
        """The root of a part, the same each time; what is changed in it is written."""
        if part not in self.trees:
            self.trees[part] = parse(self.added.get(part) or self.package.parts[part], self.package.file, part)
        return self.trees[part]

    def has(self, part: str) -> bool:
        """Whether there is such a part by now."""
        return part in self.package.parts or part in self.added

    def relate(self, part: str, relation: Relation) -> str:
        """The id of a relationship from `part` as the given one, which an equal one there lends when it can."""
        tree = self._relations(part)
        target = relation.target if relation.external else posixpath.relpath(relation.target, posixpath.dirname(part))
        for known in tree:
            if (known.get("Type"), known.get("Target")) == (relation.type, target):
                return known.get("Id", "")
        id = _free("rId", {known.get("Id", "") for known in tree}, len(tree) + 1)
        made = etree.SubElement(tree, f"{{{_RELATIONS}}}Relationship", Id=id, Type=relation.type, Target=target)
        if relation.external:
            made.set("TargetMode", "External")
        return id

    def _relations(self, part: str) -> Element:
        name = relations_name(part)
        if not self.has(name):
            self.added[name] = _NO_RELATIONS
        return self.tree(name)

    def add(self, part: str, content: bytes, kind: str) -> str:
        """Adds a part of a content type under its name, or a free one like it; the name is returned."""
        stem, ending = posixpath.splitext(part)
        name = part if not self.has(part) else _free(stem, {*self.package.parts, *self.added}, 2, ending)
        self.added[name] = content
        etree.SubElement(self.tree(TYPES), f"{_TYPE}Override", PartName=f"/{name}", ContentType=kind)
        return name

    def copy(self, old: Package, part: str) -> str:
        """The name here of a part of the old file, brought over with all that it leads to unless it is here already."""
        if part in self.copies:
            return self.copies[part]
        content = old.parts[part]
        if self.package.parts.get(part) == content and not relations(old, part):
            return part
        self.copies[part] = name = self.add(part, content, content_type(old, part) or "application/octet-stream")
        for relation in relations(old, part).values():
            self._copy_relation(old, name, relation)
        return name

    def _copy_relation(self, old: Package, name: str, relation: Relation) -> None:
        """A relationship of a part brought over, under the id by which its content knows it."""
        target = relation.target
        if not relation.external and target in old.parts:
            target = posixpath.relpath(self.copy(old, target), posixpath.dirname(name))
        made = etree.SubElement(
            self._relations(name), f"{{{_RELATIONS}}}Relationship", Id=relation.id, Type=relation.type, Target=target
        )
        if relation.external:
            made.set("TargetMode", "External")

    def finished(self) -> dict[str, bytes]:
        """All parts as they are written; those that nobody opened are the very bytes of the new file."""
        trees = {part: serialise(tree) for part, tree in self.trees.items()}
        return {**self.package.parts, **self.added, **trees}


def _free(stem: str, taken: set[str], number: int, ending: str = "") -> str:
    while f"{stem}{number}{ending}" in taken:
        number += 1
    return f"{stem}{number}{ending}"
