"""What a Word file says of itself: title, subject, language, and the properties that mouflow gave it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from mouflow.word.package import Package, related
from mouflow.word.xml import Element, w

_DUBLIN = "{http://purl.org/dc/elements/1.1/}"
_CUSTOM = "{http://schemas.openxmlformats.org/officeDocument/2006/custom-properties}property"
_PREFIX = "mouflow:"  # before the name of each property of mouflow's own
_ROOT = ""  # the package itself, which has relationships as a part has


@dataclass(frozen=True, slots=True)
class Front:
    """Title, subject and language (empty where not said); mouflow's own properties by name."""

    title: str = ""
    subject: str = ""
    language: str = ""
    properties: Mapping[str, str] = field(default_factory=dict)


def front_of(package: Package) -> Front:
    """What the package's property parts and styles say."""
    core, custom = _part(package, "core-properties"), _part(package, "custom-properties")
    return Front(
        title=_text(core, f"{_DUBLIN}title"),
        subject=_text(core, f"{_DUBLIN}subject"),
        language=_language(package),
        properties={} if custom is None else dict(_own(custom)),
    )


def _part(package: Package, kind: str) -> Element | None:
    part = next(iter(related(package, _ROOT, kind)), None)
    return None if part is None else package.root(part)


def _text(root: Element | None, path: str) -> str:
    found = None if root is None else root.find(path)
    return "" if found is None else " ".join((found.text or "").split())


def _own(custom: Element) -> list[tuple[str, str]]:
    """Names and texts of mouflow's own properties, in the order of the file."""
    found = []
    for entry in custom.iter(_CUSTOM):
        name = entry.get("name", "")
        if name.startswith(_PREFIX):
            found.append((name.removeprefix(_PREFIX), "".join(value.text or "" for value in entry)))
    return found


def _language(package: Package) -> str:
    """The language of all text that says no other."""
    part = next(iter(related(package, package.main, "styles")), None)
    if part is None:
        return ""
    path = "/".join(w(name) for name in ("docDefaults", "rPrDefault", "rPr", "lang"))
    language = package.root(part).find(path)
    return "" if language is None else language.get(w("val"), "")
