"""What a written file claims to be: which agreement, which draft, in which state, with which words."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

DRAFT, FINAL = "DRAF", "FINAL"
SHORT = 12  # hex letters of the digest that a reader is shown
HEX = r"[0-9a-f]{64}$"
# Compiled when a file is read, not at each start.
LINE = (
    r"(?P<agreement>[a-z0-9]+(?:-[a-z0-9]+)*(?:/[a-z0-9]+(?:-[a-z0-9]+)*)?), draf ke-(?P<draft>[0-9]{1,9}),"
    rf" (?P<mark>{DRAFT}|{FINAL}) (?P<short>[0-9a-f]{{{SHORT}}})"
)
AGREEMENT, NUMBER, MARK, DIGEST, WORDS = "agreement", "draft", "mark", "digest", "words"  # the names of the properties
PROPERTIES = (AGREEMENT, NUMBER, MARK, DIGEST, WORDS)


@dataclass(frozen=True, slots=True)
class Proof:
    """The agreement (a partner's copy as `kalteng-2024/kapuas`), the draft's number, its state, and its whole digest.

    Read back from a printed line, `digest` is short; without one, nothing is claimed of the words.
    """

    agreement: str
    draft: str
    mark: str
    digest: str = ""

    @property
    def short(self) -> str:
        """The first twelve hex letters of the digest, as footers show it; empty without one."""
        found = re.search(HEX, self.digest)
        return found[0][:SHORT] if found else self.digest

    @property
    def line(self) -> str:
        """What the footer says, such as `kalbar-2025, draf ke-1, DRAF 844705115dfc`."""
        return f"{self.agreement}, draf ke-{self.draft}, {self.mark} {self.short}".rstrip()

    @property
    def properties(self) -> dict[str, str]:
        """What the file's properties say; without a digest, none but whose draft it is."""
        said = {AGREEMENT: self.agreement, NUMBER: self.draft}
        return said | {MARK: self.mark, DIGEST: self.digest} if self.digest else said


def claimed(properties: Mapping[str, str]) -> Proof | None:
    """The proof that a file's properties hold; None where they hold none."""
    said = [properties.get(name, "") for name in (AGREEMENT, NUMBER, MARK, DIGEST)]
    return Proof(*said) if all(said) else None


def printed(text: str) -> Iterator[Proof]:
    """Each proof that is printed in a text, with its short digest; line ends stand wherever they may."""
    for found in re.finditer(LINE, " ".join(text.split())):
        yield Proof(found["agreement"], found["draft"], found["mark"], found["short"])
