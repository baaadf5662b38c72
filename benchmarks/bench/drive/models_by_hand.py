"""The page of the small API as one would write it by hand."""

from datetime import datetime
from enum import Enum
from typing import Any

import msgspec


class ItemStatus(Enum):
    WAITING = "waiting"
    RUNNING = "running"
    SUCCEEDED = "succeeded"
    FAILED = "failed"


class Item(msgspec.Struct, kw_only=True):
    id: str
    name: str
    description: str | None = None
    kind: str | None = None
    status: ItemStatus
    created_at: datetime
    updated_at: datetime | None = None
    size: int | None = None
    version: int | None = None
    score: float | None = None
    active: bool | None = None
    owner_id: str | None = None
    parent_id: str | None = None
    tags: list[str] | None = None
    labels: dict[str, str] | None = None


class ItemPage(msgspec.Struct, kw_only=True):
    items: list[Item]
    next: str | None = None


def pydantic_page() -> Any:
    """The same page for pydantic, of the same annotations."""
    import pydantic

    def model(struct: type[msgspec.Struct], **changed: Any) -> Any:
        fields: dict[str, Any] = {
            field.name: (
                changed.get(field.name, field.type),
                ... if field.default is msgspec.NODEFAULT else field.default,
            )
            for field in msgspec.structs.fields(struct)
        }
        return pydantic.create_model(struct.__name__, **fields)

    return model(ItemPage, items=list[model(Item)])  # type: ignore[misc]
