"""What the sync client offers, the async one offers: same names, same arguments, same results, to be awaited."""

from __future__ import annotations

import importlib
import inspect
import re
from collections.abc import Callable, Iterator
from functools import cached_property
from types import FunctionType, ModuleType
from typing import Any, get_overloads

import pytest
from support.clients import CLIENTS, PACKAGES, Calls


def plain(annotation: Any) -> str:
    """An annotation in the words of the sync client."""
    text = annotation if isinstance(annotation, str) else inspect.formatannotation(annotation)
    text = re.sub(r"\b(_?)Async(?=[A-Z])", r"\1", text.replace("AbstractAsync", "Abstract"))
    # a model that is called like a resource is named by way of its package, where the two meet
    text = re.sub(r"\b(models|types)\.", "", text).replace("async_resources.", "resources.")
    return re.sub(r"\s+", "", text)


def shape(function: Callable[..., Any]) -> list[tuple[str, str, str, str]]:
    """The parameters of a function: name, kind, default, annotation in sync words."""
    return [
        (each.name, str(each.kind), repr(each.default), plain(each.annotation))
        for each in inspect.signature(function).parameters.values()
    ]


def same(sync: FunctionType, twin: FunctionType) -> None:
    """Asserts that two functions are one but for the waiting."""
    assert shape(sync) == shape(twin), sync.__qualname__
    expected = plain(inspect.signature(sync).return_annotation)
    assert not inspect.iscoroutinefunction(sync)
    awaited = plain(inspect.signature(twin).return_annotation)
    assert awaited == expected, sync.__qualname__
    # a pager is had at once, everything else is awaited; where one version is paged, the overloads say which
    if expected != "Any":
        paged = expected.startswith("Pager[")
        assert inspect.iscoroutinefunction(twin) == (not paged), sync.__qualname__


def methods(owner: type) -> dict[str, FunctionType]:
    return {
        name: value
        for name, value in vars(owner).items()
        if isinstance(value, FunctionType) and not name.startswith("_")
    }


def modules(package: str, folder: str) -> dict[str, ModuleType]:
    home = importlib.import_module(f"{package}.{folder}")
    (path,) = home.__path__
    names = sorted(name.removesuffix(".py") for name in _files(path) if name != "__init__.py")
    return {name: importlib.import_module(f"{package}.{folder}.{name}") for name in names}


def _files(path: str) -> Iterator[str]:
    import os

    yield from (entry.name for entry in os.scandir(path) if entry.name.endswith(".py"))


def classes(module: ModuleType) -> dict[str, type]:
    return {
        name: value
        for name, value in vars(module).items()
        if isinstance(value, type) and value.__module__ == module.__name__
    }


@pytest.mark.parametrize("package", PACKAGES)
def test_resources(package: str) -> None:
    sync_modules, async_modules = modules(package, "resources"), modules(package, "async_resources")
    assert list(sync_modules) == list(async_modules)
    compared = overloaded = 0
    for name, module in sync_modules.items():
        ours, theirs = classes(module), classes(async_modules[name])
        assert [f"Async{each}" for each in ours] == list(theirs)
        for owner, twin in zip(ours.values(), theirs.values(), strict=True):
            assert list(methods(owner)) == list(methods(twin))
            for method, function in methods(owner).items():
                other = methods(twin)[method]
                same(function, other)
                assert inspect.getdoc(function) == inspect.getdoc(other)
                pairs = list(zip(get_overloads(function), get_overloads(other), strict=True))
                for one, two in pairs:
                    assert isinstance(one, FunctionType)
                    assert isinstance(two, FunctionType)
                    same(one, two)
                compared += 1
                overloaded += len(pairs)
    assert compared == {"astronomer_core": 12, "ica_v1": 24, "ica_v3": 16, "lusid_workflow": 14}[package]
    # two versions: one overload for each and one for both; where only one of them is paged, there is none for both
    assert overloaded == (5 * 3 + 2 if package == "ica_v3" else 0)


