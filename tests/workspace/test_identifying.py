"""Identifying: untouched files are what they claim; whoever changes a word, a page or the claim itself is found out."""

import io
import re
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from docx import Document as Word

from bench.drafts import draft as random_yaml
from mouflow.errors import UnknownName
from mouflow.model import Draft
from mouflow.reading.models import read_draft
from mouflow.reading.pdf import UnreadablePdf
from mouflow.workspace.folder import Workspace, locate, open_workspace
from mouflow.workspace.identifying import Identified, identify
from mouflow.workspace.identifying_files import found_in
from mouflow.workspace.identifying_texts import Text
from mouflow.workspace.identifying_words import digest_of, heard, lines_of, strange_margins
from mouflow.workspace.matters import Matter, document
from mouflow.workspace.redlines import RedlineOrder, write_redline
from mouflow.workspace.runs import Order, render
from mouflow.writers import WRITERS
from tests.compare.drafts_kit import read
from tests.writers.judges import libreoffice

DRAFTS = Path(__file__).parents[2] / "drafts"
NAMES = ("kalbar-2021@1", "kalbar-2021@2", "kalbar-2025@1", "kalbar-2025@2", "kalbar-2021-adendum@1", "kalteng-2024")
BODY = "word/document.xml"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Every worked draft and copy as Word and PDF, in a workspace of its own."""
    root = tmp_path_factory.mktemp("made")
    shutil.copytree(DRAFTS, root / "drafts")
    render(open_workspace(root), Order(tuple(str(path) for path in _paths(root)), ("docx", "pdf"), root / "out"))
    return root


def _paths(root: Path) -> list[Path]:
    workspace = open_workspace(root)
    return [locate(workspace, name)[0] for name in NAMES]


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Workspace:
    """A folder with the worked drafts, in which one stands."""
    shutil.copytree(DRAFTS, tmp_path / "drafts")
    monkeypatch.chdir(tmp_path)
    return open_workspace(tmp_path)


def word(made: Path, change: Callable[[str], str], part: str = BODY, name: str = "kalbar-2025-v1") -> bytes:
    """A Word file one of whose parts was changed."""
    out = io.BytesIO()
    with zipfile.ZipFile(made / "out" / f"{name}.docx") as package, zipfile.ZipFile(out, "w") as copy:
        for member in package.namelist():
            content = package.read(member)
            if re.fullmatch(part, member):
                changed = change(content.decode()).encode()
                assert changed != content
                content = changed
            copy.writestr(member, content)
    return out.getvalue()


def told(office: Workspace, content: bytes, name: str = "x.docx") -> Identified:
    Path(name).write_bytes(content)
    return identify(office, Path(name))


def said(found: Identified) -> list[tuple[str, str, str]]:
    """Old words, new words, clause."""
    return [(each.old, each.new, each.label) for each in found.differences]


# --- what was not touched


@pytest.mark.long
def test_every_face_of_every_worked_draft_is_what_it_claims(made: Path) -> None:
    workspace = open_workspace(made)
    files = sorted((made / "out").glob("*.docx")) + sorted((made / "out").glob("*.pdf"))
    assert len(files) == 40
    for path in files:
        found = identify(workspace, path)
        assert (found.verdict, found.problems, found.differences, found.sound) == ("same", (), (), True), path.name
        assert found.claim
        agreement, _, rest = path.stem.partition("-v")
        number, _, partner = rest.partition("-")
        assert (found.claim.agreement, found.claim.draft) == (f"{agreement}/{partner}".rstrip("/"), number)
        assert found.against.endswith("package.yaml" if partner else f"v{number}.yaml")


def test_the_state_is_claimed(made: Path) -> None:
    workspace = open_workspace(made)
    claims = [identify(workspace, made / "out" / f"kalbar-2021-v{number}.pdf").claim for number in (1, 2)]
    assert [claim.mark for claim in claims if claim] == ["DRAF", "FINAL"]
    assert claims[0]
    assert claims[0].line == "kalbar-2021, draf ke-1, DRAF 5b218e9fb427"


@pytest.mark.parametrize(("form", "seeds"), [("docx", range(20)), ("pdf", (7, 11, 19, 24))])
def test_the_words_of_random_drafts_are_read_back(form: str, seeds: range, office: Workspace) -> None:
    for seed in seeds:
        text = read(random_yaml(seed))
        whole = document(office, Matter(text, Path("x.yaml"), "x"))
        path = Path(f"x.{form}")
        path.write_bytes(WRITERS[form](whole))
        found = found_in(office, path)
        assert heard(found.lines) == heard(lines_of(whole)), seed
        assert digest_of(found.lines) == found.properties["words"] == whole.properties["words"]
        assert strange_margins(whole, found.running) == ()


def test_a_table_that_goes_on_says_its_head_again(office: Workspace) -> None:
    facts = _draft("kalbar-2025/v1").model_dump()
    facts["work_plan"] = [{**facts["work_plan"][0], "activity": f"Kegiatan ke-{n}"} for n in range(30)]
    text = Draft.model_validate(facts)
    whole = document(office, Matter(text, Path("x.yaml"), "x"))
    Path("x.pdf").write_bytes(WRITERS["pdf"](whole))
    found = found_in(office, Path("x.pdf"))
    assert sum("Uraian/Output" in line.text for line in found.running) > 1
    assert heard(found.lines) == heard(lines_of(whole))
    assert strange_margins(whole, found.running) == ()


def _draft(name: str) -> Draft:
    value = read_draft((DRAFTS / f"{name}.yaml").read_bytes(), name).value
    assert value
    return value


def test_libreoffice_saves_and_prints_the_same_words(made: Path, office: Workspace, tmp_path: Path) -> None:
    names = ("kalbar-2021-v1", "kalbar-2025-v2", "kalteng-2024-v1-kapuas", "kalbar-2021-adendum-v1")
    files = [made / "out" / f"{name}.docx" for name in names]
    for to in ("docx:MS Word 2007 XML", "pdf"):
        for path in libreoffice(files, to, tmp_path):
            found = identify(office, path)
            assert (found.verdict, said(found), found.problems) == ("same", [], ()), path.name


def test_a_pdf_that_was_saved_again_has_the_same_words(made: Path, office: Workspace) -> None:
    with pikepdf.open(made / "out" / "kalbar-2025-v1.pdf") as file:
        file.save("x.pdf", linearize=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    assert identify(office, Path("x.pdf")).sound


# --- changed words


def test_a_changed_word_is_named_with_its_clause(made: Path, office: Workspace) -> None:
    found = told(office, word(made, lambda xml: xml.replace("5 (lima) tahun", "9 (sembilan) tahun")))
    assert (found.verdict, found.sound, found.against) == ("differ", False, "drafts/kalbar-2025/v1.yaml")
    assert said(found) == [("5 (lima)", "9 (sembilan)", "Pasal 7")]
    assert found.differences[0].place.unit.format(number=found.differences[0].place.number) == "paragraph 51"


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("masing-masing PIHAK sesuai", "PIHAK KEDUA sesuai", ("masing-masing PIHAK", "PIHAK KEDUA", "Pasal 6")),
        ("Biro Organisasi", "Biro Umum", ("Organisasi", "Umum", "")),  # in the work plan
        (">PEMBIAYAAN<", ">BIAYA<", ("PEMBIAYAAN", "BIAYA", "Pasal 6")),
        ("musyawarah untuk mufakat", "musyawarah", ("untuk mufakat", "", "Pasal 9")),
        ("musyawarah untuk", "musyawarah dan arbitrase untuk", ("", "dan arbitrase", "Pasal 9")),
        ("Gubernur Kalimantan Barat,", "Wakil Gubernur Kalimantan Barat,", ("", "Wakil", "")),
    ],
)
def test_any_changed_word_is_named(
    old: str, new: str, expected: tuple[str, str, str], made: Path, office: Workspace
) -> None:
    found = told(office, word(made, lambda xml: xml.replace(old, new, 1)))
    assert (found.verdict, said(found)) == ("differ", [expected])


def test_a_paragraph_that_went_shows_in_the_numbers_behind_it(made: Path, office: Workspace) -> None:
    made_of = Word(str(made / "out" / "kalbar-2025-v1.docx"))
    paragraphs = list(made_of.element.body.iter("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}p"))
    gone = next(one for one in paragraphs if "".join(one.itertext()).startswith("pendampingan penilaian inovasi"))
    gone.getparent().remove(gone)
    made_of.save("x.docx")
    found = identify(office, Path("x.docx"))
    assert found.verdict == "differ"
    assert "pendampingan penilaian inovasi pelayanan publik" in found.differences[0].old


def test_a_replaced_page_is_named(made: Path, office: Workspace) -> None:
    with (
        pikepdf.open(made / "out" / "kalbar-2025-v1.pdf") as one,
        pikepdf.open(made / "out" / "kalbar-2025-v2.pdf") as two,
    ):
        one.pages[1] = two.pages[1]
        one.save("x.pdf")
    found = identify(office, Path("x.pdf"))
    assert found.verdict == "differ"
    assert {each.place.number for each in found.differences} == {2}
    assert found.differences[0].new == "dan percepatan penyelesaian"
    assert [problem.rule.id for problem in found.problems] == ["identify.margin"]


def test_words_in_the_margins_are_named(made: Path, office: Workspace) -> None:
    found = told(office, word(made, lambda xml: xml.replace("Paraf PIHAK KEDUA", "Batal", 1), r"word/footer\d.xml"))
    assert (found.verdict, found.sound) == ("same", False)
    assert [problem.message() for problem in found.problems] == [
        'above or below the text stand words that mouflow did not write there: "Paraf PIHAK KESATU Batal '
        'kalbar-2025, draf ke-1, DRAF 844705115dfc – halaman ￼ dari ￼"'
    ]


def test_a_note_over_a_page_is_told(made: Path, office: Workspace) -> None:
    with pikepdf.open(made / "out" / "kalbar-2025-v1.pdf") as file:
        note = pikepdf.Dictionary(
            Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.FreeText, Rect=[100, 100, 300, 200], Contents="BATAL"
        )
        file.pages[0].Annots = file.make_indirect(pikepdf.Array([file.make_indirect(note)]))
        file.save("x.pdf")
    found = identify(office, Path("x.pdf"))
    assert (found.verdict, found.sound) == ("same", True)
    assert [problem.message() for problem in found.problems] == [
        "1 note(s) or stamp(s) lie over the pages; their words are not read"
    ]


def test_tracked_changes_are_read_as_accepted(made: Path, office: Workspace) -> None:
    def tracked(xml: str) -> str:
        made = '<w:ins w:id="9001" w:author="x" w:date="2025-09-22T00:00:00Z"><w:r><w:t>baru </w:t></w:r></w:ins>'
        return re.sub(r"(<w:r>(?:(?!</w:r>).)*Perbedaan pendapat dalam)", rf"{made}\1", xml, count=1)

    found = told(office, word(made, tracked))
    assert (found.verdict, said(found)) == ("differ", [("", "baru", "Pasal 9")])
    assert [problem.rule.id for problem in found.problems] == ["identify.tracked"]


def test_words_that_are_hidden_are_told(made: Path, office: Workspace) -> None:
    def hidden(xml: str) -> str:
        changed = re.sub(r"<w:r>(<w:t[^>]*>Perbedaan pendapat)", r"<w:r><w:rPr><w:vanish/></w:rPr>\1", xml)
        assert changed != xml
        return changed

    found = told(office, word(made, hidden))
    assert (found.verdict, found.sound) == ("same", False)
    assert [problem.message() for problem in found.problems] == [
        "1 stretch(es) of words are hidden in the file, so that its reader does not see them"
    ]


def test_another_draft_that_cannot_be_composed_is_no_hindrance(made: Path, office: Workspace) -> None:
    path = Path("drafts/kalbar-2025/v2.yaml")
    path.write_text(
        path.read_text(encoding="utf-8").replace("font: Bookman Old Style", "font: Tiada"), encoding="utf-8"
    )
    found = told(office, word(made, lambda xml: xml.replace("5 (lima)", "6 (enam)")))
    assert (found.verdict, found.like) == ("differ", None)


# --- changed claims


def forged(made: Path, **said: str) -> Callable[[str], str]:
    """Properties that say something else."""

    def change(xml: str) -> str:
        for name, value in said.items():
            xml = re.sub(rf'(name="mouflow:{name}"><vt:lpwstr>)[^<]*', rf"\g<1>{value}", xml)
        return xml

    return change


def test_properties_that_claim_another_draft(made: Path, office: Workspace) -> None:
    other = identify(office, made / "out" / "kalbar-2025-v2.docx").claim
    assert other
    claim = forged(made, draft="2", digest=other.digest)
    found = told(office, word(made, claim, "docProps/custom.xml"))
    assert (found.verdict, found.claim, found.against) == ("differ", other, "drafts/kalbar-2025/v2.yaml")
    assert found.like
    assert (found.like[0].line, found.like[1]) == (
        "kalbar-2025, draf ke-1, DRAF 844705115dfc",
        "drafts/kalbar-2025/v1.yaml",
    )
    assert len(found.differences) > 3


def test_properties_that_claim_another_number_or_state(made: Path, office: Workspace) -> None:
    found = told(office, word(made, forged(made, draft="7", mark="FINAL"), "docProps/custom.xml"))
    assert (found.verdict, found.sound) == ("same", False)
    assert [problem.message() for problem in found.problems] == [
        'the file says that it is "kalbar-2025, draf ke-7, FINAL 844705115dfc", but its text is '
        '"kalbar-2025, draf ke-1, DRAF 844705115dfc"; render it anew'
    ]


def test_without_properties_the_footer_claims(made: Path, office: Workspace) -> None:
    def nothing(xml: str) -> str:
        return re.sub(r"<property .*</property>", "", xml)

    found = told(office, word(made, nothing, "docProps/custom.xml"))
    assert (found.verdict, found.sound) == ("same", True)
    assert found.claim
    assert (found.claim.line, found.claim.digest) == ("kalbar-2025, draf ke-1, DRAF 844705115dfc", "844705115dfc")


# --- without the text


@pytest.fixture
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Workspace:
    """A folder without any draft."""
    monkeypatch.chdir(tmp_path)
    return open_workspace(tmp_path)


@pytest.mark.parametrize("form", ["docx", "pdf"])
def test_without_the_text_the_file_is_held_against_itself(form: str, made: Path, elsewhere: Workspace) -> None:
    found = identify(elsewhere, made / "out" / f"kalbar-2025-v1.{form}")
    assert (found.verdict, found.against, found.problems, found.sound) == ("same", "", (), True)


def test_without_the_text_a_changed_word_is_found(made: Path, elsewhere: Workspace) -> None:
    found = told(elsewhere, word(made, lambda xml: xml.replace("5 (lima)", "6 (enam)")))
    assert (found.verdict, found.against, found.differences, found.sound) == ("differ", "", (), False)


def test_without_the_text_pages_and_properties_must_agree(made: Path, elsewhere: Workspace) -> None:
    found = told(elsewhere, word(made, forged(made, mark="FINAL"), "docProps/custom.xml"))
    assert (found.verdict, found.sound) == ("same", False)
    assert [problem.message() for problem in found.problems] == [
        'page 1 says "kalbar-2025, draf ke-1, DRAF 844705115dfc", but the properties of the file say '
        '"kalbar-2025, draf ke-1, FINAL 844705115dfc"; one of them was changed'
    ]


def test_without_the_text_and_without_properties_nobody_can_tell(made: Path, elsewhere: Workspace) -> None:
    cut = word(made, lambda xml: re.sub(r"<property .*</property>", "", xml), "docProps/custom.xml")
    found = told(elsewhere, cut)
    assert (found.verdict, found.against, found.sound) == ("unknown", "", False)


def test_the_record_has_texts_that_the_folder_has_not(made: Path, elsewhere: Workspace) -> None:
    asked = []

    def recorded(agreement: str) -> tuple[Text, ...]:
        asked.append(agreement)
        return (Text(_draft("kalbar-2025/v2"), "", "record"), Text(_draft("kalbar-2025/v1"), "", "record"))

    found = identify(elsewhere, made / "out" / "kalbar-2025-v1.pdf", recorded)
    assert (found.verdict, found.against, asked) == ("same", "record", ["kalbar-2025"])


def test_a_draft_that_was_changed_since_is_no_longer_the_text(made: Path, office: Workspace) -> None:
    path = Path("drafts/kalbar-2025/v1.yaml")
    path.write_text(path.read_text().replace("years: 5", "years: 4"), encoding="utf-8")
    found = identify(office, made / "out" / "kalbar-2025-v1.docx")
    assert (found.verdict, found.against) == ("same", "")


# --- what is no draft's file


def test_files_of_others_and_redlines_are_not_made_as_drafts(office: Workspace) -> None:
    other = Word()
    other.add_paragraph("Perjanjian lain.")
    other.save("lain.docx")
    with pikepdf.new() as file:
        file.add_blank_page()
        file.save("lain.pdf")
    write_redline(office, RedlineOrder("kalbar-2025@1", "kalbar-2025@2", Path("beda.docx")))
    write_redline(office, RedlineOrder("kalbar-2025@1", "kalbar-2025@2", Path("beda.pdf")))
    render(office, Order(("drafts/kalbar-2025/surat-undangan.yaml",), ("docx", "pdf"), Path("surat")))
    letters = sorted(Path("surat").iterdir())
    assert len([path for path in letters if path.suffix in (".docx", ".pdf")]) == 2
    for path in (*map(Path, ("lain.docx", "lain.pdf", "beda.docx", "beda.pdf")), *letters):
        if path.suffix in (".docx", ".pdf"):
            found = identify(office, path)
            assert (found.verdict, found.claim, found.sound) == ("foreign", None, False), path


def test_what_cannot_be_read(office: Workspace) -> None:
    Path("x.pdf").write_bytes(b"%PDF-1.7 cut off")
    Path("x.odt").write_bytes(b"x")
    with pytest.raises(UnreadablePdf, match=r'^"x\.pdf" cannot be read as PDF \('):
        identify(office, Path("x.pdf"))
    with pytest.raises(UnknownName, match=r'unknown ending "\.odt"; .*known: \.docx, \.pdf'):
        identify(office, Path("x.odt"))


def test_html_and_text_say_which_text_they_are(office: Workspace) -> None:
    render(office, Order(("kalbar-2025@1",), ("html", "text"), Path("out")))
    line = "kalbar-2025, draf ke-1, DRAF 844705115dfc"
    page, plain = (Path(f"out/kalbar-2025-v1.{ending}").read_text(encoding="utf-8") for ending in ("html", "txt"))
    assert f'<p class="_proof">{line}</p>' in page
    assert plain.endswith(f"\n\n{line}\n")
    metas = dict(re.findall(r'<meta name="mouflow:(\w+)" content="([^"]*)">', page))
    assert list(metas) == ["agreement", "draft", "mark", "digest", "kind", "date", "words"]
    assert metas["digest"] == "mou1:sha256:844705115dfc175e259b9a085dccb1fc0fed455b5a8810390ae76bf915fe0729"
