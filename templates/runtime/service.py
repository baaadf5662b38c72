"""What a package knows of its service: names, servers, security schemes, and how the base URL is settled."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any
from urllib.parse import SplitResult, urlsplit

from .auth.credentials import Scheme
from .drift import Drift
from .support.records import Value


class Server(Value):
    """A server the document names; `variables` are the defaults of the `{names}` in its URL.

    `arguments` are those of the client for them, `choices` the values that the document allows.
    """

    url: str
    variables: Mapping[str, str] = MappingProxyType({})
    arguments: Mapping[str, str] = MappingProxyType({})
    choices: Mapping[str, tuple[str, ...]] = MappingProxyType({})

    def address(self, given: Mapping[str, str] = MappingProxyType({})) -> str:
        url = self.url
        for name, value in self.variables.items():
            url = url.replace("{" + name + "}", given.get(name, value))
        return url

    def empty_part(self, given: Mapping[str, str]) -> str | None:
        """The variable that is a whole part of the path and has no value: without it the address is another."""
        path = self.url.partition("://")[2] or self.url
        path = path.partition("/")[2]
        for part in path.split("/"):
            name = part[1:-1]
            if part == "{" + name + "}" and not given.get(
                name, self.variables.get(name, part)
            ):
                return name
        return None


class Service(Value):
    """`name` is the import name: it also names the logger and begins its environment variables.

    `default` is the owner's word for the server of a client that is given none, `base_url_env` are further variables
    that may name one.

    `problems` are types of problems (RFC 9457) with the name of their error class, in the module `errors` of `home`.
    """

    name: str
    title: str
    version: str
    servers: tuple[Server, ...] = ()
    schemes: Mapping[str, Scheme] = MappingProxyType({})
    distribution: str | None = None
    problems: Mapping[str, str] = MappingProxyType({})
    default: str | None = None
    base_url_env: tuple[str, ...] = ()
    home: str | None = None

    @property
    def base_url_variables(self) -> tuple[str, ...]:
        return (self._variable("base_url"), *self.base_url_env)

    def _variable(self, setting: str) -> str:
        return f"{self.name}_{setting}".upper()

    def variables(self) -> tuple[str, ...]:
        """Every variable of the environment that says where to send what, and who calls."""
        parts = self.servers[0].arguments.values() if self.servers else ()
        found = [*self.base_url_variables, *map(self._variable, parts)]
        for scheme in self.schemes.values():
            found += scheme.variables()
        return tuple(found)

    def bases(
        self, given: str | None, parts: Mapping[str, str | None] | None = None
    ) -> Bases:
        """The base URL rules for what the caller or the environment gave. ValueError where there is no host."""
        origin = "base_url"
        if given is None:
            for origin in self.base_url_variables:
                given = os.environ.get(origin) or None
                if given is not None:
                    break
        chosen = self._parts(parts or {})
        if given is None:
            if self.default is not None and not chosen:
                return Bases(self.default.rstrip("/"), None, explicit=False)
            declared = self._declared(chosen)
            if not _absolute(declared):
                ways = " or ".join(self.base_url_variables)
                raise ValueError(
                    f"{self.title} names no host (its server is {declared!r}): give base_url= or set "
                    f"{ways}, for example https://api.example.com"
                )
            if chosen:
                checked_address(declared, "the server's address with its parts")
            return Bases(declared.rstrip("/"), None, explicit=False)
        address = checked_address(given, origin)
        if address.query or address.fragment:
            raise ValueError(f"{origin} must not hold a query or a fragment")
        host = f"{address.scheme}://{address.netloc}"
        if address.path not in ("", "/"):
            return Bases(given.rstrip("/"), None)
        return Bases(host + _path(self._declared(chosen)), host)

    def _parts(self, given: Mapping[str, str | None]) -> dict[str, str]:
        """What the caller or the environment says of the variables in the server's address."""
        found: dict[str, str] = {}
        server = self.servers[0] if self.servers else Server("/")
        for name, argument in server.arguments.items():
            value: Any = given.get(name)
            origin = argument
            if value is None:
                origin = self._variable(argument)
                value = os.environ.get(origin) or None
            if value is None:
                continue
            choices = server.choices.get(name)
            if not isinstance(value, str):
                raise TypeError(f"{origin} must be a string")
            if choices and value not in choices:
                raise ValueError(f"{origin} must be one of {', '.join(choices)}")
            found[name] = value
        return found

    def _declared(self, chosen: Mapping[str, str]) -> str:
        if not self.servers:
            return "/"
        server = self.servers[0]
        empty = server.empty_part(chosen)
        if empty is not None and empty in server.arguments:
            argument = server.arguments[empty]
            listed = ", ".join(server.choices.get(empty, ()))
            raise ValueError(
                f"{self.title}: give {argument}= or set {self._variable(argument)}"
                f"{f' ({listed})' if listed else ''}: it is a part of the server's path"
            )
        return server.address(chosen)


class Origin:
    """What a client is made from, without its secrets; `dropped` are the schemes whose secrets a pickle left out."""

    __slots__ = (
        "dropped",
        "on_drift",
        "parts",
        "service",
        "strict",
        "transport",
        "url",
    )

    def __init__(
        self,
        service: Service,
        url: str | None,
        strict: bool,
        on_drift: Callable[[Drift], None] | None,
        transport: Any,
        dropped: tuple[str, ...] = (),
        parts: Mapping[str, str | None] | None = None,
    ) -> None:
        self.service = service
        self.parts = parts  # of the server's address, by the names of its variables
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
