"""Lives of agreements as tests tell them: a text with few words, three parties, and one act after the other."""

from collections.abc import Mapping
from functools import cache
from typing import Any

import pytest

from mouflow.record.events import (
    Accepted,
    Actor,
    Cancelled,
    Commented,
    Decided,
    Delegation,
    Entered,
    Event,
    Expired,
    Frozen,
    Happened,
    Holding,
    Initialed,
    Returned,
    Reviewed,
    RoundClosed,
    RoundOpened,
    Row,
    RowDecided,
    Shared,
    Side,
    Signed,
    Step,
    Submitted,
    Term,
    Terminated,
)
from mouflow.record.fold import decide
from mouflow.record.life import Life
from mouflow.record.reasons import Refused

AT = "2025-09-12T12:00:00+07:00"
CLAUSES = ("lingkup", "biaya", "penutup")
PLT = Holding("Plt.", "SK Nomor 9 Tahun 2025", "2025-09-01", "2025-12-31")
NO_WORDS: Mapping[str, str] = {}

SIDES = (
    Side("pemprov", "Pemerintah Provinsi", core=True, signatory="Nama Satu", office="Gubernur"),
    Side("ombudsman", "Ombudsman", core=True, signatory="Nama Dua", office="Ketua"),
    Side("kampus", "Universitas", core=False, signatory="Nama Tiga", office="Rektor"),
)
STEPS = (
    Step("hukum", "pemprov", "review", "Biro Hukum", 1),
    Step("uang", "pemprov", "review", "Badan Keuangan", 1, covers=("biaya",)),
    Step("kabag", "pemprov", "initial", "Kepala Bagian", 2, name="Siti", delegates=(Delegation("Budi", PLT),)),
    Step("sekda", "pemprov", "initial", "Sekretaris Daerah", 3),
    Step("ahli-satu", "ombudsman", "review", "Ahli", 1),
    Step("ahli-dua", "ombudsman", "review", "Ahli", 1),
    Step("ahli-tiga", "ombudsman", "review", "Ahli", 1),
    Step("ahli", "ombudsman", "review", "Para Ahli", 1, of=("ahli-satu", "ahli-dua", "ahli-tiga"), need="2"),
    Step("pleno", "ombudsman", "decision", "Rapat Pleno", 2),
    Step("setuju", "ombudsman", "acceptance", "Ketua", 3),
)
FIVE_YEARS = Term(years=5, effective="signing")
PDF = "sha256:pdf"


def text(draft: int = 1, words: Mapping[str, str] = NO_WORDS, **facts: Any) -> Submitted:
    """A text of three clauses, each of one word ("awal" when nothing is said)."""
    said = {clause: words.get(clause, "awal") for clause in (*CLAUSES, *words)}
    parts = {name: f"mou1:sha256:{word}" for name, word in said.items() if word}
    whole = "mou1:sha256:" + "-".join(f"{name}={word}" for name, word in sorted(said.items()))
    usual: dict[str, Any] = {
        "final": False,
        "author": "pemprov",
        "date": "2025-09-12",
        "sides": SIDES,
        "steps": STEPS,
        "files": {f"drafts/kalbar/v{draft}.yaml": f"sha256:{whole}"},
        "term": FIVE_YEARS,
    }
    return Submitted(draft=draft, digest=whole, parts=parts, **usual | facts)


def actor(who: str) -> Actor:
    """`party` or `party:Person`."""
    party, _, person = who.partition(":")
    return Actor(party, person)


def told(life: Life, who: str, event: Event, at: str = AT) -> Happened:
    """The event as the next one of a life."""
    return Happened(life.agreement, life.version + 1, at, actor(who), event)


def then(life: Life, *acts: tuple[str, Event]) -> Life:
    """The life after these acts, each of which the table must allow."""
    for who, event in acts:
        life = decide(life, told(life, who, event))
    return life


def refusal(life: Life, who: str, event: Event, at: str = AT) -> Refused:
    """The refusal of an event, which must be one."""
    with pytest.raises(Refused) as caught:
        decide(life, told(life, who, event, at))
    return caught.value


def now(life: Life) -> str:
    """The digest of the current text."""
    return life.digest_of("")


def review(life: Life, step: str) -> Reviewed:
    """A review of the words that are there."""
    return Reviewed(step, now(life))


