"""Where a vendored document comes from: a URL, a path, or a file in a git repository (`git+https://…#path`)."""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import SplitResult, urlsplit

from msgspec import Struct

from clientloom.diagnostics.records import BadInput, Place, fail

VARIABLE = re.compile(r"\$\{([A-Za-z_][A-Za-z0-9_]*)\}")


class Fetched(Struct, frozen=True):
    """What a source has now. `revision` names this state of it: an ETag, a commit, or None where it has no name.

    `address` is where the last redirect led, None where there was none.
    """

    data: bytes
    revision: str | None = None
    address: str | None = None


class Source(Struct, frozen=True):
    """`[document] source` of a `client.toml`, with the place that diagnostics show.

    `headers` are sent to the host of the source and to no other; `${NAME}` in them is an environment variable.
    """

    address: str
    place: Place
    folder: Path
    headers: Mapping[str, str] = {}

    def failed(self, why: str, help: str | None = None) -> BadInput:
        """The error for a source that cannot be had."""
        return fail("CL231", f"The source {self.address!r} cannot be fetched: {why}.", help=help, place=self.place)


def variables(headers: Mapping[str, str]) -> list[str]:
    """The environment variables that headers name, as `${NAME}`."""
    return [name for text in headers.values() for name in VARIABLE.findall(text)]


def is_encrypted_or_local(url: SplitResult) -> bool:
    """Whether nobody on the way can change what comes: https, or http to this machine."""
    if url.scheme == "https":
        return True
    try:
        return url.scheme == "http" and (
            url.hostname == "localhost" or ipaddress.ip_address(url.hostname or "").is_loopback
        )
    except ValueError:
        return False


def split_address(source: Source, address: str) -> SplitResult:
    """The parts of an address of http. BadInput where it may not be asked, or is no address."""
    try:
        url = urlsplit(address)
        found = bool(url.hostname) and url.port != 0
    except ValueError:
        raise source.failed(f"{address!r} is not a URL") from None
    if url.scheme not in ("http", "https") or not found:
        raise source.failed(f"{address!r} is not an http or https URL", "Use https://, git+https:// or a path.")
    if url.username is not None:
        raise source.failed("it has a password in the URL", "Send it as a header: [document.source-headers].")
    if not is_encrypted_or_local(url):
        raise source.failed(f"{address!r} is not encrypted, so anyone on the way could change it", "Use https.")
    return url
