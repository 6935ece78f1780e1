"""What all documents of a run share: templates, profiles, and the styles that follow from them, each read once."""

import re
from collections.abc import Iterator, Mapping
from functools import cached_property, lru_cache
from pathlib import Path

from mouflow.document.look import style_of
from mouflow.document.style import Style
from mouflow.document.templates import Source, Templates
from mouflow.errors import N_, Place, Problem, ProblemsFound, Rule
from mouflow.model import Profile
from mouflow.model.profile import StyleChoice
from mouflow.reading.models import read_profile
from mouflow.workspace import files

NOT_UTF8 = Rule("template.not-utf8", "error", N_("the template is not UTF-8 (byte {byte}); save it as UTF-8"))
AGREEMENT, ASSESSMENT_LETTER = "agreement.html", "surat-penilaian.html"  # bases of their kinds
EXTENDS = re.compile(r"""\{%-?\s*extends\s+["']([^"']+)["']""")
# Templates that are no kind of agreement or letter: those that others extend, and the sheets about drafts, the record
# and assessments.
BASES = (
    "agreement",
    "berita-acara",
    "lembar-paraf",
    "lembar-perubahan",
    "matriks-sandingan",
    "papan",
    "perbandingan",
    "ringkasan-penilaian",
    "surat-penilaian",
)


class House:
    """The installed templates and profiles, and before them those of a workspace's own folder, as they are now."""

    def __init__(self, own: Path) -> None:
        self._own = own
        self._styles: dict[tuple[str, StyleChoice], Style] = {}

    @cached_property
    def templates(self) -> Templates:
        """All templates, ready to render; a template of the workspace takes the place of the house's."""
        return _ready(tuple(self._sources()))

    @cached_property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of agreements and letters, each a text of its own, that there is a template for."""
        return self._without(ASSESSMENT_LETTER)

    @cached_property
    def letters(self) -> tuple[str, ...]:
        """The kinds of letters about an assessment that there is a template for."""
        return self._without(AGREEMENT)

    def _without(self, base: str) -> tuple[str, ...]:
        """The templates that are whole, and do not follow from that base."""
        sources = self.templates.sources
        names = {name.removesuffix(".html") for name in sources if base not in _above(name, sources)}
        return tuple(sorted(names.difference(BASES)))

    @cached_property
    def profiles(self) -> Mapping[str, Profile]:
        """All profiles by name; ProblemsFound when one of the workspace's cannot be read."""
        own = self._own / "profiles"
        return _installed_profiles() | {
            name.removesuffix(".yaml"): _profile(content, files.shown(own / name))
            for name, content in files.texts_in(own, ".yaml").items()
        }

    def style(self, default: str, choice: StyleChoice) -> Style:
        """The style of a profile under a document's own choice; the same object for the same choice."""
        if (default, choice) not in self._styles:
            self._styles[default, choice] = style_of(self.profiles, default, choice)
        return self._styles[default, choice]

    def _sources(self) -> Iterator[tuple[str, str, bytes]]:
        """Name, file as problems call it, and content; a later one of the same name counts."""
        for name, content in files.house_texts(".html").items():
            yield name, f"mouflow/templates/{name}", content
        for name, content in files.texts_in(self._own, ".html").items():
            yield name, files.shown(self._own / name), content


@lru_cache(maxsize=4)
def _ready(found: tuple[tuple[str, str, bytes], ...]) -> Templates:
    """Kept over workspaces, which mostly have the same templates: to compile them takes longer than a document."""
    return Templates({name: Source(_text(content, file), file) for name, file, content in found})


def _above(name: str, sources: Mapping[str, Source]) -> tuple[str, ...]:
    """The names of a template and of those that it extends, as far as they are there."""
    found: list[str] = []
    while name in sources and name not in found:
        found.append(name)
        extended = EXTENDS.search(sources[name].text)
        name = extended[1] if extended else ""
    return tuple(found)


def _text(content: bytes, file: str) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise ProblemsFound((Problem(Place(file, line), NOT_UTF8, {"byte": error.start + 1}),)) from error


@lru_cache(maxsize=1)
def _installed_profiles() -> dict[str, Profile]:
    found = files.house_texts(".yaml", "profiles")
    return {name.removesuffix(".yaml"): _profile(content, name) for name, content in found.items()}


def _profile(content: bytes, file: str) -> Profile:
    reading = read_profile(content, file)
    if reading.value is None or not reading.sound:
        raise ProblemsFound(reading.problems)
    return reading.value
