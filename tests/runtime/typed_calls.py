"""What type checkers must make of the forms that the templates print. Checked by mypy and pyright, never run."""

from __future__ import annotations

from contextlib import AbstractContextManager
from typing import Any, Literal, assert_type, overload

from runtime.call.client import AsyncClient, SyncClient
from runtime.call.resource import (
    AsyncResource,
    Resource,
    as_raw,
    as_raw_async,
    as_raw_async_mixed,
    as_raw_mixed,
    as_streamed,
    as_streamed_async,
    as_streamed_async_mixed,
    as_streamed_mixed,
    raw_of,
    raw_of_async,
    streamed_of,
    streamed_of_async,
)
from runtime.options import RequestOptions
from runtime.paging.pager import AsyncPager, Page, Pager
from runtime.request.operation import Operation, PagedOperation, Paging
from runtime.response.raw import RawResponse
from runtime.response.streamed import AsyncStreamedResponse, StreamedResponse


class V3: ...


class V4: ...


class Page3: ...


class Page4: ...


class DataList: ...


BOTH = Literal["v3", "v4"]

GET: Operation[V3 | V4] = Operation(id="get", method="GET", path="/", replies={})
PLAIN: Operation[V4] = Operation(id="plain", method="GET", path="/", replies={})
NOTHING: Operation[None] = Operation(id="nothing", method="DELETE", path="/", replies={})
LIST: PagedOperation[V3 | V4, Page3 | Page4] = PagedOperation(
    id="list", method="GET", path="/", replies={}, paging={None: Paging(style="cursor", items=("items",))}
)


class Things(Resource):
    def plain(self, id: str, *, q: int | None = None, options: RequestOptions | None = None) -> V4:
        return self._request(PLAIN, {"id": id, "q": q}, options=options)

    def nothing(self, id: str) -> None:
        return self._request(NOTHING, {"id": id})

    @overload
    def get(self, id: str, *, version: Literal["v4"] = "v4") -> V4: ...
    @overload
    def get(self, id: str, *, version: Literal["v3"]) -> V3: ...
    @overload
    def get(self, id: str, *, version: BOTH) -> V3 | V4: ...
    def get(self, id: str, *, version: BOTH = "v4") -> V3 | V4:
        return self._request(GET, {"id": id}, version=version)

    @overload
    def list(self, *, version: Literal["v4"] = "v4") -> Pager[V4, Page4]: ...
    @overload
    def list(self, *, version: Literal["v3"]) -> Pager[V3, Page3]: ...
    @overload
    def list(self, *, version: BOTH) -> Pager[V3 | V4, Page3 | Page4]: ...
    def list(self, *, version: BOTH = "v4") -> Pager[V3 | V4, Page3 | Page4]:
        return self._paginate(LIST, {}, version=version)

    @overload
    def mixed(self, *, version: Literal["v4"] = "v4") -> Pager[V4, Page4]: ...
    @overload
    def mixed(self, *, version: Literal["v3"]) -> DataList: ...
    def mixed(self, *, version: BOTH = "v4") -> Any:
        if version == "v3":
            return self._request(LIST, {}, version=version)
        return self._paginate(LIST, {}, version=version)


class AsyncThings(AsyncResource):
    async def plain(self, id: str, *, q: int | None = None, options: RequestOptions | None = None) -> V4:
        return await self._request(PLAIN, {"id": id, "q": q}, options=options)

    async def nothing(self, id: str) -> None:
        return await self._request(NOTHING, {"id": id})

    @overload
    async def get(self, id: str, *, version: Literal["v4"] = "v4") -> V4: ...
    @overload
    async def get(self, id: str, *, version: Literal["v3"]) -> V3: ...
    @overload
    async def get(self, id: str, *, version: BOTH) -> V3 | V4: ...
    async def get(self, id: str, *, version: BOTH = "v4") -> V3 | V4:
        return await self._request(GET, {"id": id}, version=version)

    @overload
    def list(self, *, version: Literal["v4"] = "v4") -> AsyncPager[V4, Page4]: ...
    @overload
    def list(self, *, version: Literal["v3"]) -> AsyncPager[V3, Page3]: ...
    @overload
    def list(self, *, version: BOTH) -> AsyncPager[V3 | V4, Page3 | Page4]: ...
    def list(self, *, version: BOTH = "v4") -> AsyncPager[V3 | V4, Page3 | Page4]:
        return self._paginate(LIST, {}, version=version)

    @overload
    def mixed(self, *, version: Literal["v4"] = "v4") -> AsyncPager[V4, Page4]: ...
    @overload
    async def mixed(self, *, version: Literal["v3"]) -> DataList: ...
    def mixed(self, *, version: BOTH = "v4") -> Any:
        if version == "v3":
            return self._request(LIST, {}, version=version)
        return self._paginate(LIST, {}, version=version)


class ThingsWithRawResponse:
    def __init__(self, resource: Things) -> None:
        raw = raw_of(resource)
        self.plain = as_raw(raw.plain)
        self.nothing = as_raw(raw.nothing)
        self.get = as_raw(raw.get)
        self.list = as_raw(raw.list)
        self.mixed = as_raw_mixed(raw.mixed)


class ThingsWithStreamingResponse:
    def __init__(self, resource: Things) -> None:
        streamed = streamed_of(resource)
        self.plain = as_streamed(streamed.plain)
        self.get = as_streamed(streamed.get)
        self.list = as_streamed(streamed.list)
        self.mixed = as_streamed_mixed(streamed.mixed)


