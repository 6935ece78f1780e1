"""One event of each kind, with every fact said."""

from collections.abc import Mapping

from mouflow.record import events as e
from mouflow.record.events import EVENTS, Event, Row
from tests.record.kit import AT, PDF, PLT, text

DIGEST = "mou1:sha256:x"

_ALL: tuple[Event, ...] = (
    text(2, {"biaya": "lain"}, final=True, source="drafts/kalbar/v2.yaml", signing="2025-10-01", planned="2025-10",
         work=(2026,), subject="Sinergi", amends="kalbar-2021", rows=(Row("biaya", "Pasal 2 Biaya"),),
         deferrable=True, note="Akhir"),
    e.Reviewed("hukum", DIGEST, PLT, "Setuju"),
    e.Initialed("kabag", DIGEST, PLT, "Paraf"),
    e.Decided("pleno", DIGEST, PLT, "Disetujui"),
    e.Accepted("setuju", DIGEST, PLT, "Ya"),
    e.Withdrawn("hukum", "Keliru"),
    e.Returned("hukum", "Judul keliru"),
    e.Shared(),
    e.RoundOpened(1, "2025-09-19", "Pontianak", ("Inspektorat", "Bappeda"), (Row("biaya", "Pasal 2 Biaya"),)),
    e.Attended("Ani", "Inspektorat", "Auditor"),
    e.Commented(1, "biaya", "Siapa?", "awal", "Bappeda"),
    e.Answered(1, "Pemprov"),
    e.CommentClosed(1, "accepted", "Sesuai"),
    e.RowDecided("biaya", "postponed", "Menunggu"),
    e.RoundClosed(),
    e.Frozen(DIGEST, PDF, "sha256:docx", "sha256:template", ("Times", "Arial"), "0.1.0"),
    e.Signed("2025-10-01", DIGEST, PDF, "Nama", PLT, "Pontianak", "electronic", "sha256:scan", "Catatan"),
    e.SignedLate("2025-11-01", DIGEST, PDF, "Nama", PLT, "Pontianak", "electronic", "sha256:scan", "Catatan"),
    e.Deferred("kampus", "same-text", "Cuti"),
    e.Declined("Menolak"),
    e.Entered("2025-10-01", "2030-09-30"),
    e.Amended("kalbar-adendum", "2026-01-01"),
    e.Extended("2031-09-30", "Adendum"),
    e.Expired("2030-10-01"),
    e.Terminated("2027-01-01", "Sepakat"),
    e.Cancelled("Tidak jadi"),
    e.Reopened("Nama berganti"),
    e.Corrected(1, "Tanggal " + AT[:10]),
)  # fmt: skip
SAMPLES: Mapping[type[Event], Event] = {type(event): event for event in _ALL}
assert set(SAMPLES) == set(EVENTS)
