"""Whether an argument is of the kind that the document says, told by the text it would be sent as."""

from __future__ import annotations

import re
from collections.abc import Callable
from enum import Enum
from typing import Any

from ..serialization.scalars import as_list, is_null, scalar
from .declarations import Parameter
from .members import as_members, as_object
from .serialize import EXACT

_TEXTS: dict[str, Callable[[str], object]] = {
    "string": lambda text: True,
    "integer": re.compile(r"[+-]?[0-9]+").fullmatch,
    "number": re.compile(
        r"[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)?"
    ).fullmatch,
    "boolean": re.compile(r"true|false").fullmatch,
}
_WORDS = {
    "string": "a scalar",
    "integer": "an integer",
    "number": "a number",
    "boolean": "a boolean",
    "object": "a model or a mapping",
}


def checked(parameter: Parameter, value: object, operation: str) -> object:
    """The value, what can be walked once only as a list; TypeError with the argument's name where its kind is wrong."""
    takes = parameter.takes
    if takes is None or is_null(value):
        return value
    items = as_list(value)
    if parameter.list:
        exact = EXACT.get(takes)
        for index, item in enumerate(items or ()):
            if item is None or type(item) is exact:
                continue
            if not _fits(takes, item, f"{parameter}[{index}]"):
                raise _refused(f"{parameter}[{index}]", takes, item, operation)
    elif items is not None or not _fits(takes, value, str(parameter)):
        raise _refused(str(parameter), takes, value, operation)
    return value if items is None else items


def _fits(takes: str, value: Any, name: str) -> bool:
    if takes == "object":
        return as_object(value) is not None
    if isinstance(value, Enum):
        return _fits(takes, value.value, name)
    if as_object(value) is not None or as_list(value) is not None:
        return False
    return bool(_TEXTS[takes](scalar(value, name)))


def _refused(name: str, takes: str, value: object, operation: str) -> TypeError:
    kind = type(value).__name__
    article = "an" if kind[0] in "aeiouAEIOU" else "a"
    return TypeError(f"{operation}: {name} takes {_WORDS[takes]}, not {article} {kind}")


def located(value: object, path: str) -> Exception | None:
    """What is wrong with one part of a value that could not be written, said with the path of that part."""
    items = as_list(value)
    parts = as_members(value, path) if items is None else None
    if items is not None:
        places = [(f"{path}[{index}]", item) for index, item in enumerate(items)]
    elif parts is not None:
        places = [(f"{path}.{key}", item) for key, item in parts]
    else:
        return None
    for place, item in places:
        found = located(item, place)
        if found is not None:
            return found
        try:
            if item is not None and as_object(item) is None and as_list(item) is None:
                scalar(item, place)
        except (TypeError, ValueError) as error:
            return error
    return None
