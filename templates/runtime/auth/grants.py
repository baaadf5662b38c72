"""Tokens got over HTTP: OAuth 2.0 client credentials, passwords and refresh tokens, and an API key for a token."""

from __future__ import annotations

import base64
import json
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Literal
from urllib.parse import quote_plus, urlencode

from ..call.arguments import hides_arguments
from ..errors import TokenError
from ..http.messages import Request
from ..service import checked_address
from ..support.records import Value
from .credentials import with_prefix
from .tokens import AccessToken, Grant, Secret, checked_secret, lifetime

_FORM = "application/x-www-form-urlencoded"
_NAMES = ("access_token", "token")
# fields of a token request that are no secret
_PUBLIC = ("grant_type", "audience", "scope")


class _OAuth(Grant):
    """What the OAuth 2.0 grants share (RFC 6749)."""

    __slots__ = ("_client_id", "_client_secret", "_more", "_place", "_scope", "_url")

    def __init__(
        self,
        token_url: str,
        client_id: str | None,
        client_secret: str | None,
        scope: str | Iterable[str] | None,
        place: Literal["header", "body"],
        more: Mapping[str, str] | None,
    ) -> None:
        self._url = _checked_url(token_url, "token_url")
        self._client_id = client_id and _text(client_id, "client_id")
        self._client_secret = (
            None
            if client_secret is None
            else checked_secret(client_secret, "client_secret")
        )
        self._scope = (
            scope if scope is None or isinstance(scope, str) else " ".join(scope)
        )
        self._place = place
        self._more = {
            _text(name, "a name in more"): Secret(_text(value, f"more[{name!r}]"))
            for name, value in (more or {}).items()
        }

    def _fields(self) -> dict[str, str]:
        raise TypeError("not a grant by itself")

    def request(self, base_url: str) -> Request:
        fields = self._fields()
        if self._scope:
            fields["scope"] = self._scope
        fields.update(self._more)
        headers = {"Content-Type": _FORM, "Accept": "application/json"}
        name, secret = self._client_id, self._client_secret
        if name is not None and secret is not None and self._place == "header":
            headers["Authorization"] = Secret(f"Basic {self._pair()}")
        elif name is not None:
            fields["client_id"] = name
            if secret is not None:
                fields["client_secret"] = secret
        url = _absolute(self._url, base_url)
        return Request("POST", url, headers, urlencode(fields).encode("ascii"))

    def answer(self, status: int, content: bytes) -> AccessToken | TokenError | None:
        return _token(self._url, status, content, _NAMES[:1], self._secrets())

    def _secrets(self) -> tuple[str, ...]:
        """All that is sent and must not be shown: whatever a service wants `more` of may be a password."""
        told = [value for name, value in self._more.items() if name not in _PUBLIC]
        if self._client_secret is not None:
            told += [self._client_secret, self._pair()]
        return tuple(told)

    def _pair(self) -> Secret:
        pair = f"{quote_plus(self._client_id or '')}:{quote_plus(self._client_secret or '')}"
        return Secret(base64.b64encode(pair.encode()).decode("ascii"))

    def __repr__(self) -> str:
        return f"<{type(self).__name__} at {self._url}>"


