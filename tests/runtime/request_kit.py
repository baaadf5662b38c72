"""The request that a call with these values becomes, without a client."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from runtime.call.arguments import CallArguments
from runtime.http.messages import Request
from runtime.request.build import Draft, built
from runtime.request.operation import Operation


def build(
    operation: Operation[Any],
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
    arguments = CallArguments(operation, parameters, body, version, accept, content_type)
    return built(Draft(operation, version, accept, base_url, extra_headers), arguments, extra_query)
