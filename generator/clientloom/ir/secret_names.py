"""Tells from a name whether its value is a secret that must not be shown.

For names that no document declares the runtime (`http/messages.py`) has a wider rule: it hides more, never less.
"""

from __future__ import annotations

import re
from functools import lru_cache

_WORDS = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+")
ALONE = frozenset(
    {"password", "passwd", "passphrase", "passcode", "secret", "token", "jwt", "apikey", "credential", "credentials"}
)
# The word before `key` or `token` that makes it a credential.
BEFORE_KEY = frozenset({"api", "access", "secret", "private", "signing", "encryption", "auth", "shared", "license"})
BEFORE_TOKEN = frozenset(
    {"access", "refresh", "id", "auth", "bearer", "session", "security", "api", "secret", "jwt", "oauth", "personal"}
)


@lru_cache(maxsize=4096)
def is_secret(name: str) -> bool:
    """Whether a field or parameter of this name holds a secret: `api_key`, `clientSecret`, `token`, not `pageToken`."""
    words = [word.lower() for word in _WORDS.findall(name)]
    if not words:
        return False
    last, before = words[-1], words[-2] if len(words) > 1 else ""
    if last == "token":
        return not before or before in BEFORE_TOKEN
    if last == "key":
        return before in BEFORE_KEY
    return last in ALONE
