"""Safe fixes put into the files: what changes in each, what was fixed, and what remains to be told."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import unified_diff
from pathlib import Path

from mouflow.checks.running import Found
from mouflow.errors import Place
from mouflow.reading.patching import Patch, patched
from mouflow.reading.plain import MOST_TEXT
from mouflow.reading.rewriting import applied, finished
from mouflow.reading.source import Source, decode
from mouflow.workspace import files
from mouflow.workspace.checking import Options, Report, inspector, paths_of, report_of
from mouflow.workspace.endings import WORD, YAML
from mouflow.workspace.findings import TEXTS, is_written
from mouflow.workspace.folder import Workspace
from mouflow.workspace.inspection import FileReport
from mouflow.workspace.parallel import Inspector, Watch, inspections, unwatched
from mouflow.workspace.text_edits import text_edit

MOST_ROUNDS = 10  # fixes that lie over one another take a round each


@dataclass(frozen=True, slots=True)
class Fixed:
    """A fix: where, the words before and after, and by which rule."""

    place: Place
    before: str
    after: str
    rule: str


@dataclass(frozen=True, slots=True)
class Change:
    """A file's content before and after."""

    path: Path
    before: bytes
    after: bytes


@dataclass(frozen=True, slots=True)
class Left:
    """How many safe fixes nobody writes: in Word files, in tables, and in words that are printed but not typed."""

    word: int = 0
    table: int = 0
    printed: int = 0


@dataclass(frozen=True, slots=True)
class Mended:
    """Files with their safe fixes, none of them written yet: `report` is what remains once they are, `now` what is."""

    report: Report
    now: Report
    fixed: tuple[Fixed, ...]
    changes: tuple[Change, ...]

    @property
    def left(self) -> Left:
        """The safe fixes that remain."""
        return left(self.report)


def mended(
    workspace: Workspace, names: Sequence[str], options: Options | None = None, watch: Watch = unwatched
) -> Mended:
    """The named files with every safe fix; raises what `check` raises. Nothing is written."""
    options = options or Options()
    bench = _Bench(inspector(workspace, options))
    paths = paths_of(workspace, names)
    bench.reports = dict(zip(paths, inspections(bench.inspector, paths, options.jobs, watch), strict=True))
    now = bench.report()
    while bench.rounds < MOST_ROUNDS and bench.fix():
        pass
    changes = tuple(Change(path, bench.before[path], bench.after[path]) for path in sorted(bench.after))
    return Mended(bench.report(), now, tuple(bench.fixed), changes)


def write(changes: Iterable[Change]) -> None:
    """Writes the changed files, each as a whole or not at all."""
    for change in changes:
        files.mend(change.path, change.before, change.after)


def left(report: Report) -> Left:
    """The safe fixes that remain in the report of mended files."""
    names = [one.problem.place.file.lower() for one in report.found if one.fix and one.fix.safe]
    word = sum(name.partition("!")[0].endswith(WORD) for name in names)
    printed = sum(name.endswith(TEXTS) for name in names)
    return Left(word, len(names) - word - printed, printed)


def difference(changes: Iterable[Change]) -> str:
    """The changes as a unified diff, as `patch -p0` takes it."""
    return "".join(line for change in changes for line in _difference(change))


def _difference(change: Change) -> Iterator[str]:
    name = files.shown(change.path)
    if " " in name:
        name += "\t"  # by which `patch` sees where it ends
    before, after = (text.decode("utf-8").splitlines(keepends=True) for text in (change.before, change.after))
    for line in unified_diff(before, after, name, name):
        yield line if line.endswith(("\n", "\r")) else f"{line}\n\\ No newline at end of file\n"


