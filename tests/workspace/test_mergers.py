"""Merging through the library: what is written, what is told, what is refused."""

import shutil
from pathlib import Path

import pytest

from mouflow.errors import MouflowError, ProblemsFound
from mouflow.workspace.folder import Workspace, open_workspace
from mouflow.workspace.matters import held
from mouflow.workspace.mergers import CollisionRow, MergeOrder, Merger, TakenRow, merge

ROOT = Path(__file__).parent.parent.parent
FIRST = (ROOT / "drafts/kalbar-2025/v1.yaml").read_text(encoding="utf-8")
SECOND = (ROOT / "drafts/kalbar-2025/v2.yaml").read_text(encoding="utf-8")
HEADING = ("draft:", "based_on:", "date:", "author:", "note:")


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Workspace:
    shutil.copytree(ROOT / "drafts", tmp_path / "drafts")
    monkeypatch.chdir(tmp_path)
    return open_workspace(tmp_path)


def proposal(*changes: tuple[str, str]) -> str:
    """The second party's draft: the first with other words, in a file beside the drafts."""
    text = FIRST.replace("draft: 1\n", "draft: 3\n")
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    Path("usulan.yaml").write_text(text, encoding="utf-8")
    return "usulan.yaml"


def joined(office: Workspace, *names: str, force: bool = False) -> Merger:
    return merge(office, MergeOrder(*names, out=Path("gabungan.yaml"), force=force))


def words(text: str) -> list[str]:
    """The lines of a draft but its heading."""
    return [line for line in text.splitlines() if not line.startswith(HEADING)]


def test_two_drafts_that_do_not_collide(office: Workspace) -> None:
    theirs = proposal(("(0561) 000000", "(0561) 222222"), ("musyawarah untuk mufakat", "musyawarah"))
    made = joined(office, "kalbar-2025@1", "kalbar-2025@2", theirs)
    assert (made.clean, made.collisions, made.problems, made.draft) == (True, (), (), 4)
    assert made.taken == (
        TakenRow("parties · ombudsman · contact · phone", "changed", "theirs"),
        TakenRow("Pasal 2 huruf c", "changed", "ours"),
        TakenRow("Pasal 4", "added", "ours"),
        TakenRow("Pasal 7 ayat (2)", "changed", "ours"),
        TakenRow("Pasal 8", "moved", "ours"),
        TakenRow("Pasal 10", "changed", "theirs"),
    )
    expected = SECOND.replace("(0561) 000000", "(0561) 222222").replace("musyawarah untuk mufakat", "musyawarah")
    assert words(made.path.read_text(encoding="utf-8")) == words(expected)
    assert held(office, made.path).problems == ()


def test_the_heading_of_a_merged_draft(office: Workspace) -> None:
    made = joined(office, "kalbar-2025@1", "kalbar-2025@2", proposal(("date: 2025-09-12", "date: 2025-09-24")))
    lines = made.path.read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if line.startswith(HEADING)] == [
        "draft: 4",
        "based_on: 1",
        "date: 2025-09-24",
        "author: ombudsman                 # id of the party that wrote this draft",
        "note: Gabungan draf 2 dan draf 3 atas draf 1",
    ]


def test_what_nobody_changed_keeps_its_very_bytes(office: Workspace) -> None:
    for names in (("@1", "@1", "@2"), ("@1", "@2", "@1"), ("@1", "@2", "@2")):
        made = joined(office, *(f"kalbar-2025{name}" for name in names), force=True)
        assert words(made.path.read_text(encoding="utf-8")) == words(SECOND)


def test_a_new_key_of_the_heading_stands_in_its_place(office: Workspace) -> None:
    made = joined(office, "kalbar-2025@1", "kalbar-2025@1", proposal())
    lines = made.path.read_text(encoding="utf-8").splitlines()
    assert lines[lines.index("draft: 4") + 1] == "based_on: 1"


def test_a_collision_is_written_and_told_with_both_texts(office: Workspace) -> None:
    theirs = proposal(("{{ 3 | angka }} bulan", "{{ 4 | angka }} bulan"), ("copies: 2", "copies: 3"))
    ours = Path("kami.yaml")
    ours.write_text(SECOND.replace("copies: 2", "copies: 4"), encoding="utf-8")
    made = joined(office, "kalbar-2025@1", str(ours), theirs)
    assert not made.clean
    assert made.collisions == (
        CollisionRow("gabungan.yaml", 55, 5, "4", "3"),
        CollisionRow("gabungan.yaml", 118, 111, "{{ 6 | angka }}", "{{ 4 | angka }}"),
    )
    assert [str(problem) for problem in made.problems] == [
        'gabungan.yaml:55:5: error: both sides changed this: draf 2 has "4", draf 3 has "3"; keep one and remove the '
        "marks [merge.collision]",
        'gabungan.yaml:118:111: error: both sides changed this: draf 2 has "{{ 6 | angka }}", draf 3 has '
        '"{{ 4 | angka }}"; keep one and remove the marks [merge.collision]',
    ]
    assert held(office, made.path).problems == made.problems
    with pytest.raises(ProblemsFound):
        merge(office, MergeOrder("kalbar-2025@1", "gabungan.yaml", theirs, Path("lagi.yaml")))


