"""Changes a tree by what the actions of overlays say, and says what an update would clash with."""

from __future__ import annotations

import copy

from clientloom.ir.types import Json
from clientloom.openapi.overlays.jsonpath import Steps


class Editor:
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
        """The value there, with every container on the way copied."""
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


def is_there(there: Json, update: Json) -> bool:
    """Whether an update says only what is there: values that are equal, items that the list has."""
    if isinstance(there, dict) and isinstance(update, dict):
        return all(key in there and is_there(there[key], value) for key, value in update.items())
    if isinstance(there, list):
        return all(item in there for item in (update if isinstance(update, list) else [update]))
    return there == update and isinstance(there, bool) == isinstance(update, bool)


def form(value: Json) -> str:
    return "mapping" if isinstance(value, dict) else "list" if isinstance(value, list) else "value"


def clash_of(there: Json, update: Json, steps: Steps) -> str | None:
    """Where an update puts another kind of thing upon what is there, deep inside two mappings (refused since 1.1)."""
    stack: list[tuple[Json, Json, Steps]] = [(there, update, steps)]
    while stack:
        old, new, at = stack.pop()
        if not isinstance(old, dict) or not isinstance(new, dict):
            continue
        for key, value in new.items():
            if key not in old:
                continue
            if form(old[key]) != form(value):
                return f"{shown((*at, key))} is {kind(old[key])}, and the update is {kind(value)}."
            stack.append((old[key], value, (*at, key)))
    return None


def order(steps: Steps) -> tuple[tuple[int, int, str], ...]:
    return tuple((0, step, "") if isinstance(step, int) else (1, 0, step) for step in steps)


def shown(steps: Steps) -> str:
    return "$" + "".join(f"[{step!r}]" for step in steps)


def kind(value: Json) -> str:
    if isinstance(value, dict):
        return "a mapping"
    if isinstance(value, list):
        return "a list"
    return "null" if value is None else "a single value"
