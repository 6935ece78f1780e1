"""The files of a letter as the book will hold them: where each goes, what it is made of, and what it says."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from mouflow.workspace.letters.book import Written
from mouflow.workspace.letters.digests import hashed
from mouflow.workspace.letters.orders import Planned
from mouflow.writers import ENDINGS


def wanted(planned: Planned, makers: Mapping[str, str]) -> Iterator[Written]:
    """A row for each format of a letter, yet without digest and pages; `makers` has the digest of what makes each."""
    told, result = planned.task.told, planned.task.told.result
    letter = told.letter
    for form, maker in makers.items():
        yield Written(
            file=file_of(planned, form),
            key=planned.task.key,
            format=form,
            sha256="",
            former="",
            input=hashed(planned.digest + maker),
            pages=None,
            entity=letter.entity.id,
            name=letter.entity.name,
            locus=letter.locus.id if letter.locus else "",
            letter=letter.letter,
            kind=letter.kind,
            number=letter.number or "",
            score=_plain(result.score),
            zone=result.zone or "",
            category=result.category or "",
        )


def file_of(planned: Planned, form: str) -> str:
    """The file of a letter in a format, below the folder."""
    return planned.file + ENDINGS[form]


def listed(file: str, form: str, digest: str) -> Written:
    """The row of a list of letters, or of all of them in one file; `digest` is of what it is made of."""
    return Written(file, "", form, "", "", digest, None, *[""] * 9)


def _plain(score: Decimal | None) -> str:
    return "" if score is None else f"{score:f}"
