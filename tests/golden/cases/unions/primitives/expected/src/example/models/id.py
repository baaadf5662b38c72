"""The Id type."""

from typing import TypeAlias

Id: TypeAlias = str | int
