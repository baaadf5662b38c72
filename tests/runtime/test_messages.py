"""The value classes between runtime and HTTP libraries: requests, headers, failures."""

from __future__ import annotations

import copy
import pickle

import pytest

from runtime.http.messages import Headers, Request, TransportFailure, cookie_text
from runtime.request.files import opened


def request(**headers: str) -> Request:
    return Request("POST", "https://h/p?a=1", {"Accept": "a/b", **headers}, b"x")


def test_headers_of_a_request_know_no_case() -> None:
    made = request()
    made.set_header("ACCEPT", " c/d ")
    assert made.headers == {"ACCEPT": "c/d"}
    assert made.header("accept") == "c/d"
    made.remove_header("Accept")
    made.remove_header("Accept")
    assert made.header("accept") is None


@pytest.mark.parametrize(("name", "value"), [("X", "a\nb"), ("X\r\n", "a"), ("", "a"), ("Ü", "a"), ("X", "a\x00")])
def test_broken_headers_are_refused_without_telling_the_value(name: str, value: str) -> None:
    with pytest.raises(ValueError, match="header") as caught:
        request().set_header(name, f"canary{value}")
    assert "canary" not in str(caught.value)


def test_secrets_in_the_query_are_only_in_the_target() -> None:
    made = request()
    made.add_query("key&", "c nary")
    assert made.target == "https://h/p?a=1&key%26=c%20nary"
    assert made.url == "https://h/p?a=1"


def test_cookies_are_added_to_those_there() -> None:
    made = request(Cookie="a=1")
    made.add_cookie("b", "x; y")
    made.add_cookie("c", "2")
    assert made.headers["Cookie"] == "a=1; b=x%3B%20y; c=2"


def test_a_copy_is_its_own() -> None:
    made = request()
    other = made.copy()
    other.set_header("X", "1")
    other.add_query("k", "v")
    assert made.headers == {"Accept": "a/b"}
    assert made.target == made.url
    assert other.content is made.content


def test_redirects_keep_the_method_or_lose_the_body() -> None:
    made = request(**{"Content-Type": "a/b", "content-length": "1"})
    same = made.redirected("https://h/q")
    assert (same.method, same.target, same.content) == ("POST", "https://h/q", b"x")
    got = made.redirected("https://h/q", method="GET")
    assert (got.method, got.content, got.headers) == ("GET", None, {"Accept": "a/b"})


def test_what_can_be_sent_again() -> None:
    assert Request("GET", "u", {}).replayable
    assert Request("GET", "u", {}, b"x").replayable
    stream = opened((piece for piece in [b"x"]), "body")
    made = Request("GET", "u", {}, stream)
    assert made.replayable
    list(stream)  # type: ignore[arg-type]
    assert not made.replayable


def test_headers_of_a_reply() -> None:
    headers = Headers(
        [(b"Content-Type", b"a/b"), (b"Link", b"1"), ("link", "2"), (b"X", "ü".encode()), (b"Y", b"\xfc")]
    )
    assert headers["content-type"] == headers["CONTENT-TYPE"] == "a/b"
    assert headers["Link"] == "1, 2"
    assert headers.get_list("LINK") == ["1", "2"]
    assert headers.get_list("no") == []
    assert headers.get("no") is None
    assert "link" in headers
    assert 5 not in headers
    assert list(headers) == ["Content-Type", "Link", "X", "Y"]
    assert len(headers) == 4
    assert (headers["x"], headers["y"]) == ("ü", "ü")
    assert headers.raw[1:3] == [("Link", "1"), ("link", "2")]


@pytest.mark.parametrize("asked_before", [False, True])
def test_the_first_of_a_header_is_found_with_and_without_an_index(asked_before: bool) -> None:
    for lines in (
        [("Via", "a"), ("X-Content-Type", "no"), ("Content-TYPE", "text/plain"), ("content-type", "other")],
        [(b"Via", b"a"), (b"X-Content-Type", b"no"), (b"Content-TYPE", b"text/plain"), (b"content-type", b"other")],
    ):
        headers = Headers(lines)
        if asked_before:
            assert len(headers) == 3
        assert headers.first("Content-Type") == headers.first("content-type") == "text/plain"
        assert headers.first("absent") is None


def test_headers_compare_copy_and_pickle() -> None:
    headers = Headers({"A": "1", "B": "2"})
    assert headers == Headers([("b", "2"), ("a", "1")])
    assert headers == {"a": "1", "B": "2"}
    assert headers != {"a": "1"}
    assert headers != 5
    assert pickle.loads(pickle.dumps(headers)) == copy.deepcopy(headers) == headers


def test_headers_show_no_secret() -> None:
    shown = repr(Headers({"Set-Cookie": "canary", "X-Api-Key": "canary", "ETag": "e"}))
    assert "canary" not in shown
    assert "('ETag', 'e')" in shown


def test_a_failure_pickles() -> None:
    failure = pickle.loads(pickle.dumps(TransportFailure("timeout-read", "late", sent=True)))
    assert (failure.kind, failure.message, failure.sent, failure.timed_out) == ("timeout-read", "late", True, True)
    assert str(failure) == "late"


def test_cookie_text_keeps_what_a_cookie_may_hold() -> None:
    assert cookie_text("aZ0!#$&'()*+-./:<=>?@[]^_`{|}~") == "aZ0!#$&'()*+-./:<=>?@[]^_`{|}~"
    assert cookie_text(' ",;\\%\r\n') == "%20%22%2C%3B%5C%25%0D%0A"
