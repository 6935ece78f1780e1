"""Clauses (Pasal), their paragraphs (ayat) and items (huruf, angka), and recitals."""

from typing import Annotated

from pydantic import BeforeValidator, model_validator
from pydantic_core import PydanticCustomError

from mouflow.model.base import Id, Line, Model, RichText, from_text


class ClauseItem(Model):
    """One entry of a list: a text, an id to refer to it, and deeper entries (a. → 1) → a))."""

    text: RichText
    id: Id | None = None
    items: tuple["ItemInput", ...] = ()


ItemInput = Annotated[ClauseItem, BeforeValidator(from_text, json_schema_input_type=Line | ClauseItem)]


class ClauseParagraph(Model):
    """An ayat: a text, an id, and the items that it introduces."""

    text: RichText
    id: Id | None = None
    items: tuple[ItemInput, ...] = ()


ParagraphInput = Annotated[ClauseParagraph, BeforeValidator(from_text, json_schema_input_type=Line | ClauseParagraph)]


class Clause(Model):
    """A Pasal: either `text` (with `items`) or `paragraphs`; its number follows from its position."""

    id: Id
    title: Line
    text: RichText | None = None
    items: tuple[ItemInput, ...] = ()
    paragraphs: tuple[ParagraphInput, ...] = ()

    @model_validator(mode="after")
    def _one_form(self) -> "Clause":
        if (self.text is None) == (not self.paragraphs):
            raise PydanticCustomError("clause_form", "either text or paragraphs", {"id": self.id})
        if self.items and self.text is None:
            raise PydanticCustomError("clause_items", "items without text", {"id": self.id})
        return self


class Recital(Model):
    """One premise: a sentence that begins with "bahwa"."""

    text: RichText
    id: Id | None = None


RecitalInput = Annotated[Recital, BeforeValidator(from_text, json_schema_input_type=Line | Recital)]
