"""A user name and a password in place of an access token: what the document and the environment say of the grant."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from ..support.records import Value

if TYPE_CHECKING:
    from .grants import PasswordGrant


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
        from .grants import PasswordGrant

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
