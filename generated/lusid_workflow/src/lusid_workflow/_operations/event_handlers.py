"""Requests and replies of Event Handlers, for both clients."""

from __future__ import annotations

from .. import models
from .._runtime.operation import Body, Operation, PagedOperation, Paging, Parameter

_AS_AT = Parameter("asAt", "query", takes="string")
_EVENT_HANDLER = {"application/json": lambda: models.EventHandler}
_LUSID_VALIDATION_PROBLEM_DETAILS = {
    "application/json": lambda: models.LusidValidationProblemDetails
}
_LUSID_PROBLEM_DETAILS = {"application/json": lambda: models.LusidProblemDetails}
_STRING = {"application/json": lambda: str}

CREATE_EVENT_HANDLER: Operation[models.EventHandler] = Operation(
    id="CreateEventHandler",
    method="POST",
    path="/api/eventhandlers",
    body=Body(
        {
            "application/json-patch+json": lambda: models.CreateEventHandlerRequest,
            "application/json": lambda: models.CreateEventHandlerRequest,
            "text/json": lambda: models.CreateEventHandlerRequest,
            "application/*+json": lambda: models.CreateEventHandlerRequest,
        },
        required=True,
    ),
    replies={
        "201": _EVENT_HANDLER,
        "400": _LUSID_VALIDATION_PROBLEM_DETAILS,
        "default": _LUSID_PROBLEM_DETAILS,
    },
    security=(("oauth2",),),
)
LIST_EVENT_HANDLERS: PagedOperation[
    models.EventHandler,
    models.PagedResourceListOfEventHandler,
] = PagedOperation(
    id="ListEventHandlers",
    method="GET",
    path="/api/eventhandlers",
    parameters=(
        _AS_AT,
        Parameter("filter", "query", takes="string"),
        Parameter("limit", "query", takes="integer"),
        Parameter("page", "query"),
    ),
    replies={
        "200": {"application/json": lambda: models.PagedResourceListOfEventHandler},
        "400": _LUSID_VALIDATION_PROBLEM_DETAILS,
        "default": _LUSID_PROBLEM_DETAILS,
    },
    security=(("oauth2",),),
    paging={
        None: Paging(
            style="cursor",
            items=("values",),
            cursor="page",
            size="limit",
            next=("nextPage",),
            sizes=(1, 10),
        ),
    },
)
UPDATE_EVENT_HANDLER: Operation[models.EventHandler] = Operation(
    id="UpdateEventHandler",
    method="PUT",
    path="/api/eventhandlers/{scope}/{code}",
    body=Body(
        {
            "application/json-patch+json": lambda: models.UpdateEventHandlerRequest,
            "application/json": lambda: models.UpdateEventHandlerRequest,
            "text/json": lambda: models.UpdateEventHandlerRequest,
            "application/*+json": lambda: models.UpdateEventHandlerRequest,
        },
        required=True,
    ),
    replies={
        "200": _EVENT_HANDLER,
        "400": _LUSID_VALIDATION_PROBLEM_DETAILS,
        "404": _STRING,
        "default": _LUSID_PROBLEM_DETAILS,
    },
    security=(("oauth2",),),
)
GET_EVENT_HANDLER: Operation[models.EventHandler] = Operation(
    id="GetEventHandler",
    method="GET",
    path="/api/eventhandlers/{scope}/{code}",
    parameters=(_AS_AT,),
    replies={
        "201": _EVENT_HANDLER,
        "400": _LUSID_VALIDATION_PROBLEM_DETAILS,
        "default": _LUSID_PROBLEM_DETAILS,
    },
    security=(("oauth2",),),
)
DELETE_EVENT_HANDLER: Operation[models.DeletedEntityResponse] = Operation(
    id="DeleteEventHandler",
    method="DELETE",
    path="/api/eventhandlers/{scope}/{code}",
    replies={
        "200": {"application/json": lambda: models.DeletedEntityResponse},
        "400": _LUSID_VALIDATION_PROBLEM_DETAILS,
        "404": _STRING,
        "default": _LUSID_PROBLEM_DETAILS,
    },
    security=(("oauth2",),),
)
