"""Redline: two document trees go in, one tree with marks comes out, which can be resolved to either side."""

from mouflow.document.redline.desk import Relocation
from mouflow.document.redline.renumber import renumbered
from mouflow.document.redline.resolve import accepted, rejected
from mouflow.document.redline.trees import Redline, redline

__all__ = ["Redline", "Relocation", "accepted", "redline", "rejected", "renumbered"]
