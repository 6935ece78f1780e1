"""Digests: what does not count leaves them as they are; any changed word shows in exactly the parts that hold it."""

import json
import re
import unicodedata
from hashlib import sha256
from random import Random
from typing import Any

import pytest
import yaml
from hypothesis import assume, given
from hypothesis import strategies as st
from pydantic import ValidationError

from bench.drafts import draft as random_yaml
from mouflow.model.draft import Draft
from mouflow.model.provisions import below, provisions
from mouflow.record.content import FIXED
from mouflow.record.digest import Content, content, short
from tests.compare.drafts_kit import any_draft, clause, read, small, worked

SEEDS = st.integers(0, 10**6)
PARTS = {
    "kind": "@subject",
    "subject": "@subject",
    "parties": "@parties",
    "signing": "@signing",
    "legal_basis": "@legal-basis",
    "term": "@term",
    "work_plan": "@work-plan",
    "amends": "@amends",
}
Way = tuple[str | int, ...]


def differing(old: Content, new: Content) -> set[str]:
    """The parts that one of them lacks or has otherwise."""
    return {name for name in {**old.parts, **new.parts} if old.parts.get(name) != new.parts.get(name)}


def changed(draft: Draft, /, **facts: Any) -> Draft:
    """The draft with other facts."""
    return Draft.model_validate(draft.model_dump() | facts)


# --- the scheme


def test_the_scheme_is_fixed() -> None:
    draft = small(clause("satu-satunya", "Isi **pasal**  ini, [[satu-satunya]], {{ 3 | angka }} kali."))
    made = content(draft)
    said = '{"text":["Isi pasal ini, ",{"refers":"satu-satunya"},", 3 (tiga) kali."],"title":"Judul"}'
    assert made.parts["satu-satunya"] == f"mou1:sha256:{sha256(said.encode()).hexdigest()}"
    makings = {name: made.parts[name] for name in (*FIXED, "satu-satunya")}
    whole = json.dumps(
        {"parts": makings, "references": {"satu-satunya": ["clauses", 0]}}, sort_keys=True, separators=(",", ":")
    )
    assert made.whole == f"mou1:sha256:{sha256(whole.encode()).hexdigest()}"
    assert made.whole == "mou1:sha256:ab904915a2fedde60ddd948605cf7fc3094a3ccd068b2ee81cfe0c1a326b8431"
    assert short(made.whole) == "ab904915a2fe"


def test_each_draft_has_its_fixed_parts_its_clauses_and_its_deeper_provisions() -> None:
    draft = worked("kalbar-2025/v1")
    names = {part.id for _, part in provisions(draft) if part.id}
    assert {"pendampingan", "jangka-waktu"} < names
    assert set(content(draft).parts) == {*FIXED, *names}
    assert all(re.fullmatch(r"mou1:sha256:[0-9a-f]{64}", each) for each in content(draft).parts.values())


# --- what does not count


@given(SEEDS)
def test_key_order_comments_and_the_style_of_the_yaml_do_not_count(seed: int) -> None:
    random, text = Random(seed), random_yaml(seed)
    value = _shuffled(yaml.safe_load(text), random)
    style = random.choice((None, '"', "'"))
    again = yaml.safe_dump(value, sort_keys=False, width=random.choice((40, 999)), default_style=style)
    if style:  # which quotes numbers and truth values, too
        again = re.sub(r"!!(int|bool|float) [\"']([^\"']*)[\"']", r"\2", again)
        again = re.sub(r"!!null [\"']null[\"']", "null", again)
    commented = "# catatan\n" + again.replace("\nclauses:", "\n# pasal\nclauses:").replace("\n'clauses':", "\nclauses:")
    assert content(read(commented.encode())) == content(read(text))


def _shuffled(value: Any, random: Random) -> Any:
    if isinstance(value, dict):
        return {key: _shuffled(value[key], random) for key in random.sample(list(value), len(value))}
    return [_shuffled(each, random) for each in value] if isinstance(value, list) else value


APPROVAL = {"id": "telaah", "party": "satu", "kind": "review", "office": "Hukum", "order": 1}


