"""What templates of letters are given beyond the file itself."""

from collections.abc import Mapping

from mouflow.model.letter import Letter
from mouflow.model.sides import lead_lines, office_line


def letter_variables(letter: Letter, pictures: Mapping[str, str]) -> dict[str, object]:
    """The variables of a letter's template; `pictures` holds the asset name of the letterhead's emblem, if any."""
    return {
        "letter": letter,
        "pictures": pictures,
        "lead": lead_lines(letter.signatory),
        "office": office_line(letter.signatory),
    }
