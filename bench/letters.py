"""`python -m bench.letters`: a whole campaign by the real command, ended by force on its way, and beside its peer.

Counts by the clock how long all DOCX letters take on two processes; CPU of PDF letters beside plain WeasyPrint with the
same words; the memory of a worker at its beginning and end; and whether a run that is killed twice ends with the bytes
of one that was not. Ends with 1 when a goal is missed.
"""

import argparse
import os
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from statistics import median

from bench import facts
from bench.campaign import KINDS, MOST_FINDINGS, NAME, Extent, campaign
from bench.measure import Goal, in_turn, ratio
from bench.readers import counted
from bench.running import Look, Run, count, digests, letters, run
from bench.scale import exponent
from mouflow.batch.plan import Task
from mouflow.batch.work import Workshop
from mouflow.document.assessment_letter import letter_composition
from mouflow.document.compose import compose
from mouflow.workspace.folder import open_workspace
from mouflow.workspace.letters.orders import Order, Plan
from mouflow.workspace.letters.plan import planned

WHOLE = 10_000  # letters
MOST_SECONDS, MOST_SHARE, MOST_GROWTH = 60.0, 0.70, 1.10
JOBS = 2
HUNDRED = 100
FINDINGS = (10, 20, MOST_FINDINGS, 2 * MOST_FINDINGS, 4 * MOST_FINDINGS)
LONG = Extent(ministries=0, agencies=0, provinces=1, regencies=0, cities=0)
MOST_POWER = 1.1


def extent(share: float) -> Extent:
    """That share of each level."""
    whole = Extent()
    sizes = {name: max(1, round(getattr(whole, name) * share)) for name in Extent.__slots__}
    return Extent(**sizes)


def office(folder: Path, share: float) -> Path:
    """A workspace with a campaign of that share."""
    campaign(extent=extent(share)).write(folder / "drafts" / NAME)
    return folder


def undisturbed(root: Path, letters_in_all: int) -> Iterator[Goal]:
    """All letters as DOCX in one go."""
    done = run(letters(NAME, "docx", root / "surat", JOBS), root, root / "surat")
    made = count(root / "surat")
    _say("DOCX", made, done)
    yield Goal("letters that are missing", letters_in_all - made, 0, "")
    yield Goal(f"DOCX letters, for {WHOLE:,} of them", done.seconds / made * WHOLE, MOST_SECONDS, "s")


def _say(form: str, made: int, done: Run) -> None:
    each = f"{done.seconds / made * 1000:.2f} ms each, {done.cpu / made * 1000:.2f} ms CPU"
    print(f"{made:,} {form} on {JOBS} processes: {done.seconds:.1f} s by the clock, {each}", flush=True)


