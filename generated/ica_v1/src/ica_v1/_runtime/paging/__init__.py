"""Listings that come page by page: what methods of paged operations return."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .iteration import Page as Page
    from .pager import AsyncPager as AsyncPager
    from .pager import Pager as Pager
else:
    from ..lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "AsyncPager": "pager",
            "Page": "iteration",
            "Pager": "pager",
        },
    )
