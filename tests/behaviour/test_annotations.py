"""What tools read of the packages: annotations that evaluate, signatures, and the types of arguments by name."""

from __future__ import annotations

import importlib
import inspect
import typing
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from typing import Any

import pytest
from budgets import fresh
from support.clients import CLIENTS, PACKAGES


def functions(owner: type) -> Iterator[tuple[str, Callable[..., Any]]]:
    """The constructor of a class, and the functions behind its public methods and properties."""
    for name, found in inspect.getmembers_static(owner):
        if isinstance(found, property):
            found = found.fget
        elif isinstance(found, cached_property):
            found = found.func
        elif isinstance(found, classmethod | staticmethod):
            found = found.__func__
        if inspect.isfunction(found) and (name[0] != "_" or name == "__init__"):
            yield f"{owner.__name__}.{name}", found


def callables(package: str) -> Iterator[tuple[str, Callable[..., Any]]]:
    """All that a user of the package calls: clients, resources and their twins, with each form of a method."""
    whole = importlib.import_module(package)
    for prefix, home in (("", "resources"), ("Async", "async_resources")):
        yield from functions(getattr(whole, prefix + CLIENTS[package]))
        folder = importlib.import_module(f"{package}.{home}")
        for name in folder.__all__:
            module = importlib.import_module(getattr(folder, name).__module__)
            for twin in (name, f"{name}WithRawResponse", f"{name}WithStreamingResponse"):
                for called, function in functions(getattr(module, twin)):
                    yield called, function
                    for form in typing.get_overloads(inspect.unwrap(function)):
                        yield f"a form of {called}", form


@pytest.mark.parametrize("package", PACKAGES)
def test_every_annotation_evaluates(package: str) -> None:
    found = dict(callables(package))
    assert len(found) > 60
    for name, function in found.items():
        hints = typing.get_type_hints(function)
        for parameter in inspect.signature(function, eval_str=True).parameters.values():
            assert parameter.name == "self" or parameter.name in hints, name
        assert not any(isinstance(hint, str) for hint in hints.values()), name


def test_they_say_what_is_meant() -> None:
    from ica_v3 import AsyncIcaV3Client, IcaV3Client, Pager, Timeout, models, types

    with IcaV3Client(base_url="https://example.com", jwt_auth="x") as client:
        hints = typing.get_type_hints(client.project_analysis.search_analyses)
        assert hints["return"] == Pager[models.AnalysisV4, models.AnalysisPagedListV4]
        assert hints["options"] == types.RequestOptions | None
        forms = [typing.get_type_hints(each) for each in typing.get_overloads(client.project_analysis.get_analysis)]
        assert [each["return"] for each in forms] == [
            models.AnalysisV4,
            models.AnalysisV3,
            models.AnalysisV4 | models.AnalysisV3,
        ]
    for made in (IcaV3Client, AsyncIcaV3Client):
        assert inspect.signature(made, eval_str=True).parameters["timeout"].annotation == float | Timeout | None


def test_the_types_of_arguments_can_be_imported() -> None:
    from astronomer_core import AstronomerCoreClient, types

    with AstronomerCoreClient(base_url="https://example.com", jwt="x") as client:
        signature = inspect.signature(client.deployment.get_deployment_dag_runs, eval_str=True)
    assert signature.parameters["state"].annotation == Sequence[types.State] | None
    assert {"failed", "queued", "running", "success"} <= {*typing.get_args(typing.get_args(types.State)[0])}
    assert {"ClusterSorts", "DeploymentSorts", "FileInput", "Pager", "PathValue", "State"} <= {*types.__all__}
    for name in types.__all__:
        assert getattr(types, name) is not None


LATE = """
import json, sys
import astronomer_core
made = astronomer_core.AstronomerCoreClient(base_url="https://example.com", jwt="x")
made.deployment
late = [f"astronomer_core.{name}" in sys.modules for name in ("types.choices", "_runtime.paging", "_runtime.model")]
models = [name for name in sys.modules if name.startswith("astronomer_core.models.")]
print(json.dumps({"late": sum(late), "models": len(models)}))
"""


def test_they_load_nothing_before_they_are_asked_for() -> None:
    assert fresh("astronomer_core", LATE) == {"late": 0, "models": 0}
