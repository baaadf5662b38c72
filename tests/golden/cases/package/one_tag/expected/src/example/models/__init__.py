"""The models of Example."""

__all__: list[str] = []
