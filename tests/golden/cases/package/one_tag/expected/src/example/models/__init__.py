"""The data of Example."""

__all__: list[str] = []
