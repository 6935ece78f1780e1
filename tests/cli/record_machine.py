"""Random work of an office through the real commands; each call is held to a naive book of who agreed to what."""

from random import Random

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule

from tests.cli.machine_acts import APPROVING, CONCLUDING, DISCUSSING, FOR_ALL, Making, Try, leading, plainly
from tests.cli.machine_office import Office
from tests.cli.machine_texts import CLAUSES, LIVES, PARTIES, WORDS
from tests.record.book import Book

DICE = st.integers(0, 2**32)


class RecordMachine(RuleBasedStateMachine):
    """The parties act in no order, mostly on what is possible; every call is an attempt that the books judge."""

    def __init__(self) -> None:
        super().__init__()
        self.office = Office()
        self.favourite = "dua"
        self.begun = Office.calls

    @initialize(favourite=st.sampled_from(LIVES))
    def begin(self, favourite: str) -> None:
        """Most of the work is on one of the agreements, so that it comes far."""
        self.favourite = favourite

    def teardown(self) -> None:
        """Holds the whole record to the books, and leaves."""
        try:
            self.office.compare()
        finally:
            self.office.close()

    def life(self, random: Random) -> str:
        """An agreement or a copy, mostly the favourite one."""
        return self.favourite if random.random() < 0.8 else random.choice(LIVES)

    def attempt(self, tried: Try) -> bool:
        """One call of a party; whether something was recorded."""
        line, name, who, meant = tried
        lives = self.office.concerned(name, who.partition(":")[0])
        return bool(self.office.attempt(line, who, lives, meant))

    def possible(self, tried: Try) -> bool:
        """Whether the book allows an act in the life that it names."""
        _, name, who, meant = tried
        lives = self.office.concerned(name, who.partition(":")[0])
        return any(self.office.may(life, who, meant) for life in lives)

    def throw(self, dice: int) -> Random:
        """Chance, which is another one at every step even where the dice fall alike."""
        return Random(dice * 1_000_003 + Office.calls - self.begun)

    @rule(dice=DICE)
    def approve(self, dice: int) -> None:
        """Somebody gives, takes back, shares or returns."""
        self._act(self.throw(dice), APPROVING)

    @rule(dice=DICE)
    def discuss(self, dice: int) -> None:
        """Somebody does something in a round, or about a comment."""
        self._act(self.throw(dice), DISCUSSING)

    @rule(dice=DICE)
    def conclude(self, dice: int) -> None:
        """Somebody does something from freezing on."""
        self._act(self.throw(dice), CONCLUDING)

    def _act(self, random: Random, acts: tuple[Making, ...]) -> None:
        """Some acts of these, whatever they are, and then one that is possible, where one is."""
        name = self.life(random)
        tries = [self._try(random, name, random.choice(acts)) for _ in range(random.choice((2, 12, 24)))]
        for tried in tries[: random.randint(1, 4)]:
            self.attempt(tried)
        found = next(filter(self.possible, tries), None)
        if found and random.random() < 0.8:
            self.attempt(found)

    def _try(self, random: Random, name: str, make: Making) -> Try:
        """An act in the life of that name; one that a package takes for all of its copies, now and then for all."""
        shared = make in FOR_ALL and random.random() < 0.3
        return make(random, name.partition("/")[0] if shared else name, self.office.books[name])

    @rule(turns=st.integers(1, 12), dice=DICE)
    def lead(self, turns: int, dice: int) -> None:
        """Some turns of what the text lacks most on its way to signatures."""
        random = self.throw(dice)
        name = self.life(random)
        for _ in range(turns):
            book = self.office.books[name]
            talked = book.state in ("shared", "alignment") and not book.open_round() and not book.postponed()
            if not book.text or (talked and not book.text["final"]):
                self._hand_in(name.partition("/")[0], random, final=talked or random.random() < 0.4)
            if talked and random.random() < 0.1:
                self.attempt(DISCUSSING[0](random, name, book))
            found = next(filter(self.possible, leading(book, name)), None)
            if found is None or not self.attempt(found):
                return

    @rule(dice=DICE)
    def submit(self, dice: int) -> None:
        """A party hands in a text, mostly its own and with the next number."""
        random = self.throw(dice)
        self._hand_in(self.life(random).partition("/")[0], random, final=random.random() < 0.5)

    def _hand_in(self, agreement: str, random: Random, final: bool) -> None:
        books = [book for life, book in self.office.books.items() if life.partition("/")[0] == agreement]
        parties = [party for party in PARTIES[agreement] if party != "pemda"]
        author, last = random.choice(parties), max(book.text.get("draft", 0) for book in books)
        number = max(last + random.choice((1, 1, 1, 1, 1, 1, 0, 2)), 1)
        who = (author if random.random() < 0.9 else random.choice(parties)) + random.choice(("", ":Dewi", ":Siti"))
        words = {clause: random.choice(WORDS[clause]) for clause in CLAUSES}
        self.office.write(agreement, number, author, final, words)
        facts = {"author": author, "draft": number, "final": final, "sides": [{"id": each} for each in parties]}
        package = agreement not in LIVES
        line = ("submit", agreement if package else f"{agreement}@{number}")
        # Which copies of a package a text is new for, the digests say that come out; the books judge those.
        lives, meant = ([], None) if package else ([agreement], plainly("submitted", **facts))
        self.office.attempt(line, who, lives, meant)

    @rule(dice=DICE)
    def look_about(self, dice: int) -> None:
        """A call made twice, one on an old version, a look at the status, or some days that pass."""
        random = self.throw(dice)
        name = self.life(random)
        random.choice((self._twice, self._stale, self._look, self._wait))(random, name, self.office.books[name])

    def _twice(self, random: Random, name: str, book: Book) -> None:
        """A call with a name, made twice, counts once."""
        who = random.choice(book.parties or ["pemprov"])
        line = ("comment", name, "Sekali saja", "--once", f"{name}-{len(book.events)}")
        recorded = self.attempt((line, name, who, plainly("commented", on="")))
        before = self.office.head()
        code, *_ = self.office.call(*line, "--as", who)
        assert (code, self.office.head()) == (0 if recorded else 2, before)

    def _stale(self, random: Random, name: str, book: Book) -> None:
        """Who acts on another version than the current one is refused."""
        version, expected = len(book.events), random.randint(1, 30)
        if not version or expected == version:
            return
        before = self.office.head()
        line = ("comment", name, "Lama", "--expect", str(expected), "--as", book.parties[0])
        code, _, err = self.office.call(*line)
        assert (code, self.office.head()) == (2, before)
        assert f"{name} is at version {version}, not {expected}" in err

    def _look(self, _: Random, name: str, book: Book) -> None:
        """The status is what the book says."""
        if book.events:
            self.office.look(name)

    def _wait(self, random: Random, _: str, __: Book) -> None:
        """The days of delegates come and go."""
        self.office.pass_days(random.randint(1, 6))
