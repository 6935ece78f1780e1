"""What LibreOffice reads in Word files whose tracked changes it accepted or rejected; run by a Python that has `uno`.

Called with the folder of the judge libreoffice.py; takes a line of JSON for each question, {"file", "op"}, and says a
line for each, {"paragraphs"}. One LibreOffice reads all, since its start costs more than many files. It writes a text
of its own, where the judge asks for each paragraph by itself: the same paragraphs, in a hundredth of the time.
"""

import json
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

PARAGRAPH = "\r\n"  # within a paragraph, where a line breaks, stands "\n"


def paragraphs(office, judge, question: dict[str, str], path: Path) -> list[str]:
    """The paragraphs of a file, those of table cells in their places."""
    document = office.load(question["file"])
    try:
        office.resolve(document, question["op"])
        whole = document.Text.createTextCursor()
        whole.gotoEnd(True)
        whole.setPropertyValue("NumberingStyleName", "")  # the words alone, as the judge compares them
        wanted = {"FilterName": judge.FILTERS["txt"], "FilterOptions": "UTF8,CRLF"}
        document.storeToURL(path.as_uri(), tuple(judge._property(name, value) for name, value in wanted.items()))
    finally:
        document.close(True)
    return path.read_bytes().decode("utf-8-sig").split(PARAGRAPH)


def main() -> None:
    sys.path.insert(0, sys.argv[1])
    import libreoffice as judge  # from the folder that was named

    with judge.Office() as office, TemporaryDirectory() as folder:
        for line in sys.stdin:
            found = paragraphs(office, judge, json.loads(line), Path(folder) / "said.txt")
            print(json.dumps({"paragraphs": found}), flush=True)


if __name__ == "__main__":
    main()
