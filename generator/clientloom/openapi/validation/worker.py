"""The other process: runs openapi-spec-validator over the files it is given, fetching nothing."""

from __future__ import annotations

import gc
import json
import re
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any, BinaryIO, cast
from urllib.parse import unquote, urlsplit

from clientloom.openapi.time_limit import TooLong, within
from clientloom.openapi.validation.later_versions import take_out
from clientloom.pointers import escape
from clientloom.source import parse

_MOST_FINDINGS = 100
_LONGEST_MESSAGE = 240
_BASE = "clientloom:///"
# our own checks find these too, and know their place
_CHECKED = ("DuplicateOperationIDError", "ParameterDuplicateError", "UnresolvableParameterError")

_REFERENCES = ("NoSuchAnchor", "PointerToNowhere", "Unresolvable", "Unretrievable")

# the validator and jsonschema hand out objects of many shapes; what is read of them is read with care
Error = Any


def main() -> None:
    """For each line of standard input, the name of a file with a question, write a line with the verdict."""
    sys.setrecursionlimit(5_000)
    gc.disable()  # a large tree lives until the answer, and then the process ends
    with suppress(ImportError):  # the answer will say so
        _load()
    for line in sys.stdin:
        with open(json.loads(line), "rb") as question:
            verdict = judge(question)
        print(json.dumps(verdict), flush=True)


def judge(stream: BinaryIO) -> dict[str, Any]:
    """The verdict on the files of a question: see `clientloom.openapi.validation.verdicts` for both shapes."""
    question = json.loads(stream.readline())
    trees: dict[str, Any] = {}
    for name, length in question["files"]:
        data = stream.read(length)
        trees[name] = _tree(data, Path(name or question["name"]))
        take_out(trees[name], data)
    findings: list[dict[str, Any]] = []
    failure = None
    try:
        with within(question["seconds"]):
            for error, steps in _errors(trees, question["name"]):
                findings += [finding for finding in _findings(error, steps) if not _is_reported(finding, findings)]
                if len(findings) >= _MOST_FINDINGS:
                    break
    except TooLong:
        failure = f"it took longer than {question['seconds']:.0f} seconds, and was stopped"
    except ImportError as error:
        failure = f"it is not installed ({error})"
    except Exception as error:  # whatever it trips over, its user wants to hear of the document, not of it
        # a document that breaks the schema may well break the checks behind the schema; references are our own business
        reported = findings or type(error).__name__ in _REFERENCES
        failure = None if reported else f"it failed with {type(error).__name__}"
    return {"findings": findings[:_MOST_FINDINGS], "failure": failure}


def _tree(data: bytes, file: Path) -> Any:
    """What a file says. Whoever asks has read it with all care before."""
    if data[:1] == b"{":
        with suppress(ValueError):  # it may be YAML all the same
            return json.loads(data)
    return parse(data, file)


def _load() -> Any:
    """The validator, which takes its time to load: done while the question is still on its way."""
    from clientloom.openapi.validation import fast_validator

    return fast_validator


def _errors(trees: dict[str, Any], name: str) -> Iterator[tuple[Error, tuple[Any, ...]]]:
    def retrieve(uri: str) -> Any:
        found = unquote(urlsplit(uri).path.lstrip("/"))
        return trees["" if found == name else found]

    def known(uri: str) -> Any:
        return trees[uri]  # a file of the network that lies here; LookupError for any other

    root: dict[str, Any] = dict(trees[""])
    version = "openapi" if "openapi" in root else "swagger"
    root[version] = str(root[version])
    info = cast("dict[str, Any]", root["info"]) if isinstance(root.get("info"), dict) else {}
    if isinstance(info.get("version"), (int, float)):
        # a version without quotes is read as the text it is
        root["info"] = {**info, "version": str(info["version"])}
    handlers = {"clientloom": retrieve, "": retrieve, **dict.fromkeys(("http", "https", "file", "<all_urls>"), known)}
    for error, steps in _load().errors(root, _BASE + name, handlers):
        if type(error).__name__ in _CHECKED:
            continue
        if steps is None:
            error = _innermost(error)
            steps = tuple(error.absolute_path)
        yield error, steps


def _innermost(error: Error) -> Error:
    """Of the errors inside "not valid under any of the given schemas", the one that most likely is the mistake."""
    while getattr(error, "context", None):
        branches: dict[Any, list[Error]] = {}
        for inner in error.context:
            branches.setdefault(inner.relative_schema_path[0], []).append(inner)
        likely = [branch for branch in branches.values() if not _lacks_ref(branch)] or list(branches.values())
        # the branch that got furthest is the one the author had in mind
        best = max(likely, key=lambda branch: (max(len(inner.relative_path) for inner in branch), -len(branch)))
        error = max(best, key=lambda inner: len(inner.relative_path))
    return error


def _lacks_ref(branch: list[Error]) -> bool:
    """Whether a branch fails for want of a `$ref`: that branch is the one for references."""
    return any(inner.validator == "required" and "$ref" in str(inner.message)[:10] for inner in branch)


def _findings(error: Error, steps: tuple[Any, ...]) -> list[dict[str, Any]]:
    names = _unexpected(error)
    message = _in_json(error)
    if names:
        return [_finding(f"The key {name!r} does not belong here", (*steps, name), on_key=True) for name in names]
    if len(message) > _LONGEST_MESSAGE:
        message = f"{message[:120]} … {message[-100:]}"
    more = {"unchecked": True} if hasattr(error, "clientloom_unchecked") else {}
    if not message.startswith(("null ", "true ", "false ")):
        message = message[:1].upper() + message[1:]
    return [{**_finding(message, steps), **more}]


def _is_reported(finding: dict[str, Any], findings: list[dict[str, Any]]) -> bool:
    """Whether it says nothing new. The checks behind the schema judge once more, and say only that nothing fits."""
    vague = finding["message"].endswith(" is not valid under any of the given schemas.")
    return any(finding["pointer"] == other["pointer"] and (vague or finding == other) for other in findings)


def _in_json(error: Error) -> str:
    """The message of an error, with the values of the document in JSON's words, not in Python's."""
    message = str(error.message)
    values = [(error.validator_value, False), (error.instance, True)]
    for value, at_start in values:
        python = repr(value)
        if message.startswith(python) if at_start else not isinstance(value, str) and len(python) > 3:
            message = message.replace(python, json.dumps(value, ensure_ascii=False, default=str), 1)
    return message


def _unexpected(error: Error) -> list[str]:
    """The keys that an object may not have."""
    if error.validator == "unevaluatedProperties":
        listed = re.search(r"\((.*) (?:was|were) unexpected\)$", str(error.message), re.DOTALL)
        return [name for name in error.instance if listed and repr(name) in listed[1].split(", ")]
    if error.validator != "additionalProperties":
        return []
    known: list[str] = list(error.schema.get("properties", {}))
    patterns: list[str] = list(error.schema.get("patternProperties", {}))
    names: list[str] = [name for name in error.instance if name not in known]
    return [name for name in names if not any(re.search(pattern, name) for pattern in patterns)]


def _finding(message: str, steps: tuple[Any, ...], *, on_key: bool = False) -> dict[str, Any]:
    pointer = "".join("/" + escape(str(step)) for step in steps)
    return {"file": "", "pointer": pointer, "on_key": on_key, "message": message.rstrip(".") + "."}


if __name__ == "__main__":
    main()
