"""Rounds and comments by the real commands: rows with their states, who took part, and the words that are quoted."""

import json
from pathlib import Path

import pytest

from tests.cli.record_office import Office, staged

AT = "2025-09-12T12:00:00+00:00"


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> Office:
    """An office in the scene that the test names with `parametrize`, or with a first draft in review."""
    monkeypatch.chdir(tmp_path)
    return staged(tmp_path, getattr(request, "param", "review"))


def scene(name: str) -> pytest.MarkDecorator:
    """The scene in which a test begins."""
    return pytest.mark.parametrize("office", [name], indirect=True)


@scene("changed")
def test_rows_are_decided_together_or_not_at_all(office: Office) -> None:
    before = office.record()
    assert office.call("round decide kalbar-2025 lingkup denda agreed --as pemprov").code == 2
    assert office.record() == before
    told = office.done("round decide kalbar-2025 lingkup monev 'Disepakati  dengan perubahan' --as pemprov")
    assert [line.partition(". Now")[0] for line in told.splitlines()] == [
        "kalbar-2025: pemprov decided lingkup: agreed-with-changes",
        "kalbar-2025: pemprov decided monev: agreed-with-changes",
    ]


@scene("changed")
def test_the_rows_are_listed_with_their_states(office: Office) -> None:
    head = "kalbar-2025, round 1, 2025-09-19, Pontianak: "
    assert office.done("round decide kalbar-2025").splitlines() == [
        f"{head}1 of 1 rows without a state",
        "  lingkup (Pasal 1 Ruang Lingkup): not decided (belum dibahas)",
    ]
    office.done("round decide kalbar-2025 lingkup agreed --as pemprov")
    office.done("round decide kalbar-2025 monev postponed --reason 'Menunggu BKAD' --as kampus")
    assert office.done("round decide kalbar-2025").splitlines() == [
        f"{head}0 of 2 rows without a state",
        "  lingkup (Pasal 1 Ruang Lingkup): agreed (disepakati)",
        "  monev (monev): postponed (ditunda); Menunggu BKAD",
    ]
    draft = office.folder / "drafts" / "kalbar-2025" / "v3.yaml"
    text = draft.read_text(encoding="utf-8").replace("final: true", "final: false").replace("dan pelatihan", "saja")
    draft.write_text(text, encoding="utf-8")
    office.done("submit kalbar-2025@3 --as ombudsman")
    assert office.done("round decide kalbar-2025").splitlines() == [
        f"{head}1 of 2 rows without a state",
        "  lingkup (Pasal 1 Ruang Lingkup): not decided: the words have changed since it was agreed (disepakati)",
        "  monev (monev): postponed (ditunda); Menunggu BKAD",
    ]
    (found,) = json.loads(office.done("round decide kalbar-2025 --format json"))["rounds"]
    assert (found["round"], found["open"], found["units"], found["drafts"]) == (1, True, ["Bappeda"], [1, 3])
    assert found["rows"][0] == {
        "row": "lingkup",
        "label": "Pasal 1 Ruang Lingkup",
        "state": "agreed",
        "word": "disepakati",
        "reason": "",
        "by": "pemprov",
        "at": AT,
        "changed_since": True,
    }


@scene("shared")
def test_there_may_be_no_round_and_no_comment_yet(office: Office) -> None:
    assert office.done("round decide kalbar-2025") == "no round yet\n"
    assert json.loads(office.done("round decide kalbar-2025 --format json")) == {"rounds": []}
    assert office.done("comment kalbar-2025") == "no comments\n"
    assert json.loads(office.done("comment kalbar-2025 --format json")) == {"comments": []}


@scene("postponed")
def test_the_next_round_takes_over_what_was_postponed(office: Office) -> None:
    (event,) = json.loads(office.done("round open kalbar-2025 --place Jakarta --as pemprov --format json"))["recorded"]
    assert event["facts"] == {"number": 2, "date": "2025-09-12", "place": "Jakarta"}
    assert office.done("round decide kalbar-2025").splitlines()[1:] == [
        "  lingkup (Pasal 1 Ruang Lingkup): not decided (belum dibahas)"
    ]


