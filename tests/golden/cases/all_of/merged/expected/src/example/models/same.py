"""The Same type."""

from typing import TypeAlias

from .base import Base

Same: TypeAlias = Base
