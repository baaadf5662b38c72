"""Fetches a document over http: with an ETag, a limit of size and time, and redirects that lose credentials."""

from __future__ import annotations

import http.client
import time
import urllib.error
import urllib.request
from collections.abc import Mapping
from typing import IO
from urllib.parse import SplitResult, urljoin

from clientloom import __version__
from clientloom.regular_files import MOST_BYTES
from clientloom.update.source import Fetched, Source, split_address

_PATIENCE = 30.0  # seconds without a byte
_LONGEST = 300.0  # seconds in all
_MOST_REDIRECTS = 5
_PIECE = 1 << 20
_REDIRECTS = frozenset({301, 302, 303, 307, 308})


class _Unredirected(urllib.request.HTTPRedirectHandler):
    """Every reply is returned as it is: where a redirect may lead is decided here."""

    def redirect_request(
        self,
        req: urllib.request.Request,
        fp: IO[bytes],
        code: int,
        msg: str,
        headers: http.client.HTTPMessage,
        newurl: str,
    ) -> None:
        return None


def fetch_over_http(source: Source, headers: Mapping[str, str], known: str | None) -> Fetched | None:
    """The document behind a URL; None where the server says that it still has the ETag `known`."""
    opener = urllib.request.build_opener(_Unredirected)
    first = url = split_address(source, source.address)
    for _ in range(_MOST_REDIRECTS + 1):
        request = urllib.request.Request(url.geturl(), headers={"User-Agent": f"clientloom/{__version__}"})
        if known is not None:
            request.add_header("If-None-Match", known)
        for name, value in headers.items() if _origin(url) == _origin(first) else ():
            request.add_header(name, value)
        try:
            with opener.open(request, timeout=_PATIENCE) as reply:
                data = _read(source, reply)
                _refuse_pages(source, reply.headers.get_content_type(), data)
                return Fetched(data, reply.headers.get("ETag"), None if url is first else url.geturl())
        except urllib.error.HTTPError as error:
            with error:
                if error.code == 304 and known is not None:
                    return None
                if error.code not in _REDIRECTS or not (location := error.headers.get("Location")):
                    raise source.failed(
                        f"the server answered with {error.code} {error.reason}", _help(error.code)
                    ) from None
            url = split_address(source, urljoin(url.geturl(), location))
        except http.client.IncompleteRead:
            raise source.failed("the connection was cut before the end", "Try again.") from None
        except (OSError, http.client.HTTPException, UnicodeError) as error:
            reason = error.reason if isinstance(error, urllib.error.URLError) else error
            raise source.failed(str(reason) or type(reason).__name__, "Check the URL and the network.") from None
    raise source.failed(f"it redirects more than {_MOST_REDIRECTS} times")


def _read(source: Source, reply: http.client.HTTPResponse) -> bytes:
    end = time.monotonic() + _LONGEST
    pieces: list[bytes] = []
    size = 0
    while piece := reply.read(_PIECE):
        pieces.append(piece)
        size += len(piece)
        if size > MOST_BYTES:
            raise source.failed(f"it is larger than {MOST_BYTES >> 20} MB")
        if time.monotonic() > end:
            raise source.failed(f"it takes longer than {_LONGEST:.0f} seconds", "Try again.")
    announced = reply.headers.get("Content-Length")
    if announced is not None and announced.isdecimal() and size < int(announced):
        raise http.client.IncompleteRead(b"", int(announced) - size)
    return b"".join(pieces)


def _refuse_pages(source: Source, content_type: str, data: bytes) -> None:
    """A page for people, as portals answer with where a session has ended, is no document whatever the status says."""
    if content_type in ("text/html", "application/xhtml+xml") or data.lstrip()[:1] == b"<":
        help = "Name the URL of the JSON or YAML itself; if it needs a login, add [document.source-headers]."
        raise source.failed("the server answered with a page, not with a document", help)


def _origin(url: SplitResult) -> tuple[str, str | None, int]:
    return url.scheme, url.hostname, url.port or (443 if url.scheme == "https" else 80)


def _help(status: int) -> str | None:
    if status in (401, 403):
        return 'Send credentials: [document.source-headers] Authorization = "Bearer ${NAME}", from the environment.'
    if status in (404, 410):
        return "Look up where the document is now, and correct `source`."
    return "Try again later." if status in (429, 500, 502, 503, 504) else None
