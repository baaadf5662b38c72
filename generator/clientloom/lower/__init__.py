"""Lowers a document to the intermediate representation: what the client is, with every type resolved."""

from clientloom.lower.assemble import lower
from clientloom.lower.detect import Detected, detect
from clientloom.lower.suspects import reasons
from clientloom.lower.unpaged import unpaged

__all__ = ["Detected", "detect", "lower", "reasons", "unpaged"]
