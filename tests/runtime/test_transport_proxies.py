"""Proxies and authorities: where they are named, what cannot be used, and what a proxy does wrong."""

from __future__ import annotations

import asyncio
import contextlib
import os
import socket
import ssl
import threading
from pathlib import Path
from typing import Any

import httpx2
import pytest
from call_kit import GET, AsyncKitClient, KitClient
from loopback import Loopback, Reply
from transport_kit import both, get

from runtime.errors import TransportError
from runtime.http.messages import Request, TransportFailure
from runtime.transports.httpx2 import AsyncHTTPX2Transport, HTTPX2Transport
from runtime.transports.proxies import environment_proxy
from runtime.transports.pyreqwest import AsyncPyreqwestTransport, PyreqwestTransport


@pytest.fixture(autouse=True)
def _no_proxies(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in list(os.environ):
        if name.lower().endswith("_proxy") or name.startswith("SSL_CERT_"):
            monkeypatch.delenv(name)


@both
def test_proxies(send: Any, server: Loopback, monkeypatch: pytest.MonkeyPatch) -> None:
    send(Request("GET", "http://far.example/x", {}), proxy=server.url)
    assert (server.last.target, server.last.header("Host")) == ("http://far.example/x", "far.example")
    monkeypatch.setenv("HTTP_PROXY", server.url)
    monkeypatch.setenv("http_proxy", server.url)
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    send(Request("GET", "http://near.example/x", {}), get(server, "/direct"))
    assert [each.target for each in server.received[1:]] == ["http://near.example/x", "/direct"]


@both
def test_a_secret_in_the_query_goes_by_way_of_a_proxy(send: Any, server: Loopback) -> None:
    request = Request("GET", "http://far.example/x?a=1", {})
    request.add_query("key", "s")
    send(request, proxy=server.url)
    assert server.last.target == "http://far.example/x?a=1&key=s"


@pytest.mark.parametrize(
    ("url", "no_proxy", "expected"),
    [
        ("http://a.example/", "", "http://proxy:1"),
        ("https://a.example/", "", "http://secure:2"),
        ("http://a.example/", "example", None),
        ("http://a.example/", ".a.example", None),
        ("http://ba.example/", "a.example", "http://proxy:1"),
        ("http://a.example/", "*", None),
        ("http://a.example:81/", "a.example:81", None),
        ("http://a.example/", "a.example:81", "http://proxy:1"),
        ("http://10.1.2.3/", "10.0.0.0/8, nonsense/x", None),
        ("http://11.1.2.3/", "10.0.0.0/8", "http://proxy:1"),
        ("http://[fd00::1]/", "fd00::/8", None),
        ("http://[fd00::1]/", "[fd00::1]", None),
        ("http://[fd00::1]:81/", "x, [fd00::1]:81", None),
        ("http://[fd00::1]/", "[fd00::1]:81", "http://proxy:1"),
    ],
)
def test_proxies_of_the_environment(
    url: str, no_proxy: str, expected: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    at = httpx2.URL(url)
    assert environment_proxy(at.scheme, at.host, at.port) is None
    monkeypatch.setenv("http_proxy", "proxy:1")
    monkeypatch.setenv("https_proxy", "http://secure:2")
    monkeypatch.setenv("no_proxy", no_proxy)
    assert environment_proxy(at.scheme, at.host, at.port) == expected


# ---- what cannot be used ----

SECRET = "canary-pw"
WRONG = (
    f"http://user:{SECRET}@host:port",
    f"ftp://user:{SECRET}@host",
    f"http://user:{SECRET[:3]}#{SECRET[3:]}@host",
    f"http://user:{SECRET[:3]}/{SECRET[3:]}@host",
    f"http://user:{SECRET}@",
    f"socks://user:{SECRET}@host:1",
    "http://not a host",
    "host:8080",
)


@pytest.mark.parametrize("kind", [HTTPX2Transport, AsyncHTTPX2Transport, PyreqwestTransport, AsyncPyreqwestTransport])
@pytest.mark.parametrize("proxy", WRONG)
def test_a_wrong_proxy_is_refused_at_construction(kind: Any, proxy: str) -> None:
    with pytest.raises(ValueError, match=r"^proxy: ") as caught:
        kind(proxy=proxy)
    assert SECRET[3:] not in str(caught.value)
    assert caught.value.__cause__ is None


@pytest.mark.parametrize("kind", [KitClient, AsyncKitClient])
@pytest.mark.parametrize("proxy", WRONG[:-1])
def test_a_wrong_proxy_of_the_environment_is_refused_when_a_client_is_made(
    kind: Any, proxy: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ALL_PROXY", proxy)
    with pytest.raises(ValueError, match=r"^ALL_PROXY: ") as caught:
        kind(base_url="http://a.example", secrets={"Key": "k"})
    assert SECRET[3:] not in str(caught.value)
    # nobody is bothered by what would not be used
    monkeypatch.setenv("NO_PROXY", "a.example")
    kind(base_url="http://a.example", secrets={"Key": "k"})
    kind(base_url="http://b.example", secrets={"Key": "k"}, transport=_Nothing())


class _Nothing:
    """A transport that sends nothing."""

    def send(self, request: object, timeout: object) -> Any: ...
    def close(self) -> None: ...
    async def aclose(self) -> None: ...


@pytest.mark.parametrize("kind", [HTTPX2Transport, AsyncHTTPX2Transport, PyreqwestTransport, AsyncPyreqwestTransport])
def test_authorities_that_are_not_there_are_refused_at_construction(kind: Any, tmp_path: Path) -> None:
    nonsense = tmp_path / "ca.pem"
    nonsense.write_text("no certificate")
    for path in (tmp_path / "missing.pem", nonsense):
        with pytest.raises(ValueError, match=r"^verify: "):
            kind(verify=str(path))


@pytest.mark.parametrize("kind", [KitClient, AsyncKitClient])
@pytest.mark.parametrize("name", ["SSL_CERT_FILE", "SSL_CERT_DIR"])
def test_authorities_of_the_environment(kind: Any, name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(name, str(tmp_path / "missing"))
    with pytest.raises(ValueError, match=f"^{name}: there is no "):
        kind(base_url="https://a.example", secrets={"Key": "k"})
    kind(base_url="http://a.example", secrets={"Key": "k"})


@both
def test_what_fails_while_a_pool_is_made_is_a_failure_of_the_transport(
    send: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path))
    with pytest.raises(TransportFailure, match="SSL_CERT_FILE") as caught:
        send(Request("GET", "https://a.example/", {}))
    assert (caught.value.kind, caught.value.sent, caught.value.final) == ("tls", False, True)
    monkeypatch.setenv("ALL_PROXY", "nonsense://x")
    with pytest.raises(TransportFailure, match="ALL_PROXY") as caught:
        send(Request("GET", "http://a.example/", {}))
    assert (caught.value.kind, caught.value.sent, caught.value.final) == ("proxy", False, True)


def test_transports_show_no_proxy_password() -> None:
    assert "canary" not in repr(HTTPX2Transport(proxy="http://u:canary@h:1"))
    assert "canary" not in repr(AsyncHTTPX2Transport(proxy="http://u:canary@h:1"))


# ---- proxies that do not do what they should ----


def called(kind: str, url: str, transport: Any) -> TransportError:
    """The error of a call that may be tried three times."""
    if kind == "sync":
        client = KitClient(base_url=url, secrets={"Key": "k"}, transport=transport[0])
        with client, pytest.raises(TransportError) as caught:
            client.things.call(GET, {"id": "a"})
        return caught.value

    async def run() -> TransportError:
        async with AsyncKitClient(base_url=url, secrets={"Key": "k"}, transport=transport[1]) as client:
            with pytest.raises(TransportError) as late:
                await client.things.call(GET, {"id": "a"})
            return late.value

    return asyncio.run(run())


def over(library: str, proxy: str) -> tuple[Any, Any]:
    kinds = {
        "httpx2": (HTTPX2Transport, AsyncHTTPX2Transport),
        "pyreqwest": (PyreqwestTransport, AsyncPyreqwestTransport),
    }
    sync, twin = kinds[library]
    return sync(proxy=proxy), twin(proxy=proxy)


@pytest.mark.parametrize("library", ["httpx2", "pyreqwest"])
@pytest.mark.parametrize("kind", ["sync", "async"])
@pytest.mark.parametrize("url", ["http://far.example", "https://far.example"])
@pytest.mark.filterwarnings("ignore:credentials are sent to")
def test_a_proxy_that_is_down_is_said_to_be_the_proxy(kind: str, library: str, url: str, waits: list[float]) -> None:
    with socket.socket() as reserved:
        reserved.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{reserved.getsockname()[1]}"
        error = called(kind, url, over(library, f"http://user:{SECRET}@{address}"))
    assert (error.kind, error.sent, error.attempts) == ("proxy", False, 3)
    assert "proxy" in str(error)
    assert SECRET not in str(error)


@pytest.mark.parametrize("library", ["httpx2", "pyreqwest"])
@pytest.mark.parametrize("kind", ["sync", "async"])
@pytest.mark.parametrize(
    ("url", "status", "attempts"),
    [
        ("http://far.example", 407, 1),
        ("https://far.example", 407, 1),
        ("https://far.example", 403, 1),
        ("https://far.example", 503, 3),
    ],
)
@pytest.mark.filterwarnings("ignore:credentials are sent to")
def test_a_proxy_that_refuses(
    kind: str, library: str, url: str, status: int, attempts: int, server: Loopback, waits: list[float]
) -> None:
    server.default = Reply(status, b"<h1>no</h1>")
    error = called(kind, url, over(library, server.url.replace("//", f"//user:{SECRET}@")))
    assert (error.kind, error.sent, error.attempts) == ("proxy", False, attempts)
    assert "proxy" in str(error)
    assert str(status) in str(error)
    assert SECRET not in str(error)
    # pyreqwest tells of a tunnel no other status than 407: the proxy is asked for it once more
    asked = 1 if library == "httpx2" or status == 407 else 2
    assert len(server.received) == attempts * asked
    assert len({each.header("Proxy-Authorization") for each in server.received}) == 1
    assert len({(each.method, each.target) for each in server.received}) == 1


@pytest.mark.parametrize("kind", ["sync", "async"])
@pytest.mark.parametrize("again", [b"", b"nonsense", b"HTTP/1.1 200 OK\r\n\r\n"])
def test_a_proxy_that_does_not_say_why_is_tried_again(
    kind: str, again: bytes, server: Loopback, waits: list[float]
) -> None:
    """One that refuses a tunnel, and gives no reason when it is asked for one."""
    server.script(*[Reply(403, close=True), Reply(raw=again)] * 3)
    error = called(kind, "https://far.example", over("pyreqwest", server.url))
    assert (error.kind, error.attempts, len(server.received)) == ("proxy", 3, 6)


def test_an_alert_of_tls_is_final(waits: list[float], tmp_path: Path) -> None:
    """A server that wants a certificate says so after the handshake of TLS 1.3."""
    import trustme

    authority = trustme.CA()
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.verify_mode = ssl.CERT_REQUIRED
    authority.issue_cert("127.0.0.1").configure_cert(context)
    authority.configure_trust(context)
    trusting = ssl.create_default_context()
    authority.configure_trust(trusting)
    listening = socket.create_server(("127.0.0.1", 0))

    def refuse(connection: socket.socket) -> None:
        with context.wrap_socket(connection, server_side=True, do_handshake_on_connect=False) as speaking:
            with contextlib.suppress(ssl.SSLError):
                speaking.do_handshake()
            threading.Event().wait(0.5)  # to hang up at once would take the alert back

    def serve() -> None:
        while True:
            threading.Thread(target=refuse, args=(listening.accept()[0],), daemon=True).start()

    threading.Thread(target=serve, daemon=True).start()
    url = f"https://127.0.0.1:{listening.getsockname()[1]}"
    bundle = tmp_path / "authority.pem"
    authority.cert_pem.write_to_path(str(bundle))
    for transports in (
        (HTTPX2Transport(verify=trusting), AsyncHTTPX2Transport(verify=trusting)),
        (PyreqwestTransport(verify=str(bundle)), AsyncPyreqwestTransport(verify=str(bundle))),
    ):
        for kind in ("sync", "async"):
            error = called(kind, url, transports)
            assert (error.kind, error.attempts) == ("tls", 1), f"{kind}: {error}"


@pytest.mark.parametrize("library", ["httpx2", "pyreqwest"])
@pytest.mark.parametrize("kind", ["sync", "async"])
@pytest.mark.parametrize("reply", [b"", b"HTTP/1.1 200 OK\r\n", b"SSH-2.0\r\n\r\n"], ids=["nothing", "half", "no HTTP"])
def test_a_proxy_that_breaks_off_before_there_is_a_tunnel(
    kind: str, library: str, reply: bytes, server: Loopback, waits: list[float]
) -> None:
    """Nothing was sent to the server, so it is the proxy, and another attempt does no harm."""
    server.default = Reply(raw=reply)
    error = called(kind, "https://far.example", over(library, server.url))
    assert (error.kind, error.sent, error.attempts) == ("proxy", False, 3)


def test_a_body_that_reads_like_a_request_for_a_tunnel() -> None:
    """Only a connection can begin with one: what follows is sent to the server, and not sent again."""
    from runtime.transports.sync_sockets import Stream

    class Inner:
        def get_extra_info(self, info: str) -> None:
            return None

        def write(self, buffer: bytes, timeout: Any) -> None:
            return None

        def read(self, most: int, timeout: Any) -> bytes:
            return b""

    stream = Stream(Inner())  # type: ignore[arg-type]
    stream.write(b"POST / HTTP/1.1\r\n\r\n")
    stream.write(b"CONNECT me")
    assert stream.read(10) == b""
