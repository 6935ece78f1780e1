"""Amendments through the library: the worked drafts in an addendum's words, as a sheet, and as a draft that reads."""

import io
import json
import shutil
from datetime import date
from pathlib import Path

import pytest

from mouflow.errors import MouflowError
from mouflow.workspace.amendments import AmendOrder, amend, answer, told, write_amendments
from mouflow.workspace.checking import check
from mouflow.workspace.folder import Workspace, open_workspace
from mouflow.workspace.matters import held
from mouflow.workspace.runs import Order, render, show

ROOT = Path(__file__).parent.parent.parent
TODAY = date(2026, 2, 3)
SO = "sehingga berbunyi sebagai berikut:"
SAID = {
    "kalbar-2025": [
        f"Ketentuan Pasal 2 huruf c diubah {SO}",
        f"Di antara Pasal 3 dan Pasal 4 disisipkan 1 (satu) Pasal, yakni Pasal 3A, {SO}",
        "Pasal 5 dihapus; ketentuannya dipindahkan menjadi Pasal 7A.",
        'Ketentuan Pasal 7 ayat (2) diubah, kata "3 (tiga)" menjadi "6 (enam)".',
        f"Di antara Pasal 7 dan Pasal 8 disisipkan 1 (satu) Pasal, yakni Pasal 7A, {SO}",
    ],
    "kalbar-2021": [
        f"Ketentuan Pasal 2 huruf b diubah {SO}",
        "Pasal 2 huruf c dihapus.",
        "Pasal 4 dihapus.",
        "Lampiran Rencana Kerja nomor 3 dihapus.",
    ],
}


@pytest.fixture
def office(tmp_path: Path) -> Workspace:
    shutil.copytree(ROOT / "drafts", tmp_path / "drafts")
    return open_workspace(tmp_path)


def written(office: Workspace, name: str, *, file: str | None = None, draft: bool = False, force: bool = False) -> Path:
    out = office.root / file if file else None
    return write_amendments(office, AmendOrder(f"{name}@1", f"{name}@2", out, draft, force), TODAY).path


@pytest.mark.parametrize("name", SAID)
def test_the_worked_drafts_in_sentences(office: Workspace, name: str) -> None:
    assert [each.sentence for each in amend(office, f"{name}@1", f"{name}@2").told] == SAID[name]
    assert amend(office, f"{name}@1", f"{name}@1").told == ()


def test_the_text_for_a_terminal_is_numbered_and_indented(office: Workspace) -> None:
    lines = told(amend(office, "kalbar-2021@2", "kalbar-2021@1"), 70).split("\n")
    assert lines[:2] == [
        f"1. Ketentuan Pasal 2 huruf b diubah {SO}",
        "      b. pendampingan penilaian inovasi pelayanan publik;",
    ]
    assert "3. Di antara Pasal 3 dan Pasal 4 disisipkan 1 (satu) Pasal, yakni" in lines
    assert all(len(line) <= 70 for line in lines)
    assert "      (1) Untuk pengelolaan pengaduan sebagaimana dimaksud dalam Pasal" in lines


def test_the_answer_for_programs(office: Workspace) -> None:
    found = json.loads(json.dumps(answer(amend(office, "kalbar-2025@1", "kalbar-2025@2"))))
    assert (found["agreement"], found["old"], found["new"]) == ("kalbar-2025", 1, 2)
    removed = found["amendments"][2]
    assert removed["changes"][0]["action"] == "removed"
    assert removed["changes"][0]["new"] is None
    assert [line["words"] for line in found["amendments"][1]["lines"]][:2] == ["Pasal 3A", "INDEPENDENSI"]


@pytest.mark.parametrize("form", ["docx", "html", "txt", "pdf"])
def test_the_sheet_in_each_format(office: Workspace, form: str) -> None:
    content = written(office, "kalbar-2025", file=f"lembar.{form}").read_bytes()
    assert len(content) > 900
    if form == "docx":
        import docx

        words = [paragraph.text for paragraph in docx.Document(io.BytesIO(content)).paragraphs]
        assert [sentence for sentence in SAID["kalbar-2025"] if sentence in words] == SAID["kalbar-2025"]
        assert words[:2] == ["LEMBAR PERUBAHAN", "NOTA KESEPAKATAN"]
    if form == "txt":
        flat = " ".join(content.decode().split())
        assert all(sentence in flat for sentence in SAID["kalbar-2025"])


