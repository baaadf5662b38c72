"""What a plain call puts into Content-Type and Accept, by the rules that the runtime follows."""

from __future__ import annotations

from clientloom import ir
from clientloom.media_types import essence
from clientloom.python.method_forms import Variant, reply_type, speaks


def sent(operation: ir.Operation, variant: Variant) -> str | None:
    """The media type a call sends its body as: what is chosen; else a type of the version, then `application/json`,
    then the rest in the document's order; never a wish like `application/*+json`."""
    if variant.content_type is not None:
        return variant.content_type
    version = variant.version
    contents = operation.body.contents if operation.body else ()

    def rank(content: ir.Content) -> int:
        foreign = content.version is not None and content.version != version
        if essence(content.media_type) == "application/json":
            return 5 if foreign else 1
        if content.version is not None:
            return 5 if foreign else 0
        return 4 if "*" in content.media_type else 2

    ordered = sorted(contents, key=rank)
    best = [content for content in ordered if rank(content) < 5] or ordered
    if not best:
        return None
    named = [
        content.media_type for content in best if not essence(content.media_type).partition("/")[2].startswith("*+")
    ]
    return named[0] if named else "application/json"


def accepted(operation: ir.Operation, variant: Variant) -> tuple[str, ...]:
    """The media types of a call's Accept, in order: those of success, then those of errors."""
    version = variant.version
    declared = [content for reply in operation.replies if reply.success for content in reply.contents]
    wanted = [content for content in declared if speaks(content, version)] or declared
    if variant.accept is not None:
        wanted = [content for content in declared if essence(content.media_type) == essence(variant.accept)]
    errors = [
        content
        for reply in operation.replies
        if not reply.success
        for content in reply.contents
        if speaks(content, version)
    ]
    return tuple(dict.fromkeys(_asked(content.media_type) for content in (*wanted, *errors))) or ("*/*",)


def all_accepted(operation: ir.Operation) -> tuple[str, ...]:
    """Every media type that some reply is declared in, in the document's order."""
    return tuple(dict.fromkeys(content.media_type for reply in operation.replies for content in reply.contents))


def results(operation: ir.Operation, variant: Variant) -> tuple[ir.Type | None, ...]:
    """What a successful call may give back, a type per reply; None for a reply without content."""
    spoken = _spoken(operation, variant)
    asked = _asked_for(spoken, variant)
    return tuple(dict.fromkeys(_result(contents, asked) for contents in spoken))


def asked_for(operation: ir.Operation, variant: Variant) -> ir.Content | None:
    """The content that a successful reply is hoped to have: the chosen one, else JSON if there is any."""
    return _asked_for(_spoken(operation, variant), variant)


def _asked_for(spoken: list[tuple[ir.Content, ...]], variant: Variant) -> ir.Content | None:
    media = [content for contents in spoken for content in contents]
    if variant.accept is not None:
        media = [content for content in media if content.media_type == variant.accept] or media
    return min(media, key=lambda each: each.kind != "json", default=None)


def _spoken(operation: ir.Operation, variant: Variant) -> list[tuple[ir.Content, ...]]:
    """The contents of each success reply, as far as they are of the version."""
    found: list[tuple[ir.Content, ...]] = []
    for reply in operation.replies:
        if reply.success:
            contents = tuple(content for content in reply.contents if speaks(content, variant.version))
            if contents or not reply.contents:
                found.append(contents)
    return found


def _result(contents: tuple[ir.Content, ...], asked: ir.Content | None) -> ir.Type | None:
    if not contents:
        return None
    same = (content for content in contents if asked and content.media_type == asked.media_type)
    return reply_type(next(same, contents[0]), contents)


def _asked(media_type: str) -> str:
    pieces = [piece.strip() for piece in media_type.split(";")]
    return ";".join(piece for piece in pieces if piece and not piece.lower().startswith("charset"))
