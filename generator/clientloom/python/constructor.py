"""What the clients say of the arguments of their constructors: units, defaults, and what is refused."""

from __future__ import annotations

from collections.abc import Iterable

from clientloom.python.code_printer import WIDTH
from clientloom.python.docstrings import argument_lines
from clientloom.python.text import docstring, paragraphs

_ARGUMENTS = {
    "timeout": "Seconds for each step of an attempt, or a `Timeout`. By default 5 to connect, and 60 each to read, to "
    "write and to wait for a free connection.",
    "deadline": "Seconds for a whole call, with its retries and the waiting between them. By default there is none.",
    "retries": "How many attempts may follow the first one, or a `Retry`. By default 2.",
    "headers": "Headers of every call, beside those that the client sends by itself.",
    "transport": "What sends the requests, in place of a transport over httpx2. It is closed with the client.",
    "strict": "Whether a reply that is not what the API's description says raises `DecodeError`. By default it is read "
    "as far as it goes, and noted in `drift`.",
    "on_drift": "Called with each such difference, once for each place.",
    "hooks": "Functions that are told of every attempt.",
    "middleware": "Functions around every attempt, the first of them outermost; they may change what is sent.",
    "tracing": "`Tracing()` makes an OpenTelemetry span of each call. It needs the extra `otel`.",
    "limits": "How much of a reply is taken at most, as `Limits`.",
}
_RAISES = "An argument, or a variable in its place, that cannot be used: the message names it."


def client_docstring(about: Iterable[str], arguments: Iterable[str]) -> str:
    """The docstring of a client; `arguments` are the lines of its signature."""
    indent = 4
    columns = WIDTH - indent
    names = [argument.partition(":")[0] for argument in arguments]
    lines = [*paragraphs(*about, columns=columns), "", "Args:"]
    for name in names:
        if name in _ARGUMENTS:
            lines += argument_lines(name, _ARGUMENTS[name], columns)
    lines += ["", "Raises:", *argument_lines("ValueError, TypeError", _RAISES, columns)]
    return docstring(lines, indent)
