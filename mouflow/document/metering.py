"""A template's syntax tree, made to pay: a loop step, macro or block costs its size, a comparison what it reads."""

from collections.abc import Iterable, Sequence

from jinja2 import TemplateSyntaxError, nodes
from jinja2.parser import Parser
from jinja2.sandbox import SandboxedEnvironment

from mouflow.document.budget import LETTERS, spend, weigh

DEEPEST = 60  # levels of a template's syntax; Python itself gives up at about a hundred
# Names of filters that no template can write, since they begin with a blank.
STEP, WEIGHED = " step", " weighed"

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


FILTERS = {STEP: step, WEIGHED: weighed}


def parsed(environment: SandboxedEnvironment, source: str, name: str | None, file: str | None) -> nodes.Template:
    """The metered syntax tree of a template; TemplateSyntaxError with its line when it cannot be read."""
    parser = Parser(environment, source, name, file)
    try:
        tree = parser.parse()
    except RecursionError as error:
        raise TooDeep("", parser.stream.current.lineno, name, file) from error
    except ValueError as error:  # a number of thousands of digits
        raise TemplateSyntaxError(str(error), parser.stream.current.lineno, name, file) from error
    for node in _shallow(tree, name, file):
        if isinstance(node, nodes.EvalContextModifier):
            raise Unescaped("", node.lineno, name, file)
    _meter(tree)
    return tree


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


def _meter(tree: nodes.Template) -> None:
    tree.body.insert(0, _step(tree.body, 1))
    loops = list(tree.find_all(nodes.For))
    passages: list[Passage] = [*loops, *tree.find_all(nodes.Macro)]
    passages += [*tree.find_all(nodes.CallBlock), *tree.find_all(nodes.Block)]
    for passage in passages:
        passage.body.insert(0, _step(passage.body, passage.lineno))
    for loop in loops:
        if loop.test is not None:
            loop.test = nodes.And(_pay(_size([loop.test]), loop.lineno), loop.test, lineno=loop.lineno)
    for compared in list(tree.find_all(nodes.Compare)):
        compared.expr = _weighed(compared.expr)
        for operand in compared.ops:
            operand.expr = _weighed(operand.expr)
    for joined in list(tree.find_all(nodes.Concat)):
        joined.nodes = [_weighed(node) for node in joined.nodes]
    for item in list(tree.find_all(nodes.Getitem)):
        if isinstance(item.arg, nodes.Slice):
            item.node = _weighed(item.node)


def _step(body: Sequence[nodes.Node], line: int) -> nodes.ExprStmt:
    """The statement that pays for one passage through a body."""
    return nodes.ExprStmt(_pay(_size(body), line), lineno=line)


def _size(body: Iterable[nodes.Node]) -> int:
    """What a passage costs: a step for each node, and for what it prints unchanged by its length."""
    steps = 1
    for top in body:
        for node in (top, *top.find_all(nodes.Node)):
            steps += 1 + (len(node.data) // LETTERS if isinstance(node, nodes.TemplateData) else 0)
    return steps


def _pay(size: int, line: int) -> nodes.Filter:
    return nodes.Filter(nodes.Const(size), STEP, [], [], None, None, lineno=line)


def _weighed(node: nodes.Expr) -> nodes.Expr:
    if isinstance(node, nodes.Const):
        return node
    return nodes.Filter(node, WEIGHED, [], [], None, None, lineno=node.lineno)
