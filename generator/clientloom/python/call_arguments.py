"""What methods and pages say of arguments that the document does not describe: `version`, `options`, generated keys."""

from __future__ import annotations

from collections.abc import Iterator

from clientloom import ir
from clientloom.python.method_forms import Forms

GENERATED_KEY = "generated for every call unless given"
_OPTIONS = "Settings for this call: `timeout`, `retries`, `headers` and others."


def described(forms: Forms) -> Iterator[tuple[str, str]]:
    """Name and description of the arguments behind those of the document, in the order of the signature."""
    if forms.versions:
        headers = "`Accept`" if forms.body is None else "`Accept` and `Content-Type`"
        yield "version", f"Media version, sent in {headers}."
    if forms.accepts or forms.same_type_accepts:
        yield "accept", "Media type to ask for, sent in `Accept`."
    if forms.content_types or forms.same_type_content_types:
        yield "content_type", "Media type to send the body in. By default one that fits the body."
    yield "options", _OPTIONS


def generated_key(operation: ir.Operation, parameter: ir.Parameter) -> str:
    """What there is to say of the idempotency key: the client makes one; "" of all other parameters."""
    return GENERATED_KEY if parameter.wire_name == operation.idempotency_key else ""
