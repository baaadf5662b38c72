"""Credentials over plain http to another machine are warned of, once for each client and host."""

from __future__ import annotations

import warnings
from typing import Any

import pytest
from call_kit import CURSOR, DELETE, GET, Flavour, Reply, paged
from paging_kit import page, walk

from runtime.auth.grants import ClientCredentials
from runtime.auth.plain_http import InsecureRequestWarning

THING = {"id": "t1"}


def told(flavour: Flavour, base_url: str, **rest: Any) -> list[warnings.WarningMessage]:
    client, _ = flavour.client(*[Reply(200, THING)] * 3, base_url=base_url, **rest)
    with warnings.catch_warnings(record=True) as found:
        warnings.simplefilter("always")
        flavour.call(client, GET, {"id": "1"})
        flavour.call(client, GET, {"id": "1"}, options={"timeout": 3})
        flavour.call(client.with_options(timeout=4), GET, {"id": "1"})
    return [each for each in found if each.category is InsecureRequestWarning]


@pytest.mark.parametrize("url", ["http://api.example.com/base", "HTTP://10.0.0.7:8080", "http://[2001:db8::1]/"])
def test_a_key_over_plain_http_is_warned_of_once(flavour: Flavour, url: str) -> None:
    (warning,) = told(flavour, url)
    assert "over plain http" in str(warning.message)
    assert "k1" not in str(warning.message)
    if not flavour.is_async:
        assert warning.filename.endswith("call_kit.py")  # the caller's line


@pytest.mark.parametrize(
    "url",
    ["https://api.example.com", "http://localhost:1", "http://127.0.0.9", "http://[::1]:8080", "http://dev.localhost"],
)
def test_no_word_of_https_and_of_this_machine(flavour: Flavour, url: str) -> None:
    assert told(flavour, url) == []


def test_no_word_without_a_key(flavour: Flavour) -> None:
    client, _ = flavour.client(Reply(204), base_url="http://api.example.com")
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        flavour.call(client, DELETE, {"id": "1"})


def test_a_key_among_headers_of_the_callers_own_counts(flavour: Flavour) -> None:
    client, _ = flavour.client(Reply(204), base_url="http://api.example.com")
    with pytest.warns(InsecureRequestWarning, match=r"api\.example\.com"):
        flavour.call(client, DELETE, {"id": "1"}, options={"headers": {"authorization": "Bearer s3cret"}})


def test_pages_count(flavour: Flavour) -> None:
    client, _ = flavour.client(page("a", "2"), page("b"), base_url="http://api.example.com")
    listing = paged(**CURSOR)
    with warnings.catch_warnings(record=True) as found:
        warnings.simplefilter("always")
        client = client.with_options(headers={"Authorization": "x"})
        assert walk(flavour, client.things.list(listing)) == "ab"
    assert [each.category for each in found] == [InsecureRequestWarning]


def test_a_grant_over_plain_http_is_warned_of(flavour: Flavour) -> None:
    grant = ClientCredentials("http://login.example.com/token", client_id="me", client_secret="s3cret")
    client, _ = flavour.client(
        Reply(200, {"access_token": "t", "expires_in": 9}), Reply(200, THING), secrets={"Jwt": grant}
    )
    with pytest.warns(InsecureRequestWarning, match=r"login\.example\.com"):
        flavour.call(client, GET, {"id": "1"})
