"""The Grosse model."""

from .._runtime.model import Model


class Grosse(Model, rename={"hohe": "höhe"}):
    """Eine Größe."""

    hohe: float | None = None
    名前: str | None = None
    имя: str | None = None
