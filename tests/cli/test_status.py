"""`mouflow status`: what it tells of an agreement, and that what it tells closes the gates."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from mouflow.cli.status_lines import SOME
from tests.cli.record_office import Office, furnished, staged
from tests.cli.signing_office import SigningOffice, Stages

CHANGED = """\
kalbar-2025: in alignment, version 6
  draft 2, c3bf1bcbd7f8, submitted by ombudsman on 2025-09-12
Parties
  ombudsman: Ombudsman Republik Indonesia; not accepted yet; not signed yet
  pemprov: Pemerintah Provinsi Kalimantan Barat; not accepted yet; not signed yet
  kampus: Universitas Tanjungpura; accepts by its approvals; not signed yet
Approvals
  telaah-hukum (pemprov, Biro Hukum): fell: draft 2 changed words that it covers (given by pemprov on 2025-09-12)
    Pasal 1: Ruang lingkup Nota Kesepakatan ini meliputi pendampingan {+dan pelatihan+}.
  telaah-keuangan (pemprov, BKAD) (covers biaya): stands, given by pemprov on 2025-09-12 for draft 1
  paraf-kabag (pemprov, Kepala Bagian): waits for telaah-hukum, final: true
  paraf-sekda (pemprov, Sekretaris Daerah): waits for telaah-hukum, paraf-kabag, final: true
  telaah-a (ombudsman, Asisten): open
  telaah-b (ombudsman, Asisten): open
  telaah (ombudsman, Para Asisten): 0 of 1 of telaah-a, telaah-b
  pleno (ombudsman, Rapat Pleno): waits for telaah
  setuju-rektor (kampus, Rektor): open
  setuju-senat (kampus, Senat): waits for setuju-rektor
Round 1, 2025-09-19, Pontianak
  lingkup: Pasal 1 Ruang Lingkup: undecided
