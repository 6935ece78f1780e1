"""Templates: hostile ones end in a problem with file and line, and what people wrote stays what they wrote."""

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import escape

from mouflow.document.templates import Source, Templates
from mouflow.errors import ProblemsFound
from mouflow.language import FILTERS
from tests.document.kit import complaints, draft_of_values, rendered, templates

FORBIDDEN = (
    'templates/main.html:2: error: a template may not use "{}"; it may read the file\'s values and call its own macros '
    "[template.forbidden]"
)
STEPS = "templates/main.html:{}: error: the template takes more than 200000 steps; loop over less [template.limit]"
DEEP = "error: the template nests too deeply or calls itself; make it flatter [template.recursion]"
BEYOND = (
    "templates/main.html:2: error: the template asks for a range or a number beyond measure; ask for less "
    "[template.limit]"
)
BLANK = "a value that is not given would be printed; test it with if, or print it with isian [template.blank]"
UNPRINTABLE = "{} cannot be printed; name one value in it, or print it with a filter [template.unprintable]"
RICH = "a text with markup of its own is printed alone; take away the filter or the joining [template.unprintable]"
GREAT = "templates/main.html:2: error: the template computes with {}; the limit is {} [template.limit]"


def second_line(expression: str) -> str:
    return "<p>\n{{ " + expression + " }}</p>"


@pytest.mark.parametrize(
    ("expression", "name"),
    [
        ("''.__class__.__mro__", "__class__"),
        ("''['__class__']", "__class__"),
        ("'' | attr('__class__')", "attr"),
        ("'{0.__class__}'.format(1)", "format"),
        ("'{0.__class__}'.format_map({})", "format_map"),
        ("'{:>999999999}' | format(1)", "format"),
        ("'%999999999d' % 1", "%"),
        ("f.__globals__", "__globals__"),
        ("draft._abc", "_abc"),
        ("draft.model_copy()", "model_copy"),
        ("draft.model_dump()", "model_dump"),
        ("draft['model_dump']()", "model_dump"),
        ("draft.model_fields", "model_fields"),
        ("draft.model_fields_set", "model_fields_set"),
        ("draft.model_extra", "model_extra"),
        ("draft.copy()", "copy"),
        ("draft.dict()", "dict"),
        ("draft.__dict__", "__dict__"),
        ("draft.parties | map(attribute='__class__') | join", "__class__"),
        ("draft.parties | map(attribute='model_dump') | join", "model_dump"),
        ("[draft, draft] | sort(attribute='__class__') | list", "__class__"),
        ("draft.date.strftime('%Y')", "strftime"),
        ("(5).to_bytes(1000000000)", "to_bytes"),
        ("'a'.center(2000000000)", "center"),
        ("'a'.zfill(2000000000)", "zfill"),
        ("'a'.join(['b'])", "join"),
        ("'a'.replace('a', 'b')", "replace"),
        ("'a' | safe", "safe"),
        ("'a' | tojson", "tojson"),
        ("'a' | indent(99999)", "indent"),
        ("[1] | random", "random"),
        ("[1].append(2)", "append"),
        ("{'a': 1}.update({})", "update"),
    ],
)
def test_what_templates_may_not_use(expression, name):
    assert complaints(second_line(expression), {"draft": draft_of_values(), "f": rendered}) == [FORBIDDEN.format(name)]


@pytest.mark.parametrize("name", ["cycler", "joiner", "lipsum", "namespace", "dict"])
def test_jinjas_own_globals_are_gone(name):
    assert complaints(second_line(f"{name}.__init__.__globals__.os")) == [FORBIDDEN.format("__init__")]
    assert complaints(second_line(f"{name}(5)")) == [
        f'templates/main.html:2: error: the name "{name}" is not known here; known: root [template.undefined]'
    ]


