"""An id from a name, for what a table gives no id: the same name always has the same."""

import re
import unicodedata
from hashlib import sha256

from mouflow.model.base import LONGEST_ID
from mouflow.model.party import name_key

MARK = 8  # figures of a long name's digest, so that two that begin alike have two ids


def slug(name: str) -> str:
    """The name in small letters, digits and hyphens: `Kab. Ma'rang` -> `kab-ma-rang`; a long one ends with a mark."""
    plain = unicodedata.normalize("NFKD", name_key(name)).encode("ascii", "ignore").decode()
    words = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
    if words and len(words) <= LONGEST_ID:
        return words
    mark = sha256(name_key(name).encode()).hexdigest()[:MARK]
    return f"{words[: LONGEST_ID - MARK - 1].rstrip('-')}-{mark}".lstrip("-")