"""


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Office:
    """A workspace in which the changed text lies before the parties, and no newer draft beside it."""
    monkeypatch.chdir(tmp_path)
    staged(tmp_path, "changed")
    for number in (3, 4):
        draft(tmp_path, number).rename(tmp_path / f"v{number}.yaml")
    return Office(tmp_path)


def draft(folder: Path, number: int) -> Path:
    return folder / "drafts" / "kalbar-2025" / f"v{number}.yaml"


def status(office: Office, call: str = "status kalbar-2025 --why --format json") -> Mapping[str, Any]:
    (found,) = json.loads(office.done(call))["agreements"]
    return dict(found)


def notes(office: Office) -> list[str]:
    lines = office.done("status kalbar-2025").splitlines()
    return [line.strip() for line in lines[lines.index("Files") + 1 :]] if "Files" in lines else []


def test_the_whole_of_an_agreement_is_told(office: Office) -> None:
    assert office.done("status kalbar-2025") == CHANGED


def test_an_approval_that_covers_a_clause_falls_by_its_words_alone(office: Office) -> None:
    steps = {step["id"]: step for step in status(office)["steps"]}
    assert steps["telaah-keuangan"]["state"] == "standing"
    fall = steps["telaah-hukum"]["fall"]
    assert (fall["draft"], fall["version"], fall["step_changed"]) == (2, 6, False)
    assert fall["words"] == [
        {
            "part": "lingkup",
            "label": "Pasal 1",
            "fates": ["reworded"],
            "words": [
                ["kept", "Ruang lingkup Nota Kesepakatan ini meliputi pendampingan"],
                ["inserted", " dan pelatihan"],
                ["kept", "."],
            ],
        }
    ]


def test_the_words_of_a_fall_are_only_those_that_it_covers(office: Office) -> None:
    office.done("review kalbar-2025 telaah-hukum --as pemprov")
    words = draft(office.folder, 2).read_text(encoding="utf-8").replace("draft: 2", "draft: 3")
    words = words.replace("masing-masing PIHAK sesuai", "PIHAK KESATU sesuai").replace("**setahun**", "sebulan")
    draft(office.folder, 3).write_text(words, encoding="utf-8")
    office.done("submit kalbar-2025@3 --as ombudsman")
    steps = {step["id"]: step for step in status(office)["steps"]}
    assert [each["label"] for each in steps["telaah-keuangan"]["fall"]["words"]] == ["Pasal 2"]
    assert [each["label"] for each in steps["telaah-hukum"]["fall"]["words"]] == ["Pasal 2", "Pasal 3"]


def test_a_step_that_asks_something_else_fell_by_that(office: Office) -> None:
    words = draft(office.folder, 2).read_text(encoding="utf-8").replace("draft: 2", "draft: 3")
    draft(office.folder, 3).write_text(words.replace("covers: [biaya]", "covers: [biaya, monev]"), encoding="utf-8")
    office.done("submit kalbar-2025@3 --as ombudsman")
    assert (
        "telaah-keuangan (pemprov, BKAD) (covers biaya, monev): fell: draft 3 changed the step itself "
        "(given by pemprov on 2025-09-12)"
    ) in office.done("status kalbar-2025")


def test_a_withdrawal_and_a_fallen_acceptance_are_told(office: Office) -> None:
    office.done("accept kalbar-2025 --as ombudsman")
    assert "ombudsman: Ombudsman Republik Indonesia; accepted on 2025-09-12; not" in office.done("status kalbar-2025")
    office.done("withdraw kalbar-2025 --reason 'Salah baca' --as ombudsman")
    office.done("withdraw kalbar-2025 telaah-keuangan --reason 'Keliru' --as pemprov")
    told = office.done("status kalbar-2025")
    assert "ombudsman: Ombudsman Republik Indonesia; its acceptance was withdrawn (Salah baca); not signed yet" in told
    assert "telaah-keuangan (pemprov, BKAD) (covers biaya): fell: withdrawn (Keliru)" in told


def test_only_so_many_changes_are_shown_and_the_rest_is_counted(office: Office) -> None:
    words = draft(office.folder, 2).read_text(encoding="utf-8").replace("draft: 2", "draft: 3")
    clauses = "".join(f"  - {{id: k{n}, title: Judul {n}, text: Isi yang ke-{n}.}}\n" for n in range(SOME + 2))
    draft(office.folder, 3).write_text(words.replace("approvals:\n", f"{clauses}approvals:\n"), encoding="utf-8")
    office.done("review kalbar-2025 telaah-hukum --as pemprov")
    office.done("submit kalbar-2025@3 --as ombudsman")
    assert "… 2 more; all: mouflow compare kalbar-2025@2 kalbar-2025@3" in office.done("status kalbar-2025")


def test_a_file_that_says_other_words_is_told(office: Office) -> None:
    path = draft(office.folder, 2)
    path.write_text(path.read_text(encoding="utf-8").replace("pelatihan", "latihan"), encoding="utf-8")
    assert notes(office) == [
        "drafts/kalbar-2025/v2.yaml says other words than draft 2 that was submitted; "
        "a changed text needs the next number"
    ]
    assert status(office)["files"] == [{"path": "drafts/kalbar-2025/v2.yaml", "what": "words", "draft": 2}]


def test_a_file_that_only_looks_different_is_told_as_that(office: Office) -> None:
    path = draft(office.folder, 2)
    path.write_text(f"# sebuah catatan\n{path.read_text(encoding='utf-8')}", encoding="utf-8")
    assert notes(office) == ["drafts/kalbar-2025/v2.yaml was changed in form only; its words are those of draft 2"]


def test_a_file_that_cannot_be_read_or_is_gone_is_told(office: Office) -> None:
    draft(office.folder, 2).write_text("mouflow: 1\n", encoding="utf-8")
    assert notes(office) == ["drafts/kalbar-2025/v2.yaml can no longer be read; mouflow check says why"]
    draft(office.folder, 2).unlink()
    assert notes(office) == ["drafts/kalbar-2025/v2.yaml is gone; the record has it"]


def test_a_newer_draft_is_told_with_what_hands_it_in(office: Office) -> None:
    (office.folder / "v3.yaml").rename(draft(office.folder, 3))
    assert notes(office) == [
        "drafts/kalbar-2025/v3.yaml is newer than what was submitted; hand it in with: mouflow submit kalbar-2025@3"
    ]


def test_the_gates_of_the_text_come_first_with_their_places(office: Office) -> None:
    gates = status(office)["open"]
    assert gates[0] == {
        "kind": "unfilled",
        "at": "drafts/kalbar-2025/v2.yaml:10:5",
        "message": 'a blank is left: the final text has no number in "NOMOR: ………………………………"; write it [final.blank]',
        "after": [],
        "command": "mouflow submit kalbar-2025@3 --as ombudsman",
    }
    told = office.done("status kalbar-2025 --why")
    assert (
        '  1. a blank is left: the final text has no number in "NOMOR: ………………………………"; write it [final.blank] '
        "(drafts/kalbar-2025/v2.yaml:10:5)\n     mouflow submit kalbar-2025@3 --as ombudsman\n"
    ) in told
    assert (
        "  16. the final text is not frozen\n     mouflow freeze kalbar-2025 --as ombudsman  (after all of the" in told
    )


def test_the_commands_that_are_told_lead_to_the_last_signature(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever types what stands first, as soon as it waits for nothing, closes a gate with each call but a text's."""
    monkeypatch.chdir(tmp_path)
    office = staged(tmp_path, "commented")
    final(office.folder)
    typed: list[str] = []
    while gates := status(office)["open"]:
        gate = next(each for each in gates if not each["after"] and each["kind"] not in ("unfilled", "check-error"))
        command = gate["command"].removeprefix("mouflow ")
        office.done(f"{command} --format json")
        left = [(each["kind"], each["at"]) for each in status(office)["open"]]
        assert (gate["kind"], gate["at"]) not in left
        typed.append(command)
        assert len(typed) < 30
    assert status(office)["state"] == "in_force"
    assert "initial kalbar-2025 paraf-kabag --as pemprov:Siti" in typed  # for pemprov itself made the last revision
    assert typed[0].startswith("comment kalbar-2025 --close 1")
    assert typed[-3:] == [f"sign kalbar-2025 --as {party}" for party in ("ombudsman", "pemprov", "kampus")]
    assert "nothing is open" in office.done("status kalbar-2025 --why")


