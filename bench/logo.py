"""Draws the letterhead's emblem again: a plain placeholder of 360 × 360 pixels with a transparent ground."""

import io
from pathlib import Path

from PIL import Image, ImageDraw

SIDE = 360
FILE = Path(__file__).with_name("logo.png")


def drawn() -> bytes:
    """The emblem as PNG: a ring of rays around a shield, drawn large and made smaller for smooth edges."""
    large = SIDE * 4
    image = Image.new("RGBA", (large, large), (0, 0, 0, 0))
    pen = ImageDraw.Draw(image)
    for angle in range(0, 360, 10):
        pen.pieslice((20, 20, large - 20, large - 20), angle, angle + 5, fill=(22, 82, 140, 255))
    pen.ellipse((160, 160, large - 160, large - 160), fill=(255, 255, 255, 255), outline=(22, 82, 140, 255), width=24)
    pen.polygon([(480, 420), (960, 420), (960, 800), (720, 1060), (480, 800)], fill=(198, 150, 40, 255))
    pen.polygon([(560, 500), (880, 500), (880, 760), (720, 940), (560, 760)], fill=(255, 255, 255, 230))
    pen.rectangle((700, 520, 740, 900), fill=(22, 82, 140, 255))
    pen.rectangle((580, 620, 860, 660), fill=(22, 82, 140, 255))
    made = io.BytesIO()
    image.resize((SIDE, SIDE), Image.Resampling.LANCZOS).save(made, "PNG", optimize=True)
    return made.getvalue()


if __name__ == "__main__":
    FILE.write_bytes(drawn())
