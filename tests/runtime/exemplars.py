"""Models written by hand, exactly in the form that the templates print."""

import datetime
import decimal
import uuid
from typing import TYPE_CHECKING, Literal, TypeAlias

from runtime.serialization.enums import OpenInt, OpenIntEnum, OpenStr, OpenStrEnum
from runtime.serialization.json_values import JsonValue
from runtime.serialization.model import (
    ClosedModel,
    Model,
    OpenModel,
    read_only,
    write_only,
)
from runtime.serialization.unions import union
from runtime.serialization.unknown_variant import Unknown


class Color(OpenStrEnum):
    """A named enum of strings."""

    RED = "red"
    DARK_BLUE = "dark blue"
    if TYPE_CHECKING:
        _OTHER = "any other value"


class Level(OpenIntEnum):
    """A named enum of integers."""

    LOW = 1
    HIGH = 2
    if TYPE_CHECKING:
        _OTHER = 0


TaskStatus: TypeAlias = OpenStr | Literal["NEW", "DONE"]

Tags: TypeAlias = list[str]


class Owner(Model, rename={"last_name": "lastName"}):
    """Who owns a task."""

    name: str
    last_name: str | None = None


class Task(Model, rename={"time_created": "timeCreated", "extra_fields_": "extra_fields", "list_": "list"}):
    """One of everything."""

    id: uuid.UUID = read_only()
    """Set by the server."""
    name: str
    reference: str | None
    time_created: datetime.datetime | None = None
    """When it was made."""
    due: datetime.date | None = None
    price: decimal.Decimal | None = None
    size: int | None = None
    ratio: float | None = None
    done: bool | None = None
    content: bytes | None = None
    status: TaskStatus | None = None
    priority: OpenInt | Literal[1, 2, 3] | None = None
    color: Color | None = None
    level: Level | None = None
    owner: Owner | None = None
    owners: list[Owner] | None = None
    by_name: dict[str, Owner] | None = None
    tags: Tags | None = None
    payload: JsonValue = None
    extra_fields_: str | None = None
    list_: list[int] | None = None


class TaskList(Model, rename={"next_page_token": "nextPageToken"}):
    """A page of tasks."""

    items: list[Task]
    next_page_token: str | None = None


class Credentials(Model, secret=("password", "token")):
    """Secrets, and one field that is only ever sent."""

    user: str
    password: str = write_only()
    token: str | None = None


class Closed(ClosedModel):
    """Closed by `additionalProperties: false`."""

    id: int
    name: str | None = None


class Counts(OpenModel[int]):
    """Properties beside typed `additionalProperties`."""

    name: str
    total: int | None = None


class Tree(OpenModel["Tree | None"]):
    """Typed `additionalProperties` that are recursive."""

    label: str


class Invoice(Model, numbers=("amount", "parts"), rename={"odd_name": 'odd "na\\me\n'}):
    """Decimals that are numbers on the wire, and a hostile name."""

    amount: decimal.Decimal
    parts: list[decimal.Decimal] | None = None
    text: decimal.Decimal | None = None
    odd_name: str | None = None


class Node(Model):
    """Recursive, by itself and through another."""

    name: str
    children: "list[Node] | None" = None
    leaf: "Leaf | None" = None


class Leaf(Model):
    """The other half of the cycle."""

    parent: Node | None = None
    name: str | None = None


class Cat(Model, rename={"pet_type": "petType"}, tag_field="petType", tag="cat"):
    """A variant with a tag."""

    if TYPE_CHECKING:
        pet_type: Literal["cat"] = "cat"
    else:
        pet_type = "cat"
    meow: str | None = None


class Dog(Model, rename={"pet_type": "petType"}, tag_field="petType", tag="dog"):
    """Another."""

    if TYPE_CHECKING:
        pet_type: Literal["dog"] = "dog"
    else:
        pet_type = "dog"
    bark: int | None = None
    friend: "Pet | None" = None


Pet: TypeAlias = Cat | Dog | Unknown


if TYPE_CHECKING:
    Shape: TypeAlias = "Circle | Square | Unknown"
else:
    Shape = union(
        "Shape", lambda: (Circle, Square), discriminator="kind", mapping={"circle": 0, "disc": 0, "square": 1}
    )


class Circle(Model):
    """A variant told by a table: two values mean it."""

    kind: OpenStr | Literal["circle", "disc"]
    radius: float


class Square(Model):
    """The other variant, which holds shapes itself."""

    kind: OpenStr | Literal["square"]
    side: float
    inner: list[Shape] | None = None


class ByKey(Model):
    """A variant told by its keys."""

    key: str


class ByPath(Model):
    """Another."""

    path: str
    key: str | None = None


if TYPE_CHECKING:
    Locator: TypeAlias = ByKey | ByPath | list[str] | str | datetime.datetime | Unknown
else:
    Locator = union("Locator", lambda: (ByKey, ByPath, list[str], str, datetime.datetime))


if TYPE_CHECKING:
    Nested: TypeAlias = "dict[str, Nested] | int | Unknown"
else:
    Nested = union("Nested", lambda: (dict[str, Nested] | int | Unknown,))


class Zoo(Model):
    """Unions in every place."""

    star: Pet | None = None
    pets: list[Pet] | None = None
    shapes: list[Shape] | None = None
    main: Shape | None = None
    where: Locator | None = None
    mixed: Locator | int | None = None
    nested: Nested | None = None
    either: Owner | str | list[int] | Unknown | None = None
    pair: tuple[int, str] | None = None
    line: tuple[int, *tuple[str, ...]] | None = None
    counts: Counts | None = None
    tree: Tree | None = None
