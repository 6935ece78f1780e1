"""Comments of YAML files: which are comments, and of which lines they speak."""

import pytest

from mouflow.reading.comments import comments
from mouflow.reading.yaml import read_yaml


def found(text: str) -> list[tuple[str, int, int, int, int]]:
    tree = read_yaml(text.encode(), "a.yaml")
    assert not tree.problems
    every = comments(tree, "allow")
    return [(one.words.strip(), one.place.line, one.place.column, one.first, one.last) for one in every]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("a: b # allow x.y: z\n", [("allow x.y: z", 1, 6, 1, 1)]),
        ("# allow x.y: z\na: b\n", [("allow x.y: z", 1, 1, 2, 2)]),
        ("# allow x.y: z\n\n# more\na: b\n", [("allow x.y: z", 1, 1, 4, 4)]),
        ("k:\n  - a # allow x: z\n  - b\n", [("allow x: z", 2, 7, 2, 2)]),
        ("a: | # allow x: z\n  one\n  two\nb: c\n", [("allow x: z", 1, 6, 1, 3)]),
        ("# allow x: z\na: one\n  two\n  three\nb: c\n", [("allow x: z", 1, 1, 2, 4)]),
        ("a: b\n# allow x: z\n", [("allow x: z", 2, 1, 2, 2)]),
        ("a: |\n  one\n  # allow x: z\n", []),
        ("a: '# allow x: z'\n", []),
        ('a: "one\n  # allow x: z"\n', []),
        ("a: b # allowance\n", []),
        ("a: b#allow\n", []),
    ],
)
def test_of_which_lines_a_comment_speaks(text: str, lines: list[tuple[str, int, int, int, int]]) -> None:
    assert found(text) == lines