class _Bench:
    """The files at work: their reports, their contents so far, and what was fixed."""

    def __init__(self, begun: Inspector) -> None:
        self.inspector = begun
        self.reports: dict[Path, FileReport] = {}
        self.before: dict[Path, bytes] = {}
        self.after: dict[Path, bytes] = {}
        self.fixed: list[Fixed] = []
        self.rounds = 0

    def report(self) -> Report:
        """What is wrong with all files as they stand."""
        return report_of(self.reports.values())

    def fix(self) -> bool:
        """Whether a round of fixes changed anything."""
        self.rounds += 1
        homes = {files.shown(path): path for path in self.reports}
        by_file: dict[Path, list[Found]] = {}
        for one in self.report().found:
            if is_written(one):
                name = one.problem.place.file
                by_file.setdefault(homes.get(name, Path(name)), []).append(one)
        changed = [path for path in sorted(by_file) if self._fix(path, by_file[path])]
        self._again(changed)
        return bool(changed)

    def _fix(self, path: Path, found: list[Found]) -> bool:
        """Whether the fixes of a file changed it."""
        content = self.inspector.workspace.read(path)
        after, done = fixed_content(path, content, sorted(found, key=lambda one: one.problem.place))
        if after == content:
            return False
        self.before.setdefault(path, content)
        self.after[path] = after
        self.fixed.extend(Fixed(one.problem.place, one.words, _words(one), one.problem.rule.id) for one in done)
        return True

    def _again(self, changed: Sequence[Path]) -> None:
        """Inspects the changed files again, and the packages and bases that stand beside them."""
        if not changed:
            return
        workspace = self.inspector.workspace.holding(self.after)
        self.inspector = replace(self.inspector, workspace=workspace)
        folders = {path.resolve().parent for path in changed if path.suffix in YAML}
        for path in self.reports:
            if path in changed or (path.suffix in YAML and path.resolve().parent in folders):
                self.reports[path] = self.inspector(path)


def fixed_content(path: Path, content: bytes, found: Sequence[Found]) -> tuple[bytes, tuple[Found, ...]]:
    """The content of a file with the fixes of these findings, and those that found room; of two at one spot, the first.

    The findings stand in the order of the file.
    """
    source = decode(content, "", MOST_TEXT)
    if not isinstance(source, Source):
        return content, ()
    if path.suffix.lower() in YAML:
        return _fixed_yaml(content, _apart(found, _typed_span))
    return _fixed_text(source, content, _apart(found, _placed_span))


def _fixed_yaml(content: bytes, found: tuple[Found, ...]) -> tuple[bytes, tuple[Found, ...]]:
    """The same for findings whose words are typed in a YAML file."""
    patches = (Patch(*one.typed, _words(one)) for one in found if one.typed)
    return patched(content.decode("utf-8"), patches).encode("utf-8"), found


def _fixed_text(source: Source, content: bytes, found: tuple[Found, ...]) -> tuple[bytes, tuple[Found, ...]]:
    """The same for findings that stand at the lines and columns of a text."""
    edits = [(one, text_edit(source, one, _words(one))) for one in found]
    text = applied(source.text, (edit for _, edit in edits if edit))
    return finished(text, content.decode("utf-8")).encode("utf-8"), tuple(one for one, edit in edits if edit)


def _words(found: Found) -> str:
    assert found.fix
    return found.fix.text


Span = tuple[object, tuple[int, int], tuple[int, int]]  # in which text, from where, and to where


def _typed_span(found: Found) -> Span:
    assert found.typed
    way, start, end = found.typed
    return way, (start, 0), (end, 0)


def _placed_span(found: Found) -> Span:
    first, last = found.problem.place, found.end
    return None, (first.line, first.column), (last.line, last.column)


def _apart(found: Iterable[Found], span_of: Callable[[Found], Span]) -> tuple[Found, ...]:
    """Those that do not lie over one that stands before them."""
    kept: list[Found] = []
    taken: dict[object, Span] = {}
    for one in found:
        span = span_of(one)
        where, start = span[:2]
        if where in taken and (start < taken[where][2] or span == taken[where]):
            continue
        taken[where] = span
        kept.append(one)
    return tuple(kept)
