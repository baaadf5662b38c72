"""JSONPath (RFC 9535), as overlays use it: finds what an expression selects, and where."""

from __future__ import annotations

from typing import TypeAlias, cast

from clientloom.ir.types import Json
from clientloom.openapi.time_limit import TooLong, within
from clientloom.source.limits import MAX_DEPTH

Steps: TypeAlias = tuple[str | int, ...]
Located: TypeAlias = tuple[Steps, Json]


# what selects something in the largest documents there are takes two
SECONDS = 20.0


class BadPath(Exception):
    """An expression that is not a JSONPath. Its text says where and why."""


class SlowPath(Exception):
    """An expression that is not done in time: filters inside filters, `..` behind `..`, a pattern that runs away."""


def find(path: str, tree: Json) -> list[Located]:
    """Everything that `path` selects in `tree`, in order, each place once. Raises BadPath and SlowPath."""
    # imported here: only a target with overlays pays for it
    from jsonpath_rfc9535 import JSONPathEnvironment

    class Environment(JSONPathEnvironment):
        max_recursion_depth = MAX_DEPTH + 1  # `..` may go as deep as a document may

    if not path:
        raise BadPath("it is empty")
    found: dict[Steps, Located] = {}
    try:
        with within(SECONDS):
            for node in Environment().finditer(path, tree):  # one by one: the same place may come up without end
                found[node.location] = (node.location, cast("Json", node.value))
    except TooLong:
        raise SlowPath from None
    except RecursionError:
        raise BadPath("it is too long") from None
    except Exception as error:  # of its own classes or not: what it trips over is the expression
        raise BadPath(" ".join(str(error).split()) or type(error).__name__) from error
    return list(found.values())
