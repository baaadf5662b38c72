"""The docstring of a client: how it is used, then unit, default and errors of each argument of its constructor."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from clientloom import ir
from clientloom.config.records import Config
from clientloom.naming import Names
from clientloom.python.code_printer import WIDTH
from clientloom.python.docstrings import argument_lines
from clientloom.python.environment import base_url_variables, credentials, default_server, password_variables, variable
from clientloom.python.text import clean, docstring, paragraphs, sentence
from clientloom.python.views import Credential

_ARGUMENTS = {
    "timeout": "Seconds for each step of an attempt, or a `Timeout`. By default 5 to connect, and 60 each to read, to "
    "write and to wait for a free connection.",
    "deadline": "Seconds for a whole call, with its retries and the pauses between them. By default none.",
    "retries": "How many attempts may follow the first one, or a `Retry`. By default 2.",
    "headers": "Headers of every call, beside those that the client sends by itself.",
    "transport": "What sends the requests. By default a transport over httpx2. It is closed with the client.",
    "strict": "Whether a reply that the API's description does not allow raises `DecodeError`. By default it is "
    "decoded as far as possible, and reported in `drift`.",
    "on_drift": "Called with each such difference, once for each place.",
    "hooks": "Functions that are called before and after every attempt.",
    "middleware": "Functions around every attempt, the first of them outermost; they may change what is sent.",
    "tracing": "`Tracing()` makes an OpenTelemetry span of each call. It needs the extra `otel`.",
    "limits": "How many bytes of a reply are held at most, as `Limits`. By default 256 MiB.",
}
_CALLS = (
    "Calls raise errors of `{package}.errors`: `ApiError`, or its subclass for the status, for an error reply, "
    "`TransportError` where no whole reply came, `DecodeError` where it cannot be decoded{credentials}."
)
_WITHOUT_CREDENTIALS = ", `MissingCredentialsError` where credentials are needed and missing"
_RAISES = {
    "ValueError": "There is no absolute `base_url`; `timeout`, `deadline`, `retries` or `limits` is out of range; or a "
    "header or a credential cannot be sent.",
    "TypeError": "An argument is of another type.",
}


def client_docstring(api: ir.Api, names: Names, config: Config, arguments: Iterable[str], *, asynchronous: bool) -> str:
    """The docstring of one of the two clients; `arguments` are the lines of its signature."""
    indent = 4
    columns = WIDTH - indent
    used = f"Use it in {'an `async with`' if asynchronous else 'a `with`'} block, or call `close` when done."
    ways = tuple(credentials(api, names, config))
    calls = _CALLS.format(package=config.package.import_name, credentials=_WITHOUT_CREDENTIALS if ways else "")
    described = _ARGUMENTS | dict(_from_environment(api, names, config, ways))
    lines = [*paragraphs(sentence(api.title) or names.package, used, calls, columns=columns), "", "Args:"]
    for argument in arguments:
        name = argument.partition(":")[0]
        lines += argument_lines(name, described[name], columns)
    lines += ["", "Raises:"]
    for name, text in _RAISES.items():
        lines += argument_lines(name, text, columns)
    return docstring(lines, indent)


def _from_environment(
    api: ir.Api, names: Names, config: Config, ways: Iterable[Credential]
) -> Iterator[tuple[str, str]]:
    """The arguments in whose place the environment is read."""
    server = default_server(api, config)
    variables = _either(base_url_variables(config))
    yield "base_url", f"URL of the server. By default {variables}{f', else {server}' if server else ''}."
    for each in api.servers[0].variables if api.servers else ():
        if each.name in names.server_variables:
            argument = names.server_variables[each.name]
            default = f", else `{clean(each.default)}`" if each.default else ""
            about = sentence(each.description) or f"`{each.name}` in the URL of the server."
            yield argument, f"{about} By default {_either([variable(config, argument)])}{default}."
    for scheme in api.security_schemes:
        way = next((each for each in ways if each.argument == names.schemes.get(scheme.name)), None)
        if way is not None:
            yield way.argument, f"{_credential(scheme, way, config)} By default the environment's {way.in_words()}."


def _either(variables: Iterable[str]) -> str:
    return f"the environment's {' or '.join(f'`{each}`' for each in variables)}"


def _credential(scheme: ir.SecurityScheme, way: Credential, config: Config) -> str:
    """What may be given as a credential."""
    what = way.what[0].upper() + way.what[1:]
    if scheme.kind == "basic":
        return f"{what}."
    pair = ", or a pair of user name and password" if password_variables(scheme, way.argument, config) else ""
    return f"{what}, or a function or `Grant` that gets one{pair}."
