"""What a package knows of its service: names, servers, security schemes, and how the base URL is settled."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any
from urllib.parse import SplitResult, urlsplit

from .auth import Scheme
from .drift import Drift
from .values import Value


class Server(Value):
    """A server the document names; `variables` are the defaults of the `{names}` in its URL."""

    url: str
    variables: Mapping[str, str] = MappingProxyType({})

    def address(self) -> str:
        url = self.url
        for name, value in self.variables.items():
            url = url.replace("{" + name + "}", value)
        return url


class Service(Value):
    """`name` is the import name: it also names the logger and begins every environment variable.

    `problems` are types of problems (RFC 9457) with the name of their error class, in the package's `errors`.
    """

    name: str
    title: str
    version: str
    servers: tuple[Server, ...] = ()
    schemes: Mapping[str, Scheme] = MappingProxyType({})
    distribution: str | None = None
    client: str | None = None
    problems: Mapping[str, str] = MappingProxyType({})

    @property
    def base_url_variable(self) -> str:
        return f"{self.name.upper()}_BASE_URL"

    def bases(self, given: str | None) -> Bases:
        """The base URL rules for what the caller or the environment gave. ValueError where there is no host."""
        origin = "base_url"
        if given is None:
            given = os.environ.get(self.base_url_variable) or None
            origin = self.base_url_variable
        declared = self.servers[0].address() if self.servers else "/"
        if given is None:
            if not _absolute(declared):
                raise ValueError(
                    f"{self.title} names no host (its server is {declared!r}): give base_url= or set "
                    f"{self.base_url_variable}, for example https://api.example.com"
                )
            return Bases(declared.rstrip("/"), None, explicit=False)
        parts = checked_address(given, origin)
        if parts.query or parts.fragment:
            raise ValueError(f"{origin} must not hold a query or a fragment")
        host = f"{parts.scheme}://{parts.netloc}"
        if parts.path not in ("", "/"):
            return Bases(given.rstrip("/"), None)
        return Bases(host + _path(declared), host)


class Origin:
    """What a client is made from, without its secrets; `dropped` are the schemes whose secrets a pickle left out."""

    __slots__ = ("dropped", "on_drift", "service", "strict", "transport", "url")

    def __init__(
        self,
        service: Service,
        url: str | None,
        strict: bool,
        on_drift: Callable[[Drift], None] | None,
        transport: Any,
        dropped: tuple[str, ...] = (),
    ) -> None:
        self.service = service
        self.url = url
        self.strict = strict
        self.on_drift = on_drift
        self.transport = transport
        self.dropped = dropped


class Bases(Value):
    """The settled base URL. `host` is set where the caller gave only a host: other servers then keep their own path."""

    default: str
    host: str | None
    explicit: bool = True

    def for_servers(self, servers: tuple[str, ...]) -> str:
        """The base for an operation that declares its own servers (often none)."""
        if not servers or (self.explicit and self.host is None):
            return self.default
        server = servers[0]
        if self.host is not None:
            return self.host + _path(server)
        if _absolute(server):
            return server.rstrip("/")
        parts = urlsplit(self.default)
        return f"{parts.scheme}://{parts.netloc}" + _path(server)


def _absolute(url: str) -> bool:
    return url.startswith(("https://", "http://"))


def _path(server: str) -> str:
    path = urlsplit(server).path.rstrip("/")
    return path if not path or path.startswith("/") else "/" + path


def checked_address(given: object, what: str) -> SplitResult:
    """An address that a caller gave, taken apart. Errors quote nothing of it: any part may be a password."""
    if not isinstance(given, str):
        raise TypeError(f"{what} must be a string, not {type(given).__name__}")
    if not given.isprintable() or any(each in given for each in ' \\{}<>"'):
        raise ValueError(
            f"{what} must not hold white space, braces or others that no address has"
        )
    parts = _split(given)
    if parts is not None and "@" in parts.netloc:
        raise ValueError(
            f"{what} must not hold a user or password; give credentials as arguments"
        )
    if (
        parts is None
        or parts.scheme not in ("http", "https")
        or not parts.hostname
        or parts.netloc.endswith(":")
    ):
        raise ValueError(
            f"{what} must begin with https:// or http:// and name a host, and a port from 1 to 65535 if any"
        )
    return parts


def _split(url: str) -> SplitResult | None:
    try:
        parts = urlsplit(url)
        return parts if parts.port != 0 else None
    except ValueError:  # of a port, which it quotes
        return None
