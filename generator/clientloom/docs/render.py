"""Prints the pages: templates for the words, one rule for the blank lines."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from clientloom.docs.views import DocsPackage

if TYPE_CHECKING:
    from jinja2 import Template

_FENCE = re.compile(r"(`{3,})[^`]*$")


def render(docs: DocsPackage, template: Callable[[str], Template]) -> dict[str, str]:
    """Every page's text by its path in the package. `template` finds one by its path below `templates/`."""
    texts = {docs.index.path: template("docs/index.md.jinja").render(page=docs.index)}
    resource, models = template("docs/resource.md.jinja"), template("docs/models.md.jinja")
    if docs.models_index is not None:
        texts[docs.models_index.path] = template("docs/models_index.md.jinja").render(page=docs.models_index)
    texts.update((page.path, resource.render(page=page)) for page in docs.resources)
    texts.update((page.path, models.render(page=page)) for page in docs.models)
    return {f"docs/{path}": tidy(text) for path, text in sorted(texts.items())}


def tidy(text: str) -> str:
    """No two blank lines in a row outside code, none at the ends, no space at the end of a line."""
    return "\n".join(_tidied(text.strip("\n").split("\n"))) + "\n"


def _tidied(lines: list[str]) -> Iterator[str]:
    closing = ""
    blank = False
    for line in lines:
        line = line.rstrip()
        if closing:
            closing = "" if line == closing else closing
        elif line.startswith("```") and (match := _FENCE.match(line)):
            closing = match.group(1)
        elif not line and blank:
            continue
        blank = not line
        yield line
