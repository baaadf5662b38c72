"""What `client.toml` says of credentials and servers: [auth] and [server]."""

from __future__ import annotations

import re

from msgspec import Struct

from clientloom.config.toml_table import Table

_VARIABLE = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_URL = re.compile(r"https?://[^/?#\s{}]+(/[^?#\s{}]*)?")


class PasswordConfig(Struct, frozen=True):
    """Variables of the environment that an OAuth 2.0 password grant is made of. `scope` is what is asked for."""

    username: str
    password: str
    token_url: str | None = None
    client_id: str | None = None
    client_secret: str | None = None
    scope: str | None = None


class AuthConfig(Struct, frozen=True):
    """One security scheme: how its credential is sent, what its argument is called, where else it is looked for.

    `env` are variables (of HTTP basic: a user's and a password's by turns), `env_file` variables that name a file.
    """

    prefix: str | None = None
    argument: str | None = None
    env: tuple[str, ...] = ()
    env_file: tuple[str, ...] = ()
    password: PasswordConfig | None = None


class ServerConfig(Struct, frozen=True):
    """The server of a client that is given none: a URL, and variables of the environment that may name another."""

    default: str | None = None
    env: tuple[str, ...] = ()


def auths_of(table: Table) -> dict[str, AuthConfig]:
    """[auth], by the names of the document's schemes."""
    found: dict[str, AuthConfig] = {}
    taken: dict[str, str] = {}
    for name, inner in table.tables():
        own = found[name] = _auth(inner)
        if own.argument is not None and taken.setdefault(own.argument, name) != name:
            why = f"{own.argument!r} is the argument of [auth.{taken[own.argument]}]"
            inner.wrong("argument", why, "Call it something else.")
    return found


def _auth(table: Table) -> AuthConfig:
    prefix, argument = table.text("prefix"), table.text("argument")
    if prefix is not None and not re.fullmatch(r"[\x21-\x7e]+( [\x21-\x7e]+)*", prefix):
        table.wrong("prefix", f"{prefix!r} cannot stand in a header", 'Write the word alone, like "Bearer".')
    if argument is not None and not _is_argument(argument):
        table.wrong("argument", f"{argument!r} is no name of an argument", 'Write it like "access_token".')
    password = _password(table.table("password")) if table.has("password") else None
    if not table.has("password"):
        table.known("password")
    return AuthConfig(prefix, argument, _variables(table, "env"), _variables(table, "env-file"), password)


def server_of(table: Table) -> ServerConfig:
    """[server]."""
    default = table.text("default")
    if default is not None and not _URL.fullmatch(default):
        table.wrong("default", f"{default!r} is no URL of a server", 'Write it like "https://api.acme.test/v1".')
    return ServerConfig(default, _variables(table, "env"))


def _is_argument(text: str) -> bool:
    import keyword

    return text.isascii() and text.isidentifier() and not keyword.iskeyword(text) and not text.startswith("_")


def _variables(table: Table, key: str) -> tuple[str, ...]:
    found = table.texts(key, one=True)
    for each in found:
        _check(table, key, each)
    return found


def _password(table: Table) -> PasswordConfig:
    names = ("token-url", "username", "password", "client-id", "client-secret")
    token_url, username, password, client_id, client_secret = (table.text(name) for name in names)
    for key, value in (("username", username), ("password", password)):
        if value is None:
            table.missing(key, "Name the variable of the environment that holds it.")
    for key, value in zip(names, (token_url, username, password, client_id, client_secret), strict=True):
        if value is not None:
            _check(table, key, value)
    return PasswordConfig(username or "", password or "", token_url, client_id, client_secret, table.text("scope"))


def _check(table: Table, key: str, name: str) -> None:
    if not _VARIABLE.fullmatch(name):
        table.wrong(key, f"{name!r} is no name of a variable of the environment", 'Write it like "ACME_TOKEN".')
