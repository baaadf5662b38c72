"""The Bool type."""

from typing import TypeAlias

from .._runtime.model import Unknown
from .is_false import IsFalse
from .is_true import IsTrue

Bool: TypeAlias = IsTrue | IsFalse | Unknown