def initial(life: Life, step: str, holding: Holding | None = None) -> Initialed:
    """An initial on the words that are there."""
    return Initialed(step, now(life), holding or Holding())


def decision(life: Life, step: str = "pleno") -> Decided:
    """A decision on the words that are there."""
    return Decided(step, now(life))


def acceptance(life: Life, step: str = "") -> Accepted:
    """An acceptance of the words that are there."""
    return Accepted(step, now(life))


def freezing(life: Life) -> Frozen:
    """The freezing of the words that are there."""
    return Frozen(now(life), PDF, "sha256:docx", "sha256:template", ("Times",), "0.1.0")


def signature(life: Life, name: str = "Nama", kind: type[Signed] = Signed, **facts: Any) -> Signed:
    """A signature on the frozen text, on 1 October 2025."""
    assert life.frozen
    usual: dict[str, Any] = {"date": "2025-10-01", "digest": life.frozen.digest, "pdf": life.frozen.pdf, "name": name}
    return kind(**usual | facts)


def agreed_to(life: Life) -> Life:
    """A final text, not agreed yet, with everything that its approvals ask for."""
    for who, event in (
        ("pemprov:Ani", review(life, "hukum")),
        ("pemprov:Tono", review(life, "uang")),
        ("pemprov:Siti", initial(life, "kabag")),
        ("pemprov:Joko", initial(life, "sekda")),
        ("ombudsman", review(life, "ahli-satu")),
        ("ombudsman", review(life, "ahli-dua")),
        ("ombudsman", decision(life)),
        ("ombudsman", acceptance(life, "setuju")),
        ("pemprov", acceptance(life)),
        ("kampus", acceptance(life)),
    ):
        if not any(each.stands and each.step == event.step and each.step for each in life.given):
            life = then(life, (who, event))
    return life


@cache
def lives() -> Mapping[str, Life]:
    """A life at each station of one way through the table, from an agreement without events to its ends."""
    found = {"nothing": Life("kalbar")}
    found["review"] = then(found["nothing"], ("pemprov:Dewi", text(1)))
    found["draft"] = then(found["review"], ("pemprov", Returned("hukum", "Judul keliru")))
    reviews = (("pemprov", review(found["review"], "hukum")), ("pemprov", review(found["review"], "uang")))
    found["reviewed"] = then(found["review"], *reviews)
    found["shared"] = then(found["reviewed"], ("pemprov", Shared()))
    opened = RoundOpened(1, "2025-09-19", "Pontianak", ("Inspektorat",))
    found["round"] = then(found["shared"], ("ombudsman", opened))
    changed = text(2, {"lingkup": "baru"}, author="ombudsman", rows=(Row("lingkup", "Pasal 1 Lingkup"),))
    found["changed"] = then(found["round"], ("ombudsman:Rina", changed))
    found["decided"] = then(found["changed"], ("pemprov", RowDecided("lingkup", "agreed")))
    found["postponed"] = then(found["changed"], ("pemprov", RowDecided("lingkup", "postponed", "Menunggu BKAD")))
    found["alignment"] = then(found["decided"], ("pemprov", RoundClosed()))
    found["commented"] = then(found["alignment"], ("kampus", Commented(1, "biaya", "Siapa yang membayar?")))
    last = text(3, {"lingkup": "baru"}, final=True)
    found["final"] = then(found["alignment"], ("pemprov:Dewi", last))
    found["agreed"] = agreed_to(found["final"])
    found["signing"] = then(found["agreed"], ("pemprov", freezing(found["agreed"])))
    found["half"] = then(found["signing"], ("pemprov", signature(found["signing"])))
    return found | _after_signing(found["half"])


def _after_signing(half: Life) -> dict[str, Life]:
    """A life that is in force, and each of its ends."""
    both = then(half, ("ombudsman", signature(half)), ("kampus", signature(half)))
    force = then(both, ("kampus", Entered("2025-10-01", "2030-09-30")))
    review_again = then(Life("kalbar"), ("pemprov", text(1)))
    return {
        "signed": both,
        "in_force": force,
        "expired": then(force, ("pemprov", Expired("2030-10-01"))),
        "terminated": then(force, ("pemprov", Terminated("2027-01-01", "Kedua pihak sepakat"))),
        "cancelled": then(review_again, ("pemprov", Cancelled("Tidak jadi"))),
    }
