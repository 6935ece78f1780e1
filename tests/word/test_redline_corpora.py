"""The redline of real Word files: the public triples both ways, read by judges, by validators and by LibreOffice."""

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from openxml_audit import OpenXmlValidator

from tests.word.kit_read import corpus
from tests.word.kit_redline import faults, random_pair, redlined, settled
from tests.writers.judges import SHARED, open_xml_sdk

# What LibreOffice (7.4) reads otherwise in the given files themselves, so that it is no judge of their redlines.
MISREAD = ("RP051",)
Pair = tuple[str, bytes, bytes]


def triples() -> Iterator[Pair]:
    """Each triple that has both sides: rejected to accepted, and back."""
    folder = corpus("read-back")
    for each in json.loads((folder / "triples.json").read_text())["triples"]:
        if each["accepted"] and each["rejected"]:
            sides = [(folder / each[side]).read_bytes() for side in ("rejected", "accepted")]
            yield f"{each['tracked'][:-5]}-on", sides[0], sides[1]
            yield f"{each['tracked'][:-5]}-back", sides[1], sides[0]


def tracked() -> Iterator[Pair]:
    """Files with tracked changes: all rejected to all accepted, and back."""
    for path in sorted(corpus("tracked").glob("*.docx")):
        content = path.read_bytes()
        sides = settled(content, "rejected"), settled(content, "accepted")
        yield f"{path.stem}-on", *sides
        yield f"{path.stem}-back", *reversed(sides)


def test_all_triples_are_exact_both_ways() -> None:
    pairs = list(triples())
    assert len(pairs) == 102
    assert {name: found for name, old, new in pairs if (found := faults(redlined(old, new).content, old, new))} == {}


def test_files_of_several_authors_are_exact_both_ways() -> None:
    pairs = list(tracked())
    assert len(pairs) == 26
    assert {name: found for name, old, new in pairs if (found := faults(redlined(old, new).content, old, new))} == {}


def samples() -> list[Pair]:
    """A few triples and random pairs, in which every kind of thing changes."""
    return [*list(triples())[7::17], *((f"random-{seed}", *random_pair(seed)) for seed in (2, 9, 30, 46))]


def test_the_validators_find_nothing_that_the_files_have_not(tmp_path: Path) -> None:
    for number, (name, old, new) in enumerate(samples()):
        found = []
        for side, content in (("redline", redlined(old, new).content), ("old", old), ("new", new)):
            path = tmp_path / f"{number}-{side}.docx"
            path.write_bytes(content)
            # A validator of its own, as it remembers the ids of the file before.
            found.append({error.description for error in OpenXmlValidator(max_errors=0).validate(path).errors})
        assert found[0] - found[1] - found[2] == set(), name


def test_the_open_xml_sdk_finds_nothing_that_the_files_have_not(tmp_path: Path) -> None:
    for name, old, new in samples()[::4]:
        paths = [tmp_path / f"{name}-{side}.docx" for side in ("redline", "old", "new")]
        for path, content in zip(paths, (redlined(old, new).content, old, new), strict=True):
            path.write_bytes(content)
        made, mine, theirs = open_xml_sdk(paths).values()
        assert set(made) - set(mine) - set(theirs) == set(), name


def test_libreoffice_accepts_and_rejects_them(tmp_path: Path) -> None:
    judge = SHARED / "libreoffice.py"
    if not judge.exists() or shutil.which("soffice") is None:
        pytest.skip("needs LibreOffice and the judge libreoffice.py beside the repository")
    asked: list[dict[str, str]] = []
    pairs = [pair for pair in list(triples())[::9] if not pair[0].startswith(MISREAD)]
    for name, old, new in pairs:
        paths = [tmp_path / f"{name}-{side}.docx" for side in ("redline", "old", "new")]
        for path, content in zip(paths, (redlined(old, new).content, old, new), strict=True):
            path.write_bytes(content)
        for operation, side in (("accept", paths[2]), ("reject", paths[1])):
            asked += [{"file": str(paths[0]), "op": operation}, {"file": str(side), "op": "accept"}]
    call = [sys.executable, str(judge), "batch"]
    lines = "".join(f"{json.dumps(question)}\n" for question in asked)
    answer = subprocess.run(call, input=lines, capture_output=True, text=True, check=True, timeout=300)
    read = [words(json.loads(line)) for line in answer.stdout.splitlines()]
    assert len(read) == len(asked) >= 40
    differing = [asked[place]["file"] for place in range(0, len(read), 2) if read[place] != read[place + 1]]
    assert differing == []


def words(answer: dict[str, list[str]]) -> list[str]:
    """The words of each paragraph that has some, as LibreOffice read them."""
    return [text for each in answer["paragraphs"] if (text := " ".join(each.split()))]
