"""Fields of a paragraph: each is one letter, from its begin to its end; those over several paragraphs are markers."""

import re
from collections.abc import Callable, Hashable, Sequence, Set
from dataclasses import replace

from mouflow.word.bits import FIELD_CHAR, INSTRUCTION, LOOK, TEXT, Bit
from mouflow.word.prints import look_print, thing_print
from mouflow.word.stamps import element
from mouflow.word.xml import SPACE, Element, w

_TYPE = w("fldCharType")
# Word makes these names anew whenever it likes; where only one file has one, what the field shows tells more.
_OWN_NAME = re.compile(r"\b_[A-Za-z]+\d+")


def with_fields(bits: Sequence[Bit], letter: Callable[[Hashable], str], known: Set[str]) -> list[Bit]:
    """The bits with each field that begins and ends among them as one letter; other field signs become markers.

    `known` are the names of bookmarks that both files have.
    """
    if not any(bit.kind == "field" for bit in bits):
        return list(bits)
    outcome: list[Bit] = []
    place = 0
    for start, end in _outermost(bits):
        outcome += [_loose(bit) for bit in bits[place:start]]
        inside = bits[start : end + 1]
        look = tuple(bit.look for bit in inside if bit.node.tag == TEXT)
        outcome.append(replace(inside[0], letters=letter(_field_print(inside, known)), kind="field", look=look))
        outcome += [replace(bit, letters="", glued=True) for bit in inside[1:]]
        place = end + 1
    return outcome + [_loose(bit) for bit in bits[place:]]


def _outermost(bits: Sequence[Bit]) -> list[tuple[int, int]]:
    """First and last index of the fields that stand in no other field of this paragraph."""
    open_fields: list[int] = []
    pairs: list[tuple[int, int]] = []
    for index, bit in enumerate(bits):
        kind = bit.node.get(_TYPE) if bit.node.tag == FIELD_CHAR else None
        if kind == "begin":
            open_fields.append(index)
        elif kind == "end" and open_fields:
            start = open_fields.pop()
            while pairs and pairs[-1][0] > start:
                pairs.pop()
            pairs.append((start, index))
    return pairs


def _loose(bit: Bit) -> Bit:
    return replace(bit, kind="loose") if bit.kind == "field" else bit


def _field_print(bits: Sequence[Bit], known: Set[str]) -> Hashable:
    """What a field is known by: its instruction, what it shows, and the state of a form's own box."""
    code = "".join(bit.node.text or "" for bit in bits if bit.node.tag == INSTRUCTION)
    forms = tuple(
        thing_print(form, lambda _: None, frozenset((w("name"),)))
        for bit in bits
        if bit.node.tag == FIELD_CHAR
        for form in bit.node
        if form.tag == w("ffData")
    )
    return ("field", plain_code(code, known), "".join(bit.letters for bit in bits), forms)


def plain_code(code: str, known: Set[str]) -> str:
    """A field's instruction with single blanks; names that Word itself gave to bookmarks count when they are known."""
    return _OWN_NAME.sub(lambda name: name[0] if name[0] in known else "_", " ".join(code.split()))


def simple_field_print(simple: Element, known: Set[str]) -> Hashable:
    """What a simple field is known by; the same as for a complex one of the same content, when it has no look."""
    shown = "".join(text.text or "" for text in simple.iter(TEXT))
    looks = tuple(look for each in simple.iter(LOOK) if (look := look_print(each)))
    return ("field", plain_code(simple.get(w("instr"), ""), known), shown, looks)


def complex_field(simple: Element) -> list[Element]:
    """The runs of a simple field as a complex one, which alone can be inserted and deleted."""
    runs = [run for run in simple.iter(w("r")) if run.getparent() is not None]
    code = element("instrText")
    code.text = simple.get(w("instr"), "")
    code.set(SPACE, "preserve")
    return [_sign("begin"), _run_of(code), _sign("separate"), *runs, _sign("end")]


def _sign(kind: str) -> Element:
    sign = element("fldChar")
    sign.set(_TYPE, kind)
    return _run_of(sign)


def _run_of(child: Element) -> Element:
    run = element("r")
    run.append(child)
    return run


def names_in_code(code: str) -> set[str]:
    """The words of an instruction, among which is the name of the bookmark that it leads to."""
    return set(code.replace('"', " ").split())
