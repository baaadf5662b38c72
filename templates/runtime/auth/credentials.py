"""Who calls: the credentials given for the security schemes, and which of them one operation is sent with."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Collection, Iterable, Mapping
from typing import TYPE_CHECKING, Protocol, TypeAlias

from ..errors import MissingCredentialsError
from ..http.messages import Request
from .tokens import AccessToken, Grant, Secret, TokenSource

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

    # every variable of the environment that is looked at
    def variables(self) -> tuple[str, ...]: ...

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

    __slots__ = ("_header", "_secret", "explicit", "scheme", "source")

    def __init__(
        self, scheme: Scheme, value: Secret | TokenSource, *, explicit: bool
    ) -> None:
        self.scheme = scheme
        self.explicit = explicit
        self.source = value if isinstance(value, TokenSource) else None
        self._secret = None if isinstance(value, TokenSource) else value
        # what a secret that stays the same is sent as, put together at the first call
        self._header: tuple[str, str] | None = None

    def apply(self, request: Request) -> None:
        """Put the secret into the request. A source has been asked before, by the flow."""
        header = self._header
        if header is None:
            secret = self._value()
            if secret is None:
                return
            if self._secret is None or self.scheme.header is None:
                self.scheme.apply(request, secret)
                return
            sent = Request("", "", {})
            self.scheme.apply(sent, secret)
            [header] = sent.headers.items()
            self._header = header
        request.put_header(*header)

    def secrets(self) -> tuple[str, ...]:
        """All that must not be shown: the secret as it was given, and as it is sent."""
        secret = self._value()
        if not secret:
            return ()
        sent = Request("", "", {})
        self.scheme.apply(sent, secret)
        return (secret, *sent.headers.values())

    def _value(self) -> Secret | None:
        secret = self._secret
        if secret is None and self.source is not None:
            secret = self.source.value()
        return secret

    def __repr__(self) -> str:
        return f"<credential for {self.scheme.argument}>"

    def __reduce__(self) -> str:
        raise TypeError("credentials do not pickle")


class AppliedSchemes:
    """The credentials one operation is sent with: one alternative, alone."""

    __slots__ = ("_masks", "credentials", "sources")

    def __init__(self, credentials: tuple[Credential, ...]) -> None:
        self.credentials = credentials
        # what hides the secrets of the call that failed last, with these secrets
        self._masks: tuple[tuple[str, ...], Masks] | None = None
        self.sources = tuple(
            one.source for one in credentials if one.source is not None
        )

    def secrets(self) -> tuple[str, ...]:
        """All that must not be shown of them."""
        return tuple([each for one in self.credentials for each in one.secrets()])

    def masks(self, more: tuple[str, ...] = ()) -> Masks:
        """Hides them, and more. Kept with them: it takes long to make."""
        from .masking import Masks

        secrets = (*self.secrets(), *more)
        kept = self._masks
        if kept is None or kept[0] != secrets:
            kept = self._masks = secrets, Masks(secrets)
        return kept[1]

    def __repr__(self) -> str:
        return f"<schemes: {', '.join(one.scheme.argument for one in self.credentials) or 'anonymous'}>"


_ANONYMOUS = AppliedSchemes(())


class Credentials:
    """All credentials of one client, and the choice among an operation's alternatives."""

    __slots__ = ("_all", "_chosen", "_dropped", "_held", "_schemes", "warned")

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
        self._chosen: dict[Security, AppliedSchemes] = {}
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
        self._all = AppliedSchemes(tuple(self._held.values()))

    def hide(self, text: str) -> str:
        """The text without any of them."""
        return self._all.masks().text(text)

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
    ) -> AppliedSchemes:
        """The first alternative that is fully configured; explicit arguments win over the environment."""
        if not security:
            return _ANONYMOUS
        applied = self._chosen.get(security)
        if (
            headers
            and (applied is None or applied.credentials)
            and self._in_headers(security, headers)
        ):
            return _ANONYMOUS
        if applied is None:
            applied = self._chosen[security] = self._settle(operation, security)
        return applied

    def _settle(self, operation: str, security: Security) -> AppliedSchemes:
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
            return AppliedSchemes(best)
        if () in security:
            return _ANONYMOUS

        raise MissingCredentialsError(
            _missing(operation, security, self._schemes, self._dropped)
        )

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

    def __repr__(self) -> str:
        return f"<credentials: {', '.join(held.scheme.argument for held in self._held.values()) or 'none'}>"

    def __reduce__(self) -> str:
        raise TypeError("credentials do not pickle")


def with_prefix(prefix: str, secret: str) -> Secret:
    """`prefix secret`, not doubled where the secret already begins with it; a prefix may end in `token=`."""
    link = "" if prefix.endswith("=") else " "
    start = len(prefix) + len(link)
    if secret[:start].lower() == f"{prefix}{link}".lower():
        secret = Secret(secret[start:].lstrip())
    return Secret(f"{prefix}{link}{secret}")


def _missing(
    operation: str,
    security: Security,
    schemes: Mapping[str, Scheme],
    dropped: Collection[str],
) -> str:
    """The message where nobody gave them: what to give. `dropped` are the schemes whose secrets a pickle left out."""
    ways: list[str] = []
    for alternative in security:
        known = [schemes[name] for name in alternative if name in schemes]
        if known:
            ways.append(" together with ".join(scheme.hint() for scheme in known))
    message = f"{operation} needs credentials: give {'; or '.join(ways) or 'none that this client knows'}"
    lost = sorted(
        schemes[name].argument
        for name in dropped
        if any(name in names for names in security)
    )
    if lost:
        message += f" (what was given as {', '.join(lost)} was dropped when the client was pickled)"
    return message
