"""The letters of an assessment as its file says them: every fault at its place, and what a letter would lack."""

import pytest

from mouflow.reading.assessments import read_assessment, sound_part
from mouflow.reading.yaml import read_yaml

HEAD = """mouflow: 1
assessment: uji
year: 2023
entities:
  - {id: satu, name: Pemerintah Kota Satu, level: city, address: Jalan, loci: [{id: a, name: Dinas A}]}
  - {id: dua, name: Pemerintah Kota Dua, level: city}
letters:
  letterhead: {government: G, address: A}
  place: P
  signatory: {name: N, office: O}
"""
KINDS = ("surat-dinas", "surat-evaluasi", "surat-hasil-penilaian")
ALONE = "  kinds: [{kind: surat-dinas}]\n"


def told(more: str, head: str = HEAD, kinds: tuple[str, ...] = KINDS) -> list[str]:
    return [str(problem) for problem in read_assessment((head + more).encode(), "a.yaml", {}, kinds).problems]


def test_letters_without_a_fault():
    more = (
        '  date: 2024-01-22\n  number: "{seq:03}/{month:romawi}/{year}"\n'
        '  copies: ["{{ entity.name }}, Arsip"]\n'
        "  kinds:\n"
        '  - {kind: surat-dinas, body: ["{{ year }} {{ date | tanggal }} {{ number }} {{ signatory.name }}"]}\n'
        '  - {kind: surat-dinas, letter: b, each: locus, to: ["{{ locus.name }}"], file: "b/{entity}-{locus}"}\n'
    )
    assert told(more) == []


@pytest.mark.parametrize(
    ("pattern", "message"),
    [
        ("{seq/X", '11:12: error: "{" has no partner; write a field as {seq}, with both braces'),
        ("{seq}}/X", '11:17: error: "}" has no partner; write a field as {seq}, with both braces'),
        ("{{seq}}/X", '11:12: error: "{" has no partner; write a field as {seq}, with both braces'),
        (
            "{seq}/{yaer}",
            '11:18: error: unknown field "yaer"; did you mean "year"? known: '
            "seq, day, month, year, letter, kind, entity, locus",
        ),
        (
            "{seq}/{}",
            '11:18: error: unknown field ""; known: seq, day, month, year, letter, kind, entity, locus',
        ),
        ("{seq:3}", '11:12: error: "3" says nothing about the number {seq}; write {seq:03} or {seq:romawi}'),
        (
            "{seq}/{entity:03}",
            '11:18: error: {entity} holds words, which take no "03"; write {entity} alone',
        ),
        ("HM.01/X", "11:12: error: all letters would get one number; write {seq} where it counts"),
        (
            "{seq}/{month:romawi}/{year}",
            '11:18: error: {month} needs the day of the letters; give "date", or take it out',
        ),
        (
            "{seq}/{locus}",
            '11:18: error: the letters "surat-dinas" go to entities, so there is no {locus}; take it out',
        ),
    ],
)
def test_patterns_of_numbers(pattern, message):
    assert told(f'  number: "{pattern}"\n{ALONE}')[0] == f"a.yaml:{message} [letters.pattern]"


OUTSIDE = "it leads out of the folder of the letters; begin with a name"
SIGNS = 'a name with one of < > : " \\ | ? * is no file on every system; take it out'
ENDS = "a part of it begins or ends with a dot or a blank; take that out"


