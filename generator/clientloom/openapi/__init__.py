"""The second stage: documents of every dialect in one normal form, references kept, every node knowing its pointer."""

from __future__ import annotations

from clientloom.openapi.document import Document, Node
from clientloom.openapi.load import load_document
from clientloom.openapi.validate import Validation, begin_validation

__all__ = ["Document", "Node", "Validation", "begin_validation", "load_document"]
