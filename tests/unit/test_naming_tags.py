"""What an operation is called beside its tag."""

from __future__ import annotations

import pytest

from clientloom.naming import rules


@pytest.mark.parametrize(
    ("operation_id", "tag", "expected"),
    [
        ("repos/get", "repos", "get"),
        ("readCoreV1NamespacedPod", "core_v1", "read_namespaced_pod"),
        ("connectCoreV1PatchNamespacedPodProxy", "core_v1", "connect_patch_namespaced_pod_proxy"),
        ("watchRbacAuthorizationV1beta1Role", "rbacAuthorization_v1beta1", "watch_role"),
        ("getCoreV1", "core_v1", "get_core_v1"),  # nothing would be left but the verb
        ("coreV1Read", "core_v1", "core_v1_read"),
        ("readCoreV12Pod", "core_v1", "read_core_v12_pod"),
        ("createTask", "Task", "create_task"),
        ("createUserTask", "User Task", "create_user_task"),
    ],
)
def test_an_id_loses_the_tag_that_is_a_place(operation_id: str, tag: str, expected: str) -> None:
    assert rules.method_name(rules.without_tag(operation_id, tag)) == expected
