"""Settings that are wrong: refused when the client is made, by name, alike in both clients, and unseen where secret."""

from __future__ import annotations

import inspect
import math
import subprocess
import sys
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import httpx2
import pytest
from call_kit import GET, SERVICE, AsyncKitClient, Flavour, KitClient, Reply
from support.canaries import assert_unseen, of_error

from runtime.auth.grants import ClientCredentials, KeyExchange, RefreshToken
from runtime.http.timeout import Timeout
from runtime.options import Retry

SECRET = "cAnArY-5d1e7c"
THING = {"id": "t1"}
CALL: Any = (GET, {"id": "1"})


def refused(flavour: Flavour, **given: Any) -> Exception:
    """What making a client fails with, with credentials and headers among its arguments."""
    given = {"secrets": {"Key": SECRET, **given.pop("secrets", {})}, "headers": {"X-Mine": SECRET}, **given}
    try:
        flavour.client(**given)
    except (ValueError, TypeError) as error:
        assert_unseen(of_error(error))
        return error
    raise AssertionError(f"{given} was taken")


@pytest.mark.parametrize(
    "url",
    [
        " https://api.example.com",
        "https://api.example.com/v1 ",
        "https://api.example.com\n",
        "https://api.\texample.com",
        "https://api.example.com/a b",
        "https://api.example.com\u202e",
        "https://{region}.example.com",
        "https://api.example.com\\v1",
        "https://api.example.com:99999",
        "https://api.example.com:0",
        "https://api.example.com:",
        f"https://user:{SECRET}",
        f"https://{SECRET}@api.example.com",
        f"https://user:{SECRET}@api.example.com:x",
        f"user:{SECRET}@api.example.com",
        "https://https://api.example.com",
        "https://[::1",
        "api.example.com:8080",
        SECRET,
        f"ftp://api.example.com/{SECRET}",
        f"https://api.example.com/?key={SECRET}",
        "https://",
        "https://:80",
        "",
        b"https://api.example.com",
        httpx2.URL("https://api.example.com"),
        Path("api.example.com"),
        5,
    ],
)
@pytest.mark.parametrize("place", ["argument", "environment"])
def test_base_urls(flavour: Flavour, monkeypatch: pytest.MonkeyPatch, url: Any, place: str) -> None:
    if place == "argument":
        error = refused(flavour, base_url=url)
        assert str(error).startswith("base_url must")
    elif isinstance(url, str) and url:
        monkeypatch.setenv("KIT_BASE_URL", url)
        error = refused(flavour)
        assert str(error).startswith("KIT_BASE_URL must")


@pytest.mark.parametrize("url", ["https://api.example.com:8443/v1/", "http://[::1]:80", "http://bücher.example"])
def test_base_urls_that_can_be(flavour: Flavour, url: str) -> None:
    flavour.client(base_url=url)


@pytest.mark.parametrize("value", [0, -1, math.inf, math.nan, 1e12, "5", (5, 60), [5], b"5", {}, True, object()])
@pytest.mark.parametrize("name", ["timeout", "deadline"])
def test_seconds(flavour: Flavour, name: str, value: Any) -> None:
    error = refused(flavour, **{name: value})
    assert str(error).startswith(f"{name} must be a positive number of seconds")
    # the same where options are put together
    client, _ = flavour.client()
    with pytest.raises(type(error), match=f"{name} must be a positive number of seconds"):
        client.with_options(**{name: value})
    with pytest.raises(type(error), match=f"{name} must be a positive number of seconds"):
        flavour.run(client.things.call(*CALL, options={name: value}))


def test_timeouts_say_what_else_they_may_be(flavour: Flavour) -> None:
    assert "a Timeout(connect=..., read=...), not tuple" in str(refused(flavour, timeout=(5, 60)))
    assert "None in a Timeout waits without end" in str(refused(flavour, timeout=math.inf))
    with pytest.raises(TypeError, match=r"timeout\.read must be a positive number of seconds, not str"):
        Timeout(read="5")  # type: ignore[arg-type]
    with pytest.raises(ValueError, match=r"timeout\.connect must be a positive number of seconds, not nan"):
        Timeout(math.nan)


@pytest.mark.parametrize("value", [2, 0.5, Decimal("0.5"), Fraction(1, 2)])
def test_numbers_of_any_kind(flavour: Flavour, value: Any) -> None:
    client, script = flavour.client(Reply(200, THING), timeout=value, deadline=value + 60)
    flavour.run(client.things.call(*CALL))
    assert script.timeouts[0].connect == float(value)