@pytest.mark.parametrize(
    "facts",
    [
        {"draft": 7, "based_on": 6},
        {"date": "2026-01-02"},
        {"author": "dua"},
        {"note": "Draf lain"},
        {"final": True},
        {"style": {"font": "Arial", "paper": "F4", "signatures": "first-right", "numbers": "below-subject"}},
        {"requests": [{"id": "r-satu", "text": "Pokok usulan"}]},
        {"approvals": [APPROVAL]},
        {"signing": {"planned": "2026-03"}},
    ],
    ids=lambda facts: next(iter(facts)),
)
def test_what_the_agreement_does_not_say_does_not_count(facts: dict[str, Any]) -> None:
    draft = small(clause("isi", "Isi pasal."))
    assert draft != changed(draft, **facts)
    assert content(changed(draft, **facts)) == content(draft)


def test_reminders_logos_and_the_reasons_of_an_addendum_do_not_count() -> None:
    draft = worked("kalbar-2021-adendum/v1")
    facts = draft.model_dump()
    facts["term"] = {"years": 3, "reminders": [6]}
    plain = Draft.model_validate(facts)
    facts["term"]["reminders"] = [12, 3]
    facts["parties"][0]["logo"] = "lain.png"
    facts["amends"]["changes"][0]["reason"] = "Alasan lain"
    assert content(Draft.model_validate(facts)) == content(plain)


@given(SEEDS)
def test_the_form_of_letters_and_blanks_do_not_count(seed: int) -> None:
    draft = any_draft(seed)
    facts = _each_text(draft.model_dump(), lambda text: unicodedata.normalize("NFD", text).replace(" ", " \u00a0\n "))
    assert content(Draft.model_validate(facts)) == content(draft)


def _each_text(value: Any, change: Any, key: str = "") -> Any:
    if isinstance(value, dict):
        return {name: _each_text(each, change, name) for name, each in value.items()}
    if isinstance(value, tuple | list):
        return [_each_text(each, change, key) for each in value]
    return (
        change(value) if isinstance(value, str) and key in ("text", "title", "name", "subject", "activity") else value
    )


def test_bold_and_italic_do_not_count() -> None:
    plain = small(clause("isi", "Isi pasal ini 5 * 3 kali."))
    assert content(small(clause("isi", "Isi **pasal *ini*** 5 * 3 kali."))) == content(plain)


def test_renumbering_does_not_count() -> None:
    later = {"text": "Sesuai dengan [[kedua]].", "id": "menurut"}
    one, two = clause("satu", paragraphs=["Isi.", later]), clause("kedua", "Isi.")
    old, new = content(small(one, two)), content(small(one, clause("baru", "Sisipan."), two))
    assert differing(old, new) == {"@order", "baru"}


def test_an_id_that_is_added_to_an_item_is_one_part_more() -> None:
    old = content(small(clause("isi", "Isi:", items=["satu;", "dua."])))
    new = content(small(clause("isi", "Isi:", items=["satu;", {"text": "dua.", "id": "butir-dua"}])))
    assert new.whole == old.whole
    assert differing(old, new) == {"butir-dua"}


# --- what counts


def _leaves(value: Any, way: Way = ()) -> list[Way]:
    if isinstance(value, dict):
        return [found for key, each in value.items() for found in _leaves(each, (*way, key))]
    if isinstance(value, list | tuple):
        return [found for n, each in enumerate(value) for found in _leaves(each, (*way, n))]
    return [] if value is None or isinstance(value, bool) else [way]


def _counted(way: Way) -> bool:
    """Whether the agreement says it; an id of a provision is a name, and a change of it is another provision."""
    if way[0] in ("clauses", "recitals"):
        return way[-1] != "id"
    return way[0] in PARTS and way[-1] not in ("logo", "planned", "reason") and "reminders" not in way


def _bumped(value: Any) -> Any:
    if isinstance(value, int):
        return value + 1
    return f"{value} lagi" if isinstance(value, str) and " " in value else f"{value}x"


def _put(value: Any, way: Way) -> Any:
    """The value with another one at the end of the way."""
    if not way:
        return _bumped(value)
    step, rest = way[0], way[1:]
    if isinstance(value, dict):
        return {key: _put(each, rest) if key == step else each for key, each in value.items()}
    return [_put(each, rest) if n == step else each for n, each in enumerate(value)]


def _holding(draft: Draft, way: Way) -> set[str]:
    """The parts in which the value at the way stands."""
    if way[0] not in ("clauses", "recitals"):
        return {PARTS[str(way[0])]}
    around = {part.id for at, part in provisions(draft) if part.id and way[: len(at)] == at}
    return around | ({"@recitals"} if way[0] == "recitals" else set())


