"""The proxies by which requests travel: what arguments and the environment name, and what of it cannot be used."""

from __future__ import annotations

import ipaddress
import os
from importlib.util import find_spec
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from .routes import Route

_SCHEMES = ("http", "https", "socks5", "socks5h")


def checked_proxy(proxy: str, name: str) -> str:
    """A proxy's URL; ValueError that names where it comes from, and shows neither a user nor a password."""
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
    if parts.scheme.startswith("socks") and find_spec("socksio") is None:
        raise ValueError(
            f"{name}: a SOCKS proxy needs the package socksio: pip install 'httpx2[socks]'"
        )
    return proxy


def environment_proxy(route: Route) -> tuple[str, str] | None:
    """The proxy that the environment (or the system) names for an origin, and the variable; NO_PROXY is obeyed."""
    from urllib.request import getproxies, proxy_bypass

    proxies = getproxies()
    name = route.scheme if proxies.get(route.scheme) else "all"
    proxy = proxies.get(name)
    if not proxy:
        return None
    port = route.port or (443 if route.scheme == "https" else 80)
    if proxy_bypass(f"{route.host}:{port}") or _in_network(
        route.host, proxies.get("no", "")
    ):
        return None
    return (proxy if "://" in proxy else f"http://{proxy}"), _variable(name)


def _variable(name: str) -> str:
    """The variable as it is spelled in this environment."""
    wanted = f"{name}_proxy"
    return next((each for each in os.environ if each.lower() == wanted), wanted.upper())


def _in_network(host: str, exceptions: str) -> bool:
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return False
    for entry in exceptions.split(","):
        if "/" in entry:
            try:
                if address in ipaddress.ip_network(entry.strip(), strict=False):
                    return True
            except ValueError:
                continue
    return False


def unreachable(proxy: str, error: Exception) -> Exception:
    """What httpcore2 raises where it is the proxy that cannot be connected to."""
    from httpcore2 import ProxyError

    return ProxyError(f"the proxy {proxy} cannot be reached: {error}")
