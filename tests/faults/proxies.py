"""Faults of proxies, and of what else stands between a client and its server before anything is sent."""

from __future__ import annotations

import socket
import ssl
from typing import Any

from faults.bench import Bench, Fault, tls
from faults.connections import GET, broken, create, get, slow
from faults.server import CLOSE, RESET, Play, Wait, reply

SECRET = "canary-7f3a9c"  # of the proxy, too: it must not be shown either
PLAIN, TUNNEL = "http://localhost:9", "https://localhost:9"
ASKED = f"{GET.replace('/things', PLAIN + '/things')}"
CONNECT = "CONNECT localhost:9 as None"


def through(call: Any, base_url: str) -> Any:
    """A call by way of the server, which plays a proxy."""

    def act(bench: Bench) -> Any:
        proxy = f"http://user:{SECRET}@127.0.0.1:{bench.server.port}"
        bench.client(base_url=base_url, transport=bench.transport(proxy=proxy))
        return call(bench)

    return act


def down(call: Any, base_url: str) -> Any:
    """A call by way of a port that nobody listens on."""

    def act(bench: Bench) -> Any:
        with socket.create_server(("127.0.0.1", 0)) as taken:
            port = taken.getsockname()[1]
        bench.client(base_url=base_url, transport=bench.transport(proxy=f"http://user:{SECRET}@127.0.0.1:{port}"))
        return call(bench)

    return act


def unwanted(bench: Bench) -> Any:
    """A call without the certificate that the server wants to see."""
    bench.client(transport=bench.transport(verify=tls().bundle), base_url=bench.server.url)
    return get(bench)


def _wanting() -> ssl.SSLContext:
    """TLS of a server that talks to those it knows."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    tls().authority.issue_cert("127.0.0.1").configure_cert(context)
    tls().authority.configure_trust(context)
    context.verify_mode = ssl.CERT_REQUIRED
    return context


def said(status: int) -> Play:
    return Play(reply(status, b"<h1>no</h1>", "text/html"))


DOWN = broken("proxy", sent=False)
REFUSED = broken("proxy", 1, sent=False)

FAULTS = [
    Fault("proxy", "the proxy is down", down(get, PLAIN), outcome=DOWN),
    Fault("proxy", "the proxy is down, https", down(get, TUNNEL), outcome=DOWN),
    Fault(
        "proxy", "the proxy is down, POST: nothing was sent, so it is tried again", down(create, TUNNEL), outcome=DOWN
    ),
    Fault("proxy", "407: it wants another password", through(get, PLAIN), (said(407),), (ASKED,), REFUSED),
    Fault("proxy", "407 in place of a tunnel", through(get, TUNNEL), (said(407),), (CONNECT,), REFUSED),
    Fault("proxy", "403 in place of a tunnel", through(get, TUNNEL), (said(403),), (CONNECT,), REFUSED),
    Fault(
        "proxy", "503 in place of a tunnel: tried again", through(get, TUNNEL), (said(503),) * 3, (CONNECT,) * 3, DOWN
    ),
    Fault(
        "proxy",
        "it hangs up in place of a tunnel, POST: nothing was sent, so it is tried again",
        through(create, TUNNEL),
        (Play(CLOSE), Play(RESET), Play(b"SSH-2.0-OpenSSH_9.6\r\n", CLOSE)),
        (CONNECT,) * 3,
        DOWN,
    ),
    Fault(
        "proxy",
        "it says nothing in place of a tunnel, POST",
        through(create, TUNNEL),
        (Play(Wait(2)),) * 3,
        (CONNECT,) * 3,
        slow("timeout-connect", 3, sent=False),
        {"timeout": 0.25},
    ),
    Fault(
        "proxy",
        "a tunnel that leads to no TLS",
        through(get, TUNNEL),
        (Play(b"HTTP/1.1 200 OK\r\n\r\n", Wait(0.05), b"HTTP/1.1 400 No TLS\r\n\r\n", CLOSE),),
        (CONNECT,),
        broken("tls", 1, sent=False),
    ),
    Fault(
        "proxy",
        "it breaks off inside the reply",
        through(get, PLAIN),
        (Play(reply(200, b'{"id"', length=10), Wait(0.05), RESET), Play(reply(200, {"id": "a"}))),
        (ASKED,) * 2,
        "a",
    ),
    Fault(
        "connect", "TLS: the server wants a certificate of the client", unwanted, tls=_wanting, outcome=broken("tls", 1)
    ),
]