@pytest.mark.parametrize("name", SAID)
def test_the_draft_reads_without_an_error_and_renders(office: Workspace, name: str) -> None:
    path = written(office, name, file="adendum.yaml", draft=True)
    report = check(office, (str(path),))
    assert {problem.rule.id for problem in report.problems} <= {"draft.blank"}
    assert report.errors == 0
    made = render(office, Order((str(path),), ("docx", "html", "text"), office.root / "out"))
    assert len(made.written) == 3


def test_the_draft_names_its_parent_and_lists_every_change(office: Workspace) -> None:
    path = written(office, "kalbar-2021", file="adendum.yaml", draft=True)
    (matter,) = held(office, path).matters
    parent = matter.text.amends
    assert (parent.agreement, parent.kind, parent.date, parent.sequence) == (
        "kalbar-2021",
        "nota-kesepakatan",
        date(2021, 5, 31),
        1,
    )
    assert parent.numbers == ("01/ORI-MOU/V/2021 (contoh)", "02/PEMPROV-NK/V/2021 (contoh)")
    found = amend(office, "kalbar-2021@1", "kalbar-2021@2")
    listed = [(change.provision, change.action, change.old, change.new) for change in parent.changes]
    assert listed == [
        (change.provision, change.action, change.old or None, change.new or None)
        for each in found.told
        for change in each.changes
    ]
    assert check(office, (str(path),)).problems == ()


def test_what_is_not_known_of_the_parent_is_named_by_check(office: Workspace) -> None:
    path = written(office, "kalbar-2025", file="adendum.yaml", draft=True)
    messages = [problem.message() for problem in check(office, (str(path),)).problems]
    assert [message.split(">")[0] for message in messages[:2]] == [
        '"<isi: nomor naskah induk menurut Ombudsman Republik Indonesia Perwakilan Provinsi Kalimantan Barat',
        '"<isi: nomor naskah induk menurut Pemerintah Provinsi Kalimantan Barat',
    ]
    assert messages[2].startswith("the parent has the date of this addendum; write the day")
    assert len(messages) == 3


def test_a_removed_clause_is_printed_line_by_line(office: Workspace) -> None:
    path = written(office, "kalbar-2021", file="adendum.yaml", draft=True)
    text = show(office, str(path), 400)
    flat = " ".join(text.split())
    assert "(2) Pengaduan yang diterima salah satu PIHAK diteruskan kepada narahubung" in flat


def test_the_draft_has_a_place_of_its_own_in_the_workspace(office: Workspace) -> None:
    path = written(office, "kalbar-2025", draft=True)
    assert path == office.drafts / "kalbar-2025-adendum" / "v1.yaml"
    assert check(office, ("kalbar-2025-adendum",)).errors == 0
    with pytest.raises(MouflowError, match="is there already; name another file with --out"):
        written(office, "kalbar-2025", draft=True)
    with pytest.raises(MouflowError, match="kalbar-2021-adendum"):
        written(office, "kalbar-2021", draft=True)


def test_a_draft_in_the_folder_of_an_addendum_bears_its_id_number_and_logos(office: Workspace) -> None:
    path = written(office, "kalbar-2021", file="drafts/kalbar-2021-adendum/v2.yaml", draft=True)
    (matter,) = held(office, path).matters
    assert (matter.text.agreement, matter.text.draft) == ("kalbar-2021-adendum", 2)
    assert check(office, (str(path),)).errors == 0
    assert [party.logo for party in matter.text.parties] == [
        "../kalbar-2021/logo-ombudsman.png",
        "../kalbar-2021/logo-pemprov.png",
    ]


def test_the_same_drafts_and_day_give_the_same_draft(office: Workspace) -> None:
    first, second = (written(office, "kalbar-2025", file=f"{name}.yaml", draft=True) for name in "ab")
    assert first.read_bytes() == second.read_bytes()


@pytest.mark.parametrize(
    ("order", "message"),
    [
        (AmendOrder("kalbar-2025@1", "kalbar-2025@2", Path("x.xlsx")), 'unknown ending ".xlsx"'),
        (
            AmendOrder("kalbar-2025@1", "kalbar-2025@2", Path("x.docx"), draft=True),
            'unknown ending ".docx"; known: .yaml',
        ),
        (AmendOrder("kalbar-2025@1", "kalbar-2025@1", Path("x.yaml"), draft=True), "there is nothing to amend"),
        (AmendOrder("kalbar-2025@1", "kalbar-2021@1", Path("x.docx")), "name drafts of one agreement"),
    ],
)
def test_a_wrong_call_writes_nothing(
    office: Workspace, order: AmendOrder, message: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(office.root)
    with pytest.raises(MouflowError) as caught:
        write_amendments(office, order, TODAY)
    assert message in str(caught.value)
    assert not list(office.root.glob("x.*"))
