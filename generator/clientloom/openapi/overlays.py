"""Applies OpenAPI Overlay 1.0 and 1.1 files to the document as written; the files themselves stay untouched."""

from __future__ import annotations

import copy
import os
import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NoReturn
from urllib.parse import unquote

from msgspec import Struct

from clientloom.diagnostics import BadInput, Diagnostic, Place
from clientloom.ir.types import Json
from clientloom.openapi.jsonpath import SECONDS, BadPath, Located, SlowPath, Steps, find
from clientloom.pointers import join
from clientloom.source import parse, read_file
from clientloom.source.limits import MAX_DEPTH, MAX_UNFOLDED, unfolded
from clientloom.suggestions import nearest

_VERSION = re.compile(r"1\.([01])(\.[0-9]+)?")
_LARGEST = 10 * MAX_UNFOLDED
_ADDRESS = re.compile(r"(?:[A-Za-z][A-Za-z0-9+.-]*:|//)")
_KEYS = ("overlay", "info", "extends", "actions")
_INFO_KEYS = ("title", "version", "description")
_ACTION_KEYS = ("target", "description", "update", "remove", "copy")


def apply_overlays(
    tree: Json, path: Path, overlays: Sequence[Path], read: Callable[[Path], bytes]
) -> tuple[Json, dict[Path, bytes]]:
    """The tree of the document at `path` with every action of every file done, in order, and the bytes of the files.

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
    if findings:
        raise BadInput(findings)
    return tree, data


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
        self._size, self._depth = 0, 0
        self._editor = _Editor(None)

    def applied(self, tree: Json) -> Json:
        content = self._content
        if not isinstance(content, dict):
            self._wrong(
                "CL161", "The file is no overlay: it should be a mapping that begins with `overlay: 1.1.0`.", ""
            )
            return tree
        version = content.get("overlay")
        found = _VERSION.fullmatch(version) if isinstance(version, str) else None
        if found is None:
            self._wrong(
                "CL161",
                "The file does not say that it is an overlay of version 1.0 or 1.1.",
                "/overlay",
                "Begin it with `overlay: 1.1.0`.",
            )
            return tree
        self._minor = int(found[1])
        self._unknown(content, _KEYS, "")
        self._check_info(content.get("info"))
        if "extends" in content:
            self._check_extends(content["extends"])
        actions = content.get("actions")
        if not isinstance(actions, list) or not actions:
            self._wrong("CL161", "The overlay has no list of `actions`.", "/actions")
            return tree
        self._editor = _Editor(tree)
        self._size, self._depth = unfolded(tree)
        for index, action in enumerate(actions):
            self._act(action, f"/actions/{index}")
        return self._editor.tree

    def _check_info(self, info: Json) -> None:
        if not isinstance(info, dict):
            mend = "Add `info`, with a `title` that says what the overlay is for, and a `version`."
            self._wrong("CL161", "The overlay has no `info`.", "/info" if info is not None else "", mend)
            return
        self._unknown(info, _INFO_KEYS, "/info")
        for key in ("title", "version"):
            said = info.get(key)
            # `version: 1.0` without quotes is a number; people mean what they wrote
            if isinstance(said, bool) or not isinstance(said, str | int | float) or not str(said).strip():
                self._wrong("CL161", f"The `info` of the overlay has no `{key}`.", "/info")

    def _check_extends(self, said: Json) -> None:
        """An overlay that names its document is for no other one. What a URL names can only be told by `$self`."""
        if not isinstance(said, str) or not said:
            self._wrong("CL161", "`extends` must be the path or the URL of a document.", "/extends")
            return
        own = self._document.address
        if _ADDRESS.match(said):
            if own is not None and _ADDRESS.match(own) and own.partition("#")[0] != said.partition("#")[0]:
                self._wrong("CL166", f"The overlay extends {said!r}, and this document is {own!r}.", "/extends")
            return
        meant = os.path.normpath(self._file.parent / unquote(said.partition("#")[0]))
        if meant != os.path.normpath(self._document.path):
            right = os.path.relpath(self._document.path, self._file.parent).replace(os.sep, "/")
            self._wrong(
                "CL166",
                f"The overlay extends {said!r}, and this document is {right!r}.",
                "/extends",
                "Take the overlay out of `overlays` in client.toml, or correct its `extends`.",
            )

    def _act(self, action: Json, at: str) -> None:
        if not isinstance(action, dict):
            self._wrong("CL161", "An action must be a mapping with a `target`.", at)
            return
        self._unknown(action, _ACTION_KEYS, at)
        reason = action.get("description")
        if not isinstance(reason, str) or not reason.strip():
            self._wrong(
                "CL162",
                "The action does not say why it is there.",
                at,
                "Give it a `description`: what is wrong with the document, and how you know.",
            )
        target = action.get("target")
        if not isinstance(target, str):
            self._wrong("CL161", "The action has no `target`.", at, "Give it a JSONPath, like `$.info`.")
            return
        found = self._find(target, f"{at}/target")
        if found is None:
            return
        if not found:
            self._wrong(
                "CL163",
                f"The target {target!r} selects nothing in the document.",
                f"{at}/target",
                "Remove the action if the document has been mended; otherwise correct the JSONPath.",
            )
            return
        if "update" in action and "copy" in action and self._minor >= 1:
            self._wrong("CL161", "The action has both `update` and `copy`.", at, "Make it two actions.")
        elif action.get("remove") is True:
            self._remove([steps for steps, _ in found], f"{at}/target")
        elif "copy" in action and self._minor >= 1:
            self._copy(action["copy"], found, f"{at}/copy")
        elif "update" in action:
            self._update(action["update"], found, f"{at}/update")
        else:
            self._wrong("CL161", "The action does nothing.", at, "Give it `update`, `remove: true` or (1.1) `copy`.")

    def _find(self, path: str, at: str) -> list[Located] | None:
        try:
            return find(path, self._editor.tree)
        except BadPath as error:
            self._wrong("CL164", f"{path!r} is no JSONPath: {error}.", at)
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
        for steps in sorted(places, key=_order, reverse=True):
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
        if len({_form(value) for _, value in found}) > 1:
            mend = "Make it an action for each kind."
            self._wrong("CL165", "The target selects mappings, lists or single values mixed.", at, mend)
            return
        for steps, value in found:
            clash = _clash(value, update, steps) if self._minor >= 1 else None
            if clash is not None:
                self._wrong("CL165", clash, at, "Remove what is there first, in an action before.")
                return
            if isinstance(value, dict) != isinstance(update, dict) and not isinstance(value, list):
                self._wrong(
                    "CL165",
                    f"{_shown(steps)} is {_kind(value)}, and the update is {_kind(update)}.",
                    at,
                    "A mapping takes a mapping; to replace something, remove it and put it into its parent.",
                )
                return
            if isinstance(update, list) and not isinstance(value, list):
                self._wrong("CL165", f"{_shown(steps)} is {_kind(value)}, and the update is a list.", at)
                return
            if not isinstance(value, dict | list) and self._minor == 0:
                self._wrong(
                    "CL165",
                    f"{_shown(steps)} is {_kind(value)}; Overlay 1.0 updates only mappings and lists.",
                    at,
                    "Write `overlay: 1.1.0`, or update its parent.",
                )
                return
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

    def _unknown(self, mapping: dict[str, Json], known: Sequence[str], at: str) -> None:
        for key in mapping:
            if key not in known and not key.startswith("x-"):
                close = nearest(key, known)
                self._wrong(
                    "CL161",
                    f"An overlay has no key {key!r} here.",
                    join(at, key),
                    f"Did you mean {close!r}?" if close else "Remove it.",
                )

    def _stop(self, code: str, message: str, pointer: str, mend: str | None) -> NoReturn:
        self._wrong(code, message, pointer, mend)
        raise BadInput(self._findings)

    def _wrong(self, code: str, message: str, pointer: str, mend: str | None = None) -> None:
        self._findings.append(Diagnostic(code, "error", message, mend, Place(self._file, pointer)))


class _Editor:
    """Changes a tree without touching the one it was given: containers are copied before their first change.

    That also takes YAML aliases apart: what is changed at one place stays as it is at the others.
    """

    def __init__(self, tree: Json) -> None:
        self.tree = tree
        self._own: dict[int, Json] = {}  # by identity; kept, so that no identity comes up again

    def remove(self, steps: Steps) -> None:
        holder = self._opened(steps[:-1])
        if isinstance(holder, dict):
            holder.pop(str(steps[-1]), None)
        elif isinstance(holder, list) and isinstance(steps[-1], int) and steps[-1] < len(holder):
            del holder[steps[-1]]

    def update(self, steps: Steps, update: Json) -> None:
        target = self._opened(steps)
        if isinstance(target, dict) and isinstance(update, dict):
            self._merge(target, update)
        elif isinstance(target, list):
            target.extend(copy.deepcopy(update) if isinstance(update, list) else [copy.deepcopy(update)])
        elif steps:
            self._put(self._opened(steps[:-1]), steps[-1], update)
        else:
            self.tree = update

    def _merge(self, target: dict[str, Json], update: dict[str, Json]) -> None:
        for key, value in update.items():
            there = target.get(key)
            if isinstance(there, dict) and isinstance(value, dict):
                inner = self._owned(there)
                target[key] = inner
                if isinstance(inner, dict):
                    self._merge(inner, value)
            elif isinstance(there, list) and isinstance(value, list):
                target[key] = [*there, *copy.deepcopy(value)]
            else:
                target[key] = copy.deepcopy(value)

    def _opened(self, steps: Steps) -> Json:
        """What stands there, with every container on the way our own."""
        self.tree = here = self._owned(self.tree)
        for step in steps:
            inner: Json = None
            if isinstance(here, dict):
                inner = self._owned(here.get(str(step)))
            elif isinstance(here, list) and isinstance(step, int) and step < len(here):
                inner = self._owned(here[step])
            if isinstance(inner, dict | list):
                self._put(here, step, inner)
            here = inner
        return here

    def _owned(self, value: Json) -> Json:
        if not isinstance(value, dict | list) or id(value) in self._own:
            return value
        own: Json = dict(value) if isinstance(value, dict) else list(value)
        self._own[id(own)] = own
        return own

    @staticmethod
    def _put(holder: Json, step: str | int, value: Json) -> None:
        if isinstance(holder, dict):
            holder[str(step)] = value
        elif isinstance(holder, list) and isinstance(step, int) and step < len(holder):
            holder[step] = value


def _form(value: Json) -> str:
    return "mapping" if isinstance(value, dict) else "list" if isinstance(value, list) else "value"


def _clash(there: Json, update: Json, steps: Steps) -> str | None:
    """Where an update puts another kind of thing upon what is there, deep inside two mappings (refused since 1.1)."""
    stack: list[tuple[Json, Json, Steps]] = [(there, update, steps)]
    while stack:
        old, new, at = stack.pop()
        if not isinstance(old, dict) or not isinstance(new, dict):
            continue
        for key, value in new.items():
            if key not in old:
                continue
            if _form(old[key]) != _form(value):
                return f"{_shown((*at, key))} is {_kind(old[key])}, and the update is {_kind(value)}."
            stack.append((old[key], value, (*at, key)))
    return None


def _order(steps: Steps) -> tuple[tuple[int, int, str], ...]:
    return tuple((0, step, "") if isinstance(step, int) else (1, 0, step) for step in steps)


def _shown(steps: Steps) -> str:
    return "$" + "".join(f"[{step!r}]" for step in steps)


def _kind(value: Json) -> str:
    if isinstance(value, dict):
        return "a mapping"
    if isinstance(value, list):
        return "a list"
    return "null" if value is None else "a single value"
