"""Parameters: how an operation declares them, and the URL, headers and cookies that they become."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, TypeAlias
from uuid import UUID

if TYPE_CHECKING:
    from collections.abc import Callable

    from .constraints import Rule

Place: TypeAlias = Literal["path", "query", "header", "cookie"]
Style: TypeAlias = Literal[
    "simple",
    "label",
    "matrix",
    "form",
    "spaceDelimited",
    "pipeDelimited",
    "tabDelimited",
    "deepObject",
]
Takes: TypeAlias = Literal["string", "integer", "number", "boolean", "object"]
PathValue: TypeAlias = str | int | UUID


class Parameter:
    """One parameter of an operation: its wire name and how its value is written.

    `key` is its name in the mapping of values, where that is not the wire name; `list` is set where the document
    promises an array, so that a bare text is refused; `takes` is what a value, or each item of the list, has to be.
    `argument` is its name in Python, where `argument_of` does not give it. A secret query parameter is never shown in
    a URL. `rule` is checked before anything is sent. `preset` is sent where nobody gives a value; in a path value that
    may have `slashes` they stay. `form` is its type where that says how values are written, and not their class.
    """

    __slots__ = (
        "allow_reserved",
        "argument",
        "content_type",
        "explode",
        "form",
        "key",
        "list",
        "name",
        "place",
        "preset",
        "required",
        "rule",
        "secret",
        "slashes",
        "style",
        "takes",
    )

    def __init__(
        self,
        name: str,
        place: Place,
        *,
        style: Style | None = None,
        explode: bool | None = None,
        content_type: str | None = None,
        key: str | None = None,
        allow_reserved: bool = False,
        secret: bool = False,
        list: bool = False,
        required: bool = False,
        rule: Rule | None = None,
        takes: Takes | None = None,
        argument: str | None = None,
        preset: object = None,
        slashes: bool = False,
        form: Callable[[], object] | None = None,
    ) -> None:
        self.form = form
        self.preset = preset
        self.slashes = slashes
        self.name = name
        self.place: Place = place
        self.style: Style = style or (
            "simple" if place in ("path", "header") else "form"
        )
        self.explode = self.style == "form" if explode is None else explode
        self.content_type = content_type
        self.key = name if key is None else key
        self.allow_reserved = allow_reserved
        self.secret = secret
        self.list = list
        self.rule = rule
        self.takes: Takes | None = takes
        self.argument = argument
        self.required = required or place == "path"

    def __str__(self) -> str:
        """Its name as the caller wrote it."""
        return self.argument or argument_of(self.key)


_HUMP = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_OTHER = re.compile(r"\W+")


def argument_of(key: str) -> str:
    """The usual Python name of a parameter: `pageSize` is `page_size`."""
    return _OTHER.sub("_", _HUMP.sub("_", key)).lower()
