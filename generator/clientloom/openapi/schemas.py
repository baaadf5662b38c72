"""Brings one schema to the normal form, in place: numeric bounds, one spelling of null, of file, of discriminator."""

from __future__ import annotations

from clientloom.ir.types import Json


def normalise_schema(schema: dict[str, Json], *, swagger: bool) -> None:
    """Correct one schema; its children are corrected when the walk comes to them. Doing it twice changes nothing."""
    if "exclusiveMinimum" in schema:
        _exclusive(schema, "exclusiveMinimum", "minimum")
    if "exclusiveMaximum" in schema:
        _exclusive(schema, "exclusiveMaximum", "maximum")
    discriminator = schema.get("discriminator")
    if isinstance(discriminator, str):
        schema["discriminator"] = {"propertyName": discriminator}
    if swagger:
        if "x-nullable" in schema:
            nullable = schema.pop("x-nullable")
            schema.setdefault("nullable", nullable)
        if schema.get("type") == "file":
            schema["type"] = "string"
            schema["format"] = "binary"


def _exclusive(schema: dict[str, Json], exclusive: str, bound: str) -> None:
    """`minimum: 5, exclusiveMinimum: true` becomes `exclusiveMinimum: 5`."""
    value = schema[exclusive]
    if value is True and bound in schema:
        schema[exclusive] = schema.pop(bound)
    elif isinstance(value, bool):
        del schema[exclusive]