def test_escaping_cannot_be_switched_off():
    assert complaints("<p>\n{% autoescape false %}{{ x }}{% endautoescape %}</p>") == [
        "templates/main.html:2: error: a template may not switch escaping on or off; remove the autoescape block "
        "[template.forbidden]"
    ]


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        (second_line("range(10**9)"), BEYOND),
        (second_line("range(10**30)"), BEYOND),
        (second_line("10**30 + 1"), GREAT.format(10**30, 10**18)),
        (second_line("2.0 ** 50000"), GREAT.format(50000, 64)),
        (second_line("'a' * 10**9"), STEPS.format(2)),
        (second_line("10**9 * 'a'"), STEPS.format(2)),
        (second_line("[1] * 10**9"), STEPS.format(2)),
        (second_line("99 ** 9999"), GREAT.format(9999, 64)),
        (second_line("99 ** 60 * 2"), GREAT.format("2^397", 10**18)),
        (second_line("'a' | replace('a', 'b' * 10**8)"), STEPS.format(2)),
        (second_line("('a' * 10**6) | replace('a', 'b' * 10**6)"), STEPS.format(2)),
        (second_line("range(10**5) | join('b' * 10**5)"), STEPS.format(2)),
        (second_line("[1] | batch(10**8, 'x') | list"), STEPS.format(2)),
        (second_line("[1] | slice(10**8) | list"), STEPS.format(2)),
        (second_line("1.5 | round(400)"), GREAT.format(400, 15)),
        ("{% for i in range(99999) %}\n{% for j in range(99999) %}x{% endfor %}{% endfor %}", STEPS.format(2)),
        ("{% for i in range(99999) %}\n{% for j in range(99999) if j > i %}x{% endfor %}{% endfor %}", STEPS.format(2)),
        ("{% for i in range(99999) %}\n{{ range(99999) | list | length }}{% endfor %}", STEPS.format(2)),
        (
            "{% for i in range(99999) %}\n{{ range(99999) | map('string') | list | length }}{% endfor %}",
            STEPS.format(2),
        ),
        (
            "{% set a = range(9999) | list %}{% for i in a %}\n{% if 'x' in a %}y{% endif %}{% endfor %}",
            STEPS.format(2),
        ),
        (
            "{% set a = range(9999) | list %}{% for i in a %}\n{% if a == a[:] %}y{% endif %}{% endfor %}",
            STEPS.format(2),
        ),
        (
            "{% set a = range(9999) | list %}{% for i in a %}\n{% if i is in a %}y{% endif %}{% endfor %}",
            STEPS.format(2),
        ),
        ("{% set a = 'a' * 99999 %}{% for i in range(9999) %}\n{{ a }}{% endfor %}", STEPS.format(2)),
        ("{% set a = 'a' * 99999 %}{% for i in range(9999) %}\n{% set b = a.upper() %}{% endfor %}", STEPS.format(2)),
        ("{% for i in range(99999) %}\n" + "a" * 99999 + "{% endfor %}", STEPS.format(1)),
        ("{% macro m() %}\n" + "a" * 99999 + "{% endmacro %}{% for i in range(99999) %}{{ m() }}{% endfor %}", None),
        ("{% block b %}\n" + "a" * 99999 + "{% endblock %}{% for i in range(99999) %}{{ self.b() }}{% endfor %}", None),
        ("{% set a = [1] %}\n" + "{% set a = [a, a] %}" * 40 + "{{ a | string }}", STEPS.format(2)),
        (
            "{% set a = [1] %}{% set b = [1] %}\n" + "{% set a = [a, a] %}{% set b = [b, b] %}" * 40 + "{{ a == b }}",
            None,
        ),
        ("{% set a = 'a' %}\n" + "{% set a = a ~ a %}" * 50, STEPS.format(2)),
        ("{% set a = 'a' %}\n" + "{% set a = a + a %}" * 50, STEPS.format(2)),
        ("{% set a = [1] %}\n" + "{% set a = a + a %}" * 50, STEPS.format(2)),
        ("{% set a = 'a' %}\n" + "{% set a %}{{ a }}{{ a }}{% endset %}" * 50, STEPS.format(2)),
        ("{% for i in range(9999) %}\n{{ range(1, 9999) | reject | list | length }}{% endfor %}", STEPS.format(2)),
        ("{% for i in range(9999) %}\n{{ range(9999) | select('string') | list | length }}{% endfor %}", None),
        (second_line("('a ' * 10**6).split() | length"), STEPS.format(2)),
        (second_line("('a' * 10**6) | list | length"), STEPS.format(2)),
        ("{% set a = 9 %}\n" + "{% set a = a * a %}" * 50, None),
    ],
    ids=lambda value: value[:60] if value else "",
)
def test_nothing_hangs_or_fills_the_memory(text, complaint):
    found = complaints(text)
    assert [line.rsplit(" ", 1)[1] for line in found] == ["[template.limit]"]
    if complaint:
        assert found == [complaint]


