"""The bench of the checks: every rule has its line, and the goals are told."""

import pytest

from bench import checks
from mouflow.checks import RULES
from mouflow.workspace.inspection import ANALYSES


def test_each_rule_has_its_time(capsys: pytest.CaptureFixture[str]) -> None:
    checks.main(["--pages", "1", "2", "--repeats", "1"])
    out = capsys.readouterr().out
    names = [line.split()[0] for line in out.splitlines() if "." in line.partition(" ")[0]]
    wanted = {f"analysis.{name}" for name in ANALYSES}
    wanted |= {check.id for check in RULES if check.scope in ("text", "structure", "draft") and not check.noisy}
    assert set(names) == wanted
    assert "2 pages: all rules" in out


def test_growth_is_the_power() -> None:
    times = {pages: {"a.b": 0.001 * pages, "c.d": 0.001 * pages**2} for pages in (10, 30, 100)}
    assert checks.growth(times, "a.b") == pytest.approx(1)
    assert checks.growth(times, "c.d") == pytest.approx(2)
    (rules, whole, growth) = checks.goals("yaml", times, {100: 3.0})
    assert not rules.met
    assert not whole.met
    assert not growth.met
    assert "c.d" in growth.name
