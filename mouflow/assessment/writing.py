"""assessment.share and assessment.separators: percentages that their counts do not give, decimals in two ways."""

from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal

from mouflow.assessment.case import Audit, Case, Fault, shown
from mouflow.errors import N_, Rule
from mouflow.language.numerals import WIDE
from mouflow.model.base import Model
from mouflow.model.provisions import Way

SHARE = Rule(
    "assessment.share", "error", N_('"{label}": {count} of {of} is {right} %, not {given} %; correct one of them')
)
MORE = Rule("assessment.share", "error", N_('"{label}": {count} of {of} is more than there are; correct one of them'))
MIXED = Rule(
    "assessment.separators",
    "warning",
    N_('"{text}" has a decimal point where this file has decimal commas, as in "{other}"; write {right}'),
)


def _find_shares(case: Case) -> Iterator[Fault]:
    """Each percentage that its counts do not give, rounded half up to as many decimals as it is stated with."""
    for n, share in enumerate(case.assessment.shares):
        facts = {"label": share.label, "count": share.count, "of": share.of, "given": shown(share.percentage)}
        exact = WIDE.divide(Decimal(100 * share.count), Decimal(share.of))
        right = exact.quantize(share.percentage, rounding=ROUND_HALF_UP, context=WIDE)
        if share.count > share.of:
            yield Fault(MORE, facts, ("shares", n, "count"))
        elif right != share.percentage:
            proposal = shown(right)
            yield Fault(SHARE, {**facts, "right": proposal}, ("shares", n, "percentage"), (proposal,))


def _find_separators(case: Case) -> Iterator[Fault]:
    """Each figure written with a point in a file that has commas as well; a spreadsheet's numbers have no sign."""
    written = [(way, text) for way in _figures(case.assessment, ()) if (text := _text(case.plain, way))]
    comma = next((text for _, text in written if "," in text), None)
    if comma is None:
        return
    for way, text in written:
        if "." in text:
            right = text.replace(".", ",")
            yield Fault(MIXED, {"text": text, "other": comma, "right": right}, way, (right,))


def _figures(value: object, way: Way) -> Iterator[Way]:
    """The path of each decimal figure of a model."""
    if isinstance(value, Decimal):
        yield way
    elif isinstance(value, Model):
        for name in type(value).model_fields:
            yield from _figures(getattr(value, name), (*way, name))
    elif isinstance(value, dict):
        for step, inner in value.items():
            yield from _figures(inner, (*way, step))
    elif isinstance(value, tuple):
        for n, inner in enumerate(value):
            yield from _figures(inner, (*way, n))


def _text(plain: object, way: Way) -> str | None:
    """The text at a path of the plain values; None where a number stands, or nothing."""
    for step in way:
        if isinstance(plain, dict):
            plain = plain.get(step)
        else:
            plain = plain[step] if isinstance(plain, list) and isinstance(step, int) and step < len(plain) else None
    return plain if isinstance(plain, str) else None


SHARE_AUDIT = Audit(
    id="assessment.share",
    rules=(SHARE, MORE),
    find=_find_shares,
    about=N_(
        "A share is stated with its counts, and the percentage is computed from them with as many decimals as it is "
        "printed with: 414 of 586 is 70,65 % and not 70,70 %."
    ),
    bad="shares: [{label: Zona Hijau, count: 414, of: 586, percentage: 70.70}]",
    good="shares: [{label: Zona Hijau, count: 414, of: 586, percentage: 70.65}]",
)
SEPARATORS = Audit(
    id="assessment.separators",
    rules=(MIXED,),
    find=_find_separators,
    about=N_(
        "Indonesian writes 86,60 with a comma. A file that has 86.60 beside it was put together from several sources. "
        "The numbers of a workbook have neither, and are not looked at."
    ),
    bad='{score: "86,60", earlier: [{year: 2022, score: "80.27"}]}',
    good='{score: "86,60", earlier: [{year: 2022, score: "80,27"}]}',
)
