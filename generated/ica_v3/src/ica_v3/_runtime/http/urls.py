"""Addresses that a server sends: the Link header (RFC 8288), and whether an address is of the server's own origin."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from urllib.parse import urljoin, urlsplit, urlunsplit

# possessive, so that no text is read more than a fixed number of times
_PARAMETER = re.compile(
    r"""\s*+;\s*+([^\s=;,"]++)(?:\s*+=\s*+(?:"((?:[^"\\]|\\.)*+)"|([^\s",;]*+)))?""",
    re.DOTALL,
)


def next_link(headers: Iterable[str]) -> str | None:
    """The target of the first link with `rel=next` that leads to anything."""
    for header in headers:
        start = header.find("<")
        while start >= 0:
            end = header.find(">", start)
            if end < 0:
                break
            target = header[start + 1 : end].strip()
            parameters, after = _parameters(header, end + 1)
            # Sentry's API always names a next page, and says whether there is one
            there = parameters.get("results", "").lower() != "false"
            if target and there and "next" in parameters.get("rel", "").lower().split():
                return target
            start = header.find("<", after)
    return None


def _parameters(header: str, at: int) -> tuple[dict[str, str], int]:
    """The parameters that begin there, the first of each name, and where they end."""
    found: dict[str, str] = {}
    while (match := _PARAMETER.match(header, at)) is not None:
        name, quoted, plain = match.groups()
        found.setdefault(name.lower(), quoted or plain or "")
        at = match.end()
    return found, at


_PORTS = {"http": 80, "https": 443}
_SHOWN = 200  # characters of an address that go into a message


def within(base: str, address: str) -> str | None:
    """The whole address as seen from `base`, without its fragment; None where it is no address of the same origin."""
    return joined(base, address) if why_not(base, address) is None else None


def joined(base: str, address: str) -> str:
    return urljoin(base, address).partition("#")[0]


def why_not(base: str, address: str) -> str | None:
    """Why no request of ours goes to an address that was sent; None where it is of the same origin."""
    try:
        ours, theirs = urlsplit(base), urlsplit(urljoin(base, address))
        if theirs.scheme not in _PORTS or not theirs.hostname:
            return "it is no address of HTTP"
        if theirs.username is not None or theirs.password is not None:
            return "it holds a user"
        if theirs.hostname != ours.hostname:
            return "it is another host"
        if theirs.scheme != ours.scheme:
            return f"it is {theirs.scheme}, not {ours.scheme}"
        if (theirs.port or _PORTS[theirs.scheme]) != (ours.port or _PORTS[ours.scheme]):
            return "it is another port"
    except ValueError:
        return "it is no address"
    return None


def shown(base: str, address: str, hide: Callable[[str], str]) -> str:
    """The whole address as it may be shown: without user and query, and with the secrets of the call hidden."""
    try:
        parts = urlsplit(urljoin(base, address))
        place = parts.netloc.rpartition("@")[2]
        text = urlunsplit((parts.scheme, place, parts.path, "", ""))
    except ValueError:
        text = address.partition("?")[0].rpartition("@")[2]
    # before it is cut: what is cut in a secret cannot be told from other text
    line = "".join([each if each.isprintable() else "?" for each in hide(text)])
    return line if len(line) <= _SHOWN else line[:_SHOWN] + "…"
