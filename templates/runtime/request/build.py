"""Building one request from an operation and the values of a call. Everything wrong with them is found here."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from ..http.messages import Content, Request, header_name, header_value, joined
from ..options import Unseen
from ..serialization.scalars import HALF, quote
from .declarations import Parameter
from .operation import Operation
from .serialize import of_parameters, writer

if TYPE_CHECKING:
    from ..call.arguments import CallArguments
    from .serialize import Plan


class Draft:
    """What all requests of one operation have in common: where they go, and the headers that no parameter sets."""

    __slots__ = ("base", "fixed", "headers", "plan")

    def __init__(
        self,
        operation: Operation[object],
        version: str | None,
        accept: str | None,
        base_url: str,
        extra_headers: Mapping[str, str | None] | None,
    ) -> None:
        self.plan = operation.plan
        self.base = base_url[:-1] if base_url.endswith("/") else base_url
        self.headers = {"Accept": operation.accept_header(version, accept)}
        # what the caller says of a header holds, whatever the parameters say: None keeps it away
        self.fixed: frozenset[str] = frozenset()
        if extra_headers:
            self.fixed = frozenset([name.lower() for name in extra_headers])
            _merge_headers(self.headers, _readied(extra_headers))


def built(
    draft: Draft, arguments: CallArguments, extra_query: Mapping[str, object] | None
) -> Request:
    """The request of one call, complete but for authentication, from the draft of its operation.

    `extra_query` replaces what is there, None removes.
    """
    operation, plan = arguments.operation, draft.plan
    parameters = arguments.parameters
    if plan.presets or plan.formed or plan.rules:
        parameters = _completed(plan, parameters, operation.id)
    whole = shown = _address(draft, parameters, operation.id)
    if plan.unseen:
        shown = plan.veiled(draft.base, parameters)
    headers = draft.headers.copy()
    query: list[str] = []
    secret: list[str] = []
    # where all are in the path, nothing is left to write
    if plan.beside or len(parameters) != len(plan.writers):
        query, secret = _written(draft, parameters, headers, operation.id)

    content: Content = None
    if arguments.body is not None:
        from .bodies import encode

        ways = operation.choices(arguments.version, arguments.content_type)
        content, media_type = encode(arguments.body, ways, operation)
        if "content-type" not in draft.fixed:
            headers["Content-Type"] = media_type
    elif operation.body is not None and operation.body.required:
        raise TypeError(f"{operation.id}: the body must be given")

    if extra_query:
        query, secret = _merge_query(query, secret, extra_query)
    if query:
        shown = joined(shown, "&".join(query))
    if not (secret or plan.unseen):
        return Request(operation.method, shown, headers, content)
    if query or secret:
        whole = joined(whole, "&".join([*query, *secret]))
    return Request(operation.method, shown, headers, content, whole)


def _completed(
    plan: Plan, parameters: Mapping[str, object], operation: str
) -> Mapping[str, object]:
    """The values with those that are sent where nobody says otherwise, in the forms of the wire, and checked."""
    if plan.presets:
        presets = {
            key: value
            for key, value in plan.presets.items()
            if parameters.get(key) is None
        }
        parameters = {**parameters, **presets}
    if plan.formed:
        parameters = of_parameters(plan.formed, parameters)
    if plan.rules:
        from .constraints import checked

        parameters = checked(plan.rules, parameters, operation)
    return parameters


def _address(draft: Draft, parameters: Mapping[str, object], operation: str) -> str:
    """The address without a query."""
    address = draft.base
    for literal, parameter, exact, write in draft.plan.path:
        value = parameters.get(parameter.key)
        if value is None:
            raise TypeError(
                f"{operation}: {parameter} must be given: it is a part of the path"
            )
        if exact is not None and type(value) is not exact:
            value = _checked(parameter, value, operation)
        try:
            address += literal + write(value)
            continue
        except UnicodeEncodeError:
            pass  # it holds the text, so nothing is raised from it
        except (TypeError, ValueError) as error:
            raise _located(parameter, value, error) from None
        raise ValueError(f"{parameter}: {HALF}")
    return address + draft.plan.tail


def _written(
    draft: Draft,
    parameters: Mapping[str, object],
    headers: dict[str, str],
    operation: str,
) -> tuple[list[str], list[str]]:
    """The pairs of the query, and those of them that are secret; what is sent as a header or cookie is put there."""
    plan, fixed = draft.plan, draft.fixed
    found: dict[str, list[str]] = {"query": [], "secret": [], "cookie": []}
    for key in plan.required:
        if parameters.get(key) is None:
            raise TypeError(f"{operation}: {plan.writers[key][1]} must be given")
    for key, value in parameters.items():
        if value is None:
            continue
        known = plan.writers.get(key)
        if known is None:
            raise TypeError(f"{operation} has no parameter {key!r}")
        place, parameter, exact, put = known
        if put is None:
            continue
        if exact is not None and type(value) is not exact:
            value = _checked(parameter, value, operation)
        try:
            text: str | None = put(value)
        except UnicodeEncodeError:
            text = None  # it holds the text, so nothing is raised from it
        except (TypeError, ValueError) as error:
            raise _located(parameter, value, error) from None
        if text is None:
            raise ValueError(f"{parameter}: {HALF}")
        if place == "header":
            # an optional empty list says nothing; a text may be empty
            said = text or isinstance(value, str) or key in plan.required
            if said and parameter.name.lower() not in fixed:
                headers[parameter.name] = text
        elif text:
            found[place].append(text)
    cookies = found["cookie"]
    if cookies and "cookie" not in fixed:
        headers["Cookie"] = "; ".join(cookies)
    return found["query"], found["secret"]


def _checked(parameter: Parameter, value: object, operation: str) -> object:
    from .argument_checks import checked

    return checked(parameter, value, operation)


def _located(parameter: Parameter, value: object, error: Exception) -> Exception:
    from .argument_checks import located

    return located(value, str(parameter)) or error


def _readied(headers: Mapping[str, str | None]) -> Mapping[str, str | None]:
    """The headers as they go out; ValueError where one could not. None is for one that must not."""
    return Unseen(
        {
            header_name(name): None if value is None else header_value(name, value)
            for name, value in headers.items()
        }
    )


def _merge_headers(headers: dict[str, str], extra: Mapping[str, str | None]) -> None:
    for name, value in extra.items():
        known = name
        if name not in headers:
            lower = name.lower()
            for each in headers:
                if each.lower() == lower:
                    known = each
                    break
        if value is None:
            headers.pop(known, None)
            continue
        if known != name:
            del headers[known]
        headers[name] = value


def _merge_query(
    query: list[str], secret: list[str], extra: Mapping[str, object]
) -> tuple[list[str], list[str]]:
    """Pairs of a name that the caller gives anew go; what he gives may be a secret, so it is not shown."""
    names = {quote(name) for name in extra}
    query = _without(query, names)
    secret = _without(secret, names)
    for name, value in extra.items():
        if value is None:
            continue
        text = writer(Parameter(name, "query"))(value)
        if text:
            secret.append(text)
    return query, secret


def _without(pieces: list[str], names: set[str]) -> list[str]:
    return [
        pair
        for piece in pieces
        for pair in piece.split("&")
        if _name(pair) not in names
    ]


def _name(pair: str) -> str:
    return pair.partition("=")[0]