@given(SEEDS, st.randoms(use_true_random=False))
def test_one_changed_value_shows_in_exactly_the_parts_that_hold_it(seed: int, random: Random) -> None:
    draft = read(random_yaml(seed))
    facts = draft.model_dump(mode="json")
    way = random.choice([way for way in _leaves(facts) if _counted(way)])
    try:
        other = Draft.model_validate(_put(facts, way))
    except ValidationError:  # a word that must be one of a few
        assume(False)
        return
    old, new = content(draft), content(other)
    assert differing(old, new) == _holding(draft, way)
    assert old.whole != new.whole


@given(SEEDS, st.randoms(use_true_random=False))
def test_the_order_of_clauses_counts_by_itself(seed: int, random: Random) -> None:
    draft = any_draft(seed)
    moved = tuple(random.sample(draft.clauses, len(draft.clauses)))
    assume(moved != draft.clauses)
    old, new = content(draft), content(draft.model_copy(update={"clauses": moved}))
    assert differing(old, new) == {"@order"}
    assert old.whole != new.whole


@given(SEEDS, st.randoms(use_true_random=False))
def test_the_order_of_what_stands_in_a_clause_shows_in_that_clause(seed: int, random: Random) -> None:
    draft = read(random_yaml(seed))
    way, part = random.choice(
        [(way, part) for way, part in provisions(draft) if len(getattr(part, "items", ())) > 1] or [((), None)]
    )
    assume(part is not None)
    facts = draft.model_dump()
    row = facts
    for step in way:
        row = row[step]
    row["items"] = row["items"][::-1]
    assume(part.items[::-1] != part.items)
    old, new = content(draft), content(Draft.model_validate(facts))
    around = {one.id for at, one in provisions(draft) if one.id and way[: len(at)] == at}
    texts = {one.id: [each.text for _, each in below(one, ())] for _, one in provisions(draft) if one.id in around}
    assert texts  # a clause has an id
    assert differing(old, new) == around


def test_a_value_counts_as_it_is_printed() -> None:
    draft = worked("kalbar-2025/v1")
    other = changed(draft, term={"years": 3, "reminders": (12, 6, 3)})
    assert differing(content(draft), content(other)) == {"@term", "jangka-waktu"}


def test_a_value_that_is_not_given_counts_as_it_is_written() -> None:
    draft = small(
        clause("isi", "Nomor {{ parties.satu.number }} dan {{ signing.date|tanggal }}."), clause("lain", "Isi.")
    )
    parties = [
        {**party, "number": "1/2025"} if not n else party for n, party in enumerate(draft.model_dump()["parties"])
    ]
    given_now = changed(draft, parties=parties)
    assert differing(content(draft), content(given_now)) == {"@parties", "isi"}
    written = small(
        clause("isi", "Nomor {{parties.satu.number}} dan {{ signing.date | tanggal }}."), clause("lain", "Isi.")
    )
    assert content(written) == content(draft)


def test_what_the_parties_are_called_counts() -> None:
    draft = small(clause("isi", "Isi pasal."))
    other = changed(draft, style={"aliases": "pertama"})
    assert differing(content(draft), content(other)) == {"@parties"}


def test_where_a_reference_leads_counts_though_the_words_are_the_same() -> None:
    pointing = clause("menunjuk", "Sesuai dengan [[satu]].")

    def listing(first: str, second: str) -> dict[str, Any]:
        return clause("isi", "Isi:", items=[{"id": first, "text": "sama"}, {"id": second, "text": "sama"}])

    old, new = content(small(listing("satu", "dua"), pointing)), content(small(listing("dua", "satu"), pointing))
    assert old.whole != new.whole


def test_a_reference_is_not_the_words_that_it_is_written_with() -> None:
    draft = small(clause("isi", "Lihat [[isi]]."))
    named = changed(draft, subject="[[isi]]")
    said = small(clause("isi", "Lihat {{ subject }}."))
    assert content(named).parts["isi"] != content(changed(said, subject="[[isi]]")).parts["isi"]


def test_a_text_and_one_paragraph_are_two_things() -> None:
    assert differing(content(small(clause("isi", "Isi."))), content(small(clause("isi", paragraphs=["Isi."])))) == {
        "isi"
    }


def test_attachments_count_by_name_and_digest() -> None:
    draft = small(clause("isi", "Isi."))
    files = {"rencana.xlsx": "sha256:00", "peta.pdf": "sha256:01"}
    with_files = content(draft, files)
    assert differing(content(draft), with_files) == {"@attachments"}
    assert content(draft, dict(reversed(files.items()))) == with_files
    assert differing(with_files, content(draft, files | {"peta.pdf": "sha256:02"})) == {"@attachments"}
