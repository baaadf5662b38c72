"""Types of problems that have an error class of their own, declared in client.toml."""

from __future__ import annotations

import pickle

import pytest
from loopback import Loopback, Reply
from support.clients import Calls
from support.made import make

DOCUMENT = """
openapi: 3.1.0
info: {title: Orders, version: "1"}
paths:
  /orders: {post: {operationId: addOrder, tags: [orders], responses: {"204": {description: Added.}}}}
"""
SETTINGS = """
[errors]
"https://example.com/problems/out-of-credit" = "OutOfCreditError(ForbiddenError)"
"urn:closed" = "ClosedError"
"""
PROBLEM = "application/problem+json"


@pytest.mark.parametrize(
    ("type_", "status", "name", "base"),
    [
        ("https://example.com/problems/out-of-credit", 403, "OutOfCreditError", "ForbiddenError"),
        # the type says what it is, whatever the status
        ("https://example.com/problems/out-of-credit", 402, "OutOfCreditError", "ForbiddenError"),
        ("urn:closed", 503, "ClosedError", "ApiError"),
        ("urn:unknown", 403, "ForbiddenError", "ApiError"),
        ("about:blank", 404, "NotFoundError", "ApiError"),
        (None, 409, "ConflictError", "ApiError"),
        (5, 409, "ConflictError", "ApiError"),
    ],
)
def test_the_class_of_a_type(calls: Calls, server: Loopback, type_: object, status: int, name: str, base: str) -> None:
    made = make(DOCUMENT, SETTINGS)
    errors = made.module("errors")
    server.script(Reply.json({"type": type_, "title": "No", "balance": 30}, status, PROBLEM))
    client = made.client(calls, server.url, retries=0)
    with pytest.raises(getattr(errors, base)) as caught:
        calls.run(client.orders.add_order())
    error = caught.value
    assert type(error) is getattr(errors, name)
    assert (error.status, error.problem.extensions) == (status, {"balance": 30})
    again = pickle.loads(pickle.dumps(error))
    assert (type(again), again.status, str(again)) == (type(error), status, str(error))


def test_they_are_exported_and_made_of_a_message() -> None:
    made = make(DOCUMENT, SETTINGS)
    errors = made.module("errors")
    assert {"OutOfCreditError", "ClosedError"} <= {*errors.__all__} & {*made.package.__all__}
    assert made.package.OutOfCreditError is errors.OutOfCreditError
    assert (str(errors.OutOfCreditError("x")), errors.OutOfCreditError("x").status) == ("x", 403)
