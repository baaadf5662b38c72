"""Resource: Files."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from .. import models, types
from .._operations import files as operations
from .._runtime.options import RequestOptions, unseen
from .._runtime.resource import (
    PathValue,
    Resource,
    as_raw,
    as_streamed,
    raw_of,
    streamed_of,
)


class Files(Resource):
    """Files in the volumes of the data store, and their upload."""

    def create_file(
        self,
        body: models.CreateFileRequest | Mapping[str, object],
        *,
        include: str | None = None,
        upload_part_count: int | None = None,
        options: RequestOptions | None = None,
    ) -> models.FileWriteableResponse:
        """Register a file for upload.

        Creates the entry of a file in a volume, which is named by ID or by name;
        missing folders on the way are created. With include=ObjectStoreAccess the reply
        carries what is needed to upload the content.

        Args:
            body: Name, place and kind of the file.
            include: Extra field wanted in the reply; the only value is
                ObjectStoreAccess.
            upload_part_count: Number of parts to sign upload URLs for, from 1 to 10000.
            options: Settings for this call: `timeout`, `retries`, `headers` and others.

        Raises:
            BadRequestError, UnauthorizedError, ForbiddenError, ConflictError, ApiError:
                400, 401, 403, 409 or any other status; `body` is
                `models.ErrorResponse`.
        """
        # POST /v1/files
        options = options and unseen(options)
        return self._request(
            operations.CREATE_FILE,
            {"include": include, "uploadPartCount": upload_part_count},
            body=body,
            options=options,
        )

    def list_files(
        self,
        *,
        volume_id: Sequence[str] | None = None,
        volume_name: Sequence[str] | None = None,
        path: Sequence[str] | None = None,
        is_uploaded: bool | None = None,
        archive_status: str | None = None,
        recursive: bool | None = None,
        presigned_url_mode: str | None = None,
        include: str | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        tenant_id: str | None = None,
        metadata_include: str | None = None,
        metadata_exclude: str | None = None,
        options: RequestOptions | None = None,
    ) -> types.Pager[models.FileResponse, models.FileListResponse]:
        """List files.

        Returns one page of the files of the given volumes, sorted by name from A to Z.

        Args:
            volume_id: IDs of the volumes to list, joined by commas.
            volume_name: Names of the volumes to list, joined by commas.
            path: Paths to list, joined by commas: exact (/a/b/) or with a wildcard
                (/a/b/*).
            is_uploaded: Keeps the files whose content is uploaded (true) or not
                (false).
            archive_status: Archive statuses to keep, joined by commas.
            recursive: Whether files below the given paths are listed too, or only those
                directly in them.
            presigned_url_mode: How a browser treats the signed URL: Attachment, Inline
                or Browser. The browser decides when it is left out.
            include: Extra fields wanted in the reply, joined by commas: TotalItemCount,
                PresignedUrl, InheritedAcl.
            page_size: How many entries one page holds, at most 10000; 10 when left out.
            page_token: Token of the page to read, taken from an earlier reply.
            tenant_id: Another tenant whose shared data is listed.
            metadata_include: Patterns of the metadata field names to return, joined by
                commas.
            metadata_exclude: Patterns of the metadata field names to leave out, joined
                by commas.
            options: Settings for this call: `timeout`, `retries`, `headers` and others.

        Raises:
            BadRequestError, UnauthorizedError, ForbiddenError, ApiError: 400, 401, 403
                or any other status; `body` is `models.ErrorResponse`.
        """
        # GET /v1/files
        options = options and unseen(options)
        return self._paginate(
            operations.LIST_FILES,
            {
                "volume.id": volume_id,
                "volume.name": volume_name,
                "path": path,
                "isUploaded": is_uploaded,
                "archiveStatus": archive_status,
                "recursive": recursive,
                "presignedUrlMode": presigned_url_mode,
                "include": include,
                "pageSize": page_size,
                "pageToken": page_token,
                "tenantId": tenant_id,
                "metadata.include": metadata_include,
                "metadata.exclude": metadata_exclude,
            },
            options=options,
        )

    def complete_file_upload(
        self,
        file_id: PathValue,
        body: models.FileUploadCompleteRequest | Mapping[str, object],
        *,
        options: RequestOptions | None = None,
    ) -> models.FileResponse:
        """Finish the upload of a file.

        Marks the content of a file as uploaded. The parts of a multipart upload are
        joined to one file.

        Args:
            file_id: ID of the file whose upload is finished.
            body: Upload ID and part tags of a multipart upload.
            options: Settings for this call: `timeout`, `retries`, `headers` and others.

        Raises:
            UnauthorizedError, ForbiddenError, NotFoundError, ConflictError, ApiError:
                401, 403, 404, 409 or any other status; `body` is
                `models.ErrorResponse`.
        """
        # POST /v1/files/{fileId}:completeUpload
        options = options and unseen(options)
        return self._request(
            operations.COMPLETE_FILE_UPLOAD,
            {"fileId": file_id},
            body=body,
            options=options,
        )

    @property
    def with_raw_response(self) -> FilesWithRawResponse:
        """The same methods, each returning the whole reply."""
        return FilesWithRawResponse(self)

    @property
    def with_streaming_response(self) -> FilesWithStreamingResponse:
        """The same methods, each returning a reply to be read piece by piece."""
        return FilesWithStreamingResponse(self)


class FilesWithRawResponse:
    """The methods of `Files`, each returning the whole reply."""

    def __init__(self, resource: Files) -> None:
        raw = raw_of(resource)
        self.create_file = as_raw(raw.create_file)
        self.list_files = as_raw(raw.list_files)
        self.complete_file_upload = as_raw(raw.complete_file_upload)


class FilesWithStreamingResponse:
    """The methods of `Files`, each returning a reply to be read piece by piece."""

    def __init__(self, resource: Files) -> None:
        streamed = streamed_of(resource)
        self.create_file = as_streamed(streamed.create_file)
        self.list_files = as_streamed(streamed.list_files)
        self.complete_file_upload = as_streamed(streamed.complete_file_upload)
