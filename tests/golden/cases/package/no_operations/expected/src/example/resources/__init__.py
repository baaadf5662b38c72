"""The synchronous resources, one module per tag."""

__all__: list[str] = []
