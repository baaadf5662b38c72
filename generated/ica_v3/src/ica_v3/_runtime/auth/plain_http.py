"""A warning where credentials go over plain `http://` to another machine: anybody on the way can read them."""

from __future__ import annotations

import warnings
from pathlib import Path
from urllib.parse import urlsplit

_PACKAGE = str(Path(__file__).resolve().parents[2])


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
    warnings.warn(
        f"credentials are sent to {host} over plain http, where others can read them: use https",
        InsecureRequestWarning,
        stacklevel=_callers(),
    )


def _is_here(host: str) -> bool:
    if host == "localhost" or host.endswith(".localhost"):
        return True
    from ipaddress import ip_address

    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def _callers() -> int:
    """How many frames above `warn` the first one is that is no code of this package."""
    import inspect

    level = 0
    frame = inspect.currentframe()
    while frame is not None and frame.f_code.co_filename.startswith(_PACKAGE):
        frame = frame.f_back
        level += 1
    return level
