"""Lives that only some refusals need, beside the stations of the table."""

from collections.abc import Mapping
from functools import cache

from mouflow.record import events as e
from mouflow.record.life import Life
from tests.record.kit import initial, signature, then
from tests.record.walks import stations


@cache
def scenes() -> Mapping[str, Life]:
    """The stations of the table, and the lives that only some refusals need."""
    found = {**stations()}
    signing = found["signing"]
    found["kampus declined"] = then(
        signing,
        ("kampus", e.Declined("Senat menolak")),
        ("pemprov", signature(signing)),
        ("ombudsman", signature(signing)),
        ("pemprov", e.Entered("2025-10-01")),
    )
    found["kampus needs changes"] = then(signing, ("pemprov", e.Deferred("kampus", "needs-changes", "Ada masukan")))
    found["kampus is deferred"] = then(signing, ("pemprov", e.Deferred("kampus", "same-text", "Rektor cuti")))
    found["without an end"] = then(found["signed"], ("pemprov", e.Entered("2025-10-01")))
    found["siti gave kabag"] = then(
        found["final in review"], ("pemprov:Siti", initial(found["final in review"], "kabag"))
    )
    return found
