"""Each command on a real workspace: what it prints where, what it writes, and its exit code."""

import json
import os
import re

import pytest

CLEAN = "files: 1; errors: 0; warnings: 0; hints: 0\n"
DOUBLE = "drafts/kalbar-2025/v2.yaml:19:1: error: "


def test_a_sound_draft_is_clean(call, bureau):
    answer = call("check", "kalbar-2025")
    assert (answer.code, answer.out, answer.err) == (0, "", CLEAN)
    assert call("check", "drafts/kalbar-2025/v1.yaml", "--quiet").err == ""


def test_problems_are_lines_on_the_output(call, broken):
    answer = call("check", "drafts")
    (line,) = answer.out.splitlines()
    assert line.startswith(DOUBLE)
    assert line.endswith("[yaml.duplicate-key]")
    assert answer.err == "files: 2; errors: 1; warnings: 0; hints: 0\n"
    assert answer.code == 1


def test_problems_in_indonesian_are_another_sentence_at_the_same_place(call, broken):
    english, indonesian = call("check", "kalbar-2025@2"), call("check", "kalbar-2025@2", language="id")
    place = "drafts/kalbar-2025/v2.yaml:19:1: "
    assert indonesian.out.startswith(f"{place}kesalahan: ")
    assert indonesian.out.endswith("[yaml.duplicate-key]\n")
    assert indonesian.out != english.out
    assert indonesian.err == "berkas: 1; kesalahan: 1; peringatan: 0; petunjuk: 0\n"
    assert indonesian.code == 1


def test_problems_as_json_are_the_same_in_both_languages(call, broken):
    english, indonesian = call("check", "kalbar-2025@2", "--format", "json"), None
    indonesian = call("check", "kalbar-2025@2", "--format", "json", language="id")
    assert (english.out, english.err, english.code) == (indonesian.out, indonesian.err, 1)
    report = json.loads(english.out)
    assert report["files"] == ["drafts/kalbar-2025/v2.yaml"]
    (problem,) = report["problems"]
    assert sorted(problem) == ["column", "end", "file", "fix", "line", "message", "proposals", "rule", "severity"]
    assert (problem["file"], problem["line"], problem["column"]) == ("drafts/kalbar-2025/v2.yaml", 19, 1)
    assert (problem["severity"], problem["rule"]) == ("error", "yaml.duplicate-key")
    assert '"subject"' in problem["message"]


WRONG = [
    (["check", "tidak-ada.yaml"], 'cannot read "tidak-ada.yaml": there is no such file'),
    (["render", "ke/mana/v1.yaml"], 'cannot read "ke/mana/v1.yaml": there is no such file'),
    (["show", "kosong"], '"kosong" holds no YAML file; name a draft, or a folder of drafts'),
    (["check", "kalbar-2025@9"], '"kalbar-2025" has no draft 9; known: 1'),
    (["show", "kalbar-2026"], 'unknown agreement "kalbar-2026"; did you mean "kalbar-2025"? known: kalbar-2025'),
    (
        ["render", "kalbar-2025", "--to", "dcx"],
        'unknown format "dcx"; did you mean "docx"? known: docx, pdf, html, text',
    ),
    (
        ["render", "kalbar-2025", "--watch", "--format", "json"],
        "--watch and --format json cannot go together; leave one out",
    ),
    (
        ["package", "kalbar-2025"],
        '"kalbar-2025" is not a package; a package is a package.yaml that names a base draft and its partners',
    ),
    (
        ["schema", "drft"],
        'unknown schema "drft"; did you mean "draft"? known: draft, letter, package, assessment, scheme, profile, '
        "settings, comparison, status",
    ),
    (
        ["new", "../x", "--party", "A", "--party", "B"],
        '"../x" cannot be an id; write at most 35 small letters, digits and single hyphens',
    ),
    (
        ["new", "kalbar-2025", "--party", "A", "--party", "B"],
        '"drafts/kalbar-2025" is there already; choose another id',
    ),
    (
        ["new", "baru", "--kind", "nota-kesepahamn", "--party", "A", "--party", "B"],
        'unknown kind "nota-kesepahamn"; did you mean "nota-kesepahaman"? '
        "known: adendum, kesepakatan-bersama, nota-kesepahaman, nota-kesepakatan, perjanjian-kerja-sama, surat-dinas",
    ),
    (["new", "baru"], "two parties are needed at least, and here is 0; name the other"),
    (["render", "kalbar-2025", "-o", "berkas"], 'cannot write "berkas": File exists'),
    (["new"], "ID is missing; see mouflow new --help"),
    (["check"], "NAME is missing; see mouflow check --help"),
    (["render"], "NAME is missing; see mouflow render --help"),
    (["show"], "NAME is missing; see mouflow show --help"),
    (["package"], "NAME is missing; see mouflow package --help"),
    (["show", "kalbar-2025", "again"], 'unexpected "again"; see mouflow show --help'),
]


@pytest.mark.parametrize(("arguments", "message"), WRONG, ids=[" ".join(arguments) for arguments, _ in WRONG])
def test_a_wrong_call_is_one_line(call, bureau, arguments, message):
    (bureau / "kosong").mkdir()
    (bureau / "berkas").write_text("")
    answer = call(*arguments)
    assert answer.out == ""
    assert answer.err == f"mouflow: {message}\n"
    assert answer.code == 2
    assert not (bureau / "out").exists()


def test_render_writes_and_says_what(call, bureau):
    answer = call("render", "kalbar-2025", "--to", "text", "--to", "html")
    assert answer.code == 0
    assert answer.err == ""
    assert re.sub(r"\d+ kB", "n kB", answer.out) == (
        "wrote out/kalbar-2025-v1.txt (n kB)\nwrote out/kalbar-2025-v1.html (n kB)\n"
    )
    assert "RUANG LINGKUP" in (bureau / "out" / "kalbar-2025-v1.txt").read_text(encoding="utf-8")


