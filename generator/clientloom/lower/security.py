"""Lowers security schemes, and the requirements of operations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from clientloom.diagnostics.records import BadInput
from clientloom.ir import OAuthFlow, Place, Security, SecurityScheme
from clientloom.lower.context import Context
from clientloom.lower.docs import docs_of
from clientloom.suggestions import nearest

if TYPE_CHECKING:
    from clientloom.openapi import Node

_Kind: TypeAlias = Literal["apiKey", "basic", "bearer", "http", "oauth2", "openIdConnect", "mutualTLS"]
_KINDS: dict[str, _Kind] = {
    "apiKey": "apiKey",
    "http": "http",
    "oauth2": "oauth2",
    "openIdConnect": "openIdConnect",
    "mutualTLS": "mutualTLS",
}
_PLACES: dict[str, Place] = {"query": "query", "header": "header", "cookie": "cookie"}


def schemes_of(context: Context) -> tuple[SecurityScheme, ...]:
    """Every scheme of the document, with its prefix from the configuration."""
    components = context.document.root.get("components")
    table = components.get("securitySchemes") if components is not None else None
    found: list[SecurityScheme] = []
    for name, written in table.items() if table is not None else ():
        try:
            node = written.resolve()
        except BadInput as error:
            context.ledger.add(written.pointer, "other", "CL340", f"The security scheme leads nowhere: {error}")
            continue
        scheme = _scheme(context, name, node)
        if scheme is None:
            reason = f"The security scheme {name!r} is of no kind that OpenAPI knows."
            context.ledger.add(written.pointer, "other", "CL340", reason)
        else:
            found.append(scheme)
    for scheme in found:
        _check_variables(context, scheme)
    names = [scheme.name for scheme in found]
    for name in context.config.auth:
        if name not in names:
            close = nearest(name, names)
            help = f"Did you mean [auth.{close}]?" if close else "Name a scheme of the document's securitySchemes."
            message = f"[auth.{name}] names no security scheme of the document."
            context.warn("CL350", message, help=help, place=context.config.place("auth", name))
    return tuple(found)


def _scheme(context: Context, name: str, node: Node) -> SecurityScheme | None:
    kind = _KINDS.get(node.text("type") or "")
    if kind is None:
        return None
    http = node.text("scheme") or None  # names are the same in any case, but not every server knows that
    if kind == "http":
        known = (http or "").lower()
        kind = "basic" if known == "basic" else "bearer" if known == "bearer" else "http"
    place = _PLACES.get(node.text("in") or "") if kind == "apiKey" else None
    if kind == "apiKey" and (place is None or not node.text("name")):
        return None
    own = context.config.auth.get(name)
    flows = node.get("flows")
    return SecurityScheme(
        id=node.pointer,
        name=name,
        kind=kind,
        place=place,
        wire_name=node.text("name") if kind == "apiKey" else None,
        http_scheme=http,
        bearer_format=node.text("bearerFormat"),
        prefix=own.prefix if own is not None else None,
        flows=_flows(flows) if flows is not None else (),
        openid_url=node.text("openIdConnectUrl"),
        docs=docs_of(node.value),
    )


def _check_variables(context: Context, scheme: SecurityScheme) -> None:
    """Warns of what [auth] says and the kind of the scheme has no use for."""
    own = context.config.auth.get(scheme.name)
    if own is None:
        return
    wrong: list[tuple[str, str]] = []
    if scheme.kind == "basic" and len(own.env) % 2:
        wrong.append(("env", "HTTP basic takes pairs of variables: of a user and of a password."))
    if scheme.kind == "basic" and own.env_file:
        wrong.append(("env-file", "HTTP basic takes no file."))
    if scheme.kind != "oauth2" and own.password is not None:
        wrong.append(("password", "Only OAuth 2.0 has such a grant."))
    if scheme.kind != "apiKey" and own.prefix is not None:
        wrong.append(("prefix", "Only an API key takes a prefix."))
    for key, why in wrong:
        message = f"[auth.{scheme.name}] {key} is of no use. {why}"
        context.warn("CL355", message, place=context.config.place("auth", scheme.name, key))


def _flows(table: Node) -> tuple[OAuthFlow, ...]:
    return tuple(_flow(kind, node) for kind, node in table.items() if not kind.startswith("x-"))


def _flow(kind: str, node: Node) -> OAuthFlow:
    scopes = node.get("scopes")
    return OAuthFlow(
        kind=kind,
        authorization_url=node.text("authorizationUrl"),
        token_url=node.text("tokenUrl"),
        refresh_url=node.text("refreshUrl"),
        scopes=tuple(
            (name, each.value if isinstance(each.value, str) else "")
            for name, each in (scopes.items() if scopes is not None else ())
            if not name.startswith("x-")
        ),
    )


def security_of(context: Context, operation: Node, schemes: frozenset[str]) -> Security:
    """The alternatives of an operation: its own, or the document's where it says nothing."""
    holder = operation if "security" in operation else context.document.root
    listed = holder.get("security")
    found: list[tuple[tuple[str, tuple[str, ...]], ...]] = []
    for alternative in listed.elements() if listed is not None else ():
        unknown = [name for name, _ in alternative.items() if name not in schemes]
        if unknown:
            reason = f"The requirement names a security scheme that is not declared: {', '.join(unknown)}."
            context.ledger.add(alternative.pointer, "other", "CL341", reason)
            continue
        found.append(
            tuple(
                (name, tuple(scope.value for scope in scopes.elements() if isinstance(scope.value, str)))
                for name, scopes in alternative.items()
            )
        )
    return tuple(dict.fromkeys(found))
