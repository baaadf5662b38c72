"""The SetPhotoBody model."""

from .._runtime.model import Model
from .i_form_file import IFormFile


class SetPhotoBody(Model):
    photo: IFormFile | None = None
