"""The names of long lists of values that arguments take: one scope for the package."""

from __future__ import annotations

from tests.support.lowering import configure, operations

from clientloom import ir
from clientloom.naming import assign

STATES = ["CREATED", "RUNNING", "SUCCEEDED", "FAILED"]
SORTS = ["name:asc", "name:desc", "created:asc"]
SHORT = ["up", "down"]


def get(name: str, tag: str, **queries: list[str]) -> str:
    listed = "".join(
        f"\n        - {{name: {query}, in: query, schema: {{type: string, enum: {values}}}}}"
        for query, values in queries.items()
    )
    return f"""
  /{name}:
    get:
      operationId: {name}
      tags: [{tag}]
      parameters:{listed}
      responses: {{'204': {{description: Ok}}}}"""


def chosen(*paths: str) -> dict[tuple[str | int | float | bool, ...], str]:
    api, _ = operations("paths:" + "".join(paths))
    found: dict[ir.LiteralType, str] = dict(assign(api, configure()).choices)
    return {literal.values: name for literal, name in found.items()}


def test_a_list_is_called_by_its_argument_and_short_ones_need_no_name() -> None:
    found = chosen(get("a", "Tasks", status=STATES, direction=SHORT), get("b", "Runs", status=STATES))
    assert found == {tuple(STATES): "Status"}


def test_lists_of_one_name_take_that_of_their_resource() -> None:
    paths = get("a", "Tasks", sort=STATES), get("b", "Runs", sort=SORTS)
    assert chosen(*paths) == {tuple(STATES): "TasksSort", tuple(SORTS): "RunsSort"}
    assert chosen(*reversed(paths)) == chosen(*paths)


def test_in_one_resource_that_of_their_method() -> None:
    found = chosen(get("list_all", "Tasks", sort=STATES), get("find", "Tasks", sort=SORTS))
    assert found == {tuple(STATES): "TasksListAllSort", tuple(SORTS): "TasksFindSort"}


def test_what_the_package_has_already_is_no_name_for_them() -> None:
    assert chosen(get("a", "Tasks", pager=STATES)) == {tuple(STATES): "TasksPager"}
