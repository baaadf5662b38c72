"""The NoneModel model."""

from .._runtime.model import Model
from .lambda_ import Lambda


class NoneModel(
    Model, rename={"class_": "class", "def_": "def", "true": "True", "async_": "async"}
):
    class_: str
    def_: int | None = None
    true: bool | None = None
    match: str | None = None
    type: str | None = None
    async_: Lambda | None = None
