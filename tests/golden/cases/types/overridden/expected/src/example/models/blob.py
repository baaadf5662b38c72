"""The Blob type."""

from typing import TypeAlias

Blob: TypeAlias = bytes
"""As it came."""
