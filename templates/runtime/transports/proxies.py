"""The proxies by which requests travel: what arguments and the environment name, and what of it cannot be used."""

from __future__ import annotations

import ipaddress
import os
from importlib.util import find_spec
from os.path import isdir, isfile
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from ..http.messages import TransportFailure

if TYPE_CHECKING:
    import ssl

    from .httpx2_requests import Route

_SCHEMES = ("http", "https", "socks5", "socks5h")


def checked_proxy(proxy: str, name: str, *, socks: bool = False) -> str:
    """A proxy's URL; ValueError that names where it comes from, and shows neither a user nor a password.

    `socks`: SOCKS needs no other package.
    """
    try:
        parts = urlsplit(proxy)
        host, port = parts.hostname, parts.port
    except ValueError:
        raise ValueError(
            f"{name}: the proxy's URL cannot be read; its host or port is wrong"
        ) from None
    if parts.scheme not in _SCHEMES:
        shown = f"{parts.scheme}://" if "://" in proxy else "no scheme"
        raise ValueError(
            f"{name}: a proxy's URL begins with {', '.join(f'{each}://' for each in _SCHEMES)}, not with {shown}"
        )
    # what stands behind an unquoted #, / or ? of a password is no longer part of it
    if not host or " " in host or port == 0 or "@" in parts.path + parts.fragment:
        raise ValueError(
            f"{name}: the proxy's URL has no host, or one that cannot be read; encode a password's own @, /, ? and #"
        )
    if not (socks or parts.scheme[:5] != "socks" or find_spec("socksio")):
        raise ValueError(
            f"{name}: a SOCKS proxy needs the package socksio: pip install 'httpx2[socks]'"
        )
    return proxy


def environment_proxy(scheme: str, host: str, port: int | None) -> str | None:
    """The proxy that the environment (or the system) names for an origin; NO_PROXY is obeyed.

    ValueError, with the variable's name, where it cannot be used.
    """
    from urllib.request import getproxies, proxy_bypass

    proxies = getproxies()
    name = scheme if proxies.get(scheme) else "all"
    proxy = proxies.get(name)
    if not proxy:
        return None
    port = port or (443 if scheme == "https" else 80)
    if proxy_bypass(f"{host}:{port}") or _excepted(host, port, proxies.get("no", "")):
        return None
    return checked_proxy(
        proxy if "://" in proxy else f"http://{proxy}", _variable(name)
    )


def check_environment(url: str) -> None:
    """ValueError, with the variable's name, where the environment names what no call to a URL could be made with."""
    try:
        parts = urlsplit(url)
        scheme, host, port = parts.scheme, parts.hostname, parts.port
    except ValueError:
        return
    if not host:
        return
    environment_proxy(scheme, host, port)
    if scheme == "https":
        check_authorities()


def authorities(path: str) -> ssl.SSLContext:
    """What trusts those in a file or folder; ValueError where they cannot be loaded."""
    import ssl

    try:
        if isdir(path):
            return ssl.create_default_context(capath=path)
        return ssl.create_default_context(cafile=path)
    except OSError as error:
        raise ValueError(
            f"verify: the authorities in {path!r} cannot be loaded: {error.strerror or error}"
        ) from error


def check_authorities() -> None:
    """The same for the variables that name authorities to trust."""
    for name, is_there in (("SSL_CERT_FILE", isfile), ("SSL_CERT_DIR", isdir)):
        path = os.environ.get(name)
        if path:
            if not is_there(path):
                raise ValueError(f"{name}: there is no {path!r}")
            return  # the first of them is the one that holds


def _variable(name: str) -> str:
    """The variable as it is spelled in this environment."""
    wanted = f"{name}_proxy"
    return next((each for each in os.environ if each.lower() == wanted), wanted.upper())


def _excepted(host: str, port: int, exceptions: str) -> bool:
    """Whether NO_PROXY has an address among its networks, or in brackets: what the standard library does not know."""
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return False
    for entry in map(str.strip, exceptions.split(",")):
        if entry in (f"[{host}]", f"[{host}]:{port}"):
            return True
        if "/" in entry:
            try:
                if address in ipaddress.ip_network(entry, strict=False):
                    return True
            except ValueError:
                continue
    return False


def proxied(route: Route) -> bool:
    """Whether the way to an origin leads through a proxy."""
    return route.way[0] is not None


def refused_by_proxy(
    origin: str, status: str = "407 Proxy Authentication Required"
) -> TransportFailure:
    return TransportFailure(
        "proxy",
        f"the proxy did not reach {origin}: {status}",
        sent=False,
        final=status.startswith("4"),
    )
