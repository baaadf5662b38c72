"""The floor: the same work written by hand with msgspec and the bare HTTP libraries, and pydantic for comparison."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from loop import Sample, content, crowded, main, once, paged, timed


def decode(settings: dict[str, Any]) -> Callable[[], Sample]:
    """msgspec's typed decoder, and nothing else."""
    decoder = _decoder()
    body = content(settings)
    assert len(decoder.decode(body).items) == 1_000
    return timed(lambda: decoder.decode(body), settings["times"])


def _decoder() -> Any:
    import msgspec
    from models_by_hand import ItemPage

    return msgspec.json.Decoder(ItemPage)


def first_unknown(settings: dict[str, Any]) -> Callable[[], Sample]:
    """To msgspec an unknown field is nothing special: it drops it."""
    decoder = _decoder()
    for _ in range(3):
        decoder.decode(content(settings))
    body = content(settings, "unknown")
    return once(lambda: decoder.decode(body))


def _validator() -> Any:
    import pydantic
    from models_by_hand import pydantic_page

    return pydantic.TypeAdapter(pydantic_page())


def decode_pydantic(settings: dict[str, Any]) -> Callable[[], Sample]:
    """`validate_json` of models written by hand."""
    validator = _validator()
    body = content(settings)
    assert len(validator.validate_json(body).items) == 1_000
    return timed(lambda: validator.validate_json(body), settings["times"])


def first_unknown_pydantic(settings: dict[str, Any]) -> Callable[[], Sample]:
    """The same, of a page with unknown fields, after some without."""
    validator = _validator()
    for _ in range(3):
        validator.validate_json(content(settings))
    body = content(settings, "unknown")
    return once(lambda: validator.validate_json(body))


def encode(settings: dict[str, Any]) -> Callable[[], Sample]:
    """msgspec's encoder, and nothing else."""
    import msgspec

    page = _decoder().decode(content(settings))
    encoder = msgspec.json.Encoder()
    return timed(lambda: encoder.encode(page), settings["times"])


def call_httpx2(settings: dict[str, Any]) -> Callable[[], Sample]:
    """A client of httpx2 as its users have it."""
    import httpx2

    client = httpx2.Client(base_url=settings["url"])
    return timed(lambda: client.get("/tiny").content, settings["times"])


def call_pyreqwest(settings: dict[str, Any]) -> Callable[[], Sample]:
    """A client of pyreqwest as its users have it."""
    from pyreqwest.client import SyncClientBuilder

    client = SyncClientBuilder().base_url(settings["url"] + "/").build()
    return timed(lambda: client.get("tiny").build().send().bytes(), settings["times"])


def async_calls_httpx2(settings: dict[str, Any]) -> Callable[[], Sample]:
    """One client of httpx2, as its users have it."""
    import httpx2

    def open_client() -> Any:
        connections = settings.get("connections", 100)
        limits = httpx2.Limits(max_connections=connections, max_keepalive_connections=connections)
        client = httpx2.AsyncClient(base_url=settings["url"], limits=limits)

        async def call() -> bytes:
            return bytes((await client.get("/tiny")).content)

        return call

    return crowded(open_client, settings)


def async_calls_pyreqwest(settings: dict[str, Any]) -> Callable[[], Sample]:
    """One client of pyreqwest."""
    from pyreqwest.client import ClientBuilder

    def open_client() -> Any:
        client = ClientBuilder().base_url(settings["url"] + "/").build()

        async def call() -> object:
            return await (await client.get("tiny").build().send()).bytes()

        return call

    return crowded(open_client, settings)


def pages(settings: dict[str, Any]) -> Callable[[], Sample]:
    """A loop over calls and decodes."""
    import httpx2

    client = httpx2.Client(base_url=settings["url"])
    decoder = _decoder()

    def walk() -> Iterator[Any]:
        cursor = str(settings["pages"])
        while cursor:
            page = decoder.decode(client.get("/items", params={"cursor": cursor}).content)
            yield from page.items
            cursor = page.next

    return paged(walk, settings["pages"])


def first_call(settings: dict[str, Any]) -> Callable[[], Sample]:
    """Import, client, and one repository."""

    def work() -> None:
        import httpx2
        import msgspec
        from github_by_hand import FullRepository

        client = httpx2.Client(base_url=settings["url"])
        reply = client.get("/repos/octocat/Hello-World")
        reply.raise_for_status()
        repository = msgspec.json.decode(reply.content, type=FullRepository)
        assert repository.full_name == "octocat/Hello-World"

    return once(work)


if __name__ == "__main__":
    jobs = (decode, first_unknown, decode_pydantic, first_unknown_pydantic, encode, call_httpx2, call_pyreqwest)
    more = (async_calls_httpx2, async_calls_pyreqwest, pages, first_call)
    main({job.__name__: job for job in (*jobs, *more)})
