"""The store: events go in at the end, in one chain, and come out as they went in. Nothing is changed or deleted."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from types import MappingProxyType, TracebackType
from typing import Protocol, Self

from mouflow.errors import MouflowError
from mouflow.record.chain import leaf, link
from mouflow.record.store import statements
from mouflow.record.store.driver import Driver, Hand, Row
from mouflow.record.store.entries import Blob, Checkpoint, Entry, Head, New, file_digest
from mouflow.record.store.errors import Conflict, Vanished, WrongDigest

PAGE = 10_000  # entries that are read at once


class Notary(Protocol):
    """Who signs the heads of a store, and keeps what was signed elsewhere too."""

    def seal(self, store: str, head: Head, at: str) -> Checkpoint | None:
        """The signed checkpoint of a head; None when nothing can be signed here."""
        ...

    def note(self, checkpoint: Checkpoint) -> None:
        """Keeps a checkpoint that stands in the store now."""
        ...

    @property
    def warnings(self) -> Sequence[MouflowError]:
        """Why something could not be signed or kept elsewhere; the events are recorded all the same."""
        ...


class Store:
    """The record in one database; used as a context manager, by one thread of one process."""

    def __init__(self, driver: Driver, notary: Notary | None = None) -> None:
        self._driver = driver
        self._notary = notary
        self._identity = ""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Lets go of the database."""
        self._driver.close()

    @property
    def driver(self) -> Driver:
        """The database below, for who backs it up or asks how it is kept."""
        return self._driver

    @property
    def warnings(self) -> tuple[MouflowError, ...]:
        """Why what was appended could not be signed, or the signature not be kept elsewhere; to be told to the user."""
        return tuple(self._notary.warnings) if self._notary else ()

    @property
    def place(self) -> str:
        """Where the record is, as messages name it: without a password."""
        return self._driver.place

    @property
    def identity(self) -> str:
        """The id that the record was given when it was made; checkpoints name it."""
        if not self._identity:
            with self._driver.reading() as hand:
                self._identity = str(hand.rows(statements.IDENTITY)[0][0])
        return self._identity

    def sealed_by(self, notary: Notary) -> Self:
        """The same store, whose head is signed by the notary after each append."""
        return type(self)(self._driver, notary)

    def append(self, news: Sequence[New], blobs: Sequence[Blob] = ()) -> tuple[Entry, ...]:
        """The entries that the events became, all of them in one transaction, or none.

        Conflict when an agreement is no longer at the version before; with a command id that has already made entries
        of one of these agreements, these come back and nothing is added. The checkpoint of the new head is kept
        in the same transaction.
        """
        _sound(blobs)
        if not news:
            return ()
        store = self.identity if self._notary else ""
        with self._driver.writing() as hand:
            if done := _made_before(hand, news):
                return done
            for agreement, first in _expected(news).items():
                _must_follow(hand, agreement, first - 1)
            entries = chained(_head(hand), news)
            _keep(hand, blobs)
            hand.each(statements.ADD_EVENT, (_row(entry, new) for entry, new in zip(entries, news, strict=True)))
            checkpoint = (
                self._notary.seal(store, Head(entries[-1].seq, entries[-1].hash), news[-1].at) if self._notary else None
            )
            _note(hand, (checkpoint,) if checkpoint else ())
        if self._notary and checkpoint:
            self._notary.note(checkpoint)
        return entries

    def load(self, agreement: str) -> tuple[Entry, ...]:
        """The life of an agreement in order; empty for one that has none."""
        if not _is_text(agreement):
            return ()
        with self._driver.reading() as hand:
            return _entries(hand.rows(statements.LOAD, {"agreement": agreement, "after": 0}))

    def made_by(self, command: str) -> tuple[Entry, ...]:
        """What the call of that name made, in the order of the chain; empty for none."""
        if not _is_text(command):
            return ()
        with self._driver.reading() as hand:
            return _entries(hand.rows(statements.MADE_BY, {"command": command}))

    def copies(self, agreement: str) -> Mapping[str, tuple[Entry, ...]]:
        """The lives of an agreement and of its copies (`agreement/partner`), in one state of the store."""
        if not _is_text(agreement):
            return MappingProxyType({})
        facts = {"agreement": agreement, "first": f"{agreement}/", "end": f"{agreement}0"}  # "0" follows "/"
        with self._driver.reading() as hand:
            return _lives(hand.rows(statements.COPIES, facts))

    def lives(self) -> Mapping[str, tuple[Entry, ...]]:
        """The lives of all agreements, in one state of the store."""
        with self._driver.reading() as hand:
            return _lives(hand.rows(statements.LIVES))

    def versions(self) -> Mapping[str, int]:
        """How many events each agreement has."""
        with self._driver.reading() as hand:
            return MappingProxyType({agreement: int(last) for agreement, last in hand.rows(statements.VERSIONS)})

    def everything(self, after: int = 0) -> Iterator[Entry]:
        """All entries in the order of the chain, from the one after `after` on, read in pages."""
        for page in self.pages(after):
            yield from map(Entry._make, page)

    def pages(self, after: int = 0) -> Iterator[Sequence[Row]]:
        """All entries as plain rows, some thousands at a time; between two pages others may write."""
        while True:
            with self._driver.reading() as hand:
                page = hand.rows(statements.PAGE, {"after": after, "most": PAGE})
            if not page:
                return
            yield page
            after = page[-1][0]

    def head(self) -> Head:
        """The last entry's number and hash."""
        with self._driver.reading() as hand:
            return _head(hand)

    def blob(self, digest: str) -> Blob | None:
        """The file of that digest; None when it is not in the record."""
        with self._driver.reading() as hand:
            found = hand.rows(statements.BLOB, {"digest": digest})
        return Blob(found[0][0], found[0][1], bytes(found[0][2])) if found else None

    def blob_digests(self) -> tuple[str, ...]:
        """The digests of all files in the record."""
        with self._driver.reading() as hand:
            return tuple(str(digest) for (digest,) in hand.rows(statements.BLOB_DIGESTS))

    def checkpoints(self) -> tuple[Checkpoint, ...]:
        """The checkpoints that are kept beside the events, in order of the entries that they sign."""
        with self._driver.reading() as hand:
            return tuple(Checkpoint(*row) for row in hand.rows(statements.CHECKPOINTS))

    def note_checkpoint(self, checkpoint: Checkpoint) -> None:
        """Keeps a checkpoint beside the events; one that is there already stays as it is."""
        with self._driver.writing() as hand:
            _note(hand, (checkpoint,))


