"""Every refusal on the way to a final text, by the real commands, with its exact words; nothing is recorded by them."""

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from mouflow.record import reasons
from mouflow.record.life import STATES
from tests.cli.record_office import Office, staged

AT = "2025-09-12T12:00:00+00:00"
PARTS = (
    "biaya, lingkup, monev, @amends, @attachments, @legal-basis, @order, @parties, @recitals, @signing, @subject, "
    "@term, @work-plan"
)
CASES: tuple[tuple[str, str, str, str], ...] = (
    ("STATE", "shared", "share kalbar-2025 --as pemprov", "nobody can share while it is shared"),
    (
        "STATE",
        "shared",
        "return kalbar-2025 telaah-hukum --reason Kurang --as pemprov",
        "nobody can return the text while it is shared",
    ),
    ("STATE", "review", "accept kalbar-2025 --as ombudsman", "nobody can accept while it is in review"),
    (
        "NOT_A_PARTY",
        "shared",
        "comment kalbar-2025 'Baik' --as bupati",
        '"bupati" is no party of it; the parties are: ombudsman, pemprov, kampus',
    ),
    (
        "NOT_THE_AUTHOR",
        "round",
        "submit kalbar-2025@2 --as pemprov",
        'draft 2 is written by "ombudsman" (author:), so "pemprov" cannot submit it',
    ),
    (
        "NOT_THE_WRITER",
        "reviewed",
        "share kalbar-2025 --as ombudsman",
        '"pemprov" wrote the text and shares it, not "ombudsman"; use --as pemprov',
    ),
    (
        "SAME_DRAFT",
        "review",
        "submit kalbar-2025@1 --as pemprov",
        "draft 1 was submitted already; a changed text needs the next number, draft: 2",
    ),
    (
        "OLDER_DRAFT",
        "changed",
        "submit kalbar-2025@1 --as pemprov",
        "draft 1 comes before draft 2, which was submitted already; number it 3",
    ),
    (
        "NO_STEP",
        "review",
        "review kalbar-2025 paraf-sekda --as pemprov",
        'there is no approval "paraf-sekda" of this kind; known: telaah-hukum, telaah-keuangan, telaah-a, telaah-b, '
        "telaah",
    ),
    (
        "NO_STEP",
        "review",
        "return kalbar-2025 telaah-c --reason Kurang --as pemprov",
        'there is no approval "telaah-c" of this kind; known: telaah-hukum, telaah-keuangan, paraf-kabag, paraf-sekda, '
        "telaah-a, telaah-b, telaah, pleno, setuju-rektor, setuju-senat",
    ),
    (
        "STEP_BY_STEP",
        "shared",
        "accept kalbar-2025 --as kampus",
        '"kampus" accepts step by step; name one of: setuju-rektor, setuju-senat',
    ),
    (
        "GROUP_STEP",
        "review",
        "review kalbar-2025 telaah --as ombudsman",
        '"telaah" is a group; it is given by its steps: telaah-a, telaah-b',
    ),
    (
        "OTHER_PARTY",
        "review",
        "review kalbar-2025 telaah-hukum --as ombudsman",
        '"telaah-hukum" belongs to "pemprov", not to "ombudsman"; use --as pemprov',
    ),
    (
        "OTHER_PARTY",
        "shared",
        "withdraw kalbar-2025 telaah-hukum --reason Keliru --as ombudsman",
        '"telaah-hukum" belongs to "pemprov", not to "ombudsman"; use --as pemprov',
    ),
    (
        "GIVEN_ALREADY",
        "reviewed",
        "review kalbar-2025 telaah-hukum --as pemprov:Dewi",
        f'"telaah-hukum" was given already on {AT} by pemprov, and stands',
    ),
    (
        "ACCEPTED_ALREADY",
        "accepted",
        "accept kalbar-2025 --as ombudsman",
        f'"ombudsman" accepted these words already on {AT}',
    ),
    ("ORDER", "review", "decide kalbar-2025 pleno --as ombudsman", '"pleno" waits for what comes before it: telaah'),
    (
        "ORDER",
        "shared",
        "accept kalbar-2025 setuju-senat --as kampus",
        '"setuju-senat" waits for what comes before it: setuju-rektor',
    ),
    (
        "NOT_FINAL",
        "reviewed",
        "initial kalbar-2025 paraf-kabag --as pemprov:Siti",
        "draft 1 is not the final text; initials are given on a text that says final: true",
    ),
    (
        "REVISER",
        "revised",
        "initial kalbar-2025 paraf-kabag --as pemprov:Siti",
        '"pemprov:Siti" made the last revision, and who did cannot initial it; another person does: --as pemprov:NAME',
    ),
    (
        "REVISER",
        "revised",
        "initial kalbar-2025 paraf-kabag --as pemprov",
        '"pemprov" made the last revision, and who did cannot initial it; another person does: --as pemprov:NAME',
    ),
    (
        "ONE_PERSON",
        "initialed",
        "initial kalbar-2025 paraf-sekda --as pemprov:Siti",
        '"Siti" initialed "paraf-kabag" already; one person gives one initial',
    ),
    (
        "NOT_THE_OFFICE",
        "final",
        "initial kalbar-2025 paraf-kabag --as pemprov:Joko",
        '"Joko" is neither Siti nor a delegate for "paraf-kabag"; known: Siti, Budi, Rudi',
    ),
    (
        "NOT_VALID",
        "final",
        "initial kalbar-2025 paraf-kabag --as pemprov:Rudi",
        "Rudi acts as Plh. from 2025-10-01 to …, and 2025-09-12 is outside of it",
    ),
    (
        "NOT_GIVEN",
        "review",
        "withdraw kalbar-2025 telaah-hukum --reason Keliru --as pemprov",
        'nothing stands of "telaah-hukum" that could be withdrawn',
    ),
    (
        "NOT_ACCEPTED",
        "shared",
        "withdraw kalbar-2025 --reason Keliru --as ombudsman",
        '"ombudsman" has not accepted these words, so there is nothing to withdraw',
    ),
    (
        "NO_REASON",
        "accepted",
        "withdraw kalbar-2025 --as ombudsman",
        "a reason is missing; give it with --reason",
    ),
    (
        "NO_REASON",
        "review",
        "return kalbar-2025 telaah-hukum --reason ' ' --as pemprov",
        "a reason is missing; give it with --reason",
    ),
    (
        "NO_REASON",
        "commented",
        "comment kalbar-2025 --close 1 --outcome noted --as pemprov",
        "a reason is missing; give it with --reason",
    ),
    (
        "UNREVIEWED",
        "review",
        "share kalbar-2025 --as pemprov",
        "sharing needs the reviews of the writing party first; missing: telaah-hukum, telaah-keuangan",
    ),
    (
        "ROUND_OPEN",
        "round",
        "round open kalbar-2025 --place Pontianak --as pemprov",
        "round 1 is open; close it first",
    ),
    ("NO_ROUND", "closed", "round close kalbar-2025 --as pemprov", "no round is open"),
    ("NO_ROUND", "closed", "round attend kalbar-2025 Dewi --unit Bappeda --as pemprov", "no round is open"),
    ("NO_ROUND", "closed", "round decide kalbar-2025 lingkup agreed --as pemprov", "no round is open"),
    (
        "NO_ROW",
        "changed",
        "round decide kalbar-2025 lingkup denda agreed --as pemprov",
        'there is no part "denda" in this text; the rows of the round are: lingkup',
    ),
    (
        "NO_OUTCOME",
        "changed",
        "round decide kalbar-2025 lingkup setuju --as pemprov",
        '"setuju" is no state of a row; known: agreed, agreed-with-changes, postponed, removed',
    ),
    (
        "UNDECIDED",
        "changed",
        "round close kalbar-2025 --as pemprov",
        "these rows have no state yet: lingkup (Pasal 1 Ruang Lingkup)",
    ),
    (
        "NO_COMMENT",
        "commented",
        "comment kalbar-2025 --answer 2 'Sudah jelas' --as pemprov",
        "there is no open comment 2; open are: 1",
    ),
    (
        "NO_DECISION",
        "commented",
        "comment kalbar-2025 --close 1 --outcome agreed --reason Jelas --as pemprov",
        '"agreed" is no decision on a comment; known: accepted, accepted-in-part, rejected, noted',
    ),
    (
        "NO_PART",
        "shared",
        "comment kalbar-2025 'Kurang jelas' --on denda --as pemprov",
        f'there is no part "denda" in this text; known: {PARTS}',
    ),
    (
        "NOT_QUOTED",
        "shared",
        "comment kalbar-2025 'Tiga kali' --on monev --words 'tiga kali' --as pemprov",
        '"tiga kali" does not stand in monev, which reads: "Pemantauan dan Evaluasi Pemantauan atas Pasal 1 dilakukan '
        '2 (dua) kali dalam setahun."',
    ),
    (
        "NOWHERE",
        "shared",
        "comment kalbar-2025 'Tiga kali' --words 'tiga kali' --as pemprov",
        '"tiga kali" stands nowhere in draft 1',
    ),
    (
        "ROW_POSTPONED",
        "postponed",
        "submit kalbar-2025@3 --as ombudsman",
        "draft 3 says final: true, but these rows are postponed (ditunda): lingkup; decide them in a round",
    ),
    ("NO_EVENT", "review", "correct kalbar-2025 2 --note Keliru --as pemprov", "there is no event 2 in it; it has 1"),
    ("NOTE_MISSING", "review", "correct kalbar-2025 1 --as pemprov", "a note is missing; say what is right"),
)
# What a call cannot bring about, since the command itself says the text at hand, counts the rounds, and takes the
# capacity from the approvals, in which a basis is a must.
OUT_OF_REACH = {"OTHER_TEXT", "ROUND_NUMBER", "NO_BASIS"}


