"""The Bool type."""

from typing import TypeAlias

from .._runtime.variants import Unknown
from .is_false import IsFalse
from .is_true import IsTrue

Bool: TypeAlias = IsTrue | IsFalse | Unknown
