"""The clients of Example."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ._runtime.client import AsyncClient, SyncClient
from ._service import SERVICE

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from ._runtime.drift import Drift
    from ._runtime.hooks import Hooks
    from ._runtime.options import Retry, Timeout
    from ._runtime.transport import AsyncTransport, Transport
    from .async_resources.class_ import AsyncClass
    from .async_resources.close import AsyncClose
    from .async_resources.dash_dash_dash import AsyncDashDashDash
    from .async_resources.default import AsyncDefault
    from .async_resources.pets_toys_more import AsyncPetsToysMore
    from .async_resources.tag_2fa import AsyncTag2FA
    from .async_resources.task_space_versions import AsyncTaskSpaceVersions
    from .async_resources.task_versions import AsyncTaskVersions
    from .async_resources.uber_uns import AsyncUberUns
    from .async_resources.untagged import AsyncUntagged
    from .async_resources.v1_users_admin import AsyncV1UsersAdmin
    from .resources.class_ import Class
    from .resources.close import Close
    from .resources.dash_dash_dash import DashDashDash
    from .resources.default import Default
    from .resources.pets_toys_more import PetsToysMore
    from .resources.tag_2fa import Tag2FA
    from .resources.task_space_versions import TaskSpaceVersions
    from .resources.task_versions import TaskVersions
    from .resources.uber_uns import UberUns
    from .resources.untagged import Untagged
    from .resources.v1_users_admin import V1UsersAdmin


class ExampleClient(SyncClient):
    """Example.

    Use it in a `with` block, or call `close` when done.

    `base_url` or `EXAMPLE_BASE_URL` chooses the server.
    """

    def __init__(
        self,
        *,
        base_url: str | None = None,
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
            {},
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
    def class_(self) -> Class:
        """The class operations."""
        from .resources.class_ import Class

        return Class(self._core)

    @cached_property
    def close_(self) -> Close:
        """The close operations."""
        from .resources.close import Close

        return Close(self._core)

    @cached_property
    def dash_dash_dash(self) -> DashDashDash:
        """The --- operations."""
        from .resources.dash_dash_dash import DashDashDash

        return DashDashDash(self._core)

    @cached_property
    def default(self) -> Default:
        """The default operations."""
        from .resources.default import Default

        return Default(self._core)

    @cached_property
    def pets_toys_more(self) -> PetsToysMore:
        """What pets play with."""
        from .resources.pets_toys_more import PetsToysMore

        return PetsToysMore(self._core)

    @cached_property
    def tag_2fa(self) -> Tag2FA:
        """The 2FA operations."""
        from .resources.tag_2fa import Tag2FA

        return Tag2FA(self._core)

    @cached_property
    def task_space_versions(self) -> TaskSpaceVersions:
        """Versions of a task."""
        from .resources.task_space_versions import TaskSpaceVersions

        return TaskSpaceVersions(self._core)

    @cached_property
    def task_versions(self) -> TaskVersions:
        """The task_versions operations."""
        from .resources.task_versions import TaskVersions

        return TaskVersions(self._core)

    @cached_property
    def uber_uns(self) -> UberUns:
        """The Über uns operations."""
        from .resources.uber_uns import UberUns

        return UberUns(self._core)

    @cached_property
    def untagged(self) -> Untagged:
        """Operations without a tag."""
        from .resources.untagged import Untagged

        return Untagged(self._core)

    @cached_property
    def v1_users_admin(self) -> V1UsersAdmin:
        """The v1.users.Admin operations."""
        from .resources.v1_users_admin import V1UsersAdmin

        return V1UsersAdmin(self._core)


class AsyncExampleClient(AsyncClient):
    """Example.

    Use it in an `async with` block, or call `close` when done.

    `base_url` or `EXAMPLE_BASE_URL` chooses the server.
    """

    def __init__(
        self,
        *,
        base_url: str | None = None,
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
            {},
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
    def class_(self) -> AsyncClass:
        """The class operations."""
        from .async_resources.class_ import AsyncClass

        return AsyncClass(self._core)

    @cached_property
    def close_(self) -> AsyncClose:
        """The close operations."""
        from .async_resources.close import AsyncClose

        return AsyncClose(self._core)

    @cached_property
    def dash_dash_dash(self) -> AsyncDashDashDash:
        """The --- operations."""
        from .async_resources.dash_dash_dash import AsyncDashDashDash

        return AsyncDashDashDash(self._core)

    @cached_property
    def default(self) -> AsyncDefault:
        """The default operations."""
        from .async_resources.default import AsyncDefault

        return AsyncDefault(self._core)

    @cached_property
    def pets_toys_more(self) -> AsyncPetsToysMore:
        """What pets play with."""
        from .async_resources.pets_toys_more import AsyncPetsToysMore

        return AsyncPetsToysMore(self._core)

    @cached_property
    def tag_2fa(self) -> AsyncTag2FA:
        """The 2FA operations."""
        from .async_resources.tag_2fa import AsyncTag2FA

        return AsyncTag2FA(self._core)

    @cached_property
    def task_space_versions(self) -> AsyncTaskSpaceVersions:
        """Versions of a task."""
        from .async_resources.task_space_versions import AsyncTaskSpaceVersions

        return AsyncTaskSpaceVersions(self._core)

    @cached_property
    def task_versions(self) -> AsyncTaskVersions:
        """The task_versions operations."""
        from .async_resources.task_versions import AsyncTaskVersions

        return AsyncTaskVersions(self._core)

    @cached_property
    def uber_uns(self) -> AsyncUberUns:
        """The Über uns operations."""
        from .async_resources.uber_uns import AsyncUberUns

        return AsyncUberUns(self._core)

    @cached_property
    def untagged(self) -> AsyncUntagged:
        """Operations without a tag."""
        from .async_resources.untagged import AsyncUntagged

        return AsyncUntagged(self._core)

    @cached_property
    def v1_users_admin(self) -> AsyncV1UsersAdmin:
        """The v1.users.Admin operations."""
        from .async_resources.v1_users_admin import AsyncV1UsersAdmin

        return AsyncV1UsersAdmin(self._core)
