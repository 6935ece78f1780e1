"""New drafts and letters: they read without an error whoever the parties are, and every blank in them is reported."""

import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mouflow.model import Draft, Letter
from mouflow.model.base import ID_PATTERN
from mouflow.model.party import name_key
from mouflow.reading.blank import UNSEEN, BlankName, FewParties, SameParty, UnusableName, blank_draft
from mouflow.reading.models import Reading, read_draft, read_letter, read_package

AGREEMENTS = ("nota-kesepakatan", "kesepakatan-bersama", "perjanjian-kerja-sama", "nota-kesepahaman", "adendum")
TODAY = date(2026, 11, 21)
TWO = (("ori", "Ombudsman Republik Indonesia"), ("pemprov", "Pemerintah Provinsi Kalimantan Barat"))
NAMES = st.text(min_size=1, max_size=30).filter(lambda name: name.strip() and not UNSEEN.search(name))
IDS = st.one_of(
    st.from_regex(ID_PATTERN, fullmatch=True).filter(lambda name: len(name) <= 35),
    st.sampled_from(["null", "true", "false", "123", "0", "1e5", "no", "yes", "0x1f", "2026-11-21"]),
)
PARTIES = st.lists(st.tuples(IDS, NAMES), min_size=2, max_size=5, unique_by=(lambda p: p[0], lambda p: name_key(p[1])))


def many(count: int) -> tuple[tuple[str, str], ...]:
    return tuple((f"mitra-{n}", f"Pemerintah Kabupaten {n}") for n in range(1, count + 1))


def read(text: str) -> Reading[Draft]:
    return read_draft(text.encode(), "v1.yaml", AGREEMENTS)


@settings(max_examples=40)
@given(st.sampled_from(AGREEMENTS), IDS, PARTIES)
def test_any_parties_are_read_back_and_only_blanks_are_warned_of(kind, agreement, parties):
    reading = read(blank_draft(agreement, kind, tuple(parties), TODAY))
    assert {problem.rule.id for problem in reading.problems} == {"draft.blank"}
    assert {problem.rule.severity for problem in reading.problems} == {"warning"}
    assert reading.value.agreement == agreement
    assert reading.value.kind == kind
    assert reading.value.date == TODAY
    assert [(party.id, party.name) for party in reading.value.parties] == parties


@settings(max_examples=40)
@given(IDS, PARTIES)
def test_any_letter_is_read_back_and_only_blanks_are_warned_of(letter, parties):
    text = blank_draft(letter, "surat-dinas", tuple(parties), TODAY)
    reading: Reading[Letter] = read_letter(text.encode(), "v1.yaml", ("surat-dinas",))
    assert {problem.rule.id for problem in reading.problems} == {"draft.blank"}
    assert reading.value.letter == letter
    assert reading.value.letterhead.government == parties[0][1]
    assert list(reading.value.to[1:-1]) == [name for _, name in parties[1:]]


@settings(max_examples=40)
@given(st.text(max_size=20))
def test_a_name_is_read_back_or_refused(name):
    try:
        text = blank_draft("a", "nota-kesepakatan", (("a", name), ("b", "Ombudsman lain sama sekali")), TODAY)
    except (UnusableName, BlankName):
        assert UNSEEN.search(name) or not name.strip()
    else:
        assert read(text).value.parties[0].name == name


@pytest.mark.parametrize("count", range(2, 16))
@pytest.mark.parametrize("kind", AGREEMENTS)
def test_every_party_has_its_own_lines(kind, count):
    draft = read(blank_draft("a", kind, many(count), TODAY)).value
    assert len(draft.parties) == draft.signing.copies == count
    assert {approval.party for approval in draft.approvals} == {f"mitra-{n}" for n in range(1, count + 1)}
    if kind == "adendum":
        assert len(draft.amends.numbers) == count
    else:
        clauses = {clause.id: clause for clause in draft.clauses}
        assert len(clauses["tugas"].items) == len(clauses["narahubung"].paragraphs[0].items) == count
        assert clauses["tugas"].items[-1].text.endswith(".")
        assert clauses["tugas"].items[-2].text.endswith("; dan")


def test_fifteen_parties_are_called_up_to_the_fifteenth():
    text = blank_draft("a", "nota-kesepakatan", many(15), TODAY)
    assert '"PIHAK KESATU: <isi: tugas dan tanggung jawab PIHAK KESATU>;"' in text
    assert '"PIHAK KELIMA BELAS: <isi: tugas dan tanggung jawab PIHAK KELIMA BELAS>."' in text


@pytest.mark.parametrize("kind", [*AGREEMENTS, "surat-dinas"])
def test_every_blank_of_the_text_is_reported_at_its_own_place(kind):
    text = blank_draft("a", kind, TWO, TODAY)
    reading = (read_letter if kind == "surat-dinas" else read_draft)(text.encode(), "v1.yaml")
    lines = text.split("\n")
    blanks = [
        (number, found.start() + 1)
        for number, line in enumerate(lines, 1)
        for found in re.finditer(r"<isi: [^<>…]*>", line)
    ]
    told = [(p.place.line, p.place.column) for p in reading.problems if str(p.facts.get("blank")).startswith("<")]
    assert len(blanks) > 10
    assert told == blanks


