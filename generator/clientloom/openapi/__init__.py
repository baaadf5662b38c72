"""The second stage: documents of every dialect in one normal form, references kept, every node knowing its pointer."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from clientloom.openapi.document import Document, Node
from clientloom.openapi.load import load_document

if TYPE_CHECKING:
    from clientloom.openapi.validation.process import Judge
    from clientloom.openapi.validation.verdicts import Validation

__all__ = ["Document", "Node", "begin_validation", "load_document"]


def begin_validation(document: Document, *, cache: Path | None = None, judge: Judge | None = None) -> Validation:
    """Start to validate a document's files as written, in another process; see `validation.verdicts`."""
    from clientloom.openapi.validation.verdicts import begin_validation as begin

    return begin(document, cache=cache, judge=judge)
