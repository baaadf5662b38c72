"""Secrets in what others wrote: found in every form in which they may stand there, and hidden."""

from __future__ import annotations

import base64
import binascii
import json
import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, cast
from urllib.parse import parse_qsl, unquote_plus

from ..http.media_type import charset
from ..http.messages import Headers, Request

if TYPE_CHECKING:
    pass

SEEN = "***"
# headers of a request whose values are no secret, whoever gives them
HARMLESS = re.compile(
    r"accept|content-|user-agent|if-|range|prefer|.*(request|correlation|trace|idempotency)",
    re.IGNORECASE,
).match
# parameters of a credential (`Digest username="u", response="f3a1"`) that are no secret
_PUBLIC = frozenset(
    {"username", "realm", "uri", "algorithm", "qop", "nc", "credential"}
    | {"opaque", "signedheaders", "keyid", "headers", "charset", "created", "expires"}
)
_PARAMETER = re.compile(r'([\w-]+)="?([^",\s]+)').findall
_NAMED = {"&": "amp", "<": "lt", ">": "gt", '"': "quot", "'": "apos"}
_JSON = {'"': '"', "\\": "\\", "/": "/", "\n": "n", "\r": "r", "\t": "t"}


class Masks:
    """Hides some secrets in texts, contents and headers."""

    __slots__ = ("_pattern",)

    def __init__(self, secrets: Iterable[str]) -> None:
        found = {form for secret in secrets for form in _forms(secret)}
        # the longest first: a secret with its prefix before the one without
        ways = [_written(form) for form in sorted(found, key=lambda each: -len(each))]
        self._pattern = re.compile("|".join(ways)) if ways else None

    def text(self, text: str) -> str:
        return text if self._pattern is None else self._pattern.sub(SEEN, text)

    def content(self, content: bytes, media_type: str | None) -> bytes:
        """The same bytes where nothing is to be hidden."""
        if self._pattern is None or not content:
            return content
        # what is no text in any of these may hold a secret all the same: in latin-1 every byte is a character
        named = (media_type and charset(media_type)) or "utf-8"
        for encoding in (named, "utf-8", "latin-1"):
            try:
                text = content.decode(encoding)
                hidden = self.text(text)
                return content if hidden == text else hidden.encode(encoding)
            except (LookupError, ValueError):
                continue
        return b""

    def headers(self, headers: Headers) -> Headers:
        if self._pattern is None:
            return headers
        return Headers([(name, self.text(value)) for name, value in headers.raw])


def masks_in(request: Request) -> Masks:
    """Hides all that a request for a token carries: whatever it is, a service gives tokens for it."""
    secrets: list[str] = []
    for name, value in request.headers.items():
        if not HARMLESS(name):
            # OAuth 2.0 encodes both halves before they are put together
            halves = pair(value.partition(" ")[2])
            secrets += (value, *map(unquote_plus, halves))
    content = request.content
    if isinstance(content, bytes):
        try:
            text = content.decode()
            is_json = text[:1] in ("{", "[")
            told: object = json.loads(text) if is_json else dict(parse_qsl(text))
            secrets += values_in(told, frozenset(), True)
        except (ValueError, RecursionError):
            secrets.append(content.decode("latin-1"))
    return Masks(secrets)


def pair(encoded: str) -> tuple[str, ...]:
    """Both halves of what basic authentication encodes, and the two as one text."""
    try:
        text = base64.b64decode(encoded, validate=True).decode()
    except (binascii.Error, ValueError):
        return ()
    user, colon, password = text.partition(":")
    return (user, password, text) if colon else ()


def values_in(
    value: object, names: frozenset[str], secret: bool = False
) -> Iterator[str]:
    """The texts of plain data under these names, or all of them."""
    if isinstance(value, dict):
        for name, item in cast("dict[str, object]", value).items():
            yield from values_in(item, names, secret or name in names)
    elif isinstance(value, list):
        for item in cast("list[object]", value):
            yield from values_in(item, names, secret)
    elif secret and isinstance(value, str):
        yield value


def _tells(secret: str) -> bool:
    """Whether it is more than a word of the text, which is not to be hidden."""
    return len(secret) > 5 or (
        len(secret) > 3 and not secret.isalpha() and not secret.isdigit()
    )


def _forms(secret: str) -> Iterator[str]:
    """A secret as given, without the name of its scheme, and each of that in base64."""
    texts = [secret]
    scheme, gap, rest = secret.partition(" ")
    if gap and scheme.replace("-", "").isalnum():
        rest = rest.strip()
        texts.append(rest)
        if scheme.lower() == "basic":
            texts += pair(rest)
        texts += [
            value
            for name, value in _PARAMETER(rest)
            if name.lower() not in _PUBLIC and len(value) > 5
        ]
    for text in texts:
        if not _tells(text):
            continue
        yield text
        data = text.encode("utf-8", "surrogatepass")
        for encode in (base64.b64encode, base64.urlsafe_b64encode):
            yield encode(data).decode("ascii").rstrip("=")


def _written(secret: str) -> str:
    """A pattern of every way to write it: as it is, percent-encoded, in JSON, in HTML, each in another."""
    return "".join([_character(character) for character in secret])


@lru_cache(maxsize=256)
def _character(character: str) -> str:
    if character.isascii() and character.isalnum():
        return character
    number = ord(character)
    units = character.encode("utf-16-be", "surrogatepass")
    ways = [
        _percent(character.encode("utf-8", "surrogatepass")),
        "".join([rf"\\{{1,3}}u{each}" for each in _hex(units)]),
        rf"&(?:amp;)?\#0{{0,3}}{number};",
        rf"&(?:amp;)?\#[xX]0{{0,3}}(?i:{number:x});",
    ]
    if number > 127:
        # as Python shows bytes that it cannot read
        ways.append(_bytes(character.encode("utf-8", "surrogatepass")))
    if 127 < number < 256:
        ways.append(_percent(bytes([number])))
        ways.append(_bytes(bytes([number])))
    if character in _JSON and character.isspace():
        ways.append(r"\\{1,3}" + _JSON[character])
    if character in _NAMED:
        ways.append(f"&(?:amp;)?{_NAMED[character]};")
    if character == " ":
        ways.append(r"\+")
    ways.append(re.escape(character))
    # JSON escapes these by a backslash, and HTML what JSON has escaped
    before = r"\\{0,3}" if character in _JSON or character == "'" else ""
    return f"{before}(?:{'|'.join(ways)})"


def _percent(data: bytes) -> str:
    return "".join([f"%(?:25)?(?i:{byte:02x})" for byte in data])


def _bytes(data: bytes) -> str:
    return "".join([rf"\\{{1,3}}x(?i:{byte:02x})" for byte in data])


def _hex(units: bytes) -> list[str]:
    pairs = [units[at : at + 2].hex() for at in range(0, len(units), 2)]
    return [f"(?i:{each})" for each in pairs]
