"""All audits in the order of their ids, and what they find."""

from collections.abc import Iterator

from mouflow.assessment import dimensions, doubles, labels, suggesting, sums, tables, writing, years
from mouflow.assessment.case import Audit, Case, Fault
from mouflow.assessment.tables import scheme_faults

__all__ = ["AUDITS", "faults", "scheme_faults"]

AUDITS: tuple[Audit, ...] = (
    dimensions.DIMENSION,
    suggesting.FINDING,
    sums.MEAN_AUDIT,
    sums.PARTS_AUDIT,
    years.SCHEME,
    writing.SEPARATORS,
    writing.SHARE_AUDIT,
    suggesting.SUGGESTION,
    doubles.TWICE_AUDIT,
    labels.ZONE,
    tables.BANDS_AUDIT,
    tables.WEIGHTS_AUDIT,
)


def faults(case: Case) -> Iterator[Fault]:
    """Everything that contradicts itself in an assessment, audit by audit."""
    for audit in AUDITS:
        yield from audit.find(case)
