"""The One type."""

from typing import Literal, TypeAlias

One: TypeAlias = Literal[1]
