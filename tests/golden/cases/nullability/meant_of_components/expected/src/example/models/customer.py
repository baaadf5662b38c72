"""The Customer model, and its parts."""

from typing import TYPE_CHECKING, TypeAlias

from .._runtime.model import Model, Unknown, union
from .address import Address
from .box import Box
from .kind import Kind

if TYPE_CHECKING:
    CustomerEither: TypeAlias = Address | Box | Unknown
else:
    CustomerEither = union("CustomerEither", lambda: (Address, Box))


class Customer(Model):
    id: str
    billing: Address | None
    shipping: Address | None = None
    either: CustomerEither | None = None
    former: list[Address | None] | None = None
    named: dict[str, Address | None] | None = None
    kind: Kind | None = None
    note: str | None = None
    parent: "Customer | None" = None
