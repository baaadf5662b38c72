"""The Alias type."""

from typing import TypeAlias

from .index import Index

Alias: TypeAlias = Index
