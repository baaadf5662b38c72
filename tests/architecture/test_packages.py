"""What every package carries: the runtime as it lies in `templates/`, and two clients, one the other awaited."""

from __future__ import annotations

import ast
import re
import sys
from pathlib import Path

import pytest
from support.clients import PACKAGES, source

RUNTIME = Path(__file__).resolve().parents[2] / "templates" / "runtime"


def tree(home: Path) -> dict[str, bytes]:
    """Every file below a folder, by its path."""
    return {
        path.relative_to(home).as_posix(): path.read_bytes()
        for path in sorted(home.rglob("*"))
        if path.is_file() and "__pycache__" not in path.parts
    }


def imported(module: ast.Module) -> set[str]:
    """The packages that a module imports by name, wherever in it; relative imports stay within the runtime."""
    found: set[str] = set()
    for node in ast.walk(module):
        if isinstance(node, ast.Import):
            found.update(each.name.partition(".")[0] for each in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            found.add(node.module.partition(".")[0])
    return found


@pytest.mark.parametrize("package", PACKAGES)
def test_the_runtime_is_copied_byte_for_byte(package: str) -> None:
    ours, theirs = tree(RUNTIME), tree(source(package) / package / "_runtime")
    assert set(theirs) == set(ours)
    assert [name for name, data in ours.items() if theirs[name] != data] == []


def test_the_runtime_needs_two_libraries() -> None:
    for name, data in tree(RUNTIME).items():
        module = ast.parse(data)
        others = imported(module) - set(sys.stdlib_module_names)
        # HTTP is known behind the transport only, and the extra `fast` in its own modules; httpx2 needs the others
        allowed = {"anyio", "httpcore2", "httpx2"} if name.startswith("transports/") else {"msgspec"}
        # so is the extra `otel`
        allowed |= {"opentelemetry"} if name in ("observability/spans.py", "observability/tracing.py") else set()
        assert others <= allowed | ({"pyreqwest"} if name.startswith("transports/pyreqwest") else set()), name
        for node in ast.walk(module):
            if isinstance(node, ast.ImportFrom) and node.level:
                assert node.level <= 1 + name.count("/"), f"{name} reaches out of the runtime"


def private_names(module: ast.Module) -> set[str]:
    """The names with an underscore that a module reads from, or sets on, anything but its own objects."""
    found: set[str] = set()
    for node in ast.walk(module):
        if isinstance(node, ast.Attribute) and not (
            isinstance(node.value, ast.Name) and node.value.id in ("self", "cls")
        ):
            found.add(node.attr)
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in _BY_NAME:
            found.update(str(each.value) for each in node.args if isinstance(each, ast.Constant))
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            found.update([*(node.module or "").split("."), *(each.name for each in node.names)])
        elif isinstance(node, ast.Import):
            found.update(part for each in node.names for part in each.name.split("."))
    return {name for name in found if name.startswith("_") and not name.endswith("__")}


_BY_NAME = ("getattr", "hasattr", "setattr", "delattr")


def test_nothing_private_of_the_http_libraries_is_used() -> None:
    used = {
        name: private_names(ast.parse(data)) for name, data in tree(RUNTIME).items() if name.startswith("transports/")
    }
    assert {name: names for name, names in used.items() if names} == {"transports/pools.py": {"_pool"}}


def test_private_names_are_seen() -> None:
    for text in ("a._b", "x.a._b = 1", "getattr(a, '_b', None)", "from a._b import c", "import a._b", "self.c._b"):
        assert private_names(ast.parse(text)) == {"_b"}, text
    assert private_names(ast.parse("self._b + cls._c + a.__class__")) == set()


@pytest.mark.parametrize("package", PACKAGES)
def test_a_package_needs_no_more(package: str) -> None:
    home = source(package) / package
    for name, data in tree(home).items():
        if name.endswith(".py") and not name.startswith("_runtime/"):
            others = imported(ast.parse(data)) - set(sys.stdlib_module_names)
            assert others == set(), name


class _Awaited(ast.NodeTransformer):
    """An async module in the words of its sync twin."""

    @staticmethod
    def word(name: str) -> str:
        name = re.sub(r"\bAsync(?=[A-Z])", "", name).replace("Abstract" + "Async", "Abstract")
        return re.sub(r"\b((?:as_raw|as_streamed|raw_of|streamed_of|hides_arguments))_async", r"\1", name)

    def visit_AsyncFunctionDef(self, node: ast.AsyncFunctionDef) -> ast.AST:
        plain = ast.FunctionDef(**{field: getattr(node, field) for field in node._fields})
        return self.generic_visit(ast.copy_location(plain, node))

    def visit_Await(self, node: ast.Await) -> ast.AST:
        return self.visit(node.value)

    def visit_Name(self, node: ast.Name) -> ast.AST:
        node.id = self.word(node.id)
        return node

    def visit_ClassDef(self, node: ast.ClassDef) -> ast.AST:
        node.name = self.word(node.name)
        return self.generic_visit(node)

    def visit_alias(self, node: ast.alias) -> ast.AST:
        node.name = self.word(node.name)
        return node

    def visit_Constant(self, node: ast.Constant) -> ast.AST:
        if isinstance(node.value, str):
            node.value = self.word(node.value).replace("Async resource", "Resource")
        return node

    def visit_Attribute(self, node: ast.Attribute) -> ast.AST:
        node.attr = self.word(node.attr)
        return self.generic_visit(node)


def compared(text: str) -> str:
    """A module in the words of the sync one."""
    # docstrings are wrapped anew where a name has another length
    for node in ast.walk(module := _Awaited().visit(ast.parse(text))):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            node.value = " ".join(node.value.split())
        elif isinstance(node, ast.ImportFrom):
            node.names.sort(key=lambda alias: alias.name)  # whose order is that of other words
    return ast.dump(module, indent=1)


@pytest.mark.parametrize("package", PACKAGES)
def test_async_resources_are_the_sync_ones_awaited(package: str) -> None:
    home = source(package) / package
    sync, twins = tree(home / "resources"), tree(home / "async_resources")
    assert list(sync) == list(twins)
    assert len(sync) > 3
    for name, data in sync.items():
        if name != "__init__.py":
            assert b"async" not in data
            assert compared(twins[name].decode()) == compared(data.decode()), name


def test_a_difference_is_seen() -> None:
    sync = """
class A(Resource):
    def get(self, x: int = 1) -> Pager[models.B]:
        return self._request(GET)
"""
    twin = """
class AsyncA(AsyncResource):
    async def get(self, x: int = 1) -> AsyncPager[models.B]:
        return await self._request(GET)
"""
    assert compared(sync) == compared(twin)
    for changed in (twin.replace("= 1", "= 2"), twin.replace("(GET)", "(PUT)"), twin.replace("models.B", "models.C")):
        assert compared(sync) != compared(changed)
