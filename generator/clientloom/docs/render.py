"""Prints the pages: templates for the words, one form of table, one rule for the blank lines."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING

from clientloom.docs.views import CallPages, ModelPages, Row

if TYPE_CHECKING:
    from jinja2 import Template

_FENCE = re.compile(r"(`{3,})[^`]*$")


def render_calls(docs: CallPages, template: Callable[[str], Template]) -> dict[str, str]:
    """The text of each page by its path in the package. `template` finds one by its path below `templates/`."""
    texts = {docs.index.path: template("docs/index.md.jinja").render(page=docs.index, table=table)}
    resource = template("docs/resource.md.jinja")
    texts.update((page.path, resource.render(page=page, table=table)) for page in docs.resources)
    return _tidied(texts)


def render_models(docs: ModelPages, template: Callable[[str], Template]) -> dict[str, str]:
    """The same for the pages about models."""
    models = template("docs/models.md.jinja")
    texts = {page.path: models.render(page=page, table=table) for page in docs.pages}
    if docs.index is not None:
        texts[docs.index.path] = template("docs/models_index.md.jinja").render(page=docs.index)
    return _tidied(texts)


def _tidied(texts: Mapping[str, str]) -> dict[str, str]:
    return {f"docs/{path}": tidy(text) for path, text in texts.items()}


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
