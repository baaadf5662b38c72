"""The FileUploadCompleteRequest model."""

from .._runtime.model import Model
from .part_etag import PartEtag


class FileUploadCompleteRequest(
    Model,
    rename={"multipart_upload_id": "multipartUploadId", "part_etags": "partEtags"},
):
    """End of an upload. Both fields are for uploads in parts."""

    multipart_upload_id: str | None = None
    """ID of the upload at the object store."""
    part_etags: list[PartEtag] | None = None
    """Entity tag of each part."""
