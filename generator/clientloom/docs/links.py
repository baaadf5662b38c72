"""Where things are in the documentation: pages, and anchors as GitHub and its like make them from headings."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping
from functools import lru_cache

from clientloom import ir
from clientloom.naming import Names

INDEX = "index.md"
MODELS = "models.md"
# more models than this, and they get a page per letter
ONE_PAGE = 150
_NOT_IN_ANCHORS = re.compile(r"[^\w\- ]")


class Anchors:
    """The anchors of one page, in the order of its headings."""

    def __init__(self) -> None:
        self._used: dict[str, int] = {}

    def take(self, heading: str) -> str:
        """The anchor of the next heading; a heading that was there before gets a number."""
        anchor = plain = _plain_anchor(heading)
        while anchor in self._used:
            self._used[plain] += 1
            anchor = f"{plain}-{self._used[plain]}"
        self._used[anchor] = 0
        return anchor

    def section(self, heading: str, *below: str) -> str:
        """The anchor of a heading; those below it are taken too."""
        anchor = self.take(heading)
        for other in below:
            self.take(other)
        return anchor


@lru_cache(maxsize=4096)  # most headings are those of every operation
def _plain_anchor(heading: str) -> str:
    return _NOT_IN_ANCHORS.sub("", heading.strip().lower()).replace(" ", "-")


class Links:
    """The pages of a package: which resource and which model is where."""

    def __init__(self, api: ir.Api, names: Names) -> None:
        self.names = names
        self.resources = _resource_pages(names)
        self.letters = _letters(api, names)
        self.models: dict[str, str] = {}
        for page, ids in self.letters.items():
            anchors = Anchors()
            anchors.take("Models")
            for id_ in ids:
                self.models[id_] = f"{page}#{anchors.take(names.symbols[id_])}"

    def model(self, id_: str, *, page: str) -> str:
        """The way to a model from a page."""
        return relative(self.models[id_], page)

    def resource(self, tag: str, *, page: str) -> str:
        """The way to a resource from a page."""
        return relative(self.resources[tag], page)


def relative(target: str, page: str) -> str:
    """The way from one page to another, or to a place on the same one."""
    path, sign, anchor = target.partition("#")
    return f"#{anchor}" if path == page else _between(path, page) + sign + anchor


@lru_cache(maxsize=4096)
def _between(path: str, page: str) -> str:
    return posixpath.relpath(path, posixpath.dirname(page) or ".")


def _resource_pages(names: Names) -> dict[str, str]:
    """A file per tag, named after its module, aside from the names that other pages have."""
    pages: dict[str, str] = {}
    taken = {"index", "models", "readme"}
    for tag, resource in sorted(names.resources.items(), key=lambda item: item[1].module):
        name = resource.module
        while name.casefold() in taken:
            name += "_operations"
        taken.add(name.casefold())
        pages[tag] = f"{name}.md"
    return pages


def _letters(api: ir.Api, names: Names) -> Mapping[str, tuple[str, ...]]:
    """The ids of models by page, each page by name."""
    ordered = sorted(api.symbols, key=lambda id_: (names.symbols[id_].casefold(), names.symbols[id_]))
    if len(ordered) <= ONE_PAGE:
        return {MODELS: tuple(ordered)} if ordered else {}
    pages: dict[str, list[str]] = {}
    for id_ in ordered:
        pages.setdefault(f"models/{_letter(names.symbols[id_])}.md", []).append(id_)
    return {page: tuple(ids) for page, ids in sorted(pages.items())}


def _letter(name: str) -> str:
    first = name[:1].lower()
    return first if first.isascii() and first.isalnum() else "other"
