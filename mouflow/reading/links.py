"""What a draft says of its own parts: ids given once, names that lead somewhere, texts whose values are there."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from mouflow.errors import N_, MouflowError, Place, Problem, Rule, nearest
from mouflow.language import FILTERS
from mouflow.model import Draft
from mouflow.model.base import Model
from mouflow.model.party import name_key
from mouflow.model.provisions import provision_ids, provisions
from mouflow.model.text import Fault, Pointer, Value, pieces
from mouflow.model.values import look_up
from mouflow.reading.yaml import Path, Tree

DOUBLE = Rule("id.double", "error", N_('the id "{id}" is given twice (first in line {line}); give one of them another'))
SAME_NAME = Rule("party.double", "error", N_('the party "{name}" stands twice (first in line {line}); remove one'))
UNKNOWN = Rule("id.unknown", "error", N_('no {kind} has the id "{id}"; known: {known}'))
UNKNOWN_NEAR = Rule("id.unknown", "error", N_('no {kind} has the id "{id}"; did you mean "{near}"?'))
DANGLING = Rule("text.reference", "error", N_("[[{id}]] leads to no provision; known: {known}"))
DANGLING_NEAR = Rule("text.reference", "error", N_('[[{id}]] leads to no provision; did you mean "{near}"?'))
UNREADABLE = Rule(
    "text.markup",
    "error",
    N_('cannot read "{text}"; write [[id]] or {{{{ name | filter }}}}, with both pairs of brackets'),
)
FILTER = Rule("text.filter", "error", N_('unknown filter "{name}"; known: {known}'))
FILTER_NEAR = Rule("text.filter", "error", N_('unknown filter "{name}"; did you mean "{near}"?'))
VALUE = Rule("text.value", "error", N_("{{{{ {source} }}}} cannot be printed: {detail}"))
BASED_ON = Rule("draft.based-on", "error", N_("draft {draft} cannot be based on draft {base}; name an earlier one"))
TERM = Rule("term.until", "error", N_("the term ends {until}, before it begins ({begin}); correct one of them"))
NO_PARENT = Rule("draft.amends", "error", N_('an addendum needs "amends": its parent\'s numbers, date and subject'))
PARENT = Rule("draft.amends", "error", N_('only kind: adendum takes "amends"; change the kind or remove it'))
OWN_PARENT = Rule("draft.amends", "error", N_('"{id}" cannot amend itself; name the agreement that it amends'))
KIND = Rule("draft.kind", "error", N_('unknown kind "{kind}"; known: {known}'))
KIND_NEAR = Rule("draft.kind", "error", N_('unknown kind "{kind}"; did you mean "{near}"?'))

Named = tuple[Path, str]


def link_problems(draft: Draft, tree: Tree) -> Iterator[Problem]:
    """Everything that a draft says of its own parts and that does not hold."""
    ids = tuple(provision_ids(draft))
    yield from doubles(ids, tree)
    for key in ("parties", "requests", "approvals"):
        yield from doubles([((key, n, "id"), part.id) for n, part in enumerate(getattr(draft, key))], tree)
    yield from _same_names(draft, tree)
    yield from _names(draft, tree, tuple(name for _, name in ids))
    yield from _order(draft, tree)
    yield from _parent(draft, tree)
    yield from text_problems(draft, texts(draft), tuple(name for _, name in ids), tree)


def kind_problem(kind: str, known: tuple[str, ...], tree: Tree) -> Iterator[Problem]:
    """A kind that has no template."""
    if kind not in known:
        yield unlike(tree.place(("kind",)), (KIND, KIND_NEAR), known, kind=kind)


def texts(draft: Draft) -> Iterator[Named]:
    """Each rich text of a draft with its path."""
    for path, part in provisions(draft):
        if part.text:
            yield (*path, "text"), part.text
    for n, change in enumerate(draft.amends.changes if draft.amends else ()):
        if change.new:
            yield ("amends", "changes", n, "new"), change.new


def doubles(named: Iterable[Named], tree: Tree) -> Iterator[Problem]:
    """Ids that are given a second time."""
    first: dict[str, Place] = {}
    for path, name in named:
        place = tree.place(path)
        if name in first:
            yield Problem(place, DOUBLE, {"id": name, "line": first[name].line})
        first.setdefault(name, place)


def _same_names(draft: Draft, tree: Tree) -> Iterator[Problem]:
    first: dict[str, Place] = {}
    for n, party in enumerate(draft.parties):
        place = tree.place(("parties", n, "name"))
        key = name_key(party.name)
        if key in first:
            yield Problem(place, SAME_NAME, {"name": party.name, "line": first[key].line})
        first.setdefault(key, place)


def _names(draft: Draft, tree: Tree, provisions: tuple[str, ...]) -> Iterator[Problem]:
    """Names of parties and provisions that lead nowhere."""
    parties = tuple(party.id for party in draft.parties)
    for path, name in _party_names(draft):
        if name not in parties:
            yield unlike(tree.place(path), (UNKNOWN, UNKNOWN_NEAR), parties, id=name, kind=N_("party"))
    for path, name in _provision_names(draft):
        if name not in provisions:
            yield unlike(tree.place(path), (UNKNOWN, UNKNOWN_NEAR), provisions, id=name, kind=N_("provision"))


def _party_names(draft: Draft) -> Iterator[Named]:
    yield ("author",), draft.author
    for n, approval in enumerate(draft.approvals):
        yield ("approvals", n, "party"), approval.party
    for n, work in enumerate(draft.work_plan):
        for name in work.tasks:
            yield ("work_plan", n, "tasks", name), name


def _provision_names(draft: Draft) -> Iterator[Named]:
    for n, request in enumerate(draft.requests):
        for m, name in enumerate(request.met_by):
            yield ("requests", n, "met_by", m), name
    for n, approval in enumerate(draft.approvals):
        for m, name in enumerate(approval.covers):
            yield ("approvals", n, "covers", m), name


def _order(draft: Draft, tree: Tree) -> Iterator[Problem]:
    """Versions and days that stand in the wrong order."""
    if draft.based_on is not None and draft.based_on >= draft.draft:
        yield Problem(tree.place(("based_on",)), BASED_ON, {"draft": draft.draft, "base": draft.based_on})
    if draft.term and draft.term.until:
        begin = draft.term.effective if not isinstance(draft.term.effective, str) else draft.signing.date
        if begin and draft.term.until <= begin:
            yield Problem(tree.place(("term", "until")), TERM, {"until": draft.term.until, "begin": begin})


def _parent(draft: Draft, tree: Tree) -> Iterator[Problem]:
    """An addendum without its parent, a parent without an addendum, or one that is its own."""
    if draft.kind == "adendum" and draft.amends is None:
        yield Problem(tree.place(("kind",)), NO_PARENT)
    if draft.kind != "adendum" and draft.amends is not None:
        yield Problem(tree.place(("amends",)), PARENT)
    if draft.amends and draft.amends.agreement == draft.agreement:
        yield Problem(tree.place(("amends", "agreement")), OWN_PARENT, {"id": draft.agreement})


def text_problems(root: Model, named: Iterator[Named], provisions: tuple[str, ...], tree: Tree) -> Iterator[Problem]:
    """What the texts say that cannot be printed, each at its very character."""
    for path, text in named:
        where = path if path in tree.places else path[:-1]
        for piece in pieces(text):
            if isinstance(piece, Fault):
                yield Problem(tree.place_in(where, piece.offset), UNREADABLE, {"text": piece.text})
            elif isinstance(piece, Pointer) and piece.id not in provisions:
                yield unlike(tree.place_in(where, piece.offset), (DANGLING, DANGLING_NEAR), provisions, id=piece.id)
            elif isinstance(piece, Value):
                yield from _value_problem(root, piece, partial(tree.place_in, where, piece.offset))


def _value_problem(root: Model, value: Value, place: Callable[[], Place]) -> Iterator[Problem]:
    known = tuple(FILTERS)
    for name in value.filters:
        if name not in FILTERS:
            yield unlike(place(), (FILTER, FILTER_NEAR), known, name=name)
            return
    detail = value_fault(root, value)
    if detail is not None:
        yield Problem(place(), VALUE, {"source": value.source, "detail": detail})


def value_fault(root: Model, value: Value) -> MouflowError | None:
    """Why a value, whose filters are known, cannot be printed; None when it can."""
    try:
        found = look_up(root, value.path)
        for name in value.filters:
            found = FILTERS[name](found)
    except MouflowError as error:
        return error
    return None


def unlike(place: Place, rules: tuple[Rule, Rule], known: tuple[str, ...], **facts: object) -> Problem:
    """A problem with a name that is not among the known ones: proposing the nearest, or listing them all."""
    name = str(facts.get("id") or facts.get("name") or facts.get("kind"))
    near = nearest(name, known)
    return Problem(place, rules[1] if near else rules[0], {**facts, "near": near, "known": ", ".join(known) or "-"})
