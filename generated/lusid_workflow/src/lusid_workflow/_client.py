"""The clients of FINBOURNE Workflow API."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ._runtime.client import AsyncClient, SyncClient
from ._service import SERVICE

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from ._runtime.auth import AsyncToken, Token
    from ._runtime.drift import Drift
    from ._runtime.hooks import Hooks
    from ._runtime.options import Retry, Timeout
    from ._runtime.transport import AsyncTransport, Transport
    from .async_resources.event_handlers import AsyncEventHandlers
    from .async_resources.task_definitions import AsyncTaskDefinitions
    from .async_resources.tasks import AsyncTasks
    from .async_resources.workers import AsyncWorkers
    from .resources.event_handlers import EventHandlers
    from .resources.task_definitions import TaskDefinitions
    from .resources.tasks import Tasks
    from .resources.workers import Workers


class LusidWorkflowClient(SyncClient):
    """FINBOURNE Workflow API.

    Use it in a `with` block, or call `close` when done.

    Credentials are given, or found in the environment:

    - `oauth2` or `LUSID_WORKFLOW_OAUTH2`: OAuth2 access token.

    `base_url` or `LUSID_WORKFLOW_BASE_URL` chooses the server.
    """

    def __init__(
        self,
        *,
        base_url: str | None = None,
        oauth2: Token | None = None,
        timeout: float | Timeout | None = None,
        deadline: float | None = None,
        retries: int | Retry | None = None,
        headers: Mapping[str, str] | None = None,
        transport: Transport | None = None,
        strict: bool = False,
        on_drift: Callable[[Drift], None] | None = None,
        hooks: Hooks | None = None,
    ) -> None:
        super().__init__(
            SERVICE,
            {"oauth2": oauth2},
            base_url=base_url,
            timeout=timeout,
            deadline=deadline,
            retries=retries,
            headers=headers,
            transport=transport,
            strict=strict,
            on_drift=on_drift,
            hooks=hooks,
        )

    @cached_property
    def event_handlers(self) -> EventHandlers:
        """Keep the rules that turn events into work on tasks."""
        from .resources.event_handlers import EventHandlers

        return EventHandlers(self._core)

    @cached_property
    def task_definitions(self) -> TaskDefinitions:
        """Read the state machines that tasks are made from."""
        from .resources.task_definitions import TaskDefinitions

        return TaskDefinitions(self._core)

    @cached_property
    def tasks(self) -> Tasks:
        """Create, read, change, delete and list tasks, and follow their history."""
        from .resources.tasks import Tasks

        return Tasks(self._core)

    @cached_property
    def workers(self) -> Workers:
        """Register workers and run them."""
        from .resources.workers import Workers

        return Workers(self._core)


class AsyncLusidWorkflowClient(AsyncClient):
    """FINBOURNE Workflow API.

    Use it in an `async with` block, or call `close` when done.

    Credentials are given, or found in the environment:

    - `oauth2` or `LUSID_WORKFLOW_OAUTH2`: OAuth2 access token.

    `base_url` or `LUSID_WORKFLOW_BASE_URL` chooses the server.
    """

    def __init__(
        self,
        *,
        base_url: str | None = None,
        oauth2: AsyncToken | None = None,
        timeout: float | Timeout | None = None,
        deadline: float | None = None,
        retries: int | Retry | None = None,
        headers: Mapping[str, str] | None = None,
        transport: AsyncTransport | None = None,
        strict: bool = False,
        on_drift: Callable[[Drift], None] | None = None,
        hooks: Hooks | None = None,
    ) -> None:
        super().__init__(
            SERVICE,
            {"oauth2": oauth2},
            base_url=base_url,
            timeout=timeout,
            deadline=deadline,
            retries=retries,
            headers=headers,
            transport=transport,
            strict=strict,
            on_drift=on_drift,
            hooks=hooks,
        )

    @cached_property
    def event_handlers(self) -> AsyncEventHandlers:
        """Keep the rules that turn events into work on tasks."""
        from .async_resources.event_handlers import AsyncEventHandlers

        return AsyncEventHandlers(self._core)

    @cached_property
    def task_definitions(self) -> AsyncTaskDefinitions:
        """Read the state machines that tasks are made from."""
        from .async_resources.task_definitions import AsyncTaskDefinitions

        return AsyncTaskDefinitions(self._core)

    @cached_property
    def tasks(self) -> AsyncTasks:
        """Create, read, change, delete and list tasks, and follow their history."""
        from .async_resources.tasks import AsyncTasks

        return AsyncTasks(self._core)

    @cached_property
    def workers(self) -> AsyncWorkers:
        """Register workers and run them."""
        from .async_resources.workers import AsyncWorkers

        return AsyncWorkers(self._core)
