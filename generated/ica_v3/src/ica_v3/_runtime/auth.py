"""Who calls: security schemes, the credentials given for them, and which of them one operation is sent with."""

from __future__ import annotations

import base64
from collections.abc import Awaitable, Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Literal, Protocol, TypeAlias, cast

from .errors import MissingCredentialsError
from .tokens import AccessToken, Grant, TokenSource, checked_secret
from .transport import Request
from .values import Value

if TYPE_CHECKING:
    from .masking import Masks

Token: TypeAlias = str | Callable[[], str | AccessToken] | Grant
"""A secret, a function that gives it (called when first needed, when it runs out, and once after a 401), or a grant by
which the client gets it: `ClientCredentials`, `RefreshToken`, `KeyExchange`."""
AsyncToken: TypeAlias = Token | Callable[[], Awaitable[str | AccessToken]]

Security: TypeAlias = tuple[tuple[str, ...], ...]


class Scheme(Protocol):
    """One way to prove who calls. `argument` names the constructor argument, `env` the environment variable."""

    @property
    def argument(self) -> str: ...
    @property
    def env(self) -> str: ...

    # the header it fills, if it does: a caller who gives that header himself needs no credential
    @property
    def header(self) -> str | None: ...

    # what a constructor argument holds, checked; errors never show the value
    def given(self, value: object) -> Credential: ...
    def found(self, environ: Mapping[str, str]) -> Credential | None: ...

    # how to give this credential, for a message
    def hint(self) -> str: ...
    def apply(self, request: Request, secret: str) -> None: ...


class Credential:
    """A secret or the source of one, bound to its scheme. Never shows what it holds, and does not pickle."""

    __slots__ = ("_secret", "explicit", "scheme", "source")

    def __init__(
        self, scheme: Scheme, value: str | TokenSource, *, explicit: bool
    ) -> None:
        self.scheme = scheme
        self.explicit = explicit
        self.source = value if isinstance(value, TokenSource) else None
        self._secret = value if isinstance(value, str) else None

    def apply(self, request: Request) -> None:
        """Put the secret into the request. A source has been asked before, by the flow."""
        secret = self._value()
        if secret is not None:
            self.scheme.apply(request, secret)

    def secrets(self) -> tuple[str, ...]:
        """All that must not be shown: the secret as it was given, and as it is sent."""
        secret = self._value()
        if not secret:
            return ()
        sent = Request("", "", {})
        self.scheme.apply(sent, secret)
        return (secret, *sent.headers.values())

    def _value(self) -> str | None:
        secret = self._secret
        if secret is None and self.source is not None:
            secret = self.source.value()
        return secret

    def __repr__(self) -> str:
        return f"<credential for {self.scheme.argument}>"

    def __reduce__(self) -> str:
        raise TypeError("credentials do not pickle")


class _TokenScheme(Value, kw_only=True):
    """What the schemes with one secret text share."""

    argument: str
    env: str

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
        value = environ.get(self.env)
        return (
            Credential(self, self._checked(value, self.env), explicit=False)
            if value
            else None
        )

    def hint(self) -> str:
        return f"{self.argument}= or {self.env}"

    def apply(self, request: Request, secret: str) -> None:
        request.set_header("Authorization", with_prefix("Bearer", secret))

    def _checked(self, value: str, what: str) -> str:
        return checked_secret(value, what)


class Bearer(_TokenScheme, kw_only=True):
    """HTTP bearer authentication."""


class OAuth2(_TokenScheme, kw_only=True):
    """OAuth 2.0: the caller brings an access token, or a function that gets one."""


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
            request.add_query(self.name, value, secret=True)
        else:
            request.add_cookie(self.name, value)


class Basic(Value, kw_only=True):
    """HTTP basic authentication: a pair of user name and password."""

    argument: str
    env: str

    @property
    def header(self) -> str | None:
        return "Authorization"

    def given(self, value: object) -> Credential:
        pair = cast("tuple[object, ...]", value) if isinstance(value, tuple) else ()
        user, password = pair if len(pair) == 2 else (None, None)
        if not isinstance(user, str) or not isinstance(password, str):
            raise TypeError(
                f"{self.argument} must be a pair of strings: (user, password)"
            )
        return Credential(
            self, self._joined(user, password, self.argument), explicit=True
        )

    def found(self, environ: Mapping[str, str]) -> Credential | None:
        user, password = environ.get(f"{self.env}_USERNAME"), environ.get(
            f"{self.env}_PASSWORD"
        )
        if not user or password is None:
            return None
        return Credential(self, self._joined(user, password, self.env), explicit=False)

    def hint(self) -> str:
        return f"{self.argument}=(user, password) or {self.env}_USERNAME and {self.env}_PASSWORD"

    def apply(self, request: Request, secret: str) -> None:
        request.set_header("Authorization", f"Basic {secret}")

    def _joined(self, user: str, password: str, what: str) -> str:
        if ":" in user:
            raise ValueError(
                f"{what}: a user name for basic authentication cannot hold a colon"
            )
        joined = f"{user}:{password}"
        # said before it is encoded: the error of that would hold the password
        if any("\ud800" <= each <= "\udfff" for each in joined):
            raise ValueError(f"{what} holds text that is not Unicode")
        return base64.b64encode(joined.encode()).decode("ascii")


class MutualTLS(Value, kw_only=True):
    """A client certificate: it belongs to the transport, so nothing is put into a request."""

    argument: str = "transport"
    env: str = ""

    @property
    def header(self) -> str | None:
        return None

    def given(self, value: object) -> Credential:
        return Credential(self, "", explicit=True)

    def found(self, environ: Mapping[str, str]) -> Credential | None:
        return Credential(self, "", explicit=False)

    def hint(self) -> str:
        return "transport= with a client certificate"

    def apply(self, request: Request, secret: str) -> None:
        return None


