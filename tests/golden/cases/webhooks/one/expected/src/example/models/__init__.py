"""The data of Only a webhook."""

__all__: list[str] = []
