"""The data of Pet Store API."""

__all__: list[str] = []
