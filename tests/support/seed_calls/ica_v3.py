"""The four operations of ICA's ProjectAnalysisCreationBatchApi page, in each media version they have."""

from __future__ import annotations

import datetime
import uuid
from typing import Any

from support import ica_replies as ica
from support.seed_calls.call import SeedCall

_PROJECT = "my project/1"
_BASE = "/ica/rest/api/projects/my%20project%2F1/analysisCreationBatch"
_BATCH, _ITEM = ica.UUID_1, ica.UUID_2
_STORAGE = "99999999-9999-4999-8999-999999999999"
_COMMON: dict[str, Any] = {
    "package": "ica_v3",
    "resource": "project_analysis_creation_batch",
    "headers": {"Authorization": "Bearer ica-v3-token"},
}
_JOB = {
    "id": ica.UUID_3,
    "status": "RUNNING",
    "subjectType": "ANALYSIS_CREATION_BATCH",
    "subjectId": _BATCH,
    "timeCreated": "2024-05-17T09:00:00Z",
    "timeStarted": None,
    "owner": {
        "id": ica.UUID_2,
        **ica.TIMES,
        **ica.OWNED,
        "username": "user",
        "email": "user@example.com",
        "active": True,
        "tenantAdministrator": False,
        "greeting": "DR",
        "emailVerified": True,
        "twoFactorAuthentication": False,
    },
}
_BATCH_REPLY = {"id": _BATCH, "job": _JOB}
_BATCH_VALUES = {
    "id": uuid.UUID(_BATCH),
    "job.status": "RUNNING",
    "job.time_created": datetime.datetime(2024, 5, 17, 9, tzinfo=datetime.UTC),
    "job.time_started": None,
    "job.owner.greeting": "DR",
    "job.owner.two_factor_authentication": False,
}


def _body(models: Any) -> Any:
    return models.CreateAnalysisCreationBatch(
        cwl_items=[
            models.CreateCwlAnalysis(
                user_reference="cwl run",
                pipeline_id="p1",
                tags=models.CreateAnalysisTag(technical_tags=["a"], user_tags=["b"], reference_tags=["c"]),
                analysis_storage_id=uuid.UUID(_STORAGE),
                output_parent_folder_id="fol.1",
                logs=models.CreateAnalysisLogs(logs_folder_id="fol.2", logs_folder_path="/logs"),
                analysis_output=[
                    models.AnalysisOutputMapping(
                        source_path="out",
                        type="FOLDER",
                        target_project_id="prj",
                        target_path="/x/",
                        action_on_exist="SKIP",
                    )
                ],
                analysis_input=models.CwlAnalysisJsonInput(input_json='{"x": 1}', data_ids=["d"]),
                activation_code_detail_id=uuid.UUID(_STORAGE),
            )
        ],
        nextflow_items=[
            models.CreateNextflowAnalysis(
                user_reference="nf run",
                pipeline_id="p2",
                analysis_input=models.NextflowAnalysisInput(
                    inputs=[
                        models.AnalysisDataInput(
                            parameter_code="reads",
                            data_ids=["fil.1"],
                            mounts=[models.AnalysisInputDataMount(data_id="fil.1", mount_path="in/1.bam")],
                            external_data=[models.AnalysisInputExternalData(url="s3://b/k", type="s3")],
                        )
                    ],
                    parameters=[models.AnalysisParameterInput(code="n", multi_value=["1", "2"])],
                ),
            )
        ],
        nextflow_json_items=[
            models.CreateNextflowJsonAnalysis(
                user_reference="form run",
                pipeline_id="p3",
                input_form_values=models.NextflowJsonAnalysisInput(
                    fields=[models.InputFormFieldValues(id="f", values=["v"])]
                ),
            )
        ],
    )


_BODY_JSON = {
    "cwlItems": [
        {
            "userReference": "cwl run",
            "pipelineId": "p1",
            "tags": {"technicalTags": ["a"], "userTags": ["b"], "referenceTags": ["c"]},
            "analysisStorageId": _STORAGE,
            "outputParentFolderId": "fol.1",
            "logs": {"logsFolderId": "fol.2", "logsFolderPath": "/logs"},
            "analysisOutput": [
                {
                    "sourcePath": "out",
                    "type": "FOLDER",
                    "targetProjectId": "prj",
                    "targetPath": "/x/",
                    "actionOnExist": "SKIP",
                }
            ],
            "analysisInput": {"objectType": "JSON", "inputJson": '{"x": 1}', "dataIds": ["d"]},
            "activationCodeDetailId": _STORAGE,
        }
    ],
    "nextflowItems": [
        {
            "userReference": "nf run",
            "pipelineId": "p2",
            "analysisInput": {
                "inputs": [
                    {
                        "parameterCode": "reads",
                        "dataIds": ["fil.1"],
                        "mounts": [{"dataId": "fil.1", "mountPath": "in/1.bam"}],
                        "externalData": [{"url": "s3://b/k", "type": "s3"}],
                    }
                ],
                "parameters": [{"code": "n", "multiValue": ["1", "2"]}],
            },
        }
    ],
    "nextflowJsonItems": [
        {
            "userReference": "form run",
            "pipelineId": "p3",
            "inputFormValues": {"fields": [{"id": "f", "values": ["v"]}]},
        }
    ],
}

