"""Prints the pages: templates for the words, one form of table, one rule for the blank lines."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from clientloom.docs.views import DocsPackage, Row

if TYPE_CHECKING:
    from jinja2 import Template

_FENCE = re.compile(r"(`{3,})[^`]*$")


def render(docs: DocsPackage, template: Callable[[str], Template]) -> dict[str, str]:
    """Every page's text by its path in the package. `template` finds one by its path below `templates/`."""
    texts = {docs.index.path: template("docs/index.md.jinja").render(page=docs.index, table=table)}
    resource, models = template("docs/resource.md.jinja"), template("docs/models.md.jinja")
    if docs.models_index is not None:
        texts[docs.models_index.path] = template("docs/models_index.md.jinja").render(page=docs.models_index)
    texts.update((page.path, resource.render(page=page, table=table)) for page in docs.resources)
    texts.update((page.path, models.render(page=page, table=table)) for page in docs.models)
    return {f"docs/{path}": tidy(text) for path, text in sorted(texts.items())}


def table(heads: Row, rows: Iterable[Row]) -> str:
    """A table in Markdown; its cells are safe already."""
    return "".join([f"| {' | '.join(row)} |\n" for row in (heads, ["---"] * len(heads), *rows)])


def tidy(text: str) -> str:
    """No two blank lines in a row outside code, none at the ends, no space at the end of a line."""
    tidied: list[str] = []
    closing = ""
    blank = False
    for raw in text.strip("\n").split("\n"):
        line = raw.rstrip()
        if not line:
            if blank and not closing:
                continue
        elif closing:
            closing = "" if line == closing else closing
        elif line[0] == "`" and (match := _FENCE.match(line)):
            closing = match.group(1)
        blank = not line
        tidied.append(line)
    return "\n".join(tidied) + "\n"
