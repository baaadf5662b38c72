"""Resource: Project Pipeline."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from .. import models
from .._operations import project_pipeline as operations
from .._runtime.options import RequestOptions, unseen
from .._runtime.resource import (
    PathValue,
    Resource,
    as_raw,
    as_streamed,
    raw_of,
    streamed_of,
)


class ProjectPipeline(Resource):
    """Manage the files of the pipelines in a project."""

    def create_project_pipeline_file(
        self,
        project_id: PathValue,
        pipeline_id: PathValue,
        body: models.PipelineFileContentSpec | Mapping[str, object],
        *,
        version: Literal["v3"] = "v3",
        options: RequestOptions | None = None,
    ) -> models.PipelineFile:
        """Add a file to a pipeline.

        Uploads a further file for a pipeline as a multipart form.

        Args:
            project_id: Project to work in.
            pipeline_id: Pipeline that gets the file, by id.
            body: The file to add.
            version: Media version, sent in `Accept` and `Content-Type`.
            options: Settings for this call: `timeout`, `retries`, `headers` and others.

        Raises:
            ApiError: Any error status; `body` is `models.Problem`.
        """
        # POST /api/projects/{projectId}/pipelines/{pipelineId}/files
        options = options and unseen(options)
        return self._request(
            operations.CREATE_PROJECT_PIPELINE_FILE,
            {"projectId": project_id, "pipelineId": pipeline_id},
            body=body,
            version=version,
            options=options,
        )

    def download_project_pipeline_file_content(
        self,
        project_id: PathValue,
        pipeline_id: PathValue,
        file_id: PathValue,
        *,
        options: RequestOptions | None = None,
    ) -> bytes:
        """Download a pipeline file.

        Returns the bytes of one file of a pipeline.

        Args:
            project_id: Project to work in.
            pipeline_id: Pipeline that holds the file, by id.
            file_id: File to download, by id.
            options: Settings for this call: `timeout`, `retries`, `headers` and others.

        Raises:
            ApiError: Any error status; `body` is `models.Problem`.
        """
        # GET /api/projects/{projectId}/pipelines/{pipelineId}/files/{fileId}/content
        options = options and unseen(options)
        return self._request(
            operations.DOWNLOAD_PROJECT_PIPELINE_FILE_CONTENT,
            {"projectId": project_id, "pipelineId": pipeline_id, "fileId": file_id},
            options=options,
        )

    @property
    def with_raw_response(self) -> ProjectPipelineWithRawResponse:
        """The same methods, each returning the whole reply."""
        return ProjectPipelineWithRawResponse(self)

    @property
    def with_streaming_response(self) -> ProjectPipelineWithStreamingResponse:
        """The same methods, each returning a reply to be read piece by piece."""
        return ProjectPipelineWithStreamingResponse(self)


class ProjectPipelineWithRawResponse:
    """The methods of `ProjectPipeline`, each returning the whole reply."""

    def __init__(self, resource: ProjectPipeline) -> None:
        raw = raw_of(resource)
        self.create_project_pipeline_file = as_raw(raw.create_project_pipeline_file)
        self.download_project_pipeline_file_content = as_raw(
            raw.download_project_pipeline_file_content
        )


class ProjectPipelineWithStreamingResponse:
    """The methods of `ProjectPipeline`, each returning a reply to be read piece by
    piece.
    """

    def __init__(self, resource: ProjectPipeline) -> None:
        streamed = streamed_of(resource)
        self.create_project_pipeline_file = as_streamed(
            streamed.create_project_pipeline_file
        )
        self.download_project_pipeline_file_content = as_streamed(
            streamed.download_project_pipeline_file_content
        )
