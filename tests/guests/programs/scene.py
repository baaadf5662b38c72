"""What every guest plays in: a server on loopback, and a client of a generated package that calls it."""

from __future__ import annotations

import asyncio
import importlib
import json
import os
from typing import Any

from loopback import Loopback, Received, Reply

KEY = "canary-key-5150"
package: Any = importlib.import_module(os.environ["GUEST_PACKAGE"])


def answer(request: Received) -> Reply:
    """An item, or 404 for one that is called gone."""
    name = request.path.rpartition("/")[2]
    return Reply.json({"detail": "no such item"}, 404) if name == "gone" else Reply.json({"id": name})


def server() -> Loopback:
    return Loopback(default=answer)


def call(url: str, item: str = "a", **arguments: Any) -> str:
    """The item's id, or the name of the error."""
    with package.Client(base_url=url, key=KEY, retries=0, **arguments) as client:
        try:
            return str(client.items.get_item(item).id)
        except package.ApiError as error:
            return type(error).__name__


async def acall(url: str, item: str = "a", **arguments: Any) -> str:
    async with package.AsyncClient(base_url=url, key=KEY, retries=0, **arguments) as client:
        try:
            return str((await client.items.get_item(item)).id)
        except package.ApiError as error:
            return type(error).__name__


def both(url: str, item: str = "a") -> dict[str, str]:
    return {"sync": call(url, item), "async": asyncio.run(acall(url, item))}


def tell(**found: Any) -> None:
    """The result of a program: one line of JSON on its output."""
    print(json.dumps(found, default=str))
