"""Submitting: a draft or a package's copies -> events with their digests, policy and files."""

from collections.abc import Iterator
from pathlib import Path

from mouflow.errors import N_, ProblemsFound, UnknownName, blocked
from mouflow.model import Approval, Draft, Party
from mouflow.record.digest import content
from mouflow.record.events import Delegation, Event, Holding, Row, Side, Step, Submitted, Term
from mouflow.record.life import Life
from mouflow.record.store.entries import Blob, blob_named
from mouflow.workspace import files
from mouflow.workspace.folder import Workspace, locate
from mouflow.workspace.given import FOLDER, NotOneText
from mouflow.workspace.matters import Held, Matter, held
from mouflow.workspace.record.desk import Desk, Outcome, life_of, record
from mouflow.workspace.record.kept import kept_draft
from mouflow.workspace.record.rows import rows_between


def submit(desk: Desk, name: str) -> Outcome:
    """Hands in a draft, or all copies of a package (`package/partner` for one), with the files that it is read from.

    Copies of a package whose text is the one that was submitted already are left as they are. Raises ProblemsFound for
    a text with errors, and Refused when the table does not allow it.
    """
    package, _, partner = name.partition("/") if not Path(name).exists() else (name, "", "")
    paths = locate(desk.workspace, package)
    if len(paths) != 1:
        raise NotOneText(name=name, what=FOLDER, example="kalbar-2025@1")
    inside = held(desk.workspace, paths[0])
    if blocked(inside.problems):
        raise ProblemsFound(inside.problems)
    matters = _chosen(inside, partner)
    kept = {_path(desk.workspace, path): _blob(desk.workspace, path) for path in inside.used}
    digests = {path: each.digest for path, each in kept.items()}
    plans = [(life, event) for life, event in _events(desk, inside, matters, digests)]
    return record(desk, plans, tuple(kept.values()))


def _chosen(inside: Held, partner: str) -> tuple[Matter, ...]:
    known = tuple(matter.partner for matter in inside.matters)
    if partner and partner not in known:
        raise UnknownName(N_("partner"), partner, known)
    return tuple(matter for matter in inside.matters if not partner or matter.partner == partner)


def _events(
    desk: Desk, inside: Held, matters: tuple[Matter, ...], digests: dict[str, str]
) -> Iterator[tuple[Life, Event]]:
    """An event for each text that is new; of a single draft always one, so that the table can refuse it."""
    for matter in matters:
        draft = matter.text
        if not isinstance(draft, Draft):
            raise NotOneText(name=files.shown(matter.file), what=N_("a letter"), example="kalbar-2025@1")
        agreement = f"{draft.agreement}/{matter.partner}" if matter.partner else draft.agreement
        life = life_of(agreement, desk.store.load(agreement))
        event = submitted(draft, inside, matter.partner, digests, _rows(desk, life, draft))
        if matter.partner and len(matters) > 1 and life.text and _same(life.text, event):
            continue
        yield life, event


def _same(old: Submitted, new: Submitted) -> bool:
    """Whether a copy has the text and the policy that it had."""
    return (old.digest, old.final, old.steps, old.draft) == (new.digest, new.final, new.steps, new.draft)


def _rows(desk: Desk, life: Life, draft: Draft) -> tuple[Row, ...]:
    """What differs from the text that the open round began with; nothing when no round is open."""
    return rows_between(kept_draft(desk, life.agreement, life.round.base), draft) if life.round else ()


def submitted(
    draft: Draft, inside: Held, partner: str, digests: dict[str, str], rows: tuple[Row, ...] = ()
) -> Submitted:
    """The event of a text: what it says as digests, who its parties are, and who must approve it."""
    said = content(draft)
    place = inside.package.stands_for if inside.package else ""
    named = {place: partner} if partner else {}
    term = draft.term
    return Submitted(
        draft=draft.draft,
        final=draft.final,
        author=named.get(draft.author, draft.author),
        date=draft.date.isoformat(),
        digest=said.whole,
        parts=dict(said.parts),
        sides=tuple(_side(draft, party, named, place) for party in draft.parties),
        steps=tuple(_step(each, named) for each in draft.approvals),
        files=digests,
        source=next(iter(digests)),
        term=Term(term.years, str(term.effective), term.until.isoformat() if term.until else "", term.reminders)
        if term
        else Term(),
        signing=draft.signing.date.isoformat() if draft.signing.date else "",
        planned=str(draft.signing.planned or ""),
        work=tuple(sorted({year for work in draft.work_plan for year in work.years})),
        subject=draft.subject,
        amends=draft.amends.agreement if draft.amends else "",
        rows=rows,
        deferrable=bool(partner),
        note=draft.note or "",
    )


def _side(draft: Draft, party: Party, named: dict[str, str], place: str) -> Side:
    """A party; in a copy of a package its partner is no core party, for the other copies do not wait for it."""
    core = draft.signing.core or tuple(each.id for each in draft.parties[:2])
    who = party.signatory
    return Side(
        id=named.get(party.id, party.id),
        name=party.name,
        core=party.id in core and not (named and party.id == place),
        signatory=who.name,
        office=who.office,
        holding=Holding(who.capacity, who.authority or ""),
    )


def _step(approval: Approval, named: dict[str, str]) -> Step:
    return Step(
        id=approval.id,
        party=named.get(approval.party, approval.party),
        kind=approval.kind,
        office=approval.office,
        order=approval.order,
        covers=approval.covers,
        name=approval.name or "",
        delegates=tuple(
            Delegation(
                each.name,
                Holding(
                    each.capacity,
                    each.basis,
                    each.since.isoformat() if each.since else "",
                    each.until.isoformat() if each.until else "",
                ),
            )
            for each in approval.delegates
        ),
        of=approval.of,
        need=str(approval.need),
    )


def _path(workspace: Workspace, path: Path) -> str:
    """The path as the record names it: from the workspace, or the bare name of a file that lies outside of it."""
    whole = path.resolve()
    root = workspace.root.resolve()
    return whole.relative_to(root).as_posix() if whole.is_relative_to(root) else whole.name


def _blob(workspace: Workspace, path: Path) -> Blob:
    return blob_named(path.name, workspace.read(path))
