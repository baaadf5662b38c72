"""The last word on a module's text. What the layout cannot vouch for goes through black; all else is final already."""

from __future__ import annotations

import re

from clientloom.python.layout import WIDTH


def settled(text: str) -> str:
    """The module as black would leave it."""
    return text if vouched(text) else _black(text)


def vouched(text: str) -> bool:
    """Whether the layout is known to be black's: not where a name is too long for what belongs on its line."""
    return all(_MOUTHFUL.match(line) is None for line in _TOO_LONG.findall(text))


_TOO_LONG = re.compile(rf"^.{{{WIDTH + 1},}}$", re.MULTILINE)
# a declaration, which black may also split around its type; long heads of calls, classes and imports it leaves
_MOUTHFUL = re.compile(r"\s*\w{40,}: ")


def _black(text: str) -> str:
    from black import Mode, format_str
    from black.mode import TargetVersion

    # format_str gives unchanged text back as it is
    return format_str(text, mode=Mode(line_length=WIDTH, target_versions={TargetVersion.PY311}))
