"""The Inline model."""

from typing import Literal, TypeAlias

from .._runtime.model import Model, OpenInt, OpenStr

InlineWord: TypeAlias = OpenStr | Literal["", "-1", "it's", 'say "hi"']


class Inline(Model):
    word: InlineWord | None = None
    number: OpenInt | Literal[-1, 1] | None = None
