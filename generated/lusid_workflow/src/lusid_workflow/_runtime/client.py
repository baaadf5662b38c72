"""What a package's clients are made of, and what callers give them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .auth.credentials import AsyncToken as AsyncToken
    from .auth.credentials import Token as Token
    from .auth.grants import ClientCredentials as ClientCredentials
    from .auth.grants import KeyExchange as KeyExchange
    from .auth.grants import PasswordFlow as PasswordFlow
    from .auth.grants import PasswordGrant as PasswordGrant
    from .auth.grants import RefreshToken as RefreshToken
    from .auth.plain_http import InsecureRequestWarning as InsecureRequestWarning
    from .auth.schemes import ApiKey as ApiKey
    from .auth.schemes import Basic as Basic
    from .auth.schemes import Bearer as Bearer
    from .auth.schemes import HttpScheme as HttpScheme
    from .auth.schemes import MutualTLS as MutualTLS
    from .auth.schemes import OAuth2 as OAuth2
    from .auth.schemes import OpenIdConnect as OpenIdConnect
    from .auth.token_file import TokenFile as TokenFile
    from .auth.tokens import AccessToken as AccessToken
    from .auth.tokens import Grant as Grant
    from .call.arguments import hides_arguments as hides_arguments
    from .call.client import AsyncClient as AsyncClient
    from .call.client import SyncClient as SyncClient
    from .drift import Drift as Drift
    from .http.messages import AsyncTransport as AsyncTransport
    from .http.messages import AsyncTransportResponse as AsyncTransportResponse
    from .http.messages import Headers as Headers
    from .http.messages import Request as Request
    from .http.messages import Transport as Transport
    from .http.messages import TransportFailure as TransportFailure
    from .http.messages import TransportResponse as TransportResponse
    from .observability.hooks import Attempt as Attempt
    from .observability.hooks import AttemptFailure as AttemptFailure
    from .observability.hooks import AttemptReply as AttemptReply
    from .observability.hooks import Hooks as Hooks
    from .observability.middleware import AsyncCallNext as AsyncCallNext
    from .observability.middleware import AsyncMiddleware as AsyncMiddleware
    from .observability.middleware import CallNext as CallNext
    from .observability.middleware import Middleware as Middleware
    from .observability.middleware import MiddlewareRequest as MiddlewareRequest
    from .observability.middleware import MiddlewareResponse as MiddlewareResponse
    from .observability.tracing import Tracing as Tracing
    from .service import Server as Server
    from .service import Service as Service
    from .transports.httpx2 import AsyncHTTPX2Transport as AsyncHTTPX2Transport
    from .transports.httpx2 import HTTPX2Transport as HTTPX2Transport
    from .transports.pyreqwest import AsyncPyreqwestTransport as AsyncPyreqwestTransport
    from .transports.pyreqwest import PyreqwestTransport as PyreqwestTransport
else:
    from .lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "AccessToken": ".auth.tokens",
            "ApiKey": ".auth.schemes",
            "AsyncCallNext": ".observability.middleware",
            "AsyncClient": ".call.client",
            "AsyncHTTPX2Transport": ".transports.httpx2",
            "AsyncMiddleware": ".observability.middleware",
            "AsyncPyreqwestTransport": ".transports.pyreqwest",
            "AsyncToken": ".auth.credentials",
            "AsyncTransport": ".http.messages",
            "AsyncTransportResponse": ".http.messages",
            "Attempt": ".observability.hooks",
            "AttemptFailure": ".observability.hooks",
            "AttemptReply": ".observability.hooks",
            "Basic": ".auth.schemes",
            "Bearer": ".auth.schemes",
            "CallNext": ".observability.middleware",
            "ClientCredentials": ".auth.grants",
            "Drift": ".drift",
            "Grant": ".auth.tokens",
            "HTTPX2Transport": ".transports.httpx2",
            "Headers": ".http.messages",
            "Hooks": ".observability.hooks",
            "HttpScheme": ".auth.schemes",
            "InsecureRequestWarning": ".auth.plain_http",
            "KeyExchange": ".auth.grants",
            "Middleware": ".observability.middleware",
            "MiddlewareRequest": ".observability.middleware",
            "MiddlewareResponse": ".observability.middleware",
            "MutualTLS": ".auth.schemes",
            "OAuth2": ".auth.schemes",
            "OpenIdConnect": ".auth.schemes",
            "PasswordFlow": ".auth.grants",
            "PasswordGrant": ".auth.grants",
            "PyreqwestTransport": ".transports.pyreqwest",
            "RefreshToken": ".auth.grants",
            "Request": ".http.messages",
            "Server": ".service",
            "Service": ".service",
            "SyncClient": ".call.client",
            "Token": ".auth.credentials",
            "TokenFile": ".auth.token_file",
            "Tracing": ".observability.tracing",
            "Transport": ".http.messages",
            "TransportFailure": ".http.messages",
            "TransportResponse": ".http.messages",
            "hides_arguments": ".call.arguments",
        },
    )
