"""final.electronic: a file without a signature that says it was signed electronically."""

import re
from collections.abc import Iterator

from mouflow.checks.frame import Check, Finding, Parameters
from mouflow.checks.quotation import in_quotation
from mouflow.checks.subject import Subject
from mouflow.errors import N_, Rule

PATTERN = N_('"{text}" stands in a file that is not signed; remove it: the electronic signature brings its own mark')
SAID = Rule("final.electronic", "error", PATTERN)
ELSEWHERE = Rule("final.electronic", "warning", PATTERN)
THING = (
    r"(?:dokumen|surat|naskah|nota\s+\w+|perjanjian(?:\s+kerja\s+sama)?|kesepakatan(?:\s+bersama)?|adendum"
    r"|berita\s+acara)"
)
SIGNED = r"(?:di\s?tanda\s?tangani|di\s?tandatangani|bertanda\s?tangan|diparaf)"
BY = r"(?:secara\s+(?:elektronik|elektronis|digital)|dengan\s+tanda\s+tangan\s+(?:elektronik|digital))"
STATEMENT = re.compile(
    rf"\b{THING}\s+ini\s+(?:telah\s+|sudah\s+)?{SIGNED}\s+{BY}\b"
    rf"|\b(?:telah|sudah)\s+{SIGNED}\s+{BY}\b(?=\s*(?:,|\.|oleh|menggunakan|dengan|melalui|oleh|\Z))"
    rf"|(?:\A|(?<=[\n(\[|]))\s*(?:\#\s*)?{SIGNED}\s+{BY}\b"
    r"|\b(?:TTE|tanda\s+tangan\s+elektronik)\s+(?:yang\s+)?(?:sah|valid)\b",
    re.IGNORECASE,
)
# What may be so, will be so, or is told of another file.
NOT_SAID = re.compile(
    r"\b(?:dapat|akan|bisa|boleh|harus|wajib|apabila|jika|bila|dalam\s+hal|setelah|sebelum|sesudah|yang|tidak|belum|bahwa|dianggap|untuk|agar"
    r"|supaya|sepanjang|seluruh|setiap)\b[^.;\n]{0,60}\Z",
    re.IGNORECASE,
)
CUE = re.compile(r"elektroni|digital|TTE", re.IGNORECASE)


def find(subject: Subject, _: Parameters) -> Iterator[Finding]:
    """Every such statement of the file on itself; a clause on how it may be signed is none."""
    for passage in subject.passages:
        if passage.quoted or not CUE.search(passage.text):
            continue
        for found in STATEMENT.finditer(passage.text):
            start = found.start() + len(found[0]) - len(found[0].lstrip())
            before = passage.text[max(0, start - 100) : start]
            if NOT_SAID.search(before) or in_quotation(passage.text, start):
                continue
            rule = ELSEWHERE if subject.kind == "foreign" else SAID
            yield Finding(rule, {"text": " ".join(found[0].split())}, passage, start, found.end())


CHECK = Check(
    id="final.electronic",
    rules=(SAID, ELSEWHERE),
    find=find,
    about=N_(
        'The sentence "dokumen ini telah ditandatangani secara elektronik" is only true of a file that bears such a '
        "signature, which Word files, plain texts and drafts cannot. Printed before the signature it deceives, and "
        "after it the file must not change any more. A clause that lets the parties sign electronically is let pass."
    ),
    bad="Dokumen ini telah ditandatangani secara elektronik menggunakan sertifikat elektronik.",
    good="Nota Kesepakatan ini dapat ditandatangani secara elektronik.",
)
