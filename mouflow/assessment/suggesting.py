"""assessment.finding and assessment.suggestion: findings that lead to nothing, suggestions without a unit or a date."""

from collections.abc import Iterable, Iterator

from mouflow.assessment.case import Audit, Case, Fault, short
from mouflow.errors import N_, Rule
from mouflow.model.assessment import Suggestion
from mouflow.model.provisions import Way

NONE = Rule(
    "assessment.finding", "warning", N_('nothing is suggested about the finding "{text}"; write what is to be done')
)
NO_UNIT = Rule(
    "assessment.suggestion", "warning", N_('the suggestion "{text}" names no unit; write who is to do it ("unit")')
)
NO_DATE = Rule(
    "assessment.suggestion", "warning", N_('the suggestion "{text}" has no date; write by when it is to be done ("by")')
)


def _find_findings(case: Case) -> Iterator[Fault]:
    """Each finding without a suggestion."""
    for n, entity in enumerate(case.assessment.entities):
        for m, finding in enumerate(entity.findings):
            if not finding.suggestions:
                yield Fault(NONE, {"text": short(finding.text)}, ("entities", n, "findings", m))


def _find_suggestions(case: Case) -> Iterator[Fault]:
    """Each suggestion that does not say who is to do it, or by when."""
    for n, entity in enumerate(case.assessment.entities):
        yield from _open(entity.suggestions, ("entities", n, "suggestions"))
        for m, finding in enumerate(entity.findings):
            yield from _open(finding.suggestions, ("entities", n, "findings", m, "suggestions"))


def _open(suggestions: Iterable[Suggestion], way: Way) -> Iterator[Fault]:
    for n, suggestion in enumerate(suggestions):
        facts = {"text": short(suggestion.what)}
        if suggestion.unit is None:
            yield Fault(NO_UNIT, facts, (*way, n))
        if suggestion.by is None:
            yield Fault(NO_DATE, facts, (*way, n))


FINDING = Audit(
    id="assessment.finding",
    rules=(NONE,),
    find=_find_findings,
    about=N_("A finding that nothing is suggested about leaves its reader alone, and has no row to be followed up."),
    bad="{findings: [{text: Maklumat pelayanan tidak dipajang}]}",
    good="{findings: [{text: Maklumat rusak, suggestions: [{what: Memajang maklumat, unit: A, by: 2024-03}]}]}",
)
SUGGESTION = Audit(
    id="assessment.suggestion",
    rules=(NO_UNIT, NO_DATE),
    find=_find_suggestions,
    about=N_(
        "A suggestion says who is to do it and by when: the report on what followed asks for both, and without them "
        "nobody can be reminded."
    ),
    bad="{suggestions: [{what: Memajang maklumat}]}",
    good="{suggestions: [{what: Memajang maklumat, unit: Dinas Sosial, by: 2024-03-31}]}",
)
