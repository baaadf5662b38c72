"""Whether a schema's default is a value that the schema allows, as far as its own type and enum say."""

from __future__ import annotations

from clientloom.diagnostics.records import Diagnostic, Place, as_json
from clientloom.ir.types import Json

_TRUTHS = {"yes": "true", "on": "true", "true": "true", "no": "false", "off": "false", "false": "false"}


def default_problem(schema: dict[str, Json]) -> tuple[str, str, str] | None:
    """Code, message and help for a default that does not fit, or None. Quick where it fits."""
    default = schema["default"]
    types = schema.get("type")
    names = (
        [types]
        if isinstance(types, str)
        else ([name for name in types if isinstance(name, str)] if isinstance(types, list) else [])
    )
    if default is None:
        if names and "null" not in names and schema.get("nullable") is not True:
            return (
                "CL137",
                "The default is null, but the schema does not allow null.",
                "Remove the default, or allow null.",
            )
        return None
    if names and not any(_is(default, name) for name in names):
        wanted = " or ".join(names)
        return ("CL135", f"The default {as_json(default)} is not of type {wanted}.", _help(default, names))
    enum = schema.get("enum")
    if isinstance(enum, list) and not any(
        default == value and isinstance(default, bool) == isinstance(value, bool) for value in enum
    ):
        # an array's enum often lists what its items may be
        if isinstance(default, list) and all(item in enum for item in default):
            return None
        return (
            "CL136",
            f"The default {as_json(default)} is not among the values of the enum.",
            "Use one of the enum's values, or add this one.",
        )
    return None


def default_diagnostic(problem: tuple[str, str, str], place: Place) -> Diagnostic:
    """The problem at its place. Only a default of the wrong type is an error, and none in a request body: no validator
    looks there, so documents that are valid everywhere else have them."""
    code, message, help = problem
    pointer = place.pointer or ""
    in_body = "/requestBody/" in pointer or pointer.startswith("/components/requestBodies/")
    return Diagnostic(code, "error" if code == "CL135" and not in_body else "warning", message, help, place)


def _is(value: Json, name: str) -> bool:
    if name == "string":
        return isinstance(value, str)
    if name == "boolean":
        return isinstance(value, bool)
    if name == "integer":
        return (isinstance(value, int) and not isinstance(value, bool)) or (
            isinstance(value, float) and value.is_integer()
        )
    if name == "number":
        return isinstance(value, (int, float)) and not isinstance(value, bool)
    if name == "array":
        return isinstance(value, list)
    if name == "object":
        return isinstance(value, dict)
    return name != "null"  # a type we do not know is not a reason to refuse its default


def _help(default: Json, names: list[str]) -> str:
    if "string" in names and not isinstance(default, (list, dict)):
        return "Put it in quotes."
    if isinstance(default, str) and "boolean" in names and default.lower() in _TRUTHS:
        return f"Write `{_TRUTHS[default.lower()]}` without quotes: in YAML 1.2 only `true` and `false` are not text."
    if isinstance(default, str) and any(name in ("integer", "number", "boolean") for name in names):
        return "Remove the quotes around it, if that is what was meant."
    return "Correct the default or the type."
