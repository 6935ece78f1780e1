"""Freezing, signing, late parties and endings by the real commands: what they record, and every refusal's words."""

import json
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

from mouflow.record.life import Life
from mouflow.workspace.record.lives import lives
from mouflow.workspace.record.opening import record_in
from tests.cli.signing_office import SigningOffice, text

Staged = Callable[..., SigningOffice]


def life(office: SigningOffice, name: str = "kalbar-2025") -> Life:
    with record_in(office.folder, {}, create=False) as store:
        return lives(store, name)[0]


def blob(office: SigningOffice, digest: str) -> bytes:
    with record_in(office.folder, {}, create=False) as store:
        found = store.blob(digest)
    assert found
    return found.data


def test_a_frozen_text_is_kept_with_its_files(staged):
    office = staged("agreed")
    (office.folder / "drafts" / "kalbar-2025" / "v1.yaml").write_text("lain\n", encoding="utf-8")  # the kept one counts
    out = office.done("freeze kalbar-2025 --out final --as pemprov")
    assert out == (
        "kalbar-2025: pemprov froze the final text. Now being signed (version 6)\n"
        "wrote final/kalbar-2025-v1.pdf\nwrote final/kalbar-2025-v1.docx\n"
    )
    frozen = life(office).frozen
    assert frozen
    for ending, digest in (("pdf", frozen.pdf), ("docx", frozen.docx)):
        content = (office.folder / "final" / f"kalbar-2025-v1.{ending}").read_bytes()
        assert digest == f"sha256:{sha256(content).hexdigest()}"
        assert blob(office, digest) == content
    assert frozen.template.startswith("sha256:")
    assert frozen.fonts
    assert all(font and "+" not in font for font in frozen.fonts)
    assert frozen.mouflow == "0.1.0"


def test_the_same_text_is_frozen_to_the_same_bytes(staged):
    office = staged("signing")
    first = life(office).frozen
    office.done("reopen kalbar-2025 --reason 'Contoh' --as kampus")
    assert life(office).state == "agreed"
    office.done("freeze kalbar-2025 --as pemprov")
    assert life(office).frozen == first


