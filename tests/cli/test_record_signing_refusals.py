"""Every refusal from freezing on, by the real commands, with its exact words; nothing is recorded by them."""

import pytest

REFUSED: tuple[tuple[str, str, str], ...] = (
    ("shared", "freeze {it} --as pemprov", "the text is not ready to be frozen: accept: ombudsman; accept: pemprov; "
     "accept: kampus"),
    ("signing", "freeze {it} --as pemprov", "nobody can freeze the final text while it is being signed"),
    ("agreed", "sign {it} --as pemprov", "nobody can sign while it is agreed"),
    ("signing", "sign {it} --as bupati", '"bupati" is no party of it; the parties are: ombudsman, pemprov, kampus'),
    ("half", "sign {it} --as pemprov", '"pemprov" signed already on 2025-10-01'),
    ("in force", "sign {it} --as kampus", '"kampus" signed already on 2025-10-02'),
    ("declined", "sign {it} --as kampus", '"kampus" declined to sign, so it joins by an addendum'),
    ("changes", "sign {it} --as kampus", '"kampus" was deferred because it needs changes, so it cannot sign this text; '
     "make an addendum with it, or an agreement of its own"),
    ("changes late", "sign {it} --as kampus", '"kampus" was deferred because it needs changes, so it cannot sign this '
     "text; make an addendum with it, or an agreement of its own"),
    ("signing", "defer {it} --party pemprov --way same-text --reason Cuti --as kampus", '"pemprov" is a core party: '
     "nothing comes into force without it, so it cannot be deferred"),
    ("signing", "defer {it} --party bupati --way same-text --reason Cuti --as kampus",
     '"bupati" is no party of it; the parties are: ombudsman, pemprov, kampus'),
    ("deferred", "defer {it} --party kampus --way same-text --reason Cuti --as kampus", '"kampus" is deferred already'),
    ("in force", "defer {it} --party kampus --way same-text --reason Cuti --as kampus",
     "nobody can defer a party while it is in force"),
    ("signing", "defer {it} --party kampus --way same-text --as kampus", "a reason is missing; give it with --reason"),
    ("half", "decline {it} --reason Tidak --as pemprov", '"pemprov" signed already on 2025-10-01'),
    ("signing", "decline {it} --as pemprov", "a reason is missing; give it with --reason"),
    ("agreed", "decline {it} --reason Tidak --as pemprov", "nobody can decline to sign while it is agreed"),
    ("half", "reopen {it} --reason Keliru --as pemprov", "it was signed already (pemprov), so its text cannot change; "
     "make an addendum (mouflow amend), or let a late party have a text of its own"),
    ("signing", "reopen {it} --as pemprov", "a reason is missing; give it with --reason"),
    ("half", "submit {it}@1 --as pemprov", "nobody can submit a draft while it is being signed"),
    ("half", "cancel {it} --reason Batal --as pemprov", "parties have signed and no core party declined; let the "
     "others sign, defer them, or terminate it once in force"),
    ("in force", "cancel {it} --reason Batal --as pemprov", "nobody can cancel while it is in force"),
    ("signing", "cancel {it} --as pemprov", "a reason is missing; give it with --reason"),
    ("in force", "terminate {it} --as pemprov", "a reason is missing; give it with --reason"),
    ("signing", "terminate {it} --reason Sepakat --as pemprov", "nobody can terminate while it is being signed"),
    ("in force", "extend {it} --until 2030-09-30 --basis Surat --as pemprov",
     "it runs until 2030-09-30 already; give a later day"),
    ("in force", "expire {it} --as pemprov", "it runs until 2030-09-30, which has not passed"),
    ("ended", "extend {it} --until 2031-09-30 --basis Surat --as pemprov", "nobody can extend while it is terminated"),
)  # fmt: skip
OTHERS: tuple[tuple[str, str, str, str], ...] = (
    ("plt-2025", "signing", "sign {it} --as pemprov", "Plt. signs: say in --note why that is in order, for an acting "
     "official takes no strategic decision (UU 30/2014 Pasal 14)"),
    ("kuasa-2025", "signing", "sign {it} --as pemprov", "who acts as kuasa needs a basis in the text: the decree or "
     "mandate, with number and date"),
    ("terus-2025", "in force", "expire {it} --as pemprov", "it has no last day, so it does not expire"),
    ("terus-2025", "in force", "extend {it} --until 2031-01-01 --basis Surat --as pemprov",
     "it has no last day, so it does not expire"),
)  # fmt: skip


@pytest.mark.parametrize(
    ("agreement", "scene", "line", "told"), [*(("kalbar-2025", *case) for case in REFUSED), *OTHERS]
)
def test_what_is_not_allowed_is_refused_in_these_words(staged, agreement, scene, line, told):
    office = staged(scene, agreement)
    before = office.record()
    answer = office.call(line.format(it=agreement))
    assert answer.err.startswith(f"mouflow: {agreement} (")
    assert f"): {told}. Possible now: " in answer.err
    assert (answer.code, answer.out) == (2, "")
    assert office.record() == before


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("sign kalbar-2025 --date 2025-02-30 --as pemprov",
         "mouflow: 30 Februari 2025 does not exist; write a day of the calendar\n"),
        ("extend kalbar-2025 --until besok --basis A --as pemprov",
         'mouflow: "besok" is no day; write it as 2025-09-19\n'),
        ("sign kalbar-2025 --form digital --as pemprov",
         'mouflow: unknown form of signature "digital"; known: wet, electronic\n'),
        (
            "defer kalbar-2025 --party kampus --way later --reason A --as kampus",
            'mouflow: unknown way to join later "later"; known: same-text, needs-changes\n',
        ),
        ("sign kalbar-2025 --scan tiada.pdf --as pemprov",
         'mouflow: cannot read "tiada.pdf": No such file or directory\n'),
        (
            "sign kalbar-2025 --each --as pemprov",
            'mouflow: "kalbar-2025" is no package of many partners; leave out --each, and say with --as who acts\n',
        ),
        ("due --within 3",
         'mouflow: "3" is no span of time up to 100 years; write days, weeks, months or years: 90d, 12w, 6m, 5y\n'),
    ],
)  # fmt: skip
def test_wrong_words_are_told(staged, line, told):
    office = staged("signing")
    answer = office.call(line)
    assert (answer.code, answer.err) == (2, told)
