"""The UploadInfo model."""

import datetime

from .._runtime.model import Model


class UploadInfo(Model):
    title: str | None = None
    taken: datetime.date | None = None
