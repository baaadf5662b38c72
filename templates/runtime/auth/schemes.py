"""The security schemes: where the credential of each comes from, and how it is put into a request."""

from __future__ import annotations

import base64
import os
from collections.abc import Mapping
from typing import TYPE_CHECKING, Literal, cast

from ..http.messages import Request
from ..support.records import Value
from .credentials import Credential, with_prefix
from .tokens import Grant, Secret, TokenSource, checked_secret

if TYPE_CHECKING:
    from .grants import PasswordFlow


class _TokenScheme(Value, kw_only=True):
    """What the schemes with one secret text share.

    `also` are further variables, looked at after `env`; `files` are variables that name a file with the secret.
    """

    argument: str
    env: str
    also: tuple[str, ...] = ()
    files: tuple[str, ...] = ()

    @property
    def header(self) -> str | None:
        return "Authorization"

    def given(self, value: object) -> Credential:
        if isinstance(value, Grant) or callable(value):
            return Credential(self, TokenSource(value, self.argument), explicit=True)
        if not isinstance(value, str):
            raise TypeError(
                f"{self.argument} must be a string, a function that returns one, or a grant"
            )
        return Credential(self, self._checked(value, self.argument), explicit=True)

    def found(self, environ: Mapping[str, str]) -> Credential | None:
        for name in (self.env, *self.also):
            value = environ.get(name)
            if value:
                return Credential(self, self._checked(value, name), explicit=False)
        for name in self.files:
            path = environ.get(name)
            if path:
                from .token_file import TokenFile

                source = TokenSource(TokenFile(path), name)
                return Credential(self, source, explicit=False)
        return None

    def variables(self) -> tuple[str, ...]:
        return (self.env, *self.also, *self.files)

    def hint(self) -> str:
        ways = [f"{self.argument}=", self.env, *self.also]
        return " or ".join([*ways, *[f"{name} (a file)" for name in self.files]])

    def apply(self, request: Request, secret: str) -> None:
        request.set_header("Authorization", with_prefix("Bearer", secret))

    def _checked(self, value: str, what: str) -> Secret:
        return checked_secret(value, what)


class Bearer(_TokenScheme, kw_only=True):
    """HTTP bearer authentication."""


class OAuth2(_TokenScheme, kw_only=True):
    """OAuth 2.0: the caller brings an access token, or what gets one; where there is a password flow, a pair."""

    password: PasswordFlow | None = None

    def given(self, value: object) -> Credential:
        if self.password is not None and isinstance(value, tuple):
            user, password = pair_of(cast("object", value), self.argument)
            grant = self.password.grant(user, password, os.environ)
            if grant is None:
                where = self.password.token_url_env or "a PasswordGrant"
                raise ValueError(
                    f"{self.argument}: the document does not say where tokens are given: {where} does"
                )
            return super().given(grant)
        return super().given(value)  # pyright: ignore[reportUnknownArgumentType]

    def found(self, environ: Mapping[str, str]) -> Credential | None:
        credential = super().found(environ)
        if credential is None and self.password is not None:
            grant = self.password.found(environ)
            if grant is not None:
                source = TokenSource(grant, self.argument)
                credential = Credential(self, source, explicit=False)
        return credential

    def variables(self) -> tuple[str, ...]:
        more = () if self.password is None else self.password.variables()
        return (*super().variables(), *more)

    def hint(self) -> str:
        more = () if self.password is None else self.password.variables()
        return super().hint() + (f" or {', '.join(more)}" if more else "")


class OpenIdConnect(_TokenScheme, kw_only=True):
    """OpenID Connect: an access token, as with OAuth 2.0."""


class HttpScheme(_TokenScheme, kw_only=True):
    """Another HTTP authentication scheme: the caller brings what stands behind its name."""

    scheme: str

    def apply(self, request: Request, secret: str) -> None:
        request.set_header("Authorization", with_prefix(self.scheme, secret))


class ApiKey(_TokenScheme, kw_only=True):
    """A key in a header, in the query or in a cookie, behind `prefix` where the service wants one."""

    place: Literal["header", "query", "cookie"]
    name: str
    prefix: str | None = None

    @property
    def header(self) -> str | None:
        return self.name if self.place == "header" else None

    def apply(self, request: Request, secret: str) -> None:
        value = with_prefix(self.prefix, secret) if self.prefix else secret
        if self.place == "header":
            request.set_header(self.name, value)
        elif self.place == "query":
            request.add_query(self.name, value)
        else:
            request.add_cookie(self.name, value)


class Basic(Value, kw_only=True):
    """HTTP basic authentication: a pair of user name and password. `also` are further pairs of variables."""

    argument: str
    env: str
    also: tuple[tuple[str, str], ...] = ()

    @property
    def header(self) -> str | None:
        return "Authorization"

    def given(self, value: object) -> Credential:
        user, password = pair_of(value, self.argument)
        return Credential(
            self, self._joined(user, password, self.argument), explicit=True
        )

    def found(self, environ: Mapping[str, str]) -> Credential | None:
        for first, second in self._pairs():
            user, password = environ.get(first), environ.get(second)
            if user and password is not None:
                what = first.removesuffix("_USERNAME")
                joined = self._joined(user, password, what)
                return Credential(self, joined, explicit=False)
        return None

    def _pairs(self) -> tuple[tuple[str, str], ...]:
        return ((f"{self.env}_USERNAME", f"{self.env}_PASSWORD"), *self.also)

    def variables(self) -> tuple[str, ...]:
        return tuple([name for pair in self._pairs() for name in pair])

    def hint(self) -> str:
        pairs = [f"{first} and {second}" for first, second in self._pairs()]
        return " or ".join([f"{self.argument}=(user, password)", *pairs])

    def apply(self, request: Request, secret: str) -> None:
        request.set_header("Authorization", Secret(f"Basic {secret}"))

    def _joined(self, user: str, password: str, what: str) -> Secret:
        if ":" in user:
            raise ValueError(
                f"{what}: a user name for basic authentication cannot hold a colon"
            )
        joined = f"{user}:{password}"
        # said before it is encoded: the error of that would hold the password
        if any("\ud800" <= each <= "\udfff" for each in joined):
            raise ValueError(f"{what} holds text that is not Unicode")
        return Secret(base64.b64encode(joined.encode()).decode("ascii"))


class MutualTLS(Value, kw_only=True):
    """A client certificate: it belongs to the transport, so nothing is put into a request."""

    argument: str = "transport"
    env: str = ""

    @property
    def header(self) -> str | None:
        return None

    def given(self, value: object) -> Credential:
        return Credential(self, Secret(), explicit=True)

    def found(self, environ: Mapping[str, str]) -> Credential | None:
        return Credential(self, Secret(), explicit=False)

    def variables(self) -> tuple[str, ...]:
        return ()

    def hint(self) -> str:
        return "transport= with a client certificate"

    def apply(self, request: Request, secret: str) -> None:
        return None


def pair_of(value: object, argument: str) -> tuple[str, str]:
    """A user name and a password."""
    pair = cast("tuple[object, ...]", value) if isinstance(value, tuple) else ()
    user, password = pair if len(pair) == 2 else (None, None)
    if not isinstance(user, str) or not isinstance(password, str):
        raise TypeError(f"{argument} must be a pair of strings: (user, password)")
    return user, password
