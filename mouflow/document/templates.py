"""Templates: Jinja2 in a closed sandbox, and every failure told as a problem with the template's file and line."""

import re
from collections.abc import Callable, Iterator, Mapping
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any

from jinja2 import BaseLoader, TemplateNotFound, TemplateSyntaxError, meta, pass_context
from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream
from jinja2.runtime import Context
from markupsafe import Markup, escape

from mouflow.document.budget import MOST_PRINTED, STEPS, TOO_LARGE, TooMuch, open_budget, weigh
from mouflow.document.failures import Surroundings, failed, line_of, problem_of
from mouflow.document.printable import spoken
from mouflow.document.rows import Rows
from mouflow.document.sandbox import Sandbox
from mouflow.document.texts import markup
from mouflow.errors import Place, Problem, ProblemsFound
from mouflow.model.base import Rich

# The opening of a start tag: its attribute `at` is written behind its name, also where an expression follows at once.
START_TAG = re.compile(r"<([A-Za-z][\w:.-]*)(?=[\s/>]|\Z)")


@dataclass(frozen=True, slots=True)
class Source:
    """A template's text, and the file name by which problems call it."""

    text: str
    file: str


class Lines(Extension):
    """Gives each start tag of a template the attribute `at` with its file and line, so that the tree can name it."""

    def filter_stream(self, stream: TokenStream) -> TokenStream | Iterator[Token]:
        """The tokens, with places in their start tags."""
        file = escape(stream.filename or "")
        return (_placed(token, file) if token.type == "data" else token for token in stream)


def _placed(token: Token, file: str) -> Token:
    def tag(match: re.Match[str]) -> str:
        line = token.lineno + token.value.count("\n", 0, match.start())
        return f'<{match[1]} at="{file}:{line}"'

    return Token(token.lineno, token.type, START_TAG.sub(tag, token.value))


class Shelf(BaseLoader):
    """Gives Jinja the sources by name, from memory."""

    def __init__(self, sources: Mapping[str, Source]) -> None:
        self.sources = sources

    def get_source(self, _environment: object, template: str) -> tuple[str, str, Callable[[], bool]]:
        """The text, its file and that it is up to date."""
        if template not in self.sources:
            raise TemplateNotFound(template)
        source = self.sources[template]
        return source.text.replace("&nbsp;", "\xa0"), source.file, lambda: True


@pass_context  # so that nothing is printed, and paid for, while a template is compiled
def _finished(_context: Context, value: object) -> object:
    """What an expression prints: rich text as markup, words and numbers; a value that is not given is an error."""
    printed = markup(value, _root.get()) if isinstance(value, Rich) else spoken(value)
    weigh(printed)
    return printed


_root: ContextVar[Any] = ContextVar("mouflow_root")  # the file whose values the texts of this rendering print


class Templates:
    """Ready templates: render one by name with its variables, in at most so many steps."""

    def __init__(self, sources: Mapping[str, Source], steps: int = STEPS) -> None:
        self.sources = sources
        self.steps = steps
        self.rows = Rows()  # of the tables that these templates printed
        self.environment = Sandbox(Shelf(sources), Lines, _finished)
        self.files = frozenset(source.file for source in sources.values())
        self._asked: dict[str, frozenset[str] | None] = {}

    def render(self, name: str, variables: Mapping[str, object]) -> Markup:
        """The markup of the template; ProblemsFound with file and line when it cannot be made.

        `variables` must hold `root`, the model whose values the texts of the file may print.
        """
        open_budget(self.steps)
        _root.set(variables["root"])
        try:
            printed = self.environment.get_template(name).render(variables)
            if len(printed) > MOST_PRINTED:
                raise TooMuch(TOO_LARGE, limit=MOST_PRINTED)
            return Markup(printed)
        except ProblemsFound:
            raise
        except Exception as error:
            problem = self._problem(name, error, tuple(sorted(variables)))
            if problem is None:
                raise
            raise ProblemsFound((problem,)) from error

    def asked(self, name: str) -> frozenset[str] | None:
        """The variables that a template prints, with all that it extends or includes; None where that is not known."""
        if name not in self._asked:
            self._asked[name] = None  # also of one that extends itself, which rendering tells
            self._asked[name] = self._names(name)
        return self._asked[name]

    def _names(self, name: str) -> frozenset[str] | None:
        source = self.sources.get(name)
        try:
            tree = self.environment.parse(source.text, name) if source else None
        except TemplateSyntaxError:  # rendering tells it
            return None
        if tree is None:
            return None
        others = [self.asked(other) if other else None for other in meta.find_referenced_templates(tree)]
        named = [names for names in others if names is not None]
        return frozenset(meta.find_undeclared_variables(tree)).union(*named) if len(named) == len(others) else None

    def _problem(self, name: str, error: Exception, variables: tuple[str, ...]) -> Problem | None:
        """The problem that an error of Jinja or of a template's own doing means; None for a bug of ours."""
        known = self.sources.get(name)
        line = _syntax_line(error) or line_of(error.__traceback__, self.files)
        place = line or Place(known.file if known else name)
        problem = problem_of(error, place, self._surroundings(variables))
        return problem or (failed(error, line) if line else None)

    def _surroundings(self, variables: tuple[str, ...]) -> Surroundings:
        return Surroundings(
            templates=tuple(sorted(self.sources)),
            variables=variables,
            filters=tuple(sorted(name for name in self.environment.filters if name.isidentifier())),
            tests=tuple(sorted(self.environment.tests)),
        )


def _syntax_line(error: Exception) -> Place | None:
    """Where a template could not be read."""
    if not isinstance(error, TemplateSyntaxError):
        return None
    return Place(error.filename or error.name or "", error.lineno)
