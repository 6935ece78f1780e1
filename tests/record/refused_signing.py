"""Each reason to refuse an event from freezing on: the life, who tries what, and the sentence that answers."""

from mouflow.record import events as e
from mouflow.record import reasons as why
from mouflow.record.events import Holding
from tests.record.kit import signature
from tests.record.walks import Case, always

DEFER_CORE = always(e.Deferred("pemprov", "same-text", "Gubernur cuti"))
AGAIN = always(e.Deferred("kampus", "same-text", "Rektor cuti"))
PLT_ALONE = Holding("Plt.", "SK Nomor 9 Tahun 2025")

SIGNING: tuple[Case, ...] = (
    (
        why.SIGNED_ALREADY,
        "half",
        "pemprov",
        signature,
        '"pemprov" signed already on 2025-10-01',
    ),
    (
        why.OTHER_FROZEN,
        "signing",
        "pemprov",
        lambda life: signature(life, pdf="sha256:lain"),
        "what was signed is not the frozen text (mou1:sha256:biaya=awal-lingkup=baru-penutup=awal)",
    ),
    (
        why.HAS_DECLINED,
        "kampus declined",
        "kampus",
        lambda life: signature(life, kind=e.SignedLate),
        '"kampus" declined to sign, so it joins by an addendum',
    ),
    (
        why.CORE,
        "signing",
        "ombudsman",
        DEFER_CORE,
        '"pemprov" is a core party: nothing comes into force without it, so it cannot be deferred',
    ),
    (
        why.NO_WAY,
        "signing",
        "ombudsman",
        always(e.Deferred("kampus", "later", "Cuti")),
        '"later" is no way to join later; known: same-text, needs-changes',
    ),
    (why.DEFERRED_ALREADY, "kampus is deferred", "pemprov", AGAIN, '"kampus" is deferred already'),
    (
        why.NO_QUORUM,
        "half",
        "pemprov",
        always(e.Entered("2025-10-01")),
        "signatures are missing: ombudsman, kampus",
    ),
    (
        why.NOT_LATER,
        "in_force",
        "pemprov",
        always(e.Extended("2030-09-30", "Adendum")),
        "it runs until 2030-09-30 already; give a later day",
    ),
    (
        why.NOT_OVER,
        "in_force",
        "pemprov",
        always(e.Expired("2030-09-30")),
        "it runs until 2030-09-30, which has not passed",
    ),
    (
        why.NO_END,
        "without an end",
        "pemprov",
        always(e.Expired("2030-09-30")),
        "it has no last day, so it does not expire",
    ),
    (why.NO_EVENT, "review", "pemprov", always(e.Corrected(2, "Salah")), "there is no event 2 in it; it has 1"),
    (why.NOTE_MISSING, "review", "pemprov", always(e.Corrected(1, " ")), "a note is missing; say what is right"),
    (
        why.ACTING,
        "signing",
        "pemprov",
        lambda life: signature(life, holding=PLT_ALONE),
        "Plt. signs: say in --note why that is in order, for an acting official takes no strategic decision "
        "(UU 30/2014 Pasal 14)",
    ),
    (
        why.ANOTHER_SIGNED,
        "half",
        "kampus",
        always(e.Reopened("Ada salah ketik")),
        "it was signed already (pemprov), so its text cannot change; make an addendum (mouflow amend), or let a late "
        "party have a text of its own",
    ),
    (
        why.NEEDS_CHANGES,
        "kampus needs changes",
        "kampus",
        signature,
        '"kampus" was deferred because it needs changes, so it cannot sign this text; make an addendum with it, or an '
        "agreement of its own",
    ),
    (
        why.CORE_STANDS,
        "half",
        "ombudsman",
        always(e.Cancelled("Berubah pikiran")),
        "parties have signed and no core party declined; let the others sign, defer them, or terminate it once in "
        "force",
    ),
)
