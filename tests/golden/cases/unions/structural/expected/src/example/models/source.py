"""The Source type."""

from typing import TYPE_CHECKING, TypeAlias

from .._runtime.model import Unknown, union
from .text import Text
from .upload import Upload
from .url import Url

if TYPE_CHECKING:
    Source: TypeAlias = Url | Upload | Text | Unknown
else:
    Source = union("Source", lambda: (Url, Upload, Text))