class ClientCredentials(_OAuth):
    """OAuth 2.0 client credentials: the program itself is who calls.

    `place` says where its id and secret go: in the header (HTTP basic), or in the body for services that want that.
    `more` holds further form fields, such as `{"audience": "..."}`.
    """

    __slots__ = ()

    @hides_arguments
    def __init__(
        self,
        token_url: str,
        client_id: str,
        client_secret: str,
        *,
        scope: str | Iterable[str] | None = None,
        place: Literal["header", "body"] = "header",
        more: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(token_url, client_id, client_secret, scope, place, more)

    def _fields(self) -> dict[str, str]:
        return {"grant_type": "client_credentials"}


class RefreshToken(_OAuth):
    """OAuth 2.0 refresh token: a person has agreed before. A refresh token that comes with an answer replaces this one;
    `on_rotated` is given it, to be kept for the next start of the program.
    """

    __slots__ = ("_on_rotated", "_refresh_token")

    @hides_arguments
    def __init__(
        self,
        token_url: str,
        refresh_token: str,
        *,
        client_id: str | None = None,
        client_secret: str | None = None,
        scope: str | Iterable[str] | None = None,
        place: Literal["header", "body"] = "header",
        more: Mapping[str, str] | None = None,
        on_rotated: Callable[[str], object] | None = None,
    ) -> None:
        super().__init__(token_url, client_id, client_secret, scope, place, more)
        self._refresh_token = checked_secret(refresh_token, "refresh_token")
        self._on_rotated = on_rotated

    def _fields(self) -> dict[str, str]:
        return {"grant_type": "refresh_token", "refresh_token": self._refresh_token}

    def _secrets(self) -> tuple[str, ...]:
        return (*super()._secrets(), self._refresh_token)

    def answer(self, status: int, content: bytes) -> AccessToken | TokenError | None:
        answer = super().answer(status, content)
        if isinstance(answer, AccessToken):
            rotated = _refresh_token(content)
            if rotated not in (None, "", self._refresh_token):
                self._refresh_token = rotated
                if self._on_rotated is not None:
                    self._on_rotated(str(rotated))
        return answer


class PasswordGrant(_OAuth):
    """OAuth 2.0 password: a user's name and password are sent to the service. Where it gives a refresh token, that is
    sent from then on, and the password again when it is refused.
    """

    __slots__ = ("_password", "_refresh_token", "_username")

    @hides_arguments
    def __init__(
        self,
        token_url: str,
        username: str,
        password: str,
        *,
        client_id: str | None = None,
        client_secret: str | None = None,
        scope: str | Iterable[str] | None = None,
        place: Literal["header", "body"] = "header",
        more: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(token_url, client_id, client_secret, scope, place, more)
        self._username = _text(username, "username")
        # what is typed in by a person may hold anything that is Unicode: a form carries it
        self._password = Secret(_text(password, "password"))
        for what, text in (("username", self._username), ("password", self._password)):
            if any("\ud800" <= each <= "\udfff" for each in text):
                raise ValueError(f"{what} holds text that is not Unicode")
        self._refresh_token: Secret | None = None

    def _fields(self) -> dict[str, str]:
        if self._refresh_token is not None:
            return {"grant_type": "refresh_token", "refresh_token": self._refresh_token}
        return {
            "grant_type": "password",
            "username": self._username,
            "password": self._password,
        }

    def _secrets(self) -> tuple[str, ...]:
        known = (self._password, self._refresh_token or "")
        return (*super()._secrets(), *(each for each in known if each))

    def answer(self, status: int, content: bytes) -> AccessToken | TokenError | None:
        answer = super().answer(status, content)
        refreshing = self._refresh_token is not None
        if isinstance(answer, AccessToken):
            self._refresh_token = _refresh_token(content) or self._refresh_token
        elif refreshing and 400 <= status < 500 and status != 429:
            self._refresh_token = None
            return None
        return answer


class KeyExchange(Grant):
    """A key exchanged for a token: the key in a header, the token in JSON.

    `url` may be a path below the client's base URL. `token` names the field of the answer, which is `access_token` or
    `token` unless said.
    """

    __slots__ = ("_accept", "_header", "_key", "_names", "_url")

    @hides_arguments
    def __init__(
        self,
        url: str,
        key: str,
        *,
        header: str = "X-API-Key",
        prefix: str | None = None,
        token: str | None = None,
        accept: str = "application/json, */*;q=0.5",
    ) -> None:
        self._url = _checked_url(url, "url")
        secret = checked_secret(key, "key")
        self._key = with_prefix(prefix, secret) if prefix else secret
        self._header = header
        self._names = _NAMES if token is None else (token,)
        self._accept = accept

    def request(self, base_url: str) -> Request:
        request = Request(
            "POST", _absolute(self._url, base_url), {"Accept": self._accept}, b""
        )
        request.set_header(self._header, self._key)
        return request

    def answer(self, status: int, content: bytes) -> AccessToken | TokenError:
        return _token(self._url, status, content, self._names, (self._key,))

    def __repr__(self) -> str:
        return f"<KeyExchange at {self._url}>"


def _checked_url(url: str, what: str) -> str:
    url = _text(url, what)
    # a path is below the base URL of the client
    path = url.startswith("/") and not url.startswith("//")
    checked_address(f"https://host{url}" if path else url, what)
    return url


def _text(value: object, what: str) -> str:
    if not isinstance(value, str):
        raise TypeError(f"{what} must be a string, not {type(value).__name__}")
    return value


def _absolute(url: str, base_url: str) -> str:
    return base_url.rstrip("/") + url if url.startswith("/") else url


def _json(content: bytes) -> dict[str, Any]:
    try:
        value: object = json.loads(content)
    except (ValueError, RecursionError):
        return {}
    return (
        value if isinstance(value, dict) else {}
    )  # pyright: ignore[reportUnknownVariableType]


def _refresh_token(content: bytes) -> Secret | None:
    found = _json(content).get("refresh_token")
    return Secret(found) if isinstance(found, str) else None


def _token(
    url: str,
    status: int,
    content: bytes,
    names: tuple[str, ...],
    secrets: tuple[str, ...],
) -> AccessToken | TokenError:
    """The token in an answer, or the error to raise: it shows what the service says of the error, and no secret."""
    if not 200 <= status < 300:
        from ..http.media_type import text_of
        from ..response.error_texts import said_in, shortened
        from .masking import Masks

        masks = Masks(secrets)
        content = masks.content(content, None)
        fields = _json(content)
        word, said = fields.get("error"), fields.get("error_description")
        word = shortened(masks.text(word), 100) if isinstance(word, str) else None
        if isinstance(said, str):
            said = said_in(masks.text(said))
        elif word is None:
            said = said_in(fields) if fields else said_in(text_of(content, None))
        told = masks.text(": ".join(text for text in (word, said) if text))
        message = f"no token: the token service answered {status} (POST {url})"
        return TokenError(
            f"{message}: {told}" if told else message, status=status, error=word
        )
    fields = _json(content)
    value = next(
        (found for name in names if isinstance(found := fields.get(name), str)), None
    )
    if not value:
        return TokenError(
            f"no token: the answer of the token service has no {' or '.join(names)} (POST {url})",
            status=status,
        )
    seconds = fields.get("expires_in")
    try:
        left = None if seconds is None else float(seconds)
    except (TypeError, ValueError):
        left = None
    # an end in the past would mean to ask before every call: the server decides
    if left is None or not left > 0:
        left = lifetime(value)
    return AccessToken(value, expires_in=left)


class PasswordFlow(Value, kw_only=True):
    """An OAuth 2.0 password flow: `token_url` is the document's. The others name variables, if any."""

    username: str
    password: str
    token_url: str | None = None
    token_url_env: str | None = None
    client_id: str | None = None
    client_secret: str | None = None
    scope: str | None = None  # as it is sent

    def variables(self) -> tuple[str, ...]:
        """Every variable of the environment that is looked at."""
        found = (self.username, self.password, self.token_url_env)
        return tuple(
            [each for each in (*found, self.client_id, self.client_secret) if each]
        )

    def grant(
        self, username: str, password: str, environ: Mapping[str, str]
    ) -> PasswordGrant | None:
        """The grant of this user; None where nobody says where the tokens are given."""

        def said(variable: str | None) -> str | None:
            return (environ.get(variable) or None) if variable else None

        token_url = said(self.token_url_env) or self.token_url
        if token_url is None:
            return None

        return PasswordGrant(
            token_url,
            username,
            password,
            client_id=said(self.client_id),
            client_secret=said(self.client_secret),
            scope=self.scope,
        )

    def found(self, environ: Mapping[str, str]) -> PasswordGrant | None:
        username, password = environ.get(self.username), environ.get(self.password)
        if not username or not password:
            return None
        return self.grant(username, password, environ)
