"""The files of the workspace against those that were handed in: by bytes, and by words where these differ."""

import re
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

from mouflow.record.life import Life
from mouflow.record.talking import Submitted
from mouflow.workspace.record.status_shape import FileRow

VERSION = re.compile(r"v(\d+)\.ya?ml")
TEXTS = (".yaml", ".yml", ".csv")


class DraftsNow:
    """The files of one workspace; each is read once, however many agreements were read from it."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._digests: dict[str, str] = {}
        self._said: dict[str, Mapping[str, str]] = {}

    def differences(self, life: Life) -> tuple[FileRow, ...]:
        """The files of the current text that are not as they were handed in, and a newer draft beside them."""
        text = life.text
        if text is None:
            return ()
        other = {path: now for path, kept in text.files.items() if (now := self._digest(path)) != kept}
        return (*(self._row(life, text, path, now) for path, now in other.items()), *self._newer(text))

    def _digest(self, path: str) -> str:
        """The digest of a file, empty when it is gone."""
        if path not in self._digests:
            try:
                self._digests[path] = f"sha256:{sha256((self.root / path).read_bytes()).hexdigest()}"
            except OSError:
                self._digests[path] = ""
        return self._digests[path]

    def _row(self, life: Life, text: Submitted, path: str, now: str) -> FileRow:
        if not now:
            return FileRow(path, "gone", text.draft)
        if not path.endswith(TEXTS):
            return FileRow(path, "picture", text.draft)
        return FileRow(path, self._words(life, text), text.draft)

    def _words(self, life: Life, text: Submitted) -> str:
        """Whether the files say the same still: form | words | broken."""
        source = text.source
        if source not in self._said:
            from mouflow.workspace.record.reading_now import digests_now  # loads the reader: only when bytes differ

            self._said[source] = digests_now(self.root, source)
        digest = self._said[source].get(life.agreement.partition("/")[2])
        return "broken" if digest is None else "form" if digest == text.digest else "words"

    def _newer(self, text: Submitted) -> tuple[FileRow, ...]:
        """The newest draft beside the one that was handed in, when it has a higher number."""
        source = text.source
        folder = (self.root / source).parent
        if not VERSION.fullmatch(Path(source).name) or not folder.is_dir():
            return ()
        numbers = {int(match[1]): path.name for path in folder.iterdir() if (match := VERSION.fullmatch(path.name))}
        newest = max(numbers, default=0)
        if newest <= text.draft:
            return ()
        return (FileRow(f"{source.rpartition('/')[0]}/{numbers[newest]}".lstrip("/"), "newer", newest),)
