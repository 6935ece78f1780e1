"""Where references lead: the provisions that they name, or what keeps them from one."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from mouflow.checks.nodes import Node, Outline, named
from mouflow.checks.openings import rank
from mouflow.checks.passage import Passage
from mouflow.checks.reference_owners import is_amending
from mouflow.checks.references import ReferenceMention, Step
from mouflow.checks.subject import Subject

Way = tuple[Node, ...]
_OF_PREMISES = re.compile(r"\b(?:premis|konsiderans|menimbang)\s*$", re.IGNORECASE)
_ASIDE = frozenset(("request", "note"))
_UNSEEN = frozenset(("desimal",))  # 7.1, 7.2: how these are cited differs from house to house


@dataclass(frozen=True, slots=True)
class Lost:
    """A reference that leads nowhere.

    `above` is the way to the last provision that was found, empty where that is the text itself; `step` is what was not
    found there, and `rest` what follows it. `fits`: whether there are others of its kind. `sure`: whether all that
    stands there is known. `elsewhere` are references to what may be meant.
    """

    mention: ReferenceMention
    above: Way
    step: Step
    rest: tuple[Step, ...]
    fits: bool
    sure: bool
    elsewhere: tuple[str, ...] = ()

    @property
    def relative(self) -> bool:
        """Whether the reference left its Pasal out."""
        return self.mention.steps[0][0] != "Pasal"


def lost(subject: Subject) -> Iterator[Lost]:
    """The references to provisions of this text that lead nowhere; none in an addendum, which refers to its parent."""
    if not subject.outline.known or is_amending(subject.passages) or (subject.draft and subject.draft.amends):
        return
    finder = _Finder(subject)
    for mention in subject.references:
        passage = subject.passages[mention.passage]
        if (
            mention.own
            and mention.steps[0][0] != "Lampiran"
            and passage.part not in _ASIDE
            and _is_typed(passage, mention)
        ):
            found = finder.lost(mention)
            if found:
                yield found


def cited(way: Way) -> str:
    """How a provision is cited in full."""
    return " ".join(node.name for node in way)


def _is_typed(passage: Passage, mention: ReferenceMention) -> bool:
    """Whether its last number is typed: one that is printed from an id cannot be wrong."""
    return passage.raw is None or passage.raw(mention.end - 1, mention.end) is not None


class _Finder:
    """Follows references; the numbers of clauses and of the paragraphs in each provision are counted once."""

    def __init__(self, subject: Subject) -> None:
        self.passages = subject.passages
        self.outline: Outline = subject.outline
        self._clauses = {node.number: node for node in self.outline.clauses}
        self._counts = Counter(node.number for node in self.outline.clauses)
        self._words = Counter(id(way[-1]) for way in self.outline.owners if way)
        self._is_draft = subject.draft is not None

    def lost(self, mention: ReferenceMention) -> Lost | None:
        """What is wrong with a reference; None where nothing is, or nothing can be said."""
        if mention.steps[0][0] == "Pasal":
            return self._absolute(mention)
        way = self.outline.owners[mention.passage]
        text = self.passages[mention.passage].text
        if (way and way[0].kind == "premis") or _OF_PREMISES.search(text[max(0, mention.start - 20) : mention.start]):
            return self._premise(mention)
        return self._relative(mention, way) if way else None

    def _absolute(self, mention: ReferenceMention) -> Lost | None:
        clause = self._clauses.get(mention.steps[0][1])
        if clause is None:
            return Lost(mention, (), mention.steps[0], mention.steps[1:], fits=True, sure=self._is_whole())
        return self._below((clause,), mention, 1) if self._counts[clause.number] == 1 else None

    def _is_whole(self) -> bool:
        """Whether the Pasal of a text are all there: a missing one may just not have been recognised."""
        numbers = [rank("Pasal", node.number) for node in self.outline.clauses]
        plain = [number[0] for number in numbers if number and not number[1]]
        return self._is_draft or plain == list(range(1, len(plain) + 1))

    def _below(self, way: Way, mention: ReferenceMention, place: int) -> Lost | None:
        """What is wrong from a step on, below the provision that the steps before lead to."""
        for n in range(place, len(mention.steps)):
            child = self._child(way[-1], mention.steps[n])
            if child is None:
                return self._missing(way, mention, n)
            way = (*way, child)
        return None

    def _child(self, node: Node, step: Step) -> Node | None:
        return next((child for child in node.children if self._fits(child, node, step) and _same(child, step)), None)

    def _fits(self, child: Node, above: Node, step: Step) -> bool:
        """Whether a provision can be meant by the kind of a step; "1." right below a Pasal is also called ayat."""
        kinds = {child.kind}
        if child.kind == "romawi":
            kinds = {"romawi", "huruf", "angka"}
        elif child.kind == "angka" and above.kind == "Pasal" and not child.auto:
            kinds = {"angka", "ayat"}
        return step[0] in kinds

    def _missing(self, way: Way, mention: ReferenceMention, n: int) -> Lost | None:
        """The step that was not found; None where the provision above cannot be judged."""
        above, step, rest = way[-1], mention.steps[n], mention.steps[n + 1 :]
        if any(child.kind in _UNSEEN for child in above.children):
            return None
        if any(self._fits(child, above, step) for child in above.children):
            return Lost(mention, way, step, rest, fits=True, sure=self._is_draft)
        if not above.children and not self._is_draft and self._is_long(above):
            return None  # paragraphs whose numbers may not have been recognised
        return Lost(mention, way, step, rest, fits=False, sure=self._is_draft, elsewhere=self._meant(way, step, rest))

    def _is_long(self, node: Node) -> bool:
        """Whether it has more than one paragraph below its heading and title, or than one further paragraph."""
        own_line = bool(node.title) and node.title not in self.passages[node.passage].text
        return self._words[id(node)] > 2 + own_line

    def _meant(self, way: Way, step: Step, rest: tuple[Step, ...]) -> tuple[str, ...]:
        """References to what may be meant: such an item in a paragraph, or the same place in a list of another kind."""
        above = way[-1]
        deeper = ((child, deep) for child in above.children for deep in child.children)
        inner = [(*way, child, deep) for child, deep in deeper if deep.kind == step[0] and _same(deep, step)]
        tail = "".join(f" {named(*other)}" for other in rest)
        if inner:
            return tuple(cited(found) + tail for found in inner)
        place = rank(*step)
        beside = [child for child in above.children if place and rank(child.kind, child.number) == place]
        if beside:
            return (cited((*way, beside[0])) + tail,)
        return () if above.children else (cited(way),)

    def _relative(self, mention: ReferenceMention, way: Way) -> Lost | None:
        """A reference that leaves its Pasal out: from the nearest provision around it in which its first step is."""
        ways = [way[:n] for n in range(len(way), 0, -1)]
        for around in ways:
            if self._child(around[-1], mention.steps[0]):
                return self._below(around, mention, 0)
        if mention.steps[0][0] != "ayat":
            for around in ways:
                if any(self._fits(child, around[-1], mention.steps[0]) for child in around[-1].children):
                    return self._missing(around, mention, 0)
        return self._missing(way[:1], mention, 0)

    def _premise(self, mention: ReferenceMention) -> Lost | None:
        numbers = [node.number.lower() for node in self.outline.recitals if node.number]
        if not numbers or mention.steps[0][1] in numbers:
            return None
        return Lost(mention, (), mention.steps[0], (), fits=True, sure=False)


def _same(node: Node, step: Step) -> bool:
    return node.number.lower() == step[1].lower()
