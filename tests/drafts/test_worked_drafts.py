"""The worked situations: all read without a problem, hold the facts of the reports, and mark what no report gives."""

import io
import re
from datetime import date
from pathlib import Path

import pytest
from PIL import Image

from mouflow.model import Assessment, Draft, Letter, Package
from mouflow.model.partner import partner_draft
from mouflow.model.provisions import provision_ids
from mouflow.reading.assessments import read_assessment
from mouflow.reading.models import Reading, read_draft, read_letter, read_package
from mouflow.reading.packages import package_problems

DRAFTS = Path(__file__).parent.parent.parent / "drafts"
EXAMPLES = DRAFTS.parent.parent / "shared" / "examples" / "kalbar-2025"
ASSESSMENTS = ("babel-2024/assessment.yaml", "kubu-raya-2021/assessment.yaml")
FILES = (
    ASSESSMENTS[0],
    "kalbar-2021-adendum/v1.yaml",
    "kalbar-2021/v1.yaml",
    "kalbar-2021/v2.yaml",
    "kalbar-2025/surat-undangan.yaml",
    "kalbar-2025/v1.yaml",
    "kalbar-2025/v2.yaml",
    "kalteng-2024/package.yaml",
    "kalteng-2024/v1.yaml",
    ASSESSMENTS[1],
)


def reading(name: str) -> Reading[Assessment] | Reading[Draft] | Reading[Letter] | Reading[Package]:
    content = (DRAFTS / name).read_bytes()
    if name in ASSESSMENTS:
        return read_assessment(content, name)
    if name.endswith("package.yaml"):
        return read_package(content, name)
    return (read_letter if "surat" in name else read_draft)(content, name)


def draft(name: str) -> Draft:
    value = reading(name).value
    assert isinstance(value, Draft)
    return value


def package() -> Package:
    value = reading("kalteng-2024/package.yaml").value
    assert isinstance(value, Package)
    return value


def test_every_draft_is_named_here():
    assert tuple(sorted(str(path.relative_to(DRAFTS)) for path in DRAFTS.rglob("*.yaml"))) == FILES


@pytest.mark.parametrize("name", FILES)
def test_every_file_reads_without_a_problem(name):
    found = reading(name)
    assert [str(problem) for problem in found.problems] == []
    assert found.sound


@pytest.mark.parametrize("name", FILES)
def test_names_of_people_decrees_and_addresses_are_marked_as_examples(name):
    text = (DRAFTS / name).read_text(encoding="utf-8")
    invented = re.findall(
        r"(?:Nama Pejabat|NAMA PEJABAT|Nama Kepala Daerah|Keputusan \w+ .*Nomor|Jalan )[^,}\n]*", text
    )
    assert invented or name in ("kalbar-2025/surat-undangan.yaml", *ASSESSMENTS)
    assert [words for words in invented if "(contoh)" not in words] == []


@pytest.mark.parametrize("name", [name for name in FILES if name.endswith(("v1.yaml", "v2.yaml"))])
def test_every_named_logo_is_an_opaque_picture_of_our_own(name):
    for party in draft(name).parties:
        if party.logo:
            with Image.open(io.BytesIO((DRAFTS / name).parent.joinpath(party.logo).read_bytes())) as picture:
                assert (picture.format, picture.mode) == ("PNG", "RGB")


def test_logos_stand_where_parties_have_them():
    assert sorted(str(path.relative_to(DRAFTS)) for path in DRAFTS.rglob("*.png")) == [
        "kalbar-2021/logo-ombudsman.png",
        "kalbar-2021/logo-pemprov.png",
        "kalteng-2024/logo-daerah.png",
        "kalteng-2024/logo-ombudsman.png",
    ]
    assert all(party.logo for party in draft("kalbar-2021/v1.yaml").parties)
    assert all((DRAFTS / "kalteng-2024" / str(partner.logo)).is_file() for partner in package().partners)


def test_kalbar_2021_carries_four_points_first_and_loses_the_third():
    first, signed = draft("kalbar-2021/v1.yaml"), draft("kalbar-2021/v2.yaml")
    assert [request.id for request in first.requests] == ["r-pendampingan", "r-inovasi", "r-pengaduan", "r-narasumber"]
    assert all(request.met_by for request in first.requests)
    assert [request.text for request in signed.requests] == [request.text for request in first.requests]
    assert [request.id for request in signed.requests if not request.met_by] == ["r-pengaduan"]
    lost = {name for _, name in provision_ids(first)} - {name for _, name in provision_ids(signed)}
    assert lost == {"pengaduan", "narahubung"}
    assert not any("pengaduan" in (clause.text or "") + clause.title.lower() for clause in signed.clauses)


def test_kalbar_2021_was_planned_for_april_and_signed_in_may():
    first, signed = draft("kalbar-2021/v1.yaml"), draft("kalbar-2021/v2.yaml")
    assert (first.signing.planned, first.signing.date, first.final) == ("2021-04", None, False)
    assert (signed.signing.planned, signed.signing.date, signed.final) == ("2021-04", date(2021, 5, 31), True)
    assert signed.based_on == first.draft


@pytest.mark.skipif(not EXAMPLES.is_dir(), reason="the shared examples are not beside this checkout")
@pytest.mark.parametrize("name", ["v1.yaml", "v2.yaml"])
def test_kalbar_2025_is_the_normative_example(name):
    assert (DRAFTS / "kalbar-2025" / name).read_bytes() == (EXAMPLES / name).read_bytes()


def test_the_invitation_is_for_the_alignment_of_19_september_2025():
    letter = reading("kalbar-2025/surat-undangan.yaml").value
    assert isinstance(letter, Letter)
    assert date(2025, 9, 19).weekday() == 4
    assert any("Jumat, 19 September 2025" in block.text for block in letter.body)
    assert letter.date < date(2025, 9, 19)


def test_the_addendum_amends_what_was_signed():
    addendum, parent = draft("kalbar-2021-adendum/v1.yaml").amends, draft("kalbar-2021/v2.yaml")
    assert (addendum.agreement, addendum.date, addendum.subject) == (
        parent.agreement,
        parent.signing.date,
        parent.subject,
    )
    assert list(addendum.numbers) == [party.number for party in parent.parties]
    scope = next(clause for clause in parent.clauses if clause.id == "ruang-lingkup")
    assert [change.old for change in addendum.changes if change.old] == [item.text for item in scope.items[1:]]


def test_kalteng_2024_has_fifteen_partners_of_whom_one_is_late():
    partners = package().partners
    assert len(partners) == 15
    assert [partner.level for partner in partners].count("regency") == 13
    assert {partner.level for partner in partners} == {"province", "regency", "city"}
    assert {partner.date for partner in partners[:14]} == {date(2024, 6, 4)}
    late = partners[14]
    assert (late.id, late.date, late.number, late.base_number) == ("kotawaringin-barat", None, None, None)
    assert [partner.id for partner in partners if partner.variants] == ["kotawaringin-barat"]
    assert all("(contoh)" in variant.reason for variant in late.variants)


def test_kalteng_2024_is_a_sound_package():
    found = read_package((DRAFTS / "kalteng-2024/package.yaml").read_bytes(), "package.yaml")
    base = draft("kalteng-2024/v1.yaml")
    assert list(package_problems(found.value, found.tree, base)) == []
    copies = [partner_draft(base, found.value, partner) for partner in found.value.partners]
    assert [copy.final for copy in copies] == [True] * 14 + [False]
    assert [len(copy.clauses) for copy in copies] == [len(base.clauses)] * 14 + [len(base.clauses) + 1]
    assert len({copy.parties[1].number for copy in copies}) == 15
