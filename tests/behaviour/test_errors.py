"""What a failed call raises, as each of the four systems tells it."""

from __future__ import annotations

import pickle
import socket
import traceback
import uuid
from typing import Any

import pytest
from loopback import Loopback, Received, Reply
from support import ica_replies as ica
from support.clients import Calls

VALIDATION = {
    "name": "InvalidInput",
    "code": 151,
    "errors": {"taskDefinitionId.scope": ["is missing"]},
    "type": "https://docs.lusid.com/#section/Error-Codes/151",
    "title": "One or more elements of the request were invalid",
    "status": 400,
    "detail": "Please look at it.",
    "instance": "https://www.lusid.com/workflow/insights/1",
    "errorDetails": [{"id": "x"}],
}


def raised(calls: Calls, package: str, call: Any, name: str = "ApiError") -> Any:
    with pytest.raises(calls.error(package, name)) as caught:
        calls.run(call())
    return caught.value


# ---- the systems, one by one ----


def test_ica_v1_error_responses(calls: Calls, server: Loopback) -> None:
    tasks = calls.client("ica_v1", server.url).tasks
    server.script(
        Reply.json({"code": "name-taken", "message": "The name is taken.", "details": [{"a": 1}]}, 409),
        Reply.json({"code": "teapot", "message": "No coffee."}, 418),  # told by `default`
    )
    error = raised(calls, "ica_v1", lambda: tasks.create_task({"name": "x"}), "ConflictError")
    assert type(error.body) is calls.model("ica_v1", "ErrorResponse")
    assert (error.body.code, error.body.details) == ("name-taken", [{"a": 1}])
    assert (error.status, error.operation, error.method, error.attempts) == (409, "createTask", "POST", 1)
    assert error.url == f"{server.url}/v1/tasks"
    assert str(error) == f"createTask: 409 Conflict: The name is taken. (POST {server.url}/v1/tasks)"
    error = raised(calls, "ica_v1", lambda: tasks.get_task("t"))
    assert type(error).__name__ == "ApiError"
    assert error.body.message == "No coffee."


def test_ica_v3_problems(calls: Calls, server: Loopback) -> None:
    analyses = calls.client("ica_v3", server.url).project_analysis
    server.script(
        Reply.json(
            ica.problem(404, "Not found", detail="No such analysis.", parameters={"id": "a"}),
            404,
            ica.PROBLEM,
            X_Request_Id="r-1",
        )
    )
    error = raised(calls, "ica_v3", lambda: analyses.get_analysis("p", "a"), "NotFoundError")
    assert type(error.body) is calls.model("ica_v3", "Problem")
    assert error.body.id == uuid.UUID(ica.UUID_4)
    assert error.body.parameters == {"id": "a"}
    assert (error.problem.title, error.problem.detail, error.problem.status) == ("Not found", "No such analysis.", 404)
    assert error.problem.extensions["parameters"] == {"id": "a"}
    assert error.request_id == "r-1"
    told = f"(GET {server.url}/ica/rest/api/projects/p/analyses/a, request id r-1)"
    assert str(error) == f"getAnalysis: 404 Not Found: Not found: No such analysis. {told}"
    assert error.headers["Content-Type"] == ica.PROBLEM
    assert b"No such analysis." in error.content


def test_lusid_problems(calls: Calls, server: Loopback) -> None:
    tasks = calls.client("lusid_workflow", server.url).tasks
    server.script(
        Reply.json(VALIDATION, 400),
        Reply.json({"name": "Forbidden", "code": 183, "title": "Not you"}, 403, lusid_meta_requestId="m-1"),
        Reply.json("No Task exists in current scope", 404),
    )
    error = raised(calls, "lusid_workflow", lambda: tasks.get_task("t"), "BadRequestError")
    assert type(error.body) is calls.model("lusid_workflow", "LusidValidationProblemDetails")
    assert error.body.errors == {"taskDefinitionId.scope": ["is missing"]}
    assert (error.problem.title, error.problem.extensions["code"]) == (VALIDATION["title"], 151)
    assert "taskDefinitionId.scope: is missing" in str(error)
    error = raised(calls, "lusid_workflow", lambda: tasks.get_task("t"), "ForbiddenError")
    assert type(error.body) is calls.model("lusid_workflow", "LusidProblemDetails")
    assert error.request_id == "m-1"
    # the document declares a plain JSON string for 404
    error = raised(calls, "lusid_workflow", lambda: tasks.get_task("t"), "NotFoundError")
    assert error.body == "No Task exists in current scope"
    assert error.problem is None
    assert str(error) == f"GetTask: 404 Not Found: No Task exists in current scope (GET {error.url})"


