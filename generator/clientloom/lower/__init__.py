"""Lowers a document to the intermediate representation: what the client is, with every type resolved."""

from clientloom.lower.assemble import lower
from clientloom.lower.unclear_paging import reasons

__all__ = ["lower", "reasons"]
