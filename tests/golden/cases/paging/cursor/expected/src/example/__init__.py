"""Example: a typed client, synchronous (`ExampleClient`) and asynchronous
(`AsyncExampleClient`).
"""

from typing import TYPE_CHECKING

__version__ = "0.1.0"

if TYPE_CHECKING:
    from . import (
        errors as errors,
        models as models,
        testing as testing,
        transports as transports,
        types as types,
    )
    from ._client import (
        AsyncExampleClient as AsyncExampleClient,
        ExampleClient as ExampleClient,
    )
    from ._runtime.auth import AsyncToken as AsyncToken, Token as Token
    from ._runtime.codec import (
        from_dict as from_dict,
        from_json as from_json,
        to_dict as to_dict,
        to_json as to_json,
    )
    from ._runtime.drift import Drift as Drift
    from ._runtime.errors import (
        ApiError as ApiError,
        BadRequestError as BadRequestError,
        ClientError as ClientError,
        ConflictError as ConflictError,
        DecodeError as DecodeError,
        ForbiddenError as ForbiddenError,
        MissingCredentialsError as MissingCredentialsError,
        NotFoundError as NotFoundError,
        PagingError as PagingError,
        PreconditionFailedError as PreconditionFailedError,
        RequestTimeoutError as RequestTimeoutError,
        ServerError as ServerError,
        TokenError as TokenError,
        TooManyRequestsError as TooManyRequestsError,
        TransportError as TransportError,
        UnauthorizedError as UnauthorizedError,
        UnexpectedMediaVersionError as UnexpectedMediaVersionError,
        UnprocessableEntityError as UnprocessableEntityError,
    )
    from ._runtime.event_streams import (
        AsyncEventStream as AsyncEventStream,
        EventStream as EventStream,
    )
    from ._runtime.files import Upload as Upload
    from ._runtime.given import UndeclaredFieldWarning as UndeclaredFieldWarning
    from ._runtime.grants import (
        ClientCredentials as ClientCredentials,
        KeyExchange as KeyExchange,
        PasswordGrant as PasswordGrant,
        RefreshToken as RefreshToken,
    )
    from ._runtime.hooks import (
        Attempt as Attempt,
        AttemptFailure as AttemptFailure,
        AttemptReply as AttemptReply,
        Hooks as Hooks,
    )
    from ._runtime.middleware import (
        AsyncCallNext as AsyncCallNext,
        AsyncMiddleware as AsyncMiddleware,
        CallNext as CallNext,
        Middleware as Middleware,
        MiddlewareRequest as MiddlewareRequest,
        MiddlewareResponse as MiddlewareResponse,
    )
    from ._runtime.model import (
        JsonValue as JsonValue,
        Model as Model,
        NULL as NULL,
        UNSET as UNSET,
    )
    from ._runtime.options import (
        Limits as Limits,
        RequestOptions as RequestOptions,
        Retry as Retry,
        Timeout as Timeout,
    )
    from ._runtime.paging import AsyncPager as AsyncPager, Page as Page, Pager as Pager
    from ._runtime.plain_http import InsecureRequestWarning as InsecureRequestWarning
    from ._runtime.responses import (
        RawResponse as RawResponse,
        ResponseInfo as ResponseInfo,
    )
    from ._runtime.streaming import (
        AsyncStreamedResponse as AsyncStreamedResponse,
        StreamedResponse as StreamedResponse,
    )
    from ._runtime.token_file import TokenFile as TokenFile
    from ._runtime.tokens import AccessToken as AccessToken, Grant as Grant
    from ._runtime.tracing import Tracing as Tracing
    from ._runtime.unknown import Unknown as Unknown
else:
    from ._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "AccessToken": "_runtime.tokens",
            "ApiError": "_runtime.errors",
            "AsyncCallNext": "_runtime.middleware",
            "AsyncEventStream": "_runtime.event_streams",
            "AsyncExampleClient": "_client",
            "AsyncMiddleware": "_runtime.middleware",
            "AsyncPager": "_runtime.paging",
            "AsyncStreamedResponse": "_runtime.streaming",
            "AsyncToken": "_runtime.auth",
            "Attempt": "_runtime.hooks",
            "AttemptFailure": "_runtime.hooks",
            "AttemptReply": "_runtime.hooks",
            "BadRequestError": "_runtime.errors",
            "CallNext": "_runtime.middleware",
            "ClientCredentials": "_runtime.grants",
            "ClientError": "_runtime.errors",
            "ConflictError": "_runtime.errors",
            "DecodeError": "_runtime.errors",
            "Drift": "_runtime.drift",
            "EventStream": "_runtime.event_streams",
            "ExampleClient": "_client",
            "ForbiddenError": "_runtime.errors",
            "Grant": "_runtime.tokens",
            "Hooks": "_runtime.hooks",
            "InsecureRequestWarning": "_runtime.plain_http",
            "JsonValue": "_runtime.model",
            "KeyExchange": "_runtime.grants",
            "Limits": "_runtime.options",
            "Middleware": "_runtime.middleware",
            "MiddlewareRequest": "_runtime.middleware",
            "MiddlewareResponse": "_runtime.middleware",
            "MissingCredentialsError": "_runtime.errors",
            "Model": "_runtime.model",
            "NULL": "_runtime.model",
            "NotFoundError": "_runtime.errors",
            "Page": "_runtime.paging",
            "Pager": "_runtime.paging",
            "PagingError": "_runtime.errors",
            "PasswordGrant": "_runtime.grants",
            "PreconditionFailedError": "_runtime.errors",
            "RawResponse": "_runtime.responses",
            "RefreshToken": "_runtime.grants",
            "RequestOptions": "_runtime.options",
            "RequestTimeoutError": "_runtime.errors",
            "ResponseInfo": "_runtime.responses",
            "Retry": "_runtime.options",
            "ServerError": "_runtime.errors",
            "StreamedResponse": "_runtime.streaming",
            "Timeout": "_runtime.options",
            "Token": "_runtime.auth",
            "TokenError": "_runtime.errors",
            "TokenFile": "_runtime.token_file",
            "TooManyRequestsError": "_runtime.errors",
            "Tracing": "_runtime.tracing",
            "TransportError": "_runtime.errors",
            "UNSET": "_runtime.model",
            "UnauthorizedError": "_runtime.errors",
            "UndeclaredFieldWarning": "_runtime.given",
            "UnexpectedMediaVersionError": "_runtime.errors",
            "Unknown": "_runtime.unknown",
            "UnprocessableEntityError": "_runtime.errors",
            "Upload": "_runtime.files",
            "errors": "",
            "from_dict": "_runtime.codec",
            "from_json": "_runtime.codec",
            "models": "",
            "testing": "",
            "to_dict": "_runtime.codec",
            "to_json": "_runtime.codec",
            "transports": "",
            "types": "",
        },
    )