def final(folder: Path) -> None:
    """A second draft that is final, has its numbers, and is written by the author of the first."""
    words = draft(folder, 3).read_text(encoding="utf-8").replace("draft: 3", "draft: 2")
    words = words.replace("author: ombudsman", "author: pemprov")
    for n, address in enumerate(("Jakarta", "Pontianak")):
        words = words.replace(f"    address: {address}\n", f"    address: {address}\n    number: 0{n}/X/2025\n")
    for number in (2, 3, 4):
        draft(folder, number).unlink()
    draft(folder, 2).write_text(words, encoding="utf-8")


def test_without_a_name_each_agreement_has_a_line(office: Office) -> None:
    assert office.done("status") == "kalbar-2025  in alignment  2 · c3bf1bcbd7f8\n"
    found = json.loads(office.done("status --format json"))
    (row,) = found["agreements"]
    assert found["packages"] == found["not_submitted"] == []
    whole = status(office)
    assert {name: whole[name] for name in row} == row
    assert row["state"] == "alignment"


def test_without_a_record_the_drafts_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    office = furnished(tmp_path)
    others = tmp_path / "drafts" / "surat-saja"
    others.mkdir()
    (others / "surat.yaml").write_text("letter: surat\n", encoding="utf-8")  # nothing that could be handed in
    assert office.done("status") == "kalbar-2025  not submitted\n"
    assert "surat-saja" not in office.done("board")
    assert json.loads(office.done("status --format json"))["not_submitted"] == ["kalbar-2025"]
    answer = office.call("status kalbar-2025")
    assert (answer.code, answer.err) == (
        2,
        'mouflow: there is no record at "record.db" yet; mouflow submit starts one\n',
    )
    assert not (tmp_path / "record.db").exists()


