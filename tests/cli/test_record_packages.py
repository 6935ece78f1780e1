"""Packages in the record: what each partner does in its copy, the late one, and copies that go their own way."""

import pytest

from mouflow.record.life import Life
from mouflow.workspace.record.lives import lives
from mouflow.workspace.record.opening import record_in
from tests.cli.signing_office import SigningOffice, package


def life(office: SigningOffice, name: str = "kalbar-2025") -> Life:
    with record_in(office.folder, {}, create=False) as store:
        return lives(store, name)[0]


def test_each_partner_acts_in_its_copy_and_the_record_says_who_wrote_it_down(staged):
    office = staged("package in force")
    for partner in ("melawi", "sambas"):
        found = life(office, f"paket-2025/{partner}")
        assert (found.state, found.until) == ("in_force", "2030-09-30")
        assert str(found.signatures[partner].actor) == partner
    waiting = life(office, "paket-2025/sintang")
    assert (waiting.state, set(waiting.deferred), waiting.given) == ("shared", {"sintang"}, ())
    assert "sambas signed (Bupati Sambas, 2025-10-01), recorded by ombudsman" in office.done("log paket-2025/sambas")


def test_who_records_for_the_partners_is_a_party_too(staged):
    answer = staged("package waits").call("accept paket-2025 --each --as gubernur")
    assert answer.code == 2
    assert answer.err.startswith(
        'mouflow: paket-2025/melawi (shared): "gubernur" is no party of it; the parties are: ombudsman, melawi. '
    )


def test_a_deferred_copy_is_left_and_told(staged):
    out = staged("package waits").done("accept paket-2025 --as ombudsman")
    assert out.splitlines()[-1] == (
        '  left as it is, paket-2025/sintang: "sintang" was deferred; its copy is named by itself: paket-2025/sintang'
    )
    assert len(out.splitlines()) == 3


def test_a_partner_signs_its_own_copy(staged):
    office = staged("package frozen")
    assert office.done("sign paket-2025 --as melawi") == (
        "paket-2025/melawi: melawi signed (Bupati Melawi, 2025-10-01). Now being signed (version 6)\n"
    )
    with pytest.raises(AssertionError):
        office.done("sign paket-2025/sambas --as melawi")


def test_the_late_partner_joins_with_a_text_of_its_own(staged):
    office = staged("package in force")
    late = "paket-2025/sintang"
    refused = office.call(f"freeze {late} --as ombudsman")
    assert "the text is not ready to be frozen: accept: ombudsman; accept: sintang. " in refused.err
    path = office.folder / "drafts" / "paket-2025" / "package.yaml"
    path.write_text(package("    date: 2026-03-02\n"), encoding="utf-8")
    for line in (f"submit {late}", f"share {late}", f"accept {late}", f"accept {late} --each"):
        office.done(f"{line} --as ombudsman")
    found = life(office, late)
    assert (found.state, dict(found.deferred)) == ("agreed", {})  # who agrees to the words has its changes
    for line in (f"freeze {late}", f"sign {late} --date 2026-03-02", f"sign {late} --each --date 2026-03-02"):
        out = office.done(f"{line} --as ombudsman")
    assert out.splitlines()[-1] == f"{late}: it is in force from 2026-03-02 until 2031-03-01. Now in force (version 11)"
    others = {partner: life(office, f"paket-2025/{partner}").version for partner in ("melawi", "sambas")}
    assert others == {"melawi": 8, "sambas": 8}


def test_a_copy_with_blanks_is_left_while_the_others_are_frozen(staged):
    office = staged("package")
    for line in ("accept paket-2025 --each", "accept paket-2025"):
        office.done(f"{line} --as ombudsman")
    out = office.done("freeze paket-2025 --as ombudsman")
    assert [line.split(":")[0] for line in out.splitlines()] == [
        "paket-2025/melawi",
        "paket-2025/sambas",
        "  left as it is, paket-2025/sintang",
    ]
    assert "[final.blank]" in out.splitlines()[-1]


def test_a_copy_whose_partner_declined_can_be_cancelled_although_the_other_party_signed(staged):
    office = staged("package frozen")
    for line in ("sign paket-2025/sambas --as ombudsman", "decline paket-2025 --reason 'Tidak jadi' --as sambas"):
        office.done(line)
    assert office.done("cancel paket-2025/sambas --reason 'Tidak jadi' --as ombudsman") == (
        "paket-2025/sambas: ombudsman cancelled it: Tidak jadi. Now cancelled (version 8)\n"
    )
