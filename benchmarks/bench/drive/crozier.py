"""What users of a package by crozier do, as jobs."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from loop import Sample, content, crowded, main, once, paged, timed


def _client(body: bytes) -> Any:
    """A client over a transport that answers every request with one body."""
    import httpx
    from small import SmallApi

    reply = {"content": body, "headers": {"Content-Type": "application/json"}}
    transport = httpx.MockTransport(lambda _: httpx.Response(200, **reply))  # type: ignore[arg-type]
    return SmallApi(base_url="http://127.0.0.1", httpx_client=httpx.Client(transport=transport))


def decode(settings: dict[str, Any]) -> Callable[[], Sample]:
    """A page through the method that gives it."""
    client = _client(content(settings))
    page = client.items.list_items()
    assert len(page.items) == 1_000
    assert page.items[0].created_at.year == 2024
    return timed(client.items.list_items, settings["times"])


def first_unknown(settings: dict[str, Any]) -> Callable[[], Sample]:
    """The first page that has fields nobody knows, after some that had none."""
    before, client = _client(content(settings)), _client(content(settings, "unknown"))
    for _ in range(3):
        before.items.list_items()
    return once(client.items.list_items)


def encode(settings: dict[str, Any]) -> Callable[[], Sample]:
    """A page as a body."""
    page = _client(content(settings)).items.list_items()
    client = _client(b'{"id":"1","ok":true}')
    return timed(lambda: client.items.replace_items(items=page.items), settings["times"])


def call(settings: dict[str, Any]) -> Callable[[], Sample]:
    """A call over httpx."""
    from small import SmallApi

    client = SmallApi(base_url=settings["url"])
    return timed(client.items.get_tiny, settings["times"])


def async_calls(settings: dict[str, Any]) -> Callable[[], Sample]:
    """Many at a time."""
    from small import AsyncSmallApi

    return crowded(lambda: AsyncSmallApi(base_url=settings["url"]).items.get_tiny, settings)


def pages(settings: dict[str, Any]) -> Callable[[], Sample]:
    """A loop by hand: without an extension in the document it has no paging."""
    from small import SmallApi

    client = SmallApi(base_url=settings["url"])

    def walk() -> Iterator[Any]:
        cursor: str | None = str(settings["pages"])
        while cursor:
            page = client.items.list_items(cursor=cursor)
            yield from page.items
            cursor = page.next

    return paged(walk, settings["pages"])


if __name__ == "__main__":
    main({job.__name__: job for job in (decode, first_unknown, encode, call, async_calls, pages)})
