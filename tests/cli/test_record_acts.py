"""The commands before signing: what each records and prints, and its answer as JSON."""

import json
import shutil
from pathlib import Path

import pytest

from tests.cli.record_office import Office, staged

AT = "2025-09-12T12:00:00+00:00"
ROOT = Path(__file__).parents[2]


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> Office:
    """An office in the scene that the test names with `parametrize`, or with a first draft in review."""
    monkeypatch.chdir(tmp_path)
    return staged(tmp_path, getattr(request, "param", "review"))


def scene(name: str) -> pytest.MarkDecorator:
    """The scene in which a test begins."""
    return pytest.mark.parametrize("office", [name], indirect=True)


# Each call in order, what it records, and the state after it.
STORY: tuple[tuple[str, list[str], str], ...] = (
    ("submit kalbar-2025@1 --as pemprov", ["submitted"], "review"),
    ("review kalbar-2025 telaah-hukum --as pemprov:Dewi --note 'Dengan catatan'", ["reviewed"], "review"),
    ("return kalbar-2025 telaah-keuangan --reason 'Anggaran belum ada' --as pemprov", ["returned"], "draft"),
    ("submit kalbar-2025@2 --as ombudsman", ["submitted"], "review"),
    ("review kalbar-2025 telaah-b --as ombudsman", ["reviewed"], "review"),
    ("share kalbar-2025 --as ombudsman", ["shared"], "shared"),
    ("round open kalbar-2025 --date 19-09-2025 --place Pontianak --as pemprov", ["round-opened"], "alignment"),
    ("round attend kalbar-2025 Dewi --unit Bappeda --office Analis --as pemprov", ["attended"], "alignment"),
    ("comment kalbar-2025 'Kurang jelas' --on monev --words '2 (dua) kali' --as kampus", ["commented"], "alignment"),
    ("comment kalbar-2025 --answer 1 'Sudah jelas' --as pemprov", ["answered"], "alignment"),
    (
        "comment kalbar-2025 --close 1 --outcome rejected --reason Jelas --as pemprov",
        ["comment-closed"],
        "alignment",
    ),
    ("round decide kalbar-2025 monev biaya disepakati --as pemprov", ["row-decided", "row-decided"], "alignment"),
    ("round close kalbar-2025 --as pemprov", ["round-closed"], "alignment"),
    ("submit kalbar-2025@3 --as ombudsman", ["submitted"], "alignment"),
    ("review kalbar-2025 telaah-a --as ombudsman", ["reviewed"], "alignment"),
    ("decide kalbar-2025 pleno --as ombudsman", ["decided"], "alignment"),
    ("accept kalbar-2025 --as ombudsman", ["accepted"], "alignment"),
    ("accept kalbar-2025 --as pemprov", ["accepted"], "alignment"),
    ("withdraw kalbar-2025 --reason 'Menunggu rapat' --as pemprov", ["withdrawn"], "alignment"),
    ("accept kalbar-2025 --as pemprov", ["accepted"], "alignment"),
    ("accept kalbar-2025 setuju-rektor --as kampus", ["accepted"], "alignment"),
    ("accept kalbar-2025 setuju-senat --as kampus", ["accepted"], "alignment"),
    ("review kalbar-2025 telaah-hukum --as pemprov", ["reviewed"], "alignment"),
    ("review kalbar-2025 telaah-keuangan --as pemprov", ["reviewed"], "alignment"),
    ("initial kalbar-2025 paraf-kabag --as pemprov:Budi", ["initialed"], "alignment"),
    ("initial kalbar-2025 paraf-sekda --as pemprov", ["initialed"], "agreed"),
    ("correct kalbar-2025 8 --note 'Dewi mewakili Bappeda' --as pemprov", ["corrected"], "agreed"),
)


@scene("nothing")
def test_every_command_answers_as_json(office: Office) -> None:
    version = 0
    for line, kinds, state in STORY:
        answer = json.loads(office.done(f"{line} --format json"))
        assert (line, [each["kind"] for each in answer["recorded"]]) == (line, kinds)
        assert {each["state"] for each in answer["recorded"]} == {state}
        assert [each["version"] for each in answer["recorded"]] == list(range(version + 1, version + len(kinds) + 1))
        assert {(each["agreement"], each["at"]) for each in answer["recorded"]} == {("kalbar-2025", AT)}
        assert answer["left"] == []
        version += len(kinds)


@scene("nothing")
def test_every_command_tells_what_it_recorded_on_a_line(office: Office) -> None:
    version = 0
    for line, kinds, _ in STORY:
        told = [each for each in office.done(line).splitlines() if not each.startswith("  ")]
        assert len(told) == len(kinds)
        version += len(kinds)
        assert told[-1].startswith("kalbar-2025: ")
        assert told[-1].endswith(f"(version {version})")


