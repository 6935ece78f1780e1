"""The addendum of the worked drafts: when it comes into force, the life of its parent says so."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from mouflow.workspace.record.lives import lives
from mouflow.workspace.record.opening import record_in
from tests.cli.signing_office import SigningOffice

DRAFTS = Path(__file__).parents[2] / "drafts"
PARENT = """submit kalbar-2021@2 --as pemprov
    review kalbar-2021 telaah-hukum --as pemprov
    share kalbar-2021 --as pemprov
    initial kalbar-2021 paraf-organisasi --as pemprov:A
    initial kalbar-2021 paraf-sekda --as pemprov:B
    decide kalbar-2021 pleno --as ombudsman
    accept kalbar-2021 --as ombudsman
    accept kalbar-2021 --as pemprov
    freeze kalbar-2021 --as pemprov
    sign kalbar-2021 --date 2021-05-31 --as pemprov
    sign kalbar-2021 --date 2021-05-31 --as ombudsman"""
CHILD = """submit kalbar-2021-adendum --as ombudsman
    share kalbar-2021-adendum --as ombudsman
    review kalbar-2021-adendum telaah-hukum --as pemprov
    decide kalbar-2021-adendum pleno --as ombudsman
    accept kalbar-2021-adendum --as ombudsman
    accept kalbar-2021-adendum --as pemprov
    freeze kalbar-2021-adendum --as pemprov
    sign kalbar-2021-adendum --date 2022-03-10 --as ombudsman"""
LAST = "sign kalbar-2021-adendum --date 2022-03-10 --as pemprov"


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> SigningOffice:
    """A folder with the worked drafts; the addendum is final, with its numbers and its day."""
    monkeypatch.chdir(tmp_path)
    for name in ("kalbar-2021", "kalbar-2021-adendum"):
        shutil.copytree(DRAFTS / name, tmp_path / "drafts" / name)
    path = tmp_path / "drafts" / "kalbar-2021-adendum" / "v1.yaml"
    words = path.read_text(encoding="utf-8").replace("draft: 1\n", "draft: 1\nfinal: true\n")
    words = words.replace("number: null", "number: 03/ORI-MOU/III/2022 (contoh)", 1)
    words = words.replace("number: null", "number: 04/PEMPROV-NK/III/2022 (contoh)", 1)
    path.write_text(words.replace("date: null", "date: 2022-03-10"), encoding="utf-8")
    return SigningOffice(tmp_path, date(2022, 3, 11))


def play(office: SigningOffice, lines: str) -> None:
    for line in lines.splitlines():
        office.done(line.strip())


def kinds(office: SigningOffice, name: str) -> tuple[str, tuple[str, ...], str]:
    with record_in(office.folder, {}, create=False) as store:
        (life,) = lives(store, name)
    return life.state, life.amended, life.until


def test_an_addendum_in_force_is_noted_in_its_parent(office):
    play(office, PARENT)
    play(office, CHILD)
    before = kinds(office, "kalbar-2021")
    assert office.done(LAST) == (
        "kalbar-2021-adendum: pemprov signed (Nama Pejabat Tiga (contoh), 2022-03-10). Now being signed (version 9)\n"
        "kalbar-2021-adendum: it is in force from 2022-03-10. Now in force (version 10)\n"
        "kalbar-2021: it is amended by kalbar-2021-adendum from 2022-03-10. Now in force (version 13)\n"
    )
    assert kinds(office, "kalbar-2021") == ("in_force", ("kalbar-2021-adendum",), before[2])


def test_an_addendum_that_names_a_later_end_puts_it_off(office):
    path = office.folder / "drafts" / "kalbar-2021-adendum" / "v1.yaml"
    words = path.read_text(encoding="utf-8").replace("approvals:", "term: {years: 5, until: 2027-05-30}\napprovals:")
    path.write_text(words, encoding="utf-8")
    play(office, PARENT)
    play(office, CHILD)
    assert office.done(LAST).splitlines()[-2:] == [
        "kalbar-2021: it is amended by kalbar-2021-adendum from 2022-03-10. Now in force (version 13)",
        "kalbar-2021: its end moved to 2027-05-30 (kalbar-2021-adendum). Now in force (version 14)",
    ]
    assert kinds(office, "kalbar-2021")[2] == "2027-05-30"


def test_an_addendum_to_what_is_not_recorded_stands_alone(office):
    play(office, CHILD)
    assert office.done(LAST).splitlines()[-1].startswith("kalbar-2021-adendum: it is in force")
