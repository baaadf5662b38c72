"""Views of `_client.py` and `_service.py`: the two clients, and what they know of their service."""

from __future__ import annotations

from collections.abc import Iterator

from clientloom import ir
from clientloom.config import Config
from clientloom.naming import Names, ResourceNames
from clientloom.python.constructor import client_docstring
from clientloom.python.imports import Imports
from clientloom.python.layout import (
    Doc,
    Named,
    call,
    exploded,
    mapping,
    render,
    sequence,
    signature,
    statement,
)
from clientloom.python.resources import about
from clientloom.python.text import clean, one_line, prose_docstring, sentence, string
from clientloom.python.views import AttributeView, ClientModule, ClientView, Credential, ServiceModule

_KINDS = {
    "apiKey": "ApiKey",
    "basic": "Basic",
    "bearer": "Bearer",
    "http": "HttpScheme",
    "oauth2": "OAuth2",
    "openIdConnect": "OpenIdConnect",
    "mutualTLS": "MutualTLS",
}
_WHAT = {
    "apiKey": "API key",
    "basic": "pair of user name and password",
    "bearer": "bearer token",
    "http": "credential",
    "oauth2": "OAuth2 access token",
    "openIdConnect": "OpenID Connect access token",
}


def variable(config: Config, name: str) -> str:
    """The environment variable of one of the package's settings."""
    return f"{config.package.import_name}_{name}".upper()


def credentials(api: ir.Api, names: Names, config: Config) -> Iterator[Credential]:
    """The arguments that say who calls, with their environment variables."""
    for scheme in api.security_schemes:
        if scheme.kind == "mutualTLS":
            continue
        env = variable(config, names.schemes[scheme.name])
        variables = (f"{env}_USERNAME", f"{env}_PASSWORD") if scheme.kind == "basic" else (env,)
        yield Credential(names.schemes[scheme.name], variables, _WHAT[scheme.kind])


def client_module(api: ir.Api, names: Names, config: Config) -> ClientModule:
    """The clients."""
    schemes = [scheme for scheme in api.security_schemes if scheme.kind != "mutualTLS"]
    imports = Imports([names.client, names.async_client, *(own.attribute for own in names.resources.values())])
    if names.resources:
        imports.name("functools", "cached_property")
    imports.name("._service", "SERVICE")
    clients = tuple(_client(api, names, config, schemes, imports, prefix) for prefix in ("", "Async"))
    return ClientModule(
        prose_docstring(f"The clients of {one_line(api.title) or names.package}.", indent=0),
        imports.lines(),
        clients,
    )


def _client(
    api: ir.Api,
    names: Names,
    config: Config,
    schemes: list[ir.SecurityScheme],
    imports: Imports,
    prefix: str,
) -> ClientView:
    arguments = tuple(_arguments(names, schemes, imports, prefix))
    given = mapping((string(scheme.name), names.schemes[scheme.name]) for scheme in schemes)
    base = f"{prefix or 'Sync'}Client"
    # a package whose own client is called so
    base = imports.alias("._runtime.client", base, f"{prefix or 'Sync'}Base" if base == prefix + names.client else base)
    resources = sorted(names.resources.items(), key=lambda item: item[1].attribute)
    return ClientView(
        render(call(f"class {prefix}{names.client}", [base]), tail=1) + ":",
        client_docstring(_about(api, names, config, prefix), arguments),
        arguments,
        render(given, 12, tail=1),
        tuple(
            AttributeView(
                "    " + signature(f"def {own.attribute}", ["self"], _class(imports, own, prefix), 4),
                _attribute_docstring(api, tag),
                statement("return ", call(_class(imports, own, prefix), ["self._core"]), indent=8),
            )
            for tag, own in resources
        ),
    )


def _class(imports: Imports, own: ResourceNames, prefix: str) -> str:
    """A resource by way of the package that loads it when it is asked for."""
    return f"{imports.name('.', f'{prefix.lower()}_resources'.lstrip('_'))}.{prefix}{own.class_name}"


