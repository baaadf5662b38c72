"""Lowers a document to the intermediate representation: what the client is, with every type resolved."""

from clientloom.lower.assemble import lower
from clientloom.lower.detect import Detected, detect

__all__ = ["Detected", "detect", "lower"]