def test_render_in_quiet_says_nothing(call, bureau):
    answer = call("render", "kalbar-2025", "--to", "text", "--quiet", "-o", "hasil/dalam")
    assert (answer.code, answer.out, answer.err) == (0, "", "")
    assert (bureau / "hasil" / "dalam" / "kalbar-2025-v1.txt").is_file()


def test_render_as_json(call, bureau):
    answer = call("render", "kalbar-2025", "--to", "text", "--format", "json")
    (written,) = json.loads(answer.out)["written"]
    assert (written["path"], written["format"]) == ("out/kalbar-2025-v1.txt", "text")
    assert written["size"] == (bureau / "out" / "kalbar-2025-v1.txt").stat().st_size
    assert json.loads(answer.out)["problems"] == []


def test_render_of_a_broken_draft_writes_nothing(call, broken):
    answer = call("render", "kalbar-2025", "--to", "text")
    assert answer.code == 1
    assert answer.out == ""
    assert answer.err.startswith(DOUBLE)
    assert not list(broken.glob("out/*"))


def test_render_of_a_broken_draft_as_json(call, broken):
    answer = call("render", "kalbar-2025", "--to", "text", "--format", "json")
    assert answer.code == 1
    assert answer.err == ""
    assert json.loads(answer.out)["written"] == []
    assert [problem["rule"] for problem in json.loads(answer.out)["problems"]] == ["yaml.duplicate-key"]


def test_a_strange_file_is_left_alone_without_force(call, bureau):
    strange = bureau / "out" / "kalbar-2025-v1.txt"
    strange.parent.mkdir()
    strange.write_text("milik orang lain")
    refused = call("render", "kalbar-2025", "--to", "text")
    assert refused.code == 2
    assert "out/kalbar-2025-v1.txt" in refused.err
    assert "--force" in refused.err
    assert strange.read_text() == "milik orang lain"
    assert call("render", "kalbar-2025", "--to", "text", "--force").code == 0
    assert strange.read_text(encoding="utf-8") != "milik orang lain"
    assert call("render", "kalbar-2025", "--to", "text").code == 0


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the system lets this user read any file")
def test_a_file_that_may_not_be_read(call, bureau):
    path = bureau / "drafts" / "kalbar-2025" / "v1.yaml"
    path.chmod(0)
    answer = call("check", "kalbar-2025")
    assert (answer.code, answer.err) == (
        2,
        'mouflow: cannot read "drafts/kalbar-2025/v1.yaml": Permission denied\n',
    )


def test_show_prints_the_words(call, bureau):
    answer = call("show", "kalbar-2025")
    assert answer.code == 0
    assert answer.err == ""
    assert "Ketentuan Pasal 1 berlaku 5 (lima) tahun." in " ".join(answer.out.split())
    assert not answer.out.endswith("\n\n")


def test_new_writes_a_draft_that_the_other_commands_take(call, bureau):
    answer = call("new", "arsip-2026", "--party", "ombudsman=Ombudsman RI", "--party", "pemprov=Pemprov X")
    assert answer.code == 0
    assert answer.out == ("wrote drafts/arsip-2026/v1.yaml; fill in its blanks, then: mouflow check arsip-2026\n")
    text = (bureau / "drafts" / "arsip-2026" / "v1.yaml").read_text(encoding="utf-8")
    assert "date: 2025-09-12" in text
    assert "Pemprov X" in text
    assert call("check", "arsip-2026").code == 0
    assert "PEMPROV X" in call("show", "arsip-2026").out


def test_schema_is_json_and_the_same_in_both_languages(call, bureau):
    answer = call("schema")
    assert answer.code == 0
    assert json.loads(answer.out)["type"] == "object"
    assert answer.out == call("schema", "draft", language="id").out
    assert call("schema", "package").out != answer.out


def test_a_workspace_can_be_named(call, bureau, tmp_path_factory, monkeypatch):
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    monkeypatch.chdir(elsewhere)
    answer = call("-w", str(bureau), "check", "kalbar-2025", folder=elsewhere)
    assert (answer.code, answer.err) == (0, CLEAN)
    assert call("check", "kalbar-2025", folder=elsewhere).code == 2


def test_a_workspace_that_is_not_there(call, bureau):
    answer = call("-w", "tidak/ada", "check", "kalbar-2025")
    assert (answer.code, answer.err) == (2, 'mouflow: cannot read "tidak/ada": there is no such folder\n')


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_prints_the_shells_script(call, shell):
    answer = call("completion", shell)
    assert answer.code == 0
    assert f"_MOUFLOW_COMPLETE={shell}_complete" in answer.out


def test_doctor_as_json_has_the_findings_of_the_lines(call, bureau):
    lines, found = call("doctor"), call("doctor", "--format", "json")
    findings = json.loads(found.out)["findings"]
    assert found.code == lines.code == int(any(each["state"] == "missing" for each in findings))
    assert len(findings) > 10
    assert {each["state"] for each in findings} <= {"fine", "advice", "missing"}
    assert [each["subject"] for each in findings if each["subject"] not in lines.out] == []
    assert found.out == call("doctor", "--format", "json", language="id").out.replace("id, from", "en, from")
    (place,) = (each for each in findings if each["subject"] == "workspace")
    assert place["message"] == f"{bureau}, settings in mouflow.yaml, drafts: 1"


def test_doctor_speaks_indonesian(call, bureau):
    answer = call("doctor", language="id")
    assert "bahasa antarmuka" in answer.out
    assert "id, menurut MOUFLOW_LANG" in answer.out
