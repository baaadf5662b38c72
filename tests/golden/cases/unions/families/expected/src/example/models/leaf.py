"""The Leaf model."""

from typing import Literal

from .._runtime.model import OpenModel, fixed


class Leaf(OpenModel[int]):
    of: Literal["Leaf"] = fixed("Leaf")
    green: bool | None = None
