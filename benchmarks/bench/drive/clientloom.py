"""What users of a package by clientloom do, as jobs."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from statistics import median
from typing import Any

from loop import Sample, content, crowded, main, once, paged, timed


class _Reply:
    """A reply that is there already."""

    def __init__(self, body: bytes, headers: Any) -> None:
        self.status = 200
        self.headers = headers
        self._body = body

    def read(self) -> bytes:
        return self._body

    def close(self) -> None:
        """Nothing is open."""


class _Canned:
    """Answers every request with one body."""

    def __init__(self, body: bytes) -> None:
        from small.transports import Headers

        self.reply = _Reply(body, Headers([("Content-Type", "application/json"), ("Content-Length", str(len(body)))]))

    def send(self, request: object, timeout: object) -> _Reply:
        return self.reply

    def close(self) -> None:
        """Nothing is open."""


def _client(body: bytes) -> Any:
    return _client_over(_Canned(body))


def _client_over(transport: _Canned) -> Any:
    from small import SmallClient

    return SmallClient(base_url="http://127.0.0.1", transport=transport)


def decode(settings: dict[str, Any]) -> Callable[[], Sample]:
    """A page through the method that gives it."""
    client = _client(content(settings))
    page = client.items.list_items().first_page()
    assert len(page.items) == 1_000
    assert page.items[0].created_at.year == 2024
    return timed(lambda: client.items.list_items().first_page(), settings["times"])


def first_unknown(settings: dict[str, Any]) -> Callable[[], Sample]:
    """The first page that has fields nobody knows, after some that had none."""
    transport = _Canned(content(settings))
    client = _client_over(transport)
    for _ in range(3):
        client.items.list_items().first_page()
    transport.reply = _Canned(content(settings, "unknown")).reply

    def work() -> None:
        page = client.items.list_items().first_page()
        assert page.items[7].extra_fields == {"surprise": "new"}

    return once(work)


def encode(settings: dict[str, Any]) -> Callable[[], Sample]:
    """A page as a body."""
    client = _client(b'{"id":"1","ok":true}')
    body = _client(content(settings)).items.list_items().first_page().body
    return timed(lambda: client.items.replace_items(body), settings["times"])


def call(settings: dict[str, Any]) -> Callable[[], Sample]:
    """A call over httpx2, or over pyreqwest."""
    from small import SmallClient

    transport = None
    if settings.get("fast"):
        from small.transports import PyreqwestTransport

        transport = PyreqwestTransport()
    client = SmallClient(base_url=settings["url"], transport=transport)
    return timed(lambda: client.items.get_tiny(), settings["times"])


def added(settings: dict[str, Any]) -> Callable[[], Sample]:
    """What a call takes more with tracing or a middleware: both ways in turn, and the median of the differences."""
    from small import SmallClient, Tracing

    def make(**more: Any) -> Callable[[], Sample]:
        transport = _Canned(b'{"id":"1","ok":true}')
        client = SmallClient(base_url="http://127.0.0.1", transport=transport, **more)
        return timed(lambda: client.items.get_tiny(), 100)

    def passing(request: Any, call_next: Callable[[Any], Any]) -> Any:
        return call_next(request)

    what = settings["what"]
    if what == "middleware":
        with_it = make(middleware=[passing])
    elif what == "api":
        with_it = make(tracing=Tracing())
    else:
        from opentelemetry.sdk.trace import TracerProvider
        from opentelemetry.sdk.trace.sampling import ALWAYS_OFF

        with_it = make(tracing=Tracing(TracerProvider(sampler=ALWAYS_OFF)))
    without = make()

    def sample() -> Sample:
        turns = settings["times"] // 100
        return {"seconds": median([with_it()["seconds"] - without()["seconds"] for _ in range(turns)])}

    return sample


def async_calls(settings: dict[str, Any]) -> Callable[[], Sample]:
    """Many at a time."""
    from small import AsyncSmallClient

    transport = None
    if settings.get("fast"):
        from small.transports import AsyncPyreqwestTransport

        transport = AsyncPyreqwestTransport()
    elif "connections" in settings:
        from small.transports import AsyncHTTPX2Transport

        transport = AsyncHTTPX2Transport(max_connections=settings["connections"])

    def open_client() -> Any:
        return AsyncSmallClient(base_url=settings["url"], transport=transport).items.get_tiny

    return crowded(open_client, settings)


def pages(settings: dict[str, Any]) -> Callable[[], Sample]:
    """All items of all pages."""
    from small import SmallClient

    client = SmallClient(base_url=settings["url"])

    def walk() -> Iterator[Any]:
        return iter(client.items.list_items(cursor=str(settings["pages"])))

    return paged(walk, settings["pages"])


def first_call(settings: dict[str, Any]) -> Callable[[], Sample]:
    """Import, client, and one repository of GitHub's."""

    def work() -> None:
        from github import GithubClient

        client = GithubClient(base_url=settings["url"])
        repository = client.repos.get("octocat", "Hello-World")
        assert repository.full_name == "octocat/Hello-World"

    return once(work)


if __name__ == "__main__":
    jobs = (decode, first_unknown, encode, call, added, async_calls, pages, first_call)
    main({job.__name__: job for job in jobs})
