"""Every exception to the rule that the judge allows what clients send, by name and with its reason."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Exempt:
    """Where the judge is not listened to: one operation of one document, and the words of its complaint."""

    document: str
    operation: str
    words: str
    reason: str


EXCEPTIONS: tuple[Exempt, ...] = ()
used: set[Exempt] = set()


def excused(document: str, operation: str, complaint: str) -> bool:
    """Whether a complaint is one of those that are written down."""
    for each in EXCEPTIONS:
        if (each.document, each.operation) == (document, operation) and each.words in complaint:
            used.add(each)
            return True
    return False
