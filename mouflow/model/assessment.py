"""An assessment of public services: entities and their loci, scores, findings, suggestions and what followed."""

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import BeforeValidator, ConfigDict, Field, WithJsonSchema, model_validator
from pydantic_core import PydanticCustomError

from mouflow.model.base import Count, DayOrMonth, Flag, Id, Line, Model, Version
from mouflow.model.conditions import filled
from mouflow.model.figures import Score, Year
from mouflow.model.letters import Letters
from mouflow.model.party import Contact, Level, name_key
from mouflow.model.scheme import Band, Weights

# The components of standar pelayanan (UU 25/2009 Pasal 21), by short names.
COMPONENTS: Mapping[str, str] = {
    "dasar-hukum": "dasar hukum",
    "persyaratan": "persyaratan",
    "prosedur": "sistem, mekanisme, dan prosedur",
    "jangka-waktu": "jangka waktu penyelesaian",
    "biaya": "biaya/tarif",
    "produk": "produk pelayanan",
    "sarana": "sarana, prasarana, dan/atau fasilitas",
    "kompetensi": "kompetensi pelaksana",
    "pengawasan": "pengawasan internal",
    "pengaduan": "penanganan pengaduan, saran, dan masukan",
    "jumlah-pelaksana": "jumlah pelaksana",
    "jaminan-pelayanan": "jaminan pelayanan",
    "jaminan-keamanan": "jaminan keamanan dan keselamatan",
    "evaluasi-kinerja": "evaluasi kinerja pelaksana",
}
# What is looked at beside them.
BESIDE: Mapping[str, str] = {
    "maklumat": "maklumat pelayanan",
    "pelayanan-khusus": "pelayanan khusus",
    "laman": "laman resmi",
}
_BY_WORDS = {name_key(words): name for name, words in (*COMPONENTS.items(), *BESIDE.items())}


def _component(value: object) -> object:
    """The short name of a component that is written in full."""
    return _BY_WORDS.get(name_key(value), value) if isinstance(value, str) else value


Component = Annotated[
    Literal[
        "dasar-hukum",
        "persyaratan",
        "prosedur",
        "jangka-waktu",
        "biaya",
        "produk",
        "sarana",
        "kompetensi",
        "pengawasan",
        "pengaduan",
        "jumlah-pelaksana",
        "jaminan-pelayanan",
        "jaminan-keamanan",
        "evaluasi-kinerja",
        "maklumat",
        "pelayanan-khusus",
        "laman",
    ],
    BeforeValidator(_component),
    WithJsonSchema({"enum": [one for pair in (*COMPONENTS.items(), *BESIDE.items()) for one in pair]}),
]
Dimensions = dict[Id, Score]
Points = Annotated[int, Field(strict=True, ge=0, le=3)]
Total = Annotated[int, Field(strict=True, ge=0)]


class Outcome(Model):
    """A score and what it was called, as they were given."""

    score: Score | None = None
    """The score, from 0 to 100."""
    zone: Line | None = None
    """The zone, such as `Hijau`."""
    category: Line | None = None
    """The category, such as `B`."""
    opinion: Line | None = None
    """The opinion, such as `Kualitas Tinggi`."""
    maladministration: Flag | None = None
    """Whether maladministration was found; nothing where the scheme does not ask."""


class EarlierYear(Outcome):
    """The result of an earlier year."""

    year: Year
    """The assessment year."""
    scheme: Id | None = None
    """The scheme, where several are used for that year."""


class Indicator(Model):
    """An indicator, what was given for it, and what shows it."""

    name: Line
    """What is looked at."""
    dimension: Id
    """The dimension that it belongs to."""
    component: Component | None = None
    """The component of standar pelayanan."""
    value: Points | None = None
    """The points, from 0 to 3; nothing while it is open."""
    evidence: Line | None = None
    """What shows it."""


class FollowUp(Model):
    """What was done about a suggestion."""

    plan: Line | None = None
    """The plan (rencana aksi)."""
    target: DayOrMonth | None = None
    """When it is to be done: a day, or a month such as `2024-03`."""
    evidence: Line | None = None
    """What shows that it was done (bukti)."""
    status: Literal["Belum", "Proses", "Selesai"] = "Belum"
    """How far it is."""


class Suggestion(Model):
    """What is to be done, by whom, by when, and what will show it."""

    what: Line
    """What is to be done."""
    unit: Line | None = None
    """Who is to do it."""
    by: DayOrMonth | None = None
    """By when: a day, or a month such as `2024-03`."""
    evidence: Line | None = None
    """What will show it."""
    follow_up: FollowUp | None = None
    """What was done about it."""


