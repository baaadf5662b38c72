"""Messages: a typed client, synchronous (`ExampleClient`) and asynchronous
(`AsyncExampleClient`).
"""

from typing import TYPE_CHECKING

__version__ = "0.1.0"

if TYPE_CHECKING:
    from . import errors as errors
    from . import headers as headers
    from . import models as models
    from . import testing as testing
    from . import transports as transports
    from . import webhooks as webhooks
    from ._client import AsyncExampleClient as AsyncExampleClient
    from ._client import ExampleClient as ExampleClient
    from ._runtime.auth import AsyncToken as AsyncToken
    from ._runtime.auth import Token as Token
    from ._runtime.codec import from_dict as from_dict
    from ._runtime.codec import from_json as from_json
    from ._runtime.codec import to_dict as to_dict
    from ._runtime.codec import to_json as to_json
    from ._runtime.drift import Drift as Drift
    from ._runtime.errors import ApiError as ApiError
    from ._runtime.errors import BadRequestError as BadRequestError
    from ._runtime.errors import ClientError as ClientError
    from ._runtime.errors import ConflictError as ConflictError
    from ._runtime.errors import DecodeError as DecodeError
    from ._runtime.errors import ForbiddenError as ForbiddenError
    from ._runtime.errors import MissingCredentialsError as MissingCredentialsError
    from ._runtime.errors import NotFoundError as NotFoundError
    from ._runtime.errors import PagingError as PagingError
    from ._runtime.errors import PreconditionFailedError as PreconditionFailedError
    from ._runtime.errors import RequestTimeoutError as RequestTimeoutError
    from ._runtime.errors import ServerError as ServerError
    from ._runtime.errors import TokenError as TokenError
    from ._runtime.errors import TooManyRequestsError as TooManyRequestsError
    from ._runtime.errors import TransportError as TransportError
    from ._runtime.errors import UnauthorizedError as UnauthorizedError
    from ._runtime.errors import (
        UnexpectedMediaVersionError as UnexpectedMediaVersionError,
    )
    from ._runtime.errors import UnprocessableEntityError as UnprocessableEntityError
    from ._runtime.files import Upload as Upload
    from ._runtime.grants import ClientCredentials as ClientCredentials
    from ._runtime.grants import KeyExchange as KeyExchange
    from ._runtime.grants import RefreshToken as RefreshToken
    from ._runtime.hooks import Attempt as Attempt
    from ._runtime.hooks import AttemptFailure as AttemptFailure
    from ._runtime.hooks import AttemptReply as AttemptReply
    from ._runtime.hooks import Hooks as Hooks
    from ._runtime.model import JsonValue as JsonValue
    from ._runtime.model import Model as Model
    from ._runtime.model import NULL as NULL
    from ._runtime.model import UNSET as UNSET
    from ._runtime.options import RequestOptions as RequestOptions
    from ._runtime.options import Retry as Retry
    from ._runtime.options import Timeout as Timeout
    from ._runtime.paging import AsyncPager as AsyncPager
    from ._runtime.paging import Page as Page
    from ._runtime.paging import Pager as Pager
    from ._runtime.responses import RawResponse as RawResponse
    from ._runtime.responses import ResponseInfo as ResponseInfo
    from ._runtime.streaming import AsyncStreamedResponse as AsyncStreamedResponse
    from ._runtime.streaming import StreamedResponse as StreamedResponse
    from ._runtime.tokens import AccessToken as AccessToken
else:
    from ._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "AccessToken": "_runtime.tokens",
            "ApiError": "_runtime.errors",
            "AsyncExampleClient": "_client",
            "AsyncPager": "_runtime.paging",
            "AsyncStreamedResponse": "_runtime.streaming",
            "AsyncToken": "_runtime.auth",
            "Attempt": "_runtime.hooks",
            "AttemptFailure": "_runtime.hooks",
            "AttemptReply": "_runtime.hooks",
            "BadRequestError": "_runtime.errors",
            "ClientCredentials": "_runtime.grants",
            "ClientError": "_runtime.errors",
            "ConflictError": "_runtime.errors",
            "DecodeError": "_runtime.errors",
            "Drift": "_runtime.drift",
            "ExampleClient": "_client",
            "ForbiddenError": "_runtime.errors",
            "Hooks": "_runtime.hooks",
            "JsonValue": "_runtime.model",
            "KeyExchange": "_runtime.grants",
            "MissingCredentialsError": "_runtime.errors",
            "Model": "_runtime.model",
            "NULL": "_runtime.model",
            "NotFoundError": "_runtime.errors",
            "Page": "_runtime.paging",
            "Pager": "_runtime.paging",
            "PagingError": "_runtime.errors",
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
            "TooManyRequestsError": "_runtime.errors",
            "TransportError": "_runtime.errors",
            "UNSET": "_runtime.model",
            "UnauthorizedError": "_runtime.errors",
            "UnexpectedMediaVersionError": "_runtime.errors",
            "UnprocessableEntityError": "_runtime.errors",
            "Upload": "_runtime.files",
            "errors": "",
            "from_dict": "_runtime.codec",
            "from_json": "_runtime.codec",
            "headers": "",
            "models": "",
            "testing": "",
            "to_dict": "_runtime.codec",
            "to_json": "_runtime.codec",
            "transports": "",
            "webhooks": "",
        },
    )
