"""Why a proxy refuses a tunnel: asked once more by ourselves, for pyreqwest does not tell the status."""

from __future__ import annotations

import re
import socket
import ssl
from base64 import b64encode
from urllib.parse import SplitResult, unquote, urlsplit

from ..http.messages import TransportFailure
from ..http.timeout import Timeout
from .httpx2_requests import Route
from .proxies import authorities, refused_by_proxy

_LONGEST = (
    5.0  # seconds for each step: it is only to say more of a call that has failed
)
_STATUS = re.compile(rb"HTTP/1\.[01] ([1-5][0-9]{2}(?: [ -~]*)?)")


def explained(
    failed: TransportFailure, route: Route, verify: str | bool, timeout: Timeout
) -> TransportFailure:
    """The failure of a tunnel with the status that the proxy gives; as it was where it cannot be had."""
    address: str = route.way[0]
    proxy = urlsplit(address)
    if proxy.scheme not in ("http", "https"):
        return failed
    limits = [_LONGEST, timeout.connect, timeout.read]
    try:
        told = _asked(proxy, route, verify, min(each for each in limits if each))
    except (OSError, ValueError):
        return failed
    status = _STATUS.match(told)
    if status is None or status[1][:1] == b"2":
        return failed
    return refused_by_proxy(route.origin, status[1].decode("ascii").strip())


def _asked(
    proxy: SplitResult, route: Route, verify: str | bool, seconds: float
) -> bytes:
    """The first line that a proxy answers with to the wish for a tunnel."""
    secure = proxy.scheme == "https"
    host = proxy.hostname or ""
    address = host, proxy.port or (443 if secure else 80)
    with socket.create_connection(address, seconds) as plain:
        near = plain
        if secure:
            near = _context(verify).wrap_socket(plain, server_hostname=host)
        near.sendall(_wish(proxy, route))
        with near, near.makefile("rb") as reply:
            return reply.readline(256)


def _context(verify: str | bool) -> ssl.SSLContext:
    if isinstance(verify, str):
        return authorities(verify)
    context = ssl.create_default_context()
    if not verify:
        context.check_hostname = False
        context.verify_mode = ssl.CERT_NONE
    return context


def _wish(proxy: SplitResult, route: Route) -> bytes:
    target = f"{route.raw_host.decode('ascii')}:{route.port or 443}"
    lines = [f"CONNECT {target} HTTP/1.1", f"Host: {target}"]
    if proxy.username is not None:
        user = f"{unquote(proxy.username)}:{unquote(proxy.password or '')}"
        lines.append(f"Proxy-Authorization: Basic {b64encode(user.encode()).decode()}")
    return "\r\n".join([*lines, "", ""]).encode("ascii")
