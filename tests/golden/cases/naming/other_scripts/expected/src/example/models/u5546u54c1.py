"""The 商品 model."""

from .._runtime.model import Model


class 商品(Model, rename={"grinning_face": "😀", "a": "a😀"}):
    grinning_face: str | None = None
    a: str | None = None
