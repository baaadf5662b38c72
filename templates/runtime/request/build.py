"""Building one request from an operation and the values of a call. Everything wrong with them is found here."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..http.messages import Content, Request, header_name, header_value, joined
from ..options import Unseen
from ..serialization.scalars import HALF, quote
from .bodies import encode
from .declarations import Parameter
from .operation import Operation
from .serialize import of_parameters
from .styles import writer

_NOTHING: Mapping[str, Any] = {}


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


def build(
    operation: Operation[object],
    parameters: Mapping[str, object],
    body: object = None,
    *,
    version: str | None = None,
    accept: str | None = None,
    content_type: str | None = None,
    base_url: str,
    extra_headers: Mapping[str, str | None] | None = None,
    extra_query: Mapping[str, object] | None = None,
) -> Request:
    """The request of one call, complete but for authentication.

    `extra_headers` replace what is there, None removes; `extra_query` does the same to the query.
    """
    draft = Draft(operation, version, accept, base_url, extra_headers)
    return built(draft, operation, parameters, body, version, content_type, extra_query)


def built(
    draft: Draft,
    operation: Operation[object],
    parameters: Mapping[str, object],
    body: object,
    version: str | None,
    content_type: str | None,
    extra_query: Mapping[str, object] | None,
) -> Request:
    """The same from a draft, which a client makes once for each operation."""
    plan = draft.plan
    if plan.presets:
        parameters = {
            **parameters,
            **{
                key: value
                for key, value in plan.presets.items()
                if parameters.get(key) is None
            },
        }
    if plan.formed:
        parameters = of_parameters(plan.formed, parameters)
    if plan.rules:
        from .constraints import checked

        parameters = checked(plan.rules, parameters, operation.id)
    headers = draft.headers.copy()
    fixed = draft.fixed
    query: list[str] = []
    secret: list[str] = []
    cookies: list[str] = []

    shown = draft.base
    for literal, parameter, exact, write in plan.path:
        value = parameters.get(parameter.key)
        if value is None:
            raise TypeError(
                f"{operation.id}: {parameter} must be given: it is a part of the path"
            )
        if exact is not None and type(value) is not exact:
            value = _checked(parameter, value, operation.id)
        try:
            shown += literal + write(value)
            continue
        except UnicodeEncodeError:
            pass  # it holds the text, so nothing is raised from it
        except (TypeError, ValueError) as error:
            raise _located(parameter, value, error) from None
        raise ValueError(f"{parameter}: {HALF}")
    shown += plan.tail
    whole = shown
    if plan.unseen:
        shown = plan.veiled(draft.base, parameters)

    for key in plan.required:
        if parameters.get(key) is None:
            raise TypeError(f"{operation.id}: {plan.writers[key][1]} must be given")

    for key, value in parameters.items():
        if value is None:
            continue
        known = plan.writers.get(key)
        if known is None:
            raise TypeError(f"{operation.id} has no parameter {key!r}")
        place, parameter, exact, put = known
        if put is None:
            continue
        if exact is not None and type(value) is not exact:
            value = _checked(parameter, value, operation.id)
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
            (
                query if place == "query" else secret if place == "secret" else cookies
            ).append(text)

    content: Content = None
    if body is not None:
        content, media_type = encode(
            body, operation.choices(version, content_type), operation
        )
        if "content-type" not in fixed:
            headers["Content-Type"] = media_type
    elif operation.body is not None and operation.body.required:
        raise TypeError(f"{operation.id}: the body must be given")

    if cookies and "cookie" not in fixed:
        headers["Cookie"] = "; ".join(cookies)
    if extra_query:
        query, secret = _merge_query(query, secret, extra_query)
    if query:
        shown = joined(shown, "&".join(query))
    if not (secret or plan.unseen):
        return Request(operation.method, shown, headers, content)
    if query or secret:
        whole = joined(whole, "&".join([*query, *secret]))
    return Request(operation.method, shown, headers, content, whole)


def _checked(parameter: Parameter, value: object, operation: str) -> object:
    from .arguments import checked

    return checked(parameter, value, operation)


def _located(parameter: Parameter, value: object, error: Exception) -> Exception:
    from .arguments import located

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
