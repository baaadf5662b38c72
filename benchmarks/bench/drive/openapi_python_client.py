"""What users of a package by openapi-python-client do, as jobs."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from loop import Sample, content, crowded, main, once, paged, timed


def _client(body: bytes) -> Any:
    """A client over a transport that answers every request with one body."""
    import httpx
    from small import Client

    reply = {"content": body, "headers": {"Content-Type": "application/json"}}
    transport = httpx.MockTransport(lambda _: httpx.Response(200, **reply))  # type: ignore[arg-type]
    client = Client(base_url="http://127.0.0.1")
    return client.set_httpx_client(httpx.Client(base_url="http://127.0.0.1", transport=transport))


def decode(settings: dict[str, Any]) -> Callable[[], Sample]:
    """A page through the function that gives it."""
    from small.api.items import list_items

    client = _client(content(settings))
    page = list_items.sync(client=client)
    assert len(page.items) == 1_000
    assert page.items[0].created_at.year == 2024
    return timed(lambda: list_items.sync(client=client), settings["times"])


def first_unknown(settings: dict[str, Any]) -> Callable[[], Sample]:
    """The first page that has fields nobody knows, after some that had none."""
    from small.api.items import list_items

    before, client = _client(content(settings)), _client(content(settings, "unknown"))
    for _ in range(3):
        list_items.sync(client=before)
    return once(lambda: list_items.sync(client=client))


def encode(settings: dict[str, Any]) -> Callable[[], Sample]:
    """A page as a body."""
    from small.api.items import list_items, replace_items

    page = list_items.sync(client=_client(content(settings)))
    client = _client(b'{"id":"1","ok":true}')
    return timed(lambda: replace_items.sync(client=client, body=page), settings["times"])


def call(settings: dict[str, Any]) -> Callable[[], Sample]:
    """A call over httpx."""
    from small import Client
    from small.api.items import get_tiny

    client = Client(base_url=settings["url"])
    return timed(lambda: get_tiny.sync(client=client), settings["times"])


def async_calls(settings: dict[str, Any]) -> Callable[[], Sample]:
    """Many at a time."""
    from small import Client
    from small.api.items import get_tiny

    def open_client() -> Any:
        client = Client(base_url=settings["url"])
        return lambda: get_tiny.asyncio(client=client)

    return crowded(open_client, settings)


def pages(settings: dict[str, Any]) -> Callable[[], Sample]:
    """A loop by hand: it has no paging."""
    from small import Client
    from small.api.items import list_items

    client = Client(base_url=settings["url"])

    def walk() -> Iterator[Any]:
        cursor: Any = str(settings["pages"])
        while cursor:
            page = list_items.sync(client=client, cursor=cursor)
            yield from page.items
            cursor = page.next_

    return paged(walk, settings["pages"])


def first_call(settings: dict[str, Any]) -> Callable[[], Sample]:
    """Import, client, and one repository of GitHub's. It dropped the type of this reply, so nothing is decoded."""

    def work() -> None:
        from github import Client
        from github.api.repos import reposget

        client = Client(base_url=settings["url"])
        reply = reposget.sync_detailed("octocat", "Hello-World", client=client)
        assert reply.status_code == 200

    return once(work)


if __name__ == "__main__":
    main({job.__name__: job for job in (decode, first_unknown, encode, call, async_calls, pages, first_call)})
