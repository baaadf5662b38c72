"""JSON pointers: escaping, splitting and joining their steps."""

from __future__ import annotations

from collections.abc import Iterable


def escape(step: str) -> str:
    """One step as it is written in a pointer: `~` becomes `~0`, `/` becomes `~1`."""
    if "~" in step or "/" in step:
        return step.replace("~", "~0").replace("/", "~1")
    return step


def unescape(step: str) -> str:
    """The plain text of one step of a pointer."""
    if "~" in step:
        return step.replace("~1", "/").replace("~0", "~")
    return step


def split(pointer: str) -> list[str]:
    """The plain steps of `/a/b` or `#/a/b` or `file.yaml#/a/b`. The root (`""`, `#`, `file#`) has none."""
    _, hash_mark, fragment = pointer.rpartition("#") if not pointer.startswith("/") else ("", "", pointer)
    if not hash_mark and not fragment.startswith("/"):
        return []
    return [unescape(step) for step in fragment.split("/")[1:]]


def join(base: str, *steps: str | int) -> str:
    """`base` with further plain steps, escaped."""
    return base + "".join("/" + escape(str(step)) for step in steps)


def fragment(steps: Iterable[str | int]) -> str:
    """The pointer of these plain steps, without a file: `/a/b~1c`."""
    return "".join("/" + escape(str(step)) for step in steps)
