"""The redline of real Word files: the public triples both ways, read by judges, by validators and by LibreOffice."""

import json
from collections.abc import Iterator
from pathlib import Path

from openxml_audit import OpenXmlValidator

from tests.word.kit_read import corpus
from tests.word.kit_redline import faults, random_pair, redlined, settled
from tests.writers.judges import Trio, not_exact_in_libreoffice, open_xml_sdk

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
    trios: list[Trio] = []
    for name, old, new in (pair for pair in list(triples())[::9] if not pair[0].startswith(MISREAD)):
        paths = [tmp_path / f"{name}-{side}.docx" for side in ("redline", "old", "new")]
        for path, content in zip(paths, (redlined(old, new).content, old, new), strict=True):
            path.write_bytes(content)
        trios.append((paths[0], paths[1], paths[2]))
    assert len(trios) >= 10
    assert not_exact_in_libreoffice(trios) == []
