"""The clients of ICA Rest API."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property

from . import async_resources, resources
from ._runtime.client import (
    AsyncClient,
    AsyncMiddleware,
    AsyncToken,
    AsyncTransport,
    Drift,
    Hooks,
    Middleware,
    SyncClient,
    Token,
    Tracing,
    Transport,
    hides_arguments,
)
from ._runtime.options import Limits, Retry, Timeout
from ._service import SERVICE


class IcaV3Client(SyncClient):
    """ICA Rest API.

    Use it in a `with` block, or call `close` when done.

    Calls raise errors of `ica_v3.errors`: `ApiError`, or its subclass for the status,
    for an error reply, `TransportError` where no whole reply came, `DecodeError` where
    it cannot be decoded, `MissingCredentialsError` where credentials are needed and
    missing.

    Args:
        base_url: URL of the server. By default the environment's `ICA_V3_BASE_URL` or
            `ICAV2_BASE_URL`, else https://ica.illumina.com/ica/rest.
        jwt_auth: Bearer token, or a function or `Grant` that gets one. By default the
            environment's `ICA_V3_JWT_AUTH` or `ICAV2_ACCESS_TOKEN`.
        api_key_auth: API key, or a function or `Grant` that gets one. By default the
            environment's `ICA_V3_API_KEY_AUTH` or `ICAV2_API_KEY`.
        basic_auth: Pair of user name and password. By default the environment's
            `ICA_V3_BASIC_AUTH_USERNAME` and `ICA_V3_BASIC_AUTH_PASSWORD`.
        ps_token_auth: Bearer token, or a function or `Grant` that gets one. By default
            the environment's `ICA_V3_PS_TOKEN_AUTH`.
        timeout: Seconds for each step of an attempt, or a `Timeout`. By default 5 to
            connect, and 60 each to read, to write and to wait for a free connection.
        deadline: Seconds for a whole call, with its retries and the pauses between
            them. By default none.
        retries: How many attempts may follow the first one, or a `Retry`. By default 2.
        headers: Headers of every call, beside those that the client sends by itself.
        transport: What sends the requests. By default a transport over httpx2. It is
            closed with the client.
        strict: Whether a reply that the API's description does not allow raises
            `DecodeError`. By default it is decoded as far as possible, and reported in
            `drift`.
        on_drift: Called with each such difference, once for each place.
        hooks: Functions that are called before and after every attempt.
        middleware: Functions around every attempt, the first of them outermost; they
            may change what is sent.
        tracing: `Tracing()` makes an OpenTelemetry span of each call. It needs the
            extra `otel`.
        limits: How many bytes of a reply are held at most, as `Limits`. By default 256
            MiB.

    Raises:
        ValueError: There is no absolute `base_url`; `timeout`, `deadline`, `retries` or
            `limits` is out of range; or a header or a credential cannot be sent.
        TypeError: An argument is of another type.
    """

    @hides_arguments
    def __init__(
        self,
        *,
        base_url: str | None = None,
        jwt_auth: Token | None = None,
        api_key_auth: Token | None = None,
        basic_auth: tuple[str, str] | None = None,
        ps_token_auth: Token | None = None,
        timeout: float | Timeout | None = None,
        deadline: float | None = None,
        retries: int | Retry | None = None,
        headers: Mapping[str, str] | None = None,
        transport: Transport | None = None,
        strict: bool = False,
        on_drift: Callable[[Drift], None] | None = None,
        hooks: Hooks | None = None,
        middleware: Sequence[Middleware] | None = None,
        tracing: Tracing | None = None,
        limits: Limits | None = None,
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
            limits=limits,
            middleware=middleware,
            tracing=tracing,
        )

    @cached_property
    def bundle(self) -> resources.Bundle:
        """Look after bundles and their terms of use."""
        return resources.Bundle(self._core)

    @cached_property
    def project_analysis(self) -> resources.ProjectAnalysis:
        """Start, find, change and stop single analyses."""
        return resources.ProjectAnalysis(self._core)

    @cached_property
    def project_analysis_creation_batch(self) -> resources.ProjectAnalysisCreationBatch:
        """Start many analyses in one call and follow how they are created."""
        return resources.ProjectAnalysisCreationBatch(self._core)

    @cached_property
    def project_data(self) -> resources.ProjectData:
        """Browse and download the files and folders of a project."""
        return resources.ProjectData(self._core)

    @cached_property
    def project_pipeline(self) -> resources.ProjectPipeline:
        """Manage the files of the pipelines in a project."""
        return resources.ProjectPipeline(self._core)

    @cached_property
    def token(self) -> resources.Token:
        """Obtain tokens for the other calls."""
        return resources.Token(self._core)


class AsyncIcaV3Client(AsyncClient):
    """ICA Rest API.

    Use it in an `async with` block, or call `close` when done.

    Calls raise errors of `ica_v3.errors`: `ApiError`, or its subclass for the status,
    for an error reply, `TransportError` where no whole reply came, `DecodeError` where
    it cannot be decoded, `MissingCredentialsError` where credentials are needed and
    missing.

    Args:
        base_url: URL of the server. By default the environment's `ICA_V3_BASE_URL` or
            `ICAV2_BASE_URL`, else https://ica.illumina.com/ica/rest.
        jwt_auth: Bearer token, or a function or `Grant` that gets one. By default the
            environment's `ICA_V3_JWT_AUTH` or `ICAV2_ACCESS_TOKEN`.
        api_key_auth: API key, or a function or `Grant` that gets one. By default the
            environment's `ICA_V3_API_KEY_AUTH` or `ICAV2_API_KEY`.
        basic_auth: Pair of user name and password. By default the environment's
            `ICA_V3_BASIC_AUTH_USERNAME` and `ICA_V3_BASIC_AUTH_PASSWORD`.
        ps_token_auth: Bearer token, or a function or `Grant` that gets one. By default
            the environment's `ICA_V3_PS_TOKEN_AUTH`.
        timeout: Seconds for each step of an attempt, or a `Timeout`. By default 5 to
            connect, and 60 each to read, to write and to wait for a free connection.
        deadline: Seconds for a whole call, with its retries and the pauses between
            them. By default none.
        retries: How many attempts may follow the first one, or a `Retry`. By default 2.
        headers: Headers of every call, beside those that the client sends by itself.
        transport: What sends the requests. By default a transport over httpx2. It is
            closed with the client.
        strict: Whether a reply that the API's description does not allow raises
            `DecodeError`. By default it is decoded as far as possible, and reported in
            `drift`.
        on_drift: Called with each such difference, once for each place.
        hooks: Functions that are called before and after every attempt.
        middleware: Functions around every attempt, the first of them outermost; they
            may change what is sent.
        tracing: `Tracing()` makes an OpenTelemetry span of each call. It needs the
            extra `otel`.
        limits: How many bytes of a reply are held at most, as `Limits`. By default 256
            MiB.

    Raises:
        ValueError: There is no absolute `base_url`; `timeout`, `deadline`, `retries` or
            `limits` is out of range; or a header or a credential cannot be sent.
        TypeError: An argument is of another type.
    """

    @hides_arguments
    def __init__(
        self,
        *,
        base_url: str | None = None,
        jwt_auth: AsyncToken | None = None,
        api_key_auth: AsyncToken | None = None,
        basic_auth: tuple[str, str] | None = None,
        ps_token_auth: AsyncToken | None = None,
        timeout: float | Timeout | None = None,
        deadline: float | None = None,
        retries: int | Retry | None = None,
        headers: Mapping[str, str] | None = None,
        transport: AsyncTransport | None = None,
        strict: bool = False,
        on_drift: Callable[[Drift], None] | None = None,
        hooks: Hooks | None = None,
        middleware: Sequence[AsyncMiddleware] | None = None,
        tracing: Tracing | None = None,
        limits: Limits | None = None,
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
            limits=limits,
            middleware=middleware,
            tracing=tracing,
        )

    @cached_property
    def bundle(self) -> async_resources.AsyncBundle:
        """Look after bundles and their terms of use."""
        return async_resources.AsyncBundle(self._core)

    @cached_property
    def project_analysis(self) -> async_resources.AsyncProjectAnalysis:
        """Start, find, change and stop single analyses."""
        return async_resources.AsyncProjectAnalysis(self._core)

    @cached_property
    def project_analysis_creation_batch(
        self,
    ) -> async_resources.AsyncProjectAnalysisCreationBatch:
        """Start many analyses in one call and follow how they are created."""
        return async_resources.AsyncProjectAnalysisCreationBatch(self._core)

    @cached_property
    def project_data(self) -> async_resources.AsyncProjectData:
        """Browse and download the files and folders of a project."""
        return async_resources.AsyncProjectData(self._core)

    @cached_property
    def project_pipeline(self) -> async_resources.AsyncProjectPipeline:
        """Manage the files of the pipelines in a project."""
        return async_resources.AsyncProjectPipeline(self._core)

    @cached_property
    def token(self) -> async_resources.AsyncToken:
        """Obtain tokens for the other calls."""
        return async_resources.AsyncToken(self._core)
