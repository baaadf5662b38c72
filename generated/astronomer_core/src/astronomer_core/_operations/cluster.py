"""Requests and replies of Cluster, for both clients."""

from __future__ import annotations

from .. import models
from .._runtime.operation import As, Operation, PagedOperation, Paging, Parameter

_ERROR = {"application/json": lambda: models.Error}
_ERROR_2 = {"*/*": As("json", lambda: models.Error)}

LIST_CLUSTERS: PagedOperation[
    models.Cluster,
    models.ClustersPaginated,
] = PagedOperation(
    id="ListClusters",
    method="GET",
    path="/organizations/{organizationId}/clusters",
    parameters=(
        Parameter("provider", "query", takes="string"),
        Parameter("types", "query", takes="string", list=True),
        Parameter("status", "query", takes="string"),
        Parameter("search", "query", takes="string"),
        Parameter("offset", "query", takes="integer"),
        Parameter("limit", "query", takes="integer"),
        Parameter("sorts", "query", takes="string", list=True),
    ),
    replies={
        "200": {"application/json": lambda: models.ClustersPaginated},
        "400": _ERROR,
        "401": _ERROR,
        "403": _ERROR,
        "500": _ERROR,
    },
    security=(("JWT",),),
    paging={
        None: Paging(
            style="offset",
            items=("clusters",),
            size="limit",
            offset="offset",
            total=("totalCount",),
            sizes=(1, 20),
        ),
    },
)
GET_CLUSTER: Operation[models.ClusterDetailed] = Operation(
    id="GetCluster",
    method="GET",
    path="/organizations/{organizationId}/clusters/{clusterId}",
    replies={
        "200": {"application/json": lambda: models.ClusterDetailed},
        "400": _ERROR,
        "401": _ERROR,
        "403": _ERROR,
        "404": _ERROR,
        "500": _ERROR,
    },
    security=(("JWT",),),
)
DELETE_CLUSTER: Operation[None] = Operation(
    id="DeleteCluster",
    method="DELETE",
    path="/organizations/{organizationId}/clusters/{clusterId}",
    replies={
        "204": None,
        "400": _ERROR_2,
        "401": _ERROR_2,
        "403": _ERROR_2,
        "404": _ERROR_2,
        "500": _ERROR_2,
    },
    security=(("JWT",),),
)