CALLS = (
    SeedCall(
        package="ica_v3",
        resource="project_analysis_creation_batch",
        method="create_analysis_creation_batch",
        verb="POST",
        target=_BASE,
        arguments={"project_id": _PROJECT, "idempotency_key": "key-of-mine"},
        body=("create_analysis_creation_batch", _body),
        json=_BODY_JSON,
        content_type=ica.V3,
        accept=(ica.PROBLEM, ica.V3),
        headers={"Authorization": "Bearer ica-v3-token", "Idempotency-Key": "key-of-mine"},
        status=201,
        reply=_BATCH_REPLY,
        reply_type=ica.V3,
        returns="AnalysisCreationBatch",
        values=_BATCH_VALUES,
    ),
    SeedCall(
        **_COMMON,
        method="get_analysis_creation_batch",
        verb="GET",
        target=f"{_BASE}/{_BATCH}",
        arguments={"project_id": _PROJECT, "batch_id": _BATCH},
        accept=(ica.PROBLEM, ica.V3),
        reply=_BATCH_REPLY,
        reply_type=ica.V3,
        returns="AnalysisCreationBatch",
        values=_BATCH_VALUES,
    ),
    SeedCall(
        **_COMMON,
        method="get_analysis_creation_batch_item",
        verb="GET",
        target=f"{_BASE}/{_BATCH}/items/{_ITEM}",
        arguments={"project_id": _PROJECT, "batch_id": uuid.UUID(_BATCH), "item_id": uuid.UUID(_ITEM)},
        accept=(ica.PROBLEM, ica.V4),
        reply=ica.batch_item(ica.analysis_v4("PREPARING_INPUTS")),
        reply_type=ica.V4,
        returns="AnalysisCreationBatchItemV4",
        values={
            "request.user_reference": "mine",
            "processing.status": "RUNNING",
            "created_analysis.status": "PREPARING_INPUTS",
            "created_analysis.owner.id": uuid.UUID(ica.UUID_2),
            "created_analysis.tenant.name": "tenant",
            "created_analysis.pipeline.resources.software_only": True,
            "created_analysis.time_modified": datetime.datetime(2024, 5, 17, 7, 30, tzinfo=datetime.UTC),
        },
    ),
    SeedCall(
        **_COMMON,
        method="get_analysis_creation_batch_item",
        label="v3",
        verb="GET",
        target=f"{_BASE}/{_BATCH}/items/{_ITEM}",
        arguments={"project_id": _PROJECT, "batch_id": _BATCH, "item_id": _ITEM, "version": "v3"},
        accept=(ica.PROBLEM, ica.V3),
        reply=ica.batch_item(ica.analysis_v3("AWAITINGINPUT")),
        reply_type=ica.V3,
        returns="AnalysisCreationBatchItemV3",
        values={
            "created_analysis.status": "AWAITINGINPUT",
            "created_analysis.owner_id": uuid.UUID(ica.UUID_2),
            "created_analysis.tenant_name": "tenant",
        },
    ),
    SeedCall(
        **_COMMON,
        method="get_analysis_creation_batch_items",
        label="by-token",
        verb="GET",
        target=f"{_BASE}/{_BATCH}/items?status=RUNNING&status=FAILED&pageToken=a%2Bb%2Fc%3D&pageSize=2",
        arguments={
            "project_id": _PROJECT,
            "batch_id": _BATCH,
            "status": ["RUNNING", "FAILED"],
            "page_token": "a+b/c=",
            "page_size": "2",
        },
        paged=True,
        accept=(ica.PROBLEM, ica.V4),
        reply=ica.page([ica.batch_item(ica.analysis_v4())], "next"),
        reply_type=ica.V4,
        returns="AnalysisCreationBatchItemPagedListV4",
        values={"items.0.created_analysis.analysis_priority": "HIGH", "next_page_token": "next"},
    ),
    SeedCall(
        **_COMMON,
        method="get_analysis_creation_batch_items",
        label="by-offset",
        verb="GET",
        target=f"{_BASE}/{_BATCH}/items?status=SUCCEEDED&pageOffset=4&pageSize=2",
        # numbers travel as text; either may be written
        arguments={
            "project_id": _PROJECT,
            "batch_id": _BATCH,
            "status": ["SUCCEEDED"],
            "page_offset": 4,
            "page_size": 2,
        },
        paged=True,
        accept=(ica.PROBLEM, ica.V4),
        reply=ica.page([ica.batch_item()], None, 5),
        reply_type=ica.V4,
        returns="AnalysisCreationBatchItemPagedListV4",
        values={"items.0.created_analysis": None, "total_item_count": 5},
    ),
    SeedCall(
        **_COMMON,
        method="get_analysis_creation_batch_items",
        label="v3",
        verb="GET",
        target=f"{_BASE}/{_BATCH}/items?status=WAITING_RESOURCES&pageToken=t&pageSize=1",
        arguments={
            "project_id": _PROJECT,
            "batch_id": _BATCH,
            "status": ("WAITING_RESOURCES",),
            "page_token": "t",
            "page_size": "1",
            "version": "v3",
        },
        paged=True,
        accept=(ica.PROBLEM, ica.V3),
        reply=ica.page([ica.batch_item(ica.analysis_v3())]),
        reply_type=ica.V3,
        returns="AnalysisCreationBatchItemPagedListV3",
        values={"items.0.created_analysis.status": "INPROGRESS", "next_page_token": None},
    ),
)
