"""The bench of hostile lines: they are as long as they say, and a rule that grows too fast misses its goal."""

import pytest

from bench import hostile


def test_lines_are_as_long_as_they_say() -> None:
    short, long = dict(hostile.lines(500)), dict(hostile.lines(1000))
    assert short.keys() == long.keys()
    assert len(short) == len(hostile.REPEATED) + len(hostile.BEGUN) > 80
    assert all(len(long[name]) - len(short[name]) == 500 for name in short)
    assert short["xx/"].startswith("xx/xx/xx/")


def test_a_rule_that_grows_too_fast_misses_its_goal() -> None:
    short, long = {"a.b": 0.1, "c.d": 0.01, "e.f": 0.001}, {"a.b": 0.8, "c.d": 0.64, "e.f": 0.008}
    powers = dict(hostile.grown(short, long, (1, 8)))
    assert powers == {"a.b": pytest.approx(1), "c.d": pytest.approx(2)}
    slowest, growth = hostile.goals({("x", name): (long[name], power) for name, power in powers.items()})
    assert slowest.met
    assert "a.b on 'x'" in slowest.name
    assert not growth.met
    assert "c.d on 'x'" in growth.name


def test_the_bench_runs(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hostile, "REPEATED", ("xx/",))
    monkeypatch.setattr(hostile, "BEGUN", ("Nomor",))
    assert hostile.main(["--sizes", "50", "100"]) == 0
    assert "\nGoals" in capsys.readouterr().out
