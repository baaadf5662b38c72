"""Resource: Project Data."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from typing import Any, Literal, overload

from .. import models, types
from .._operations import project_data as operations
from .._runtime.options import RequestOptions, unseen
from .._runtime.resource import (
    PathValue,
    Resource,
    as_raw,
    as_raw_mixed,
    as_streamed,
    as_streamed_mixed,
    raw_of,
    streamed_of,
)


class ProjectData(Resource):
    """Browse and download the files and folders of a project."""

    def get_project_data_list(
        self,
        project_id: PathValue,
        *,
        full_text: str | None = None,
        id: Sequence[str] | None = None,
        filename: Sequence[str] | None = None,
        filename_match_mode: types.MatchMode | None = None,
        file_path: Sequence[str] | None = None,
        file_path_match_mode: types.FilePathMatchMode | None = None,
        status: Sequence[types.ProjectDataStatus] | None = None,
        format_id: Sequence[str] | None = None,
        format_code: Sequence[str] | None = None,
        type: Literal["FILE", "FOLDER"] | str | None = None,
        non_indexed_folders: bool | None = None,
        parent_folder_id: Sequence[str] | None = None,
        parent_folder_path: str | None = None,
        creation_date_after: datetime.datetime | None = None,
        creation_date_before: datetime.datetime | None = None,
        status_date_after: datetime.datetime | None = None,
        status_date_before: datetime.datetime | None = None,
        user_tag: Sequence[str] | None = None,
        user_tag_match_mode: types.MatchMode | None = None,
        run_input_tag: Sequence[str] | None = None,
        run_input_tag_match_mode: types.MatchMode | None = None,
        run_output_tag: Sequence[str] | None = None,
        run_output_tag_match_mode: types.MatchMode | None = None,
        connector_tag: Sequence[str] | None = None,
        connector_tag_match_mode: types.MatchMode | None = None,
        technical_tag: Sequence[str] | None = None,
        technical_tag_match_mode: types.MatchMode | None = None,
        not_in_run: bool | None = None,
        not_linked_to_sample: bool | None = None,
        instrument_run_id: Sequence[str] | None = None,
        owning_project_id: Sequence[str] | None = None,
        page_offset: int | str | None = None,
        page_token: str | None = None,
        page_size: int | str | None = None,
        sort: str | None = None,
        version: Literal["v3"] = "v3",
        options: RequestOptions | None = None,
    ) -> types.Pager[models.ProjectData, models.ProjectDataPagedList]:
        """List project data.

        Returns one page of the files and folders of a project. Many filters narrow it
        down, and rows come by offset or by cursor.

        Args:
            project_id: Project to work in.
            full_text: Search text, looked up in several fields at once.
            id: Keep data with these ids, always compared exactly.
            filename: Keep data with these file names, compared as `filenameMatchMode`
                says.
            filename_match_mode: How the values of `filename` are compared.
            file_path: Keep data at these paths, compared as `filePathMatchMode` says.
            file_path_match_mode: How paths are compared, ignoring case.
                STARTS_WITH_CASE_INSENSITIVE also lists what lies in sub-folders;
                FULL_CASE_INSENSITIVE may find several files that differ in case only.
                Default: `STARTS_WITH_CASE_INSENSITIVE`.
            status: Keep data in these states.
            format_id: Keep data in these formats, by format id.
            format_code: Keep data in these formats, by format code.
            type: Keep only files or only folders.
            non_indexed_folders: Keep data by whether it is a non-indexed folder.
            parent_folder_id: Keep what lies directly in these folders, by folder id.
            parent_folder_path: Keep what lies directly in this folder; the path begins
                and ends with a slash. Content of a linked folder is not found this way.
            creation_date_after: Keep data created later than this. Give UTC to the
                second, such as 2024-05-17T09:00:00Z.
            creation_date_before: Keep data created earlier than this. Give UTC to the
                second, such as 2024-05-17T09:00:00Z.
            status_date_after: Keep data whose state changed later than this. Give UTC
                to the second, such as 2024-05-17T09:00:00Z.
            status_date_before: Keep data whose state changed earlier than this. Give
                UTC to the second, such as 2024-05-17T09:00:00Z.
            user_tag: Keep data with these user tags, compared as `userTagMatchMode`
                says.
            user_tag_match_mode: How the values of `userTag` are compared.
            run_input_tag: Keep data with these run input tags, compared as
                `runInputTagMatchMode` says.
            run_input_tag_match_mode: How the values of `runInputTag` are compared.
            run_output_tag: Keep data with these run output tags, compared as
                `runOutputTagMatchMode` says.
            run_output_tag_match_mode: How the values of `runOutputTag` are compared.
            connector_tag: Keep data with these connector tags, compared as
                `connectorTagMatchMode` says.
            connector_tag_match_mode: How the values of `connectorTag` are compared.
            technical_tag: Keep data with these technical tags, compared as
                `technicalTagMatchMode` says.
            technical_tag_match_mode: How the values of `technicalTag` are compared.
            not_in_run: When true, keep only data that no run uses.
            not_linked_to_sample: When true, keep only data without a sample. Folders
                are then left out.
            instrument_run_id: Keep data of sequencing runs with these instrument run
                ids.
            owning_project_id: Keep data owned by these projects.
            page_offset: Rows to skip, for offset paging; ideally a multiple of the page
                size. This style ends at 200,000 rows and may repeat rows from page to
                page.
            page_token: Cursor from the previous reply, for cursor paging. This style
                returns every row exactly once.
            page_size: Rows to return on one page. Works with either paging style.
            sort: Comma-separated fields to order by, with offset paging only; ascending
                unless ` desc` follows a field. Allowed are timeCreated, timeModified,
                name, path, fileSizeInBytes, status, format, dataType, willBeArchivedAt
                and willBeDeletedAt.
            version: Media version, sent in `Accept`.
            options: Settings for this call: `timeout`, `retries`, `headers` and others.

        Raises:
            ApiError: Any error status; `body` is `models.Problem`.
        """
        # GET /api/projects/{projectId}/data
        options = options and unseen(options)
        return self._paginate(
            operations.GET_PROJECT_DATA_LIST,
            {
                "fullText": full_text,
                "id": id,
                "filename": filename,
                "filenameMatchMode": filename_match_mode,
                "filePath": file_path,
                "filePathMatchMode": file_path_match_mode,
                "status": status,
                "formatId": format_id,
                "formatCode": format_code,
                "type": type,
                "nonIndexedFolders": non_indexed_folders,
                "parentFolderId": parent_folder_id,
                "parentFolderPath": parent_folder_path,
                "creationDateAfter": creation_date_after,
                "creationDateBefore": creation_date_before,
                "statusDateAfter": status_date_after,
                "statusDateBefore": status_date_before,
                "userTag": user_tag,
                "userTagMatchMode": user_tag_match_mode,
                "runInputTag": run_input_tag,
                "runInputTagMatchMode": run_input_tag_match_mode,
                "runOutputTag": run_output_tag,
                "runOutputTagMatchMode": run_output_tag_match_mode,
                "connectorTag": connector_tag,
                "connectorTagMatchMode": connector_tag_match_mode,
                "technicalTag": technical_tag,
                "technicalTagMatchMode": technical_tag_match_mode,
                "notInRun": not_in_run,
                "notLinkedToSample": not_linked_to_sample,
                "instrumentRunId": instrument_run_id,
                "owningProjectId": owning_project_id,
                "pageOffset": page_offset,
                "pageToken": page_token,
                "pageSize": page_size,
                "sort": sort,
                "projectId": project_id,
            },
            version=version,
            options=options,
        )

    @overload
    def get_project_data_children(
        self,
        project_id: PathValue,
        data_id: PathValue,
        *,
        full_text: str | None = None,
        id: Sequence[str] | None = None,
        filename: Sequence[str] | None = None,
        filename_match_mode: types.MatchMode | None = None,
        status: Sequence[types.ProjectDataStatus] | None = None,
        format_id: Sequence[str] | None = None,
        format_code: Sequence[str] | None = None,
        type: Literal["FILE", "FOLDER"] | str | None = None,
        creation_date_after: datetime.datetime | None = None,
        creation_date_before: datetime.datetime | None = None,
        status_date_after: datetime.datetime | None = None,
        status_date_before: datetime.datetime | None = None,
        user_tag: Sequence[str] | None = None,
        user_tag_match_mode: types.MatchMode | None = None,
        run_input_tag: Sequence[str] | None = None,
        run_input_tag_match_mode: types.MatchMode | None = None,
        run_output_tag: Sequence[str] | None = None,
        run_output_tag_match_mode: types.MatchMode | None = None,
        connector_tag: Sequence[str] | None = None,
        connector_tag_match_mode: types.MatchMode | None = None,
        technical_tag: Sequence[str] | None = None,
        technical_tag_match_mode: types.MatchMode | None = None,
        not_in_run: bool | None = None,
        not_linked_to_sample: bool | None = None,
        instrument_run_id: Sequence[str] | None = None,
        page_offset: int | str | None = None,
        page_token: str | None = None,
        page_size: int | str | None = None,
        version: Literal["v4"] = "v4",
        options: RequestOptions | None = None,
    ) -> types.Pager[models.ProjectData, models.ProjectDataPagedList]: ...
    @overload
    def get_project_data_children(
        self,
        project_id: PathValue,
        data_id: PathValue,
        *,
        version: Literal["v3"],
        full_text: str | None = None,
        id: Sequence[str] | None = None,
        filename: Sequence[str] | None = None,
        filename_match_mode: types.MatchMode | None = None,
        status: Sequence[types.ProjectDataStatus] | None = None,
        format_id: Sequence[str] | None = None,
        format_code: Sequence[str] | None = None,
        type: Literal["FILE", "FOLDER"] | str | None = None,
        creation_date_after: datetime.datetime | None = None,
        creation_date_before: datetime.datetime | None = None,
        status_date_after: datetime.datetime | None = None,
        status_date_before: datetime.datetime | None = None,
        user_tag: Sequence[str] | None = None,
        user_tag_match_mode: types.MatchMode | None = None,
        run_input_tag: Sequence[str] | None = None,
        run_input_tag_match_mode: types.MatchMode | None = None,
        run_output_tag: Sequence[str] | None = None,
        run_output_tag_match_mode: types.MatchMode | None = None,
        connector_tag: Sequence[str] | None = None,
        connector_tag_match_mode: types.MatchMode | None = None,
        technical_tag: Sequence[str] | None = None,
        technical_tag_match_mode: types.MatchMode | None = None,
        not_in_run: bool | None = None,
        not_linked_to_sample: bool | None = None,
        instrument_run_id: Sequence[str] | None = None,
        page_offset: int | str | None = None,
        page_token: str | None = None,
        page_size: int | str | None = None,
        options: RequestOptions | None = None,
    ) -> models.DataList: ...
    def get_project_data_children(
        self,
        project_id: PathValue,
        data_id: PathValue,
        *,
        full_text: str | None = None,
        id: Sequence[str] | None = None,
        filename: Sequence[str] | None = None,
        filename_match_mode: types.MatchMode | None = None,
        status: Sequence[types.ProjectDataStatus] | None = None,
        format_id: Sequence[str] | None = None,
        format_code: Sequence[str] | None = None,
        type: Literal["FILE", "FOLDER"] | str | None = None,
        creation_date_after: datetime.datetime | None = None,
        creation_date_before: datetime.datetime | None = None,
        status_date_after: datetime.datetime | None = None,
        status_date_before: datetime.datetime | None = None,
        user_tag: Sequence[str] | None = None,
        user_tag_match_mode: types.MatchMode | None = None,
        run_input_tag: Sequence[str] | None = None,
        run_input_tag_match_mode: types.MatchMode | None = None,
        run_output_tag: Sequence[str] | None = None,
        run_output_tag_match_mode: types.MatchMode | None = None,
        connector_tag: Sequence[str] | None = None,
        connector_tag_match_mode: types.MatchMode | None = None,
        technical_tag: Sequence[str] | None = None,
        technical_tag_match_mode: types.MatchMode | None = None,
        not_in_run: bool | None = None,
        not_linked_to_sample: bool | None = None,
        instrument_run_id: Sequence[str] | None = None,
        page_offset: int | str | None = None,
        page_token: str | None = None,
        page_size: int | str | None = None,
        version: Literal["v3", "v4"] = "v4",
        options: RequestOptions | None = None,
    ) -> Any:
        """List the children of a folder.

        Returns what lies in a folder. The reply is paged in v4; v3 returns everything
        at once in another shape.

        Args:
            project_id: Project to work in.
            data_id: Folder to look into, by id.
            full_text: Search text, looked up in several fields at once.
            id: Keep data with these ids, always compared exactly.
            filename: Keep data with these file names, compared as `filenameMatchMode`
                says.
            filename_match_mode: How the values of `filename` are compared.
            status: Keep data in these states.
            format_id: Keep data in these formats, by format id.
            format_code: Keep data in these formats, by format code.
            type: Keep only files or only folders.
            creation_date_after: Keep data created later than this. Give UTC to the
                second, such as 2024-05-17T09:00:00Z.
            creation_date_before: Keep data created earlier than this. Give UTC to the
                second, such as 2024-05-17T09:00:00Z.
            status_date_after: Keep data whose state changed later than this. Give UTC
                to the second, such as 2024-05-17T09:00:00Z.
            status_date_before: Keep data whose state changed earlier than this. Give
                UTC to the second, such as 2024-05-17T09:00:00Z.
            user_tag: Keep data with these user tags, compared as `userTagMatchMode`
                says.
            user_tag_match_mode: How the values of `userTag` are compared.
            run_input_tag: Keep data with these run input tags, compared as
                `runInputTagMatchMode` says.
            run_input_tag_match_mode: How the values of `runInputTag` are compared.
            run_output_tag: Keep data with these run output tags, compared as
                `runOutputTagMatchMode` says.
            run_output_tag_match_mode: How the values of `runOutputTag` are compared.
            connector_tag: Keep data with these connector tags, compared as
                `connectorTagMatchMode` says.
            connector_tag_match_mode: How the values of `connectorTag` are compared.
            technical_tag: Keep data with these technical tags, compared as
                `technicalTagMatchMode` says.
            technical_tag_match_mode: How the values of `technicalTag` are compared.
            not_in_run: When true, keep only data that no run uses.
            not_linked_to_sample: When true, keep only data without a sample. Folders
                are then left out.
            instrument_run_id: Keep data of sequencing runs with these instrument run
                ids.
            page_offset: Rows to skip, for offset paging; ideally a multiple of the page
                size. This style ends at 200,000 rows and may repeat rows from page to
                page.
            page_token: Cursor from the previous reply, for cursor paging. This style
                returns every row exactly once.
            page_size: Rows to return on one page. Works with either paging style.
            version: Media version, sent in `Accept`.
            options: Settings for this call: `timeout`, `retries`, `headers` and others.

        Raises:
            ApiError: Any error status; `body` is `models.Problem`.
        """
        # GET /api/projects/{projectId}/data/{dataId}/children
        options = options and unseen(options)
        if version == "v3":
            return self._request(
                operations.GET_PROJECT_DATA_CHILDREN,
                {
                    "fullText": full_text,
                    "id": id,
                    "filename": filename,
                    "filenameMatchMode": filename_match_mode,
                    "status": status,
                    "formatId": format_id,
                    "formatCode": format_code,
                    "type": type,
                    "creationDateAfter": creation_date_after,
                    "creationDateBefore": creation_date_before,
                    "statusDateAfter": status_date_after,
                    "statusDateBefore": status_date_before,
                    "userTag": user_tag,
                    "userTagMatchMode": user_tag_match_mode,
                    "runInputTag": run_input_tag,
                    "runInputTagMatchMode": run_input_tag_match_mode,
                    "runOutputTag": run_output_tag,
                    "runOutputTagMatchMode": run_output_tag_match_mode,
                    "connectorTag": connector_tag,
                    "connectorTagMatchMode": connector_tag_match_mode,
                    "technicalTag": technical_tag,
                    "technicalTagMatchMode": technical_tag_match_mode,
                    "notInRun": not_in_run,
                    "notLinkedToSample": not_linked_to_sample,
                    "instrumentRunId": instrument_run_id,
                    "pageOffset": page_offset,
                    "pageToken": page_token,
                    "pageSize": page_size,
                    "projectId": project_id,
                    "dataId": data_id,
                },
                version=version,
                options=options,
            )
        return self._paginate(
            operations.GET_PROJECT_DATA_CHILDREN,
            {
                "fullText": full_text,
                "id": id,
                "filename": filename,
                "filenameMatchMode": filename_match_mode,
                "status": status,
                "formatId": format_id,
                "formatCode": format_code,
                "type": type,
                "creationDateAfter": creation_date_after,
                "creationDateBefore": creation_date_before,
                "statusDateAfter": status_date_after,
                "statusDateBefore": status_date_before,
                "userTag": user_tag,
                "userTagMatchMode": user_tag_match_mode,
                "runInputTag": run_input_tag,
                "runInputTagMatchMode": run_input_tag_match_mode,
                "runOutputTag": run_output_tag,
                "runOutputTagMatchMode": run_output_tag_match_mode,
                "connectorTag": connector_tag,
                "connectorTagMatchMode": connector_tag_match_mode,
                "technicalTag": technical_tag,
                "technicalTagMatchMode": technical_tag_match_mode,
                "notInRun": not_in_run,
                "notLinkedToSample": not_linked_to_sample,
                "instrumentRunId": instrument_run_id,
                "pageOffset": page_offset,
                "pageToken": page_token,
                "pageSize": page_size,
                "projectId": project_id,
                "dataId": data_id,
            },
            version=version,
            options=options,
        )

    def schedule_download_for_data(
        self,
        project_id: PathValue,
        data_id: PathValue,
        body: models.ScheduleDownload | Mapping[str, object],
        *,
        version: Literal["v3"] = "v3",
        options: RequestOptions | None = None,
    ) -> models.DataTransfer:
        """Queue a download.

        Schedules a download of a file or folder through a connector, which starts once
        that connector runs. Transfers for the content of a folder appear a little
        later.

        Args:
            project_id: Project to work in.
            data_id: File or folder to download, by id.
            body: How to download.
            version: Media version, sent in `Accept` and `Content-Type`.
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # POST /api/projects/{projectId}/data/{dataId}:scheduleDownload
        options = options and unseen(options)
        return self._request(
            operations.SCHEDULE_DOWNLOAD_FOR_DATA,
            {"projectId": project_id, "dataId": data_id},
            body=body,
            version=version,
            options=options,
        )

    @property
    def with_raw_response(self) -> ProjectDataWithRawResponse:
        """The same methods, each returning the whole reply."""
        return ProjectDataWithRawResponse(self)

    @property
    def with_streaming_response(self) -> ProjectDataWithStreamingResponse:
        """The same methods, each returning a reply to be read piece by piece."""
        return ProjectDataWithStreamingResponse(self)


class ProjectDataWithRawResponse:
    """The methods of `ProjectData`, each returning the whole reply."""

    def __init__(self, resource: ProjectData) -> None:
        raw = raw_of(resource)
        self.get_project_data_list = as_raw(raw.get_project_data_list)
        self.get_project_data_children = as_raw_mixed(raw.get_project_data_children)
        self.schedule_download_for_data = as_raw(raw.schedule_download_for_data)


class ProjectDataWithStreamingResponse:
    """The methods of `ProjectData`, each returning a reply to be read piece by
    piece.
    """

    def __init__(self, resource: ProjectData) -> None:
        streamed = streamed_of(resource)
        self.get_project_data_list = as_streamed(streamed.get_project_data_list)
        self.get_project_data_children = as_streamed_mixed(
            streamed.get_project_data_children
        )
        self.schedule_download_for_data = as_streamed(
            streamed.schedule_download_for_data
        )
