"""Finds media versions: vendor types of one family that differ only in a number."""

from __future__ import annotations

import re
from collections.abc import Iterator

from clientloom.ir import Api, Content, Type
from clientloom.lower.media import version_order
from clientloom.media_types import essence, is_plain

# application/vnd.illumina.v4+json, application/vnd.acme-v2+json, application/vnd.acme+json;version=2
_IN_NAME = re.compile(r"(application/[\w.-]+?)[.-]v(\d+(?:[._]\d+)*)((?:\+\w+)?)$")
_AS_PARAMETER = re.compile(r"^\s*(?:version|v|ver)\s*=\s*\"?v?(\d+(?:\.\d+)*)\"?\s*$", re.IGNORECASE)


def detect_versions(api: Api) -> dict[str, tuple[str, ...]]:
    """Versions and their media types, oldest first; nothing unless one family has two."""
    families: dict[str, dict[str, str]] = {}
    for group in _groups(api):
        for content in group:
            found = _version(content.media_type)
            if found is not None:
                families.setdefault(found[0], {})[found[1]] = content.media_type
    if not families:
        return {}
    family, members = max(families.items(), key=lambda each: (len(each[1]), each[0]))
    if len(members) < 2:
        return {}
    versions = {name: [members[name]] for name in sorted(members, key=version_order)}
    for media_type, name in _shared(api, family):
        versions[name].append(media_type)
    return {name: tuple(types) for name, types in versions.items()}


def _version(media_type: str) -> tuple[str, str] | None:
    """(family, version) of a vendor's media type."""
    plain = essence(media_type)
    named = _IN_NAME.fullmatch(plain)
    if named is not None:
        return f"{named.group(1)}*{named.group(3)}", _name(named.group(2))
    for parameter in media_type.split(";")[1:]:
        given = _AS_PARAMETER.match(parameter)
        if given is not None:
            return plain, _name(given.group(1))
    return None


def _name(number: str) -> str:
    return "v" + number.replace(".", "_")


def _groups(api: Api) -> Iterator[tuple[Content, ...]]:
    for operation in api.operations:
        if operation.body is not None:
            yield operation.body.contents
        for reply in operation.replies:
            yield reply.contents


def _shared(api: Api, family: str) -> list[tuple[str, str]]:
    """Plain JSON types that, wherever they occur with several versions, share the schema of the same one."""
    votes: dict[str, set[str | None]] = {}
    for group in _groups(api):
        own: dict[str, Type | None] = {}
        for content in group:
            found = _version(content.media_type)
            if found is not None and found[0] == family:
                own[found[1]] = content.type
        if len(own) < 2:
            continue
        for content in group:
            if is_plain(content.media_type) and content.kind == "json":
                same = [name for name, type_ in own.items() if type_ == content.type]
                if len(same) <= 1:  # with the schema of all versions it says nothing
                    votes.setdefault(content.media_type, set()).add(same[0] if same else None)
    return [
        (media_type, name)
        for media_type, names in votes.items()
        if len(names) == 1 and (name := next(iter(names))) is not None
    ]