@pytest.fixture(scope="module")
def office_in(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Office]:
    """The office of a scene; refusals change nothing, so all cases of a scene share one."""

    @cache
    def made(scene: str) -> Office:
        return staged(tmp_path_factory.mktemp(scene), scene)

    return made


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case[0]} in {case[1]}: {case[2][:40]}")
def test_a_refusal_says_why_and_records_nothing(
    case: tuple[str, str, str, str], office_in: Callable[[str], Office], monkeypatch: pytest.MonkeyPatch
) -> None:
    _, scene, line, sentence = case
    office = office_in(scene)
    monkeypatch.chdir(office.folder)
    before = office.record()
    answer = office.call(line)
    assert (answer.code, answer.out) == (2, "")
    state = next(word for word, _ in STATES.values() if f"kalbar-2025 ({word}): " in answer.err)
    assert answer.err.startswith(f"mouflow: kalbar-2025 ({state}): {sentence}. Possible now: ")
    assert answer.err.count("\n") == 1
    assert office.record() == before != b""


def test_the_cases_name_reasons() -> None:
    assert {case[0] for case in CASES} | OUT_OF_REACH <= set(vars(reasons))


def test_a_refusal_says_what_is_possible_instead(
    office_in: Callable[[str], Office], monkeypatch: pytest.MonkeyPatch
) -> None:
    office = office_in("review")
    monkeypatch.chdir(office.folder)
    assert office.call("share kalbar-2025 --as pemprov").err.partition("Possible now: ")[2] == (
        "submit a draft (ombudsman, pemprov, kampus), review (telaah-hukum: pemprov, telaah-keuangan: pemprov, "
        "telaah-a: ombudsman, telaah-b: ombudsman), return the text (ombudsman, pemprov, kampus), comment (ombudsman, "
        "pemprov, kampus), cancel (ombudsman, pemprov, kampus)\n"
    )


def test_nothing_is_made_for_an_act_without_a_record(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    office = staged(tmp_path, "nothing")
    monkeypatch.chdir(tmp_path)
    answer = office.call("share kalbar-2025 --as pemprov")
    assert answer.code == 2
    assert answer.err == 'mouflow: there is no record at "record.db" yet; mouflow submit starts one\n'
    assert office.record() == b""
