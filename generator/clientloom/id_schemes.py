"""What frameworks make operationIds of, and what is left of an id without that: a function of id, verb and path."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Literal, TypeAlias

from msgspec import Struct

from clientloom.methods import METHODS

Emitter: TypeAlias = Literal["fastapi", "gnostic", "nestjs", "spring"]
EMITTERS: tuple[Emitter, ...] = ("fastapi", "gnostic", "nestjs", "spring")

_NEST = re.compile(r"([A-Za-z]\w*?)(?:Controller)_([A-Za-z]\w*?)(?:_v([0-9]\w*))?(?:\[[0-9]+\])?")
_SERVICE = re.compile(r"([A-Z][A-Za-z0-9]*)_([A-Z][A-Za-z0-9]*)")
_GROUPED = re.compile(r"([A-Z][A-Za-z0-9]*)_([A-Za-z]\w*)")
_NUMBERED = re.compile(r"([A-Za-z]\w*?)_[0-9]+")
_DATA = re.compile(r"([A-Za-z]+)-(\w+)-(?:get|put|post|delete|options|head|patch)(?:_[0-9]+)?")
_VARIABLE = re.compile(r"\{([^{}]*)\}")
_LETTER = re.compile(r"[^\W_]")
_HUMP = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
VERBS = frozenset(  # what an operation does
    {"add", "create", "delete", "find", "get", "head", "list", "options", "patch", "post", "put", "remove", "replace"}
    | {"retrieve", "search", "set", "trace", "update"}
)


class OwnName(Struct, frozen=True):
    """What an operation is called within its resource (`name`), what its bodies and replies are called after (`whole`),
    and the resource that the id names, if it does."""

    name: str
    whole: str
    group: str | None = None


def own_name(emitter: Emitter | None, operation_id: str | None, method: str, path: str) -> OwnName | None:
    """What the author wrote of an id that a framework made; None where it is none of that framework's."""
    if emitter is None or not operation_id:
        return None
    if emitter == "fastapi":
        name = _without_path(operation_id, method, path)
        return None if name is None else OwnName(name, name)
    if emitter == "nestjs":
        found = _NEST.fullmatch(operation_id)
        return found and OwnName(found[2], f"{found[1]} {found[2]}", found[1])
    if emitter == "gnostic":
        found = _SERVICE.fullmatch(operation_id)
        # one word alone (`Get`) is what many services have
        return found and OwnName(found[2], found[2] if _HUMP.search(found[2]) else f"{found[1]} {found[2]}", found[1])
    name = _without_number(operation_id)
    return None if name is None else OwnName(name, name)


def group_of_id(emitter: Emitter | None, operation_id: str | None, method: str, path: str) -> str | None:
    """The resource of an operation without tags: `Widgets` of `Widgets_list`, but nothing of `Get_Widgets`."""
    own = own_name(emitter, operation_id, method, path)
    if own is not None:
        return own.group
    found = _GROUPED.fullmatch(operation_id or "")
    return found[1] if found and found[1].lower() not in VERBS else None


def emitter_of(operations: Iterable[tuple[str, str, str]]) -> Emitter | None:
    """Whose ids a document has, where at least half are. `operations` are (operationId, verb, path)."""
    listed = tuple(operations)
    ids = {id_ for id_, _, _ in listed}
    found: Emitter
    for found in ("fastapi", "nestjs"):
        if sum(own_name(found, *each) is not None for each in listed) * 2 >= max(len(listed), 1):
            return found
    # `Widgets_list` and `Widgets_Get` are everybody's: their services call themselves so
    services = [own.group for each in listed if (own := own_name("gnostic", *each)) is not None]
    if (
        services
        and len(services) * 2 >= len(listed)
        and all(group and group.endswith(("Service", "API")) for group in services)
    ):
        return "gnostic"
    if sum(_DATA.fullmatch(id_) is not None for id_ in ids) * 2 >= max(len(ids), 1):
        return "spring"
    numbered = [name for id_ in ids if (name := _without_number(id_)) is not None]
    return "spring" if numbered and ids.issuperset(numbered) else None


def fixed_parts(path: str) -> list[str]:
    """The parts of a path that are not variables: `/tasks/{id}:abort` is tasks, abort."""
    return [part for part in _VARIABLE.sub("/", path).replace(":", "/").split("/") if _LETTER.search(part)]


def leading(paths: Iterable[str]) -> str:
    """The path whose operation keeps the name that several want: the shortest."""
    return min(paths, key=lambda path: (len(fixed_parts(path)), path))


def distinguishing_parts(path: str, first: str) -> list[list[str]]:
    """What a path says that another does not, the best first: all of it where that is short, then part by part from the
    end, then its variables."""
    known = fixed_parts(first)
    own = [part for part in fixed_parts(path) if part not in known]
    found = [own] if 0 < len(own) <= 2 else []
    found += [[part] for part in reversed(own)]
    variables = [each for each in _VARIABLE.findall(path) if each not in _VARIABLE.findall(first)]
    return [*found, ["by", *variables]] if variables else found


def _without_number(operation_id: str) -> str | None:
    """`list` of `list_1`, which springdoc makes of the second `list`; `getItemResource person` of Spring Data's
    `getItemResource-person-get_2`."""
    if data := _DATA.fullmatch(operation_id):
        return f"{data[1]} {data[2]}"
    numbered = _NUMBERED.fullmatch(operation_id)
    return numbered and numbered[1]


def _without_path(operation_id: str, method: str, path: str) -> str | None:
    """`update_item` of `update_item_items__item_id__put`: the path may have got a head since, and a route that has
    several verbs puts any of them into the ids of all."""
    head, _, verb = operation_id.rpartition("_")
    if verb not in {method.lower(), *METHODS} or re.sub(r"\W", "_", path).endswith(head):
        return None  # the path is all that it says
    for tail in _tails(path):
        ending = re.sub(r"\W", "_", tail)
        if head.endswith(ending) and len(head) > len(ending):
            name = head[: -len(ending)]
            return name if name.strip("_") else None
    return None


def _tails(path: str) -> Iterator[str]:
    """The path, then without its first segments one by one."""
    yield path
    at = path.find("/", 1)
    while 0 < at < len(path) - 1:
        yield path[at:]
        at = path.find("/", at + 1)