def test_the_usual_budget_ends_a_loop_too():
    shelf = Templates(
        {"a.html": Source("{% for i in range(99999) %}{% for j in range(99999) %}{% endfor %}{% endfor %}", "a")}
    )
    with pytest.raises(ProblemsFound) as caught:
        shelf.render("a.html", {"root": draft_of_values()})
    assert [str(problem) for problem in caught.value.problems] == [
        STEPS.format(1).replace("200000", "5000000").replace("templates/main.html", "a")
    ]


def test_a_document_has_an_end():
    page = "a" * 100_000
    shelf = Templates({"a.html": Source("{% for i in range(300) %}" + page + "{% endfor %}", "a.html")})
    with pytest.raises(ProblemsFound) as caught:
        shelf.render("a.html", {"root": draft_of_values()})
    assert [str(problem) for problem in caught.value.problems] == [
        "a.html: error: the template prints more than 20000000 letters; print less [template.limit]"
    ]


def test_a_budget_is_for_one_rendering():
    shelf = templates("{% for i in range(50000) %}x{% endfor %}")
    assert {len(shelf.render("main.html", {"root": draft_of_values()})) for _ in range(60)} == {50000}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("\n{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}", "templates/main.html:2: "),
        ("<p>\n{% include 'main.html' %}</p>", "templates/main.html:2: "),
        ("\n{% extends 'main.html' %}", "templates/main.html:2: "),
        ("\n{% block b %}{{ self.b() }}{% endblock %}", "templates/main.html:2: "),
        ("<p>\n{{ " + "(" * 5000 + "1" + ")" * 5000 + " }}</p>", "templates/main.html:2: "),
        ("<p>\n{{ " + "[" * 5000 + "1" + "]" * 5000 + " }}</p>", "templates/main.html:2: "),
        ("<p>\n{{ " + "not " * 5000 + "1 }}</p>", "templates/main.html:2: "),
        ("<p>\n{{ " + "-" * 5000 + "1 }}</p>", "templates/main.html:2: "),
        ("<p>\n{{ " + "1+" * 5000 + "1 }}</p>", "templates/main.html:2: "),
        ("<p>\n{{ a" + ".b" * 5000 + " }}</p>", "templates/main.html:2: "),
        ("<p>\n{{ a" + "|upper" * 5000 + " }}</p>", "templates/main.html:2: "),
        ("<p>\n{{ a" + "()" * 5000 + " }}</p>", "templates/main.html:2: "),
        ("<p>\n{{ a" + "[0]" * 150 + " }}</p>", "templates/main.html:2: "),
        ("<p>\n" + "{% if a %}" * 200 + "{% endif %}" * 200, "templates/main.html:2: "),
        ("<p>\n" + "{% if a %}" * 5000 + "{% endif %}" * 5000, "templates/main.html:2: "),
        ("<p>\n" + "{% for a in b %}" * 25 + "{% endfor %}" * 25, "templates/main.html:2: "),
    ],
    ids=lambda value: value[:40],
)
def test_recursion(text, place):
    assert complaints(text, {"a": "x", "b": ("x",)}) == [place + DEEP]


def test_templates_may_nest_as_deeply_as_people_write():
    text = "{% for a in b %}" * 12 + "{{ ((((((((((a | upper))))))))))}}" + "{% endfor %}" * 12
    assert rendered(text, {"b": ("x",)}) == "X"


