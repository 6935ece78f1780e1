"""text.doubled: the same word, or the same few words, twice in a row."""

import re
from collections.abc import Iterator
from operator import eq

from mouflow.checks.frame import Check, Finding, Fix, Parameters
from mouflow.checks.passage import Passage
from mouflow.checks.spelling_list import REDUPLICATED
from mouflow.checks.subject import Subject
from mouflow.checks.verbatim import is_verbatim
from mouflow.checks.wordlist import listed
from mouflow.errors import N_, Rule

TWICE = Rule("text.doubled", "warning", N_('"{text}" says the same twice; write "{right}"'))
REPEATED = Rule(
    "text.doubled",
    "warning",
    N_('"{text}" says the same twice; write "{right}", or "{plural}" where several are meant'),
)
GAP = r"(?:[ \u00a0]{1,2}|[ ]*\n[ ]*)"
WORD = re.compile(
    rf"(?:(?<![\w@./'’:-])|(?<=[a-z]/)(?=atau\b))(?P<word>[^\W\d_]+)(?:{GAP}(?P=word))+(?![\w@'’]|-\w|\.\w|\s*/\s*\w)",
    re.IGNORECASE,
)
PHRASE = re.compile(
    rf"(?<![\w@./'’-])(?P<words>[^\W\d_]+(?:{GAP}[^\W\d_]+){{1,3}})(?:{GAP}(?P=words))+(?![\w'’]|-\w|\.\w)"
)
BRACKETS = re.compile(r"(?P<words>\([^\W\d_]{3}[^()\n]{0,40}\))(?:[ \n]?(?P=words))+")
SIGNS = str.maketrans(dict.fromkeys(".,;:!?\"'()[]*/", " "))
# Words that are never said twice to mean several.
SINGLE = listed(
    "adalah agar akan antara apabila atas atau bagi bahwa bagaimana berdasarkan bersama beserta dalam dan dapat"
    " dari dengan di dilakukan guna hanya harus hingga ialah jika juga karena ke kecuali kepada kepala ketika lain"
    " maka maupun melalui menjadi menurut merupakan mengenai meliputi nota oleh pada para paling per pihak"
    " kesepakatan kesatu kedua selama sebagai sebagaimana sebelum secara sedangkan sehingga sejak selaku"
    " selanjutnya serta sesuai setelah setiap suatu sudah tanggal telah tentang terhadap tersebut tetap tidak"
    " untuk wajib yaitu yakni yang ini itu"
)
VERB = re.compile(r"(?:me[mnl]\w{4,}|meng\w{3,}|di\w{5,}(?:kan|i)|ber\w{5,}|ter\w{5,}|pe\w{3,}an|ke\w{4,}an)\Z")
# What other languages say twice, or what names, sounds and forms to tick have.
LEFT = listed("had that blah bla la ya tidak sri wa lu so no bye")
NAMED = frozenset(("di", "dan", "per", "para", "sri", "lain"))  # which may be a name where both begin with a capital


def find(subject: Subject, _: Parameters) -> Iterator[Finding]:
    """Every word or phrase that follows itself."""
    for passage in subject.passages:
        words = passage.text.lower().translate(SIGNS).split()
        if any(map(eq, words, words[1:])):
            yield from _words(passage)
        if len(words) > 3 and any(
            b"\1" * size in bytes(map(eq, words, words[size:])) for size in (2, 3, 4) if len(words) >= size * 2
        ):
            yield from _phrases(passage)
        if ") (" in passage.text or ")(" in passage.text:
            yield from _brackets(passage)


def _words(passage: Passage) -> Iterator[Finding]:
    for found in WORD.finditer(passage.text):
        word = found["word"]
        if _is_left(passage, found, word):
            continue
        facts: dict[str, object] = {"text": " ".join(found[0].split()), "right": word}
        if (word.casefold() in SINGLE and word != "pihak") or VERB.match(word.casefold()):
            yield Finding(TWICE, facts, passage, *found.span(), fix=Fix(word))
        else:
            plural = f"{word}-{word.casefold() if not word.isupper() else word}"
            yield Finding(REPEATED, facts | {"plural": plural}, passage, *found.span(), proposals=(word, plural))


def _is_left(passage: Passage, found: re.Match[str], word: str) -> bool:
    """Whether it is no slip: a name, a sound, a foreign text, or a word whose hyphen the spelling list restores."""
    small = word.casefold()
    single = small in SINGLE
    if small in LEFT or small in REDUPLICATED or (not single and len(word) < 4):
        return True
    parts = found[0].split()
    if parts[0][0].isupper() and (small in NAMED or not single) and all(part.istitle() for part in parts):
        return True
    if not single and not (word.islower() and _is_prose(passage.text)):
        return True
    return is_verbatim(passage, *found.span())


def _is_prose(text: str) -> bool:
    """Whether it is an Indonesian sentence, and not a row of names or words."""
    return not PROSE.isdisjoint(text.lower().split())


PROSE = listed("yang dan di dengan untuk pada dalam dari oleh adalah atau ini sebagai kepada atas bahwa serta")


def _phrases(passage: Passage) -> Iterator[Finding]:
    for found in PHRASE.finditer(passage.text):
        words, parts = found["words"], found["words"].split()
        same = len({part.casefold() for part in parts}) == 1
        lone = found[0] == passage.text.strip()
        known = any(part.islower() or part.casefold() in SINGLE for part in parts)
        ticks = {"ya", "tidak", "ada"} & {part.casefold() for part in parts}
        if same or lone or not known or ticks or not _is_prose(passage.text) or is_verbatim(passage, *found.span()):
            continue
        facts = {"text": " ".join(found[0].split()), "right": " ".join(parts)}
        yield Finding(TWICE, facts, passage, *found.span(), fix=Fix(words))


def _brackets(passage: Passage) -> Iterator[Finding]:
    """Words in brackets that follow themselves: "3 (tiga) (tiga)"."""
    for found in BRACKETS.finditer(passage.text):
        if not is_verbatim(passage, *found.span()):
            facts = {"text": found[0], "right": found["words"]}
            yield Finding(TWICE, facts, passage, *found.span(), fix=Fix(found["words"]))


CHECK = Check(
    id="text.doubled",
    rules=(TWICE, REPEATED),
    find=find,
    about=N_(
        "A word that stands twice in a row is what editing leaves behind, often over the end of a line. Where "
        "the word can only be meant once, the second one is taken away by --fix; where a hyphen may be missing "
        "(dokumen-dokumen) both ways are proposed. Words with their hyphen, names and quotations are left alone."
    ),
    bad="PARA PIHAK melaksanakan kegiatan yang yang disepakati dalam Rencana Kerja.",
    good="PARA PIHAK melaksanakan kegiatan masing-masing, dan hari-hari pelaksanaannya disepakati bersama.",
)
