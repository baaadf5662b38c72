"""Assigns every name of a package: the one place where names are decided."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from clientloom import ir
from clientloom.config.records import Config
from clientloom.diagnostics.records import Diagnostic, fail
from clientloom.id_schemes import own_name
from clientloom.naming.choices import name_choices
from clientloom.naming.headers import name_headers
from clientloom.naming.names import Names
from clientloom.naming.operations import first_tag, name_operations
from clientloom.naming.pins import (
    check_pins,
    key_of_body,
    key_of_field,
    key_of_operation,
    key_of_parameter,
    key_of_tag,
    standing_pins,
)
from clientloom.naming.published import (
    NOTHING_PUBLISHED,
    Held,
    Published,
    settle_published,
)
from clientloom.naming.reserved import ARGUMENT_TYPES, CLIENT_ARGUMENTS
from clientloom.naming.rules import argument_name, method_name
from clientloom.naming.scopes import NORMAL, PINNED, SHARED, Claim
from clientloom.naming.symbols import name_symbols
from clientloom.naming.words import shape, spelled
from clientloom.runtime_package import NAME as RUNTIME


def assign(api: ir.Api, config: Config, published: Published = NOTHING_PUBLISHED) -> Names:
    """The names of everything in `api`. The same whatever order the document has its maps in; what is published keeps
    its name."""
    notes: tuple[Diagnostic, ...] = ()
    if config.names:
        notes = check_pins(config, _pinnable(api), api.stand_ins)
        config = standing_pins(config, api.stand_ins)
    symbols = name_symbols(api, config, published)
    operations = name_operations(api, config, published)
    schemes = _name_schemes(api, config, published.schemes, published.server_variables.taken)
    headers, header_fields = name_headers(api.operations, published)
    arguments = {*schemes.values(), *published.schemes.taken, *CLIENT_ARGUMENTS}
    return Names(
        package=config.package.import_name,
        runtime=RUNTIME if config.package.runtime == "package" else None,
        client=config.package.client,
        symbols=symbols.symbols,
        groups=symbols.groups,
        modules=symbols.modules,
        fields=symbols.fields,
        literals=symbols.literals,
        enum_members=symbols.enum_members,
        resources=operations.resources,
        operations=operations.operations,
        constants=operations.constants,
        parameters=operations.parameters,
        bodies=operations.bodies,
        schemes=schemes,
        server_variables=_name_server_variables(api, arguments, published.server_variables),
        incoming=_name_incoming(api, config, published.incoming),
        choices=name_choices(
            api.operations,
            operations.resources,
            operations.operations,
            operations.parameters,
            reserved=ARGUMENT_TYPES.union(symbols.symbols.values()),
            held=published.choices,
        ),
        headers=headers,
        header_fields=header_fields,
        short_literals=symbols.short_literals,
        notes=notes + symbols.notes + operations.notes,
    )


def _pinnable(api: ir.Api) -> Iterator[str]:
    for symbol in api.symbols.values():
        yield symbol.id
        if isinstance(symbol, ir.ModelDef):
            for field in symbol.fields:
                yield field.id
                yield key_of_field(field.id)
    for operation in api.operations:
        yield operation.id
        yield key_of_operation(operation)
        if operation.body is not None:
            yield key_of_body(operation)
        yield key_of_tag(first_tag(operation))
        for parameter in operation.parameters:
            yield parameter.id
            yield key_of_parameter(operation, parameter)


def _name_incoming(api: ir.Api, config: Config, held: Held) -> dict[str, str]:
    """Constants, after the operationId or else the name of the webhook or callback."""

    def claim(each: ir.Incoming) -> Claim[str]:
        given = own_name(config.document.operation_names, each.operation_id, each.method, each.called)
        own = given.name if given is not None else each.operation_id or each.called.rpartition(".")[2]
        return Claim(each.id, method_name(own).upper(), each.id, others=lambda: [method_name(each.called).upper()])

    chosen, _ = settle_published(map(claim, api.incoming), held, reserved=("TYPE_CHECKING",))
    return chosen


def _name_schemes(api: ir.Api, config: Config, held: Held, variables: Collection[str]) -> dict[str, str]:
    """Constructor arguments. Of schemes that would have one, that which spells it keeps it; others add their place."""
    claims: list[Claim[str]] = []
    for scheme in api.security_schemes:
        own = config.auth.get(scheme.name)
        if own is not None and own.argument is not None:
            if own.argument in CLIENT_ARGUMENTS:
                message = f"`auth.{scheme.name}.argument`: every client has an argument {own.argument!r}."
                help, place = "Call it something else.", config.place("auth", scheme.name, "argument")
                raise fail("CL204", message, help=help, place=place)
            claims.append(Claim(scheme.name, own.argument, scheme.name, PINNED))
            continue
        name = argument_name(scheme.name)

        def others(name: str = name, scheme: ir.SecurityScheme = scheme) -> Iterator[str]:
            where = scheme.place or scheme.kind
            yield f"{name}_{argument_name(where)}"
            yield f"{name}_{argument_name(scheme.wire_name or where)}"
            yield argument_name(spelled(scheme.name))
            yield f"{name}_{shape(scheme.name)}"
            yield f"{name}_auth"

        if name in CLIENT_ARGUMENTS:
            name = f"{name.rstrip('_')}_auth"
        plain = scheme.name.isalnum()
        claims.append(Claim(scheme.name, name, scheme.name, NORMAL if plain else SHARED, others))
    chosen, _ = settle_published(claims, held, reserved=CLIENT_ARGUMENTS.union(variables))
    return chosen


def _name_server_variables(api: ir.Api, reserved: set[str], held: Held) -> dict[str, str]:
    """Constructor arguments of the variables in the address of the first server, which is the one that is used."""

    def claim(wire: str) -> Claim[str]:
        name = argument_name(wire)
        return Claim(
            wire,
            name,
            wire,
            others=lambda: [f"server_{name.rstrip('_')}", argument_name(spelled(wire))],
        )

    used = api.servers[0].variables if api.servers else ()
    named = [each.name for each in used if f"{{{each.name}}}" in api.servers[0].url]
    chosen, _ = settle_published(map(claim, named), held, reserved=reserved)
    return chosen
