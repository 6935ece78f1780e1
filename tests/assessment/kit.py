"""The house's schemes, and small assessments to be measured by them."""

from pathlib import Path

from mouflow.assessment import Case, faults, problems
from mouflow.model.scheme import Scheme
from mouflow.reading.assessments import read_assessment, read_scheme

ROOT = Path(__file__).parents[2]
SCHEMES = ROOT / "templates" / "schemes"
WORKED = tuple(ROOT / "drafts" / name / "assessment.yaml" for name in ("babel-2024", "kubu-raya-2021"))


def scheme_files() -> tuple[Path, ...]:
    return tuple(sorted(SCHEMES.glob("*.yaml")))


def house_schemes() -> tuple[Scheme, ...]:
    readings = [read_scheme(path.read_bytes(), path.name) for path in scheme_files()]
    assert all(reading.value for reading in readings)
    return tuple(reading.value for reading in readings if reading.value)


HOUSE = house_schemes()


def text_of(entity: str = "{}", top: str = "", year: int = 2023) -> str:
    """A file of one entity, whose keys are `entity` in braces; `top` are keys of the file."""
    inner = entity.strip()[1:-1].strip()
    more = f", {inner}" if inner else ""
    head = f"mouflow: 1\nassessment: a\nyear: {year}\n{top}\n"
    return f"{head}entities:\n- {{id: satu, name: Kota Satu, level: city{more}}}\n"


def case_of(text: str, schemes: tuple[Scheme, ...] = HOUSE) -> Case:
    reading = read_assessment(text.encode(), "a.yaml")
    assert reading.value, [str(problem) for problem in reading.problems]
    return Case(reading.value, schemes, reading.tree.value)


def told(text: str, schemes: tuple[Scheme, ...] = HOUSE) -> list[str]:
    """What the audits find in a file, as lines with places."""
    reading = read_assessment(text.encode(), "a.yaml")
    assert reading.value, [str(problem) for problem in reading.problems]
    case = Case(reading.value, schemes, reading.tree.value)
    return [str(problem) for problem in problems(faults(case), reading.tree.place)]
