"""What one call is given, as one record, which shows no value: any of them may be a secret."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ..options import RequestOptions
    from ..request.operation import Operation


class CallArguments:
    """The operation, and what the caller gave for it. Shown by the operation alone."""

    __slots__ = (
        "accept",
        "body",
        "content_type",
        "operation",
        "options",
        "parameters",
        "version",
    )

    def __init__(
        self,
        operation: Operation[Any],
        parameters: Mapping[str, object],
        body: object = None,
        version: str | None = None,
        accept: str | None = None,
        content_type: str | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        self.operation = operation
        self.parameters = parameters
        self.body = body
        self.version = version
        self.accept = accept
        self.content_type = content_type
        self.options = options

    def replaced(self, parameters: Mapping[str, object], body: object) -> CallArguments:
        """The same call with other values, such as those of the next page."""
        return CallArguments(
            self.operation,
            parameters,
            body,
            self.version,
            self.accept,
            self.content_type,
            self.options,
        )

    def __repr__(self) -> str:
        return f"<arguments of {self.operation.id}>"
