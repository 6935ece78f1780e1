"""Independent readers: how many pages and words a written file has, by Poppler, and LibreOffice for Word files."""

import shutil
import subprocess
import tempfile
from pathlib import Path

SECONDS = 120  # for LibreOffice, which is slow to start the first time


def counted(content: bytes, form: str) -> tuple[int, int] | None:
    """Pages and words of a file of that format; None where the readers are not installed."""
    if not shutil.which("pdftotext") or (form == "docx" and not shutil.which("soffice")):
        return None
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, f"document.{form}")
        file.write_bytes(content)
        return _pages_and_words(_converted(file) if form == "docx" else file)


def _converted(file: Path) -> Path:
    home = f"-env:UserInstallation={file.parent.joinpath('office').as_uri()}"
    command = ("soffice", home, "--headless", "--convert-to", "pdf", "--outdir", str(file.parent), str(file))
    subprocess.run(command, check=True, capture_output=True, timeout=SECONDS)
    return file.with_suffix(".pdf")


def _pages_and_words(file: Path) -> tuple[int, int]:
    text = subprocess.run(("pdftotext", str(file), "-"), check=True, capture_output=True).stdout.decode("utf-8")
    return text.count("\f"), len(text.split())
