"""Packages on the command line: their partners listed, one document for each, one picked."""

import json

import pytest

PACKAGE = """\
mouflow: 1
agreement: kalbar-2025
base: 1
stands_for: pemprov
partners:
  - id: sambas
    name: Pemerintah Kabupaten Sambas
    level: regency
    number: 1/PKS/2025
    date: 2025-10-02
    signatory: {name: Nama Tiga, office: Bupati Sambas, authority: Keputusan Nomor 3 Tahun 2025}
  - id: landak
    name: Pemerintah Kabupaten Landak
    level: regency
    note: Menyusul.
    signatory: {name: Nama Empat, office: Bupati Landak, authority: Keputusan Nomor 4 Tahun 2025}
    variants:
      - {reason: Diatur sendiri., remove: ruang-lingkup}
      - reason: Permintaan mitra.
        replace: penutup
        clause: {id: penutup, title: Penutup, text: Berlaku sejak ditandatangani.}
"""


@pytest.fixture
def package(bureau):
    """The workspace with a package of two partners, one of them with two variants."""
    (bureau / "drafts" / "kalbar-2025" / "package.yaml").write_text(PACKAGE, encoding="utf-8")
    return bureau


def test_package_lists_partners_and_variants(call, package):
    answer = call("package", "kalbar-2025")
    assert (answer.code, answer.err) == (0, "")
    lines = [" ".join(line.split()) for line in answer.out.splitlines() if line.strip()]
    assert lines[0] == "id partner signatory number date variants"
    assert lines[2:] == [
        "sambas Pemerintah Kabupaten Sambas Nama Tiga, Bupati Sambas 1/PKS/2025 2025-10-02 –",
        "landak Pemerintah Kabupaten Landak Nama Empat, Bupati Landak – – 2",
        "landak: ruang-lingkup removed: Ruang Lingkup (Diatur sendiri.)",
        "landak: penutup replaced: Penutup (Permintaan mitra.)",
        "landak: Menyusul.",
    ]


def test_package_in_indonesian(call, package):
    answer = call("package", "kalbar-2025", language="id")
    assert answer.out.split()[:7] == ["id", "mitra", "penanda", "tangan", "nomor", "tanggal", "penyesuaian"]
    assert "landak: penutup diganti: Penutup (Permintaan mitra.)" in answer.out


def test_package_as_json(call, package):
    answer = call("package", "kalbar-2025", "--format", "json")
    listed = json.loads(answer.out)
    assert listed["package"] == "kalbar-2025"
    sambas, landak = listed["partners"]
    assert (sambas["id"], sambas["number"], sambas["date"]) == ("sambas", "1/PKS/2025", "2025-10-02")
    assert [(each["clause"], each["way"]) for each in landak["variants"]] == [
        ("ruang-lingkup", "removed"),
        ("penutup", "replaced"),
    ]
    assert landak["date"] is None
    assert answer.out == call("package", "kalbar-2025", "--format", "json", language="id").out


def test_a_package_gives_a_document_for_each_partner(call, package):
    assert call("render", "kalbar-2025", "--to", "text").code == 0
    assert sorted(path.stem for path in package.glob("out/*.txt")) == ["kalbar-2025-v1-landak", "kalbar-2025-v1-sambas"]


def test_partner_picks_one(call, package):
    assert call("render", "kalbar-2025", "--to", "text", "--partner", "landak").code == 0
    assert [path.stem for path in package.glob("out/*.txt")] == ["kalbar-2025-v1-landak"]
    wrong = call("render", "kalbar-2025", "--to", "text", "--partner", "lndak")
    assert (wrong.code, wrong.err) == (
        2,
        'mouflow: unknown partner "lndak"; did you mean "landak"? known: sambas, landak\n',
    )
