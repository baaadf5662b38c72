"""The Odd model, and its parts."""

from typing import Literal

from .._runtime.model import JsonValue, Model, OpenInt


class OddCondition(Model):
    a: str | None = None


class Odd(Model, rename={"not_": "not"}):
    unknown: str | None = None
    not_: JsonValue = None
    pattern: dict[str, int] | None = None
    objects: JsonValue = None
    wrong: OpenInt | Literal[1, 2] | None = None
    dynamic: JsonValue = None
    contradiction: int | None = None
    condition: OddCondition | None = None
