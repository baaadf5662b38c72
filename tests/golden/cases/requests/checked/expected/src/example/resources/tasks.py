"""Resource: tasks."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, overload

from .. import models, types
from .._operations import tasks as operations
from .._runtime.options import RequestOptions
from .._runtime.parameters import PathValue
from .._runtime.resource import Resource, as_raw, as_streamed, raw_of, streamed_of


class Tasks(Resource):
    """The tasks operations."""

    def list_tasks(
        self,
        key: PathValue,
        *,
        limit: int | None = None,
        state: models.State | str | None = None,
        word: str | None = None,
        plain: str | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """GET /tasks/{key}

        Args:
            key: Pattern: `^[A-Z]+-\\d+$`.
            limit: 1 to 100.
            word: Pattern: `^\\p{L}+$`.
            plain: At most 3. No item twice.
        """
        return self._request(
            operations.LIST_TASKS,
            {"key": key, "limit": limit, "state": state, "word": word, "plain": plain},
            options=options,
        )

    @overload
    def add_task(
        self,
        key: PathValue,
        body: models.Task | Mapping[str, object] | Mapping[str, types.JsonValue],
        *,
        content_type: None = None,
        options: RequestOptions | None = None,
    ) -> None: ...
    @overload
    def add_task(
        self,
        key: PathValue,
        body: models.Task | Mapping[str, object],
        *,
        content_type: Literal["application/json"],
        options: RequestOptions | None = None,
    ) -> None: ...
    @overload
    def add_task(
        self,
        key: PathValue,
        body: Mapping[str, types.JsonValue],
        *,
        content_type: Literal["application/x-www-form-urlencoded"],
        options: RequestOptions | None = None,
    ) -> None: ...
    def add_task(
        self,
        key: PathValue,
        body: models.Task | Mapping[str, object] | Mapping[str, types.JsonValue],
        *,
        content_type: (
            Literal["application/json", "application/x-www-form-urlencoded"] | None
        ) = None,
        options: RequestOptions | None = None,
    ) -> None:
        """POST /tasks/{key}

        Args:
            key: Pattern: `^[A-Z]+-\\d+$`.
        """
        return self._request(
            operations.ADD_TASK,
            {"key": key},
            body=body,
            content_type=content_type,
            options=options,
        )

    @property
    def with_raw_response(self) -> TasksWithRawResponse:
        """The same methods, each giving the whole reply."""
        return TasksWithRawResponse(self)

    @property
    def with_streaming_response(self) -> TasksWithStreamingResponse:
        """The same methods, each giving a reply to be read piece by piece."""
        return TasksWithStreamingResponse(self)


class TasksWithRawResponse:
    """`Tasks` with whole replies."""

    def __init__(self, resource: Tasks) -> None:
        raw = raw_of(resource)
        self.list_tasks = as_raw(raw.list_tasks)
        self.add_task = as_raw(raw.add_task)


class TasksWithStreamingResponse:
    """`Tasks` with replies read piece by piece."""

    def __init__(self, resource: Tasks) -> None:
        streamed = streamed_of(resource)
        self.list_tasks = as_streamed(streamed.list_tasks)
        self.add_task = as_streamed(streamed.add_task)
