"""pytest-httpx2: replies made up below the connection pools."""

import asyncio

from scene import acall, call


def test_both(httpx2_mock):
    httpx2_mock.get("http://made.up/items/a").respond(json={"id": "made up"})
    httpx2_mock.get("http://made.up/items/gone").respond(404, json={"detail": "no such item"})
    assert call("http://made.up") == "made up"
    assert asyncio.run(acall("http://made.up")) == "made up"
    assert call("http://made.up", "gone") == asyncio.run(acall("http://made.up", "gone")) == "NotFoundError"
