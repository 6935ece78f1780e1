"""assessment.scheme: a scheme that is not for the assessment year; bands and weights that it has already."""

from collections.abc import Iterator, Mapping

from mouflow.assessment.case import Audit, Case, Fault, listed
from mouflow.assessment.schemes import covers, scheme_for, weights_in
from mouflow.errors import N_, Rule, nearest
from mouflow.model.provisions import Way
from mouflow.model.scheme import Scheme

ID = "assessment.scheme"
WRONG = Rule(ID, "error", N_("the scheme {scheme} is for {years}, and this is the year {year}; write {right}"))
WRONG_ONLY = Rule(ID, "error", N_("the scheme {scheme} is for {years}, and this is the year {year}; correct one"))
UNKNOWN = Rule(ID, "error", N_('no scheme is called "{scheme}"; known: {known}'))
UNKNOWN_NEAR = Rule(ID, "error", N_('no scheme is called "{scheme}"; did you mean "{near}"?'))
NO_SCHEME = Rule(ID, "error", N_("no scheme is for the year {year}; known: {known}"))
UNMEASURED = Rule(ID, "warning", N_("no scheme is for the year {year}, so its result is not checked; known: {known}"))
OWN_BANDS = Rule(ID, "error", N_("the scheme {scheme} has its own bands; remove these"))
OWN_WEIGHTS = Rule(ID, "error", N_("the scheme {scheme} has its own weights for {year}; remove these"))


def _find(case: Case) -> Iterator[Fault]:
    """What is wrong with the scheme of the assessment, and with those of the earlier years."""
    assessment = case.assessment
    yield from _scheme(case, assessment.year, assessment.scheme, (), NO_SCHEME)
    scheme = scheme_for(case.schemes, assessment.year, assessment.scheme)
    if scheme and scheme.bands and assessment.bands:
        yield Fault(OWN_BANDS, {"scheme": scheme.scheme}, ("bands",))
    if scheme and weights_in(scheme, assessment.year) and assessment.weights:
        yield Fault(OWN_WEIGHTS, {"scheme": scheme.scheme, "year": assessment.year}, ("weights",))
    for n, entity in enumerate(assessment.entities):
        for m, one in enumerate(entity.earlier):
            yield from _scheme(case, one.year, one.scheme, ("entities", n, "earlier", m), UNMEASURED)


def _scheme(case: Case, year: int, name: str | None, way: Way, none: Rule) -> Iterator[Fault]:
    """What is wrong with a scheme's name for a year; `none` is the rule for a year without any."""
    named = [scheme for scheme in case.schemes if scheme.scheme == name]
    right = scheme_for(case.schemes, year)
    if name and not named:
        yield _unknown(case, name, (*way, "scheme"))
    elif named and not any(covers(scheme, year) for scheme in named):
        facts = {"scheme": name, "years": years_of(named[0]), "year": year, "right": right and right.scheme}
        yield Fault(WRONG if right else WRONG_ONLY, facts, (*way, "scheme"), (right.scheme,) if right else ())
    elif right is None:
        yield Fault(none, {"year": year, "known": _known(case)}, (*way, "year"))


def _unknown(case: Case, name: str, way: Way) -> Fault:
    near = nearest(name, tuple(scheme.scheme for scheme in case.schemes))
    facts: Mapping[str, object] = {"scheme": name, "near": near, "known": _known(case)}
    return Fault(UNKNOWN_NEAR if near else UNKNOWN, facts, way, (near,) if near else ())


def _known(case: Case) -> str:
    return listed([f"{scheme.scheme} ({years_of(scheme)})" for scheme in case.schemes])


def years_of(scheme: Scheme) -> str:
    """The years of a scheme: `2022–2024`, `2021`, or `2025–` while it is in use."""
    if scheme.first_year == scheme.last_year:
        return str(scheme.first_year)
    return f"{scheme.first_year}–{scheme.last_year or ''}"


SCHEME = Audit(
    id=ID,
    rules=(WRONG, WRONG_ONLY, UNKNOWN, UNKNOWN_NEAR, NO_SCHEME, UNMEASURED, OWN_BANDS, OWN_WEIGHTS),
    find=_find,
    about=N_(
        "The assessment year decides the scheme: its bands, weights and rounding. A file need not name it; one that "
        "names a scheme of other years would put scores into wrong zones. In 2020 nothing was assessed. Bands and "
        "weights may be given in a file only where the scheme has none for the year."
    ),
    bad="{earlier: [{year: 2021, scheme: ori-2022, score: 80}]}",
    good="{earlier: [{year: 2021, scheme: ori-2021, score: 80}]}",
)
