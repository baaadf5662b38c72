"""The Text type."""

from typing import TypeAlias

Text: TypeAlias = str
"""A short text.

At most 5 characters.
"""
