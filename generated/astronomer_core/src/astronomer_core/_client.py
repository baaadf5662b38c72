"""The clients of Astronomer Core API."""

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
    from .async_resources.cluster import AsyncCluster
    from .async_resources.deployment import AsyncDeployment
    from .async_resources.task import AsyncTask
    from .resources.cluster import Cluster
    from .resources.deployment import Deployment
    from .resources.task import Task


class AstronomerCoreClient(SyncClient):
    """Astronomer Core API.

    Use it in a `with` block, or call `close` when done.

    Credentials are given, or found in the environment:

    - `jwt` or `ASTRONOMER_CORE_JWT`: API key.

    `base_url` or `ASTRONOMER_CORE_BASE_URL` chooses the server.
    """

    def __init__(
        self,
        *,
        base_url: str | None = None,
        jwt: Token | None = None,
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
            {"JWT": jwt},
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
    def cluster(self) -> Cluster:
        """List, read and delete the clusters of an organization."""
        from .resources.cluster import Cluster

        return Cluster(self._core)

    @cached_property
    def deployment(self) -> Deployment:
        """List deployments and read their DAG runs, DAG graphs and logs."""
        from .resources.deployment import Deployment

        return Deployment(self._core)

    @cached_property
    def task(self) -> Task:
        """Look at, clear and change the task instances of a DAG."""
        from .resources.task import Task

        return Task(self._core)


class AsyncAstronomerCoreClient(AsyncClient):
    """Astronomer Core API.

    Use it in an `async with` block, or call `close` when done.

    Credentials are given, or found in the environment:

    - `jwt` or `ASTRONOMER_CORE_JWT`: API key.

    `base_url` or `ASTRONOMER_CORE_BASE_URL` chooses the server.
    """

    def __init__(
        self,
        *,
        base_url: str | None = None,
        jwt: AsyncToken | None = None,
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
            {"JWT": jwt},
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
    def cluster(self) -> AsyncCluster:
        """List, read and delete the clusters of an organization."""
        from .async_resources.cluster import AsyncCluster

        return AsyncCluster(self._core)

    @cached_property
    def deployment(self) -> AsyncDeployment:
        """List deployments and read their DAG runs, DAG graphs and logs."""
        from .async_resources.deployment import AsyncDeployment

        return AsyncDeployment(self._core)

    @cached_property
    def task(self) -> AsyncTask:
        """Look at, clear and change the task instances of a DAG."""
        from .async_resources.task import AsyncTask

        return AsyncTask(self._core)
