"""The filters that templates have beyond those of texts."""

from collections.abc import Callable, Mapping

from mouflow.language import FILTERS
from mouflow.language.forms import isian, judul, ke, lembaran, peraturan, rentang

TEMPLATE_FILTERS: Mapping[str, Callable[..., object]] = {
    **FILTERS,
    "isian": isian,
    "judul": judul,
    "ke": ke,
    "lembaran": lembaran,
    "peraturan": peraturan,
    "rentang": rentang,
}
