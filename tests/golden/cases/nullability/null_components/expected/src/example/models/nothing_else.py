"""The NothingElse type."""

from typing import TypeAlias

NothingElse: TypeAlias = None
