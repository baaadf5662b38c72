"""Lowers operations: puts the parts of each together, and reports those that cannot be lowered."""

from __future__ import annotations

from collections.abc import Iterator

from clientloom.diagnostics.records import BadInput
from clientloom.id_schemes import group_of_id, own_name
from clientloom.ir import Body, Incoming, Operation, Reply
from clientloom.lower.bodies import body_of
from clientloom.lower.context import Context
from clientloom.lower.docs import docs_of
from clientloom.lower.found_operation import Found, find_operations, operations_of_item
from clientloom.lower.media import version_order
from clientloom.lower.parameters import idempotency_key, media_headers, parameters_of
from clientloom.lower.path_groups import group_of
from clientloom.lower.replies import replies_of
from clientloom.lower.security import security_of
from clientloom.lower.selection import Selector
from clientloom.lower.servers import servers_of
from clientloom.lower.webhooks import incoming_of
from clientloom.pointers import escape


def lower_operations(context: Context, schemes: frozenset[str]) -> tuple[Operation, ...]:
    """Every chosen operation. One that fails leaves nothing behind but its entry in the ledger."""
    selector = Selector(context)
    lowered: list[Operation] = []
    for found in find_operations(context):
        reason = selector.refusal(found)
        if reason is not None:
            context.ledger.add(found.id, "operation", "CL301", reason)
            continue
        mark = context.result.mark()
        try:
            operation = _operation(context, found, schemes)
            context.schemas.settle()
        except BadInput as error:
            context.schemas.rewind(mark)
            context.forget()
            context.ledger.add(found.id, "operation", "CL303", f"The operation cannot be read: {error}")
            continue
        context.incoming.extend(_callbacks(context, found))
        lowered.append(operation)
    context.incoming.extend(_webhooks(context, selector))
    selector.close()
    _check_names(context)
    return tuple(lowered)


def _operation(context: Context, found: Found, schemes: frozenset[str]) -> Operation:
    node = found.node
    security = security_of(context, node, schemes)
    parameters = parameters_of(context, found.item, node, found.label, secured=bool(security))
    body = body_of(context, node, found.method)
    replies = replies_of(context, node, found.operation_id)
    versions = _versions(body, replies)
    key = idempotency_key(parameters)
    operation_id = found.operation_id
    declared = media_headers(context, found.item, node)
    own = own_name(context.config.document.operation_names, operation_id, found.method, found.path)
    return Operation(
        id=found.id,
        operation_id=operation_id,
        method=found.method,
        path=found.path,
        tags=_tags_by_path(context, found.path) or found.tags or _tags_by_id(context, found),
        parameters=parameters,
        body=body,
        replies=replies,
        security=security,
        servers=servers_of(context, node) or servers_of(context, found.item),
        versions=versions,
        default_version=_default_version(context, versions),
        idempotency_key=key,
        in_progress=context.config.retries.in_progress if key is not None else (),
        retry_safe=operation_id in context.config.retries.safe,
        takes_accept="accept" in declared,
        takes_content_type="content-type" in declared,
        asks=_asked(declared.get("accept"), replies),
        docs=docs_of(node.value, summary_key="summary"),
        own_name=own.name if own is not None else None,
        own_title=own.whole if own is not None else None,
    )


def _asked(value: str | None, replies: tuple[Reply, ...]) -> str | None:
    """The type to ask for where the document has one that no reply is declared in (`...+json;version=2`)."""
    if value is None or "*" in value or "," in value or "/" not in value:
        return None
    declared = {content.media_type for reply in replies for content in reply.contents}
    return value if declared and value not in declared else None


def _tags_by_path(context: Context, path: str) -> tuple[str, ...]:
    group = group_of(path) if context.config.document.resources == "path" else None
    return () if group is None else (group,)


def _tags_by_id(context: Context, found: Found) -> tuple[str, ...]:
    group = group_of_id(context.config.document.operation_names, found.operation_id, found.method, found.path)
    return () if group is None else (group,)


def _versions(body: Body | None, replies: tuple[Reply, ...]) -> tuple[str, ...]:
    contents = list(body.contents) if body is not None else []
    contents.extend(content for reply in replies if reply.success for content in reply.contents)
    return tuple(dict.fromkeys(content.version for content in contents if content.version is not None))


def _default_version(context: Context, versions: tuple[str, ...]) -> str | None:
    """The configured default where the operation has it, else its newest by number."""
    default = context.config.media.default
    if not versions or default in versions:
        return default if versions else None
    return max(versions, key=version_order)


def _callbacks(context: Context, found: Found) -> Iterator[Incoming]:
    """What the server may send because of an operation."""
    callbacks = found.node.get("callbacks")
    for name, written in callbacks.items() if callbacks is not None else ():
        base = f"{found.id}/callbacks/{escape(name)}"
        called = f"{found.label}.{name}"
        try:
            callback = written.resolve()
        except BadInput as error:
            context.ledger.add(base, "other", "CL333", f"The callback leads nowhere: {error}")
            continue
        for expression, item in callback.items():
            if not expression.startswith("x-"):
                for each in operations_of_item(context, expression, item, f"{base}/{escape(expression)}"):
                    incoming = incoming_of(context, each, "callback", called)
                    if incoming is not None:
                        yield incoming


def _webhooks(context: Context, selector: Selector) -> Iterator[Incoming]:
    """What the server may send at any time, chosen as operations are: the path is the webhook's name."""
    webhooks = context.document.root.get("webhooks")
    for name, written in webhooks.items() if webhooks is not None else ():
        if name.startswith("x-"):
            continue
        for found in operations_of_item(context, name, written, f"#/webhooks/{escape(name)}"):
            reason = selector.refusal(found)
            if reason is not None:
                context.ledger.add(found.id, "other", "CL301", reason)
                continue
            incoming = incoming_of(context, found, "webhook", name)
            if incoming is not None:
                yield incoming


def _check_names(context: Context) -> None:
    """Every operationId of client.toml that chooses an operation is one of the document."""
    from clientloom.suggestions import nearest

    config = context.config
    known = {found.operation_id for found in find_operations(context) if found.operation_id is not None}
    given = [("[retries] safe names", ("retries", "safe"), name) for name in sorted(config.retries.safe - known)]
    given += [("[replies] names", ("replies", name), name) for name in sorted(config.replies.keys() - known)]
    for what, place, name in given:
        close = nearest(name, sorted(known))
        help = f"Did you mean {close!r}?" if close else "Use the operationId as the document writes it."
        context.warn(
            "CL350",
            f"{what} {name!r}, which is not an operationId of the document.",
            help=help,
            place=config.place(*place),
        )
