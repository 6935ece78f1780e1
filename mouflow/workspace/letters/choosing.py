"""Which letters of an assessment an order means: names of letters and entities, each known or proposed."""

from collections.abc import Iterable

from mouflow.errors import N_, MouflowError, UnknownName
from mouflow.model.assessment import Assessment
from mouflow.model.campaign import Letter, letters_of
from mouflow.model.party import name_key


class NotByName(MouflowError):
    """An entity that is called by its name, where its id is asked for."""

    pattern = N_('"{name}" is the name of "{id}"; write --only {id}')

    def __init__(self, name: str, own: str) -> None:
        super().__init__(name=name, id=own)


def chosen(
    assessment: Assessment, kinds: tuple[str, ...], only: tuple[str, ...], lost: frozenset[str] = frozenset()
) -> tuple[Letter, ...]:
    """The letters of these names, to these entities (`bangka-barat`) or loci (`bangka-barat/disdik`); nothing is all.

    `lost` are the ids of entities that were left out. UnknownName for a letter that the file does not have, an entity
    or a locus that there is not; NotByName for an entity that is called by its name.
    """
    _known_kinds(assessment, kinds)
    _known_entities(assessment, (name for name in only if entity_of(name) not in lost))
    wanted = frozenset(only)
    return tuple(
        letter
        for letter in letters_of(assessment)
        if (not kinds or letter.kind.name in kinds) and (not wanted or _is_meant(letter, wanted))
    )


def entity_of(name: str) -> str:
    """The id of the entity that a name of `--only` means."""
    return name.partition("/")[0]


def _is_meant(letter: Letter, wanted: frozenset[str]) -> bool:
    entity = letter.entity.id
    return entity in wanted or (letter.locus is not None and f"{entity}/{letter.locus.id}" in wanted)


def _known_kinds(assessment: Assessment, names: Iterable[str]) -> None:
    known = tuple(kind.name for kind in assessment.letters.kinds) if assessment.letters else ()
    for name in names:
        if name not in known:
            raise UnknownName(N_("letter"), name, known)


def _known_entities(assessment: Assessment, names: Iterable[str]) -> None:
    """Refuses a name that no entity, or no locus of the entity, has."""
    loci = {entity.id: tuple(f"{entity.id}/{locus.id}" for locus in entity.loci) for entity in assessment.entities}
    own = {name_key(entity.name): entity.id for entity in assessment.entities}
    for name in names:
        entity = entity_of(name)
        if entity not in loci and name_key(name) in own:
            raise NotByName(name, own[name_key(name)])
        if entity not in loci:
            raise UnknownName(N_("entity"), name, tuple(loci))
        if name not in (entity, *loci[entity]):
            raise UnknownName(N_("locus"), name, loci[entity])
