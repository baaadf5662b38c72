"""The models of Astronomer Core API."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .basic_subject_profile import BasicSubjectProfile as BasicSubjectProfile
    from .clear_task_instances_request import (
        ClearTaskInstancesRequest as ClearTaskInstancesRequest,
    )
    from .cluster import (
        Cluster as Cluster,
        ClusterStatus as ClusterStatus,
        ClusterType as ClusterType,
    )
    from .cluster_detailed import (
        ClusterDetailed as ClusterDetailed,
        ClusterDetailedStatus as ClusterDetailedStatus,
        ClusterDetailedType as ClusterDetailedType,
    )
    from .cluster_metadata import ClusterMetadata as ClusterMetadata
    from .cluster_tag import ClusterTag as ClusterTag
    from .clusters_paginated import ClustersPaginated as ClustersPaginated
    from .deployment import (
        Deployment as Deployment,
        DeploymentStatus as DeploymentStatus,
        DeploymentType as DeploymentType,
    )
    from .deployment_env_var import DeploymentEnvVar as DeploymentEnvVar
    from .deployment_log import DeploymentLog as DeploymentLog
    from .deployment_log_entry import (
        DeploymentLogEntry as DeploymentLogEntry,
        DeploymentLogEntrySource as DeploymentLogEntrySource,
    )
    from .deployment_worker_queue import DeploymentWorkerQueue as DeploymentWorkerQueue
    from .deployments_paginated import DeploymentsPaginated as DeploymentsPaginated
    from .error import Error as Error
    from .internal_dag_run_with_task_instances import (
        InternalDagRunWithTaskInstances as InternalDagRunWithTaskInstances,
    )
    from .internal_dag_structure import InternalDagStructure as InternalDagStructure
    from .internal_dag_structure_group import (
        InternalDagStructureGroup as InternalDagStructureGroup,
    )
    from .internal_edge import InternalEdge as InternalEdge
    from .internal_mapped_task_instance_summary import (
        InternalMappedTaskInstanceSummary as InternalMappedTaskInstanceSummary,
    )
    from .internal_outlet import InternalOutlet as InternalOutlet
    from .internal_pagination_result_dag_run_with_task_instances import (
        InternalPaginationResultDagRunWithTaskInstances as InternalPaginationResultDagRunWithTaskInstances,
    )
    from .internal_task import InternalTask as InternalTask
    from .internal_task_group import (
        InternalTaskGroup as InternalTaskGroup,
        InternalTaskGroupChildrenInner as InternalTaskGroupChildrenInner,
    )
    from .internal_task_instances_inner import (
        InternalTaskInstancesInner as InternalTaskInstancesInner,
    )
    from .internal_unmapped_task_instance import (
        InternalUnmappedTaskInstance as InternalUnmappedTaskInstance,
    )
    from .node_pool import NodePool as NodePool
    from .task_instance import (
        TaskInstance as TaskInstance,
        TaskInstanceState as TaskInstanceState,
    )
    from .task_instance_reference import TaskInstanceReference as TaskInstanceReference
    from .task_instance_references import (
        TaskInstanceReferences as TaskInstanceReferences,
    )
    from .task_instances_paginated import (
        TaskInstancesPaginated as TaskInstancesPaginated,
    )
    from .update_task_instance_request import (
        UpdateTaskInstanceRequest as UpdateTaskInstanceRequest,
    )
    from .update_task_instances_state_request import (
        UpdateTaskInstancesStateRequest as UpdateTaskInstancesStateRequest,
    )
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "BasicSubjectProfile": "basic_subject_profile",
            "ClearTaskInstancesRequest": "clear_task_instances_request",
            "Cluster": "cluster",
            "ClusterDetailed": "cluster_detailed",
            "ClusterDetailedStatus": "cluster_detailed",
            "ClusterDetailedType": "cluster_detailed",
            "ClusterMetadata": "cluster_metadata",
            "ClusterStatus": "cluster",
            "ClusterTag": "cluster_tag",
            "ClusterType": "cluster",
            "ClustersPaginated": "clusters_paginated",
            "Deployment": "deployment",
            "DeploymentEnvVar": "deployment_env_var",
            "DeploymentLog": "deployment_log",
            "DeploymentLogEntry": "deployment_log_entry",
            "DeploymentLogEntrySource": "deployment_log_entry",
            "DeploymentStatus": "deployment",
            "DeploymentType": "deployment",
            "DeploymentWorkerQueue": "deployment_worker_queue",
            "DeploymentsPaginated": "deployments_paginated",
            "Error": "error",
            "InternalDagRunWithTaskInstances": "internal_dag_run_with_task_instances",
            "InternalDagStructure": "internal_dag_structure",
            "InternalDagStructureGroup": "internal_dag_structure_group",
            "InternalEdge": "internal_edge",
            "InternalMappedTaskInstanceSummary": "internal_mapped_task_instance_summary",
            "InternalOutlet": "internal_outlet",
            "InternalPaginationResultDagRunWithTaskInstances": "internal_pagination_result_dag_run_with_task_instances",
            "InternalTask": "internal_task",
            "InternalTaskGroup": "internal_task_group",
            "InternalTaskGroupChildrenInner": "internal_task_group",
            "InternalTaskInstancesInner": "internal_task_instances_inner",
            "InternalUnmappedTaskInstance": "internal_unmapped_task_instance",
            "NodePool": "node_pool",
            "TaskInstance": "task_instance",
            "TaskInstanceReference": "task_instance_reference",
            "TaskInstanceReferences": "task_instance_references",
            "TaskInstanceState": "task_instance",
            "TaskInstancesPaginated": "task_instances_paginated",
            "UpdateTaskInstanceRequest": "update_task_instance_request",
            "UpdateTaskInstancesStateRequest": "update_task_instances_state_request",
        },
    )
