"""What users of a package by openapi-generator do, as jobs."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from loop import Sample, content, crowded, main, once, paged, timed


def _api(body: bytes) -> Any:
    """The items API over a transport that answers every request with one body."""
    import urllib3
    from small import ApiClient, Configuration, ItemsApi
    from small.rest import RESTResponse

    client = ApiClient(Configuration(host="http://127.0.0.1"))
    headers = {"Content-Type": "application/json"}

    def request(*_: object, **__: object) -> Any:
        return RESTResponse(urllib3.HTTPResponse(body, headers=headers, status=200))

    client.rest_client.request = request
    return ItemsApi(client)


def decode(settings: dict[str, Any]) -> Callable[[], Sample]:
    """A page through the method that gives it."""
    api = _api(content(settings))
    page = api.list_items()
    assert len(page.items) == 1_000
    assert page.items[0].created_at.year == 2024
    return timed(api.list_items, settings["times"])


def first_unknown(settings: dict[str, Any]) -> Callable[[], Sample]:
    """The first page that has fields nobody knows, after some that had none."""
    before, api = _api(content(settings)), _api(content(settings, "unknown"))
    for _ in range(3):
        before.list_items()
    return once(api.list_items)


def encode(settings: dict[str, Any]) -> Callable[[], Sample]:
    """A page as a body."""
    import json

    page = _api(content(settings)).list_items()
    api = _api(b'{"id":"1","ok":true}')
    # the real `request` makes the text; ours has taken its place
    answer = api.api_client.rest_client.request

    def request(*arguments: object, body: object = None, **more: object) -> Any:
        json.dumps(body)
        return answer(*arguments, **more)

    api.api_client.rest_client.request = request
    return timed(lambda: api.replace_items(page), settings["times"])


def call(settings: dict[str, Any]) -> Callable[[], Sample]:
    """A call over urllib3."""
    from small import ApiClient, Configuration, ItemsApi

    api = ItemsApi(ApiClient(Configuration(host=settings["url"])))
    return timed(api.get_tiny, settings["times"])


def async_calls(settings: dict[str, Any]) -> Callable[[], Sample]:
    """Many at a time, with the library `asyncio`, which is aiohttp."""

    def open_client() -> Any:
        from small_async import ApiClient, Configuration, ItemsApi

        return ItemsApi(ApiClient(Configuration(host=settings["url"]))).get_tiny

    return crowded(open_client, settings)


def pages(settings: dict[str, Any]) -> Callable[[], Sample]:
    """A loop by hand: it has no paging."""
    from small import ApiClient, Configuration, ItemsApi

    api = ItemsApi(ApiClient(Configuration(host=settings["url"])))

    def walk() -> Iterator[Any]:
        cursor: str | None = str(settings["pages"])
        while cursor:
            page = api.list_items(cursor=cursor)
            yield from page.items
            cursor = page.next

    return paged(walk, settings["pages"])


def first_call(settings: dict[str, Any]) -> Callable[[], Sample]:
    """Import, client, and one repository of GitHub's."""

    def work() -> None:
        from github import ApiClient, Configuration, ReposApi

        api = ReposApi(ApiClient(Configuration(host=settings["url"])))
        repository = api.repos_get("octocat", "Hello-World")
        assert repository.full_name == "octocat/Hello-World"

    return once(work)


if __name__ == "__main__":
    main({job.__name__: job for job in (decode, first_unknown, encode, call, async_calls, pages, first_call)})
