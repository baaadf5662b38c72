"""The Pet type."""

from typing import TypeAlias

from .cat import Cat

Pet: TypeAlias = Cat
