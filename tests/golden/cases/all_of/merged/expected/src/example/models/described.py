"""The Described type."""

from typing import TypeAlias

from .base import Base

Described: TypeAlias = Base
"""Another word for the base."""
