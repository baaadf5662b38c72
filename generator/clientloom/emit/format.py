"""The last word on a module's text. What the layout cannot vouch for goes through black; all else is final already."""

from __future__ import annotations

import re

from clientloom.python.code_printer import WIDTH


def settled(text: str) -> str:
    """The module as black would leave it."""
    return text if vouched(text) else _black(text)


def vouched(text: str) -> bool:
    """Whether the layout is known to be black's: not where a name is too long for what belongs on its line."""
    return _MOUTHFUL.search(text) is None


# a declaration, a reply or a base class (but not one plain name) that black splits once more, and a call that it puts
# into parentheses; long heads of other calls, of functions and imports it leaves
_MOUTHFUL = re.compile(
    rf"^(?=.{{{WIDTH + 1}}})(?:\s*\w{{40,}}: |\s*\) -> .*\w{{60}}|class \w{{50,}}\((?!\n +\w+\n))"
    r"|^ +return \w{70,}\($",
    re.MULTILINE,
)


def _black(text: str) -> str:
    from black import Mode, format_str
    from black.mode import TargetVersion

    # format_str gives unchanged text back as it is
    return format_str(text, mode=Mode(line_length=WIDTH, target_versions={TargetVersion.PY311}))
