"""What is wrong with a package is told at the partner and variant that says it, whatever file that stands in."""

import pytest

from mouflow.model import Draft
from mouflow.model.partner import partner_draft
from mouflow.reading.models import read_draft, read_package
from mouflow.reading.packages import package_problems, with_table
from mouflow.reading.table import read_partners

BASE = """\
mouflow: 1
agreement: paket
draft: 1
date: 2024-05-20
author: ori
kind: nota-kesepakatan
subject: Sinergi
parties:
  - {id: ori, name: Ombudsman, level: central, signatory: {name: N, office: O}}
  - id: pemda
    name: Mitra
    level: regency
    signatory: {name: N, office: O}
    contact: {office: Bagian, phone: "1"}
recitals:
  - {id: alasan, text: "bahwa {{ parties.pemda.name }};"}
clauses:
  - {id: maksud, title: Maksud, text: Maksud.}
  - id: lingkup
    title: Lingkup
    text: "Ini:"
    items: [{id: huruf, text: satu.}]
  - {id: jalan, title: Jalan, text: "Menurut [[huruf]] dan [[lingkup]]."}
  - {id: narahubung, title: Narahubung, text: "Hubungi {{ parties.pemda.contact.phone }}."}
"""
PACKAGE = """\
mouflow: 1
agreement: paket
base: 1
stands_for: pemda
partners:
  - {id: satu, name: Satu, level: city, signatory: {name: N, office: O}, contact: {office: B, phone: "2"}}
  - id: dua
    name: Dua
    level: city
    signatory: {name: N, office: O}
    contact: {office: B, phone: "3"}
    variants:
"""
VARIANT = "      - reason: Sebab\n"


def base(text: str = BASE) -> Draft:
    reading = read_draft(text.encode(), "v1.yaml")
    assert reading.sound, reading.problems
    return reading.value


def told(text: str, draft: Draft | None = None) -> list[str]:
    reading = read_package(text.encode(), "package.yaml")
    assert reading.value is not None, reading.problems
    return [str(problem) for problem in package_problems(reading.value, reading.tree, draft or base())]


def varied(*variants: str) -> list[str]:
    return told(PACKAGE + "".join(VARIANT + "".join(f"        {line}\n" for line in v.split("\n")) for v in variants))


def added(after: str, name: str, text: str = "Isi.") -> str:
    return f'after: {after}\nclause: {{id: {name}, title: Baru, text: "{text}"}}'


def replaced(name: str, new: str = "", text: str = "Isi.") -> str:
    return f'replace: {name}\nclause: {{id: {new or name}, title: Lain, text: "{text}"}}'


def test_a_sound_package_has_no_problems():
    variants = (
        added("maksud", "satu-lagi", "Lihat [[maksud]] dan [[alasan]]."),
        added("satu-lagi", "dua-lagi", "Lihat [[satu-lagi]] bagi {{ parties.pemda.name }}."),
        replaced("lingkup", text="Semua."),
        replaced("jalan", text="Menurut [[lingkup]]."),
        "remove: narahubung",
    )
    assert varied(*variants) == []


@pytest.mark.parametrize(
    ("variants", "messages"),
    [
        (
            ("remove: lingkp",),
            ['package.yaml:14:17: error: no clause has the id "lingkp"; did you mean "lingkup"? [id.unknown]'],
        ),
        (
            (replaced("xyz"),),
            [
                'package.yaml:14:18: error: no clause has the id "xyz"; known: maksud, lingkup, jalan, narahubung'
                " [id.unknown]"
            ],
        ),
        (
            (added("baru-2", "baru-1"), added("baru-1", "baru-2")),
            [
                'package.yaml:14:16: error: no clause has the id "baru-2"; known: maksud, lingkup, jalan,'
                " narahubung [id.unknown]"
            ],
        ),
        (
            (replaced("maksud", "tujuan"),),
            [
                'package.yaml:15:22: error: the clause that replaces "maksud" has the id "tujuan"; give it the'
                " same id,"
                " so that it is known as that clause [package.variant-id]"
            ],
        ),
        (
            (replaced("maksud"), "remove: maksud"),
            [
                'package.yaml:17:17: error: another variant of this partner replaces or removes "maksud"; keep one of'
                " them [package.variant-twice]"
            ],
        ),
        (
            (added("maksud", "alasan"),),
            [
                'package.yaml:15:22: error: the id "alasan" stands in this partner\'s text already; give this'
                " one another"
                " [id.double]"
            ],
        ),
        (
            ("remove: jalan", added("maksud", "jalan")),
            [
                'package.yaml:17:22: error: the id "jalan" stands in this partner\'s text already; give this'
                " one another"
                " [id.double]"
            ],
        ),
        (
            (added("maksud", "baru"), added("jalan", "baru")),
            [
                'package.yaml:18:22: error: the id "baru" stands in this partner\'s text already; give this'
                " one another"
                " [id.double]"
            ],
        ),
        (
            (added("maksud", "baru", "Lihat [[lingkp]] dan {{ term.years }}."),),
            [
                'package.yaml:15:54: error: [[lingkp]] leads to no provision; did you mean "lingkup"? [text.reference]',
                'package.yaml:15:69: error: {{ term.years }} cannot be printed: "term.years" is not in this file: no'
                ' "years" here; known: - [text.value]',
            ],
        ),
        (
            ("remove: lingkup",),
            [
                'package.yaml:13:9: error: [[huruf]] in "jalan" of the base text leads to what this variant'
                " takes away;"
                " replace that clause as well [text.reference]",
                'package.yaml:13:9: error: [[lingkup]] in "jalan" of the base text leads to what this variant'
                " takes away;"
                " replace that clause as well [text.reference]",
            ],
        ),
        (
            (replaced("lingkup", text="Semua."),),
            [
                'package.yaml:13:9: error: [[huruf]] in "jalan" of the base text leads to what this variant'
                " takes away;"
                " replace that clause as well [text.reference]"
            ],
        ),
        (
            ("remove: maksud", "remove: lingkup", "remove: jalan", "remove: narahubung"),
            ["package.yaml:13:7: error: this partner's text has no clause left; keep one of them [package.no-clause]"],
        ),
    ],
)
def test_wrong_variants_are_told_at_their_word(variants, messages):
    assert varied(*variants) == messages


