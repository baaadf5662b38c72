"""The When type."""

from typing import TypeAlias

When: TypeAlias = str
