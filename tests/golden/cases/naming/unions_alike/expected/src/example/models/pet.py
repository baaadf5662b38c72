"""The Pet type."""

from typing import TypeAlias

from .._runtime.model import Unknown
from .cat import Cat
from .dog import Dog

Pet: TypeAlias = Cat | Dog | Unknown
