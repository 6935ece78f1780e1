"""What a file is that is no Word package, told by its first bytes and by what its container holds."""

from collections.abc import Collection

ZIP = b"PK\x03\x04"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\x00", b"MM\x00*", b"BM")
_OPEN_DOCUMENT = "application/vnd.oasis.opendocument."


def kind_of(content: bytes) -> str:
    """The kind of a file that is neither a ZIP nor an OLE container: a key of OTHER_KINDS."""
    start = content[:4096].removeprefix(b"\xef\xbb\xbf").lstrip()
    lower = start.lower()
    if not content:
        return "empty"
    if b"%PDF-" in content[:1024]:
        return "pdf"
    if start.startswith(b"{\\rtf"):
        return "rtf"
    if content.startswith(_PICTURES):
        return "image"
    if lower.startswith((b"<!doctype html", b"<html")):
        return "html"
    if lower.startswith((b"<?xml", b"<")):
        return "xml"
    return "text" if _is_text(content) else "other"


def _is_text(content: bytes) -> bool:
    """Whether the bytes are UTF-8, or UTF-16 with its mark, without control characters."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return True
    try:
        text = content[:4096].decode("utf-8")
    except UnicodeDecodeError as error:
        if error.start < len(content[:4096]) - 3:  # not merely a character cut in two
            return False
        text = content[: error.start].decode("utf-8")
    return not any(character < " " and character not in "\t\n\r\f" for character in text)


def ole_kind(content: bytes) -> str:
    """What an OLE container holds, by the names of its streams; "password" for an encrypted package."""
    for name, kind in (("EncryptedPackage", "password"), ("WordDocument", "doc"), ("Workbook", "xls"), ("Book", "xls")):
        if name.encode("utf-16-le") in content:
            return kind
    return "ole"


def zip_kind(names: Collection[str], mimetype: str) -> str:
    """What a ZIP file is that is no package of Word: a key of OTHER_KINDS."""
    if mimetype.startswith(_OPEN_DOCUMENT):
        return "odt" if mimetype.startswith(f"{_OPEN_DOCUMENT}text") else "opendocument"
    if any(name.startswith("xl/") for name in names):
        return "xlsx"
    return "pptx" if any(name.startswith("ppt/") for name in names) else "zip"
