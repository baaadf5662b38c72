"""The last word on a module's text. What the layout cannot vouch for goes through black; all else is final already."""

from __future__ import annotations

import re

from clientloom.python.layout import WIDTH


def settled(text: str) -> str:
    """The module as black would leave it."""
    return text if vouched(text) else _black(text)


def vouched(text: str) -> bool:
    """Whether the layout is known to be black's: names so long that a line of their own cannot hold them are not."""
    return _MOUTHFUL.search(text) is None


# longer than this, a name does not leave room on its line for what belongs to it
_MOUTHFUL = re.compile(r"\b[A-Za-z]\w{66}")


def _black(text: str) -> str:
    from black import Mode, format_str
    from black.mode import TargetVersion

    # format_str gives unchanged text back as it is
    return format_str(text, mode=Mode(line_length=WIDTH, target_versions={TargetVersion.PY311}))
