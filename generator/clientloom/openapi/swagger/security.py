"""Swagger's host and security definitions to servers and security schemes."""

from __future__ import annotations

from typing import Final

from clientloom.ir.types import Json
from clientloom.openapi.swagger.context import Context, Mapping
from clientloom.pointers import join

_FLOWS: Final = {
    "implicit": "implicit",
    "password": "password",
    "application": "clientCredentials",
    "accessCode": "authorizationCode",
}


def servers(context: Context, schemes: Json, at: str) -> list[Json]:
    """One server for each of `schemes`, https first: a client must not send its secrets in the clear by default."""
    root = context.root
    host, base = root.get("host"), root.get("basePath")
    path = base if isinstance(base, str) else ""
    if path and not path.startswith("/"):
        path = "/" + path
    path = path.rstrip("/")
    if not isinstance(host, str) or not host:
        return [{"url": path}] if path else []
    bare = host.partition("://")[2] or host
    named = [scheme for scheme in schemes if isinstance(scheme, str)] if isinstance(schemes, list) else []
    spoken = [scheme.lower() for scheme in named if scheme.lower() in ("http", "https")] or ["https"]
    spoken.sort(key=lambda scheme: scheme != "https")
    context.origins.record(at, "#/host", alone=False)
    return [{"url": f"{scheme}://{bare.rstrip('/')}{path}"} for scheme in dict.fromkeys(spoken)]


def security_schemes(context: Context, written: Mapping, normal: str, source: str) -> Mapping:
    """Every security definition as a security scheme."""
    converted: Mapping = {}
    for name, value in written.items():
        context.origins.record(join(normal, name), join(source, name))
        converted[name] = (
            _scheme(context, value, join(normal, name), join(source, name)) if isinstance(value, dict) else value
        )
    return converted


def _scheme(context: Context, written: Mapping, normal: str, source: str) -> Mapping:
    kept: Mapping = {key: value for key, value in written.items() if key == "description" or key.startswith("x-")}
    kind = written.get("type")
    if kind == "basic":
        return {"type": "http", "scheme": "basic", **kept}
    if kind != "oauth2":
        return written
    flow: Mapping = {key: written[key] for key in ("authorizationUrl", "tokenUrl") if key in written}
    flow["scopes"] = written.get("scopes", {})
    kind_of_flow = written.get("flow")
    called = _FLOWS.get(kind_of_flow, kind_of_flow) if isinstance(kind_of_flow, str) else "implicit"
    context.origins.record(join(normal, "flows", called), source, alone=False)
    return {"type": "oauth2", **kept, "flows": {called: flow}}
