"""Addresses a server sends us to: only those of its own origin are followed."""

from __future__ import annotations

from urllib.parse import urljoin, urlsplit

_PORTS = {"http": 80, "https": 443}


def within(base: str, address: str) -> str | None:
    """The whole address as seen from `base`, without its fragment; None where it is no address of the same origin."""
    try:
        target = urljoin(base, address).partition("#")[0]
        ours, theirs = urlsplit(base), urlsplit(target)
        same = (
            ours.scheme == theirs.scheme
            and ours.hostname == theirs.hostname
            and (ours.port or _PORTS.get(ours.scheme))
            == (theirs.port or _PORTS.get(theirs.scheme))
            and theirs.username is None
            and theirs.password is None
        )
    except ValueError:
        return None
    return target if same else None