@pytest.mark.parametrize(
    ("pattern", "message"),
    [
        ("../{name}", f'11:10: error: "../{{name}}" cannot name files: {OUTSIDE}'),
        ("surat/../../{name}", f'11:10: error: "surat/../../{{name}}" cannot name files: {OUTSIDE}'),
        ("/etc/{name}", f'11:10: error: "/etc/{{name}}" cannot name files: {OUTSIDE}'),
        (".", f'11:10: error: "." cannot name files: {OUTSIDE}'),
        ("C:/{name}", f'11:10: error: "C:/{{name}}" cannot name files: {SIGNS}'),
        ("a:{name}", f'11:10: error: "a:{{name}}" cannot name files: {SIGNS}'),
        ("{name}?", f'11:10: error: "{{name}}?" cannot name files: {SIGNS}'),
        ("{name}.", f'11:10: error: "{{name}}." cannot name files: {ENDS}'),
        ("surat /{name}", f'11:10: error: "surat /{{name}}" cannot name files: {ENDS}'),
        (".{name}", f'11:10: error: ".{{name}}" cannot name files: {ENDS}'),
        ("a//{name}", '11:10: error: "a//{name}" cannot name files: a part of it is empty; '
         "write a name on both sides of each /"),
        ("{nama}", '11:10: error: unknown field "nama"; did you mean "name"? known: '
         "letter, kind, entity, locus, name, level, year, seq, number, assessment"),
        ("{name:03}", '11:10: error: {name} holds words, which take no "03"; write {name} alone'),
        ("{seq}", '11:10: error: {seq} needs the numbers of the letters; give "number", or take it out'),
        ("{number}", '11:10: error: {number} needs the numbers of the letters; give "number", or take it out'),
        ("{locus}", '11:10: error: the letters "surat-dinas" go to entities, so there is no {locus}; take it out'),
    ],
)  # fmt: skip
def test_patterns_of_files(pattern, message):
    assert told(f"  file: '{pattern}'\n{ALONE}") == [f"a.yaml:{message} [letters.pattern]"]


def test_a_pattern_that_many_kinds_share_is_told_once():
    more = "  kinds: [{kind: surat-dinas}, {kind: surat-evaluasi}, {kind: surat-dinas, letter: c, file: '{nama}'}]\n"
    lines = told(f"  file: '{{nam}}'\n{more}")
    assert [line.split(":")[1:3] for line in lines] == [["11", "10"], ["12", "94"]]


@pytest.mark.parametrize(
    ("more", "message"),
    [
        (
            "  kinds: [{kind: surat-evalusi}]\n",
            '11:18: error: unknown kind "surat-evalusi"; did you mean "surat-evaluasi"? [draft.kind]',
        ),
        (
            "  kinds: [{kind: nota}]\n",
            '11:18: error: unknown kind "nota"; known: surat-dinas, surat-evaluasi, surat-hasil-penilaian [draft.kind]',
        ),
        (
            "  kinds: [{kind: surat-dinas}, {kind: surat-dinas}]\n",
            '11:39: error: two kinds of letters are called "surat-dinas" (first in line 11); '
            'name one of them with "letter" [letters.twice]',
        ),
        (
            "  kinds: [{kind: surat-dinas, letter: x}, {kind: surat-evaluasi, letter: x}]\n",
            '11:74: error: two kinds of letters are called "x" (first in line 11); '
            'name one of them with "letter" [letters.twice]',
        ),
        (
            "  kinds: [{kind: surat-dinas, to: ['{{ x']}]\n",
            '11:37: error: cannot read "{{"; write [[id]] or {{ name | filter }}, with both pairs of brackets '
            "[text.markup]",
        ),
        (
            "  kinds: [{kind: surat-dinas, body: ['{{ year | anka }}']}]\n",
            '11:39: error: unknown filter "anka"; did you mean "angka"? [text.filter]',
        ),
        (
            "  kinds: [{kind: surat-dinas, body: ['[[pasal]]']}]\n",
            "11:39: error: [[pasal]] leads to no provision; known: - [text.reference]",
        ),
        (
            "  kinds: [{kind: surat-dinas, body: [{text: T, table: {columns: [A, B], rows: [[x]]}}]}]\n",
            "11:80: error: the row has 1 cells and the table 2 columns; make them equal [letter.table]",
        ),
        (
            "  kinds: [{kind: surat-dinas, copies: ['{{ entiti.name }}']}]\n",
            '11:41: error: {{ entiti.name }} cannot be printed: "entiti.name" is not in this file: '
            'no "entiti" here; did you mean "entity"? [text.value]',
        ),
        (
            "  kinds: [{kind: surat-dinas, body: [{text: T, items: ['x', '{{ date | tanggal }}']}]}]\n",
            '11:62: error: {{ date | tanggal }} cannot be printed: "date" has no value yet; '
            "write it in the file before a text prints it [text.value]",
        ),
        (
            "  copies: [Arsip, '{{ locus.name }}']\n  kinds: [{kind: surat-dinas}]\n",
            '11:20: error: {{ locus.name }} cannot be printed: "locus.name" is not in this file: '
            'no "name" here; known: - [text.value]',
        ),
    ],
)
def test_what_a_kind_says_and_does_not_hold(more, message):
    assert told(more) == [f"a.yaml:{message}"]


