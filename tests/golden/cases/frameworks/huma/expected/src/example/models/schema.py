"""The Schema type."""

from typing import TypeAlias

Schema: TypeAlias = str
