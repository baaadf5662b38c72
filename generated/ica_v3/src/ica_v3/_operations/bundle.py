"""Requests and replies of Bundle, for both clients."""

from __future__ import annotations

from .. import models
from .._runtime.operation import Body, Operation

INSERT_BUNDLE_TERMS_OF_USE: Operation[models.TermsOfUse] = Operation(
    id="insertBundleTermsOfUse",
    method="POST",
    path="/api/bundles/{bundleId}/termsOfUse:new",
    body=Body(
        {
            "application/vnd.illumina.v3+json": lambda: models.CreateTermsOfUse,
            "application/x-www-form-urlencoded": lambda: models.CreateTermsOfUse,
            "application/json": lambda: models.CreateTermsOfUse,
        },
        required=True,
    ),
    replies={
        "200": {"application/vnd.illumina.v3+json": lambda: models.TermsOfUse},
        "default": {"application/problem+json": lambda: models.Problem},
    },
    versions={"v3": ("application/vnd.illumina.v3+json", "application/json")},
    security=(("JwtAuth",), ("ApiKeyAuth",)),
)
