"""What an addendum says of its parent: which agreement it amends, and old → new words of each provision."""

from typing import Literal

from pydantic import ConfigDict, model_validator
from pydantic_core import PydanticCustomError

from mouflow.model.base import Count, Day, Id, Line, Model, RichText
from mouflow.model.conditions import given, is_one, lacking, when

INSERTED, REMOVED = is_one("action", "inserted"), is_one("action", "removed")


class Change(Model):
    """One changed provision of the parent, with its old words, its new words, or both."""

    model_config = ConfigDict(
        json_schema_extra={
            "allOf": [
                when(INSERTED, given("new"), lacking("old")),
                when(REMOVED, given("old"), lacking("new")),
                when({"not": {"anyOf": [INSERTED, REMOVED]}}, given("old", "new")),
            ]
        }
    )

    provision: Line
    """The provision as the parent prints it, such as `Pasal 7 ayat (2)`."""
    action: Literal["amended", "inserted", "removed"] = "amended"
    """What happens to it: `amended` has old and new words, `inserted` new ones, `removed` old ones."""
    old: Line | None = None
    """The words of the parent, as they stand there."""
    new: RichText | None = None
    """The words that come instead, in the markup of clauses."""
    reason: Line | None = None
    """Why; not printed."""

    @model_validator(mode="after")
    def _fits_its_action(self) -> "Change":
        """An insertion has no old words, a removal no new ones, and an amendment both."""
        if (self.old is None, self.new is None) != (self.action == "inserted", self.action == "removed"):
            raise PydanticCustomError("change_form", "old and new do not fit the action", {"action": self.action})
        return self


class Amendment(Model):
    """The parent of an addendum, as it is cited, and what changes in it."""

    agreement: Id
    """The id of the parent."""
    kind: Id = "nota-kesepakatan"
    """What the parent is, such as `nota-kesepakatan`."""
    numbers: tuple[Line, ...] = ()
    """The parent's number for each party, in the order of the parties."""
    date: Day
    """The day on which the parent was signed."""
    subject: Line
    """The parent's subject, without "tentang"."""
    sequence: Count = 1
    """Which addendum to this parent it is: 1 for the first."""
    changes: tuple[Change, ...] = ()
    """The changed provisions, in the order of the parent."""