def facts(office: Office, line: str) -> dict[str, object]:
    """The facts of the one event that a call records."""
    (event,) = json.loads(office.done(f"{line} --format json"))["recorded"]
    found: dict[str, object] = event["facts"]
    return found


@scene("final")
def test_a_delegate_acts_in_a_capacity_with_its_basis(office: Office) -> None:
    found = facts(office, "initial kalbar-2025 paraf-kabag --as pemprov:Budi --note 'Kabag cuti'")
    assert found["holding"] == {
        "capacity": "Plt.",
        "basis": "SK Nomor 9 Tahun 2025",
        "since": "2025-09-01",
        "until": "2025-09-30",
    }
    assert found["note"] == "Kabag cuti"


@scene("shared")
def test_who_acts_can_stand_in_the_settings(office: Office) -> None:
    settings = office.folder / "mouflow.yaml"
    settings.write_text(f"{settings.read_text()}me: ombudsman:Nama Satu\n", encoding="utf-8")
    assert office.done("accept kalbar-2025") == (
        "kalbar-2025: ombudsman:Nama Satu accepted the text. Now shared (version 5)\n"
    )


@pytest.mark.parametrize("line", [line for line, _, _ in STORY])
def test_nobody_acts_without_a_name(office: Office, line: str) -> None:
    answer = office.call(line[: line.index(" --as ")])
    assert (answer.code, answer.out, answer.err) == (
        2,
        "",
        "mouflow: who acts is missing; give --as PARTY or --as PARTY:NAME, or write me: in mouflow.yaml\n",
    )


def test_a_changed_text_makes_only_that_fall_which_covers_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    office = staged(tmp_path, "round")
    assert office.done("submit kalbar-2025@2 --as ombudsman") == (
        "kalbar-2025: ombudsman submitted draft 2. Now in alignment (version 6)\n"
        "  telaah-hukum no longer stands: draft 2 changed words that it covers\n"
    )


@scene("shared")
def test_the_only_step_of_acceptance_needs_no_name(office: Office) -> None:
    draft = office.folder / "drafts" / "kalbar-2025" / "v2.yaml"
    lines = draft.read_text().splitlines()
    draft.write_text("\n".join(line for line in lines if "setuju-senat" not in line), encoding="utf-8")
    office.done("submit kalbar-2025@2 --as ombudsman")
    office.done("review kalbar-2025 telaah-a --as ombudsman")
    office.done("share kalbar-2025 --as ombudsman")
    assert facts(office, "accept kalbar-2025 --as kampus")["step"] == "setuju-rektor"
    assert facts(office, "withdraw kalbar-2025 --reason Keliru --as kampus")["step"] == "setuju-rektor"


@scene("reviewed")
def test_a_stale_act_is_refused_with_what_happened_since(office: Office) -> None:
    before = office.record()
    answer = office.call("share kalbar-2025 --expect 1 --as pemprov")
    assert (answer.code, answer.out) == (2, "")
    assert answer.err == (
        "mouflow: kalbar-2025 is at version 3, not 1; since then: "
        f"pemprov gave the review telaah-hukum ({AT}); pemprov gave the review telaah-keuangan ({AT}). "
        "Look at it and act again\n"
    )
    assert office.record() == before
    assert "(version 4)" in office.done("share kalbar-2025 --expect 3 --as pemprov")


@scene("changed")
def test_of_many_events_the_last_ones_are_told(office: Office) -> None:
    told = office.call("round close kalbar-2025 --expect 1 --as pemprov").err
    assert told.startswith("mouflow: kalbar-2025 is at version 6, not 1; since then: pemprov gave the review telaah-h")
    for _ in range(2):
        office.done("round attend kalbar-2025 Dewi --unit Bappeda --as pemprov")
    told = office.call("round close kalbar-2025 --expect 1 --as pemprov").err
    assert told.startswith("mouflow: kalbar-2025 is at version 8, not 1; since then: …; pemprov shared the text with")


@scene("shared")
def test_the_same_call_twice_records_once(office: Office) -> None:
    line = "comment kalbar-2025 'Kurang jelas' --as kampus --once surat-7"
    first = office.done(line)
    before = office.record()
    assert office.done(line) == first
    assert office.record() == before
    taken = office.call("accept kalbar-2025 --as ombudsman --once surat-7")
    assert (taken.code, taken.out) == (2, "")
    assert taken.err == (
        'mouflow: "surat-7" named another call already: kampus made comment 1 on the whole text: Kurang jelas; give '
        "this one a name of its own (--once)\n"
    )
    assert office.record() == before


@scene("reviewed")
def test_the_same_call_is_known_when_the_table_would_refuse_it_now(office: Office) -> None:
    line = "share kalbar-2025 --as pemprov --once bagi"
    assert office.done(line) == office.done(line)


