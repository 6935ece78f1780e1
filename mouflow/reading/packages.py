"""What a package says of its base text and of its partners, and what each partner's own text cannot print."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from mouflow.errors import N_, Place, Problem, Rule
from mouflow.model import Draft, Package, Partner
from mouflow.model.partner import partner_draft
from mouflow.model.party import name_key
from mouflow.model.provisions import Provision, below, provision_ids
from mouflow.model.text import Pointer, Value, pieces
from mouflow.reading.links import text_problems, texts, value_fault
from mouflow.reading.names import UNKNOWN, UNKNOWN_NEAR, Named, unlike
from mouflow.reading.table import PartnerTable
from mouflow.reading.yaml import Path, Tree

OTHER_BASE = Rule(
    "package.agreement", "error", N_('the package is of "{package}" and its base draft of "{base}"; write the same id')
)
DOUBLE = Rule(
    "id.double", "error", N_('the partner id "{id}" is given twice (first at {first}); give one of them another')
)
SAME_NAME = Rule("party.double", "error", N_('the partner "{name}" stands twice (first at {first}); remove one'))
OTHER_SIDE = Rule(
    "party.double", "error", N_('the partner has the name of the party "{id}" of the base text; name the other side')
)
OTHER_ID = Rule(
    "package.variant-id",
    "error",
    N_('the clause that replaces "{old}" has the id "{new}"; give it the same id, so that it is known as that clause'),
)
TWICE = Rule(
    "package.variant-twice", "error", N_('another variant of this partner replaces or removes "{id}"; keep one of them')
)
TAKEN = Rule("id.double", "error", N_('the id "{id}" stands in this partner\'s text already; give this one another'))
NOTHING_LEFT = Rule("package.no-clause", "error", N_("this partner's text has no clause left; keep one of them"))
LEFT_OVER = Rule(
    "text.reference",
    "error",
    N_('[[{id}]] in "{part}" of the base text leads to what this variant takes away; replace that clause as well'),
)
UNPRINTABLE = Rule(
    "text.value", "error", N_("the base text prints {{{{ {source} }}}}, which this partner does not give: {detail}")
)
# What differs between the copies, and so can be missing in one of them.
OF_A_COPY = ("parties", "signing", "clauses")


def package_problems(package: Package, tree: Tree, base: Draft) -> Iterator[Problem]:
    """Everything that a package says of its base draft and its partners and that does not hold.

    The base is taken to be sound by itself. Partners of a table have their places by `with_table`.
    """
    if package.agreement != base.agreement:
        facts = {"package": package.agreement, "base": base.agreement}
        yield Problem(tree.place(("agreement",)), OTHER_BASE, facts)
    yield from _doubles(package, tree)
    known = tuple(party.id for party in base.parties)
    if package.stands_for not in known:
        place = tree.place(("stands_for",))
        yield unlike(place, (UNKNOWN, UNKNOWN_NEAR), known, id=package.stands_for, kind=N_("party"))
        return
    yield from _other_side(package, tree, base)
    common = _base(base)
    for n, partner in enumerate(package.partners):
        yield from _Copy(package, partner, ("partners", n), tree, common).problems()


def with_table(package: Package, tree: Tree, table: PartnerTable) -> tuple[Package, Tree]:
    """The package with the partners of its table behind its own, and its tree with their places."""
    whole = package.model_copy(update={"partners": (*package.partners, *table.partners)})
    return whole, replace(tree, places=_Behind(tree.places, table, len(package.partners)))


class _Behind(Mapping[Path, Place]):
    """The places of a package, and behind its `count` own partners those of a table."""

    def __init__(self, own: Mapping[Path, Place], table: PartnerTable, count: int) -> None:
        self._own = own
        self._table = table
        self._count = count

    def __getitem__(self, path: Path) -> Place:
        match path:
            case ("partners", int(n), *field) if 0 <= n - self._count < len(self._table.rows):
                return self._table.rows[n - self._count][tuple(field)]
        return self._own[path]

    def __iter__(self) -> Iterator[Path]:
        yield from self._own
        for n, row in enumerate(self._table.rows, self._count):
            yield from (("partners", n, *path) for path in row)

    def __len__(self) -> int:
        return len(self._own) + sum(map(len, self._table.rows))


def _doubles(package: Package, tree: Tree) -> Iterator[Problem]:
    """Ids and names of partners that stand twice."""
    for key, rule in (("id", DOUBLE), ("name", SAME_NAME)):
        first: dict[str, int] = {}
        for n, partner in enumerate(package.partners):
            said = getattr(partner, key)
            if name_key(said) in first:
                facts = {key: said, "first": tree.place(("partners", first[name_key(said)], key))}
                yield Problem(tree.place(("partners", n, key)), rule, facts)
            first.setdefault(name_key(said), n)


def _other_side(package: Package, tree: Tree, base: Draft) -> Iterator[Problem]:
    """Partners that are the other party of the base text."""
    others = {name_key(party.name): party.id for party in base.parties if party.id != package.stands_for}
    for n, partner in enumerate(package.partners):
        if name_key(partner.name) in others:
            facts = {"id": others[name_key(partner.name)]}
            yield Problem(tree.place(("partners", n, "name")), OTHER_SIDE, facts)


@dataclass(frozen=True, slots=True)
class _Base:
    """The base text with what is asked of it for each partner; the home of a thing is its clause, "" for recitals."""

    draft: Draft
    homes: Mapping[str, str]  # by the id of each provision
    pointers: tuple[tuple[str, Pointer], ...]  # each with its home
    values: tuple[tuple[str, Value], ...]  # each with its home; only those that differ between copies


def _base(draft: Draft) -> _Base:
    read = [(_home(draft, path), piece) for path, text in texts(draft) for piece in pieces(text)]
    return _Base(
        draft,
        {name: _home(draft, path) for path, name in provision_ids(draft)},
        tuple((home, piece) for home, piece in read if isinstance(piece, Pointer)),
        tuple((home, piece) for home, piece in read if isinstance(piece, Value) and piece.path[0] in OF_A_COPY),
    )


def _home(draft: Draft, path: Path) -> str:
    return draft.clauses[path[1]].id if path[0] == "clauses" and isinstance(path[1], int) else ""


@dataclass(frozen=True, slots=True)
class _Copy:
    """One partner's copy: the partner, its path in the package, and where everything stands."""

    package: Package
    partner: Partner
    path: Path
    tree: Tree
    base: _Base

    def place(self, *path: str | int) -> Place:
        """The place of something that the partner says."""
        return self.tree.place((*self.path, *path))

    def problems(self) -> Iterator[Problem]:
        """What is wrong with the partner's variants, and with its text."""
        found = tuple(self._variants())
        yield from found
        sound = self.partner if not found else self.partner.model_copy(update={"variants": ()})
        text = partner_draft(self.base.draft, self.package, sound)
        if not text.clauses:
            yield Problem(self.place("variants"), NOTHING_LEFT)
        if self.partner.variants:
            there = {name for _, name in provision_ids(text)} | {name for _, name in self._own_ids()}
            yield from text_problems(text, self._own_texts(), tuple(sorted(there)), self.tree)
            yield from self._left_over(frozenset(there))
        yield from self._unprintable(text)

    def _own(self) -> Iterator[tuple[Path, Provision]]:
        """What the variants bring, each with its path in the package."""
        for n, variant in enumerate(self.partner.variants):
            if variant.clause:
                yield from below(variant.clause, (*self.path, "variants", n, "clause"))

    def _own_ids(self) -> Iterator[Named]:
        return (((*path, "id"), part.id) for path, part in self._own() if part.id)

    def _own_texts(self) -> Iterator[Named]:
        return (((*path, "text"), part.text) for path, part in self._own() if part.text)

    def _touched(self) -> dict[str, int]:
        """The clauses that a variant replaces or removes, with the number of the variant."""
        said = ((variant.replace or variant.remove, n) for n, variant in enumerate(self.partner.variants))
        return {name: n for name, n in said if name}

    def _variants(self) -> Iterator[Problem]:
        """Variants that name a clause which is not there, or one that is spoken for, or bring an id that is."""
        clauses = tuple(clause.id for clause in self.base.draft.clauses)
        touched: set[str] = set()
        for n, variant in enumerate(self.partner.variants):
            way = next(way for way in ("replace", "after", "remove") if getattr(variant, way))
            name, place = getattr(variant, way), self.place("variants", n, way)
            known = clauses + tuple(self._added(n)) if way == "after" else clauses
            if name not in known:
                yield unlike(place, (UNKNOWN, UNKNOWN_NEAR), known, id=name, kind=N_("clause"))
            if way != "after" and name in touched:
                yield Problem(place, TWICE, {"id": name})
            if way != "after":
                touched.add(name)
            if variant.replace and variant.clause and variant.clause.id != variant.replace:
                facts = {"old": variant.replace, "new": variant.clause.id}
                yield Problem(self.place("variants", n, "clause", "id"), OTHER_ID, facts)
        yield from self._taken()

    def _added(self, before: int) -> Iterator[str]:
        """The clauses that the variants up to one add."""
        for variant in self.partner.variants[:before]:
            if variant.after and variant.clause:
                yield variant.clause.id

    def _taken(self) -> Iterator[Problem]:
        """Ids of the variants that stand elsewhere in the partner's text, or already did in the base as a clause."""
        touched = self._touched()
        replaced = {variant.replace for variant in self.partner.variants}
        there = {name for name, home in self.base.homes.items() if home not in touched}
        there |= {clause.id for clause in self.base.draft.clauses} - replaced
        for path, name in self._own_ids():
            if name in there:
                yield Problem(self.tree.place(path), TAKEN, {"id": name})
            there.add(name)

    def _left_over(self, there: frozenset[str]) -> Iterator[Problem]:
        """References of the base to what this partner's text no longer has."""
        touched = self._touched()
        for home, pointer in self.base.pointers:
            if home not in touched and pointer.id not in there and pointer.id in self.base.homes:
                place = self.place("variants", touched[self.base.homes[pointer.id]])
                yield Problem(place, LEFT_OVER, {"id": pointer.id, "part": home or "recitals"})

    def _unprintable(self, text: Draft) -> Iterator[Problem]:
        """Values that the base prints and this partner does not give, each told once."""
        touched = self._touched()
        asked = {value.source: value for home, value in self.base.values if home not in touched}
        for source, value in asked.items():
            detail = value_fault(text, value)
            if detail is not None:
                yield Problem(self.place(), UNPRINTABLE, {"source": source, "detail": detail})