def test_an_agreement_that_was_not_handed_in_is_told(office: Office) -> None:
    answer = office.call("status lain-2025")
    assert (answer.code, answer.err) == (
        2,
        'mouflow: nothing of "lain-2025" is in the record yet; hand in its text with: mouflow submit lain-2025\n',
    )


def test_status_changes_nothing(office: Office) -> None:
    before = office.record()
    for call in ("status", "status kalbar-2025", "status kalbar-2025 --why", "status --why --format json"):
        office.done(call)
    assert office.record() == before


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> SigningOffice:
    """A package whose copies are in force, but for one."""
    office = Stages(tmp_path / "stages").office(tmp_path / "office", "package in force")
    monkeypatch.chdir(office.folder)
    return office


def test_of_a_package_the_sum_and_a_line_for_each_copy_are_told(package: SigningOffice) -> None:
    assert package.done("status paket-2025").splitlines() == [
        "paket-2025: in force for 2 of 3 partners; 1 to follow",
        "paket-2025/melawi   in force  approvals 0 of 0, accepted 2 of 2, signed 2 of 2",
        "paket-2025/sambas   in force  approvals 0 of 0, accepted 2 of 2, signed 2 of 2",
        "paket-2025/sintang  shared    approvals 0 of 0, accepted 0 of 2, signed 0 of 2; needs changes: Anggaran",
    ]
    assert "paket-2025   in force for 2 of 3 partners; 1 to follow" in package.done("status").splitlines()


def test_of_a_package_programs_get_the_counts_and_every_copy(package: SigningOffice) -> None:
    found = json.loads(package.done("status paket-2025 --format json"))
    assert found["packages"] == [{"package": "paket-2025", "copies": 3, "in_force": 2, "later": 1, "ended": 0}]
    states = {each["agreement"]: each["state"] for each in found["agreements"]}
    assert states == {
        "paket-2025/melawi": "in_force",
        "paket-2025/sambas": "in_force",
        "paket-2025/sintang": "shared",
    }


def test_a_copy_that_was_given_up_is_counted_apart(package: SigningOffice) -> None:
    package.done("cancel paket-2025/sintang --reason 'Tidak jadi' --as ombudsman")
    told = package.done("status paket-2025").splitlines()[0]
    assert told == "paket-2025: in force for 2 of 3 partners; 0 to follow; 1 ended"


def test_the_gates_of_a_package_stand_below_each_copy(package: SigningOffice) -> None:
    lines = package.done("status paket-2025 --why").splitlines()
    at = lines.index("paket-2025/sintang")
    assert lines[at + 1].startswith("  1. a blank is left: the final text has no day of signing")
    assert lines[at + 2] == "     mouflow submit paket-2025/sintang --as ombudsman"
    assert lines[-1] == "     mouflow submit paket-2025/sintang --as ombudsman"


def test_a_late_party_of_an_agreement_in_force_is_counted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    office = Stages(tmp_path / "stages").office(tmp_path / "office", "late")
    monkeypatch.chdir(office.folder)
    told = office.done("status kalbar-2025 --why")
    assert "  in force from 2025-10-01 until 2030-09-30\n  in force for 2 of 3 parties; 1 to follow\n" in told
    assert "signs the same text later: Cuti" in told
    assert told.endswith("  1. kampus was deferred and signs later\n     mouflow sign kalbar-2025 --as kampus\n")


def test_the_answer_for_programs_is_as_its_schema_says(office: Office, package: SigningOffice) -> None:
    described = json.loads(office.done("schema status"))
    for answer in (
        office.done("status kalbar-2025 --why --format json"),
        package.done("status paket-2025 --format json"),
    ):
        jsonschema.validate(json.loads(answer), described, cls=jsonschema.Draft202012Validator)
    assert described["$defs"]["StepRow"]["additionalProperties"] is False
