"""Why a file cannot be read as a Word file: one family, each with the file, the fact and the cure."""

from mouflow.errors import N_, MouflowError


class WordError(MouflowError):
    """A file that is no Word file, or one that is not read because it is broken or unsafe."""


class NotWord(WordError):
    """Another kind of file; `kind` is a key of OTHER_KINDS."""

    def __init__(self, file: str, kind: str) -> None:
        super().__init__(file=file)
        self.kind = kind
        self.pattern = OTHER_KINDS[kind]


OTHER_KINDS = {
    "empty": N_("{file}: the file is empty; save the document as .docx anew"),
    "pdf": N_("{file}: this is a PDF file, not a Word file; give the .docx that it was made from"),
    "doc": N_("{file}: this is an old Word file (.doc); open it in Word and save it as .docx"),
    "xls": N_("{file}: this is an old Excel file (.xls), not a Word file; give the .docx"),
    "ole": N_("{file}: this is an old Office file, not a .docx; open it and save it as .docx"),
    "rtf": N_("{file}: this is an RTF file; open it in Word and save it as .docx"),
    "odt": N_("{file}: this is an OpenDocument text (.odt); open it and save it as .docx"),
    "opendocument": N_("{file}: this is an OpenDocument file, but no text; give the .docx"),
    "xlsx": N_("{file}: this is an Excel workbook, not a Word file; give the .docx"),
    "pptx": N_("{file}: this is a PowerPoint file, not a Word file; give the .docx"),
    "html": N_("{file}: this is an HTML page; open it in Word and save it as .docx"),
    "xml": N_("{file}: this is a single XML file; open it in Word and save it as .docx"),
    "image": N_("{file}: this is a picture, not a Word file; give the .docx"),
    "zip": N_("{file}: this is a ZIP file that holds no Word document; give the .docx itself"),
    "text": N_("{file}: this is a text file, not a Word file; name it .txt or .md, or save it as .docx"),
    "other": N_("{file}: this is not a Word file; open it in the program that made it and save it as .docx"),
    "template": N_("{file}: this is a Word template; open it in Word and save it as a document (.docx)"),
    "strict": N_('{file}: this is saved as "Strict Open XML"; open it in Word and save it as "Word Document (.docx)"'),
}


class Damaged(WordError):
    """A ZIP file that is cut off or broken."""

    pattern = N_("{file}: the file is cut off or damaged ({detail}); fetch it again, or open and save it in Word")

    def __init__(self, file: str, detail: str) -> None:
        super().__init__(file=file, detail=detail)


class PartMissing(WordError):
    """A package without a part that every Word file has."""

    pattern = N_('{file}: the part "{part}" is missing, so this is no whole Word file; open and save it in Word')

    def __init__(self, file: str, part: str) -> None:
        super().__init__(file=file, part=part)


class PasswordNeeded(WordError):
    """A file that only its password opens."""

    pattern = N_("{file}: the file is protected with a password; open it in Word, remove the password and save it")

    def __init__(self, file: str) -> None:
        super().__init__(file=file)


class HasMacros(WordError):
    """A file with a program inside."""

    pattern = N_("{file}: the file holds macros (.docm); open it in Word and save it as .docx, which has none")

    def __init__(self, file: str) -> None:
        super().__init__(file=file)


class TooLarge(WordError):
    """More than is read: the file, what it unpacks to, or one part."""

    pattern = N_("{file}: {size} MB, and at most {limit} MB are read; remove or compress its pictures, or split it")

    def __init__(self, file: str, size: int, limit: int) -> None:
        super().__init__(file=file, size=-(-size // 1_000_000), limit=limit // 1_000_000)


class Bomb(WordError):
    """A package that unpacks to far more than any document."""

    pattern = N_('{file}: "{part}" unpacks to {size} MB, more than a document ever holds; do not open this file')

    def __init__(self, file: str, part: str, size: int) -> None:
        super().__init__(file=file, part=part, size=-(-size // 1_000_000))


class TooManyParts(WordError):
    """A package of more members than any document has."""

    pattern = N_("{file}: the file consists of {count} parts, and at most {limit} are read; open and save it in Word")

    def __init__(self, file: str, count: int, limit: int) -> None:
        super().__init__(file=file, count=count, limit=limit)


class UnsafeMember(WordError):
    """A member whose name leads out of the package."""

    pattern = N_('{file}: the part "{part}" has a name that leads out of the file; do not open this file')

    def __init__(self, file: str, part: str) -> None:
        super().__init__(file=file, part=part)


class TwiceTheSame(WordError):
    """Two members of one name, of which each reader would take another."""

    pattern = N_('{file}: the part "{part}" stands in the file twice; open and save it in Word')

    def __init__(self, file: str, part: str) -> None:
        super().__init__(file=file, part=part)


class HasDoctype(WordError):
    """A part with a DOCTYPE, through which entities come in."""

    pattern = N_('{file}: the part "{part}" has a DOCTYPE, which Word never writes; do not open this file')

    def __init__(self, file: str, part: str) -> None:
        super().__init__(file=file, part=part)


class TooDeep(WordError):
    """A part whose elements stand too deep inside one another."""

    pattern = N_('{file}: in the part "{part}", line {line}, too much stands inside one another; unnest its tables')

    def __init__(self, file: str, part: str, line: int) -> None:
        super().__init__(file=file, part=part, line=line)


class BrokenXml(WordError):
    """A part that is no well-formed XML, or not what its place in the file asks for."""

    pattern = N_('{file}: the part "{part}" is broken in line {line} ({detail}); open and save the file in Word')

    def __init__(self, file: str, part: str, line: int, detail: str) -> None:
        super().__init__(file=file, part=part, line=line, detail=detail)
