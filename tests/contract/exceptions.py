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


NOT_CALLED = "(not called)"
_PART = "A number in a part is text, as in every form; openapi-core makes numbers only of what is urlencoded."
_NOTHING = "`type: null` beside a `oneOf` without null allows no reply at all, so none can be drawn."
_LENGTH = "The document has `Content-Length` as a parameter; any value but the length of the body would be no HTTP."
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
        _PART,
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
    Exempt("asana", "#/paths/~1attachments/post", "is not of type 'boolean'", _PART),
    Exempt(
        "asana",
        "#/paths/~1projects/post",
        "None is not of type 'object'",
        "`nullable` beside `allOf` is meant to allow null, and so it is taken; read to the letter it allows nothing.",
    ),
    Exempt(
        "docker-engine",
        "#/paths/~1build/post",
        "Invalid header parameter: Content-type",
        "A header parameter of this name is to be ignored, says the specification: the media type of the body is sent.",
    ),
    Exempt(
        "docker-engine",
        "#/paths/~1commit/post",
        "is not of type 'string'",
        "`items` without `type: array` binds arrays only, so anything may be given; clientloom does not look inside.",
    ),
    Exempt("vercel", "#/paths/~1v1~1edge-config~1{edgeConfigId}~1item~1{edgeConfigItemKey}/get", NOT_CALLED, _NOTHING),
    Exempt("vercel", "#/paths/~1v1~1edge-config~1{edgeConfigId}~1items/get", NOT_CALLED, _NOTHING),
    Exempt("vercel", "#/paths/~1v1~1integrations~1search-repo/get", NOT_CALLED, _NOTHING),
    Exempt("vercel", "#/paths/~1v2~1files/post", NOT_CALLED, _LENGTH),
    Exempt("vercel", "#/paths/~1v8~1artifacts~1{hash}/put", NOT_CALLED, _LENGTH),
)
used: set[Exempt] = set()


def excused(document: str, operation: str, complaint: str) -> bool:
    """Whether a complaint is one of those that are written down."""
    for each in EXCEPTIONS:
        if (each.document, each.operation) == (document, operation) and each.words in complaint:
            used.add(each)
            return True
    return False