@pytest.mark.parametrize("content_type", ["text/plain; charset=utf-8", "application/json", "text/json"])
def test_lusid_problems_as_text(content_type: str, calls: Calls, server: Loopback) -> None:
    workers = calls.client("lusid_workflow", server.url).workers
    server.script(Reply.json(VALIDATION, 400, content_type))
    error = raised(
        calls,
        "lusid_workflow",
        lambda: workers.run_worker("s", "c", run_worker_request={"parameters": []}),
        "BadRequestError",
    )
    assert type(error.body) is calls.model("lusid_workflow", "LusidValidationProblemDetails")
    assert error.problem.title == VALIDATION["title"]


@pytest.mark.parametrize("content_type", ["application/json", "application/octet-stream"])
def test_astronomer_errors(content_type: str, calls: Calls, server: Loopback) -> None:
    clusters = calls.client("astronomer_core", server.url).cluster
    body = {"message": "no such cluster", "requestId": "q-1", "statusCode": 404}
    server.script(Reply.json(body, 404, content_type))
    # declared as `*/*`
    error = raised(calls, "astronomer_core", lambda: clusters.delete_cluster("o", "c"), "NotFoundError")
    assert type(error.body) is calls.model("astronomer_core", "Error")
    assert error.body.request_id == "q-1"
    assert str(error) == f"DeleteCluster: 404 Not Found: no such cluster (DELETE {error.url})"


# ---- the tree ----


@pytest.mark.parametrize(
    ("status", "name"),
    [
        (400, "BadRequestError"),
        (401, "UnauthorizedError"),
        (403, "ForbiddenError"),
        (404, "NotFoundError"),
        (409, "ConflictError"),
        (412, "PreconditionFailedError"),
        (422, "UnprocessableEntityError"),
        (429, "TooManyRequestsError"),
        (500, "ServerError"),
        (503, "ServerError"),
        (405, "ApiError"),
        (304, "ApiError"),
    ],
)
def test_the_class_tells_the_status(status: int, name: str, calls: Calls, server: Loopback) -> None:
    server.script(Reply(status, b"", {"Content-Type": "application/json"}))
    tasks = calls.client("ica_v1", server.url, retries=0).tasks
    error = raised(calls, "ica_v1", lambda: tasks.get_task("t"))
    assert type(error).__name__ == name
    assert isinstance(error, calls.package("ica_v1").ClientError)
    assert (error.status, error.body, error.content) == (status, None, b"")


@pytest.mark.parametrize(
    ("content_type", "content", "body"),
    [
        ("text/html", b"<html>502</html>", "<html>502</html>"),
        ("application/json", b"{not json", "{not json"),
        ("application/json", b"[1, 2]", [1, 2]),
        ("application/octet-stream", b"\x00\xff", b"\x00\xff"),
        ("text/plain; charset=latin-1", b"caf\xe9", "café"),
    ],
)
def test_whatever_came_is_kept(content_type: str, content: bytes, body: Any, calls: Calls, server: Loopback) -> None:
    server.script(Reply(502, content, {"Content-Type": content_type}))
    tasks = calls.client("ica_v1", server.url, retries=0).tasks
    error = raised(calls, "ica_v1", lambda: tasks.get_task("t"), "ServerError")
    assert (error.body, error.content) == (body, content)


def test_errors_pickle(calls: Calls, server: Loopback) -> None:
    server.script(
        Reply.json(ica.problem(422, "Not so"), 422, ica.PROBLEM),
        Reply.json(ica.analysis_v3(), 200, ica.V3),
        Reply(200, b"<html>", {"Content-Type": "text/html"}),
    )
    analyses = calls.client("ica_v3", server.url).project_analysis
    for name in ("UnprocessableEntityError", "UnexpectedMediaVersionError", "DecodeError"):
        error = raised(calls, "ica_v3", lambda: analyses.get_analysis("p", "a"), name)
        again = pickle.loads(pickle.dumps(error))
        assert type(again) is type(error)
        assert str(again) == str(error)
        assert vars(again).keys() == vars(error).keys()
        for key in ("status", "content", "problem", "body", "result", "path", "got", "attempts"):
            if hasattr(error, key):
                assert getattr(again, key) == getattr(error, key)


def test_connection_errors_are_the_built_in_ones_too(calls: Calls) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{taken.getsockname()[1]}"
        tasks = calls.client("ica_v1", url, retries=0).tasks
        with pytest.raises(ConnectionError) as caught:
            calls.run(tasks.get_task("t"))
    error: Any = caught.value
    assert type(error) is calls.error("ica_v1", "TransportError")
    assert (error.operation, error.kind, error.sent, error.attempts) == ("getTask", "connect", False, 1)
    assert pickle.loads(pickle.dumps(error)).kind == "connect"
    shown = "".join(traceback.TracebackException.from_exception(error, capture_locals=True).format())
    assert "ica-v1-token" not in shown


