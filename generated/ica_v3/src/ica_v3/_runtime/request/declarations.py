"""What an operation declares of its requests: parameters, bodies by media type, and how parts of forms are sent."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Literal, TypeAlias
from uuid import UUID

from ..http.media_type import Kind

if TYPE_CHECKING:

    from ..serialization.xml.names import Xml
    from .constraints import Rule

ParameterPlace: TypeAlias = Literal["path", "query", "header", "cookie"]
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
        place: ParameterPlace,
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
        self.place: ParameterPlace = place
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


Thunk: TypeAlias = Callable[[], object]


class As:
    """A content that is of another kind than its media type says: an object as `text/plain`, say; or typed XML."""

    __slots__ = ("kind", "thunk", "xml")

    def __init__(self, kind: Kind, thunk: Thunk, xml: Xml | None = None) -> None:
        self.kind: Kind = kind
        self.thunk = thunk
        self.xml = xml


Declared: TypeAlias = Thunk | As


class Body:
    """What an operation takes as its body: media type -> type, in the document's order."""

    __slots__ = ("contents", "encodings", "required", "rules")

    def __init__(
        self,
        contents: Mapping[str, Declared],
        *,
        required: bool = False,
        encodings: Mapping[str, Mapping[str, Encoding]] | None = None,
        rules: Mapping[str, Rule] | None = None,
    ) -> None:
        self.rules: Mapping[str, Rule] = rules or {}
        self.contents = contents
        self.required = required
        self.encodings: Mapping[str, Mapping[str, Encoding]] = encodings or {}


class Choice:
    """One way to send a body; `form` gives its type, where the document has one."""

    __slots__ = ("encodings", "form", "kind", "media_type", "rule", "xml")

    def __init__(
        self,
        media_type: str,
        kind: Kind | None,
        encodings: Mapping[str, Encoding],
        rule: Rule | None = None,
        form: Thunk | None = None,
        xml: Xml | None = None,
    ) -> None:
        self.rule = rule
        self.xml = xml  # where it is XML with a type
        self.form = form
        self.media_type = media_type
        self.kind: Kind | None = kind  # None: a range that leaves the kind to the value
        self.encodings = encodings


NO_ENCODINGS: Mapping[str, Encoding] = {}


class Encoding:
    """How one property of a form is sent. Without a style: scalars as text, lists repeated, objects as JSON.

    `file`: the document says that it is one, so a text is not taken for its content.
    """

    __slots__ = ("allow_reserved", "content_type", "explode", "file", "style")

    def __init__(
        self,
        *,
        content_type: str | None = None,
        style: Style | None = None,
        explode: bool | None = None,
        allow_reserved: bool = False,
        file: bool = False,
    ) -> None:
        self.content_type = content_type
        self.style: Style | None = style
        self.explode = explode
        self.allow_reserved = allow_reserved
        self.file = file
