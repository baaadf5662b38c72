"""The event stream of PyYAML, from libyaml where it is there, and what YAML's own errors say about the file."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, cast

import yaml
from yaml.parser import Parser
from yaml.reader import Reader
from yaml.scanner import Scanner

from clientloom.diagnostics.records import BadInput, Place, fail
from clientloom.source.json_reader import nested_too_deep
from clientloom.source.text_encoding import line_and_column

# an event of PyYAML: the stubs know neither the C parser nor the attributes that all events share
Event = Any

_NOT_YAML_TEXT = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class _PythonParser(Reader, Scanner, Parser):
    """PyYAML's own parser, where libyaml is missing. Ten times slower, same events."""

    def __init__(self, text: str) -> None:
        Reader.__init__(self, text)
        Scanner.__init__(self)
        Parser.__init__(self)


def events(text: str, *, pure: bool = False) -> Callable[[], Event]:
    """A function that gives the next event of a YAML text at each call."""
    if yaml.__with_libyaml__ and not pure:
        # the class is only there with libyaml, and the stubs do not know it
        parser: Any = getattr(yaml.cyaml, "CParser")(text)  # noqa: B009
        return cast(Callable[[], Event], parser.get_event)
    pure_parser: Any = _PythonParser(text)
    return cast(Callable[[], Event], pure_parser.get_event)


def syntax_error(error: yaml.YAMLError, text: str, file: Path) -> BadInput:
    """PyYAML's complaint as a diagnostic."""
    strange = _NOT_YAML_TEXT.search(text)
    if isinstance(error, yaml.MarkedYAMLError) and (mark := error.problem_mark or error.context_mark) is not None:
        line, column = line_and_column(text, min(mark.index, len(text)))
        if error.problem == "exceeded maximum nesting depth":  # libyaml's own limit, for flow collections
            return nested_too_deep(Place(file, line=line, column=column))
        problem = ", ".join(part for part in (error.context, error.problem) if part)
        related: tuple[tuple[str, Place], ...] = ()
        if error.context_mark is not None and error.context_mark.line != mark.line:
            start = line_and_column(text, min(error.context_mark.index, len(text)))
            related = (("what it belongs to begins here", Place(file, line=start[0], column=start[1])),)
        help = "Check indentation, quotes and colons at the place shown, and just before it."
        if text[mark.index : mark.index + 1] == "\t":  # libyaml does not name the character
            problem = "there is a tab where a key or a value should begin"
            help = "Indent with spaces: YAML allows no tabs there."
        elif "mapping values are not allowed" in problem:
            help = "Put text that has a colon and a space in it in quotes, or check the indentation."
        return fail(
            "CL106",
            f"The file is not YAML: {problem}.",
            help=help,
            place=Place(file, line=line, column=column),
            related=related,
        )
    offset = strange.start() if strange else 0
    line, column = line_and_column(text, offset)
    shown = f"the character U+{ord(strange.group()):04X} is not allowed in it" if strange else str(error)
    return fail(
        "CL106",
        f"The file is not YAML: {shown}.",
        help="Remove the character, or write it as an escape in a double-quoted string.",
        place=Place(file, line=line, column=column),
    )
