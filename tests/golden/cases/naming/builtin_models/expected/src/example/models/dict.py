"""The Dict type."""

from typing import TypeAlias

Dict: TypeAlias = dict[str, str]
