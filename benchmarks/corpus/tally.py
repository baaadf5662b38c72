"""Counts what a document declares and what a package has, reading both as text. Imports nothing of clientloom."""

from __future__ import annotations

import ast
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

import yaml

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query")
_SAYING = ("properties", "enum", "const", "format", "prefixItems", "minLength", "maxLength", "pattern", "minimum")
_DEEP = 12

Json = Any  # a parsed document is whatever its author wrote
Call = tuple[str, str]  # method, path
Tree = dict[str, Any]


def read(path: Path) -> Tree:
    """The document as plain data."""
    text = path.read_text("utf-8-sig")
    loaded = (
        json.loads(text) if path.suffix == ".json" else yaml.load(text, getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    )
    return cast("Tree", loaded)


# ---- the document ----


def follow(root: Tree, node: Json) -> Json:
    """What a local reference leads to; {} where it leads nowhere."""
    for _ in range(_DEEP):
        if not isinstance(node, dict) or not isinstance(cast("Tree", node).get("$ref"), str):
            return node
        reference: str = cast("Tree", node)["$ref"]
        if not reference.startswith("#"):
            return {}
        node = root
        for step in reference[1:].split("/")[1:]:
            step = step.replace("~1", "/").replace("~0", "~").replace("%7B", "{").replace("%7D", "}")
            if isinstance(node, dict):
                node = cast("Tree", node).get(step, {})
            elif isinstance(node, list) and step.isdigit() and int(step) < len(cast("list[object]", node)):
                node = cast("list[object]", node)[int(step)]
            else:
                return {}
    return node


def _dict(node: Json) -> Tree:
    return cast("Tree", node) if isinstance(node, dict) else {}


def operations(root: Tree) -> Iterator[tuple[Call, Tree, Tree]]:
    """Every operation under `paths`: how it is called, the path item and the operation."""
    for path, item in _dict(root.get("paths")).items():
        if not str(path).startswith("/"):
            continue
        whole = {**_dict(follow(root, item)), **{key: value for key, value in _dict(item).items() if key != "$ref"}}
        for method in METHODS:
            if method == "query" and not str(root.get("openapi", "")).startswith("3.2"):
                continue
            if isinstance(whole.get(method), dict):
                yield (method.upper(), str(path)), whole, whole[method]


def schemas(root: Tree) -> list[str]:
    """The names of the components that are schemas."""
    named = _dict(_dict(root.get("components")).get("schemas")) or _dict(root.get("definitions"))
    return [str(name) for name in named]


def says(root: Tree, schema: Json, depth: int = 0) -> bool:
    """Whether a schema tells something that a Python type could show, all the way down its items and values."""
    schema = follow(root, schema)
    if not isinstance(schema, dict) or not schema or depth > _DEEP:
        return False
    schema = cast("Tree", schema)
    kinds = schema.get("type")
    kinds = [kinds] if isinstance(kinds, str) else [kind for kind in kinds or [] if kind != "null"]
    if len(kinds) > 1 and not ("array" in kinds or "object" in kinds):
        return True
    for word in ("allOf", "oneOf", "anyOf"):
        parts = schema.get(word)
        if isinstance(parts, list) and parts:
            told = [says(root, part, depth + 1) for part in cast("list[object]", parts)]
            if (any(told) if word == "allOf" else all(told)) or any(key in schema for key in _SAYING):
                return True
            if word != "allOf":
                return False  # one variant is anything: so is the whole
    if "array" in kinds or ("items" in schema and not kinds):
        return says(root, schema.get("items"), depth + 1)
    if schema.get("properties"):
        return True
    if "object" in kinds or "additionalProperties" in schema:
        return says(root, schema.get("additionalProperties"), depth + 1)
    return bool(kinds) or any(key in schema for key in _SAYING)


def is_bytes(root: Tree, schema: Json, depth: int = 0) -> bool:
    """Whether a schema is of bytes, or holds some."""
    schema = _dict(follow(root, schema))
    if depth > _DEEP:
        return False
    if schema.get("format") in ("binary", "byte", "base64", "base64url") or schema.get("type") == "file":
        return True
    if "contentEncoding" in schema or "contentMediaType" in schema:
        return True
    parts = [schema.get("items"), schema.get("additionalProperties")]
    for word in ("allOf", "oneOf", "anyOf"):
        parts.extend(cast("list[Json]", schema.get(word) or []))
    return any(is_bytes(root, part, depth + 1) for part in parts if isinstance(part, dict))


# ---- the package ----


class Package:
    """What the text of a package says it has."""

    def __init__(self, source: Path) -> None:
        self.calls: dict[Call, tuple[str, str]] = {}
        self.methods: dict[tuple[str, str], list[ast.FunctionDef | ast.AsyncFunctionDef]] = {}
        self.asynchronous: set[tuple[str, str]] = set()
        self.classes = 0
        for path in sorted((source / "_operations").glob("*.py")):
            self._operations(path)
        for path in sorted((source / "resources").glob("*.py")):
            self._methods(path)
        for path in sorted((source / "async_resources").glob("*.py")):
            tree = ast.parse(path.read_text("utf-8"))
            self.asynchronous.update((path.stem, name) for name in _used(tree))
        for path in (source / "models").glob("*.py"):
            self.classes += path.read_text("utf-8").count("\nclass ")

    def _operations(self, path: Path) -> None:
        for statement in ast.parse(path.read_text("utf-8")).body:
            if isinstance(statement, ast.AnnAssign) and isinstance(statement.value, ast.Call):
                words = {
                    word.arg: word.value.value
                    for word in statement.value.keywords
                    if isinstance(word.value, ast.Constant)
                }
                if "method" in words and "path" in words and isinstance(statement.target, ast.Name):
                    call = (str(words["method"]), str(words["path"]))
                    self.calls[call] = (path.stem, statement.target.id)

    def _methods(self, path: Path) -> None:
        for statement in ast.parse(path.read_text("utf-8")).body:
            if not isinstance(statement, ast.ClassDef):
                continue
            named: dict[str, list[ast.FunctionDef | ast.AsyncFunctionDef]] = {}
            for part in statement.body:
                if isinstance(part, ast.FunctionDef | ast.AsyncFunctionDef):
                    named.setdefault(part.name, []).append(part)
            for functions in named.values():
                for name in _used(functions[-1]):
                    self.methods[path.stem, name] = functions


def _used(tree: ast.AST) -> set[str]:
    """The names of the operations that are called below."""
    return {
        node.attr
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "operations"
    }


# ---- one against the other ----


def tally(document: Path, source: Path | None) -> dict[str, object]:
    """Operations and schemas declared; with a package also what of them is lost, and where a type fell back."""
    root = read(document)
    declared = list(operations(root))
    result: dict[str, object] = {"operations": len(declared), "schemas": len(schemas(root))}
    if source is None:
        return result
    package = Package(source)
    lost: list[str] = []
    fell: list[str] = []
    for call, item, operation in declared:
        place = package.calls.get(call)
        if place is None or place not in package.methods or place not in package.asynchronous:
            lost.append(" ".join(call))
            continue
        fell.extend(f"{' '.join(call)}: {what}" for what in _fallbacks(root, item, operation, package.methods[place]))
    result["lost"] = lost
    result["fallen"] = fell
    result["fallen_operations"] = len({entry.partition(": ")[0] for entry in fell})
    result["classes"] = package.classes
    return result


def _fallbacks(
    root: Tree, item: Tree, operation: Tree, functions: list[ast.FunctionDef | ast.AsyncFunctionDef]
) -> Iterator[str]:
    names = _arguments(functions[-1])
    annotations: dict[str, str] = {}
    returns: list[str] = []
    # of overloads every one counts; the implementation beneath them is nobody's business
    for function in functions[:-1] or functions:
        for argument in (*function.args.posonlyargs, *function.args.args, *function.args.kwonlyargs):
            if argument.annotation is not None:
                annotations[argument.arg] = ast.unparse(argument.annotation)
        if function.returns is not None:
            returns.append(_promised(function.returns))
    for parameter in (*(item.get("parameters") or []), *(operation.get("parameters") or [])):
        parameter = _dict(follow(root, parameter))
        schema = parameter.get(
            "schema", {key: parameter.get(key) for key in ("type", "items", "enum") if key in parameter}
        )
        wire, place = str(parameter.get("name")), parameter.get("in")
        argument_name = names.get(wire) or names.get(f"{wire}@{place}")
        if place in ("path", "query", "header", "cookie") and argument_name:
            yield from _held(root, schema, annotations.get(argument_name, ""), f"parameter {wire}", binary=False)
    body = _dict(follow(root, operation.get("requestBody")))
    contents = _dict(body.get("content"))
    for media_type, content in list(contents.items())[:1]:
        text = annotations.get(_body_name(functions[-1]) or "body", "")
        schema = _dict(content).get("schema")
        if len(contents) == 1 and "| Mapping" in text:
            text = text.partition(" | Mapping")[0]
        yield from _held(root, schema, text, "body", binary=not _structured(str(media_type)))
    replies = _dict(operation.get("responses"))
    held: list[str] = []
    free = False
    for status, reply in replies.items():
        if str(status)[:1] != "2":
            continue
        reply = _dict(follow(root, reply))
        contents = _dict(reply.get("content"))
        if "schema" in reply:
            free |= not says(root, reply["schema"])
            held.extend(_held(root, reply["schema"], " ".join(returns), f"reply {status}", binary=False))
        media = list(contents)
        free |= any(not says(root, _dict(content).get("schema")) for content in contents.values())
        for media_type in media:
            if len(media) == 1:
                schema = _dict(contents[media_type]).get("schema")
                binary = not _structured(str(media_type))
                held.extend(_held(root, schema, " ".join(returns), f"reply {status}", binary=binary))
    # a union of all success types has a free one rightly when one of them is free
    yield from held if not free else ()


def _promised(returns: ast.expr) -> str:
    """The type of a reply: of `Pager[Item, Body]` the body, which the document describes."""
    match returns:
        case ast.Subscript(
            value=ast.Name(id="Pager" | "AsyncPager") | ast.Attribute(attr="Pager" | "AsyncPager"),
            slice=ast.Tuple(elts=[*_, body]),
        ):
            return ast.unparse(body)
        case _:
            return ast.unparse(returns)


def _structured(media_type: str) -> bool:
    return "json" in media_type or media_type.startswith(("text/", "multipart/", "application/x-www-form-urlencoded"))


def _held(root: Tree, schema: Json, annotation: str, what: str, *, binary: bool) -> Iterator[str]:
    if schema is None or not annotation:
        return
    if ("JsonValue" in annotation and says(root, schema)) or (
        "bytes" in annotation and not binary and not is_bytes(root, schema) and says(root, schema)
    ):
        yield f"{what}: {annotation}"


def _arguments(function: ast.FunctionDef | ast.AsyncFunctionDef) -> dict[str, str]:
    """Wire name to argument name, from the mapping that the method passes on."""
    found: dict[str, str] = {}
    for node in ast.walk(function):
        if isinstance(node, ast.Dict):
            for key, value in zip(node.keys, node.values, strict=True):
                if isinstance(key, ast.Constant) and isinstance(value, ast.Name):
                    found[str(key.value)] = value.id
    return found


def _body_name(function: ast.FunctionDef | ast.AsyncFunctionDef) -> str | None:
    for node in ast.walk(function):
        if isinstance(node, ast.Call):
            for word in node.keywords:
                if word.arg == "body" and isinstance(word.value, ast.Name):
                    return word.value.id
    return None


if __name__ == "__main__":
    package = Path(sys.argv[3]) if len(sys.argv) > 3 else None
    Path(sys.argv[2]).write_text(json.dumps(tally(Path(sys.argv[1]), package)))
