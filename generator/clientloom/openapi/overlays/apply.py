"""Applies OpenAPI Overlay 1.0, 1.1 and 1.2 files to the document as written; the files themselves stay untouched."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NoReturn
from urllib.parse import unquote, urljoin

from msgspec import Struct

from clientloom.diagnostics.records import BadInput, Diagnostic, Place
from clientloom.ir.types import Json
from clientloom.openapi.overlays.editor import Editor, clash_of, form, is_there, kind, order, shown
from clientloom.openapi.overlays.jsonpath import SECONDS, BadPath, Located, SlowPath, Steps, find
from clientloom.pointers import escape, join, unescape
from clientloom.source import parse, read_file
from clientloom.source.limits import MAX_DEPTH, MAX_UNFOLDED, unfolded
from clientloom.suggestions import nearest

_VERSION = re.compile(r"1\.([012])(\.[0-9]+)?")
_LARGEST = 10 * MAX_UNFOLDED
_ADDRESS = re.compile(r"(?:[A-Za-z][A-Za-z0-9+.-]*:|//)")
_REUSED = "#/components/actions/"
_KEYS = ("overlay", "info", "extends", "actions")
_INFO_KEYS = ("title", "version", "description")
_ACTION_KEYS = ("target", "description", "update", "remove", "copy")


def apply_overlays(
    tree: Json, path: Path, overlays: Sequence[Path], read: Callable[[Path], bytes]
) -> tuple[Json, dict[Path, bytes], tuple[Diagnostic, ...]]:
    """The tree of the document at `path` with every action of every file done, in order, the bytes of the files, and
    notes on actions that are no longer needed.

    BadInput with everything that is wrong with them. The tree given is not changed.
    """
    own = tree.get("$self") if isinstance(tree, dict) else None
    document = _Target(path, own if isinstance(own, str) else None)
    data: dict[Path, bytes] = {}
    findings: list[Diagnostic] = []
    for file in overlays:
        data[file] = read_file(file, read)
        overlay = _Overlay(file, parse(data[file], file), document, findings)
        tree = overlay.applied(tree)
    if any(finding.severity == "error" for finding in findings):
        raise BadInput(findings)
    return tree, data, tuple(findings)


class _Target(Struct, frozen=True):
    """The document that is changed. `address` is what it calls itself (`$self`, since OpenAPI 3.2)."""

    path: Path
    address: str | None


class _Overlay:
    """One file."""

    def __init__(self, file: Path, content: Json, document: _Target, findings: list[Diagnostic]) -> None:
        self._file = file
        self._content = content
        self._document = document
        self._findings = findings
        self._minor = 0
        self._reusable: dict[str, dict[str, Json]] = {}
        self._size, self._depth = 0, 0
        self._editor = Editor(None)

    def applied(self, tree: Json) -> Json:
        content = self._content
        if not isinstance(content, dict):
            self._wrong(
                "CL161", "The file is not an overlay: it should be a mapping that begins with `overlay: 1.1.0`.", ""
            )
            return tree
        version = content.get("overlay")
        found = _VERSION.fullmatch(version) if isinstance(version, str) else None
        if found is None:
            self._wrong(
                "CL161",
                "The file does not say that it is an overlay of version 1.0, 1.1 or 1.2.",
                "/overlay",
                "Begin it with `overlay: 1.1.0`.",
            )
            return tree
        self._minor = int(found[1])
        self._unknown(content, (*_KEYS, "$self", "components") if self._minor >= 2 else _KEYS, "")
        self._check_info(content.get("info"))
        base = self._base(content["$self"]) if "$self" in content and self._minor >= 2 else ""
        if "extends" in content:
            self._check_extends(content["extends"], base)
        if "components" in content and self._minor >= 2:
            self._read_components(content["components"])
        actions = content.get("actions")
        if not isinstance(actions, list) or not actions:
            self._wrong("CL161", "The overlay has no list of `actions`.", "/actions")
            return tree
        self._editor = Editor(tree)
        self._size, self._depth = unfolded(tree)
        for index, action in enumerate(actions):
            self._act(action, f"/actions/{index}")
        return self._editor.tree

    def _check_info(self, info: Json) -> None:
        if not isinstance(info, dict):
            help = "Add `info`, with a `title` that says what the overlay is for, and a `version`."
            self._wrong("CL161", "The overlay has no `info`.", "/info" if info is not None else "", help)
            return
        self._unknown(info, _INFO_KEYS, "/info")
        for key in ("title", "version"):
            value = info.get(key)
            # `version: 1.0` without quotes is a number; people mean what they wrote
            if isinstance(value, bool) or not isinstance(value, str | int | float) or not str(value).strip():
                self._wrong("CL161", f"The `info` of the overlay has no `{key}`.", "/info")

    def _base(self, value: Json) -> str:
        """What relative references are relative to: where the overlay says that it is. Empty: where it lies."""
        if not isinstance(value, str) or not value or "#" in value:
            self._wrong("CL161", "`$self` must be the address of the overlay, without a `#`.", "/$self")
            return ""
        return value

    def _check_extends(self, value: Json, base: str) -> None:
        """An overlay that names its document is for no other one. Of a URL, only `$self` can say whether it is that."""
        if not isinstance(value, str) or not value:
            self._wrong("CL161", "`extends` must be the path or the URL of a document.", "/extends")
            return
        if self._minor >= 2 and "#" in value:
            help = "Name the document alone, without the `#` and what follows it."
            self._wrong("CL161", "`extends` of Overlay 1.2 names a whole document.", "/extends", help)
            return
        reached = urljoin(base, value.partition("#")[0])
        own = self._document.address
        if _ADDRESS.match(reached):
            if own is not None and _ADDRESS.match(own) and own.partition("#")[0] != reached:
                self._wrong("CL166", f"The overlay extends {reached!r}, and this document is {own!r}.", "/extends")
            return
        meant = os.path.normpath(self._file.parent / unquote(reached))
        if meant != os.path.normpath(self._document.path):
            right = os.path.relpath(self._document.path, self._file.parent).replace(os.sep, "/")
            self._wrong(
                "CL166",
                f"The overlay extends {reached!r}, and this document is {right!r}.",
                "/extends",
                "Take the overlay out of `overlays` in client.toml, or correct its `extends`.",
            )

    def _read_components(self, value: Json) -> None:
        """The reusable actions, by name. What is wrong with one is reported here, whoever refers to it."""
        components = self._mapping(value, ("actions",), "/components")
        actions = components.get("actions", {})
        if not isinstance(actions, dict):
            self._wrong("CL161", "The `actions` here must be a mapping of names to actions.", "/components/actions")
            return
        for name, action in actions.items():
            at = f"/components/actions/{escape(name)}"
            reusable = self._mapping(action, ("description", "fields"), at)
            fields = self._mapping(reusable.get("fields", {}), _ACTION_KEYS[1:], f"{at}/fields")
            self._reusable[name] = {**_only(reusable, "description"), **fields}

    def _resolved(self, action: dict[str, Json], at: str) -> tuple[dict[str, Json], dict[str, str]] | None:
        """An action completed by the reusable one that it refers to, and where each of its keys is. What it says
        itself counts more."""
        places = {key: f"{at}/{key}" for key in action}
        if "$ref" not in action or self._minor < 2:
            return action, places
        value = action["$ref"]
        name = (
            unescape(unquote(value.removeprefix(_REUSED)))
            if isinstance(value, str) and value.startswith(_REUSED)
            else ""
        )
        if name not in self._reusable:
            close = nearest(name, tuple(self._reusable))
            help = f"Did you mean {_REUSED + escape(close)!r}?" if close else f"Write it like '{_REUSED}name'."
            self._wrong("CL161", f"The $ref leads to {value!r}, which is not a reusable action.", f"{at}/$ref", help)
            return None
        inner = f"/components/actions/{escape(name)}/fields"
        fields = self._reusable[name]
        return {**fields, **action}, {**{key: f"{inner}/{key}" for key in fields}, **places}

    def _act(self, action: Json, at: str) -> None:
        if not isinstance(action, dict):
            self._wrong("CL161", "An action must be a mapping with a `target`.", at)
            return
        self._unknown(action, (*_ACTION_KEYS, "$ref") if self._minor >= 2 else _ACTION_KEYS, at)
        resolved = self._resolved(action, at)
        if resolved is None:
            return
        fields, places = resolved
        reason = fields.get("description")
        if not isinstance(reason, str) or not reason.strip():
            self._wrong(
                "CL162",
                "The action does not say why it is there.",
                at,
                "Give it a `description`: what is wrong with the document, and how you know.",
            )
        target = fields.get("target")
        if not isinstance(target, str):
            self._wrong("CL161", "The action has no `target`.", at, "Give it a JSONPath, like `$.info`.")
            return
        found = self._find(target, places["target"])
        if found is None:
            return
        if not found:
            self._wrong(
                "CL163",
                f"The target {target!r} selects nothing in the document.",
                places["target"],
                "Remove the action if the document has been corrected; otherwise correct the JSONPath.",
            )
            return
        if fields.get("remove") is True:
            self._remove([steps for steps, _ in found], places["target"])
        elif "update" in fields and "copy" in fields and self._minor >= 1:
            self._wrong("CL161", "The action has both `update` and `copy`.", at, "Make it two actions.")
        elif "copy" in fields and self._minor >= 1:
            self._copy(fields["copy"], found, places["copy"])
        elif "update" in fields:
            self._update(fields["update"], found, places["update"])
        else:
            self._wrong("CL161", "The action does nothing.", at, "Give it `update`, `remove: true` or (1.1) `copy`.")

    def _find(self, path: str, at: str) -> list[Located] | None:
        try:
            return find(path, self._editor.tree)
        except BadPath as error:
            self._wrong("CL164", f"{path!r} is not a JSONPath: {error}.", at)
        except SlowPath:
            # the next ones may take as long
            self._stop(
                "CL167",
                f"After {SECONDS:.0f} seconds it is not known what {path!r} selects; the overlays were not applied.",
                at,
                "Write out the way to what is meant, instead of `..` and filters inside filters.",
            )
        return None

    def _remove(self, places: list[Steps], at: str) -> None:
        if () in places:
            self._wrong("CL165", "The document itself cannot be removed.", at)
            return
        # the last of a list first, so that the others keep their places
        for steps in sorted(places, key=order, reverse=True):
            self._editor.remove(steps)

    def _copy(self, source: Json, found: list[Located], at: str) -> None:
        if not isinstance(source, str):
            self._wrong("CL161", "`copy` must be a JSONPath.", at)
            return
        sources = self._find(source, at)
        if sources is None:
            return
        if len(sources) != 1:
            several = f"{len(sources)} things" if sources else "nothing"
            self._wrong("CL163", f"{source!r} must select one thing to copy, but selects {several}.", at)
            return
        self._update(sources[0][1], found, at)

    def _update(self, update: Json, found: list[Located], at: str) -> None:
        if len({form(value) for _, value in found}) > 1:
            help = "Make it an action for each kind."
            self._wrong("CL165", "The target selects mappings, lists or single values mixed.", at, help)
            return
        for steps, value in found:
            clash = clash_of(value, update, steps) if self._minor >= 1 else None
            if clash is not None:
                self._wrong("CL165", clash, at, "Remove what is there first, in an action before.")
                return
            if isinstance(value, dict) != isinstance(update, dict) and not isinstance(value, list):
                self._wrong(
                    "CL165",
                    f"{shown(steps)} is {kind(value)}, and the update is {kind(update)}.",
                    at,
                    "A mapping takes a mapping; to replace something, remove it and put it into its parent.",
                )
                return
            if isinstance(update, list) and not isinstance(value, list):
                self._wrong("CL165", f"{shown(steps)} is {kind(value)}, and the update is a list.", at)
                return
            if not isinstance(value, dict | list) and self._minor == 0:
                self._wrong(
                    "CL165",
                    f"{shown(steps)} is {kind(value)}; Overlay 1.0 updates only mappings and lists.",
                    at,
                    "Write `overlay: 1.1.0`, or update its parent.",
                )
                return
        if all(is_there(value, update) for _, value in found):
            help = "Remove the action: the document was corrected."
            note = Diagnostic("CL168", "note", "The action changes nothing.", help, Place(self._file, at))
            self._findings.append(note)
        self._grow(update, [steps for steps, _ in found], at)
        for steps, _ in found:
            self._editor.update(steps, update)

    def _grow(self, update: Json, places: Sequence[Steps], at: str) -> None:
        """Refuse, before anything is copied, what would make the document too large: it may double every time."""
        size, depth = unfolded(update)
        self._size += size * len(places)
        self._depth = max(self._depth, depth + max(map(len, places)))
        if self._size > _LARGEST or self._depth > MAX_DEPTH:
            self._stop("CL165", "The action makes the document far too large.", at, None)

    def _mapping(self, value: Json, known: Sequence[str], at: str) -> dict[str, Json]:
        if not isinstance(value, dict):
            self._wrong("CL161", f"Here must be a mapping, but there is {kind(value)}.", at)
            return {}
        self._unknown(value, known, at)
        return value

    def _unknown(self, mapping: dict[str, Json], known: Sequence[str], at: str) -> None:
        for key in mapping:
            if key not in known and not key.startswith("x-"):
                close = nearest(key, known)
                help = f"Did you mean {close!r}?" if close else "Remove it."
                if self._minor < 2 and key in ("$ref", "$self", "components"):
                    help = "It is there since Overlay 1.2: write `overlay: 1.2.0`."
                self._wrong("CL161", f"An overlay has no key {key!r} here.", join(at, key), help)

    def _stop(self, code: str, message: str, pointer: str, help: str | None) -> NoReturn:
        self._wrong(code, message, pointer, help)
        raise BadInput(self._findings)

    def _wrong(self, code: str, message: str, pointer: str, help: str | None = None) -> None:
        self._findings.append(Diagnostic(code, "error", message, help, Place(self._file, pointer)))


def _only(mapping: dict[str, Json], key: str) -> dict[str, Json]:
    return {key: mapping[key]} if key in mapping else {}
