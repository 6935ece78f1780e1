"""Clauses (Pasal), their paragraphs (ayat) and items (huruf, angka), and recitals."""

from typing import Annotated

from pydantic import BeforeValidator, ConfigDict, model_validator
from pydantic_core import PydanticCustomError

from mouflow.model.base import Id, Line, Model, RichText, from_text
from mouflow.model.conditions import filled, given, when


class ClauseItem(Model):
    """One entry of a list; a bare text is the short form of one with nothing else."""

    text: RichText
    """Its words; **bold**, *italic*, [[id]] and {{ value | filter }} are understood."""
    id: Id | None = None
    """A name by which [[id]] refers to it and comparisons know it again."""
    items: tuple["ItemInput", ...] = ()
    """Deeper entries: a. → 1) → a)."""


ItemInput = Annotated[ClauseItem, BeforeValidator(from_text, json_schema_input_type=Line | ClauseItem)]


class ClauseParagraph(Model):
    """An ayat; a bare text is the short form of one with nothing else."""

    text: RichText
    """Its words; **bold**, *italic*, [[id]] and {{ value | filter }} are understood."""
    id: Id | None = None
    """A name by which [[id]] refers to it and comparisons know it again."""
    items: tuple[ItemInput, ...] = ()
    """The items that the text introduces."""


ParagraphInput = Annotated[ClauseParagraph, BeforeValidator(from_text, json_schema_input_type=Line | ClauseParagraph)]
HAS_TEXT, HAS_PARAGRAPHS = given("text"), filled("paragraphs")


class Clause(Model):
    """A Pasal: either `text` (with `items`) or `paragraphs`; its number follows from its position."""

    model_config = ConfigDict(
        json_schema_extra={"oneOf": [HAS_TEXT, HAS_PARAGRAPHS], "allOf": [when(filled("items"), HAS_TEXT)]}
    )

    id: Id
    """The name by which [[id]] refers to it and comparisons know it again; stable over all drafts."""
    title: Line
    """Its title, as in `Ruang Lingkup`; printed in capitals."""
    text: RichText | None = None
    """Its words, for a clause without paragraphs."""
    items: tuple[ItemInput, ...] = ()
    """The items that `text` introduces."""
    paragraphs: tuple[ParagraphInput, ...] = ()
    """Its paragraphs (ayat), each with its own items."""

    @model_validator(mode="after")
    def _one_form(self) -> "Clause":
        if (self.text is None) == (not self.paragraphs):
            raise PydanticCustomError("clause_form", "either text or paragraphs", {"id": self.id})
        if self.items and self.text is None:
            raise PydanticCustomError("clause_items", "items without text", {"id": self.id})
        return self


class Recital(Model):
    """One premise: a sentence that begins with "bahwa"; a bare text is the short form."""

    text: RichText
    """Its words, ending with a semicolon."""
    id: Id | None = None
    """A name by which [[id]] refers to it."""


RecitalInput = Annotated[Recital, BeforeValidator(from_text, json_schema_input_type=Line | Recital)]
