"""The surface: what a package has published under which names, read, found again in a document, and written down."""

from clientloom.surface.forget import without
from clientloom.surface.former import read_former
from clientloom.surface.recall import Recalled, pointers_of, recall
from clientloom.surface.record import record
from clientloom.surface.records import Surface, read_surface

__all__ = ["Recalled", "Surface", "pointers_of", "read_former", "read_surface", "recall", "record", "without"]
