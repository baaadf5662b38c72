"""Documentation: the pages of a package in Markdown, every fact of the document on them, with examples that run."""

from clientloom.docs.pages import as_markdown, call_pages, pages_of_models, with_quick_start
from clientloom.docs.render import render_calls, render_models

__all__ = ["as_markdown", "call_pages", "pages_of_models", "render_calls", "render_models", "with_quick_start"]
