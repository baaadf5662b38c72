"""Views of `_client.py` and `_service.py`: the two clients, and what they know of their service."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from clientloom import ir
from clientloom.config.auth import AuthConfig
from clientloom.config.records import Config
from clientloom.naming import Names, ResourceNames
from clientloom.python.code_printer import Doc, Named, call, exploded, mapping, render, sequence, signature, statement
from clientloom.python.constructor import client_docstring
from clientloom.python.environment import pairs_of, password_flow, password_variables, variable
from clientloom.python.imports import Imports
from clientloom.python.resources import about
from clientloom.python.text import clean, one_line, prose_docstring, sentence, string
from clientloom.python.views import AttributeView, ClientModule, ClientView, ServiceModule

_KINDS = {
    "apiKey": "ApiKey",
    "basic": "Basic",
    "bearer": "Bearer",
    "http": "HttpScheme",
    "oauth2": "OAuth2",
    "openIdConnect": "OpenIdConnect",
    "mutualTLS": "MutualTLS",
}


def client_module(api: ir.Api, names: Names, config: Config) -> ClientModule:
    """The clients."""
    schemes = [scheme for scheme in api.security_schemes if scheme.kind != "mutualTLS"]
    imports = Imports(
        [names.client, names.async_client, *(own.attribute for own in names.resources.values())], names.runtime
    )
    if names.resources:
        imports.name("functools", "cached_property")
    imports.name("._service", "SERVICE")
    imports.name("._runtime.client", "hides_arguments")
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
    arguments = tuple(_arguments(api, names, config, schemes, imports, prefix))
    given = mapping((string(scheme.name), names.schemes[scheme.name]) for scheme in schemes)
    variables = [(string(name), argument) for name, argument in names.server_variables.items()]
    base = f"{prefix or 'Sync'}Client"
    # a package whose own client is called so
    base = imports.alias("._runtime.client", base, f"{prefix or 'Sync'}Base" if base == prefix + names.client else base)
    resources = sorted(names.resources.items(), key=lambda item: item[1].attribute)
    return ClientView(
        render(call(f"class {prefix}{names.client}", [base]), tail=1) + ":",
        client_docstring(api, names, config, arguments, asynchronous=bool(prefix)),
        arguments,
        render(given, 12, tail=1),
        (render(Named("server_variables=", mapping(variables)), 12, tail=1) if variables else ""),
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


def _arguments(
    api: ir.Api, names: Names, config: Config, schemes: list[ir.SecurityScheme], imports: Imports, prefix: str
) -> Iterator[str]:
    """The constructor's arguments, one line each."""
    timeout, retry = (imports.name("._runtime.options", name) for name in ("Timeout", "Retry"))
    yield "base_url: str | None = None"
    for each in api.servers[0].variables if api.servers else ():
        if each.name in names.server_variables:
            literals = ", ".join(string(value) for value in each.enum)
            kind = f"{imports.name('typing', 'Literal')}[{literals}]" if literals else "str"
            yield f"{names.server_variables[each.name]}: {kind} | None = None"
    for scheme in schemes:
        kind = "tuple[str, str]" if scheme.kind == "basic" else imports.name("._runtime.client", f"{prefix}Token")
        if password_variables(scheme, names.schemes[scheme.name], config):
            kind += " | tuple[str, str]"
        yield f"{names.schemes[scheme.name]}: {kind} | None = None"
    yield f"timeout: float | {timeout} | None = None"
    yield "deadline: float | None = None"
    yield f"retries: int | {retry} | None = None"
    yield f"headers: {imports.name('collections.abc', 'Mapping')}[str, str] | None = None"
    yield f"transport: {imports.name('._runtime.client', f'{prefix}Transport')} | None = None"
    yield "strict: bool = False"
    callback, drift = imports.name("collections.abc", "Callable"), imports.name("._runtime.client", "Drift")
    yield f"on_drift: {callback}[[{drift}], None] | None = None"
    yield f"hooks: {imports.name('._runtime.client', 'Hooks')} | None = None"
    sequence = imports.name("collections.abc", "Sequence")
    middleware = imports.name("._runtime.client", f"{prefix}Middleware")
    yield f"middleware: {sequence}[{middleware}] | None = None"
    yield f"tracing: {imports.name('._runtime.client', 'Tracing')} | None = None"
    yield f"limits: {imports.name('._runtime.options', 'Limits')} | None = None"


