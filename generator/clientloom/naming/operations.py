"""Names of resources, methods, arguments and bodies."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from msgspec import Struct
from msgspec.structs import replace

from clientloom import ir
from clientloom.config.records import Config
from clientloom.diagnostics.records import Diagnostic
from clientloom.id_schemes import distinguishing_parts, leading
from clientloom.naming.names import UNTAGGED, ResourceNames
from clientloom.naming.pins import (
    key_of_body,
    key_of_operation,
    key_of_parameter,
    key_of_tag,
    refuse_doubles,
    refuse_taken,
    renamed,
)
from clientloom.naming.published import NOTHING, Held, Published, refuse_published, settle_published
from clientloom.naming.reserved import ARGUMENTS, CLIENT_ATTRIBUTES, MEDIA_ARGUMENTS, MODULES, RESOURCE_ATTRIBUTES
from clientloom.naming.rules import (
    argument_name,
    attribute_name,
    class_name,
    method_name,
    module_name,
    path_variables,
    path_words,
    verb_and_path,
    without_group,
    without_tag,
)
from clientloom.naming.scopes import LEADING, NORMAL, PINNED, PLAIN, Claim, settle
from clientloom.naming.words import shape, snake, spelled


class OperationNames(Struct, frozen=True):
    resources: dict[str, ResourceNames]
    operations: dict[str, str]
    constants: dict[str, str]
    parameters: dict[tuple[str, str], str]
    bodies: dict[str, str]
    notes: tuple[Diagnostic, ...]


def first_tag(operation: ir.Operation) -> str:
    """The tag whose resource has the operation."""
    return operation.tags[0] if operation.tags else UNTAGGED


def group_by_tag(api: ir.Api) -> dict[str, list[ir.Operation]]:
    """The operations of each resource, both in the order of the document."""
    groups: dict[str, list[ir.Operation]] = {}
    for operation in api.operations:
        groups.setdefault(first_tag(operation), []).append(operation)
    return groups


def name_operations(api: ir.Api, config: Config, published: Published) -> OperationNames:
    """Every name of the resources."""
    by_tag = group_by_tag(api)
    operations: dict[str, str] = {}
    notes: list[Diagnostic] = []
    for tag, group in by_tag.items():
        held = published.methods.get(tag, NOTHING)
        claims = list(_method_claims(group, tag, config, held))
        chosen, clashes = settle_published(claims, held, reserved=RESOURCE_ATTRIBUTES)
        keys = _keys(group)
        pinned = {claim.key: keys[claim.key] for claim in claims if claim.rank == PINNED}
        refuse_published(config, f"tag {tag!r}", held, chosen, pinned)
        refuse_doubles(config, f"tag {tag!r}", ((keys[id_], name) for id_, name in chosen.items()))
        operations.update(chosen)
        notes += (
            renamed("operations", clash.name, [(keys[id_], chosen[id_]) for id_ in clash.keys], config)
            for clash in clashes
        )
    parameters: dict[tuple[str, str], str] = {}
    bodies: dict[str, str] = {}
    versions = bool(config.media.versions)
    for operation in api.operations:
        versioned = versions or _has_choice(operation)
        body = _body_name(operation, versioned, config, published.bodies.get(operation.id))
        bodies[operation.id] = body
        held = published.arguments.get(operation.id, NOTHING)
        arguments = dict(_name_parameters(operation, body, versioned, config, held))
        if config.names:
            own = _own_arguments(versioned) - {"body"}
            keys = {each.id: key_of_parameter(operation, each) for each in operation.parameters}
            pinned = {keys[id_] if keys[id_] in config.names else id_: name for id_, name in arguments.items()}
            refuse_taken(config, operation, own, {key_of_body(operation): body, **pinned})
        parameters.update(((operation.id, id_), name) for id_, name in arguments.items())
    constants = {id_: name.upper() for id_, name in operations.items()}
    return OperationNames(
        _name_resources(by_tag, config, published),
        operations,
        _constants(by_tag, constants),
        parameters,
        bodies,
        tuple(notes),
    )


def _keys(group: Iterable[ir.Operation]) -> dict[str, str]:
    """How `client.toml` can pin each; an operationId that is used twice identifies nothing."""
    keys = {operation.id: key_of_operation(operation) for operation in group}
    counts = Counter(keys.values())
    return {id_: key if counts[key] == 1 else id_ for id_, key in keys.items()}


def _constants(by_tag: dict[str, list[ir.Operation]], wanted: dict[str, str]) -> dict[str, str]:
    """Methods are unique as written; their constants must be in capitals too."""
    chosen: dict[str, str] = {}
    for group in by_tag.values():
        settled, _ = settle(Claim(operation.id, wanted[operation.id], operation.id) for operation in group)
        chosen.update(settled)
    return chosen


def _name_resources(
    by_tag: dict[str, list[ir.Operation]], config: Config, published: Published
) -> dict[str, ResourceNames]:
    pins = {tag: config.names[key_of_tag(tag)] for tag in by_tag if key_of_tag(tag) in config.names}
    claims: list[Claim[str]] = []
    for tag in by_tag:
        text = tag or "default"

        def others(tag: str = tag, text: str = text) -> Iterator[str]:
            yield "untagged" if not tag else attribute_name(spelled(text))
            yield f"{attribute_name(text)}_{shape(text)}"
            yield f"{attribute_name(text)}_"

        name = attribute_name(text)
        if name in CLIENT_ATTRIBUTES:  # only its attribute changes; nothing else is in the way
            name = f"{name}_"
        rank = PINNED if tag in pins else PLAIN if name == tag else NORMAL
        claims.append(Claim(tag, pins.get(tag, name), f"tag {tag}", rank, others))
    held = published.resource_scope(lambda each: each.attribute)
    attributes, _ = settle_published(claims, held, reserved=CLIENT_ATTRIBUTES)
    refuse_published(config, "the client", held, attributes, {tag: key_of_tag(tag) for tag in pins})
    refuse_doubles(config, "the client", ((key_of_tag(tag), name) for tag, name in attributes.items()))
    classes, _ = settle_published(
        (_class_claim(tag, name if tag in pins else tag or name, name) for tag, name in attributes.items()),
        published.resource_scope(lambda each: each.class_name),
    )
    modules, _ = settle_published(
        (Claim(tag, module_name(name.rstrip("_") or name), f"tag {tag}") for tag, name in attributes.items()),
        published.resource_scope(lambda each: each.module),
        reserved=MODULES,
        fold=True,
    )
    return {tag: ResourceNames(attributes[tag], classes[tag], modules[tag]) for tag in by_tag}


def _class_claim(tag: str, text: str, attribute: str) -> Claim[str]:
    """Against a tag that is spelled nearly the same, the one whose attribute says the same keeps the class."""
    name, fallback = (class_name(each, digit_prefix="Tag") for each in (text, attribute))
    return Claim(tag, name, f"tag {tag}", PLAIN if name == fallback else NORMAL, lambda: (fallback,))


def _method_claims(group: Iterable[ir.Operation], tag: str, config: Config, held: Held) -> Iterator[Claim[str]]:
    """Of one operation on several paths the one with the shortest keeps the name."""
    by_name: dict[str, list[ir.Operation]] = {}
    for operation in group:
        pinned = config.names.get(operation.id) or config.names.get(key_of_operation(operation))
        if pinned is not None:
            yield Claim(operation.id, pinned, operation.id, PINNED)
        else:
            by_name.setdefault(_method_name(operation, tag, config), []).append(operation)
    for name, same in by_name.items():
        shortest = leading(each.path for each in same)
        first = min((each for each in same if each.path == shortest), key=lambda each: each.method)
        one = any(each.own_name for each in same) or len({each.operation_id for each in same}) == 1
        leads = one and any(each.path != first.path for each in same)
        for operation in same:
            claim = _method_claim(operation, name, first if leads else operation)
            yield claim if not held.taken else _newcomer(operation, claim)


def _method_name(operation: ir.Operation, tag: str, config: Config) -> str:
    given = operation.own_name or operation.operation_id
    if given and config.document.resources == "path":
        given = without_group(given, tag)
    return (
        method_name(without_tag(given, tag)) if given else method_name(verb_and_path(operation.method, operation.path))
    )


def _method_claim(operation: ir.Operation, name: str, first: ir.Operation) -> Claim[str]:
    """`first`: the operation that has the name where several want it for different paths."""
    id_, verb, path = operation.operation_id, operation.method.lower(), operation.path
    rank = LEADING if operation is first else NORMAL

    def others() -> Iterator[str]:
        if name in RESOURCE_ATTRIBUTES:
            yield f"{name}_"
        if id_ and operation.own_name is None:
            yield method_name(id_)
        yield from ("_".join([name, *map(snake, parts)]) for parts in distinguishing_parts(path, first.path))
        if id_:
            yield f"{name}_{verb}"
        fixed = [snake(part) for part in path_words(path)]
        if fixed:
            yield f"{name}_{fixed[-1]}"
            yield "_".join([name, *fixed])
        yield "_".join([name, *fixed, "by", *map(snake, path_variables(path))])
        yield "_".join([name, verb, *fixed, "by", *map(snake, path_variables(path))])

    return Claim(operation.id, name, operation.id, rank, others)


def _newcomer(operation: ir.Operation, claim: Claim[str]) -> Claim[str]:
    """The same claim, where a name may be published: what moves aside for that is called after its own path first,
    which is the same whoever came before it."""
    fixed = "_".join(snake(part) for part in path_words(operation.path))
    variables = "_".join(map(snake, path_variables(operation.path)))
    own = (f"{claim.name}_{fixed}", f"{claim.name}_{fixed}_by_{variables}", f"{claim.name}_{operation.method.lower()}")
    return replace(claim, others=lambda: (*own, *claim.others()))


def _has_choice(operation: ir.Operation) -> bool:
    """Whether there may be an argument that chooses a media type."""
    asked = {content.media_type for reply in operation.replies if reply.success for content in reply.contents}
    return len(asked) > 1 or (operation.body is not None and len(operation.body.contents) > 1)


def _own_arguments(versioned: bool) -> frozenset[str]:
    """What every method of the package may have."""
    return ARGUMENTS | MEDIA_ARGUMENTS if versioned else ARGUMENTS


def _body_name(operation: ir.Operation, versioned: bool, config: Config, was: str | None) -> str:
    pinned = config.names.get(key_of_body(operation)) if config.names else None
    if pinned is not None:
        return pinned
    if operation.body is None or not (was or operation.body.name):
        return "body"
    name = was or argument_name(operation.body.name or "")
    return "body" if name in _own_arguments(versioned) else name


def _name_parameters(
    operation: ir.Operation, body: str, versioned: bool, config: Config, held: Held
) -> Iterator[tuple[str, str]]:
    reserved = {*_own_arguments(versioned), body}
    plain = {
        parameter.id: _pin(operation, parameter, config)
        or held.names.get(parameter.id)
        or argument_name(parameter.wire_name)
        for parameter in operation.parameters
    }
    gone = held.taken.difference(held.names.values())
    if len({*plain.values()}) == len(plain) and (reserved | gone).isdisjoint(plain.values()):
        yield from plain.items()  # the common case, without the machinery
        return
    pins = {parameter.id: _pin(operation, parameter, config) for parameter in operation.parameters}
    chosen, _ = settle_published(
        (
            _parameter_claim(
                parameter, pins[parameter.id] or argument_name(parameter.wire_name), bool(pins[parameter.id])
            )
            for parameter in operation.parameters
        ),
        held,
        reserved=reserved,
    )
    here = {parameter.id: key_of_parameter(operation, parameter) for parameter in operation.parameters}
    keys = {id_: key if key in config.names else id_ for id_, key in here.items() if pins[id_]}
    refuse_published(config, operation.label, held, chosen, keys)
    yield from chosen.items()


def _pin(operation: ir.Operation, parameter: ir.Parameter, config: Config) -> str | None:
    """The name that is pinned in this operation, else wherever the parameter is used."""
    if not config.names:
        return None
    return config.names.get(key_of_parameter(operation, parameter)) or config.names.get(parameter.id)


def _parameter_claim(parameter: ir.Parameter, name: str, pinned: bool) -> Claim[str]:
    wire, place = parameter.wire_name, parameter.place
    if pinned:
        return Claim(parameter.id, name, parameter.id, PINNED)

    def others() -> Iterator[str]:
        if wire[:1] in ("+", "-"):
            yield argument_name(spelled(wire))
        yield f"{name.rstrip('_')}_{place}"
        yield argument_name(spelled(wire))
        yield f"{argument_name(spelled(wire)).rstrip('_')}_{place}"
        yield f"{name.rstrip('_')}_{place}_{shape(wire)}"

    return Claim(parameter.id, name, parameter.id, PLAIN if name == wire else NORMAL, others)
