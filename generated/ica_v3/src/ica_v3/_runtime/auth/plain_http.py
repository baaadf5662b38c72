"""A warning where credentials go over plain `http://` to another machine: anybody on the way can read them."""

from __future__ import annotations

import warnings
from urllib.parse import urlsplit


class InsecureRequestWarning(UserWarning):
    """Credentials are sent over plain `http://` to another machine. Warned of once for each client and host.

    `warnings.filterwarnings("ignore", category=InsecureRequestWarning)` says that this is meant so.
    """


def warn(url: str, warned: set[str]) -> None:
    """Warn of the host of a URL, unless it is this machine or stands in `warned`, where it is put."""
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        return  # said when it is sent
    if host in warned or _is_here(host):
        return
    warned.add(host)
    from ..packages import stacklevel

    warnings.warn(
        f"credentials are sent to {host} over plain http, where others can read them: use https",
        InsecureRequestWarning,
        stacklevel=stacklevel(),
    )


def _is_here(host: str) -> bool:
    if host == "localhost" or host.endswith(".localhost"):
        return True
    from ipaddress import ip_address

    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False
