"""The text of one partner of a package: the base with the partner in its party's place, and its variants applied."""

from mouflow.errors import N_, MouflowError, UnknownName
from mouflow.model.approval import Approval
from mouflow.model.clause import Clause
from mouflow.model.draft import Draft
from mouflow.model.package import Package, Partner
from mouflow.model.party import Party
from mouflow.model.provisions import provision_ids


class SecondClause(MouflowError):
    """A variant adds a clause with an id that the text has already."""

    pattern = N_('partner "{partner}" adds the clause "{id}", which the text has already; give it another id')


def partner_draft(base: Draft, package: Package, partner: Partner) -> Draft:
    """The base text as this partner gets it.

    The party that the package stands for keeps its id, and so do references and tasks; all else of it is the
    partner's, and nothing of the base's stand-in is left. The first other party gets the partner's `base_number`.
    The day is the partner's own: without one it is left open, also where the base has a day. Variants are not final
    with the base, but once the copy has its day. Raises UnknownName for a party or a clause that the base lacks and
    SecondClause for one that it has; reading a package finds these first.
    """
    signing = {"date": partner.date, "place": partner.place or base.signing.place}
    own = base.model_copy(
        update={
            "parties": _parties(base, package, partner),
            "signing": base.signing.model_copy(update=signing),
            "clauses": _varied(base.clauses, partner),
            "final": base.final and (partner.date is not None or not partner.variants),
        }
    )
    return _traced(own) if partner.variants else own


def _parties(base: Draft, package: Package, partner: Partner) -> tuple[Party, ...]:
    """The base's parties with the partner among them, and its number for the first of the others."""
    known = tuple(party.id for party in base.parties)
    if package.stands_for not in known:
        raise UnknownName(N_("party"), package.stands_for, known)
    first_other = next(name for name in known if name != package.stands_for)
    own = Party(id=package.stands_for, **{name: getattr(partner, name) for name in Party.model_fields if name != "id"})
    numbered = {first_other: {"number": partner.base_number}} if partner.base_number else {}
    return tuple(
        own if party.id == package.stands_for else party.model_copy(update=numbered.get(party.id, {}))
        for party in base.parties
    )


def _varied(clauses: tuple[Clause, ...], partner: Partner) -> tuple[Clause, ...]:
    """The clauses with those of the variants: first added, so that one may follow a clause that is left out."""
    added = _with_added(clauses, partner)
    swapped = {variant.replace: variant.clause for variant in partner.variants if variant.replace and variant.clause}
    gone = {variant.remove for variant in partner.variants if variant.remove}
    for name in (*swapped, *gone):
        _index(clauses, str(name))
    return tuple(swapped.get(clause.id, clause) for clause in added if clause.id not in gone)


def _with_added(clauses: tuple[Clause, ...], partner: Partner) -> tuple[Clause, ...]:
    """The clauses and the added ones, each after the clause it names; several after one stand in their order."""
    last: dict[str, str] = {}  # by clause: the one that was added after it last
    for variant in partner.variants:
        if variant.after is None or variant.clause is None:
            continue
        if any(clause.id == variant.clause.id for clause in clauses):
            raise SecondClause(partner=partner.id, id=variant.clause.id)
        before = variant.after
        while before in last:
            before = last[before]
        last[variant.after] = variant.clause.id
        place = _index(clauses, before) + 1
        clauses = (*clauses[:place], variant.clause, *clauses[place:])
    return clauses


def _index(clauses: tuple[Clause, ...], name: str) -> int:
    known = tuple(clause.id for clause in clauses)
    if name not in known:
        raise UnknownName(N_("clause"), name, known)
    return known.index(name)


def _traced(draft: Draft) -> Draft:
    """The draft whose requests and approvals name only what it still has.

    A request that nothing carries any more stays, with nothing that meets it. An approval of provisions that are all
    gone goes with them: without any it would cover the whole text.
    """
    there = frozenset(name for _, name in provision_ids(draft))

    def left(names: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(name for name in names if name in there)

    def kept(approval: Approval) -> bool:
        return not approval.covers or bool(left(approval.covers))

    return draft.model_copy(
        update={
            "requests": tuple(one.model_copy(update={"met_by": left(one.met_by)}) for one in draft.requests),
            "approvals": tuple(
                one.model_copy(update={"covers": left(one.covers)}) for one in draft.approvals if kept(one)
            ),
        }
    )
