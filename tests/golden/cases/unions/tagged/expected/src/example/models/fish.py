"""The Fish type."""

from typing import TypeAlias

from .._runtime.variants import Unknown
from .carp import Carp
from .eel import Eel

Fish: TypeAlias = Carp | Eel | Unknown
