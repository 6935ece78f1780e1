"""The ids that a draft gives, and the names by which it calls its own parts, as the file has them.

They are read from the plain tree and not from the model, so that they are checked also where the file has faults of
form: what is not of the right form is passed over here, since the model complains of it.
"""

from collections.abc import Iterable, Iterator

from mouflow.errors import N_, Place, Problem, Rule, nearest
from mouflow.model.party import name_key
from mouflow.reading.yaml import Path, Tree

DOUBLE = Rule("id.double", "error", N_('the id "{id}" is given twice (first in line {line}); give one of them another'))
SAME_NAME = Rule("party.double", "error", N_('the party "{name}" stands twice (first in line {line}); remove one'))
UNKNOWN = Rule("id.unknown", "error", N_('no {kind} has the id "{id}"; known: {known}'))
UNKNOWN_NEAR = Rule("id.unknown", "error", N_('no {kind} has the id "{id}"; did you mean "{near}"?'))
NESTED = Rule("approval.group", "error", N_('"{id}" is itself a group of approvals; name its steps one by one'))
NEED = Rule(
    "approval.group",
    "error",
    N_('a group of {count} approval(s) cannot need {need}; name more in "of", or need fewer'),
)
DEEP = Rule("clause.depth", "error", N_("items nest as a. → 1) → a) and no deeper; bring these a level up"))

Named = tuple[Path, str]

MOST_LISTED = 20
ITEM_LEVELS = 3


def name_problems(tree: Tree) -> Iterator[Problem]:
    """Ids given twice, names that lead nowhere, and items that nest too deeply to be numbered."""
    value = tree.value
    ids = tuple(provision_ids(value))
    yield from doubles(ids, tree)
    for key in ("parties", "requests", "approvals"):
        yield from doubles(_texts(value, key, "id"), tree)
    yield from _same_names(value, tree)
    parties = tuple(name for _, name in _texts(value, "parties", "id"))
    yield from _strangers(_party_names(value), parties, N_("party"), tree)
    yield from _strangers(_provision_names(value), tuple(name for _, name in ids), N_("provision"), tree)
    steps = tuple(name for _, name in _texts(value, "approvals", "id"))
    yield from _strangers(_lists(value, "approvals", "of"), steps, N_("approval"), tree)
    yield from _groups(value, tree)
    yield from (Problem(tree.place(path), DEEP) for path, _ in provisions(value) if _items_in(path) == ITEM_LEVELS + 1)


def provisions(value: object) -> Iterator[tuple[Path, object]]:
    """Each recital, clause, paragraph and item of a draft's tree with its path, parents before children."""
    for key in ("recitals", "clauses"):
        yield from _below(value, key, ())


def _below(value: object, key: str, path: Path) -> Iterator[tuple[Path, object]]:
    for n, entry in enumerate(entries(value, key)):
        here = (*path, key, n)
        yield here, entry
        for inner in ("items", "paragraphs"):
            yield from _below(entry, inner, here)


def _items_in(path: Path) -> int:
    return path.count("items")


def provision_ids(value: object) -> Iterator[Named]:
    """Each id that a provision of a draft's tree has, with its path."""
    for path, part in provisions(value):
        if isinstance(part, dict) and isinstance(part.get("id"), str):
            yield (*path, "id"), part["id"]


def provision_texts(value: object) -> Iterator[Named]:
    """Each text of a draft's tree that takes markup, with its path: of provisions, and of what an addendum changes."""
    for path, part in provisions(value):
        if isinstance(part, str):
            yield path, part
        elif isinstance(part, dict) and isinstance(part.get("text"), str):
            yield (*path, "text"), part["text"]
    amends = value.get("amends") if isinstance(value, dict) else None
    yield from ((("amends", *path), text) for path, text in _texts(amends, "changes", "new"))


def entries(value: object, key: str) -> list[object]:
    """The list that a mapping holds under the key; nothing where there is none."""
    found = value.get(key) if isinstance(value, dict) else None
    return found if isinstance(found, list) else []