def test_another_template_gives_another_digest(staged):
    office = staged("signing")
    first = life(office).frozen
    office.done("reopen kalbar-2025 --reason 'Contoh' --as kampus")
    own = office.folder / "templates" / "nota-kesepakatan.html"
    own.parent.mkdir()
    house = Path(__file__).parents[2] / "templates" / "nota-kesepakatan.html"
    own.write_text(house.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    office.done("freeze kalbar-2025 --as pemprov")
    second = life(office).frozen
    assert first
    assert second
    assert (second.template != first.template, second.digest == first.digest) == (True, True)


def test_a_text_with_blanks_is_not_frozen(staged):
    office = staged("nothing")
    path = office.folder / "drafts" / "kalbar-2025" / "v1.yaml"
    words = text("kalbar-2025").replace("number: 01/X/2025", "number: null").replace("date: 2025-10-01", "date: null")
    path.write_text(words.replace("berlaku sejak", "berlaku sejak [Tanggal]"), encoding="utf-8")
    for line in ("submit {} --as pemprov", "share {} --as pemprov", *(f"accept {{}} --as {one}" for one in (
        "ombudsman", "pemprov", "kampus"))):  # fmt: skip
        office.done(line.format("kalbar-2025"))
    before = office.record()
    answer = office.call("freeze kalbar-2025 --as pemprov")
    assert (answer.code, answer.out) == (1, "")
    place = "drafts/kalbar-2025/v1.yaml"
    assert answer.err.splitlines() == [
        f'{place}:14:13: error: the final text has no number in "NOMOR: ………………………………"; write it [final.blank]',
        f'{place}:28:35: error: the final text has no day of signing in "Pada hari ini …………, tanggal ………… bulan ………"; '
        "write it [final.blank]",
        f'{place}:37:47: error: a blank is left in the final text: "n Pasal 1 berlaku sejak [Tanggal] ditandatangani."'
        "; fill it in [final.blank]",
    ]
    assert office.record() == before


def test_a_freeze_that_is_repeated_adds_nothing(staged):
    office = staged("agreed")
    first = office.done("freeze kalbar-2025 --once beku-1 --as pemprov")
    before = office.record()
    assert office.done("freeze kalbar-2025 --once beku-1 --as pemprov") == first
    assert office.record() == before


def test_a_signature_names_who_signs_by_the_text(staged):
    office = staged("signing", "plt-2025")
    (office.folder / "pindai.pdf").write_bytes(b"%PDF-1.7 pindaian")
    line = "sign plt-2025 --date 30-09-2025 --place Pontianak --form electronic --scan pindai.pdf --note Penting"
    assert office.done(f"{line} --as pemprov:Siti") == (
        "plt-2025: pemprov:Siti signed (Nama 2, 2025-09-30). Now being signed (version 7)\n"
    )
    found = life(office, "plt-2025")
    signature = found.signatures["pemprov"]
    signed = signature.event
    assert (signed.name, signed.holding.capacity, signed.holding.basis) == ("Nama 2", "Plt.", "SK Nomor 9 Tahun 2025")
    assert (signed.date, signed.place, signed.form, signed.note) == ("2025-09-30", "Pontianak", "electronic", "Penting")
    assert found.frozen
    assert (signed.digest, signed.pdf) == (found.frozen.digest, found.frozen.pdf)
    assert blob(office, signed.scan) == b"%PDF-1.7 pindaian"
    assert str(signature.actor) == "pemprov:Siti"


def test_the_last_signature_brings_it_into_force(staged):
    office = staged("half")
    office.done("sign kalbar-2025 --as ombudsman")
    assert office.done("sign kalbar-2025 --as kampus") == (
        "kalbar-2025: kampus signed (Nama 3, 2025-10-01). Now being signed (version 9)\n"
        "kalbar-2025: it is in force from 2025-10-01 until 2030-09-30. Now in force (version 10)\n"
    )


def test_a_deferred_party_signs_the_same_text_late(staged):
    office = staged("late")
    assert life(office).state == "in_force"
    assert office.done("sign kalbar-2025 --date 2026-02-03 --as kampus") == (
        "kalbar-2025: kampus signed late (Nama 3, 2026-02-03). Now in force (version 11)\n"
    )
    found = life(office)
    assert (found.signatures["kampus"].late, dict(found.deferred)) == (True, {})
    assert found.frozen
    assert found.signatures["kampus"].event.digest == found.frozen.digest


def test_a_late_signature_that_is_repeated_adds_nothing(staged):
    office = staged("half")
    office.done("defer kalbar-2025 --party kampus --way same-text --reason Cuti --as kampus")
    first = office.done("sign kalbar-2025 --once s-1 --as ombudsman")
    assert "in force" in first
    assert office.done("sign kalbar-2025 --once s-1 --as ombudsman") == first


def test_who_declined_may_sign_while_the_others_do(staged):
    office = staged("signing")
    office.done("decline kalbar-2025 --reason Belum --as kampus")
    assert set(life(office).declined) == {"kampus"}
    office.done("sign kalbar-2025 --as kampus")
    assert set(life(office).declined) == set()


def test_when_a_core_party_declines_it_can_be_cancelled_with_its_signatures_kept(staged):
    office = staged("core declined")
    assert office.done("cancel kalbar-2025 --reason 'Tidak dilanjutkan' --as pemprov") == (
        "kalbar-2025: pemprov cancelled it: Tidak dilanjutkan. Now cancelled (version 9)\n"
    )
    assert set(life(office).signatures) == {"pemprov"}


def test_a_term_moves_and_ends(staged):
    office = staged("in force")
    assert office.done("extend kalbar-2025 --until 2031-03-31 --basis 'Surat 7' --as pemprov") == (
        "kalbar-2025: its end moved to 2031-03-31 (Surat 7). Now in force (version 11)\n"
    )
    assert office.done("terminate kalbar-2025 --reason Sepakat --as kampus") == (
        "kalbar-2025: kampus terminated it from 2025-10-01: Sepakat. Now terminated (version 12)\n"
    )


def test_what_has_ended_is_recorded_once_the_clock_is_believed(staged):
    office = staged("in force")
    assert office.done("expire --as pemprov") == "nothing has ended\n"
    later = office.on("2030-10-01")
    answer = later.call("expire --as pemprov")
    assert (answer.code, answer.err) == (
        2,
        "mouflow: the clock says 2030-10-01, and the last event of the record is of 2025-10-01, 1826 days before; a "
        "wrong clock would end agreements that run. If it is right, say --sure: kalbar-2025\n",
    )
    assert later.done("expire --sure --as pemprov") == (
        "kalbar-2025: it expired; its last day was over on 2030-10-01. Now expired (version 11)\n"
    )
    assert later.done("expire --as pemprov") == "nothing has ended\n"


def test_the_last_day_itself_belongs_to_the_term(staged):
    office = staged("in force").on("2030-09-30")
    assert office.done("expire --sure --as pemprov") == "nothing has ended\n"


def test_two_days_after_the_last_event_the_clock_is_believed(staged):
    office = staged("in force")
    office.on("2030-09-29").done("correct kalbar-2025 1 --note Catatan --as pemprov")
    assert "it expired" in office.on("2030-10-01").done("expire --as pemprov")


@pytest.mark.parametrize(
    ("scene", "line", "kinds"),
    [
        ("agreed", "freeze {} --as pemprov", ["frozen"]),
        ("half", "sign {} --as kampus", ["signed"]),
        ("late", "sign {} --as kampus", ["signed-late"]),
        ("signing", "defer {} --party kampus --way same-text --reason Cuti --as pemprov", ["deferred"]),
        ("signing", "decline {} --reason Cuti --as pemprov", ["declined"]),
        ("signing", "reopen {} --reason Cuti --as pemprov", ["reopened"]),
        ("signing", "cancel {} --reason Cuti --as pemprov", ["cancelled"]),
        ("in force", "extend {} --until 2032-01-01 --basis Surat --as pemprov", ["extended"]),
        ("in force", "terminate {} --reason Sepakat --as pemprov", ["terminated"]),
        ("in force", "expire --as pemprov", []),
    ],
)
def test_answers_for_programs(staged, scene, line, kinds):
    office = staged(scene)
    answer = json.loads(office.done(f"{line.format('kalbar-2025')} --format json"))
    assert [row["kind"] for row in answer["recorded"]] == kinds
    assert answer["left"] == []


def test_a_list_of_what_is_due(staged):
    office = staged("in force").on("2030-03-01")
    rows = json.loads(office.done("due --within 2w --format json"))
    assert (rows["today"], rows["until"], rows["due"]) == ("2030-03-01", "2030-03-15", [])
    assert office.done("due --within 2w") == "nothing is due until 2030-03-15\n"
    (row,) = json.loads(office.done("due --within 1m --format json"))["due"]
    assert row == {
        "day": "2030-03-30",
        "days": 29,
        "agreement": "kalbar-2025",
        "subject": "Sinergi Pelayanan Publik",
        "kind": "reminder",
        "facts": {"months": 6, "until": "2030-09-30"},
        "message": "it ends in 6 month(s), on 2030-09-30",
    }
    assert [line.split()[:4] for line in office.done("due --within 1y").splitlines()[3:]] == [
        ["2030-03-30", "29", "kalbar-2025", "reminder"],
        ["2030-06-30", "121", "kalbar-2025", "reminder"],
        ["2030-09-30", "213", "kalbar-2025", "end"],
        ["2030-09-30", "213", "kalbar-2025", "work"],
        [],
    ]


def test_a_calendar_of_what_is_due_is_left_alone_when_it_is_not_ours(staged):
    office = staged("late")
    assert office.done("due --within 6y --ics tenggat.ics") == "wrote tenggat.ics\n"
    content = (office.folder / "tenggat.ics").read_bytes()
    assert content.count(b"BEGIN:VEVENT") == 5
    assert content.count(b"BEGIN:VTODO") == 1
    (office.folder / "tenggat.ics").write_bytes(b"lain")
    assert office.call("due --ics tenggat.ics").err == (
        "mouflow: not written by mouflow, or changed since, so left alone: tenggat.ics; use --force to overwrite\n"
    )
    office.done("due --ics tenggat.ics --force")


def test_where_nothing_is_recorded_nothing_is_due(staged):
    assert staged("nothing").call("due").code == 2
