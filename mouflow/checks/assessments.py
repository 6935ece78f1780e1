"""The audits of assessments as checks, which run on the files of assessments alone."""

from collections.abc import Iterator
from functools import partial

from mouflow.assessment import AUDITS, Audit
from mouflow.checks.frame import Check, Finding, Parameters
from mouflow.checks.subject import Subject


def _find(audit: Audit, subject: Subject, _: Parameters) -> Iterator[Finding]:
    for fault in audit.find(subject.case) if subject.case else ():
        yield Finding(fault.rule, fault.facts, way=fault.way, proposals=fault.proposals)


def _check(audit: Audit) -> Check:
    """An audit as a check; a partial function can go to another process, as a function within this one could not."""
    return Check(
        id=audit.id,
        rules=audit.rules,
        find=partial(_find, audit),
        about=audit.about,
        bad=audit.bad,
        good=audit.good,
        scope="assessment",
    )


CHECKS: tuple[Check, ...] = tuple(_check(audit) for audit in AUDITS)
ASSESSMENTS = tuple(check for check in CHECKS if check.id.startswith("assessment."))
SCHEMES = tuple(check for check in CHECKS if check.id.startswith("scheme."))
