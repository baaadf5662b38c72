"""Async resource: Cluster."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from .. import models, types
from .._operations import cluster as operations
from .._runtime.options import RequestOptions, unseen
from .._runtime.resource import (
    AsyncResource,
    PathValue,
    as_raw_async,
    as_streamed_async,
    raw_of_async,
    streamed_of_async,
)


class AsyncCluster(AsyncResource):
    """List, read and delete the clusters of an organization."""

    def list_clusters(
        self,
        organization_id: PathValue,
        *,
        provider: Literal["aws", "azure", "gcp"] | str | None = None,
        types: Sequence[types.Types] | None = None,
        status: types.Status | None = None,
        search: str | None = None,
        offset: int | None = None,
        limit: int | None = None,
        sorts: Sequence[types.ClusterSorts] | None = None,
        options: RequestOptions | None = None,
    ) -> types.AsyncPager[models.Cluster, models.ClustersPaginated]:
        """List the clusters of an organization.

        Returns one page of clusters. Filters left out do not restrict the result.

        Args:
            organization_id: The organization that owns the resource.
            provider: Keep clusters of this cloud provider.
            types: Keep clusters of one of these types. Repeat the parameter for each.
            status: Keep clusters in this status.
            search: Text that a cluster must match to be listed.
            offset: How many entries to skip before the first one returned. Default:
                `0`. At least 0.
            limit: How many clusters to return in a page. Default: `20`. At least 0.
            sorts: Sort keys in order of weight, each a field followed by `:asc` or
                `:desc`.
            options: Settings for this call: `timeout`, `retries`, `headers` and others.

        Raises:
            BadRequestError, UnauthorizedError, ForbiddenError, ServerError: 400, 401,
                403 or 500; `body` is `models.Error`.
        """
        # GET /organizations/{organizationId}/clusters
        options = options and unseen(options)
        return self._paginate(
            operations.LIST_CLUSTERS,
            {
                "organizationId": organization_id,
                "provider": provider,
                "types": types,
                "status": status,
                "search": search,
                "offset": offset,
                "limit": limit,
                "sorts": sorts,
            },
            options=options,
        )

    async def get_cluster(
        self,
        organization_id: PathValue,
        cluster_id: PathValue,
        *,
        options: RequestOptions | None = None,
    ) -> models.ClusterDetailed:
        """Get one cluster.

        Returns a cluster with details of its organization and of who created and last
        changed it.

        Args:
            organization_id: The organization that owns the resource.
            cluster_id: The cluster to act on.
            options: Settings for this call: `timeout`, `retries`, `headers` and others.

        Raises:
            BadRequestError, UnauthorizedError, ForbiddenError, NotFoundError,
                ServerError: 400, 401, 403, 404 or 500; `body` is `models.Error`.
        """
        # GET /organizations/{organizationId}/clusters/{clusterId}
        options = options and unseen(options)
        return await self._request(
            operations.GET_CLUSTER,
            {"organizationId": organization_id, "clusterId": cluster_id},
            options=options,
        )

    async def delete_cluster(
        self,
        organization_id: PathValue,
        cluster_id: PathValue,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Delete a cluster.

        Asks for the removal of a cluster. A successful call has no reply body.

        Args:
            organization_id: The organization that owns the resource.
            cluster_id: The cluster to act on.
            options: Settings for this call: `timeout`, `retries`, `headers` and others.

        Raises:
            BadRequestError, UnauthorizedError, ForbiddenError, NotFoundError,
                ServerError: 400, 401, 403, 404 or 500; `body` is `models.Error`.
        """
        # DELETE /organizations/{organizationId}/clusters/{clusterId}
        options = options and unseen(options)
        return await self._request(
            operations.DELETE_CLUSTER,
            {"organizationId": organization_id, "clusterId": cluster_id},
            options=options,
        )

    @property
    def with_raw_response(self) -> AsyncClusterWithRawResponse:
        """The same methods, each returning the whole reply."""
        return AsyncClusterWithRawResponse(self)

    @property
    def with_streaming_response(self) -> AsyncClusterWithStreamingResponse:
        """The same methods, each returning a reply to be read piece by piece."""
        return AsyncClusterWithStreamingResponse(self)


class AsyncClusterWithRawResponse:
    """The methods of `AsyncCluster`, each returning the whole reply."""

    def __init__(self, resource: AsyncCluster) -> None:
        raw = raw_of_async(resource)
        self.list_clusters = as_raw_async(raw.list_clusters)
        self.get_cluster = as_raw_async(raw.get_cluster)
        self.delete_cluster = as_raw_async(raw.delete_cluster)


class AsyncClusterWithStreamingResponse:
    """The methods of `AsyncCluster`, each returning a reply to be read piece by
    piece.
    """

    def __init__(self, resource: AsyncCluster) -> None:
        streamed = streamed_of_async(resource)
        self.list_clusters = as_streamed_async(streamed.list_clusters)
        self.get_cluster = as_streamed_async(streamed.get_cluster)
        self.delete_cluster = as_streamed_async(streamed.delete_cluster)