def disturbed(root: Path, other: Path, letters_in_all: int) -> Iterator[Goal]:
    """The same, killed at a third and at two thirds, against the folder of the run that was not."""
    call, out = letters(NAME, "docx", root / "surat", JOBS), root / "surat"
    for third in (1, 2):
        ended = run(call, root, out, partial((letters_in_all * third // 3).__le__))
        print(f"killed after {ended.seconds:.1f} s with {count(out):,} letters", flush=True)
    done = run(call, root, out)
    print(f"went on for {done.seconds:.1f} s to {count(out):,} letters", flush=True)
    wanted, found = digests(other), digests(out)
    differing = [name for name in {*wanted, *found} if wanted.get(name) != found.get(name)]
    print(*sorted(differing)[:5], sep="\n")
    yield Goal(f"files that differ from those of the run not killed, of {len(wanted):,}", len(differing), 0, "")


def beside(plan: Plan, rounds: int) -> Iterator[Goal]:
    """CPU of some PDF letters of each kind, and of plain WeasyPrint for the same words, in turn."""
    workshop = Workshop(replace(plan.kit, formats=("pdf",)))
    shares = {}
    for name, tasks in by_letter(plan).items():
        chosen = tasks[:: max(1, len(tasks) // (rounds + 1))][: rounds + 1]
        own, peer = in_turn([_own(workshop, chosen), _peer(workshop, chosen)], len(chosen) - 1)
        shares[name] = (median(own) * len(tasks), median(peer) * len(tasks))
        print(_row(name, _own(workshop, chosen)(0), median(own), ""))
        print(_row("", _peer(workshop, chosen)(0), median(peer), f"{ratio(own, peer):5.2f} ×"), flush=True)
        if tasks[0].told.letter.kind == KINDS[0]["kind"]:
            yield Goal(f"PDF of {name}, by plain WeasyPrint", ratio(own, peer), MOST_SHARE)
    own_all, peer_all = (sum(each) for each in zip(*shares.values(), strict=True))
    yield Goal("PDF of all letters as they are mixed, by plain WeasyPrint", own_all / peer_all, MOST_SHARE)


def by_letter(plan: Plan) -> Mapping[str, Sequence[Task]]:
    """The tasks of each kind of letters."""
    found: dict[str, list[Task]] = {}
    for planned_letter in plan.letters:
        found.setdefault(planned_letter.task.told.letter.letter, []).append(planned_letter.task)
    return found


def _own(workshop: Workshop, tasks: Sequence[Task]) -> Callable[[int], bytes]:
    """The whole letter, from its data."""
    return lambda n: workshop.make(tasks[n]).faces[0].content


def _peer(workshop: Workshop, tasks: Sequence[Task]) -> Callable[[int], bytes]:
    """The same words, given as plain facts that were worked out before."""
    from bench.peers.plain_weasyprint import pdf

    kit = workshop.kit
    composed = (compose(workshop.templates, letter_composition(task.told, kit.look)) for task in tasks)
    given = [facts.assessment_letter(document) for document in composed]
    return lambda n: pdf("assessment.html", given[n])


def _row(name: str, content: bytes, seconds: float, share: str) -> str:
    pages, words = counted(content, "pdf") or ("–", "–")
    return f"{name:16}{seconds * 1000:8.1f} ms {pages:>3} pages {words:>5} words {len(content):>7} bytes   {share}"


def memory(root: Path) -> Iterator[Goal]:
    """What a worker holds while it makes PDF letters: at the end of the first hundred, and of the last."""
    done = run(letters(NAME, "pdf", root / "pdf", JOBS), root, root / "pdf")
    made = count(root / "pdf")
    first, last = held(done.looks, HUNDRED), held(done.looks, made)
    _say("PDF", made, done)
    print(f"a worker: {first:.0f} MiB after {HUNDRED} letters, {last:.0f} MiB after {made:,}", flush=True)
    yield Goal("memory of a worker, last hundred by first", last / first, MOST_GROWTH)


def held(looks: Sequence[Look], letters_there: int) -> float:
    """The most MiB of a worker while the hundred before that letter was made."""
    span = range(letters_there - HUNDRED, letters_there + 1)
    return max(look.memory for look in looks if look.letters in span)


def growth(folder: Path) -> Iterator[Goal]:
    """How long a letter with very long names takes, by how many findings it has, and how that grows."""
    found: dict[str, list[tuple[float, float]]] = {"docx": [], "pdf": []}
    for findings in FINDINGS:
        root = folder / f"temuan-{findings}"
        campaign(extent=LONG, kinds=KINDS[:1], findings=findings).write(root / "drafts" / NAME)
        plan = plan_of(root)
        task = plan.letters[-1].task
        for form, sizes in found.items():
            workshop = Workshop(replace(plan.kit, formats=(form,)))
            (taken,) = in_turn([_own(workshop, (task,) * 4)], 3)
            sizes.append((findings, min(taken)))
        print(f"{findings:4} findings: " + ", ".join(f"{form} {sizes[-1][1]:.3f} s" for form, sizes in found.items()))
    limit = plan.kit.limits.seconds
    for form, sizes in found.items():
        yield Goal(f"{form} of a letter with {MOST_FINDINGS} findings", dict(sizes)[MOST_FINDINGS], limit / 10, "s")
        yield Goal(f"{form}: growth with its findings, as a power", exponent(sizes[1:]), MOST_POWER, "")


def plan_of(root: Path) -> Plan:
    """The plan of all letters as PDF."""
    return planned(open_workspace(root), Order(NAME, ("pdf",), root / "surat"))


def measured(folder: Path, share: float, pdf_share: float, rounds: int) -> Iterator[Goal]:
    """All goals, each part in a workspace of its own."""
    os.environ["MOUFLOW_LANG"] = "en"
    whole, killed, printed = (office(folder / name, share) for name in ("whole", "killed", "beside"))
    plan = plan_of(printed)
    yield from beside(plan, rounds)
    yield from growth(folder)
    yield from undisturbed(whole, len(plan.letters))
    yield from disturbed(killed, whole / "surat", len(plan.letters))
    yield from memory(office(folder / "printed", pdf_share))


def main(arguments: Sequence[str] | None = None) -> int:
    """The exit code, after the figures."""
    parser = argparse.ArgumentParser(prog="python -m bench.letters", description=__doc__)
    parser.add_argument("--share", type=float, default=1.0, help="of the campaign of 10,000 letters as DOCX")
    parser.add_argument("--pdf", type=float, default=0.08, help="of the same, as PDF")
    parser.add_argument("--rounds", type=int, default=12, help="letters of each kind beside plain WeasyPrint")
    given = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        found = list(measured(Path(folder), given.share, given.pdf, given.rounds))
    print("\nGoals", *found, sep="\n")
    return 0 if all(goal.met for goal in found) else 1


if __name__ == "__main__":
    sys.exit(main())