class Plan:
    """The credentials one operation is sent with: one alternative, alone."""

    __slots__ = ("credentials", "masks", "sources")

    def __init__(self, credentials: tuple[Credential, ...]) -> None:
        self.credentials = credentials
        # what hides the secrets of the call that failed last, with these secrets
        self.masks: tuple[tuple[str, ...], Masks] | None = None
        self.sources = tuple(
            one.source for one in credentials if one.source is not None
        )

    def apply(self, request: Request) -> None:
        for credential in self.credentials:
            credential.apply(request)

    def secrets(self) -> tuple[str, ...]:
        """All that must not be shown of them."""
        return tuple([each for one in self.credentials for each in one.secrets()])

    def __repr__(self) -> str:
        return f"<plan: {', '.join(one.scheme.argument for one in self.credentials) or 'anonymous'}>"


_ANONYMOUS = Plan(())


class Credentials:
    """All credentials of one client, and the choice among an operation's alternatives."""

    __slots__ = ("_dropped", "_held", "_plans", "_schemes", "warned")

    def __init__(
        self,
        schemes: Mapping[str, Scheme],
        given: Mapping[str, object],
        environ: Mapping[str, str],
        dropped: Iterable[str] = (),
        base_url: str = "",
    ) -> None:
        self._schemes = schemes
        self._dropped = frozenset(dropped)
        self._plans: dict[Security, Plan] = {}
        self._held: dict[str, Credential] = {}
        self.warned: set[str] = set()  # hosts that they go to over plain http
        for name, scheme in schemes.items():
            value = given.get(name)
            credential = scheme.found(environ) if value is None else scheme.given(value)
            if credential is not None:
                self._held[name] = credential
                if credential.source is not None:
                    credential.source.base_url = base_url
                    credential.source.warned = self.warned

    def explicit(self) -> tuple[str, ...]:
        """Schemes whose secret was given as an argument (kept as names only when the client is pickled)."""
        return tuple(
            name
            for name, held in self._held.items()
            if held.explicit and held.scheme.env
        ) + tuple(sorted(self._dropped))

    def header_names(self) -> frozenset[str]:
        """Headers that carry a secret, lower case."""
        names = {
            scheme.header.lower() for scheme in self._schemes.values() if scheme.header
        }
        return frozenset(names | {"authorization", "proxy-authorization", "cookie"})

    def in_headers(self, headers: Mapping[str, str | None] | None) -> bool:
        """Whether the caller puts a secret into headers of his own."""
        return bool(headers) and any(
            value is not None and name.lower() in self.header_names()
            for name, value in (headers or {}).items()
        )

    def choose(
        self,
        operation: str,
        security: Security,
        headers: Mapping[str, str | None] | None = None,
    ) -> Plan:
        """The first alternative that is fully configured; explicit arguments win over the environment."""
        if not security:
            return _ANONYMOUS
        plan = self._plans.get(security)
        if (
            headers
            and (plan is None or plan.credentials)
            and self._in_headers(security, headers)
        ):
            return _ANONYMOUS
        if plan is None:
            plan = self._plans[security] = self._settle(operation, security)
        return plan

    def _settle(self, operation: str, security: Security) -> Plan:
        best: tuple[Credential, ...] | None = None
        rank = 0
        for alternative in security:
            held = [self._held.get(name) for name in alternative]
            credentials = tuple(one for one in held if one is not None)
            if not alternative or len(credentials) < len(alternative):
                continue
            explicit = sum(one.explicit for one in credentials)
            found = 3 if explicit == len(credentials) else 2 if explicit else 1
            if found > rank:
                best, rank = credentials, found
        if best is not None:
            return Plan(best)
        if () in security:
            return _ANONYMOUS
        raise MissingCredentialsError(self._missing(operation, security))

    def _in_headers(
        self, security: Security, headers: Mapping[str, str | None]
    ) -> bool:
        """Whether the caller filled in (or removed) the header of an alternative himself."""
        named = {name.lower() for name in headers}
        for alternative in security:
            wanted = [
                self._schemes[name].header
                for name in alternative
                if name in self._schemes
            ]
            if wanted and all(
                header is not None and header.lower() in named for header in wanted
            ):
                return True
        return False

    def _missing(self, operation: str, security: Security) -> str:
        ways: list[str] = []
        for alternative in security:
            known = [
                self._schemes[name] for name in alternative if name in self._schemes
            ]
            if known:
                ways.append(" together with ".join(scheme.hint() for scheme in known))
        message = f"{operation} needs credentials: give {'; or '.join(ways) or 'none that this client knows'}"
        lost = sorted(
            self._schemes[name].argument
            for name in self._dropped
            if any(name in names for names in security)
        )
        if lost:
            message += f" (what was given as {', '.join(lost)} was dropped when the client was pickled)"
        return message

    def __repr__(self) -> str:
        return f"<credentials: {', '.join(held.scheme.argument for held in self._held.values()) or 'none'}>"

    def __reduce__(self) -> str:
        raise TypeError("credentials do not pickle")


def with_prefix(prefix: str, secret: str) -> str:
    """`prefix secret`, not doubled where the secret already begins with it."""
    start = len(prefix) + 1
    if secret[:start].lower() == f"{prefix} ".lower():
        secret = secret[start:].lstrip()
    return f"{prefix} {secret}"
