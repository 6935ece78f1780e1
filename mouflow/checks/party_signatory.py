"""party.signatory: the signature block names someone else than the komparisi."""

from collections.abc import Iterator

from mouflow.checks.aliases import place_of
from mouflow.checks.frame import Check, Finding, Parameters
from mouflow.checks.named import Named, SideMention
from mouflow.checks.names import likeness, name_words
from mouflow.checks.subject import Subject
from mouflow.errors import N_, Rule

OTHER = Rule(
    "party.signatory",
    "error",
    N_('"{name}" signs for {alias}, but the komparisi names "{introduced}"; write the one who signs in both places'),
)
PERHAPS = Rule(
    "party.signatory",
    "warning",
    N_(
        '"{name}" stands in the signature block, but the komparisi names "{introduced}"; write the one who signs in'
        " both"
    ),
)
SPELLED = Rule(
    "party.signatory",
    "warning",
    N_('"{name}" is written "{introduced}" in the komparisi; spell the name one way, as the decree does'),
)
SWAPPED = Rule(
    "party.signatory",
    "warning",
    N_('"{name}" signs for {alias}, but the komparisi has this name for {other}; change the places of the signatures'),
)


def find(subject: Subject, _: Parameters) -> Iterator[Finding]:
    """Each signature that is not that of a signatory of the komparisi; a draft has them from one place."""
    if subject.kind != "foreign":
        return
    introduced = tuple(side for side in subject.sides.introduced if side.signatory)
    for signed in subject.sides.signed:
        if signed.signatory:
            if signed.alias:
                yield from _paired(subject, signed.signatory, signed.alias, introduced)
            else:
                yield from _alone(subject, signed.signatory, introduced)


def _paired(subject: Subject, name: Named, alias: Named, introduced: tuple[SideMention, ...]) -> Iterator[Finding]:
    """A signature below an alias, against the party of that alias."""
    place = place_of(alias.text)
    own = next((side for side in introduced if side.alias and place_of(side.alias.text) == place), None)
    if own is None or own.signatory is None:
        return
    alike = likeness(name.text, own.signatory.text)
    if alike == "near":
        yield _at(subject, name, SPELLED, {"introduced": own.signatory.text})
    if alike != "other":
        return
    other = next((side for side in introduced if _is(side, name)), None)
    if other and other.alias:
        yield _at(subject, name, SWAPPED, {"alias": alias.text, "other": other.alias.text})
    elif other is None:
        # A single word may be a town.
        sure = len(name_words(name.text)) > 1
        facts: dict[str, object] = {"introduced": own.signatory.text}
        yield _at(subject, name, OTHER, facts | {"alias": alias.text}) if sure else _at(subject, name, PERHAPS, facts)


def _alone(subject: Subject, name: Named, introduced: tuple[SideMention, ...]) -> Iterator[Finding]:
    """A signature without an alias, against the one party whose signature is missing."""
    if any(_is(side, name) for side in introduced):
        return
    near = next(
        (side for side in introduced if side.signatory and likeness(name.text, side.signatory.text) == "near"), None
    )
    if near and near.signatory:
        yield _at(subject, name, SPELLED, {"introduced": near.signatory.text})
        return
    names = tuple(signer for signer in subject.sides.signers)
    missing = [side for side in introduced if not any(_is(side, signer) for signer in names)]
    strangers = [signer for signer in names if not any(_is(side, signer) for side in introduced)]
    if len(missing) == len(strangers) == 1 and missing[0].signatory:
        yield _at(subject, name, PERHAPS, {"introduced": missing[0].signatory.text})


def _is(side: SideMention, name: Named) -> bool:
    return side.signatory is not None and likeness(name.text, side.signatory.text) == "same"


def _at(subject: Subject, name: Named, rule: Rule, facts: dict[str, object]) -> Finding:
    return Finding(rule, {"name": name.text, **facts}, subject.passages[name.passage], name.start, name.end)


CHECK = Check(
    id="party.signatory",
    rules=(OTHER, PERHAPS, SPELLED, SWAPPED),
    find=find,
    about=N_(
        "Who signs must be the person whom the komparisi names with office and authority. Titles, degrees, capitals"
        ' and names cut short do not matter: "Dr. H. Sutarmidji, S.H., M.Hum." and "SUTARMIDJI" are one person.'
        " Witnesses are left out."
    ),
    bad=(
        "Pada hari ini, kami yang bertanda tangan di bawah ini:\n"
        "I. AGUS SALIM : Kepala Perwakilan, bertindak untuk dan atas nama Ombudsman Republik Indonesia,"
        " selanjutnya disebut PIHAK KESATU;\n"
        "II. BUDI UTOMO : Bupati Sambas, bertindak untuk dan atas nama Pemerintah Kabupaten Sambas,"
        " selanjutnya disebut PIHAK KEDUA.\n"
        "Demikian Nota Kesepakatan ini dibuat.\nPIHAK KESATU,\nAGUS SALIM\nPIHAK KEDUA,\nCITRA LESTARI"
    ),
    good=(
        "Pada hari ini, kami yang bertanda tangan di bawah ini:\n"
        "I. Dr. H. Agus Salim, S.H. : Kepala Perwakilan, bertindak untuk dan atas nama Ombudsman Republik Indonesia,"
        " selanjutnya disebut PIHAK KESATU;\n"
        "II. Budi Utomo, S.E. : Bupati Sambas, bertindak untuk dan atas nama Pemerintah Kabupaten Sambas,"
        " selanjutnya disebut PIHAK KEDUA.\n"
        "Demikian Nota Kesepakatan ini dibuat.\nPIHAK KESATU,\nAGUS SALIM\nPIHAK KEDUA,\nBUDI UTOMO"
    ),
)