def chained(head: Head, news: Sequence[New]) -> tuple[Entry, ...]:
    """The events as entries that follow the head."""
    found = []
    seq, previous = head.seq, bytes.fromhex(head.hash)
    for new in news:
        seq, own = seq + 1, leaf(new.body.encode())
        previous = link(seq, previous, own)
        found.append(
            Entry(
                seq, new.agreement, new.version, new.kind, new.at, new.actor, own.hex(), previous.hex(), new.body
            )
        )  # fmt: skip
    return tuple(found)


def _is_text(name: str) -> bool:
    """Whether a name can be written down at all: a lone surrogate, as a stray byte becomes, is in no entry's name."""
    return not any("\ud800" <= letter <= "\udfff" for letter in name)


def _sound(blobs: Sequence[Blob]) -> None:
    for each in blobs:
        if each.digest != file_digest(each.data):
            raise WrongDigest(each.digest, file_digest(each.data))


def _made_before(hand: Hand, news: Sequence[New]) -> tuple[Entry, ...]:
    """What the same command has already made, when it touched one of these agreements; else nothing."""
    for command in dict.fromkeys(new.command for new in news if new.command):
        made = _entries(hand.rows(statements.MADE_BY, {"command": command}))
        if {entry.agreement for entry in made} & {new.agreement for new in news if new.command == command}:
            return made
    return ()


def _expected(news: Sequence[New]) -> dict[str, int]:
    """The version of each agreement's first new event; ValueError when they do not follow one another."""
    first: dict[str, int] = {}
    count: dict[str, int] = {}
    for new in news:
        start = first.setdefault(new.agreement, new.version)
        if new.version != start + count.get(new.agreement, 0) or new.version < 1:
            raise ValueError(f"version {new.version} of {new.agreement} does not follow the one before it")
        count[new.agreement] = count.get(new.agreement, 0) + 1
    return first


def _must_follow(hand: Hand, agreement: str, last: int) -> None:
    found = int(hand.rows(statements.VERSION, {"agreement": agreement})[0][0] or 0)
    if found > last:
        raise Conflict(_entries(hand.rows(statements.LOAD, {"agreement": agreement, "after": last})))
    if found < last:
        raise Vanished(agreement, last, found)


def _head(hand: Hand) -> Head:
    found = hand.rows(statements.HEAD)
    return Head(int(found[0][0]), str(found[0][1])) if found else Head()


def _keep(hand: Hand, blobs: Sequence[Blob]) -> None:
    """Adds the files that are not there yet."""
    fresh = {each.digest: each for each in blobs if not hand.rows(statements.HAS_BLOB, {"digest": each.digest})}
    rows = ({"digest": one.digest, "mime": one.mime, "size": len(one.data), "data": one.data} for one in fresh.values())
    hand.each(statements.ADD_BLOB, rows)


def _note(hand: Hand, checkpoints: Sequence[Checkpoint]) -> None:
    """Adds the checkpoints that are not there yet."""
    fresh = [
        {name: getattr(one, name) for name in ("signature", "store", "seq", "hash", "at", "key")}
        for one in checkpoints
        if not hand.rows(statements.HAS_CHECKPOINT, {"signature": one.signature})
    ]
    hand.each(statements.ADD_CHECKPOINT, fresh)


def _row(entry: Entry, new: New) -> dict[str, object]:
    return {**entry._asdict(), "command": new.command}


def _entries(rows: Sequence[Row]) -> tuple[Entry, ...]:
    return tuple(map(Entry._make, rows))


def _lives(rows: Sequence[Row]) -> Mapping[str, tuple[Entry, ...]]:
    entries = _entries(rows)
    return MappingProxyType(
        {agreement: tuple(life) for agreement, life in groupby(entries, lambda each: each.agreement)}
    )
