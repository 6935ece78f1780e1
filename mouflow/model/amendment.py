"""What an addendum says of its parent: which agreement it amends, and old → new words of each provision."""

from typing import Literal

from mouflow.model.base import Day, Id, Line, Model, RichText


class Change(Model):
    """One changed provision of the parent, named as printed there ("Pasal 7 ayat (2)").

    `amended` has old and new words, `inserted` new ones, `removed` old ones.
    """

    provision: Line
    action: Literal["amended", "inserted", "removed"] = "amended"
    old: Line | None = None
    new: RichText | None = None
    reason: Line | None = None


class Amendment(Model):
    """The parent of an addendum: its id here, its number for each party, its date and subject, and the changes."""

    agreement: Id
    kind: Id = "nota-kesepakatan"
    numbers: tuple[Line, ...] = ()
    date: Day
    subject: Line
    sequence: int = 1
    changes: tuple[Change, ...] = ()
