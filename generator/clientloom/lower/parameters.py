"""Lowers the parameters of an operation: those of its path item first, replaced by its own where they meet."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec.structs import replace

from clientloom.diagnostics.records import as_json
from clientloom.ir import NO_CONSTRAINTS, STRING, Docs, Json, LiteralType, Parameter, Place, Scalar, Style, Type
from clientloom.ir.secret_names import is_secret
from clientloom.ir.walk import without_null
from clientloom.lower.contents import STYLES
from clientloom.lower.context import Context, underlying
from clientloom.lower.docs import constraints_of, docs_of
from clientloom.lower.enums import descriptions_of_values
from clientloom.lower.fields import default_of
from clientloom.lower.overrides import key_of_parameter, retyped
from clientloom.media_types import kind_of

if TYPE_CHECKING:
    from clientloom.openapi import Node

_PLACES: dict[str, Place] = {"path": "path", "query": "query", "header": "header", "cookie": "cookie"}
_IDEMPOTENCY = re.compile(r"(x-)?idempotency-?key", re.IGNORECASE)
# What a default has to be, for it is sent as it is; for other scalars it is a text.
_PRESETS: dict[str, tuple[type, ...]] = {
    "integer": (int,),
    "number": (int, float),
    "boolean": (bool,),
    "json": (),
    "binary": (),
    "null": (),
}
# Decided by the body, the reply's type and the credentials; OpenAPI says to ignore them as parameters.
MEDIA_HEADERS = ("accept", "content-type")
_OWN_HEADERS = frozenset({*MEDIA_HEADERS, "authorization"})


def parameters_of(
    context: Context, item: Node, operation: Node, called: str, *, secured: bool
) -> tuple[Parameter, ...]:
    """The parameters in document order. `secured`: the operation takes credentials by a security scheme.

    `called` is the operation's id, else its method and path.
    """
    nodes: dict[tuple[str, str], Node] = {}
    for holder in (item, operation):
        listed = holder.get("parameters")
        for written in listed.elements() if listed is not None else ():
            node = written.resolve()
            name, place = node.text("name"), node.text("in")
            if name is None or place is None:
                reason = "A parameter without a name or a place."
                context.ledger.add(written.pointer, "parameter", "CL321", reason)
                continue
            nodes[name if place != "header" else name.lower(), place] = node
    found = (_shared(context, node, secured=secured) for node in nodes.values())
    return tuple(_overridden(context, parameter, called) for parameter in found if parameter is not None)


def media_headers(context: Context, item: Node, operation: Node) -> dict[str, str | None]:
    """The headers that media types decide, as far as the document has them as parameters: lower case, each with the
    one value that it has, or its default."""
    found: dict[str, str | None] = {}
    for holder in (item, operation):
        listed = holder.get("parameters")
        for written in listed.elements() if listed is not None else ():
            node = written.resolve()
            name = (node.text("name") or "").lower()
            if node.text("in") == "header" and name in MEDIA_HEADERS:
                schema = node.get("schema")
                layers = context.index.layers(schema) if schema is not None else []
                kind = underlying(context.result, context.schemas.type_of(schema)) if schema is not None else STRING
                value = _preset(kind, default_of(layers)[0])
                found[name] = value if isinstance(value, str) else None
    return found


def _overridden(context: Context, parameter: Parameter, called: str) -> Parameter:
    """The parameter with the type that the configuration gives it, for this operation or wherever it is used."""
    key = key_of_parameter(called, parameter.place, parameter.wire_name)
    if key in context.config.requests.slashes and parameter.place == "path":
        context.slashes.add(key)
        parameter = replace(parameter, slashes=True)
    said = context.schemas.overrides.of(key, parameter.id, f"{parameter.id}/schema")
    return parameter if said is None else replace(parameter, type=retyped(parameter.type, said))


def idempotency_key(parameters: tuple[Parameter, ...]) -> str | None:
    """The wire name of the header that carries an idempotency key, if one is declared."""
    for parameter in parameters:
        if parameter.place == "header" and _IDEMPOTENCY.fullmatch(parameter.wire_name):
            return parameter.wire_name
    return None


def _shared(context: Context, node: Node, *, secured: bool) -> Parameter | None:
    """A parameter, lowered once however many operations refer to it."""
    key = (node.pointer, secured)
    if key not in context.parameters:
        context.parameters[key] = _parameter(context, node, secured=secured)
    return context.parameters[key]


def _parameter(context: Context, node: Node, *, secured: bool) -> Parameter | None:
    name, place = node.text("name") or "", _PLACES.get(node.text("in") or "")
    if place is None:
        reason = f"The parameter {name!r} is in {as_json(node.text('in'))}, which is not a place this generator knows."
        context.ledger.add(node.pointer, "parameter", "CL321", reason)
        return None
    own = place == "header" and name.lower() in _OWN_HEADERS
    if own and name.lower() in MEDIA_HEADERS:
        return None  # the arguments `accept` and `content_type`, where there is a choice
    if own and secured:  # some documents know no other way to ask for credentials
        reason = f"The header {name} is set from the credentials, not by an argument."
        context.ledger.add(node.pointer, "parameter", "CL320", reason)
        return None
    schema, content_type = _schema(context, node)
    type_: Type = without_null(context.schemas.type_of(schema)) if schema is not None else STRING
    layers = context.index.layers(schema) if schema is not None else []
    default, has_default = default_of(layers)
    style, explode = _style(node, place)
    required = node.flag("required") or place == "path"
    constraints = constraints_of(*reversed(layers)) if layers else NO_CONSTRAINTS
    plain = underlying(context.result, type_)
    return Parameter(
        id=node.pointer,
        wire_name=name,
        place=place,
        type=type_,
        required=required,
        style=style,
        explode=explode,
        allow_reserved=node.flag("allowReserved"),
        allow_empty=node.flag("allowEmptyValue"),
        content_type=content_type,
        default=default,
        has_default=has_default,
        docs=_docs(node, layers),
        constraints=constraints,
        secret=own or is_secret(name) or any(layer.get("format") == "password" for layer in layers),
        preset=_preset(plain, default) if required else None,
        slashes=place == "path" and (node.flag("allowReserved") or _may_have_slashes(constraints.pattern)),
    )


def _preset(plain: Type, default: Json) -> Json:
    """What a required parameter is sent with where nobody gives it: its default, or the one value that it may have."""
    if isinstance(plain, LiteralType):
        if default in plain.values:
            return default
        return plain.values[0] if len(plain.values) == 1 else None
    wanted = _PRESETS.get(plain.wire or plain.kind, (str,)) if isinstance(plain, Scalar) else ()
    return default if type(default) in wanted else None


def _may_have_slashes(pattern: str | None) -> bool:
    """Whether a pattern itself writes a slash: `shelves/[^/]+` does, `[^/]+` does not."""
    return pattern is not None and "/" in re.sub(r"\[\^[^\]]*\]", "", pattern)


def _schema(context: Context, node: Node) -> tuple[Node | None, str | None]:
    """The schema, and the media type where the parameter is serialised as one."""
    schema = node.get("schema")
    if schema is not None:
        return schema, None
    content = node.get("content")
    if content is None:
        return None, None
    for media_type, inner in content.items():
        if kind_of(media_type) not in ("json", "text"):
            reason = f"The parameter's content type {media_type} is not JSON; a string is sent as it is."
            context.ledger.add(node.pointer, "fallback", "CL322", reason)
            return None, None
        return inner.resolve().get("schema"), media_type
    return None, None


def _style(node: Node, place: Place) -> tuple[Style, bool]:
    usual: Style = "simple" if place in ("path", "header") else "form"
    style = STYLES.get(node.text("style") or "", usual)
    value = node.value if isinstance(node.value, dict) else {}
    explode = value.get("explode")
    return style, explode if isinstance(explode, bool) else style == "form"


def _docs(node: Node, layers: list[dict[str, object]]) -> Docs:
    """Docs of the parameter, or of its schema where the parameter has none."""
    docs = _own_docs(node, layers)
    values = descriptions_of_values(layers[0]) if layers else None
    return docs if values is None else replace(docs, description="\n\n".join(filter(None, (docs.description, values))))


def _own_docs(node: Node, layers: list[dict[str, object]]) -> Docs:
    docs = docs_of(node.value, summary_key="summary")
    inner = next((docs_of(layer) for layer in layers if "description" in layer or "example" in layer), None)
    if inner is None or (docs.description is not None and docs.has_example):
        return docs
    return Docs(
        summary=docs.summary,
        description=docs.description or inner.description,
        deprecated=docs.deprecated or inner.deprecated,
        example=docs.example if docs.has_example else inner.example,
        has_example=docs.has_example or inner.has_example,
        external_docs=docs.external_docs,
    )
