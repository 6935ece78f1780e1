"""A Word package: bytes go in, its parts come out once they are known to be safe; and the way back."""

import io
import posixpath
import zipfile
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from urllib.parse import unquote

from mouflow.errors import N_, Place, Problem, Rule
from mouflow.word.errors import (
    Bomb,
    BrokenXml,
    Damaged,
    HasDoctype,
    HasMacros,
    NotWord,
    PartMissing,
    PasswordNeeded,
    TooLarge,
    TooManyParts,
    TwiceTheSame,
    UnsafeMember,
)
from mouflow.word.kinds import OLE, ZIP, kind_of, ole_kind, zip_kind
from mouflow.word.xml import Element, has_doctype, line_of, parse

MOST_FILE = 100_000_000  # bytes, packed; a contract of 1,000 pages has about 1 MB without its pictures
MOST_UNPACKED = 400_000_000
MOST_XML = 100_000_000  # of one part: a contract of 1,000 pages has about 10 MB
MOST_PARTS = 10_000
MOST_RATIO = 200  # of a part above SMALL; Word's own XML packs to a tenth, at most to a hundredth
SMALL = 5_000_000

TYPES, ROOT_RELATIONS = "[Content_Types].xml", "_rels/.rels"
_TYPE = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_REL = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_STRICT = "http://purl.oclc.org/ooxml/"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_DOCUMENT = "wordprocessingml.document.main+xml"
_MACROS, _TEMPLATE = "macroEnabled", "wordprocessingml.template.main+xml"
_EARLIEST = (1980, 1, 1, 0, 0, 0)  # the first day that the ZIP format knows

EXTERNAL = Rule(
    "word.external",
    "warning",
    N_('the file leads to "{target}" outside itself ({kind}); nothing was fetched from there'),
)


@dataclass(frozen=True, slots=True)
class Package:
    """The parts of a Word file by name, in the order of the ZIP; the main part's name; the file's, for messages."""

    parts: Mapping[str, bytes]
    main: str
    file: str

    def root(self, part: str) -> Element:
        """The root of an XML part; raises PartMissing, HasDoctype, TooDeep or BrokenXml."""
        if part not in self.parts:
            raise PartMissing(self.file, part)
        return parse(self.parts[part], self.file, part)


@dataclass(frozen=True, slots=True)
class Relation:
    """A relationship: `type` is its whole URI, `target` the name of a part, or as written when it is external."""

    id: str
    type: str
    target: str
    external: bool

    @property
    def kind(self) -> str:
        """The last word of the type, such as `image`."""
        return self.type.rpartition("/")[2]


def open_package(content: bytes, file: str) -> Package:
    """The package in a Word file; sizes are judged by the ZIP's directory before anything is unpacked.

    Raises one of the WordError family. XML that is malformed or nested too deeply shows when its part is parsed.
    """
    if len(content) > MOST_FILE:
        raise TooLarge(file, len(content), MOST_FILE)
    if content.startswith(OLE):
        kind = ole_kind(content)
        raise PasswordNeeded(file) if kind == "password" else NotWord(file, kind)
    if not content.startswith(ZIP):
        raise NotWord(file, kind_of(content))
    parts = _unpacked(content, file)
    package = Package(MappingProxyType(parts), _main(parts, file), file)
    _refuse_other_types(package)
    return package


def _unpacked(content: bytes, file: str) -> dict[str, bytes]:
    """The members of a ZIP by name, once its directory was found sound."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            members = [member for member in archive.infolist() if not member.filename.endswith("/")]
            _refuse_directory(members, file)
            parts = {member.filename: archive.read(member) for member in members}
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError, OSError) as fault:
        raise Damaged(file, str(fault).partition("\n")[0] or type(fault).__name__) from None
    for name, part in parts.items():
        if name.endswith((".xml", ".rels")) and has_doctype(part):
            raise HasDoctype(file, name)
    return parts


def _refuse_directory(members: Iterable[zipfile.ZipInfo], file: str) -> None:
    """Raises when the ZIP's own directory tells of a bomb, a password, or names that no package has."""
    seen: set[str] = set()
    total = 0
    for count, member in enumerate(members, 1):
        if count > MOST_PARTS:
            raise TooManyParts(file, sum(1 for _ in members), MOST_PARTS)
        _refuse_member(member, file)
        if member.filename.lower() in seen:  # part names do not heed case (ECMA-376 part 2)
            raise TwiceTheSame(file, member.filename)
        seen.add(member.filename.lower())
        total += member.file_size
    if total > MOST_UNPACKED:
        raise TooLarge(file, total, MOST_UNPACKED)


