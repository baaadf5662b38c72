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


EXCEPTIONS = (
    Exempt(
        "bodies",
        "#/paths/~1text/put",
        "Missing required request body",
        "A text may be empty. openapi-core takes an empty body for none.",
    ),
    Exempt(
        "bodies",
        "#/paths/~1parts/post",
        "is not of type 'integer'",
        "A number in a part is text, as in every form; openapi-core makes numbers only of what is urlencoded.",
    ),
    Exempt(
        "styles",
        "#/paths/~1queries/get",
        "Query parameter error: spaced",
        "It arrives as `a%20b`, as the specification shows; openapi-core does not split what has been decoded.",
    ),
    Exempt(
        "styles",
        "#/paths/~1deep/get",
        "not available",
        "An optional deepObject parameter may be left out; openapi-core does not find it then, and says so.",
    ),
)
used: set[Exempt] = set()


def excused(document: str, operation: str, complaint: str) -> bool:
    """Whether a complaint is one of those that are written down."""
    for each in EXCEPTIONS:
        if (each.document, each.operation) == (document, operation) and each.words in complaint:
            used.add(each)
            return True
    return False
