"""The MessageBody model."""

from .._runtime.model import Model


class MessageBody(Model, rename={"from_": "from"}):
    from_: str
    parts: int
    media: list[int] | None = None
