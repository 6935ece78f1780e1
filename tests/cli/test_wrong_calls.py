"""Wrong calls: one line on the error stream, the nearest name, exit code 2; nothing on the output."""

import pytest

CASES = [
    (
        ["rendr", "x"],
        'unknown command "rendr"; did you mean "render"? '
        "known: new, check, render, show, compare, redline, matrix, amend, merge, package, assess, letters, submit, "
        "review, share, round, comment, initial, decide, accept, withdraw, return, freeze, sign, defer, decline, "
        "reopen, status, approvals, board, due, cancel, extend, terminate, expire, correct, log, verify, backup, "
        "restore, identify, schema, doctor, completion",
    ),
    (
        ["zzz"],
        'unknown command "zzz"; '
        "known: new, check, render, show, compare, redline, matrix, amend, merge, package, assess, letters, submit, "
        "review, share, round, comment, initial, decide, accept, withdraw, return, freeze, sign, defer, decline, "
        "reopen, status, approvals, board, due, cancel, extend, terminate, expire, correct, log, verify, backup, "
        "restore, identify, schema, doctor, completion",
    ),
    (
        ["--wrkspace", "x"],
        'unknown option "--wrkspace"; did you mean "--workspace"? known: --workspace, --version, --help',
    ),
    (["doctor", "--fromat", "json"], 'unknown option "--fromat"; did you mean "--format"? known: --format, --help'),
    (["doctor", "-z"], 'unknown option "-z"; known: --format, --help'),
    (["doctor", "--format", "jsn"], 'unknown format "jsn"; did you mean "json"? known: text, json'),
    (["doctor", "--format"], "option --format needs a value; see mouflow doctor --help"),
    (["doctor", "here"], 'unexpected "here"; see mouflow doctor --help'),
    (["--workspace"], "option --workspace needs a value; see mouflow --help"),
    (["--version=3"], "option --version takes no value; write --version alone"),
    (["letters"], "DATA is missing; see mouflow letters --help"),
    (["letters", "x", "--sample", "0"], '--sample takes a whole number from 1 on, not "0"'),
    (["letters", "x", "--timeout", "1.5"], '--timeout takes a whole number from 1 on, not "1.5"'),
    (["letters", "x", "--engine", "dsk"], 'unknown engine "dsk"; did you mean "dask"? known: local, dask'),
    (
        ["letters", "x", "--scheduler", "tcp://127.0.0.1:8786"],
        "--scheduler goes only with --engine dask; add that, or leave --scheduler out",
    ),
    (
        ["letters", "x", "--engine", "dask", "--scheduler", "tcp://127.0.0.1:8786", "--jobs", "2"],
        "--jobs and --scheduler cannot go together; leave one out",
    ),
    (
        ["letters", "x", "--to", "docx", "--merge"],
        "--merge goes only with --to pdf; add that, or leave --merge out",
    ),
    (
        ["letters", "x", "--to", "docx", "--archive"],
        "--archive goes only with --to pdf; add that, or leave --archive out",
    ),
    (["completion"], "SHELL is missing; see mouflow completion --help"),
    (["completion", "bsh"], 'unknown shell "bsh"; did you mean "bash"? known: bash, zsh, fish'),
    (["completion", "bash", "zsh"], 'unexpected "zsh"; see mouflow completion --help'),
]


@pytest.mark.parametrize(("arguments", "message"), CASES, ids=[" ".join(arguments) for arguments, _ in CASES])
def test_message_and_code(call, arguments, message):
    answer = call(*arguments)
    assert answer.err == f"mouflow: {message}\n"
    assert answer.out == ""
    assert answer.code == 2


@pytest.mark.parametrize(("arguments", "message"), CASES, ids=[" ".join(arguments) for arguments, _ in CASES])
def test_in_indonesian_it_is_another_line(call, arguments, message):
    answer = call(*arguments, language="id")
    assert answer.code == 2
    assert answer.err.startswith("mouflow: ")
    assert answer.err.count("\n") == 1
    assert answer.err != f"mouflow: {message}\n"


def test_a_language_that_nobody_speaks(call):
    answer = call("doctor", language="fr")
    assert answer.err == 'mouflow: unknown MOUFLOW_LANG "fr"; known: en, id\n'
    assert answer.code == 2


def test_a_line_break_in_a_name_stays_on_one_line(call):
    answer = call("first\nsecond")
    assert answer.err.startswith('mouflow: unknown command "first second"; known: ')
    assert answer.err.count("\n") == 1


def test_an_empty_call_prints_the_help_where_errors_go(call):
    answer = call()
    assert answer.code == 2
    assert answer.out == ""
    assert answer.err == call("--help").out