def _attribute_docstring(api: ir.Api, tag: str) -> str:
    text = about(api, tag).split("\n\n")[0]
    return prose_docstring(sentence(text), indent=8)


def service_module(api: ir.Api, names: Names, config: Config) -> ServiceModule:
    """What the package knows of its service."""
    imports = Imports(runtime=names.runtime)
    imports.name("._runtime.client", "Service")
    items: list[Doc] = [
        f"name={string(config.package.import_name)}",
        f"title={string(one_line(api.title) or config.package.name)}",
        f"version={string(config.package.version)}",
        f"distribution={string(config.package.name)}",
    ]
    if config.server.default is not None:
        items.append(f"default={string(config.server.default)}")
    if config.server.env:
        items.append(Named("base_url_env=", sequence(map(string, config.server.env))))
    if api.servers:
        first, *others = api.servers
        servers = [_server(first, names.server_variables, imports), *(_server(each, {}, imports) for each in others)]
        items.append(Named("servers=", sequence(servers)))
    if api.security_schemes:
        schemes = ((string(each.name), _scheme(each, names, config, imports)) for each in api.security_schemes)
        items.append(Named("schemes=", mapping(schemes)))
    if config.errors:
        items.append(Named("problems=", mapping((string(each.type), string(each.name)) for each in config.errors)))
        items.append("home=__package__")
    return ServiceModule(
        prose_docstring("The service: its servers and security schemes.", indent=0),
        imports.lines(),
        f"SERVICE = {exploded(call('Service', items))}",
    )


def _server(server: ir.Server, arguments: Mapping[str, str], imports: Imports) -> Doc:
    """`arguments` are those of the client for its variables."""
    items: list[Doc] = [string(clean(server.url))]
    if server.variables:
        defaults = mapping((string(each.name), string(each.default)) for each in server.variables)
        items.append(Named("variables=", defaults))
    if arguments:
        named = mapping((string(name), string(argument)) for name, argument in arguments.items())
        items.append(Named("arguments=", named))
        choices = [(string(each.name), sequence(map(string, each.enum))) for each in server.variables if each.enum]
        if choices:
            items.append(Named("choices=", mapping(choices)))
    return call(imports.name("._runtime.client", "Server"), items)


def _scheme(scheme: ir.SecurityScheme, names: Names, config: Config, imports: Imports) -> Doc:
    name = imports.name("._runtime.client", _KINDS[scheme.kind])
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
    own = config.auth.get(scheme.name, AuthConfig())
    if scheme.kind == "basic":
        pairs = pairs_of(scheme, config)
        if pairs:
            items.append(Named("also=", sequence(sequence(map(string, pair)) for pair in pairs)))
        return call(name, items)
    for key, variables in (("also", own.env), ("files", own.env_file)):
        if variables:
            items.append(Named(f"{key}=", sequence(map(string, variables))))
    if password_variables(scheme, argument, config):
        items.append(Named("password=", _password(scheme, argument, config, imports)))
    return call(name, items)


def _password(scheme: ir.SecurityScheme, argument: str, config: Config, imports: Imports) -> Doc:
    """The flow by which a user name and a password get a token."""
    own, flow = config.auth.get(scheme.name, AuthConfig()).password, password_flow(scheme)
    arguments: list[tuple[str, str | None]] = [("token_url", _token_url(flow) if flow is not None else None)]
    if own is None:
        user, password = password_variables(scheme, argument, config)
        arguments += [("username", user), ("password", password)]
    else:
        arguments += [
            ("username", own.username),
            ("password", own.password),
            ("token_url_env", own.token_url),
        ]
        arguments += [
            ("client_id", own.client_id),
            ("client_secret", own.client_secret),
            ("scope", own.scope),
        ]
    items = [f"{key}={string(value)}" for key, value in arguments if value is not None]
    return call(imports.name("._runtime.client", "PasswordFlow"), items)


def _token_url(flow: ir.OAuthFlow) -> str:
    """As the runtime takes it: FastAPI writes `token`, which is below the server."""
    url = flow.token_url or ""
    return url if "://" in url else "/" + url.removeprefix("./").removeprefix("/")
