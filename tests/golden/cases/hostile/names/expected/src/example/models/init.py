"""The Init type."""

from typing import TypeAlias

Init: TypeAlias = list[str]
