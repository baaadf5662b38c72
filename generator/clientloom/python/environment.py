"""The variables of the environment that a package reads: one place, for its code, its docs and `inspect`."""

from __future__ import annotations

from collections.abc import Iterator

from clientloom import ir
from clientloom.config.records import Config
from clientloom.naming import Names
from clientloom.python.views import Credential

_WHAT = {
    "apiKey": "API key",
    "basic": "pair of user name and password",
    "bearer": "bearer token",
    "http": "credential",
    "oauth2": "OAuth2 access token",
    "openIdConnect": "OpenID Connect access token",
}


def variable(config: Config, name: str) -> str:
    """The variable of one of the package's settings."""
    return f"{config.package.import_name}_{name}".upper()


def base_url_variables(config: Config) -> tuple[str, ...]:
    """Variables that name the server, in the order in which they are looked at."""
    return (variable(config, "base_url"), *config.server.env)


def default_server(api: ir.Api, config: Config) -> str:
    """The server of a client that is given none; "" where the document has no absolute URL."""
    if config.server.default is not None:
        return config.server.default
    server = address(api.servers[0]) if api.servers else ""
    return server if "://" in server else ""


def address(server: ir.Server) -> str:
    """A server's URL with the defaults of its variables."""
    url = server.url
    for each in server.variables:
        url = url.replace("{" + each.name + "}", each.default)
    return url


def credentials(api: ir.Api, names: Names, config: Config) -> Iterator[Credential]:
    """The arguments that say who calls, with their variables."""
    for scheme in api.security_schemes:
        if scheme.kind != "mutualTLS":
            yield _credential(scheme, names.schemes[scheme.name], config)


def pairs_of(scheme: ir.SecurityScheme, config: Config) -> tuple[tuple[str, str], ...]:
    """Further pairs of variables of HTTP basic, as `client.toml` has them by turns."""
    own = config.auth.get(scheme.name)
    env = own.env if own is not None else ()
    return tuple(zip(env[::2], env[1::2], strict=False))


def password_flow(scheme: ir.SecurityScheme) -> ir.OAuthFlow | None:
    """The flow by which a user name and a password get a token."""
    return next((flow for flow in scheme.flows if flow.kind == "password" and flow.token_url), None)


def password_variables(scheme: ir.SecurityScheme, argument: str, config: Config) -> tuple[str, ...]:
    """The variables of a user's name and password, and of what else they need; none where there is no password flow."""
    own = config.auth.get(scheme.name)
    if scheme.kind != "oauth2":
        return ()
    if own is not None and own.password is not None:
        flow = own.password
        found = (flow.username, flow.password, flow.token_url, flow.client_id, flow.client_secret)
        return tuple(each for each in found if each is not None)
    if password_flow(scheme) is None:
        return ()
    return variable(config, f"{argument}_username"), variable(config, f"{argument}_password")


def _credential(scheme: ir.SecurityScheme, argument: str, config: Config) -> Credential:
    env = variable(config, argument)
    own = config.auth.get(scheme.name)
    ways: list[tuple[str, ...]]
    if scheme.kind == "basic":
        ways = [(f"{env}_USERNAME", f"{env}_PASSWORD"), *pairs_of(scheme, config)]
    else:
        ways = [(env,), *((each,) for each in (own.env if own is not None else ()))]
    files = own.env_file if own is not None and scheme.kind != "basic" else ()
    password = password_variables(scheme, argument, config)
    if password:
        ways.append(password)
    return Credential(argument, tuple(ways), files, _WHAT[scheme.kind])
