"""The Fish type."""

from typing import TypeAlias

from .carp import Carp
from .eel import Eel

Fish: TypeAlias = Carp | Eel
