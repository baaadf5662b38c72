"""Names: what every thing of the API is called in Python, decided once, per scope, after everything is known."""

from clientloom.naming.assign import assign
from clientloom.naming.names import Names, ResourceNames

__all__ = ["Names", "ResourceNames", "assign"]