def test_an_addendum_reports_its_parents_id_and_day():
    text = blank_draft("a", "adendum", TWO, TODAY)
    told = [str(problem) for problem in read(text).problems if "isi: " not in str(problem)]
    lines = text.split("\n")
    line = lines.index("  agreement: isi-id-induk       # id naskah induk; ganti") + 1
    day = lines.index("  date: 2026-11-21              # ganti dengan tanggal naskah induk") + 1
    assert told == [
        f'v1.yaml:{line}:14: warning: "isi-id-induk" is still to be filled in; write the words themselves'
        " [draft.blank]",
        f"v1.yaml:{day}:9: warning: the parent has the date of this addendum; write the day on which it was signed"
        " [draft.blank]",
    ]
    filled = text.replace("isi-id-induk", "induk").replace("  date: 2026-11-21", "  date: 2021-05-31")
    assert [str(problem) for problem in read(filled).problems if "isi: " not in str(problem)] == []


def test_a_filled_blank_is_no_longer_reported():
    text = blank_draft("a", "nota-kesepakatan", TWO, TODAY)
    assert read(re.sub(r"<isi: [^<>]*>", "Isi", text)).problems == ()


def test_blanks_of_a_package_are_reported():
    text = 'mouflow: 1\nagreement: a\nbase: 1\nstands_for: b\ntable: m.csv\nnote: "Untuk <isi: siapa>"\n'
    assert [str(problem) for problem in read_package(text.encode(), "package.yaml").problems] == [
        'package.yaml:6:14: warning: "<isi: siapa>" is still to be filled in; write the words themselves [draft.blank]'
    ]


def test_the_usual_articles_stand_in_their_order():
    draft = read(blank_draft("a", "nota-kesepakatan", TWO, TODAY)).value
    assert [clause.title for clause in draft.clauses] == [
        "Maksud dan Tujuan",
        "Ruang Lingkup",
        "Tugas dan Tanggung Jawab",
        "Pelaksanaan",
        "Pertukaran Data dan Informasi",
        "Narahubung",
        "Pemantauan dan Evaluasi",
        "Pembiayaan",
        "Jangka Waktu",
        "Perubahan",
        "Pengakhiran",
        "Penyelesaian Perbedaan Pendapat",
        "Ketentuan Lain-lain",
        "Penutup",
    ]


def test_only_a_nota_kesepakatan_has_a_work_plan():
    plans = {kind: bool(read(blank_draft("a", kind, TWO, TODAY)).value.work_plan) for kind in AGREEMENTS}
    assert plans == {kind: kind == "nota-kesepakatan" for kind in AGREEMENTS}


@pytest.mark.parametrize(
    ("name", "level"),
    [
        ("Ombudsman Republik Indonesia Perwakilan Provinsi Kalimantan Barat", "central"),
        ("Pemerintah Provinsi Kalimantan Barat", "province"),
        ("PEMERINTAH KABUPATEN KUBU RAYA", "regency"),
        ("Pemerintah Daerah Kota Pontianak", "city"),
        ("Universitas Tanjungpura", "third-party"),
    ],
)
def test_levels_are_guessed_from_names(name, level):
    draft = read(blank_draft("a", "nota-kesepakatan", (("x", name), ("y", "Lain")), TODAY)).value
    assert draft.parties[0].level == level


def test_the_laws_follow_the_parties_and_the_kind():
    def laws(kind: str, *names: str) -> list[str]:
        parties = tuple((f"p-{n}", name) for n, name in enumerate(names))
        return [law.law for law in read(blank_draft("a", kind, parties, TODAY)).value.legal_basis]

    assert laws("nota-kesepakatan", "Ombudsman", "B") == ["UU 37/2008", "UU 25/2009", "UU 23/2014", "PP 28/2018"]
    assert laws("perjanjian-kerja-sama", "A", "B") == ["UU 23/2014", "PP 28/2018", "Permendagri 22/2020"]


@pytest.mark.parametrize(
    ("parties", "error", "message"),
    [
        ((), FewParties, "two parties are needed at least, and here is 0; name the other"),
        (TWO[:1], FewParties, "two parties are needed at least, and here is 1; name the other"),
        ((*TWO, ("x", " ")), BlankName, 'the party "x" has no name; write it behind the id'),
        ((*TWO, ("ori", "Lain")), SameParty, '"Lain" is named twice; each party needs its own id and name'),
        (
            (*TWO, ("x", "ombudsman  republik indonesia")),
            SameParty,
            '"ombudsman  republik indonesia" is named twice; each party needs its own id and name',
        ),
        (
            (*TWO, ("x", "A\u202eB")),
            UnusableName,
            '"A�B" cannot be the name of a party: it holds U+202E (RIGHT-TO-LEFT OVERRIDE); type it anew',
        ),
        (
            (*TWO, ("x", "A\nB")),
            UnusableName,
            '"A�B" cannot be the name of a party: it holds U+000A (CONTROL); type it anew',
        ),
    ],
)
def test_parties_that_cannot_be_read_back_are_refused(parties, error, message):
    with pytest.raises(error) as raised:
        blank_draft("a", "nota-kesepakatan", parties, TODAY)
    assert str(raised.value) == message


def test_an_addendum_is_never_its_own_parent():
    assert read(blank_draft("isi-id-induk", "adendum", TWO, TODAY)).sound
