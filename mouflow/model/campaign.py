"""Which letters an assessment asks for, to whom each goes, and what each says."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from mouflow.model.assessment import Assessment, Entity, Locus
from mouflow.model.assessment_letter import AssessmentLetter, head_of
from mouflow.model.letters import LetterKind, Letters
from mouflow.model.provisions import Way

# Who leads a unit, by the first word of its name; `rest` is what follows it. All others have a head (Kepala).
UNITS: Mapping[str, str] = {
    **dict.fromkeys(("rumah", "rs", "rsu", "rsud", "rsup"), "Direktur {name}"),
    "inspektorat": "Inspektur {rest}",
    "kecamatan": "Camat {rest}",
    "kelurahan": "Lurah {rest}",
    "sekretariat": "Sekretaris {rest}",
}
# An address that begins with a street stands as it is; before that of a town comes `di`.
STREET = re.compile(r"(?:di|jalan|jln?\.?|kompleks|gedung)(?:\s|$)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Letter:
    """One letter that is asked for: of which kind (the `k`th), to which entity (the `n`th) or locus of it (the `m`th).

    `m` and `locus` are None where it goes to the entity.
    """

    k: int
    kind: LetterKind
    n: int
    entity: Entity
    m: int | None = None
    locus: Locus | None = None

    @property
    def name(self) -> str:
        """The entity's id, with that of the locus behind it: `bangka-barat-disdik`."""
        return f"{self.entity.id}-{self.locus.id}" if self.locus else self.entity.id

    @property
    def key(self) -> str:
        """What it is known by for ever: `letter/entity` or `letter/entity/locus`."""
        return "/".join((self.kind.name, self.entity.id, *((self.locus.id,) if self.locus else ())))

    @property
    def way(self) -> Way:
        """The path of whom it goes to in the file."""
        return ("entities", self.n) if self.m is None else ("entities", self.n, "loci", self.m)

    @property
    def about(self) -> str:
        """Whom it goes to, as messages call them."""
        return f"{self.locus.name}, {self.entity.name}" if self.locus else self.entity.name


def letters_of(assessment: Assessment) -> Iterator[Letter]:
    """Every letter that the file asks for, kind by kind, in its order; none without a section `letters`."""
    for k, kind in enumerate(assessment.letters.kinds if assessment.letters else ()):
        for n, entity in enumerate(assessment.entities):
            if kind.each == "entity":
                yield Letter(k, kind, n, entity)
                continue
            yield from (Letter(k, kind, n, entity, m, locus) for m, locus in enumerate(entity.loci))


def number_of(letters: Letters, kind: LetterKind) -> str | None:
    """The pattern of the numbers of a kind; None where they get none."""
    return kind.number or letters.number


def file_of(letters: Letters, kind: LetterKind) -> str:
    """The pattern of the file names of a kind."""
    return kind.file or letters.file


def day_of(letters: Letters, kind: LetterKind) -> date | None:
    """The day of the letters of a kind, once it is known."""
    return kind.date or letters.date


def addressee(letter: Letter) -> tuple[str, ...]:
    """The addressee line by line; nothing where the file does not say who it is and no name tells."""
    if letter.kind.to:
        return letter.kind.to
    found = leader_of(letter.locus) if letter.locus else head_of(letter.entity)
    return (found, *seat_lines(letter.entity, letter.locus)) if found else ()


def seat_lines(entity: Entity, locus: Locus | None) -> tuple[str, ...]:
    """The seat as the last line of an address: `di Muntok`, or a street as it stands; none where it is not given."""
    seat = (locus.address if locus else None) or entity.address
    return () if seat is None else (seat if STREET.match(seat) else f"di {seat}",)


def leader_of(locus: Locus) -> str:
    """Who leads a unit: as the file says, else by its name (`Kepala Dinas Pendidikan`)."""
    if locus.head:
        return locus.head
    first, _, rest = locus.name.partition(" ")
    return UNITS.get(first.casefold(), "Kepala {name}").format(name=locus.name, rest=rest).rstrip()


def letter_to(assessment: Assessment, letter: Letter, number: str | None) -> AssessmentLetter:
    """What a letter says.

    It is not validated again, since all its parts were; and so words of the file that are no markup stay plain words,
    whatever stars and brackets a name has.
    """
    letters, kind = assessment.letters, letter.kind
    assert letters is not None
    return AssessmentLetter.model_construct(
        letter=kind.name,
        kind=kind.kind,
        each=kind.each,
        final=letters.final,
        letterhead=letters.letterhead,
        place=kind.place or letters.place,
        date=day_of(letters, kind),
        number=number,
        nature=kind.nature or letters.nature,
        attachments=kind.attachments,
        subject=kind.subject,
        to=addressee(letter),
        body=kind.body,
        reply=kind.reply or letters.reply,
        signatory=kind.signatory or letters.signatory,
        copies=letters.copies if kind.copies is None else kind.copies,
        assessment=assessment.assessment,
        year=assessment.year,
        entity=letter.entity,
        locus=letter.locus,
    )
