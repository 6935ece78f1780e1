"""What a draft says of its own parts: ids given once, names that lead somewhere, texts whose values are there."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from mouflow.errors import N_, MouflowError, Place, Problem, Rule
from mouflow.language import FILTERS
from mouflow.model import Draft
from mouflow.model.base import Model
from mouflow.model.provisions import provisions
from mouflow.model.text import Fault, Pointer, Value, pieces
from mouflow.model.values import printed
from mouflow.reading.names import Named, name_problems, provision_ids, provision_texts, unlike
from mouflow.reading.yaml import Tree

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


def link_problems(draft: Draft | None, tree: Tree) -> Iterator[Problem]:
    """Everything that a draft says of its own parts and that does not hold.

    Without a model, because the file has faults of form, all but what needs one: values, days and versions.
    """
    yield from name_problems(tree)
    ids = tuple(name for _, name in provision_ids(tree.value))
    yield from text_problems(draft, provision_texts(tree.value), ids, tree)
    if draft is not None:
        yield from _order(draft, tree)
        yield from _parent(draft, tree)


def kind_problem(tree: Tree, known: tuple[str, ...]) -> Iterator[Problem]:
    """A kind that has no template; nothing when it is not known which there are."""
    kind = tree.value.get("kind") if isinstance(tree.value, dict) else None
    if known and isinstance(kind, str) and kind not in known:
        yield unlike(tree.place(("kind",)), (KIND, KIND_NEAR), known, kind=kind)


def texts(draft: Draft) -> Iterator[Named]:
    """Each rich text of a draft with its path."""
    for path, part in provisions(draft):
        if part.text:
            yield (*path, "text"), part.text
    for n, change in enumerate(draft.amends.changes if draft.amends else ()):
        if change.new:
            yield ("amends", "changes", n, "new"), change.new


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


def text_problems(
    root: Model | None, named: Iterable[Named], provisions: tuple[str, ...], tree: Tree
) -> Iterator[Problem]:
    """What the texts say that cannot be printed, each at its very character; values are looked up in `root`."""
    there = frozenset(provisions)
    for path, text in named:
        where = path if path in tree.places else path[:-1]
        for piece in pieces(text):
            if isinstance(piece, Fault):
                yield Problem(tree.place_in(where, piece.offset), UNREADABLE, {"text": piece.text})
            elif isinstance(piece, Pointer) and piece.id not in there:
                yield unlike(tree.place_in(where, piece.offset), (DANGLING, DANGLING_NEAR), provisions, id=piece.id)
            elif isinstance(piece, Value):
                yield from _value_problem(root, piece, partial(tree.place_in, where, piece.offset))


def _value_problem(root: Model | None, value: Value, place: Callable[[], Place]) -> Iterator[Problem]:
    strange = next((name for name in value.filters if name not in FILTERS), None)
    if strange is not None:
        yield unlike(place(), (FILTER, FILTER_NEAR), tuple(FILTERS), name=strange)
    elif root is not None and (fault := value_fault(root, value)):
        yield Problem(place(), VALUE, {"source": value.source, "detail": fault})


def value_fault(root: Model, value: Value) -> MouflowError | None:
    """Why a value, whose filters are known, cannot be printed; None when it can."""
    try:
        printed(value, root)
    except MouflowError as error:
        return error
    return None
