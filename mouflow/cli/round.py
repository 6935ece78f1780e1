"""`mouflow round`: the alignment rounds (putaran penyelarasan), from invitation to minutes."""

from collections.abc import Mapping
from types import MappingProxyType

from mouflow.cli.spoken import Commands
from mouflow.errors import N_

MEANING = N_(
    "Alignment rounds (putaran penyelarasan): opened with day, place and invited units, held with who took part, "
    "decided row by row of the matrix, and closed once every row has a state."
)
ROUND: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "open": ("mouflow.cli.round_open", N_("Open a round.")),
        "attend": ("mouflow.cli.round_attend", N_("Record who took part.")),
        "decide": ("mouflow.cli.round_decide", N_("Decide rows of the matrix, or list them.")),
        "close": ("mouflow.cli.round_close", N_("Close the open round.")),
        "minutes": ("mouflow.cli.round_minutes", N_("Write the minutes of a round (berita acara).")),
    }
)
EXAMPLES = (
    "mouflow round open kalbar-2025 --date 2025-09-26 --place Pontianak --unit BKAD --as pemprov",
    "mouflow round decide kalbar-2025 jangka-waktu disepakati --reason 'BKAD setuju enam bulan' --as pemprov",
    "mouflow round close kalbar-2025 --as pemprov",
)

command = Commands(name="round", table=ROUND, help=MEANING, examples=EXAMPLES)