@pytest.mark.parametrize("package", PACKAGES)
def test_clients(package: str) -> None:
    module = importlib.import_module(package)
    sync, twin = getattr(module, CLIENTS[package]), getattr(module, f"Async{CLIENTS[package]}")
    assert shape(sync.__init__) == shape(twin.__init__)
    ours = {name: value for name, value in vars(sync).items() if isinstance(value, cached_property)}
    theirs = {name: value for name, value in vars(twin).items() if isinstance(value, cached_property)}
    assert list(ours) == list(theirs)
    assert ours
    for name, value in ours.items():
        assert value.__doc__ == theirs[name].__doc__
        found = plain(inspect.signature(value.func).return_annotation)
        assert found == plain(inspect.signature(theirs[name].func).return_annotation)
    public = {name for name in dir(sync) if not name.startswith("_")}
    # `aclose` is what contextlib calls an async `close`
    assert {name for name in dir(twin) if not name.startswith("_")} - {"aclose"} == public


@pytest.mark.parametrize("package", PACKAGES)
def test_raw_and_streaming_twins(package: str) -> None:
    """The twins of a resource have its methods, with the same arguments, in both clients."""
    found: dict[str, list[tuple[str, str, str, list[Any]]]] = {}
    for kind in ("sync", "async"):
        calls = Calls(kind)
        client = calls.client(package, "http://127.0.0.1:9")
        found[kind] = []
        for name in sorted(name for name, value in vars(type(client)).items() if isinstance(value, cached_property)):
            resource = getattr(client, name)
            for twin in ("with_raw_response", "with_streaming_response"):
                attributes = vars(getattr(resource, twin))
                assert set(attributes) == set(methods(type(resource)))
                for method, function in sorted(attributes.items()):
                    # streaming twins of async methods are wrapped, so that they can be opened
                    wrapped = kind == "async" and twin == "with_streaming_response"
                    found[kind].append((name, twin, method, [] if wrapped else shape(function)))
        calls.close()
    assert [each[:3] for each in found["sync"]] == [each[:3] for each in found["async"]]
    raw = {kind: [each for each in rows if each[1] == "with_raw_response"] for kind, rows in found.items()}
    assert raw["sync"] == raw["async"]


@pytest.mark.parametrize(
    ("module", "sync", "twin", "only_async"),
    [
        ("paging", "Pager", "AsyncPager", set[str]()),
        ("resource", "StreamedResponse", "AsyncStreamedResponse", set[str]()),
        ("client", "SyncClient", "AsyncClient", {"aclose"}),
    ],
)
@pytest.mark.parametrize("package", PACKAGES)
def test_what_both_runtimes_offer(package: str, module: str, sync: str, twin: str, only_async: set[str]) -> None:
    home = importlib.import_module(f"{package}._runtime.{module}")
    ours, theirs = getattr(home, sync), getattr(home, twin)
    public = {name for name in dir(ours) if not name.startswith("_")}
    assert {name for name in dir(theirs) if not name.startswith("_")} - only_async == public
    for name in sorted(public):
        one, two = getattr(ours, name), getattr(theirs, name)
        if callable(one):
            assert shape(one) == shape(two), name
            assert plain(inspect.signature(one).return_annotation) == plain(inspect.signature(two).return_annotation)
            assert inspect.getdoc(one) == inspect.getdoc(two)


def test_the_mapping_finds_differences() -> None:
    def one(self: Any, *, a: int = 1) -> str:
        raise AssertionError

    def two(self: Any, *, a: int = 2) -> str:
        raise AssertionError

    async def awaited(self: Any, *, a: int = 1) -> str:
        raise AssertionError

    async def other(self: Any, *, a: int = 1) -> int:
        raise AssertionError

    same(one, awaited)
    for wrong in (two, other, one):
        with pytest.raises(AssertionError):
            same(one, wrong)
    assert plain("AsyncPager[Item, AsyncThing]") == "Pager[Item,Thing]"
    assert plain("AsynchronousThing") == "AsynchronousThing"
