"""JSONPath (RFC 9535), as overlays use it: finds what an expression selects and where that stands."""

from __future__ import annotations

from typing import TypeAlias, cast

from clientloom.ir.types import Json
from clientloom.source.limits import MAX_DEPTH

Steps: TypeAlias = tuple[str | int, ...]
Located: TypeAlias = tuple[Steps, Json]


class BadPath(Exception):
    """An expression that is no JSONPath. Its text says where and why."""


def find(path: str, tree: Json) -> list[Located]:
    """Everything that `path` selects in `tree`, in order, each place once. BadPath where it is no JSONPath."""
    # imported here: only a target with overlays pays for it
    from jsonpath_rfc9535 import JSONPathEnvironment

    class Environment(JSONPathEnvironment):
        max_recursion_depth = MAX_DEPTH + 1  # `..` may go as deep as a document may

    if not path:
        raise BadPath("it is empty")
    try:
        nodes = Environment().find(path, tree)
    except RecursionError:
        raise BadPath("it is too long") from None
    except Exception as error:  # of its own classes or not: what it trips over is the expression
        raise BadPath(" ".join(str(error).split()) or type(error).__name__) from error
    return list({node.location: (node.location, cast("Json", node.value)) for node in nodes}.values())
