"""The models of Illumina Connected Analytics v1."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .abort_workflow_run_request import (
        AbortWorkflowRunRequest as AbortWorkflowRunRequest,
    )
    from .access_token_request import AccessTokenRequest as AccessTokenRequest
    from .archive_statuses import ArchiveStatuses as ArchiveStatuses
    from .aws_s3_presigned_url_for_upload import (
        AwsS3PresignedUrlForUpload as AwsS3PresignedUrlForUpload,
    )
    from .aws_s3_temporary_read_only_credentials import (
        AwsS3TemporaryReadOnlyCredentials as AwsS3TemporaryReadOnlyCredentials,
    )
    from .aws_s3_temporary_upload_credentials import (
        AwsS3TemporaryUploadCredentials as AwsS3TemporaryUploadCredentials,
    )
    from .azure_temporary_read_only_credentials import (
        AzureTemporaryReadOnlyCredentials as AzureTemporaryReadOnlyCredentials,
    )
    from .azure_temporary_upload_credentials import (
        AzureTemporaryUploadCredentials as AzureTemporaryUploadCredentials,
    )
    from .container_state import ContainerState as ContainerState
    from .container_state_running import ContainerStateRunning as ContainerStateRunning
    from .container_state_terminated import (
        ContainerStateTerminated as ContainerStateTerminated,
    )
    from .container_state_waiting import ContainerStateWaiting as ContainerStateWaiting
    from .container_status import ContainerStatus as ContainerStatus
    from .create_file_request import CreateFileRequest as CreateFileRequest
    from .create_task_request import CreateTaskRequest as CreateTaskRequest
    from .create_task_run_request import CreateTaskRunRequest as CreateTaskRunRequest
    from .create_task_version_request import (
        CreateTaskVersionRequest as CreateTaskVersionRequest,
    )
    from .credentials import Credentials as Credentials
    from .domain import Domain as Domain
    from .environment import Environment as Environment
    from .error_response import ErrorResponse as ErrorResponse
    from .execution import Execution as Execution
    from .file_archive_storage_tier import (
        FileArchiveStorageTier as FileArchiveStorageTier,
    )
    from .file_life_cycle_settings import FileLifeCycleSettings as FileLifeCycleSettings
    from .file_list_response import FileListResponse as FileListResponse
    from .file_response import FileResponse as FileResponse
    from .file_status import FileStatus as FileStatus
    from .file_upload_complete_request import (
        FileUploadCompleteRequest as FileUploadCompleteRequest,
    )
    from .file_writeable_response import FileWriteableResponse as FileWriteableResponse
    from .heartbeat_task_run_request import (
        HeartbeatTaskRunRequest as HeartbeatTaskRunRequest,
    )
    from .image import Image as Image
    from .input_mount_mapping_with_creds import (
        InputMountMappingWithCreds as InputMountMappingWithCreds,
    )
    from .input_stream_settings import InputStreamSettings as InputStreamSettings
    from .launch_task_request import LaunchTaskRequest as LaunchTaskRequest
    from .mount_mapping_with_creds import MountMappingWithCreds as MountMappingWithCreds
    from .object_store_access import ObjectStoreAccess as ObjectStoreAccess
    from .part_etag import PartEtag as PartEtag
    from .part_info import PartInfo as PartInfo
    from .region import Region as Region
    from .resources import Resources as Resources
    from .storage_tier import StorageTier as StorageTier
    from .system_files import SystemFiles as SystemFiles
    from .task import Task as Task
    from .task_run import TaskRun as TaskRun
    from .task_run_heartbeat import TaskRunHeartbeat as TaskRunHeartbeat
    from .task_run_logs import TaskRunLogs as TaskRunLogs
    from .task_run_summary import TaskRunSummary as TaskRunSummary
    from .task_run_summary_paged_items import (
        TaskRunSummaryPagedItems as TaskRunSummaryPagedItems,
    )
    from .task_summary import TaskSummary as TaskSummary
    from .task_summary_paged_items import TaskSummaryPagedItems as TaskSummaryPagedItems
    from .task_version import TaskVersion as TaskVersion
    from .task_version_summary import TaskVersionSummary as TaskVersionSummary
    from .task_version_summary_paged_items import (
        TaskVersionSummaryPagedItems as TaskVersionSummaryPagedItems,
    )
    from .token_detail_response import TokenDetailResponse as TokenDetailResponse
    from .token_response import TokenResponse as TokenResponse
    from .update_task_request import UpdateTaskRequest as UpdateTaskRequest
    from .update_task_version_request import (
        UpdateTaskVersionRequest as UpdateTaskVersionRequest,
    )
    from .workflow_language import WorkflowLanguage as WorkflowLanguage
    from .workflow_run import WorkflowRun as WorkflowRun
    from .workflow_run_compact import WorkflowRunCompact as WorkflowRunCompact
    from .workflow_run_list import WorkflowRunList as WorkflowRunList
    from .workflow_version_compact import (
        WorkflowVersionCompact as WorkflowVersionCompact,
    )
    from .workgroup import Workgroup as Workgroup
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "AbortWorkflowRunRequest": "abort_workflow_run_request",
            "AccessTokenRequest": "access_token_request",
            "ArchiveStatuses": "archive_statuses",
            "AwsS3PresignedUrlForUpload": "aws_s3_presigned_url_for_upload",
            "AwsS3TemporaryReadOnlyCredentials": "aws_s3_temporary_read_only_credentials",
            "AwsS3TemporaryUploadCredentials": "aws_s3_temporary_upload_credentials",
            "AzureTemporaryReadOnlyCredentials": "azure_temporary_read_only_credentials",
            "AzureTemporaryUploadCredentials": "azure_temporary_upload_credentials",
            "ContainerState": "container_state",
            "ContainerStateRunning": "container_state_running",
            "ContainerStateTerminated": "container_state_terminated",
            "ContainerStateWaiting": "container_state_waiting",
            "ContainerStatus": "container_status",
            "CreateFileRequest": "create_file_request",
            "CreateTaskRequest": "create_task_request",
            "CreateTaskRunRequest": "create_task_run_request",
            "CreateTaskVersionRequest": "create_task_version_request",
            "Credentials": "credentials",
            "Domain": "domain",
            "Environment": "environment",
            "ErrorResponse": "error_response",
            "Execution": "execution",
            "FileArchiveStorageTier": "file_archive_storage_tier",
            "FileLifeCycleSettings": "file_life_cycle_settings",
            "FileListResponse": "file_list_response",
            "FileResponse": "file_response",
            "FileStatus": "file_status",
            "FileUploadCompleteRequest": "file_upload_complete_request",
            "FileWriteableResponse": "file_writeable_response",
            "HeartbeatTaskRunRequest": "heartbeat_task_run_request",
            "Image": "image",
            "InputMountMappingWithCreds": "input_mount_mapping_with_creds",
            "InputStreamSettings": "input_stream_settings",
            "LaunchTaskRequest": "launch_task_request",
            "MountMappingWithCreds": "mount_mapping_with_creds",
            "ObjectStoreAccess": "object_store_access",
            "PartEtag": "part_etag",
            "PartInfo": "part_info",
            "Region": "region",
            "Resources": "resources",
            "StorageTier": "storage_tier",
            "SystemFiles": "system_files",
            "Task": "task",
            "TaskRun": "task_run",
            "TaskRunHeartbeat": "task_run_heartbeat",
            "TaskRunLogs": "task_run_logs",
            "TaskRunSummary": "task_run_summary",
            "TaskRunSummaryPagedItems": "task_run_summary_paged_items",
            "TaskSummary": "task_summary",
            "TaskSummaryPagedItems": "task_summary_paged_items",
            "TaskVersion": "task_version",
            "TaskVersionSummary": "task_version_summary",
            "TaskVersionSummaryPagedItems": "task_version_summary_paged_items",
            "TokenDetailResponse": "token_detail_response",
            "TokenResponse": "token_response",
            "UpdateTaskRequest": "update_task_request",
            "UpdateTaskVersionRequest": "update_task_version_request",
            "WorkflowLanguage": "workflow_language",
            "WorkflowRun": "workflow_run",
            "WorkflowRunCompact": "workflow_run_compact",
            "WorkflowRunList": "workflow_run_list",
            "WorkflowVersionCompact": "workflow_version_compact",
            "Workgroup": "workgroup",
        },
    )
