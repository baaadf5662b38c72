"""The clients of Illumina Connected Analytics v1."""

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
    from .async_resources.files import AsyncFiles
    from .async_resources.regions import AsyncRegions
    from .async_resources.task_runs import AsyncTaskRuns
    from .async_resources.task_versions import AsyncTaskVersions
    from .async_resources.tasks import AsyncTasks
    from .async_resources.tokens import AsyncTokens
    from .async_resources.workflow_runs import AsyncWorkflowRuns
    from .resources.files import Files
    from .resources.regions import Regions
    from .resources.task_runs import TaskRuns
    from .resources.task_versions import TaskVersions
    from .resources.tasks import Tasks
    from .resources.tokens import Tokens
    from .resources.workflow_runs import WorkflowRuns


class IcaV1Client(SyncClient):
    """Illumina Connected Analytics v1.

    Use it in a `with` block, or call `close` when done.

    Credentials are given, or found in the environment:

    - `basic` or `ICA_V1_BASIC_USERNAME` and `ICA_V1_BASIC_PASSWORD`: pair of user
      name and password.
    - `bearer` or `ICA_V1_BEARER`: API key.

    `base_url` or `ICA_V1_BASE_URL` chooses the server.
    """

    def __init__(
        self,
        *,
        base_url: str | None = None,
        basic: tuple[str, str] | None = None,
        bearer: Token | None = None,
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
            {"Basic": basic, "Bearer": bearer},
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
    def files(self) -> Files:
        """Files in the volumes of the data store, and their upload."""
        from .resources.files import Files

        return Files(self._core)

    @cached_property
    def regions(self) -> Regions:
        """Regions in which the platform runs."""
        from .resources.regions import Regions

        return Regions(self._core)

    @cached_property
    def task_runs(self) -> TaskRuns:
        """Single runs of an execution: start, watch and stop them."""
        from .resources.task_runs import TaskRuns

        return TaskRuns(self._core)

    @cached_property
    def task_versions(self) -> TaskVersions:
        """Versions of a task, each with its own execution, and their launch."""
        from .resources.task_versions import TaskVersions

        return TaskVersions(self._core)

    @cached_property
    def tasks(self) -> Tasks:
        """Named units of work that can be run again and again."""
        from .resources.tasks import Tasks

        return Tasks(self._core)

    @cached_property
    def tokens(self) -> Tokens:
        """Access tokens: get, extend, describe and revoke them."""
        from .resources.tokens import Tokens

        return Tokens(self._core)

    @cached_property
    def workflow_runs(self) -> WorkflowRuns:
        """Runs of whole workflows: list and stop them."""
        from .resources.workflow_runs import WorkflowRuns

        return WorkflowRuns(self._core)


class AsyncIcaV1Client(AsyncClient):
    """Illumina Connected Analytics v1.

    Use it in an `async with` block, or call `close` when done.

    Credentials are given, or found in the environment:

    - `basic` or `ICA_V1_BASIC_USERNAME` and `ICA_V1_BASIC_PASSWORD`: pair of user
      name and password.
    - `bearer` or `ICA_V1_BEARER`: API key.

    `base_url` or `ICA_V1_BASE_URL` chooses the server.
    """

    def __init__(
        self,
        *,
        base_url: str | None = None,
        basic: tuple[str, str] | None = None,
        bearer: AsyncToken | None = None,
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
            {"Basic": basic, "Bearer": bearer},
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
    def files(self) -> AsyncFiles:
        """Files in the volumes of the data store, and their upload."""
        from .async_resources.files import AsyncFiles

        return AsyncFiles(self._core)

    @cached_property
    def regions(self) -> AsyncRegions:
        """Regions in which the platform runs."""
        from .async_resources.regions import AsyncRegions

        return AsyncRegions(self._core)

    @cached_property
    def task_runs(self) -> AsyncTaskRuns:
        """Single runs of an execution: start, watch and stop them."""
        from .async_resources.task_runs import AsyncTaskRuns

        return AsyncTaskRuns(self._core)

    @cached_property
    def task_versions(self) -> AsyncTaskVersions:
        """Versions of a task, each with its own execution, and their launch."""
        from .async_resources.task_versions import AsyncTaskVersions

        return AsyncTaskVersions(self._core)

    @cached_property
    def tasks(self) -> AsyncTasks:
        """Named units of work that can be run again and again."""
        from .async_resources.tasks import AsyncTasks

        return AsyncTasks(self._core)

    @cached_property
    def tokens(self) -> AsyncTokens:
        """Access tokens: get, extend, describe and revoke them."""
        from .async_resources.tokens import AsyncTokens

        return AsyncTokens(self._core)

    @cached_property
    def workflow_runs(self) -> AsyncWorkflowRuns:
        """Runs of whole workflows: list and stop them."""
        from .async_resources.workflow_runs import AsyncWorkflowRuns

        return AsyncWorkflowRuns(self._core)
