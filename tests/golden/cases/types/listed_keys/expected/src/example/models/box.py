"""The Box model, and its parts."""

from typing import Literal

from .._runtime.model import JsonValue, Model, OpenStr
from .color import Color


class BoxDeclared(Model):
    a: int | None = None


class Box(Model):
    by_color: dict[Color, float] | None = None
    by_word: dict[OpenStr | Literal["a", "b"], list[str]] | None = None
    only: dict[OpenStr | Literal["x"], JsonValue] | None = None
    any_text: dict[str, int] | None = None
    patterned: dict[str, str] | None = None
    numbered: dict[str, str] | None = None
    declared: BoxDeclared | None = None
