"""Whether a POST reads: what searches is paged, what makes something is sent when it is called."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from clientloom.lower.paging_inputs import inputs_of

if TYPE_CHECKING:
    from clientloom.ir import Operation
    from clientloom.lower.context import Symbols

_READS = (
    *("search", "query", "list", "listing", "filter", "find", "lookup", "scan", "browse", "fetch", "get", "read"),
    *("retrieve", "explore", "discover"),
)
_MAKES = (
    *(
        "create",
        "add",
        "insert",
        "bulk",
        "batch",
        "import",
        "upload",
        "register",
        "save",
        "store",
        "make",
        "new",
        "put",
    ),
    *("put", "set", "update", "upsert", "delete", "remove", "send", "publish", "submit", "generate", "invite"),
    *("assign", "copy", "clone", "sync"),
)
_ASKED = ("query", "queries", "filter", "filters", "search", "searchtext", "searchterm", "criteria", "where", "q")
# what emitters put around a name: NestJS the class, drf-spectacular a verb for POST, whatever it does
_AROUND = re.compile(r"^\w+?Controller_|_create$")


def searches(schemas: Symbols, operation: Operation, version: str | None) -> bool | None:
    """Whether the id, the path or the body of a POST says that it only looks for something; None: none of them.

    The first verb of the id decides, for `createSearch` makes one; then the end of the path; then the body.
    """
    for word in _words(_AROUND.sub("", operation.operation_id or "")):
        if word in _READS or word in _MAKES:
            return word in _READS
    fixed = [part for part in operation.path.split("/") if part and not part.startswith("{")]
    ending = set(_words(fixed[-1])) if fixed else set[str]()
    if ending.intersection(_READS):
        return True
    if ending.intersection(_MAKES):
        return False
    asked = inputs_of(schemas, operation, "body", version)
    return any("".join(_words(name)) in _ASKED for name in asked) or None


def _words(text: str) -> list[str]:
    return [word.lower() for word in re.findall(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+", text)]