def test_ids_deep_in_a_variant_count_too():
    variant = "replace: maksud\nclause:\n  id: maksud\n  title: M\n  text: 'Ini:'\n  items: [{id: huruf, text: a}]"
    assert varied(variant) == [
        'package.yaml:19:24: error: the id "huruf" stands in this partner\'s text already; give this one another'
        " [id.double]"
    ]


def test_a_package_that_reads_without_an_error_gives_a_text_for_each_partner():
    reading = read_package((PACKAGE + VARIANT + "        remove: maksud\n").encode(), "package.yaml")
    assert list(package_problems(reading.value, reading.tree, base())) == []
    texts = [partner_draft(base(), reading.value, partner) for partner in reading.value.partners]
    assert [len(text.clauses) for text in texts] == [4, 3]


def plain(*partners: str, stands_for: str = "pemda", agreement: str = "paket") -> str:
    lines = "".join(f"  - {{{partner}, level: city, signatory: {{name: N, office: O}}}}\n" for partner in partners)
    return f"mouflow: 1\nagreement: {agreement}\nbase: 1\nstands_for: {stands_for}\npartners:\n{lines}"


NO_CONTACT = base(BASE.replace("Hubungi {{ parties.pemda.contact.phone }}.", "Hubungi."))


def test_what_a_partner_does_not_give_for_the_base_text_is_told_once():
    assert told(plain("id: a, name: A")) == [
        "package.yaml:6:5: error: the base text prints {{ parties.pemda.contact.phone }}, which this partner does not"
        ' give: "parties.pemda.contact.phone" is not in this file: no "phone" here; known: - [text.value]'
    ]


def test_a_day_that_the_base_prints_must_be_each_partners_own():
    text = BASE.replace("text: Maksud.", 'text: "Pada {{ signing.date | tanggal }}."').replace(
        "Hubungi {{ parties.pemda.contact.phone }}.", "Hubungi."
    )
    dated = base(text.replace("parties:\n", "signing: {date: 2024-06-04}\nparties:\n", 1))
    assert told(plain("id: a, name: A, date: 2024-06-04", "id: b, name: B"), dated) == [
        "package.yaml:7:5: error: the base text prints {{ signing.date | tanggal }}, which this partner does not give:"
        ' "signing.date" has no value yet; write it in the file before a text prints it [text.value]'
    ]


@pytest.mark.parametrize(
    ("text", "messages"),
    [
        (
            plain("id: a, name: A", "id: a, name: B"),
            [
                'package.yaml:7:10: error: the partner id "a" is given twice (first at package.yaml:6:10);'
                " give one of"
                " them another [id.double]"
            ],
        ),
        (
            plain("id: a, name: Kota A", "id: b, name: KOTA  A"),
            [
                'package.yaml:7:19: error: the partner "KOTA  A" stands twice (first at package.yaml:6:19);'
                " remove one"
                " [party.double]"
            ],
        ),
        (
            plain("id: a, name: OMBUDSMAN"),
            [
                'package.yaml:6:19: error: the partner has the name of the party "ori" of the base text; name'
                " the other"
                " side [party.double]"
            ],
        ),
        (
            plain("id: a, name: A", stands_for="pemdda"),
            ['package.yaml:4:13: error: no party has the id "pemdda"; did you mean "pemda"? [id.unknown]'],
        ),
        (
            plain("id: a, name: A", agreement="lain"),
            [
                'package.yaml:2:12: error: the package is of "lain" and its base draft of "paket"; write the same id'
                " [package.agreement]"
            ],
        ),
    ],
)
def test_wrong_partners_are_told(text, messages):
    assert told(text, NO_CONTACT) == messages


def test_a_partner_may_have_the_name_of_the_party_that_it_stands_for():
    assert told(plain("id: a, name: Mitra"), NO_CONTACT) == []


def test_partners_of_a_table_stand_behind_those_of_the_package_with_their_own_places():
    reading = read_package(plain("id: a, name: A").encode(), "package.yaml")
    table = read_partners(b"kode;nama;tingkat;pejabat;jabatan\nb;B;kota;P;J\na;C;kota;P;J\nd;A;kota;P;J\n", "mitra.csv")
    package, tree = with_table(reading.value, reading.tree, table)
    assert [partner.id for partner in package.partners] == ["a", "b", "a", "d"]
    assert [str(problem) for problem in package_problems(package, tree, NO_CONTACT)] == [
        'mitra.csv:3:1: error: the partner id "a" is given twice (first at package.yaml:6:10); give'
        " one of them another"
        " [id.double]",
        'mitra.csv:4:3: error: the partner "A" stands twice (first at package.yaml:6:19); remove one [party.double]',
    ]
    assert [str(problem.place) for problem in package_problems(package, tree, base())][2:] == [
        "package.yaml:6:5",
        "mitra.csv:2:1",
        "mitra.csv:3:1",
        "mitra.csv:4:1",
    ]
    assert len(list(tree.places)) == len(tree.places) > len(reading.tree.places)
    assert all(path in tree.places for path in tree.places)