def test_timeouts_are_the_built_in_ones_too(calls: Calls, server: Loopback) -> None:
    server.default = Reply(200, b"{}", {"Content-Type": "application/json"}, delay=0.6)
    tasks = calls.client("ica_v1", server.url, retries=0, timeout=0.1).tasks
    with pytest.raises(TimeoutError) as caught:
        calls.run(tasks.get_task("t"))
    error: Any = caught.value
    assert type(error) is calls.error("ica_v1", "RequestTimeoutError")
    assert (error.kind, error.sent) == ("timeout-read", True)


def test_204_is_none_whatever_was_declared(calls: Calls, server: Loopback) -> None:
    client = calls.client("ica_v3", server.url)
    server.script(Reply(204), Reply(204))
    assert calls.run(client.project_analysis.abort_analysis("p", "a")) is None
    assert server.last.target == "/ica/rest/api/projects/p/analyses/a:abort"
    assert server.last.body == b""
    assert calls.run(client.project_analysis.get_analysis("p", "a")) is None


def test_an_undeclared_success_is_read_as_the_declared_one(calls: Calls, server: Loopback) -> None:
    client = calls.client("lusid_workflow", server.url)
    server.script(Reply.json({"state": "s"}, 202))
    found = calls.run(client.tasks.get_task("t"))
    assert type(found) is calls.model("lusid_workflow", "Task")
    assert [(drift.kind, drift.got) for drift in client.drift] == [("status", "integer")]


# ---- retries, as far as an error tells of them ----


@pytest.mark.filterwarnings("ignore:.* declares no field")
def test_retries(calls: Calls, server: Loopback) -> None:
    package = calls.package("ica_v1")
    fast = package.Retry(backoff=0.0)
    tasks = calls.client("ica_v1", server.url, retries=fast).tasks
    server.script(Reply(503), Reply(reset=True), Reply.json({"id": "t"}))
    assert calls.run(tasks.get_task("t")).id == "t"
    assert len(server.received) == 3
    server.received.clear()
    server.default = Reply.json({"code": "x", "message": "down"}, 503)
    error = raised(calls, "ica_v1", lambda: tasks.get_task("t"), "ServerError")
    assert (error.attempts, len(server.received)) == (3, 3)
    assert str(error) == f"getTask: 503 Service Unavailable: down (GET {error.url}, 3 attempts)"
    # what may have been done is not done again
    server.received.clear()
    error = raised(calls, "ica_v1", lambda: tasks.create_task({"name": "x"}), "ServerError")
    assert (error.attempts, len(server.received)) == (1, 1)
    # a PUT may be repeated; a POST that client.toml calls safe, too
    client = calls.client("ica_v1", server.url, retries=fast, bearer="b", basic=("u", "p"))
    server.received.clear()
    raised(calls, "ica_v1", lambda: client.task_runs.abort_task_run("r"), "ServerError")
    raised(calls, "ica_v1", lambda: client.tokens.refresh_token({"token": "t"}), "ServerError")
    assert [request.method for request in server.received] == ["PUT"] * 3 + ["POST"] * 3


def test_one_idempotency_key_over_all_attempts(calls: Calls, server: Loopback) -> None:
    fast = calls.package("ica_v3").Retry(backoff=0.0)
    batches = calls.client("ica_v3", server.url, retries=fast).project_analysis_creation_batch
    server.script(Reply(503), Reply(reset=True), Reply.json({"id": ica.UUID_1}, 201, ica.V3))
    calls.run(batches.create_analysis_creation_batch("p", {}))
    keys = [request.header("Idempotency-Key") for request in server.received]
    assert len(keys) == 3
    assert len({*keys}) == 1
    assert uuid.UUID(keys[0] or "")
    # the caller's own, as an argument or among the options
    server.script(*[Reply.json({"id": ica.UUID_1}, 201, ica.V3)] * 2)
    calls.run(batches.create_analysis_creation_batch("p", {}, idempotency_key="mine"))
    calls.run(batches.create_analysis_creation_batch("p", {}, options={"idempotency_key": "again"}))
    assert [request.header("Idempotency-Key") for request in server.received[3:]] == ["mine", "again"]
    # a conflict that means "still running" waits; the error tells the key
    server.received.clear()
    running = Reply.json(ica.problem(409, "In progress"), 409, ica.PROBLEM, Retry_After="0")
    server.default = lambda request: running
    error = raised(calls, "ica_v3", lambda: batches.create_analysis_creation_batch("p", {}), "ConflictError")
    assert len(server.received) == 3
    assert error.idempotency_key == server.last.header("Idempotency-Key")


def test_no_other_conflict_is_waited_for(calls: Calls, server: Loopback) -> None:
    def stale(request: Received) -> Reply:
        return Reply.json(ica.problem(409, f"not {request.header('If-Match')}"), 409, ica.PROBLEM)

    server.default = stale
    analyses = calls.client("ica_v3", server.url).project_analysis
    error = raised(
        calls,
        "ica_v3",
        lambda: analyses.update_analysis("p", "a", ica.analysis_v4(), if_match='"7"'),
        "ConflictError",
    )
    assert error.problem.title == 'not "7"'
    assert len(server.received) == 1
