"""How the parameters of one operation become its URL, headers and cookies: compiled at its first call."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

from .parameters import Parameter
from .styles import Writer, writer

# the template's own punctuation stays; only what a URL cannot hold is encoded
_LITERAL_SAFE = "/:@!$&'()*+,;=~?%[]"


class Plan:
    """How the parameters of an operation are written: the path in pieces, a writer for each of the others."""

    __slots__ = (
        "beside",
        "formed",
        "path",
        "presets",
        "required",
        "rules",
        "tail",
        "unseen",
        "writers",
    )

    def __init__(self, path: str, parameters: tuple[Parameter, ...]) -> None:
        self.writers: dict[str, tuple[str, Parameter, type | None, Writer | None]] = {}
        in_path: dict[str, tuple[Parameter, Writer]] = {}
        for parameter in parameters:
            write = writer(parameter)
            if parameter.place == "path":
                in_path[parameter.name] = (parameter, write)
                self.writers[parameter.key] = ("path", parameter, None, None)
            else:
                place = (
                    "secret"
                    if parameter.secret and parameter.place == "query"
                    else parameter.place
                )
                exact = exact_type(parameter)
                self.writers[parameter.key] = (place, parameter, exact, write)
        self.formed = tuple([each for each in parameters if each.form is not None])
        self.rules = {
            parameter.key: parameter.rule
            for parameter in parameters
            if parameter.rule is not None
        }
        self.required = tuple(
            parameter.key
            for parameter in parameters
            if parameter.required and parameter.place != "path"
        )
        # whether any stands outside the path
        self.beside = any(each.place != "path" for each in parameters)
        # what is sent where nobody says otherwise
        self.presets = {
            parameter.key: parameter.preset
            for parameter in parameters
            if parameter.preset is not None
        }
        # parts of the path that are secret: sent, and not shown
        self.unseen = frozenset(
            [each.key for each in parameters if each.secret and each.place == "path"]
        )
        self.path: list[tuple[str, Parameter, type | None, Writer]] = []
        # a fragment is never sent; some documents use it to tell operations apart
        rest = path.partition("#")[0]
        literal = "" if rest.startswith("/") else "/"
        while True:
            before, opening, after = rest.partition("{")
            literal += before
            name, closing, behind = after.partition("}")
            if not opening or not closing:
                literal += opening + after
                break
            if name:
                # what is not told otherwise is a plain part of the path
                found, write = in_path.get(name) or self._plain(name)
                before = quote(literal, safe=_LITERAL_SAFE)
                self.path.append((before, found, exact_type(found), write))
                literal = ""
            else:
                literal += "{}"
            rest = behind
        self.tail = quote(literal, safe=_LITERAL_SAFE)

    def veiled(self, base: str, parameters: Mapping[str, Any]) -> str:
        """The address as it may be shown, where a part of the path is a secret."""
        for literal, parameter, _, write in self.path:
            key = parameter.key
            seen = "***" if key in self.unseen else write(parameters[key])
            base += literal + seen
        return base + self.tail

    def _plain(self, name: str) -> tuple[Parameter, Writer]:
        parameter = Parameter(name, "path", takes="string")
        self.writers[name] = ("path", parameter, None, None)
        return parameter, writer(parameter)


EXACT: dict[str, type] = {
    "string": str,
    "integer": int,
    "number": float,
    "boolean": bool,
}


def exact_type(parameter: Parameter) -> type | None:
    """The class whose values need no look; None where no value does."""
    if parameter.takes is None:
        return None
    # nothing that is given is of this class
    return Plan if parameter.list else EXACT.get(parameter.takes, Plan)
