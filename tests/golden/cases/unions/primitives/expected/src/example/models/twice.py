"""The Twice type."""

from typing import TypeAlias

Twice: TypeAlias = str
