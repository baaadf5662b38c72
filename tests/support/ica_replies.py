"""JSON as ICA v3 answers it, written by hand, for the tests that need whole analyses, batch items and project data."""

from __future__ import annotations

from typing import Any

UUID_1, UUID_2, UUID_3, UUID_4 = (f"{digit * 8}-{digit * 4}-4{digit * 3}-8{digit * 3}-{digit * 12}" for digit in "1234")
V3 = "application/vnd.illumina.v3+json"
V4 = "application/vnd.illumina.v4+json"
PROBLEM = "application/problem+json"
TIMES = {"timeCreated": "2024-05-17T09:00:00Z", "timeModified": "2024-05-17T09:30:00+02:00"}
OWNED = {"ownerId": UUID_2, "tenantId": UUID_3, "tenantName": "tenant"}
TAGS = {"technicalTags": ["t"], "userTags": [], "referenceTags": ["r"]}


def pipeline_v4() -> dict[str, Any]:
    return {
        "id": UUID_1,
        **TIMES,
        "owner": {"id": UUID_2},
        "tenant": {"id": UUID_3, "name": "tenant"},
        "code": "pipe",
        "description": "A pipeline.",
        "language": "NEXTFLOW",
        "pipelineTags": {"technicalTags": []},
        "analysisStorage": {"id": UUID_4, "name": "Small"},
        "resources": {"software-only": True},
    }


def pipeline_v3() -> dict[str, Any]:
    return {
        "id": UUID_1,
        **TIMES,
        **OWNED,
        "code": "pipe",
        "description": "A pipeline.",
        "language": "CWL",
        "pipelineTags": {"technicalTags": []},
        "analysisStorage": {"id": UUID_4, **TIMES, **OWNED, "name": "Small"},
    }


def analysis_v4(status: str = "IN_PROGRESS", **more: Any) -> dict[str, Any]:
    return {
        "id": UUID_1,
        **TIMES,
        "owner": {"id": UUID_2},
        "tenant": {"id": UUID_3, "name": "tenant"},
        "reference": "ref-1",
        "userReference": "mine",
        "pipeline": pipeline_v4(),
        "status": status,
        "analysisPriority": "HIGH",
        "tags": TAGS,
        **more,
    }


def analysis_v3(status: str = "INPROGRESS", **more: Any) -> dict[str, Any]:
    return {
        "id": UUID_1,
        **TIMES,
        **OWNED,
        "reference": "ref-1",
        "userReference": "mine",
        "pipeline": pipeline_v3(),
        "status": status,
        "tags": TAGS,
        **more,
    }


def batch_item(analysis: dict[str, Any] | None = None, id: str = UUID_1) -> dict[str, Any]:
    item: dict[str, Any] = {
        "id": id,
        "request": {"userReference": "mine", "pipelineId": UUID_2, "tags": TAGS},
        "processing": {"status": "RUNNING", "additionalStatusInformation": None},
    }
    return {**item, "createdAnalysis": analysis} if analysis else item


def numbered_item(number: int) -> dict[str, Any]:
    """A batch item told by its id."""
    return batch_item(id=f"00000000-0000-4000-8000-{number:012d}")


def project_data(name: str) -> dict[str, Any]:
    """A file of a project, told by its id."""
    return {"data": {"id": f"fil.{name}"}, "projectId": UUID_1}


def page(items: list[Any], token: str | None = None, total: int | None = None, **more: Any) -> dict[str, Any]:
    return {"items": items, "nextPageToken": token, "remainingRecords": None, "totalItemCount": total, **more}


def problem(status: int, title: str, **more: Any) -> dict[str, Any]:
    return {
        "id": UUID_4,
        "type": "about:blank",
        "title": title,
        "status": status,
        "parameters": {},
        "timestamp": "2024-05-17T09:00:00Z",
        **more,
    }
