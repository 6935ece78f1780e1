"""Plans of letters: which are made, under which names, and everything that stops them before one is written."""

import pytest

from mouflow.batch.plan import Limits
from mouflow.batch.work import Workshop
from mouflow.errors import MouflowError, Place, ProblemsFound
from mouflow.workspace.checking import check
from mouflow.workspace.folder import open_workspace
from mouflow.workspace.letters.orders import Order
from mouflow.workspace.letters.plan import planned
from tests.workspace.letters.plan_kit import (
    FILE,
    HEAD,
    KINDS,
    LETTERS,
    THREE,
    entity,
    keys,
    numbers,
    opened,
    plan,
    write,
)

ALL = [
    *("hasil/satu", "hasil/dua", "hasil/tiga"),
    *("lokus/satu/l-0", "lokus/satu/l-1", "lokus/dua/l-0", "lokus/dua/l-1", "lokus/tiga/l-0", "lokus/tiga/l-1"),
]


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def refused(workspace, **order):
    """What keeps a plan from being made, as lines."""
    with pytest.raises(ProblemsFound) as error:
        plan(workspace, **order)
    return [str(problem) for problem in error.value.problems]


def wrong(workspace, **order):
    """What a wrong call is told."""
    with pytest.raises(MouflowError) as error:
        plan(workspace, **order)
    assert not isinstance(error.value, ProblemsFound)
    return str(error.value)


def test_every_letter_of_the_file_in_its_order(folder):
    found = plan(opened(folder))
    assert keys(found) == ALL
    assert [one.file for one in found.letters][:4] == ["hasil/satu", "hasil/dua", "hasil/tiga", "lokus/satu-l-0"]
    assert numbers(found)["hasil/satu"] == "001/HM.01/I/2024"
    assert numbers(found)["lokus/tiga/l-1"] == "009/HM.01/I/2024"
    assert found.letters[0].task.name == "Pemerintah Kota Satu"
    assert found.letters[3].task.name == "Dinas 0, Pemerintah Kota Satu"
    assert found.letters[0].task.place == Place(str(FILE), 6, 5)
    assert [one.task.told.standing.rank for one in found.letters[:3]] == [1, 1, 1]
    assert found.skipped == found.problems == ()


def test_nothing_is_written_by_planning(folder):
    workspace = opened(folder)
    before = sorted(folder.rglob("*"))
    plan(workspace)
    assert sorted(folder.rglob("*")) == before


def test_what_all_letters_share(folder):
    limits = Limits(5, 512)
    workspace = opened(folder, letters=LETTERS + "  style: {font: Arial, size: 11}\n" + KINDS)
    order = Order("uji", ("docx", "pdf", "docx"), folder / "surat", archive=True)
    kit = planned(workspace, order, limits).kit
    assert kit.formats == ("docx", "pdf/a")
    assert kit.limits == limits
    assert kit.look.style.size == 11
    assert kit.look.dimensions == ("input", "proses", "output", "pengaduan")
    assert kit.sources["surat-uji.html"].file == "templates/surat-uji.html"


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        ({"kinds": ("hasil",)}, ALL[:3]),
        ({"kinds": ("lokus", "hasil"), "only": ("dua",)}, ["hasil/dua", "lokus/dua/l-0", "lokus/dua/l-1"]),
        ({"only": ("dua/l-1", "satu/l-0")}, ["lokus/satu/l-0", "lokus/dua/l-1"]),
        ({"only": ("tiga", "satu/l-1")}, ["hasil/tiga", "lokus/satu/l-1", "lokus/tiga/l-0", "lokus/tiga/l-1"]),
    ],
)
def test_what_is_chosen(folder, order, expected):
    assert keys(plan(opened(folder), **order)) == expected


@pytest.mark.parametrize(
    ("order", "message"),
    [
        ({"kinds": ("hasi",)}, 'unknown letter "hasi"; did you mean "hasil"? known: hasil, lokus'),
        ({"kinds": ("x",)}, 'unknown letter "x"; known: hasil, lokus'),
        ({"only": ("tigaa",)}, 'unknown entity "tigaa"; did you mean "tiga"? known: satu, dua, tiga'),
        ({"only": ("dua/l-9",)}, 'unknown locus "dua/l-9"; did you mean "dua/l-1"? known: dua/l-0, dua/l-1'),
        ({"only": ("dua/",)}, 'unknown locus "dua/"; did you mean "dua/l-1"? known: dua/l-0, dua/l-1'),
        ({"only": ("x/l-1",)}, 'unknown entity "x/l-1"; known: satu, dua, tiga'),
        ({"name": "uhi"}, 'unknown assessment "uhi"; did you mean "uji"? known: uji'),
        (
            {"kinds": ("hasil",), "only": ("dua/l-1",)},
            'no letter of "drafts/uji/assessment.yaml" is meant by this call; name other letters or entities',
        ),
        ({"only": ("pemerintah kota  dua",)}, '"pemerintah kota  dua" is the name of "dua"; write --only dua'),
        ({"pattern": "../{name}"}, 'the pattern "../{name}" cannot name files: '
         "it leads out of the folder of the letters; begin with a name"),
        ({"pattern": "a"}, 'the pattern "a" cannot name files: the letters to Pemerintah Kota Satu and to Pemerintah '
         'Kota Dua would be one file, "a"; put {letter} and {name} into it'),
        ({"pattern": "{nama}"}, 'the pattern "{nama}" cannot name files: unknown field "nama"; did you mean "name"? '
         "known: letter, kind, entity, locus, name, level, year, seq, number, assessment"),
        ({"pattern": "{locus}"}, 'the pattern "{locus}" cannot name files: the letters "hasil" go to entities, '
         "so there is no {locus}; take it out"),
    ],
)  # fmt: skip
def test_wrong_calls(folder, order, message):
    assert wrong(opened(folder), **order) == message


