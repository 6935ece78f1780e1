"""structure.list-ending: items that do not end with ";", "; dan" and ".", and lists without a colon before them."""

from collections.abc import Iterator

from mouflow.checks.endings import Ending, ending_of, mend
from mouflow.checks.frame import Check, Finding, Parameters
from mouflow.checks.lists import ITEMS, ItemList, lists
from mouflow.checks.lookup import cited
from mouflow.checks.openings import opening_of
from mouflow.checks.passage import Passage
from mouflow.checks.subject import Subject
from mouflow.errors import N_, Rule

ID = "structure.list-ending"
UNSIGNED = Rule(ID, "warning", N_('{item} ends without a sign; end it with ";", since another item follows'))
SIGNED = Rule(ID, "warning", N_('{item} ends with "{sign}"; end it with ";", since another item follows'))
EARLY = Rule(ID, "warning", N_('{item} ends with "{joint}", but more than one item follows; leave "{joint}" out'))
UNJOINED = Rule(ID, "hint", N_('{item} is the last but one; end it with "; dan", "; atau" or "; dan/atau"'))
OPEN = Rule(ID, "warning", N_("{item} is the last one; end it with a full stop"))
DANGLING = Rule(
    ID,
    "warning",
    N_('{item} is the last one, but ends with "{joint}"; restore what came behind it, or end it with a full stop'),
)
NO_COLON = Rule(ID, "warning", N_("the words before {item} lead to a list; end them with a colon"))
JOINED = ("; dan", "; atau", "; dan/atau")
_ITEM_SIGNS = (";", ",", ".", "")


def find(subject: Subject, _parameters: Parameters) -> Iterator[Finding]:
    """The findings on each list of two items or more."""
    for one in lists(subject):
        if len(one.items) > 1:
            yield from _of_list(subject, one)


def _of_list(subject: Subject, one: ItemList) -> Iterator[Finding]:
    yield from _introduction(subject, one)
    endings = [ending_of(subject.passages[index].text) for index in one.ends]
    if not _counts(subject, one, endings):
        return
    for n, ending in enumerate(endings[:-1]):
        yield from _inner(subject, one, n, ending)
    nested = one.above[-1].kind in ITEMS  # then the outer item ends with these words, and is judged by them
    if not nested and not _reads_on(subject, one.ends[-1]):
        yield from _last(subject, one, endings[-1])


def _counts(subject: Subject, one: ItemList, endings: list[Ending]) -> bool:
    """Whether the items are to end as parts of one sentence: they mostly do, or a draft says so by its house's way.

    Items may also be sentences of their own; and foreign lists of names or with commas throughout have another way.
    """
    inner = [ending.sign for ending in endings[:-1]]
    if any(item.passage > end + 1 for end, item in zip(one.ends, one.items[1:], strict=False)):
        return False  # a paragraph without a number stands between; the item's sentence then ends where it likes
    if all(sign == "." for sign in inner):
        return not any(_begins(subject.passages[item.passage]).isupper() for item in one.items)
    if subject.draft:
        return True
    if len(inner) > 1 and all(sign == "," for sign in inner):
        return False
    return (";" in inner and 2 * inner.count(";") >= len(inner)) or any(ending.joint for ending in endings)


def _begins(passage: Passage) -> str:
    """The first letter of an item behind its number."""
    opening = None if passage.way else opening_of(passage)
    return passage.text[opening.body if opening else 0 :].lstrip(' *_"“')[:1]


def _reads_on(subject: Subject, index: int) -> bool:
    """Whether the sentence goes on behind the list, in small letters and without a number."""
    owners = subject.outline.owners
    following = index + 1
    if following >= len(owners) or not owners[following]:
        return False
    return owners[following][-1] is owners[index][-1] and subject.passages[following].text[:1].islower()


def _inner(subject: Subject, one: ItemList, n: int, ending: Ending) -> Iterator[Finding]:
    """What is wrong with the end of an item that others follow."""
    next_to_last = n == len(one.items) - 2
    if ending.sign not in _ITEM_SIGNS or (ending.sign == ";" and bool(ending.joint) == next_to_last):
        return
    passage = subject.passages[one.ends[n]]
    facts = {"item": cited((*one.above, one.items[n])), "sign": ending.sign, "joint": ending.joint}
    if ending.joint and not next_to_last:
        found = mend(passage, ending, ";", safe=False)
        yield Finding(EARLY, facts, passage, found.start, found.end, fix=found.fix)
    elif ending.sign != ";":
        found = mend(passage, ending, f";{ending.tail}")
        rule = SIGNED if ending.sign else UNSIGNED
        choices = JOINED if next_to_last and not ending.joint else ()
        yield Finding(rule, facts, passage, found.start, found.end, fix=found.fix, proposals=choices)
    elif next_to_last:
        found = mend(passage, ending, ";")
        yield Finding(UNJOINED, facts, passage, found.start, found.end, proposals=JOINED)


def _last(subject: Subject, one: ItemList, ending: Ending) -> Iterator[Finding]:
    """What is wrong with the end of the list."""
    if not ending.joint and ending.sign in (".", ":"):
        return
    passage = subject.passages[one.ends[-1]]
    facts = {"item": cited((*one.above, one.items[-1])), "joint": ending.joint}
    found = mend(passage, ending, ".", safe=not ending.joint)
    yield Finding(DANGLING if ending.joint else OPEN, facts, passage, found.start, found.end, fix=found.fix)


def _introduction(subject: Subject, one: ItemList) -> Iterator[Finding]:
    """The words before a list that do not end with a colon."""
    if one.introduction < 0 or (one.items[0].kind == "angka" and one.above[-1].kind == "Pasal"):
        return  # "1." right below a Pasal stands in place of an ayat
    passage = subject.passages[one.introduction]
    ending = ending_of(passage.text)
    apart = ending.sign in (".", ";") and not subject.draft and one.above[-1].kind in ITEMS
    if ending.sign == ":" or apart or ending.joint:
        return
    found = mend(passage, ending, ":", safe=ending.sign != ".")
    facts = {"item": cited((*one.above, one.items[0]))}
    yield Finding(NO_COLON, facts, passage, found.start, found.end, fix=found.fix)


CHECK = Check(
    id=ID,
    rules=(UNSIGNED, SIGNED, EARLY, UNJOINED, OPEN, DANGLING, NO_COLON),
    find=find,
    about=N_(
        "A list is one sentence: a colon leads to it, each item ends with a semicolon, the last but one also says "
        'whether all are meant ("dan"), one of them ("atau") or either ("dan/atau"), and the last ends with a '
        "full stop. Where items were added or struck by hand the signs stay behind, and whether all must be met "
        "is open to dispute. Items that are sentences of their own are left alone."
    ),
    bad="Pasal 1\nRUANG LINGKUP\nRuang lingkup meliputi:\na. pertukaran data;\nb. pendampingan,\n"
    "c. pelatihan; dan\nd. evaluasi;",
    good="Pasal 1\nRUANG LINGKUP\nRuang lingkup meliputi:\na. pertukaran data;\nb. pendampingan;\n"
    "c. pelatihan; dan\nd. evaluasi.",
    scope="structure",
)
