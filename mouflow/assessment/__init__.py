"""An assessment and the schemes go in; scores, zones, opinions, changes and ranks come out, and what contradicts them.

`standings` computes; `AUDITS` are the questions to an assessment, `scheme_faults` those to a scheme; `problems` gives
what they find its places. Nothing here touches a file.
"""

from mouflow.assessment.audits import AUDITS, faults, scheme_faults
from mouflow.assessment.case import Audit, Case, Fault, problems
from mouflow.assessment.scoring import Result
from mouflow.assessment.standings import Change, LocusStanding, Standing, standings

__all__ = [
    "AUDITS",
    "Audit",
    "Case",
    "Change",
    "Fault",
    "LocusStanding",
    "Result",
    "Standing",
    "faults",
    "problems",
    "scheme_faults",
    "standings",
]
