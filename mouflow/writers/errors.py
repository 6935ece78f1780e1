"""What no writer can set: pages without room, sizes without sense, blocks nested without end."""

from collections.abc import Iterator
from contextlib import contextmanager

from mouflow.errors import N_, MouflowError


class LibraryMissing(MouflowError):
    """A system library that PDF is drawn with is not there."""

    pattern = N_("PDF needs system libraries that are not installed ({detail}); install them: {cure}")
    cure = "sudo apt-get install -y libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"

    def __init__(self, detail: str) -> None:
        super().__init__(detail=detail, cure=self.cure)


class AddressRefused(MouflowError):
    """Something in the document wants bytes from outside of it."""

    pattern = N_('"{url}" is refused: a document is made only from the files that came with it')

    def __init__(self, url: str) -> None:
        super().__init__(url=url if len(url) <= 100 else f"{url[:99]}…")


class PageTooNarrow(MouflowError):
    """The margins left and right leave no room for words."""

    pattern = N_(
        "paper of {width} × {height} mm leaves {room} cm between its left and right margins; "
        "at least {least} cm must remain"
    )


class PageTooLow(MouflowError):
    """The margins above and below leave no room for words."""

    pattern = N_(
        "paper of {width} × {height} mm leaves {room} cm between its top and bottom margins; "
        "at least {least} cm must remain"
    )


class SizeImpossible(MouflowError):
    """A size that words cannot be set in."""

    pattern = N_('words of {size} points ("{place}" in the style) cannot be set; write a size from {least} to {most}')


class TooDeep(MouflowError):
    """Blocks within blocks within blocks."""

    pattern = N_("the blocks of the document are nested too deeply to be written")


class LayoutFailed(MouflowError):
    """The layout met a number that it cannot work with."""

    pattern = N_("the document cannot be laid out: {detail}")


@contextmanager
def shallow() -> Iterator[None]:
    """Blocks that are nested deeper than Python can follow are an error of the family."""
    try:
        yield
    except RecursionError as error:
        raise TooDeep from error
