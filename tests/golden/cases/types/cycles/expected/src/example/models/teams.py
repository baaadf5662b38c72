"""The Teams type."""

from typing import TypeAlias

from .team import Team

Teams: TypeAlias = list[Team]