def test_the_nearest_of_many_names_is_proposed_and_not_all_are_listed(folder):
    workspace = opened(folder, "".join(entity(f"e-{n}", loci=1) for n in range(590)))
    message = wrong(workspace, only=("e-5890",))
    assert message.startswith('unknown entity "e-5890"; did you mean "e-589"? known: e-0, e-1,')
    assert message.endswith("e-99, …")


def test_an_assessment_without_letters(folder):
    assert wrong(opened(folder, letters="")) == (
        '"drafts/uji/assessment.yaml" has no "letters"; the shortest section: letters: {letterhead: {government: NAMA, '
        "address: ALAMAT}, place: KOTA, signatory: {name: NAMA, office: JABATAN}, "
        "kinds: [{kind: surat-hasil-penilaian}]}; mouflow schema assessment has all keys"
    )


def test_every_fault_is_told_at_once(folder):
    entities = entity("satu", "score: 80, zone: Kuning") + entity("dua", "score: 80, level: kota").replace(
        "level: city, ", ""
    )
    workspace = opened(folder, entities, LETTERS.replace("{seq:03}", "{sek}") + KINDS.replace("surat-uji", "surat-u"))
    found = refused(workspace)
    assert [line.split(" error: ")[0] for line in found] == [
        f"{FILE}:{place}:" for place in ("6:74", "7:60", "12:12", "12:12", "15:12", "16:12")
    ]
    assert check(workspace, ("uji",)).errors == len(found)


def test_a_template_that_fails_stops_all_and_check_says_so(folder):
    workspace = opened(folder)
    path = folder / "templates" / "surat-uji.html"
    write(path, path.read_text().replace("score", "skor"))
    found = refused(workspace)
    assert found == [str(problem) for problem in check(open_workspace(folder), ("uji",)).problems]
    assert len(found) == 1
    assert found[0].startswith('templates/surat-uji.html:4: error: the name "skor" is not known here; did you mean')


def test_looks_that_there_are_not(folder):
    more = "  style: {font: Arail}\n"
    head = LETTERS.replace("{government", "{logo: hilang.png, government")
    found = refused(opened(folder, letters=head + more + KINDS))
    assert found == [
        f'{FILE}:10:22: error: there is no file "hilang.png" beside the draft; correct the name [draft.logo]',
        f'{FILE}:15:10: error: unknown font "Arail"; did you mean "Arial"? known: Bookman Old Style, Arial, '
        "Times New Roman [draft.style]",
    ]


def test_the_words_of_a_table_are_words(folder):
    name = '=HYPERLINK("http://x.example";"klik")'
    columns = "{name: Pemda, level: Tingkat, score: Nilai, head: K}"
    head = f"{HEAD}tables: [{{file: nilai.csv, rows: entities, columns: {columns}}}]\n"
    write(
        folder / "drafts/uji/nilai.csv",
        f'Pemda,Tingkat,Nilai,K\n"{name.replace(chr(34), chr(34) * 2)}",city,"80,00",+Kepala\n',
    )
    workspace = opened(folder, THREE, LETTERS + "  kinds: [{kind: surat-uji}]\n", head)
    found = plan(workspace)
    letter = found.letters[-1].task.told.letter
    assert letter.entity.name == name
    assert letter.to == ("+Kepala",)
    assert found.letters[-1].file.startswith("surat-uji/hyperlink-http-x-example-klik")
    assert found.letters[-1].task.place.file == "drafts/uji/nilai.csv"
    outcome = Workshop(found.kit).make(found.letters[-1].task)
    assert outcome.made


def test_a_formula_in_a_workbook_is_refused(folder):
    from openpyxl import Workbook

    book = Workbook()
    for row in (("Pemda", "Tingkat", "Nilai"), ('=HYPERLINK("http://x.example","klik")', "city", 80)):
        book.active.append(row)
    (folder / "drafts/uji").mkdir(parents=True)
    book.save(folder / "drafts/uji/nilai.xlsx")
    columns = "{name: Pemda, level: Tingkat, score: Nilai}"
    head = f"{HEAD}tables: [{{file: nilai.xlsx, rows: entities, columns: {columns}}}]\n"
    found = refused(opened(folder, THREE, LETTERS + KINDS, head))
    assert found[0] == (
        'drafts/uji/nilai.xlsx!Sheet!A2: error: the cell holds the formula =HYPERLINK("http://x.example","klik"); '
        "put its value there (paste values) [table.formula]"
    )
