"""The rule on expected articles: what is missing is told, by title or by words, and only of whole agreements."""

import pytest

from mouflow.checks import structure_expected
from tests.checks.clauses import TEXT
from tests.checks.kit import drafted, findings, foreign, found, worked

EXPECTED = structure_expected.CHECK
ARTICLES = (
    ("Maksud dan Tujuan", "Isi."),
    ("Ruang Lingkup", "Isi."),
    ("Pelaksanaan", "Isi."),
    ("Narahubung", "Isi."),
    ("Pembiayaan", "Isi."),
    ("Jangka Waktu", "Isi."),
    ("Perubahan", "Isi."),
    ("Pemantauan dan Evaluasi", "Isi."),
    ("Penutup", "Isi."),
)
EXPECTED_AS = {"Pelaksanaan": "Tugas dan Tanggung Jawab/Pelaksanaan"}
HINTS = ("Narahubung", "Pembiayaan", "Perubahan", "Pemantauan dan Evaluasi")


def _without(*names: str) -> dict[str, object]:
    clauses = [
        {"id": f"c{n}", "title": title, "text": text} for n, (title, text) in enumerate(ARTICLES) if title not in names
    ]
    return {"clauses": clauses, "work_plan": []}


@pytest.mark.parametrize("name", [title for title, _ in ARTICLES])
def test_expected_articles(name: str) -> None:
    subject = drafted(_without(name))
    facts = [(finding.facts["clause"], finding.rule.severity) for finding in findings(EXPECTED, subject)]
    assert facts == [(EXPECTED_AS.get(name, name), "hint" if name in HINTS else "warning")]
    assert findings(EXPECTED, subject)[0].way == ("clauses",)


def test_the_message_on_an_expected_article() -> None:
    assert found(EXPECTED, drafted(_without("Penutup"))) == ['no Pasal on "Penutup"; reviewers expect one: add it']
    assert found(EXPECTED, drafted(_without("Narahubung"))) == ['no Pasal on "Narahubung"; most agreements have one']


@pytest.mark.parametrize(
    "heading", [part for part in TEXT.split("\n") if part.startswith("Pasal ") and len(part) == 7][3:]
)
def test_expected_articles_of_foreign_texts(heading: str) -> None:
    start = TEXT.index(f"{heading}\n")
    following = TEXT.find("\nPasal ", start)
    end = following + 1 if following > 0 else TEXT.index("Demikian")
    assert len(found(EXPECTED, foreign(TEXT[:start] + TEXT[end:]))) == 1


def test_articles_are_known_by_their_words() -> None:
    said = {
        "Penutup": "Nota Kesepakatan ini dibuat dalam rangkap 2 (dua).",
        "Jangka Waktu": "Nota Kesepakatan ini berlaku selama 3 (tiga) tahun.",
        "Narahubung": "PARA PIHAK menunjuk narahubung masing-masing.",
        "Pembiayaan": "Segala biaya yang timbul dibebankan pada anggaran PARA PIHAK.",
        "Pemantauan dan Evaluasi": "PARA PIHAK melakukan evaluasi setiap tahun.",
        "Perubahan": "Perubahan terhadap Nota Kesepakatan ini dituangkan dalam adendum.",
        "Ruang Lingkup": "Ruang lingkup Nota Kesepakatan ini meliputi pertukaran data.",
        "Maksud dan Tujuan": "Maksud Nota Kesepakatan ini adalah sebagai pedoman.",
        "Pelaksanaan": "PIHAK KEDUA bertugas menyiapkan data.",
    }
    for name, words in said.items():
        changes = _without(name)
        changes["clauses"] = [*changes["clauses"], {"id": "lain", "title": "Lain-lain", "text": words}]  # type: ignore[misc]  # a list
        assert not found(EXPECTED, drafted(changes)), name


def test_changes_may_be_an_ayat_of_another_pasal() -> None:
    changes = _without("Perubahan")
    words = "Perubahan Nota Kesepakatan ini dituangkan dalam adendum."
    changes["clauses"] = [*changes["clauses"], {"id": "lain", "title": "Lain-lain", "text": words}]  # type: ignore[misc]  # a list
    assert not found(EXPECTED, drafted(changes))


def test_other_texts_need_no_articles() -> None:
    three = "\n".join(f"Pasal {n}\nJUDUL\nIsi." for n in range(1, 4))
    assert not found(EXPECTED, foreign(f"NOTA KESEPAKATAN\n{three}"))
    assert not found(EXPECTED, foreign(f"PERATURAN BUPATI\n{three}\nPasal 4\nISI\nIsi."))
    assert not found(EXPECTED, foreign(f"ADENDUM NOTA KESEPAKATAN\n{three}\nPasal 4\nISI\nIsi."))


def test_the_expected_articles_are_parameters() -> None:
    subject = worked("kalbar-2025/v1")
    assert found(EXPECTED, subject, clauses=["Kerahasiaan", "Ruang Lingkup"], advised=[]) == [
        'no Pasal on "Kerahasiaan"; reviewers expect one: add it'
    ]
    assert not found(EXPECTED, subject, clauses=["Kerahasiaan/Perbedaan Pendapat"], advised=())