@pytest.mark.parametrize("name", ["../../etc/passwd", "/etc/passwd", "templates/main.html"])
def test_a_template_reaches_no_file(name):
    assert complaints("<p>\n{% include '" + name + "' %}</p>", other="") == [
        f'templates/main.html:2: error: there is no template "{name}"; '
        + ('did you mean "main.html"?' if "main" in name else "known: main.html, other.html")
        + " [template.missing]"
    ]


@pytest.mark.parametrize("tag", ["include 'mian.html'", "extends 'mian.html'", "import 'mian.html' as m"])
def test_a_missing_template_is_proposed(tag):
    assert complaints("\n{% " + tag + " %}") == [
        'templates/main.html:2: error: there is no template "mian.html"; did you mean "main.html"? [template.missing]'
    ]


def test_a_missing_main_template():
    with pytest.raises(ProblemsFound) as caught:
        Templates({"a.html": Source("", "house/a.html")}).render("zzz", {"root": draft_of_values()})
    assert [str(problem) for problem in caught.value.problems] == [
        'zzz: error: there is no template "zzz"; known: a.html [template.missing]'
    ]


@dataclass(frozen=True)
class Given:
    """A value with a part, as templates are given."""

    subject: str = "x"
    empty: None = None


@pytest.mark.parametrize(
    ("expression", "message"),
    [
        ("subjct", 'the name "subjct" is not known here; known: draft, given, root [template.undefined]'),
        ("drft", 'the name "drft" is not known here; did you mean "draft"? [template.undefined]'),
        ("draft.subjct", 'the name "subjct" is not known here; did you mean "subject"? [template.undefined]'),
        ("draft['subjct']", 'the name "subjct" is not known here; did you mean "subject"? [template.undefined]'),
        ("given.zz", 'the name "zz" is not known here; known: empty, subject [template.undefined]'),
        ("given.zz.zz", 'the name "zz" is not known here; known: empty, subject [template.undefined]'),
        ("draft.parties[7]", 'the name "7" is not known here; known: count, index [template.undefined]'),
        ("(draft.parties | first).nme", 'the name "nme" is not known here; did you mean "name"? [template.undefined]'),
        ("drft | upper", 'the name "drft" is not known here; did you mean "draft"? [template.undefined]'),
        ("drft ~ 'x'", 'the name "drft" is not known here; did you mean "draft"? [template.undefined]'),
        ("drft == 'x'", 'the name "drft" is not known here; did you mean "draft"? [template.undefined]'),
        ("'y' if drft", 'the name "drft" is not known here; did you mean "draft"? [template.undefined]'),
        ("super()", 'the name "super" is not known here; known: draft, given, root [template.undefined]'),
        ("given.empty.year", '"year" is asked of a value that is not given; test that value with if [template.blank]'),
        ("given.empty", BLANK),
        ("'a' ~ given.empty", BLANK),
        ("given.empty | upper", BLANK),
        ("['a', given.empty] | join", BLANK),
        ("'a' | replace('a', given.empty)", BLANK),
        ("draft.parties", UNPRINTABLE.format("a list")),
        ("draft.parties ~ ''", UNPRINTABLE.format("a list")),
        ("draft.parties | string", UNPRINTABLE.format("a list")),
        ("draft", UNPRINTABLE.format("a group of values")),
        ("[draft] | join", UNPRINTABLE.format("a group of values")),
        ("draft.date", UNPRINTABLE.format("a date")),
        ("draft.final", UNPRINTABLE.format("true or false")),
        ("draft.clauses[0].text ~ '.'", RICH),
        ("draft.clauses[0].text + '.'", RICH),
        ("draft.clauses[0].text | kapital", RICH),
        ("[draft.clauses[0].text] | join", RICH),
        ("1 / 0", "the template fails: division by zero; correct the line [template.failed]"),
        ("'x' | angka", 'the template fails: angka needs a whole number, got "x"; correct the line [template.failed]'),
        ("'x'()", "the template fails: 'str' object is not callable; correct the line [template.failed]"),
    ],
)
def test_what_goes_wrong_is_told_with_its_line(expression, message):
    variables = {"draft": draft_of_values(), "given": Given()}
    assert complaints(second_line(expression), variables) == [f"templates/main.html:2: error: {message}"]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("<p>\n{{ a", "unexpected end of template, expected 'end of print statement'"),
        ("<p>\n{% if a %}", None),
        ("<p>\n{% fr a in b %}", "Encountered unknown tag 'fr'"),
        ("<p>\n{{ a b }}", "expected token 'end of print statement', got 'b'"),
        ("<p>\n{{ " + "9" * 5000 + " }}", "a number in it has thousands of digits"),
        ("<p>\n{% block a %}{% endblock %}{% block a %}{% endblock %}", "block 'a' defined twice"),
    ],
    ids=lambda value: value and value[:30],
)
def test_syntax(text, message):
    (line,) = complaints(text, {"a": 1, "b": 2})
    assert line.startswith(f"templates/main.html:{1 if '999' in text else 2}: error: the template cannot be read: ")
    assert line.endswith("; correct the line [template.syntax]")
    assert message is None or message in line


