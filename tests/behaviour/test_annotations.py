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

SPOKEN = {"__init__", "__iter__", "__aiter__", "__next__", "__anext__"}
SPOKEN |= {"__enter__", "__exit__", "__aenter__", "__aexit__"}


def functions(owner: type) -> Iterator[tuple[str, Callable[..., Any]]]:
    """The constructor of a class, and the functions behind its public methods, its properties and its protocols."""
    for name, found in inspect.getmembers_static(owner):
        if isinstance(found, property):
            found = found.fget
        elif isinstance(found, cached_property):
            found = found.func
        elif isinstance(found, classmethod | staticmethod):
            found = found.__func__
        if inspect.isfunction(found) and (name[0] != "_" or name in SPOKEN):
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


@pytest.mark.parametrize("package", PACKAGES)
def test_every_annotation_of_what_is_exported_evaluates(package: str) -> None:
    looked_at = 0
    for home in ("", ".errors", ".testing", ".transports", ".types"):
        module = importlib.import_module(package + home)
        for name in {*module.__all__, *(name for name in dir(module) if home and name[0] != "_")}:
            exported = getattr(module, name)
            found: list[tuple[str, Any]] = [(name, exported)] if inspect.isfunction(exported) else []
            if inspect.isclass(exported) and exported.__module__.startswith(package):
                typing.get_type_hints(exported)
                found = list(functions(exported))
            for called, function in found:
                if not function.__module__.startswith(package):
                    continue  # of the standard library, by way of a base
                for form in (function, *typing.get_overloads(inspect.unwrap(function))):
                    assert "return" in typing.get_type_hints(form) or not form.__annotations__, called
                    assert inspect.signature(form, eval_str=True), called
                    looked_at += 1
    assert looked_at > 200


