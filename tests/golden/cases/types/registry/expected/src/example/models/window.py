"""The Window model."""

from .._runtime.formats import Seconds, UnixTime, UnixTimeWithFraction
from .._runtime.model import OpenModel


class Window(
    OpenModel[Seconds], rename={"from_": "from"}, formed=("from_", "to", "extra_fields")
):
    from_: UnixTime
    to: UnixTimeWithFraction | None = None
