"""`Unknown` as the annotations of models name it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    # Checkers see the class beside the declared variants ...
    from .unions import Unknown as Unknown
else:
    from .enums import Vanishing

    # ... and at run time only those are left, which the decoder tells apart in C
    Unknown = Vanishing()
