"""What an addendum says of the title, the parties and the term: values that no clause prints."""

from collections.abc import Iterator

from mouflow.compare.amending_outline import sides_of
from mouflow.compare.amending_words import Change, beginning
from mouflow.language.filters import angka, tanggal
from mouflow.model.draft import Draft, Term
from mouflow.model.party import Party
from mouflow.model.provisions import provisions
from mouflow.model.text import Value, pieces

Said = tuple[str, Change]
EFFECTIVE = {"signing": "tanggal ditandatangani", "last-signature": "tanggal tanda tangan terakhir"}


def outside(old: Draft, new: Draft) -> Iterator[Said]:
    """A sentence and a change for each value of title, parties and term that changed and that no clause prints."""
    if old.subject != new.subject:
        yield _said("judul", "", old.subject, new.subject)
    before = {party.id: (side, party) for side, party in zip(sides_of(old), old.parties, strict=True)}
    after = {party.id: (side, party) for side, party in zip(sides_of(new), new.parties, strict=True)}
    for name in (*before, *(name for name in after if name not in before)):
        yield from _party(before.get(name), after.get(name))
    told = _printed(new)
    was, now = _term(old.term), _term(new.term)
    for name in dict.fromkeys((*was, *now)):
        if name not in told:
            yield from _value("jangka waktu", TERM[name], was.get(name), now.get(name))


TERM = {"years": "lamanya", "effective": "saat mulai berlaku", "until": "tanggal berakhir"}


def _term(term: Term | None) -> dict[str, str]:
    if term is None:
        return {}
    start = EFFECTIVE.get(str(term.effective)) or tanggal(term.effective)
    end = {"until": tanggal(term.until)} if term.until else {}
    return {"years": f"{angka(term.years)} tahun", "effective": start, **end}


def _printed(draft: Draft) -> frozenset[str]:
    """The values of the term that some provision prints, so that the provision's own words change with them."""
    texts = (str(getattr(part, "text", None) or "") for _, part in provisions(draft))
    found = (piece.path for text in texts for piece in pieces(text) if isinstance(piece, Value))
    return frozenset(path[1] for path in found if path[0] == "term" and len(path) > 1)


def _party(old: tuple[str, Party] | None, new: tuple[str, Party] | None) -> Iterator[Said]:
    """What changed of a party as the opening names it; its number and its contact are told elsewhere."""
    if old is None or new is None:
        yield from _value(
            "para pihak",
            "",
            f"{old[1].name} sebagai {old[0]}" if old else None,
            new and f"{new[1].name} sebagai {new[0]}",
        )
        return
    was, now = _facts(old[1]), _facts(new[1])
    for name in dict.fromkeys((*was, *now)):
        yield from _value(old[0], name, was.get(name), now.get(name))
    if old[0] != new[0]:
        yield _said("para pihak", f"sebutan {new[1].name}", old[0], new[0])


def _facts(party: Party) -> dict[str, str]:
    """What the opening says of a party, by its name in words."""
    signatory = party.signatory
    facts = {
        "nama": party.name,
        "alamat": party.address,
        "nama penanda tangan": signatory.name,
        "jabatan penanda tangan": signatory.office,
        "kedudukan penanda tangan": signatory.capacity,
        "dasar kewenangan penanda tangan": signatory.authority,
        "pejabat yang diwakili": signatory.on_behalf,
    }
    return {name: fact for name, fact in facts.items() if fact}


def _value(part: str, name: str, old: str | None, new: str | None) -> Iterator[Said]:
    if old != new:
        yield _said(part, name, old or "", new or "")


def _said(part: str, name: str, old: str, new: str) -> Said:
    """The sentence for a value that is changed, added or removed."""
    about = f"{part}, {name}," if name else part
    place = f"{beginning(part)}: {name}" if name else beginning(part)
    if old and new:
        return f'{beginning(about)} diubah, "{old}" menjadi "{new}".', Change(place, "amended", old, new)
    if new:
        return f'{beginning(about)} ditambahkan: "{new}".', Change(place, "inserted", "", new)
    return f'{beginning(about)} dihapus: "{old}".', Change(place, "removed", old)
