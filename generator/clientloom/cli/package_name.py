"""What a package is called after: the title of a document, without what every title of an API says."""

from __future__ import annotations

import re

from clientloom.latin import plain_latin

_POSSESSIVE = re.compile(r"['\u2019]s?\b|(?<=s)['\u2019]")
_ASIDE = re.compile(r"\([^()]*\)")
_PARTS = re.compile(r"\s[-+|/\u2013\u2014]\s|[:,]\s")
_VERSION = re.compile(r"v?[0-9]+(?:\.[0-9]+)*|v[0-9]+(?:alpha|beta)[0-9]*", re.IGNORECASE)
_NUMBER = re.compile(r"[0-9]+(?:\.[0-9]+)*")
_FILLERS = frozenset({"a", "an", "by", "for", "from", "of", "the", "to"})
_NOISE = _FILLERS | {
    "api",
    "apis",
    "client",
    "definition",
    "description",
    "docs",
    "documentation",
    "interface",
    "official",
    "openapi",
    "reference",
    "rest",
    "restful",
    "spec",
    "specification",
    "specifications",
    "specs",
    "swagger",
    "version",
}
_WEAK = frozenset({"http", "json", "open", "public", "web"})  # noise only before noise: `Slack Web API`


def slug(text: str) -> str:
    """A text as a distribution name has it: small ASCII letters, digits and hyphens."""
    plain = plain_latin(text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:60].rstrip("-")


def slug_of_title(title: str) -> str:
    """`GitHub's official OpenAPI spec + Octokit extension` is `github`: of the first part that says something, that.
    Empty where none does."""
    for part in _PARTS.split(_ASIDE.sub(" ", _POSSESSIVE.sub("", title))):
        if name := slug(" ".join(_significant(part.split()))):
            return name
    return ""


def _significant(words: list[str]) -> list[str]:
    """The words without the noise on either side."""
    end = len(words)
    while end and (_is_noise(words[end - 1]) or (end < len(words) and slug(words[end - 1]) in _WEAK)):
        end -= 1
    start = 0
    while start < end and _is_noise(words[start]) and not _NUMBER.fullmatch(words[start]):
        start += 1
    kept = words[start:end]
    if kept:
        kept[-1] = re.sub(r"(?<=[a-z])Client$", "", kept[-1])
    return kept


def _is_noise(word: str) -> bool:
    plain = slug(word)
    if not plain or _VERSION.fullmatch(plain.replace("-", ".")):
        return True
    return all(each in _NOISE for each in plain.split("-"))
