"""The MaybeText type."""

from typing import TypeAlias

MaybeText: TypeAlias = str
