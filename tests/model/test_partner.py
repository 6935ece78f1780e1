"""A partner's copy: the partner stands in its party's place, its variants are applied, and nothing else changes."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mouflow.errors import UnknownName
from mouflow.model import Clause, Draft, Package, Partner, Variant
from mouflow.model.partner import SecondClause, partner_draft

SIGNATORY = {"name": "Nama Pejabat", "office": "Jabatan"}
CLAUSES = ("maksud", "lingkup", "biaya", "penutup")


def base(**changes: object) -> Draft:
    value = {
        "mouflow": 1,
        "agreement": "paket",
        "draft": 1,
        "date": "2024-05-20",
        "author": "ori",
        "kind": "nota-kesepakatan",
        "subject": "Sinergi",
        "parties": [
            {"id": "ori", "name": "Ombudsman", "level": "central", "number": "9", "signatory": SIGNATORY},
            {
                "id": "pemda",
                "name": "Mitra",
                "level": "regency",
                "address": "Alamat",
                "number": "1",
                "signatory": SIGNATORY,
                "contact": {"office": "Bagian", "phone": "1"},
                "logo": "mitra.png",
            },
        ],
        "signing": {"place": "Palangka Raya", "date": "2024-06-04"},
        "clauses": [{"id": name, "title": name.title(), "text": f"Isi {name}."} for name in CLAUSES],
    }
    return Draft.model_validate(value | changes)


def package(**changes: object) -> Package:
    value = {"mouflow": 1, "agreement": "paket", "base": 1, "stands_for": "pemda", "table": "mitra.csv"}
    return Package.model_validate(value | changes)


def partner(**changes: object) -> Partner:
    value = {"id": "kobar", "name": "Kotawaringin Barat", "level": "regency", "signatory": SIGNATORY}
    return Partner.model_validate(value | changes)


def clause(name: str) -> dict[str, object]:
    return {"id": name, "title": "Lain", "text": "Isi lain."}


def ids(draft: Draft) -> list[str]:
    return [each.id for each in draft.clauses]


def varied(*variants: dict[str, object], **changes: object) -> Draft:
    return partner_draft(base(**changes), package(), partner(variants=[{"reason": "Sebab", **v} for v in variants]))


def test_the_partner_takes_the_party_with_its_id_and_nothing_of_the_stand_in_is_left():
    own = partner_draft(base(), package(), partner(number="12", address="Pangkalan Bun")).parties[1]
    assert own.model_dump(exclude_none=True) == {
        "id": "pemda",
        "name": "Kotawaringin Barat",
        "level": "regency",
        "address": "Pangkalan Bun",
        "number": "12",
        "signatory": {**SIGNATORY, "capacity": "definitif"},
    }


def test_the_base_number_goes_to_the_other_party_and_without_one_the_base_keeps_its_own():
    assert partner_draft(base(), package(), partner(base_number="77")).parties[0].number == "77"
    assert partner_draft(base(), package(), partner()).parties[0].number == "9"


def test_the_first_other_party_is_numbered_where_the_partner_comes_first():
    draft = base()
    turned = draft.model_copy(update={"parties": draft.parties[::-1]})
    numbers = [
        party.number for party in partner_draft(turned, package(), partner(base_number="77", number="5")).parties
    ]
    assert numbers == ["5", "77"]


def test_day_and_place_are_the_partners_and_a_day_is_never_the_bases():
    dated = partner_draft(base(), package(), partner(date="2024-07-01", place="Sampit")).signing
    late = partner_draft(base(), package(), partner()).signing
    assert (dated.date, dated.place) == (date(2024, 7, 1), "Sampit")
    assert (late.date, late.place) == (None, "Palangka Raya")


def test_a_clause_is_replaced_in_its_place():
    draft = varied({"replace": "biaya", "clause": clause("biaya")})
    assert ids(draft) == list(CLAUSES)
    assert draft.clauses[2].text == "Isi lain."


def test_clauses_are_added_in_their_order_after_the_clause_they_name():
    draft = varied(
        {"after": "maksud", "clause": clause("satu")},
        {"after": "satu", "clause": clause("dua")},
        {"after": "maksud", "clause": clause("tiga")},
        {"after": "penutup", "clause": clause("akhir")},
    )
    assert ids(draft) == ["maksud", "satu", "dua", "tiga", "lingkup", "biaya", "penutup", "akhir"]


def test_a_clause_may_follow_one_that_is_removed():
    draft = varied({"remove": "biaya"}, {"after": "biaya", "clause": clause("dana")})
    assert ids(draft) == ["maksud", "lingkup", "dana", "penutup"]


def test_requests_and_approvals_name_only_what_the_copy_still_has():
    draft = varied(
        {"remove": "biaya"},
        requests=[{"id": "r", "text": "Biaya", "met_by": ["biaya", "maksud"]}],
        approvals=[
            {"id": "a", "party": "ori", "kind": "review", "office": "X", "order": 1, "covers": ["biaya"]},
            {"id": "b", "party": "ori", "kind": "review", "office": "X", "order": 1, "covers": ["biaya", "maksud"]},
            {"id": "c", "party": "ori", "kind": "review", "office": "X", "order": 1},
        ],
    )
    assert [request.met_by for request in draft.requests] == [("maksud",)]
    assert [(approval.id, approval.covers) for approval in draft.approvals] == [("b", ("maksud",)), ("c", ())]


def test_what_a_replaced_clause_no_longer_holds_is_no_longer_named():
    items = {"id": "lingkup", "title": "Lingkup", "text": "Ini:", "items": [{"id": "huruf", "text": "satu."}]}
    draft = varied(
        {"replace": "lingkup", "clause": clause("lingkup")},
        clauses=[items],
        requests=[{"id": "r", "text": "Satu", "met_by": ["huruf"]}],
    )
    assert draft.requests[0].met_by == ()


@pytest.mark.parametrize(
    ("final", "day", "variants", "expected"),
    [
        (True, None, [], True),
        (True, None, [{"reason": "Sebab", "remove": "biaya"}], False),
        (True, "2024-06-04", [{"reason": "Sebab", "remove": "biaya"}], True),
        (False, "2024-06-04", [], False),
    ],
)
def test_variants_are_not_final_with_the_base_until_the_copy_has_its_day(final, day, variants, expected):
    assert partner_draft(base(final=final), package(), partner(date=day, variants=variants)).final is expected


def test_wrong_names_are_refused():
    with pytest.raises(UnknownName, match='unknown party "pemd"; did you mean "pemda"'):
        partner_draft(base(), package(stands_for="pemd"), partner())
    for variant in (
        {"remove": "biya"},
        {"replace": "biya", "clause": clause("biya")},
        {"after": "biya", "clause": clause("x")},
    ):
        with pytest.raises(UnknownName, match='unknown clause "biya"; did you mean "biaya"'):
            varied(variant)
    with pytest.raises(SecondClause, match='partner "kobar" adds the clause "biaya", which the text has already'):
        varied({"after": "maksud", "clause": clause("biaya")})


@given(
    st.lists(st.tuples(st.sampled_from(CLAUSES), st.booleans()), unique_by=lambda pair: pair[0], max_size=3),
    st.lists(st.sampled_from(CLAUSES), max_size=4),
)
def test_untouched_clauses_stay_the_same_and_in_their_order(touched, anchors):
    variants = [
        Variant(reason="Sebab", replace=name, clause=Clause(id=name, title="Lain", text="Isi lain."))
        if replaced
        else Variant(reason="Sebab", remove=name)
        for name, replaced in touched
    ]
    added = [
        Variant(reason="Sebab", after=name, clause=Clause(id=f"baru-{n}", title="Baru", text="Isi baru."))
        for n, name in enumerate(anchors)
    ]
    whole = base()
    draft = partner_draft(whole, package(), partner(variants=[*variants, *added]))
    changed = {name for name, _ in touched}
    gone = {name for name, replaced in touched if not replaced}
    kept = [each for each in draft.clauses if not each.id.startswith("baru-")]
    assert [each.id for each in kept] == [name for name in CLAUSES if name not in gone]
    assert [each for each in kept if each.id not in changed] == [c for c in whole.clauses if c.id not in changed]
    assert {each.id for each in draft.clauses} - set(CLAUSES) == {variant.clause.id for variant in added}
    for n, name in enumerate(anchors):
        if name not in gone:
            assert ids(draft).index(name) < ids(draft).index(f"baru-{n}")
