"""Rendering through the library: what is written, what is refused, and what it stands on."""

import shutil
from pathlib import Path

import pytest

from mouflow.errors import MouflowError, ProblemsFound
from mouflow.workspace.folder import Workspace, open_workspace
from mouflow.workspace.runs import Order, render, show, sources

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture
def office(tmp_path: Path) -> Workspace:
    shutil.copytree(ROOT / "drafts", tmp_path / "drafts")
    return open_workspace(tmp_path)


def order(office: Workspace, *names: str, to: tuple[str, ...] = ("text",), partners: tuple[str, ...] = ()) -> Order:
    return Order(names, to, office.root / "out", partners=partners)


def test_one_text_in_several_formats_at_once(office: Workspace) -> None:
    made = render(office, order(office, "kalbar-2025@1", to=("docx", "html", "text")))
    assert [file.path.name for file in made.written] == [
        "kalbar-2025-v1.docx",
        "kalbar-2025-v1.html",
        "kalbar-2025-v1.txt",
    ]
    assert all(file.size == file.path.stat().st_size for file in made.written)
    assert made.problems == ()


def test_a_package_gives_each_partner_its_own(office: Workspace) -> None:
    made = render(office, order(office, "kalteng-2024"))
    assert len(made.written) == 15
    texts = {file.path.stem: file.path.read_text(encoding="utf-8") for file in made.written}
    assert "BUPATI KAPUAS" in texts["kalteng-2024-v1-kapuas"].upper()
    assert "KOTAWARINGIN" not in texts["kalteng-2024-v1-kapuas"].upper()


def test_one_partner(office: Workspace) -> None:
    made = render(office, order(office, "kalteng-2024", partners=("kapuas",)))
    assert [file.path.name for file in made.written] == ["kalteng-2024-v1-kapuas.txt"]


@pytest.mark.parametrize(
    ("names", "to", "partners", "message"),
    [
        (("kalbar-2025",), ("doc",), (), 'unknown format "doc"; did you mean "docx"? known: docx, pdf, html, text'),
        (("kalbar-2025@9",), ("text",), (), '"kalbar-2025" has no draft 9; known: 1, 2'),
        (("kalteng-2024",), ("text",), ("kapuaz",), 'unknown partner "kapuaz"; did you mean "kapuas"? known: '),
    ],
)
def test_a_wrong_call(
    office: Workspace, names: tuple[str, ...], to: tuple[str, ...], partners: tuple[str, ...], message: str
) -> None:
    with pytest.raises(MouflowError) as caught:
        render(office, order(office, *names, to=to, partners=partners))
    assert str(caught.value).startswith(message)
    assert not (office.root / "out").exists()


def test_an_error_anywhere_writes_nothing(office: Workspace) -> None:
    draft = office.drafts / "kalbar-2021/v2.yaml"
    draft.write_text(draft.read_text(encoding="utf-8").replace("kind:", "kinds:", 1), encoding="utf-8")
    with pytest.raises(ProblemsFound):
        render(office, order(office, "kalbar-2025", "kalbar-2021"))
    assert not list((office.root / "out").glob("*.txt"))


def test_a_template_of_the_workspace_goes_first(office: Workspace) -> None:
    office.templates.mkdir()
    (office.templates / "nota-kesepakatan.html").write_text(
        '<section class="text"><p class="title">{{ draft.subject }} DI SINI</p></section>', encoding="utf-8"
    )
    fresh = open_workspace(office.root)
    assert "DI SINI" in show(fresh, "kalbar-2025", 100)


def test_a_broken_template_is_told_with_its_line(office: Workspace) -> None:
    office.templates.mkdir()
    (office.templates / "nota-kesepakatan.html").write_text(
        '<section class="text">\n<p class="title">{{ draft.subjec }}</p>\n</section>', encoding="utf-8"
    )
    with pytest.raises(ProblemsFound) as caught:
        render(open_workspace(office.root), order(office, "kalbar-2025"))
    (problem,) = caught.value.problems
    assert problem.place.file.endswith("templates/nota-kesepakatan.html")
    assert problem.place.line == 2
    assert problem.rule.id == "template.undefined"
    assert not list((office.root / "out").glob("*.txt"))


