"""The rule on the ends of items, with its fixes applied; and all rules of structure on any text."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mouflow.checks import (
    structure_expected,
    structure_gap,
    structure_list_ending,
    structure_list_intro,
    structure_lone_paragraph,
    structure_recital,
    structure_reference,
    structure_reference_kind,
)
from mouflow.checks.frame import Check
from tests.checks.clauses import TEXT, planted
from tests.checks.kit import drafted, findings, fixed, foreign, found

ENDING = structure_list_ending.CHECK
CHECKS = (
    ENDING,
    structure_recital.CHECK,
    structure_list_intro.CHECK,
    structure_expected.CHECK,
    structure_gap.CHECK,
    structure_lone_paragraph.CHECK,
    structure_reference.CHECK,
    structure_reference_kind.CHECK,
)

ENDINGS = (
    (
        "b. pengelolaan pengaduan;",
        "b. pengelolaan pengaduan",
        'Pasal 2 huruf b ends without a sign; end it with ";", since another item follows',
        "b. pengelolaan pengaduan;",
    ),
    (
        "b. pengelolaan pengaduan;",
        "b. pengelolaan pengaduan,",
        'Pasal 2 huruf b ends with ","; end it with ";", since another item follows',
        "b. pengelolaan pengaduan;",
    ),
    (
        "b. pengelolaan pengaduan;",
        "b. pengelolaan pengaduan.",
        'Pasal 2 huruf b ends with "."; end it with ";", since another item follows',
        "b. pengelolaan pengaduan;",
    ),
    (
        "c. pertukaran data; dan",
        "c. pertukaran data, dan",
        'Pasal 2 huruf c ends with ","; end it with ";", since another item follows',
        "c. pertukaran data; dan",
    ),
    (
        "c. pertukaran data; dan",
        "c. pertukaran data dan",
        'Pasal 2 huruf c ends without a sign; end it with ";", since another item follows',
        "c. pertukaran data; dan",
    ),
    (
        "b. pengelolaan pengaduan;",
        "b. pengelolaan pengaduan; dan",
        'Pasal 2 huruf b ends with "dan", but more than one item follows; leave "dan" out',
        "b. pengelolaan pengaduan;",
    ),
    (
        "d. penyediaan narasumber.",
        "d. penyediaan narasumber;",
        "Pasal 2 huruf d is the last one; end it with a full stop",
        "d. penyediaan narasumber.",
    ),
    (
        "d. penyediaan narasumber.",
        "d. penyediaan narasumber",
        "Pasal 2 huruf d is the last one; end it with a full stop",
        "d. penyediaan narasumber.",
    ),
    (
        "d. penyediaan narasumber.",
        "d. penyediaan narasumber; dan",
        'Pasal 2 huruf d is the last one, but ends with "dan"; restore what came behind it, or end it with a full stop',
        "d. penyediaan narasumber.",
    ),
    (
        "Ruang lingkup Nota Kesepakatan ini meliputi:",
        "Ruang lingkup Nota Kesepakatan ini meliputi",
        "the words before Pasal 2 huruf a lead to a list; end them with a colon",
        "Ruang lingkup Nota Kesepakatan ini meliputi:",
    ),
    (
        "Ruang lingkup Nota Kesepakatan ini meliputi:",
        "Ruang lingkup Nota Kesepakatan ini meliputi;",
        "the words before Pasal 2 huruf a lead to a list; end them with a colon",
        "Ruang lingkup Nota Kesepakatan ini meliputi:",
    ),
    (
        "2) transparan; dan",
        "2) transparan. dan",
        'Pasal 1 ayat (2) huruf a angka 2 ends with "."; end it with ";", since another item follows',
        "2) transparan; dan",
    ),
    (
        "3) akuntabel;",
        "3) akuntabel.",
        'Pasal 1 ayat (2) huruf a ends with "."; end it with ";", since another item follows',
        "3) akuntabel;",
    ),
    (
        "1) efisien;",
        "1) efisien",
        'Pasal 1 ayat (2) huruf a angka 1 ends without a sign; end it with ";", since another item follows',
        "1) efisien;",
    ),
)


@pytest.mark.parametrize(("old", "new", "message", "mended"), ENDINGS)
def test_endings(old: str, new: str, message: str, mended: str) -> None:
    subject = foreign(planted(old, new))
    assert found(ENDING, subject) == [message]
    assert fixed(findings(ENDING, subject)[0]) == mended


UNJOINED = (
    ("c. pertukaran data; dan", "c. pertukaran data;", "Pasal 2 huruf c"),
    ("2) transparan; dan", "2) transparan;", "Pasal 1 ayat (2) huruf a angka 2"),
    ("b. mencegah maladministrasi; dan", "b. mencegah maladministrasi;", "Pasal 1 ayat (2) huruf b"),
)


@pytest.mark.parametrize(("old", "new", "name"), UNJOINED)
def test_the_last_but_one(old: str, new: str, name: str) -> None:
    finding = findings(ENDING, foreign(planted(old, new)))[0]
    assert finding.rule.severity == "hint"
    assert finding.proposals == ("; dan", "; atau", "; dan/atau")
    assert finding.fix is None
    assert found(ENDING, foreign(planted(old, new))) == [
        f'{name} is the last but one; end it with "; dan", "; atau" or "; dan/atau"'
    ]


def test_commas_throughout_are_another_way() -> None:
    items = "1. penyusunan kurikulum,\n2. penyediaan narasumber, dan\n3. evaluasi."
    text = f"Pasal 1\nRUANG LINGKUP\nRuang lingkup ini meliputi:\n{items}"
    assert found(ENDING, foreign(text)) == []
    assert len(found(ENDING, foreign(text.replace("narasumber,", "narasumber;")))) == 1


def test_an_ending_is_told_once() -> None:
    """The last item but one that lacks both its sign and its word is at fault once, and both ways out are shown."""
    (finding,) = findings(ENDING, foreign(planted("c. pertukaran data; dan", "c. pertukaran data,")))
    assert finding.rule.severity == "warning"
    assert finding.fix
    assert finding.fix.text == ";"
    assert finding.proposals == ("; dan", "; atau", "; dan/atau")


def test_what_is_safe() -> None:
    def safe(old: str, new: str) -> bool:
        fix = findings(ENDING, foreign(planted(old, new)))[0].fix
        assert fix
        return fix.safe

    assert safe("b. pengelolaan pengaduan;", "b. pengelolaan pengaduan,")
    assert safe("ini meliputi:", "ini meliputi")
    assert not safe("ini meliputi:", "ini meliputi.")
    assert not safe("b. pengelolaan pengaduan;", "b. pengelolaan pengaduan; atau")
    assert not safe("d. penyediaan narasumber.", "d. penyediaan narasumber; atau")


def test_safe_fixes_leave_nothing_to_fix() -> None:
    text = planted(
        "b. pengelolaan pengaduan;\nc. pertukaran data; dan\nd. penyediaan narasumber.", "b. satu\nc. dua, dan\nd. tiga"
    )
    subject = foreign(text.replace("ini meliputi:", "ini meliputi"))
    edits = [finding for finding in findings(ENDING, subject) if finding.fix and finding.fix.safe]
    assert len(edits) == 4
    passages = list(subject.passages)
    for finding in edits:
        assert finding.passage
        place = next(n for n, passage in enumerate(passages) if passage.text == finding.passage.text)
        passages[place] = replace(passages[place], text=fixed(finding))
    assert not findings(ENDING, foreign("\n".join(passage.text for passage in passages)))


def test_endings_of_drafts() -> None:
    def messages(*items: object) -> list[str]:
        return found(ENDING, drafted({"clauses.1.items": list(items)}))

    assert messages("satu;", "dua; dan", "tiga.") == []
    assert messages("satu,", "dua, dan", "tiga.") == [
        'Pasal 2 huruf a ends with ","; end it with ";", since another item follows',
        'Pasal 2 huruf b ends with ","; end it with ";", since another item follows',
    ]
    assert messages("satu; dan", "dua") == ["Pasal 2 huruf b is the last one; end it with a full stop"]
    assert messages({"text": "satu:", "items": ["a; dan", "b;"]}, "dua; dan", "tiga.") == []
    assert messages({"text": "satu:", "items": ["a; dan", "b; dan"]}, "dua.") == []
    assert messages("Satu.", "Dua.") == []


def test_a_fix_needs_typed_words() -> None:
    subject = drafted({"clauses.1.items": ["telepon {{ parties.pemprov.contact.phone }}", "dua."]})
    finding = findings(ENDING, subject)[0]
    assert finding.rule == structure_list_ending.UNSIGNED
    assert finding.fix is None


GOOD = (
    "a. satu; atau\nb. dua.",
    "a. satu; dan/atau\nb. dua.",
    "a. PARA PIHAK bertugas.\nb. PIHAK KESATU melapor.\nc. PIHAK KEDUA mendampingi.",
    "1. PARA PIHAK bertugas.\n2. PIHAK KESATU melapor.",
    "a. Biro Organisasi\nb. Biro Hukum\nc. Bappeda",
    "a. satu, dua, dan tiga; dan\nb. empat.",
    "a. satu;\nb. dua; serta\nc. tiga.",
    "a. yang dimulai\ndi sini;\nb. dan berlanjut\ndi sini; dan\nc. berakhir\ndi sini.",
    "a. (satu); dan\nb. “dua.”",
    "a. satu:\n1) dua; dan\n2) tiga; dan\nb. empat.",
    "a. satu; dan\nb. dua,\ndilaksanakan oleh PARA PIHAK.",
    "a. satu.",
    "a. Pendampingan\nPARA PIHAK mendampingi perangkat daerah.\nb. Pelatihan\nPARA PIHAK melatih.",
    "a) satu;\nb) dua; dan\nc) tiga.",
)


@pytest.mark.parametrize("items", GOOD)
def test_good_lists(items: str) -> None:
    text = planted("PARA PIHAK menunjuk narahubung.", f"PARA PIHAK menunjuk narahubung, meliputi:\n{items}")
    assert not found(ENDING, foreign(text))


LINES = (
    "Pasal 1",
    "Pasal 2",
    "Pasal 4 ISI",
    "(1) a:",
    "(2) sesuai dengan Pasal 9 huruf b",
    "a. x;",
    "b. y, dan",
    "c) z",
    "1) q.",
    "NOTA KESEPAKATAN",
    "RUANG LINGKUP",
    "Ruang lingkup kerja sama meliputi:",
    "a. bahwa x",
    "b. y",
    "pada ayat (3) dan huruf c",
    "isi",
    "Isi:",
    "i. v",
)


@settings(deadline=None)
@given(st.lists(st.sampled_from(LINES) | st.text(max_size=8), max_size=30))
def test_any_text(lines: list[str]) -> None:
    subject = foreign("\n".join(lines))
    for check in CHECKS:
        for finding in findings(check, subject):
            assert finding.rule.pattern.format(**finding.facts)
            assert finding.passage is None or 0 <= finding.start <= finding.end <= len(finding.passage.text)
            assert finding.fix is None or fixed(finding) != finding.passage.text  # type: ignore[union-attr]  # as above


def test_the_good_text_has_no_findings() -> None:
    def count(check: Check) -> int:
        return len(findings(check, foreign(TEXT)))

    assert [count(check) for check in CHECKS] == [0] * len(CHECKS)
