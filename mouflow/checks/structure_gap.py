"""structure.gap: numbers of Pasal, ayat and items that leave one out, stand twice, or run back."""

from collections.abc import Iterator, Sequence

from mouflow.checks.frame import Check, Finding, Parameters
from mouflow.checks.lists import ITEMS, runs
from mouflow.checks.lookup import cited
from mouflow.checks.nodes import Node, named
from mouflow.checks.openings import opening_of, rank
from mouflow.checks.passage import Passage
from mouflow.checks.subject import Subject
from mouflow.errors import N_, Rule, Severity
from mouflow.model.labels import letters

_GAP = N_("{found} follows {before}: {missing} is missing; restore it, or number on")
_TWICE = N_("{found} stands here twice; number the second one on, and what follows it")
_BACK = N_("{found} follows {before}; put it in its place, or number on")
_FIRST = N_("the numbers begin with {found}: {missing} is missing; restore it, or number from the beginning")
_LEAST = 3  # so many Pasal show that a text does not only quote one
Numbered = tuple[Node, tuple[int, str]]  # with the value of its number and the letters behind it
_RULES: dict[tuple[str, Severity], Rule] = {
    (pattern, severity): Rule("structure.gap", severity, pattern)
    for pattern in (_GAP, _TWICE, _BACK, _FIRST)
    for severity in ("error", "warning")
}


def find(subject: Subject, _parameters: Parameters) -> Iterator[Finding]:
    """A finding for each number that does not follow from the one before."""
    outline = subject.outline
    yield from _series(subject, (), outline.recitals)
    if len(outline.clauses) >= _LEAST or (outline.clauses and outline.clauses[0].number == "1"):
        for text in _texts(outline.clauses):
            yield from _series(subject, (), text)
    for node in outline.walk():
        if node.children:
            above = outline.owners[node.children[0].passage][:-1]
            yield from _series(subject, above, [child for child in node.children if child.kind == "ayat"])
            for run in runs([child for child in node.children if child.kind in ITEMS]):
                yield from _series(subject, above, run)


def _texts(clauses: tuple[Node, ...]) -> Iterator[list[Node]]:
    """The clauses text by text: a Pasal 1 behind several others begins another one in the same file."""
    text: list[Node] = []
    for clause in clauses:
        if clause.number == "1" and len(text) >= _LEAST:
            yield text
            text = []
        text.append(clause)
    yield text


def _series(subject: Subject, above: tuple[Node, ...], nodes: Sequence[Node]) -> Iterator[Finding]:
    """What is wrong in a row of numbers that should count on; one slip of the pen is told once, where it is met."""
    counted = [(node, place) for node in nodes if not node.auto and (place := rank(node.kind, node.number))]
    before: Numbered | None = None
    fitting: frozenset[int] = frozenset()  # numbers that follow if only the last one is wrong
    for node, place in counted:
        if before is None:
            if place[0] > 1 and not _is_written(subject, node, nodes[0].passage):
                yield _finding(subject, (*above, node), _FIRST, missing=_kinds(node, 1, place[0] - 1))
            found = None
        else:
            found = None if place[0] in fitting else _slip(subject, above, before, (node, place))
        fitting = frozenset((before[1][0] + 1, before[1][0] + 2)) if found and before else frozenset()
        before = node, place
        if found:
            yield found


def _slip(subject: Subject, above: tuple[Node, ...], before: Numbered, now: Numbered) -> Finding | None:
    """What is wrong with a number behind another one."""
    node, place = now
    if place == before[1]:
        return _finding(subject, (*above, node), _TWICE)
    if place < before[1]:
        return _finding(subject, (*above, node), _BACK, before=before[0].name)
    if place[0] > before[1][0] + 1 and not _is_written(subject, node, before[0].passage):
        missing = _kinds(node, before[1][0] + 1, place[0] - 1)
        return _finding(subject, (*above, node), _GAP, missing=missing, before=before[0].name)
    return None


def _kinds(node: Node, first: int, last: int) -> str:
    """The missing numbers in words: "Pasal 8", "Pasal 8–10"."""
    names = [named(node.kind, _figure(node, number)) for number in (first, last)]
    return names[0] if first == last else f"{names[0]} – {names[1]}"


def _figure(node: Node, number: int) -> str:
    """A number as the siblings of the node are numbered."""
    if node.kind in ("huruf", "premis") and node.number.isalpha():
        return letters(number)
    if node.kind == "romawi" or not node.number[:1].isdigit():
        return _roman(number) if node.number.islower() else _roman(number).upper()
    return str(number)


def _roman(number: int) -> str:
    figures = ((50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
    said = ""
    for worth, figure in figures:
        said += figure * (number // worth)
        number %= worth
    return said


def _is_written(subject: Subject, node: Node, since: int) -> bool:
    """Whether the number before this one stands within a paragraph, where it opens nothing."""
    place = rank(node.kind, node.number)
    if place is None:
        return False
    figure = _figure(node, place[0] - 1)
    marks = {"Pasal": (f"Pasal {figure}", f"PASAL {figure}"), "ayat": (f" ({figure}) ",)}
    wanted = marks.get(node.kind, (f" {figure}. ", f" {figure}) "))
    texts = (subject.passages[index] for index in range(max(since, 0), node.passage))
    return any(_stands_in(passage, wanted, node.kind == "Pasal") for passage in texts)


def _stands_in(passage: Passage, wanted: tuple[str, ...], at_start: bool) -> bool:
    if at_start:
        return passage.text.lstrip(" #*_").startswith(
            tuple(f"{words}{end}" for words in wanted for end in (" ", ".", ":"))
        )
    return any(words in passage.text for words in wanted)


def _finding(subject: Subject, way: tuple[Node, ...], pattern: str, **facts: str) -> Finding:
    """A finding at the number that a way leads to; numbers of Pasal and ayat that are wrong block the signing."""
    node = way[-1]
    passage = subject.passages[node.passage]
    opening = opening_of(passage)
    start, end = (opening.start, opening.end) if opening and opening.end else (0, len(passage.text))
    severity: Severity = "error" if node.kind in ("Pasal", "ayat") and pattern != _FIRST else "warning"
    return Finding(_RULES[pattern, severity], {"found": cited(way), **facts}, passage, start, end)


CHECK = Check(
    id="structure.gap",
    rules=tuple(_RULES.values()),
    find=find,
    about=N_(
        "The numbers of Pasal, ayat and items count on without a gap. A number that is left out, stands twice or "
        "runs back is what remains when a provision was struck or moved by hand; references to the numbers behind "
        "it are then wrong, too. Drafts of mouflow are numbered by position and cannot have it; typed numbers and "
        "those of Word can."
    ),
    bad="Pasal 1\nMAKSUD DAN TUJUAN\nMaksudnya jelas.\nPasal 2\nRUANG LINGKUP\nRuang lingkupnya jelas.\nPasal 4\n"
    "PENUTUP\nSelesai.",
    good="Pasal 1\nMAKSUD DAN TUJUAN\nMaksudnya jelas.\nPasal 2\nRUANG LINGKUP\nRuang lingkupnya jelas.\nPasal 3\n"
    "PENUTUP\nSelesai.",
    scope="structure",
)
