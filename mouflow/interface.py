"""The language in which mouflow speaks to its users, and its catalogue; what documents say is Indonesian anyway."""

from collections.abc import Mapping
from gettext import translation as catalogue
from pathlib import Path

from mouflow.errors import Translate, UnknownName

LANGUAGES = ("en", "id")
LOCALES = Path(__file__).parent / "locale"


def interface_language(environ: Mapping[str, str], configured: str | None) -> str:
    """The user's language, `en` or `id`: MOUFLOW_LANG, else `interface:` of mouflow.yaml, else the locale, else `en`.

    An empty variable counts as none. Raises UnknownName when MOUFLOW_LANG or `configured` is no language of mouflow;
    a locale of another language is no mistake and means `en`.
    """
    if asked := environ.get("MOUFLOW_LANG"):
        return _known("MOUFLOW_LANG", asked)
    if configured is not None:
        return _known("interface", configured)
    return "id" if _locale_language(environ) == "id" else "en"


def translation(language: str) -> Translate:
    """What turns an English pattern into that language; raises UnknownName when mouflow does not speak it.

    A pattern without an entry comes back in English. The file is read at the first call and kept.
    """
    if _known("interface", language) == "en":
        return str
    return catalogue("mouflow", LOCALES, (language,)).gettext


def _known(source: str, language: str) -> str:
    """The language, when mouflow speaks it; raises UnknownName, which names where the word was written."""
    if language not in LANGUAGES:
        raise UnknownName(source, language, LANGUAGES)
    return language


def _locale_language(environ: Mapping[str, str]) -> str:
    """The language of the first of POSIX's variables that is set, without country and encoding; empty when none is."""
    chosen = next((environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if environ.get(name)), "")
    return chosen.split(".")[0].split("@")[0].split("_")[0]
