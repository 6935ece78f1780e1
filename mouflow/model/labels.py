"""What a provision is called when it is cited: "Pasal 7 ayat (2) huruf a", "premis huruf b"; from its place alone."""

from mouflow.model.provisions import Way

# The words of the annex to UU 12/2011 for references, as the house's numbering prints them.
CLAUSE, PARAGRAPH, RECITAL, SCOPE = "Pasal {}", "ayat ({})", "huruf {}", "premis"
ITEMS = ("huruf {}", "angka {})", "huruf {})")
LETTERED = frozenset((0, 2))  # the levels of items that count a, b, c


def label(way: Way) -> str:
    """How the provision at that place of a draft is cited; empty for what is no provision."""
    return " ".join((*((SCOPE,) if way[:1] == ("recitals",) else ()), *steps(way)))


def cited(way: Way, here: Way) -> str:
    """How a text that stands in the provision `here` refers to another, as the printed document does.

    A clause is left out within itself, and `premis` between premises.
    """
    names = steps(way)
    if way[:1] == ("recitals",):
        return label(way) if here[:1] != way[:1] else " ".join(names)
    within = len(names) > 1 and way[:2] == here[:2]
    return " ".join(names[1:] if within else names)


def steps(way: Way) -> tuple[str, ...]:
    """The steps down to a provision: `Pasal 7`, `ayat (2)`, `huruf a`."""
    if way[:1] == ("recitals",):
        return (RECITAL.format(letters(_number(way, 1))),)
    if way[:1] != ("clauses",):
        return ()
    found, level = [CLAUSE.format(_number(way, 1))], 0
    for place in range(2, len(way) - 1, 2):
        if way[place] == "paragraphs":
            found.append(PARAGRAPH.format(_number(way, place + 1)))
        else:
            number = _number(way, place + 1)
            found.append(ITEMS[level].format(letters(number) if level in LETTERED else number))
            level = min(level + 1, len(ITEMS) - 1)
    return tuple(found)


def letters(number: int) -> str:
    """The number as lists count in letters: 1 → `a`, 26 → `z`, 27 → `aa`, as Word does."""
    return chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)


def _number(way: Way, place: int) -> int:
    """The number of the entry whose index stands at that place of the way."""
    return int(way[place]) + 1
