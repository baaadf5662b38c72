"""The AddCheckBody type, and its parts."""

from typing import TYPE_CHECKING, Literal, TypeAlias

from .._runtime.model import Model, OpenStr, union


class AddCheckBodyDone(Model):
    name: str
    status: OpenStr | Literal["done"]
    conclusion: str


class AddCheckBodyOption2(Model):
    name: str
    status: OpenStr | Literal["queued", "running"] | None = None
    conclusion: str | None = None


if TYPE_CHECKING:
    AddCheckBody: TypeAlias = AddCheckBodyDone | AddCheckBodyOption2
else:
    AddCheckBody = union(
        "AddCheckBody",
        lambda: (AddCheckBodyDone, AddCheckBodyOption2),
        discriminator="status",
        mapping={"done": 0, "queued": 1, "running": 1},
    )
