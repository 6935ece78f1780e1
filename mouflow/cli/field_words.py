"""What the keys of a draft are called in messages, in the user's language."""

from collections.abc import Mapping

from mouflow.errors import N_, Translate

JOINT = " · "
KEYS: Mapping[str, str] = {
    "action": N_("action"),
    "activity": N_("activity"),
    "address": N_("address"),
    "agreement": N_("agreement"),
    "aliases": N_("name of the first party"),
    "amends": N_("the parent that it amends"),
    "approvals": N_("approvals"),
    "authority": N_("authority"),
    "bottom": N_("bottom"),
    "capacity": N_("capacity"),
    "changes": N_("changes"),
    "contact": N_("contact"),
    "copies": N_("originals"),
    "covers": N_("limited to"),
    "date": N_("day"),
    "effective": N_("effective from"),
    "email": N_("e-mail"),
    "final": N_("final text"),
    "font": N_("font"),
    "funding": N_("funding"),
    "id": N_("id"),
    "kind": N_("kind"),
    "language": N_("language"),
    "law": N_("law"),
    "left": N_("left"),
    "legal_basis": N_("legal basis"),
    "level": N_("level"),
    "line": N_("line height"),
    "ln": N_("state gazette"),
    "location": N_("location"),
    "logo": N_("logo"),
    "margins": N_("margins"),
    "met_by": N_("met by"),
    "name": N_("name"),
    "new": N_("new words"),
    "nip": N_("NIP"),
    "number": N_("number"),
    "numbers": N_("numbers"),
    "office": N_("office"),
    "old": N_("old words"),
    "on_behalf": N_("on behalf of"),
    "order": N_("order"),
    "output": N_("output"),
    "paper": N_("paper"),
    "parties": N_("parties"),
    "party": N_("party"),
    "phone": N_("telephone"),
    "pic": N_("in charge"),
    "place": N_("place"),
    "planned": N_("planned for"),
    "profile": N_("profile"),
    "provision": N_("provision"),
    "rank": N_("rank"),
    "reason": N_("reason"),
    "right": N_("right"),
    "reminders": N_("reminders"),
    "requests": N_("requests"),
    "sequence": N_("number of the addendum"),
    "signatory": N_("signatory"),
    "signatures": N_("place of signatures"),
    "signing": N_("signing"),
    "size": N_("size"),
    "stamp_duty": N_("stamp duty"),
    "style": N_("style"),
    "subject": N_("subject"),
    "tasks": N_("tasks"),
    "term": N_("term"),
    "text": N_("text"),
    "through": N_("through"),
    "title": N_("title"),
    "tln": N_("supplement to the state gazette"),
    "top": N_("top"),
    "until": N_("until"),
    "witnesses": N_("witnesses"),
    "work_plan": N_("work plan"),
    "years": N_("years"),
}


def field_words(part: str, name: str, way: tuple[str | int, ...], speak: Translate) -> str:
    """A value's name: keys in the user's language, ids and titles of entries as the draft has them."""
    found = [speak(KEYS.get(part, part))]
    for place, word in enumerate(name.split(JOINT) if name else (), 1):
        entry = place < len(way) and (isinstance(way[place], int) or way[place - 1] == "tasks")
        found.append(word if entry else speak(KEYS.get(word, word)))
    return JOINT.join(found)
