"""XML as text: escaping, lengths in Word's units, namespaces, and the one way from text to a part's bytes."""

from itertools import pairwise

from mouflow.writers.docx.errors import IllegalCharacter

HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
SPACES = (
    f'xmlns:w="{MAIN}" xmlns:r="{OFFICE}/relationships"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
    ' xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
    ' xmlns:w10="urn:schemas-microsoft-com:office:word"'
)

# What XML 1.0 cannot hold, even escaped: control characters, and the two non-characters as UTF-8.
CONTROLS = bytes(code for code in range(32) if code not in (9, 10, 13))
NON_CHARACTERS = (b"\xef\xbf\xbe", b"\xef\xbf\xbf")


def escape(text: str) -> str:
    """The text as XML character data."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def quote(text: str) -> str:
    """The text as the value of an attribute, with its quotation marks."""
    plain = escape(text).replace('"', "&quot;")
    return f'"{plain.replace(chr(9), "&#9;").replace(chr(10), "&#10;").replace(chr(13), "&#13;")}"'


def encode(xml: str) -> bytes:
    """The part's bytes; raises IllegalCharacter when the text holds what no XML file can."""
    try:
        content = xml.encode()
    except UnicodeEncodeError as fault:
        raise IllegalCharacter(xml, fault.start) from None
    if len(content.translate(None, CONTROLS)) != len(content) or any(odd in content for odd in NON_CHARACTERS):
        raise IllegalCharacter(xml, next(place for place, letter in enumerate(xml) if _is_illegal(letter)))
    return content


def _is_illegal(letter: str) -> bool:
    return letter in "\ufffe\uffff" or ord(letter) in CONTROLS


def twips(cm: float) -> int:
    """Centimetres as twentieths of a point."""
    return round(cm * 1440 / 2.54)


def emus(cm: float) -> int:
    """Centimetres as English Metric Units, the length of drawings."""
    return round(cm * 360000)


def half_points(points: float) -> int:
    """Points as the unit of font sizes."""
    return round(points * 2)


def twentieths(points: float) -> int:
    """Points as the unit of gaps and line heights."""
    return round(points * 20)


def shares(total: int, percents: tuple[float, ...]) -> tuple[int, ...]:
    """`total` cut in proportion to the percents; the pieces add up to `total`, no rounding is lost."""
    whole = sum(percents) or 1
    edges = [0]
    reached = 0.0
    for percent in percents:
        reached += percent
        edges.append(round(total * reached / whole))
    return tuple(right - left for left, right in pairwise(edges))
