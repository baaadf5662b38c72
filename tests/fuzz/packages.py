"""Imports a package from memory, with warnings as errors, and builds each of its decoders; all share one runtime."""

from __future__ import annotations

import importlib
import importlib.util
import sys
import warnings
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from pathlib import Path
from types import CodeType, ModuleType
from typing import Any

RUNTIME = Path(__file__).resolve().parents[2] / "templates" / "runtime"
SHARED = "fuzz_runtime"
PACKAGE = "example"
_PREFIX = f"src/{PACKAGE}/"


def use(files: Mapping[str, bytes]) -> None:
    """Import every module of a package and build what decodes its models and replies. Raises what that raises."""
    for path in files:
        assert not path.startswith("/")
        assert ".." not in path.split("/")
    _shared_runtime()
    sources = {_module(path): data for path, data in files.items() if path.startswith(_PREFIX) and path.endswith(".py")}
    packages = {_module(path) for path in files if path.startswith(_PREFIX) and path.endswith("/__init__.py")}
    own = {name: data for name, data in sources.items() if not name.startswith(f"{PACKAGE}._runtime")}
    finder = _Memory(own, packages)
    sys.meta_path.insert(0, finder)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            for name in own:
                importlib.import_module(name)
            _build(own)
    finally:
        sys.meta_path.remove(finder)
        for name in [name for name in sys.modules if name.partition(".")[0] == PACKAGE]:
            del sys.modules[name]


def _build(modules: Mapping[str, bytes]) -> None:
    """A decoder is built when it decodes for the first time, here something that is no JSON."""
    codec = sys.modules[f"{SHARED}.serialization.decoder"]
    operation = sys.modules[f"{SHARED}.operation"].Operation
    package = sys.modules[PACKAGE]
    assert all(hasattr(package, name) for name in package.__all__)
    models = importlib.import_module(f"{PACKAGE}.models")
    thunks = [lambda kind=getattr(models, name): kind for name in getattr(models, "__all__", ())]
    decoders = [codec.Decoder(thunk) for thunk in thunks]
    for name in modules:
        for value in vars(sys.modules[name]).values() if "._operations." in name else ():
            if isinstance(value, operation):
                decoders += [content.decoder for reply in value.replies.values() for content in reply.contents]
    for decoder in decoders:
        try:
            decoder.decode(b"no json")
        except codec.Mismatch:
            continue


def _module(path: str) -> str:
    name = path.removeprefix("src/").removesuffix(".py").replace("/", ".")
    return name.removesuffix(".__init__")


@cache
def _shared_runtime() -> ModuleType:
    spec = importlib.util.spec_from_file_location(
        SHARED, RUNTIME / "__init__.py", submodule_search_locations=[str(RUNTIME)]
    )
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[SHARED] = module
    spec.loader.exec_module(module)
    for name in ("serialization.decoder", "operation"):
        importlib.import_module(f"{SHARED}.{name}")
    return module


@cache
def _compiled(name: str, source: bytes) -> CodeType:
    return compile(source, f"<{name}>", "exec", dont_inherit=True)


class _Memory(MetaPathFinder, Loader):
    """Finds the modules of one package in memory, and those of its runtime among the shared ones."""

    def __init__(self, sources: Mapping[str, bytes], packages: set[str]) -> None:
        self._sources = sources
        self._packages = packages

    def find_spec(
        self, fullname: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if fullname in self._sources or fullname.startswith(f"{PACKAGE}._runtime"):
            return ModuleSpec(fullname, self, is_package=fullname in self._packages)
        return None

    def create_module(self, spec: ModuleSpec) -> ModuleType | None:
        if spec.name in self._sources:
            return None
        shared = importlib.import_module(SHARED + spec.name.removeprefix(f"{PACKAGE}._runtime"))
        spec.loader_state = shared.__spec__
        return shared

    def exec_module(self, module: ModuleType) -> None:
        name = module.__spec__.name if module.__spec__ else ""
        source = self._sources.get(name)
        if source is None:  # a module of the runtime stays what it is
            module.__spec__ = module.__spec__ and module.__spec__.loader_state
            return
        namespace: dict[str, Any] = vars(module)
        exec(_compiled(name, source), namespace)