@scene("shared")
@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("comment kalbar-2025 ' '", "TEXT is missing; see mouflow comment --help"),
        ("comment kalbar-2025 --on monev", "TEXT is missing; see mouflow comment --help"),
        ("comment kalbar-2025 --answer 1", "TEXT is missing; see mouflow comment --help"),
        ("comment kalbar-2025 --close 1", "--outcome is missing; see mouflow comment --help"),
        ("comment kalbar-2025 Baik --reason Baik", "--close is missing; see mouflow comment --help"),
        ("comment kalbar-2025 Baik --close 1", "--close and TEXT cannot go together; leave one out"),
        ("comment kalbar-2025 --close 1 --answer 1", "--close and --answer cannot go together; leave one out"),
        ("comment kalbar-2025 Baik --answer 1 --on monev", "--answer and --on cannot go together; leave one out"),
        ("comment kalbar-2025 --answer x Baik", '--answer takes a whole number from 1 on, not "x"'),
        ("correct kalbar-2025 0", 'VERSION takes a whole number from 1 on, not "0"'),
        ("share kalbar-2025 --expect x", '--expect takes a whole number from 1 on, not "x"'),
        ("round open kalbar-2025", "--place is missing; see mouflow round open --help"),
        ("round open kalbar-2025 --place ' '", "--place is missing; see mouflow round open --help"),
        (
            "round open kalbar-2025 --place X --date 31-09-2025",
            "31 September 2025 does not exist; write a day of the calendar",
        ),
        ("round open kalbar-2025 --place X --date besok", '"besok" is no day; write it as 2025-09-19'),
        ("round attend kalbar-2025", "NAME is missing; see mouflow round attend --help"),
        ("round attend kalbar-2025 Dewi", "--unit is missing; see mouflow round attend --help"),
        ("round attend kalbar-2025 Dewi --from x.csv", "--from and NAME cannot go together; leave one out"),
        ("round attend kalbar-2025 --from x.csv --unit B", "--from and --unit cannot go together; leave one out"),
        ("round decide kalbar-2025 lingkup", "STATE is missing; see mouflow round decide --help"),
        ("share kalbar-2026", 'nothing of "kalbar-2026" is in the record yet; hand in its text with: mouflow submit '),
    ],
)
def test_a_wrong_call_is_told_in_one_line(office: Office, line: str, message: str) -> None:
    before = office.record()
    answer = office.call(f"{line} --as pemprov")
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith(f"mouflow: {message}")
    assert answer.err.count("\n") == 1
    assert office.record() == before


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Office:
    """The package of Kalimantan Tengah, its fifteen copies handed in."""
    shutil.copytree(ROOT / "drafts" / "kalteng-2024", tmp_path / "drafts" / "kalteng-2024")
    monkeypatch.chdir(tmp_path)
    office = Office(tmp_path)
    office.done("submit kalteng-2024 --as ombudsman")
    return office


def test_an_act_on_a_package_concerns_the_copies_that_it_fits(package: Office) -> None:
    said = json.loads(package.done("comment kalteng-2024 'Perjelas' --as ombudsman --format json"))
    assert len({each["agreement"] for each in said["recorded"]}) == 15
    said = json.loads(package.done("comment kalteng-2024 'Perjelas' --as kapuas --format json"))
    assert [(each["agreement"], each["facts"]["number"]) for each in said["recorded"]] == [("kalteng-2024/kapuas", 2)]
    said = json.loads(package.done("comment kalteng-2024 --answer 2 Sudah --as ombudsman --format json"))
    assert [each["agreement"] for each in said["recorded"]] == ["kalteng-2024/kapuas"]
    assert len(said["left"]) == 14
    assert said["left"][0]["reason"].startswith(
        "kalteng-2024/barito-selatan (in review): there is no open comment 2; open are: 1. Possible now: "
    )
    assert len(package.done("comment kalteng-2024").splitlines()) == 15 * 2 + 2


def test_an_event_is_corrected_in_one_copy(package: Office) -> None:
    answer = package.call("correct kalteng-2024 1 --note Keliru --as ombudsman")
    assert (answer.code, answer.err) == (
        2,
        "mouflow: kalteng-2024 is a package of 15 copies, each with events of its own; name one, such as "
        "kalteng-2024/barito-selatan\n",
    )
    assert package.done("correct kalteng-2024 1 --note Keliru --as kapuas") == (
        "kalteng-2024/kapuas: kapuas noted on event 1: Keliru. Now in review (version 2)\n"
    )


def test_a_package_that_was_handed_in_already_has_nothing_new(package: Office) -> None:
    before = package.record()
    assert package.done("submit kalteng-2024 --as ombudsman") == "nothing new to record\n"
    assert json.loads(package.done("submit kalteng-2024 --as ombudsman --format json")) == {"recorded": [], "left": []}
    assert package.record() == before
