"""The Pet_9d45 type."""

from typing import TypeAlias

from .pet_a3_cd import Pet_a3cd

Pet_9d45: TypeAlias = Pet_a3cd
