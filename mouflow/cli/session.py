"""What one call of the command line stands on: folder, day, environment, and the language in which it speaks."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time
from pathlib import Path

from mouflow.errors import Translate
from mouflow.interface import interface_language, translation

SETTINGS = "mouflow.yaml"
INTERFACE = re.compile(r"""^interface:[ \t]*["']?(en|id)["']?[ \t]*(?:#.*)?$""", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Session:
    """Where the user stands, when, and how to answer; `color` is None when the terminal decides."""

    folder: Path
    today: date
    environ: Mapping[str, str]
    language: str
    speak: Translate
    color: bool | None
    now: datetime

    def moved(self, folder: Path) -> "Session":
        """The same session in another folder, in that folder's language."""
        language = interface_language(self.environ, configured_language(folder))
        return replace(self, folder=folder, language=language, speak=translation(language))


def started(environ: Mapping[str, str], folder: Path, today: date, now: datetime | None = None) -> Session:
    """The session of a call made in `folder` on that day; raises UnknownName for a MOUFLOW_LANG that nobody speaks.

    `now` is the very moment, with its offset from UTC; noon of the day when nothing is said.
    """
    language = interface_language(environ, configured_language(folder))
    color = False if environ.get("NO_COLOR") else None
    moment = now or datetime.combine(today, time(12), UTC)
    return Session(folder, today, environ, language, translation(language), color, moment)


def configured_language(folder: Path) -> str | None:
    """The `interface:` of the workspace around `folder`; None when it sets none.

    Found by its line, not by the reader: that one and its libraries would cost more than the whole of `--help`, and
    what it has to say about a broken settings file needs a language already.
    """
    root = workspace_root(folder)
    if root is None:
        return None
    try:
        text = (root / SETTINGS).read_text(encoding="utf-8", errors="replace")
    except OSError:  # there are none, or the reader is about to say why it cannot read them
        return None
    found = INTERFACE.search(text)
    return found[1] if found else None


def workspace_root(folder: Path) -> Path | None:
    """The nearest folder upward that holds mouflow.yaml or drafts/; None when there is none."""
    above = folder.absolute()
    return next((up for up in (above, *above.parents) if _is_workspace(up)), None)


def _is_workspace(folder: Path) -> bool:
    return (folder / SETTINGS).is_file() or (folder / "drafts").is_dir()
