"""httpx2-pytest: replies made up in place of the transports."""

import asyncio

from scene import KEY, acall, call


def test_both(httpx2_mock):
    httpx2_mock.add_response(url="http://made.up/items/a", json={"id": "made up"}, is_reusable=True)
    httpx2_mock.add_response(url="http://made.up/items/gone", status_code=404, json={}, is_reusable=True)
    assert call("http://made.up") == "made up"
    assert asyncio.run(acall("http://made.up")) == "made up"
    assert call("http://made.up", "gone") == asyncio.run(acall("http://made.up", "gone")) == "NotFoundError"
    assert [request.headers["x-api-key"] for request in httpx2_mock.get_requests()] == [KEY] * 4