@scene("closed")
def test_the_matrix_of_a_round_has_what_was_submitted_before_it(office: Office) -> None:
    draft = office.folder / "drafts" / "kalbar-2025" / "v3.yaml"
    draft.write_text(draft.read_text(encoding="utf-8").replace("dan pelatihan", "saja"), encoding="utf-8")
    office.done("submit kalbar-2025@3 --as ombudsman")
    (event,) = json.loads(office.done("round open kalbar-2025 --place Jakarta --as pemprov --format json"))["recorded"]
    assert event["facts"]["rows"] == [{"id": "lingkup", "label": "Pasal 1 Ruang Lingkup"}]


@scene("commented")
def test_comments_are_listed_the_open_ones_first(office: Office) -> None:
    office.done("comment kalbar-2025 'Tambah program' --on lingkup --words pendampingan --as kampus:Rudi")
    office.done("comment kalbar-2025 --answer 2 'Setuju' --as pemprov")
    office.done("comment kalbar-2025 --close 1 --outcome accepted-in-part --reason 'Diperjelas' --as pemprov")
    office.done("submit kalbar-2025@2 --as ombudsman")
    assert office.done("comment kalbar-2025").splitlines() == [
        "kalbar-2025: comments: 2, open: 1",
        "2. open: kampus:Rudi, draft 1, on lingkup: Tambah program",
        '   words: "pendampingan"',
        "   the words have changed since",
        "   pemprov answered: Setuju",
        "1. accepted-in-part (diterima sebagian): ombudsman (Bappeda), draft 1, on monev: Kurang jelas",
        "   reason: Diperjelas",
    ]
    found = json.loads(office.done("comment kalbar-2025 --format json"))["comments"]
    assert [(each["number"], each["outcome"], each["changed_since"]) for each in found] == [
        (2, None, True),
        (1, "accepted-in-part", False),
    ]
    assert found[0]["answers"] == [{"by": "pemprov", "at": AT, "text": "Setuju"}]


@scene("shared")
@pytest.mark.parametrize(
    ("options", "found"),
    [
        ("--words 'hak setiap warga negara'", True),
        ("--on @recitals --words 'pelayanan publik yang  berkualitas'", True),
        ("--on @parties --words 'Universitas Tanjungpura'", True),
        ("--on @order --words 'Pembiayaan'", False),
        ("--on monev --words 'atas Pasal 1 dilakukan 2 (dua) kali dalam setahun.'", True),
        ("--on monev --words 'dua kali'", False),
        ("--on monev --words 'Dilakukan'", False),
        ("--on biaya --words 'Pemantauan'", False),
    ],
)
def test_words_are_found_as_readers_see_them(office: Office, options: str, found: bool) -> None:
    answer = office.call(f"comment kalbar-2025 'Lihat ini' {options} --as pemprov")
    assert (answer.code, "does not stand in" in answer.err) == ((0, False) if found else (2, True))


@scene("round")
def test_a_list_records_all_who_took_part(office: Office) -> None:
    table = "No;Nama;Jabatan;Unit Kerja;Tanda Tangan\n1;Dewi;Analis;Bappeda;\n2;Rudi;;Inspektorat;\n"
    (office.folder / "hadir.csv").write_text(table, encoding="utf-8")
    assert office.done("round attend kalbar-2025 --from hadir.csv --as pemprov").splitlines() == [
        "kalbar-2025: pemprov recorded that Dewi (Bappeda) took part. Now in alignment (version 6)",
        "kalbar-2025: pemprov recorded that Rudi (Inspektorat) took part. Now in alignment (version 7)",
    ]
    (found,) = json.loads(office.done("round decide kalbar-2025 --format json"))["rounds"]
    assert found["attended"] == [
        {"name": "Dewi", "unit": "Bappeda", "office": "Analis"},
        {"name": "Rudi", "unit": "Inspektorat", "office": ""},
    ]


