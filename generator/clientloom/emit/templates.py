"""The one Jinja environment: strict, without automatic escaping, compiled once."""

from __future__ import annotations

from functools import lru_cache

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template

from clientloom.installation import templates_dir


@lru_cache(maxsize=1)
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(templates_dir()),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,
        auto_reload=False,
    )


@lru_cache(maxsize=64)
def template(name: str) -> Template:
    """A template by its path below `templates/`."""
    return _environment().get_template(name)
