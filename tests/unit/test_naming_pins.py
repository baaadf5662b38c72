"""Names that an owner pins in client.toml."""

from __future__ import annotations

import pytest
from support.apis import api, config, model, operation, parameter

from clientloom import ir
from clientloom.config.records import MediaConfig
from clientloom.diagnostics.records import BadInput
from clientloom.naming import assign


def test_pins() -> None:
    both = (operation("a", "get-task"), operation("b", "getTask"))
    pinned = config(names={"operation:getTask": "fetch", "M": "Model2", "tag:Tasks": "jobs"})
    names = assign(api(*both, symbols=(model("M"),)), pinned)
    assert dict(names.operations) == {"a": "get_task", "b": "fetch"}
    assert names.symbols["M"] == "Model2"
    assert names.resources["Tasks"].attribute == "jobs"
    assert names.resources["Tasks"].class_name == "Jobs"
    unknown = assign(api(), config(names={"operation:gone": "x"}))
    assert [note.code for note in unknown.notes] == ["CL402"]
    with pytest.raises(BadInput, match="cannot use"):
        assign(api(), config(names={"M": "a b"}))
    with pytest.raises(BadInput, match="both"):
        assign(api(*both), config(names={"operation:getTask": "x", "operation:get-task": "x"}))


def test_field_pins() -> None:
    """A pointer with a class of its own names the class; the field has the longer key."""
    owner = ir.ModelDef(
        "T",
        ir.Hint(("T",), component=True),
        (
            ir.Field("T/properties/a", "a", ir.STRING, True),
            ir.Field("T/properties/b", "b", ir.RefType("T/properties/b"), True),
        ),
    )
    inner = ir.ModelDef("T/properties/b", ir.Hint(("T", "b")), ())
    pins = {"T/properties/a": "first", "T/properties/b": "Inner"}
    names = assign(api(symbols=(owner, inner)), config(names=pins))
    assert names.symbols["T/properties/b"] == "Inner"
    assert dict(names.fields) == {("T", "a"): "first", ("T", "b"): "b"}
    names = assign(api(symbols=(owner, inner)), config(names={**pins, "field:T/properties/b": "second"}))
    assert names.fields["T", "b"] == "second"
    assert names.notes == ()


def test_body_pins() -> None:
    with_body = operation("a", "createTask", body=ir.Body("b", True, ()), parameters=(parameter("createTaskRequest"),))
    without = operation("c", None, "POST", "/tasks", body=ir.Body("d", True, (), name="task"))
    pins = {"body:createTask": "create_task_request", "body:POST /tasks": "body"}
    names = assign(api(with_body, without), config(names=pins))
    assert names.notes == ()
    assert dict(names.bodies) == {"a": "create_task_request", "c": "body"}
    # what the body is called, a parameter is not
    assert dict(names.parameters) == {("a", "query:createTaskRequest"): "create_task_request_query"}
    assert [
        note.code for note in assign(api(operation("a", "getTask")), config(names={"body:getTask": "x"})).notes
    ] == ["CL402"]


@pytest.mark.parametrize(
    ("pins", "media"),
    [
        ({"body:createTask": "options"}, MediaConfig()),
        ({"body:createTask": "version"}, MediaConfig("v1", {"v1": ("application/x",)})),
        ({"body:createTask": "q", "query:sort": "q"}, MediaConfig()),
        ({"query:sort": "self"}, MediaConfig()),
        ({"query:sort": "page", "query:page": "page"}, MediaConfig()),
    ],
)
def test_pinned_arguments_that_are_taken(pins: dict[str, str], media: MediaConfig) -> None:
    one = operation("a", "createTask", body=ir.Body("b", True, ()), parameters=(parameter("sort"), parameter("page")))
    with pytest.raises(BadInput, match="another argument of createTask has"):
        assign(api(one), config(names=pins, media=media))