def _refuse_member(member: zipfile.ZipInfo, file: str) -> None:
    name = member.orig_filename
    if name.startswith("/") or "\\" in name or "\0" in name or ":" in name or ".." in name.split("/"):
        raise UnsafeMember(file, name.replace("\0", "\\0"))
    if member.flag_bits & 1:
        raise PasswordNeeded(file)
    swollen = member.file_size > SMALL and member.file_size > MOST_RATIO * member.compress_size
    if swollen or (member.file_size > MOST_XML and name.endswith((".xml", ".rels"))):
        raise Bomb(file, name, member.file_size)


def _main(parts: Mapping[str, bytes], file: str) -> str:
    """The name of the main document part, to which the package's own relationships lead."""
    for part in (TYPES, ROOT_RELATIONS):
        if part not in parts:
            kind = zip_kind(parts, parts.get("mimetype", b"").decode("ascii", "replace"))
            raise PartMissing(file, part) if any(name.startswith("word/") for name in parts) else NotWord(file, kind)
    for relation in _read_relations(parts, ROOT_RELATIONS, file).values():
        if relation.kind == "officeDocument" and not relation.external:
            if relation.target not in parts:
                raise PartMissing(file, relation.target)
            return relation.target
    raise PartMissing(file, "word/document.xml")


def _refuse_other_types(package: Package) -> None:
    """Raises unless the main part is that of a Word document without macros, in the common namespace."""
    kind = content_type(package, package.main)
    programs = any(name.lower().endswith("vbaproject.bin") for name in package.parts)
    if (_MACROS in kind and "ms-word" in kind) or (programs and _DOCUMENT in kind):
        raise HasMacros(package.file)
    if _TEMPLATE in kind:
        raise NotWord(package.file, "template")
    if _DOCUMENT not in kind:
        raise NotWord(package.file, zip_kind(package.parts, ""))
    if f"{_STRICT}wordprocessingml/main".encode() in package.parts[package.main][:4096]:
        raise NotWord(package.file, "strict")


def content_type(package: Package, part: str) -> str:
    """The content type that the package declares for a part; empty when it declares none."""
    found = ""
    for entry in package.root(TYPES):
        if entry.tag == f"{_TYPE}Override" and entry.get("PartName", "").lower() == f"/{part}".lower():
            return entry.get("ContentType", "")
        if entry.tag == f"{_TYPE}Default" and part.lower().endswith(f".{entry.get('Extension', '').lower()}"):
            found = entry.get("ContentType", "")
    return found


def relations_name(part: str) -> str:
    """The name of the part that holds a part's relationships: `word/_rels/document.xml.rels`."""
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def relations(package: Package, part: str) -> Mapping[str, Relation]:
    """The relationships of a part by id; none when it has none."""
    return _read_relations(package.parts, relations_name(part), package.file)


def _read_relations(parts: Mapping[str, bytes], name: str, file: str) -> dict[str, Relation]:
    if name not in parts:
        return {}
    source = posixpath.dirname(posixpath.dirname(name))
    found: dict[str, Relation] = {}
    for entry in parse(parts[name], file, name).iter(_REL):
        id, target, external = entry.get("Id"), entry.get("Target", ""), entry.get("TargetMode") == "External"
        if id is None:
            raise BrokenXml(file, name, line_of(entry), "a Relationship without Id")
        found[id] = Relation(id, entry.get("Type", ""), target if external else _resolved(source, target), external)
    return found


def _resolved(source: str, target: str) -> str:
    """The name of the part that a target, relative to a folder, leads to."""
    return posixpath.normpath(posixpath.join("/", source, unquote(target.partition("#")[0]))).lstrip("/")


def related(package: Package, part: str, kind: str) -> tuple[str, ...]:
    """The names of the parts of one kind (`styles`, `footnotes`, …) that a part leads to and that are there."""
    return tuple(
        relation.target
        for relation in relations(package, part).values()
        if relation.kind == kind and not relation.external and relation.target in package.parts
    )


def external_problems(package: Package) -> tuple[Problem, ...]:
    """A warning for each place outside the file that it leads to, other than by a hyperlink."""
    return tuple(
        Problem(Place(package.file), EXTERNAL, {"target": relation.target, "kind": relation.kind})
        for name in package.parts
        if name.endswith(".rels")
        for relation in _read_relations(package.parts, name, package.file).values()
        if relation.external and relation.kind != "hyperlink"
    )


def replaced(package: Package, parts: Mapping[str, bytes]) -> Package:
    """The package with some parts new or added."""
    return replace(package, parts=MappingProxyType({**package.parts, **parts}))


def package_bytes(parts: Mapping[str, bytes]) -> bytes:
    """The ZIP file of the parts, the content types first: the same bytes for the same parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for name in sorted(parts, key=lambda name: name != TYPES):  # which keeps the order of all others
            member = zipfile.ZipInfo(name, _EARLIEST)
            member.create_system = 0  # else the bytes would tell the operating system
            archive.writestr(member, parts[name], zipfile.ZIP_DEFLATED, compresslevel=6)
    return out.getvalue()
