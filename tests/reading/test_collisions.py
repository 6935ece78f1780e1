"""What `check` says of a merge that is not settled, at its very place."""

import pytest

from mouflow.reading.models import read_draft
from tests.document.kit import SMALL

CLAUSES = """
clauses:
  - id: satu-pasal
    title: Judul
    text: {}
"""
BOTH = "<<<<<<< (draf 2) {{ 6 | angka }} ======= (draf 3) >>>>>>>"
SAID = (
    'error: both sides changed this: draf 2 has "{{ 6 | angka }}", draf 3 has nothing; keep one and remove the marks'
    " [merge.collision]"
)
STRAY = "error: a mark of a merge is left here; keep one text and remove <<<<<<<, ======= and >>>>>>> [merge.collision]"
LINE = SMALL.count("\n") + 5


def told(text: str) -> list[str]:
    return [str(problem) for problem in read_draft(text.encode(), "d.yaml").problems]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (f"Paling lambat {BOTH} bulan.", [f"d.yaml:{LINE}:25: {SAID}"]),
        (f'"Paling lambat\n      {BOTH} bulan."', [f"d.yaml:{LINE + 1}:7: {SAID}"]),
        (f">\n      Paling lambat\n      # {BOTH} bulan.", [f"d.yaml:{LINE + 2}:9: {SAID}"]),
        ("Paling lambat <<<<<<< bulan.", [f"d.yaml:{LINE}:25: {STRAY}"]),
        (f"Isi.   # {BOTH}", []),  # a comment beside a value is the user's own
        (f"Isi.\n    # {BOTH}", [f"d.yaml:{LINE + 1}:7: {SAID}"]),
        ("Isi.\n    # >>>>>>>", [f"d.yaml:{LINE + 1}:7: {STRAY}"]),
        ("Isi.\n    # =======", []),
        (
            "Isi.\n  # <<<<<<< (draf 2) {{ 6 | angka }}\n  # ======= (draf 3)\n  # >>>>>>>\n",
            [f"d.yaml:{LINE + 1}:5: {SAID}"],
        ),
    ],
)
def test_a_collision_that_is_left(text: str, said: list[str]) -> None:
    assert told(SMALL + CLAUSES.format(text)) == said


def test_a_long_text_is_cut() -> None:
    (said,) = told(SMALL + CLAUSES.format(f"<<<<<<< (a) {'x' * 200} ======= (b) y >>>>>>>"))
    assert f'a has "{"x" * 119}…", b has "y";' in said