def test_without_known_kinds_any_will_do():
    assert told("  kinds: [{kind: nota}]\n", kinds=()) == []


def test_a_value_that_some_lack_is_told_of_them():
    more = "  kinds: [{kind: surat-dinas, to: ['Kepala', '{{ entity.address }}']}]\n"
    assert told(more) == [
        'a.yaml:6:5: error: the letter "surat-dinas" to Pemerintah Kota Dua cannot print {{ entity.address }}: '
        '"entity.address" has no value yet; write it in the file before a text prints it [letters.value]'
    ]


def test_a_ministry_without_a_head_has_no_addressee():
    head = HEAD.replace("name: Pemerintah Kota Dua, level: city", "name: Kementerian Dua, level: central")
    more = "  kinds: [{kind: surat-dinas}, {kind: surat-evaluasi}]\n"
    assert told(more, head) == [
        'a.yaml:6:5: error: nobody knows who leads Kementerian Dua, so the letter "surat-dinas" has no addressee; '
        'give "head", or "to" with the kind [letters.addressee]'
    ]
    assert told(more.replace("dinas}", "dinas, to: [Menteri]}").replace("asi}", "asi, to: [Menteri]}"), head) == []


def test_letters_to_loci_where_there_are_none():
    head = HEAD.replace(", loci: [{id: a, name: Dinas A}]", "")
    assert told("  kinds: [{kind: surat-dinas, each: locus}]\n", head) == [
        'a.yaml:11:37: error: no entity has a locus, so nobody gets the letter "surat-dinas"; '
        'give "loci", or write each: entity [letters.addressee]'
    ]


def test_faults_of_form_hide_no_pattern():
    more = "  number: 'X'\n  kinds: [{kind: surat-dinas, nature: Penting, each: siapa}]\n"
    assert [line.rpartition("[")[2] for line in told(more)] == [
        "letters.pattern]",
        "schema.choice]",
        "schema.choice]",
    ]


def test_no_letters_at_all_are_no_fault():
    assert told("", HEAD[: HEAD.index("letters:")]) == []
    assert told("  kinds: []\n") == ['a.yaml:11:10: error: "kinds" is empty; give at least 1 [schema.too-few]']


def sound(text: str):
    return sound_part(read_yaml(text.encode(), "a.yaml"), {}, KINDS)


def test_entities_that_a_letter_cannot_be_written_to_are_taken_out():
    head = HEAD.replace("name: Pemerintah Kota Dua, level: city", "name: Kementerian Dua, level: central")
    reading, lost = sound(f"{head}{ALONE}")
    assert reading.sound
    assert [entity.id for entity in reading.value.entities] == ["satu"]
    assert [(one.id, one.name, len(one.problems)) for one in lost] == [("dua", "Kementerian Dua", 1)]


def test_faults_of_form_and_of_letters_each_take_their_own_out():
    extra = "  - {id: tiga, name: Kementerian Tiga, level: central}\n  - {id: empat, name: Kota Empat, level: kota}\n"
    head = HEAD.replace("letters:", f"{extra}letters:")
    reading, lost = sound(f"{head}{ALONE}")
    assert [entity.id for entity in reading.value.entities] == ["satu", "dua"]
    assert [(one.id, one.problems[0].rule.id) for one in lost] == [
        ("tiga", "letters.addressee"),
        ("empat", "schema.choice"),
    ]
    assert [one.problems[0].place.line for one in lost] == [7, 8]


def test_a_fault_of_all_letters_takes_nobody_out():
    reading, lost = sound(HEAD + "  number: X\n" + ALONE)
    assert lost == ()
    assert [problem.rule.id for problem in reading.problems] == ["letters.pattern"]


def test_more_faulty_entities_than_a_message_lists_are_all_taken_out():
    many = "".join(f"  - {{id: m-{n}, name: Kementerian {n}, level: central}}\n" for n in range(300))
    reading, lost = sound(HEAD.replace("letters:", f"{many}letters:") + ALONE)
    assert len(lost) == 300
    assert [entity.id for entity in reading.value.entities] == ["satu", "dua"]
    assert reading.sound
