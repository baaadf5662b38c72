"""The ThingPage model."""

from .._runtime.model import Model


class ThingPage(Model, rename={"next_page_token": "nextPageToken"}):
    items: list[str] | None = None
    next_page_token: str | None = None
