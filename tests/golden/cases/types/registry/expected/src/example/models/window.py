"""The Window model."""

from .._runtime.model import OpenModel, Seconds, UnixTime, UnixTimeWithFraction


class Window(
    OpenModel[Seconds], rename={"from_": "from"}, formed=("from_", "to", "extra_fields")
):
    from_: UnixTime
    to: UnixTimeWithFraction | None = None