def test_twins_say_what_they_give() -> None:
    from collections.abc import Coroutine
    from contextlib import AbstractAsyncContextManager, AbstractContextManager

    from ica_v3 import AsyncIcaV3Client, AsyncStreamedResponse, IcaV3Client, RawResponse, StreamedResponse, models

    listed, both = models.AnalysisPagedListV4, models.AnalysisV4 | models.AnalysisV3
    # to await what a coroutine function gives is understood
    wraps: dict[tuple[Any, str], tuple[Any, Any]] = {
        (IcaV3Client, "raw"): (RawResponse[listed], lambda each: RawResponse[each]),
        (IcaV3Client, "streaming"): (
            AbstractContextManager[StreamedResponse[listed]],
            lambda each: AbstractContextManager[StreamedResponse[each]],
        ),
        (AsyncIcaV3Client, "raw"): (Coroutine[Any, Any, RawResponse[listed]], lambda each: RawResponse[each]),
        (AsyncIcaV3Client, "streaming"): (
            AbstractAsyncContextManager[AsyncStreamedResponse[listed]],
            lambda each: AbstractAsyncContextManager[AsyncStreamedResponse[each]],
        ),
    }
    for (client, kind), (paged, one) in wraps.items():
        methods = getattr(
            client(base_url="https://example.com", jwt_auth="x").project_analysis, f"with_{kind}_response"
        )
        assert typing.get_type_hints(methods.search_analyses)["return"] == paged
        assert inspect.signature(methods.search_analyses, eval_str=True).return_annotation == paged
        assert typing.get_type_hints(methods.get_analysis)["return"] == one(both)
        assert "page_size" in inspect.signature(methods.search_analyses).parameters
        forms = [typing.get_type_hints(each)["return"] for each in typing.get_overloads(methods.get_analysis)]
        assert forms == [one(models.AnalysisV4), one(models.AnalysisV3), one(both)]
        assert methods.get_analysis.__qualname__ == f"{type(methods).__name__}.get_analysis"
        assert "analysis" in (inspect.getdoc(methods.get_analysis) or "")


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
names = ("types.choices", "_runtime.paging.pager", "_runtime.serialization.model")
late = [f"astronomer_core.{name}" in sys.modules for name in names]
models = [name for name in sys.modules if name.startswith("astronomer_core.models.")]
print(json.dumps({"late": sum(late), "models": len(models)}))
"""


def test_they_load_nothing_before_they_are_asked_for() -> None:
    assert fresh("astronomer_core", LATE) == {"late": 0, "models": 0}


@pytest.mark.parametrize("package", PACKAGES)
def test_records_show_what_they_take(package: str) -> None:
    whole = importlib.import_module(package)
    assert str(inspect.signature(whole.Timeout)) == (
        "(connect: float | None = 5.0, read: float | None = 60.0, "
        "write: float | None = 60.0, pool: float | None = 60.0)"
    )
    retry = inspect.signature(whole.Retry).parameters
    assert list(retry)[:2] == ["attempts", "statuses"]
    assert (retry["attempts"].annotation, retry["attempts"].default) == (int, 3)
    hooks = inspect.signature(whole.Hooks).parameters
    assert list(hooks) == ["before", "after", "error"]
    assert {each.kind for each in hooks.values()} == {inspect.Parameter.KEYWORD_ONLY}
    for record in (whole.Attempt, whole.AttemptReply, whole.AttemptFailure):
        assert inspect.signature(record).parameters["attempt" if record is not whole.Attempt else "number"]


@pytest.mark.parametrize("package", PACKAGES)
def test_clients_say_what_their_arguments_are(package: str) -> None:
    whole = importlib.import_module(package)
    for name in (CLIENTS[package], f"Async{CLIENTS[package]}"):
        made = getattr(whole, name)
        said = inspect.getdoc(made) or ""
        assert "Args:" in said
        assert "Raises:\n    ValueError" in said
        about, _, listed = said.partition("Args:")
        for argument in list(inspect.signature(made).parameters):
            assert f"\n    {argument}: " in listed or f"`{argument}`" in about, argument


LOOKED_AT = """
import inspect, json, pydoc, sys
sys.modules["pyreqwest"] = None  # as where the extras are not installed
sys.modules["opentelemetry"] = None
import PACKAGE
from PACKAGE import *
members = dict(inspect.getmembers(PACKAGE))
assert {"Timeout", "models", "transports", "types"} <= members.keys() <= {*dir(PACKAGE)}, members.keys()
assert "Timeout" in globals() and "transports" in globals()
shown = {}
for each in (PACKAGE, PACKAGE.transports, PACKAGE.models, PACKAGE.types, PACKAGE.errors, PACKAGE.testing):
    shown[each.__name__] = len(pydoc.render_doc(each))
    dict(inspect.getmembers(each))
    exec(f"from {each.__name__} import *", {})
assert "Pyreqwest" not in str(dir(PACKAGE.transports))
pydoc.render_doc(CLIENT)
print(json.dumps(shown))
"""


@pytest.mark.parametrize("package", PACKAGES)
def test_help_and_star_imports_work_without_the_extras(package: str) -> None:
    shown = fresh(package, LOOKED_AT.replace("PACKAGE", package).replace("CLIENT", CLIENTS[package]))
    assert all(length > 100 for length in shown.values())


FIRST_CALL = """
import asyncio, json, sys
import ica_v1
async def main():
    async with ica_v1.AsyncIcaV1Client(base_url="http://127.0.0.1:9", bearer="x", retries=0) as client:
        method = client.tasks.get_task
        before = {*sys.modules}
        try:
            await method("a")
        except ica_v1.TransportError:
            pass
        listing = client.tasks.list_tasks()
        return sorted({*sys.modules} - before)
print(json.dumps({name: 1 for name in asyncio.run(main())}))
"""


def test_the_first_call_of_an_async_client_loads_nothing() -> None:
    assert {name for name in fresh("ica_v1", FIRST_CALL) if not name.startswith("encodings.")} == set()
