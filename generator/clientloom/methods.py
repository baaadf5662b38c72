"""The HTTP methods that a path item of OpenAPI has keys for, and what an operation is called in messages."""

from __future__ import annotations

from typing import Final

METHODS: Final = ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query")


def label_of(operation_id: str | None, method: str, path: str) -> str:
    """What people know an operation by: its operationId, else `GET /tasks`."""
    return operation_id or f"{method} {path}"
