"""What checkers must say to users of middleware and tracing. Every ignore is needed: an unused one fails the test."""

from opentelemetry.sdk.trace import TracerProvider

from runtime.call.client import AsyncClient, SyncClient
from runtime.observability.middleware import (
    AsyncCallNext,
    AsyncMiddleware,
    CallNext,
    Middleware,
    MiddlewareRequest,
    MiddlewareResponse,
)
from runtime.observability.tracing import Tracing
from runtime.service import Service

service = Service(name="kit", title="Kit", version="1")


def sign(request: MiddlewareRequest, call_next: CallNext) -> MiddlewareResponse:
    request.headers["X-Signature"] = "s"
    request.url += "?signature=s"
    request.content = b"other"
    request.method = "PUT"  # type: ignore[misc]  # pyright: ignore[reportAttributeAccessIssue]
    response = call_next(request)
    print(response.status, response.headers["etag"], response.content)
    return response


async def sign_async(request: MiddlewareRequest, call_next: AsyncCallNext) -> MiddlewareResponse:
    return await call_next(request)


class Signing:
    """A middleware with something to remember."""

    def __init__(self, key: bytes) -> None:
        self.key = key

    def __call__(self, request: MiddlewareRequest, call_next: CallNext) -> MiddlewareResponse:
        return call_next(request)


def forgets(request: MiddlewareRequest, call_next: CallNext) -> None:
    call_next(request)


def make() -> list[Middleware]:
    return [sign, Signing(b"k")]


others: list[AsyncMiddleware] = [sign_async]
client = SyncClient(service, {}, middleware=make(), tracing=Tracing(TracerProvider()))
client.with_options(middleware=[sign])
AsyncClient(service, {}, middleware=others, tracing=Tracing()).with_options(middleware=[sign_async])
SyncClient(service, {}, middleware=[forgets])  # type: ignore[list-item]  # pyright: ignore[reportArgumentType]
SyncClient(service, {}, middleware=[sign_async])  # type: ignore[list-item]  # pyright: ignore[reportArgumentType]
SyncClient(service, {}, middleware=sign)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
