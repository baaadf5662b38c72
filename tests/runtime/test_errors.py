"""The error tree: what catches what, and that every error survives a pickle."""

from __future__ import annotations

import copy
import inspect
import pickle
from typing import Any

import pytest

from runtime import errors
from runtime.errors import (
    ApiError,
    ClientError,
    DecodeError,
    MissingCredentialsError,
    PagingError,
    RequestTimeoutError,
    TransportError,
    UnexpectedMediaVersionError,
    error_class,
)
from runtime.http.messages import Headers, Problem, ResponseInfo
from runtime.response.error_replies import problem_of
from runtime.response.error_texts import describe

INFO = ResponseInfo(
    503,
    Headers([("X-Request-Id", "r1"), ("Set-Cookie", "a"), ("Set-Cookie", "b")]),
    method="GET",
    url="https://x.example.com/a",
    attempts=3,
    idempotency_key="k",
)


def test_the_tree() -> None:
    for name, kind in inspect.getmembers(errors, inspect.isclass):
        if issubclass(kind, Exception):
            assert issubclass(kind, ClientError), name
    assert issubclass(TransportError, ConnectionError)
    assert issubclass(RequestTimeoutError, (TransportError, TimeoutError))
    assert issubclass(RequestTimeoutError, TransportError)
    assert not issubclass(TransportError, ApiError)


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
        (418, "ApiError"),
        (302, "ApiError"),
        (500, "ServerError"),
        (503, "ServerError"),
        (599, "ServerError"),
        (600, "ApiError"),
    ],
)
def test_classes_by_status(status: int, name: str) -> None:
    assert error_class(status).__name__ == name


def examples() -> list[ClientError]:
    problem = Problem(title="t", extensions={"a": 1})
    return [
        error_class(503)("m", operation="op", response=INFO, content=b"{}", body={"a": 1}, problem=problem),
        TransportError("m", operation="op", kind="read", sent=True, attempts=2, idempotency_key="k"),
        RequestTimeoutError("m", operation="op", kind="deadline", sent=False, attempts=1),
        MissingCredentialsError("m"),
        PagingError("m", cursor="c"),
        DecodeError(path="$.a", expected="string", got="null", operation="op", response=INFO, content=b"x"),
        UnexpectedMediaVersionError(expected="v4", got="v3", result=[1], operation="op", response=INFO),
    ]


@pytest.mark.parametrize("error", examples(), ids=lambda error: type(error).__name__)
@pytest.mark.parametrize("through", [lambda e: pickle.loads(pickle.dumps(e)), copy.copy, copy.deepcopy])
def test_errors_survive_pickle_and_copy(error: ClientError, through: Any) -> None:
    error.add_note("seen in the night")
    error.cursor = "here"
    again = through(error)
    assert type(again) is type(error)
    assert str(again) == str(error)
    assert again.args == error.args
    assert again.__notes__ == error.__notes__
    assert again.cursor == "here"
    for name, value in vars(error).items():
        if isinstance(value, ResponseInfo):
            copied = getattr(again, name)
            assert (copied.status, copied.headers, copied.url) == (value.status, value.headers, value.url)
        else:
            assert getattr(again, name) == value


def test_what_an_api_error_knows() -> None:
    error = examples()[0]
    assert isinstance(error, ApiError)
    assert (error.status, error.request_id, error.attempts, error.idempotency_key) == (503, "r1", 3, "k")
    assert (error.method, error.url, error.operation) == ("GET", "https://x.example.com/a", "op")
    assert error.headers.get_list("set-cookie") == ["a", "b"]


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (None, ""),
        ("words", ": words"),
        ("<html>", ""),
        ("a\n  b", ": a b"),
        ({"message": "m"}, ": m"),
        ({"error": "e"}, ": e"),
        ({"error": "invalid_grant", "error_description": "expired"}, ": expired"),
        ({"error": {"message": "inner"}}, ": inner"),
        ({"code": "X1"}, ": X1"),
        ({"message": 5}, ""),
        ([], ""),
    ],
)
def test_messages(value: Any, said: str) -> None:
    tail = "(GET https://x.example.com/a, request id r1, 3 attempts)"
    assert describe("op", INFO, value, None) == f"op: 503 Service Unavailable{said} {tail}"


def test_a_long_message_is_cut() -> None:
    text = describe("op", INFO, "x" * 5000, None)
    assert len(text) < 700
    assert "…" in text


def test_an_unknown_status_has_no_phrase() -> None:
    assert describe("op", ResponseInfo(599, Headers([])), None, None) == "op: 599"


@pytest.mark.parametrize(
    ("value", "media_type", "expected"),
    [
        ({"title": "t", "status": 400}, "application/problem+json", Problem(title="t", status=400)),
        ({}, "application/problem+json; charset=utf-8", Problem()),
        ({"title": 5, "status": "x"}, "application/problem+json", Problem()),
        ({"title": "t", "detail": "d"}, "application/json", Problem(title="t", detail="d")),
        ({"title": "t"}, "application/json", None),
        ({"message": "m"}, "application/json", None),
        ([1], "application/problem+json", None),
        ("text", "application/problem+json", None),
        (None, None, None),
    ],
)
def test_problems(value: Any, media_type: str | None, expected: Problem | None) -> None:
    assert problem_of(value, media_type) == expected
