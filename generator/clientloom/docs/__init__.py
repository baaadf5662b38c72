"""Documentation: the pages of a package in Markdown, every fact of the document on them, with examples that run."""

from clientloom.docs.pages import views, with_quick_start
from clientloom.docs.render import render
from clientloom.docs.views import DocsPackage

__all__ = ["DocsPackage", "render", "views", "with_quick_start"]
