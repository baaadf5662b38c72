"""The models of FINBOURNE Workflow API."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .action_definition_response import (
        ActionDefinitionResponse as ActionDefinitionResponse,
    )
    from .action_details_response import ActionDetailsResponse as ActionDetailsResponse
    from .change_item import ChangeItem as ChangeItem
    from .create_child_task_configuration import (
        CreateChildTaskConfiguration as CreateChildTaskConfiguration,
    )
    from .create_child_tasks_action_response import (
        CreateChildTasksActionResponse as CreateChildTasksActionResponse,
    )
    from .create_event_handler_request import (
        CreateEventHandlerRequest as CreateEventHandlerRequest,
    )
    from .create_new_task_activity import CreateNewTaskActivity as CreateNewTaskActivity
    from .create_new_task_activity_response import (
        CreateNewTaskActivityResponse as CreateNewTaskActivityResponse,
    )
    from .create_task_request import CreateTaskRequest as CreateTaskRequest
    from .create_worker_request import CreateWorkerRequest as CreateWorkerRequest
    from .deleted_entity_response import DeletedEntityResponse as DeletedEntityResponse
    from .event_handler import EventHandler as EventHandler
    from .event_handler_mapping import EventHandlerMapping as EventHandlerMapping
    from .event_matching_pattern import EventMatchingPattern as EventMatchingPattern
    from .fail import Fail as Fail
    from .fail_response import FailResponse as FailResponse
    from .field_mapping import FieldMapping as FieldMapping
    from .health_check import HealthCheck as HealthCheck
    from .health_check_response import HealthCheckResponse as HealthCheckResponse
    from .initial_state import InitialState as InitialState
    from .link import Link as Link
    from .luminesce_view import LuminesceView as LuminesceView
    from .luminesce_view_response import LuminesceViewResponse as LuminesceViewResponse
    from .lusid_problem_details import LusidProblemDetails as LusidProblemDetails
    from .lusid_validation_problem_details import (
        LusidValidationProblemDetails as LusidValidationProblemDetails,
    )
    from .paged_resource_list_of_event_handler import (
        PagedResourceListOfEventHandler as PagedResourceListOfEventHandler,
    )
    from .paged_resource_list_of_task import (
        PagedResourceListOfTask as PagedResourceListOfTask,
    )
    from .paged_resource_list_of_task_definition import (
        PagedResourceListOfTaskDefinition as PagedResourceListOfTaskDefinition,
    )
    from .parameter import Parameter as Parameter
    from .parameter_value import ParameterValue as ParameterValue
    from .read_only_states import ReadOnlyStates as ReadOnlyStates
    from .resource_id import ResourceId as ResourceId
    from .resource_list_of_change_item import (
        ResourceListOfChangeItem as ResourceListOfChangeItem,
    )
    from .result_field import ResultField as ResultField
    from .result_matching_pattern import ResultMatchingPattern as ResultMatchingPattern
    from .resultant_child_task_configuration import (
        ResultantChildTaskConfiguration as ResultantChildTaskConfiguration,
    )
    from .run_worker_action_response import (
        RunWorkerActionResponse as RunWorkerActionResponse,
    )
    from .run_worker_request import RunWorkerRequest as RunWorkerRequest
    from .run_worker_response import RunWorkerResponse as RunWorkerResponse
    from .scheduler_job import SchedulerJob as SchedulerJob
    from .scheduler_job_response import SchedulerJobResponse as SchedulerJobResponse
    from .sleep import Sleep as Sleep
    from .sleep_response import SleepResponse as SleepResponse
    from .task import Task as Task
    from .task_activity import TaskActivity as TaskActivity
    from .task_activity_response import TaskActivityResponse as TaskActivityResponse
    from .task_definition import TaskDefinition as TaskDefinition
    from .task_definition_version import TaskDefinitionVersion as TaskDefinitionVersion
    from .task_field_definition import TaskFieldDefinition as TaskFieldDefinition
    from .task_instance_field import TaskInstanceField as TaskInstanceField
    from .task_state_definition import TaskStateDefinition as TaskStateDefinition
    from .task_transition_definition import (
        TaskTransitionDefinition as TaskTransitionDefinition,
    )
    from .transition_trigger_definition import (
        TransitionTriggerDefinition as TransitionTriggerDefinition,
    )
    from .trigger_parent_task_action_response import (
        TriggerParentTaskActionResponse as TriggerParentTaskActionResponse,
    )
    from .trigger_schema import TriggerSchema as TriggerSchema
    from .update_event_handler_request import (
        UpdateEventHandlerRequest as UpdateEventHandlerRequest,
    )
    from .update_matching_tasks_activity import (
        UpdateMatchingTasksActivity as UpdateMatchingTasksActivity,
    )
    from .update_matching_tasks_activity_response import (
        UpdateMatchingTasksActivityResponse as UpdateMatchingTasksActivityResponse,
    )
    from .update_task_request import UpdateTaskRequest as UpdateTaskRequest
    from .update_task_response import UpdateTaskResponse as UpdateTaskResponse
    from .value_constraints import ValueConstraints as ValueConstraints
    from .version import Version as Version
    from .version_info import VersionInfo as VersionInfo
    from .worker import Worker as Worker
    from .worker_configuration import WorkerConfiguration as WorkerConfiguration
    from .worker_configuration_response import (
        WorkerConfigurationResponse as WorkerConfigurationResponse,
    )
    from .worker_status_triggers import WorkerStatusTriggers as WorkerStatusTriggers
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "ActionDefinitionResponse": "action_definition_response",
            "ActionDetailsResponse": "action_details_response",
            "ChangeItem": "change_item",
            "CreateChildTaskConfiguration": "create_child_task_configuration",
            "CreateChildTasksActionResponse": "create_child_tasks_action_response",
            "CreateEventHandlerRequest": "create_event_handler_request",
            "CreateNewTaskActivity": "create_new_task_activity",
            "CreateNewTaskActivityResponse": "create_new_task_activity_response",
            "CreateTaskRequest": "create_task_request",
            "CreateWorkerRequest": "create_worker_request",
            "DeletedEntityResponse": "deleted_entity_response",
            "EventHandler": "event_handler",
            "EventHandlerMapping": "event_handler_mapping",
            "EventMatchingPattern": "event_matching_pattern",
            "Fail": "fail",
            "FailResponse": "fail_response",
            "FieldMapping": "field_mapping",
            "HealthCheck": "health_check",
            "HealthCheckResponse": "health_check_response",
            "InitialState": "initial_state",
            "Link": "link",
            "LuminesceView": "luminesce_view",
            "LuminesceViewResponse": "luminesce_view_response",
            "LusidProblemDetails": "lusid_problem_details",
            "LusidValidationProblemDetails": "lusid_validation_problem_details",
            "PagedResourceListOfEventHandler": "paged_resource_list_of_event_handler",
            "PagedResourceListOfTask": "paged_resource_list_of_task",
            "PagedResourceListOfTaskDefinition": "paged_resource_list_of_task_definition",
            "Parameter": "parameter",
            "ParameterValue": "parameter_value",
            "ReadOnlyStates": "read_only_states",
            "ResourceId": "resource_id",
            "ResourceListOfChangeItem": "resource_list_of_change_item",
            "ResultField": "result_field",
            "ResultMatchingPattern": "result_matching_pattern",
            "ResultantChildTaskConfiguration": "resultant_child_task_configuration",
            "RunWorkerActionResponse": "run_worker_action_response",
            "RunWorkerRequest": "run_worker_request",
            "RunWorkerResponse": "run_worker_response",
            "SchedulerJob": "scheduler_job",
            "SchedulerJobResponse": "scheduler_job_response",
            "Sleep": "sleep",
            "SleepResponse": "sleep_response",
            "Task": "task",
            "TaskActivity": "task_activity",
            "TaskActivityResponse": "task_activity_response",
            "TaskDefinition": "task_definition",
            "TaskDefinitionVersion": "task_definition_version",
            "TaskFieldDefinition": "task_field_definition",
            "TaskInstanceField": "task_instance_field",
            "TaskStateDefinition": "task_state_definition",
            "TaskTransitionDefinition": "task_transition_definition",
            "TransitionTriggerDefinition": "transition_trigger_definition",
            "TriggerParentTaskActionResponse": "trigger_parent_task_action_response",
            "TriggerSchema": "trigger_schema",
            "UpdateEventHandlerRequest": "update_event_handler_request",
            "UpdateMatchingTasksActivity": "update_matching_tasks_activity",
            "UpdateMatchingTasksActivityResponse": "update_matching_tasks_activity_response",
            "UpdateTaskRequest": "update_task_request",
            "UpdateTaskResponse": "update_task_response",
            "ValueConstraints": "value_constraints",
            "Version": "version",
            "VersionInfo": "version_info",
            "Worker": "worker",
            "WorkerConfiguration": "worker_configuration",
            "WorkerConfigurationResponse": "worker_configuration_response",
            "WorkerStatusTriggers": "worker_status_triggers",
        },
    )
