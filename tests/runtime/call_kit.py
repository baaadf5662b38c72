"""A small API written by hand, as the templates would print it, and a transport that plays a script."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from typing import Any

from support import flavours

from runtime.auth.schemes import ApiKey, Basic, Bearer, OAuth2
from runtime.call.arguments import hides_arguments, hides_arguments_async
from runtime.call.client import AsyncClient, SyncClient
from runtime.call.resource import (
    AsyncResource,
    Resource,
    as_raw,
    as_raw_async,
    as_streamed,
    as_streamed_async,
    raw_of,
    raw_of_async,
    streamed_of,
    streamed_of_async,
)
from runtime.http.messages import Headers, Request
from runtime.http.timeout import Timeout
from runtime.options import RequestOptions, unseen
from runtime.paging.pager import AsyncPager, Pager
from runtime.request.declarations import Body, Parameter
from runtime.request.operation import Operation, PagedOperation, Paging
from runtime.serialization.model import Model
from runtime.service import Server, Service


class Thing(Model):
    id: str
    size: int | None = None


class ThingPage(Model, rename={"next_token": "nextToken", "total": "totalCount"}):
    items: list[Thing]
    next_token: str | None = None
    total: int | None = None


JSON = "application/json"
PROBLEM = "application/problem+json"
V3, V4 = "application/vnd.t.v3+json", "application/vnd.t.v4+json"


class ThingV3(Model):
    old: str


class ThingV4(Model):
    new: str


class Fault(Model):
    message: str
    code: int | None = None


ANY = (("Key",), ("Jwt",), ("User",))
DEFAULT: dict[str, Any] = {PROBLEM: lambda: dict[str, object]}

GET: Operation[Thing] = Operation(
    id="getThing",
    method="GET",
    path="/things/{id}",
    parameters=(Parameter("id", "path"), Parameter("token", "query", secret=True), Parameter("q", "query")),
    replies={"200": {JSON: lambda: Thing}, "404": {JSON: lambda: Fault}, "default": DEFAULT},
    security=ANY,
)
CREATE: Operation[Thing] = Operation(
    id="createThing",
    method="POST",
    path="/things",
    body=Body({JSON: lambda: Thing}, required=True),
    replies={"201": {JSON: lambda: Thing}, "default": DEFAULT},
    security=ANY,
)
ORDER: Operation[Thing] = Operation(
    id="orderThing",
    method="POST",
    path="/orders",
    parameters=(Parameter("Idempotency-Key", "header"),),
    body=Body({JSON: lambda: Thing}, required=True),
    replies={"201": {JSON: lambda: Thing}},
    security=ANY,
    idempotency_key="Idempotency-Key",
)
REFRESH: Operation[Thing] = Operation(
    id="refreshThing",
    method="POST",
    path="/refresh",
    replies={"200": {JSON: lambda: Thing}},
    retry_safe=True,
)
DELETE: Operation[None] = Operation(
    id="deleteThing", method="DELETE", path="/things/{id}", parameters=(Parameter("id", "path"),), replies={"204": None}
)
VERSIONED: Operation[ThingV3 | ThingV4] = Operation(
    id="versionedThing",
    method="GET",
    path="/versioned",
    replies={"default": DEFAULT, "200": {V4: lambda: ThingV4, V3: lambda: ThingV3}},
    versions={"v4": (V4,), "v3": (V3,)},
)
DOWNLOAD: Operation[bytes] = Operation(
    id="downloadThing",
    method="GET",
    path="/things/{id}:content",
    parameters=(Parameter("id", "path"),),
    replies={"200": {"application/octet-stream": lambda: bytes}, "default": DEFAULT},
)
TEXT: Operation[str] = Operation(
    id="readText", method="GET", path="/text", replies={"200": {"text/plain": lambda: str}}
)
ONLY_DEFAULT: Operation[Thing] = Operation(
    id="onlyDefault",
    method="POST",
    path="/only-default",
    replies={"default": {PROBLEM: lambda: dict[str, object], JSON: lambda: Thing}},
    success="default",
)


def paged(
    id: str = "listThings", path: str = "/things", method: str = "GET", **paging: Any
) -> PagedOperation[Any, Any]:
    """A listing of any style over the same page model."""
    if paging.get("place") == "body":
        return PagedOperation(
            id=id,
            method="POST",
            path=path,
            body=Body({JSON: lambda: dict[str, object]}),
            replies={"200": {JSON: lambda: ThingPage}},
            paging={None: Paging(**paging)},
        )
    names = ("pageToken", "pageSize", "pageOffset", "sort", "page", "offset", "limit")
    return PagedOperation(
        id=id,
        method=method,
        path=path,
        parameters=tuple(Parameter(name, "query") for name in names),
        replies={"200": {JSON: lambda: ThingPage}},
        paging={None: Paging(**paging)},
    )


CURSOR: dict[str, Any] = {
    "style": "cursor",
    "items": ("items",),
    "cursor": "pageToken",
    "size": "pageSize",
    "next": ("nextToken",),
    "total": ("totalCount",),
}
EITHER: dict[str, Any] = {**CURSOR, "offset": "pageOffset", "offset_when": ("pageOffset", "sort")}
OFFSET: dict[str, Any] = {
    "style": "offset",
    "items": ("items",),
    "offset": "offset",
    "size": "limit",
    "total": ("totalCount",),
}

SCHEMES: dict[str, Any] = {
    "Key": ApiKey(place="header", name="X-API-Key", argument="key", env="KIT_KEY"),
    "Jwt": Bearer(argument="jwt", env="KIT_JWT"),
    "User": Basic(argument="user", env="KIT_USER"),
    "Prefixed": ApiKey(place="header", name="Authorization", prefix="Bearer", argument="prefixed", env="KIT_PREFIXED"),
    "Query": ApiKey(place="query", name="key", argument="query_key", env="KIT_QUERY"),
    "Cookie": ApiKey(place="cookie", name="session", argument="cookie_key", env="KIT_COOKIE"),
    "OAuth": OAuth2(argument="oauth", env="KIT_OAUTH"),
}
SERVICE = Service(
    name="kit", title="Kit API", version="1.2.3", servers=(Server("https://api.example.com/base"),), schemes=SCHEMES
)


class Things(Resource):
    def call(
        self, operation: Operation[Any], parameters: Any = None, *, options: RequestOptions | None = None, **rest: Any
    ) -> Any:
        options = options and unseen(options)
        return self._request(operation, parameters or {}, options=options, **rest)

    # as methods are that are given secrets
    confide = hides_arguments(call)

    def list(
        self,
        operation: PagedOperation[Any, Any],
        parameters: Any = None,
        *,
        options: RequestOptions | None = None,
        **rest: Any,
    ) -> Pager[Any, Any]:
        options = options and unseen(options)
        return self._paginate(operation, parameters or {}, options=options, **rest)

    confide_list = hides_arguments(list)


class AsyncThings(AsyncResource):
    async def call(
        self, operation: Operation[Any], parameters: Any = None, *, options: RequestOptions | None = None, **rest: Any
    ) -> Any:
        options = options and unseen(options)
        return await self._request(operation, parameters or {}, options=options, **rest)

    confide = hides_arguments_async(call)

    def list(
        self,
        operation: PagedOperation[Any, Any],
        parameters: Any = None,
        *,
        options: RequestOptions | None = None,
        **rest: Any,
    ) -> AsyncPager[Any, Any]:
        options = options and unseen(options)
        return self._paginate(operation, parameters or {}, options=options, **rest)

    confide_list = hides_arguments(list)


class KitClient(SyncClient):
    @hides_arguments
    def __init__(self, *, service: Service = SERVICE, secrets: Mapping[str, Any] | None = None, **rest: Any) -> None:
        super().__init__(service, secrets or {}, **rest)

    @property
    def core(self) -> Any:
        """What the client keeps to itself, for tests to look at."""
        return self._core

    @property
    def things(self) -> Things:
        return Things(self._core)

    @property
    def raw(self) -> Any:
        return as_raw(raw_of(self.things).call)

    @property
    def raw_list(self) -> Any:
        return as_raw(raw_of(self.things).list)

    @property
    def streamed(self) -> Any:
        return as_streamed(streamed_of(self.things).call)


class AsyncKitClient(AsyncClient):
    @hides_arguments
    def __init__(self, *, service: Service = SERVICE, secrets: Mapping[str, Any] | None = None, **rest: Any) -> None:
        super().__init__(service, secrets or {}, **rest)

    @property
    def core(self) -> Any:
        """What the client keeps to itself, for tests to look at."""
        return self._core

    @property
    def things(self) -> AsyncThings:
        return AsyncThings(self._core)

    @property
    def raw(self) -> Any:
        return as_raw_async(raw_of_async(self.things).call)

    @property
    def raw_list(self) -> Any:
        return as_raw_async(raw_of_async(self.things).list)

    @property
    def streamed(self) -> Any:
        return as_streamed_async(streamed_of_async(self.things).call)


class Reply:
    """A scripted reply, sync and async in one."""

    def __init__(self, status: int = 200, body: Any = None, content_type: str | None = JSON, **headers: str) -> None:
        self.status = status
        self.body = body if isinstance(body, bytes) else b"" if body is None else json.dumps(body).encode()
        pairs = [] if content_type is None or (body is None and status != 200) else [("Content-Type", content_type)]
        self.headers = Headers(pairs + [(name.replace("_", "-"), value) for name, value in headers.items()])
        self.http_version = "HTTP/1.1"
        self.closed = False
        self.failure: Exception | None = None

    def failing(self, failure: Exception) -> Reply:
        """The same reply, whose content cannot be read to its end."""
        self.failure = failure
        return self

    def read(self) -> bytes:
        self.closed = True
        if self.failure is not None:
            raise self.failure
        return self.body

    def iter_bytes(self, chunk_size: int | None = None) -> Iterator[bytes]:
        step = chunk_size or 65536
        for start in range(0, len(self.body), step):
            yield self.body[start : start + step]
        if self.failure is not None:
            raise self.failure

    def close(self) -> None:
        self.closed = True

    async def aread(self) -> bytes:
        return self.read()

    async def aiter_bytes(self, chunk_size: int | None = None) -> AsyncIterator[bytes]:
        for chunk in self.iter_bytes(chunk_size):
            yield chunk

    async def aclose(self) -> None:
        self.close()


Step = Reply | Exception | Callable[[Request], Reply]


class Script:
    """Plays the steps one after the other and keeps what was sent; after the last step it fails the test."""

    def __init__(self, *steps: Step) -> None:
        self.steps = list(steps)
        self.sent: list[Request] = []
        self.timeouts: list[Timeout] = []
        self.closed = 0

    def next(self, request: Request, timeout: Timeout) -> Reply:
        self.sent.append(request.copy())
        self.timeouts.append(timeout)
        if hasattr(request.content, "__iter__") and not isinstance(request.content, bytes):
            self.sent[-1].content = b"".join(request.content)
        assert self.steps, f"nothing scripted for {request!r}"
        step = self.steps.pop(0)
        if isinstance(step, Exception):
            raise step
        return step if isinstance(step, Reply) else step(request)


class SyncScript(Script):
    def send(self, request: Request, timeout: Timeout) -> Reply:
        return self.next(request, timeout)

    def close(self) -> None:
        self.closed += 1


class AsyncScript(Script):
    async def send(self, request: Request, timeout: Timeout) -> Reply:
        return self.next(request, timeout)

    async def aclose(self) -> None:
        self.closed += 1


class Flavour(flavours.Flavour):
    """One test for both clients: the same script, the same calls, the same results."""

    def client(self, *steps: Step, **rest: Any) -> tuple[Any, Any]:
        script = AsyncScript(*steps) if self.is_async else SyncScript(*steps)
        rest.setdefault("secrets", {"Key": "k1"})
        maker = AsyncKitClient if self.is_async else KitClient
        return maker(transport=script, **rest), script

    def call(self, client: Any, operation: Operation[Any], parameters: Any = None, **rest: Any) -> Any:
        return self.run(client.things.call(operation, parameters, **rest))
