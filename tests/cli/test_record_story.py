"""The alignment of kalbar-2025 as commands: from a first draft over two rounds to a text that both sides agreed to."""

import json
import shutil
from pathlib import Path

import pytest

from tests.cli.record_office import Office

ROOT = Path(__file__).parents[2]
FIRST_DRAFT = (
    "submit kalbar-2025@1 --as pemprov",
    "review kalbar-2025 telaah-hukum --as pemprov",
    "review kalbar-2025 telaah-keuangan --as pemprov",
    "share kalbar-2025 --as pemprov",
)
FIRST_ROUND = (
    "round open kalbar-2025 --date 2025-09-19 --place Pontianak --unit Inspektorat --unit Bappeda --as pemprov",
    "round attend kalbar-2025 'Nama Peserta (contoh)' --unit Inspektorat --office Auditor --as pemprov",
    "comment kalbar-2025 'Agar empat kali' --on monev --words '2 (dua) kali' --unit Inspektorat --as pemprov",
)
DISCUSSED = (
    "comment kalbar-2025 --answer 1 'Dua kali sudah memadai' --as ombudsman",
    "comment kalbar-2025 --close 1 --outcome rejected --reason 'Tetap dua kali' --as pemprov",
    "round decide kalbar-2025 ruang-lingkup independensi monev disepakati --as pemprov",
    "round decide kalbar-2025 jangka-waktu ditunda --reason 'Menunggu BKAD' --as pemprov",
    "round close kalbar-2025 --as pemprov",
)
SECOND_ROUND = (
    "round open kalbar-2025 --date 2025-09-26 --place Pontianak --unit BKAD --as pemprov",
    "round decide kalbar-2025 jangka-waktu disepakati --reason 'BKAD setuju enam bulan' --as pemprov",
    "round close kalbar-2025 --as pemprov",
)
FINAL_TEXT = (
    "submit kalbar-2025@3 --as ombudsman",
    "review kalbar-2025 telaah-hukum --as pemprov",
    "review kalbar-2025 telaah-pencegahan --as ombudsman",
    "decide kalbar-2025 pleno --as ombudsman",
    "accept kalbar-2025 --as ombudsman",
    "accept kalbar-2025 --as pemprov",
    "initial kalbar-2025 paraf-kerja-sama --as pemprov",
)


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Office:
    """The two drafts of kalbar-2025, of which nothing is recorded."""
    shutil.copytree(ROOT / "drafts" / "kalbar-2025", tmp_path / "drafts" / "kalbar-2025")
    monkeypatch.chdir(tmp_path)
    return Office(tmp_path)


def told(office: Office, *lines: str) -> list[str]:
    """The states after each call."""
    answers = [json.loads(office.done(f"{line} --format json")) for line in lines]
    return [answer["recorded"][-1]["state"] for answer in answers]


def finish(office: Office) -> None:
    """Writes draft 3: draft 2 as the final text, with numbers and the day of signing."""
    folder = office.folder / "drafts" / "kalbar-2025"
    text = (folder / "v2.yaml").read_text(encoding="utf-8")
    for old, new in (
        ("draft: 2\nbased_on: 1\n", "draft: 3\nbased_on: 2\nfinal: true\n"),
        ("number: null  ", "number: 05/ORI-MOU/X/2025  "),
        ("number: null\n", "number: 100/05/KS/X/2025\n"),
        ("  date: null", "  date: 2025-10-01"),
    ):
        assert text.count(old) == 1
        text = text.replace(old, new)
    (folder / "v3.yaml").write_text(text, encoding="utf-8")


def test_two_rounds_lead_to_a_text_that_both_sides_agreed_to(office: Office) -> None:
    assert told(office, *FIRST_DRAFT) == ["review"] * 3 + ["shared"]
    assert told(office, *FIRST_ROUND) == ["alignment"] * 3

    (second,) = json.loads(office.done("submit kalbar-2025@2 --as ombudsman --format json"))["recorded"]
    assert second["fallen"] == ["telaah-hukum"]  # telaah-keuangan covers Pembiayaan, which did not change
    assert [row["label"] for row in second["facts"]["rows"]] == [
        "Pasal 2 Ruang Lingkup",
        "Pasal 4 Independensi",
        "Pasal 7 Jangka Waktu",
        "Pasal 8 Pemantauan dan Evaluasi",
    ]
    assert told(office, *DISCUSSED) == ["alignment"] * 5

    finish(office)
    assert office.call("submit kalbar-2025@3 --as ombudsman").err.startswith(
        "mouflow: kalbar-2025 (in alignment): draft 3 says final: true, but these rows are postponed (ditunda): "
        "jangka-waktu; decide them in a round. Possible now: "
    )
    assert told(office, *SECOND_ROUND) == ["alignment"] * 3
    assert told(office, *FINAL_TEXT) == ["alignment"] * 7
    refused = office.call("initial kalbar-2025 paraf-sekda --as ombudsman").err
    assert '"paraf-sekda" belongs to "pemprov", not to "ombudsman"; use --as pemprov' in refused
    assert told(office, "initial kalbar-2025 paraf-sekda --as pemprov") == ["agreed"]

    (status,) = json.loads(office.done("status kalbar-2025 --format json"))["agreements"]
    assert (status["state"], status["draft"], status["final"]) == ("agreed", 3, True)


def test_one_word_more_and_what_covers_it_falls_again(office: Office) -> None:
    told(office, *FIRST_DRAFT, *FIRST_ROUND, "submit kalbar-2025@2 --as ombudsman", *DISCUSSED, *SECOND_ROUND)
    finish(office)
    told(office, *FINAL_TEXT, "initial kalbar-2025 paraf-sekda --as pemprov")
    folder = office.folder / "drafts" / "kalbar-2025"
    text = (folder / "v3.yaml").read_text(encoding="utf-8").replace("draft: 3", "draft: 4")
    (folder / "v4.yaml").write_text(text.replace("Biaya yang timbul", "Seluruh biaya yang timbul"), encoding="utf-8")
    (again,) = json.loads(office.done("submit kalbar-2025@4 --as ombudsman --format json"))["recorded"]
    assert again["state"] == "alignment"
    assert set(again["fallen"]) == {
        "telaah-hukum",
        "telaah-keuangan",
        "telaah-pencegahan",
        "pleno",
        "ombudsman",
        "pemprov",
        "paraf-kerja-sama",
        "paraf-sekda",
    }


def test_the_same_words_in_another_form_let_everything_stand(office: Office) -> None:
    told(office, *FIRST_DRAFT)
    path = office.folder / "drafts" / "kalbar-2025" / "v1.yaml"
    text = path.read_text(encoding="utf-8").replace("draft: 1\n", "draft: 2\n", 1)
    plain = "\n".join(line for line in text.splitlines() if not line.startswith("#")).replace("paper: A4", "paper: F4")
    path.with_name("v2.yaml").write_text(plain, encoding="utf-8")
    (again,) = json.loads(office.done("submit kalbar-2025@2 --as pemprov --format json"))["recorded"]
    assert again["fallen"] == []
