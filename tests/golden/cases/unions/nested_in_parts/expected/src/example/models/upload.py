"""The Upload type, and its parts."""

from typing import TYPE_CHECKING, TypeAlias

from .._runtime.model import Model
from .._runtime.unions import union
from .._runtime.variants import Unknown


class UploadOption1(Model):
    note: str


class UploadMeta(Model):
    note: str
    id: str
    email: str | None = None


if TYPE_CHECKING:
    Upload: TypeAlias = UploadOption1 | UploadMeta | Unknown
else:
    Upload = union("Upload", lambda: (UploadOption1, UploadMeta))
