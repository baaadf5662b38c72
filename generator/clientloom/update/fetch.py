"""Fetches what a source has now, from wherever it is."""

from __future__ import annotations

from collections.abc import Mapping

from clientloom.regular_files import read_input
from clientloom.source import read_file
from clientloom.update.source import VARIABLE, Fetched, Source

_GIT = "git+"


def fetch(source: Source, known: str | None, environment: Mapping[str, str]) -> Fetched | None:
    """What is there now; None where the source itself says that it is still at the revision `known`.

    BadInput where it cannot be had.
    """
    if source.address.startswith(_GIT):
        from clientloom.update.git import fetch_from_git

        return fetch_from_git(source, source.address.removeprefix(_GIT), known)
    if "://" in source.address:
        from clientloom.update.http import fetch_over_http

        return fetch_over_http(source, _expanded(source, environment), known)
    return Fetched(read_file(source.folder / source.address, read_input))


def _expanded(source: Source, environment: Mapping[str, str]) -> dict[str, str]:
    """The headers with the values of their variables."""
    found: dict[str, str] = {}
    for name, text in source.headers.items():
        missing = [each for each in VARIABLE.findall(text) if not environment.get(each)]
        if missing:
            raise source.failed(f"the header {name} needs the environment variable {missing[0]}", "Set it.")
        value = VARIABLE.sub(lambda match: environment[match[1]], text).strip()
        if not value.isprintable() or not value.isascii():
            raise source.failed(f"the value of the header {name} has characters that no header may have")
        found[name] = value
    return found
