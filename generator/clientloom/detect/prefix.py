"""Finds the word that a service expects before an API key in the header Authorization: frameworks only describe it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from clientloom.ir import Api, SecurityScheme

_QUOTE = r"[\"'`\u2018\u2019\u201c\u201d]"
_WORD = r"[A-Za-z][\w-]*"
_SHOWN = (
    # Authorization: Bot <token>
    re.compile(rf"authorization{_QUOTE}?\s*[:=]?\s*{_QUOTE}?\s*({_WORD}(?:\s+{_WORD}=)?)\s*{_QUOTE}?\s*[<{{\[]", re.I),
    # `Token token=<key>`, "Bot {token}"
    re.compile(rf"{_QUOTE}({_WORD}(?:\s+{_WORD}=)?)\s*[<{{\[][^{{}}<>\[\]]*[>}}\]]\s*{_QUOTE}"),
    # with required prefix "Token"; prefixed with `Token `
    re.compile(rf"prefix(?:ed)?\s*(?:is|with|by|of|:)?\s*{_QUOTE}({_WORD}(?:\s+{_WORD}=)?)\s*{_QUOTE}", re.I),
    # the "Token" prefix
    re.compile(rf"{_QUOTE}({_WORD})\s*{_QUOTE}\s+(?:as (?:a|the) )?prefix", re.I),
)
_BEARER = re.compile(r"bearer|jwt|oauth", re.I)
_BOT = re.compile(r"bot[-_ ]?token", re.I)


def detect_prefixes(api: Api) -> tuple[dict[str, str], tuple[str, ...]]:
    """The words by scheme, and the schemes without one although their key goes into Authorization."""
    found: dict[str, str] = {}
    without: list[str] = []
    for scheme in api.security_schemes:
        if scheme.kind != "apiKey" or (scheme.wire_name or "").lower() != "authorization" or scheme.place != "header":
            continue
        word = next(_words(scheme), None)
        if word is None:
            without.append(scheme.name)
        else:
            found[scheme.name] = "Bearer" if word.lower() == "bearer" else word
    return found, tuple(without)


def _words(scheme: SecurityScheme) -> Iterator[str]:
    text = scheme.docs.description or ""
    for shown in _SHOWN:
        match = shown.search(text)
        if match is not None:
            yield " ".join(match[1].split())
    if _BEARER.search(scheme.name) or _BEARER.search(text):
        yield "Bearer"
    elif _BOT.fullmatch(scheme.name):
        yield "Bot"
