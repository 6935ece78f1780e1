"""A template's syntax tree, made to pay: a loop step, macro or block costs its size, a comparison what it reads."""

import re
from collections.abc import Iterable, Sequence
from typing import TypeVar

from jinja2 import TemplateSyntaxError, nodes
from jinja2.parser import Parser
from jinja2.sandbox import SandboxedEnvironment

from mouflow.document.budget import LETTERS, spend, weigh
from mouflow.document.printable import spoken
from mouflow.errors import N_

DEEPEST = 60  # levels of a template's syntax; Python itself gives up at about a hundred
NODES = 4  # nodes of the syntax that are done in one step
DEBUG_LINES = re.compile(r"^debug_info = '([\d=&]*)'", re.MULTILINE)
# Names of filters that no template can write, since they begin with a blank.
STEP, WEIGHED, SPOKEN = " step", " weighed", " spoken"

TOO_MANY_DIGITS = N_("a number in it has thousands of digits")
N = TypeVar("N", bound=nodes.Node)
Passage = nodes.For | nodes.Macro | nodes.CallBlock | nodes.Block


class TooDeep(TemplateSyntaxError):
    """A template whose parts nest too deeply to be read."""


class Unescaped(TemplateSyntaxError):
    """A template that would switch off the escaping of what people wrote."""


def step(size: int) -> bool:
    """True, after paying for so many steps."""
    spend(size)
    return True


def weighed(value: object) -> object:
    """The value, after paying for reading it."""
    weigh(value)
    return value


def joinable(value: object) -> object:
    """The value, after paying for copying it; raises when no text can say it."""
    weigh(value)
    return spoken(value)


FILTERS = {STEP: step, WEIGHED: weighed, SPOKEN: joinable}


def parsed(environment: SandboxedEnvironment, source: str, name: str | None, file: str | None) -> nodes.Template:
    """The metered syntax tree of a template; TemplateSyntaxError with its line when it cannot be read."""
    parser = Parser(environment, source, name, file)
    try:
        tree = parser.parse()
    except RecursionError as error:
        raise TooDeep("", parser.stream.current.lineno, name, file) from error
    except ValueError as error:
        raise TemplateSyntaxError(TOO_MANY_DIGITS, parser.stream.current.lineno, name, file) from error
    found = _shallow(tree, name, file)
    for node in found:
        if isinstance(node, nodes.EvalContextModifier):
            raise Unescaped("", node.lineno, name, file)
    _meter(tree, found)
    return tree


def too_deep(source: str, error: SyntaxError, file: str) -> TooDeep:
    """The error for a template whose Python code Python refuses, which it does only for loops in loops in loops.

    `source` is that code; at its end stands which of its lines comes from which line of the template.
    """
    stated = DEBUG_LINES.search(source)
    pairs = [pair.split("=") for pair in stated[1].split("&") if pair] if stated else []
    lines = [int(line) for line, python in pairs if int(python) <= (error.lineno or 0)]
    return TooDeep("", lines[-1] if lines else 1, None, file)


def _shallow(tree: nodes.Node, name: str | None, file: str | None) -> list[nodes.Node]:
    """All nodes, found without recursion; TooDeep when they nest beyond the limit."""
    found: list[nodes.Node] = []
    level: list[nodes.Node] = [tree]
    for _ in range(DEEPEST):
        found += level
        level = [child for node in level for child in node.iter_child_nodes()]
    if level:
        raise TooDeep("", level[0].lineno, name, file)
    return found


def _meter(tree: nodes.Template, found: list[nodes.Node]) -> None:
    """Adds the payments to a tree whose nodes were found: to walk it once a kind takes longer than to parse."""
    tree.body.insert(0, _step(tree.body, 1))
    loops = _those(found, nodes.For)
    passages: list[Passage] = [*loops, *_those(found, nodes.Macro)]
    passages += [*_those(found, nodes.CallBlock), *_those(found, nodes.Block)]
    for passage in passages:
        passage.body.insert(0, _step(passage.body, passage.lineno))
    for loop in loops:
        if loop.test is not None:
            loop.test = nodes.And(_pay(_size([loop.test]), loop.lineno), loop.test, lineno=loop.lineno)
    for compared in _those(found, nodes.Compare):
        compared.expr = _weighed(compared.expr)
        for operand in compared.ops:
            operand.expr = _weighed(operand.expr)
    for joined in _those(found, nodes.Concat):
        joined.nodes = [_filtered(node, SPOKEN) for node in joined.nodes]
    for item in _those(found, nodes.Getitem):
        if isinstance(item.arg, nodes.Slice):
            item.node = _weighed(item.node)


def _those(found: list[nodes.Node], kind: type[N]) -> list[N]:
    return [node for node in found if isinstance(node, kind)]


def _step(body: Sequence[nodes.Node], line: int) -> nodes.ExprStmt:
    """The statement that pays for one passage through a body."""
    return nodes.ExprStmt(_pay(_size(body), line), lineno=line)


def _size(body: Iterable[nodes.Node]) -> int:
    """What a passage costs: by how much there is to do in it, and by the length of what it prints unchanged."""
    found = [node for top in body for node in (top, *top.find_all(nodes.Node))]
    letters = sum(len(node.data) for node in found if isinstance(node, nodes.TemplateData))
    return 1 + len(found) // NODES + letters // LETTERS


def _pay(size: int, line: int) -> nodes.Filter:
    return _filtered(nodes.Const(size, lineno=line), STEP)


def _weighed(node: nodes.Expr) -> nodes.Expr:
    """The node, paying for its value; a constant is paid for with the body it stands in."""
    return node if isinstance(node, nodes.Const) else _filtered(node, WEIGHED)


def _filtered(node: nodes.Expr, name: str) -> nodes.Filter:
    return nodes.Filter(node, name, [], [], None, None, lineno=node.lineno)
