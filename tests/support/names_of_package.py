"""Reads which names a package has and what they mean, from the text of its modules alone."""

from __future__ import annotations

import ast
import re
from collections.abc import Mapping

# where of several parameters of one name the first is called that, and others by their place too
_ORDER = ("path", "query", "header", "cookie")
_OPERATION = re.compile(r"\boperations\.([A-Z_0-9]+)")


class Names:
    """What the sources say. Everything is told by what goes over the wire.

    `methods`: "orders.list_orders" -> "GET /orders". `arguments`: (method, argument) -> place and name on the wire.
    `results`: method -> annotation of what it returns. `fields`: class -> field -> (wire name, annotation). `members`:
    enum -> member -> value. `aliases`: name -> text.
    """

    def __init__(self, files: Mapping[str, bytes]) -> None:
        self.methods: dict[str, str] = {}
        self.arguments: dict[tuple[str, str], str] = {}
        self.results: dict[str, str] = {}
        self.fields: dict[str, dict[str, tuple[str, str]]] = {}
        self.members: dict[str, dict[str, object]] = {}
        self.aliases: dict[str, str] = {}
        trees = {
            path: ast.parse(data)
            for path, data in files.items()
            if re.search(r"/(models|resources|_operations)/", path)
        }
        operations: dict[tuple[str, str], tuple[str, dict[str, str]]] = {}
        for path, tree in trees.items():
            module = path.rpartition("/")[2].removesuffix(".py")
            if "/_operations/" in path and module != "__init__":
                operations.update(((module, name), told) for name, told in _operations(tree))
        for path, tree in trees.items():
            module = path.rpartition("/")[2].removesuffix(".py")
            if module == "__init__" or "/async_" in path:
                continue
            if "/models/" in path:
                self._models(tree)
            elif "/resources/" in path:
                self._resource(module, tree, operations)

    def _models(self, tree: ast.Module) -> None:
        for node in tree.body:
            if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name) and node.value is not None:
                self.aliases[node.target.id] = ast.unparse(node.value)
            if not isinstance(node, ast.ClassDef):
                continue
            rename: dict[str, str] = {}
            for keyword in node.keywords:
                if keyword.arg == "rename":
                    rename = ast.literal_eval(keyword.value)
            bases = {ast.unparse(base) for base in node.bases}
            if any(base.endswith("Enum") for base in bases):
                self.members[node.name] = {
                    each.targets[0].id: ast.literal_eval(each.value)
                    for each in ast.walk(node)
                    if isinstance(each, ast.Assign) and isinstance(each.targets[0], ast.Name)
                }
                continue
            self.fields[node.name] = {
                each.target.id: (rename.get(each.target.id, each.target.id), ast.unparse(each.annotation).strip("'"))
                for each in node.body
                if isinstance(each, ast.AnnAssign) and isinstance(each.target, ast.Name)
            }

    def _resource(
        self, module: str, tree: ast.Module, operations: Mapping[tuple[str, str], tuple[str, dict[str, str]]]
    ) -> None:
        for owner in tree.body:
            if not isinstance(owner, ast.ClassDef) or not owner.bases or ast.unparse(owner.bases[0]) != "Resource":
                continue
            for method in owner.body:
                if not isinstance(method, ast.FunctionDef) or method.name.startswith("_"):
                    continue
                found = _OPERATION.search(ast.unparse(method))
                if found is None:
                    continue
                name = f"{module}.{method.name}"
                self.methods[name], places = operations[module, found[1]]
                self.results[name] = ast.unparse(method.returns) if method.returns is not None else "None"
                for each in ast.walk(method):
                    if isinstance(each, ast.Dict):
                        for key, value in zip(each.keys, each.values, strict=True):
                            if isinstance(key, ast.Constant) and isinstance(value, ast.Name):
                                wire, at, place = str(key.value).partition("@")
                                self.arguments[name, value.id] = f"{place if at else places.get(wire, 'path')} {wire}"


def _operations(tree: ast.Module) -> list[tuple[str, tuple[str, dict[str, str]]]]:
    shared = {
        node.targets[0].id: node.value
        for node in tree.body
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name)
    }
    found: list[tuple[str, tuple[str, dict[str, str]]]] = []
    for node in tree.body:
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name) and isinstance(node.value, ast.Call):
            said = {each.arg: each.value for each in node.value.keywords}
            if "method" not in said:
                continue
            places: dict[str, str] = {}
            listed = said.get("parameters")
            for each in listed.elts if isinstance(listed, ast.Tuple) else ():
                call = shared[each.id] if isinstance(each, ast.Name) else each
                assert isinstance(call, ast.Call)
                wire, place = (str(ast.literal_eval(argument)) for argument in call.args[:2])
                places[wire] = min(places.get(wire, place), place, key=_ORDER.index)
            told = f"{ast.literal_eval(said['method'])} {ast.literal_eval(said['path'])}"
            found.append((node.target.id, (told, places)))
    return found
