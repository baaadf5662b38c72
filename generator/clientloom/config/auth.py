"""[auth] and [server] of `client.toml`: credentials, and where a client goes."""

from __future__ import annotations

from keyword import iskeyword
from typing import TYPE_CHECKING, Annotated, TypeAlias

from clientloom.config.keys import Form, Key, Record

if TYPE_CHECKING:
    from typing import Self

    from clientloom.config.toml_table import Table

Variable: TypeAlias = Annotated[
    str,
    Form("[A-Za-z_][A-Za-z0-9_]*", "is not the name of an environment variable", 'Write it like "ACME_TOKEN".'),
]
_NO_ARGUMENT = "cannot be the name of an argument"
_ARGUMENT_HELP = 'Write it like "access_token".'
Prefix: TypeAlias = Annotated[
    str, Form("[!-~]+( [!-~]+)*", "cannot be sent in a header", 'Write the word alone, like "Bearer".')
]
Argument: TypeAlias = Annotated[str, Form("[A-Za-z][A-Za-z0-9_]*", _NO_ARGUMENT, _ARGUMENT_HELP)]
ServerUrl: TypeAlias = Annotated[
    str,
    Form(
        r"https?://[^/?#\s{}]+(/[^?#\s{}]*)?", "is not the URL of a server", 'Write it like "https://api.acme.test/v1".'
    ),
]


class PasswordConfig(Record, frozen=True):
    """A password grant for an OAuth 2.0 scheme. All but `scope` are names of environment variables."""

    username: Annotated[Variable, Key("The variable that holds the user name.", "ACME_USER")]
    password: Annotated[Variable, Key("The variable that holds the password.", "ACME_PASSWORD")]
    token_url: Annotated[
        Variable | None, Key("The variable that holds the URL of tokens.", "ACME_TOKEN_URL", "the document's")
    ] = None
    client_id: Annotated[Variable | None, Key("The variable that holds the client id.", "ACME_ID")] = None
    client_secret: Annotated[Variable | None, Key("The variable that holds the client secret.", "ACME_SECRET")] = None
    scope: Annotated[str | None, Key("The scope to ask for, as it is sent.", "openid")] = None


class AuthConfig(Record, frozen=True):
    """A security scheme, by its name in the document: how its credential is sent, and where else it is looked for."""

    prefix: Annotated[
        Prefix | None, Key('What is put before an API key; `"Token token="` is followed by no space.', "Bearer")
    ] = None
    argument: Annotated[
        Argument | None, Key("The argument of the client.", "access_token", "made of the scheme's name")
    ] = None
    env: Annotated[
        tuple[Variable, ...],
        Key(
            "Variables to look at after the package's own; for HTTP basic those of user and password in turn.",
            ["ACME_TOKEN"],
            one=True,
        ),
    ] = ()
    env_file: Annotated[
        tuple[Variable, ...],
        Key(
            "Variables that name a file with the secret, which is read again when it changes.",
            ["ACME_TOKEN_FILE"],
            one=True,
        ),
    ] = ()
    password: Annotated[PasswordConfig | None, Key("A password grant, of what variables hold.")] = None

    def check(self, table: Table) -> Self:
        if self.argument is not None and iskeyword(self.argument):
            table.wrong("argument", why=f"{self.argument!r} {_NO_ARGUMENT}", help=_ARGUMENT_HELP)
        return self


class ServerConfig(Record, frozen=True):
    """The server of a client that is given no `base_url`."""

    default: Annotated[ServerUrl | None, Key("Its URL.", "https://api.acme.test/v1", "the document's first server")] = (
        None
    )
    env: Annotated[
        tuple[Variable, ...],
        Key("Variables that name another, looked at after the package's own.", ["ACME_URL"], one=True),
    ] = ()
