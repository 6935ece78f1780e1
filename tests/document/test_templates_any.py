"""Any template of a random grammar ends in text or in a problem of its own, never in a crash."""

from hypothesis import given, settings
from hypothesis import strategies as st

from mouflow.errors import ProblemsFound
from tests.document.kit import draft_of_values, rendered

VALUES = ["1", "0", "2.5", "'a'", "'**'", "none", "true", "x", "[1, 'a']", "{'a': 1}", "range(9)", "()", "missing"]
NAMES = ["draft", "draft.parties", "draft.date", "draft.clauses[0].text", "loop", "self", "range", "macro", "caller"]
ATOMS = st.sampled_from([*VALUES, *NAMES, "macro('b')"])
FILTERS = [
    "upper",
    "list",
    "join",
    "angka",
    "tanggal",
    "first",
    "length",
    "default('y')",
    "batch(2)",
    "slice(2)",
    "int",
]
FILTERS += [
    "map('upper')",
    "map(attribute='id')",
    "select",
    "sort",
    "unique",
    "groupby('id')",
    "sum",
    "isian",
    "peraturan",
]
FILTERS += [
    "round",
    "replace('a', 'b')",
    "rentang",
    "items",
    "min",
    "title",
    "string",
    "trim",
    "selectattr('id')",
    "ke",
]


def larger(inner):
    pairs = st.tuples(inner, inner)
    return st.one_of(
        pairs.flatmap(lambda two: st.sampled_from("+-*/%~").map(lambda sign: f"({two[0]} {sign} {two[1]})")),
        pairs.map(lambda two: f"({two[0]} if {two[1]} else 'z')"),
        pairs.flatmap(
            lambda two: st.sampled_from(["==", "<", "in", "not in", "and", "or"]).map(
                lambda s: f"({two[0]} {s} {two[1]})"
            )
        ),
        pairs.map(lambda two: f"{two[0]}[{two[1]}]"),
        pairs.map(lambda two: f"{two[0]}({two[1]})"),
        st.tuples(inner, st.sampled_from(FILTERS)).map(lambda two: f"({two[0]} | {two[1]})"),
        st.tuples(
            inner, st.sampled_from(["id", "upper", "__class__", "items", "model_copy", "text", "last", "year"])
        ).map(".".join),
        inner.map(lambda one: f"({one} is defined)"),
        inner.map(lambda one: f"{one}[1:]"),
    )


EXPRESSIONS = st.recursive(ATOMS, larger, max_leaves=6)
FRAMES = st.sampled_from(
    [
        "{{{{ {0} }}}}",
        "{{% if {0} %}}a{{% endif %}}",
        "{{% for y in {0} %}}{{{{ loop.index }}}}{{{{ y }}}}{{% endfor %}}",
        "{{% for y in range(3) if {0} %}}{{{{ loop.last }}}}{{% else %}}{{{{ {0} }}}}{{% endfor %}}",
        "{{% set z = {0} %}}{{{{ z }}}}",
        "{{% set z %}}{{{{ {0} }}}}{{% endset %}}{{{{ z }}}}",
        "{{% call macro({0}) %}}{{{{ {0} }}}}{{% endcall %}}",
        "{{% filter upper %}}{{{{ {0} }}}}{{% endfilter %}}",
        "{{% with w = {0} %}}{{{{ w }}}}{{% endwith %}}",
        "{{% include {0} %}}",
        "{{% for a, b in {0} %}}{{{{ a }}}}{{% endfor %}}",
    ]
)
MACRO = "{% macro macro(m) %}<{{ m }}>{% if caller %}{{ caller() }}{% endif %}{% endmacro %}{% block b %}{% endblock %}"


@settings(max_examples=400, deadline=None)
@given(st.lists(st.builds(lambda frame, inner: frame.format(inner), FRAMES, EXPRESSIONS), min_size=1, max_size=3))
def test_any_template_ends_well(parts):
    try:
        text = rendered(MACRO + "".join(parts), {"draft": draft_of_values(), "x": "<&>"})
    except ProblemsFound as error:
        (problem,) = error.problems
        assert problem.rule.id.startswith("template.")
        assert str(problem).startswith("templates/main.html")
    else:
        assert "object at 0x" not in text
        assert "None" not in text