def test_a_timeout_of_httpx2(flavour: Flavour) -> None:
    given = httpx2.Timeout(3, read=None, write=9)
    client, script = flavour.client(Reply(200, THING), Reply(200, THING), timeout=given)
    flavour.run(client.things.call(*CALL))
    flavour.run(client.things.call(*CALL, options={"timeout": httpx2.Timeout(2)}))
    assert script.timeouts == [Timeout(3, None, 9, 3), Timeout(2, 2, 2, 2)]


@pytest.mark.parametrize("value", [-1, True, 1.5, "3", object(), {"total": 3}])
def test_retries(flavour: Flavour, value: Any) -> None:
    error = refused(flavour, retries=value)
    assert str(error).startswith("retries must be")


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ({"attempts": 0}, "attempts must be at least 1"),
        ({"attempts": 1.5}, "attempts must be a whole number"),
        ({"statuses": 503}, "statuses must be"),
        ({"statuses": ["503"]}, "statuses must be"),
        ({"backoff": -1}, "backoff must be"),
        ({"max_backoff": math.nan}, "max_backoff must be"),
        ({"max_wait": "60"}, "max_wait must be"),
        ({"budget": -1}, "budget must be"),
        ({"budget": "x"}, "budget must be"),
    ],
)
def test_policies(given: Any, says: str) -> None:
    with pytest.raises((ValueError, TypeError), match=f"^{says}"):
        Retry(**given)


def test_statuses_of_any_collection() -> None:
    assert Retry(statuses=[500, 503]).statuses == frozenset({500, 503})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "headers",
    [
        {"X-Bad": f"{SECRET}\r\nX: y"},
        {"X-Bad": f"{SECRET}\0"},
        {"X-Bad": f"{SECRET}\udce4"},
        {"X-Bad": SECRET.encode()},
        {"X-Bad": 5},
        {"X-Bad": [SECRET]},
        {"X Bad": SECRET},
        {5: SECRET},
        [("X-Bad", SECRET)],
        SECRET,
    ],
)
def test_headers(flavour: Flavour, headers: Any) -> None:
    error = refused(flavour, headers=headers)
    assert "header" in str(error)
    client, _ = flavour.client(secrets={"Key": SECRET})
    for begin in (
        lambda: client.with_options(headers=headers),
        lambda: flavour.run(client.things.call(*CALL, options={"headers": headers})),
    ):
        with pytest.raises(type(error)) as caught:
            begin()
        assert str(caught.value) == str(error)
        assert_unseen(of_error(caught.value))


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ({"hooks": print}, "hooks must be a Hooks, not builtin_function"),
        ({"on_drift": "log"}, "on_drift must be a function"),
        ({"middleware": print}, "middleware must be a sequence of functions"),
        ({"middleware": 5}, "middleware must be a sequence of functions"),
        ({"middleware": iter([print])}, "middleware must be a sequence of functions"),
        ({"tracing": True}, "tracing must be a Tracing, not bool"),
        ({"limits": 5}, "limits must be a Limits, not int"),
        ({"strict": "no"}, "strict must be a bool, not str"),
        ({"strict": 1}, "strict must be a bool, not int"),
        ({"secrets": {"Key": 5}}, "key must be a string"),
        ({"secrets": {"Key": f"{SECRET}\n{SECRET}"}}, "key holds characters"),
        ({"secrets": {"Jwt": " "}}, "jwt is empty"),
        ({"secrets": {"User": SECRET}}, "user must be a pair"),
        ({"secrets": {"User": ("a:b", SECRET)}}, "user: a user name"),
        ({"secrets": {"User": ("a", f"{SECRET}\udce4")}}, "user holds text that is not Unicode"),
    ],
)
def test_other_arguments(flavour: Flavour, given: Any, says: str) -> None:
    assert str(refused(flavour, **given)).startswith(says)


@pytest.mark.parametrize(
    ("options", "says"),
    [
        ({"reconnects": -1}, "reconnects must be 0 or more"),
        ({"reconnects": True}, "reconnects must be 0 or more"),
        ({"reconnects": "3"}, "reconnects must be a whole number"),
        ({"limits": 5}, "limits must be a Limits"),
        ({"middleware": 5}, "middleware must be a sequence of functions"),
        ({"idempotency_key": ""}, "idempotency_key must be a text that is not empty"),
        ({"idempotency_key": 5}, "idempotency_key must be a text that is not empty"),
    ],
)
def test_options_of_a_call(flavour: Flavour, options: Any, says: str) -> None:
    client, script = flavour.client()
    with pytest.raises((TypeError, ValueError), match=f"^{says}"):
        flavour.run(client.things.call(*CALL, options=options))
    assert script.sent == []