def test_a_template_that_is_not_utf8(office: Workspace) -> None:
    office.templates.mkdir()
    (office.templates / "nota-kesepakatan.html").write_bytes(b"<section>\n<p>caf\xe9</p></section>")
    with pytest.raises(ProblemsFound) as caught:
        render(open_workspace(office.root), order(office, "kalbar-2025"))
    (problem,) = caught.value.problems
    assert problem.place.line == 2
    assert problem.message() == "the template is not UTF-8 (byte 17); save it as UTF-8"


def test_a_profile_of_the_workspace(office: Workspace) -> None:
    (office.templates / "profiles").mkdir(parents=True)
    (office.templates / "profiles/biro.yaml").write_text("extends: house\npaper: F4\n", encoding="utf-8")
    (office.root / "mouflow.yaml").write_text("profile: biro\n", encoding="utf-8")
    draft = office.drafts / "kalbar-2025/v2.yaml"
    draft.write_text(draft.read_text(encoding="utf-8").replace("  paper: A4", "  # paper: A4"), encoding="utf-8")
    made = render(open_workspace(office.root), order(office, "kalbar-2025", to=("html",)))
    assert "215mm 330mm" in made.written[0].path.read_text(encoding="utf-8").replace("  ", " ")


def test_an_unknown_paper_is_a_problem_of_the_draft(office: Workspace) -> None:
    draft = office.drafts / "kalbar-2025/v2.yaml"
    draft.write_text(draft.read_text(encoding="utf-8").replace("  paper: A4", "  paper: A3"), encoding="utf-8")
    with pytest.raises(ProblemsFound) as caught:
        render(office, order(office, "kalbar-2025"))
    (problem,) = caught.value.problems
    assert problem.place.line == 15
    assert problem.message() == 'unknown paper "A3"; known: A4, F4'


def test_sources_are_all_files_that_a_render_reads(office: Workspace) -> None:
    (office.root / "mouflow.yaml").write_text("interface: en\n", encoding="utf-8")
    names = {path.name for path in sources(open_workspace(office.root), ("kalteng-2024", "kalbar-2021@1"))}
    assert {"package.yaml", "v1.yaml", "logo-ombudsman.png", "logo-pemprov.png", "mouflow.yaml"} <= names


@pytest.mark.parametrize("logo", ["/etc/passwd", "../../../../etc/passwd", "no.png", "v1.yaml"])
def test_a_logo_that_is_none(office: Workspace, logo: str) -> None:
    draft = office.drafts / "kalbar-2021/v1.yaml"
    draft.write_text(draft.read_text(encoding="utf-8").replace("logo-pemprov.png", logo), encoding="utf-8")
    with pytest.raises(ProblemsFound) as caught:
        render(office, order(office, "kalbar-2021@1"))
    (problem,) = caught.value.problems
    assert problem.rule.id == "draft.logo"
    assert problem.place.line > 1


def test_a_format_named_twice_is_written_once(office: Workspace) -> None:
    made = render(office, order(office, "kalbar-2025@1", to=("text", "html", "text")))
    assert [file.path.name for file in made.written] == ["kalbar-2025-v1.txt", "kalbar-2025-v1.html"]


def test_two_drafts_that_would_be_one_file(office: Workspace) -> None:
    other = office.root / "usulan.yaml"
    shutil.copy(office.drafts / "kalbar-2025/v2.yaml", other)
    with pytest.raises(MouflowError) as caught:
        render(office, order(office, "kalbar-2025@2", str(other)))
    name = "kalbar-2025-v2.txt"
    assert str(caught.value) == f'"{name}" and "{name}" would be one file; give one of them another id'
    assert not (office.root / "out").exists()
