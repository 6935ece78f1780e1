"""Calls in Indonesian: the exact line of each wrong one, and what sound ones and the help say."""

import re

import pytest

CALLS = [
    (
        "rendr",
        'perintah "rendr" tidak dikenal; maksud Anda "render"? '
        "yang dikenal: new, check, render, show, compare, redline, matrix, amend, merge, package, assess, letters, "
        "submit, review, share, round, comment, initial, decide, accept, withdraw, return, freeze, sign, defer, "
        "decline, reopen, status, approvals, board, due, cancel, extend, terminate, expire, correct, log, verify, "
        "backup, restore, identify, schema, doctor, completion",
    ),
    ("render", "NAMA belum disebut; lihat mouflow render --help"),
    ("completion", "SHELL belum disebut; lihat mouflow completion --help"),
    ("render --to", "opsi --to memerlukan nilai; lihat mouflow render --help"),
    ("doctor --fromat x", 'opsi "--fromat" tidak dikenal; maksud Anda "--format"? yang dikenal: --format, --help'),
    ("render --quiet=ya", "opsi --quiet tidak menerima nilai; tulis --quiet saja"),
    (
        "render kalbar-2025 --to doc",
        'format "doc" tidak dikenal; maksud Anda "docx"? yang dikenal: docx, pdf, html, text',
    ),
    ("render x --watch --format json", "--watch dan --format json tidak dapat dipakai bersama; hilangkan salah satu"),
    ("check kalbar", 'kesepakatan "kalbar" tidak dikenal; maksud Anda "kalbar-2025"? yang dikenal: kalbar-2025'),
    ("check kalbar-2025@9", '"kalbar-2025" tidak memiliki draf 9; yang ada: 1'),
    ("check tiada.yaml", '"tiada.yaml" tidak dapat dibaca: berkas itu tidak ada'),
    ("-w tiada check kalbar-2025", '"tiada" tidak dapat dibaca: folder itu tidak ada'),
    ("show a b", '"b" tidak diharapkan; lihat mouflow show --help'),
    (
        "package kalbar-2025@1",
        '"kalbar-2025@1" bukan paket; paket adalah package.yaml yang menyebut draf dasar dan para mitranya',
    ),
    ("letters", "DATA belum disebut; lihat mouflow letters --help"),
    (
        "letters x --merge --to docx",
        "--merge hanya berlaku bersama --to pdf; tambahkan itu, atau hilangkan --merge",
    ),
    (
        "letters x --scheduler tcp://127.0.0.1:8786",
        "--scheduler hanya berlaku bersama --engine dask; tambahkan itu, atau hilangkan --scheduler",
    ),
    ("letters x --sample 0", '--sample menerima bilangan bulat mulai 1, bukan "0"'),
    (
        "schema drft",
        'skema "drft" tidak dikenal; maksud Anda "draft"? '
        "yang dikenal: draft, letter, package, assessment, scheme, profile, settings, comparison, status",
    ),
    (
        "new Arsip",
        '"Arsip" tidak dapat menjadi id; tulis paling banyak 35 huruf kecil, angka, dan tanda hubung tunggal',
    ),
    ("new arsip --party A", "diperlukan sekurang-kurangnya dua pihak, di sini baru 1; sebutkan pihak lainnya"),
]


@pytest.mark.parametrize(("arguments", "line"), CALLS, ids=[arguments for arguments, _ in CALLS])
def test_a_wrong_call(call, bureau, arguments, line):
    answer = call(*arguments.split(), language="id")
    assert (answer.code, answer.out, answer.err) == (2, "", f"mouflow: {line}\n")


def test_sound_work_is_told_too(call, bureau):
    assert call("check", "kalbar-2025", language="id").err == "berkas: 1; kesalahan: 0; peringatan: 0; petunjuk: 0\n"
    answer = call("render", "kalbar-2025", "--to", "text", language="id")
    assert re.fullmatch(r"tertulis out/kalbar-2025-v1\.txt \(\d+ kB\)\n", answer.out)


def test_usage_and_options_name_their_arguments_in_indonesian(call):
    said = call("render", "--help", language="id").out
    assert said.startswith("Cara pakai: mouflow render [OPSI] NAMA...\n")
    assert "\n  -o, --out FOLDER  " in said
    assert "\n  --partner MITRA  " in said
    assert call("schema", "-h", language="id").out.startswith("Cara pakai: mouflow schema [OPSI] [JENIS]\n")


def test_an_error_speaks_the_language_of_the_workspace_that_was_named(call, tmp_path):
    other = tmp_path / "lain"
    (other / "drafts").mkdir(parents=True)
    (other / "mouflow.yaml").write_text("interface: id\n", encoding="utf-8")
    asked = ("-w", str(other), "check", "tiada")
    assert call(*asked, language="").err == 'mouflow: kesepakatan "tiada" tidak dikenal; yang dikenal: -\n'
    assert call(*asked, language="en").err == 'mouflow: unknown agreement "tiada"; known: -\n'