def _texts(value: object, *keys: str) -> Iterator[Named]:
    """The texts under the last key in each entry of the list under the first."""
    first, last = keys
    for n, entry in enumerate(entries(value, first)):
        if isinstance(entry, dict) and isinstance(entry.get(last), str):
            yield (first, n, last), entry[last]


def _lists(value: object, first: str, last: str) -> Iterator[Named]:
    """The texts of the lists under the last key in each entry of the list under the first."""
    for n, entry in enumerate(entries(value, first)):
        for m, text in enumerate(entries(entry, last)):
            if isinstance(text, str):
                yield (first, n, last, m), text


def _party_names(value: object) -> Iterator[Named]:
    if isinstance(value, dict) and isinstance(value.get("author"), str):
        yield ("author",), value["author"]
    yield from _texts(value, "approvals", "party")
    signing = value.get("signing") if isinstance(value, dict) else None
    yield from (
        (("signing", "core", n), name) for n, name in enumerate(entries(signing, "core")) if isinstance(name, str)
    )
    for n, work in enumerate(entries(value, "work_plan")):
        tasks = work.get("tasks") if isinstance(work, dict) else None
        for name in tasks if isinstance(tasks, dict) else ():
            yield ("work_plan", n, "tasks", name), name


def _provision_names(value: object) -> Iterator[Named]:
    yield from _lists(value, "requests", "met_by")
    yield from _lists(value, "approvals", "covers")


def _groups(value: object, tree: Tree) -> Iterator[Problem]:
    """Groups of approvals that stand in a group, and those that need more steps than they have."""
    steps = entries(value, "approvals")
    groups = {step.get("id") for step in steps if isinstance(step, dict) and entries(step, "of")}
    for path, name in _lists(value, "approvals", "of"):
        if name in groups:
            yield Problem(tree.place(path), NESTED, {"id": name})
    for n, step in enumerate(steps):
        need, count = step.get("need") if isinstance(step, dict) else None, len(entries(step, "of"))
        if isinstance(need, int) and not isinstance(need, bool) and need > count:
            yield Problem(tree.place(("approvals", n, "need")), NEED, {"need": need, "count": count})


def doubles(named: Iterable[Named], tree: Tree) -> Iterator[Problem]:
    """Ids that are given a second time, further down in the file."""
    first: dict[str, Place] = {}
    for place, name in sorted((tree.place(path), name) for path, name in named):
        if name in first:
            yield Problem(place, DOUBLE, {"id": name, "line": first[name].line})
        first.setdefault(name, place)


def _same_names(value: object, tree: Tree) -> Iterator[Problem]:
    first: dict[str, Place] = {}
    for path, name in _texts(value, "parties", "name"):
        place = tree.place(path)
        if name_key(name) in first:
            yield Problem(place, SAME_NAME, {"name": name, "line": first[name_key(name)].line})
        first.setdefault(name_key(name), place)


def _strangers(named: Iterable[Named], known: tuple[str, ...], kind: str, tree: Tree) -> Iterator[Problem]:
    """Names that are not among the known ids."""
    there = frozenset(known)
    for path, name in named:
        if name not in there:
            place = tree.keys[path] if "tasks" in path and path in tree.keys else tree.place(path)
            yield unlike(place, (UNKNOWN, UNKNOWN_NEAR), known, id=name, kind=kind)


def unlike(place: Place, rules: tuple[Rule, Rule], known: tuple[str, ...], **facts: object) -> Problem:
    """A problem with a name that is not among the known ones: proposing the nearest, or listing the known ones."""
    name = str(facts.get("id") or facts.get("name") or facts.get("kind") or "")
    known = tuple(dict.fromkeys(known))
    near = nearest(name, known)
    listed = ", ".join(known[:MOST_LISTED]) + (", …" if len(known) > MOST_LISTED else "") or "-"
    return Problem(place, rules[1] if near else rules[0], {**facts, "near": near, "known": listed})
