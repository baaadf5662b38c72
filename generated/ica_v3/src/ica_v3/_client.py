"""The clients of ICA Rest API."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ._runtime.client import AsyncClient, SyncClient
from ._service import SERVICE

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from ._runtime.auth import AsyncToken as _AsyncToken, Token as _Token
    from ._runtime.drift import Drift
    from ._runtime.hooks import Hooks
    from ._runtime.options import Retry, Timeout
    from ._runtime.transport import AsyncTransport, Transport
    from .async_resources.bundle import AsyncBundle
    from .async_resources.project_analysis import AsyncProjectAnalysis
    from .async_resources.project_analysis_creation_batch import (
        AsyncProjectAnalysisCreationBatch,
    )
    from .async_resources.project_data import AsyncProjectData
    from .async_resources.project_pipeline import AsyncProjectPipeline
    from .async_resources.token import AsyncToken
    from .resources.bundle import Bundle
    from .resources.project_analysis import ProjectAnalysis
    from .resources.project_analysis_creation_batch import ProjectAnalysisCreationBatch
    from .resources.project_data import ProjectData
    from .resources.project_pipeline import ProjectPipeline
    from .resources.token import Token


class IcaV3Client(SyncClient):
    """ICA Rest API.

    Use it in a `with` block, or call `close` when done.

    Credentials are given, or found in the environment:

    - `jwt_auth` or `ICA_V3_JWT_AUTH`: bearer token.
    - `api_key_auth` or `ICA_V3_API_KEY_AUTH`: API key.
    - `basic_auth` or `ICA_V3_BASIC_AUTH_USERNAME` and `ICA_V3_BASIC_AUTH_PASSWORD`:
      pair of user name and password.
    - `ps_token_auth` or `ICA_V3_PS_TOKEN_AUTH`: bearer token.

    `base_url` or `ICA_V3_BASE_URL` chooses the server.
    """

    def __init__(
        self,
        *,
        base_url: str | None = None,
        jwt_auth: _Token | None = None,
        api_key_auth: _Token | None = None,
        basic_auth: tuple[str, str] | None = None,
        ps_token_auth: _Token | None = None,
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
            {
                "JwtAuth": jwt_auth,
                "ApiKeyAuth": api_key_auth,
                "BasicAuth": basic_auth,
                "PsTokenAuth": ps_token_auth,
            },
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
    def bundle(self) -> Bundle:
        """Look after bundles and their terms of use."""
        from .resources.bundle import Bundle

        return Bundle(self._core)

    @cached_property
    def project_analysis(self) -> ProjectAnalysis:
        """Start, find, change and stop single analyses."""
        from .resources.project_analysis import ProjectAnalysis

        return ProjectAnalysis(self._core)

    @cached_property
    def project_analysis_creation_batch(self) -> ProjectAnalysisCreationBatch:
        """Start many analyses in one call and follow how they are created."""
        from .resources.project_analysis_creation_batch import (
            ProjectAnalysisCreationBatch,
        )

        return ProjectAnalysisCreationBatch(self._core)

    @cached_property
    def project_data(self) -> ProjectData:
        """Browse and download the files and folders of a project."""
        from .resources.project_data import ProjectData

        return ProjectData(self._core)

    @cached_property
    def project_pipeline(self) -> ProjectPipeline:
        """Manage the files of the pipelines in a project."""
        from .resources.project_pipeline import ProjectPipeline

        return ProjectPipeline(self._core)

    @cached_property
    def token(self) -> Token:
        """Obtain tokens for the other calls."""
        from .resources.token import Token

        return Token(self._core)


class AsyncIcaV3Client(AsyncClient):
    """ICA Rest API.

    Use it in an `async with` block, or call `close` when done.

    Credentials are given, or found in the environment:

    - `jwt_auth` or `ICA_V3_JWT_AUTH`: bearer token.
    - `api_key_auth` or `ICA_V3_API_KEY_AUTH`: API key.
    - `basic_auth` or `ICA_V3_BASIC_AUTH_USERNAME` and `ICA_V3_BASIC_AUTH_PASSWORD`:
      pair of user name and password.
    - `ps_token_auth` or `ICA_V3_PS_TOKEN_AUTH`: bearer token.

    `base_url` or `ICA_V3_BASE_URL` chooses the server.
    """

    def __init__(
        self,
        *,
        base_url: str | None = None,
        jwt_auth: _AsyncToken | None = None,
        api_key_auth: _AsyncToken | None = None,
        basic_auth: tuple[str, str] | None = None,
        ps_token_auth: _AsyncToken | None = None,
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
            {
                "JwtAuth": jwt_auth,
                "ApiKeyAuth": api_key_auth,
                "BasicAuth": basic_auth,
                "PsTokenAuth": ps_token_auth,
            },
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
    def bundle(self) -> AsyncBundle:
        """Look after bundles and their terms of use."""
        from .async_resources.bundle import AsyncBundle

        return AsyncBundle(self._core)

    @cached_property
    def project_analysis(self) -> AsyncProjectAnalysis:
        """Start, find, change and stop single analyses."""
        from .async_resources.project_analysis import AsyncProjectAnalysis

        return AsyncProjectAnalysis(self._core)

    @cached_property
    def project_analysis_creation_batch(self) -> AsyncProjectAnalysisCreationBatch:
        """Start many analyses in one call and follow how they are created."""
        from .async_resources.project_analysis_creation_batch import (
            AsyncProjectAnalysisCreationBatch,
        )

        return AsyncProjectAnalysisCreationBatch(self._core)

    @cached_property
    def project_data(self) -> AsyncProjectData:
        """Browse and download the files and folders of a project."""
        from .async_resources.project_data import AsyncProjectData

        return AsyncProjectData(self._core)

    @cached_property
    def project_pipeline(self) -> AsyncProjectPipeline:
        """Manage the files of the pipelines in a project."""
        from .async_resources.project_pipeline import AsyncProjectPipeline

        return AsyncProjectPipeline(self._core)

    @cached_property
    def token(self) -> AsyncToken:
        """Obtain tokens for the other calls."""
        from .async_resources.token import AsyncToken

        return AsyncToken(self._core)