class Finding(Model):
    """What was found, and what is suggested."""

    text: Line
    """What was found."""
    id: Id | None = None
    """A name by which it is known again."""
    dimension: Id | None = None
    """The dimension that it belongs to."""
    component: Component | None = None
    """The component of standar pelayanan, by its short name or in full."""
    unit: Line | None = None
    """The unit in which it was found; the name or id of a locus where it is one."""
    suggestions: tuple[Suggestion, ...] = ()
    """What is suggested."""


class Locus(Outcome):
    """A unit that was assessed."""

    id: Id
    """The name of the locus; it names its files."""
    name: Line
    """The unit in full, as it is printed."""
    head: Line | None = None
    """Who leads it, as letters address them: `Kepala Dinas Pendidikan`."""
    address: Line | None = None
    """Its seat, where that is not the entity's."""
    dimensions: Dimensions = Field(default_factory=dict)
    """The score of each dimension, by its name."""
    indicators: tuple[Indicator, ...] = ()
    """The indicators, where they are given."""


class Entity(Outcome):
    """A government or institution that was assessed; its score is the mean of its loci."""

    id: Id
    """The name of the entity; it names its files."""
    name: Line
    """The institution in full, as it is printed."""
    level: Level
    """Central institution, province, regency, city, or none of these."""
    head: Line | None = None
    """Who leads it, as letters address them: `Bupati Bangka Barat`."""
    address: Line | None = None
    """Its seat."""
    contact: Contact | None = None
    """Whom to call (narahubung)."""
    dimensions: Dimensions = Field(default_factory=dict)
    """The score of each dimension, by its name; else the mean of the loci."""
    loci: tuple[Locus, ...] = ()
    """The units that were assessed."""
    earlier: tuple[EarlierYear, ...] = ()
    """The results of earlier years."""
    findings: tuple[Finding, ...] = ()
    """What was found."""
    suggestions: tuple[Suggestion, ...] = ()
    """What is suggested beside the findings: points for improvement of the whole."""


class Share(Model):
    """A share that a text states: so many of so many, in percent."""

    label: Line
    """What is counted."""
    count: Total
    """How many there are."""
    of: Count
    """Of how many."""
    percentage: Score
    """How many percent that is, with as many decimals as are printed."""


class Table(Model):
    """A table (CSV or XLSX) beside the file, and which of its columns say what."""

    file: Line
    """The name of the table."""
    sheet: Line | None = None
    """The sheet of a workbook; its first one when none is named."""
    rows: Literal["entities", "loci", "earlier", "findings"]
    """What a row is: an entity, a locus, the result of an earlier year, or a finding (with one suggestion)."""
    columns: Annotated[dict[Line, Line], Field(min_length=1)]
    """The head of the column for each key of a row, such as `score: Nilai`; those of its entity as `entity.name`."""


class Assessment(Model):
    """The results of an assessment year: of one entity, or of a whole campaign."""

    model_config = ConfigDict(json_schema_extra={"anyOf": [filled("entities"), filled("tables")]})

    mouflow: Version
    """The version of this format: 1."""
    assessment: Id
    """The name of the assessment."""
    year: Year
    """The assessment year, which decides the scheme."""
    scheme: Id | None = None
    """The scheme; that of the year when none is named."""
    source: Line | None = None
    """Where the results were read."""
    note: Line | None = None
    """What else is to be known; not printed."""
    dimension_scores: Literal["percent", "points"] = "percent"
    """Whether dimensions have scores from 0 to 100, which are weighted, or points, which are added up."""
    weights: Weights = Field(default_factory=dict)
    """The weights of the dimensions, where the scheme has none for the year."""
    bands: tuple[Band, ...] = ()
    """The bands, where the scheme has none."""
    entities: tuple[Entity, ...] = ()
    """Who was assessed."""
    tables: tuple[Table, ...] = ()
    """Tables with more entities, or more of these."""
    shares: tuple[Share, ...] = ()
    """Shares that are stated of all results, as in a report to the press."""
    letters: Letters | None = None
    """The letters that are written about the results."""

    @model_validator(mode="after")
    def _has_entities(self) -> "Assessment":
        if not self.entities and not self.tables:
            raise PydanticCustomError("assessment_empty", "no entities", {})
        return self