class AsyncThingsWithRawResponse:
    def __init__(self, resource: AsyncThings) -> None:
        raw = raw_of_async(resource)
        self.plain = as_raw_async(raw.plain)
        self.nothing = as_raw_async(raw.nothing)
        self.get = as_raw_async(raw.get)
        self.list = as_raw_async(raw.list)
        self.mixed = as_raw_async_mixed(raw.mixed)


class AsyncThingsWithStreamingResponse:
    def __init__(self, resource: AsyncThings) -> None:
        streamed = streamed_of_async(resource)
        self.plain = as_streamed_async(streamed.plain)
        self.get = as_streamed_async(streamed.get)
        self.list = as_streamed_async(streamed.list)
        self.mixed = as_streamed_async_mixed(streamed.mixed)


class Client(SyncClient):
    @property
    def things(self) -> Things:
        return Things(self._core)


class AsyncTwin(AsyncClient):
    @property
    def things(self) -> AsyncThings:
        return AsyncThings(self._core)


def plain_calls(client: Client, either: BOTH) -> None:
    things = client.things
    assert_type(things.plain("a", q=1, options={"timeout": 3, "headers": {"X": None}}), V4)
    assert_type(things.get("a"), V4)
    assert_type(things.get("a", version="v3"), V3)
    assert_type(things.get("a", version=either), V3 | V4)
    for item in things.list(version="v3").take(3):
        assert_type(item, V3)
    for page in things.list(version=either).pages():
        assert_type(page, Page[V3 | V4, Page3 | Page4])
        assert_type(page.items, list[V3 | V4])
    assert_type(things.list().resume("x").first_page().body, Page4)
    assert_type(things.mixed(), Pager[V4, Page4])
    assert_type(things.mixed(version="v3"), DataList)
    assert_type(client.with_options(timeout=3, retries=1), Client)
    with client as entered:
        assert_type(entered, Client)


def raw_calls(raw: ThingsWithRawResponse, either: BOTH) -> None:
    assert_type(raw.plain("a", q=1), RawResponse[V4])
    assert_type(raw.plain("a").parse(), V4)
    assert_type(raw.nothing("a"), RawResponse[None])
    assert_type(raw.get("a"), RawResponse[V4])
    assert_type(raw.get("a", version="v3").parse(), V3)
    assert_type(raw.get("a", version=either), RawResponse[V3 | V4])
    assert_type(raw.list(), RawResponse[Page4])
    assert_type(raw.list(version="v3").parse(), Page3)
    assert_type(raw.list(version=either), RawResponse[Page3 | Page4])
    assert_type(raw.mixed().parse(), Page4)
    assert_type(raw.mixed(version="v3").parse(), DataList)
    raw.plain(1)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]  # the signature is kept


def streamed_calls(streamed: ThingsWithStreamingResponse, either: BOTH) -> None:
    assert_type(streamed.plain("a"), AbstractContextManager[StreamedResponse[V4]])
    with streamed.get("a", version="v3") as reply:
        assert_type(reply, StreamedResponse[V3])
    with streamed.list(version=either) as pages:
        assert_type(pages.parse(), Page3 | Page4)
    with streamed.mixed() as four:
        assert_type(four, StreamedResponse[Page4])
    with streamed.mixed(version="v3") as three:
        assert_type(three, StreamedResponse[DataList])


async def async_calls(client: AsyncTwin, either: BOTH) -> None:
    things = client.things
    assert_type(await things.plain("a", q=1), V4)
    assert_type(await things.get("a", version=either), V3 | V4)
    async for item in things.list(version=either).take(1):
        assert_type(item, V3 | V4)
    async for page in things.list().pages():
        assert_type(page.body, Page4)
    assert_type(await things.list(version="v3").first_page(), Page[V3, Page3])
    assert_type(things.mixed(), AsyncPager[V4, Page4])
    assert_type(await things.mixed(version="v3"), DataList)
    assert_type(client.with_options(deadline=None), AsyncTwin)
    await things.list()  # type: ignore[misc]  # pyright: ignore[reportGeneralTypeIssues]  # a pager cannot be awaited


async def async_raw_calls(raw: AsyncThingsWithRawResponse, either: BOTH) -> None:
    assert_type(await raw.plain("a", q=1), RawResponse[V4])
    assert_type(await raw.nothing("a"), RawResponse[None])
    assert_type(await raw.get("a", version="v3"), RawResponse[V3])
    assert_type(await raw.get("a", version=either), RawResponse[V3 | V4])
    assert_type(await raw.list(version=either), RawResponse[Page3 | Page4])
    assert_type((await raw.mixed()).parse(), Page4)
    assert_type((await raw.mixed(version="v3")).parse(), DataList)


async def async_streamed_calls(streamed: AsyncThingsWithStreamingResponse, either: BOTH) -> None:
    async with streamed.plain("a") as plain:
        assert_type(plain, AsyncStreamedResponse[V4])
        assert_type(await plain.parse(), V4)
    async with streamed.get("a", version=either) as got:
        assert_type(await got.parse(), V3 | V4)
    async with streamed.list() as pages:
        assert_type(pages, AsyncStreamedResponse[Page4])
    async with streamed.mixed() as four:
        assert_type(four, AsyncStreamedResponse[Page4])
    async with streamed.mixed(version="v3") as three:
        assert_type(three, AsyncStreamedResponse[DataList])
