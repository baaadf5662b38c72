"""The IFormFile type."""

from typing import TypeAlias

from .._runtime.resource import FileInput

IFormFile: TypeAlias = FileInput
