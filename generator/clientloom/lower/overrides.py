"""Gives a parameter, a field or a named schema the type that `[types]` in `client.toml` says."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from msgspec.structs import replace

from clientloom.diagnostics.records import Diagnostic
from clientloom.ir import ANY, DECIMAL_NUMBER, STRING, ListType, MapType, NullableType, Scalar, Type
from clientloom.lower.scalars import in_form

if TYPE_CHECKING:
    from clientloom.config.records import Config

# The words and their types. All but the plain ones are text on the wire, or what the document says.
WORDS: Mapping[str, Scalar] = {
    "string": STRING,
    "integer": Scalar("integer"),
    "number": Scalar("number"),
    "boolean": Scalar("boolean"),
    "date": Scalar("date"),
    "date-time": Scalar("date-time"),
    "time": Scalar("time"),
    "duration": Scalar("duration"),
    "uuid": Scalar("uuid"),
    "decimal": Scalar("decimal"),
    "bytes": Scalar("base64"),
    "json": ANY,
    "date-time-local": in_form("date-time-local", "string"),
    "time-local": in_form("time-local", "string"),
    "http-date": in_form("http-date", "string"),
    "base64url": in_form("base64url", "string"),
    "unixtime": in_form("unixtime", "integer"),
    "seconds": in_form("seconds", "integer"),
}


class Overrides:
    """The table, and which of its keys were used."""

    def __init__(self, config: Config | None = None) -> None:
        self._config = config
        self._words: Mapping[str, str] = config.types if config is not None else {}
        self._known: dict[str, bool] = {}

    def __bool__(self) -> bool:
        """Whether there is anything in it; there mostly is not."""
        return bool(self._words)

    def of(self, *keys: str) -> Scalar | None:
        """The type for what has one of these keys; None where the table has none of them."""
        if not self._words:
            return None
        found: Scalar | None = None
        for key in keys:
            word = self._words.get(key)
            self._known[key] = word is not None
            found = WORDS[word] if word is not None else found
        return found

    def unmatched(self) -> tuple[Diagnostic, ...]:
        """An error for each key that nothing has, with the nearest one that something has."""
        from clientloom.suggestions import nearest

        if self._config is None:
            return ()
        found: list[Diagnostic] = []
        for key in sorted(self._words):
            if not self._known.get(key):
                close = nearest(key, sorted(self._known))
                help = (
                    f"Did you mean {close!r}?" if close else "See `clientloom explain CL353` for how keys are written."
                )
                place = self._config.place("types", key, on="key")
                found.append(
                    Diagnostic("CL353", "error", f"[types] {key!r}: the document has no such thing.", help, place)
                )
        return tuple(found)


def key_of_parameter(called: str, place: str, wire_name: str) -> str:
    """The key of a parameter in `client.toml`. `called` is the operationId, else method and path."""
    return f"parameter:{called}.{place}.{wire_name}"


def retyped(type_: Type, scalar: Scalar) -> Type:
    """The same type with `scalar` in its place; of lists and maps it is what they hold."""
    match type_:
        case NullableType(inner):
            made = retyped(inner, scalar)
            return made if made == ANY else NullableType(made)
        case ListType(inner, unique):
            return ListType(retyped(inner, scalar), unique)
        case MapType(inner, key):
            return MapType(retyped(inner, scalar), key)
        case Scalar("integer" | "number") if scalar.kind == "decimal":
            return DECIMAL_NUMBER
        case Scalar("string" | "integer" | "number" as wire) if scalar.wire == "integer":
            return replace(scalar, wire=wire)
        case _:
            return scalar