def test_a_reference_to_what_the_other_side_removed_is_told(office: Workspace) -> None:
    clause = SECOND[SECOND.index("  - id: independensi") : SECOND.index("  - id: narahubung")]
    Path("kami.yaml").write_text(
        SECOND.replace("masing-masing.\n  - id: indep", "masing-masing, [[independensi]].\n  - id: indep"),
        encoding="utf-8",
    )
    Path("mereka.yaml").write_text(SECOND.replace(clause, "").replace("draft: 2", "draft: 3"), encoding="utf-8")
    made = joined(office, "kalbar-2025@2", "kami.yaml", "mereka.yaml")
    assert [problem.rule.id for problem in made.problems] == ["text.reference"]
    assert not made.clean


def test_new_clauses_in_one_gap_are_told(office: Workspace) -> None:
    new = "  - id: {}\n    title: Baru\n    text: Isi.\n  - id: narahubung\n"
    Path("kami.yaml").write_text(FIRST.replace("  - id: narahubung\n", new.format("zeta")), encoding="utf-8")
    theirs = proposal(("  - id: narahubung\n", new.format("alfa")))
    made = joined(office, "kalbar-2025@1", "kami.yaml", theirs)
    (problem,) = made.problems
    assert str(problem).endswith("warning: both sides put something new here; check which comes first [merge.order]")
    text = made.path.read_text(encoding="utf-8").splitlines()
    assert text[problem.place.line - 1] == "  - id: alfa"
    assert made.clean


@pytest.mark.parametrize(
    ("ours", "theirs", "names"),
    [
        ("draft: 2\nauthor: ombudsman", "draft: 2\nauthor: pemprov", "draf 2 ombudsman dan draf 2 pemprov"),
        ("draft: 2\nauthor: pemprov", "draft: 2\nauthor: pemprov", "draf 2 pertama dan draf 2 kedua"),
        ("draft: 2\nauthor: pemprov", "draft: 5\nauthor: pemprov", "draf 2 dan draf 5"),
    ],
)
def test_how_the_sides_are_called(office: Workspace, ours: str, theirs: str, names: str) -> None:
    for file, heading in (("kami.yaml", ours), ("mereka.yaml", theirs)):
        lines = [line for line in FIRST.splitlines() if not line.startswith(("draft:", "author:"))]
        Path(file).write_text("\n".join([*lines, heading, ""]), encoding="utf-8")
    made = joined(office, "kalbar-2025@1", "kami.yaml", "mereka.yaml")
    assert f"note: Gabungan {names} atas draf 1\n" in made.path.read_text(encoding="utf-8")


@pytest.mark.parametrize(("marks", "said"), [("110", False), ("111", True), ("000", None)])
def test_a_merge_is_final_only_when_all_are(office: Workspace, marks: str, said: bool | None) -> None:
    for file, mark in zip(("a.yaml", "b.yaml", "c.yaml"), marks, strict=True):
        Path(file).write_text(FIRST + ("final: true\n" if mark == "1" else ""), encoding="utf-8")
    text = joined(office, "a.yaml", "b.yaml", "c.yaml").path.read_text(encoding="utf-8")
    assert [line for line in text.splitlines() if line.startswith("final")] == (
        [] if said is None else [f"final: {str(said).lower()}"]
    )


@pytest.mark.parametrize(
    ("names", "out", "message"),
    [
        (("@1", "@2", "@1"), "drafts/kalbar-2025/v2.yaml",
         '"drafts/kalbar-2025/v2.yaml" is one of the drafts to merge; write the merge to another file'),
        (("@1", "@2", "@1"), "hasil", '"hasil" has no ending that says the format; known: .yaml, .yml'),
        (("@1", "@2", "@1"), "hasil.docx", 'unknown ending ".docx"; known: .yaml, .yml'),
        (("@1", "@2", "@9"), "x.yaml", '"kalbar-2025" has no draft 9; known: 1, 2'),
    ],
)  # fmt: skip
def test_a_wrong_call(office: Workspace, names: tuple[str, ...], out: str, message: str) -> None:
    with pytest.raises(MouflowError) as caught:
        merge(office, MergeOrder(*(f"kalbar-2025{name}" for name in names), out=Path(out)))
    assert str(caught.value) == message
    assert not Path("hasil").exists()


@pytest.mark.parametrize(
    ("name", "start"),
    [
        (
            "kalbar-2021@1",
            '"drafts/kalbar-2025/v1.yaml" is a draft of kalbar-2025 and "drafts/kalbar-2021/v1.yaml"',
        ),
        ("kalteng-2024", '"kalteng-2024" is not one draft of an agreement but a package; '),
        ("drafts/kalbar-2025/surat-undangan.yaml", '"drafts/kalbar-2025/surat-undangan.yaml" is not one draft of an '),
        ("drafts", '"drafts" is not one draft of an agreement but a folder; '),
    ],
)
def test_what_is_no_draft_of_the_agreement(office: Workspace, name: str, start: str) -> None:
    with pytest.raises(MouflowError) as caught:
        joined(office, "kalbar-2025@1", "kalbar-2025@2", name)
    assert str(caught.value).startswith(start)
    assert not Path("gabungan.yaml").exists()


def test_a_file_of_another_hand_is_left_alone(office: Workspace) -> None:
    Path("gabungan.yaml").write_text("milik: saya\n", encoding="utf-8")
    with pytest.raises(MouflowError) as caught:
        joined(office, "kalbar-2025@1", "kalbar-2025@2", "kalbar-2025@2")
    assert "gabungan.yaml" in str(caught.value)
    assert Path("gabungan.yaml").read_text(encoding="utf-8") == "milik: saya\n"
    assert joined(office, "kalbar-2025@1", "kalbar-2025@2", "kalbar-2025@2", force=True).clean
