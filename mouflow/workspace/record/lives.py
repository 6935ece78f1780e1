"""Lives out of the store: the agreement, copy or package that a name means; loads little, for who only asks."""

from collections.abc import Iterable, Mapping
from json import loads

from mouflow.errors import N_, MouflowError, UnknownName
from mouflow.record.coding import happened
from mouflow.record.events import Happened
from mouflow.record.fold import fold
from mouflow.record.life import Life
from mouflow.record.store.entries import Entry
from mouflow.record.store.store import Store


class NotRecorded(MouflowError):
    """An agreement of which nothing was submitted yet."""

    pattern = N_('nothing of "{name}" is in the record yet; hand in its text with: mouflow submit {name}')


def lives(store: Store, name: str) -> tuple[Life, ...]:
    """The lives that a name means: an agreement, a package's copy (`package/partner`), or all copies of a package.

    Raises NotRecorded when nothing of it was submitted, and UnknownName for a copy that is not there.
    """
    found = store.copies(name)
    if name in found:
        return (life_of(name, found[name]),)
    if found:
        return tuple(life_of(each, found[each]) for each in sorted(found))
    package, _, partner = name.partition("/")
    if partner:
        known = store.copies(package)
        if known:
            raise UnknownName(N_("agreement"), name, tuple(sorted(known)))
    raise NotRecorded(name=name)


def all_lives(store: Store) -> Mapping[str, Life]:
    """The lives of all agreements and copies, by their names in order."""
    found = store.lives()
    return {agreement: life_of(agreement, found[agreement]) for agreement in sorted(found)}


def life_of(agreement: str, entries: Iterable[Entry]) -> Life:
    """The life that the entries of an agreement add up to."""
    return fold(agreement, (event_of(entry) for entry in entries))


def event_of(entry: Entry) -> Happened:
    """The event of an entry."""
    return happened(loads(entry.body))