def _arguments(names: Names, schemes: list[ir.SecurityScheme], imports: Imports, prefix: str) -> Iterator[str]:
    """The constructor's arguments, one line each."""
    timeout, retry = (imports.name("._runtime.options", name) for name in ("Timeout", "Retry"))
    yield "base_url: str | None = None"
    for scheme in schemes:
        kind = "tuple[str, str]" if scheme.kind == "basic" else imports.name("._runtime.auth", f"{prefix}Token")
        yield f"{names.schemes[scheme.name]}: {kind} | None = None"
    yield f"timeout: float | {timeout} | None = None"
    yield "deadline: float | None = None"
    yield f"retries: int | {retry} | None = None"
    yield f"headers: {imports.name('collections.abc', 'Mapping')}[str, str] | None = None"
    yield f"transport: {imports.name('._runtime.transport', f'{prefix}Transport')} | None = None"
    yield "strict: bool = False"
    callback, drift = imports.name("collections.abc", "Callable"), imports.name("._runtime.drift", "Drift")
    yield f"on_drift: {callback}[[{drift}], None] | None = None"
    yield f"hooks: {imports.name('._runtime.hooks', 'Hooks')} | None = None"
    sequence = imports.name("collections.abc", "Sequence")
    middleware = imports.name("._runtime.middleware", f"{prefix}Middleware")
    yield f"middleware: {sequence}[{middleware}] | None = None"
    yield f"tracing: {imports.name('._runtime.tracing', 'Tracing')} | None = None"
    yield f"limits: {imports.name('._runtime.options', 'Limits')} | None = None"


def _attribute_docstring(api: ir.Api, tag: str) -> str:
    text = about(api, tag).split("\n\n")[0]
    return prose_docstring(sentence(text), indent=8)


def _about(api: ir.Api, names: Names, config: Config, prefix: str) -> tuple[str, ...]:
    title = sentence(api.title) or names.package
    how = "Use it in an `async with` block, or call `close` when done." if prefix else ""
    how = how or "Use it in a `with` block, or call `close` when done."
    ways = [
        f"- `{each.argument}` or `{'` and `'.join(each.variables)}`: {each.what}."
        for each in credentials(api, names, config)
    ]
    known = ""
    if ways:
        known = "Credentials are given, or found in the environment:\n\n" + "\n".join(ways)
    server = f"`base_url` or `{variable(config, 'base_url')}` chooses the server."
    return title, how, known, server


def service_module(api: ir.Api, names: Names, config: Config) -> ServiceModule:
    """What the package knows of its service."""
    imports = Imports()
    imports.name("._runtime.service", "Service")
    items: list[Doc] = [
        f"name={string(config.package.import_name)}",
        f"title={string(one_line(api.title) or config.package.name)}",
        f"version={string(config.package.version)}",
        f"distribution={string(config.package.name)}",
        f"client={string(names.client)}",
    ]
    if api.servers:
        items.append(Named("servers=", sequence(_server(server, imports) for server in api.servers)))
    if api.security_schemes:
        schemes = ((string(each.name), _scheme(each, names, config, imports)) for each in api.security_schemes)
        items.append(Named("schemes=", mapping(schemes)))
    if config.errors:
        items.append(Named("problems=", mapping((string(each.type), string(each.name)) for each in config.errors)))
    return ServiceModule(
        prose_docstring("What this package knows of its service: servers, and ways to prove who calls.", indent=0),
        imports.lines(),
        f"SERVICE = {exploded(call('Service', items))}",
    )


def _server(server: ir.Server, imports: Imports) -> Doc:
    items: list[Doc] = [string(clean(server.url))]
    if server.variables:
        defaults = mapping((string(each.name), string(each.default)) for each in server.variables)
        items.append(Named("variables=", defaults))
    return call(imports.name("._runtime.service", "Server"), items)


def _scheme(scheme: ir.SecurityScheme, names: Names, config: Config, imports: Imports) -> Doc:
    name = imports.name("._runtime.auth", _KINDS[scheme.kind])
    items: list[Doc] = []
    if scheme.kind == "mutualTLS":
        return call(name, items)
    if scheme.kind == "apiKey":
        items += [f"place={string(scheme.place or 'header')}", f"name={string(scheme.wire_name or scheme.name)}"]
        if scheme.prefix:
            items.append(f"prefix={string(scheme.prefix)}")
    if scheme.kind == "http":
        items.append(f"scheme={string(scheme.http_scheme or 'Bearer')}")
    argument = names.schemes[scheme.name]
    items += [f"argument={string(argument)}", f"env={string(variable(config, argument))}"]
    return call(name, items)