def test_unknown_filters_and_tests():
    known = ", ".join(sorted(FILTERS))
    assert complaints("<p>\n{{ 1 | angk }}") == [
        'templates/main.html:2: error: unknown filter "angk"; did you mean "angka"? [template.syntax]'
    ]
    (listed,) = complaints("<p>\n{{ 1 | zzzz }}")
    assert 'unknown filter "zzzz"; known: abs, angka' in listed
    assert all(name in listed for name in known.split(", "))
    assert complaints("<p>\n{{ 1 is defind }}") == [
        'templates/main.html:2: error: unknown test "defind"; did you mean "defined"? [template.syntax]'
    ]
    assert complaints("<p>\n{{ ['a'] | map('uper') | list }}") == [
        'templates/main.html:2: error: unknown filter "uper"; did you mean "upper"? [template.syntax]'
    ]


def test_the_place_is_in_the_template_that_fails():
    assert complaints(
        "\n{% extends 'base.html' %}\n{% block b %}\n\n{{ zz }}{% endblock %}", base="{% block b %}{% endblock %}"
    ) == ['templates/main.html:5: error: the name "zz" is not known here; known: root [template.undefined]']
    assert complaints("{% extends 'base.html' %}", base="\n\n{{ zz }}") == [
        'templates/base.html:3: error: the name "zz" is not known here; known: root [template.undefined]'
    ]


@pytest.mark.parametrize(
    "name",
    ["A & B <Ltd>", "<script>alert(1)</script>", "{{7*7}}", "{% x %}", "{# x #}", "**a** [[b]]", "\"'`", "&nbsp;"],
)
def test_names_are_printed_as_typed(name):
    assert rendered("{{ name }}", {"name": name}) == str(escape(name))
    assert rendered("{{ name | upper }}", {"name": name}) == str(escape(name.upper()))
    assert rendered('<p id="{{ name }}"/>', {"name": name}) == f'<p at="templates/main.html:1" id="{escape(name)}"/>'


@given(st.text())
def test_any_text_is_printed_as_typed(text):
    assert rendered("{{ a }}{% for x in [a] %}{{ x }}{% endfor %}", {"a": text}) == str(escape(text)) * 2


def test_start_tags_know_their_line():
    text = "<p>\n<li{{ x }}>{# <p>\n #}<br/>{% if 1 < 2 %}\n</p>{% endif %}<a href='<'/>"
    assert rendered(text, {"x": ""}).splitlines() == [
        '<p at="templates/main.html:1">',
        '<li at="templates/main.html:2"><br at="templates/main.html:3"/></p><a at="templates/main.html:4" href=\'<\'/>',
    ]


def test_a_templates_file_may_have_any_name():
    shelf = Templates({"main.html": Source("<p/>", 'kop & "surat" <1>.html')})
    assert shelf.render("main.html", {"root": draft_of_values()}) == (
        '<p at="kop &amp; &#34;surat&#34; &lt;1&gt;.html:1"/>'
    )


def test_a_non_breaking_space_has_its_name():
    assert rendered("a&nbsp;b") == "a\xa0b"
