"""The models of ICA Rest API."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .analysis_base_space_data_details import (
        AnalysisBaseSpaceDataDetails as AnalysisBaseSpaceDataDetails,
    )
    from .analysis_creation_batch import AnalysisCreationBatch as AnalysisCreationBatch
    from .analysis_creation_batch_item_paged_list_v3 import (
        AnalysisCreationBatchItemPagedListV3 as AnalysisCreationBatchItemPagedListV3,
    )
    from .analysis_creation_batch_item_paged_list_v4 import (
        AnalysisCreationBatchItemPagedListV4 as AnalysisCreationBatchItemPagedListV4,
    )
    from .analysis_creation_batch_item_processing import (
        AnalysisCreationBatchItemProcessing as AnalysisCreationBatchItemProcessing,
        AnalysisCreationBatchItemProcessingStatus as AnalysisCreationBatchItemProcessingStatus,
    )
    from .analysis_creation_batch_item_request import (
        AnalysisCreationBatchItemRequest as AnalysisCreationBatchItemRequest,
    )
    from .analysis_creation_batch_item_v3 import (
        AnalysisCreationBatchItemV3 as AnalysisCreationBatchItemV3,
    )
    from .analysis_creation_batch_item_v4 import (
        AnalysisCreationBatchItemV4 as AnalysisCreationBatchItemV4,
    )
    from .analysis_data_input import AnalysisDataInput as AnalysisDataInput
    from .analysis_input_data_mount import (
        AnalysisInputDataMount as AnalysisInputDataMount,
    )
    from .analysis_input_external_data import (
        AnalysisInputExternalData as AnalysisInputExternalData,
    )
    from .analysis_output_mapping import AnalysisOutputMapping as AnalysisOutputMapping
    from .analysis_paged_list_v4 import AnalysisPagedListV4 as AnalysisPagedListV4
    from .analysis_parameter_input import (
        AnalysisParameterInput as AnalysisParameterInput,
    )
    from .analysis_query_parameters import (
        AnalysisQueryParameters as AnalysisQueryParameters,
    )
    from .analysis_reference_data_parameter import (
        AnalysisReferenceDataParameter as AnalysisReferenceDataParameter,
    )
    from .analysis_s3_data_details import AnalysisS3DataDetails as AnalysisS3DataDetails
    from .analysis_storage_v3 import AnalysisStorageV3 as AnalysisStorageV3
    from .analysis_storage_v4 import AnalysisStorageV4 as AnalysisStorageV4
    from .analysis_tag import AnalysisTag as AnalysisTag
    from .analysis_v3 import (
        AnalysisV3 as AnalysisV3,
        AnalysisV3AnalysisPriority as AnalysisV3AnalysisPriority,
        AnalysisV3Status as AnalysisV3Status,
    )
    from .analysis_v4 import AnalysisV4 as AnalysisV4
    from .application import (
        Application as Application,
        ApplicationType as ApplicationType,
    )
    from .application_v4 import ApplicationV4 as ApplicationV4
    from .bundle import Bundle as Bundle, BundleStatus as BundleStatus
    from .config import Config as Config
    from .connector import (
        Connector as Connector,
        ConnectorInstallationStatus as ConnectorInstallationStatus,
        ConnectorMode as ConnectorMode,
        ConnectorOs as ConnectorOs,
    )
    from .country import Country as Country
    from .create_analysis_creation_batch import (
        CreateAnalysisCreationBatch as CreateAnalysisCreationBatch,
    )
    from .create_analysis_logs import CreateAnalysisLogs as CreateAnalysisLogs
    from .create_analysis_tag import CreateAnalysisTag as CreateAnalysisTag
    from .create_cwl_analysis import CreateCwlAnalysis as CreateCwlAnalysis
    from .create_nextflow_analysis import (
        CreateNextflowAnalysis as CreateNextflowAnalysis,
    )
    from .create_nextflow_json_analysis import (
        CreateNextflowJsonAnalysis as CreateNextflowJsonAnalysis,
    )
    from .create_terms_of_use import CreateTermsOfUse as CreateTermsOfUse
    from .cwl_analysis_input import CwlAnalysisInput as CwlAnalysisInput
    from .cwl_analysis_json_input import CwlAnalysisJsonInput as CwlAnalysisJsonInput
    from .cwl_analysis_structured_input import (
        CwlAnalysisStructuredInput as CwlAnalysisStructuredInput,
    )
    from .data import Data as Data
    from .data_details import (
        DataDetails as DataDetails,
        DataDetailsStatus as DataDetailsStatus,
    )
    from .data_format import DataFormat as DataFormat
    from .data_list import DataList as DataList
    from .data_tag import DataTag as DataTag
    from .data_transfer import (
        DataTransfer as DataTransfer,
        DataTransferDirection as DataTransferDirection,
        DataTransferStatus as DataTransferStatus,
    )
    from .folder_details import FolderDetails as FolderDetails
    from .input_form_data import InputFormData as InputFormData
    from .input_form_field_values import InputFormFieldValues as InputFormFieldValues
    from .input_form_group import InputFormGroup as InputFormGroup
    from .input_form_group_field_values import (
        InputFormGroupFieldValues as InputFormGroupFieldValues,
    )
    from .job import Job as Job, JobStatus as JobStatus
    from .link import Link as Link
    from .links import Links as Links
    from .metadata_model import MetadataModel as MetadataModel
    from .nextflow_analysis_input import NextflowAnalysisInput as NextflowAnalysisInput
    from .nextflow_json_analysis_input import (
        NextflowJsonAnalysisInput as NextflowJsonAnalysisInput,
    )
    from .pipeline_file import PipelineFile as PipelineFile
    from .pipeline_file_content_spec import (
        PipelineFileContentSpec as PipelineFileContentSpec,
    )
    from .pipeline_language_version import (
        PipelineLanguageVersion as PipelineLanguageVersion,
        PipelineLanguageVersionLanguage as PipelineLanguageVersionLanguage,
    )
    from .pipeline_report_config import PipelineReportConfig as PipelineReportConfig
    from .pipeline_resources import PipelineResources as PipelineResources
    from .pipeline_tag import PipelineTag as PipelineTag
    from .pipeline_v3 import (
        PipelineV3 as PipelineV3,
        PipelineV3Language as PipelineV3Language,
    )
    from .pipeline_v4 import (
        PipelineV4 as PipelineV4,
        PipelineV4Language as PipelineV4Language,
    )
    from .problem import Problem as Problem
    from .project import (
        Project as Project,
        ProjectAnalysisPriority as ProjectAnalysisPriority,
    )
    from .project_data import ProjectData as ProjectData
    from .project_data_paged_list import ProjectDataPagedList as ProjectDataPagedList
    from .project_tag import ProjectTag as ProjectTag
    from .region import Region as Region
    from .schedule_download import ScheduleDownload as ScheduleDownload
    from .sequencing_run import SequencingRun as SequencingRun
    from .storage_bundle import StorageBundle as StorageBundle
    from .storage_configuration import (
        StorageConfiguration as StorageConfiguration,
        StorageConfigurationStatus as StorageConfigurationStatus,
    )
    from .tenant_identifier import TenantIdentifier as TenantIdentifier
    from .terms_of_use import TermsOfUse as TermsOfUse
    from .token import Token as Token
    from .user import User as User, UserGreeting as UserGreeting
    from .user_identifier import UserIdentifier as UserIdentifier
    from .workflow_session_tag import WorkflowSessionTag as WorkflowSessionTag
    from .workflow_session_v3 import (
        WorkflowSessionV3 as WorkflowSessionV3,
        WorkflowSessionV3Status as WorkflowSessionV3Status,
    )
    from .workflow_session_v4 import WorkflowSessionV4 as WorkflowSessionV4
    from .workflow_v3 import WorkflowV3 as WorkflowV3
    from .workflow_v4 import WorkflowV4 as WorkflowV4
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "AnalysisBaseSpaceDataDetails": "analysis_base_space_data_details",
            "AnalysisCreationBatch": "analysis_creation_batch",
            "AnalysisCreationBatchItemPagedListV3": "analysis_creation_batch_item_paged_list_v3",
            "AnalysisCreationBatchItemPagedListV4": "analysis_creation_batch_item_paged_list_v4",
            "AnalysisCreationBatchItemProcessing": "analysis_creation_batch_item_processing",
            "AnalysisCreationBatchItemProcessingStatus": "analysis_creation_batch_item_processing",
            "AnalysisCreationBatchItemRequest": "analysis_creation_batch_item_request",
            "AnalysisCreationBatchItemV3": "analysis_creation_batch_item_v3",
            "AnalysisCreationBatchItemV4": "analysis_creation_batch_item_v4",
            "AnalysisDataInput": "analysis_data_input",
            "AnalysisInputDataMount": "analysis_input_data_mount",
            "AnalysisInputExternalData": "analysis_input_external_data",
            "AnalysisOutputMapping": "analysis_output_mapping",
            "AnalysisPagedListV4": "analysis_paged_list_v4",
            "AnalysisParameterInput": "analysis_parameter_input",
            "AnalysisQueryParameters": "analysis_query_parameters",
            "AnalysisReferenceDataParameter": "analysis_reference_data_parameter",
            "AnalysisS3DataDetails": "analysis_s3_data_details",
            "AnalysisStorageV3": "analysis_storage_v3",
            "AnalysisStorageV4": "analysis_storage_v4",
            "AnalysisTag": "analysis_tag",
            "AnalysisV3": "analysis_v3",
            "AnalysisV3AnalysisPriority": "analysis_v3",
            "AnalysisV3Status": "analysis_v3",
            "AnalysisV4": "analysis_v4",
            "Application": "application",
            "ApplicationType": "application",
            "ApplicationV4": "application_v4",
            "Bundle": "bundle",
            "BundleStatus": "bundle",
            "Config": "config",
            "Connector": "connector",
            "ConnectorInstallationStatus": "connector",
            "ConnectorMode": "connector",
            "ConnectorOs": "connector",
            "Country": "country",
            "CreateAnalysisCreationBatch": "create_analysis_creation_batch",
            "CreateAnalysisLogs": "create_analysis_logs",
            "CreateAnalysisTag": "create_analysis_tag",
            "CreateCwlAnalysis": "create_cwl_analysis",
            "CreateNextflowAnalysis": "create_nextflow_analysis",
            "CreateNextflowJsonAnalysis": "create_nextflow_json_analysis",
            "CreateTermsOfUse": "create_terms_of_use",
            "CwlAnalysisInput": "cwl_analysis_input",
            "CwlAnalysisJsonInput": "cwl_analysis_json_input",
            "CwlAnalysisStructuredInput": "cwl_analysis_structured_input",
            "Data": "data",
            "DataDetails": "data_details",
            "DataDetailsStatus": "data_details",
            "DataFormat": "data_format",
            "DataList": "data_list",
            "DataTag": "data_tag",
            "DataTransfer": "data_transfer",
            "DataTransferDirection": "data_transfer",
            "DataTransferStatus": "data_transfer",
            "FolderDetails": "folder_details",
            "InputFormData": "input_form_data",
            "InputFormFieldValues": "input_form_field_values",
            "InputFormGroup": "input_form_group",
            "InputFormGroupFieldValues": "input_form_group_field_values",
            "Job": "job",
            "JobStatus": "job",
            "Link": "link",
            "Links": "links",
            "MetadataModel": "metadata_model",
            "NextflowAnalysisInput": "nextflow_analysis_input",
            "NextflowJsonAnalysisInput": "nextflow_json_analysis_input",
            "PipelineFile": "pipeline_file",
            "PipelineFileContentSpec": "pipeline_file_content_spec",
            "PipelineLanguageVersion": "pipeline_language_version",
            "PipelineLanguageVersionLanguage": "pipeline_language_version",
            "PipelineReportConfig": "pipeline_report_config",
            "PipelineResources": "pipeline_resources",
            "PipelineTag": "pipeline_tag",
            "PipelineV3": "pipeline_v3",
            "PipelineV3Language": "pipeline_v3",
            "PipelineV4": "pipeline_v4",
            "PipelineV4Language": "pipeline_v4",
            "Problem": "problem",
            "Project": "project",
            "ProjectAnalysisPriority": "project",
            "ProjectData": "project_data",
            "ProjectDataPagedList": "project_data_paged_list",
            "ProjectTag": "project_tag",
            "Region": "region",
            "ScheduleDownload": "schedule_download",
            "SequencingRun": "sequencing_run",
            "StorageBundle": "storage_bundle",
            "StorageConfiguration": "storage_configuration",
            "StorageConfigurationStatus": "storage_configuration",
            "TenantIdentifier": "tenant_identifier",
            "TermsOfUse": "terms_of_use",
            "Token": "token",
            "User": "user",
            "UserGreeting": "user",
            "UserIdentifier": "user_identifier",
            "WorkflowSessionTag": "workflow_session_tag",
            "WorkflowSessionV3": "workflow_session_v3",
            "WorkflowSessionV3Status": "workflow_session_v3",
            "WorkflowSessionV4": "workflow_session_v4",
            "WorkflowV3": "workflow_v3",
            "WorkflowV4": "workflow_v4",
        },
    )
