"""`mouflow board`: every agreement and partner with its state, as lines, as JSON, and as a page for phones."""

import json
import re
from pathlib import Path
from xml.etree.ElementTree import Element

import lxml.html
import pytest

from tests.cli.record_office import Office, staged
from tests.cli.signing_office import SigningOffice, Stages


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> Office:
    """An office in the scene that the test names with `parametrize`, or with a postponed row."""
    monkeypatch.chdir(tmp_path)
    return staged(tmp_path, getattr(request, "param", "postponed"))


@pytest.fixture(scope="module")
def stages(tmp_path_factory: pytest.TempPathFactory) -> Stages:
    """Scenes of a package and of agreements that are signed."""
    return Stages(tmp_path_factory.mktemp("stages"))


@pytest.fixture
def package(stages: Stages, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> SigningOffice:
    """Two of three copies are in force, and one waits; beside them four drafts that were never handed in."""
    monkeypatch.chdir(tmp_path)
    return stages.office(tmp_path, "package in force")


def page(office: Office) -> lxml.html.HtmlElement:
    office.done("board --out papan.html --force")
    return lxml.html.parse(str(office.folder / "papan.html")).getroot()


def cells(row: Element) -> list[str]:
    return [" ".join("".join(cell.itertext()).split()) for cell in row]


def test_a_line_tells_state_open_points_and_days(office: Office) -> None:
    head, line = office.done("board").splitlines()
    assert head.split() == ["agreement", "state", "days", "draft", "open", "date", "subject"]
    points = "reviews: 2, initials: 2, decisions: 1, acceptances: 4, postponed rows: 1"
    told = ["kalbar-2025", "in alignment", "0", "2", points, "signing 2025-10-01", "Sinergi Pelayanan Publik"]
    assert re.split(r"  +", line) == told
    assert [line.index(word) for word in told[:2]] == [head.index("agreement"), head.index("state")]


def test_json_counts_what_is_open(office: Office) -> None:
    answer = json.loads(office.done("board --format json"))
    (row,) = answer["rows"]
    assert (answer["day"], answer["states"], answer["packages"]) == ("2025-09-12", {"alignment": 1}, [])
    assert row["open"] == {
        "reviews": 2,
        "initials": 2,
        "decisions": 1,
        "acceptances": 4,
        "comments": 0,
        "undecided": 0,
        "postponed": 1,
        "signatures": 0,
        "following": 0,
    }
    assert row["parties"] == ["ombudsman", "pemprov", "kampus"]
    assert (row["planned"], row["until"], row["since"], row["days"]) == ("2025-10-01", "", "2025-09-12", 0)


def test_a_package_has_its_sum_before_its_copies(package: SigningOffice) -> None:
    lines = package.done("board").splitlines()
    total = next(index for index, line in enumerate(lines) if line.startswith("paket-2025"))
    assert lines[total] == "paket-2025: 2 of 3 in force, 1 to follow  Sinergi Pelayanan Publik"
    assert [re.split(r"  +", line.strip())[:2] for line in lines[total + 1 : total + 4]] == [
        ["paket-2025/melawi", "in force"],
        ["paket-2025/sambas", "in force"],
        ["paket-2025/sintang", "shared"],
    ]
    answer = json.loads(package.done("board --format json"))
    assert answer["packages"] == [
        {
            "package": "paket-2025",
            "subject": "Sinergi Pelayanan Publik",
            "copies": 3,
            "in_force": 2,
            "following": 1,
            "ended": 0,
        }
    ]
    only = package.done("board --state berlaku --party sambas").splitlines()
    assert [line.split()[0] for line in only] == ["agreement", "paket-2025:", "paket-2025/sambas"]


def test_days_are_counted_from_the_event_that_brought_the_state(package: SigningOffice) -> None:
    rows = json.loads(package.on("2025-10-31").done("board --state in-force --format json"))["rows"]
    assert {(row["since"], row["days"], row["until"]) for row in rows} == {("2025-10-01", 30, "2030-09-30")}


def test_drafts_that_were_never_handed_in_are_there_even_when_they_cannot_be_read(package: SigningOffice) -> None:
    broken = package.folder / "drafts" / "rusak-2025"
    broken.mkdir()
    (broken / "v1.yaml").write_text("subject: [tidak selesai", encoding="utf-8")
    (package.folder / "drafts" / "kosong-2025").mkdir()
    rows = json.loads(package.done("board --state draft --format json"))["rows"]
    found = {row["agreement"]: (row["version"], row["subject"], row["parties"], row["draft"]) for row in rows}
    parties = ["ombudsman", "pemprov", "kampus"]
    assert found["plt-2025"] == (0, "Sinergi Pelayanan Publik", parties, 1)
    assert found["rusak-2025"] == (0, "", [], 1)
    assert "kosong-2025" not in found
    assert "\nrusak-2025   draft, not handed in  -     1 " in package.done("board --state draf")


def test_signatures_and_who_follows_are_counted(stages: Stages, tmp_path: Path) -> None:
    half = stages.office(tmp_path / "half", "half")
    assert "signatures: 2" in half.done("board --state signing")
    late = stages.office(tmp_path / "late", "late")
    assert "parties to follow: 1  until 2030-09-30" in late.done("board --state in-force")
    ended = stages.office(tmp_path / "ended", "ended")
    (row,) = json.loads(ended.done("board --state diakhiri --format json"))["rows"]
    assert set(row["open"].values()) == {0}


def test_the_page_is_one_file_without_scripts_that_screen_readers_and_phones_can_show(package: SigningOffice) -> None:
    root = page(package)
    content = (package.folder / "papan.html").read_text(encoding="utf-8")
    assert root.get("lang").startswith("id")
    assert not root.findall(".//script")
    assert not re.findall(r"""(?:src|href)=["']?https?:|@import|url\(""", content)
    assert root.find(".//meta[@name='viewport']") is not None
    assert [each.text_content() for each in root.findall(".//h1")] == ["Papan kesepakatan"]
    (table,) = root.findall(".//table")
    heads = cells(table.find("thead/tr"))
    assert heads[:3] == ["Kesepakatan", "Para pihak", "Keadaan"]
    rows = table.findall("tbody/tr")
    assert len(rows) == 4 + 3 + 1
    for row in rows:
        full = len(row) == len(heads)
        assert [cell.get("data-head") for cell in row] == (heads if full else [None])
        assert [cell.get("role") for cell in row] == (["rowheader"] + ["cell"] * 6 if full else ["cell"])
    assert {each.get("role") for each in (table, table.find("tbody"), *rows)} == {"table", "rowgroup", "row"}
    assert "@media(max-width:48rem)" in content


def test_the_page_says_in_indonesian_what_the_lines_say(package: SigningOffice) -> None:
    root = page(package)
    told = [cells(row) for row in root.findall(".//tbody/tr")]
    assert ["paket-2025: 2 dari 3 berlaku; 1 menyusul Sinergi Pelayanan Publik"] in told
    melawi = next(row for row in told if row[0] == "melawi")
    assert melawi[2:] == ["berlaku", "1 (final)", "–", "1 Oktober 2025 (0 hari)", "s.d. 30 September 2030"]
    assert next(row for row in told if row[0].startswith("kalbar-2025"))[2] == "draf, belum diajukan"
    assert "Keadaan pada Rabu, 1 Oktober 2025: 7 naskah (4 draf, 1 dibagikan, dan 2 berlaku)." in root.text_content()
    assert package.done("board --format html") == (package.folder / "papan.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(("form", "ending"), [("text", "txt"), ("json", "json")])
def test_the_same_into_a_file(office: Office, form: str, ending: str) -> None:
    printed = office.done(f"board --format {form}")
    assert office.done(f"board --out papan.{ending}") == f"wrote papan.{ending} (1 rows)\n"
    assert (office.folder / f"papan.{ending}").read_text(encoding="utf-8") == printed


@pytest.mark.parametrize("office", ["nothing"], indirect=True)
def test_without_a_record_there_are_the_drafts_alone_and_none_is_made(office: Office) -> None:
    assert [row["agreement"] for row in json.loads(office.done("board --format json"))["rows"]] == ["kalbar-2025"]
    assert office.record() == b""
    assert office.done("board --state in-force") == "there is no agreement to show\n"
    office.done("board --state in-force --out kosong.html")
    assert "Belum ada naskah." in (office.folder / "kosong.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("line", "message"),
    [
        (
            "--state signng",
            'unknown state "signng"; did you mean "signing"? known: draft, review, shared, alignment, agreed, signing, '
            "in-force, expired, terminated, cancelled",
        ),
        ("--party pemprof", 'unknown party "pemprof"; did you mean "pemprov"? known: kampus, ombudsman, pemprov'),
        ("--format html --out papan.txt", "--format html and --out papan.txt cannot go together; leave one out"),
        ("--out papan", '"papan" has no ending that says the format; known: .txt, .json, .html'),
    ],
)
def test_wrong_calls(office: Office, line: str, message: str) -> None:
    answer = office.call(f"board {line}")
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith(f"mouflow: {message}")
