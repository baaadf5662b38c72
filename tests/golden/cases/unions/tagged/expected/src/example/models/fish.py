"""The Fish type."""

from typing import TypeAlias

from .._runtime.model import Unknown
from .carp import Carp
from .eel import Eel

Fish: TypeAlias = Carp | Eel | Unknown
