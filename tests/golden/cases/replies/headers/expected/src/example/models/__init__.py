"""The data of Headers."""

__all__: list[str] = []
