"""The Containers model, and its parts."""

from typing import Literal

from .._runtime.model import ClosedModel, JsonValue, Model, OpenStr
from .point import Point


class ContainersEmpty(ClosedModel):
    """An object of which the API declares no fields."""


class Containers(Model):
    names: list[str] | None = None
    """At least 1 item. No item twice."""
    matrix: list[list[float]] | None = None
    anything: list[JsonValue] | None = None
    counts: dict[str, int] | None = None
    nested: dict[str, dict[str, list[str]]] | None = None
    loose: dict[str, JsonValue] | None = None
    empty: ContainersEmpty | None = None
    pair: tuple[str, int] | None = None
    head: tuple[str, *tuple[bool, ...]] | None = None
    open: tuple[str, *tuple[JsonValue, ...]] | None = None
    keys: dict[str, Point] | None = None
    points: list[Point] | None = None
    maybes: list[str | None] | None = None
    kinds: list[OpenStr | Literal["a", "b"]] | None = None
    by_kind: dict[str, OpenStr | Literal["c", "d"]] | None = None
