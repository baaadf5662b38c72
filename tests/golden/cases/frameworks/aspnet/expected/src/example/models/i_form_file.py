"""The IFormFile type."""

from typing import TypeAlias

from .._runtime.files import FileInput

IFormFile: TypeAlias = FileInput
