"""Each reason to refuse an event on the way to a final text: the life, who tries what, and the answer."""

from mouflow.record import events as e
from mouflow.record import reasons as why
from mouflow.record.events import Holding, Side
from mouflow.record.life import Life
from tests.record.kit import (
    SIDES,
    acceptance,
    decision,
    freezing,
    initial,
    review,
    signature,
    text,
)
from tests.record.walks import Case, always, giving


def many_sided(_: Life) -> e.Event:
    """A draft by a party that it does not name."""
    return text(1, sides=(*SIDES, Side("bank", "Bank", core=False)))


EXPIRED = Holding("a.n.", "SK Nomor 8 Tahun 2025", "2025-01-01", "2025-06-30")
OPEN_ENDED = Holding("Plh.", "SK Nomor 7 Tahun 2025", "2026-01-01")
ROUND_TWO = always(e.RoundOpened(2, "2025-09-26", "Pontianak"))

TALKING: tuple[Case, ...] = (
    (why.STATE, "agreed", "pemprov", always(e.Answered(1, "Ya")), "nobody can answer a comment while it is agreed"),
    (
        why.NOT_A_PARTY,
        "shared",
        "bupati",
        ROUND_TWO,
        '"bupati" is no party of it; the parties are: pemprov, ombudsman, kampus',
    ),
    (
        why.NOT_A_PARTY,
        "nothing",
        "bupati",
        many_sided,
        '"bupati" is no party of it; the parties are: pemprov, ombudsman, kampus, bank',
    ),
    (
        why.NOT_A_PARTY,
        "signing",
        "pemprov",
        always(e.Deferred("bank", "same-text", "Cuti")),
        '"bank" is no party of it; the parties are: pemprov, ombudsman, kampus',
    ),
    (
        why.NOT_THE_AUTHOR,
        "nothing",
        "ombudsman",
        always(text(1)),
        'draft 1 is written by "pemprov" (author:), so "ombudsman" cannot submit it',
    ),
    (
        why.NOT_THE_WRITER,
        "reviewed",
        "ombudsman",
        always(e.Shared()),
        '"pemprov" wrote the text and shares it, not "ombudsman"; use --as pemprov',
    ),
    (
        why.SAME_DRAFT,
        "review",
        "pemprov",
        always(text(1, {"biaya": "lain"})),
        "draft 1 was submitted already; a changed text needs the next number, draft: 2",
    ),
    (
        why.OLDER_DRAFT,
        "final",
        "pemprov",
        always(text(2)),
        "draft 2 comes before draft 3, which was submitted already; number it 4",
    ),
    (
        why.NO_STEP,
        "review",
        "pemprov",
        giving(review, "kabag"),
        'there is no approval "kabag" of this kind; known: hukum, uang, ahli-satu, ahli-dua, ahli-tiga, ahli',
    ),
    (
        why.NO_STEP,
        "review",
        "pemprov",
        always(e.Returned("lain", "Keliru")),
        'there is no approval "lain" of this kind; known: hukum, uang, kabag, sekda, ahli-satu, ahli-dua, ahli-tiga, '
        "ahli, pleno, setuju",
    ),
    (
        why.STEP_BY_STEP,
        "shared",
        "ombudsman",
        acceptance,
        '"ombudsman" accepts step by step; name one of: setuju',
    ),
    (
        why.GROUP_STEP,
        "review",
        "ombudsman",
        giving(review, "ahli"),
        '"ahli" is a group; it is given by its steps: ahli-satu, ahli-dua, ahli-tiga',
    ),
    (
        why.OTHER_PARTY,
        "review",
        "ombudsman",
        giving(review, "hukum"),
        '"hukum" belongs to "pemprov", not to "ombudsman"; use --as pemprov',
    ),
    (
        why.GIVEN_ALREADY,
        "reviewed",
        "pemprov",
        giving(review, "hukum"),
        '"hukum" was given already on 2025-09-12T12:00:00+07:00 by pemprov, and stands',
    ),
    (
        why.ACCEPTED_ALREADY,
        "agreed",
        "kampus",
        acceptance,
        '"kampus" accepted these words already on 2025-09-12T12:00:00+07:00',
    ),
    (why.ORDER, "review", "ombudsman", giving(decision, "pleno"), '"pleno" waits for what comes before it: ahli'),
    (
        why.OTHER_TEXT,
        "review",
        "pemprov",
        always(e.Reviewed("hukum", "mou1:sha256:lama")),
        "the text is not the one that was read (mou1:sha256:lama); now it is draft 1, "
        "mou1:sha256:biaya=awal-lingkup=awal-penutup=awal",
    ),
    (
        why.NOT_FINAL,
        "reviewed",
        "pemprov",
        giving(initial, "kabag"),
        "draft 1 is not the final text; initials are given on a text that says final: true",
    ),
    (
        why.REVISER,
        "siti gave kabag",
        "pemprov:Dewi",
        giving(initial, "sekda"),
        '"pemprov:Dewi" made the last revision, and who did cannot initial it; another person does: --as pemprov:NAME',
    ),
    (
        why.REVISER,
        "siti gave kabag",
        "pemprov",
        giving(initial, "sekda"),
        '"pemprov" made the last revision, and who did cannot initial it; another person does: --as pemprov:NAME',
    ),
    (
        why.ONE_PERSON,
        "siti gave kabag",
        "pemprov:Siti",
        giving(initial, "sekda"),
        '"Siti" initialed "kabag" already; one person gives one initial',
    ),
    (
        why.NOT_THE_OFFICE,
        "final in review",
        "pemprov:Joko",
        giving(initial, "kabag"),
        '"Joko" is neither Siti nor a delegate for "kabag"; known: Siti, Budi',
    ),
    (
        why.NO_BASIS,
        "final in review",
        "pemprov:Budi",
        lambda life: initial(life, "kabag", Holding("Plt.")),
        "who acts as Plt. needs a basis in the text: the decree or mandate, with number and date",
    ),
    (
        why.NOT_VALID,
        "final in review",
        "pemprov:Budi",
        lambda life: initial(life, "kabag", EXPIRED),
        "Budi acts as a.n. from 2025-01-01 to 2025-06-30, and 2025-09-12 is outside of it",
    ),
    (
        why.NOT_VALID,
        "signing",
        "pemprov",
        lambda life: signature(life, "Budi", holding=OPEN_ENDED, note="Gubernur cuti"),
        "Budi acts as Plh. from 2026-01-01 to …, and 2025-10-01 is outside of it",
    ),
    (
        why.NOT_GIVEN,
        "review",
        "pemprov",
        always(e.Withdrawn("hukum", "Keliru")),
        'nothing stands of "hukum" that could be withdrawn',
    ),
    (
        why.NOT_ACCEPTED,
        "shared",
        "kampus",
        always(e.Withdrawn("", "Keliru")),
        '"kampus" has not accepted these words, so there is nothing to withdraw',
    ),
    (why.NO_REASON, "shared", "pemprov", always(e.Cancelled(" ")), "a reason is missing; give it with --reason"),
    (
        why.UNREVIEWED,
        "review",
        "pemprov",
        always(e.Shared()),
        "sharing needs the reviews of the writing party first; missing: hukum, uang",
    ),
    (why.ROUND_OPEN, "round", "pemprov", ROUND_TWO, "round 1 is open; close it first"),
    (why.NO_ROUND, "alignment", "pemprov", always(e.RoundClosed()), "no round is open"),
    (why.ROUND_NUMBER, "shared", "pemprov", ROUND_TWO, "the next round is number 1"),
    (
        why.NO_ROW,
        "changed",
        "pemprov",
        always(e.RowDecided("denda", "agreed")),
        'there is no part "denda" in this text; the rows of the round are: lingkup',
    ),
    (
        why.NO_OUTCOME,
        "changed",
        "pemprov",
        always(e.RowDecided("lingkup", "perhaps")),
        '"perhaps" is no state of a row; known: agreed, agreed-with-changes, postponed, removed',
    ),
    (
        why.UNDECIDED,
        "changed",
        "pemprov",
        always(e.RoundClosed()),
        "these rows have no state yet: lingkup (Pasal 1 Lingkup)",
    ),
    (
        why.NO_COMMENT,
        "commented",
        "pemprov",
        always(e.CommentClosed(2, "noted", "Dicatat")),
        "there is no open comment 2; open are: 1",
    ),
    (
        why.NO_DECISION,
        "commented",
        "pemprov",
        always(e.CommentClosed(1, "perhaps", "Dicatat")),
        '"perhaps" is no decision on a comment; known: accepted, accepted-in-part, rejected, noted',
    ),
    (
        why.NO_PART,
        "shared",
        "pemprov",
        always(e.Commented(1, "denda", "?")),
        'there is no part "denda" in this text; known: biaya, lingkup, penutup',
    ),
    (
        why.GATES,
        "commented",
        "pemprov",
        freezing,
        "the text is not ready to be frozen: final: true; comment 1; hukum; ahli; kabag; pleno; sekda; setuju; "
        "accept: pemprov; accept: kampus",
    ),
    (
        why.ROW_POSTPONED,
        "postponed",
        "pemprov",
        always(text(3, final=True)),
        "draft 3 says final: true, but these rows are postponed (ditunda): lingkup; decide them in a round",
    ),
)
