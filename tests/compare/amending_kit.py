"""Small drafts for tests of amendments: clauses as plain data, and what an addendum says between two of them."""

from typing import Any

from hypothesis import strategies as st

from mouflow.compare.amending import Amended, amendments
from mouflow.compare.drafts import compare
from mouflow.model.draft import Draft

PARTY = {"level": "province", "address": "Pontianak", "signatory": {"name": "Nama", "office": "Ketua"}}


def draft(clauses: list[dict[str, Any]], number: int = 1, **more: Any) -> Draft:
    """A draft with these clauses."""
    return Draft.model_validate(
        {
            "mouflow": 1,
            "agreement": "uji",
            "draft": number,
            "date": f"2025-09-{number:02}",
            "author": "satu",
            "kind": "nota-kesepakatan",
            "subject": "Uji",
            "parties": [{"id": "satu", "name": "Pihak Satu", **PARTY}, {"id": "dua", "name": "Pihak Dua", **PARTY}],
            "clauses": clauses,
            **more,
        }
    )


def said(old: list[dict[str, Any]], new: list[dict[str, Any]], **more: Any) -> list[str]:
    """The sentences of an addendum between two texts."""
    return [each.sentence for each in told(draft(old), draft(new, 2, **more))]


def told(old: Draft, new: Draft) -> tuple[Amended, ...]:
    return amendments(compare(old, new), old, new)


def clause(name: str, *paragraphs: Any, title: str = "") -> dict[str, Any]:
    """A clause with one text, or with paragraphs where there are several."""
    words = {"text": paragraphs[0]} if len(paragraphs) == 1 else {"paragraphs": list(paragraphs)}
    return {"id": name, "title": title or name.title(), **words}


WORDS = (
    *("pelaksanaan", "pembinaan", "dilakukan", "bersama", "berkala", "menurut", "rencana", "kerja", "daerah", "pihak"),
    *("laporan", "evaluasi", "anggaran", "layanan", "pengaduan", "informasi", "wilayah", "kegiatan", "petugas"),
)


@st.composite
def texts(draw: st.DrawFn) -> list[dict[str, Any]]:
    """Clauses with ids, each with two to four paragraphs that have ids too."""
    names = draw(st.lists(st.sampled_from("abcdefg"), min_size=1, max_size=6, unique=True))
    return [
        {
            "id": f"pasal-{name}",
            "title": f"Judul {name}",
            "paragraphs": [
                {
                    "id": f"{name}-{n}",
                    "text": " ".join(draw(st.lists(st.sampled_from(WORDS), min_size=4, max_size=9))) + ".",
                }
                for n in draw(st.lists(st.integers(1, 6), min_size=2, max_size=4, unique=True))
            ],
        }
        for name in names
    ]
