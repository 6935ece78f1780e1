"""The clauses of a foreign text as they grow, passage by passage."""

from mouflow.checks.nodes import Growth, Path
from mouflow.checks.openings import Opening, rank

LATEST = 12  # no list begins with a higher number, but a broken line may: "paling lambat tanggal / 31. Desember"
DEEPEST = 6  # Pasal, ayat, huruf, angka and two more; what seems to lie deeper is counted with the last


class Growing:
    """Takes one passage after the other; `_way` leads from the Pasal to the provision that is open."""

    def __init__(self) -> None:
        self.clauses: list[Growth] = []
        self._way: list[Growth] = []
        self._introduced = False  # whether the words just read end with a colon
        self._apart = False  # whether these were a paragraph of their own, which no item stands before
        self._waiting = False  # whether a number stood alone, whose words come next
        self._title = -1

    def begin(self, opening: Opening, index: int, title: str) -> None:
        """A Pasal."""
        clause = Growth("Pasal", opening.number, index, opening.style)
        clause.title = title
        self.clauses.append(clause)
        self._way = [clause]
        self._introduced = self._apart = self._waiting = False

    def expect(self, index: int) -> None:
        """The passage of the title, which is none of the words; -1 where there is none."""
        self._title = index

    def leave(self) -> None:
        """A chapter ends the Pasal."""
        self._way = []

    def path(self) -> Path:
        """The provisions that the passage just read stands in, from the Pasal down."""
        return tuple(self._way)

    def read(self, opening: Opening | None, text: str, index: int) -> None:
        """A passage that is no heading."""
        if not self._way or index == self._title:
            return
        if opening and self._is_number(opening):
            self._place(opening, index)
            self._waiting = opening.end > 0 and not text[opening.body :].strip()
        else:
            self._apart = not self._waiting and not text.lstrip(" *_")[:1].islower()
            self._waiting = False
        if opening:
            self._apart = False
        self._introduced = text.rstrip(" *_\t\n").endswith(":")

    def _is_number(self, opening: Opening) -> bool:
        """Whether it counts on in a list, or may begin one."""
        place = rank(opening.kind, opening.number)
        return place is None or place[0] <= LATEST or self._level(opening) > 0

    def _place(self, opening: Opening, index: int) -> None:
        """Put an ayat or an item beside its like, or below what introduces it."""
        level = self._level(opening)
        kind, style = opening.kind, opening.style
        if level:
            kind, style = self._way[level].kind, self._way[level].style
        else:
            level = self._below(opening)
            kind = "angka" if kind == "ayat" and level > 1 else kind
            kind, style = ("romawi", style.replace("a", "i")) if self._counts_roman(opening) else (kind, style)
        node = Growth(kind, opening.number, index, style)
        self._way[level - 1].children.append(node)
        self._way[level:] = [node]

    def _counts_roman(self, opening: Opening) -> bool:
        """Whether an "i." that begins a list is a Roman one: as a letter it would be the ninth."""
        return opening.kind == "huruf" and opening.number == "i"

    def _level(self, opening: Opening) -> int:
        """Where the list stands that this one goes on; 0 where it begins one."""
        levels = range(1, len(self._way))
        alike = [level for level in levels if self._is_like(self._way[level], opening)]
        following = [level for level in alike if self._follows(self._way[level], opening)]
        if following:
            return following[-1]
        top, item = len(self._way) - 1, self._way[-1].kind not in ("Pasal", "ayat")
        if rank(opening.kind, opening.number) == (1, "") and self._introduced and item and top < DEEPEST - 1:
            return 0
        if alike:
            return alike[-1]
        beside = top > 0 and self._way[top].kind == opening.kind and self._follows(self._way[top], opening)
        return top if beside or top >= DEEPEST - 1 else 0

    def _is_like(self, node: Growth, opening: Opening) -> bool:
        """Whether a number is written as the node's is; "v." may be a letter or a Roman number."""
        if node.style == opening.style:
            return True
        return node.kind == "romawi" and node.style == opening.style.replace("a", "i")

    def _follows(self, node: Growth, opening: Opening) -> bool:
        """Whether its number comes right behind the node's."""
        before, now = rank(node.kind, node.number), rank(node.kind, opening.number)
        return bool(before and now and now[0] == before[0] + 1)

    def _below(self, opening: Opening) -> int:
        """The level for the first entry of a list."""
        item = len(self._way) > 1 and self._way[-1].kind != "ayat"
        if opening.kind == "ayat":
            return len(self._way) if self._introduced and item and not self._apart else 1
        if self._apart and self._introduced:
            return 2 if len(self._way) > 1 and self._way[1].kind == "ayat" else 1
        return len(self._way)