def test_a_client_or_a_class_is_no_transport() -> None:
    from runtime.transports.httpx2 import AsyncHTTPX2Transport, HTTPX2Transport

    with pytest.raises(TypeError, match=r"HTTPX2Transport\(client\) sends through a httpx2 client of yours"):
        KitClient(transport=httpx2.Client())
    with pytest.raises(TypeError, match=r"AsyncHTTPX2Transport\(client\) sends through"):
        AsyncKitClient(transport=httpx2.AsyncClient())
    with pytest.raises(TypeError, match=r"must be made first: HTTPX2Transport\(\)"):
        KitClient(transport=HTTPX2Transport)
    with pytest.raises(TypeError, match=r"must be made first: AsyncHTTPX2Transport\(\)"):
        AsyncKitClient(transport=AsyncHTTPX2Transport)


def test_a_transport_of_the_other_client() -> None:
    from runtime.transports.httpx2 import AsyncHTTPX2Transport, HTTPX2Transport

    with pytest.raises(TypeError, match=r"send\(\) and close\(\); AsyncHTTPX2Transport has no close\(\)"):
        KitClient(transport=AsyncHTTPX2Transport())
    with pytest.raises(TypeError, match=r"send\(\) and close\(\); object has no send\(\)"):
        KitClient(transport=object())
    transport = HTTPX2Transport()
    with pytest.raises(TypeError, match=r"send\(\) and aclose\(\); HTTPX2Transport has no aclose\(\)"):
        AsyncKitClient(transport=transport)
    transport.close()


@pytest.mark.parametrize(
    ("name", "value", "says"),
    [
        ("KIT_KEY", f"{SECRET}\x7f", "KIT_KEY holds characters"),
        ("KIT_JWT", "  ", "KIT_JWT is empty"),
        ("KIT_USER_USERNAME", f"a:{SECRET}", "KIT_USER: a user name"),
    ],
)
def test_variables(flavour: Flavour, monkeypatch: pytest.MonkeyPatch, name: str, value: str, says: str) -> None:
    monkeypatch.setenv("KIT_USER_PASSWORD", SECRET)
    monkeypatch.setenv(name, value)
    with pytest.raises(ValueError, match=f"^{says}") as caught:
        flavour.client(secrets={}, service=SERVICE)
    assert_unseen(of_error(caught.value))


@pytest.mark.parametrize(
    ("make", "says"),
    [
        (lambda: ClientCredentials("https://t.test:x/t", "id", SECRET), "token_url must"),
        (lambda: ClientCredentials("https://t.test/ t", "id", SECRET), "token_url must"),
        (lambda: ClientCredentials(5, "id", SECRET), "token_url must be a string, not int"),
        (lambda: ClientCredentials("/t", 5, SECRET), "client_id must be a string, not int"),
        (lambda: ClientCredentials("/t", "id", SECRET.encode()), "client_secret must be a string, not bytes"),
        (lambda: ClientCredentials("/t", "id", SECRET, more={"password": 5}), r"more\['password'\] must be a string"),
        (lambda: RefreshToken("/t", None), "refresh_token must be a string, not NoneType"),
        (lambda: KeyExchange(f"https://u:{SECRET}@t.test", "k"), "url must not hold a user or password"),
    ],
)
def test_grants(make: Any, says: str) -> None:
    with pytest.raises((TypeError, ValueError), match=f"^{says}") as caught:
        make()
    assert SECRET not in str(caught.value)


def test_the_constructors_keep_their_signatures() -> None:
    """What hides their variables is no part of what help() shows."""
    for client in (KitClient, AsyncKitClient):
        assert [*inspect.signature(client).parameters] == ["service", "secrets", "rest"]
        assert "shares this one's connections" in (inspect.getdoc(client.with_options) or "")


def test_nothing_is_imported_for_a_foreign_timeout() -> None:
    program = (
        "import sys; from runtime.options import Timeout\n"
        "class Theirs: connect, read, write, pool = 1, 2, 3, None\n"
        "assert Timeout.of(Theirs()) == Timeout(1, 2, 3, None)\n"
        "assert 'httpx2' not in sys.modules\n"
    )
    root = Path(__file__).resolve().parents[2] / "templates"
    subprocess.run([sys.executable, "-c", program], env={"PYTHONPATH": str(root)}, check=True)
