"""The header lines of a request, with those that say where it goes and how its body is framed."""

from __future__ import annotations

from ..transport import Request
from .routes import Route

# servers wait for a body after these unless they are told that there is none
ANNOUNCE_NOTHING = frozenset({"POST", "PUT", "PATCH", "QUERY"})


def header_lines(request: Request, route: Route) -> list[tuple[str, str]]:
    headers = request.headers
    named = {name.lower() for name in headers}
    lines = list(headers.items())
    if "host" not in named:
        lines.insert(0, ("Host", route.authority))
    if "accept-encoding" not in named:
        lines.append(("Accept-Encoding", "gzip, deflate"))
    if "content-length" in named or "transfer-encoding" in named:
        return lines
    content = request.content
    if content is None:
        if request.method in ANNOUNCE_NOTHING:
            lines.append(("Content-Length", "0"))
        return lines
    length = len(content) if isinstance(content, bytes) else content.length
    lines.append(
        ("Transfer-Encoding", "chunked")
        if length is None
        else ("Content-Length", str(length))
    )
    return lines
