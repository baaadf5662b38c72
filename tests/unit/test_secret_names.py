"""One rule says which names hold secrets. The runtime has a wider one, for names that nobody declared."""

from __future__ import annotations

import pytest

from clientloom.ir import secret_names
from runtime.http.messages import may_be_secret

SECRET = (
    "password",
    "user_passwd",
    "keyPassphrase",
    "passcode",
    "clientSecret",
    "token",
    "refresh_token",
    "sessionToken",
    "jwt",
    "id-jwt",
    "apikey",
    "X-Api-Key",
    "privateKey",
    "private_key",
    "credentials",
)
OPEN = (
    "pageToken",
    "next_page_token",
    "key",
    "sortKey",
    "tokenType",
    "secretName",
    "password_policy",
    "monkey",
    "",
    "1",
)


@pytest.mark.parametrize("name", SECRET)
def test_secrets(name: str) -> None:
    assert secret_names.is_secret(name)
    assert may_be_secret(name)


@pytest.mark.parametrize("name", OPEN)
def test_what_is_no_secret(name: str) -> None:
    assert not secret_names.is_secret(name)


@pytest.mark.parametrize(
    "name",
    [
        *sorted(secret_names.ALONE),
        *(f"{before}-key" for before in sorted(secret_names.BEFORE_KEY)),
        *(f"{before}-token" for before in sorted(secret_names.BEFORE_TOKEN)),
    ],
)
def test_the_runtime_hides_whatever_the_generator_would(name: str) -> None:
    assert secret_names.is_secret(name)
    assert may_be_secret(name)
    assert may_be_secret(f"X-{name}-Value")
