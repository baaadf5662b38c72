"""Requests and replies of Tokens, for both clients."""

from __future__ import annotations

from .. import models
from .._runtime.operation import Body, Operation, Parameter

_TOKEN_RESPONSE = {"application/json": lambda: models.TokenResponse}
_ERROR_RESPONSE = {"application/json": lambda: models.ErrorResponse}

CREATE_TOKEN: Operation[models.TokenResponse] = Operation(
    id="createToken",
    method="POST",
    path="/v1/tokens",
    parameters=(
        Parameter("X-API-Key", "header", takes="string", secret=True),
        Parameter("clientId", "query", takes="string"),
        Parameter("api_key", "query", takes="string", secret=True),
        Parameter("domain", "query", takes="string"),
        Parameter("data", "query", takes="string"),
        Parameter("scopes", "query", explode=False, takes="string", list=True),
        Parameter("cwid", "query", takes="string"),
        Parameter("cid", "query", takes="string"),
        Parameter("returnSessionToken", "query", takes="boolean", secret=True),
    ),
    replies={
        "201": _TOKEN_RESPONSE,
        "400": _ERROR_RESPONSE,
        "401": _ERROR_RESPONSE,
        "403": _ERROR_RESPONSE,
        "default": _ERROR_RESPONSE,
    },
    security=(("Basic",),),
)
REVOKE_TOKEN: Operation[None] = Operation(
    id="revokeToken",
    method="DELETE",
    path="/v1/tokens",
    body=Body(
        {
            "application/json-patch+json": lambda: models.AccessTokenRequest,
            "application/json": lambda: models.AccessTokenRequest,
            "text/json": lambda: models.AccessTokenRequest,
            "application/*+json": lambda: models.AccessTokenRequest,
        },
    ),
    replies={"204": None, "400": _ERROR_RESPONSE, "default": _ERROR_RESPONSE},
    security=(("Basic",),),
)
REFRESH_TOKEN: Operation[models.TokenResponse] = Operation(
    id="refreshToken",
    method="POST",
    path="/v1/tokens:refresh",
    body=Body(
        {
            "application/json-patch+json": lambda: models.AccessTokenRequest,
            "application/json": lambda: models.AccessTokenRequest,
            "text/json": lambda: models.AccessTokenRequest,
            "application/*+json": lambda: models.AccessTokenRequest,
        },
    ),
    replies={
        "201": _TOKEN_RESPONSE,
        "400": _ERROR_RESPONSE,
        "401": _ERROR_RESPONSE,
        "default": _ERROR_RESPONSE,
    },
    security=(("Basic",),),
    retry_safe=True,
)
GET_TOKEN_DETAILS: Operation[models.TokenDetailResponse] = Operation(
    id="getTokenDetails",
    method="GET",
    path="/v1/tokens/details",
    replies={
        "200": {"application/json": lambda: models.TokenDetailResponse},
        "401": None,
        "default": None,
    },
    security=(("Basic",),),
)