@scene("round")
@pytest.mark.parametrize(
    ("table", "told"),
    [
        (
            "nama;jabatan\nDewi;Analis\n",
            [
                'hadir.csv:1:1: error: the first row has no column "unit" (or: instansi, unit kerja, perangkat '
                "daerah); add it to the head [table.missing-column]"
            ],
        ),
        (
            "nama;unit\nDewi;\n;Bappeda\n",
            [
                'hadir.csv:2:6: error: the column "unit" is blank in this row; fill it in [table.blank-cell]',
                'hadir.csv:3:1: error: the column "nama" is blank in this row; fill it in [table.blank-cell]',
            ],
        ),
        (
            "nama;name;unit\nDewi;Dewi;Bappeda\n",
            [
                'hadir.csv:1:6: error: the column "name" stands a second time here (first: nama); remove one '
                "[table.double-column]"
            ],
        ),
        (
            "nama;unit\n",
            [
                "hadir.csv: error: the table has no rows; name the columns in row 1 and fill the rows below "
                "[table.empty]"
            ],
        ),
    ],
)
def test_every_fault_of_a_list_is_told_and_nobody_recorded(office: Office, table: str, told: list[str]) -> None:
    (office.folder / "hadir.csv").write_text(table, encoding="utf-8")
    before = office.record()
    answer = office.call("round attend kalbar-2025 --from hadir.csv --as pemprov")
    assert (answer.code, answer.out, answer.err.splitlines()) == (1, "", told)
    assert office.record() == before


@scene("round")
def test_a_column_that_is_not_read_is_told(office: Office) -> None:
    (office.folder / "hadir.csv").write_text("nama,unit,nip\nDewi,Bappeda,19\n", encoding="utf-8")
    answer = office.call("round attend kalbar-2025 --from hadir.csv --as pemprov")
    assert (answer.code, answer.err) == (
        0,
        'hadir.csv:1:11: warning: the column "nip" is not read; known: name, unit, office [table.unknown-column]\n',
    )


@scene("round")
@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("comment kalbar-2025 'a\x1b[31mb' --as pemprov", '"a[31mb" holds a hidden character, ESCAPE (U+001B)'),
        (
            "comment kalbar-2025 'a\u202eb' --as pemprov",
            '"ab" holds a hidden character, RIGHT-TO-LEFT OVERRIDE (U+202E)',
        ),
        ("comment kalbar-2025 'a\udcffb' --as pemprov", '"ab" holds a hidden character, SURROGATE (U+DCFF)'),
        (
            "accept kalbar-2025 --note 'a\u200bb' --as pemprov",
            '"ab" holds a hidden character, ZERO WIDTH SPACE (U+200B)',
        ),
        (
            "accept kalbar-2025 --as pemprov:A\u200bB",
            '"pemprov:AB" holds a hidden character, ZERO WIDTH SPACE (U+200B)',
        ),
        ("accept kalbar-2025 --once a\udcff --as pemprov", '"a" holds a hidden character, SURROGATE (U+DCFF)'),
    ],
)
def test_what_nobody_can_see_is_not_recorded(office: Office, line: str, message: str) -> None:
    before = office.record()
    answer = office.call(line)
    assert (answer.code, answer.out, answer.err) == (2, "", f"mouflow: {message}; type it again without it\n")
    assert office.record() == before


@scene("round")
def test_an_agreement_whose_name_is_no_text_is_not_there(office: Office) -> None:
    for line in ("accept kal\udcff --as pemprov", "comment kal\udcff", "round decide kal\udcff"):
        answer = office.call(line)
        assert (answer.code, answer.out) == (2, "")
        assert " is in the record yet; hand in its text with: mouflow submit " in answer.err


@scene("round")
def test_a_text_of_several_lines_is_told_on_one_and_kept_as_it_is(office: Office) -> None:
    assert office.done("comment kalbar-2025 'Satu\nDua' --as pemprov") == (
        "kalbar-2025: pemprov made comment 1 on the whole text: Satu Dua. Now in alignment (version 6)\n"
    )
    assert "on the whole text: Satu Dua" in office.done("comment kalbar-2025").splitlines()[1]
    (found,) = json.loads(office.done("comment kalbar-2025 --format json"))["comments"]
    assert found["text"] == "Satu\nDua"


@scene("round")
def test_fixed_parts_are_told_by_their_words(office: Office) -> None:
    told = office.done("comment kalbar-2025 'Rangkap tiga?' --on @signing --as pemprov")
    assert told.startswith("kalbar-2025: pemprov made comment 1 on signing: Rangkap tiga?. Now")
    told = office.done("round decide kalbar-2025 @signing disepakati --as pemprov")
    assert told.startswith("kalbar-2025: pemprov decided signing: agreed. Now")
