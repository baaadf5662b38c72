"""Requests and replies of Workers, for both clients."""

from __future__ import annotations

from .. import models
from .._runtime.operation import As, Body, Operation, Parameter

_LUSID_PROBLEM_DETAILS = {"application/json": lambda: models.LusidProblemDetails}

CREATE_WORKER: Operation[models.Worker] = Operation(
    id="CreateWorker",
    method="POST",
    path="/api/workers",
    body=Body(
        {
            "application/json-patch+json": lambda: models.CreateWorkerRequest,
            "application/json": lambda: models.CreateWorkerRequest,
            "text/json": lambda: models.CreateWorkerRequest,
            "application/*+json": lambda: models.CreateWorkerRequest,
        },
        required=True,
    ),
    replies={
        "201": {
            "text/plain": As("json", lambda: models.Worker),
            "application/json": lambda: models.Worker,
            "text/json": lambda: models.Worker,
        },
        "400": {
            "text/plain": As("json", lambda: models.LusidValidationProblemDetails),
            "application/json": lambda: models.LusidValidationProblemDetails,
            "text/json": lambda: models.LusidValidationProblemDetails,
        },
        "default": _LUSID_PROBLEM_DETAILS,
    },
    security=(("oauth2",),),
)
RUN_WORKER: Operation[models.RunWorkerResponse] = Operation(
    id="RunWorker",
    method="POST",
    path="/api/workers/{scope}/{code}/$run",
    parameters=(Parameter("asAt", "query", takes="string"),),
    body=Body(
        {
            "application/json-patch+json": lambda: models.RunWorkerRequest,
            "application/json": lambda: models.RunWorkerRequest,
            "text/json": lambda: models.RunWorkerRequest,
            "application/*+json": lambda: models.RunWorkerRequest,
        },
        required=True,
    ),
    replies={
        "200": {
            "text/plain": As("json", lambda: models.RunWorkerResponse),
            "application/json": lambda: models.RunWorkerResponse,
            "text/json": lambda: models.RunWorkerResponse,
        },
        "400": {
            "text/plain": As("json", lambda: models.LusidValidationProblemDetails),
            "application/json": lambda: models.LusidValidationProblemDetails,
            "text/json": lambda: models.LusidValidationProblemDetails,
        },
        "default": _LUSID_PROBLEM_DETAILS,
    },
    security=(("oauth2",),),
)
